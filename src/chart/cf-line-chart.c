/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Order and layout; the data's texts are in cf-line-data.c, special and excluded points with their
 * names in cf-line-marks.c. */
#include "cf-line-chart.h"

#include "cf-chart-frame.h"
#include "cf-date-text.h"
#include "cf-line-parts.h"

#include <math.h>

#define DOT_RADIUS 3.0
#define MIN_LABEL_GAP 14.0
#define END_LABEL_GAP 6.0

static const CfTextStyle caption_style = { CF_TEXT_CAPTION, FALSE, 0 };
static const CfTextStyle bold_style = { CF_TEXT_CAPTION, TRUE, 0 };

double
cf_line_parts_x (const CfLineParts *parts,
                 guint              point)
{
  const CfLineChart *chart = parts->chart;

  if (chart->times != NULL)
    return cf_scale_to_view (&parts->x, chart->times[point] + chart->step_minutes / 2.0);

  return cf_scale_to_view (&parts->x, point);
}

static void
extend (double *least,
        double *most,
        double  value)
{
  if (!isfinite (value))
    return;

  *least = MIN (*least, value);
  *most = MAX (*most, value);
}

static void
find_range (const CfLineChart *chart,
            double            *least,
            double            *most)
{
  *least = G_MAXDOUBLE;
  *most = -G_MAXDOUBLE;

  for (guint p = 0; p < chart->n_points; p++)
    {
      for (guint s = 0; s < chart->n_series; s++)
        extend (least, most, chart->series[s].values[p]);
      for (guint b = 0; b < chart->n_bands; b++)
        {
          extend (least, most, chart->bands[b].low[p]);
          extend (least, most, chart->bands[b].high[p]);
        }
    }
  for (guint m = 0; m < chart->n_marks; m++)
    if (chart->marks[m].kind == CF_LINE_MARK_EXCLUDED)
      extend (least, most, chart->marks[m].value);

  extend (least, most, chart->goal);
  if (*least > *most)
    *least = *most = 0;
  if (!chart->free_floor)
    *least = MIN (0, *least);
}

static void
add_shades (const CfLineParts *parts)
{
  const CfLineChart *chart = parts->chart;
  CfBox plot = cf_scene_get_plot (parts->scene);

  for (guint p = 0; chart->shades != NULL && p < chart->n_points; p++)
    {
      CfStyle style = { .part = CF_PART_GROUND, .ink = CF_INK_WEEKEND };
      guint first = p;

      if (chart->shades[p] == CF_LINE_SHADE_NONE)
        continue;

      while (p + 1 < chart->n_points && chart->shades[p + 1] == chart->shades[first])
        p++;
      if (chart->shades[first] == CF_LINE_SHADE_HOLIDAY)
        style.ink = CF_INK_HOLIDAY;

      double left = cf_scale_to_view (&parts->x, chart->times[first]);
      double right = cf_scale_to_view (&parts->x, chart->times[p] + chart->step_minutes);

      cf_scene_add_rect (parts->scene, &style, (CfBox) { left, plot.y, right - left, plot.height });
    }
}

static void
add_band (const CfLineParts *parts,
          const CfLineBand  *band)
{
  CfStyle style = { .part = CF_PART_DATUM, .ink = band->ink };
  g_autofree CfPoint *points = g_new (CfPoint, 2 * parts->chart->n_points);

  for (guint p = 0; p < parts->chart->n_points; p++)
    {
      guint first = p;
      guint n = 0;

      while (p < parts->chart->n_points && isfinite (band->low[p]) && isfinite (band->high[p]))
        {
          points[n++] = (CfPoint) { cf_line_parts_x (parts, p),
                                    cf_scale_to_view (&parts->y, band->high[p]) };
          p++;
        }
      for (guint q = p; q > first; q--)
        points[n++] = (CfPoint) { cf_line_parts_x (parts, q - 1),
                                  cf_scale_to_view (&parts->y, band->low[q - 1]) };
      if (n > 0)
        cf_scene_add_path (parts->scene, &style, points, n, TRUE);
    }
}

static void
add_dots (const CfLineParts  *parts,
          const CfLineSeries *series)
{
  for (guint p = 0; p < parts->chart->n_points; p++)
    {
      CfStyle style = { .part = CF_PART_DATUM, .ink = series->ink, .radius = DOT_RADIUS,
                        .datum = p + 1 };
      double x = cf_line_parts_x (parts, p);

      if (!isfinite (series->values[p]))
        continue;

      double y = cf_scale_to_view (&parts->y, series->values[p]);

      cf_scene_add_rect (parts->scene, &style, (CfBox) { x - DOT_RADIUS, y - DOT_RADIUS,
                                                         2 * DOT_RADIUS, 2 * DOT_RADIUS });
    }
}

static void
add_end_label (const CfLineParts  *parts,
               const CfLineSeries *series,
               CfPoint             end)
{
  CfStyle style = { .part = CF_PART_LABEL, .ink = series->ink, .size = CF_TEXT_CAPTION,
                    .bold = TRUE };

  end.x += END_LABEL_GAP;
  cf_scene_add_text (parts->scene, &style, end, series->name);
}

