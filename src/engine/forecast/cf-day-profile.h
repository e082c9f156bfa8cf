/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-day-profile.h: how a day's calls spread over its slots, by weekday and by special class.
 *
 * Shares weighted by calls and by age, with the half-life that the queue's past tells; each weekday
 * is shrunk to all of them, each class to its weekday. Private to the forecast engine. */
#pragma once

#include "cf-forecast-history.h"

G_BEGIN_DECLS

typedef struct
{
  guint     n_slots;
  gboolean *open;          /* [7 * n_slots] */
  double   *weekdays;      /* [7 * n_slots]: shares, sum 1 over the open slots */
  double   *classes;       /* [(n_classes + 1) * n_slots]: mean shares of the class's past days */
  guint    *class_days;    /* [n_classes + 1] */
  double   *class_weights; /* [n_classes + 1]: days behind the shares, borrowed ones too */
} CfDayProfile;

/* From the days before @origin. */
CfDayProfile *cf_day_profile_new    (const CfForecastHistory *history,
                                     guint                    origin);
void          cf_day_profile_free   (CfDayProfile            *self);

/* Shares of @day, [n_slots]: they sum to 1; NAN where closed. FALSE: the whole day is. */
gboolean      cf_day_profile_shares (const CfDayProfile      *self,
                                     const CfForecastDate    *day,
                                     double                  *shares);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfDayProfile, cf_day_profile_free)

G_END_DECLS
