/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-staff-person.h"

#include "cf-agent-store.h"
#include "cf-contract.h"
#include "cf-date-text.h"
#include "cf-dated-dialog.h"
#include "cf-dated-store.h"
#include "cf-leave-store.h"
#include "cf-new-pin-dialog.h"
#include "cf-number.h"
#include "cf-person-dialog.h"
#include "cf-staff-list.h"
#include "cf-staff-person-rows.h"
#include "cf-staff-section.h"
#include "cf-staff-erase.h"
#include "cf-staff-text.h"
#include "cf-today.h"

#include <glib/gi18n-lib.h>

#define N_SECTIONS 7

struct _CfStaffPerson
{
  AdwBin               parent_instance;

  /* template children */
  AdwAvatar           *avatar;
  GtkLabel            *name_label;
  GtkLabel            *summary_label;
  GtkButton           *edit_button;
  GtkLabel            *hired_label;
  GtkLabel            *employed_label;
  GtkLabel            *born_label;
  GtkLabel            *note_label;
  CfStaffSection      *contract_section;
  CfStaffSection      *membership_section;
  CfStaffSection      *skill_section;
  CfStaffSection      *protection_section;
  CfStaffSection      *leave_section;
  CfStaffSection      *wish_section;
  CfStaffSection      *history_section;
  AdwPreferencesGroup *account_group;
  AdwComboRow         *role_row;
  AdwActionRow        *pin_row;
  GtkButton           *end_button;
  GtkButton           *return_button;
  GtkButton           *erase_button;

  /* owned */
  CfStore             *store;
  CfLiveList          *person;
  CfLiveList          *lists[N_SECTIONS];
  CfAgent             *agent;        /* nullable: not read yet, or gone */

  CfStaffChoices       choices;      /* borrowed */
  gint64               agent_id;
  gboolean             filling;      /* the role row is being set, not chosen */
};

G_DEFINE_FINAL_TYPE (CfStaffPerson, cf_staff_person, ADW_TYPE_BIN)

