/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-outlook-line.h"

#include <math.h>

static const CfForecastBand no_band = { NAN, NAN, NAN, NAN, NAN };

static gboolean
is_past (CfOutlook *outlook,
         CfDay      day)
{
  return day >= outlook->past_from && day < outlook->past_from + (CfDay) outlook->n_past;
}

static gboolean
is_ahead (CfOutlook *outlook,
          CfDay      day)
{
  return day >= outlook->from && day < outlook->from + (CfDay) outlook->n_days;
}

/* Of an array of intervals that begins on @first; a whole day is their sum. */
static double
sum_of (const double *values,
        guint         n_slots,
        guint         day,
        int           slot)
{
  double sum = NAN;

  if (values == NULL)
    return NAN;
  if (slot >= 0)
    return values[(gsize) day * n_slots + (guint) slot];

  for (guint s = 0; s < n_slots; s++)
    {
      double value = values[(gsize) day * n_slots + s];

      if (!isnan (value))
        sum = isnan (sum) ? value : sum + value;
    }

  return sum;
}

/* Sum of weight x value ÷ sum of weights, where both are known. */
static double
mean_of (const double *values,
         const double *weights,
         guint         n_slots,
         guint         day,
         int           slot)
{
  double sum = 0, weight = 0;

  if (values == NULL)
    return NAN;
  if (slot >= 0)
    return values[(gsize) day * n_slots + (guint) slot];

  for (guint s = 0; s < n_slots; s++)
    {
      gsize index = (gsize) day * n_slots + s;

      if (isnan (values[index]) || !(weights[index] > 0))
        continue;
      sum += weights[index] * values[index];
      weight += weights[index];
    }

  return weight > 0 ? sum / weight : NAN;
}

static double
handle_of (CfOutlook            *outlook,
           const CfForecastBand *slots,
           const double         *handle_s,
           CfDay                 day,
           int                   slot)
{
  double sum = 0, weight = 0;

  if (!is_ahead (outlook, day) || handle_s == NULL || slots == NULL)
    return NAN;

  for (guint s = 0; s < outlook->n_slots; s++)
    {
      gsize index = (gsize) (day - outlook->from) * outlook->n_slots + s;

      if (slot >= 0 && s != (guint) slot)
        continue;
      if (isnan (slots[index].mean) || isnan (handle_s[index]))
        continue;
      /* Without a call an interval still has its own time. */
      double calls = slot >= 0 ? 1 : slots[index].mean;

      sum += calls * handle_s[index];
      weight += calls;
    }

  return weight > 0 ? sum / weight : NAN;
}

double
cf_outlook_line_handle (CfOutlook            *outlook,
                        const CfForecastBand *slots,
                        const double         *handle_s,
                        CfDay                 day,
                        int                   slot)
{
  return handle_of (outlook, slots != NULL ? slots : outlook->slots,
                    handle_s != NULL ? handle_s : outlook->handle_s, day, slot);
}

static double
base_of (CfOutlook *outlook,
         CfDay      day,
         int        slot)
{
  if (!is_ahead (outlook, day) || outlook->plan == NULL)
    return NAN;

  guint index = (guint) (day - outlook->from);

  return slot < 0 ? outlook->base_totals[index]
                  : outlook->plan->base[(gsize) index * outlook->n_slots + (guint) slot].mean;
}

static double
actual_of (CfOutlook *outlook,
           CfDay      day,
           int        slot)
{
  if (!is_past (outlook, day))
    return NAN;

  guint index = (guint) (day - outlook->past_from);

  return slot < 0 ? outlook->past[index].total
                  : outlook->past_calls[(gsize) index * outlook->n_slots + (guint) slot];
}

double
cf_outlook_line_value (CfOutlook     *outlook,
                       CfOutlookLine  line,
                       CfDay          day,
                       int            slot)
{
  guint past = (guint) (day - outlook->past_from);
  double value;

  switch (line)
    {
    case CF_OUTLOOK_ACTUAL:
      return actual_of (outlook, day, slot);
    case CF_OUTLOOK_USED:
      return is_past (outlook, day) ? sum_of (outlook->used_calls, outlook->n_slots, past, slot)
                                    : NAN;
    case CF_OUTLOOK_BASE:
      return base_of (outlook, day, slot);
    case CF_OUTLOOK_LAST_YEAR:
      return actual_of (outlook, day - CF_OUTLOOK_DAYS_OF_A_YEAR, slot);
    case CF_OUTLOOK_FOUR_WEEKS:
      value = actual_of (outlook, day - 28, slot);
      return isnan (value) ? cf_outlook_line_band (outlook, NULL, day - 28, slot).mean : value;
    case CF_OUTLOOK_PUBLISHED:
      return is_past (outlook, day) || is_ahead (outlook, day)
               ? sum_of (outlook->published, outlook->n_slots, past, slot) : NAN;
    case CF_OUTLOOK_PAST_HANDLE:
      return is_past (outlook, day) ? mean_of (outlook->past_handle_s, outlook->past_calls,
                                               outlook->n_slots, past, slot)
                                    : NAN;
    case CF_OUTLOOK_BASE_HANDLE:
      return outlook->plan != NULL ? handle_of (outlook, outlook->plan->base,
                                                outlook->plan->base_handle_s, day, slot)
                                   : NAN;
    }

  g_return_val_if_reached (NAN);
}

/* The band of a day keeps its width relative to the total. */
static CfForecastBand
scaled (CfForecastBand band,
        double         mean)
{
  double scale = band.mean > 0 ? mean / band.mean : NAN;

  return (CfForecastBand) { mean, band.q025 * scale, band.q10 * scale, band.q90 * scale,
                            band.q975 * scale };
}

CfForecastBand
cf_outlook_line_band (CfOutlook            *outlook,
                      const CfForecastBand *slots,
                      CfDay                 day,
                      int                   slot)
{
  if (!is_ahead (outlook, day))
    return no_band;

  guint index = (guint) (day - outlook->from);

  if (slot >= 0)
    return (slots != NULL ? slots : outlook->slots)[(gsize) index * outlook->n_slots
                                                    + (guint) slot];
  if (!outlook->days[index].open)
    return no_band;
  if (slots == NULL)
    return outlook->days[index].total;

  double total = 0;

  for (guint s = 0; s < outlook->n_slots; s++)
    {
      double mean = slots[(gsize) index * outlook->n_slots + s].mean;

      total += isnan (mean) ? 0 : mean;
    }

  return scaled (outlook->days[index].total, total);
}
