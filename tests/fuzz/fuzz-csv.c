/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz-csv.c: any bytes, decoded and read as a table; what is written of it reads back the same. */
#include "cf-csv.h"
#include "cf-encoding.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static CfTable *
read_bytes (GBytes *bytes,
            char    delimiter)
{
  CfEncoding encoding;
  guint n_replaced;
  g_autofree char *text = cf_encoding_to_utf8 (bytes, &encoding, &n_replaced, NULL);

  if (text == NULL)
    return NULL;

  g_assert_true (g_utf8_validate (text, -1, NULL));

  return cf_csv_read (text, delimiter, NULL);
}

static GBytes *
write_table (const CfTable *table)
{
  CfCsvWriter *writer = cf_csv_writer_new ();

  for (guint row = 0; row < cf_table_get_n_rows (table); row++)
    {
      for (guint column = 0; column < cf_table_get_n_cells (table, row); column++)
        cf_csv_writer_add (writer, cf_table_get (table, row, column));
      cf_csv_writer_end_row (writer);
    }

  return cf_csv_writer_finish (writer);
}

static void
assert_same (const CfTable *a,
             const CfTable *b)
{
  g_assert_nonnull (b);
  g_assert_cmpuint (cf_table_get_n_rows (a), ==, cf_table_get_n_rows (b));

  for (guint row = 0; row < cf_table_get_n_rows (a); row++)
    {
      g_assert_cmpuint (cf_table_get_n_cells (a, row), ==, cf_table_get_n_cells (b, row));
      for (guint column = 0; column < cf_table_get_n_cells (a, row); column++)
        g_assert_cmpstr (cf_table_get (a, row, column), ==, cf_table_get (b, row, column));
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(CfTable) table = read_bytes (bytes, CF_CSV_SNIFF);

  if (table == NULL)
    return 0;

  g_autoptr(GBytes) written = write_table (table);
  g_autoptr(CfTable) again = read_bytes (written, ',');

  assert_same (table, again);

  return 0;
}