enum
{
  PROP_NAME = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
set_day (GtkLabel *label,
         CfDay     day)
{
  g_autofree char *text = day == CF_DAY_NONE ? g_strdup (CF_NUMBER_NONE)
                                             : cf_date_text_day (day, CF_DATE_TEXT_YEAR);

  gtk_label_set_label (label, text);
}

/* "0107 · Team A · Agent", with the last day of somebody who leaves. */
static char *
summarize (CfAgent *agent)
{
  g_autofree char *role = cf_staff_text_role (agent->account_enabled ? agent->role : 0);
  g_autoptr(GString) text = g_string_new (agent->staff_number);

  if (agent->team_name != NULL)
    g_string_append_printf (text, " · %s", agent->team_name);

  if (*role != '\0')
    g_string_append_printf (text, " · %s", role);

  if (agent->left_day != CF_DAY_OPEN)
    {
      g_autofree char *last = cf_date_text_day (agent->left_day - 1, CF_DATE_TEXT_YEAR);

      g_string_append (text, " · ");
      /* Translators: %s is the last day of somebody's work */
      g_string_append_printf (text, _("until %s"), last);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_agent (CfStaffPerson *self)
{
  CfAgent *agent = self->agent;
  g_autofree char *summary = summarize (agent);

  adw_avatar_set_text (self->avatar, agent->name);
  gtk_label_set_label (self->name_label, agent->name);
  gtk_label_set_label (self->summary_label, summary);
  set_day (self->hired_label, agent->hired_day);
  set_day (self->employed_label, agent->first_employed_day);
  set_day (self->born_label, agent->born_day);
  gtk_label_set_label (self->note_label, agent->note == NULL ? CF_NUMBER_NONE : agent->note);
  gtk_widget_set_visible (GTK_WIDGET (self->end_button), agent->left_day == CF_DAY_OPEN);
  gtk_widget_set_visible (GTK_WIDGET (self->return_button), agent->left_day != CF_DAY_OPEN);
  gtk_widget_set_visible (GTK_WIDGET (self->pin_row), agent->account_enabled);

  /* Roles are numbered in the order of the drop-down, which begins with none. */
  self->filling = TRUE;
  adw_combo_row_set_selected (self->role_row,
                              agent->account_enabled ? (guint) agent->role : CF_ROLE_NONE);
  self->filling = FALSE;
}

static void
person_changed_cb (CfStaffPerson *self)
{
  g_autoptr(CfAgent) agent = g_list_model_get_item (G_LIST_MODEL (self->person), 0);

  g_set_object (&self->agent, agent);

  if (agent != NULL)
    show_agent (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

static void
role_chosen_cb (CfStaffPerson *self)
{
  CfAccountInput *input;

  if (self->filling || self->agent == NULL)
    return;

  input = g_new0 (CfAccountInput, 1);
  input->agent_id = self->agent_id;
  input->role = (int) adw_combo_row_get_selected (self->role_row);
  cf_store_write_async (self->store, &cf_command_account_set, input, cf_command_input_free, NULL,
                        NULL, NULL);
}

static GListModel *
choices_for (CfStaffPerson *self,
             CfDatedKind    kind)
{
  if (kind == CF_DATED_KIND_TEAM)
    return self->choices.teams;

  if (kind == CF_DATED_KIND_SKILL)
    return self->choices.queues;

  return kind == CF_DATED_KIND_WISH ? self->choices.shift_types : NULL;
}

static void
present_dated (CfStaffPerson *self,
               CfDatedKind    kind)
{
  CfDatedDialog *dialog;

  if (self->agent == NULL)
    return;

  dialog = cf_dated_dialog_new (self->store, kind, self->agent, choices_for (self, kind));
  cf_dialog_present (CF_DIALOG (dialog), GTK_WIDGET (self));
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  present_dated (CF_STAFF_PERSON (widget), (CfDatedKind) g_variant_get_int32 (parameter));
}

static void
end_work_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  present_dated (CF_STAFF_PERSON (widget), CF_DATED_KIND_END);
}

static void
stay_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CfStaffPerson *self = CF_STAFF_PERSON (widget);
  CfAgentLeaveInput *input = g_new0 (CfAgentLeaveInput, 1);

  input->agent_id = self->agent_id;
  input->left_day = CF_DAY_OPEN;
  cf_store_write_async (self->store, &cf_command_agent_leave, input, cf_command_input_free, NULL,
                        NULL, NULL);
}

static void
erase_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  CfStaffPerson *self = CF_STAFF_PERSON (widget);

  if (self->agent != NULL)
    cf_staff_erase_person (widget, self->store, self->agent);
}

static void
edit_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CfStaffPerson *self = CF_STAFF_PERSON (widget);

  if (self->agent != NULL)
    cf_dialog_present (CF_DIALOG (cf_person_dialog_new_to_edit (self->store, self->agent)),
                       widget);
}

static void
new_pin_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  CfStaffPerson *self = CF_STAFF_PERSON (widget);

  if (self->agent_id == cf_store_get_actor_id (self->store))
    gtk_widget_activate_action (widget, "win.set-pin", NULL);
  else if (self->agent != NULL)
    cf_dialog_present (CF_DIALOG (cf_new_pin_dialog_new (self->store, self->agent)), widget);
}

static void
remove_wish (CfStaffPerson *self,
             gint64         id)
{
  CfWishInput *input = cf_wish_input_new ();

  input->wish_id = id;
  input->agent_id = self->agent_id;
  cf_store_write_async (self->store, &cf_command_wish_remove, input, cf_wish_input_free, NULL,
                        NULL, NULL);
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  static const CfCommand * const commands[CF_DATED_N_KINDS] = {
    [CF_DATED_KIND_CONTRACT] = &cf_command_contract_remove,
    [CF_DATED_KIND_TEAM] = &cf_command_team_member_remove,
    [CF_DATED_KIND_SKILL] = &cf_command_skill_remove,
    [CF_DATED_KIND_PROTECTION] = &cf_command_protection_remove,
  };
  CfStaffPerson *self = CF_STAFF_PERSON (widget);
  CfDatedRemoveInput *input;
  gint32 kind;
  gint64 id;

  g_variant_get (parameter, "(ix)", &kind, &id);

  if (kind == CF_DATED_KIND_WISH)
    {
      remove_wish (self, id);
      return;
    }

  g_return_if_fail (kind >= 0 && kind < CF_DATED_N_KINDS && commands[kind] != NULL);

  input = g_new0 (CfDatedRemoveInput, 1);
  input->id = id;
  input->agent_id = self->agent_id;
  cf_store_write_async (self->store, commands[kind], input, cf_command_input_free, NULL, NULL,
                        NULL);
}

