/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-planned-forecast.h: a saved run of one queue with the adjustment layers over it: what is
 * staffed for.
 *
 * The run keeps what the model computed; layers are rows of their own, applied each time that it is
 * read. Layers see the whole run, so that the total of a week is that of the week whichever of its
 * days are asked for. On a store thread, or anywhere once it is read. */
#pragma once

#include "cf-adjustment-layer.h"
#include "cf-adjustment.h"
#include "cf-forecast-store.h"

G_BEGIN_DECLS

typedef struct
{
  gint64              queue_id;
  CfDay               from;
  guint               n_days;
  int                 minutes;         /* length of an interval */
  guint               n_slots;         /* a day */
  CfForecastBand     *base;            /* [n_days * n_slots]: of the model; mean NAN: closed */
  double             *base_handle_s;   /* NAN where closed */
  CfForecastBand     *slots;           /* the same after the layers */
  double             *handle_s;
  GPtrArray          *layers;          /* CfAdjustmentLayer of this queue in their order; those
                                        * that are switched off too */
  CfAdjustmentEffect *effects;         /* [layers->len]; of one that is off: nothing changes */
} CfPlannedForecast;

/* CF_STORE_ERROR_NOT_FOUND when the run does not cover the queue. */
CfPlannedForecast *cf_planned_forecast_new  (CfDb               *db,
                                             CfForecastRun      *run,
                                             gint64              queue_id,
                                             GError            **error);
void               cf_planned_forecast_free (CfPlannedForecast  *self);

/* The intervals of a run after its layers, CfForecastInterval by start: instead of
 * cf_forecast_interval_read_between () for everything that staffs. Empty: not of this queue, or
 * @run_id is 0: nothing was forecast yet. */
GArray            *cf_planned_forecast_read (CfDb               *db,
                                             gint64              run_id,
                                             gint64              queue_id,
                                             CfMinute            from,
                                             CfMinute            until,
                                             GError            **error);

/* The layers of @queue_id in their order, of all that there are. */
GPtrArray         *cf_planned_forecast_sort_layers (GPtrArray        *layers,
                                                    gint64            queue_id);
/* For the engine, which does not know records. */
void               cf_planned_forecast_adjustment  (CfAdjustmentLayer *layer,
                                                    CfAdjustment      *adjustment);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfPlannedForecast, cf_planned_forecast_free)

G_END_DECLS
