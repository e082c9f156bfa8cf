/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-live-list.c: a list says exactly what changed, keeps the objects that did not, and follows
 * the store through writes, undo, errors and new parameters. */
#include "cf-live-list.h"

#include "cf-db-private.h"
#include "cf-temp-store.h"

#define TEST_TYPE_ROW (test_row_get_type ())
G_DECLARE_FINAL_TYPE (TestRow, test_row, TEST, ROW, CfRecord)

struct _TestRow
{
  CfRecord  parent_instance;

  gint64    id;
  char     *name;
};

G_DEFINE_FINAL_TYPE (TestRow, test_row, CF_TYPE_RECORD)

static const CfField fields[] = {
  { "id",   CF_FIELD_INT64,  G_STRUCT_OFFSET (TestRow, id) },
  { "name", CF_FIELD_STRING, G_STRUCT_OFFSET (TestRow, name) },
};

static void
test_row_class_init (TestRowClass *klass)
{
  cf_record_class_set_fields (CF_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
test_row_init (TestRow *self)
{
}

typedef struct
{
  CfTempStore *temp;
  CfStore     *store;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  fixture->temp = cf_temp_store_new ();
  fixture->store = cf_store_open (fixture->temp->path, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  cf_store_close (fixture->store);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->store);
  cf_temp_store_free (fixture->temp);
}

/* A query without a table: the input "1a 2b 4a" is the rows. */

typedef struct
{
  gint64      id;
  const char *name;
} Cell;

static guint
cell_n_columns (gpointer row)
{
  return 2;
}

static gint64
cell_int64 (gpointer row,
            guint    column)
{
  return ((Cell *) row)->id;
}

static double
cell_double (gpointer row,
             guint    column)
{
  return 0;
}

static const char *
cell_string (gpointer row,
             guint    column)
{
  return ((Cell *) row)->name;
}

static GPtrArray *
read_text (CfDb          *db,
           gconstpointer  input,
           GError       **error)
{
  static const CfRowReader reader = { cell_n_columns, cell_int64, cell_double, cell_string };
  g_auto(GStrv) words = g_strsplit (input, " ", -1);
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; words[i] != NULL && words[i][0] != '\0'; i++)
    {
      char *name;
      Cell cell = { g_ascii_strtoll (words[i], &name, 10), NULL };

      cell.name = name;
      g_ptr_array_add (records, cf_record_new_from_row (TEST_TYPE_ROW, &reader, &cell));
    }

  return records;
}

static const char * const no_tables[] = { NULL };

static CfLiveList *
text_list_new (Fixture    *fixture,
               const char *text)
{
  return cf_live_list_new (fixture->store, TEST_TYPE_ROW, read_text, no_tables, g_strdup (text),
                           g_free);
}

static void
wait_loaded (CfLiveList *list)
{
  while (cf_live_list_is_loading (list))
    g_main_context_iteration (NULL, TRUE);
}

static char *
list_to_text (GListModel *list)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(TestRow) row = g_list_model_get_item (list, i);

      g_string_append_printf (text, "%s%d%s", i > 0 ? " " : "", (int) row->id, row->name);
    }

  return g_string_free (text, FALSE);
}

static void
assert_list (CfLiveList *list,
             const char *expected)
{
  g_autofree char *text = list_to_text (G_LIST_MODEL (list));

  g_assert_cmpstr (text, ==, expected);
}

static void
log_splice_cb (GListModel *model,
               guint       position,
               guint       n_removed,
               guint       n_added,
               GString    *log)
{
  g_string_append_printf (log, "%u-%u+%u ", position, n_removed, n_added);
}

static void
test_splices (Fixture       *fixture,
              gconstpointer  unused)
{
  static const struct { const char *from, *to, *log; } cases[] = {
    { "", "1a 2b", "0-0+2 " },
    { "1a 2b", "1a 2b", "" },
    { "1a 2b 3c", "1a 2B 3c", "1-1+1 " },
    { "1a 2b 3c", "1a 3c", "1-1+0 " },
    { "1a 3c", "1a 2b 3c", "1-0+1 " },
    { "1a 2b 3c", "2b 3C 4d", "0-1+0 1-1+2 " },
    { "1a 2b", "", "0-2+0 " },
    { "1a 2b 3c 4d", "1A 2b 3C 4d", "0-1+1 2-1+1 " },
    { "5a 6b", "1x 2y 5a 6b 9z", "0-0+2 4-0+1 " },
    { "1a 2b", "3c 4d", "0-2+2 " },
    { "2b 1a", "1a 2b", "" },       /* a query may come in any order */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CfLiveList) list = text_list_new (fixture, cases[i].from);
      g_autoptr(GString) log = g_string_new (NULL);

      wait_loaded (list);
      g_signal_connect (list, "items-changed", G_CALLBACK (log_splice_cb), log);
      cf_live_list_set_input (list, g_strdup (cases[i].to), g_free);
      wait_loaded (list);
      assert_list (list, cases[i].to);
      g_assert_cmpstr (log->str, ==, cases[i].log);
    }
}

