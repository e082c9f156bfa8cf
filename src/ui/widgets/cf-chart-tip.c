/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-chart-tip.h"

#define PADDING 12.0
#define COLUMN_GAP 18.0
#define LINE_GAP 2.0
#define DISTANCE 12.0

static const CfTextStyle head_style = { CF_TEXT_DENSE, TRUE, 0 };
static const CfTextStyle name_style = { CF_TEXT_CAPTION, FALSE, 0 };

static guint
count_columns (CfScene *chart)
{
  guint n = 0;

  while (cf_scene_get_columns (chart)[n] != NULL)
    n++;

  return n;
}

CfScene *
cf_chart_tip_build (CfScene       *chart,
                    guint          datum,
                    CfTextMetrics *metrics)
{
  CfStyle head = { .part = CF_PART_LABEL, .ink = CF_INK_TEXT, .size = CF_TEXT_DENSE, .bold = TRUE };
  CfStyle name = { .part = CF_PART_LABEL, .ink = CF_INK_DIM, .size = CF_TEXT_CAPTION };
  CfStyle value = { .part = CF_PART_LABEL, .ink = CF_INK_TEXT, .size = CF_TEXT_CAPTION,
                    .align = 1 };
  const char * const *columns = cf_scene_get_columns (chart);
  const char *title = cf_scene_get_cell (chart, datum, 0);
  double line = cf_text_metrics_height (metrics, name_style) + LINE_GAP;
  double head_height = cf_text_metrics_height (metrics, head_style) + LINE_GAP;
  double width = cf_text_metrics_width (metrics, title, head_style);
  guint n_lines = 0;

  for (guint c = 1; c < count_columns (chart); c++)
    {
      const char *cell = cf_scene_get_cell (chart, datum, c);

      if (cell == NULL)
        continue;
      n_lines++;
      width = MAX (width, cf_text_metrics_width (metrics, columns[c], name_style) + COLUMN_GAP
                          + cf_text_metrics_width (metrics, cell, name_style));
    }

  CfScene *tip = cf_scene_new (width + 2 * PADDING, 2 * PADDING + head_height + n_lines * line);
  double y = PADDING + head_height / 2;

  cf_scene_add_text (tip, &head, (CfPoint) { PADDING, y }, title);
  y += head_height / 2 - line / 2;
  for (guint c = 1; c < count_columns (chart); c++)
    {
      const char *cell = cf_scene_get_cell (chart, datum, c);

      if (cell == NULL)
        continue;
      y += line;
      cf_scene_add_text (tip, &name, (CfPoint) { PADDING, y }, columns[c]);
      cf_scene_add_text (tip, &value, (CfPoint) { width + PADDING, y }, cell);
    }

  return tip;
}

CfPoint
cf_chart_tip_place (CfScene *chart,
                    guint    datum,
                    CfScene *tip)
{
  CfPoint focus = cf_scene_get_focus (chart, datum);
  double width = cf_scene_get_width (tip);
  double height = cf_scene_get_height (tip);
  double x = focus.x + DISTANCE;
  double y = focus.y + DISTANCE;

  if (x + width > cf_scene_get_width (chart) - 4)
    x = focus.x - DISTANCE - width;
  if (y + height > cf_scene_get_height (chart) - 4)
    y = focus.y - DISTANCE - height;

  return (CfPoint) { MAX (4, x), MAX (4, y) };
}
