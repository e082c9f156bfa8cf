/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import-fixture.h"

#include "cf-id.h"
#include "cf-interval-fact.h"
#include "cf-queue-store.h"

#include <string.h>

static gint64
make_queue (CfStore    *store,
            const char *name)
{
  g_autoptr(GError) error = NULL;
  CfQueueInput *input = cf_queue_input_new ();
  gint64 id = cf_id_new ();

  input->queue_id = id;
  input->name = g_strdup (name);
  input->handle_s = 200;
  cf_store_write (store, &cf_command_queue_create, input, &error);
  g_assert_no_error (error);
  cf_queue_input_free (input);

  return id;
}

void
import_set_up (Fixture       *fixture,
               gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  fixture->temp = cf_temp_store_new ();
  fixture->store = cf_store_open (fixture->temp->path, &error);
  g_assert_no_error (error);
  cf_store_act_as (fixture->store, NULL, &error);
  g_assert_no_error (error);
  fixture->queue_id = make_queue (fixture->store, "Hotline");
}

void
import_tear_down (Fixture       *fixture,
                  gconstpointer  unused)
{
  cf_store_close (fixture->store);
  g_clear_object (&fixture->store);
  cf_temp_store_free (fixture->temp);
}

CfImportPlan *
plan_bytes (Fixture      *fixture,
            CfImportKind  kind,
            GBytes       *bytes)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CfImportSheet) sheet = cf_import_sheet_read (kind, bytes, &error);
  CfImportOptions options = { .queue_id = fixture->queue_id, .today = TODAY,
                              .words = CF_IMPORT_WORDS_ARE_QUEUES };

  g_assert_no_error (error);
  CfImportPlan *plan = cf_importer_preview (fixture->store, sheet, &options, &error);

  g_assert_no_error (error);

  return plan;
}

CfImportPlan *
plan_text (Fixture      *fixture,
           CfImportKind  kind,
           const char   *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return plan_bytes (fixture, kind, bytes);
}

void
commit (Fixture      *fixture,
        CfImportPlan *plan)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (plan->blocked);
  cf_importer_commit (fixture->store, plan, &error);
  g_assert_no_error (error);
}

char *
dump_facts (GArray *facts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; facts != NULL && i < facts->len; i++)
    {
      const CfIntervalFact *fact = &g_array_index (facts, CfIntervalFact, i);
      g_autofree char *iso = cf_minute_to_iso (fact->start);
      const gint64 figures[] = { fact->offered, fact->answered, fact->abandoned,
                                 fact->answered_within, fact->handle_s, fact->wait_s };

      g_string_append_printf (text, "%s+%d", iso, fact->minutes);
      for (guint j = 0; j < G_N_ELEMENTS (figures); j++)
        if (figures[j] == CF_FACT_UNKNOWN)
          g_string_append (text, " ?");
        else
          g_string_append_printf (text, " %" G_GINT64_FORMAT, figures[j]);
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

const CfImportProblem *
problem_on (const CfImportPlan *plan,
            guint               line)
{
  for (guint i = 0; i < plan->problems->len; i++)
    if (g_array_index (plan->problems, CfImportProblem, i).line == line)
      return &g_array_index (plan->problems, CfImportProblem, i);

  g_error ("nothing is said about line %u", line);
}
