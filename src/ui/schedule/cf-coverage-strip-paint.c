/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-coverage-strip-private.h"

#include "cf-coverage-sum.h"
#include "cf-number.h"
#include "cf-scene-paint.h"
#include "cf-schedule-board.h"
#include "cf-step-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What the goal is; of all queues only when they have the same. 0: there is none to show. */
static double
goal_share (CfCoverageStrip *self)
{
  guint n_queues, queue = cf_coverage_strip_queue_shown (self);
  const CfPlanQueue *queues = cf_plan_board_get_queues (self->board, &n_queues);
  double goal;

  if (n_queues == 0)
    return 0;
  if (queue < n_queues)
    return queues[queue].goal_share;

  goal = queues[0].goal_share;
  for (guint i = 1; i < n_queues; i++)
    if (queues[i].goal_share != goal)
      return 0;

  return goal;
}

static void
make_scene (CfCoverageStrip *self,
            double           column_width)
{
  double scale = cf_schedule_brush_get_scale (self->brush);
  g_autofree CfStepShade *shades = g_new0 (CfStepShade, self->n_days);
  guint n_days;
  const CfPlanDay *days = cf_plan_board_get_days (self->board, &n_days);
  CfStepChart chart = {
    .scheduled = self->scheduled,
    .required = self->required,
    .n_columns = self->n_days,
    .n_slots = CF_COVERAGE_SLOTS_PER_DAY,
    .slot_minutes = 15,
    .shades = shades,
    .column_width = column_width,
    .top = 5 * scale,
    .bottom = 1,
  };

  for (guint day = 0; day < MIN (n_days, self->n_days); day++)
    switch (cf_schedule_board_day_kind (&days[day]))
      {
      case CF_SCHEDULE_DAY_WORKDAY:
        shades[day] = CF_STEP_SHADE_NONE;
        break;
      case CF_SCHEDULE_DAY_WEEKEND:
        shades[day] = CF_STEP_SHADE_WEEKEND;
        break;
      case CF_SCHEDULE_DAY_HOLIDAY:
        shades[day] = CF_STEP_SHADE_HOLIDAY;
        break;
      }

  self->scene = cf_step_chart_build (&chart, self->metrics, column_width * self->n_days,
                                     CF_COVERAGE_CHART_HEIGHT * scale);
}

static void
paint_chart (CfCoverageStrip        *self,
             GtkSnapshot            *snapshot,
             const CfScheduleLayout *layout)
{
  double height = CF_COVERAGE_CHART_HEIGHT * layout->scale;
  CfScheduleBox port = { layout->viewport.x, 0, layout->viewport.width, height };
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) port.x, 0, (float) port.width,
                                               (float) height);
  cairo_t *cr;

  if (port.width <= 0)
    return;
  if (self->scene != NULL
      && cf_scene_get_width (self->scene) != layout->cell_width * self->n_days)
    g_clear_pointer (&self->scene, cf_scene_unref);
  if (self->scene == NULL)
    make_scene (self, layout->cell_width);

  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_rectangle (cr, port.x, 0, port.width, height);
  cairo_clip (cr);
  cairo_translate (cr, port.x - layout->scroll_x, 0);
  cf_scene_paint (self->scene, cf_schedule_brush_get_palette (self->brush), self->metrics, cr);
  cairo_destroy (cr);
}

typedef struct
{
  char     *text;
  CfInk     ink;
  gboolean  bold;
} Figure;

