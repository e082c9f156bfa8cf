/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-schedule-edit.c: what hands in the grid mean, and the text that spreadsheets get and give.
 */
#include "cf-schedule-table.h"
#include "cf-schedule-text.h"

typedef struct
{
  CfScheduleTable  *table;
  CfScheduleSource *source;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->table = cf_schedule_table_new (10, 31, cf_day_from_ymd (2026, 12, 28));
  fixture->source = CF_SCHEDULE_SOURCE (fixture->table);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->table);
}

/* Rows @row…, without a gap. */
static CfScheduleBlock *
block (guint row,
       guint n_rows,
       guint day,
       guint n_days)
{
  CfScheduleBlock *made = cf_schedule_block_new (NULL, 0, day, n_days);

  for (guint i = 0; i < n_rows; i++)
    g_array_append_vals (made->rows, &(guint) { row + i }, 1);

  return made;
}

static guint
apply (Fixture *fixture,
       GArray  *edits)
{
  guint n_edits = edits->len;

  CF_SCHEDULE_SOURCE_GET_IFACE (fixture->source)
    ->edit (fixture->source, (const CfScheduleEdit *) edits->data, n_edits);
  g_array_unref (edits);

  return n_edits;
}

static void
assert_row (Fixture    *fixture,
            guint       row,
            const char *expected)
{
  g_autoptr(CfScheduleBlock) first_four = block (row, 1, 0, 4);
  g_autofree char *text = cf_schedule_text_copy (fixture->source, first_four);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(CfScheduleTable) copy = cf_schedule_table_new (10, 31, 0);
  g_autoptr(CfScheduleBlock) all = block (0, 10, 0, 31);
  g_autoptr(CfSchedulePaste) paste = NULL;
  g_autofree char *text = NULL, *again = NULL;
  Fixture other = { copy, CF_SCHEDULE_SOURCE (copy) };

  cf_schedule_table_populate (fixture->table);
  text = cf_schedule_text_copy (fixture->source, all);
  paste = cf_schedule_text_parse (fixture->source, text);
  g_assert_cmpuint (paste->n_lines, ==, 10);
  g_assert_cmpuint (paste->n_columns, ==, 31);
  g_assert_cmpuint (paste->unknown->len, ==, 0);

  apply (&other, cf_schedule_edit_paste (other.source, all, paste->codes, 10, 31, NULL));
  again = cf_schedule_text_copy (other.source, all);
  g_assert_cmpstr (again, ==, text);
}

static void
test_table_parse (void)
{
  const guint KEEP = CF_SCHEDULE_KEEP;
  const struct
  {
    const char *text;
    guint lines, columns;
    guint codes[4];
    const char *unknown;
  } cases[] = {
    { "E\tD\nL\tN\n", 2, 2, { CF_TABLE_E, CF_TABLE_D, CF_TABLE_L, CF_TABLE_N }, "" },
    { "E\tD\r\nL\tN", 2, 2, { CF_TABLE_E, CF_TABLE_D, CF_TABLE_L, CF_TABLE_N }, "" },
    { "\xef\xbb\xbf"
      "E",
      1,
      1,
      { CF_TABLE_E },
      "" },
    { " e \tex", 1, 2, { CF_TABLE_E, CF_TABLE_EX }, "" },
    { "\xef\xbc\xa5\t·", 1, 2, { CF_TABLE_E, 0 }, "" }, /* a full-width E */
    { "E\n\nD\n", 3, 1, { CF_TABLE_E, 0, CF_TABLE_D }, "" },
    { "E\tD\nL", 2, 2, { CF_TABLE_E, CF_TABLE_D, CF_TABLE_L, KEEP }, "" },
    { "Q1\tE\nQ1\tZ", 2, 2, { KEEP, CF_TABLE_E, KEEP, KEEP }, "Q1,Z" },
    { "\t", 1, 2, { 0, 0 }, "" },
  };
  g_autoptr(CfScheduleTable) table = cf_schedule_table_new (1, 1, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CfSchedulePaste) paste
        = cf_schedule_text_parse (CF_SCHEDULE_SOURCE (table), cases[i].text);
      g_autofree char *unknown = NULL;

      g_assert_cmpuint (paste->n_lines, ==, cases[i].lines);
      g_assert_cmpuint (paste->n_columns, ==, cases[i].columns);
      for (guint at = 0; at < cases[i].lines * cases[i].columns; at++)
        g_assert_cmpuint (paste->codes[at], ==, cases[i].codes[at]);

      g_ptr_array_add (paste->unknown, NULL);
      unknown = g_strjoinv (",", (char **) paste->unknown->pdata);
      g_assert_cmpstr (unknown, ==, cases[i].unknown);
    }

  g_assert_null (cf_schedule_text_parse (CF_SCHEDULE_SOURCE (table), ""));
}

