/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-rule-dialog.h: the limits of one rule, its weight and where they come from. */
#pragma once

#include "cf-dialog.h"
#include "cf-rule-setting.h"
#include "cf-store.h"

G_BEGIN_DECLS

#define CF_TYPE_RULE_DIALOG (cf_rule_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CfRuleDialog, cf_rule_dialog, CF, RULE_DIALOG, CfDialog)

CfRuleDialog *cf_rule_dialog_new  (CfStore        *store,
                                   CfRuleSetting  *rule);

G_END_DECLS
