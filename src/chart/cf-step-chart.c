/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-step-chart.h"

#include "cf-number.h"
#include "cf-scale.h"
#include "cf-scene-data.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define HATCH_FROM 4.0   /* px: narrower shortages are filled, a hatch would not be seen */
#define N_LINES 2

typedef struct
{
  const CfStepChart *chart;
  CfScene           *scene;
  CfScale            y;
  CfPoint           *points;     /* room for every path: two corners a slot, twice */
} Parts;

static guint
n_slots (const CfStepChart *chart)
{
  return chart->n_columns * chart->n_slots;
}

static double
slot_x (const CfStepChart *chart,
        guint              slot)
{
  return chart->left + chart->column_width * slot / MAX (1, chart->n_slots);
}

/* The corners of @values over slots [from, until), rightward; appended at @n. */
static guint
trace (const Parts  *parts,
       const double *values,
       guint         from,
       guint         until,
       guint         n)
{
  for (guint s = from; s < until; s++)
    {
      double y = cf_scale_to_view (&parts->y, values[s]);

      if (s > from && values[s] == values[s - 1])
        n--;
      else
        parts->points[n++] = (CfPoint) { slot_x (parts->chart, s), y };
      parts->points[n++] = (CfPoint) { slot_x (parts->chart, s + 1), y };
    }

  return n;
}

static void
reverse (CfPoint *points,
         guint    n_points)
{
  for (guint i = 0, j = n_points; i + 1 < j; i++)
    {
      CfPoint point = points[i];

      points[i] = points[--j];
      points[j] = point;
    }
}

/* Between the two step lines over one run of slots. */
static void
add_between (const Parts *parts,
             CfInk        ink,
             guint        from,
             guint        until)
{
  const CfStepChart *chart = parts->chart;
  double width = slot_x (chart, until) - slot_x (chart, from);
  CfStyle style = { .part = CF_PART_DATUM, .ink = ink };
  guint n = trace (parts, chart->scheduled, from, until, 0);
  guint both = trace (parts, chart->required, from, until, n);

  reverse (parts->points + n, both - n);
  style.hatch = ink == CF_INK_SHORT_FILL && width >= HATCH_FROM;
  cf_scene_add_path (parts->scene, &style, parts->points, both, TRUE);
}

/* Runs where scheduled − required has @sign. */
static void
add_difference (const Parts *parts,
                CfInk        ink,
                int          sign)
{
  const CfStepChart *chart = parts->chart;

  for (guint s = 0; s < n_slots (chart); s++)
    {
      guint first = s;

      while (s < n_slots (chart) && sign * (chart->scheduled[s] - chart->required[s]) > 0)
        s++;
      if (s > first)
        add_between (parts, ink, first, s);
    }
}

static void
add_scheduled (const Parts *parts)
{
  const CfStepChart *chart = parts->chart;
  CfStyle style = { .part = CF_PART_DATUM, .ink = CF_INK_SCHEDULED_FILL };
  double floor_y = cf_scale_to_view (&parts->y, 0);
  guint n = trace (parts, chart->scheduled, 0, n_slots (chart), 0);

  parts->points[n++] = (CfPoint) { slot_x (chart, n_slots (chart)), floor_y };
  parts->points[n++] = (CfPoint) { slot_x (chart, 0), floor_y };
  cf_scene_add_path (parts->scene, &style, parts->points, n, TRUE);
}

static void
add_required (const Parts *parts)
{
  CfStyle style = { .part = CF_PART_LIMIT, .ink = CF_INK_REQUIRED, .line_width = 1.25 };
  const double *required = parts->chart->required;

  for (guint s = 0; s < n_slots (parts->chart); s++)
    {
      guint first = s;

      while (s < n_slots (parts->chart) && !isnan (required[s]))
        s++;
      if (s > first)
        cf_scene_add_path (parts->scene, &style, parts->points,
                           trace (parts, required, first, s, 0), FALSE);
    }
}

static void
add_ground (const Parts *parts)
{
  const CfStepChart *chart = parts->chart;
  CfBox plot = cf_scene_get_plot (parts->scene);

  for (guint c = 0; chart->shades != NULL && c < chart->n_columns; c++)
    {
      CfStyle style = { .part = CF_PART_GROUND, .ink = CF_INK_WEEKEND };
      double x = chart->left + c * chart->column_width;

      if (chart->shades[c] == CF_STEP_SHADE_NONE)
        continue;
      if (chart->shades[c] == CF_STEP_SHADE_HOLIDAY)
        style.ink = CF_INK_HOLIDAY;
      cf_scene_add_rect (parts->scene, &style,
                         (CfBox) { x, 0, chart->column_width, plot.y + plot.height });
    }
}