/* Line 0 is the shortage, 1 the surplus, 2 the service level. */
static Figure
figure_of (const CfPlanCoverage *sum,
           guint                 line,
           double                goal,
           guint                 decimals)
{
  if (!cf_coverage_is_known (sum))
    return (Figure) { g_strdup (CF_NUMBER_NONE), CF_INK_FAINT };

  switch (line)
    {
    case 0:
      return (Figure) { cf_number_signed_to_text (-sum->shortage_hours, decimals),
                        sum->shortage_hours >= 0.5 ? CF_INK_SHORT : CF_INK_DIM };
    case 1:
      return (Figure) { cf_number_signed_to_text (sum->surplus_hours, decimals),
                        sum->surplus_hours >= 0.5 ? CF_INK_OVER : CF_INK_DIM };
    default:
      if (sum->service_level < 0)
        return (Figure) { g_strdup (CF_NUMBER_NONE), CF_INK_FAINT };
      if (sum->service_level >= goal)
        return (Figure) { cf_number_to_text (sum->service_level * 100, decimals), CF_INK_TEXT };
      else
        {
          g_autofree char *number = cf_number_to_text (sum->service_level * 100, decimals);

          /* The mark says it too, for who does not see the red. */
          return (Figure) { g_strconcat (number, "▾", NULL), CF_INK_SHORT, TRUE };
        }
    }
}

/* Four weeks leave room for two digits or three: without its sign, which the line's name says too,
 * without the mark, for which it is bold, and in thousands a figure still fits, where an ellipsis
 * would say nothing. */
static char *
short_figure (const char *text)
{
  g_autoptr(GString) plain = g_string_new (text);
  g_autofree char *number = NULL;
  double value = 0;

  g_string_replace (plain, "▾", "", 0);
  if (!cf_number_parse (plain->str, &value))
    return g_strdup (text);

  number = cf_number_to_text (fabs (value) >= 1000 ? fabs (value) / 1000 : fabs (value), 0);
  /* Translators: thousands, as short as can be: "12k" are 12,000. */
  return fabs (value) >= 1000 ? g_strdup_printf (C_("thousands", "%sk"), number)
                              : g_steal_pointer (&number);
}

static void
paint_figure (CfCoverageStrip *self,
              GtkSnapshot     *snapshot,
              CfScheduleBox    box,
              Figure           figure,
              double           align)
{
  CfBrushStyle dense = figure.bold ? CF_BRUSH_DENSE_BOLD : CF_BRUSH_DENSE;
  gboolean tiny = cf_schedule_brush_measure (self->brush, dense, figure.text) > box.width;
  g_autofree char *text = g_steal_pointer (&figure.text);
  CfBrushText how = {
    tiny ? (figure.bold ? CF_BRUSH_TINY_BOLD : CF_BRUSH_TINY) : dense,
    cf_schedule_brush_color (self->brush, figure.ink), box, align,
  };

  if (tiny && cf_schedule_brush_measure (self->brush, how.style, text) > box.width)
    {
      g_autofree char *brief = short_figure (text);

      cf_schedule_brush_text (self->brush, snapshot, &how, brief);
    }
  else
    cf_schedule_brush_text (self->brush, snapshot, &how, text);
}

static void
paint_figures (CfCoverageStrip        *self,
               GtkSnapshot            *snapshot,
               const CfScheduleLayout *layout)
{
  double goal = goal_share (self), height = round (CF_COVERAGE_LINE_HEIGHT * layout->scale);
  double top = CF_COVERAGE_CHART_HEIGHT * layout->scale;
  guint first = (guint) (layout->scroll_x / layout->cell_width);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) layout->viewport.x, (float) top,
                                                         (float) layout->viewport.width,
                                                         (float) (CF_COVERAGE_N_LINES * height)));
  for (guint day = first; day < self->n_days; day++)
    {
      CfScheduleBox box = { layout->viewport.x - layout->scroll_x + day * layout->cell_width, top,
                            layout->cell_width - 1, height };

      if (box.x >= layout->viewport.x + layout->viewport.width)
        break;
      for (guint line = 0; line < CF_COVERAGE_N_LINES; line++, box.y += height)
        paint_figure (self, snapshot, box, figure_of (&self->days[day], line, goal, 0), 0.5);

      cf_schedule_brush_fill (
          self->brush, snapshot, CF_INK_LINE,
          (CfScheduleBox){ box.x + box.width, top, 1, CF_COVERAGE_N_LINES * height });
    }
  gtk_snapshot_pop (snapshot);
}

