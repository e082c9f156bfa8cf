/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-application.c: options, single instance, preferences that all windows share. */

#include "cf-application.h"

#include "cf-language.h"
#include "cf-window.h"

#include <glib/gi18n-lib.h>

struct _CfApplication
{
  AdwApplication  parent_instance;

  /* owned */
  GSettings      *settings;
};

G_DEFINE_FINAL_TYPE (CfApplication, cf_application, ADW_TYPE_APPLICATION)

static const struct
{
  const char *action;
  const char *accels[3];
} accels[] = {
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.about", { "F1" } },
  { "win.jump", { "<Control>k" } },
  { "win.lock", { "<Control><Shift>l" } },
  { "win.preferences", { "<Control>comma" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.search", { "<Control>f" } },
  { "win.shortcuts", { "<Control>question" } },
  { "win.show-sidebar", { "<Alt>Left" } },
  { "win.undo", { "<Control>z" } },
};

static char *
dup_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "callfloor", "callfloor.db", NULL);
}

static char *
dup_canonical (const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (path);

  return g_file_get_path (file);
}

static CfWindow *
find_window (CfApplication *self,
             const char    *path)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (CF_IS_WINDOW (l->data)
        && (path == NULL || g_strcmp0 (cf_window_get_path (CF_WINDOW (l->data)), path) == 0))
      return CF_WINDOW (l->data);

  return NULL;
}

/* The store that was open last, or the one of the data folder; else the first start. */
static void
open_usual_store (CfApplication *self)
{
  g_autofree char *last = g_settings_get_string (self->settings, "last-store");
  g_autofree char *usual = dup_default_path ();
  CfWindow *window = find_window (self, NULL);

  if (window != NULL)
    gtk_window_present (GTK_WINDOW (window));
  else if (last[0] != '\0' && g_file_test (last, G_FILE_TEST_EXISTS))
    cf_application_open_store (self, last);
  else if (g_file_test (usual, G_FILE_TEST_EXISTS))
    cf_application_open_store (self, usual);
  else
    {
      window = cf_window_new (self);
      cf_window_welcome (window);
      gtk_window_present (GTK_WINDOW (window));
    }
}

static void
open_files (CfApplication           *self,
            GApplicationCommandLine *command_line,
            const char * const      *names)
{
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr(GFile) file = g_application_command_line_create_file_for_arg (command_line,
                                                                              names[i]);
      CfWindow *window = find_window (self, NULL);

      if (window != NULL)
        cf_window_open_file (window, file);
    }
}

static int
cf_application_command_line (GApplication            *application,
                             GApplicationCommandLine *command_line)
{
  CfApplication *self = CF_APPLICATION (application);
  GVariantDict *options = g_application_command_line_get_options_dict (command_line);
  g_autofree char *store = NULL;
  g_autofree const char **names = NULL;

  g_variant_dict_lookup (options, G_OPTION_REMAINING, "^a&ay", &names);

  if (g_variant_dict_lookup (options, "store", "^ay", &store))
    {
      g_autoptr(GFile) file = g_application_command_line_create_file_for_arg (command_line, store);
      g_autofree char *path = g_file_get_path (file);

      cf_application_open_store (self, path);
    }
  else
    open_usual_store (self);

  open_files (self, command_line, names);
  return EXIT_SUCCESS;
}

static int
cf_application_handle_local_options (GApplication *application,
                                     GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Callfloor %s\n", CF_VERSION);
      return EXIT_SUCCESS;
    }

  return -1;
}

static void
apply_color_scheme (CfApplication *self)
{
  static const AdwColorScheme schemes[] = {
    ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK,
  };
  int choice = g_settings_get_enum (self->settings, "color-scheme");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[choice]);
}

static void
apply_language_cb (CfApplication *self)
{
  g_autofree char *code = g_settings_get_string (self->settings, "language");
  g_autoptr(GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  cf_language_apply (code);
  for (GList *l = windows; l != NULL; l = l->next)
    if (CF_IS_WINDOW (l->data))
      cf_window_make_again (CF_WINDOW (l->data));
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  g_autoptr(GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  /* Each closes its store by itself, and the last one ends the program. */
  for (GList *l = windows; l != NULL; l = l->next)
    if (CF_IS_WINDOW (l->data))
      gtk_window_close (GTK_WINDOW (l->data));
}

static void
cf_application_startup (GApplication *application)
{
  CfApplication *self = CF_APPLICATION (application);
  static const GActionEntry entries[] = { { .name = "quit", .activate = quit_action } };

  G_APPLICATION_CLASS (cf_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action,
                                           (const char **) accels[i].accels);
  for (guint i = 1; i <= 9; i++)
    {
      g_autofree char *action = g_strdup_printf ("win.show-nth(%u)", i);
      g_autofree char *accel = g_strdup_printf ("<Alt>%u", i);

      gtk_application_set_accels_for_action (GTK_APPLICATION (self), action,
                                             (const char *[]) { accel, NULL });
    }

  apply_color_scheme (self);
  g_signal_connect_swapped (self->settings, "changed::color-scheme",
                            G_CALLBACK (apply_color_scheme), self);
  g_signal_connect_swapped (self->settings, "changed::language",
                            G_CALLBACK (apply_language_cb), self);
}

static void
cf_application_dispose (GObject *object)
{
  CfApplication *self = CF_APPLICATION (object);

  if (self->settings != NULL)
    g_signal_handlers_disconnect_by_data (self->settings, self);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (cf_application_parent_class)->dispose (object);
}

static void
cf_application_class_init (CfApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_application_dispose;
  application_class->startup = cf_application_startup;
  application_class->command_line = cf_application_command_line;
  application_class->handle_local_options = cf_application_handle_local_options;
}

static void
cf_application_init (CfApplication *self)
{
  self->settings = g_settings_new (APP_ID);

  const GOptionEntry entries[] = {
    { "store", 0, 0, G_OPTION_ARG_FILENAME, NULL, _("Open this file instead of the last one"),
      /* Translators: stands for a file's name in the list of options. */
      _("FILE") },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, _("Print the version and exit"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL,
      /* Translators: stands for files' names in the list of options. */
      _("[FILE…]") },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), entries);
}

CfApplication *
cf_application_new (void)
{
  return g_object_new (CF_TYPE_APPLICATION,
                       "application-id", APP_ID,
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE,
                       "resource-base-path", "/io/github/callfloor/Callfloor",
                       NULL);
}

GSettings *
cf_application_get_settings (CfApplication *self)
{
  g_return_val_if_fail (CF_IS_APPLICATION (self), NULL);

  return self->settings;
}

void
cf_application_open_store (CfApplication *self,
                           const char    *path)
{
  g_return_if_fail (CF_IS_APPLICATION (self));
  g_return_if_fail (path != NULL);

  g_autofree char *canonical = dup_canonical (path);
  CfWindow *window = find_window (self, canonical);

  if (window == NULL)
    {
      window = cf_window_new (self);
      cf_window_open_store (window, canonical);
    }
  gtk_window_present (GTK_WINDOW (window));
}
