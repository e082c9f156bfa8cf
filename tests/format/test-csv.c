/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-csv.h"
#include "cf-encoding.h"

#include <string.h>

/* A table as "a|b/c|d": cells and rows. */
static char *
dump (const CfTable *table)
{
  GString *text = g_string_new (NULL);

  for (guint row = 0; row < cf_table_get_n_rows (table); row++)
    {
      if (row > 0)
        g_string_append_c (text, '/');
      for (guint column = 0; column < cf_table_get_n_cells (table, row); column++)
        {
          if (column > 0)
            g_string_append_c (text, '|');
          g_string_append (text, cf_table_get (table, row, column));
        }
    }

  return g_string_free (text, FALSE);
}

static void
test_read (void)
{
  static const struct { const char *text, *dump; } cases[] = {
    { "", "" }, { "a", "a" }, { "a,b\nc,d\n", "a|b/c|d" }, { "a,b\r\nc,d", "a|b/c|d" },
    { "a,b\rc,d\r", "a|b/c|d" }, { "a\tb\nc\td", "a|b/c|d" }, { "a;b\nc;d", "a|b/c|d" },
    { "\"a,x\",b", "a,x|b" }, { "\"a \"\"x\"\"\",b", "a \"x\"|b" },
    { "\"a\r\nb\",c\nd,e", "a\r\nb|c/d|e" },
    { "a,,\n,,", "a||/||" }, { "a,b\n\nc", "a|b//c" }, { "\"a\"x,b", "ax|b" },
    { "5\" disk,b", "5\" disk|b" },
    { "sep=;\na;b,c", "a|b,c" }, { "sep=", "sep=" }, { "\"\",\"\"", "|" }, { "a,b\nc", "a|b/c" },
    { "1,5;2\n1,5;3", "1,5|2/1,5|3" },           /* decimal commas between semicolons */
    { "name\tnote\nx\ta, b, c\ny\td", "name|note/x|a, b, c/y|d" },
    { "\"\t0012\",\"\t=1+1\"", "0012|=1+1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(CfTable) table = cf_csv_read (cases[i].text, CF_CSV_SNIFF, &error);

      g_assert_no_error (error);
      g_autofree char *text = dump (table);

      g_assert_cmpstr (text, ==, cases[i].dump);
    }
}

static void
test_lines (void)
{
  g_autoptr(CfTable) table = cf_csv_read ("sep=,\nh,i\n\"x\ny\",z\r\n\r\nlast,row", ',', NULL);
  static const guint lines[] = { 2, 3, 5, 6 };

  g_assert_cmpuint (cf_table_get_n_rows (table), ==, G_N_ELEMENTS (lines));
  g_assert_cmpuint (cf_table_get_n_columns (table), ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_assert_cmpuint (cf_table_get_line (table, i), ==, lines[i]);
  g_assert_true (cf_table_row_is_blank (table, 2));
  g_assert_false (cf_table_row_is_blank (table, 3));
  g_assert_cmpstr (cf_table_get (table, 2, 7), ==, "");
}

static void
test_refuses (void)
{
  g_autoptr(GError) open_quote = NULL;
  g_autoptr(GError) too_wide = NULL;
  g_autoptr(GString) wide = g_string_new (NULL);
  g_autoptr(GError) too_long = NULL;
  g_autofree char *cell = g_strnfill (CF_CSV_MAX_CELL + 1, '9');

  g_assert_null (cf_csv_read ("a,b\nc,\"d\ne\nf", ',', &open_quote));
  g_assert_error (open_quote, CF_FORMAT_ERROR, CF_FORMAT_ERROR_SYNTAX);
  g_assert_nonnull (strstr (open_quote->message, "line 2"));

  for (guint i = 0; i <= CF_CSV_MAX_COLUMNS; i++)
    g_string_append (wide, "x,");
  g_assert_null (cf_csv_read (wide->str, ',', &too_wide));
  g_assert_error (too_wide, CF_FORMAT_ERROR, CF_FORMAT_ERROR_TOO_LARGE);

  g_assert_null (cf_csv_read (cell, ',', &too_long));
  g_assert_error (too_long, CF_FORMAT_ERROR, CF_FORMAT_ERROR_TOO_LARGE);
}

static const char * const difficult[] = {
  "", "a", "0012", "0", "00", "0.5", "=1+1", "+1", "+x", "-3", "-x", "@x", "\tx", "\t", "\rx",
  "\"", "\"\"",
  "a,b", "a;b", "a\nb", "a\r\nb", "6222020200112233445", "12345678901", "123456789012", "张伟",
  " x ",
  "sep=;", "sep=", "", "\xef\xbb\xbf" "x", "'x", "=\"0012\"", "|",
};

static CfTable *
write_and_read (guint  seed,
                guint *n_rows)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (seed);
  CfCsvWriter *writer = cf_csv_writer_new ();
  CfEncoding encoding;
  guint n_replaced;

  *n_rows = (guint) g_rand_int_range (random, 1, 6);
  for (guint row = 0; row < *n_rows; row++)
    {
      for (guint column = 0; column < 3; column++)
        {
          int pick = g_rand_int_range (random, 0, (int) G_N_ELEMENTS (difficult));

          cf_csv_writer_add (writer, difficult[pick]);
        }
      cf_csv_writer_end_row (writer);
    }

  g_autoptr(GBytes) bytes = cf_csv_writer_finish (writer);
  g_autofree char *text = cf_encoding_to_utf8 (bytes, &encoding, &n_replaced, NULL);

  g_assert_cmpint (encoding, ==, CF_ENCODING_UTF8_BOM);
  g_assert_cmpuint (n_replaced, ==, 0);

  return cf_csv_read (text, seed % 2 == 0 ? ',' : CF_CSV_SNIFF, NULL);
}

/* What was written is what is read, whatever a spreadsheet would do to it. */
static void
test_round_trip (void)
{
  for (guint seed = 0; seed < 2000; seed++)
    {
      g_autoptr(GRand) random = g_rand_new_with_seed (seed);
      guint n_rows;
      g_autoptr(CfTable) table = write_and_read (seed, &n_rows);

      g_assert_nonnull (table);
      g_rand_int_range (random, 1, 6);
      g_assert_cmpuint (cf_table_get_n_rows (table), ==, n_rows);
      for (guint row = 0; row < n_rows; row++)
        for (guint column = 0; column < 3; column++)
          {
            int pick = g_rand_int_range (random, 0, (int) G_N_ELEMENTS (difficult));

            g_assert_cmpstr (cf_table_get (table, row, column), ==, difficult[pick]);
          }
    }
}

static void
test_written_text (void)
{
  CfCsvWriter *writer = cf_csv_writer_new ();

  cf_csv_writer_add (writer, "工号");
  cf_csv_writer_add (writer, NULL);
  cf_csv_writer_end_row (writer);
  cf_csv_writer_add (writer, "0012");
  cf_csv_writer_add (writer, "-5");
  cf_csv_writer_add (writer, "a \"b\"");
  cf_csv_writer_end_row (writer);

  g_autoptr(GBytes) bytes = cf_csv_writer_finish (writer);
  static const char expected[] = "\xef\xbb\xbf工号,\r\n\"\t0012\",-5,\"a \"\"b\"\"\"\r\n";

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                   expected, sizeof expected - 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/read", test_read);
  g_test_add_func ("/csv/lines", test_lines);
  g_test_add_func ("/csv/refuses", test_refuses);
  g_test_add_func ("/csv/round-trip", test_round_trip);
  g_test_add_func ("/csv/written-text", test_written_text);

  return g_test_run ();
}
