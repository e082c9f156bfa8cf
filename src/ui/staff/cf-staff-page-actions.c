/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of the Staff page: what its buttons, rows and menus do. */
#include "cf-staff-page-private.h"

#include "cf-id.h"
#include "cf-person-dialog.h"
#include "cf-queue-dialog.h"
#include "cf-replace-dialog.h"
#include "cf-rule-dialog.h"
#include "cf-rule-store.h"
#include "cf-shift-type-dialog.h"
#include "cf-shift-type-store.h"
#include "cf-team-dialog.h"
#include "cf-team-store.h"
#include "cf-today.h"

static CfStore *
get_store (CfStaffPage *self)
{
  return cf_page_get_store (CF_PAGE (self));
}

static void
present (CfStaffPage *self,
         gpointer     dialog)
{
  cf_dialog_present (CF_DIALOG (dialog), GTK_WIDGET (self));
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CfStaffPage *self = CF_STAFF_PAGE (widget);
  const char *tab = adw_view_stack_get_visible_child_name (self->view_stack);

  if (g_str_equal (tab, "people"))
    present (self, cf_person_dialog_new_to_add (get_store (self), self->sorted_teams,
                                                self->sorted_queues));
  else if (g_str_equal (tab, "teams"))
    present (self, cf_team_dialog_new (get_store (self), NULL, G_LIST_MODEL (self->agents)));
  else if (g_str_equal (tab, "types"))
    present (self, cf_shift_type_dialog_new (get_store (self), NULL, self->sorted_queues,
                                             G_LIST_MODEL (self->breaks)));
  else if (g_str_equal (tab, "queues"))
    present (self, cf_queue_dialog_new (get_store (self), NULL, G_LIST_MODEL (self->openings)));
}

static void
show_person_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  cf_staff_page_open_person (CF_STAFF_PAGE (widget), g_variant_get_int64 (parameter));
}

static void
show_people_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  cf_staff_page_open_person (CF_STAFF_PAGE (widget), 0);
}

static void
edit_team_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  CfStaffPage *self = CF_STAFF_PAGE (widget);
  CfTeam *team = cf_live_list_find (self->teams, g_variant_get_int64 (parameter));

  if (team != NULL)
    present (self, cf_team_dialog_new (get_store (self), team, G_LIST_MODEL (self->agents)));
}

static void
remove_team_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  CfTeamInput *input = cf_team_input_new ();

  input->team_id = g_variant_get_int64 (parameter);
  cf_store_write_async (get_store (CF_STAFF_PAGE (widget)), &cf_command_team_remove, input,
                        cf_team_input_free, NULL, NULL, NULL);
}

static void
append_ids (GArray     *ids,
            GListModel *rows)
{
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr(GObject) row = g_list_model_get_item (rows, i);
      gint64 id = cf_record_get_id (row);

      g_array_append_val (ids, id);
    }
}

/* One row up or down among its neighbors; the whole order is written. */
static void
move (CfStaffPage     *self,
      const CfCommand *command,
      GListModel      *rows,
      GVariant        *parameter)
{
  CfOrderInput *input = cf_order_input_new ();
  gint64 id;
  gint32 step;

  g_variant_get (parameter, "(xi)", &id, &step);
  append_ids (input->ids, rows);

  for (int i = 0; i < (int) input->ids->len; i++)
    {
      gint64 *ids = (gint64 *) (gpointer) input->ids->data;
      int other = i + step;

      if (ids[i] != id || other < 0 || other >= (int) input->ids->len)
        continue;

      ids[i] = ids[other];
      ids[other] = id;
      cf_store_write_async (get_store (self), command, input, cf_order_input_free, NULL, NULL,
                            NULL);
      return;
    }

  cf_order_input_free (input);
}

static void
move_team_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  CfStaffPage *self = CF_STAFF_PAGE (widget);

  move (self, &cf_command_team_reorder, self->sorted_teams, parameter);
}

/* Archived types have a place too, between the others. */
static void
move_type_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  CfStaffPage *self = CF_STAFF_PAGE (widget);
  GtkExpression *position = gtk_property_expression_new (CF_TYPE_SHIFT_TYPE, NULL, "position");
  g_autoptr(GListModel) all = G_LIST_MODEL (gtk_sort_list_model_new (
    g_object_ref (G_LIST_MODEL (self->types)), GTK_SORTER (gtk_numeric_sorter_new (position))));

  move (self, &cf_command_shift_type_reorder, all, parameter);
}

static void
edit_type_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  CfStaffPage *self = CF_STAFF_PAGE (widget);
  CfShiftType *type = cf_live_list_find (self->types, g_variant_get_int64 (parameter));

  if (type != NULL)
    present (self, cf_shift_type_dialog_new (get_store (self), type, self->sorted_queues,
                                             G_LIST_MODEL (self->breaks)));
}

typedef struct
{
  gint64 type_id;
  CfDay  from_day;
} Use;

static gpointer
count_uses (CfDb           *db,
            gconstpointer   input,
            GError        **error)
{
  const Use *use = input;
  gint64 n_uses = cf_shift_type_count_uses (db, use->type_id, use->from_day, error);

  return n_uses < 0 ? NULL : g_memdup2 (&n_uses, sizeof n_uses);
}

static void
write_archived (CfStaffPage *self,
                gint64       type_id,
                gboolean     archived)
{
  CfShiftTypeArchiveInput *input = g_new0 (CfShiftTypeArchiveInput, 1);

  input->type_id = type_id;
  input->from_day = cf_today ();
  input->archived = archived;
  cf_store_write_async (get_store (self), &cf_command_shift_type_archive, input,
                        cf_command_input_free, NULL, NULL, NULL);
}

