/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-simulator.h: days of a center, call by call, to see what no formula sees.
 *
 * Callers arrive by chance at a rate that changes with the interval, wait in one line a queue, give
 * up, and are served first come first served by whoever may take them: among idle people the group
 * whose priority for the queue is first, there the one idle longest; a person who gets free takes
 * the call of the queue first in priority, there the one waiting longest. What waits at the end of
 * an interval waits on into the next. People have breaks and go home, but finish the call they are
 * on; where only their number is given, whoever gets free first goes. Handle times are exponential
 * (or lognormal), patience is exponential.
 *
 * Every caller's gap, handle time and patience are drawn from a stream of the day and queue alone,
 * in the order of arrival: two staffings are compared on the same callers (common random numbers),
 * and the same seed gives the same report to the last bit, on any number of threads.
 * Pure: no state outside of the arguments; any thread; times in seconds from the day's start. */
#pragma once

#include "cf-erlang.h"
#include "cf-progress.h"

G_BEGIN_DECLS

#define CF_SIMULATOR_MAX_QUEUES 64

typedef struct
{
  const double *calls;        /* [n_intervals], expected */
  const double *handle_s;     /* [n_intervals], mean of the calls that arrive then */
  double        patience_s;   /* mean; CF_ERLANG_ENDLESS_PATIENCE: nobody gives up */
  double        within_s;
  CfErlangLevel level;        /* how its service level counts */
  double        share;        /* its goal, for CfSimulatorReport.days_met */
  const double *within_at_s;  /* [n_intervals], in place of within_s; nullable */
} CfSimulatorQueue;

typedef struct
{
  guint  queue;
  guint  priority;            /* 0 first */
  double after_s;             /* overflow: only calls that have waited this long; 0: all */
} CfSimulatorSkill;

/* People who may take the same calls. */
typedef struct
{
  const CfSimulatorSkill *skills;
  guint                   n_skills;
  const guint            *on_duty;   /* [n_slots] people at the phones; nullable: only spells */
  double                  absence;   /* each with spells is missing on this share of days */
} CfSimulatorGroup;

/* A person's time at the phones without a break; a shift with one break is two. Those of a person
 * are of one group, stand together, in order and apart. */
typedef struct
{
  guint  person;              /* any number, the same in her spells */
  guint  group;
  double from_s;
  double until_s;
} CfSimulatorSpell;

typedef struct
{
  guint                   n_intervals;   /* of the calls and of the report */
  double                  interval_s;
  guint                   n_slots;       /* of on_duty */
  double                  slot_s;
  const CfSimulatorQueue *queues;
  guint                   n_queues;
  const CfSimulatorGroup *groups;
  guint                   n_groups;
  const CfSimulatorSpell *spells;        /* besides on_duty; nullable */
  guint                   n_spells;
} CfSimulatorCenter;

typedef struct
{
  guint    days;                /* 2000 give a half hour of 100 calls ± 0.4 % or so */
  guint64  seed;
  guint    threads;             /* 0: one for each core */
  double   confidence;          /* of the bounds; 0: 0.95 */
  double   handle_variation;    /* of handle times, lognormal; 0: exponential */
  double   day_variation;       /* days bring gamma distributed multiples of the calls; 0: none */
} CfSimulatorOptions;

/* Of the callers who arrived in an interval, or all day: means over the days. */
typedef struct
{
  double offered;
  double answered;
  double abandoned;
  double level;                 /* NAN without callers */
  double low, high;             /* confidence bounds of `level` */
  double asa_s;                 /* mean wait of all of them, seconds */
  double wait_probability;
} CfSimulatorFigures;

typedef struct
{
  guint               n_queues, n_groups, n_intervals;
  guint               days;         /* simulated; fewer than asked when stopped */
  CfSimulatorFigures *cells;        /* [n_queues * n_intervals] */
  CfSimulatorFigures *queues;       /* [n_queues], the whole day */
  double             *days_met;     /* [n_queues] share of the days whose level reached `share` */
  double             *occupancy;    /* [n_groups * n_intervals] talking / on duty; NAN: nobody */
  double              overtime_s;   /* a day: spent on calls after the end of a spell */
  double              unserved;     /* a day: callers of endless patience whom nobody served */
} CfSimulatorReport;

/* Simulates days until all are done, or @progress (nullable) says stop: what is done then is
 * reported, NULL when that is nothing. */
CfSimulatorReport *cf_simulator_run         (const CfSimulatorCenter  *center,
                                             const CfSimulatorOptions *options,
                                             CfProgress               *progress);
void               cf_simulator_report_free (CfSimulatorReport        *report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfSimulatorReport, cf_simulator_report_free)

G_END_DECLS
