/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-import-sheet.h"

#include "cf-csv.h"
#include "cf-date-reading.h"
#include "cf-fold.h"
#include "cf-number.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SEARCH_ROWS 30       /* where the headers may stand */
#define SAMPLE_ROWS 40       /* of the data, to tell a date from a date with time */

struct _CfImportSheet
{
  gatomicrefcount  references;
  CfImportKind     kind;
  CfEncoding       encoding;
  guint            n_replaced;
  char            *text;
  CfTable         *table;
  int              header_row;   /* -1: the data begin at once */
  guint            first_row;
  guint            n_columns;
  char           **titles;
  CfImportField   *guess;
  char            *signature;
};

CfImportSheet *
cf_import_sheet_ref (CfImportSheet *self)
{
  g_atomic_ref_count_inc (&self->references);

  return self;
}

void
cf_import_sheet_unref (CfImportSheet *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_free (self->text);
  g_clear_pointer (&self->table, cf_table_unref);
  g_strfreev (self->titles);
  g_free (self->guess);
  g_free (self->signature);
  g_free (self);
}

CfImportKind
cf_import_sheet_get_kind (const CfImportSheet *self)
{
  return self->kind;
}

CfEncoding
cf_import_sheet_get_encoding (const CfImportSheet *self)
{
  return self->encoding;
}

guint
cf_import_sheet_get_n_replaced (const CfImportSheet *self)
{
  return self->n_replaced;
}

const char *
cf_import_sheet_get_text (const CfImportSheet *self)
{
  return self->text;
}

const CfTable *
cf_import_sheet_get_table (const CfImportSheet *self)
{
  return self->table;
}

guint
cf_import_sheet_get_n_columns (const CfImportSheet *self)
{
  return self->n_columns;
}

guint
cf_import_sheet_get_first_row (const CfImportSheet *self)
{
  return self->first_row;
}

const char *
cf_import_sheet_get_title (const CfImportSheet *self,
                           guint                column)
{
  g_return_val_if_fail (column < self->n_columns, NULL);

  return self->titles[column];
}

const char *
cf_import_sheet_get_signature (const CfImportSheet *self)
{
  return self->signature;
}

const CfImportField *
cf_import_sheet_get_guess (const CfImportSheet *self)
{
  return self->guess;
}

static guint
guess_row (const CfImportSheet *self,
           guint                row,
           CfImportField       *fields)
{
  g_autofree const char **headers = g_new0 (const char *, self->n_columns + 1);

  for (guint i = 0; i < self->n_columns; i++)
    headers[i] = cf_table_get (self->table, row, i);

  return cf_import_field_guess (self->kind, headers, self->n_columns, fields);
}

static gboolean
reads_as_minute (const char *cell)
{
  return cf_date_reading_minute (cell, CF_DATE_ORDER_MONTH_DAY) != CF_MINUTE_NONE
         || cf_date_reading_minute (cell, CF_DATE_ORDER_DAY_MONTH) != CF_MINUTE_NONE;
}

static gboolean
row_has_data (const CfImportSheet *self,
              guint                row)
{
  double number;

  for (guint i = 0; i < cf_table_get_n_cells (self->table, row); i++)
    {
      const char *cell = cf_table_get (self->table, row, i);

      if (cf_number_parse (cell, &number) || reads_as_minute (cell))
        return TRUE;
    }

  return FALSE;
}

/* The row with the most headers that we know, two at least; else a first row without any number or
 * date in it. Sets header_row, first_row and guess. */
static void
find_headers (CfImportSheet *self)
{
  guint n_rows = MIN (cf_table_get_n_rows (self->table), SEARCH_ROWS);
  guint best = 1;

  self->header_row = -1;
  self->guess = g_new0 (CfImportField, self->n_columns + 1);

  for (guint row = 0; row < n_rows; row++)
    {
      g_autofree CfImportField *fields = g_new0 (CfImportField, self->n_columns + 1);
      guint n_found = guess_row (self, row, fields);

      if (n_found <= best)
        continue;

      best = n_found;
      self->header_row = (int) row;
      memcpy (self->guess, fields, self->n_columns * sizeof *fields);
    }

  if (self->header_row < 0 && n_rows > 0 && !row_has_data (self, 0))
    {
      self->header_row = 0;
      guess_row (self, 0, self->guess);
    }

  self->first_row = (guint) (self->header_row + 1);
}