typedef struct
{
  CfStaffPage *page;       /* owned */
  gint64       type_id;
} Archiving;

/* What shifts to come still have is replaced; what nobody has goes at once. */
static void
uses_counted_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autofree Archiving *archiving = user_data;
  g_autoptr(CfStaffPage) self = archiving->page;
  g_autofree gint64 *n_uses = cf_store_read_finish (CF_STORE (source), result, NULL);
  CfShiftType *type;

  if (n_uses == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  type = cf_live_list_find (self->types, archiving->type_id);

  if (*n_uses == 0 || type == NULL)
    write_archived (self, archiving->type_id, TRUE);
  else
    present (self, cf_replace_dialog_new (get_store (self), type, *n_uses, self->sorted_types));
}

static void
archive_type_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  CfStaffPage *self = CF_STAFF_PAGE (widget);
  Archiving *archiving = g_new0 (Archiving, 1);
  Use *use = g_new0 (Use, 1);

  archiving->page = g_object_ref (self);
  archiving->type_id = use->type_id = g_variant_get_int64 (parameter);
  use->from_day = cf_today ();
  cf_store_read_async (get_store (self), count_uses, use, g_free, g_free,
                       cf_page_get_cancellable (CF_PAGE (self)), uses_counted_cb, archiving);
}

static void
restore_type_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  write_archived (CF_STAFF_PAGE (widget), g_variant_get_int64 (parameter), FALSE);
}

static void
edit_rule_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  CfStaffPage *self = CF_STAFF_PAGE (widget);
  CfRuleSetting *rule = cf_live_list_find (self->rules, g_variant_get_int64 (parameter));

  if (rule != NULL)
    present (self, cf_rule_dialog_new (get_store (self), rule));
}

static void
reset_rule_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  CfRuleInput *input = cf_rule_input_new ();

  input->kind = (int) g_variant_get_int64 (parameter);
  cf_store_write_async (get_store (CF_STAFF_PAGE (widget)), &cf_command_rule_reset, input,
                        cf_rule_input_free, NULL, NULL, NULL);
}

static void
edit_queue_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  CfStaffPage *self = CF_STAFF_PAGE (widget);
  CfQueue *queue = cf_live_list_find (self->queues, g_variant_get_int64 (parameter));

  if (queue != NULL)
    present (self, cf_queue_dialog_new (get_store (self), queue, G_LIST_MODEL (self->openings)));
}

static void
show_left_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  CfStaffPage *self = CF_STAFF_PAGE (widget);

  self->show_left = !self->show_left;
  cf_staff_people_show_left (self->people, self->show_left);
}

static void
show_archived_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  CfStaffPage *self = CF_STAFF_PAGE (widget);

  self->show_archived = !self->show_archived;
  gtk_filter_changed (self->type_filter, GTK_FILTER_CHANGE_DIFFERENT);
}

void
cf_staff_page_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                  *name;
    const char                  *type;
    GtkWidgetActionActivateFunc  activate;
  } actions[] = {
    { "staff.add", NULL, add_action },
    { "staff.archive-type", "x", archive_type_action },
    { "staff.edit-queue", "x", edit_queue_action },
    { "staff.edit-rule", "x", edit_rule_action },
    { "staff.edit-team", "x", edit_team_action },
    { "staff.edit-type", "x", edit_type_action },
    { "staff.move-team", "(xi)", move_team_action },
    { "staff.move-type", "(xi)", move_type_action },
    { "staff.remove-team", "x", remove_team_action },
    { "staff.reset-rule", "x", reset_rule_action },
    { "staff.restore-type", "x", restore_type_action },
    { "staff.show-archived", NULL, show_archived_action },
    { "staff.show-left", NULL, show_left_action },
    { "staff.show-people", NULL, show_people_action },
    { "staff.show-person", "x", show_person_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].type,
                                     actions[i].activate);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "staff.add",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "staff.show-people", NULL);
}

void
cf_staff_page_apply_rights (CfStaffPage *self)
{
  static const char * const center_actions[] = {
    "staff.archive-type", "staff.edit-queue", "staff.edit-rule", "staff.edit-type",
    "staff.move-type", "staff.reset-rule", "staff.restore-type",
  };
  static const char * const team_actions[] = {
    "staff.edit-team", "staff.move-team", "staff.remove-team",
  };
  GtkWidget *widget = GTK_WIDGET (self);
  CfRole role = get_store (self) == NULL ? CF_ROLE_NONE : cf_store_get_role (get_store (self));
  gboolean center = cf_right_scope (role, CF_RIGHT_CENTER_EDIT) == CF_SCOPE_ALL;
  gboolean staff = cf_right_scope (role, CF_RIGHT_STAFF_EDIT) == CF_SCOPE_ALL;

  for (guint i = 0; i < G_N_ELEMENTS (center_actions); i++)
    gtk_widget_action_set_enabled (widget, center_actions[i], center);

  for (guint i = 0; i < G_N_ELEMENTS (team_actions); i++)
    gtk_widget_action_set_enabled (widget, team_actions[i], staff);

  gtk_widget_action_set_enabled (widget, "staff.add", staff);
  self->may_add = staff;
  gtk_widget_set_visible (GTK_WIDGET (self->add_button), staff);
  adw_view_stack_page_set_visible (self->teams_tab, staff);
  adw_view_stack_page_set_visible (self->types_tab, center);
  adw_view_stack_page_set_visible (self->rules_tab, center);
  adw_view_stack_page_set_visible (self->queues_tab, center);
}
