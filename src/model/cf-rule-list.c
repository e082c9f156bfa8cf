/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-rule-list.h"

#include "cf-rule-kind.h"
#include "cf-rule-store.h"

#include <glib/gi18n-lib.h>

G_STATIC_ASSERT (CF_RULE_NO_LIMIT == CF_RULE_SETTING_NO_LIMIT);

/* A default as a row of the table `rule`, so that it becomes a record like the others. */
static guint
n_columns (gpointer row)
{
  return 7;
}

static gint64
get_int64 (gpointer row,
           guint    column)
{
  const CfRuleDefault *rule = row;
  const gint64 values[] = {
    rule->kind, rule->kind, rule->hard_limit, rule->soft_limit, 0, 0, rule->since,
  };

  return values[column];
}

static double
get_double (gpointer row,
            guint    column)
{
  return ((const CfRuleDefault *) row)->weight;
}

static const char *
get_string (gpointer row,
            guint    column)
{
  return ((const CfRuleDefault *) row)->source;
}

static const CfRowReader reader = { n_columns, get_int64, get_double, get_string };

static gboolean
has_kind (GPtrArray  *rules,
          CfRuleKind  kind)
{
  for (guint i = 0; i < rules->len; i++)
    if (cf_record_get_id (g_ptr_array_index (rules, i)) == kind)
      return TRUE;

  return FALSE;
}

GPtrArray *
cf_rule_list_read (CfDb    *db,
                   GError **error)
{
  GPtrArray *rules = cf_rule_setting_read_all (db, error);
  guint n_defaults;
  const CfRuleDefault *defaults = cf_rule_defaults (&n_defaults);

  for (guint i = 0; rules != NULL && i < n_defaults; i++)
    if (!has_kind (rules, defaults[i].kind))
      g_ptr_array_add (rules, cf_record_new_from_row (CF_TYPE_RULE_SETTING, &reader,
                                                      (gpointer) &defaults[i]));

  return rules;
}

gboolean
cf_rule_list_is_own (CfRuleSetting *rule)
{
  const CfRuleDefault *standard = cf_rule_get_default (rule->kind);

  return standard == NULL || rule->hard_limit != standard->hard_limit
         || rule->soft_limit != standard->soft_limit || rule->weight != standard->weight
         || g_strcmp0 (rule->source, standard->source) != 0;
}

static const char * const purposes[CF_RULE_N_KINDS] = {
  [CF_RULE_REST] = N_("At least so long between the end of a shift and the start of the next."),
  [CF_RULE_WORK_RUN] = N_("At most so many, counted across the published past."),
  [CF_RULE_REST_DAY] = N_("At least so many days off in any seven days in a row."),
  [CF_RULE_NIGHT_RUN] = N_("At most so many before a night without work."),
  [CF_RULE_AFTER_NIGHTS] = N_("At least so many whole days off after a block of nights."),
  [CF_RULE_WEEK_MINUTES] = N_("At most what the contract says; this number where it says none."),
  [CF_RULE_PERIOD_MINUTES] = N_("With comprehensive hours: at most what the period has."),
  [CF_RULE_OVERTIME_DAY] = N_("At most so long beyond eight hours."),
  [CF_RULE_OVERTIME_MONTH] = N_("At most so long in a calendar month."),
  [CF_RULE_AGREED_MINUTES] = N_("Nobody gets less work than was agreed."),
  [CF_RULE_PROTECTED_NIGHT] = N_("Minors, pregnant and nursing people work no nights."),
  [CF_RULE_PROTECTED_OVERTIME] = N_("Minors, pregnant and nursing people work no overtime."),
  [CF_RULE_SPLIT_WEEKEND] = N_("Both days of a weekend are worked, or both are free."),
  [CF_RULE_ISOLATED_DAY] = N_("No single working day and no single day off."),
  [CF_RULE_FAIR_NIGHTS] = N_("At most so many more than an equal share."),
  [CF_RULE_FAIR_WEEKENDS] = N_("At most so many more than an equal share."),
  [CF_RULE_FAIR_LATE] = N_("At most so many more than an equal share."),
};

const char *
cf_rule_list_get_purpose (int kind)
{
  if (kind < 0 || kind >= CF_RULE_N_KINDS || purposes[kind] == NULL)
    return "";

  return _(purposes[kind]);
}