static void
test_typed (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct { const char *text; CfScheduleTyped typed; guint code; } cases[] = {
    { "", CF_SCHEDULE_TYPED_NOTHING, 0 },       { "E", CF_SCHEDULE_TYPED_CODE, CF_TABLE_E },
    { "ex", CF_SCHEDULE_TYPED_CODE, CF_TABLE_EX }, { "EXT", CF_SCHEDULE_TYPED_UNKNOWN, 0 },
    { "Q", CF_SCHEDULE_TYPED_UNKNOWN, 0 },      { "AL", CF_SCHEDULE_TYPED_UNKNOWN, 0 },
    { "1", CF_SCHEDULE_TYPED_UNKNOWN, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint16 code = 0;

      g_assert_cmpint (cf_schedule_text_typed (fixture->source, cases[i].text, &code), ==,
                       cases[i].typed);
      g_assert_cmpuint (code, ==, cases[i].code);
    }
}

static void
test_fill (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(CfScheduleBlock) square = block (0, 5, 0, 5);
  guint n_fixed = 0;

  cf_schedule_table_set (fixture->table, 0, 0, CF_TABLE_E, 0);
  cf_schedule_table_set (fixture->table, 1, 1, CF_TABLE_AL, CF_SCHEDULE_MARK_FIXED);
  /* 25 cells: one is E already, one is leave. */
  g_assert_cmpuint (
      apply (fixture, cf_schedule_edit_fill (fixture->source, square, CF_TABLE_E, &n_fixed)), ==,
      23);
  g_assert_cmpuint (n_fixed, ==, 1);
  assert_row (fixture, 1, "E\tAL\tE\tE\n");
  g_assert_cmpuint (
      apply (fixture, cf_schedule_edit_fill (fixture->source, square, CF_TABLE_E, NULL)), ==, 0);
}

static void
test_fill_right (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(CfScheduleBlock) wide = block (0, 2, 0, 4);
  g_autoptr(CfScheduleBlock) one = block (2, 1, 1, 1);

  cf_schedule_table_set (fixture->table, 0, 0, CF_TABLE_E, 0);
  cf_schedule_table_set (fixture->table, 1, 2, CF_TABLE_L, 0);
  cf_schedule_table_set (fixture->table, 2, 0, CF_TABLE_N, 0);
  apply (fixture, cf_schedule_edit_fill_right (fixture->source, wide, NULL));
  assert_row (fixture, 0, "E\tE\tE\tE\n");
  assert_row (fixture, 1, "\t\t\t\n");
  apply (fixture, cf_schedule_edit_fill_right (fixture->source, one, NULL));
  assert_row (fixture, 2, "N\tN\t\t\n");
}

static void
test_table_transfer (void)
{
  static const struct
  {
    CfScheduleTransfer transfer;
    guint from, to, n_days;
    const char *expected;
  } cases[] = {
    { CF_SCHEDULE_TRANSFER_MOVE, 0, 2, 1, "\tD\tE\tN\n" },
    { CF_SCHEDULE_TRANSFER_COPY, 0, 2, 1, "E\tD\tE\tN\n" },
    { CF_SCHEDULE_TRANSFER_SWAP, 0, 3, 1, "N\tD\t\tE\n" },
    { CF_SCHEDULE_TRANSFER_MOVE, 0, 1, 2, "\tE\tD\tN\n" }, /* over itself */
    { CF_SCHEDULE_TRANSFER_MOVE, 1, 0, 2, "D\t\t\tN\n" },
    { CF_SCHEDULE_TRANSFER_SWAP, 0, 2, 2, "\tN\tE\tD\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;
      g_autoptr(CfScheduleBlock) from = block (0, 1, cases[i].from, cases[i].n_days);
      g_autoptr(CfScheduleBlock) to = block (0, 1, cases[i].to, cases[i].n_days);

      set_up (&fixture, NULL);
      cf_schedule_table_set (fixture.table, 0, 0, CF_TABLE_E, 0);
      cf_schedule_table_set (fixture.table, 0, 1, CF_TABLE_D, 0);
      cf_schedule_table_set (fixture.table, 0, 3, CF_TABLE_N, 0);
      apply (&fixture,
             cf_schedule_edit_transfer (fixture.source, from, to, cases[i].transfer, NULL));
      assert_row (&fixture, 0, cases[i].expected);
      tear_down (&fixture, NULL);
    }
}

/* A move takes the note along and leaves approved leave where it is. */
static void
test_transfer_keeps (Fixture       *fixture,
                     gconstpointer  data)
{
  CfScheduleSourceInterface *iface = CF_SCHEDULE_SOURCE_GET_IFACE (fixture->source);
  g_autoptr(CfScheduleBlock) from = block (0, 1, 0, 2);
  g_autoptr(CfScheduleBlock) to = block (1, 1, 0, 2);
  guint n_fixed = 0;

  cf_schedule_table_set (fixture->table, 0, 0, CF_TABLE_E, 0);
  cf_schedule_table_set (fixture->table, 0, 1, CF_TABLE_D, 0);
  cf_schedule_table_set (fixture->table, 1, 1, CF_TABLE_AL, CF_SCHEDULE_MARK_FIXED);
  apply (fixture, cf_schedule_edit_note (fixture->source, 0, 0, "  Key with Wang  "));
  apply (fixture, cf_schedule_edit_transfer (fixture->source, from, to, CF_SCHEDULE_TRANSFER_MOVE,
                                             &n_fixed));
  g_assert_cmpuint (n_fixed, ==, 1);
  assert_row (fixture, 0, "\tD\t\t\n");
  assert_row (fixture, 1, "E\tAL\t\t\n");
  g_assert_cmpstr (iface->get_note (fixture->source, 1, 0), ==, "Key with Wang");
  g_assert_null (iface->get_note (fixture->source, 0, 0));
}

/* Shifts and days off alike; what is locked already does not stand in the way. */
static void
test_lock (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(CfScheduleBlock) three = block (0, 1, 0, 3);

  cf_schedule_table_set (fixture->table, 0, 0, CF_TABLE_E, CF_SCHEDULE_MARK_LOCKED);
  cf_schedule_table_set (fixture->table, 0, 1, CF_TABLE_D, 0);
  g_assert_cmpuint (apply (fixture, cf_schedule_edit_lock (fixture->source, three)), ==, 2);
  for (guint day = 0; day < 3; day++)
    g_assert_cmpuint (cf_schedule_table_get_marks (fixture->table, 0, day), ==,
                      CF_SCHEDULE_MARK_LOCKED);
  g_assert_cmpuint (apply (fixture, cf_schedule_edit_lock (fixture->source, three)), ==, 3);
  for (guint day = 0; day < 3; day++)
    g_assert_cmpuint (cf_schedule_table_get_marks (fixture->table, 0, day), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/schedule-edit/round-trip", test_round_trip);
  ADD ("/schedule-edit/typed", test_typed);
  ADD ("/schedule-edit/fill", test_fill);
  ADD ("/schedule-edit/fill-right", test_fill_right);
  ADD ("/schedule-edit/transfer-keeps", test_transfer_keeps);
  ADD ("/schedule-edit/lock", test_lock);
  g_test_add_func ("/schedule-edit/parse", test_table_parse);
  g_test_add_func ("/schedule-edit/transfer", test_table_transfer);

  return g_test_run ();
}
