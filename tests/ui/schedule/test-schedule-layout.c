/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-schedule-layout.h"

/* Two teams of three and two; 28 days; a window of 1010 x 590 at 11 pt. */
static CfScheduleLayout *
new_layout (CfScheduleSpan span)
{
  static const guint groups[] = { 0, 0, 0, 1, 1 };
  CfScheduleLayout *layout = cf_schedule_layout_new ();

  cf_schedule_layout_set_rows (layout, groups, NULL, G_N_ELEMENTS (groups));
  cf_schedule_layout_set_days (layout, 28);
  cf_schedule_layout_resize (layout, 1010, 590, 1, span);

  return layout;
}

static void
test_spans (void)
{
  static const struct
  {
    CfScheduleSpan span;
    double width, height, scale, cell;
    guint totals;
  } cases[] = {
    { CF_SCHEDULE_SPAN_WEEK, 1010, 590, 1, 99, 3 }, /* (1010 − 150 − 166) ÷ 7 */
    { CF_SCHEDULE_SPAN_TWO_WEEKS, 1010, 590, 1, 49, 3 },
    { CF_SCHEDULE_SPAN_FOUR_WEEKS, 1010, 590, 1, 24, 3 },
    { CF_SCHEDULE_SPAN_MONTH, 1010, 590, 1, 24, 3 },     /* 28 days are all there are */
    { CF_SCHEDULE_SPAN_FOUR_WEEKS, 700, 590, 1, 20, 3 }, /* no narrower: it scrolls */
    { CF_SCHEDULE_SPAN_WEEK, 480, 590, 1, 48, 1 },       /* beside a softphone */
    { CF_SCHEDULE_SPAN_WEEK, 300, 590, 1, 36, 1 },
    { CF_SCHEDULE_SPAN_WEEK, 1515, 590, 1.5, 148, 3 }, /* text at 150 % */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CfScheduleLayout) layout = new_layout (cases[i].span);

      cf_schedule_layout_resize (layout, cases[i].width, cases[i].height, cases[i].scale,
                                 cases[i].span);
      g_assert_cmpfloat (layout->cell_width, ==, cases[i].cell);
      g_assert_cmpuint (layout->n_totals, ==, cases[i].totals);
      g_assert_cmpfloat (layout->content_width, ==, 28 * cases[i].cell);
    }
}

/* Names, columns and totals fill the width exactly, whatever the window. */
static void
test_no_gap (void)
{
  for (int width = 260; width < 2200; width += 7)
    for (CfScheduleSpan span = CF_SCHEDULE_SPAN_WEEK; span <= CF_SCHEDULE_SPAN_MONTH; span++)
      {
        g_autoptr(CfScheduleLayout) layout = new_layout (span);
        double end;

        cf_schedule_layout_resize (layout, width, 500, 1, span);
        end = cf_schedule_layout_total_x (layout, layout->n_totals);
        g_assert_cmpfloat (layout->viewport.x, ==, layout->name_width);
        g_assert_cmpfloat (end, <=, width + 0.5);
        if (layout->viewport.width > 0)
          g_assert_cmpfloat (end, ==, width);
      }
}

static void
test_lines (void)
{
  g_autoptr(CfScheduleLayout) layout = new_layout (CF_SCHEDULE_SPAN_TWO_WEEKS);
  static const gboolean shown[] = { FALSE, TRUE, FALSE, FALSE, FALSE };
  static const guint groups[] = { 0, 0, 0, 1, 1 };

  g_assert_cmpuint (layout->lines->len, ==, 7);
  g_assert_cmpfloat (layout->content_height, ==, 2 * 24 + 5 * 28);

  cf_schedule_layout_set_collapsed (layout, 0, TRUE);
  g_assert_cmpuint (layout->lines->len, ==, 4);
  g_assert_false (cf_schedule_layout_has_line (layout, 2));
  g_assert_true (cf_schedule_layout_has_line (layout, 3));
  cf_schedule_layout_set_collapsed (layout, 0, FALSE);

  cf_schedule_layout_set_rows (layout, groups, shown, G_N_ELEMENTS (groups));
  g_assert_cmpuint (layout->lines->len, ==, 2);
  g_assert_true (cf_schedule_layout_has_line (layout, 1));
  g_assert_false (cf_schedule_layout_has_line (layout, 3));
}

static void
test_hit (void)
{
  static const struct { double x, y; CfSchedulePart part; guint row, day; } cases[] = {
    { 20, 20, CF_SCHEDULE_PART_CORNER, G_MAXUINT, G_MAXUINT },
    { 160, 20, CF_SCHEDULE_PART_DAY, G_MAXUINT, 0 },
    { 1000, 20, CF_SCHEDULE_PART_TOTAL_NAME, G_MAXUINT, G_MAXUINT },
    { 20, 60, CF_SCHEDULE_PART_HEADING, G_MAXUINT, G_MAXUINT },
    { 400, 60, CF_SCHEDULE_PART_HEADING, G_MAXUINT, 4 },
    { 20, 80, CF_SCHEDULE_PART_NAME, 0, G_MAXUINT },
    { 400, 52 + 24 + 28, CF_SCHEDULE_PART_CELL, 1, 4 },
    { 400, 52 + 24 + 3 * 28 + 24, CF_SCHEDULE_PART_CELL, 3, 4 },
    { 1000, 80, CF_SCHEDULE_PART_TOTAL, 0, G_MAXUINT },
    { 400, 500, CF_SCHEDULE_PART_NONE, G_MAXUINT, G_MAXUINT },    /* below the last line */
    { -1, 80, CF_SCHEDULE_PART_NONE, G_MAXUINT, G_MAXUINT },
  };
  g_autoptr(CfScheduleLayout) layout = new_layout (CF_SCHEDULE_SPAN_TWO_WEEKS);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CfScheduleHit hit = cf_schedule_layout_hit (layout, cases[i].x, cases[i].y);

      g_assert_cmpint (hit.part, ==, cases[i].part);
      g_assert_cmpuint (hit.row, ==, cases[i].row);
      g_assert_cmpuint (hit.day, ==, cases[i].day);
    }
}

