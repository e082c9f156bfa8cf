/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-window-actions.c: what keys and menus can do with the whole window. */

#include "cf-window-private.h"

#include "cf-about.h"
#include "cf-files.h"
#include "cf-import.h"
#include "cf-jump-dialog.h"
#include "cf-pin-dialog.h"
#include "cf-preferences.h"
#include "cf-settings-page.h"
#include "cf-shortcuts.h"

#include <glib/gi18n-lib.h>

/* While something is typed in the entry that has the focus, Ctrl+Z is about that. */
static gboolean
undo_in_text (CfWindow   *self,
              const char *action)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (!GTK_IS_TEXT_VIEW (focus)
      && !(GTK_IS_TEXT (focus) && gtk_editable_get_enable_undo (GTK_EDITABLE (focus))
           && gtk_editable_get_text (GTK_EDITABLE (focus))[0] != '\0'))
    return FALSE;

  gtk_widget_activate_action (focus, action, NULL);
  return TRUE;
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(CfWindow) self = CF_WINDOW (user_data);
  g_autoptr(GError) error = NULL;

  if (!cf_store_write_finish (CF_STORE (source), result, &error)
      && self->store == CF_STORE (source))
    cf_window_show_toast (self, error->message, FALSE);
}

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CfWindow *self = CF_WINDOW (widget);

  cf_window_dismiss_toast (self);
  if (self->store != NULL && !undo_in_text (self, "text.undo"))
    cf_store_undo_async (self->store, undone_cb, g_object_ref (self));
}

static void
redo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CfWindow *self = CF_WINDOW (widget);

  if (self->store != NULL && !undo_in_text (self, "text.redo"))
    cf_store_redo_async (self->store, undone_cb, g_object_ref (self));
}

static void
show_page_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  CfWindow *self = CF_WINDOW (widget);

  if (self->workplace != NULL)
    cf_workplace_show_page (self->workplace, g_variant_get_string (parameter, NULL));
}

static void
show_nth_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  CfWindow *self = CF_WINDOW (widget);

  if (self->workplace != NULL)
    cf_workplace_show_nth (self->workplace, (guint) g_variant_get_int32 (parameter));
}

static void
show_person_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  CfWindow *self = CF_WINDOW (widget);

  if (self->workplace != NULL)
    cf_workplace_show_person (self->workplace, g_variant_get_int64 (parameter));
}

static void
show_sidebar_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  CfWindow *self = CF_WINDOW (widget);

  if (self->workplace != NULL)
    cf_workplace_show_sidebar (self->workplace);
}

static void
search_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CfWindow *self = CF_WINDOW (widget);

  if (self->workplace != NULL && !cf_workplace_search (self->workplace))
    gtk_widget_error_bell (widget);
}

static void
jump_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CfWindow *self = CF_WINDOW (widget);
  g_autofree const CfPageEntry **pages = cf_workplace_list_pages (self->workplace);

  cf_jump_dialog_present (widget, self->store, pages);
}

/* Nothing of the person stays on screen; the same one comes back to the same place. */
static void
leave_work (CfWindow *self)
{
  g_clear_pointer (&self->place, g_variant_unref);
  self->place = cf_workplace_dup_place (self->workplace);
  cf_window_dismiss_toast (self);
  cf_workplace_end (self->workplace);
  cf_store_sign_out (self->store);
  cf_window_show_sign_in (self);
}

/* TRUE when nobody can leave now, and why was said. */
static gboolean
must_stay (CfWindow *self)
{
  if (!cf_workplace_is_busy (self->workplace))
    return FALSE;

  cf_window_show_toast (self, _("A schedule is being built. Stop and keep it first."), FALSE);
  return TRUE;
}

static void
lock_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CfWindow *self = CF_WINDOW (widget);

  if (must_stay (self))
    return;

  g_free (self->last_number);
  self->last_number = cf_workplace_dup_number (self->workplace);
  leave_work (self);
}

static void
sign_out_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  CfWindow *self = CF_WINDOW (widget);

  if (must_stay (self))
    return;

  g_clear_pointer (&self->last_number, g_free);
  leave_work (self);
  g_clear_pointer (&self->place, g_variant_unref);
}

static void
set_pin_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  CfWindow *self = CF_WINDOW (widget);

  cf_dialog_present (CF_DIALOG (cf_pin_dialog_new (self->store)), widget);
}

static void
preferences_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  CfWindow *self = CF_WINDOW (widget);

  cf_preferences_present (widget, cf_settings_page_new (self->settings, self->path));
}

