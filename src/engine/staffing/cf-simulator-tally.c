/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The level of an interval is a quotient of two sums over days, good calls and calls that count; by
 * the delta method its variance is that of (good - level × base) over the days, divided by their
 * number and by the square of the mean base. */
#include "cf-simulator-tally.h"

#include "cf-normal.h"

#define US_PER_S 1e6

CfSimulatorTally *
cf_simulator_tally_new (const CfSimulatorPlan *plan)
{
  const CfSimulatorCenter *center = plan->center;
  CfSimulatorTally *tally = g_new0 (CfSimulatorTally, 1);
  gsize n_cells = (gsize) center->n_queues * center->n_intervals;
  gsize n_shares = (gsize) center->n_groups * center->n_intervals;

  tally->plan = plan;
  tally->day = g_new0 (CfDayCount, n_cells);
  tally->day_busy_s = g_new0 (double, n_shares);
  tally->cells = g_new0 (CfDaySums, n_cells);
  tally->queues = g_new0 (CfDaySums, center->n_queues);
  tally->met = g_new0 (guint64, center->n_queues);
  tally->busy_us = g_new0 (gint64, n_shares);

  return tally;
}

void
cf_simulator_tally_free (CfSimulatorTally *tally)
{
  g_free (tally->day);
  g_free (tally->day_busy_s);
  g_free (tally->cells);
  g_free (tally->queues);
  g_free (tally->met);
  g_free (tally->busy_us);
  g_free (tally);
}

/* The calls that are good and those that count, in the meaning of @level. */
static void
split_count (const CfDayCount *count,
             CfErlangLevel     level,
             guint64          *good,
             guint64          *base)
{
  *good = count->in_time;
  *base = count->offered;

  switch (level)
    {
    case CF_ERLANG_OF_ANSWERED:
      *base = count->answered;
      break;
    case CF_ERLANG_OF_PATIENT:
      *base = count->offered - count->gone_in_time;
      break;
    case CF_ERLANG_ANSWERED_OR_ABANDONED:
      *good += count->gone_in_time;
      break;
    case CF_ERLANG_OF_OFFERED:
    case CF_ERLANG_N_LEVELS:
      break;
    }
}

static void
add_count (CfDaySums        *sums,
           const CfDayCount *count,
           CfErlangLevel     level)
{
  guint64 good, base;

  split_count (count, level, &good, &base);
  sums->offered += count->offered;
  sums->answered += count->answered;
  sums->waited += count->waited;
  sums->wait_us += llrint (count->wait_s * US_PER_S);
  sums->good += good;
  sums->base += base;
  sums->good_good += good * good;
  sums->good_base += good * base;
  sums->base_base += base * base;
}

void
cf_simulator_tally_end_day (CfSimulatorTally *tally)
{
  const CfSimulatorCenter *center = tally->plan->center;
  gsize n_shares = (gsize) center->n_groups * center->n_intervals;

  for (guint q = 0; q < center->n_queues; q++)
    {
      const CfSimulatorQueue *queue = &center->queues[q];
      CfDayCount whole = { 0 };
      guint64 good, base;

      for (guint i = q * center->n_intervals; i < (q + 1) * center->n_intervals; i++)
        {
          CfDayCount *count = &tally->day[i];

          add_count (&tally->cells[i], count, queue->level);
          whole.offered += count->offered;
          whole.answered += count->answered;
          whole.in_time += count->in_time;
          whole.gone_in_time += count->gone_in_time;
          whole.waited += count->waited;
          whole.wait_s += count->wait_s;
          *count = (CfDayCount) { 0 };
        }

      add_count (&tally->queues[q], &whole, queue->level);
      split_count (&whole, queue->level, &good, &base);
      tally->met[q] += (double) good >= queue->share * (double) base;
    }

  for (gsize i = 0; i < n_shares; i++)
    {
      tally->busy_us[i] += llrint (tally->day_busy_s[i] * US_PER_S);
      tally->day_busy_s[i] = 0.0;
    }

  tally->overtime_us += llrint (tally->day_overtime_s * US_PER_S);
  tally->day_overtime_s = 0.0;
  tally->days++;
}

