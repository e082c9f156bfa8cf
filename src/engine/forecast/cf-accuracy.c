/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-accuracy.h"

#include <math.h>

void
cf_accuracy_add (CfAccuracy *self,
                 double      calls,
                 double      forecast)
{
  if (isnan (calls) || isnan (forecast))
    return;

  self->n++;
  self->calls += calls;
  self->forecast += forecast;
  self->absolute += fabs (calls - forecast);
}

void
cf_accuracy_add_in (CfAccuracy *self,
                    double      calls,
                    double      forecast,
                    double      low,
                    double      high)
{
  if (isnan (calls) || isnan (forecast))
    return;

  cf_accuracy_add (self, calls, forecast);
  if (isnan (low) || isnan (high))
    return;

  self->n_banded++;
  self->n_inside += calls >= low && calls <= high;
}

void
cf_accuracy_merge (CfAccuracy       *self,
                   const CfAccuracy *other)
{
  self->n += other->n;
  self->calls += other->calls;
  self->forecast += other->forecast;
  self->absolute += other->absolute;
  self->n_inside += other->n_inside;
  self->n_banded += other->n_banded;
}

double
cf_accuracy_bias (const CfAccuracy *self)
{
  return self->calls > 0.0 ? (self->calls - self->forecast) / self->calls : NAN;
}

double
cf_accuracy_wape (const CfAccuracy *self)
{
  return self->calls > 0.0 ? self->absolute / self->calls : NAN;
}

double
cf_accuracy_inside (const CfAccuracy *self)
{
  return self->n_banded > 0 ? (double) self->n_inside / self->n_banded : NAN;
}
