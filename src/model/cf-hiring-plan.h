/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-hiring-plan.h: twelve months ahead: calls, the people they need, the people there will be.
 *
 * Every queue is forecast day by day from its history (a queue without one from its start curve),
 * grown by a rate, put through the adjustment layers, and staffed as on the Requirement page: goals
 * by period of the day, the risk chosen, opening hours; work that may wait counts as hours. The
 * team are the contracts of those who hold a skill, as they begin and end, less those who leave
 * without a date yet. An immutable object. */
#pragma once

#include "cf-day.h"
#include "cf-long-range.h"
#include "cf-store.h"

G_BEGIN_DECLS

typedef struct
{
  guint  n_months;           /* 12 */
  double growth;             /* of the calls in twelve months: 0.08 */
  double attrition;          /* of the team in twelve months: 0.2 */
  guint  training_months;    /* from the hire to the first call */
  double absence;            /* of agreed hours that go to leave, sickness, training: 0.15 */
  double week_hours;         /* of a full-time person: 40 */
} CfHiringSettings;

#define CF_HIRING_MAX_MONTHS 24

#define CF_TYPE_HIRING_PLAN (cf_hiring_plan_get_type ())
G_DECLARE_FINAL_TYPE (CfHiringPlan, cf_hiring_plan, CF, HIRING_PLAN, GObject)

struct _CfHiringPlan
{
  GObject           parent_instance;

  CfHiringSettings  settings;
  CfDay            *from;          /* [n_months]: first day of each */
  CfLongRangeMonth *months;        /* [n_months] */
  guint             n_queues;      /* that are in it */
  guint             n_left_out;    /* queues of which nothing is known */
  double            team;          /* full-time people before the first month */
};

/* Without growth and leavers. */
void          cf_hiring_settings_init    (CfHiringSettings        *self);

/* As kept in the setting CF_SETTING_HIRING_PLAN; n_months is not kept. FALSE: not understood, and
 * nothing is changed. */
char         *cf_hiring_settings_to_text (const CfHiringSettings *self);
gboolean      cf_hiring_settings_parse   (CfHiringSettings       *self,
                                          const char             *text);

/* @settings NULL: as they are kept; the plan says which these are.
 * From the month after the newest history (or after today, where there is none).
 * CF_STORE_ERROR_NOT_FOUND when nothing is known of any queue. */
void          cf_hiring_plan_read_async  (CfStore                 *store,
                                          const CfHiringSettings  *settings,
                                          GCancellable            *cancellable,
                                          GAsyncReadyCallback      callback,
                                          gpointer                 user_data);
CfHiringPlan *cf_hiring_plan_read_finish (CfStore                 *store,
                                          GAsyncResult            *result,
                                          GError                 **error);
/* The same, waited for: the command line and tests. */
CfHiringPlan *cf_hiring_plan_read        (CfStore                 *store,
                                          const CfHiringSettings  *settings,
                                          GError                 **error);

/* "Three people short from March 2027 on …": the one sentence. Translated. */
char         *cf_hiring_plan_summary     (CfHiringPlan            *self);

G_END_DECLS
