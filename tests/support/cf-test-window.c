/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-test-window.h"

#include "cf-page.h"
#include "cf-sample-center.h"

#define TIME_LIMIT_S 60

CfApplication *
cf_test_application_new (void)
{
  CfApplication *application = cf_application_new ();

  g_autoptr(GError) error = NULL;

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  return application;
}

GtkWidget *
cf_test_find_widget (GtkWidget  *root,
                     const char *type_name)
{
  GType type = g_type_from_name (type_name);

  if (type == G_TYPE_INVALID || !gtk_widget_get_mapped (root))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = cf_test_find_widget (child, type_name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

gpointer
cf_test_child (gpointer    widget,
                   const char *name)
{
  GObject *found = gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);

  g_assert_nonnull (found);
  return found;
}

CfDialog *
cf_test_find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (CF_IS_DIALOG (window) && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return CF_DIALOG (window);
    }

  return NULL;
}

static void
too_late_cb (gpointer user_data)
{
  g_error ("waited %d s for %s", TIME_LIMIT_S, (const char *) user_data);
}

void
cf_test_wait (gboolean   (*test) (gpointer data),
              gpointer     data,
              const char  *what)
{
  guint limit = g_timeout_add_once (TIME_LIMIT_S * 1000, too_late_cb, (gpointer) what);

  while (!test (data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (limit);
}

static gboolean
has_dialog (gpointer data)
{
  return cf_test_find_dialog () != NULL;
}

static gboolean
has_no_dialog (gpointer data)
{
  return cf_test_find_dialog () == NULL;
}

CfDialog *
cf_test_wait_for_dialog (const char *what)
{
  cf_test_wait (has_dialog, NULL, what);
  return cf_test_find_dialog ();
}

void
cf_test_wait_for_no_dialog (void)
{
  cf_test_wait (has_no_dialog, NULL, "the editor to close");
}

CfDialog *
cf_test_open_dialog (gpointer    widget,
                     const char *action,
                     GVariant   *target)
{
  g_assert_true (gtk_widget_activate_action_variant (widget, action, target));
  return cf_test_wait_for_dialog (action);
}

static gboolean
has_door (gpointer data)
{
  return cf_test_find_widget (GTK_WIDGET (data), "CfSignIn") != NULL;
}

static gboolean
is_working (gpointer data)
{
  return cf_test_find_widget (GTK_WIDGET (data), "CfWorkplace") != NULL;
}

void
cf_test_sign_in (CfWindow *window)
{
  cf_test_wait (has_door, window, "the sign-in");
  g_assert_true (gtk_widget_activate_action (
    cf_test_find_widget (GTK_WIDGET (window), "CfSignIn"), "sign-in.as-manager", NULL));
  cf_test_wait (is_working, window, "the pages");
}

static gboolean
has_loaded (gpointer data)
{
  GtkWidget *page = cf_test_find_widget (GTK_WIDGET (data), "CfPage");

  return page != NULL && cf_page_get_state (CF_PAGE (page)) != CF_PAGE_LOADING;
}

GtkWidget *
cf_test_show_page (CfWindow   *window,
                   const char *id)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", id));
  cf_test_wait (has_loaded, window, id);

  return cf_test_find_widget (GTK_WIDGET (window), "CfPage");
}

static void
make_center (const char *path,
             guint       n_people)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CfStore) store = cf_store_open (path, &error);
  CfSampleOptions options;

  g_assert_no_error (error);
  cf_sample_options_init (&options, cf_day_from_ymd (2026, 11, 23));
  options.n_people = n_people;
  options.n_days = 35;
  g_assert_true (cf_store_act_as (store, NULL, &error));
  g_assert_true (cf_sample_center_make (store, &options, &error));
  g_assert_no_error (error);
  cf_store_close (store);
}

void
cf_test_window_open (CfTestWindow  *self,
                     CfApplication *application,
                     guint          n_people)
{
  self->place = cf_temp_store_new ();
  make_center (self->place->path, n_people);
  self->window = cf_window_new (application);
  cf_window_open_store (self->window, self->place->path);
  gtk_window_present (GTK_WINDOW (self->window));
  cf_test_sign_in (self->window);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

void
cf_test_window_close (CfTestWindow *self)
{
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
  gtk_window_close (GTK_WINDOW (self->window));
  cf_test_wait (is_gone, &self->window, "the window to go");
  g_clear_pointer (&self->place, cf_temp_store_free);
}
