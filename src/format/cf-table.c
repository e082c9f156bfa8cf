/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-table.h"

typedef struct
{
  guint first_cell;
  guint line;
} Row;

struct _CfTable
{
  gatomicrefcount  references;
  GString         *texts;       /* the cells, each ended by NUL */
  GArray          *cells;       /* guint32: where each begins in `texts` */
  GArray          *rows;        /* Row */
  guint            n_columns;
};

CfTable *
cf_table_new (void)
{
  CfTable *self = g_new0 (CfTable, 1);

  g_atomic_ref_count_init (&self->references);
  self->texts = g_string_new (NULL);
  self->cells = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));

  return self;
}

CfTable *
cf_table_ref (CfTable *self)
{
  g_atomic_ref_count_inc (&self->references);

  return self;
}

void
cf_table_unref (CfTable *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_string_free (self->texts, TRUE);
  g_array_unref (self->cells);
  g_array_unref (self->rows);
  g_free (self);
}

void
cf_table_begin_row (CfTable *self,
                    guint    line)
{
  Row row = { self->cells->len, line };

  g_array_append_val (self->rows, row);
}

void
cf_table_add_cell (CfTable    *self,
                   const char *text,
                   gsize       length)
{
  g_return_if_fail (self->rows->len > 0);
  g_return_if_fail (self->texts->len + length < G_MAXUINT32);

  guint32 start = (guint32) self->texts->len;
  guint width;

  g_array_append_val (self->cells, start);
  g_string_append_len (self->texts, text, (gssize) length);
  g_string_append_c (self->texts, '\0');

  width = self->cells->len - g_array_index (self->rows, Row, self->rows->len - 1).first_cell;
  self->n_columns = MAX (self->n_columns, width);
}

guint
cf_table_get_n_rows (const CfTable *self)
{
  return self->rows->len;
}

guint
cf_table_get_n_columns (const CfTable *self)
{
  return self->n_columns;
}

guint
cf_table_get_n_cells (const CfTable *self,
                      guint          row)
{
  g_return_val_if_fail (row < self->rows->len, 0);

  guint end = row + 1 < self->rows->len ? g_array_index (self->rows, Row, row + 1).first_cell
                                        : self->cells->len;

  return end - g_array_index (self->rows, Row, row).first_cell;
}

guint
cf_table_get_line (const CfTable *self,
                   guint          row)
{
  g_return_val_if_fail (row < self->rows->len, 0);

  return g_array_index (self->rows, Row, row).line;
}

const char *
cf_table_get (const CfTable *self,
              guint          row,
              guint          column)
{
  if (column >= cf_table_get_n_cells (self, row))
    return "";

  guint cell = g_array_index (self->rows, Row, row).first_cell + column;

  return self->texts->str + g_array_index (self->cells, guint32, cell);
}

gboolean
cf_table_row_is_blank (const CfTable *self,
                       guint          row)
{
  for (guint i = 0; i < cf_table_get_n_cells (self, row); i++)
    for (const char *c = cf_table_get (self, row, i); *c != '\0'; c++)
      if (!g_ascii_isspace (*c))
        return FALSE;

  return TRUE;
}
