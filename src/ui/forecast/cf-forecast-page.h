/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-forecast-page.h: how many calls come, how sure we are, and how many agents they need. */
#pragma once

#include "cf-page.h"

G_BEGIN_DECLS

#define CF_TYPE_FORECAST_PAGE (cf_forecast_page_get_type ())
G_DECLARE_FINAL_TYPE (CfForecastPage, cf_forecast_page, CF, FORECAST_PAGE, CfPage)

G_END_DECLS
