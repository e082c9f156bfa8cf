/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-adjustment.h: adjustment layers over a forecast.
 *
 * Layers are applied in their order, each to what the one before left; the forecast of the model is
 * not touched, so that a layer that is switched off leaves it exactly as it was. An interval
 * belongs to the time of the day in which it begins; a time that ends before it begins goes on past
 * midnight and belongs to the day on which it began. A closed interval stays closed, but for a
 * number that is set for just that interval. The bands keep their width relative to the mean; where
 * the forecast was 0 they are those of chance alone.
 *
 * Pure functions, any thread: four weeks of half hours take microseconds, so that they can be
 * computed while a hand drags. Arrays are day-major: [day * n_slots + slot]. */
#pragma once

#include "cf-adjustment-kind.h"
#include "cf-forecast.h"

G_BEGIN_DECLS

typedef struct
{
  CfAdjustmentTarget target;
  CfAdjustmentKind   kind;
  double             amount;         /* a share, calls, or seconds */
  CfDay              from;
  CfDay              until;          /* exclusive; CF_DAY_OPEN: for good */
  guint              weekdays;       /* bit 0 Monday */
  int                start_minute;   /* of the day */
  int                end_minute;     /* up to 1440; not after the start: past midnight */
} CfAdjustment;

/* What is adjusted. */
typedef struct
{
  CfDay           from;
  guint           n_days;
  guint           n_slots;      /* a day */
  CfForecastBand *slots;        /* [n_days * n_slots]; mean NAN: closed */
  double         *handle_s;     /* [n_days * n_slots], nullable: average handle time */
} CfAdjustmentPlane;

/* What a layer did, over the intervals that it covers. Calls are added up; handle times are a mean
 * weighted by calls. */
typedef struct
{
  guint  n_intervals;
  double before;
  double after;
} CfAdjustmentEffect;

/* An interval after so many layers. */
typedef struct
{
  double calls;         /* NAN: closed */
  double handle_s;      /* NAN: not known */
  double day_calls;
} CfAdjustmentStep;

/* Changes @plane. @effects: [n_layers], nullable. */
void  cf_adjustment_apply (CfAdjustmentPlane       *plane,
                           const CfAdjustment      *layers,
                           guint                    n_layers,
                           CfAdjustmentEffect      *effects);

/* How interval @index of @plane, as the model computed it, changes from layer to layer: @steps is
 * [n_layers + 1], the first before all of them. @plane is left alone. */
void  cf_adjustment_trace (const CfAdjustmentPlane *plane,
                           const CfAdjustment      *layers,
                           guint                    n_layers,
                           guint                    index,
                           CfAdjustmentStep        *steps);

G_END_DECLS
