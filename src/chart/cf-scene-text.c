/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scene as text: what a golden file holds and a reviewer reads. One mark a line with its part and
 * ink by name, places to a hundredth of a pixel; then the data with their cells. */
#include "cf-scene-data.h"
#include "cf-scene-private.h"

static const char * const kind_names[] = { "rect", "line", "path", "text" };
static const char * const dash_names[] = { "", " short-dash", " long-dash" };
static const char * const part_names[] = {
  "ground", "grid", "axis", "datum", "limit", "label", "legend",
};

static const char * const ink_names[CF_N_INKS] = {
  [CF_INK_NONE] = "none",
  [CF_INK_TEXT] = "text",
  [CF_INK_DIM] = "dim",
  [CF_INK_FAINT] = "faint",
  [CF_INK_WINDOW] = "window",
  [CF_INK_VIEW] = "view",
  [CF_INK_CARD] = "card",
  [CF_INK_LINE] = "line",
  [CF_INK_LINE_STRONG] = "line-strong",
  [CF_INK_ACCENT] = "accent",
  [CF_INK_ACCENT_GROUND] = "accent-ground",
  [CF_INK_ACCENT_SOFT] = "accent-soft",
  [CF_INK_ON_ACCENT] = "on-accent",
  [CF_INK_HARD] = "hard",
  [CF_INK_HARD_SOFT] = "hard-soft",
  [CF_INK_ON_HARD] = "on-hard",
  [CF_INK_SOFT] = "soft",
  [CF_INK_SOFT_FILL] = "soft-fill",
  [CF_INK_SOFT_SOFT] = "soft-soft",
  [CF_INK_GOOD] = "good",
  [CF_INK_GOOD_SOFT] = "good-soft",
  [CF_INK_SHORT] = "short",
  [CF_INK_SHORT_FILL] = "short-fill",
  [CF_INK_OVER] = "over",
  [CF_INK_OVER_FILL] = "over-fill",
  [CF_INK_REQUIRED] = "required",
  [CF_INK_SCHEDULED] = "scheduled",
  [CF_INK_SCHEDULED_FILL] = "scheduled-fill",
  [CF_INK_WEEKEND] = "weekend",
  [CF_INK_HOLIDAY] = "holiday",
  [CF_INK_HOLIDAY_TEXT] = "holiday-text",
  [CF_INK_TODAY] = "today",
  [CF_INK_SERIES_1] = "series-1",
  [CF_INK_SERIES_2] = "series-2",
  [CF_INK_SERIES_3] = "series-3",
  [CF_INK_SERIES_4] = "series-4",
  [CF_INK_SERIES_5] = "series-5",
  [CF_INK_SERIES_6] = "series-6",
  [CF_INK_BAND_80] = "band-80",
  [CF_INK_BAND_95] = "band-95",
  [CF_INK_AXIS] = "axis",
  [CF_INK_GRID] = "grid",
  [CF_INK_HEAT_0] = "heat-0",
  [CF_INK_HEAT_0 + 1] = "heat-1",
  [CF_INK_HEAT_0 + 2] = "heat-2",
  [CF_INK_HEAT_0 + 3] = "heat-3",
  [CF_INK_HEAT_0 + 4] = "heat-4",
  [CF_INK_HEAT_0 + 5] = "heat-5",
  [CF_INK_HEAT_0 + 6] = "heat-6",
  [CF_INK_HEAT_TEXT] = "heat-text",
  [CF_INK_HEAT_TEXT_INVERSE] = "heat-text-inverse",
};

/* "−0.00" and "0.00" are one place. */
static double
tidy (double value)
{
  return value > -0.005 && value < 0.005 ? 0 : value;
}

static void
append_path (GString       *text,
             const CfPoint *points,
             guint          n_points)
{
  for (guint i = 0; i < n_points; i++)
    g_string_append_printf (text, " %.2f,%.2f", tidy (points[i].x), tidy (points[i].y));
}

static char *
ink_name (CfInk ink)
{
  if (ink >= CF_INK_TINT_EDGE)
    return g_strdup_printf ("tint-edge-%d", ink - CF_INK_TINT_EDGE);
  if (ink >= CF_INK_TINT_TEXT)
    return g_strdup_printf ("tint-text-%d", ink - CF_INK_TINT_TEXT);
  if (ink >= CF_INK_TINT_GROUND)
    return g_strdup_printf ("tint-ground-%d", ink - CF_INK_TINT_GROUND);

  return g_strdup (ink_names[ink]);
}

static void
append_mark (GString      *text,
             CfScene      *scene,
             const CfMark *mark)
{
  const CfStyle *style = &mark->style;
  const CfBox *box = &mark->box;
  g_autofree char *ink = ink_name (style->ink);

  g_string_append_printf (text, "%s %s %s", kind_names[mark->kind], part_names[style->part], ink);
  if (mark->kind == CF_MARK_PATH)
    append_path (text, &g_array_index (scene->points, CfPoint, mark->first_point), mark->n_points);
  else if (mark->kind == CF_MARK_TEXT)
    g_string_append_printf (text, " %.2f,%.2f \"%s\" %.0f%s align %.1f", box->x, box->y, mark->text,
                            style->size, style->bold ? " bold" : "", style->align);
  else
    g_string_append_printf (text, " %.2f,%.2f %.2fx%.2f", tidy (box->x), tidy (box->y),
                            tidy (box->width), tidy (box->height));

  if (style->line_width > 0)
    g_string_append_printf (text, " stroke %.2f", style->line_width);
  if (style->radius > 0)
    g_string_append_printf (text, " radius %.2f", style->radius);
  if (style->datum > 0)
    g_string_append_printf (text, " #%u", style->datum);
  g_string_append_printf (text, "%s%s%s\n", dash_names[style->dash], style->hatch ? " hatch" : "",
                          mark->closed ? " closed" : "");
}

char *
cf_scene_to_text (CfScene *self)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "scene %.0fx%.0f plot %.2f,%.2f %.2fx%.2f\n", self->width,
                          self->height, self->plot.x, self->plot.y, self->plot.width,
                          self->plot.height);
  for (guint i = 0; i < self->marks->len; i++)
    append_mark (text, self, &g_array_index (self->marks, CfMark, i));

  if (self->summary != NULL)
    g_string_append_printf (text, "summary %s\n", self->summary);
  for (guint i = 1; i <= self->data->len; i++)
    {
      g_autofree char *cells = self->n_columns > 0 ? cf_scene_describe (self, i) : g_strdup ("");
      CfBox box = cf_scene_get_box (self, i);

      g_string_append_printf (text, "datum %u %.2f,%.2f %.2fx%.2f %s\n", i, box.x, box.y, box.width,
                              box.height, cells);
    }

  return g_string_free (text, FALSE);
}
