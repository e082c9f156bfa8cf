/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-start-forecast.h: the forecast of a queue that has no full week of history: its curve, its
 * calls a day, its opening hours. Read on a store thread, computed on any. Private to the model. */
#pragma once

#include "cf-forecast-store.h"
#include "cf-interval-set.h"
#include "cf-queue.h"
#include "cf-start-volume.h"

G_BEGIN_DECLS

typedef struct
{
  CfStartVolume *volume;      /* owned */
  CfIntervalSet *hours;       /* owned: when the queue is open */
  gint64         queue_id;
  int            minutes;     /* length of an interval */
  double         handle_s;
  CfDay          from;
  CfDay          until;
} CfStartForecast;

/* NULL without error: nothing is expected of this queue. */
CfStartForecast *cf_start_forecast_read   (CfDb             *db,
                                           CfQueue          *queue,
                                           CfDay             from,
                                           CfDay             until,
                                           GError          **error);
void             cf_start_forecast_free   (CfStartForecast  *self);

/* Adds its intervals and days to what is saved. */
void             cf_start_forecast_append (CfStartForecast  *self,
                                           CfForecastInput  *input);

G_END_DECLS
