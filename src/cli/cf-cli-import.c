/* SPDX-License-Identifier: GPL-3.0-or-later */
/* callfloorctl import: a file into the store, with what the window's preview shows as text. */
#include "cf-cli-commands.h"

#include "cf-cli-queue.h"
#include "cf-encoding.h"
#include "cf-importer.h"
#include "cf-queue-store.h"
#include "cf-today.h"

#include <glib/gi18n-lib.h>

#define MAX_AHT 86400

typedef struct
{
  char     *queue;
  char     *mapping;
  int       aht;
  gboolean  add_queues;
  gboolean  dry_run;
  gboolean  json;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->queue);
  g_free (options->mapping);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gpointer
read_queues (CfDb           *db,
             gconstpointer   unused,
             GError        **error)
{
  return cf_queue_read_all (db, error);
}

static char *
names_of (GPtrArray *queues)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < queues->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? C_("list", ", ") : "",
                            ((CfQueue *) g_ptr_array_index (queues, i))->name);

  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* 0 and *@error: there is no such queue, or it is not clear which. */
static gint64
find_queue (CfStore        *store,
            const Options  *options,
            GError        **error)
{
  g_autoptr(GPtrArray) queues = cf_store_read (store, read_queues, NULL, error);

  if (queues == NULL)
    return 0;
  if (queues->len == 0 && options->queue != NULL && !options->dry_run)
    return cf_cli_make_queue (store, options->queue, error);
  if (queues->len == 1 && options->queue == NULL)
    return ((CfQueue *) g_ptr_array_index (queues, 0))->id;

  for (guint i = 0; i < queues->len; i++)
    {
      const CfQueue *queue = g_ptr_array_index (queues, i);

      if (g_strcmp0 (queue->name, options->queue) == 0)
        return queue->id;
    }

  g_autofree char *names = names_of (queues);

  if (queues->len == 0)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                         _("There is no queue yet; name one with --queue and it is made."));
  else if (options->queue == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                 /* Translators: %s names queues. */
                 _("Say for which queue with --queue: %s."), names);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                 /* Translators: %1$s is a name, %2$s names the queues that there are. */
                 _("There is no queue “%1$s”. There are: %2$s."), options->queue, names);

  return 0;
}

static CfImportSheet *
read_sheet (CfImportKind   kind,
            const char    *path,
            GError       **error)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (path);
  char *contents;
  gsize length;

  if (!cf_importer_check_file (file, error)
      || !g_file_get_contents (path, &contents, &length, error))
    return NULL;

  g_autoptr(GBytes) bytes = g_bytes_new_take (contents, length);

  return cf_import_sheet_read (kind, bytes, error);
}

static CfImportPlan *
make_plan (CfStore        *store,
           CfImportSheet  *sheet,
           const Options  *options,
           GError        **error)
{
  g_autofree CfImportField *mapping = NULL;
  CfImportOptions preview = { .handle_s = options->aht, .today = cf_today () };

  preview.words = options->add_queues ? CF_IMPORT_WORDS_ARE_QUEUES : CF_IMPORT_WORDS_DEFAULT;

  if (options->mapping != NULL)
    {
      g_autofree char *json = NULL;

      if (!g_file_get_contents (options->mapping, &json, NULL, error))
        return NULL;

      mapping = cf_import_sheet_mapping_from_json (sheet, json, error);
      if (mapping == NULL)
        return NULL;
    }

  if (cf_import_sheet_get_kind (sheet) == CF_IMPORT_VOLUMES)
    {
      preview.queue_id = find_queue (store, options, error);
      if (preview.queue_id == 0)
        return NULL;
    }
  preview.mapping = mapping;

  return cf_importer_preview (store, sheet, &preview, error);
}