static void
add_grid (const Parts   *parts,
          CfTextMetrics *metrics)
{
  CfStyle line = { .part = CF_PART_GRID, .ink = CF_INK_GRID, .line_width = 1 };
  CfStyle text = { .part = CF_PART_AXIS, .ink = CF_INK_DIM, .size = CF_TEXT_TINY };
  CfBox plot = cf_scene_get_plot (parts->scene);
  g_autoptr(GArray) ticks = cf_scale_ticks (&parts->y, N_LINES + 1);
  double half = cf_text_metrics_height (metrics, (CfTextStyle) { CF_TEXT_TINY }) / 2;

  for (guint i = 0; i < ticks->len; i++)
    {
      const CfTick *tick = &g_array_index (ticks, CfTick, i);
      double y = cf_scale_to_view (&parts->y, tick->value);

      if (tick->value <= 0 || y < plot.y - 0.5)
        continue;
      cf_scene_add_line (parts->scene, &line, (CfPoint) { plot.x, y },
                         (CfPoint) { plot.x + plot.width, y });
      if (parts->chart->scale_labels)
        cf_scene_add_text (parts->scene, &text, (CfPoint) { plot.x + plot.width + 4,
                                                            MAX (y, half) }, tick->label);
    }
}

static void
add_columns (const Parts *parts)
{
  const CfStepChart *chart = parts->chart;
  CfStyle line = { .part = CF_PART_GRID, .ink = CF_INK_LINE, .line_width = 1 };
  CfBox plot = cf_scene_get_plot (parts->scene);

  for (guint c = 0; c <= chart->n_columns; c++)
    {
      double x = chart->left + c * chart->column_width;

      cf_scene_add_line (parts->scene, &line, (CfPoint) { x, 0 },
                         (CfPoint) { x, plot.y + plot.height });
    }
}

static void
add_data (const Parts *parts)
{
  const CfStepChart *chart = parts->chart;
  const char *columns[] = { _("Day"), _("Scheduled, h"), _("Required, h"), _("Surplus, h"),
                            _("Shortage, h"), NULL };
  CfBox plot = cf_scene_get_plot (parts->scene);

  cf_scene_set_columns (parts->scene, columns);
  for (guint c = 0; chart->names != NULL && c < chart->n_columns; c++)
    {
      CfStepSums sums = cf_step_chart_sum (chart, c, 1);
      double hours = chart->slot_minutes / 60.0;
      double x = chart->left + c * chart->column_width;
      g_autofree char *scheduled = cf_number_to_text (sums.scheduled * hours, 1);
      g_autofree char *required = cf_number_to_text (sums.required * hours, 1);
      g_autofree char *surplus = cf_number_signed_to_text (sums.surplus * hours, 1);
      g_autofree char *shortage = cf_number_signed_to_text (-sums.shortage * hours, 1);
      const char *cells[] = { chart->names[c], scheduled, required, surplus, shortage };

      cf_scene_add_datum (parts->scene,
                          (CfBox) { x, 0, chart->column_width, plot.y + plot.height },
                          (CfPoint) { x + chart->column_width / 2, plot.y + plot.height }, cells);
    }
}

CfScene *
cf_step_chart_build (const CfStepChart *chart,
                     CfTextMetrics     *metrics,
                     double             width,
                     double             height)
{
  g_autofree CfPoint *points = g_new (CfPoint, 4 * n_slots (chart) + 4);
  Parts parts = { chart, cf_scene_new (width, height), { 0 }, points };
  CfBox plot = { chart->left, chart->top, chart->n_columns * chart->column_width,
                 height - chart->top - chart->bottom };
  double most = 1;

  for (guint s = 0; s < n_slots (chart); s++)
    most = fmax (most, fmax (chart->scheduled[s], chart->required[s]));

  cf_scene_set_plot (parts.scene, plot);
  parts.y = cf_scale_linear (0, most, plot.y + plot.height, plot.y);

  add_ground (&parts);
  add_grid (&parts, metrics);
  if (n_slots (chart) > 0)
    {
      add_scheduled (&parts);
      add_difference (&parts, CF_INK_OVER_FILL, 1);
      add_difference (&parts, CF_INK_SHORT_FILL, -1);
      add_required (&parts);
    }
  add_columns (&parts);
  add_data (&parts);

  return parts.scene;
}

CfStepSums
cf_step_chart_sum (const CfStepChart *chart,
                   guint              first_column,
                   guint              n_columns)
{
  CfStepSums sums = { 0 };
  guint until = MIN (first_column + n_columns, chart->n_columns) * chart->n_slots;

  for (guint s = first_column * chart->n_slots; s < until; s++)
    {
      double difference = chart->scheduled[s] - chart->required[s];

      if (isnan (difference))
        continue;
      sums.scheduled += chart->scheduled[s];
      sums.required += chart->required[s];
      sums.surplus += MAX (0, difference);
      sums.shortage += MAX (0, -difference);
    }

  return sums;
}
