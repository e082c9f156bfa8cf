/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-coverage-sum.h"

/* A day on which the center is closed requires nobody and is known. */
gboolean
cf_coverage_is_known (const CfPlanCoverage *day)
{
  return day->calls > 0 || day->required_hours <= 0;
}

CfPlanCoverage
cf_coverage_sum_known (CfPlanBoard *board,
                       guint        queue,
                       guint        first_day,
                       guint        n_days,
                       guint       *n_unknown)
{
  CfPlanCoverage sum = { .service_level = -1 };
  double answered = 0;
  guint unknown = 0;

  for (guint day = first_day; day < first_day + n_days; day++)
    {
      CfPlanCoverage one = cf_plan_board_sum_coverage (board, queue, day, 1);

      if (!cf_coverage_is_known (&one))
        {
          unknown++;
          continue;
        }

      sum.required_hours += one.required_hours;
      sum.scheduled_hours += one.scheduled_hours;
      sum.shortage_hours += one.shortage_hours;
      sum.surplus_hours += one.surplus_hours;
      if (one.service_level >= 0)
        {
          sum.calls += one.calls;
          answered += one.calls * one.service_level;
        }
    }

  if (sum.calls > 0)
    sum.service_level = answered / sum.calls;
  if (n_unknown != NULL)
    *n_unknown = unknown;

  return sum;
}