static void
decide_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CfStaffPerson *self = CF_STAFF_PERSON (widget);
  CfLeaveInput *input = cf_leave_input_new ();

  g_variant_get (parameter, "(xi)", &input->leave_id, &input->state);
  input->agent_id = self->agent_id;
  cf_store_write_async (self->store, &cf_command_leave_decide, input, cf_leave_input_free, NULL,
                        NULL, NULL);
}

static void
cf_staff_person_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  CfStaffPerson *self = CF_STAFF_PERSON (object);

  g_value_set_string (value, self->agent == NULL ? "" : self->agent->name);
}

static void
cf_staff_person_dispose (GObject *object)
{
  CfStaffPerson *self = CF_STAFF_PERSON (object);

  if (self->person != NULL)
    g_signal_handlers_disconnect_by_data (self->person, self);

  g_clear_object (&self->person);

  for (guint i = 0; i < N_SECTIONS; i++)
    g_clear_object (&self->lists[i]);

  g_clear_object (&self->agent);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_STAFF_PERSON);

  G_OBJECT_CLASS (cf_staff_person_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CF_TYPE_STAFF_SECTION);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-staff-person.ui");
  gtk_widget_class_bind_template_child (widget_class, CfStaffPerson, avatar);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPerson, name_label);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPerson, summary_label);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPerson, edit_button);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPerson, hired_label);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPerson, employed_label);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPerson, born_label);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPerson, note_label);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPerson, contract_section);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPerson, membership_section);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPerson, skill_section);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPerson, protection_section);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPerson, leave_section);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPerson, wish_section);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPerson, history_section);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPerson, account_group);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPerson, role_row);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPerson, pin_row);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPerson, end_button);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPerson, return_button);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPerson, erase_button);
}

static void
cf_staff_person_class_init (CfStaffPersonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cf_staff_person_get_property;
  object_class->dispose = cf_staff_person_dispose;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "person.add", "i", add_action);
  gtk_widget_class_install_action (widget_class, "person.decide", "(xi)", decide_action);
  gtk_widget_class_install_action (widget_class, "person.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "person.end-work", NULL, end_work_action);
  gtk_widget_class_install_action (widget_class, "person.erase", NULL, erase_action);
  gtk_widget_class_install_action (widget_class, "person.new-pin", NULL, new_pin_action);
  gtk_widget_class_install_action (widget_class, "person.remove", "(ix)", remove_action);
  gtk_widget_class_install_action (widget_class, "person.stay", NULL, stay_action);
}

static void
fill_roles (CfStaffPerson *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("None: does not sign in"));

  for (int role = CF_ROLE_MANAGER; role <= CF_ROLE_AGENT; role++)
    {
      g_autofree char *name = cf_staff_text_role (role);

      gtk_string_list_append (names, name);
    }

  adw_combo_row_set_model (self->role_row, G_LIST_MODEL (names));
}

static void
cf_staff_person_init (CfStaffPerson *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->filling = TRUE;
  fill_roles (self);
  self->filling = FALSE;
  g_signal_connect_swapped (self->role_row, "notify::selected", G_CALLBACK (role_chosen_cb), self);
}

static gboolean
may_for_all (CfStaffPerson *self,
             CfRight        right)
{
  return cf_right_scope (cf_store_get_role (self->store), right) == CF_SCOPE_ALL;
}

/* A button that the store would refuse is left out. */
static void
leave_out (CfStaffPerson *self)
{
  gboolean edits = may_for_all (self, CF_RIGHT_STAFF_EDIT);

  gtk_widget_set_visible (GTK_WIDGET (self->edit_button), edits);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->end_button)), edits);
  gtk_widget_set_visible (GTK_WIDGET (self->erase_button),
                          may_for_all (self, CF_RIGHT_PERSON_ERASE));
  gtk_widget_set_visible (GTK_WIDGET (self->account_group),
                          may_for_all (self, CF_RIGHT_ACCOUNT_EDIT));
  gtk_widget_set_visible (GTK_WIDGET (self->history_section),
                          cf_store_may (self->store, CF_RIGHT_AUDIT_READ));

  if (!edits)
    {
      g_object_set (self->contract_section, "add-label", NULL, NULL);
      g_object_set (self->membership_section, "add-label", NULL, NULL);
      g_object_set (self->protection_section, "add-label", NULL, NULL);
    }

  if (!may_for_all (self, CF_RIGHT_SKILL_EDIT))
    g_object_set (self->skill_section, "add-label", NULL, NULL);
}

