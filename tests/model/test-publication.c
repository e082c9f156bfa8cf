/* SPDX-License-Identifier: GPL-3.0-or-later */
/* FC-7: what a schedule was made for stays with its version, whatever is forecast afterwards. */
#include "board-fixture.h"
#include "cf-fact-store.h"
#include "cf-forecaster.h"
#include "cf-publication.h"
#include "cf-requirement.h"

static void
published_cb (GObject      *store,
              GAsyncResult *result,
              gpointer      done)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (cf_publication_publish_finish (CF_STORE (store), result, &error));
  g_assert_no_error (error);
  *(gboolean *) done = TRUE;
}

static void
publish (Fixture    *fixture,
         const char *note)
{
  gboolean done = FALSE;

  cf_publication_publish_async (fixture->store, cf_plan_board_get_schedule_id (fixture->board),
                                note, NULL, published_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  settle (fixture);
}

typedef struct
{
  gint64 version_id;
  gint64 queue_id;
} Question;

static gpointer
read_frozen (CfDb           *db,
             gconstpointer   input,
             GError        **error)
{
  const Question *question = input;

  return cf_frozen_interval_read_between (db, question->version_id, question->queue_id,
                                          cf_minute_at (MONDAY, 0),
                                          cf_minute_at (MONDAY + N_DAYS, 0), error);
}

static GArray *
frozen_of (Fixture *fixture,
           gint64   version_id)
{
  guint n_queues;
  const Question question = {
    version_id, cf_plan_board_get_queues (fixture->board, &n_queues)[0].queue_id,
  };
  g_autoptr(GError) error = NULL;
  GArray *frozen = cf_store_read (fixture->store, read_frozen, &question, &error);

  g_assert_no_error (error);
  return frozen;
}

static gpointer
read_versions (CfDb           *db,
               gconstpointer   unused,
               GError        **error)
{
  return cf_published_version_read_all (db, 0, error);
}

static gpointer
read_requirement (CfDb           *db,
                  gconstpointer   queue_id,
                  GError        **error)
{
  return cf_requirement_read (db, 0, *(const gint64 *) queue_id, MONDAY, MONDAY + N_DAYS, error);
}

/* A newer forecast, after a week in which twice as many called as before. */
static void
forecast_again (Fixture *fixture,
                gint64   queue_id)
{
  const CfForecastRequest request = { .from = MONDAY, .n_days = N_DAYS };
  CfFactsInput *input = cf_facts_input_new ();
  g_autoptr(GError) error = NULL;

  input->queue_id = queue_id;
  for (CfMinute start = cf_minute_at (MONDAY - 7, 0); start < cf_minute_at (MONDAY, 0); start += 30)
    {
      CfIntervalFact fact = { start, 30, 80, -1, -1, -1, -1, -1 };

      g_array_append_val (input->facts, fact);
    }
  g_assert_true (cf_store_write (fixture->store, &cf_command_facts_import, input, &error));
  cf_facts_input_free (input);
  cf_forecaster_run (fixture->store, &request, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
test_frozen (Fixture       *fixture,
             gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) versions = NULL;
  const CfPublishedVersion *newest;
  guint n_needed = 0;

  publish (fixture, "Ms Wang is ill");
  versions = cf_store_read (fixture->store, read_versions, NULL, &error);
  newest = versions->pdata[versions->len - 1];
  g_assert_cmpstr (newest->note, ==, "Ms Wang is ill");

  g_autoptr(GArray) frozen = frozen_of (fixture, newest->id);
  const gint64 queue_id = g_array_index (frozen, CfFrozenInterval, 0).forecast.queue_id;
  g_autoptr(CfRequirement) requirement
    = cf_store_read (fixture->store, read_requirement, &queue_id, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (frozen->len, ==, N_DAYS * requirement->n_slots);
  for (guint i = 0; i < frozen->len; i++)
    {
      const CfFrozenInterval *interval = &g_array_index (frozen, CfFrozenInterval, i);
      const CfRequirementCell *cell = &requirement->cells[i];

      g_assert_cmpfloat (interval->forecast.calls, ==, cell->calls);
      g_assert_cmpint (interval->required, ==, cell->open ? (int) cell->need.on_roster : 0);
      g_assert_cmpfloat (interval->forecast.q10, <=, interval->forecast.q90);
      n_needed += interval->required > 0;
    }
  g_assert_cmpuint (n_needed, >, N_DAYS);

  forecast_again (fixture, queue_id);

  g_autoptr(CfRequirement) again
    = cf_store_read (fixture->store, read_requirement, &queue_id, &error);
  g_autoptr(GArray) later = frozen_of (fixture, newest->id);
  g_autoptr(GArray) of_newest = frozen_of (fixture, 0);

  g_assert_cmpfloat (again->total.calls, !=, requirement->total.calls);
  g_assert_cmpmem (later->data, later->len * sizeof (CfFrozenInterval), frozen->data,
                   frozen->len * sizeof (CfFrozenInterval));
  g_assert_cmpmem (of_newest->data, of_newest->len * sizeof (CfFrozenInterval), frozen->data,
                   frozen->len * sizeof (CfFrozenInterval));
}

/* A version that was published again has its own; both stay. */
static void
test_each_version_has_its_own (Fixture       *fixture,
                               gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  publish (fixture, NULL);
  publish (fixture, NULL);

  g_autoptr(GPtrArray) versions = cf_store_read (fixture->store, read_versions, NULL, &error);
  guint n_whole = 0;

  for (guint i = 0; i < versions->len; i++)
    {
      const CfPublishedVersion *version = versions->pdata[i];
      g_autoptr(GArray) frozen = frozen_of (fixture, version->id);

      n_whole += frozen->len > 0;
      if (version->schedule_id == cf_plan_board_get_schedule_id (fixture->board))
        g_assert_null (version->note);
    }
  g_assert_cmpuint (n_whole, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) \
  g_test_add ("/publication/" name, Fixture, NULL, board_set_up, test, board_tear_down)
  ADD ("frozen", test_frozen);
  ADD ("each-version-has-its-own", test_each_version_has_its_own);
  return g_test_run ();
}