/* The box of a cell and the hit in its middle are one geometry, wherever it is scrolled to. */
static void
test_hit_is_box (void)
{
  g_autoptr(CfScheduleLayout) layout = new_layout (CF_SCHEDULE_SPAN_WEEK);

  cf_schedule_layout_resize (layout, 600, 150, 1, CF_SCHEDULE_SPAN_WEEK);
  for (guint row = 0; row < 5; row++)
    for (guint day = 0; day < 28; day++)
      {
        CfScheduleBox box;
        CfScheduleHit hit;

        cf_schedule_layout_reveal (layout, row, day);
        box = cf_schedule_layout_cell_box (layout, row, day);
        g_assert_cmpfloat (box.x, >=, layout->viewport.x);
        g_assert_cmpfloat (box.x + box.width, <=, layout->viewport.x + layout->viewport.width);
        g_assert_cmpfloat (box.y + box.height, <=, 150);

        hit = cf_schedule_layout_hit (layout, box.x + box.width / 2, box.y + box.height / 2);
        g_assert_cmpint (hit.part, ==, CF_SCHEDULE_PART_CELL);
        g_assert_cmpuint (hit.row, ==, row);
        g_assert_cmpuint (hit.day, ==, day);
      }
}

/* Another view keeps the day and the line that are in the corner. */
static void
test_keeps_place (void)
{
  g_autoptr(CfScheduleLayout) layout = new_layout (CF_SCHEDULE_SPAN_WEEK);
  guint first, until;

  cf_schedule_layout_scroll_to (layout, 10 * layout->cell_width, 0);
  cf_schedule_layout_resize (layout, 1010, 590, 1, CF_SCHEDULE_SPAN_TWO_WEEKS);
  cf_schedule_layout_get_visible_days (layout, &first, &until);
  g_assert_cmpuint (first, ==, 10);
  g_assert_cmpuint (until, ==, 24);

  cf_schedule_layout_scroll_to (layout, 1e9, 1e9);
  cf_schedule_layout_get_visible_days (layout, &first, &until);
  g_assert_cmpuint (first, ==, 14);
  g_assert_cmpuint (until, ==, 28);
  g_assert_cmpfloat (layout->scroll_y, ==, 0);        /* five people fit */
}

static void
test_step (void)
{
  static const struct { guint from; int steps; guint to; } cases[] = {
    { 0, 1, 1 }, { 2, 1, 3 }, { 4, 1, 4 }, { 0, -1, 0 }, { 4, -2, 2 }, { 0, 99, 4 }, { 4, -99, 0 },
    { 3, 0, 3 },
  };
  g_autoptr(CfScheduleLayout) layout = new_layout (CF_SCHEDULE_SPAN_WEEK);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (cf_schedule_layout_step_row (layout, cases[i].from, cases[i].steps), ==,
                      cases[i].to);

  cf_schedule_layout_set_collapsed (layout, 0, TRUE);
  g_assert_cmpuint (cf_schedule_layout_step_row (layout, 4, -1), ==, 3);
  g_assert_cmpuint (cf_schedule_layout_step_row (layout, 3, -1), ==, 3);
}

static void
test_edges (void)
{
  g_autoptr(CfScheduleLayout) layout = new_layout (CF_SCHEDULE_SPAN_TWO_WEEKS);
  double dx, dy;

  cf_schedule_layout_edge_speed (layout, 500, 300, &dx, &dy);
  g_assert_cmpfloat (dx, ==, 0);
  g_assert_cmpfloat (dy, ==, 0);
  cf_schedule_layout_edge_speed (layout, layout->viewport.x - 20, 580, &dx, &dy);
  g_assert_cmpfloat (dx, <, 0);
  g_assert_cmpfloat (dy, >, 0);
}

/* An empty board and a window of no size are ordinary for a moment. */
static void
test_empty (void)
{
  g_autoptr(CfScheduleLayout) layout = cf_schedule_layout_new ();
  guint first, until;

  cf_schedule_layout_resize (layout, 800, 600, 1, CF_SCHEDULE_SPAN_WEEK);
  cf_schedule_layout_get_visible_lines (layout, &first, &until);
  g_assert_cmpuint (first, ==, until);
  cf_schedule_layout_get_visible_days (layout, &first, &until);
  g_assert_cmpuint (first, ==, until);
  g_assert_cmpint (cf_schedule_layout_hit (layout, 300, 300).part, ==, CF_SCHEDULE_PART_NONE);
  g_assert_false (cf_schedule_layout_reveal (layout, 0, 0));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schedule-layout/spans", test_spans);
  g_test_add_func ("/schedule-layout/no-gap", test_no_gap);
  g_test_add_func ("/schedule-layout/lines", test_lines);
  g_test_add_func ("/schedule-layout/hit", test_hit);
  g_test_add_func ("/schedule-layout/hit-is-box", test_hit_is_box);
  g_test_add_func ("/schedule-layout/keeps-place", test_keeps_place);
  g_test_add_func ("/schedule-layout/step", test_step);
  g_test_add_func ("/schedule-layout/edges", test_edges);
  g_test_add_func ("/schedule-layout/empty", test_empty);

  return g_test_run ();
}
