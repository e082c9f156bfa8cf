/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-rule-store.h"

#include "cf-input-check.h"

#include <glib/gi18n-lib.h>

GPtrArray *
cf_rule_setting_read_all (CfDb    *db,
                          GError **error)
{
  return cf_db_read (db, error, CF_TYPE_RULE_SETTING, "rule/all", "");
}

CfRuleInput *
cf_rule_input_new (void)
{
  CfRuleInput *self = g_new0 (CfRuleInput, 1);

  self->hard_limit = CF_RULE_SETTING_NO_LIMIT;
  self->soft_limit = CF_RULE_SETTING_NO_LIMIT;
  return self;
}

void
cf_rule_input_free (gpointer input)
{
  CfRuleInput *self = input;

  g_free (self->source);
  cf_command_input_free (self);
}

static gboolean
rule_set_run (CfDb      *db,
              gpointer   data,
              GError   **error)
{
  CfRuleInput *input = data;

  if (!(input->weight >= 0 && input->weight < 1e6))
    return cf_input_refuse (error, _("The weight of a rule is not negative."));

  return cf_db_run (db, error, "rule/set", "nnndsn", input->kind, input->hard_limit,
                    input->soft_limit, input->weight,
                    input->source == NULL ? "" : input->source, input->since_day);
}

static gboolean
rule_reset_run (CfDb      *db,
                gpointer   data,
                GError   **error)
{
  return cf_db_run (db, error, "rule/reset", "n", ((CfRuleInput *) data)->kind);
}

const CfCommand cf_command_rule_set = {
  .key = "rule.set",
  .name = N_("Changed a rule"),
  .right = CF_RIGHT_CENTER_EDIT,
  .tables = { "rule" },
  .run = rule_set_run,
  .undoable = TRUE,
};

const CfCommand cf_command_rule_reset = {
  .key = "rule.reset",
  .name = N_("Put a rule back to its default"),
  .right = CF_RIGHT_CENTER_EDIT,
  .tables = { "rule" },
  .run = rule_reset_run,
  .undoable = TRUE,
};
