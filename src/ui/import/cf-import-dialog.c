/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-import-dialog.h"

#include "cf-banner.h"
#include "cf-encoding.h"
#include "cf-files.h"
#include "cf-import-problems.h"
#include "cf-import-table.h"
#include "cf-importer.h"
#include "cf-queue-store.h"
#include "cf-today.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _CfImportDialog
{
  CfDialog             parent_instance;

  /* template children */
  GtkStack            *stack;
  AdwStatusPage       *start_page;
  GtkLabel            *name_label;
  GtkLabel            *encoding_label;
  AdwPreferencesGroup *volumes_group;
  AdwComboRow         *queue_row;
  GtkWidget           *handle_row;
  GtkSpinButton       *handle_spin;
  AdwPreferencesGroup *words_group;
  AdwActionRow        *words_row;
  GtkSwitch           *words_switch;
  CfBanner            *blocked_banner;
  GtkLabel            *summary_label;
  CfImportTable       *table;
  CfImportProblems    *problems;

  /* owned */
  CfStore             *store;
  GCancellable        *cancellable;   /* of what is under way: a newer file or choice cancels it */
  GPtrArray           *queues;        /* CfQueue; volumes only, NULL until they are read */
  CfImportSheet       *sheet;
  CfImportPlan        *plan;          /* that is shown */
  char                *name;          /* of the file */

  CfImportKind         kind;
  gboolean             handle_shown;  /* the queue's average is in handle_spin */
  CfImportWords        words;
  gboolean             updating;
};

G_DEFINE_FINAL_TYPE (CfImportDialog, cf_import_dialog, CF_TYPE_DIALOG)

static const struct
{
  const char *heading;
  const char *description;
} words[CF_IMPORT_N_KINDS] = {
  [CF_IMPORT_VOLUMES] = {
    N_("Import Call History"),
    N_("A report of your telephone system by intervals of 15, 30 or 60 minutes, as CSV. Drop it "
       "here, or copy the cells of a spreadsheet and paste them.") },
  [CF_IMPORT_PEOPLE] = {
    N_("Import Staff List"),
    N_("A table with staff number and name, and if you have them team, contract hours, skills and "
       "dates. Drop it here, or copy the cells of a spreadsheet and paste them.") },
  [CF_IMPORT_HOLIDAYS] = {
    N_("Import Holidays"),
    N_("A calendar (ICS), the JSON of a public holiday list, or a table with date, name and kind. "
       "Drop it here.") },
};

/* What is under way is not wanted any more. */
static GCancellable *
begin (CfImportDialog *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();

  return self->cancellable;
}

static void
show_failure (CfImportDialog *self,
              const GError   *error)
{
  g_object_set (self, "can-apply", FALSE, NULL);
  gtk_stack_set_visible_child_name (self->stack, "empty");
  cf_dialog_show_error (CF_DIALOG (self), error);
}

static void
show_encoding (CfImportDialog *self)
{
  const char *encoding = cf_encoding_get_name (cf_import_sheet_get_encoding (self->sheet));
  guint n_replaced = cf_import_sheet_get_n_replaced (self->sheet);
  g_autofree char *text = n_replaced == 0
    /* Translators: %s is the name of a character encoding. */
    ? g_strdup_printf (_("Read as %s"), encoding)
    : g_strdup_printf (ngettext ("Read as %s; %u character could not be read",
                                 "Read as %s; %u characters could not be read", n_replaced),
                       encoding, n_replaced);

  gtk_label_set_label (self->encoding_label, text);
  gtk_label_set_label (self->name_label, self->name);
}

static void
show_summary (CfImportDialog *self)
{
  g_autofree char *summary = cf_import_plan_summary (self->plan);
  g_autofree char *text
    = g_strconcat (summary, cf_import_plan_is_undoable (self->plan) ? NULL : " ",
                   _("This is too much to be undone later: a copy of the file is kept "
                     "before it."), NULL);

  gtk_widget_set_visible (GTK_WIDGET (self->summary_label), self->plan->n_good > 0);
  gtk_label_set_label (self->summary_label, text);
}

