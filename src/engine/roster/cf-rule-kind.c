/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-rule-kind.c: the rules as they are until somebody sets others.
 *
 * Where a limit is the contract's (hours) the table holds the one for contracts that say nothing.
 * Rules without a citation are customs of the trade, and soft. */
#include "cf-rule-kind.h"

#define NO CF_RULE_NO_LIMIT
#define HOURS(n) ((n) * 60)
#define LABOR_LAW 9131           /* 1995-01-01 */
#define WOMEN_ORDER 15458        /* 2012-04-28 */

static const CfRuleDefault defaults[] = {
  { CF_RULE_OVERLAP, "overlap", CF_RULE_UNIT_SHIFTS, FALSE, 1, NO, 0, "", CF_DAY_NONE },
  { CF_RULE_REST, "rest", CF_RULE_UNIT_MINUTES, TRUE, HOURS (10), HOURS (11), 2,
    "EU directive 2003/88/EC art. 3 (11 h), as a custom", CF_DAY_NONE },
  { CF_RULE_WORK_RUN, "work-run", CF_RULE_UNIT_DAYS, FALSE, 6, NO, 1,
    "Labor Law art. 38", LABOR_LAW },
  { CF_RULE_REST_DAY, "rest-day", CF_RULE_UNIT_DAYS, TRUE, 1, NO, 0,
    "Labor Law art. 38", LABOR_LAW },
  { CF_RULE_NIGHT_RUN, "night-run", CF_RULE_UNIT_DAYS, FALSE, NO, 5, 1, "", CF_DAY_NONE },
  { CF_RULE_AFTER_NIGHTS, "after-nights", CF_RULE_UNIT_DAYS, TRUE, NO, 1, 3, "", CF_DAY_NONE },
  { CF_RULE_START_CHANGE, "start-change", CF_RULE_UNIT_MINUTES, FALSE, NO, HOURS (4), 1, "",
    CF_DAY_NONE },
  { CF_RULE_WEEK_MINUTES, "week-hours", CF_RULE_UNIT_MINUTES, FALSE, HOURS (48), NO, 0,
    "Contract", CF_DAY_NONE },
  { CF_RULE_PERIOD_MINUTES, "period-hours", CF_RULE_UNIT_MINUTES, FALSE, 0, NO, 0,
    "Labor Law art. 39, contract", LABOR_LAW },
  { CF_RULE_OVERTIME_DAY, "overtime-day", CF_RULE_UNIT_MINUTES, FALSE, HOURS (3), HOURS (1), 2,
    "Labor Law art. 41", LABOR_LAW },
  { CF_RULE_OVERTIME_MONTH, "overtime-month", CF_RULE_UNIT_MINUTES, FALSE, HOURS (36), 0, 3,
    "Labor Law art. 41", LABOR_LAW },
  { CF_RULE_AGREED_MINUTES, "agreed-hours", CF_RULE_UNIT_MINUTES, TRUE, NO, 0, 0.5,
    "Contract", CF_DAY_NONE },
  { CF_RULE_PROTECTED_NIGHT, "protected-night", CF_RULE_UNIT_MINUTES, FALSE, 0, NO, 0,
    "State Council order 619 art. 6, 9; Labor Law art. 61, 63", WOMEN_ORDER },
  { CF_RULE_PROTECTED_OVERTIME, "protected-overtime", CF_RULE_UNIT_MINUTES, FALSE, 0, NO, 0,
    "State Council order 619 art. 6, 9; Labor Law art. 61, 63", WOMEN_ORDER },
  { CF_RULE_EMPLOYED, "employed", CF_RULE_UNIT_NONE, FALSE, 0, NO, 0, "", CF_DAY_NONE },
  { CF_RULE_LEAVE, "leave", CF_RULE_UNIT_NONE, FALSE, 0, NO, 0, "", CF_DAY_NONE },
  { CF_RULE_CANNOT, "cannot", CF_RULE_UNIT_NONE, FALSE, 0, NO, 0, "", CF_DAY_NONE },
  { CF_RULE_TYPE_DAY, "type-day", CF_RULE_UNIT_NONE, FALSE, 0, NO, 0, "", CF_DAY_NONE },
  { CF_RULE_TYPE_CONTRACT, "type-contract", CF_RULE_UNIT_NONE, FALSE, 0, NO, 0, "", CF_DAY_NONE },
  { CF_RULE_SKILL, "skill", CF_RULE_UNIT_NONE, FALSE, 0, NO, 0, "", CF_DAY_NONE },
  { CF_RULE_LOCK, "lock", CF_RULE_UNIT_NONE, FALSE, 0, NO, 0, "", CF_DAY_NONE },
  { CF_RULE_WISH_OFF, "wish-off", CF_RULE_UNIT_NONE, FALSE, NO, 0, 1, "", CF_DAY_NONE },
  { CF_RULE_WISH_TYPE, "wish-type", CF_RULE_UNIT_NONE, FALSE, NO, 0, 1, "", CF_DAY_NONE },
  { CF_RULE_WISH_NOT_TYPE, "wish-not-type", CF_RULE_UNIT_NONE, FALSE, NO, 0, 1, "", CF_DAY_NONE },
  { CF_RULE_SPLIT_WEEKEND, "split-weekend", CF_RULE_UNIT_NONE, FALSE, NO, 0, 2.5, "", CF_DAY_NONE },
  { CF_RULE_ISOLATED_DAY, "isolated-day", CF_RULE_UNIT_NONE, FALSE, NO, 0, 2, "", CF_DAY_NONE },
  { CF_RULE_FAIR_NIGHTS, "fair-nights", CF_RULE_UNIT_SHIFTS, FALSE, NO, 2, 0.5, "", CF_DAY_NONE },
  { CF_RULE_FAIR_WEEKENDS, "fair-weekends", CF_RULE_UNIT_SHIFTS, FALSE, NO, 1, 1, "",
    CF_DAY_NONE },
  { CF_RULE_FAIR_LATE, "fair-late", CF_RULE_UNIT_SHIFTS, FALSE, NO, 3, 0.25, "", CF_DAY_NONE },
  { CF_RULE_CHANGED, "changed", CF_RULE_UNIT_NONE, FALSE, NO, 0, 1, "", CF_DAY_NONE },
};

const CfRuleDefault *
cf_rule_defaults (guint *n_rules)
{
  if (n_rules != NULL)
    *n_rules = G_N_ELEMENTS (defaults);
  return defaults;
}

const CfRuleDefault *
cf_rule_get_default (CfRuleKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (defaults); i++)
    if (defaults[i].kind == kind)
      return &defaults[i];
  return NULL;
}
