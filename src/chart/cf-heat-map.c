/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-heat-map.h"

#include "cf-chart-frame.h"
#include "cf-number.h"
#include "cf-scene-data.h"

#include <math.h>

#define MARGIN 14.0
#define GAP 8.0
#define CELL_GAP 1.0
#define CELL_RADIUS 2.0
#define RING 2.0
#define ROW_BREAK 7.0
#define SWATCH_WIDTH 18.0
#define SWATCH_HEIGHT 10.0
#define MIN_CELL_TEXT 9.0

typedef struct
{
  const CfHeatMap *chart;
  CfTextMetrics   *metrics;
  CfScene         *scene;
  CfBox            plot;
  double           cell_width;
  double           cell_height;
  double           least;
  double           most;
  double           text_size;
  GHashTable      *sizes;       /* text → size in tenths, of differences: few texts, many cells */
} Parts;

guint
cf_heat_map_level (double value,
                   double least,
                   double most)
{
  if (!(most > least))
    return CF_N_HEATS / 2;

  double level = floor ((value - least) / (most - least) * CF_N_HEATS);

  return (guint) CLAMP (level, 0, CF_N_HEATS - 1);
}

static void
find_range (Parts *parts)
{
  const CfHeatMap *chart = parts->chart;

  parts->least = G_MAXDOUBLE;
  parts->most = -G_MAXDOUBLE;
  for (guint i = 0; i < chart->n_rows * chart->n_columns; i++)
    if (isfinite (chart->values[i]))
      {
        parts->least = MIN (parts->least, chart->values[i]);
        parts->most = MAX (parts->most, chart->values[i]);
      }

  if (parts->least > parts->most)
    parts->least = parts->most = 0;
}

/* A difference has its sign; one that is less than half a head short still says that it is. */
static char *
number_text (const Parts *parts,
             gsize        cell)
{
  const CfHeatMap *chart = parts->chart;
  double value = chart->values[cell];

  if (chart->verdicts == NULL)
    return cf_number_to_text (value, chart->decimals);
  if (chart->verdicts[cell] == CF_HEAT_NONE)
    return g_strdup ("\u00b7");
  if (chart->verdicts[cell] == CF_HEAT_SHORT && round (value) == 0)
    return g_strdup ("\u2212");

  return cf_number_signed_to_text (value, chart->decimals);
}

static double
widest (const Parts        *parts,
        const char * const *texts,
        guint               n_texts,
        CfTextStyle         style)
{
  double width = 0;

  for (guint i = 0; texts != NULL && i < n_texts; i++)
    width = MAX (width, cf_text_metrics_width (parts->metrics, texts[i], style));

  return width;
}

/* Ink of the ground and of the text on it. */
static const CfInk verdict_inks[CF_HEAT_N_VERDICTS][2] = {
  [CF_HEAT_NONE] = { CF_INK_LINE, CF_INK_DIM },
  [CF_HEAT_SHORT] = { CF_INK_HARD_SOFT, CF_INK_SHORT },
  [CF_HEAT_MET] = { CF_INK_GOOD_SOFT, CF_INK_GOOD },
  [CF_HEAT_OVER] = { CF_INK_SOFT_SOFT, CF_INK_SOFT },
};

/* At the right end of the title line: a ground and its name for each verdict. */
static void
add_verdict_legend (const Parts *parts,
                    double       y)
{
  CfStyle text = { .part = CF_PART_LEGEND, .ink = CF_INK_DIM, .size = CF_TEXT_CAPTION, .align = 1 };
  CfTextStyle style = { CF_TEXT_CAPTION, FALSE, 0 };
  double x = cf_scene_get_width (parts->scene) - MARGIN;

  for (guint i = CF_HEAT_N_VERDICTS; i-- > 0;)
    {
      const char *name = parts->chart->verdict_names[i];
      CfStyle swatch = { .part = CF_PART_LEGEND, .ink = verdict_inks[i][0], .radius = CELL_RADIUS };

      cf_scene_add_text (parts->scene, &text, (CfPoint) { x, y }, name);
      x -= cf_text_metrics_width (parts->metrics, name, style) + GAP / 2 + SWATCH_WIDTH;
      cf_scene_add_rect (parts->scene, &swatch, (CfBox) { x, y - SWATCH_HEIGHT / 2, SWATCH_WIDTH,
                                                          SWATCH_HEIGHT });
      x -= GAP;
    }
}

