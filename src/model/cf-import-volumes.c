/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A telephone system's report to interval facts: rows, duplicates, the interval, and what of it is
 * new to the store. */
#include "cf-import-row.h"

#include "cf-fact-store.h"
#include "cf-fold.h"
#include "cf-queue-store.h"

#include <glib/gi18n-lib.h>

#define MAX_DAYS_AHEAD 731
#define LONGEST_AVERAGE 7200   /* an average call of more than two hours is in milliseconds */

typedef struct
{
  CfImportRowReader  row;
  CfImportPlan      *plan;
  const CfTable     *table;
  char              *queue_name;   /* folded: other queues' rows are left out; NULL: take all */
  GArray            *slots;        /* CfImportSlot */
  CfDay              today;
} Reader;

static gboolean
has (const Reader  *self,
     CfImportField  field)
{
  return cf_import_row_has (&self->row, field);
}

static gboolean
is_total (const char *cell)
{
  static const char * const words[] = { "total", "totals", "sum", "合计", "总计", "小计", NULL };
  g_autofree char *folded = cf_fold (cell);

  return g_strv_contains (words, folded);
}

/* Totals, and lines with the headers again, which reports print on every page. */
static gboolean
is_no_data (const Reader *self,
            guint         row)
{
  CfImportField first = has (self, CF_IMPORT_FIELD_STAMP) ? CF_IMPORT_FIELD_STAMP
                        : has (self, CF_IMPORT_FIELD_DATE) ? CF_IMPORT_FIELD_DATE
                                                           : CF_IMPORT_FIELD_TIME;
  guint column = (guint) self->row.column[first];
  const char *cell = cf_table_get (self->table, row, column);

  return is_total (cf_table_get (self->table, row, 0)) || is_total (cell)
         || g_str_equal (cell, cf_import_sheet_get_title (self->plan->sheet, column));
}

static gboolean
is_other_queue (const Reader *self,
                guint         row)
{
  if (self->queue_name == NULL)
    return FALSE;

  g_autofree char *name = cf_fold (cf_import_row_cell (&self->row, row, CF_IMPORT_FIELD_QUEUE));

  return !g_str_equal (name, self->queue_name);
}

/* A slip of the keyboard (2206 for 2026) would make a history of centuries with nothing in it. */
static char *
refuse_unlikely_day (const Reader *self,
                     CfDay         day)
{
  if (day >= 0 && day < self->today + MAX_DAYS_AHEAD)
    return NULL;

  g_autofree char *date = cf_day_to_iso (day);

  return g_strdup_printf (_("“%s” is not a date."), date);
}

static void
read_row (Reader *self,
          guint   row)
{
  CfImportSlot slot = { .row = row };

  if (cf_table_row_is_blank (self->table, row))
    return;

  self->plan->n_rows++;
  if (is_no_data (self, row) || is_other_queue (self, row))
    {
      self->plan->n_skipped++;
      return;
    }

  char *wrong = cf_import_row_read (&self->row, row, &slot.fact);

  if (wrong == NULL)
    wrong = refuse_unlikely_day (self, cf_minute_day (slot.fact.start));

  if (wrong != NULL)
    cf_import_plan_add_bad (self->plan, row, wrong);
  else
    g_array_append_val (self->slots, slot);
}

static int
compare_slots (gconstpointer a,
               gconstpointer b)
{
  CfMinute x = ((const CfImportSlot *) a)->fact.start;
  CfMinute y = ((const CfImportSlot *) b)->fact.start;

  return (x > y) - (x < y);
}

static gboolean
same_figures (const CfIntervalFact *a,
              const CfIntervalFact *b)
{
  return a->offered == b->offered && a->answered == b->answered && a->abandoned == b->abandoned
         && a->answered_within == b->answered_within && a->handle_s == b->handle_s
         && a->wait_s == b->wait_s;
}

