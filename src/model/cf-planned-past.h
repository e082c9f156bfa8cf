/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-planned-past.h: for each day of a span, what was planned for it and how far ahead. On a store
 * thread. Private to the model. */
#pragma once

#include "cf-accuracy-report.h"
#include "cf-forecast.h"

G_BEGIN_DECLS

typedef struct
{
  gint64            queue_id;
  CfDay             from;
  guint             n_days;
  int               minutes;
  guint             n_slots;
  CfAccuracySource *sources;    /* [n_days] */
  guint            *leads;      /* [n_days]: weeks */
  CfForecastBand   *planned;    /* [n_days * n_slots]; mean NAN: closed or not planned */
  double           *model;      /* the same of the model alone */
} CfPlannedPast;

CfPlannedPast *cf_planned_past_read (CfDb           *db,
                                     gint64          queue_id,
                                     CfDay           from,
                                     CfDay           until,
                                     int             minutes,
                                     GError        **error);
void           cf_planned_past_free (CfPlannedPast  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfPlannedPast, cf_planned_past_free)

G_END_DECLS
