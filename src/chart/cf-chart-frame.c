/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-chart-frame.h"

#define MARGIN 14.0
#define GAP 6.0
#define LEGEND_GAP 18.0
#define SWATCH_WIDTH 18.0
#define SWATCH_HEIGHT 10.0
#define TICK_LENGTH 4.0
#define N_GRID_LINES 5

static const CfTextStyle title_style = { CF_TEXT_BODY, TRUE, 0 };
static const CfTextStyle caption_style = { CF_TEXT_CAPTION, FALSE, 0 };

static double
entry_width (CfTextMetrics       *metrics,
             const CfLegendEntry *entry)
{
  return SWATCH_WIDTH + GAP + cf_text_metrics_width (metrics, entry->name, caption_style);
}

static void
add_entry (CfScene             *scene,
           const CfLegendEntry *entry,
           double               x,
           double               y)
{
  CfStyle swatch = { .part = CF_PART_LEGEND, .ink = entry->ink, .dash = entry->dash };
  CfStyle text = { .part = CF_PART_LEGEND, .ink = CF_INK_DIM, .size = CF_TEXT_CAPTION };

  if (entry->kind == CF_LEGEND_AREA)
    {
      swatch.radius = 2;
      cf_scene_add_rect (scene, &swatch,
                         (CfBox) { x, y - SWATCH_HEIGHT / 2, SWATCH_WIDTH, SWATCH_HEIGHT });
    }
  else
    {
      swatch.line_width = MAX (2, entry->line_width);
      cf_scene_add_line (scene, &swatch, (CfPoint) { x, y }, (CfPoint) { x + SWATCH_WIDTH, y });
    }

  cf_scene_add_text (scene, &text, (CfPoint) { x + SWATCH_WIDTH + GAP, y }, entry->name);
}

static double
legend_width (CfTextMetrics      *metrics,
              const CfChartFrame *frame)
{
  double width = 0;

  for (guint i = 0; i < frame->n_legend; i++)
    width += entry_width (metrics, &frame->legend[i]) + (i > 0 ? LEGEND_GAP : 0);

  return width;
}

/* From @x on, wrapping at the scene's right margin; returns the y below the last line. */
static double
add_legend (CfScene            *scene,
            CfTextMetrics      *metrics,
            const CfChartFrame *frame,
            double              left,
            double              y)
{
  double line_height = cf_text_metrics_height (metrics, caption_style) + 2;
  double x = left;

  for (guint i = 0; i < frame->n_legend; i++)
    {
      double width = entry_width (metrics, &frame->legend[i]);

      if (i > 0 && x + width > cf_scene_get_width (scene) - MARGIN + 1)
        {
          x = left;
          y += line_height;
        }
      add_entry (scene, &frame->legend[i], x, y);
      x += width + LEGEND_GAP;
    }

  return y + line_height / 2;
}

double
cf_chart_frame_add_head (CfScene            *scene,
                         CfTextMetrics      *metrics,
                         const CfChartFrame *frame)
{
  CfStyle title = { .part = CF_PART_LABEL, .ink = CF_INK_TEXT, .size = CF_TEXT_BODY, .bold = TRUE };
  CfStyle unit = { .part = CF_PART_LABEL, .ink = CF_INK_DIM, .size = CF_TEXT_CAPTION };
  double height = cf_text_metrics_height (metrics, title_style);
  double y = MARGIN - 2 + height / 2;
  double x = MARGIN;
  double legend = legend_width (metrics, frame);

  if (frame->title == NULL)
    return MARGIN;

  title.max_width = cf_scene_get_width (scene) - 2 * MARGIN;
  cf_scene_add_text (scene, &title, (CfPoint) { x, y }, frame->title);
  x += cf_text_metrics_width (metrics, frame->title, title_style) + 2 * GAP;
  if (frame->unit != NULL)
    {
      cf_scene_add_text (scene, &unit, (CfPoint) { x, y + 1 }, frame->unit);
      x += cf_text_metrics_width (metrics, frame->unit, caption_style) + LEGEND_GAP;
    }

  double below = y + height / 2;

  if (frame->n_legend == 0)
    return below;
  if (x + legend <= cf_scene_get_width (scene) - MARGIN)
    {
      add_legend (scene, metrics, frame, cf_scene_get_width (scene) - MARGIN - legend, y);
      return below;
    }

  return add_legend (scene, metrics, frame, MARGIN, below + height / 2);
}

