/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-finding-text.h: the roster engine's reasons as sentences, in the reader's language.
 *
 * Whole sentences without the person's name, which stands beside them: "Rest of 8 h between Mon 5
 * and Tue 6 May; at least 10 h are needed". Pure functions over the message catalog. */
#pragma once

#include "cf-roster-problem.h"

G_BEGIN_DECLS

/* "Rest between shifts"; "" for what is not a rule. Lent. */
const char *cf_rule_get_name      (CfRuleKind             rule);
/* What the rule demands, for the rules page: "At least so long between two shifts." Lent. */
const char *cf_rule_get_purpose   (CfRuleKind             rule);
/* @first_day, @last_day: the dates of the finding. */
char       *cf_finding_describe   (const CfRuleFinding   *finding,
                                   CfDay                  first_day,
                                   CfDay                  last_day);
/* The counted reason of @n people: "4 people would rest too little". */
char       *cf_finding_count_text (CfRuleKind             rule,
                                   guint                  n_people);
/* "4 h 30 min". */
char       *cf_finding_hours_text (int                    minutes);

G_END_DECLS
