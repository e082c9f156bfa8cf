/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-sample-center.c: the same seed gives the same center; centers of every size are whole. */
#include "cf-agent-store.h"
#include "cf-fact-store.h"
#include "cf-queue-store.h"
#include "cf-sample-center.h"
#include "cf-schedule-store.h"
#include "cf-temp-store.h"
#include "cf-test-center.h"

#define UNTIL 20514    /* 2026-03-02, a Monday */

static CfStore *
make_store (CfTempStore           *place,
            const CfSampleOptions *options)
{
  g_autoptr(GError) error = NULL;
  CfStore *store = cf_store_open (place->path, &error);

  g_assert_no_error (error);
  cf_store_act_as (store, NULL, &error);
  g_assert_no_error (error);
  cf_sample_center_make (store, options, &error);
  g_assert_no_error (error);
  return store;
}

static void
close_store (CfStore *store)
{
  cf_store_close (store);
  g_object_unref (store);
}

static char *
dump_sample (const CfSampleOptions *options)
{
  g_autoptr(CfTempStore) place = cf_temp_store_new ();
  g_autoptr(CfDb) db = NULL;

  close_store (make_store (place, options));
  db = cf_temp_store_open (place, CF_DB_WRITE);
  return cf_test_center_dump (db);
}

static void
test_same_seed (void)
{
  CfSampleOptions options = { .n_people = 30, .n_days = 28, .until = UNTIL, .seed = 7 };
  g_autofree char *first = dump_sample (&options);
  g_autofree char *second = dump_sample (&options);
  g_autofree char *other = NULL;

  g_assert_true (g_str_equal (first, second));
  options.seed = 8;
  other = dump_sample (&options);
  g_assert_false (g_str_equal (first, other));
}

/* Sums that hold in each interval, whatever the dice say. */
static void
check_calls (CfDb *db)
{
  g_assert_cmpint (cf_test_center_count (db, "SELECT count(*) FROM interval_fact "
                   "WHERE answered + abandoned <> offered OR answered_within > answered "
                   "OR (answered > 0 AND handle_s <= 0)"), ==, 0);
}

/* No hard rule is broken in the weeks that were: one shift a day and five days of seven by the
 * way they are made; here rest of ten hours, and no nights for those whom the law protects. */
static void
check_past (CfDb *db)
{
  g_assert_cmpint (cf_test_center_count (db, "SELECT count(*) FROM shift a JOIN shift b "
                   "ON b.agent_id = a.agent_id AND b.id <> a.id "
                   "WHERE b.start >= a.start AND b.start < a.\"end\" + 600"), ==, 0);
  g_assert_cmpint (cf_test_center_count (db, "SELECT count(*) FROM shift s JOIN agent a "
                   "ON a.id = s.agent_id WHERE (a.id IN (SELECT agent_id FROM protection) "
                   "OR a.born_day > s.day - 6575) AND s.\"end\" > s.day * 1440 + 1320"), ==, 0);
}

static void
test_sizes (gconstpointer data)
{
  CfSampleOptions options = {
    .n_people = GPOINTER_TO_UINT (data), .n_days = 28, .until = UNTIL, .seed = 1,
  };
  g_autoptr(CfTempStore) place = cf_temp_store_new ();
  g_autoptr(CfDb) db = NULL;

  close_store (make_store (place, &options));
  db = cf_temp_store_open (place, CF_DB_WRITE);

  g_assert_cmpint (cf_agent_count (db, NULL), ==, options.n_people);
  g_assert_cmpint (cf_test_center_count (db, "SELECT count(*) FROM account k "
                   "JOIN secret s ON s.agent_id = k.id WHERE s.pin_hash IS NOT NULL"), ==,
                   options.n_people);
  g_assert_cmpint (cf_test_center_count (db, "SELECT count(DISTINCT staff_number) FROM agent"),
                   ==, options.n_people);
  g_assert_cmpint (cf_test_center_count (db, "SELECT count(*) FROM interval_fact"), ==,
                   28 * (48 + 22));
  check_calls (db);
  check_past (db);
}

static void
test_refused (void)
{
  CfSampleOptions options = { .n_people = 10, .n_days = 28, .until = UNTIL, .seed = 1 };
  g_autoptr(CfTempStore) place = cf_temp_store_new ();
  CfStore *store = make_store (place, &options);
  g_autoptr(GError) error = NULL;

  g_assert_false (cf_sample_center_make (store, &options, &error));
  g_assert_error (error, CF_STORE_ERROR, CF_STORE_ERROR_INVALID);
  g_clear_error (&error);

  options.n_people = 3;
  g_assert_false (cf_sample_center_make (store, &options, &error));
  g_assert_error (error, CF_STORE_ERROR, CF_STORE_ERROR_INVALID);
  close_store (store);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  cf_sample_center_make_finish (CF_STORE (source), result, &error);
  g_assert_no_error (error);
  g_main_loop_quit (user_data);
}

/* As the first start does it: nobody has signed in, and then the manager does. */
static void
test_async (void)
{
  CfSampleOptions options = { .n_people = 10, .n_days = 28, .until = UNTIL, .seed = 1 };
  g_autoptr(CfTempStore) place = cf_temp_store_new ();
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr(GError) error = NULL;
  CfStore *store = cf_store_open (place->path, &error);

  g_assert_no_error (error);
  cf_sample_center_make_async (store, &options, made_cb, loop);
  g_main_loop_run (loop);

  cf_store_act_as (store, CF_SAMPLE_MANAGER_NUMBER, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cf_store_get_role (store), ==, CF_ROLE_MANAGER);
  close_store (store);
}

int
main (int   argc,
      char *argv[])
{
  static const guint sizes[] = { 10, 19, 60, 300, 500 };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/sample-center/same-seed", test_same_seed);
  g_test_add_func ("/sample-center/refused", test_refused);
  g_test_add_func ("/sample-center/async", test_async);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/sample-center/people/%u", sizes[i]);

      g_test_add_data_func (path, GUINT_TO_POINTER (sizes[i]), test_sizes);
    }

  return g_test_run ();
}
