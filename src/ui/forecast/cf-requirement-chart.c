/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-requirement-chart.h"

#include "cf-date-text.h"
#include "cf-heat-map.h"
#include "cf-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  GPtrArray *rows;
  GPtrArray *totals;
  GPtrArray *columns;
  GPtrArray *names;
  double    *values;
  gboolean  *breaks;
} Table;

static void
table_clear (Table *table)
{
  g_ptr_array_unref (table->rows);
  g_ptr_array_unref (table->totals);
  g_ptr_array_unref (table->columns);
  g_ptr_array_unref (table->names);
  g_free (table->values);
  g_free (table->breaks);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Table, table_clear)

/* The days that are both asked for and known. */
static void
clip (const CfRequirementChart *chart,
      guint                    *first,
      guint                    *n)
{
  CfRequirement *requirement = chart->requirement;
  CfDay from = MAX (chart->from, requirement->from);
  CfDay until = MIN (chart->until, requirement->from + (CfDay) requirement->n_days);

  *first = until > from ? (guint) (from - requirement->from) : 0;
  *n = until > from ? (guint) (until - from) : 0;
}

guint
cf_requirement_chart_n_rows (const CfRequirementChart *chart)
{
  guint first, n;

  clip (chart, &first, &n);
  return n;
}

guint
cf_requirement_chart_n_slots (const CfRequirementChart *chart)
{
  return chart->requirement->end_open - chart->requirement->first_open;
}

gboolean
cf_requirement_chart_find (const CfRequirementChart *chart,
                           guint                     datum,
                           guint                    *day,
                           guint                    *slot)
{
  CfRequirement *requirement = chart->requirement;
  guint first, n, seen = 0;

  clip (chart, &first, &n);
  for (guint d = first; d < first + n; d++)
    for (guint s = requirement->first_open; s < requirement->end_open; s++)
      if (requirement->cells[d * requirement->n_slots + s].open && ++seen == datum)
        {
          *day = d;
          *slot = s;
          return TRUE;
        }

  return FALSE;
}

CfRequirementTotal
cf_requirement_chart_sum (const CfRequirementChart *chart)
{
  CfRequirementTotal sum = { 0 };
  double served = 0;
  guint first, n;

  clip (chart, &first, &n);
  for (guint d = first; d < first + n; d++)
    {
      const CfRequirementTotal *day = &chart->requirement->days[d];

      sum.calls += day->calls;
      sum.agent_hours += day->agent_hours;
      sum.roster_hours += day->roster_hours;
      sum.exact_hours += day->exact_hours;
      sum.peak = MAX (sum.peak, day->peak);
      served += day->calls > 0 ? day->service_level * day->calls : 0;
    }
  sum.service_level = sum.calls > 0 ? served / sum.calls : NAN;

  return sum;
}

/* The hour over its first interval; where there is room for it only. */
static void
add_columns (const CfRequirementChart *chart,
             Table                    *table,
             double                    cell_width)
{
  CfRequirement *requirement = chart->requirement;
  guint every = cell_width * 60 / requirement->minutes < 24 ? 120 : 60;

  for (guint s = requirement->first_open; s < requirement->end_open; s++)
    {
      CfMinute start = (CfMinute) s * requirement->minutes;

      g_ptr_array_add (table->columns, start % every == 0
                                           ? g_strdup_printf ("%02d", (int) (start / 60))
                                           : g_strdup (""));
      g_ptr_array_add (table->names,
                       cf_date_text_clock_range (start, start + requirement->minutes));
    }
}

static void
fill_table (const CfRequirementChart *chart,
            Table                    *table,
            double                    width)
{
  CfRequirement *requirement = chart->requirement;
  guint n_slots = cf_requirement_chart_n_slots (chart);
  guint first, n;

  clip (chart, &first, &n);
  table->rows = g_ptr_array_new_with_free_func (g_free);
  table->totals = g_ptr_array_new_with_free_func (g_free);
  table->columns = g_ptr_array_new_with_free_func (g_free);
  table->names = g_ptr_array_new_with_free_func (g_free);
  table->values = g_new (double, n * n_slots);
  add_columns (chart, table, width / MAX (1, n_slots));

  table->breaks = g_new0 (gboolean, n);
  for (guint r = 0; r < n; r++)
    {
      CfDay day = requirement->from + (CfDay) (first + r);
      const CfRequirementCell *cells = &requirement->cells[(first + r) * requirement->n_slots];

      table->breaks[r] = cf_day_week_start (day, cf_date_text_first_weekday ()) == day;
      g_ptr_array_add (table->rows, cf_date_text_day (day, CF_DATE_TEXT_DAY));
      g_ptr_array_add (table->totals,
                       cf_number_to_text (requirement->days[first + r].agent_hours, 1));
      for (guint s = 0; s < n_slots; s++)
        {
          const CfRequirementCell *cell = &cells[requirement->first_open + s];

          table->values[r * n_slots + s] = cell->open ? cell->need.agents : NAN;
        }
    }
}

CfScene *
cf_requirement_chart_build (const CfRequirementChart *chart,
                            CfTextMetrics            *metrics,
                            double                    width,
                            double                    height)
{
  CfRequirementTotal sum = cf_requirement_chart_sum (chart);
  g_autofree char *hours = cf_number_to_text (sum.agent_hours, 1);
  /* Translators: %s is a number of hours */
  g_autofree char *unit = g_strdup_printf (_("%s agent-hours"), hours);
  g_auto(Table) table = { 0 };

  fill_table (chart, &table, width - 150);

  return cf_heat_map_build (&(CfHeatMap) {
    .title = _("Agents required"), .unit = unit,
    .rows = (const char * const *) table.rows->pdata, .n_rows = table.rows->len,
    .columns = (const char * const *) table.columns->pdata, .n_columns = table.columns->len,
    .column_names = (const char * const *) table.names->pdata, .values = table.values,
    .row_name = _("Day"), .column_name = _("Time"), .value_name = _("Agents"),
    .total_heading = _("Hours"), .totals = (const char * const *) table.totals->pdata,
    .breaks = table.breaks,
  }, metrics, width, height);
}
