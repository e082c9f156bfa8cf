/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "outlook-fixture.h"

#include "cf-special-day.h"

#include <math.h>

#define N_PAST OUTLOOK_FIXTURE_PAST
#define N_AHEAD OUTLOOK_FIXTURE_AHEAD
#define N_SLOTS OUTLOOK_FIXTURE_SLOTS

CfDay
outlook_fixture_first_day (void)
{
  return cf_day_from_ymd (2026, 10, 26);
}

static void
set_marks (CfOutlook *outlook)
{
  CfDay first = outlook_fixture_first_day ();

  outlook->n_marks = 2;
  outlook->marks = g_new0 (CfOutlookMark, 2);
  outlook->marks[0] = (CfOutlookMark) { first + 9, CF_SPECIAL_DAY_OUTAGE, g_strdup ("Line down") };
  outlook->marks[1] = (CfOutlookMark) { first + 26, CF_SPECIAL_DAY_CAMPAIGN, g_strdup ("双12") };
}

static CfPlannedForecast *
create_plan (CfDay from)
{
  CfPlannedForecast *plan = g_new0 (CfPlannedForecast, 1);
  gsize n = N_AHEAD * N_SLOTS;

  plan->from = from;
  plan->n_days = N_AHEAD;
  plan->minutes = 30;
  plan->n_slots = N_SLOTS;
  plan->base = g_new (CfForecastBand, n);
  plan->slots = g_new (CfForecastBand, n);
  plan->base_handle_s = g_new (double, n);
  plan->handle_s = g_new (double, n);
  plan->layers = g_ptr_array_new_with_free_func (g_object_unref);

  return plan;
}

static void
set_day (CfOutlook *outlook,
         guint      d)
{
  CfDay day = outlook_fixture_first_day () + (CfDay) d;
  gboolean closed = cf_day_weekday (day) == 6;
  double total = closed ? NAN : 240 + d;

  if (d < N_PAST)
    outlook->past[d].total = total;
  else
    {
      outlook->days[d - N_PAST] = (CfForecastDay) {
        .open = !closed, .weekday = cf_day_weekday (day),
        .total = { total, total * 0.8, total * 0.9, total * 1.1, total * 1.2 },
      };
      outlook->base_totals[d - N_PAST] = total;
    }

  for (guint s = 0; s < N_SLOTS; s++)
    {
      double calls = !closed && s >= 16 && s < 40 ? 10 : NAN;
      guint ahead = (d - N_PAST) * N_SLOTS + s;

      outlook->published[d * N_SLOTS + s] = d >= N_PAST ? calls * 0.9 : NAN;
      if (d < N_PAST)
        {
          outlook->past_calls[d * N_SLOTS + s] = outlook->used_calls[d * N_SLOTS + s] = calls;
          outlook->past_handle_s[d * N_SLOTS + s] = 200 + s;
          continue;
        }
      outlook->slots[ahead] = outlook->plan->base[ahead]
        = (CfForecastBand) { calls, calls - 4, calls - 2, calls + 2, calls + 4 };
      outlook->handle_s[ahead] = outlook->plan->base_handle_s[ahead] = 240;
    }
}

CfOutlook *
outlook_fixture_new (void)
{
  CfOutlook *outlook = g_object_new (CF_TYPE_OUTLOOK, NULL);

  outlook->minutes = 30;
  outlook->n_slots = N_SLOTS;
  outlook->past_from = outlook_fixture_first_day ();
  outlook->n_past = N_PAST;
  outlook->past_calls = g_new (double, N_PAST * N_SLOTS);
  outlook->used_calls = g_new (double, N_PAST * N_SLOTS);
  outlook->past_handle_s = g_new (double, N_PAST * N_SLOTS);
  outlook->past = g_new0 (CfForecastPast, N_PAST);
  outlook->from = outlook_fixture_first_day () + N_PAST;
  outlook->n_days = N_AHEAD;
  outlook->plan = create_plan (outlook->from);
  outlook->slots = outlook->plan->slots;
  outlook->handle_s = outlook->plan->handle_s;
  outlook->days = g_new0 (CfForecastDay, N_AHEAD);
  outlook->base_totals = g_new (double, N_AHEAD);
  outlook->published = g_new (double, (N_PAST + N_AHEAD) * N_SLOTS);

  for (guint d = 0; d < N_PAST + N_AHEAD; d++)
    set_day (outlook, d);
  set_marks (outlook);

  return outlook;
}
