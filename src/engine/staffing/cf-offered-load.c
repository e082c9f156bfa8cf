/* SPDX-License-Identifier: GPL-3.0-or-later */
/* With a rate λ and a handle time h that stay the same through an interval of length T, and m(0) at
 * its start, m' = λ - m / h has the solution m(t) = λh + (m(0) - λh) e^(-t/h): monotone, so the
 * maximum stands at an end, and with the mean λh + (m(0) - λh) h / T (1 - e^(-T/h)). */
#include "cf-offered-load.h"

#include <math.h>

static const char * const method_names[CF_LOAD_N_METHODS] = {
  [CF_LOAD_AUTOMATIC] = "automatic",
  [CF_LOAD_STATIONARY] = "stationary",
  [CF_LOAD_LAGGED] = "lagged",
  [CF_LOAD_MODIFIED_MEAN] = "modified-mean",
  [CF_LOAD_MODIFIED_MAX] = "modified-max",
};

const char *
cf_load_method_name (CfLoadMethod method)
{
  g_return_val_if_fail (method < CF_LOAD_N_METHODS, NULL);

  return method_names[method];
}

gboolean
cf_load_method_parse (const char   *name,
                      CfLoadMethod *method)
{
  for (guint i = 0; i < CF_LOAD_N_METHODS; i++)
    if (g_str_equal (name, method_names[i]))
      {
        *method = (CfLoadMethod) i;
        return TRUE;
      }

  return FALSE;
}

CfLoadChoice
cf_load_choose (CfLoadMethod        method,
                const CfLoadSeries *series)
{
  CfLoadChoice choice = { .method = method, .asked = method != CF_LOAD_AUTOMATIC };
  double calls = 0.0;
  double talking = 0.0;

  for (guint i = 0; i < series->n_intervals; i++)
    if (series->calls[i] > 0.0)
      {
        calls += series->calls[i];
        talking += series->calls[i] * series->handle_s[i];
      }

  if (calls > 0.0)
    choice.ratio = talking / calls / series->interval_s;
  if (!choice.asked)
    choice.method = choice.ratio < CF_LOAD_LONG_CALL ? CF_LOAD_STATIONARY : CF_LOAD_MODIFIED_MEAN;

  return choice;
}

static void
fill_stationary (const CfLoadSeries *series,
                 double             *loads)
{
  for (guint i = 0; i < series->n_intervals; i++)
    loads[i] = series->calls[i] > 0.0
               ? series->calls[i] * series->handle_s[i] / series->interval_s : 0.0;
}

/* Calls that came before @position, in intervals from the start of the series. */
static double
calls_before (const CfLoadSeries *series,
              const double       *sums,        /* [n_intervals + 1] */
              double              position)
{
  if (position <= 0.0)
    return 0.0;

  guint i = MIN ((guint) position, series->n_intervals - 1);

  return sums[i] + (position - i) * (sums[i + 1] - sums[i]);
}

static void
fill_lagged (const CfLoadSeries *series,
             double             *loads)
{
  g_autofree double *sums = g_new0 (double, series->n_intervals + 1);
  double handle_s = 0.0;

  for (guint i = 0; i < series->n_intervals; i++)
    sums[i + 1] = sums[i] + MAX (series->calls[i], 0.0);

  for (guint i = 0; i < series->n_intervals; i++)
    {
      if (series->calls[i] > 0.0)
        handle_s = series->handle_s[i];

      double lag = handle_s / series->interval_s;

      loads[i] = lag * (calls_before (series, sums, i + 1 - lag)
                        - calls_before (series, sums, i - lag));
    }
}

static void
fill_modified (const CfLoadSeries *series,
               gboolean            highest,
               double             *loads)
{
  double handle_s = 0.0;
  double load = 0.0;            /* m at the start of the interval */

  for (guint i = 0; i < series->n_intervals; i++)
    {
      gboolean calling = series->calls[i] > 0.0;

      if (calling)
        handle_s = series->handle_s[i];
      if (handle_s <= 0.0)
        {
          loads[i] = 0.0;
          continue;
        }

      double lengths = series->interval_s / handle_s;
      double settled = calling ? series->calls[i] / lengths : 0.0;
      double gone = -expm1 (-lengths);
      double end = load + (settled - load) * gone;

      loads[i] = highest ? MAX (load, end) : settled + (load - settled) * gone / lengths;
      load = end;
    }
}

void
cf_load_offered (CfLoadMethod        method,
                 const CfLoadSeries *series,
                 double             *loads)
{
  g_return_if_fail (series->interval_s > 0.0);

  switch (cf_load_choose (method, series).method)
    {
    case CF_LOAD_LAGGED:
      fill_lagged (series, loads);
      break;
    case CF_LOAD_MODIFIED_MEAN:
      fill_modified (series, FALSE, loads);
      break;
    case CF_LOAD_MODIFIED_MAX:
      fill_modified (series, TRUE, loads);
      break;
    case CF_LOAD_STATIONARY:
    case CF_LOAD_AUTOMATIC:
    case CF_LOAD_N_METHODS:
      fill_stationary (series, loads);
      break;
    }
}
