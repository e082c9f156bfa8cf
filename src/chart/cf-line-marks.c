/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-line-parts.h"

#include <math.h>

#define TRIANGLE 5.0        /* px: half its base, and its height × 1.2 */
#define CROSS 4.0
#define NAME_GAP 5.0
#define SAME_WITHIN 7       /* points: a holiday and the workday swapped for it */
#define LONGEST_NAME 120.0  /* px */

static const CfTextStyle bold_style = { CF_TEXT_CAPTION, TRUE, 0 };

/* The highest thing drawn at a point, in px; the bottom of the plot when there is nothing. */
static double
top_of_point (const CfLineParts *parts,
              guint              point)
{
  const CfLineChart *chart = parts->chart;
  CfBox plot = cf_scene_get_plot (parts->scene);
  double top = plot.y + plot.height;

  for (guint s = 0; s < chart->n_series; s++)
    if (isfinite (chart->series[s].values[point]))
      top = MIN (top, cf_scale_to_view (&parts->y, chart->series[s].values[point]));
  for (guint b = 0; b < chart->n_bands; b++)
    if (isfinite (chart->bands[b].high[point]))
      top = MIN (top, cf_scale_to_view (&parts->y, chart->bands[b].high[point]));

  return top;
}

static void
add_triangle (const CfLineParts *parts,
              double             x)
{
  CfStyle style = { .part = CF_PART_AXIS, .ink = CF_INK_REQUIRED };
  CfBox plot = cf_scene_get_plot (parts->scene);
  double y = plot.y + plot.height;
  CfPoint points[] = { { x - TRIANGLE, y }, { x, y - 1.2 * TRIANGLE }, { x + TRIANGLE, y } };

  cf_scene_add_path (parts->scene, &style, points, G_N_ELEMENTS (points), TRUE);
}

/* The highest thing that a name of this width, centred on @x, would cover. */
static double
top_around (const CfLineParts *parts,
            double             x,
            guint              point,
            double             half_width)
{
  double top = top_of_point (parts, point);
  double reach = half_width + NAME_GAP;

  for (guint p = point; p > 0 && cf_line_parts_x (parts, p - 1) > x - reach; p--)
    top = MIN (top, top_of_point (parts, p - 1));
  for (guint p = point + 1; p < parts->chart->n_points
       && cf_line_parts_x (parts, p) < x + reach; p++)
    top = MIN (top, top_of_point (parts, p));

  return top;
}

static gboolean
boxes_meet (const CfBox *a,
            const CfBox *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height
         && b->y < a->y + a->height;
}

/* Raises a name above all that it would meet; FALSE: there is no room up to the top. */
static gboolean
find_room (GArray *placed,
           CfBox  *box,
           double  top)
{
  for (guint i = 0; i < placed->len;)
    {
      const CfBox *other = &g_array_index (placed, CfBox, i);

      if (!boxes_meet (box, other))
        {
          i++;
          continue;
        }
      box->y = other->y - box->height;
      i = 0;
    }

  return box->y >= top - 0.01;
}

/* A name stands above what it would cover, and above other names; where there is no room left its
 * triangle stands alone, and the datum still tells it. */
static void
add_name (const CfLineParts *parts,
          const CfLineMark  *mark,
          GArray            *placed)
{
  CfStyle style = { .part = CF_PART_LABEL, .ink = CF_INK_TEXT, .size = CF_TEXT_CAPTION,
                    .bold = TRUE, .align = 0.5, .max_width = LONGEST_NAME };
  CfTextStyle measured = { CF_TEXT_CAPTION, TRUE, LONGEST_NAME };
  CfBox plot = cf_scene_get_plot (parts->scene);
  double height = cf_text_metrics_height (parts->metrics, bold_style);
  double half = cf_text_metrics_width (parts->metrics, mark->name, measured) / 2;
  double x = CLAMP (cf_line_parts_x (parts, mark->point), plot.x + half,
                    MAX (plot.x + half, plot.x + plot.width - half));
  double y = MAX (top_around (parts, x, mark->point, half) - NAME_GAP - height, plot.y - height);
  CfBox box = { x - half - NAME_GAP / 2, y, 2 * half + NAME_GAP, height };

  if (!find_room (placed, &box, plot.y - height))
    return;

  g_array_append_val (placed, box);
  cf_scene_add_text (parts->scene, &style, (CfPoint) { x, box.y + height / 2 }, mark->name);
}

/* The word at "now" is never covered. */
static void
reserve_now (const CfLineParts *parts,
             GArray            *placed)
{
  const CfLineChart *chart = parts->chart;
  CfBox plot = cf_scene_get_plot (parts->scene);
  double height = cf_text_metrics_height (parts->metrics, bold_style);

  if (chart->times == NULL || chart->now == CF_MINUTE_NONE || chart->now_label == NULL)
    return;

  double width = cf_text_metrics_width (parts->metrics, chart->now_label, bold_style) + NAME_GAP;
  CfBox box = { cf_scale_to_view (&parts->x, chart->now) - width / 2, plot.y - 3 - height, width,
                height };

  g_array_append_val (placed, box);
}

/* A holiday of several days is named once, at its first. */
static void
add_special_days (const CfLineParts *parts,
                  GArray            *placed)
{
  const CfLineMark *last = NULL;

  for (guint m = 0; m < parts->chart->n_marks; m++)
    {
      const CfLineMark *mark = &parts->chart->marks[m];

      if (mark->kind != CF_LINE_MARK_SPECIAL)
        continue;

      gboolean same = last != NULL && mark->point <= last->point + SAME_WITHIN
                      && g_str_equal (mark->name, last->name);

      add_triangle (parts, cf_line_parts_x (parts, mark->point));
      last = mark;
      if (!same)
        add_name (parts, mark, placed);
    }
}