/* The scale at the right end of the title line: least, seven grounds, most. */
static void
add_scale (const Parts *parts,
           double       y)
{
  CfStyle text = { .part = CF_PART_LEGEND, .ink = CF_INK_DIM, .size = CF_TEXT_CAPTION, .align = 1 };
  CfTextStyle style = { CF_TEXT_CAPTION, FALSE, 0 };
  g_autofree char *least = cf_number_to_text (parts->least, parts->chart->decimals);
  g_autofree char *most = cf_number_to_text (parts->most, parts->chart->decimals);
  double x = cf_scene_get_width (parts->scene) - MARGIN;

  cf_scene_add_text (parts->scene, &text, (CfPoint) { x, y }, most);
  x -= cf_text_metrics_width (parts->metrics, most, style) + GAP + CF_N_HEATS * SWATCH_WIDTH;
  for (guint i = 0; i < CF_N_HEATS; i++)
    {
      CfStyle swatch = { .part = CF_PART_LEGEND, .ink = CF_INK_HEAT_0 + i };

      cf_scene_add_rect (parts->scene, &swatch, (CfBox) { x + i * SWATCH_WIDTH,
                                                          y - SWATCH_HEIGHT / 2, SWATCH_WIDTH - 1,
                                                          SWATCH_HEIGHT });
    }
  x -= GAP;
  cf_scene_add_text (parts->scene, &text, (CfPoint) { x, y }, least);
  x -= cf_text_metrics_width (parts->metrics, least, style) + 2 * GAP;
  if (parts->chart->note != NULL
      && cf_text_metrics_width (parts->metrics, parts->chart->note, style) < x / 2)
    cf_scene_add_text (parts->scene, &text, (CfPoint) { x, y }, parts->chart->note);
}

/* The largest size at which @text fits a cell; 0: none does. */
static double
fitting_size (const Parts *parts,
              const char  *text)
{
  for (double size = CF_TEXT_CAPTION; size >= MIN_CELL_TEXT; size -= 1)
    if (cf_text_metrics_width (parts->metrics, text, (CfTextStyle) { size }) + 2
        <= parts->cell_width)
      return size;

  return 0;
}

/* Measuring a text is what costs in a map of many cells. */
static double
known_size (const Parts *parts,
            const char  *text)
{
  gpointer known;

  if (g_hash_table_lookup_extended (parts->sizes, text, NULL, &known))
    return GPOINTER_TO_UINT (known) / 10.0;

  double size = fitting_size (parts, text);

  g_hash_table_insert (parts->sizes, g_strdup (text), GUINT_TO_POINTER ((guint) (size * 10)));
  return size;
}

/* One size for all amounts; differences are short or long and each has its own. */
static double
common_size (const Parts *parts)
{
  g_autofree char *most = cf_number_to_text (parts->most, parts->chart->decimals);

  return fitting_size (parts, most);
}

/* What the breaks before a row and at it take. */
static double
row_gap (const Parts *parts,
         guint        row)
{
  guint n = 0;

  for (guint r = 1; parts->chart->breaks != NULL && r <= row && r < parts->chart->n_rows; r++)
    n += parts->chart->breaks[r];

  return n * ROW_BREAK;
}

static void
lay_out (Parts *parts,
         double top)
{
  const CfHeatMap *chart = parts->chart;
  CfTextStyle row_style = { CF_TEXT_DENSE, TRUE, 0 };
  CfTextStyle caption = { CF_TEXT_CAPTION, FALSE, 0 };
  double width = cf_scene_get_width (parts->scene);
  double left = MARGIN + widest (parts, chart->rows, chart->n_rows, row_style) + GAP;
  double right = width - MARGIN;

  if (chart->total_heading != NULL)
    right -= MAX (widest (parts, chart->totals, chart->n_rows, row_style),
                  cf_text_metrics_width (parts->metrics, chart->total_heading, caption)) + 2 * GAP;

  top += cf_text_metrics_height (parts->metrics, caption) + GAP;
  parts->plot = (CfBox) { left, top, MAX (1, right - left),
                          MAX (1, cf_scene_get_height (parts->scene) - MARGIN - top) };
  parts->cell_width = parts->plot.width / MAX (1, chart->n_columns);
  parts->cell_height = (parts->plot.height - row_gap (parts, chart->n_rows))
                       / MAX (1, chart->n_rows);
  parts->text_size = common_size (parts);
  cf_scene_set_plot (parts->scene, parts->plot);
}