/* @slots are sorted, stably: the first of two in the file stays. */
static void
take_out_duplicates (Reader *self)
{
  GArray *kept = g_array_sized_new (FALSE, FALSE, sizeof (CfImportSlot), self->slots->len);

  for (guint i = 0; i < self->slots->len; i++)
    {
      const CfImportSlot *slot = &g_array_index (self->slots, CfImportSlot, i);
      const CfImportSlot *before = kept->len == 0 ? NULL
                                   : &g_array_index (kept, CfImportSlot, kept->len - 1);

      if (before == NULL || before->fact.start != slot->fact.start)
        {
          g_array_append_val (kept, *slot);
          continue;
        }

      guint line = cf_table_get_line (self->table, before->row);

      if (same_figures (&before->fact, &slot->fact))
        {
          self->plan->n_duplicates++;
          cf_import_plan_add (self->plan, cf_table_get_line (self->table, slot->row),
                              CF_IMPORT_WARNING, g_strdup_printf (
            /* Translators: %u is the number of another line. */
            _("The same as line %u; it counts once."), line));
        }
      else
        cf_import_plan_add_bad (self->plan, slot->row, g_strdup_printf (
          /* Translators: %u is the number of another line. */
          _("This time is on line %u already, with other figures."), line));
    }

  g_array_unref (self->slots);
  self->slots = kept;
}

/* The facts of the slots that stand on the beat of the interval. */
static void
take_facts (Reader *self)
{
  CfImportPlan *plan = self->plan;

  plan->facts = g_array_sized_new (FALSE, FALSE, sizeof (CfIntervalFact), self->slots->len);

  for (guint i = 0; i < self->slots->len; i++)
    {
      CfImportSlot slot = g_array_index (self->slots, CfImportSlot, i);

      if (cf_minute_of_day (slot.fact.start) % plan->interval_minutes != 0)
        {
          g_autofree char *clock = cf_minute_to_clock (slot.fact.start);

          cf_import_plan_add_bad (plan, slot.row, g_strdup_printf (
            /* Translators: %1$s is a time of day, %2$d a number of minutes. */
            _("%1$s is not the start of an interval of %2$d minutes."), clock,
            plan->interval_minutes));
          continue;
        }

      slot.fact.minutes = plan->interval_minutes;
      plan->n_calls += slot.fact.offered;
      g_array_append_val (plan->facts, slot.fact);
    }

  plan->n_good = plan->facts->len;
  if (plan->n_good == 0)
    return;

  plan->from_day = cf_minute_day (g_array_index (plan->facts, CfIntervalFact, 0).start);
  plan->until_day = cf_minute_day (g_array_index (plan->facts, CfIntervalFact,
                                                  plan->facts->len - 1).start) + 1;
}

/* Some systems write milliseconds and do not say so. */
static void
check_units (Reader *self)
{
  gint64 handle = 0;
  gint64 n_calls = 0;

  for (guint i = 0; i < self->slots->len; i++)
    {
      const CfIntervalFact *fact = &g_array_index (self->slots, CfImportSlot, i).fact;

      if (fact->handle_s > 0)
        {
          handle += fact->handle_s;
          n_calls += fact->answered >= 0 ? fact->answered : fact->offered;
        }
    }

  if (n_calls == 0 || handle / n_calls <= LONGEST_AVERAGE)
    return;

  for (guint i = 0; i < self->slots->len; i++)
    {
      CfIntervalFact *fact = &g_array_index (self->slots, CfImportSlot, i).fact;

      if (fact->handle_s > 0)
        fact->handle_s = (fact->handle_s + 500) / 1000;
      if (fact->wait_s > 0)
        fact->wait_s = (fact->wait_s + 500) / 1000;
    }
  cf_import_plan_add (self->plan, 0, CF_IMPORT_WARNING, g_strdup (
    _("The times look like milliseconds and were divided by 1000.")));
}

static void
add_warnings (Reader                *self,
              const CfImportOptions *options)
{
  CfImportPlan *plan = self->plan;

  if (self->row.n_overanswered > 0)
    cf_import_plan_add (plan, 0, CF_IMPORT_WARNING, g_strdup_printf (
      /* Translators: %1$u counts rows, %2$u is the number of the first line. */
      ngettext ("On %1$u row more calls were answered than offered (line %2$u).",
                "On %1$u rows more calls were answered than offered (first on line %2$u).",
                self->row.n_overanswered), self->row.n_overanswered, self->row.overanswered_line));
  if (self->row.has_zone)
    cf_import_plan_add (plan, 0, CF_IMPORT_WARNING, g_strdup (
      _("The times carry a time zone; they were taken as they are written.")));
  if (plan->n_good > 0 && plan->until_day > options->today + 1)
    cf_import_plan_add (plan, 0, CF_IMPORT_WARNING, g_strdup (
      _("Some of the rows lie in the future. Are day and month the right way round?")));
}

