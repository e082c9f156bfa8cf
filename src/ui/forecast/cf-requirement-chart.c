/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-requirement-chart.h"

#include "cf-date-text.h"
#include "cf-heat-map.h"
#include "cf-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define SIDE_WIDTH 150       /* of day names and sums beside the cells */

typedef struct
{
  GPtrArray     *rows;
  GPtrArray     *totals;
  GPtrArray     *columns;
  GPtrArray     *names;
  double        *values;
  CfHeatVerdict *verdicts;
  gboolean      *breaks;
  guint         *rules;
  guint          n_rules;
} Table;

static void
table_clear (Table *table)
{
  g_ptr_array_unref (table->rows);
  g_ptr_array_unref (table->totals);
  g_ptr_array_unref (table->columns);
  g_ptr_array_unref (table->names);
  g_free (table->values);
  g_free (table->verdicts);
  g_free (table->breaks);
  g_free (table->rules);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Table, table_clear)

static gboolean
is_covered (const CfRequirementChart *chart)
{
  return chart->covered && chart->table->cover != NULL;
}

gboolean
cf_requirement_chart_find (const CfRequirementChart *chart,
                           guint                     datum,
                           guint                    *day,
                           guint                    *slot)
{
  const CfRequirementTable *table = chart->table;
  guint seen = 0;

  for (guint d = 0; d < table->n_days; d++)
    for (guint s = table->first_open; s < table->end_open; s++)
      if (isfinite (table->agents[(gsize) d * table->n_slots + s]) && ++seen == datum)
        {
          *day = d;
          *slot = s;
          return TRUE;
        }

  return FALSE;
}

/* The hour over its first interval; where there is room for it only. */
static void
add_columns (const CfRequirementChart *chart,
             Table                    *table,
             double                    cell_width)
{
  const CfRequirementTable *source = chart->table;
  guint every = cell_width * 60 / source->minutes < 24 ? 120 : 60;

  for (guint s = source->first_open; s < source->end_open; s++)
    {
      CfMinute start = (CfMinute) s * source->minutes;

      g_ptr_array_add (table->columns, start % every == 0
                                           ? g_strdup_printf ("%02d", (int) (start / 60))
                                           : g_strdup (""));
      g_ptr_array_add (table->names, cf_date_text_clock_range (start, start + source->minutes));
    }
}

/* A line where the goal changes. */
static void
add_rules (const CfRequirementChart *chart,
           Table                    *table)
{
  table->rules = g_new (guint, MAX (1, chart->n_rules));
  for (guint i = 0; i < chart->n_rules; i++)
    if (chart->rules[i] > chart->table->first_open && chart->rules[i] < chart->table->end_open)
      table->rules[table->n_rules++] = chart->rules[i] - chart->table->first_open;
}

/* Less or more at the end of a row: hours short, as a negative number. */
static char *
row_total (const CfRequirementChart *chart,
           guint                     row)
{
  const CfRequirementTable *source = chart->table;
  double missing = 0;

  if (!is_covered (chart))
    return cf_number_to_text (source->days[row].agent_hours, 1);

  for (guint s = 0; s < source->n_slots; s++)
    if (source->cover[(gsize) row * source->n_slots + s] == CF_COVER_SHORT)
      missing += source->covered[(gsize) row * source->n_slots + s] * source->minutes / 60.0;

  return cf_number_signed_to_text (missing, 1);
}

static void
fill_values (const CfRequirementChart *chart,
             Table                    *table,
             guint                     row,
             guint                     n_columns)
{
  static const CfHeatVerdict verdicts[] = {
    [CF_COVER_NONE] = CF_HEAT_NONE, [CF_COVER_SHORT] = CF_HEAT_SHORT,
    [CF_COVER_MET] = CF_HEAT_MET, [CF_COVER_OVER] = CF_HEAT_OVER,
  };
  const CfRequirementTable *source = chart->table;

  for (guint c = 0; c < n_columns; c++)
    {
      const gsize from = (gsize) row * source->n_slots + source->first_open + c;
      const gsize to = (gsize) row * n_columns + c;

      table->values[to] = source->agents[from];
      if (!is_covered (chart) || !isfinite (source->agents[from]))
        continue;
      table->verdicts[to] = verdicts[source->cover[from]];
      table->values[to] = isfinite (source->covered[from]) ? source->covered[from] : 0;
    }
}