static void
print_json (const CfImportPlan *plan,
            gboolean            written)
{
  g_print ("{\"rows\": %u, \"good\": %u, \"bad\": %u, \"duplicates\": %u, \"skipped\": %u, "
           "\"new\": %u, \"changed\": %u, \"same\": %u, \"missing_days\": %u, "
           "\"missing_intervals\": %u, \"calls\": %" G_GINT64_FORMAT ", \"encoding\": \"%s\", "
           "\"written\": %s}\n",
           plan->n_rows, plan->n_good, plan->n_bad, plan->n_duplicates, plan->n_skipped,
           plan->n_new, plan->n_changed, plan->n_same, plan->n_missing_days,
           plan->n_missing_intervals, plan->n_calls,
           cf_encoding_get_name (cf_import_sheet_get_encoding (plan->sheet)),
           written ? "true" : "false");
}

static void
print_plan (const CfImportPlan *plan)
{
  g_autofree char *summary = cf_import_plan_summary (plan);

  /* Translators: %s is the name of a character encoding. */
  g_print (_("Read as %s."), cf_encoding_get_name (cf_import_sheet_get_encoding (plan->sheet)));
  g_print ("\n%s\n", summary);

  for (guint i = 0; i < plan->problems->len; i++)
    {
      g_autofree char *text = cf_import_problem_to_text (&g_array_index (plan->problems,
                                                                         CfImportProblem, i));

      g_print ("  %s\n", text);
    }

  if (plan->needs_handle && plan->blocked == NULL)
    {
      /* Translators: %d is a number of seconds. */
      g_print (_("The file has no handle times; the queue's average of %d s is used."),
               plan->handle_s);
      g_print ("\n");
    }
}

static CfCliStatus
import_file (CfCli         *cli,
             CfImportKind   kind,
             const char    *path,
             const Options *options)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CfImportSheet) sheet = read_sheet (kind, path, &error);
  CfStore *store = sheet != NULL ? cf_cli_open_existing (cli, &error) : NULL;
  g_autoptr(CfImportPlan) plan = store != NULL ? make_plan (store, sheet, options, &error) : NULL;

  if (plan == NULL)
    return cf_cli_fail (error);

  if (!options->json)
    print_plan (plan);
  if (plan->blocked != NULL)
    {
      g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, plan->blocked);
      return cf_cli_fail (error);
    }

  if (!options->dry_run && !cf_importer_commit (store, plan, &error))
    return cf_cli_fail (error);
  if (options->json)
    print_json (plan, !options->dry_run);
  else
    g_print ("%s\n", options->dry_run ? _("Nothing was written: this was a dry run.")
                                      : _("Imported."));

  return CF_CLI_DONE;
}

static CfCliStatus
run (CfCli  *cli,
     int     argc,
     char  **argv)
{
  g_auto(Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "queue", 0, 0, G_OPTION_ARG_STRING, &options.queue,
      N_("The queue of the calls"), N_("NAME") },
    { "add-queues", 0, 0, G_OPTION_ARG_NONE, &options.add_queues,
      N_("Make queues of a staff list's skills that are none"), NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run,
      N_("Only say what would happen"), NULL },
    { "mapping", 0, 0, G_OPTION_ARG_FILENAME, &options.mapping,
      N_("JSON: what the columns mean, {\"offered\": 3, \"date\": \"Day\"}"), N_("FILE") },
    { "aht", 0, 0, G_OPTION_ARG_INT, &options.aht,
      N_("Average handle time of the queue, for files without"), N_("SECONDS") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, N_("Print the counts as JSON"), NULL },
    { NULL },
  };
  CfCliStatus status;
  CfImportKind kind;

  if (!cf_cli_parse (&cf_cli_import_command, entries, &argc, &argv, &status))
    return status;
  if (argc != 3 || !cf_import_kind_from_key (argv[1], &kind))
    return cf_cli_fail_usage (_("Say what to import: volumes, people or holidays, and the file."));
  if (options.aht < 0 || options.aht > MAX_AHT)
    return cf_cli_fail_usage (_("An average handle time lies between 1 and %d seconds."), MAX_AHT);

  return import_file (cli, kind, argv[2], &options);
}

const CfCliCommand cf_cli_import_command = {
  .name = "import",
  .arguments = "KIND FILE",
  .summary = N_("Import call volumes, people or holidays from a file"),
  .run = run,
};