static void
find_titles (CfImportSheet *self)
{
  g_autoptr(GString) all = g_string_new (cf_import_kind_get_key (self->kind));

  self->titles = g_new0 (char *, self->n_columns + 1);

  for (guint i = 0; i < self->n_columns; i++)
    {
      const char *header = self->header_row < 0 ? ""
                           : cf_table_get (self->table, (guint) self->header_row, i);

      self->titles[i] = g_strstrip (g_strdup (header));
      if (*self->titles[i] == '\0')
        {
          g_free (self->titles[i]);
          /* Translators: a column of a table that has no name of its own; %u is its number. */
          self->titles[i] = g_strdup_printf (_("Column %u"), i + 1);
        }

      g_autofree char *folded = cf_fold (header);

      g_string_append_c (all, '\x1f');
      g_string_append (all, folded);
    }

  self->signature = g_compute_checksum_for_string (G_CHECKSUM_SHA256, all->str, -1);
}

/* Are most of the first cells of the column dates with a time of day? */
static gboolean
column_has_stamps (const CfImportSheet *self,
                   guint                column)
{
  guint n_cells = 0;
  guint n_stamps = 0;
  guint end = MIN (cf_table_get_n_rows (self->table), self->first_row + SAMPLE_ROWS);

  for (guint row = self->first_row; row < end; row++)
    {
      const char *cell = cf_table_get (self->table, row, column);
      gboolean is_stamp = reads_as_minute (cell);

      n_cells += !cf_number_is_blank (cell);
      n_stamps += is_stamp && strpbrk (cell, ":T时時点點") != NULL;
    }

  return n_cells > 0 && n_stamps * 2 > n_cells;
}

static void
look_at_contents (CfImportSheet *self)
{
  gboolean has_stamp = FALSE;

  for (guint i = 0; i < self->n_columns; i++)
    if ((self->guess[i] == CF_IMPORT_FIELD_DATE || self->guess[i] == CF_IMPORT_FIELD_TIME)
        && !has_stamp && column_has_stamps (self, i))
      {
        self->guess[i] = CF_IMPORT_FIELD_STAMP;
        has_stamp = TRUE;
      }

  for (guint i = 0; has_stamp && i < self->n_columns; i++)
    if (self->guess[i] == CF_IMPORT_FIELD_DATE || self->guess[i] == CF_IMPORT_FIELD_TIME)
      self->guess[i] = CF_IMPORT_FIELD_NONE;
}

CfImportSheet *
cf_import_sheet_read (CfImportKind   kind,
                      GBytes        *bytes,
                      GError       **error)
{
  g_autoptr(CfImportSheet) self = g_new0 (CfImportSheet, 1);

  g_atomic_ref_count_init (&self->references);
  self->kind = kind;
  self->text = cf_encoding_to_utf8 (bytes, &self->encoding, &self->n_replaced, error);

  if (self->text == NULL)
    return NULL;

  if (kind == CF_IMPORT_HOLIDAYS)
    self->table = cf_table_new ();
  else
    self->table = cf_csv_read (self->text, CF_CSV_SNIFF, error);

  if (self->table == NULL)
    return NULL;

  self->n_columns = cf_table_get_n_columns (self->table);
  find_headers (self);
  find_titles (self);
  look_at_contents (self);

  if (kind != CF_IMPORT_HOLIDAYS && cf_table_get_n_rows (self->table) <= self->first_row)
    {
      g_set_error_literal (error, CF_FORMAT_ERROR, CF_FORMAT_ERROR_EMPTY,
                           _("There are no rows in the file."));
      return NULL;
    }

  return g_steal_pointer (&self);
}

/* "Date: 1/20/2025" in one cell, or "Date:" and the date in two. */
char *
cf_import_sheet_get_preamble (const CfImportSheet *self,
                              const char          *key)
{
  for (int row = 0; row < self->header_row; row++)
    {
      g_autofree char *cell = cf_fold (cf_table_get (self->table, (guint) row, 0));
      gsize length = strlen (key);

      if (!g_str_has_prefix (cell, key) || (cell[length] != ':' && cell[length] != '\0'))
        continue;

      const char *given = cf_table_get (self->table, (guint) row, 0);
      const char *colon = strpbrk (given, ":");
      const char *value = colon != NULL && colon[1] != '\0' ? colon + 1
                          : cf_table_get (self->table, (guint) row, 1);

      return g_strstrip (g_strdup (value));
    }

  return NULL;
}
