/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-person-dialog.h"

#include "cf-agent-store.h"
#include "cf-contract.h"
#include "cf-date-entry.h"
#include "cf-dialog-write.h"
#include "cf-id.h"
#include "cf-queue.h"
#include "cf-staff-text.h"
#include "cf-team.h"
#include "cf-today.h"

#include <glib/gi18n-lib.h>

#define FULL_WEEK_HOURS 40
#define PART_WEEK_HOURS 20
#define WEEK_LIMIT_HOURS 48

/* In the order of the drop-down. */
static const int roles[] = {
  CF_ROLE_NONE, CF_ROLE_AGENT, CF_ROLE_LEADER, CF_ROLE_INFORMATION_DESK, CF_ROLE_COMPLAINT_DESK,
  CF_ROLE_INSPECTOR, CF_ROLE_TRAINER, CF_ROLE_DEPUTY, CF_ROLE_MANAGER,
};

struct _CfPersonDialog
{
  CfDialog             parent_instance;

  /* template children */
  AdwEntryRow         *name_row;
  AdwEntryRow         *number_row;
  CfDateEntry         *hired_entry;
  CfDateEntry         *first_employed_entry;
  CfDateEntry         *born_entry;
  AdwEntryRow         *note_row;
  AdwPreferencesGroup *work_group;
  CfDateEntry         *from_entry;
  AdwComboRow         *team_row;
  AdwComboRow         *contract_row;
  GtkSpinButton       *hours_spin;
  AdwPreferencesGroup *skill_group;
  AdwComboRow         *role_row;

  /* owned */
  CfStore             *store;
  GListModel          *teams;      /* NULL: editing */
  GListModel          *queues;     /* NULL: editing */
  GPtrArray           *checks;     /* GtkCheckButton, borrowed: one a queue */

  gint64               agent_id;   /* 0: a new person */
};

G_DEFINE_FINAL_TYPE (CfPersonDialog, cf_person_dialog, CF_TYPE_DIALOG)

static char *
dup_text (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

static void
changed_cb (CfPersonDialog *self)
{
  g_autofree char *name = dup_text (self->name_row);
  g_autofree char *number = dup_text (self->number_row);

  g_object_set (self, "can-apply", *name != '\0' && *number != '\0', NULL);
}

static void
contract_changed_cb (CfPersonDialog *self)
{
  gboolean part_time = adw_combo_row_get_selected (self->contract_row) == CF_CONTRACT_PART_TIME;

  gtk_spin_button_set_value (self->hours_spin, part_time ? PART_WEEK_HOURS : FULL_WEEK_HOURS);
}

static void
fill_identity (CfPersonDialog *self,
               CfPersonFacts  *person)
{
  g_autofree char *note = dup_text (self->note_row);

  person->name = dup_text (self->name_row);
  person->staff_number = dup_text (self->number_row);
  person->hired_day = cf_date_entry_get_day (self->hired_entry);
  person->first_employed_day = cf_date_entry_get_day (self->first_employed_entry);
  person->born_day = cf_date_entry_get_day (self->born_entry);
  person->note = *note == '\0' ? NULL : g_steal_pointer (&note);
}

static void
fill_work (CfPersonDialog *self,
           CfPersonFacts  *person)
{
  int hours = gtk_spin_button_get_value_as_int (self->hours_spin);
  guint team = adw_combo_row_get_selected (self->team_row);

  person->from_day = cf_date_entry_get_day (self->from_entry);
  person->contract_kind = (int) adw_combo_row_get_selected (self->contract_row);
  person->week_minutes = hours * 60;
  person->max_week_minutes = MAX (hours, person->contract_kind == CF_CONTRACT_PART_TIME
                                         ? hours + 4 : WEEK_LIMIT_HOURS) * 60;
  person->role = roles[adw_combo_row_get_selected (self->role_row)];
  person->queue_ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (team > 0)
    {
      g_autoptr(GObject) record = g_list_model_get_item (self->teams, team - 1);

      person->team_id = cf_record_get_id (record);
    }

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      {
        g_autoptr(GObject) record = g_list_model_get_item (self->queues, i);
        gint64 queue_id = cf_record_get_id (record);

        g_array_append_val (person->queue_ids, queue_id);
      }
}

static void
cf_person_dialog_apply (CfDialog *dialog)
{
  CfPersonDialog *self = CF_PERSON_DIALOG (dialog);
  CfAgentInput *input = cf_agent_input_new ();

  fill_identity (self, &input->person);
  input->agent_id = self->agent_id;

  if (self->agent_id == 0)
    {
      fill_work (self, &input->person);
      input->agent_id = cf_id_new ();
      input->first_id = cf_id_new_block (4 + 2 * input->person.queue_ids->len);
    }

  cf_dialog_write (dialog, self->store,
                   self->agent_id == 0 ? &cf_command_agent_create
                                       : &cf_command_agent_edit,
                   input, cf_agent_input_free);
}

static void
cf_person_dialog_dispose (GObject *object)
{
  /* A window is disposed of when it is destroyed and once more when it is let go. */
  if (CF_PERSON_DIALOG (object)->name_row != NULL)
    gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_PERSON_DIALOG);

  G_OBJECT_CLASS (cf_person_dialog_parent_class)->dispose (object);
}

