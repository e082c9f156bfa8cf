/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-dated-dialog.h"

#include "cf-agent-store.h"
#include "cf-contract.h"
#include "cf-date-entry.h"
#include "cf-dated-store.h"
#include "cf-dialog-write.h"
#include "cf-id.h"
#include "cf-leave-store.h"
#include "cf-queue.h"
#include "cf-shift-type.h"
#include "cf-team.h"
#include "cf-today.h"

#include <glib/gi18n-lib.h>

struct _CfDatedDialog
{
  CfDialog      parent_instance;

  /* template children */
  AdwComboRow   *what_row;
  AdwComboRow   *type_row;
  AdwActionRow  *hours_row;
  GtkSpinButton *hours_spin;
  AdwActionRow  *most_row;
  GtkSpinButton *most_spin;
  AdwActionRow  *from_row;
  CfDateEntry   *from_entry;
  AdwActionRow  *until_row;
  CfDateEntry   *until_entry;
  AdwEntryRow   *note_row;
  AdwActionRow  *approved_row;
  GtkSwitch     *approved_switch;

  /* owned */
  CfStore      *store;
  CfAgent      *agent;
  GListModel   *choices;    /* nullable */

  CfDatedKind   kind;
};

G_DEFINE_FINAL_TYPE (CfDatedDialog, cf_dated_dialog, CF_TYPE_DIALOG)

typedef const char * (*NameFunc) (int kind);

static const char *
contract_name (int kind)
{
  return cf_contract_kind_get_name (kind);
}

static const char *
protection_name (int kind)
{
  return cf_protection_kind_get_name (kind);
}

static const char *
leave_name (int kind)
{
  return cf_leave_kind_get_name (kind);
}

static const char *
wish_name (int kind)
{
  return cf_wish_kind_get_name (kind);
}

/* What each kind asks for. */
static const struct
{
  const char *heading;    /* N_() */
  const char *what;       /* N_() */
  NameFunc    name;       /* of a fixed kind; NULL: the choices */
  int         n_names;
  gboolean    has_hours, has_until, has_note;
} forms[CF_DATED_N_KINDS] = {
  [CF_DATED_KIND_CONTRACT] = {
    N_("Contract From a Day On"), N_("Contract"), contract_name, CF_CONTRACT_PART_TIME + 1,
    TRUE, TRUE, FALSE,
  },
  [CF_DATED_KIND_TEAM] = {
    N_("Team From a Day On"), N_("Team"), NULL, 0, FALSE, TRUE, FALSE,
  },
  [CF_DATED_KIND_SKILL] = {
    N_("Skill From a Day On"), N_("Queue"), NULL, 0, FALSE, TRUE, FALSE,
  },
  [CF_DATED_KIND_PROTECTION] = {
    N_("Legal Protection"), N_("Reason"), protection_name, CF_PROTECTION_NURSING + 1,
    FALSE, TRUE, FALSE,
  },
  [CF_DATED_KIND_LEAVE] = {
    N_("Leave"), N_("Leave"), leave_name, CF_LEAVE_OTHER + 1, FALSE, TRUE, TRUE,
  },
  [CF_DATED_KIND_WISH] = {
    N_("Wish for a Day"), N_("Wish"), wish_name, CF_WISH_NOT_TYPE + 1, FALSE, FALSE, TRUE,
  },
  [CF_DATED_KIND_END] = { N_("End of Work"), NULL, NULL, 0, FALSE, FALSE, FALSE },
};

static gboolean
wants_type (CfDatedDialog *self)
{
  guint what = adw_combo_row_get_selected (self->what_row);

  return self->kind == CF_DATED_KIND_WISH && (what == CF_WISH_TYPE || what == CF_WISH_NOT_TYPE);
}

static gint64
chosen_id (AdwComboRow *row)
{
  GObject *record = adw_combo_row_get_selected_item (row);

  return record == NULL ? 0 : cf_record_get_id (record);
}

static CfDay
until_day (CfDatedDialog *self)
{
  CfDay last = cf_date_entry_get_day (self->until_entry);

  return last == CF_DAY_NONE ? CF_DAY_OPEN : last + 1;
}

static char *
dup_note (CfDatedDialog *self)
{
  g_autofree char *note = g_strstrip (g_strdup (gtk_editable_get_text (
    GTK_EDITABLE (self->note_row))));

  return *note == '\0' ? NULL : g_steal_pointer (&note);
}

