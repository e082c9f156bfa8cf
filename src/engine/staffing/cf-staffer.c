/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-staffer.h"

struct _CfStaffer
{
  guint n_asked;
};

CfStaffer *
cf_staffer_new (void)
{
  return g_new0 (CfStaffer, 1);
}

void
cf_staffer_free (CfStaffer *self)
{
  g_free (self);
}

void
cf_staffer_require (CfStaffer             *self,
                    const CfErlangTraffic *traffic,
                    const CfStaffingGoal  *goal,
                    const CfDayRisk       *risk,
                    CfStaffingRequirement *requirement)
{
  self->n_asked++;
  cf_day_risk_require (traffic, goal, risk, requirement);
}

/* The calls that make @load in the stationary formulas. */
static CfErlangTraffic
traffic_of_load (const CfErlangTraffic *like,
                 double                 handle_s,
                 double                 load)
{
  CfErlangTraffic traffic = *like;

  traffic.handle_s = handle_s;
  traffic.calls = handle_s > 0.0 ? load * traffic.interval_s / handle_s : 0.0;

  return traffic;
}

CfLoadChoice
cf_staffer_require_all (CfStaffer              *self,
                        const CfStaffingSeries *series,
                        CfStaffingRequirement  *requirements)
{
  g_autofree double *calls = g_new (double, series->n_intervals);
  g_autofree double *handle_s = g_new (double, series->n_intervals);
  g_autofree double *loads = g_new (double, series->n_intervals);
  CfLoadSeries load_series = {
    .n_intervals = series->n_intervals,
    .interval_s = series->n_intervals > 0 ? series->traffic[0].interval_s : 1.0,
    .calls = calls,
    .handle_s = handle_s,
  };

  for (guint i = 0; i < series->n_intervals; i++)
    {
      gboolean open = series->open == NULL || series->open[i];

      calls[i] = open ? series->traffic[i].calls : 0.0;
      handle_s[i] = series->traffic[i].handle_s;
    }

  CfLoadChoice choice = cf_load_choose (series->method, &load_series);
  double last_handle_s = 0.0;

  cf_load_offered (choice.method, &load_series, loads);
  for (guint i = 0; i < series->n_intervals; i++)
    {
      if (calls[i] > 0.0)
        last_handle_s = handle_s[i];
      if (series->open != NULL && !series->open[i])
        {
          requirements[i] = (CfStaffingRequirement) { 0 };
          continue;
        }

      CfErlangTraffic traffic = traffic_of_load (&series->traffic[i], last_handle_s, loads[i]);

      cf_staffer_require (self, &traffic, &series->goals[i], &series->risk, &requirements[i]);
    }

  return choice;
}