static char *
missing_columns (const Reader *self)
{
  if (!has (self, CF_IMPORT_FIELD_STAMP) && !has (self, CF_IMPORT_FIELD_TIME))
    return g_strdup (_("Say which column has the time of the interval."));
  if (!has (self, CF_IMPORT_FIELD_STAMP) && !has (self, CF_IMPORT_FIELD_DATE)
      && self->row.preamble_day == CF_DAY_NONE)
    return g_strdup (_("Say which column has the date."));
  if (!has (self, CF_IMPORT_FIELD_OFFERED)
      && !(has (self, CF_IMPORT_FIELD_ANSWERED) && has (self, CF_IMPORT_FIELD_ABANDONED)))
    return g_strdup (_("Say which column has the offered calls, or those answered and "
                       "abandoned."));

  return NULL;
}

/* The day above the table, in reports of one day. */
static CfDay
day_of_preamble (const CfImportSheet *sheet)
{
  g_autofree char *date = cf_import_sheet_get_preamble (sheet, "date");
  CfDateOrderCount count = { 0 };
  gboolean doubtful;

  if (date == NULL)
    date = cf_import_sheet_get_preamble (sheet, "日期");
  if (date == NULL)
    return CF_DAY_NONE;

  cf_date_reading_count (date, &count);

  return cf_date_reading_day (date, cf_date_reading_order (&count, &doubtful));
}

/* The names in the file's queue column, folded. */
static GHashTable *
names_in_file (const Reader *self)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint row = cf_import_sheet_get_first_row (self->plan->sheet);
       has (self, CF_IMPORT_FIELD_QUEUE) && row < cf_table_get_n_rows (self->table); row++)
    if (!cf_table_row_is_blank (self->table, row) && !is_no_data (self, row))
      g_hash_table_add (names, cf_fold (cf_import_row_cell (&self->row, row,
                                                            CF_IMPORT_FIELD_QUEUE)));

  return names;
}

/* What the queue knows; and of a file with several queues, the rows with its name. */
static gboolean
look_at_queue (Reader   *self,
               CfDb     *db,
               GError  **error)
{
  CfImportPlan *plan = self->plan;
  g_autoptr(GHashTable) names = names_in_file (self);
  g_autoptr(GPtrArray) queues = cf_queue_read_all (db, error);

  if (queues == NULL)
    return FALSE;

  for (guint i = 0; i < queues->len; i++)
    {
      const CfQueue *queue = g_ptr_array_index (queues, i);
      g_autofree char *name = cf_fold (queue->name);

      if (queue->id != plan->queue_id)
        continue;
      if (plan->needs_handle && plan->handle_s == 0)
        plan->handle_s = queue->handle_s;
      if (g_hash_table_size (names) > 1 && !g_hash_table_contains (names, name))
        plan->blocked = g_strdup_printf (
          /* Translators: %s is the name of a queue. */
          _("The file has several queues, but none of them is called “%s”."), queue->name);
      else if (g_hash_table_size (names) > 1)
        self->queue_name = g_steal_pointer (&name);
    }

  return TRUE;
}

static void
read_rows (Reader                *self,
           const CfImportOptions *options)
{
  CfImportPlan *plan = self->plan;

  for (guint row = cf_import_sheet_get_first_row (plan->sheet);
       row < cf_table_get_n_rows (self->table); row++)
    read_row (self, row);

  g_array_sort (self->slots, compare_slots);
  take_out_duplicates (self);
  check_units (self);

  plan->interval_minutes = cf_import_sniff_interval (self->slots);
  if (self->slots->len > 0 && plan->interval_minutes != 15 && plan->interval_minutes != 30
      && plan->interval_minutes != 60)
    {
      plan->blocked = g_strdup_printf (plan->interval_minutes == 0
        ? _("One row does not say how long the intervals are.")
        /* Translators: %d is a number of minutes. */
        : _("The rows are %d minutes apart. Call history comes in intervals of 15, 30 or 60 "
            "minutes."), plan->interval_minutes);
      return;
    }

  if (self->slots->len > 0)
    take_facts (self);
  if (plan->n_good > 0)
    cf_import_find_gaps (plan);
  else
    plan->blocked = g_strdup (_("None of the rows can be read. Do the columns mean what is "
                                "chosen above them?"));
  add_warnings (self, options);
}