/* What a view would hold that only hears of the splices. */
static void
mirror_cb (GListModel *model,
           guint       position,
           guint       n_removed,
           guint       n_added,
           GPtrArray  *mirror)
{
  if (n_removed > 0)
    g_ptr_array_remove_range (mirror, position, n_removed);

  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (mirror, (int) (position + i),
                        g_list_model_get_item (model, position + i));
}

static char *
make_random_rows (void)
{
  GString *text = g_string_new (NULL);

  for (int id = 1; id <= 12; id++)
    if (g_test_rand_int_range (0, 3) > 0)
      g_string_append_printf (text, "%s%d%c", text->len > 0 ? " " : "", id,
                              'a' + g_test_rand_int_range (0, 3));

  return g_string_free (text, FALSE);
}

static void
test_random (Fixture       *fixture,
             gconstpointer  unused)
{
  g_autoptr(CfLiveList) list = text_list_new (fixture, "");
  g_autoptr(GPtrArray) mirror = g_ptr_array_new_with_free_func (g_object_unref);

  g_signal_connect (list, "items-changed", G_CALLBACK (mirror_cb), mirror);

  for (int round = 0; round < 3000; round++)
    {
      g_autofree char *rows = make_random_rows ();

      cf_live_list_set_input (list, g_strdup (rows), g_free);
      wait_loaded (list);
      assert_list (list, rows);
      g_assert_cmpuint (mirror->len, ==, g_list_model_get_n_items (G_LIST_MODEL (list)));

      for (guint i = 0; i < mirror->len; i++)
        {
          g_autoptr(TestRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);

          g_assert_true (row == g_ptr_array_index (mirror, i));
        }
    }
}

static void
test_kept_objects (Fixture       *fixture,
                   gconstpointer  unused)
{
  g_autoptr(CfLiveList) list = text_list_new (fixture, "1a 2b 3c");

  wait_loaded (list);

  gpointer first = cf_live_list_find (list, 1);
  gpointer second = cf_live_list_find (list, 2);

  cf_live_list_set_input (list, g_strdup ("1a 2B 3c 4d"), g_free);
  wait_loaded (list);
  g_assert_true (cf_live_list_find (list, 1) == first);
  g_assert_false (cf_live_list_find (list, 2) == second);
  g_assert_null (cf_live_list_find (list, 5));
}

/* Of two questions asked at once only the last is answered. */
static void
test_overtaking (Fixture       *fixture,
                 gconstpointer  unused)
{
  g_autoptr(CfLiveList) list = text_list_new (fixture, "1a");
  g_autoptr(GString) log = g_string_new (NULL);

  g_signal_connect (list, "items-changed", G_CALLBACK (log_splice_cb), log);
  cf_live_list_set_input (list, g_strdup ("2b"), g_free);
  cf_live_list_set_input (list, g_strdup ("3c 4d"), g_free);
  wait_loaded (list);
  assert_list (list, "3c 4d");
  g_assert_cmpstr (log->str, ==, "0-0+2 ");
}

/* A query of a table */

typedef struct
{
  CfCommandInput  base;
  const char     *sql;
} SqlInput;

static gboolean
sql_run (CfDb     *db,
         gpointer  input,
         GError  **error)
{
  return cf_db_execute (db, ((SqlInput *) input)->sql, error);
}

static const CfCommand edit = {
  .key = "test.edit", .name = "Edited", .tables = { "team", "setting" }, .run = sql_run,
  .undoable = TRUE,
};

typedef struct
{
  int   n_runs;       /* atomic */
  int   fails;        /* atomic */
} Counter;

static GPtrArray *
read_teams (CfDb          *db,
            gconstpointer  input,
            GError       **error)
{
  Counter *counter = (Counter *) input;
  g_autoptr(GString) text = g_string_new (NULL);
  sqlite3_stmt *query;

  g_atomic_int_inc (&counter->n_runs);
  if (g_atomic_int_get (&counter->fails))
    {
      g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_CORRUPT, "damaged");
      return NULL;
    }

  sqlite3_prepare_v2 (db->handle, "SELECT id || name FROM team", -1, &query, NULL);
  while (sqlite3_step (query) == SQLITE_ROW)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "",
                            sqlite3_column_text (query, 0));
  sqlite3_finalize (query);

  return read_text (db, text->str, error);
}

static const char * const team_tables[] = { "team", NULL };

static void
write_sql (Fixture    *fixture,
           const char *sql)
{
  SqlInput input = { .sql = sql };
  g_autoptr(GError) error = NULL;

  cf_store_write (fixture->store, &edit, &input, &error);
  g_assert_no_error (error);
}

