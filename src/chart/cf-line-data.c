/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-line-parts.h"

#include "cf-date-text.h"
#include "cf-number.h"
#include "cf-scene-data.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static char *
name_of_point (const CfLineChart *chart,
               guint              point)
{
  if (chart->times == NULL)
    return g_strdup (chart->labels[point]);

  if (chart->step_minutes >= CF_MINUTES_PER_DAY)
    return cf_date_text_day (cf_minute_day (chart->times[point]), CF_DATE_TEXT_DAY);

  return cf_date_text_minute (chart->times[point]);
}

static void
add_columns (const CfLineParts *parts)
{
  const CfLineChart *chart = parts->chart;
  g_autoptr(GPtrArray) columns = g_ptr_array_new ();

  if (chart->times == NULL)
    g_ptr_array_add (columns, (gpointer) _("Label"));
  else if (chart->step_minutes >= CF_MINUTES_PER_DAY)
    g_ptr_array_add (columns, (gpointer) _("Day"));
  else
    g_ptr_array_add (columns, (gpointer) _("Time"));

  for (guint s = 0; s < chart->n_series; s++)
    g_ptr_array_add (columns, (gpointer) chart->series[s].name);
  for (guint b = chart->n_bands; b > 0; b--)
    g_ptr_array_add (columns, (gpointer) chart->bands[b - 1].name);
  if (chart->n_marks > 0)
    g_ptr_array_add (columns, (gpointer) _("Note"));

  g_ptr_array_add (columns, NULL);
  cf_scene_set_columns (parts->scene, (const char * const *) columns->pdata);
}

static const char *
note_of_point (const CfLineChart *chart,
               guint              point)
{
  for (guint m = 0; m < chart->n_marks; m++)
    if (chart->marks[m].point == point)
      return chart->marks[m].name;

  return NULL;
}

static char *
number_or_null (const CfLineChart *chart,
                double             value)
{
  return isfinite (value) ? cf_number_to_text (value, chart->decimals) : NULL;
}

/* Narrowest band first: the closer answer before the safer one. */
static GPtrArray *
cells_of_point (const CfLineChart *chart,
                guint              point)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (cells, name_of_point (chart, point));
  for (guint s = 0; s < chart->n_series; s++)
    g_ptr_array_add (cells, number_or_null (chart, chart->series[s].values[point]));

  for (guint b = chart->n_bands; b > 0; b--)
    {
      const CfLineBand *band = &chart->bands[b - 1];
      g_autofree char *low = number_or_null (chart, band->low[point]);
      g_autofree char *high = number_or_null (chart, band->high[point]);

      g_ptr_array_add (cells, low != NULL && high != NULL
                                ? g_strdup_printf ("%s\u2009\u2013\u2009%s", low, high) : NULL);
    }

  if (chart->n_marks > 0)
    g_ptr_array_add (cells, g_strdup (note_of_point (chart, point)));

  return cells;
}

/* The cursor stands on the most important series that has a value here. */
static double
focus_value (const CfLineChart *chart,
             guint              point)
{
  double value = NAN;

  for (guint s = 0; s < chart->n_series && !isfinite (value); s++)
    value = chart->series[s].values[point];
  for (guint m = 0; m < chart->n_marks && !isfinite (value); m++)
    if (chart->marks[m].point == point && chart->marks[m].kind == CF_LINE_MARK_EXCLUDED)
      value = chart->marks[m].value;

  return value;
}

static void
add_datum (const CfLineParts *parts,
           guint              point)
{
  g_autoptr(GPtrArray) cells = cells_of_point (parts->chart, point);
  CfBox plot = cf_scene_get_plot (parts->scene);
  double x = cf_line_parts_x (parts, point);
  double half = plot.width / MAX (1, parts->chart->n_points) / 2;
  double value = focus_value (parts->chart, point);
  double y = isfinite (value) ? cf_scale_to_view (&parts->y, value) : plot.y + plot.height;

  cf_scene_add_datum (parts->scene, (CfBox) { x - half, plot.y, 2 * half, plot.height },
                      (CfPoint) { x, y }, (const char * const *) cells->pdata);
}

/* "Actual: least 1,504 on Sat 8 Nov, most 3,862 on Tue 11 Nov." */
static void
append_sentence (GString            *text,
                 const CfLineChart  *chart,
                 const CfLineSeries *series)
{
  guint least = 0, most = 0;
  gboolean found = FALSE;

  for (guint p = 0; p < chart->n_points; p++)
    {
      double value = series->values[p];

      if (!isfinite (value))
        continue;
      if (!found || value < series->values[least])
        least = p;
      if (!found || value > series->values[most])
        most = p;
      found = TRUE;
    }

  if (!found)
    return;

  g_autofree char *least_value = number_or_null (chart, series->values[least]);
  g_autofree char *most_value = number_or_null (chart, series->values[most]);
  g_autofree char *least_name = name_of_point (chart, least);
  g_autofree char *most_name = name_of_point (chart, most);

  g_string_append_c (text, ' ');
  /* Translators: for a screen reader: series, least value, its day, greatest value, its day */
  g_string_append_printf (text, _("%1$s: least %2$s at %3$s, most %4$s at %5$s."), series->name,
                          least_value, least_name, most_value, most_name);
}

void
cf_line_parts_add_data (const CfLineParts *parts)
{
  g_autoptr(GString) summary = g_string_new (parts->chart->title);

  add_columns (parts);
  for (guint p = 0; p < parts->chart->n_points; p++)
    add_datum (parts, p);

  g_string_append_c (summary, '.');
  for (guint s = 0; s < parts->chart->n_series; s++)
    append_sentence (summary, parts->chart, &parts->chart->series[s]);
  cf_scene_set_summary (parts->scene, summary->str);
}
