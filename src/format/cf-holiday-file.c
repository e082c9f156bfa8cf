/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the three readers share, and the reader of tables. */
#include "cf-holiday-file.h"

#include "cf-csv.h"
#include "cf-date-reading.h"
#include "cf-date-text.h"
#include "cf-fold.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
clear_entry (gpointer data)
{
  CfHolidayEntry *entry = data;

  g_free (entry->name);
  g_free (entry->class);
}

static void
clear_problem (gpointer data)
{
  CfHolidayProblem *problem = data;

  g_free (problem->sentence);
}

void
cf_holiday_file_free (CfHolidayFile *self)
{
  g_array_unref (self->entries);
  g_array_unref (self->problems);
  g_free (self);
}

void
cf_holiday_file_add (CfHolidayFile        *self,
                     const CfHolidayEntry *entry)
{
  CfHolidayEntry copy = *entry;

  copy.name = g_strdup (entry->name);
  copy.class = g_strdup (entry->class);
  g_array_append_val (self->entries, copy);
}

void
cf_holiday_file_add_problem (CfHolidayFile *self,
                             guint          line,
                             char          *sentence)
{
  CfHolidayProblem problem = { line, sentence };

  g_array_append_val (self->problems, problem);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const CfHolidayEntry *x = a;
  const CfHolidayEntry *y = b;

  return (x->day > y->day) - (x->day < y->day);
}

/* g_array_sort is stable: of two entries for a day the one that came first is kept. */
static void
sort_and_keep_one_a_day (CfHolidayFile *self)
{
  g_array_sort (self->entries, compare_entries);

  for (guint i = 1; i < self->entries->len;)
    {
      const CfHolidayEntry *before = &g_array_index (self->entries, CfHolidayEntry, i - 1);
      const CfHolidayEntry *entry = &g_array_index (self->entries, CfHolidayEntry, i);

      if (entry->day != before->day)
        {
          i++;
          continue;
        }

      if (entry->kind != before->kind || !g_str_equal (entry->name, before->name))
        {
          g_autofree char *date = cf_date_text_day (entry->day, CF_DATE_TEXT_YEAR);

          cf_holiday_file_add_problem (self, entry->line, g_strdup_printf (
            /* Translators: %1$s is a date, %2$s the name of a holiday. */
            _("%1$s stands in the file twice; “%2$s” is kept."), date, before->name));
        }
      g_array_remove_index (self->entries, i);
    }
}

/* What people call the kinds, folded. The first match wins, so the longer words come first. */
static gboolean
kind_of_word (const char     *text,
              CfCalendarKind *kind)
{
  static const struct { const char *word; CfCalendarKind kind; } words[] = {
    { "campaign", CF_CALENDAR_CAMPAIGN }, { "活动", CF_CALENDAR_CAMPAIGN },
    { "促销", CF_CALENDAR_CAMPAIGN }, { "outage", CF_CALENDAR_OUTAGE },
    { "故障", CF_CALENDAR_OUTAGE }, { "swapped", CF_CALENDAR_SWAPPED_WORKDAY },
    { "work", CF_CALENDAR_SWAPPED_WORKDAY }, { "上班", CF_CALENDAR_SWAPPED_WORKDAY },
    { "补班", CF_CALENDAR_SWAPPED_WORKDAY }, { "工作日", CF_CALENDAR_SWAPPED_WORKDAY },
    { "off", CF_CALENDAR_DAY_OFF }, { "调休", CF_CALENDAR_DAY_OFF },
    { "休息日", CF_CALENDAR_DAY_OFF }, { "放假", CF_CALENDAR_DAY_OFF },
    { "statutory", CF_CALENDAR_HOLIDAY }, { "holiday", CF_CALENDAR_HOLIDAY },
    { "法定", CF_CALENDAR_HOLIDAY }, { "国定", CF_CALENDAR_HOLIDAY }, { "节", CF_CALENDAR_HOLIDAY },
    { "假", CF_CALENDAR_HOLIDAY },
  };
  g_autofree char *folded = cf_fold (text);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (folded, words[i].word) != NULL)
      {
        *kind = words[i].kind;
        return TRUE;
      }

  return FALSE;
}

typedef struct
{
  int date, name, kind, class;   /* columns; -1: none */
} Columns;

static int
find_column (const CfTable     *table,
             const char *const *names)
{
  for (guint i = 0; i < cf_table_get_n_cells (table, 0); i++)
    {
      g_autofree char *header = cf_fold (cf_table_get (table, 0, i));

      if (g_strv_contains (names, header))
        return (int) i;
    }

  return -1;
}

