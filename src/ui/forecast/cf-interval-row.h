/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-interval-row.h: one line of the interval table, as texts. */
#pragma once

#include "cf-outlook.h"
#include "cf-requirement.h"

G_BEGIN_DECLS

typedef enum
{
  CF_INTERVAL_TIME,
  CF_INTERVAL_CALLS,
  CF_INTERVAL_80,
  CF_INTERVAL_95,
  CF_INTERVAL_HANDLE,
  CF_INTERVAL_LOAD,
  CF_INTERVAL_AGENTS,
  CF_INTERVAL_LEVEL,
  CF_INTERVAL_OCCUPANCY,
  CF_INTERVAL_N_COLUMNS,
} CfIntervalColumn;

#define CF_TYPE_INTERVAL_ROW (cf_interval_row_get_type ())
G_DECLARE_FINAL_TYPE (CfIntervalRow, cf_interval_row, CF, INTERVAL_ROW, GObject)

/* The intervals of @day in which the queue is open or was called; @requirement is nullable. */
GListModel *cf_interval_row_list      (CfOutlook        *outlook,
                                       CfRequirement    *requirement,
                                       CfDay             day);
const char *cf_interval_row_get_text  (CfIntervalRow    *self,
                                       CfIntervalColumn  column);
guint       cf_interval_row_get_slot  (CfIntervalRow    *self);
/* Of the busiest interval of the day. */
double      cf_interval_row_get_share (CfIntervalRow    *self);

G_END_DECLS
