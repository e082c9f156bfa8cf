/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-import-row.h"

#include "cf-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MAX_CALLS 1000000
#define MAX_SECONDS 1e9
#define NOON 720

typedef CfImportRowReader Reader;

const char *
cf_import_row_cell (const CfImportRowReader *self,
                    guint                    row,
                    CfImportField            field)
{
  int column = self->column[field];

  return column < 0 ? "" : cf_table_get (self->table, row, (guint) column);
}

gboolean
cf_import_row_has (const CfImportRowReader *self,
                   CfImportField            field)
{
  return self->column[field] >= 0;
}

/* Also a bare hour: 0…24. */
static gboolean
read_time (const char *cell,
           int        *start,
           int        *end)
{
  double hour;

  if (cf_date_reading_span (cell, start, end))
    return TRUE;
  if (!cf_number_parse (cell, &hour) || hour < 0 || hour > 24 || hour != floor (hour))
    return FALSE;

  *start = (int) hour * 60;
  *end = -1;

  return TRUE;
}

/* An end that is before its start is on the next day; one with AM or PM decides for a start that
 * has none ("8:00", "8:30PM"). */
static void
fit_end (const char *start_cell,
         int        *start,
         int        *end)
{
  if (*end < 0)
    return;
  if (*end <= *start)
    *end += CF_MINUTES_PER_DAY;
  if (*end - *start > NOON && *start < NOON && strpbrk (start_cell, "AaPp上下") == NULL
      && *end - (*start + NOON) <= 60)
    *start += NOON;
}

static int
end_of_row (const Reader *self,
            guint         row)
{
  const char *cell = cf_import_row_cell (self, row, CF_IMPORT_FIELD_END);
  int clock = cf_date_reading_clock (cell);

  if (clock >= 0)
    return clock;

  CfMinute stamp = cf_date_reading_minute (cell, self->order);

  return stamp == CF_MINUTE_NONE ? -1 : cf_minute_of_day (stamp);
}

static char *
read_stamp (Reader         *self,
            guint           row,
            CfIntervalFact *fact)
{
  const char *cell = cf_import_row_cell (self, row, CF_IMPORT_FIELD_STAMP);
  int end = end_of_row (self, row);

  fact->start = cf_date_reading_minute (cell, self->order);
  if (fact->start == CF_MINUTE_NONE)
    return g_strdup_printf (_("“%s” is not a date with a time."), cell);

  int start = cf_minute_of_day (fact->start);

  self->has_zone |= g_str_has_suffix (cell, "Z") || strchr (cell, '+') != NULL;
  fit_end ("AM", &start, &end);
  fact->minutes = end < 0 ? 0 : end - start;

  return NULL;
}

/* NULL, or the sentence that says what is wrong. */
static char *
read_start (Reader         *self,
            guint           row,
            CfIntervalFact *fact)
{
  if (cf_import_row_has (self, CF_IMPORT_FIELD_STAMP))
    return read_stamp (self, row, fact);

  const char *date = cf_import_row_cell (self, row, CF_IMPORT_FIELD_DATE);
  const char *time = cf_import_row_cell (self, row, CF_IMPORT_FIELD_TIME);
  CfDay day = cf_import_row_has (self, CF_IMPORT_FIELD_DATE)
              ? cf_date_reading_day (date, self->order) : self->preamble_day;
  int start, end;

  if (day == CF_DAY_NONE)
    return g_strdup_printf (_("“%s” is not a date."), date);
  if (!read_time (time, &start, &end))
    return g_strdup_printf (_("“%s” is not a time of day."), time);

  if (cf_import_row_has (self, CF_IMPORT_FIELD_END))
    end = end_of_row (self, row);
  fit_end (time, &start, &end);
  fact->start = cf_minute_at (day, start);
  fact->minutes = end < 0 ? 0 : end - start;

  return NULL;
}

static char *
read_count (const Reader  *self,
            guint          row,
            CfImportField  field,
            int           *count)
{
  const char *cell = cf_import_row_cell (self, row, field);
  double value;

  *count = CF_FACT_UNKNOWN;

  if (cf_number_is_blank (cell))
    return NULL;
  if (!cf_number_parse (cell, &value) || value < 0 || value > MAX_CALLS || value != floor (value)
      || strchr (cell, '%') != NULL)
    return g_strdup_printf (
      /* Translators: %1$s is the content of a cell, %2$s the name of a column. */
      _("“%1$s” is not a number of calls (%2$s)."), cell, cf_import_field_get_name (field));

  *count = (int) value;

  return NULL;
}