static CfBox
cell_box (const Parts *parts,
          guint        row,
          guint        column)
{
  return (CfBox) { parts->plot.x + column * parts->cell_width,
                   parts->plot.y + row * parts->cell_height + row_gap (parts, row),
                   parts->cell_width, parts->cell_height };
}

static void
set_inks (const Parts *parts,
          gsize        cell,
          CfStyle     *ground,
          CfStyle     *number)
{
  const CfHeatMap *chart = parts->chart;

  if (chart->verdicts != NULL)
    {
      ground->ink = verdict_inks[chart->verdicts[cell]][0];
      number->ink = verdict_inks[chart->verdicts[cell]][1];
      number->bold = chart->verdicts[cell] == CF_HEAT_SHORT;
      return;
    }

  guint level = cf_heat_map_level (chart->values[cell], parts->least, parts->most);

  ground->ink = CF_INK_HEAT_0 + level;
  number->ink = level >= CF_N_HEATS - 2 ? CF_INK_HEAT_TEXT_INVERSE : CF_INK_HEAT_TEXT;
}

/* The sign stays where there is no room for the number. */
static void
add_number (const Parts   *parts,
            const CfStyle *style,
            CfPoint        middle,
            const char    *text)
{
  CfStyle number = *style;
  g_autofree char *sign = NULL;

  if (parts->chart->verdicts == NULL)
    {
      if (number.size > 0)
        cf_scene_add_text (parts->scene, &number, middle, text);
      return;
    }

  number.size = known_size (parts, text);
  if (number.size > 0)
    {
      cf_scene_add_text (parts->scene, &number, middle, text);
      return;
    }

  sign = g_utf8_substring (text, 0, 1);
  number.size = MIN_CELL_TEXT;
  cf_scene_add_text (parts->scene, &number, middle, sign);
}

static void
add_cell (const Parts *parts,
          guint        row,
          guint        column)
{
  const CfHeatMap *chart = parts->chart;
  gsize cell = (gsize) row * chart->n_columns + column;
  CfBox box = cell_box (parts, row, column);
  CfPoint middle = { box.x + box.width / 2, box.y + box.height / 2 };
  g_autofree char *text = number_text (parts, cell);
  g_autofree char *exact = chart->verdicts != NULL && chart->verdicts[cell] != CF_HEAT_NONE
                             ? cf_number_signed_to_text (chart->values[cell], 1) : g_strdup (text);
  const char *name = chart->column_names != NULL ? chart->column_names[column]
                                                 : chart->columns[column];
  const char *cells[] = { chart->rows[row], name, exact };
  guint datum = cf_scene_add_datum (parts->scene, box, middle, cells);
  CfStyle ground = { .part = CF_PART_DATUM, .radius = CELL_RADIUS, .datum = datum };
  CfStyle number = { .part = CF_PART_DATUM, .size = parts->text_size, .align = 0.5,
                     .datum = datum };

  set_inks (parts, cell, &ground, &number);
  cf_scene_add_rect (parts->scene, &ground, (CfBox) { box.x, box.y, box.width - CELL_GAP,
                                                      box.height - CELL_GAP });
  add_number (parts, &number, middle, text);
}

/* The first of the greatest: one ring, not many. */
static void
add_ring (const Parts *parts)
{
  CfStyle ring = { .part = CF_PART_LIMIT, .ink = CF_INK_REQUIRED, .line_width = RING,
                   .radius = CELL_RADIUS + 1 };
  guint n = parts->chart->n_rows * parts->chart->n_columns;

  for (guint i = 0; parts->most > parts->least && parts->chart->verdicts == NULL && i < n; i++)
    if (parts->chart->values[i] == parts->most)
      {
        CfBox box = cell_box (parts, i / parts->chart->n_columns, i % parts->chart->n_columns);

        cf_scene_add_rect (parts->scene, &ring, (CfBox) { box.x - 0.5, box.y - 0.5, box.width,
                                                          box.height });
        return;
      }
}

