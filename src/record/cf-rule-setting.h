/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-rule-setting.h: what the center demands of one rule of the roster. Its id is the kind.
 *
 * The kinds, their units and their sentences belong to the roster engine. This row holds
 * the numbers: a hard limit, a soft one, and the price of a unit beyond the soft one. */
#pragma once

#include "cf-day.h"
#include "cf-record.h"

G_BEGIN_DECLS

#define CF_RULE_SETTING_NO_LIMIT G_MININT32

#define CF_TYPE_RULE_SETTING (cf_rule_setting_get_type ())
G_DECLARE_FINAL_TYPE (CfRuleSetting, cf_rule_setting, CF, RULE_SETTING, CfRecord)

struct _CfRuleSetting
{
  CfRecord  parent_instance;

  gint64    id;          /* the kind */
  int       kind;        /* CfRule of the engine */
  int       hard_limit;  /* CF_RULE_SETTING_NO_LIMIT: not hard */
  int       soft_limit;  /* CF_RULE_SETTING_NO_LIMIT: not soft */
  double    weight;      /* callers not answered in time, for each unit beyond the soft limit */
  char     *source;      /* where the default comes from */
  CfDay     since_day;
};

G_END_DECLS
