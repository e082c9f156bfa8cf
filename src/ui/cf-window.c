/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-window.c: which picture a window shows, and what it tells of the store's answers. */

#include "cf-window-private.h"

#include "cf-page.h"
#include "cf-sign-in.h"
#include "cf-trouble.h"
#include "cf-welcome.h"

#include <glib/gi18n-lib.h>

#define TOAST_SECONDS 5
#define FAILURE_SECONDS 10

G_DEFINE_FINAL_TYPE (CfWindow, cf_window, ADW_TYPE_APPLICATION_WINDOW)

gboolean
cf_window_is_working (CfWindow *self)
{
  return self->workplace != NULL
         && gtk_stack_get_visible_child (self->views) == GTK_WIDGET (self->workplace);
}

static void
toast_dismissed_cb (CfWindow *self,
                    AdwToast *toast)
{
  if (self->toast == toast)
    self->toast = NULL;
}

void
cf_window_dismiss_toast (CfWindow *self)
{
  AdwToast *toast = g_steal_pointer (&self->toast);

  if (toast != NULL)
    adw_toast_dismiss (toast);
}

/* The newest replaces the one before: two steps back would be two different undos. */
void
cf_window_show_toast (CfWindow   *self,
                      const char *text,
                      gboolean    undoable)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (markup);

  cf_window_dismiss_toast (self);
  adw_toast_set_timeout (toast, undoable ? TOAST_SECONDS : FAILURE_SECONDS);
  if (undoable)
    {
      adw_toast_set_button_label (toast, _("_Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (toast_dismissed_cb), self,
                           G_CONNECT_SWAPPED);
  self->toast = toast;
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
committed_cb (CfWindow   *self,
              const char *label,
              gboolean    undoable)
{
  /* What is done before anybody has signed in makes a center, and cannot be undone by halves. */
  if (undoable && cf_window_is_working (self))
    cf_window_show_toast (self, label, TRUE);
}

static void
failed_cb (CfWindow     *self,
           const GError *error)
{
  cf_window_show_toast (self, error->message, FALSE);
}

static void
undo_changed_cb (CfWindow *self)
{
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  cf_window_update_actions (self);
  if (self->workplace == NULL)
    return;

  g_object_get (self->store, "undo-label", &undo, "redo-label", &redo, NULL);
  cf_workplace_set_undo (self->workplace, undo, redo);
}

static void
focus_cb (CfWindow *self)
{
  if (self->store != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    cf_store_poll (self->store);
}

static void
release_store (CfWindow *self)
{
  cf_window_dismiss_toast (self);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  if (self->workplace != NULL)
    cf_workplace_end (self->workplace);
  g_clear_object (&self->store);
  g_clear_pointer (&self->facts, cf_center_facts_free);
}

static void
close_store (CfWindow *self)
{
  g_autoptr(CfStore) store = self->store != NULL ? g_object_ref (self->store) : NULL;

  release_store (self);
  if (store != NULL)
    cf_store_close (store);
}

static void
save_state (CfWindow *self)
{
  int width, height;
  const char *page = self->workplace != NULL ? cf_workplace_get_page_id (self->workplace) : NULL;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (width > 0 && height > 0)
    {
      g_settings_set_int (self->settings, "window-width", MAX (width, 360));
      g_settings_set_int (self->settings, "window-height", MAX (height, 360));
    }
  g_settings_set_boolean (self->settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  if (page != NULL)
    g_settings_set_string (self->settings, "last-page", page);
}

GtkWidget *
cf_window_show_view (CfWindow     *self,
                     const char   *name,
                     GtkWidget  *(*make) (void))
{
  GtkWidget *view = gtk_stack_get_child_by_name (self->views, name);

  if (view == NULL)
    {
      view = make ();
      gtk_stack_add_named (self->views, view, name);
    }
  gtk_stack_set_visible_child (self->views, view);

  return view;
}

void
cf_window_show_work (CfWindow *self)
{
  /* A sign-in that began is not cancelled by closing the window. */
  if (self->store == NULL || self->facts == NULL)
    return;

  g_autofree char *page = g_settings_get_string (self->settings, "last-page");
  g_autoptr(GVariant) place = g_steal_pointer (&self->place);

  self->workplace = CF_WORKPLACE (cf_window_show_view (self, "work", cf_workplace_new));
  cf_workplace_begin (self->workplace, self->store, self->facts->name);
  undo_changed_cb (self);

  if (place != NULL)
    cf_workplace_set_place (self->workplace, place);
  if (cf_workplace_get_page_id (self->workplace) == NULL
      && !cf_workplace_show_page (self->workplace, page))
    cf_workplace_show_page (self->workplace, NULL);
  cf_window_update_actions (self);

  g_autoptr(GFile) file = g_steal_pointer (&self->waiting_file);

  if (file != NULL)
    cf_window_open_file (self, file);
}

static void
signed_in_cb (CfWindow *self)
{
  cf_window_show_work (self);
}

void
cf_window_show_sign_in (CfWindow *self)
{
  gboolean is_new = gtk_stack_get_child_by_name (self->views, "sign-in") == NULL;
  GtkWidget *view = cf_window_show_view (self, "sign-in", cf_sign_in_new);

  if (is_new)
    g_signal_connect_object (view, "signed-in", G_CALLBACK (signed_in_cb), self,
                             G_CONNECT_SWAPPED);
  cf_sign_in_begin (CF_SIGN_IN (view), self->store, self->facts, self->last_number);
  cf_window_update_actions (self);
}

static void
show_trouble (CfWindow     *self,
              const GError *error)
{
  GtkWidget *view = cf_window_show_view (self, "trouble", cf_trouble_new);

  cf_trouble_show (CF_TROUBLE (view), self->path, error);
  cf_window_update_actions (self);
}

/* An account without a PIN, and no other: nothing to ask. */
static void
walked_in_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(CfWindow) self = CF_WINDOW (user_data);
  gboolean done = cf_store_sign_in_finish (CF_STORE (source), result, NULL);

  if (self->store != CF_STORE (source))
    return;                     /* closed, or another file since then */

  if (done)
    cf_window_show_work (self);
  else
    cf_window_show_sign_in (self);
}

static void
take_store (CfWindow *self,
            CfStore  *store)
{
  g_set_object (&self->store, store);
  g_signal_connect_swapped (store, "committed", G_CALLBACK (committed_cb), self);
  g_signal_connect_swapped (store, "failed", G_CALLBACK (failed_cb), self);
  g_signal_connect_swapped (store, "notify::undo-label", G_CALLBACK (undo_changed_cb), self);
  g_signal_connect_swapped (store, "notify::redo-label", G_CALLBACK (undo_changed_cb), self);
}

void
cf_window_open_store (CfWindow   *self,
                      const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *wanted = g_strdup (path);

  g_return_if_fail (CF_IS_WINDOW (self));
  g_return_if_fail (path != NULL);

  close_store (self);
  g_clear_pointer (&self->last_number, g_free);
  g_free (self->path);
  self->path = g_steal_pointer (&wanted);

  g_autoptr(CfStore) store = cf_store_open (self->path, &error);

  if (store != NULL)
    {
      take_store (self, store);
      self->facts = cf_store_read (store, cf_center_facts_read, NULL, &error);
    }
  if (self->facts == NULL)
    {
      close_store (self);
      show_trouble (self, error);
      return;
    }

  cf_store_keep_backups (store);
  if (g_utf8_validate (self->path, -1, NULL))    /* a setting holds nothing else */
    g_settings_set_string (self->settings, "last-store", self->path);
  if (self->facts->n_people == 0)
    cf_window_welcome (self);
  else if (self->facts->open_number != NULL)
    cf_store_sign_in_async (store, self->facts->open_number, NULL, self->cancellable,
                            walked_in_cb, g_object_ref (self));
  else
    cf_window_show_sign_in (self);
}

void
cf_window_welcome (CfWindow *self)
{
  g_return_if_fail (CF_IS_WINDOW (self));

  GtkWidget *view = cf_window_show_view (self, "welcome", cf_welcome_new);

  cf_welcome_set_busy (CF_WELCOME (view), FALSE);
  cf_window_update_actions (self);
}

static gboolean
cf_window_close_request (GtkWindow *window)
{
  CfWindow *self = CF_WINDOW (window);

  save_state (self);
  g_cancellable_cancel (self->cancellable);
  close_store (self);

  return GTK_WINDOW_CLASS (cf_window_parent_class)->close_request (window);
}

static void
row_height_cb (CfWindow *self)
{
  if (g_settings_get_enum (self->settings, "row-height") == 1)
    gtk_widget_add_css_class (GTK_WIDGET (self), "cf-roomy");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "cf-roomy");
}

static void
cf_window_dispose (GObject *object)
{
  CfWindow *self = CF_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  close_store (self);
  self->workplace = NULL;
  if (self->settings != NULL)
    g_signal_handlers_disconnect_by_data (self->settings, self);
  g_clear_object (&self->settings);
  /* A window is disposed of when it is destroyed and once more when it is let go. */
  if (self->views != NULL)
    gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_WINDOW);

  G_OBJECT_CLASS (cf_window_parent_class)->dispose (object);
}

static void
cf_window_finalize (GObject *object)
{
  CfWindow *self = CF_WINDOW (object);

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->last_number, g_free);
  g_clear_pointer (&self->place, g_variant_unref);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->waiting_file);

  G_OBJECT_CLASS (cf_window_parent_class)->finalize (object);
}