static void
shortcuts_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  cf_shortcuts_present (widget);
}

static void
about_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  cf_about_present (widget);
}

static void
store_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  CfWindow *self = CF_WINDOW (source);
  g_autoptr(GFile) file = cf_open_file_finish (result);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path == NULL)
    return;

  if (self->store == NULL)
    cf_window_open_store (self, path);
  else
    cf_application_open_store (
      CF_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), path);
}

static void
open_store_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  static const char * const suffixes[] = { "db", NULL };
  const CfFileKind kinds[] = { { _("Callfloor Files"), suffixes }, { NULL, NULL } };

  cf_open_file_async (widget, _("Open a Center"), kinds, store_chosen_cb, NULL);
}

static void
retry_open_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  CfWindow *self = CF_WINDOW (widget);

  if (self->path != NULL)
    cf_window_open_store (self, self->path);
}

static void
start_over_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  CfWindow *self = CF_WINDOW (widget);

  g_clear_pointer (&self->path, g_free);
  cf_window_welcome (self);
}

static void
make_sample_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  cf_window_make_sample (CF_WINDOW (widget));
}

static void
import_volumes_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  cf_import_present (widget, CF_WINDOW (widget)->store, CF_IMPORT_VOLUMES, NULL);
}

static void
import_people_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  cf_import_present (widget, CF_WINDOW (widget)->store, CF_IMPORT_PEOPLE, NULL);
}

static void
import_holidays_action (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  cf_import_present (widget, CF_WINDOW (widget)->store, CF_IMPORT_HOLIDAYS, NULL);
}

static void
start_center_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  cf_window_start_center (CF_WINDOW (widget));
}

void
cf_window_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                  *name;
    const char                  *parameter_type;
    GtkWidgetActionActivateFunc  activate;
  } actions[] = {
    { "win.about", NULL, about_action },
    { "win.import-holidays", NULL, import_holidays_action },
    { "win.import-people", NULL, import_people_action },
    { "win.import-volumes", NULL, import_volumes_action },
    { "win.jump", NULL, jump_action },
    { "win.lock", NULL, lock_action },
    { "win.make-sample", NULL, make_sample_action },
    { "win.open-store", NULL, open_store_action },
    { "win.preferences", NULL, preferences_action },
    { "win.redo", NULL, redo_action },
    { "win.retry-open", NULL, retry_open_action },
    { "win.search", NULL, search_action },
    { "win.set-pin", NULL, set_pin_action },
    { "win.shortcuts", NULL, shortcuts_action },
    { "win.show-nth", "i", show_nth_action },
    { "win.show-page", "s", show_page_action },
    { "win.show-person", "x", show_person_action },
    { "win.show-sidebar", NULL, show_sidebar_action },
    { "win.sign-out", NULL, sign_out_action },
    { "win.start-center", NULL, start_center_action },
    { "win.start-over", NULL, start_over_action },
    { "win.undo", NULL, undo_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter_type,
                                     actions[i].activate);
}

void
cf_window_update_actions (CfWindow *self)
{
  static const char * const signed_in_only[] = {
    "win.jump", "win.lock", "win.search", "win.set-pin", "win.show-nth", "win.show-page",
    "win.show-person", "win.show-sidebar", "win.sign-out",
  };
  static const struct
  {
    const char *action;
    CfRight     right;
  } by_right[] = {
    { "win.import-holidays", CF_RIGHT_CENTER_EDIT },
    { "win.import-people", CF_RIGHT_STAFF_EDIT },
    { "win.import-volumes", CF_RIGHT_HISTORY_IMPORT },
  };
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean working = cf_window_is_working (self);
  gboolean can_undo = FALSE, can_redo = FALSE;

  if (working && self->store != NULL)
    g_object_get (self->store, "can-undo", &can_undo, "can-redo", &can_redo, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (signed_in_only); i++)
    gtk_widget_action_set_enabled (widget, signed_in_only[i], working);
  for (guint i = 0; i < G_N_ELEMENTS (by_right); i++)
    gtk_widget_action_set_enabled (
      widget, by_right[i].action,
      working && cf_right_scope (cf_store_get_role (self->store), by_right[i].right)
                   == CF_SCOPE_ALL);
  gtk_widget_action_set_enabled (widget, "win.undo", can_undo);
  gtk_widget_action_set_enabled (widget, "win.redo", can_redo);
}
