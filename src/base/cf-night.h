/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-night.h: how much of a stretch of time is night.
 *
 * The band is a setting; 22:00-06:00 unless the site says otherwise. It repeats every day and may
 * cross midnight. A shift with any minute in it counts as night work (rules: minors, pregnancy,
 * nursing). Pure functions, any thread. */
#pragma once

#include "cf-interval.h"

G_BEGIN_DECLS

typedef struct
{
  int from;    /* minute of the day, 0…1439 */
  int until;   /* exclusive; before or at `from`: of the day after. from == until: no night */
} CfNightBand;

#define CF_NIGHT_BAND_DEFAULT ((CfNightBand) { 22 * 60, 6 * 60 })

gint64   cf_night_minutes  (CfInterval  interval,
                            CfNightBand band);
gboolean cf_night_touches  (CfInterval  interval,
                            CfNightBand band);

G_END_DECLS
