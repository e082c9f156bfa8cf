/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a hand that drags a layer waits for: four weeks of half hours of three queues adjusted by
 * five layers; and four weeks of work that may wait, leveled. */
#include "cf-adjustment.h"
#include "cf-deferred-work.h"

#include <math.h>
#include <string.h>

#define DAYS 28
#define SLOTS 48
#define ALL (DAYS * SLOTS)
#define QUEUES 3
#define FIRST_DAY 20514     /* 2026-03-02, a Monday */

static void
measure_layers (void)
{
  static const CfAdjustment layers[] = {
    { 0, CF_ADJUSTMENT_PERCENT, 0.25, FIRST_DAY, CF_DAY_OPEN, 31, 600, 840 },
    { 0, CF_ADJUSTMENT_ADD, 5.0, FIRST_DAY, CF_DAY_OPEN, 127, 0, 1440 },
    { 0, CF_ADJUSTMENT_DAY_TOTAL, 1200.0, FIRST_DAY, FIRST_DAY + 7, 127, 0, 1440 },
    { 0, CF_ADJUSTMENT_WEEK_TOTAL, 9000.0, FIRST_DAY, CF_DAY_OPEN, 127, 0, 1440 },
    { CF_ADJUSTMENT_HANDLE_TIME, CF_ADJUSTMENT_ADD, 60.0, FIRST_DAY, CF_DAY_OPEN, 127, 1320, 360 },
  };
  g_autofree CfForecastBand *base = g_new (CfForecastBand, ALL);
  g_autofree CfForecastBand *slots = g_new (CfForecastBand, ALL);
  g_autofree double *handle_s = g_new (double, ALL);
  CfAdjustmentPlane plane = { FIRST_DAY, DAYS, SLOTS, slots, handle_s };
  double best = INFINITY;

  for (guint i = 0; i < ALL; i++)
    {
      double mean = 30.0 + 20.0 * sin (2.0 * G_PI * (i % SLOTS) / SLOTS);

      base[i] = (CfForecastBand) { mean, 0.7 * mean, 0.8 * mean, 1.2 * mean, 1.3 * mean };
      handle_s[i] = 240.0;
    }

  for (guint round = 0; round < 20; round++)
    {
      gint64 start = g_get_monotonic_time ();

      for (guint queue = 0; queue < QUEUES; queue++)
        {
          memcpy (slots, base, ALL * sizeof *slots);
          cf_adjustment_apply (&plane, layers, G_N_ELEMENTS (layers), NULL);
        }
      best = MIN (best, (g_get_monotonic_time () - start) / 1000.0);
    }

  g_print ("5 layers over 4 weeks x 48 x 3 queues: %.3f ms\n", best);
}

static void
measure_deferred (void)
{
  g_autofree double *work = g_new (double, ALL);
  g_autofree double *done = g_new (double, ALL);
  g_autofree gboolean *open = g_new (gboolean, ALL);
  double best = INFINITY;

  for (guint i = 0; i < ALL; i++)
    {
      open[i] = i % SLOTS >= 16 && i % SLOTS < 40;
      work[i] = 10.0 + 9.0 * sin (i * 0.37);
    }

  for (guint round = 0; round < 20; round++)
    {
      gint64 start = g_get_monotonic_time ();

      cf_deferred_work_level (work, open, ALL, 16, done);
      best = MIN (best, (g_get_monotonic_time () - start) / 1000.0);
    }

  g_print ("4 weeks of work that may wait: %.3f ms\n", best);
}

int
main (void)
{
  measure_layers ();
  measure_deferred ();
  return 0;
}
