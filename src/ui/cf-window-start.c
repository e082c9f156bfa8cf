/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-window-start.c: making a store: the sample center, or a center of one's own. */

#include "cf-window-private.h"

#include "cf-center-store.h"
#include "cf-import.h"
#include "cf-open-files.h"
#include "cf-import.h"
#include "cf-sample-center.h"
#include "cf-starter-dialog.h"
#include "cf-today.h"
#include "cf-welcome.h"

static char *
dup_data_path (const char *name)
{
  return g_build_filename (g_get_user_data_dir (), "callfloor", name, NULL);
}

/* A file that is not there yet: a damaged center keeps its own. */
static char *
dup_free_path (void)
{
  char *path = dup_data_path ("callfloor.db");

  for (guint n = 2; g_file_test (path, G_FILE_TEST_EXISTS); n++)
    {
      g_autofree char *name = g_strdup_printf ("callfloor-%u.db", n);

      g_free (path);
      path = dup_data_path (name);
    }

  return path;
}

static void
signed_in_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(CfWindow) self = CF_WINDOW (user_data);
  gboolean done = cf_store_sign_in_finish (CF_STORE (source), result, NULL);

  if (self->store != CF_STORE (source))
    return;                     /* closed, or another file since then */

  if (!done)
    {
      cf_window_show_sign_in (self);
      return;
    }
  cf_window_show_work (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.import-people", NULL);
}

static void
started_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(CfStarterDialog) dialog = CF_STARTER_DIALOG (user_data);
  CfStore *store = CF_STORE (source);
  g_autoptr(GError) error = NULL;

  if (!cf_store_write_finish (store, result, &error))
    {
      cf_dialog_show_error (CF_DIALOG (dialog), error);
      return;
    }

  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (dialog));
  const CfCenterStartInput *input = cf_store_write_input (result);

  if (window == NULL || CF_WINDOW (window)->store != store)
    return;                     /* closed; the center is there the next time */

  CfWindow *self = CF_WINDOW (window);

  cf_dialog_close (CF_DIALOG (dialog));
  g_free (self->facts->name);
  self->facts->name = g_strdup (input->center_name);
  cf_store_sign_in_async (store, input->manager_number, NULL, self->cancellable, signed_in_cb,
                          g_object_ref (self));
}

static void
chosen_cb (CfWindow        *self,
           const char      *center,
           const char      *name,
           const char      *number,
           CfStarterDialog *dialog)
{
  if (self->store == NULL)
    {
      g_autofree char *path = dup_free_path ();

      cf_window_open_store (self, path);
    }
  if (self->store == NULL)
    {
      cf_dialog_close (CF_DIALOG (dialog));    /* the window shows what is wrong */
      return;
    }

  CfCenterStartInput *input = cf_center_start_input_new (center, number, name, cf_today ());

  input->base.actor_id = input->manager_id;
  cf_store_write_async (self->store, &cf_command_center_start, input, cf_center_start_input_free,
                        NULL, started_cb, g_object_ref (dialog));
}

void
cf_window_start_center (CfWindow *self)
{
  CfStarterDialog *dialog = cf_starter_dialog_new ();

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  cf_dialog_present (CF_DIALOG (dialog), GTK_WIDGET (self));
}

/* SQLite's own mark: the store says the rest when it is opened. */
static gboolean
looks_like_store (GFile *file)
{
  static const char mark[] = "SQLite format 3";
  char head[sizeof mark] = "";
  g_autofree char *path = g_file_get_path (file);

  if (path != NULL && cf_open_files_contains (path))
    return TRUE;      /* and it must not be opened beside SQLite: cf-open-files.h says why */

  g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, NULL);

  return stream != NULL
         && g_input_stream_read (G_INPUT_STREAM (stream), head, sizeof mark, NULL, NULL)
              == sizeof mark
         && memcmp (head, mark, sizeof mark) == 0;
}

void
cf_window_open_file (CfWindow *self,
                     GFile    *file)
{
  g_return_if_fail (CF_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  if (looks_like_store (file))
    {
      g_autofree char *path = g_file_get_path (file);

      cf_application_open_store (
        CF_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), path);
    }
  else if (cf_window_is_working (self))
    cf_import_present_file (GTK_WIDGET (self), self->store, file);
  else
    g_set_object (&self->waiting_file, file);
}

static void
sample_signed_in_cb (GObject      *source,
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
enter_sample (CfWindow *self)
{
  cf_store_sign_in_async (self->store, self->facts->sample_number, CF_SAMPLE_PIN,
                          self->cancellable, sample_signed_in_cb, g_object_ref (self));
}

static void
sample_made_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(CfWindow) self = CF_WINDOW (user_data);
  CfStore *store = CF_STORE (source);
  g_autoptr(GError) error = NULL;

  if (!cf_sample_center_make_finish (store, result, &error))
    {
      if (self->store == store)
        {
          cf_window_welcome (self);
          cf_window_show_toast (self, error->message, FALSE);
        }
      return;
    }
  if (self->store != store)
    return;                    /* closed meanwhile; the sample center stays for the next time */

  g_clear_pointer (&self->facts, cf_center_facts_free);
  self->facts = cf_store_read (store, cf_center_facts_read, NULL, &error);
  if (self->facts != NULL)
    enter_sample (self);
  else
    cf_window_show_toast (self, error->message, FALSE);
}

void
cf_window_make_sample (CfWindow *self)
{
  g_autofree char *path = dup_data_path ("sample.db");

  cf_window_open_store (self, path);
  if (self->store == NULL)
    return;                    /* the window shows what is wrong */

  if (self->facts->sample_number != NULL)
    enter_sample (self);
  else if (self->facts->n_people == 0)
    {
      GtkWidget *welcome = gtk_stack_get_visible_child (self->views);

      cf_welcome_set_busy (CF_WELCOME (welcome), TRUE);
      cf_sample_center_make_async (self->store, NULL, sample_made_cb, g_object_ref (self));
    }
}
