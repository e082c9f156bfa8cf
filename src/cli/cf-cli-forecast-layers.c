/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-cli-forecast-layers.c: adjustment layers of a store: listed, made, switched, removed. */
#include "cf-cli-commands.h"

#include "cf-adjustment-store.h"
#include "cf-cli-json.h"
#include "cf-cli-queue.h"
#include "cf-id.h"
#include "cf-minute.h"
#include "cf-number.h"
#include "cf-outlook.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

/* A CfStoreReadFunc. */
static gpointer
read_layers (CfDb           *db,
             gconstpointer   input,
             GError        **error)
{
  return cf_adjustment_layer_read_all (db, error);
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  const CfAdjustmentLayer *left = *(CfAdjustmentLayer * const *) a;
  const CfAdjustmentLayer *right = *(CfAdjustmentLayer * const *) b;

  return left->position - right->position;
}

static void
append_layer (GString           *text,
              CfAdjustmentLayer *layer)
{
  g_autofree char *from = cf_day_to_iso (layer->from_day);
  g_autofree char *until = layer->until_day != CF_DAY_OPEN ? cf_day_to_iso (layer->until_day)
                                                           : NULL;
  g_autofree char *start = cf_minute_to_clock (layer->start_minute);
  g_autofree char *end = layer->end_minute == CF_MINUTES_PER_DAY
                         ? g_strdup ("24:00") : cf_minute_to_clock (layer->end_minute);

  g_string_append (text, text->len > 2 ? ",\n  {" : "  {");
  cf_cli_json_string (text, "name", layer->name);
  cf_cli_json_number (text, "enabled", layer->enabled);
  cf_cli_json_string (text, "of", layer->target == CF_ADJUSTMENT_CALLS ? "calls" : "handle time");
  cf_cli_json_number (text, "kind", layer->kind);
  cf_cli_json_number (text, "amount", layer->amount);
  cf_cli_json_string (text, "from", from);
  cf_cli_json_string (text, "until", until);
  cf_cli_json_string (text, "start", start);
  cf_cli_json_string (text, "end", end);
  cf_cli_json_number (text, "weekdays", layer->weekdays);
  g_string_append_c (text, '}');
}

static void
print_layers (GPtrArray *layers,
              gboolean   json)
{
  g_autoptr(GString) text = g_string_new ("[\n");

  g_ptr_array_sort (layers, compare_positions);
  for (guint i = 0; i < layers->len; i++)
    {
      CfAdjustmentLayer *layer = g_ptr_array_index (layers, i);
      g_autofree char *what = cf_adjustment_layer_describe (layer);
      g_autofree char *scope = cf_adjustment_layer_scope (layer);

      if (json)
        append_layer (text, layer);
      else
        g_print ("%s  %s  %s  %s\n", layer->enabled ? "+" : "-", layer->name, what, scope);
    }
  if (json)
    printf ("%s\n]\n", text->str);
}

static CfCliStatus
list (CfCli  *cli,
      int     argc,
      char  **argv)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print as JSON"), NULL },
    { NULL },
  };
  g_autoptr(GError) error = NULL;
  CfCliStatus status;

  if (!cf_cli_parse (&cf_cli_forecast_layers_command, entries, &argc, &argv, &status))
    return status;
  if (argc > 1)
    return cf_cli_fail_usage (_("“%s” is not understood."), argv[1]);

  CfStore *store = cf_cli_open_existing (cli, &error);
  g_autoptr(GPtrArray) layers = store != NULL ? cf_store_read (store, read_layers, NULL, &error)
                                              : NULL;

  if (layers == NULL)
    return cf_cli_fail (error);

  print_layers (layers, json);
  return CF_CLI_DONE;
}

const CfCliCommand cf_cli_forecast_layers_command = {
  .name = "forecast layers",
  .arguments = "[--json]",
  .summary = N_("List the adjustment layers, in their order"),
  .run = list,
};

