/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-poster.h: the schedule as it hangs on the wall: people down, days across, codes in the cells.
 *
 * Plain arrays in, pages out, each a scene in px of 1/96 inch. A page takes as many people as stay
 * readable; title, days and legend are on every page, signature lines at its foot. It reads in
 * grey: a code is always a letter, leave is hatched. A poster of height 0 is one page, as high as
 * it needs: the picture for a chat group. Everything is lent for the call. */
#pragma once

#include "cf-day.h"
#include "cf-scene.h"
#include "cf-text-metrics.h"

G_BEGIN_DECLS

typedef enum
{
  CF_POSTER_SHADE_NONE,
  CF_POSTER_SHADE_WEEKEND,
  CF_POSTER_SHADE_HOLIDAY,
} CfPosterShade;

typedef struct
{
  CfDay         day;
  CfPosterShade shade;
  const char   *special;          /* nullable: "New Year's Day" */
  double        required_hours;   /* these five with `coverage` only */
  double        scheduled_hours;
  double        shortage_hours;
  double        surplus_hours;
  double        service_level;    /* NaN: no calls */
} CfPosterDay;

typedef struct
{
  const char *team;               /* nullable; rows of one team follow each other */
  const char *name;
  const char *staff_number;
  int         paid_minutes;
} CfPosterRow;

typedef struct
{
  const char *code;               /* "" for a day off */
  const char *name;               /* for the legend; NULL leaves it out */
  const char *times;              /* "07:00–15:30"; nullable */
  CfTint      tint;
  gboolean    hatch;              /* leave */
  gboolean    work;               /* counts in the team's line */
} CfPosterCode;

typedef struct
{
  guint       row;
  guint       day;                /* index */
  const char *text;
} CfPosterNote;

typedef struct
{
  const char         *center;
  const char         *version;    /* "Version 3, 21 Nov 2026", "Draft" */
  const CfPosterRow  *rows;
  guint               n_rows;
  const CfPosterDay  *days;
  guint               n_days;
  const CfPosterCode *codes;
  guint               n_codes;
  const guint16      *cells;      /* [row * n_days + day]: index into codes */
  const CfPosterNote *notes;      /* numbered at their cells and listed on the last page */
  guint               n_notes;
} CfPosterInput;

typedef struct
{
  double   width;                 /* px */
  double   height;                /* px; 0: one page, as high as it needs */
  gboolean signatures;
  gboolean coverage;              /* five lines of figures a day on the last page */
} CfPosterLayout;

typedef enum
{
  CF_PAPER_A4,                    /* landscape, both */
  CF_PAPER_A3,
} CfPaper;

CfPosterLayout cf_poster_layout_paper   (CfPaper               paper);
CfPosterLayout cf_poster_layout_picture (const CfPosterInput  *input);
/* CfScene's; at least one, also of an empty schedule. */
GPtrArray     *cf_poster_build          (const CfPosterInput  *input,
                                         const CfPosterLayout *layout,
                                         CfTextMetrics        *metrics);

G_END_DECLS
