/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-adjustment.h"

#include "cf-minute.h"

#include <math.h>

#define MIN_HANDLE_S 1.0
#define Z80 1.2815515655446004
#define Z95 1.9599639845400545

/* The intervals of one day that a layer covers: one run, that may go on past midnight. */
typedef struct
{
  guint first;
  guint end;
} Run;

static gboolean
covers_day (const CfAdjustment *layer,
            CfDay               day)
{
  return day >= layer->from && day < layer->until
         && (layer->weekdays & (1u << cf_day_weekday (day))) != 0;
}

/* @day counts from the first of the plane; -1 is the night before it. */
static Run
run_of_day (const CfAdjustmentPlane *plane,
            const CfAdjustment      *layer,
            int                      day)
{
  int minutes = CF_MINUTES_PER_DAY / (int) plane->n_slots;
  int all = (int) (plane->n_days * plane->n_slots);
  int end_minute = layer->end_minute;

  if (!covers_day (layer, plane->from + day))
    return (Run) { 0, 0 };

  if (end_minute <= layer->start_minute)
    end_minute += CF_MINUTES_PER_DAY;

  int first = day * (int) plane->n_slots + (layer->start_minute + minutes - 1) / minutes;
  int end = day * (int) plane->n_slots + (end_minute + minutes - 1) / minutes;

  return (Run) { (guint) CLAMP (first, 0, all), (guint) CLAMP (end, 0, all) };
}

/* Square roots of Poisson counts have the variance 1/4. */
static double
chance_quantile (double mean,
                 double z)
{
  double root = sqrt (mean + 0.25) + 0.5 * z;

  return root > 0.5 ? root * root - 0.25 : 0.0;
}

static void
set_mean (CfForecastBand *band,
          double          mean)
{
  if (band->mean > 0.0)
    {
      double factor = mean / band->mean;

      band->q025 *= factor;
      band->q10 *= factor;
      band->q90 *= factor;
      band->q975 *= factor;
    }
  else
    {
      band->q025 = mean > 0.0 ? chance_quantile (mean, -Z95) : 0.0;
      band->q10 = mean > 0.0 ? chance_quantile (mean, -Z80) : 0.0;
      band->q90 = mean > 0.0 ? chance_quantile (mean, Z80) : 0.0;
      band->q975 = mean > 0.0 ? chance_quantile (mean, Z95) : 0.0;
    }

  band->mean = mean;
}

static double
change (const CfAdjustment *layer,
        double              value)
{
  switch (layer->kind)
    {
    case CF_ADJUSTMENT_PERCENT:
      return value * (1.0 + layer->amount);
    case CF_ADJUSTMENT_ADD:
      return MAX (value + layer->amount, 0.0);
    case CF_ADJUSTMENT_SET:
    case CF_ADJUSTMENT_INTERVAL:
      return layer->amount;
    case CF_ADJUSTMENT_MINIMUM:
      return MAX (value, layer->amount);
    case CF_ADJUSTMENT_MAXIMUM:
      return MIN (value, layer->amount);
    case CF_ADJUSTMENT_DAY_TOTAL:
    case CF_ADJUSTMENT_WEEK_TOTAL:
      break;
    }

  return value;
}

static gboolean
is_total (const CfAdjustment *layer)
{
  return layer->kind == CF_ADJUSTMENT_DAY_TOTAL || layer->kind == CF_ADJUSTMENT_WEEK_TOTAL;
}

static void
change_run (CfAdjustmentPlane  *plane,
            const CfAdjustment *layer,
            Run                 run)
{
  for (guint i = run.first; i < run.end; i++)
    if (layer->target == CF_ADJUSTMENT_CALLS && !isnan (plane->slots[i].mean))
      set_mean (&plane->slots[i], change (layer, plane->slots[i].mean));
    else if (layer->target == CF_ADJUSTMENT_HANDLE_TIME && !isnan (plane->handle_s[i]))
      plane->handle_s[i] = MAX (change (layer, plane->handle_s[i]), MIN_HANDLE_S);
}

/* Days @from to before @until share one total. A total of nothing has no shape: it becomes even. */
static void
change_total (CfAdjustmentPlane  *plane,
              const CfAdjustment *layer,
              int                 from,
              int                 until)
{
  double sum = 0.0;
  guint n_open = 0;

  for (int day = from; day < until; day++)
    {
      Run run = run_of_day (plane, layer, day);

      for (guint i = run.first; i < run.end; i++)
        if (!isnan (plane->slots[i].mean))
          {
            sum += plane->slots[i].mean;
            n_open++;
          }
    }

  for (int day = from; day < until && n_open > 0; day++)
    {
      Run run = run_of_day (plane, layer, day);

      for (guint i = run.first; i < run.end; i++)
        if (!isnan (plane->slots[i].mean))
          set_mean (&plane->slots[i], sum > 0.0 ? plane->slots[i].mean * (layer->amount / sum)
                                                : layer->amount / n_open);
    }
}