typedef struct
{
  char     *from, *queue, *time, *weekdays, *note;
  char     *amounts[CF_ADJUSTMENT_N_KINDS];     /* by kind */
  int       n_days;
  gboolean  handle_time, off, on, remove;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->from);
  g_free (self->queue);
  g_free (self->time);
  g_free (self->weekdays);
  g_free (self->note);
  for (guint kind = 0; kind < CF_ADJUSTMENT_N_KINDS; kind++)
    g_free (self->amounts[kind]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static CfAdjustmentLayer *
find_layer (GPtrArray  *layers,
            const char *name)
{
  for (guint i = 0; i < layers->len; i++)
    if (g_str_equal (((CfAdjustmentLayer *) g_ptr_array_index (layers, i))->name, name))
      return g_ptr_array_index (layers, i);

  return NULL;
}

/* The one kind whose option was given; FALSE: more than one, or no number. */
static gboolean
read_amount (const Options     *options,
             CfAdjustmentInput *input)
{
  guint n_given = 0;

  for (int kind = 0; kind < CF_ADJUSTMENT_N_KINDS; kind++)
    if (options->amounts[kind] != NULL)
      {
        input->kind = kind;
        n_given += cf_number_parse (options->amounts[kind], &input->amount) ? 1 : 2;
      }

  /* A plain number of percent: 25 is a quarter more. */
  if (n_given == 1 && input->kind == CF_ADJUSTMENT_PERCENT
      && strchr (options->amounts[CF_ADJUSTMENT_PERCENT], '%') == NULL)
    input->amount /= 100.0;

  return n_given <= 1;
}

/* "10:00-14:00" */
static gboolean
read_time (const char        *text,
           CfAdjustmentInput *input)
{
  g_auto(GStrv) parts = NULL;

  if (text == NULL)
    return TRUE;

  parts = g_strsplit (text, "-", 2);
  if (g_strv_length (parts) != 2)
    return FALSE;

  input->start_minute = cf_minute_parse_clock (parts[0]);
  input->end_minute = cf_minute_parse_clock (parts[1]);
  return input->start_minute >= 0 && input->end_minute >= 0;
}

/* "12345": Monday to Friday */
static gboolean
read_weekdays (const char        *text,
               CfAdjustmentInput *input)
{
  if (text == NULL)
    return TRUE;

  input->weekdays = 0;
  for (; *text != '\0'; text++)
    if (*text < '1' || *text > '7')
      return FALSE;
    else
      input->weekdays |= 1 << (*text - '1');

  return input->weekdays != 0;
}

static gboolean
read_days (const Options     *options,
           CfAdjustmentInput *input)
{
  if (options->from == NULL)
    return options->n_days == 0;

  input->from_day = cf_day_parse_iso (options->from);
  input->until_day = options->n_days > 0 ? input->from_day + options->n_days : CF_DAY_OPEN;
  return input->from_day != CF_DAY_NONE && options->n_days >= 0;
}

static gboolean
read_queue (CfStore            *store,
            const char         *name,
            CfAdjustmentInput  *input,
            GError            **error)
{
  g_autoptr(GPtrArray) queues = NULL;

  if (name == NULL)
    return TRUE;

  queues = cf_cli_read_queues (store, name, error);
  if (queues == NULL)
    return FALSE;

  g_array_set_size (input->queue_ids, 0);
  g_array_append_val (input->queue_ids, ((CfQueue *) g_ptr_array_index (queues, 0))->id);
  return TRUE;
}

static CfCliStatus
change (CfCli         *cli,
        const char    *name,
        const Options *options)
{
  g_autoptr(GError) error = NULL;
  CfStore *store = cf_cli_open_existing (cli, &error);
  g_autoptr(GPtrArray) layers = store != NULL ? cf_store_read (store, read_layers, NULL, &error)
                                              : NULL;
  CfAdjustmentLayer *layer = layers != NULL ? find_layer (layers, name) : NULL;

  if (layers == NULL)
    return cf_cli_fail (error);
  if (layer == NULL && options->from == NULL)
    /* Translators: %s is the name of an adjustment layer. */
    return cf_cli_fail_usage (_("There is no layer “%s”; --from makes one."), name);

  CfAdjustmentInput *input = layer != NULL ? cf_adjustment_input_new_from (layer)
                                           : cf_adjustment_input_new ();
  gboolean done = FALSE;
  gboolean understood = read_amount (options, input) && read_time (options->time, input)
                        && read_weekdays (options->weekdays, input) && read_days (options, input);

  if (layer == NULL)
    {
      input->layer_id = cf_id_new ();
      input->name = g_strdup (name);
    }
  if (options->handle_time)
    input->target = CF_ADJUSTMENT_HANDLE_TIME;
  input->enabled = options->off ? FALSE : options->on ? TRUE : input->enabled;
  if (options->note != NULL)
    {
      g_free (input->note);
      input->note = g_strdup (options->note);
    }
  if (understood && read_queue (store, options->queue, input, &error))
    done = cf_store_write (store, options->remove ? &cf_command_adjustment_remove
                                                  : &cf_command_adjustment_set, input, &error);
  cf_adjustment_input_free (input);

  if (!understood)
    return cf_cli_fail_usage (_("The layer is not understood: give one change, a date, a time such "
                                "as 10:00-14:00, weekdays such as 12345."));

  return done ? CF_CLI_DONE : cf_cli_fail (error);
}

static CfCliStatus
set (CfCli  *cli,
     int     argc,
     char  **argv)
{
  g_auto(Options) it = { 0 };
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &it.from, N_("First day"), "DATE" },
    { "days", 0, 0, G_OPTION_ARG_INT, &it.n_days, N_("How many days (for good)"), "N" },
    { "time", 0, 0, G_OPTION_ARG_STRING, &it.time, N_("Time of the day (all of it)"), "FROM-TO" },
    { "weekdays", 0, 0, G_OPTION_ARG_STRING, &it.weekdays,
      N_("Weekdays, Monday is 1 (1234567)"), "DIGITS" },
    { "queue", 0, 0, G_OPTION_ARG_STRING, &it.queue, N_("One queue only"), "NAME" },
    { "percent", 0, 0, G_OPTION_ARG_STRING, &it.amounts[CF_ADJUSTMENT_PERCENT],
      N_("Change by so many percent"), "N" },
    { "add", 0, 0, G_OPTION_ARG_STRING, &it.amounts[CF_ADJUSTMENT_ADD],
      N_("Add to each interval"), "N" },
    { "set", 0, 0, G_OPTION_ARG_STRING, &it.amounts[CF_ADJUSTMENT_SET],
      N_("Set each interval"), "N" },
    { "minimum", 0, 0, G_OPTION_ARG_STRING, &it.amounts[CF_ADJUSTMENT_MINIMUM],
      N_("At least so many in each interval"), "N" },
    { "maximum", 0, 0, G_OPTION_ARG_STRING, &it.amounts[CF_ADJUSTMENT_MAXIMUM],
      N_("At most so many in each interval"), "N" },
    { "interval", 0, 0, G_OPTION_ARG_STRING, &it.amounts[CF_ADJUSTMENT_INTERVAL],
      N_("Set the interval in which --time begins"), "N" },
    { "day-total", 0, 0, G_OPTION_ARG_STRING, &it.amounts[CF_ADJUSTMENT_DAY_TOTAL],
      N_("Set the total of each day, its shape kept"), "N" },
    { "week-total", 0, 0, G_OPTION_ARG_STRING, &it.amounts[CF_ADJUSTMENT_WEEK_TOTAL],
      N_("Set the total of each week, its shape kept"), "N" },
    { "handle-time", 0, 0, G_OPTION_ARG_NONE, &it.handle_time,
      N_("Of handle times in seconds, not of calls"), NULL },
    { "note", 0, 0, G_OPTION_ARG_STRING, &it.note, N_("Why"), "TEXT" },
    { "off", 0, 0, G_OPTION_ARG_NONE, &it.off, N_("Switch it off"), NULL },
    { "on", 0, 0, G_OPTION_ARG_NONE, &it.on, N_("Switch it on"), NULL },
    { "remove", 0, 0, G_OPTION_ARG_NONE, &it.remove, N_("Remove it"), NULL },
    { NULL },
  };
  CfCliStatus status;

  if (!cf_cli_parse (&cf_cli_forecast_layer_command, entries, &argc, &argv, &status))
    return status;
  if (argc != 2)
    return cf_cli_fail_usage (_("Give the name of one layer."));

  return change (cli, argv[1], &it);
}

const CfCliCommand cf_cli_forecast_layer_command = {
  .name = "forecast layer",
  .arguments = "NAME --from DATE",
  .summary = N_("Make, change, switch or remove an adjustment layer"),
  .run = set,
};
