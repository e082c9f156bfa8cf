/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-scale.h: from values to places on the paper and back, and where the ticks stand.
 *
 * A value type, no memory, any thread. Linear ticks are 1, 2 or 5 × 10ⁿ (Heckbert's nice numbers,
 * Graphics Gems, 1990). Time is in CfMinute and ticks fall where people look for them: quarter
 * hours, hours, midnights, the first day of a week, the first of a month. Band divides the range
 * evenly: value 0 is the middle of the first band. */
#pragma once

#include "cf-minute.h"

G_BEGIN_DECLS

typedef enum
{
  CF_SCALE_LINEAR,
  CF_SCALE_TIME,
  CF_SCALE_BAND,
} CfScaleKind;

typedef struct
{
  CfScaleKind kind;
  double      from;        /* values */
  double      until;
  double      start;       /* px; @start may lie after @end: y axes grow upward */
  double      end;
} CfScale;

typedef struct
{
  double value;
  char  *label;            /* in the user's locale; owned by the array */
} CfTick;

CfScale   cf_scale_linear     (double         from,
                               double         until,
                               double         start,
                               double         end);
/* The same, with the ends moved outward to nice numbers. */
CfScale   cf_scale_linear_nice (double        from,
                               double         until,
                               guint          n_ticks,
                               double         start,
                               double         end);
CfScale   cf_scale_time       (CfMinute       from,
                               CfMinute       until,
                               double         start,
                               double         end);
CfScale   cf_scale_band       (guint          n_bands,
                               double         start,
                               double         end);

double    cf_scale_to_view    (const CfScale *self,
                               double         value);
double    cf_scale_from_view  (const CfScale *self,
                               double         view);
double    cf_scale_band_width (const CfScale *self);

/* The distance of nice ticks: at most @max_ticks in @span. */
double    cf_scale_nice_step  (double         span,
                               guint          max_ticks);
/* CfTick's, ascending, at most @max_ticks (+ 1 for a linear scale whose both ends are ticks). Not
 * for bands: their labels are the data's. */
GArray   *cf_scale_ticks      (const CfScale *self,
                               guint          max_ticks);

G_END_DECLS
