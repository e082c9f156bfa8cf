/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-finding-text.h: the roster engine's reasons as sentences, in the reader's language.
 *
 * Whole sentences without the person's name and dates, which stand beside them: "Rests 8 h; at
 * least 10 h are needed". Pure functions over the message catalog; any thread. */
#pragma once

#include "cf-roster-problem.h"

G_BEGIN_DECLS

/* "Rest between shifts"; "" for what is not a rule. Lent. */
const char *cf_rule_get_name      (CfRuleKind           rule);
char       *cf_finding_describe   (const CfRuleFinding *finding);
/* The reason of several: "4 would rest too little". */
char       *cf_finding_count_text (CfRuleKind           rule,
                                   guint                n_people);

G_END_DECLS
