/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-reforecast-store.h: the rest of a day, forecast again: each time it was done is kept. */
#pragma once

#include "cf-command-input.h"
#include "cf-reforecast.h"

G_BEGIN_DECLS

GPtrArray *cf_reforecast_read_of_day    (CfDb    *db,        /* CfReforecast by id: by age */
                                         gint64   queue_id,
                                         CfDay    day,
                                         GError **error);
GArray    *cf_reforecast_read_intervals (CfDb    *db,        /* CfReforecastInterval by start */
                                         gint64   reforecast_id,
                                         GError **error);

typedef struct
{
  CfCommandInput  base;
  gint64          reforecast_id;   /* by cf_id_new () */
  gint64          queue_id;
  CfDay           day;
  CfMinute        seen_until;
  double          seen;
  double          expected;
  double          factor;
  GArray         *intervals;       /* CfReforecastInterval */
} CfReforecastInput;

CfReforecastInput *cf_reforecast_input_new  (void);
void               cf_reforecast_input_free (gpointer input);

extern const CfCommand cf_command_reforecast_save;

G_END_DECLS