static void
apply_dated (CfDatedDialog   *self,
             const CfCommand *command)
{
  CfDatedInput *input = g_new0 (CfDatedInput, 1);

  input->id = cf_id_new_block (2);
  input->agent_id = self->agent->id;
  input->from_day = cf_date_entry_get_day (self->from_entry);
  input->until_day = until_day (self);
  input->kind = (int) adw_combo_row_get_selected (self->what_row);
  input->week_minutes = gtk_spin_button_get_value_as_int (self->hours_spin) * 60;
  input->max_week_minutes = gtk_spin_button_get_value_as_int (self->most_spin) * 60;

  if (self->kind == CF_DATED_KIND_TEAM)
    input->team_id = chosen_id (self->what_row);
  else if (self->kind == CF_DATED_KIND_SKILL)
    input->queue_id = chosen_id (self->what_row);

  cf_dialog_write (CF_DIALOG (self), self->store, command, input,
                   cf_command_input_free);
}

/* Leave has a last day: an empty one means a single day. */
static void
apply_leave (CfDatedDialog *self)
{
  CfLeaveInput *input = cf_leave_input_new ();
  gboolean approved = gtk_switch_get_active (self->approved_switch);

  input->leave_id = cf_id_new ();
  input->agent_id = self->agent->id;
  input->kind = (int) adw_combo_row_get_selected (self->what_row);
  input->from_day = cf_date_entry_get_day (self->from_entry);
  input->until_day = until_day (self);
  input->note = dup_note (self);

  if (input->until_day == CF_DAY_OPEN)
    input->until_day = input->from_day + 1;

  cf_dialog_write (CF_DIALOG (self), self->store,
                   approved ? &cf_command_leave_grant : &cf_command_leave_request,
                   input, cf_leave_input_free);
}

static void
apply_wish (CfDatedDialog *self)
{
  CfWishInput *input = cf_wish_input_new ();

  input->wish_id = cf_id_new ();
  input->agent_id = self->agent->id;
  input->day = cf_date_entry_get_day (self->from_entry);
  input->kind = (int) adw_combo_row_get_selected (self->what_row);
  input->type_id = wants_type (self) ? chosen_id (self->type_row) : 0;
  input->note = dup_note (self);
  cf_dialog_write (CF_DIALOG (self), self->store, &cf_command_wish_set, input,
                   cf_wish_input_free);
}

static void
apply_end (CfDatedDialog *self)
{
  CfAgentLeaveInput *input = g_new0 (CfAgentLeaveInput, 1);

  input->agent_id = self->agent->id;
  input->left_day = cf_date_entry_get_day (self->from_entry);
  cf_dialog_write (CF_DIALOG (self), self->store, &cf_command_agent_leave, input,
                   cf_command_input_free);
}

static void
cf_dated_dialog_apply (CfDialog *dialog)
{
  CfDatedDialog *self = CF_DATED_DIALOG (dialog);

  switch (self->kind)
    {
    case CF_DATED_KIND_CONTRACT:
      apply_dated (self, &cf_command_contract_set);
      break;

    case CF_DATED_KIND_TEAM:
      apply_dated (self, &cf_command_team_member_set);
      break;

    case CF_DATED_KIND_SKILL:
      apply_dated (self, &cf_command_skill_set);
      break;

    case CF_DATED_KIND_PROTECTION:
      apply_dated (self, &cf_command_protection_set);
      break;

    case CF_DATED_KIND_LEAVE:
      apply_leave (self);
      break;

    case CF_DATED_KIND_WISH:
      apply_wish (self);
      break;

    case CF_DATED_KIND_END:
      apply_end (self);
      break;

    case CF_DATED_N_KINDS:
      g_assert_not_reached ();
    }
}

static void
what_changed_cb (CfDatedDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->type_row), wants_type (self));

  if (forms[self->kind].has_hours)
    {
      gboolean part_time = adw_combo_row_get_selected (self->what_row) == CF_CONTRACT_PART_TIME;

      gtk_spin_button_set_value (self->hours_spin, part_time ? 20 : 40);
      gtk_spin_button_set_value (self->most_spin, part_time ? 24 : 48);
    }
}

static void
cf_dated_dialog_dispose (GObject *object)
{
  /* A window is disposed of when it is destroyed and once more when it is let go. */
  if (CF_DATED_DIALOG (object)->what_row != NULL)
    gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_DATED_DIALOG);

  G_OBJECT_CLASS (cf_dated_dialog_parent_class)->dispose (object);
}

static void
cf_dated_dialog_finalize (GObject *object)
{
  CfDatedDialog *self = CF_DATED_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_object (&self->agent);
  g_clear_object (&self->choices);

  G_OBJECT_CLASS (cf_dated_dialog_parent_class)->finalize (object);
}

