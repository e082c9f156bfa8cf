/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-pages.c: one line a page. */

#include "cf-pages.h"

#include "cf-forecast-page.h"
#include "cf-schedule-page.h"

#include "cf-staff-page.h"

#include <glib/gi18n-lib.h>

const CfPageEntry cf_pages[] = {
  { "forecast", N_("Plan"), N_("Forecast"), "cf-forecast-symbolic", CF_RIGHT_FORECAST_EDIT,
    cf_forecast_page_get_type },
  { "schedule", N_("Plan"), N_("Schedule"), "cf-schedule-symbolic", CF_RIGHT_SCHEDULE_READ,
    cf_schedule_page_get_type },
  { "staff", N_("People"), N_("Staff"), "cf-staff-symbolic", CF_RIGHT_STAFF_READ,
    cf_staff_page_get_type },
  { NULL },
};