static void
change_totals (CfAdjustmentPlane  *plane,
               const CfAdjustment *layer)
{
  int n_days = (int) plane->n_days;
  int day = -1;

  while (day < n_days)
    {
      int until = day + 1;

      if (layer->kind == CF_ADJUSTMENT_WEEK_TOTAL)
        until = cf_day_week_start (plane->from + day, 0) + CF_DAYS_PER_WEEK - plane->from;

      change_total (plane, layer, day, MIN (until, n_days));
      day = until;
    }
}

/* A number for one interval opens it: whoever typed it knows of a day that is not usual. */
static void
change_interval (CfAdjustmentPlane  *plane,
                 const CfAdjustment *layer)
{
  int minutes = CF_MINUTES_PER_DAY / (int) plane->n_slots;
  gint64 index = (gint64) (layer->from - plane->from) * plane->n_slots
                 + layer->start_minute / minutes;

  if (index < 0 || index >= (gint64) plane->n_days * plane->n_slots)
    return;

  if (layer->target == CF_ADJUSTMENT_HANDLE_TIME)
    {
      if (plane->handle_s != NULL)
        plane->handle_s[index] = MAX (layer->amount, MIN_HANDLE_S);
    }
  else
    {
      set_mean (&plane->slots[index], layer->amount);
    }
}

static void
apply_one (CfAdjustmentPlane  *plane,
           const CfAdjustment *layer)
{
  if (layer->target == CF_ADJUSTMENT_HANDLE_TIME && plane->handle_s == NULL)
    return;

  if (layer->kind == CF_ADJUSTMENT_INTERVAL)
    change_interval (plane, layer);
  else if (is_total (layer) && layer->target == CF_ADJUSTMENT_CALLS)
    change_totals (plane, layer);
  else if (!is_total (layer))
    for (int day = -1; day < (int) plane->n_days; day++)
      change_run (plane, layer, run_of_day (plane, layer, day));
}

/* Calls, or the mean handle time, of what the layer covers; how many intervals these are. */
static double
measure (const CfAdjustmentPlane *plane,
         const CfAdjustment      *layer,
         guint                   *n_intervals)
{
  int minutes = CF_MINUTES_PER_DAY / (int) plane->n_slots;
  CfAdjustment covered = *layer;
  double sum = 0.0, calls = 0.0;

  if (layer->kind == CF_ADJUSTMENT_INTERVAL)
    {
      covered.until = layer->from + 1;
      covered.weekdays = CF_ADJUSTMENT_EVERY_WEEKDAY;
      covered.start_minute -= layer->start_minute % minutes;
      covered.end_minute = covered.start_minute + minutes;
    }

  *n_intervals = 0;
  for (int day = -1; day < (int) plane->n_days; day++)
    {
      Run run = run_of_day (plane, &covered, day);

      for (guint i = run.first; i < run.end; i++)
        if (!isnan (plane->slots[i].mean))
          {
            double mean = plane->slots[i].mean;

            ++*n_intervals;
            calls += mean;
            if (plane->handle_s != NULL && !isnan (plane->handle_s[i]))
              sum += mean * plane->handle_s[i];
          }
    }

  return layer->target == CF_ADJUSTMENT_CALLS ? calls : calls > 0.0 ? sum / calls : 0.0;
}

void
cf_adjustment_apply (CfAdjustmentPlane  *plane,
                     const CfAdjustment *layers,
                     guint               n_layers,
                     CfAdjustmentEffect *effects)
{
  guint ignored;

  for (guint i = 0; i < n_layers; i++)
    {
      if (effects != NULL)
        effects[i].before = measure (plane, &layers[i], &ignored);
      apply_one (plane, &layers[i]);
      if (effects != NULL)
        effects[i].after = measure (plane, &layers[i], &effects[i].n_intervals);
    }
}

static CfAdjustmentStep
step_of (const CfAdjustmentPlane *plane,
         guint                    index)
{
  guint first = index - index % plane->n_slots;
  CfAdjustmentStep step = {
    .calls = plane->slots[index].mean,
    .handle_s = plane->handle_s != NULL ? plane->handle_s[index] : NAN,
  };

  for (guint i = first; i < first + plane->n_slots; i++)
    if (!isnan (plane->slots[i].mean))
      step.day_calls += plane->slots[i].mean;

  return step;
}

void
cf_adjustment_trace (const CfAdjustmentPlane *plane,
                     const CfAdjustment      *layers,
                     guint                    n_layers,
                     guint                    index,
                     CfAdjustmentStep        *steps)
{
  gsize n = (gsize) plane->n_days * plane->n_slots;
  g_autofree CfForecastBand *slots = g_memdup2 (plane->slots, n * sizeof *slots);
  g_autofree double *handle_s = plane->handle_s != NULL
                                ? g_memdup2 (plane->handle_s, n * sizeof *handle_s) : NULL;
  CfAdjustmentPlane copy = {
    .from = plane->from,
    .n_days = plane->n_days,
    .n_slots = plane->n_slots,
    .slots = slots,
    .handle_s = handle_s,
  };

  steps[0] = step_of (&copy, index);
  for (guint i = 0; i < n_layers; i++)
    {
      apply_one (&copy, &layers[i]);
      steps[i + 1] = step_of (&copy, index);
    }
}
