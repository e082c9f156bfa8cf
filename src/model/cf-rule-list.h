/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-rule-list.h: every rule of the roster with the numbers that hold: the center's, or the
 * default. */
#pragma once

#include "cf-db.h"
#include "cf-rule-setting.h"

G_BEGIN_DECLS

/* CfRuleSetting of all kinds; on the thread of @db. */
GPtrArray *cf_rule_list_read       (CfDb           *db,
                                    GError        **error);
/* Not what the program comes with. */
gboolean   cf_rule_list_is_own     (CfRuleSetting  *rule);

/* One sentence: what the rule asks for; "" where its name says it. Lent. */
const char *cf_rule_list_get_purpose (int           kind);

G_END_DECLS
