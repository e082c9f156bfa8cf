/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-import.h"

#include "cf-import-dialog.h"
#include "cf-importer.h"

#include <string.h>

typedef struct
{
  GtkWidget *parent;   /* a reference */
  CfStore   *store;
  char      *name;
} Opening;

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->parent);
  g_object_unref (opening->store);
  g_free (opening->name);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

void
cf_import_present (GtkWidget    *parent,
                   CfStore      *store,
                   CfImportKind  kind,
                   GFile        *file)
{
  CfImportDialog *dialog = cf_import_dialog_new (store, kind);

  if (file != NULL)
    cf_import_dialog_open_file (dialog, file);
  cf_dialog_present (CF_DIALOG (dialog), parent);
}

static gboolean
begins_with (GBytes     *bytes,
             const char *prefix)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return length >= strlen (prefix) && g_ascii_strncasecmp (data, prefix, strlen (prefix)) == 0;
}

static guint
count_fields (CfImportKind  kind,
              GBytes       *bytes)
{
  g_autoptr(CfImportSheet) sheet = cf_import_sheet_read (kind, bytes, NULL);
  guint n_fields = 0;

  if (sheet == NULL)
    return 0;

  for (guint i = 0; i < cf_import_sheet_get_n_columns (sheet); i++)
    n_fields += cf_import_sheet_get_guess (sheet)[i] != CF_IMPORT_FIELD_NONE;

  return n_fields;
}

/* By its first bytes, else by which headers it knows more of. */
static CfImportKind
kind_of (const char *name,
         GBytes     *bytes)
{
  if (begins_with (bytes, "BEGIN:VCALENDAR") || begins_with (bytes, "{")
      || g_str_has_suffix (name, ".ics") || g_str_has_suffix (name, ".json"))
    return CF_IMPORT_HOLIDAYS;

  return count_fields (CF_IMPORT_PEOPLE, bytes) > count_fields (CF_IMPORT_VOLUMES, bytes)
         ? CF_IMPORT_PEOPLE : CF_IMPORT_VOLUMES;
}

static void
guess_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  const Opening *opening = g_object_get_data (G_OBJECT (task), "opening");

  g_task_return_int (task, (gssize) kind_of (opening->name, data));
}

static void
guessed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(Opening) opening = user_data;
  GTask *task = G_TASK (result);
  CfImportKind kind = (CfImportKind) g_task_propagate_int (task, NULL);

  if (gtk_widget_get_root (opening->parent) == NULL)
    return;

  CfImportDialog *dialog = cf_import_dialog_new (opening->store, kind);

  cf_import_dialog_open_bytes (dialog, g_task_get_task_data (task), opening->name);
  cf_dialog_present (CF_DIALOG (dialog), opening->parent);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(Opening) opening = user_data;
  GBytes *bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, NULL);

  if (bytes == NULL)
    {
      /* The window opens all the same and says what is wrong with the file. */
      if (gtk_widget_get_root (opening->parent) != NULL)
        cf_import_present (opening->parent, opening->store, CF_IMPORT_VOLUMES, G_FILE (source));
      return;
    }

  g_autoptr(GTask) task = g_task_new (NULL, NULL, guessed_cb, opening);

  g_task_set_task_data (task, bytes, (GDestroyNotify) g_bytes_unref);
  g_object_set_data (G_OBJECT (task), "opening", g_steal_pointer (&opening));
  g_task_run_in_thread (task, guess_in_thread);
}

void
cf_import_present_file (GtkWidget *parent,
                        CfStore   *store,
                        GFile     *file)
{
  Opening *opening;
  g_autofree char *path = g_file_get_basename (file);

  if (!cf_importer_check_file (file, NULL))
    {
      cf_import_present (parent, store, CF_IMPORT_VOLUMES, file);    /* it says why not */
      return;
    }

  opening = g_new0 (Opening, 1);
  opening->parent = g_object_ref (parent);
  opening->store = g_object_ref (store);
  opening->name = g_filename_display_name (path);
  g_file_load_bytes_async (file, NULL, loaded_cb, opening);
}