static void
paint_labels (CfCoverageStrip        *self,
              GtkSnapshot            *snapshot,
              const CfScheduleLayout *layout)
{
  const char *names[] = { _("Shortage, h"), _("Surplus, h"), _("Service level, %") };
  const CfInk swatches[] = { CF_INK_SHORT_FILL, CF_INK_OVER_FILL, CF_INK_NONE };
  double scale = layout->scale, height = round (CF_COVERAGE_LINE_HEIGHT * scale);
  double left = round ((layout->n_totals == 1 ? 8 : CF_COVERAGE_PADDING) * scale),
         side = round (9 * scale);
  double top = CF_COVERAGE_CHART_HEIGHT * scale, goal = goal_share (self);

  for (guint line = 0; line < CF_COVERAGE_N_LINES; line++)
    {
      CfScheduleBox box = { left, top + line * height, layout->name_width - left - 4, height };
      CfBrushText how = { CF_BRUSH_CAPTION, cf_schedule_brush_color (self->brush, CF_INK_TEXT), box,
                          0 };
      double width;

      if (swatches[line] != CF_INK_NONE && layout->n_totals > 1)
        {
          CfColor color = cf_schedule_brush_color (self->brush, swatches[line]);

          cf_schedule_brush_round (
              snapshot, color,
              (CfScheduleBox){ left, box.y + round ((height - side) / 2), side, side }, 2);
          how.box.x += side + 6;
          how.box.width -= side + 6;
        }
      width = cf_schedule_brush_text (self->brush, snapshot, &how, names[line]);
      if (line == 2 && goal > 0 && how.box.width - width > 44 * scale)
        {
          g_autofree char *share = cf_number_to_text (goal * 100, 0);
          /* Translators: beside "Service level, %": "goal 80". */
          g_autofree char *text = g_strdup_printf (_("goal %s"), share);

          how.box.x += width + 8 * scale;
          how.box.width -= width + 8 * scale;
          how.style = CF_BRUSH_TINY;
          how.color = cf_schedule_brush_color (self->brush, CF_INK_DIM);
          cf_schedule_brush_text (self->brush, snapshot, &how, text);
        }
    }
}

static void
paint_legend (CfCoverageStrip        *self,
              GtkSnapshot            *snapshot,
              const CfScheduleLayout *layout)
{
  double scale = layout->scale,
         left = round ((layout->n_totals == 1 ? 8 : CF_COVERAGE_PADDING) * scale);
  gboolean has_queues = gtk_widget_get_visible (self->queues);
  double y = round (5 * scale), height = round (16 * scale), swatch = round (12 * scale);
  CfScheduleBox box = { left, y, layout->name_width - left - 4, height };
  CfBrushText how
      = { CF_BRUSH_CAPTION_BOLD, cf_schedule_brush_color (self->brush, CF_INK_TEXT), box, 0 };
  const char *names[] = { _("scheduled"), _("required") };

  if (!has_queues)
    cf_schedule_brush_text (self->brush, snapshot, &how, _("Coverage"));
  if (layout->n_totals == 1)
    return;

  how.style = CF_BRUSH_TINY;
  how.color = cf_schedule_brush_color (self->brush, CF_INK_DIM);
  how.box.y += has_queues ? round (27 * scale) : height + 2;
  how.box.height = round (14 * scale);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      double middle = how.box.y + round (how.box.height / 2);
      CfScheduleBox mark = i == 0 ? (CfScheduleBox) { left, middle - 4, swatch, 8 }
                                  : (CfScheduleBox) { left, middle - 1, swatch, 2 };

      how.box.x = left + swatch + 6;
      how.box.width = layout->name_width - how.box.x - 4;
      cf_schedule_brush_fill (self->brush, snapshot,
                              i == 0 ? CF_INK_SCHEDULED_FILL : CF_INK_REQUIRED, mark);
      cf_schedule_brush_text (self->brush, snapshot, &how, names[i]);
      how.box.y += how.box.height;
    }
}

