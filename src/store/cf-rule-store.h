/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-rule-store.h: the numbers of the roster's rules, where the center decided on others.
 *
 * The kinds and their defaults are the roster engine's; a kind without a row has its default. */
#pragma once

#include "cf-command-input.h"
#include "cf-rule-setting.h"

G_BEGIN_DECLS

GPtrArray *cf_rule_setting_read_all (CfDb    *db,    /* CfRuleSetting by kind */
                                     GError **error);

typedef struct
{
  CfCommandInput base;
  int            kind;
  int            hard_limit;    /* CF_RULE_SETTING_NO_LIMIT: not hard */
  int            soft_limit;    /* CF_RULE_SETTING_NO_LIMIT: not soft */
  double         weight;
  char          *source;        /* where the numbers come from */
  CfDay          since_day;     /* when it was decided */
} CfRuleInput;

CfRuleInput *cf_rule_input_new  (void);
void         cf_rule_input_free (gpointer input);

extern const CfCommand cf_command_rule_set;      /* CfRuleInput */
extern const CfCommand cf_command_rule_reset;    /* CfRuleInput: kind; its default holds */

G_END_DECLS
