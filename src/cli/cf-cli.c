/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-cli.h"

#include "cf-cli-commands.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

struct _CfCli
{
  char    *store_path;   /* nullable: the default */
  char    *as;           /* nullable: the command line acts */
  CfStore *store;        /* opened at the first need */
};

void
cf_cli_close_store (CfCli *cli)
{
  if (cli->store != NULL)
    cf_store_close (cli->store);
  g_clear_object (&cli->store);
}

static void
cf_cli_clear (CfCli *cli)
{
  cf_cli_close_store (cli);
  g_free (cli->store_path);
  g_free (cli->as);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CfCli, cf_cli_clear)

CfCliStatus
cf_cli_fail (const GError *error)
{
  g_printerr ("callfloorctl: %s\n", error->message);

  return CF_CLI_FAILED;
}

CfCliStatus
cf_cli_fail_usage (const char *format,
                   ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_autofree char *message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_printerr ("callfloorctl: %s\n", message);

  return CF_CLI_USAGE;
}

const char *
cf_cli_store_path (CfCli *cli)
{
  if (cli->store_path == NULL)
    cli->store_path = g_build_filename (g_get_user_data_dir (), "callfloor", "callfloor.db", NULL);

  return cli->store_path;
}

CfStore *
cf_cli_open_store (CfCli   *cli,
                   GError **error)
{
  if (cli->store == NULL)
    {
      g_autoptr(CfStore) store = cf_store_open (cf_cli_store_path (cli), error);

      if (store == NULL)
        return NULL;

      if (!cf_store_act_as (store, cli->as, error))
        {
          cf_store_close (store);
          return NULL;
        }

      cli->store = g_steal_pointer (&store);
    }

  return cli->store;
}

CfStore *
cf_cli_open_existing (CfCli   *cli,
                      GError **error)
{
  const char *path = cf_cli_store_path (cli);

  if (cli->store != NULL || g_file_test (path, G_FILE_TEST_EXISTS))
    return cf_cli_open_store (cli, error);

  g_set_error (error, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND,
               /* Translators: %s is a file */
               _("There is no store at “%s”, or it cannot be read."), path);
  return NULL;
}

static GOptionContext *
option_context_new (const CfCliCommand *command,
                    const GOptionEntry *entries)
{
  g_autofree char *parameters = g_strjoin (" ", command->name, command->arguments, NULL);
  GOptionContext *context = g_option_context_new (parameters);

  g_option_context_set_summary (context, _(command->summary));
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_help_enabled (context, FALSE);

  return context;
}

static gboolean
asks_for_help (int    argc,
               char **argv)
{
  for (int i = 1; i < argc && !g_str_equal (argv[i], "--"); i++)
    if (g_str_equal (argv[i], "--help") || g_str_equal (argv[i], "-h"))
      return TRUE;

  return FALSE;
}

gboolean
cf_cli_parse (const CfCliCommand   *command,
              const GOptionEntry   *entries,
              int                  *argc,
              char               ***argv,
              CfCliStatus          *status)
{
  g_autoptr(GOptionContext) context = option_context_new (command, entries);
  g_autoptr(GError) error = NULL;

  if (asks_for_help (*argc, *argv))
    {
      g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

      g_print ("%s", help);
      *status = CF_CLI_DONE;
      return FALSE;
    }

  if (!g_option_context_parse (context, argc, argv, &error))
    {
      *status = cf_cli_fail_usage ("%s", error->message);
      return FALSE;
    }

  return TRUE;
}

/* The command whose words the arguments begin with; two words win over one. */
static const CfCliCommand *
find_command (int    argc,
              char **argv,
              int   *n_words)
{
  g_autofree char *two = argc > 1 ? g_strjoin (" ", argv[0], argv[1], NULL) : NULL;

  for (*n_words = 2; *n_words >= 1; (*n_words)--)
    for (guint i = 0; cf_cli_commands[i] != NULL; i++)
      if (g_strcmp0 (cf_cli_commands[i]->name, *n_words == 2 ? two : argv[0]) == 0)
        return cf_cli_commands[i];

  return NULL;
}

static void
print_commands (void)
{
  g_print ("%s\n\n", _("Usage: callfloorctl [--store FILE] [--as STAFF-NUMBER] COMMAND …"));

  for (guint i = 0; cf_cli_commands[i] != NULL; i++)
    {
      const CfCliCommand *command = cf_cli_commands[i];
      g_autofree char *words = g_strjoin (" ", command->name, command->arguments, NULL);

      g_print ("  %-44s %s\n", words, _(command->summary));
    }

  g_print ("\n%s\n", _("callfloorctl COMMAND --help tells the options of a command."));
}

int
cf_cli_main (int    argc,
             char **argv)
{
  g_auto(CfCli) cli = { NULL };
  gboolean version = FALSE;
  gboolean help = FALSE;
  const GOptionEntry entries[] = {
    { "store", 0, 0, G_OPTION_ARG_FILENAME, &cli.store_path, NULL, NULL },
    { "as", 0, 0, G_OPTION_ARG_STRING, &cli.as, NULL, NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &version, NULL, NULL },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, NULL, NULL },
    { NULL },
  };
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  g_autoptr(GError) error = NULL;
  int n_words;

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_strict_posix (context, TRUE);   /* options after COMMAND are the command's */

  if (!g_option_context_parse (context, &argc, &argv, &error))
    return cf_cli_fail_usage ("%s", error->message);

  if (version)
    {
      g_print ("callfloorctl %s\n", CF_VERSION);
      return CF_CLI_DONE;
    }

  if (help || argc < 2)
    {
      print_commands ();
      return help ? CF_CLI_DONE : CF_CLI_USAGE;
    }

  const CfCliCommand *command = find_command (argc - 1, argv + 1, &n_words);

  if (command == NULL)
    /* Translators: %s is a word typed on the command line. */
    return cf_cli_fail_usage (_("There is no command “%s”; --help lists them."), argv[1]);

  return command->run (&cli, argc - n_words, argv + n_words);
}
