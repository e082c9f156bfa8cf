/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-schedule-put.h: how commands make a planning period. Private to store/. */
#pragma once

#include "cf-day.h"
#include "cf-db.h"

G_BEGIN_DECLS

/* Refused when it overlaps another period. */
gboolean  cf_schedule_put  (CfDb      *db,
                            gint64     schedule_id,
                            CfDay      from_day,
                            CfDay      until_day,
                            gint64     run_id,
                            GError   **error);

G_END_DECLS