void
cf_staff_person_set_store (CfStaffPerson        *self,
                           CfStore              *store,
                           const CfStaffChoices *choices)
{
  g_return_if_fail (CF_IS_STAFF_PERSON (self));
  g_return_if_fail (self->store == NULL);

  self->store = g_object_ref (store);
  self->choices = *choices;
  leave_out (self);
}

/* What holds now stands above what was. */
static GListModel *
newest_first (CfLiveList *list,
              GType       type,
              const char *property)
{
  GtkExpression *value = gtk_property_expression_new (type, NULL, property);
  GtkNumericSorter *sorter = gtk_numeric_sorter_new (value);

  gtk_numeric_sorter_set_sort_order (sorter, GTK_SORT_DESCENDING);
  return G_LIST_MODEL (gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (list)),
                                                GTK_SORTER (sorter)));
}

static void
make_lists (CfStaffPerson *self)
{
  const struct
  {
    CfStaffSection             *section;
    CfStaffListKind             kind;
    GtkListBoxCreateWidgetFunc  create;
    CfRight                     right;
    const char                 *sort;
  } sections[N_SECTIONS] = {
    { self->contract_section, CF_STAFF_LIST_CONTRACTS, cf_staff_contract_row_new,
      CF_RIGHT_STAFF_EDIT, "from-day" },
    { self->membership_section, CF_STAFF_LIST_MEMBERSHIPS, cf_staff_membership_row_new,
      CF_RIGHT_STAFF_EDIT, "from-day" },
    { self->skill_section, CF_STAFF_LIST_SKILLS, cf_staff_skill_row_new, CF_RIGHT_SKILL_EDIT,
      "from-day" },
    { self->protection_section, CF_STAFF_LIST_PROTECTIONS, cf_staff_protection_row_new,
      CF_RIGHT_STAFF_EDIT, "from-day" },
    { self->leave_section, CF_STAFF_LIST_LEAVE, cf_staff_leave_row_new, CF_RIGHT_LEAVE_DECIDE,
      "from-day" },
    { self->wish_section, CF_STAFF_LIST_WISHES, cf_staff_wish_row_new, CF_RIGHT_LEAVE_REQUEST,
      "day" },
    { self->history_section, CF_STAFF_LIST_HISTORY, cf_staff_history_row_new, CF_RIGHT_NONE,
      "id" },
  };

  self->person = cf_staff_list_new (self->store, CF_STAFF_LIST_PERSON, self->agent_id,
                                    cf_today ());
  g_signal_connect_swapped (self->person, "items-changed", G_CALLBACK (person_changed_cb), self);

  for (guint i = 0; i < N_SECTIONS; i++)
    {
      gboolean may = cf_store_may (self->store, sections[i].right);

      self->lists[i] = cf_staff_list_new (self->store, sections[i].kind, self->agent_id,
                                          cf_today ());
      g_autoptr(GListModel) sorted = newest_first (
        self->lists[i], g_list_model_get_item_type (G_LIST_MODEL (self->lists[i])),
        sections[i].sort);

      cf_staff_section_bind (sections[i].section, sorted, sections[i].create,
                             GINT_TO_POINTER (may));
      cf_staff_section_follow (sections[i].section, self->lists[i]);
    }
}

void
cf_staff_person_show (CfStaffPerson *self,
                      gint64         agent_id)
{
  g_return_if_fail (CF_IS_STAFF_PERSON (self));
  g_return_if_fail (self->store != NULL);

  self->agent_id = agent_id;

  if (self->person == NULL)
    {
      make_lists (self);
      return;
    }

  cf_staff_list_set_person (self->person, agent_id, cf_today ());

  for (guint i = 0; i < N_SECTIONS; i++)
    cf_staff_list_set_person (self->lists[i], agent_id, cf_today ());
}
