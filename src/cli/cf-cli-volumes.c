/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-cli-volumes.h"

#include "cf-minute.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Two centuries: a longer file has a mistyped date. */
#define MAX_DAYS 73000

typedef struct
{
  CfDay  day;
  guint  slot;
  double calls;
} Row;

static void
set_line_error (GError     **error,
                guint        line,
                const char  *message)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               /* Translators: the first is a line number, the second says what is wrong there. */
               _("Line %u: %s"), line, message);
}

/* The lines of a file of comma separated values without quotes; *@columns gets the places of the
 * @names in its first line. */
static GStrv
read_lines (const char         *path,
            const char * const *names,
            guint              *columns,
            GError            **error)
{
  g_autofree char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, error))
    return NULL;

  const char *start = g_str_has_prefix (text, "\xef\xbb\xbf") ? text + 3 : text;
  g_auto(GStrv) lines = g_strsplit (start, "\n", -1);
  g_auto(GStrv) header = g_strsplit (lines[0] != NULL ? g_strstrip (lines[0]) : "", ",", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      guint column = 0;

      while (header[column] != NULL && !g_str_equal (g_strstrip (header[column]), names[i]))
        column++;
      if (header[column] == NULL)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       /* Translators: a file name and the name of a column. */
                       _("%s has no column “%s”"), path, names[i]);
          return NULL;
        }
      columns[i] = column;
    }

  return g_steal_pointer (&lines);
}

/* The fields of the columns asked for; FALSE: the line has fewer. They point into @line. */
static gboolean
split_line (char        *line,
            const guint *columns,
            guint        n_columns,
            const char **fields)
{
  guint column = 0;

  memset (fields, 0, n_columns * sizeof (*fields));
  for (char *field = line; field != NULL; column++)
    {
      char *comma = strchr (field, ',');

      if (comma != NULL)
        *comma = '\0';
      for (guint i = 0; i < n_columns; i++)
        if (columns[i] == column)
          fields[i] = g_strstrip (field);
      field = comma != NULL ? comma + 1 : NULL;
    }

  for (guint i = 0; i < n_columns; i++)
    if (fields[i] == NULL)
      return FALSE;

  return TRUE;
}

static gboolean
parse_row (const char **fields,
           int          interval,
           guint        line,
           Row         *row,
           GError     **error)
{
  int clock = cf_minute_parse_clock (fields[1]);
  char *end = NULL;

  row->day = cf_day_parse_iso (fields[0]);
  row->calls = g_ascii_strtod (fields[2], &end);

  if (row->day == CF_DAY_NONE)
    set_line_error (error, line, _("the date is not written as 2026-01-31"));
  else if (clock < 0 || clock >= CF_MINUTES_PER_DAY)
    set_line_error (error, line, _("the time is not written as 09:30"));
  else if (clock % interval != 0)
    set_line_error (error, line, _("the time is not the start of an interval"));
  else if (end == fields[2] || *end != '\0' || !isfinite (row->calls) || row->calls < 0.0)
    set_line_error (error, line, _("the calls are not a number"));
  else
    {
      row->slot = (guint) (clock / interval);
      return TRUE;
    }

  return FALSE;
}

static CfCliVolumes *
volumes_new (const GArray *rows,
             int           interval)
{
  CfCliVolumes *self = g_new0 (CfCliVolumes, 1);
  CfDay last = G_MININT32;

  self->first_day = G_MAXINT32;
  self->n_slots = (guint) (CF_MINUTES_PER_DAY / interval);
  for (guint i = 0; i < rows->len; i++)
    {
      self->first_day = MIN (self->first_day, g_array_index (rows, Row, i).day);
      last = MAX (last, g_array_index (rows, Row, i).day);
    }
  self->n_days = (guint) (last - self->first_day) + 1;

  return self;
}

CfCliVolumes *
cf_cli_volumes_read (const char  *path,
                     int          interval_minutes,
                     CfDay        before,
                     GError     **error)
{
  return cf_cli_volumes_read_column (path, "calls", interval_minutes, before, error);
}

CfCliVolumes *
cf_cli_volumes_read_column (const char  *path,
                            const char  *column,
                            int          interval_minutes,
                            CfDay        before,
                            GError     **error)
{
  const char * const names[] = { "date", "time", column, NULL };
  guint columns[3];
  g_auto(GStrv) lines = read_lines (path, names, columns, error);
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));

  if (lines == NULL)
    return NULL;

  for (guint i = 1; lines[i] != NULL; i++)
    {
      const char *fields[3];
      Row row;

      if (*g_strstrip (lines[i]) == '\0')
        continue;
      if (!split_line (lines[i], columns, 3, fields))
        {
          set_line_error (error, i + 1, _("there are too few columns"));
          return NULL;
        }
      if (!parse_row (fields, interval_minutes, i + 1, &row, error))
        return NULL;
      if (row.day < before)
        g_array_append_val (rows, row);
    }

  if (rows->len == 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   /* Translators: a file name. */
                   _("%s has no rows that can be used"), path);
      return NULL;
    }

  g_autoptr(CfCliVolumes) self = volumes_new (rows, interval_minutes);

  if (self->n_days > MAX_DAYS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _("%s spans more than two hundred years"), path);
      return NULL;
    }

  gsize n = (gsize) self->n_days * self->n_slots;

  self->calls = g_new (double, n);
  for (gsize i = 0; i < n; i++)
    self->calls[i] = NAN;
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);

      self->calls[(gsize) (row->day - self->first_day) * self->n_slots + row->slot] = row->calls;
    }

  return g_steal_pointer (&self);
}

void
cf_cli_volumes_free (CfCliVolumes *self)
{
  g_free (self->calls);
  g_free (self);
}

guint16 *
cf_cli_classes_read (const char  *path,
                     CfDay        first,
                     CfDay        until,
                     GError     **error)
{
  static const char * const names[] = { "date", "class", NULL };
  guint columns[2];
  g_auto(GStrv) lines = read_lines (path, names, columns, error);
  g_autofree guint16 *classes = g_new0 (guint16, (gsize) (until - first));
  g_autoptr(GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);

  if (lines == NULL)
    return NULL;

  for (guint i = 1; lines[i] != NULL; i++)
    {
      const char *fields[2];

      if (*g_strstrip (lines[i]) == '\0')
        continue;
      if (!split_line (lines[i], columns, 2, fields))
        {
          set_line_error (error, i + 1, _("there are too few columns"));
          return NULL;
        }

      CfDay day = cf_day_parse_iso (fields[0]);

      if (day == CF_DAY_NONE)
        {
          set_line_error (error, i + 1, _("the date is not written as 2026-01-31"));
          return NULL;
        }
      if (!g_hash_table_contains (numbers, fields[1]))
        g_hash_table_insert (numbers, (gpointer) fields[1],
                             GUINT_TO_POINTER (g_hash_table_size (numbers) + 1));
      if (first <= day && day < until)
        classes[day - first] = (guint16) GPOINTER_TO_UINT (g_hash_table_lookup (numbers,
                                                                                 fields[1]));
    }

  return g_steal_pointer (&classes);
}

void
cf_cli_append_number (GString *text,
                      double   value,
                      guint    digits)
{
  char format[8];
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_snprintf (format, sizeof format, "%%.%uf", MIN (digits, 12));
  g_string_append (text, g_ascii_formatd (buffer, sizeof buffer, format, value));
}