static double
widest_label (CfTextMetrics *metrics,
              GArray        *ticks)
{
  double width = 0;

  for (guint i = 0; i < ticks->len; i++)
    width = MAX (width, cf_text_metrics_width (metrics, g_array_index (ticks, CfTick, i).label,
                                               caption_style));

  return width;
}

static void
add_value_axis (CfScene       *scene,
                GArray        *ticks,
                const CfScale *scale)
{
  CfStyle grid = { .part = CF_PART_GRID, .ink = CF_INK_GRID, .line_width = 1 };
  CfStyle text = { .part = CF_PART_AXIS, .ink = CF_INK_DIM, .size = CF_TEXT_CAPTION, .align = 1 };
  CfBox plot = cf_scene_get_plot (scene);

  for (guint i = 0; i < ticks->len; i++)
    {
      const CfTick *tick = &g_array_index (ticks, CfTick, i);
      double y = cf_scale_to_view (scale, tick->value);

      if (y < plot.y + plot.height - 0.5)
        cf_scene_add_line (scene, &grid, (CfPoint) { plot.x, y },
                           (CfPoint) { plot.x + plot.width, y });
      cf_scene_add_text (scene, &text, (CfPoint) { plot.x - GAP, y }, tick->label);
    }
}

CfScale
cf_chart_frame_add (CfScene            *scene,
                    CfTextMetrics      *metrics,
                    const CfChartFrame *frame)
{
  double top = cf_chart_frame_add_head (scene, metrics, frame) + GAP + frame->head;
  double label_height = cf_text_metrics_height (metrics, caption_style);
  double bottom = cf_scene_get_height (scene) - MARGIN - label_height - TICK_LENGTH;
  CfScale scale = cf_scale_linear_nice (frame->least, frame->most, N_GRID_LINES, bottom, top);
  g_autoptr(GArray) ticks = cf_scale_ticks (&scale, N_GRID_LINES + 2);
  double left = MARGIN + widest_label (metrics, ticks) + GAP + TICK_LENGTH;
  double right = cf_scene_get_width (scene) - MARGIN - frame->tail;

  cf_scene_set_plot (scene, (CfBox) { left, top, MAX (1, right - left), MAX (1, bottom - top) });
  add_value_axis (scene, ticks, &scale);

  return scale;
}

void
cf_chart_frame_add_axis (CfScene *scene)
{
  CfStyle axis = { .part = CF_PART_AXIS, .ink = CF_INK_AXIS, .line_width = 1 };
  CfBox plot = cf_scene_get_plot (scene);
  double y = plot.y + plot.height;

  cf_scene_add_line (scene, &axis, (CfPoint) { plot.x, y }, (CfPoint) { plot.x + plot.width, y });
}

void
cf_chart_frame_add_tick (CfScene       *scene,
                         CfTextMetrics *metrics,
                         double         x,
                         const char    *label)
{
  CfStyle axis = { .part = CF_PART_AXIS, .ink = CF_INK_AXIS, .line_width = 1 };
  CfStyle text = { .part = CF_PART_AXIS, .ink = CF_INK_DIM, .size = CF_TEXT_CAPTION, .align = 0.5 };
  double half = cf_text_metrics_width (metrics, label, caption_style) / 2;
  double height = cf_text_metrics_height (metrics, caption_style);
  CfBox plot = cf_scene_get_plot (scene);
  double y = plot.y + plot.height;
  double inside = CLAMP (x, half + 2, MAX (half + 2, cf_scene_get_width (scene) - half - 2));

  cf_scene_add_line (scene, &axis, (CfPoint) { x, y }, (CfPoint) { x, y + TICK_LENGTH });
  cf_scene_add_text (scene, &text, (CfPoint) { inside, y + TICK_LENGTH + 2 + height / 2 }, label);
}
