/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-simulator-tally.h: what simulated days add up to. Private to the simulator.
 *
 * A tally belongs to one thread. Its sums are whole numbers (callers, and microseconds rounded once
 * a day), so that they do not depend on the order of adding. */
#pragma once

#include "cf-simulator-plan.h"

G_BEGIN_DECLS

/* Of one interval of the day that runs. */
typedef struct
{
  guint32 offered, answered, in_time, gone_in_time, waited;
  double  wait_s;
} CfDayCount;

/* Over the days; the level is good / base. */
typedef struct
{
  guint64 offered, answered, waited;
  guint64 good, base, good_good, good_base, base_base;
  gint64  wait_us;
} CfDaySums;

typedef struct
{
  const CfSimulatorPlan *plan;
  guint       days;
  CfDayCount *day;          /* [n_queues * n_intervals] */
  double     *day_busy_s;   /* [n_groups * n_intervals] */
  double      day_overtime_s;
  CfDaySums  *cells;        /* [n_queues * n_intervals] */
  CfDaySums  *queues;       /* [n_queues] */
  guint64    *met;          /* [n_queues] days */
  gint64     *busy_us;      /* [n_groups * n_intervals] */
  gint64      overtime_us;
  guint64     unserved;
} CfSimulatorTally;

CfSimulatorTally  *cf_simulator_tally_new     (const CfSimulatorPlan  *plan);
void               cf_simulator_tally_free    (CfSimulatorTally       *tally);
void               cf_simulator_tally_end_day (CfSimulatorTally       *tally);
void               cf_simulator_tally_add     (CfSimulatorTally       *tally,
                                               const CfSimulatorTally *other);
CfSimulatorReport *cf_simulator_tally_report  (const CfSimulatorTally *tally);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfSimulatorTally, cf_simulator_tally_free)

static inline double
cf_simulator_tally_within (const CfSimulatorQueue *queue,
                           const CfSimulatorCall  *call)
{
  return queue->within_at_s != NULL ? queue->within_at_s[call->interval] : queue->within_s;
}

/* @call of @queue is answered after @wait_s. */
static inline void
cf_simulator_tally_answer (CfSimulatorTally      *tally,
                           guint                  queue,
                           const CfSimulatorCall *call,
                           double                 wait_s)
{
  const CfSimulatorCenter *center = tally->plan->center;
  CfDayCount *count = &tally->day[queue * center->n_intervals + call->interval];

  count->offered++;
  count->answered++;
  count->in_time += wait_s <= cf_simulator_tally_within (&center->queues[queue], call);
  count->waited += wait_s > 0.0;
  count->wait_s += wait_s;
}

/* Nobody came in the caller's time; if her patience is endless, never. */
static inline void
cf_simulator_tally_lose (CfSimulatorTally      *tally,
                         guint                  queue,
                         const CfSimulatorCall *call)
{
  const CfSimulatorCenter *center = tally->plan->center;
  CfDayCount *count = &tally->day[queue * center->n_intervals + call->interval];

  count->offered++;
  count->waited++;
  if (isfinite (call->patience_s))
    {
      count->gone_in_time
        += call->patience_s <= cf_simulator_tally_within (&center->queues[queue], call);
      count->wait_s += call->patience_s;
    }
  else
    {
      count->wait_s += center->n_intervals * center->interval_s - call->arrival_s;
      tally->unserved++;
    }
}

/* Somebody of @group, at the phones until @until_s, talks from @start_s to @end_s. */
static inline void
cf_simulator_tally_talk (CfSimulatorTally *tally,
                         guint             group,
                         double            start_s,
                         double            end_s,
                         double            until_s)
{
  const CfSimulatorCenter *center = tally->plan->center;
  double *busy_s = tally->day_busy_s + (gsize) group * center->n_intervals;
  guint interval = (guint) (start_s / center->interval_s);

  if (end_s > until_s)
    tally->day_overtime_s += end_s - MAX (until_s, start_s);

  for (; interval < center->n_intervals; interval++)
    {
      double next_s = (interval + 1) * center->interval_s;

      if (end_s <= next_s)
        {
          busy_s[interval] += end_s - start_s;
          return;
        }

      busy_s[interval] += next_s - start_s;
      start_s = next_s;
    }
}

G_END_DECLS