static void
add_series (const CfLineParts  *parts,
            const CfLineSeries *series)
{
  CfStyle style = { .part = CF_PART_DATUM, .ink = series->ink, .dash = series->dash,
                    .line_width = series->line_width > 0 ? series->line_width : 1.5 };
  g_autofree CfPoint *points = g_new (CfPoint, parts->chart->n_points);
  guint n = 0;

  for (guint p = 0; p <= parts->chart->n_points; p++)
    {
      gboolean gap = p == parts->chart->n_points || !isfinite (series->values[p]);

      if (!gap)
        points[n++] = (CfPoint) { cf_line_parts_x (parts, p),
                                  cf_scale_to_view (&parts->y, series->values[p]) };
      if (gap && n > 0)
        {
          cf_scene_add_path (parts->scene, &style, points, n, FALSE);
          if (series->label_at_end && p == parts->chart->n_points)
            add_end_label (parts, series, points[n - 1]);
          n = 0;
        }
    }

  if (series->points)
    add_dots (parts, series);
}

static void
add_time_axis (const CfLineParts *parts)
{
  const CfLineChart *chart = parts->chart;
  g_autofree char *day = cf_date_text_day (cf_day_from_ymd (2000, 11, 30), CF_DATE_TEXT_SHORT);
  double sample = cf_text_metrics_width (parts->metrics, day, caption_style);
  double width = cf_scene_get_plot (parts->scene).width;
  guint n_labels = MAX (1, width / (sample + MIN_LABEL_GAP));
  g_autoptr(GArray) ticks = cf_scale_ticks (&parts->x, n_labels);

  for (guint i = 0; i < ticks->len; i++)
    {
      const CfTick *tick = &g_array_index (ticks, CfTick, i);
      /* A day is labelled where its point is, an hour where it begins. */
      double shift = chart->step_minutes >= CF_MINUTES_PER_DAY ? chart->step_minutes / 2.0 : 0;

      cf_chart_frame_add_tick (parts->scene, parts->metrics,
                               cf_scale_to_view (&parts->x, tick->value + shift), tick->label);
    }
}

static void
add_label_axis (const CfLineParts *parts)
{
  const CfLineChart *chart = parts->chart;
  double widest = 0;

  for (guint p = 0; p < chart->n_points; p++)
    widest = MAX (widest, cf_text_metrics_width (parts->metrics, chart->labels[p], caption_style));

  double room = cf_scale_band_width (&parts->x);
  guint every = MAX (1, ceil ((widest + MIN_LABEL_GAP / 2) / room));

  for (guint p = 0; p < chart->n_points; p += every)
    cf_chart_frame_add_tick (parts->scene, parts->metrics, cf_line_parts_x (parts, p),
                             chart->labels[p]);
}

/* Title, legend and the value axis; then the axis along the bottom is known too. */
static void
lay_out (CfLineParts *parts)
{
  const CfLineChart *chart = parts->chart;
  g_autofree CfLegendEntry *legend = g_new0 (CfLegendEntry, chart->n_series + chart->n_bands);
  CfChartFrame frame = { .title = chart->plain ? NULL : chart->title, .unit = chart->unit,
                         .legend = legend };

  for (guint s = 0; s < chart->n_series; s++)
    {
      const CfLineSeries *series = &chart->series[s];

      if (series->label_at_end)
        frame.tail = MAX (frame.tail, END_LABEL_GAP + cf_text_metrics_width (
                                        parts->metrics, series->name, bold_style));
      else if (chart->n_series + chart->n_bands > 1)
        legend[frame.n_legend++] = (CfLegendEntry) { series->name, series->ink, CF_LEGEND_LINE,
                                                     series->dash, series->line_width };
    }
  for (guint b = 0; b < chart->n_bands; b++)
    legend[frame.n_legend++] = (CfLegendEntry) { chart->bands[b].name, chart->bands[b].ink,
                                                 CF_LEGEND_AREA, CF_DASH_NONE, 0 };
  if (chart->now != CF_MINUTE_NONE || chart->n_marks > 0)
    frame.head = cf_text_metrics_height (parts->metrics, bold_style) + END_LABEL_GAP;

  find_range (chart, &frame.least, &frame.most);
  parts->y = cf_chart_frame_add (parts->scene, parts->metrics, &frame);
}

CfScene *
cf_line_chart_build (const CfLineChart *chart,
                     CfTextMetrics     *metrics,
                     double             width,
                     double             height)
{
  CfLineParts parts = { chart, metrics, cf_scene_new (width, height) };

  lay_out (&parts);
  CfBox plot = cf_scene_get_plot (parts.scene);

  if (chart->times != NULL && chart->n_points > 0)
    parts.x = cf_scale_time (chart->times[0],
                             chart->times[chart->n_points - 1] + chart->step_minutes,
                             plot.x, plot.x + plot.width);
  else
    parts.x = cf_scale_band (MAX (1, chart->n_points), plot.x, plot.x + plot.width);

  add_shades (&parts);
  for (guint b = 0; b < chart->n_bands; b++)
    add_band (&parts, &chart->bands[b]);
  for (guint s = chart->n_series; s > 0; s--)
    add_series (&parts, &chart->series[s - 1]);

  cf_chart_frame_add_axis (parts.scene);
  if (chart->times != NULL)
    add_time_axis (&parts);
  else
    add_label_axis (&parts);

  cf_line_parts_add_marks (&parts);
  cf_line_parts_add_data (&parts);

  return parts.scene;
}
