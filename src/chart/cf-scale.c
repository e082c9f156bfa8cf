/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-scale.h"

#include "cf-number.h"
#include "cf-time-ticks.h"

#include <math.h>

#define ALMOST 1e-9   /* of a step: what counts as being on a tick */

static void
clear_tick (gpointer tick)
{
  g_free (((CfTick *) tick)->label);
}

CfScale
cf_scale_linear (double from,
                 double until,
                 double start,
                 double end)
{
  return (CfScale) { CF_SCALE_LINEAR, from, until, start, end };
}

CfScale
cf_scale_linear_nice (double from,
                      double until,
                      guint  n_ticks,
                      double start,
                      double end)
{
  if (!(until > from))
    until = from + 1;

  double step = cf_scale_nice_step (until - from, n_ticks);

  return cf_scale_linear (floor (from / step + ALMOST) * step,
                          ceil (until / step - ALMOST) * step, start, end);
}

CfScale
cf_scale_time (CfMinute from,
               CfMinute until,
               double   start,
               double   end)
{
  return (CfScale) { CF_SCALE_TIME, from, until, start, end };
}

CfScale
cf_scale_band (guint  n_bands,
               double start,
               double end)
{
  return (CfScale) { CF_SCALE_BAND, -0.5, n_bands - 0.5, start, end };
}

double
cf_scale_to_view (const CfScale *self,
                  double         value)
{
  if (self->until == self->from)
    return (self->start + self->end) / 2;

  return self->start
         + (value - self->from) / (self->until - self->from) * (self->end - self->start);
}

double
cf_scale_from_view (const CfScale *self,
                    double         view)
{
  if (self->end == self->start)
    return self->from;

  return self->from
         + (view - self->start) / (self->end - self->start) * (self->until - self->from);
}

double
cf_scale_band_width (const CfScale *self)
{
  return fabs (self->end - self->start) / MAX (1, self->until - self->from);
}

double
cf_scale_nice_step (double span,
                    guint  max_ticks)
{
  static const double nice[] = { 1, 2, 5, 10 };

  g_return_val_if_fail (span > 0 && max_ticks > 0, 1);

  double least = span / max_ticks;
  double power = pow (10, floor (log10 (least)));

  for (guint i = 0; i < G_N_ELEMENTS (nice); i++)
    if (nice[i] * power >= least * (1 - ALMOST))
      return nice[i] * power;

  return 10 * power;
}

static GArray *
linear_ticks (const CfScale *self,
              guint          max_ticks)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (CfTick));

  if (!(self->until > self->from))
    return ticks;

  double step = cf_scale_nice_step (self->until - self->from, max_ticks);
  guint decimals = step >= 1 ? 0 : (guint) ceil (-log10 (step) - ALMOST);
  double first = ceil (self->from / step - ALMOST);
  double last = floor (self->until / step + ALMOST);

  for (double i = first; i <= last; i++)
    {
      CfTick tick = { i * step, cf_number_to_text (i * step, decimals) };

      g_array_append_val (ticks, tick);
    }

  return ticks;
}

GArray *
cf_scale_ticks (const CfScale *self,
                guint          max_ticks)
{
  GArray *ticks;

  g_return_val_if_fail (self->kind != CF_SCALE_BAND, NULL);

  max_ticks = MAX (1, max_ticks);
  if (self->kind == CF_SCALE_TIME)
    ticks = cf_time_ticks (ceil (self->from), ceil (self->until), max_ticks);
  else
    ticks = linear_ticks (self, max_ticks);

  g_array_set_clear_func (ticks, clear_tick);
  return ticks;
}