static gboolean
is_free (const GArray *placed,
         const CfBox  *box)
{
  for (guint i = 0; i < placed->len; i++)
    if (boxes_meet (box, &g_array_index (placed, CfBox, i)))
      return FALSE;

  return TRUE;
}

/* The reason stands on the side with more room, and where there is none the circle alone: the datum
 * still tells it. */
static void
add_reason (const CfLineParts *parts,
            const CfLineMark  *mark,
            CfPoint            at,
            GArray            *placed)
{
  const double steps[] = { 0, -1, 1, -2, 2 };
  CfStyle text = { .part = CF_PART_LABEL, .ink = CF_INK_SOFT, .size = CF_TEXT_CAPTION,
                   .bold = TRUE };
  CfBox plot = cf_scene_get_plot (parts->scene);
  double width = cf_text_metrics_width (parts->metrics, mark->name, bold_style);
  double height = cf_text_metrics_height (parts->metrics, bold_style);
  gboolean left = at.x > plot.x + plot.width / 2;

  text.align = left ? 1 : 0;
  at.x += (left ? -1 : 1) * (CROSS + 2 + NAME_GAP);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      double y = at.y + steps[i] * height;
      CfBox box = { left ? at.x - width : at.x, y - height / 2, width, height };

      if (y < plot.y || y > plot.y + plot.height || !is_free (placed, &box))
        continue;

      g_array_append_val (placed, box);
      cf_scene_add_text (parts->scene, &text, (CfPoint) { at.x, y }, mark->name);
      return;
    }
}

static void
add_excluded (const CfLineParts *parts,
              const CfLineMark  *mark,
              GArray            *placed)
{
  CfStyle circle = { .part = CF_PART_DATUM, .ink = CF_INK_SOFT, .line_width = 1.5,
                     .radius = CROSS + 2, .datum = mark->point + 1 };
  CfStyle cross = { .part = CF_PART_DATUM, .ink = CF_INK_SOFT, .line_width = 1.5 };
  double x = cf_line_parts_x (parts, mark->point);
  double y = cf_scale_to_view (&parts->y, mark->value);
  double arm = CROSS * G_SQRT2 / 2;

  cf_scene_add_rect (parts->scene, &circle, (CfBox) { x - CROSS - 2, y - CROSS - 2,
                                                      2 * CROSS + 4, 2 * CROSS + 4 });
  cf_scene_add_line (parts->scene, &cross, (CfPoint) { x - arm, y - arm },
                     (CfPoint) { x + arm, y + arm });
  cf_scene_add_line (parts->scene, &cross, (CfPoint) { x - arm, y + arm },
                     (CfPoint) { x + arm, y - arm });
  if (!mark->quiet)
    add_reason (parts, mark, (CfPoint) { x, y }, placed);
}

static void
add_goal (const CfLineParts *parts)
{
  CfStyle line = { .part = CF_PART_LIMIT, .ink = CF_INK_SERIES_3, .line_width = 1.5,
                   .dash = CF_DASH_LONG };
  CfStyle text = { .part = CF_PART_LABEL, .ink = CF_INK_SERIES_3, .size = CF_TEXT_CAPTION,
                   .bold = TRUE, .align = 1 };
  CfBox plot = cf_scene_get_plot (parts->scene);
  double y = cf_scale_to_view (&parts->y, parts->chart->goal);
  double right = plot.x + plot.width;
  double half = cf_text_metrics_height (parts->metrics, bold_style) / 2;

  cf_scene_add_line (parts->scene, &line, (CfPoint) { plot.x, y }, (CfPoint) { right, y });
  if (parts->chart->goal_label != NULL)
    cf_scene_add_text (parts->scene, &text, (CfPoint) { right, y - half },
                       parts->chart->goal_label);
}

static void
add_now (const CfLineParts *parts)
{
  CfStyle line = { .part = CF_PART_LIMIT, .ink = CF_INK_SERIES_2, .line_width = 1 };
  CfStyle text = { .part = CF_PART_LABEL, .ink = CF_INK_SERIES_2, .size = CF_TEXT_CAPTION,
                   .bold = TRUE, .align = 0.5 };
  CfBox plot = cf_scene_get_plot (parts->scene);
  double height = cf_text_metrics_height (parts->metrics, bold_style);
  double x = cf_scale_to_view (&parts->x, parts->chart->now);

  if (x < plot.x - 0.5 || x > plot.x + plot.width + 0.5)
    return;

  cf_scene_add_line (parts->scene, &line, (CfPoint) { x, plot.y - 3 },
                     (CfPoint) { x, plot.y + plot.height });
  if (parts->chart->now_label != NULL)
    cf_scene_add_text (parts->scene, &text, (CfPoint) { x, plot.y - 3 - height / 2 },
                       parts->chart->now_label);
}

void
cf_line_parts_add_marks (const CfLineParts *parts)
{
  g_autoptr(GArray) placed = g_array_new (FALSE, FALSE, sizeof (CfBox));

  reserve_now (parts, placed);
  for (guint m = 0; m < parts->chart->n_marks; m++)
    if (parts->chart->marks[m].kind == CF_LINE_MARK_EXCLUDED)
      add_excluded (parts, &parts->chart->marks[m], placed);

  if (isfinite (parts->chart->goal))
    add_goal (parts);
  if (parts->chart->times != NULL && parts->chart->now != CF_MINUTE_NONE)
    add_now (parts);
  add_special_days (parts, placed);
}