static gboolean
find_columns (const CfTable  *table,
              Columns        *columns,
              GError        **error)
{
  static const char * const dates[] = { "date", "day", "日期", NULL };
  static const char * const names[] = { "name", "holiday", "名称", "节日", "节日名称", "假日", NULL };
  static const char * const kinds[] = { "kind", "type", "类型", "类别", "种类", NULL };
  static const char * const classes[] = { "class", "分类", "特殊日类别", NULL };

  if (cf_table_get_n_rows (table) == 0)
    {
      g_set_error_literal (error, CF_FORMAT_ERROR, CF_FORMAT_ERROR_EMPTY, _("The file is empty."));
      return FALSE;
    }

  *columns = (Columns) { find_column (table, dates), find_column (table, names),
                         find_column (table, kinds), find_column (table, classes) };

  if (columns->date < 0 || (columns->name < 0 && columns->class < 0))
    {
      g_set_error_literal (error, CF_FORMAT_ERROR, CF_FORMAT_ERROR_SYNTAX,
                           _("The first line must name the columns: date, name, and kind if you "
                             "like."));
      return FALSE;
    }

  return TRUE;
}

static void
read_row (CfHolidayFile *self,
          const CfTable *table,
          guint          row,
          const Columns *columns,
          CfDateOrder    order)
{
  guint line = cf_table_get_line (table, row);
  const char *date = cf_table_get (table, row, (guint) columns->date);
  const char *name = columns->name >= 0 ? cf_table_get (table, row, (guint) columns->name) : "";
  const char *class = columns->class >= 0 ? cf_table_get (table, row, (guint) columns->class) : "";
  const char *kind = columns->kind >= 0 ? cf_table_get (table, row, (guint) columns->kind) : "";
  CfHolidayEntry entry = {
    .day = cf_date_reading_day (date, order),
    .kind = CF_CALENDAR_HOLIDAY,
    .name = (char *) (*name != '\0' ? name : class),
    .class = *class != '\0' ? (char *) class : NULL,
    .line = line,
  };

  if (cf_table_row_is_blank (table, row))
    return;
  if (entry.day == CF_DAY_NONE)
    cf_holiday_file_add_problem (self, line, g_strdup_printf (_("“%s” is not a date."), date));
  else if (*kind != '\0' && !kind_of_word (kind, &entry.kind))
    cf_holiday_file_add_problem (self, line, g_strdup_printf (
      /* Translators: %s is what stands in the file. */
      _("“%s” is no kind of day; write holiday, day off, workday, campaign or outage."), kind));
  else
    cf_holiday_file_add (self, &entry);
}

gboolean
cf_holiday_file_read_table (CfHolidayFile  *self,
                            const CfTable  *table,
                            GError        **error)
{
  CfDateOrderCount count = { 0 };
  Columns columns;
  gboolean doubtful;

  if (!find_columns (table, &columns, error))
    return FALSE;

  for (guint row = 1; row < cf_table_get_n_rows (table); row++)
    cf_date_reading_count (cf_table_get (table, row, (guint) columns.date), &count);

  CfDateOrder order = cf_date_reading_order (&count, &doubtful);

  if (doubtful)
    cf_holiday_file_add_problem (self, 0, g_strdup (order == CF_DATE_ORDER_DAY_MONTH
      ? _("The order of day and month is not clear; the dates were read as day, month, year.")
      : _("The order of day and month is not clear; the dates were read as month, day, year.")));

  for (guint row = 1; row < cf_table_get_n_rows (table); row++)
    read_row (self, table, row, &columns, order);
  self->kinds_assumed = columns.kind < 0;

  return TRUE;
}

static gboolean
read_any (CfHolidayFile  *self,
          const char     *text,
          GError        **error)
{
  while (g_ascii_isspace (*text))
    text++;

  if (*text == '{' || *text == '[')
    return cf_holiday_file_read_json (self, text, error);
  if (g_ascii_strncasecmp (text, "BEGIN:VCALENDAR", 15) == 0)
    return cf_holiday_file_read_ics (self, text, error);

  g_autoptr(CfTable) table = cf_csv_read (text, CF_CSV_SNIFF, error);

  return table != NULL && cf_holiday_file_read_table (self, table, error);
}

CfHolidayFile *
cf_holiday_file_read (const char  *text,
                      GError     **error)
{
  g_autoptr(CfHolidayFile) self = g_new0 (CfHolidayFile, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (CfHolidayEntry));
  self->problems = g_array_new (FALSE, FALSE, sizeof (CfHolidayProblem));
  g_array_set_clear_func (self->entries, clear_entry);
  g_array_set_clear_func (self->problems, clear_problem);

  if (!read_any (self, text, error))
    return NULL;

  sort_and_keep_one_a_day (self);

  return g_steal_pointer (&self);
}