static void
fill_table (const CfRequirementChart *chart,
            Table                    *table,
            double                    width)
{
  const CfRequirementTable *source = chart->table;
  const guint n_columns = source->end_open - source->first_open;
  const gsize n = (gsize) source->n_days * n_columns;

  table->rows = g_ptr_array_new_with_free_func (g_free);
  table->totals = g_ptr_array_new_with_free_func (g_free);
  table->columns = g_ptr_array_new_with_free_func (g_free);
  table->names = g_ptr_array_new_with_free_func (g_free);
  table->values = g_new (double, n);
  table->verdicts = g_new0 (CfHeatVerdict, n);
  table->breaks = g_new0 (gboolean, source->n_days);
  add_columns (chart, table, width / MAX (1, n_columns));
  add_rules (chart, table);

  for (guint r = 0; r < source->n_days; r++)
    {
      CfDay day = source->from + (CfDay) r;

      table->breaks[r] = cf_day_week_start (day, cf_date_text_first_weekday ()) == day;
      g_ptr_array_add (table->rows, cf_date_text_day (day, CF_DATE_TEXT_DAY));
      g_ptr_array_add (table->totals, row_total (chart, r));
      fill_values (chart, table, r, n_columns);
    }
}

/* Where the goal changes: "line: 07:00, 22:00". */
static char *
note_text (const CfRequirementChart *chart,
           const Table              *table)
{
  g_autoptr(GString) times = g_string_new (NULL);

  if (table->n_rules == 0)
    return NULL;

  for (guint i = 0; i < table->n_rules; i++)
    {
      const guint slot = table->rules[i] + chart->table->first_open;
      g_autofree char *clock = cf_minute_to_clock ((CfMinute) slot * chart->table->minutes);

      g_string_append_printf (times, "%s%s", i > 0 ? ", " : "", clock);
    }

  /* Translators: times of the day, such as "07:00, 22:00" */
  return g_strdup_printf (_("line: the goal changes at %s"), times->str);
}

CfScene *
cf_requirement_chart_build (const CfRequirementChart *chart,
                            CfTextMetrics            *metrics,
                            double                    width,
                            double                    height)
{
  const char *names[CF_HEAT_N_VERDICTS] = {
    [CF_HEAT_NONE] = _("no schedule"), [CF_HEAT_SHORT] = _("− too few"),
    [CF_HEAT_MET] = _("met"), [CF_HEAT_OVER] = _("+ too many"),
  };
  g_autofree char *hours = cf_number_to_text (chart->table->total.agent_hours, 1);
  /* Translators: %s is a number of hours */
  g_autofree char *unit = g_strdup_printf (_("%s agent-hours"), hours);
  g_auto(Table) table = { 0 };

  fill_table (chart, &table, width - SIDE_WIDTH);

  g_autofree char *note = note_text (chart, &table);

  return cf_heat_map_build (&(CfHeatMap) {
    .title = is_covered (chart) ? _("Scheduled against required") : _("Agents required"),
    .unit = is_covered (chart) ? NULL : unit, .note = note,
    .rows = (const char * const *) table.rows->pdata, .n_rows = table.rows->len,
    .columns = (const char * const *) table.columns->pdata, .n_columns = table.columns->len,
    .column_names = (const char * const *) table.names->pdata, .values = table.values,
    .row_name = _("Day"), .column_name = _("Time"), .value_name = _("Agents"),
    .total_heading = is_covered (chart) ? _("Hours short") : _("Hours"),
    .totals = (const char * const *) table.totals->pdata,
    .rules = table.rules, .n_rules = table.n_rules, .breaks = table.breaks,
    .verdicts = is_covered (chart) ? table.verdicts : NULL, .verdict_names = names,
  }, metrics, width, height);
}
