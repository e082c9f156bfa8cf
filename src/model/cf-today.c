/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-today.h"

CfDay
cf_today (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  return cf_day_from_ymd (g_date_time_get_year (now), g_date_time_get_month (now),
                          g_date_time_get_day_of_month (now));
}
