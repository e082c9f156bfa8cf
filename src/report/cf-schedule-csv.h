/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-schedule-csv.h: the schedule as a table for Excel and WPS: one row a person, one column a day.
 *
 * UTF-8 with a byte order mark; staff numbers keep their leading zeros; dates are ISO; a day off is
 * an empty cell. */
#pragma once

#include "cf-poster.h"

G_BEGIN_DECLS

GBytes *cf_schedule_csv (const CfPosterInput *input);

G_END_DECLS
