/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-rule-store.h: the numbers of the roster's rules. The kinds are the engine's. */
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
  CfDay          since_day;     /* when it was decided */
} CfRuleInput;                  /* freed by cf_command_input_free () */

extern const CfCommand cf_command_rule_set;

G_END_DECLS
