/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-rule-finding.h: a rule that is broken or in the way, by whom, when, and by how much.
 *
 * Rules answer with reasons, never with yes and no. Sentences are made from findings by
 * model/cf-finding-text, in the language of the reader; the engine speaks none. A plain value. */
#pragma once

#include "cf-rule-kind.h"

G_BEGIN_DECLS

/* Costs are whole numbers, so that sums are the same in every order: a thousand is one caller not
 * answered in time. */
typedef gint64 CfRosterCost;
#define CF_ROSTER_COST_ONE 1000

typedef struct
{
  CfRuleKind   rule;
  guint        person;             /* index into the problem's people */
  guint        first_day;          /* columns of the problem, both included */
  guint        last_day;
  int          measured;           /* in the rule's unit; for wishes and types, the type's code */
  int          limit;
  gboolean     hard;
  CfRosterCost cost;               /* 0 when hard */
} CfRuleFinding;

/* Hard before soft, dear before cheap, then by person, day and rule: a total order. */
int cf_rule_finding_compare (gconstpointer a,
                             gconstpointer b);

G_END_DECLS