static void
wait_list (CfLiveList *list,
           const char *expected)
{
  gint64 end = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;
  g_autofree char *text = list_to_text (G_LIST_MODEL (list));

  while (!g_str_equal (text, expected))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, TRUE);
      g_free (text);
      text = list_to_text (G_LIST_MODEL (list));
    }
}

static void
arrived_cb (CfLiveList *list,
            CfRecord   *record,
            GString    *log)
{
  g_string_append_printf (log, "arrived(%d) ", (int) cf_record_get_id (record));
}

static void
test_follows (Fixture       *fixture,
              gconstpointer  unused)
{
  Counter counter = { 0, 0 };
  g_autoptr(CfLiveList) list = cf_live_list_new (fixture->store, TEST_TYPE_ROW, read_teams,
                                                 team_tables, &counter, NULL);
  g_autoptr(GString) log = g_string_new (NULL);

  wait_loaded (list);
  g_signal_connect (list, "arrived", G_CALLBACK (arrived_cb), log);

  write_sql (fixture, "INSERT INTO team VALUES (1, 'a', NULL, 1), (2, 'b', NULL, 2)");
  cf_live_list_want (list, 2);
  g_assert_cmpstr (log->str, ==, "");
  wait_list (list, "1a 2b");
  g_assert_cmpstr (log->str, ==, "arrived(2) ");
  cf_live_list_want (list, 1);
  g_assert_cmpstr (log->str, ==, "arrived(2) arrived(1) ");

  cf_store_undo_async (fixture->store, NULL, NULL);
  wait_list (list, "");
  cf_store_redo_async (fixture->store, NULL, NULL);
  wait_list (list, "1a 2b");
  g_assert_cmpint (g_atomic_int_get (&counter.n_runs), ==, 4);

  /* Another table is not its business. */
  write_sql (fixture, "INSERT INTO setting VALUES ('zone', 'UTC')");
  write_sql (fixture, "UPDATE team SET name = 'c' WHERE id = 2");
  wait_list (list, "1a 2c");
  g_assert_cmpint (g_atomic_int_get (&counter.n_runs), ==, 5);
}

/* Many changes while one run is in flight make one more run, not many. */
static void
test_coalesces (Fixture       *fixture,
                gconstpointer  unused)
{
  Counter counter = { 0, 0 };
  g_autoptr(CfLiveList) list = cf_live_list_new (fixture->store, TEST_TYPE_ROW, read_teams,
                                                 team_tables, &counter, NULL);

  for (int i = 0; i < 20; i++)
    {
      g_autofree char *sql = g_strdup_printf ("INSERT INTO team VALUES (%d, 'a', NULL, 1)", i + 1);

      write_sql (fixture, sql);    /* waits on a context of its own: the list does not hear yet */
    }

  wait_list (list, "1a 2a 3a 4a 5a 6a 7a 8a 9a 10a 11a 12a 13a 14a 15a 16a 17a 18a 19a 20a");
  wait_loaded (list);
  g_assert_cmpint (g_atomic_int_get (&counter.n_runs), <=, 2);
}

static void
test_error (Fixture       *fixture,
            gconstpointer  unused)
{
  Counter counter = { 0, 0 };
  g_autoptr(CfLiveList) list = cf_live_list_new (fixture->store, TEST_TYPE_ROW, read_teams,
                                                 team_tables, &counter, NULL);

  write_sql (fixture, "INSERT INTO team VALUES (1, 'a', NULL, 1)");
  wait_list (list, "1a");

  g_atomic_int_set (&counter.fails, TRUE);
  write_sql (fixture, "UPDATE team SET name = 'b'");
  while (cf_live_list_get_error (list) == NULL)
    g_main_context_iteration (NULL, TRUE);
  assert_list (list, "1a");          /* what was there stays readable */

  g_atomic_int_set (&counter.fails, FALSE);
  write_sql (fixture, "UPDATE team SET name = 'c'");
  wait_list (list, "1c");
  g_assert_null (cf_live_list_get_error (list));
}

/* A page goes while its list waits for an answer, and takes the list with it. */
static void
test_dropped (Fixture       *fixture,
              gconstpointer  unused)
{
  CfLiveList *list = text_list_new (fixture, "1a");

  g_object_unref (list);
  write_sql (fixture, "INSERT INTO team VALUES (1, 'a', NULL, 1)");
}

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/live-list/splices", test_splices);
  ADD ("/live-list/random", test_random);
  ADD ("/live-list/kept-objects", test_kept_objects);
  ADD ("/live-list/overtaking", test_overtaking);
  ADD ("/live-list/follows", test_follows);
  ADD ("/live-list/coalesces", test_coalesces);
  ADD ("/live-list/error", test_error);
  ADD ("/live-list/dropped", test_dropped);

  return g_test_run ();
}
