/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-rule-kind.h: the rules a roster is judged by, with their limits as they are until somebody
 * sets others.
 *
 * The numbers are stored (`rule.kind`): never renumber, only add. A kind without a row in the store
 * has the default below. A hard limit is never passed by the builder; beyond the soft limit each
 * unit costs `weight`, in the one unit of all soft costs: callers not answered in time. Pure
 * constants, any thread. */
#pragma once

#include "cf-day.h"

G_BEGIN_DECLS

typedef enum
{
  CF_RULE_NONE = 0,

  /* Time between and along shifts. */
  CF_RULE_OVERLAP = 1,             /* one shift at a time, past midnight too */
  CF_RULE_REST = 2,                /* minutes between the end of one and the start of the next */
  CF_RULE_WORK_RUN = 3,            /* working days in a row */
  CF_RULE_REST_DAY = 4,            /* days without a shift in each 7 */
  CF_RULE_NIGHT_RUN = 5,           /* nights in a row */
  CF_RULE_AFTER_NIGHTS = 6,        /* whole days off after a block of nights */
  CF_RULE_START_CHANGE = 7,        /* minutes between the starts of two days in a row: every hour
                                    * costs, those beyond the soft limit are told */

  /* Hours. */
  CF_RULE_WEEK_MINUTES = 10,       /* the contract's maximum a week */
  CF_RULE_PERIOD_MINUTES = 11,     /* the contract's maximum over the period */
  CF_RULE_OVERTIME_DAY = 12,
  CF_RULE_OVERTIME_MONTH = 13,
  CF_RULE_AGREED_MINUTES = 14,     /* agreed working time of the period that is not reached */

  /* Whom the law protects. */
  CF_RULE_PROTECTED_NIGHT = 20,
  CF_RULE_PROTECTED_OVERTIME = 21,

  /* May this person work this shift on this day at all? */
  CF_RULE_EMPLOYED = 30,
  CF_RULE_LEAVE = 31,
  CF_RULE_CANNOT = 32,             /* availability: cannot work */
  CF_RULE_TYPE_DAY = 33,           /* the shift type is not for this weekday */
  CF_RULE_TYPE_CONTRACT = 34,      /* the contract does not allow the shift type */
  CF_RULE_SKILL = 35,              /* skill not held, or expired */
  CF_RULE_LOCK = 36,               /* the cell is locked: only ever a reason, never a finding */

  /* Kindness. */
  CF_RULE_WISH_OFF = 40,
  CF_RULE_WISH_TYPE = 41,
  CF_RULE_WISH_NOT_TYPE = 42,
  CF_RULE_SPLIT_WEEKEND = 43,      /* one half of a weekend worked */
  CF_RULE_ISOLATED_DAY = 44,       /* one working day by itself; a day off by itself costs too, but
                                    * is not worth telling */
  CF_RULE_FAIR_NIGHTS = 45,        /* more than the others, counting what was carried over */
  CF_RULE_FAIR_WEEKENDS = 46,
  CF_RULE_FAIR_LATE = 47,
  CF_RULE_CHANGED = 48,            /* a cell that a repair would change */

  CF_RULE_N_KINDS = 49
} CfRuleKind;

typedef enum
{
  CF_RULE_UNIT_NONE,               /* it is so, or it is not */
  CF_RULE_UNIT_MINUTES,            /* the weight is for an hour */
  CF_RULE_UNIT_DAYS,
  CF_RULE_UNIT_SHIFTS,
} CfRuleUnit;

#define CF_RULE_NO_LIMIT G_MININT

typedef struct
{
  CfRuleKind  kind;
  const char *key;                 /* stable, for --json: "rest" */
  CfRuleUnit  unit;
  gboolean    at_least;            /* the limits are minima */
  int         hard_limit;          /* CF_RULE_NO_LIMIT: not hard */
  int         soft_limit;          /* CF_RULE_NO_LIMIT: not soft */
  double      weight;              /* callers not answered in time, for each unit beyond */
  const char *source;              /* where the default comes from, not translated: a citation */
  CfDay       since;               /* the day from which the source holds; CF_DAY_NONE: a custom */
} CfRuleDefault;

/* In the order of their numbers; those whose limits a person may set come with a unit. */
const CfRuleDefault *cf_rule_defaults    (guint      *n_rules);
const CfRuleDefault *cf_rule_get_default (CfRuleKind  kind);    /* NULL: not a rule */

G_END_DECLS
