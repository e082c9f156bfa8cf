/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-scene-paint.h"
#include "cf-step-chart.h"

#include <math.h>

#define N_COLUMNS 31
#define N_SLOTS 96

static double scheduled[N_COLUMNS * N_SLOTS];
static double required[N_COLUMNS * N_SLOTS];

static CfStepChart
random_month (guint32 seed)
{
  GRand *rand = g_rand_new_with_seed (seed);

  for (guint i = 0; i < N_COLUMNS * N_SLOTS; i++)
    {
      scheduled[i] = g_rand_int_range (rand, 0, 20);
      required[i] = g_rand_int_range (rand, 0, 20);
    }
  g_rand_free (rand);

  return (CfStepChart) {
    .scheduled = scheduled, .required = required, .n_columns = N_COLUMNS, .n_slots = N_SLOTS,
    .slot_minutes = 15, .left = 10, .column_width = 36, .top = 6, .bottom = 2,
  };
}

/* scheduled − required = surplus − shortage, in every column and in all. */
static void
test_the_sums_agree (void)
{
  CfStepChart chart = random_month (3);
  double whole = 0;

  for (guint c = 0; c < N_COLUMNS; c++)
    {
      CfStepSums sums = cf_step_chart_sum (&chart, c, 1);

      g_assert_cmpfloat_with_epsilon (sums.scheduled - sums.required, sums.surplus - sums.shortage,
                                      1e-9);
      whole += sums.shortage;
    }

  g_assert_cmpfloat_with_epsilon (cf_step_chart_sum (&chart, 0, N_COLUMNS).shortage, whole, 1e-9);
  g_assert_cmpfloat (cf_step_chart_sum (&chart, N_COLUMNS, 1).scheduled, ==, 0);
}

static double
path_area (CfScene      *scene,
           const CfMark *mark)
{
  const CfPoint *points = cf_scene_get_points (scene) + mark->first_point;
  double sum = 0;

  for (guint i = 0; i < mark->n_points; i++)
    {
      CfPoint a = points[i];
      CfPoint b = points[(i + 1) % mark->n_points];

      sum += a.x * b.y - b.x * a.y;
    }

  return ABS (sum) / 2;
}

static double
area_of (CfScene *scene,
         CfInk    ink)
{
  guint n_marks;
  const CfMark *marks = cf_scene_get_marks (scene, &n_marks);
  double area = 0;

  for (guint i = 0; i < n_marks; i++)
    if (marks[i].style.ink == ink && marks[i].kind == CF_MARK_PATH)
      area += path_area (scene, &marks[i]);

  return area;
}

/* What is painted is what is counted: area of a colour = its agents × slots, to scale. */
static void
test_areas_are_the_sums (void)
{
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new_fixed ();

  for (guint32 seed = 1; seed <= 5; seed++)
    {
      CfStepChart chart = random_month (seed);
      g_autoptr(CfScene) scene = cf_step_chart_build (&chart, metrics, 1200, 80);
      CfStepSums sums = cf_step_chart_sum (&chart, 0, N_COLUMNS);
      double unit = chart.column_width / N_SLOTS * cf_scene_get_plot (scene).height / 19;

      g_assert_cmpfloat_with_epsilon (area_of (scene, CF_INK_OVER_FILL), sums.surplus * unit, 0.01);
      g_assert_cmpfloat_with_epsilon (area_of (scene, CF_INK_SHORT_FILL), sums.shortage * unit,
                                      0.01);
      g_assert_cmpfloat_with_epsilon (area_of (scene, CF_INK_SCHEDULED_FILL), sums.scheduled * unit,
                                      0.01);
    }
}

static void
test_nothing_to_draw (void)
{
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new_fixed ();
  CfStepChart chart = { .column_width = 36, .slot_minutes = 15, .n_slots = N_SLOTS };
  g_autoptr(CfScene) scene = cf_step_chart_build (&chart, metrics, 100, 80);

  g_assert_cmpfloat (area_of (scene, CF_INK_SCHEDULED_FILL), ==, 0);
}

/* Two peaks a day and shifts in blocks, as coverage looks; random steps would measure noise. */
static void
fill_like_a_month (void)
{
  for (guint i = 0; i < N_COLUMNS * N_SLOTS; i++)
    {
      double hour = i % N_SLOTS / 4.0;
      double peaks
          = exp (-(hour - 10) * (hour - 10) / 6) + 0.8 * exp (-(hour - 15) * (hour - 15) / 8);

      required[i] = round (2 + 17 * peaks + i / N_SLOTS * 5 % 3);
      scheduled[i] = hour < 7 || hour >= 22 ? 3 : hour < 9 || hour >= 18 ? 12 : 17;
    }
}

/* The budget is a frame, 16 ms, laying out and painting together. */
static void
test_a_month_within_a_frame (void)
{
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new (NULL, 1);
  CfStepChart chart = random_month (9);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1200, 80);
  cairo_t *cr = cairo_create (surface);
  double least = G_MAXDOUBLE;

  fill_like_a_month ();
  for (guint i = 0; i < 5; i++)
    {
      g_test_timer_start ();
      g_autoptr(CfScene) scene = cf_step_chart_build (&chart, metrics, 1200, 80);
      cf_scene_paint (scene, cf_palette_get (CF_THEME_LIGHT), metrics, cr);
      least = MIN (least, g_test_timer_elapsed ());
    }
  g_test_minimized_result (least, "a month of coverage: %.2f ms", least * 1000);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/step-chart/the-sums-agree", test_the_sums_agree);
  g_test_add_func ("/step-chart/areas-are-the-sums", test_areas_are_the_sums);
  g_test_add_func ("/step-chart/nothing-to-draw", test_nothing_to_draw);
  g_test_add_func ("/step-chart/a-month-within-a-frame", test_a_month_within_a_frame);

  return g_test_run ();
}