static void
show_handle (CfImportDialog *self)
{
  gtk_widget_set_visible (self->handle_row, self->plan->needs_handle);

  if (self->plan->needs_handle && !self->handle_shown && self->plan->handle_s > 0)
    {
      gtk_spin_button_set_value (self->handle_spin, self->plan->handle_s);
      self->handle_shown = TRUE;
    }
}

/* A queue is never made behind somebody's back: the words stand here, and the switch says which. */
static void
show_words (CfImportDialog *self)
{
  GPtrArray *made = self->plan->new_queues;
  gboolean makes = made != NULL && made->len > 0;
  GPtrArray *list = makes ? made : self->plan->left_out_words;

  gtk_widget_set_visible (GTK_WIDGET (self->words_group), list != NULL && list->len > 0);
  if (list == NULL)
    return;

  g_autofree char *names = cf_import_names_to_text (list);
  g_autofree char *markup = g_markup_escape_text (names, -1);

  adw_action_row_set_subtitle (self->words_row, markup);
  self->updating = TRUE;
  gtk_switch_set_active (self->words_switch, makes);
  self->updating = FALSE;
}

static void
show_plan (CfImportDialog *self)
{
  gboolean open = self->plan->blocked == NULL;

  show_encoding (self);
  show_handle (self);
  show_words (self);
  show_summary (self);
  if (open)
    cf_banner_hide (self->blocked_banner);
  else
    cf_banner_show (self->blocked_banner, CF_BANNER_WARNING, self->plan->blocked);

  gboolean first = !g_str_equal (gtk_stack_get_visible_child_name (self->stack), "content");

  cf_import_table_show (self->table, self->plan);
  cf_import_problems_show (self->problems, self->plan);
  gtk_widget_set_visible (GTK_WIDGET (self->volumes_group), self->kind == CF_IMPORT_VOLUMES);
  gtk_stack_set_visible_child_name (self->stack, "content");
  if (first)
    gtk_widget_child_focus (GTK_WIDGET (self->table), GTK_DIR_TAB_FORWARD);
  g_object_set (self, "can-apply", open && self->plan->n_good > 0, NULL);
}

static void
previewed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(CfImportDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(CfImportPlan) plan = cf_importer_preview_finish (CF_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (plan == NULL)
    {
      show_failure (self, error);
      return;
    }

  g_clear_pointer (&self->plan, cf_import_plan_unref);
  self->plan = g_steal_pointer (&plan);
  show_plan (self);
}

static gint64
chosen_queue (CfImportDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->queue_row);

  if (self->queues == NULL || selected >= self->queues->len)
    return 0;

  return ((CfQueue *) g_ptr_array_index (self->queues, selected))->id;
}

static void
preview (CfImportDialog      *self,
         const CfImportField *mapping)
{
  CfImportOptions options = {
    .mapping = mapping,
    .queue_id = chosen_queue (self),
    .today = cf_today (),
    .words = self->words,
  };

  if (self->sheet == NULL || (self->kind == CF_IMPORT_VOLUMES && self->queues == NULL))
    return;

  if (self->kind == CF_IMPORT_VOLUMES && self->queues->len == 0)
    {
      g_autoptr(GError) error = g_error_new_literal (
        CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND,
        _("There is no queue yet. Add one on the page Staff, then import its calls."));

      show_failure (self, error);
      return;
    }

  cf_importer_preview_async (self->store, self->sheet, &options, begin (self), previewed_cb,
                             g_object_ref (self));
}

static void
mapping_changed_cb (CfImportDialog *self)
{
  preview (self, cf_import_table_get_mapping (self->table));
}

static void
queue_chosen_cb (CfImportDialog *self)
{
  if (self->updating || self->plan == NULL)
    return;

  self->handle_shown = FALSE;
  preview (self, cf_import_table_get_mapping (self->table));
}

static void
words_switched_cb (CfImportDialog *self)
{
  if (self->updating || self->plan == NULL)
    return;

  self->words = gtk_switch_get_active (self->words_switch) ? CF_IMPORT_WORDS_ARE_QUEUES
                                                           : CF_IMPORT_WORDS_LEFT_OUT;
  preview (self, cf_import_table_get_mapping (self->table));
}

static void
sheet_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(CfImportDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(CfImportSheet) sheet = cf_importer_read_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (sheet == NULL)
    {
      show_failure (self, error);
      return;
    }

  g_clear_pointer (&self->sheet, cf_import_sheet_unref);
  self->sheet = g_steal_pointer (&sheet);
  preview (self, NULL);
}

