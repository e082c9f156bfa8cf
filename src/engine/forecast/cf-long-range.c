/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-long-range.h"

#include <math.h>

#define MONTHS 12.0
/* A tenth of a person is nobody. */
#define ROUNDING 0.05

double
cf_long_range_growth (double growth,
                      guint  month)
{
  return pow (1.0 + growth, (month + 1) / MONTHS);
}

void
cf_long_range_plan (const CfLongRangeSettings *settings,
                    double                     team,
                    const double              *joiners,
                    CfLongRangeMonth          *months,
                    guint                      n_months)
{
  double stays = 1.0 - CLAMP (settings->attrition, 0.0, 1.0);
  double hired = 0.0;

  for (guint m = 0; m < n_months; m++)
    {
      CfLongRangeMonth *month = &months[m];

      month->needed = month->month_hours > 0.0 ? month->hours / month->month_hours : 0.0;
      team = team * pow (stays, 1.0 / MONTHS) + (joiners != NULL ? joiners[m] : 0.0);
      month->team = team;
      month->short_by = month->needed - team;
      month->hires = 0;
    }

  /* Who is missing in a month must have begun that many months before; the hired leave too. */
  for (guint m = 0; m < n_months; m++)
    {
      hired *= m > 0 ? pow (stays, 1.0 / MONTHS) : 1.0;

      double missing = months[m].short_by - hired;

      if (missing > ROUNDING)
        {
          guint people = (guint) ceil (missing - ROUNDING);

          months[m > settings->training_months ? m - settings->training_months : 0].hires += people;
          hired += people;
        }
    }
}

guint
cf_long_range_short (const CfLongRangeMonth *months,
                     guint                   n_months,
                     double                  n_people)
{
  guint m = 0;

  while (m < n_months && months[m].short_by < n_people - ROUNDING)
    m++;

  return m;
}