static void
add_headings (const Parts *parts)
{
  const CfHeatMap *chart = parts->chart;
  CfStyle row = { .part = CF_PART_AXIS, .ink = CF_INK_TEXT, .size = CF_TEXT_DENSE, .bold = TRUE };
  CfStyle total = { .part = CF_PART_AXIS, .ink = CF_INK_TEXT, .size = CF_TEXT_DENSE, .bold = TRUE,
                    .align = 1 };
  CfStyle column = { .part = CF_PART_AXIS, .ink = CF_INK_DIM, .size = CF_TEXT_CAPTION,
                     .align = 0.5 };
  CfTextStyle caption = { CF_TEXT_CAPTION, FALSE, 0 };
  double half = cf_text_metrics_height (parts->metrics, caption) / 2;
  double heading_y = parts->plot.y - GAP / 2 - half;
  double right = cf_scene_get_width (parts->scene) - MARGIN;

  for (guint r = 0; r < chart->n_rows; r++)
    {
      double y = parts->plot.y + (r + 0.5) * parts->cell_height + row_gap (parts, r);

      cf_scene_add_text (parts->scene, &row, (CfPoint) { MARGIN, y }, chart->rows[r]);
      if (chart->total_heading != NULL)
        cf_scene_add_text (parts->scene, &total, (CfPoint) { right, y }, chart->totals[r]);
    }
  for (guint c = 0; c < chart->n_columns; c++)
    if (chart->columns[c][0] != '\0')
      cf_scene_add_text (parts->scene, &column,
                         (CfPoint) { parts->plot.x + (c + 0.5) * parts->cell_width, heading_y },
                         chart->columns[c]);
  column.align = 1;
  if (chart->total_heading != NULL)
    cf_scene_add_text (parts->scene, &column, (CfPoint) { right, heading_y }, chart->total_heading);
}

static void
add_rules (const Parts *parts)
{
  CfStyle line = { .part = CF_PART_LIMIT, .ink = CF_INK_REQUIRED, .line_width = 1 };

  for (guint i = 0; i < parts->chart->n_rules; i++)
    {
      double x = parts->plot.x + parts->chart->rules[i] * parts->cell_width - CELL_GAP / 2;

      cf_scene_add_line (parts->scene, &line, (CfPoint) { x, parts->plot.y - 3 },
                         (CfPoint) { x, parts->plot.y + parts->plot.height });
    }
}

CfScene *
cf_heat_map_build (const CfHeatMap *chart,
                   CfTextMetrics   *metrics,
                   double           width,
                   double           height)
{
  g_autoptr(GHashTable) sizes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Parts parts = { .chart = chart, .metrics = metrics, .scene = cf_scene_new (width, height),
                  .sizes = sizes };
  CfChartFrame frame = { .title = chart->title, .unit = chart->unit };
  const char *columns[] = { chart->row_name, chart->column_name, chart->value_name, NULL };
  double title_height = cf_text_metrics_height (metrics, (CfTextStyle) { CF_TEXT_BODY, TRUE, 0 });
  double below = cf_chart_frame_add_head (parts.scene, metrics, &frame);

  find_range (&parts);
  lay_out (&parts, below);
  if (chart->verdicts != NULL)
    add_verdict_legend (&parts, below - title_height / 2);
  else
    add_scale (&parts, below - title_height / 2);

  cf_scene_set_columns (parts.scene, columns);
  add_headings (&parts);
  for (guint r = 0; r < chart->n_rows; r++)
    for (guint c = 0; c < chart->n_columns; c++)
      if (isfinite (chart->values[r * chart->n_columns + c]))
        add_cell (&parts, r, c);

  add_rules (&parts);
  add_ring (&parts);
  cf_scene_set_summary (parts.scene, chart->title);

  return parts.scene;
}
