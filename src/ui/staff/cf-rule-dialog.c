/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-rule-dialog.h"

#include "cf-dialog-write.h"
#include "cf-finding-text.h"
#include "cf-rule-kind.h"
#include "cf-rule-list.h"
#include "cf-rule-store.h"
#include "cf-today.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _CfRuleDialog
{
  CfDialog             parent_instance;

  /* template children */
  AdwPreferencesGroup *limit_group;
  AdwActionRow        *hard_on_row;
  GtkSwitch           *hard_on_switch;
  AdwActionRow        *hard_row;
  GtkSpinButton       *hard_spin;
  AdwActionRow        *soft_on_row;
  GtkSwitch           *soft_on_switch;
  AdwActionRow        *soft_row;
  GtkSpinButton       *soft_spin;
  AdwActionRow        *weight_row;
  GtkSpinButton       *weight_spin;
  AdwEntryRow         *source_row;

  /* owned */
  CfStore             *store;

  int                  kind;
  double               scale;         /* of a unit on the screen: an hour is 60 */
  gboolean             has_numbers;
  int                  hard_limit;    /* as they were */
  int                  soft_limit;
};

G_DEFINE_FINAL_TYPE (CfRuleDialog, cf_rule_dialog, CF_TYPE_DIALOG)

static int
limit (CfRuleDialog  *self,
       GtkSwitch     *on,
       GtkSpinButton *spin)
{
  if (!gtk_switch_get_active (on))
    return CF_RULE_SETTING_NO_LIMIT;

  return (int) lround (gtk_spin_button_get_value (spin) * self->scale);
}

static void
cf_rule_dialog_apply (CfDialog *dialog)
{
  CfRuleDialog *self = CF_RULE_DIALOG (dialog);
  CfRuleInput *input = cf_rule_input_new ();

  input->kind = self->kind;
  input->base.subject = g_strdup (cf_rule_get_name (self->kind));
  input->hard_limit = self->hard_limit;
  input->soft_limit = self->soft_limit;

  if (self->has_numbers)
    {
      input->hard_limit = limit (self, self->hard_on_switch, self->hard_spin);
      input->soft_limit = limit (self, self->soft_on_switch, self->soft_spin);
    }

  input->weight = gtk_spin_button_get_value (self->weight_spin);
  input->source = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->source_row)));
  input->since_day = cf_today ();
  cf_dialog_write (dialog, self->store, &cf_command_rule_set, input,
                   cf_rule_input_free);
}

static void
cf_rule_dialog_dispose (GObject *object)
{
  /* A window is disposed of when it is destroyed and once more when it is let go. */
  if (CF_RULE_DIALOG (object)->limit_group != NULL)
    gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_RULE_DIALOG);

  G_OBJECT_CLASS (cf_rule_dialog_parent_class)->dispose (object);
}

static void
cf_rule_dialog_finalize (GObject *object)
{
  CfRuleDialog *self = CF_RULE_DIALOG (object);

  g_clear_object (&self->store);

  G_OBJECT_CLASS (cf_rule_dialog_parent_class)->finalize (object);
}

static void
cf_rule_dialog_class_init (CfRuleDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_rule_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = cf_rule_dialog_finalize;
  CF_DIALOG_CLASS (klass)->apply = cf_rule_dialog_apply;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-rule-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CfRuleDialog, limit_group);
  gtk_widget_class_bind_template_child (widget_class, CfRuleDialog, hard_on_row);
  gtk_widget_class_bind_template_child (widget_class, CfRuleDialog, hard_on_switch);
  gtk_widget_class_bind_template_child (widget_class, CfRuleDialog, hard_row);
  gtk_widget_class_bind_template_child (widget_class, CfRuleDialog, hard_spin);
  gtk_widget_class_bind_template_child (widget_class, CfRuleDialog, soft_on_row);
  gtk_widget_class_bind_template_child (widget_class, CfRuleDialog, soft_on_switch);
  gtk_widget_class_bind_template_child (widget_class, CfRuleDialog, soft_row);
  gtk_widget_class_bind_template_child (widget_class, CfRuleDialog, soft_spin);
  gtk_widget_class_bind_template_child (widget_class, CfRuleDialog, weight_row);
  gtk_widget_class_bind_template_child (widget_class, CfRuleDialog, weight_spin);
  gtk_widget_class_bind_template_child (widget_class, CfRuleDialog, source_row);
}

static void
cf_rule_dialog_init (CfRuleDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_bind_property (self->hard_on_switch, "active", self->hard_row, "visible",
                          G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->soft_on_switch, "active", self->soft_row, "visible",
                          G_BINDING_SYNC_CREATE);
}

static void
set_limit (CfRuleDialog  *self,
           GtkSwitch     *on,
           GtkSpinButton *spin,
           int            value)
{
  gtk_switch_set_active (on, value != CF_RULE_SETTING_NO_LIMIT);

  if (value != CF_RULE_SETTING_NO_LIMIT)
    gtk_spin_button_set_value (spin, value / self->scale);
}

/* What is so or is not has no numbers; only its price can be set. NULL. */
static const char *
unit_name (CfRuleUnit unit)
{
  switch (unit)
    {
    case CF_RULE_UNIT_MINUTES:
      return _("Hours");

    case CF_RULE_UNIT_DAYS:
      return _("Days");

    case CF_RULE_UNIT_SHIFTS:
      return _("Shifts");

    case CF_RULE_UNIT_NONE:
      return NULL;
    }

  return NULL;
}

static void
show_limits (CfRuleDialog *self,
             const char   *unit)
{
  if (unit == NULL)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->hard_on_row), FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->soft_on_row), FALSE);
      return;
    }

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->hard_row), unit);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->soft_row), unit);
  set_limit (self, self->hard_on_switch, self->hard_spin, self->hard_limit);
  set_limit (self, self->soft_on_switch, self->soft_spin, self->soft_limit);
}

CfRuleDialog *
cf_rule_dialog_new (CfStore       *store,
                    CfRuleSetting *rule)
{
  const CfRuleDefault *standard = cf_rule_get_default (rule->kind);
  CfRuleUnit unit = standard == NULL ? CF_RULE_UNIT_NONE : standard->unit;
  CfRuleDialog *self = g_object_new (CF_TYPE_RULE_DIALOG, "heading",
                                     cf_rule_get_name (rule->kind), NULL);

  self->store = g_object_ref (store);
  self->kind = rule->kind;
  self->scale = unit == CF_RULE_UNIT_MINUTES ? 60 : 1;
  self->has_numbers = unit != CF_RULE_UNIT_NONE;
  self->hard_limit = rule->hard_limit;
  self->soft_limit = rule->soft_limit;
  adw_preferences_group_set_description (self->limit_group, cf_rule_list_get_purpose (rule->kind));
  show_limits (self, unit_name (unit));
  gtk_spin_button_set_value (self->weight_spin, rule->weight);
  gtk_editable_set_text (GTK_EDITABLE (self->source_row), rule->source);
  return self;
}
