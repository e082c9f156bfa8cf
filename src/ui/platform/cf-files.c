/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-files.c: file choosers by GtkFileChooserNative, which GTK 4.10 replaces. Nobody owns a native
 * chooser while it is open, so the task does. */

#include "cf-files.h"

#include <glib/gi18n-lib.h>

static void
add_kinds (GtkFileChooser   *chooser,
           const CfFileKind *kinds)
{
  for (const CfFileKind *kind = kinds; kind != NULL && kind->name != NULL; kind++)
    {
      g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, kind->name);
      for (guint i = 0; kind->suffixes[i] != NULL; i++)
        gtk_file_filter_add_suffix (filter, kind->suffixes[i]);
      gtk_file_chooser_add_filter (chooser, filter);
    }

  g_autoptr(GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (all, _("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, all);
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             gpointer         user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  GFile *file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  gtk_native_dialog_hide (dialog);
  g_task_return_pointer (task, file, g_object_unref);
}

static void
show_chooser (GtkFileChooserNative *native,
              GTask                *task)
{
  g_task_set_task_data (task, native, g_object_unref);
  g_signal_connect (native, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

void
cf_open_file_async (GtkWidget           *parent,
                    const char          *title,
                    const CfFileKind    *kinds,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));

  GtkFileChooserNative *native =
    gtk_file_chooser_native_new (title, GTK_WINDOW (gtk_widget_get_root (parent)),
                                 GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);

  add_kinds (GTK_FILE_CHOOSER (native), kinds);
  show_chooser (native, g_task_new (parent, NULL, callback, user_data));
}

GFile *
cf_open_file_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

void
cf_save_file_async (GtkWidget           *parent,
                    const char          *title,
                    const char          *suggested_name,
                    const CfFileKind    *kinds,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));

  GtkFileChooserNative *native =
    gtk_file_chooser_native_new (title, GTK_WINDOW (gtk_widget_get_root (parent)),
                                 GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);

  add_kinds (GTK_FILE_CHOOSER (native), kinds);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (native), suggested_name);
  show_chooser (native, g_task_new (parent, NULL, callback, user_data));
}

GFile *
cf_save_file_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

void
cf_open_uri (GtkWidget  *parent,
             const char *uri)
{
  gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (parent)), uri, GDK_CURRENT_TIME);
}