/* Seconds; NaN where the cell is blank. */
static char *
read_seconds (const Reader  *self,
              guint          row,
              CfImportField  field,
              double        *seconds)
{
  const char *cell = cf_import_row_cell (self, row, field);

  *seconds = NAN;

  if (cf_number_is_blank (cell))
    return NULL;
  if (!cf_number_parse_seconds (cell, seconds) || *seconds > MAX_SECONDS)
    return g_strdup_printf (_("“%1$s” is not a time in seconds (%2$s)."), cell,
                            cf_import_field_get_name (field));

  return NULL;
}

static char *
read_counts (Reader         *self,
             guint           row,
             CfIntervalFact *fact)
{
  char *wrong;

  if ((wrong = read_count (self, row, CF_IMPORT_FIELD_OFFERED, &fact->offered)) != NULL
      || (wrong = read_count (self, row, CF_IMPORT_FIELD_ANSWERED, &fact->answered)) != NULL
      || (wrong = read_count (self, row, CF_IMPORT_FIELD_ABANDONED, &fact->abandoned)) != NULL
      || (wrong = read_count (self, row, CF_IMPORT_FIELD_WITHIN, &fact->answered_within)) != NULL)
    return wrong;

  if (fact->offered == CF_FACT_UNKNOWN && fact->answered >= 0 && fact->abandoned >= 0)
    fact->offered = fact->answered + fact->abandoned;
  if (fact->offered == CF_FACT_UNKNOWN)
    return g_strdup (_("There is no number of calls."));

  if (fact->answered > fact->offered && self->n_overanswered++ == 0)
    self->overanswered_line = cf_table_get_line (self->table, row);

  return NULL;
}

/* A sum, or an average times the answered calls; an interval without answered calls has none. */
static gint64
sum_of (double sum,
        double average,
        int    n_answered)
{
  if (!isnan (sum))
    return (gint64) llround (sum);
  if (n_answered == 0)
    return 0;
  if (!isnan (average) && n_answered > 0)
    return (gint64) llround (average * n_answered);

  return CF_FACT_UNKNOWN;
}

static char *
read_times (Reader         *self,
            guint           row,
            CfIntervalFact *fact)
{
  double handle, aht, talk, after, wait, asa;
  int n_answered = fact->answered >= 0 ? fact->answered : fact->offered;
  char *wrong;

  if ((wrong = read_seconds (self, row, CF_IMPORT_FIELD_HANDLE, &handle)) != NULL
      || (wrong = read_seconds (self, row, CF_IMPORT_FIELD_AHT, &aht)) != NULL
      || (wrong = read_seconds (self, row, CF_IMPORT_FIELD_TALK, &talk)) != NULL
      || (wrong = read_seconds (self, row, CF_IMPORT_FIELD_AFTER_CALL, &after)) != NULL
      || (wrong = read_seconds (self, row, CF_IMPORT_FIELD_WAIT, &wait)) != NULL
      || (wrong = read_seconds (self, row, CF_IMPORT_FIELD_ASA, &asa)) != NULL)
    return wrong;

  if (isnan (aht) && !isnan (talk))
    aht = talk + (isnan (after) ? 0 : after);

  fact->handle_s = fact->wait_s = CF_FACT_UNKNOWN;
  if (!self->plan->needs_handle)
    fact->handle_s = sum_of (handle, aht, n_answered);
  if (cf_import_row_has (self, CF_IMPORT_FIELD_WAIT)
      || cf_import_row_has (self, CF_IMPORT_FIELD_ASA))
    fact->wait_s = sum_of (wait, asa, n_answered);

  return NULL;
}

char *
cf_import_row_read (CfImportRowReader *self,
                    guint              row,
                    CfIntervalFact    *fact)
{
  char *wrong = read_start (self, row, fact);

  if (wrong == NULL)
    wrong = read_counts (self, row, fact);
  if (wrong == NULL)
    wrong = read_times (self, row, fact);

  return wrong;
}
