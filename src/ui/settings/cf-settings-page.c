/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-settings-page.c: combo rows over GSettings. The application listens to the settings; this page
 * changes nothing else. */

#include "cf-settings-page.h"

#include "cf-files.h"
#include "cf-language.h"

#include <glib/gi18n-lib.h>

struct _CfSettingsPage
{
  AdwPreferencesPage   parent_instance;

  /* template children */
  AdwComboRow         *language_row;
  AdwComboRow         *scheme_row;
  AdwComboRow         *rows_row;
  AdwPreferencesGroup *file_group;
  AdwActionRow        *file_row;
  AdwActionRow        *backup_row;
  GtkButton           *backup_button;

  /* owned */
  GSettings           *settings;
  char                *backup_folder;
};

G_DEFINE_FINAL_TYPE (CfSettingsPage, cf_settings_page, ADW_TYPE_PREFERENCES_PAGE)

static void
language_selected_cb (CfSettingsPage *self)
{
  const char *code = cf_languages[adw_combo_row_get_selected (self->language_row)].code;
  g_autofree char *present = g_settings_get_string (self->settings, "language");

  if (!g_str_equal (present, code))
    g_settings_set_string (self->settings, "language", code);
}

static void
scheme_selected_cb (CfSettingsPage *self)
{
  g_settings_set_enum (self->settings, "color-scheme",
                       (int) adw_combo_row_get_selected (self->scheme_row));
}

static void
rows_selected_cb (CfSettingsPage *self)
{
  g_settings_set_enum (self->settings, "row-height",
                       (int) adw_combo_row_get_selected (self->rows_row));
}

static void
open_backups_cb (CfSettingsPage *self)
{
  g_autofree char *uri = g_filename_to_uri (self->backup_folder, NULL, NULL);

  if (uri != NULL)
    cf_open_uri (GTK_WIDGET (self), uri);
}

static void
fill_languages (CfSettingsPage *self)
{
  g_autofree char *present = g_settings_get_string (self->settings, "language");
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; cf_languages[i].code != NULL; i++)
    {
      const char *name = cf_languages[i].name;

      gtk_string_list_append (names, name != NULL ? name : _("Like the Desktop"));
      if (g_str_equal (cf_languages[i].code, present))
        selected = i;
    }

  adw_combo_row_set_model (self->language_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->language_row, selected);
}

static void
cf_settings_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_SETTINGS_PAGE);

  G_OBJECT_CLASS (cf_settings_page_parent_class)->dispose (object);
}

static void
cf_settings_page_finalize (GObject *object)
{
  CfSettingsPage *self = CF_SETTINGS_PAGE (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->backup_folder, g_free);

  G_OBJECT_CLASS (cf_settings_page_parent_class)->finalize (object);
}

static void
cf_settings_page_class_init (CfSettingsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cf_settings_page_dispose;
  object_class->finalize = cf_settings_page_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-settings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CfSettingsPage, language_row);
  gtk_widget_class_bind_template_child (widget_class, CfSettingsPage, scheme_row);
  gtk_widget_class_bind_template_child (widget_class, CfSettingsPage, rows_row);
  gtk_widget_class_bind_template_child (widget_class, CfSettingsPage, file_group);
  gtk_widget_class_bind_template_child (widget_class, CfSettingsPage, file_row);
  gtk_widget_class_bind_template_child (widget_class, CfSettingsPage, backup_row);
  gtk_widget_class_bind_template_child (widget_class, CfSettingsPage, backup_button);
}

static void
cf_settings_page_init (CfSettingsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A subtitle is markup, and a file's name may be in no encoding at all. */
static void
show_path (AdwActionRow *row,
           const char   *path)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *markup = g_markup_escape_text (name, -1);

  adw_action_row_set_subtitle (row, markup);
}

static void
show_file (CfSettingsPage *self,
           const char     *store_path)
{
  gtk_widget_set_visible (GTK_WIDGET (self->file_group), store_path != NULL);
  if (store_path == NULL)
    return;

  g_autofree char *folder = g_path_get_dirname (store_path);

  self->backup_folder = g_build_filename (folder, "backups", NULL);
  show_path (self->file_row, store_path);
  show_path (self->backup_row, self->backup_folder);
}

AdwPreferencesPage *
cf_settings_page_new (GSettings  *settings,
                      const char *store_path)
{
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  CfSettingsPage *self = g_object_new (CF_TYPE_SETTINGS_PAGE, NULL);

  g_set_object (&self->settings, settings);
  fill_languages (self);
  adw_combo_row_set_selected (self->scheme_row,
                              (guint) g_settings_get_enum (settings, "color-scheme"));
  adw_combo_row_set_selected (self->rows_row,
                              (guint) g_settings_get_enum (settings, "row-height"));
  show_file (self, store_path);

  g_signal_connect_swapped (self->language_row, "notify::selected",
                            G_CALLBACK (language_selected_cb), self);
  g_signal_connect_swapped (self->scheme_row, "notify::selected",
                            G_CALLBACK (scheme_selected_cb), self);
  g_signal_connect_swapped (self->rows_row, "notify::selected",
                            G_CALLBACK (rows_selected_cb), self);
  g_signal_connect_swapped (self->backup_button, "clicked", G_CALLBACK (open_backups_cb), self);

  return ADW_PREFERENCES_PAGE (self);
}
