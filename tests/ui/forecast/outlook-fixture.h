/* SPDX-License-Identifier: GPL-3.0-or-later */
/* outlook-fixture.h: an outlook without a store: three weeks of history and two of forecast, ten
 * calls of 240 s an interval from 8 to 20, Sundays closed; an outage in the past, a campaign
 * ahead. */
#pragma once

#include "cf-outlook.h"

#define OUTLOOK_FIXTURE_PAST 21
#define OUTLOOK_FIXTURE_AHEAD 14
#define OUTLOOK_FIXTURE_SLOTS 48

CfDay      outlook_fixture_first_day (void);
CfOutlook *outlook_fixture_new       (void);