static void
cf_person_dialog_finalize (GObject *object)
{
  CfPersonDialog *self = CF_PERSON_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_object (&self->teams);
  g_clear_object (&self->queues);
  g_clear_pointer (&self->checks, g_ptr_array_unref);

  G_OBJECT_CLASS (cf_person_dialog_parent_class)->finalize (object);
}

static void
cf_person_dialog_class_init (CfPersonDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_person_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = cf_person_dialog_finalize;
  CF_DIALOG_CLASS (klass)->apply = cf_person_dialog_apply;

  g_type_ensure (CF_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-person-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CfPersonDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, CfPersonDialog, number_row);
  gtk_widget_class_bind_template_child (widget_class, CfPersonDialog, hired_entry);
  gtk_widget_class_bind_template_child (widget_class, CfPersonDialog, first_employed_entry);
  gtk_widget_class_bind_template_child (widget_class, CfPersonDialog, born_entry);
  gtk_widget_class_bind_template_child (widget_class, CfPersonDialog, note_row);
  gtk_widget_class_bind_template_child (widget_class, CfPersonDialog, work_group);
  gtk_widget_class_bind_template_child (widget_class, CfPersonDialog, from_entry);
  gtk_widget_class_bind_template_child (widget_class, CfPersonDialog, team_row);
  gtk_widget_class_bind_template_child (widget_class, CfPersonDialog, contract_row);
  gtk_widget_class_bind_template_child (widget_class, CfPersonDialog, hours_spin);
  gtk_widget_class_bind_template_child (widget_class, CfPersonDialog, skill_group);
  gtk_widget_class_bind_template_child (widget_class, CfPersonDialog, role_row);
}

static void
cf_person_dialog_init (CfPersonDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->checks = g_ptr_array_new ();
  g_signal_connect_swapped (self->name_row, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->number_row, "changed", G_CALLBACK (changed_cb), self);
  changed_cb (self);
}

/* "No Team", and the teams by name. */
static GListModel *
team_names (GListModel *teams)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("No Team"));

  for (guint i = 0; i < g_list_model_get_n_items (teams); i++)
    {
      g_autoptr(CfTeam) team = g_list_model_get_item (teams, i);

      gtk_string_list_append (names, team->name);
    }

  return G_LIST_MODEL (names);
}

static GListModel *
contract_names (void)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (int kind = CF_CONTRACT_STANDARD; kind <= CF_CONTRACT_PART_TIME; kind++)
    gtk_string_list_append (names, cf_contract_kind_get_name (kind));

  return G_LIST_MODEL (names);
}

static GListModel *
role_names (guint n_roles)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("None"));

  for (guint i = 1; i < n_roles; i++)
    {
      g_autofree char *name = cf_staff_text_role (roles[i]);

      gtk_string_list_append (names, name);
    }

  return G_LIST_MODEL (names);
}

static void
add_checks (CfPersonDialog *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->queues); i++)
    {
      g_autoptr(CfQueue) queue = g_list_model_get_item (self->queues, i);
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *check = gtk_check_button_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), queue->name);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), i == 0);
      gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
      gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      queue->name, -1);
      adw_preferences_group_add (self->skill_group, row);
      g_ptr_array_add (self->checks, check);
    }
}

static void
set_combo (AdwComboRow *row,
           GListModel  *names)
{
  adw_combo_row_set_model (row, names);
  g_object_unref (names);
}

CfPersonDialog *
cf_person_dialog_new_to_add (CfStore    *store,
                             GListModel *teams,
                             GListModel *queues)
{
  CfPersonDialog *self = g_object_new (CF_TYPE_PERSON_DIALOG, NULL);
  gboolean may_account = cf_right_scope (cf_store_get_role (store), CF_RIGHT_ACCOUNT_EDIT)
                         == CF_SCOPE_ALL;

  self->store = g_object_ref (store);
  self->teams = g_object_ref (teams);
  self->queues = g_object_ref (queues);
  cf_date_entry_set_day (self->from_entry, cf_today ());
  set_combo (self->team_row, team_names (teams));
  set_combo (self->contract_row, contract_names ());
  set_combo (self->role_row, role_names (may_account ? G_N_ELEMENTS (roles) : 1));
  adw_combo_row_set_selected (self->role_row, may_account ? 1 : 0);
  g_signal_connect_swapped (self->contract_row, "notify::selected",
                            G_CALLBACK (contract_changed_cb), self);
  contract_changed_cb (self);
  add_checks (self);
  return self;
}

CfPersonDialog *
cf_person_dialog_new_to_edit (CfStore *store,
                              CfAgent *agent)
{
  CfPersonDialog *self = g_object_new (CF_TYPE_PERSON_DIALOG, "heading", _("Edit Person"),
                                       "apply-label", _("_Save"), NULL);

  self->store = g_object_ref (store);
  self->agent_id = agent->id;
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), agent->name);
  gtk_editable_set_text (GTK_EDITABLE (self->number_row), agent->staff_number);
  gtk_editable_set_text (GTK_EDITABLE (self->note_row), agent->note == NULL ? "" : agent->note);
  cf_date_entry_set_day (self->hired_entry, agent->hired_day);
  cf_date_entry_set_day (self->first_employed_entry, agent->first_employed_day);
  cf_date_entry_set_day (self->born_entry, agent->born_day);
  gtk_widget_set_visible (GTK_WIDGET (self->work_group), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->skill_group), FALSE);
  return self;
}
