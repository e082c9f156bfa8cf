/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-sparkline.h"

#include "cf-scale.h"

#include <math.h>

#define DOT_RADIUS 2.0

static void
find_range (const CfSparkline *chart,
            double            *least,
            double            *most)
{
  *least = isfinite (chart->limit) ? chart->limit : G_MAXDOUBLE;
  *most = isfinite (chart->limit) ? chart->limit : -G_MAXDOUBLE;

  for (guint i = 0; i < chart->n_values; i++)
    if (isfinite (chart->values[i]))
      {
        *least = MIN (*least, chart->values[i]);
        *most = MAX (*most, chart->values[i]);
      }
}

static void
add_limit (CfScene *scene,
           double   y)
{
  CfStyle style = { .part = CF_PART_LIMIT, .ink = CF_INK_AXIS, .line_width = 1,
                    .dash = CF_DASH_SHORT };

  cf_scene_add_line (scene, &style, (CfPoint) { 0, y },
                     (CfPoint) { cf_scene_get_width (scene), y });
}

CfScene *
cf_sparkline_build (const CfSparkline *chart,
                    double             width,
                    double             height)
{
  CfStyle line = { .part = CF_PART_DATUM, .ink = CF_INK_SERIES_1, .line_width = 1.5 };
  CfStyle dot = { .part = CF_PART_DATUM, .ink = CF_INK_SERIES_1, .radius = DOT_RADIUS };
  CfScene *scene = cf_scene_new (width, height);
  g_autofree CfPoint *points = g_new (CfPoint, chart->n_values);
  CfPoint last = { NAN, NAN };
  double least, most;
  guint n = 0;

  find_range (chart, &least, &most);
  if (least > most)
    return scene;

  CfScale x = cf_scale_linear (0, MAX (1, chart->n_values - 1.0), DOT_RADIUS, width - DOT_RADIUS);
  CfScale y = cf_scale_linear (least, most, height - DOT_RADIUS, DOT_RADIUS);

  if (isfinite (chart->limit))
    add_limit (scene, cf_scale_to_view (&y, chart->limit));

  for (guint i = 0; i <= chart->n_values; i++)
    if (i < chart->n_values && isfinite (chart->values[i]))
      {
        last = (CfPoint) { cf_scale_to_view (&x, i), cf_scale_to_view (&y, chart->values[i]) };
        points[n++] = last;
      }
    else
      {
        cf_scene_add_path (scene, &line, points, n, FALSE);
        n = 0;
      }

  if (isfinite (last.x))
    cf_scene_add_rect (scene, &dot, (CfBox) { last.x - DOT_RADIUS, last.y - DOT_RADIUS,
                                              2 * DOT_RADIUS, 2 * DOT_RADIUS });

  return scene;
}