static void
paint_sums (CfCoverageStrip        *self,
            GtkSnapshot            *snapshot,
            const CfScheduleLayout *layout)
{
  double scale = layout->scale, height = round (CF_COVERAGE_LINE_HEIGHT * scale);
  double x = layout->viewport.x + layout->viewport.width + 4;
  CfScheduleBox box
      = { x, CF_COVERAGE_CHART_HEIGHT * scale, layout->width - x - round (6 * scale), height };
  double goal = goal_share (self);
  CfPlanCoverage sum;
  guint first, n_days, n_unknown;

  cf_coverage_strip_get_days (self, &first, &n_days);
  sum = cf_coverage_sum_known (self->board, cf_coverage_strip_queue_shown (self), first, n_days,
                               &n_unknown);
  if (n_unknown == n_days)
    return;                           /* no forecast: nothing to add up */

  for (guint line = 0; line < CF_COVERAGE_N_LINES; line++, box.y += height)
    {
      Figure figure = figure_of (&sum, line, goal, line == 2 ? 1 : 0);

      figure.bold = TRUE;
      paint_figure (self, snapshot, box, figure, 1);
    }

  if (layout->n_totals == CF_SCHEDULE_MAX_TOTALS)
    {
      g_autofree char *required = cf_number_to_text (sum.required_hours, 0);
      g_autofree char *scheduled = cf_number_to_text (sum.scheduled_hours, 0);
      /* Translators: %s is a number of hours. */
      g_autofree char *required_text = g_strdup_printf (_("Required %s h"), required);
      /* Translators: %s is a number of hours. */
      g_autofree char *scheduled_text = g_strdup_printf (_("Scheduled %s h"), scheduled);
      CfBrushText how = { CF_BRUSH_CAPTION, cf_schedule_brush_color (self->brush, CF_INK_DIM), box,
                          1 };

      how.box.y = round (20 * scale);
      cf_schedule_brush_text (self->brush, snapshot, &how, required_text);
      how.box.y += round (17 * scale);
      cf_schedule_brush_text (self->brush, snapshot, &how, scheduled_text);
    }
}

void
cf_coverage_strip_paint (CfCoverageStrip *self,
                         GtkSnapshot     *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const CfScheduleLayout *layout;
  double line;

  layout = cf_schedule_view_get_layout (self->view);
  line = round (CF_COVERAGE_LINE_HEIGHT * layout->scale);
  cf_schedule_brush_fill (self->brush, snapshot, CF_INK_VIEW,
                          (CfScheduleBox) { 0, 0, width, height });
  paint_chart (self, snapshot, layout);
  paint_figures (self, snapshot, layout);
  paint_labels (self, snapshot, layout);
  paint_legend (self, snapshot, layout);
  paint_sums (self, snapshot, layout);
  for (guint i = 0; i < CF_COVERAGE_N_LINES; i++)
    cf_schedule_brush_fill (
        self->brush, snapshot, CF_INK_LINE,
        (CfScheduleBox){ 0, CF_COVERAGE_CHART_HEIGHT * layout->scale + i * line - 1, width, 1 });
  cf_schedule_brush_fill (self->brush, snapshot, CF_INK_LINE_STRONG,
                          (CfScheduleBox) { layout->viewport.x - 1, 0, 1, height });
  cf_schedule_brush_fill (self->brush, snapshot, CF_INK_LINE_STRONG,
                          (CfScheduleBox) { layout->viewport.x + layout->viewport.width, 0, 1,
                                            height });
  cf_schedule_brush_fill (self->brush, snapshot, CF_INK_LINE_STRONG,
                          (CfScheduleBox) { 0, 0, width, 1 });
}

