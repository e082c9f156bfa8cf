/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-chart-file.h"

#include "cf-csv.h"
#include "cf-date-reading.h"
#include "cf-encoding.h"
#include "cf-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

CfTable *
cf_chart_file_read_table (const char  *path,
                          GError     **error)
{
  char *contents = NULL;
  gsize length;
  CfEncoding encoding;
  guint n_replaced;

  if (!g_file_get_contents (path, &contents, &length, error))
    return NULL;

  g_autoptr(GBytes) bytes = g_bytes_new_take (contents, length);
  g_autofree char *text = cf_encoding_to_utf8 (bytes, &encoding, &n_replaced, error);
  g_autoptr(CfTable) table = text != NULL ? cf_csv_read (text, CF_CSV_SNIFF, error) : NULL;

  if (table != NULL && cf_table_get_n_rows (table) < 2)
    {
      g_set_error (error, CF_FORMAT_ERROR, CF_FORMAT_ERROR_EMPTY,
                   /* Translators: %s is a file name */
                   _("“%s” has no line below the names of its columns."), path);
      return NULL;
    }

  return g_steal_pointer (&table);
}

gboolean
cf_chart_file_get_number (CfTable  *table,
                          guint     row,
                          guint     column,
                          double   *value,
                          GError  **error)
{
  const char *cell = cf_table_get (table, row, column);

  *value = NAN;
  if (cf_number_is_blank (cell) || cf_number_parse (cell, value))
    return TRUE;

  g_set_error (error, CF_FORMAT_ERROR, CF_FORMAT_ERROR_SYNTAX,
               /* Translators: number of the line, what stands in it */
               _("Line %1$u: “%2$s” is not a number."), cf_table_get_line (table, row), cell);
  return FALSE;
}

static gboolean
are_ascending (const CfMinute *times,
               guint           n_times)
{
  for (guint i = 0; i < n_times; i++)
    if (times[i] == CF_MINUTE_NONE || (i > 0 && times[i] <= times[i - 1]))
      return FALSE;

  return n_times > 0;
}

static void
read_times (CfChartFile *self)
{
  CfMinute least = CF_MINUTES_PER_DAY;

  self->times = g_new (CfMinute, self->n_points);
  for (guint p = 0; p < self->n_points; p++)
    self->times[p] = cf_date_reading_minute (self->labels[p], CF_DATE_ORDER_UNKNOWN);

  if (!are_ascending (self->times, self->n_points))
    {
      g_clear_pointer (&self->times, g_free);
      return;
    }

  for (guint p = 1; p < self->n_points; p++)
    least = p == 1 ? self->times[p] - self->times[p - 1]
                   : MIN (least, self->times[p] - self->times[p - 1]);
  self->step_minutes = (int) MIN (least, 366 * CF_MINUTES_PER_DAY);
}

CfChartFile *
cf_chart_file_read (const char  *path,
                    GError     **error)
{
  g_autoptr(CfTable) table = cf_chart_file_read_table (path, error);

  if (table == NULL)
    return NULL;

  if (cf_table_get_n_cells (table, 0) < 2
      || cf_table_get_n_cells (table, 0) > CF_CHART_FILE_MAX_SERIES + 1)
    {
      g_set_error (error, CF_FORMAT_ERROR, CF_FORMAT_ERROR_SYNTAX,
                   _("A chart needs a column of labels and 1 to %u columns of numbers."),
                   CF_CHART_FILE_MAX_SERIES);
      return NULL;
    }

  g_autoptr(CfChartFile) self = g_new0 (CfChartFile, 1);

  self->table = g_steal_pointer (&table);
  self->n_points = cf_table_get_n_rows (self->table) - 1;
  self->n_series = cf_table_get_n_cells (self->table, 0) - 1;
  self->labels = g_new (const char *, self->n_points);
  for (guint p = 0; p < self->n_points; p++)
    self->labels[p] = cf_table_get (self->table, p + 1, 0);

  for (guint s = 0; s < self->n_series; s++)
    {
      self->values[s] = g_new (double, self->n_points);
      for (guint p = 0; p < self->n_points; p++)
        if (!cf_chart_file_get_number (self->table, p + 1, s + 1, &self->values[s][p], error))
          return NULL;
    }

  read_times (self);
  return g_steal_pointer (&self);
}

const char *
cf_chart_file_get_name (CfChartFile *self,
                        guint        series)
{
  return cf_table_get (self->table, 0, series + 1);
}

void
cf_chart_file_free (CfChartFile *self)
{
  g_clear_pointer (&self->table, cf_table_unref);
  g_free (self->labels);
  g_free (self->times);
  for (guint s = 0; s < CF_CHART_FILE_MAX_SERIES; s++)
    g_free (self->values[s]);
  g_free (self);
}
