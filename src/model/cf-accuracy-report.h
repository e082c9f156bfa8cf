/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-accuracy-report.h: what a queue was planned with, against what came.
 *
 * Each day is judged by what was planned for it: the snapshot that was frozen when its schedule was
 * published or, where nothing was, the newest forecast that did not know the day, with the layers
 * of today. Beside it stands the model's own number of the same run, without layers. Outages and
 * what a planner left out do not count: nobody was to forecast them. An immutable object. */
#pragma once

#include "cf-accuracy.h"
#include "cf-day.h"
#include "cf-store.h"

G_BEGIN_DECLS

#define CF_ACCURACY_MAX_LEADS 14     /* weeks ahead; the last holds all that is further */

typedef enum
{
  CF_ACCURACY_NOT_PLANNED,     /* no forecast of before the day is kept */
  CF_ACCURACY_PUBLISHED,
  CF_ACCURACY_FORECAST,
} CfAccuracySource;

/* A span of time, a time of the day, a weekday, or a lead. */
typedef struct
{
  CfAccuracy planned;
  CfAccuracy model;
} CfAccuracyLine;

typedef struct
{
  CfDay            day;
  CfAccuracySource source;
  guint            lead;       /* whole weeks from the end of the history to the day */
  CfAccuracyLine   line;       /* over its intervals */
} CfAccuracyDay;

#define CF_TYPE_ACCURACY_REPORT (cf_accuracy_report_get_type ())
G_DECLARE_FINAL_TYPE (CfAccuracyReport, cf_accuracy_report, CF, ACCURACY_REPORT, GObject)

struct _CfAccuracyReport
{
  GObject         parent_instance;

  gint64          queue_id;
  char           *queue_name;
  CfDay           from;
  CfDay           until;
  int             minutes;
  guint           n_slots;       /* a day */
  CfAccuracyLine  total;         /* over intervals */
  CfAccuracyLine  day_total;     /* over totals of days */
  CfAccuracyDay  *days;          /* [until - from] */
  CfAccuracyLine *slots;         /* [n_slots]: by time of the day */
  CfAccuracyLine  weekdays[CF_DAYS_PER_WEEK];
  CfAccuracyLine  leads[CF_ACCURACY_MAX_LEADS];
  guint           n_weeks;
  CfDay          *weeks_from;    /* [n_weeks]: Mondays */
  CfAccuracyLine *weeks;         /* [n_weeks] */
  guint           n_judged;      /* days that have a forecast and calls */
};

/* @from CF_DAY_NONE: the thirteen weeks before @until; @until CF_DAY_NONE: the end of the history.
 * CF_STORE_ERROR_NOT_FOUND when the queue has no history. */
void              cf_accuracy_report_read_async  (CfStore              *store,
                                                  gint64                queue_id,
                                                  CfDay                 from,
                                                  CfDay                 until,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
CfAccuracyReport *cf_accuracy_report_read_finish (CfStore              *store,
                                                  GAsyncResult         *result,
                                                  GError              **error);
/* On a store thread. */
CfAccuracyReport *cf_accuracy_report_read        (CfDb                 *db,
                                                  gint64                queue_id,
                                                  CfDay                 from,
                                                  CfDay                 until,
                                                  GError              **error);

G_END_DECLS