static gboolean
known_differs (gint64 given,
               gint64 stored)
{
  return given != CF_FACT_UNKNOWN && given != stored;
}

static gboolean
fact_changes (const CfIntervalFact *fact,
              const CfIntervalFact *stored)
{
  return fact->minutes != stored->minutes || fact->offered != stored->offered
         || known_differs (fact->answered, stored->answered)
         || known_differs (fact->abandoned, stored->abandoned)
         || known_differs (fact->answered_within, stored->answered_within)
         || known_differs (fact->handle_s, stored->handle_s)
         || known_differs (fact->wait_s, stored->wait_s);
}

/* Both are in the order of their starts. */
static gboolean
compare_with_store (CfImportPlan  *plan,
                    CfDb          *db,
                    GError       **error)
{
  g_autoptr(GArray) stored = cf_fact_read_between (db, plan->queue_id,
                                                   cf_minute_at (plan->from_day, 0),
                                                   cf_minute_at (plan->until_day, 0), error);

  if (stored == NULL)
    return FALSE;

  for (guint i = 0, j = 0; i < plan->facts->len; i++)
    {
      const CfIntervalFact *fact = &g_array_index (plan->facts, CfIntervalFact, i);

      while (j < stored->len && g_array_index (stored, CfIntervalFact, j).start < fact->start)
        j++;

      const CfIntervalFact *known = j < stored->len ? &g_array_index (stored, CfIntervalFact, j)
                                                    : NULL;

      if (known == NULL || known->start != fact->start)
        plan->n_new++;
      else if (fact_changes (fact, known))
        plan->n_changed++;
      else
        plan->n_same++;
    }

  int minutes = stored->len > 0 ? g_array_index (stored, CfIntervalFact, 0).minutes
                                : plan->interval_minutes;

  if (minutes != plan->interval_minutes)
    plan->blocked = g_strdup_printf (
      /* Translators: both are numbers of minutes. */
      _("The history of this queue is in intervals of %1$d minutes, the file in intervals of "
        "%2$d."), minutes, plan->interval_minutes);

  return TRUE;
}

gboolean
cf_import_volumes_read (CfImportPlan           *self,
                        CfDb                   *db,
                        const CfImportOptions  *options,
                        GError                **error)
{
  Reader reader = {
    .row = { .plan = self, .table = cf_import_sheet_get_table (self->sheet) },
    .plan = self,
    .table = cf_import_sheet_get_table (self->sheet),
    .slots = g_array_new (FALSE, FALSE, sizeof (CfImportSlot)),
    .today = options->today,
  };
  gboolean ok = TRUE;

  for (guint i = 0; i < CF_IMPORT_N_FIELDS; i++)
    reader.row.column[i] = i == 0 ? -1 : cf_import_plan_column (self, (CfImportField) i);

  self->queue_id = options->queue_id;
  self->needs_handle = !has (&reader, CF_IMPORT_FIELD_HANDLE)
                       && !has (&reader, CF_IMPORT_FIELD_AHT)
                       && !has (&reader, CF_IMPORT_FIELD_TALK);
  self->handle_s = self->needs_handle ? options->handle_s : 0;
  reader.row.preamble_day = day_of_preamble (self->sheet);
  self->blocked = missing_columns (&reader);

  if (self->blocked == NULL)
    {
      reader.row.order = (CfDateOrder) cf_import_plan_date_order (
        self, has (&reader, CF_IMPORT_FIELD_STAMP) ? CF_IMPORT_FIELD_STAMP : CF_IMPORT_FIELD_DATE);
      ok = look_at_queue (&reader, db, error);
    }
  if (ok && self->blocked == NULL)
    read_rows (&reader, options);
  if (ok && self->blocked == NULL)
    ok = compare_with_store (self, db, error);

  g_array_unref (reader.slots);
  g_free (reader.queue_name);

  return ok;
}
