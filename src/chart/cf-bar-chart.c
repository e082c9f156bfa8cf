/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-bar-chart.h"

#include "cf-chart-frame.h"
#include "cf-number.h"
#include "cf-scene-data.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define GROUP_SHARE 0.72   /* of a label's room that its bars take */
#define BAR_RADIUS 2.0
#define MIN_LABEL_GAP 7.0

typedef struct
{
  const CfBarChart *chart;
  CfTextMetrics    *metrics;
  CfScene          *scene;
  CfScale           x;
  CfScale           y;
} Parts;

static void
find_range (const CfBarChart *chart,
            double           *least,
            double           *most)
{
  *least = *most = 0;

  for (guint l = 0; l < chart->n_labels; l++)
    {
      double sum = 0;

      for (guint s = 0; s < chart->n_series; s++)
        {
          double value = chart->series[s].values[l];

          if (!isfinite (value))
            continue;
          sum += value;
          *least = MIN (*least, value);
          *most = MAX (*most, chart->stacked ? sum : value);
        }
    }
}

static void
add_bar (const Parts *parts,
         guint        series,
         guint        label,
         double       base)
{
  const CfBarChart *chart = parts->chart;
  CfStyle style = { .part = CF_PART_DATUM, .ink = chart->series[series].ink, .radius = BAR_RADIUS,
                    .datum = label + 1 };
  double group = cf_scale_band_width (&parts->x) * GROUP_SHARE;
  double width = chart->stacked ? group : group / chart->n_series;
  double offset = (chart->stacked ? 0 : series * width) - group / 2;
  double left = cf_scale_to_view (&parts->x, label) + offset;
  double from = cf_scale_to_view (&parts->y, base);
  double to = cf_scale_to_view (&parts->y, base + chart->series[series].values[label]);
  double gap = chart->n_series > 1 && !chart->stacked && width > 4 ? 1 : 0;

  cf_scene_add_rect (parts->scene, &style,
                     (CfBox) { left, MIN (from, to), width - gap, fabs (to - from) });
}

static void
add_bars (const Parts *parts)
{
  const CfBarChart *chart = parts->chart;

  for (guint l = 0; l < chart->n_labels; l++)
    {
      double base = 0;

      for (guint s = 0; s < chart->n_series; s++)
        {
          if (!isfinite (chart->series[s].values[l]))
            continue;
          add_bar (parts, s, l, base);
          if (chart->stacked)
            base += chart->series[s].values[l];
        }
    }
}

static void
add_labels (const Parts *parts)
{
  const CfBarChart *chart = parts->chart;
  CfTextStyle style = { CF_TEXT_CAPTION, FALSE, 0 };
  double widest = 0;

  for (guint l = 0; l < chart->n_labels; l++)
    widest = MAX (widest, cf_text_metrics_width (parts->metrics, chart->labels[l], style));

  guint every = MAX (1, ceil ((widest + MIN_LABEL_GAP) / cf_scale_band_width (&parts->x)));

  for (guint l = 0; l < chart->n_labels; l += every)
    cf_chart_frame_add_tick (parts->scene, parts->metrics, cf_scale_to_view (&parts->x, l),
                             chart->labels[l]);
}

/* Each label is a datum with a cell a series. */
static void
add_data (const Parts *parts)
{
  const CfBarChart *chart = parts->chart;
  g_autoptr(GPtrArray) columns = g_ptr_array_new ();
  CfBox plot = cf_scene_get_plot (parts->scene);
  double room = cf_scale_band_width (&parts->x);

  g_ptr_array_add (columns, (gpointer) _("Label"));
  for (guint s = 0; s < chart->n_series; s++)
    g_ptr_array_add (columns, (gpointer) chart->series[s].name);
  g_ptr_array_add (columns, NULL);
  cf_scene_set_columns (parts->scene, (const char * const *) columns->pdata);

  for (guint l = 0; l < chart->n_labels; l++)
    {
      g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
      double x = cf_scale_to_view (&parts->x, l);
      double top = cf_scale_to_view (&parts->y, 0);

      g_ptr_array_add (cells, g_strdup (chart->labels[l]));
      for (guint s = 0; s < chart->n_series; s++)
        {
          double value = chart->series[s].values[l];

          g_ptr_array_add (cells, isfinite (value) ? cf_number_to_text (value, chart->decimals)
                                                   : NULL);
          if (isfinite (value))
            top = MIN (top, cf_scale_to_view (&parts->y, value));
        }
      cf_scene_add_datum (parts->scene, (CfBox) { x - room / 2, plot.y, room, plot.height },
                          (CfPoint) { x, top }, (const char * const *) cells->pdata);
    }
}

CfScene *
cf_bar_chart_build (const CfBarChart *chart,
                    CfTextMetrics    *metrics,
                    double            width,
                    double            height)
{
  Parts parts = { chart, metrics, cf_scene_new (width, height) };
  g_autofree CfLegendEntry *legend = g_new0 (CfLegendEntry, chart->n_series);
  CfChartFrame frame = { .title = chart->title, .unit = chart->unit, .legend = legend };

  for (guint s = 0; chart->n_series > 1 && s < chart->n_series; s++)
    legend[frame.n_legend++] = (CfLegendEntry) { chart->series[s].name, chart->series[s].ink,
                                                 CF_LEGEND_AREA, CF_DASH_NONE, 0 };

  find_range (chart, &frame.least, &frame.most);
  parts.y = cf_chart_frame_add (parts.scene, metrics, &frame);
  CfBox plot = cf_scene_get_plot (parts.scene);
  parts.x = cf_scale_band (MAX (1, chart->n_labels), plot.x, plot.x + plot.width);

  add_bars (&parts);
  cf_chart_frame_add_axis (parts.scene);
  add_labels (&parts);
  add_data (&parts);
  cf_scene_set_summary (parts.scene, chart->title);

  return parts.scene;
}