void
cf_import_dialog_open_bytes (CfImportDialog *self,
                             GBytes         *bytes,
                             const char     *name)
{
  g_return_if_fail (CF_IS_IMPORT_DIALOG (self));

  g_free (self->name);
  self->name = g_strdup (name);
  cf_dialog_show_error (CF_DIALOG (self), NULL);
  gtk_stack_set_visible_child_name (self->stack, "loading");
  cf_importer_read_async (self->kind, bytes, begin (self), sheet_read_cb, g_object_ref (self));
}

static void
file_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(CfImportDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (bytes == NULL)
    {
      show_failure (self, error);
      return;
    }

  g_autofree char *path = g_file_get_basename (G_FILE (source));
  g_autofree char *name = g_filename_display_name (path);

  cf_import_dialog_open_bytes (self, bytes, name);
}

void
cf_import_dialog_open_file (CfImportDialog *self,
                            GFile          *file)
{
  g_return_if_fail (CF_IS_IMPORT_DIALOG (self));

  g_autoptr(GError) error = NULL;

  if (!cf_importer_check_file (file, &error))
    {
      show_failure (self, error);
      return;
    }

  gtk_stack_set_visible_child_name (self->stack, "loading");
  g_file_load_bytes_async (file, begin (self), file_loaded_cb, g_object_ref (self));
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(CfImportDialog) self = user_data;
  g_autoptr(GFile) file = cf_open_file_finish (result);

  if (file != NULL && self->store != NULL)
    cf_import_dialog_open_file (self, file);
}

static void
choose_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  static const char * const tables[] = { "csv", "tsv", "txt", NULL };
  static const char * const calendars[] = { "ics", "json", "csv", NULL };
  CfImportDialog *self = CF_IMPORT_DIALOG (widget);
  gboolean holidays = self->kind == CF_IMPORT_HOLIDAYS;
  const CfFileKind kinds[] = {
    { holidays ? _("Calendars (ICS, JSON, CSV)") : _("Tables (CSV, TSV)"),
      holidays ? calendars : tables },
    { NULL },
  };

  cf_open_file_async (widget, _(words[self->kind].heading), kinds, file_chosen_cb,
                      g_object_ref (self));
}

static void
open_text (CfImportDialog *self,
           const char     *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

  cf_import_dialog_open_bytes (self, bytes, _("Pasted table"));
}

static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(CfImportDialog) self = user_data;
  g_autoptr(GError) unused = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &unused);
  g_autoptr(GError) error = NULL;

  if (self->store == NULL)
    return;

  if (text != NULL && *text != '\0')
    {
      open_text (self, text);
      return;
    }

  error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                               _("There is no table on the clipboard. Copy the cells first."));
  cf_dialog_show_error (CF_DIALOG (self), error);
}

static void
paste_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, pasted_cb,
                                 g_object_ref (widget));
}

static gboolean
dropped_cb (CfImportDialog *self,
            const GValue   *value)
{
  if (G_VALUE_HOLDS (value, G_TYPE_FILE))
    cf_import_dialog_open_file (self, g_value_get_object (value));
  else if (G_VALUE_HOLDS_STRING (value))
    open_text (self, g_value_get_string (value));
  else
    return FALSE;

  return TRUE;
}

static void
committed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(CfImportDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  gboolean ok = cf_importer_commit_finish (CF_STORE (source), result, &error);

  if (self->store == NULL)
    return;

  if (ok)
    cf_dialog_close (CF_DIALOG (self));
  else
    cf_dialog_show_error (CF_DIALOG (self), error);
}

static void
cf_import_dialog_apply (CfDialog *dialog)
{
  CfImportDialog *self = CF_IMPORT_DIALOG (dialog);

  if (self->plan == NULL || self->plan->blocked != NULL)
    return;

  if (self->plan->needs_handle)
    self->plan->handle_s = gtk_spin_button_get_value_as_int (self->handle_spin);
  cf_dialog_set_busy (dialog, TRUE);
  cf_importer_commit_async (self->store, self->plan, NULL, committed_cb, g_object_ref (self));
}