static void
cf_window_class_init (CfWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cf_window_dispose;
  object_class->finalize = cf_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = cf_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/callfloor/Callfloor/ui/cf-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CfWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, CfWindow, views);
  cf_window_install_actions (widget_class);
}

static gboolean
drop_cb (CfWindow     *self,
         const GValue *value)
{
  cf_window_open_file (self, g_value_get_object (value));
  return TRUE;
}

static void
cf_window_init (CfWindow *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  g_signal_connect (self, "notify::is-active", G_CALLBACK (focus_cb), NULL);
}

CfWindow *
cf_window_new (CfApplication *application)
{
  CfWindow *self = g_object_new (CF_TYPE_WINDOW, "application", application, NULL);

  g_set_object (&self->settings, cf_application_get_settings (application));
  g_signal_connect_swapped (self->settings, "changed::row-height", G_CALLBACK (row_height_cb),
                            self);
  row_height_cb (self);
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  cf_window_update_actions (self);

  return self;
}

void
cf_window_make_again (CfWindow *self)
{
  g_return_if_fail (CF_IS_WINDOW (self));

  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  g_autoptr(CfStore) store = self->store != NULL ? g_object_ref (self->store) : NULL;
  g_autoptr(CfCenterFacts) facts = g_steal_pointer (&self->facts);
  gboolean working = cf_window_is_working (self);

  save_state (self);

  CfWindow *window = cf_window_new (CF_APPLICATION (application));

  window->path = g_strdup (self->path);
  window->last_number = g_strdup (self->last_number);
  window->place = working ? cf_workplace_dup_place (self->workplace) : NULL;
  release_store (self);
  gtk_window_destroy (GTK_WINDOW (self));

  if (store == NULL && window->path != NULL)
    cf_window_open_store (window, window->path);
  else if (store == NULL)
    cf_window_welcome (window);
  else
    {
      take_store (window, store);
      window->facts = g_steal_pointer (&facts);
      if (working)
        cf_window_show_work (window);
      else if (window->facts->n_people == 0)
        cf_window_welcome (window);
      else
        cf_window_show_sign_in (window);
    }
  gtk_window_present (GTK_WINDOW (window));
}

const char *
cf_window_get_path (CfWindow *self)
{
  g_return_val_if_fail (CF_IS_WINDOW (self), NULL);

  return self->path;
}

CfStore *
cf_window_get_store (CfWindow *self)
{
  g_return_val_if_fail (CF_IS_WINDOW (self), NULL);

  return self->store;
}
