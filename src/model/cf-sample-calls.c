/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Call history of two queues: a day's shape, weekday, day of the month and holidays, a day's own
 * luck, and Poisson noise in each half hour. What was answered, and how soon, follows from how far
 * an interval was above what a planner would have expected. */
#include "cf-sample-private.h"

#include "cf-fact-store.h"
#include "cf-special-day.h"

#include <math.h>

#define INTERVAL 30
#define HOUR 60

typedef struct
{
  gint64 queue_id;
  double calls_per_person;       /* of a mean day, for each person of the center */
  double handle_s;
  int    goal_seconds;
  int    open_minute;
  int    close_minute;
  double night_share;            /* of the morning peak, all day and night */
  double morning, afternoon, evening;    /* heights of the peaks at 10:15, 15:30 and 20:00 */
} Traffic;

static double
peak (double hour,
      double center,
      double width)
{
  double away = (hour - center) / width;

  return exp (-away * away / 2);
}

static double
day_shape (const Traffic *traffic,
           double         hour)
{
  return traffic->night_share + traffic->morning * peak (hour, 10.25, 1.7)
         + traffic->afternoon * peak (hour, 15.5, 2.2) + traffic->evening * peak (hour, 20, 1.6);
}

static double
shape_sum (const Traffic *traffic)
{
  double sum = 0;

  for (int minute = traffic->open_minute; minute < traffic->close_minute; minute += INTERVAL)
    sum += day_shape (traffic, (minute + INTERVAL / 2) / (double) HOUR);

  return sum;
}

/* Bills go out on the first and are due on the 25th; people call the day after. */
static double
month_factor (CfDay day)
{
  static const struct { int day; double factor; } bumps[] = {
    { 1, 1.10 }, { 2, 1.18 }, { 3, 1.08 }, { 25, 1.06 }, { 26, 1.12 },
  };
  int year, month, day_of_month;

  cf_day_to_ymd (day, &year, &month, &day_of_month);

  for (guint i = 0; i < G_N_ELEMENTS (bumps); i++)
    if (bumps[i].day == day_of_month)
      return bumps[i].factor;

  return 1;
}

static double
day_factor (CfDay day)
{
  static const double weekdays[] = { 1.13, 1.05, 1.02, 1.00, 1.04, 0.78, 0.70 };
  double factor = weekdays[cf_day_weekday (day)] * month_factor (day);

  switch (cf_sample_calendar_kind (day))
    {
    case CF_SPECIAL_DAY_HOLIDAY:
      return 0.62 * month_factor (day);

    case CF_SPECIAL_DAY_OFF:
      return 0.72 * month_factor (day);

    case CF_SPECIAL_DAY_WORKDAY:
      return 0.98 * month_factor (day);

    default:
      return factor;
    }
}

/* @busy: offered over expected. A planner who met the goal on the mean misses it above. */
static void
serve (CfSampleRandom *random,
       const Traffic  *traffic,
       double          busy,
       CfIntervalFact *fact)
{
  double level = CLAMP (0.86 - 0.75 * (busy - 1) + 0.04 * cf_sample_random_normal (random),
                        0.25, 0.99);
  double lost = CLAMP (0.018 + 0.11 * (0.86 - level), 0.003, 0.2);
  double handle = traffic->handle_s
                  * (1 + 0.35 * cf_sample_random_normal (random) / sqrt (MAX (fact->offered, 1)));

  int abandoned = (int) cf_sample_random_poisson (random, lost * fact->offered);

  fact->abandoned = MIN (abandoned, fact->offered);
  fact->answered = fact->offered - fact->abandoned;
  fact->answered_within = MIN ((int) lround (level * fact->offered), fact->answered);
  fact->handle_s = lround (fact->answered * MAX (handle, traffic->handle_s / 3));
  fact->wait_s = lround (fact->answered * (4 + 90 * (1 - level) * (1 - level)));
}

/* What befell an interval of the hotline. */
static double
incident_factor (const CfSample *self,
                 const Traffic  *traffic,
                 CfMinute        start)
{
  const CfSampleOptions *options = &self->options;
  CfMinute outage = cf_sample_outage (options), twice = cf_sample_counted_twice (options);

  if (traffic->queue_id != self->hotline)
    return 1;
  if (start >= outage && start < outage + 2 * HOUR)
    return 0.06;
  if (start >= twice && start < twice + HOUR)
    return 2;

  return cf_minute_day (start) == cf_sample_past_campaign (options) ? 1.3 : 1;
}

static void
add_day (CfSample      *self,
         const Traffic *traffic,
         CfDay          day,
         double         scale,
         GArray        *facts)
{
  double trend = 1 + 0.05 * (day - self->options.until) / 365.0;
  double luck = 1 + 0.035 * cf_sample_random_normal (&self->random);
  double expected_day = scale * day_factor (day) * trend;

  for (int minute = traffic->open_minute; minute < traffic->close_minute; minute += INTERVAL)
    {
      double hour = (minute + INTERVAL / 2) / (double) HOUR;
      double expected = expected_day * day_shape (traffic, hour);
      CfIntervalFact fact = { .start = cf_minute_at (day, minute), .minutes = INTERVAL };

      fact.offered = (int) cf_sample_random_poisson (&self->random, expected * luck);
      fact.offered = (int) lround (fact.offered * incident_factor (self, traffic, fact.start));
      serve (&self->random, traffic, fact.offered / MAX (expected, 1), &fact);
      g_array_append_val (facts, fact);
    }
}

static void
add_traffic (CfSample      *self,
             const Traffic *traffic)
{
  CfFactsInput *input = cf_facts_input_new ();
  double scale = traffic->calls_per_person * self->options.n_people / shape_sum (traffic);

  input->queue_id = traffic->queue_id;

  for (CfDay day = self->options.until - (CfDay) self->options.n_days; day < self->options.until;
       day++)
    add_day (self, traffic, day, scale, input->facts);

  cf_sample_add_step (self, &cf_command_facts_import, input, cf_facts_input_free);
}

void
cf_sample_add_calls (CfSample *self)
{
  const Traffic hotline = {
    .queue_id = self->hotline, .calls_per_person = 29, .handle_s = 230, .goal_seconds = 20,
    .open_minute = 0, .close_minute = 24 * HOUR, .night_share = 0.05, .morning = 1,
    .afternoon = 0.78, .evening = 0.42,
  };
  const Traffic orders = {
    .queue_id = self->orders, .calls_per_person = 4.8, .handle_s = 310, .goal_seconds = 30,
    .open_minute = 9 * HOUR, .close_minute = 20 * HOUR, .night_share = 0.3, .morning = 0.8,
    .afternoon = 0.7, .evening = 0,
  };

  add_traffic (self, &hotline);
  add_traffic (self, &orders);
}