static void
add_sums (CfDaySums       *sums,
          const CfDaySums *other,
          guint            n)
{
  for (guint i = 0; i < n; i++)
    {
      sums[i].offered += other[i].offered;
      sums[i].answered += other[i].answered;
      sums[i].waited += other[i].waited;
      sums[i].good += other[i].good;
      sums[i].base += other[i].base;
      sums[i].good_good += other[i].good_good;
      sums[i].good_base += other[i].good_base;
      sums[i].base_base += other[i].base_base;
      sums[i].wait_us += other[i].wait_us;
    }
}

void
cf_simulator_tally_add (CfSimulatorTally       *tally,
                        const CfSimulatorTally *other)
{
  const CfSimulatorCenter *center = tally->plan->center;

  add_sums (tally->cells, other->cells, center->n_queues * center->n_intervals);
  add_sums (tally->queues, other->queues, center->n_queues);
  for (guint q = 0; q < center->n_queues; q++)
    tally->met[q] += other->met[q];
  for (guint i = 0; i < center->n_groups * center->n_intervals; i++)
    tally->busy_us[i] += other->busy_us[i];

  tally->overtime_us += other->overtime_us;
  tally->unserved += other->unserved;
  tally->days += other->days;
}

static CfSimulatorFigures
figures_of (const CfDaySums        *sums,
            const CfSimulatorQueue *queue,
            double                  days,
            double                  z)
{
  double offered = (double) sums->offered;
  double base = (double) sums->base;
  CfSimulatorFigures figures = {
    .offered = offered / days,
    .answered = (double) sums->answered / days,
    .abandoned = queue->patience_s > 0.0
                 ? (double) (sums->offered - sums->answered) / days : 0.0,
    .level = NAN, .low = NAN, .high = NAN,
  };

  if (sums->offered > 0)
    {
      figures.asa_s = (double) sums->wait_us / US_PER_S / offered;
      figures.wait_probability = (double) sums->waited / offered;
    }

  if (sums->base > 0)
    {
      double level = (double) sums->good / base;
      double squares = (double) sums->good_good - 2.0 * level * (double) sums->good_base
                       + level * level * (double) sums->base_base;
      double deviation = days > 1.0 ? sqrt (MAX (squares, 0.0) * days / (days - 1.0)) / base
                                    : 1.0;

      figures.level = level;
      figures.low = MAX (level - z * deviation, 0.0);
      figures.high = MIN (level + z * deviation, 1.0);
    }

  return figures;
}

CfSimulatorReport *
cf_simulator_tally_report (const CfSimulatorTally *tally)
{
  const CfSimulatorPlan *plan = tally->plan;
  const CfSimulatorCenter *center = plan->center;
  CfSimulatorReport *report = g_new0 (CfSimulatorReport, 1);
  double confidence = plan->options->confidence > 0.0 ? plan->options->confidence : 0.95;
  double z = cf_normal_quantile (0.5 + 0.5 * confidence);
  guint n_shares = center->n_groups * center->n_intervals;

  report->n_queues = center->n_queues;
  report->n_groups = center->n_groups;
  report->n_intervals = center->n_intervals;
  report->days = tally->days;
  report->cells = g_new (CfSimulatorFigures, center->n_queues * center->n_intervals);
  report->queues = g_new (CfSimulatorFigures, center->n_queues);
  report->days_met = g_new (double, center->n_queues);
  report->occupancy = g_new (double, n_shares);

  for (guint q = 0; q < center->n_queues; q++)
    {
      const CfSimulatorQueue *queue = &center->queues[q];

      for (guint i = q * center->n_intervals; i < (q + 1) * center->n_intervals; i++)
        report->cells[i] = figures_of (&tally->cells[i], queue, tally->days, z);
      report->queues[q] = figures_of (&tally->queues[q], queue, tally->days, z);
      report->days_met[q] = (double) tally->met[q] / tally->days;
    }
  for (guint i = 0; i < n_shares; i++)
    report->occupancy[i] = plan->on_duty_s[i] > 0.0
                           ? (double) tally->busy_us[i] / US_PER_S / tally->days
                             / plan->on_duty_s[i]
                           : NAN;

  report->overtime_s = (double) tally->overtime_us / US_PER_S / tally->days;
  report->unserved = (double) tally->unserved / tally->days;

  return report;
}

void
cf_simulator_report_free (CfSimulatorReport *report)
{
  g_free (report->cells);
  g_free (report->queues);
  g_free (report->days_met);
  g_free (report->occupancy);
  g_free (report);
}