static gpointer
read_queues (CfDb           *db,
             gconstpointer   unused,
             GError        **error)
{
  return cf_queue_read_all (db, error);
}

static void
queues_read_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(CfImportDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr(GPtrArray) queues = cf_store_read_finish (CF_STORE (source), result, &error);

  if (self->store == NULL)
    return;   /* closed meanwhile */

  if (queues == NULL)
    {
      show_failure (self, error);
      return;
    }

  for (guint i = 0; i < queues->len; i++)
    gtk_string_list_append (names, ((CfQueue *) g_ptr_array_index (queues, i))->name);

  self->queues = g_steal_pointer (&queues);
  self->updating = TRUE;
  adw_combo_row_set_model (self->queue_row, G_LIST_MODEL (names));
  self->updating = FALSE;
  preview (self, NULL);
}

static void
cf_import_dialog_dispose (GObject *object)
{
  CfImportDialog *self = CF_IMPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  g_clear_pointer (&self->queues, g_ptr_array_unref);
  g_clear_pointer (&self->sheet, cf_import_sheet_unref);
  g_clear_pointer (&self->plan, cf_import_plan_unref);
  g_clear_pointer (&self->name, g_free);
  if (self->stack != NULL)   /* a window is disposed of twice */
    gtk_widget_dispose_template (GTK_WIDGET (self), CF_TYPE_IMPORT_DIALOG);

  G_OBJECT_CLASS (cf_import_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CfImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, CfImportDialog, start_page);
  gtk_widget_class_bind_template_child (widget_class, CfImportDialog, name_label);
  gtk_widget_class_bind_template_child (widget_class, CfImportDialog, encoding_label);
  gtk_widget_class_bind_template_child (widget_class, CfImportDialog, volumes_group);
  gtk_widget_class_bind_template_child (widget_class, CfImportDialog, queue_row);
  gtk_widget_class_bind_template_child (widget_class, CfImportDialog, handle_row);
  gtk_widget_class_bind_template_child (widget_class, CfImportDialog, handle_spin);
  gtk_widget_class_bind_template_child (widget_class, CfImportDialog, words_group);
  gtk_widget_class_bind_template_child (widget_class, CfImportDialog, words_row);
  gtk_widget_class_bind_template_child (widget_class, CfImportDialog, words_switch);
  gtk_widget_class_bind_template_child (widget_class, CfImportDialog, blocked_banner);
  gtk_widget_class_bind_template_child (widget_class, CfImportDialog, summary_label);
  gtk_widget_class_bind_template_child (widget_class, CfImportDialog, table);
  gtk_widget_class_bind_template_child (widget_class, CfImportDialog, problems);
  gtk_widget_class_bind_template_callback (widget_class, queue_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, mapping_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, words_switched_cb);
}

static void
cf_import_dialog_class_init (CfImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_import_dialog_dispose;
  CF_DIALOG_CLASS (klass)->apply = cf_import_dialog_apply;

  g_type_ensure (CF_TYPE_BANNER);
  g_type_ensure (CF_TYPE_IMPORT_PROBLEMS);
  g_type_ensure (CF_TYPE_IMPORT_TABLE);
  bind_template (widget_class);

  gtk_widget_class_install_action (widget_class, "import.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "import.paste", NULL, paste_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK,
                                       "import.choose", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK,
                                       "import.paste", NULL);
}

static void
cf_import_dialog_init (CfImportDialog *self)
{
  GType types[] = { G_TYPE_FILE, G_TYPE_STRING };
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_drop_target_set_gtypes (drop, types, G_N_ELEMENTS (types));
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

CfImportDialog *
cf_import_dialog_new (CfStore      *store,
                      CfImportKind  kind)
{
  CfImportDialog *self = g_object_new (CF_TYPE_IMPORT_DIALOG,
                                       "heading", _(words[kind].heading), NULL);

  self->store = g_object_ref (store);
  self->kind = kind;
  adw_status_page_set_title (self->start_page, _(words[kind].heading));
  adw_status_page_set_description (self->start_page, _(words[kind].description));
  if (kind == CF_IMPORT_VOLUMES)
    cf_store_read_async (store, read_queues, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, NULL,
                         queues_read_cb, g_object_ref (self));

  return self;
}