static void
cf_dated_dialog_class_init (CfDatedDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_dated_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = cf_dated_dialog_finalize;
  CF_DIALOG_CLASS (klass)->apply = cf_dated_dialog_apply;

  g_type_ensure (CF_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-dated-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CfDatedDialog, what_row);
  gtk_widget_class_bind_template_child (widget_class, CfDatedDialog, type_row);
  gtk_widget_class_bind_template_child (widget_class, CfDatedDialog, hours_row);
  gtk_widget_class_bind_template_child (widget_class, CfDatedDialog, hours_spin);
  gtk_widget_class_bind_template_child (widget_class, CfDatedDialog, most_row);
  gtk_widget_class_bind_template_child (widget_class, CfDatedDialog, most_spin);
  gtk_widget_class_bind_template_child (widget_class, CfDatedDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, CfDatedDialog, from_entry);
  gtk_widget_class_bind_template_child (widget_class, CfDatedDialog, until_row);
  gtk_widget_class_bind_template_child (widget_class, CfDatedDialog, until_entry);
  gtk_widget_class_bind_template_child (widget_class, CfDatedDialog, note_row);
  gtk_widget_class_bind_template_child (widget_class, CfDatedDialog, approved_row);
  gtk_widget_class_bind_template_child (widget_class, CfDatedDialog, approved_switch);
}

static void
cf_dated_dialog_init (CfDatedDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_names (AdwComboRow *row,
            NameFunc     name,
            int          n_names)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  for (int kind = 0; kind < n_names; kind++)
    gtk_string_list_append (names, name (kind));

  adw_combo_row_set_model (row, G_LIST_MODEL (names));
}

static void
fill_choices (AdwComboRow *row,
              GListModel  *choices,
              GType        type)
{
  g_autoptr(GtkExpression) name = gtk_property_expression_new (type, NULL, "name");

  adw_combo_row_set_expression (row, name);
  adw_combo_row_set_model (row, choices);
}

static void
fill_what (CfDatedDialog *self)
{
  CfDatedKind kind = self->kind;

  gtk_widget_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (self->what_row),
                                                   ADW_TYPE_PREFERENCES_GROUP),
                          forms[kind].what != NULL);

  if (forms[kind].what == NULL)
    return;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->what_row), _(forms[kind].what));

  if (forms[kind].name != NULL)
    fill_names (self->what_row, forms[kind].name, forms[kind].n_names);
  else
    fill_choices (self->what_row, self->choices,
                  kind == CF_DATED_KIND_TEAM ? CF_TYPE_TEAM : CF_TYPE_QUEUE);

  if (kind == CF_DATED_KIND_WISH)
    fill_choices (self->type_row, self->choices, CF_TYPE_SHIFT_TYPE);
}

static void
fill_titles (CfDatedDialog *self)
{
  AdwPreferencesRow *from = ADW_PREFERENCES_ROW (self->from_row);

  if (self->kind == CF_DATED_KIND_WISH)
    adw_preferences_row_set_title (from, _("Day"));
  else if (self->kind == CF_DATED_KIND_LEAVE)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self->until_row), _("Empty: one day"));
  else if (self->kind == CF_DATED_KIND_END)
    {
      adw_preferences_row_set_title (from, _("First Day No Longer Here"));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (from),
                                   _("Contract, team and skills end; shifts from then on open"));
    }
}

static void
fill (CfDatedDialog *self)
{
  CfDatedKind kind = self->kind;
  gboolean decides = cf_store_may (self->store, CF_RIGHT_LEAVE_DECIDE);

  fill_what (self);

  gtk_widget_set_visible (GTK_WIDGET (self->hours_row), forms[kind].has_hours);
  gtk_widget_set_visible (GTK_WIDGET (self->most_row), forms[kind].has_hours);
  gtk_widget_set_visible (GTK_WIDGET (self->until_row), forms[kind].has_until);
  gtk_widget_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (self->note_row),
                                                   ADW_TYPE_PREFERENCES_GROUP),
                          forms[kind].has_note);
  gtk_widget_set_visible (GTK_WIDGET (self->approved_row),
                          kind == CF_DATED_KIND_LEAVE && decides);
  gtk_switch_set_active (self->approved_switch, decides);

  fill_titles (self);
  cf_date_entry_set_day (self->from_entry, cf_today ());
  cf_date_entry_set_day (self->until_entry, CF_DAY_NONE);
}

CfDatedDialog *
cf_dated_dialog_new (CfStore     *store,
                     CfDatedKind  kind,
                     CfAgent     *agent,
                     GListModel  *choices)
{
  CfDatedDialog *self = g_object_new (CF_TYPE_DATED_DIALOG, "heading", _(forms[kind].heading),
                                      NULL);

  self->store = g_object_ref (store);
  self->agent = g_object_ref (agent);
  g_set_object (&self->choices, choices);
  self->kind = kind;
  fill (self);
  g_signal_connect_swapped (self->what_row, "notify::selected", G_CALLBACK (what_changed_cb),
                            self);
  what_changed_cb (self);
  return self;
}
