/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-simulation.h: a requirement, or a schedule as it is stored, played through call by call.
 *
 * Formulas look at each interval alone; a simulation sees what one leaves to the next, breaks,
 * people who finish their call, several queues that share people, and how far days differ. Every
 * calendar day is simulated `repetitions` times, from midnight, on the same callers for the same
 * seed. An immutable object with day-major arrays like CfRequirement's; computed on a worker.
 *
 * Stop is cf_progress_stop () and keeps what is done (CfSimulation.n_done days); the cancellable
 * only means that nobody waits any more. Main thread, but for the …_of functions. */
#pragma once

#include "cf-progress.h"
#include "cf-requirement.h"

G_BEGIN_DECLS

#define CF_SIMULATION_REPETITIONS 2000
#define CF_SIMULATION_NO_OVERFLOW (-1.0)

typedef struct
{
  CfDay    from;
  CfDay    until;             /* exclusive; CF_DAY_NONE both: all that the requirement has */
  guint    repetitions;       /* of each day; 0: CF_SIMULATION_REPETITIONS */
  guint64  seed;
  double   day_variation;     /* days bring more or less than their forecast: its coefficient of
                                 variation; 0: they bring what it says */
  gboolean repair;            /* of a requirement: also find the fewest agents that hold */
  double   overflow_s;        /* of a schedule: a call that waited so long is taken by everybody who
                                 holds the skill; CF_SIMULATION_NO_OVERFLOW: by its queue's only */
} CfSimulationRequest;

typedef enum
{
  CF_SIMULATION_CLOSED,       /* the queue is closed, or nobody calls */
  CF_SIMULATION_HOLDS,        /* the lower bound reaches the goal */
  CF_SIMULATION_CLOSE,        /* the goal lies between the bounds */
  CF_SIMULATION_MISSES,       /* the upper bound does not reach it */
} CfSimulationVerdict;

typedef struct
{
  CfSimulationVerdict verdict;
  double calls;               /* expected */
  double agents;              /* at the phones, mean over the interval, shrinkage taken off */
  double goal;                /* the share that holds here */
  double expected;            /* the level that the formulas say; NAN where there is none */
  double level, low, high;    /* in the goal's meaning; NAN without calls; 95 % bounds */
  double asa_s;               /* mean wait of all callers */
  double abandonment;         /* share */
  double occupancy;           /* NAN: nobody is there */
  int    repaired;            /* agents found by the repair; -1: not asked, or stopped before */
} CfSimulationCell;

typedef struct
{
  gint64              queue_id;
  char               *name;         /* owned */
  int                 minutes;      /* length of an interval */
  guint               n_slots;      /* a day */
  CfSimulationCell   *cells;        /* [n_days * n_slots], owned */
  CfSimulationCell   *days;         /* [n_days], owned; `goal` weighted by calls */
  double             *days_met;     /* [n_days] share of the repetitions that met `goal`, owned */
  CfSimulationCell    total;
  double              agent_hours;
  double              repaired_hours;   /* NAN: no repair */
  guint               n_missing;    /* intervals that miss */
} CfSimulationQueue;

#define CF_TYPE_SIMULATION (cf_simulation_get_type ())
G_DECLARE_FINAL_TYPE (CfSimulation, cf_simulation, CF, SIMULATION, GObject)

struct _CfSimulation
{
  GObject            parent_instance;

  gboolean           of_schedule;
  CfDay              from;
  guint              n_days;
  guint              n_done;        /* days simulated; fewer than n_days when stopped */
  guint              repetitions;   /* of each of these */
  guint64            seed;
  guint              n_queues;
  CfSimulationQueue *queues;
  double             overtime_hours;   /* in the days done: calls finished after the shift's end */
};

/* A requirement: its agents, interval by interval. @progress nullable. */
void           cf_simulation_verify_requirement_async  (CfRequirement             *requirement,
                                                        const CfSimulationRequest *request,
                                                        CfProgress                *progress,
                                                        GCancellable              *cancellable,
                                                        GAsyncReadyCallback        callback,
                                                        gpointer                   user_data);
CfSimulation  *cf_simulation_verify_requirement_finish (CfRequirement             *requirement,
                                                        GAsyncResult              *result,
                                                        GError                   **error);

/* The stored shifts with their breaks, staggered as the roster counts them, against the schedule's
 * forecast. Each person is missing on a share of days, by chance: the queue's shrinkage.
 * CF_STORE_ERROR_NOT_FOUND: no forecast covers a day. */
void           cf_simulation_verify_schedule_async     (CfStore                   *store,
                                                        const CfSimulationRequest *request,
                                                        CfProgress                *progress,
                                                        GCancellable              *cancellable,
                                                        GAsyncReadyCallback        callback,
                                                        gpointer                   user_data);
CfSimulation  *cf_simulation_verify_schedule_finish    (CfStore                   *store,
                                                        GAsyncResult              *result,
                                                        GError                   **error);

/* The same, waited for, on any thread: the command line and tests. NULL: stopped before a day was
 * done. */
CfSimulation  *cf_simulation_of_requirement            (CfRequirement             *requirement,
                                                        const CfSimulationRequest *request,
                                                        CfProgress                *progress);
CfSimulation  *cf_simulation_of_schedule               (CfStore                   *store,
                                                        const CfSimulationRequest *request,
                                                        CfProgress                *progress,
                                                        GError                   **error);

/* "Holds: 84.1 % to 86.0 % in 2,000 days": what a cell found, in words. Translated. */
char          *cf_simulation_explain                   (const CfSimulation        *self,
                                                        const CfSimulationCell    *cell);

G_END_DECLS
