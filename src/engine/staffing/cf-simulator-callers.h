/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-simulator-callers.h: the callers of a queue's day, one after the other. Private to the
 * simulator.
 *
 * What a caller brings (the gap before, the handle time, the patience) is drawn in the order of
 * arrival from a stream that depends on seed, day and queue only, whatever the people do. */
#pragma once

#include "cf-simulator.h"

#include <math.h>

G_BEGIN_DECLS

/* xoshiro256++ (Blackman & Vigna 2018), seeded by SplitMix64. */
typedef struct
{
  guint64 state[4];
} CfSimulatorRandom;

typedef struct
{
  double arrival_s;
  double handle_s;
  double patience_s;        /* INFINITY: she stays */
  guint  interval;          /* of the arrival */
} CfSimulatorCall;

typedef struct
{
  CfSimulatorRandom       random;
  const CfSimulatorQueue *queue;
  guint                   n_intervals;
  double                  interval_s;
  double                  factor;       /* of the day, on its calls */
  double                  deviation;    /* of the logarithm of handle times; 0: exponential */
  guint                   interval;
  double                  position;     /* in expected callers since its start */
} CfSimulatorCallers;

void   cf_simulator_random_seed  (CfSimulatorRandom       *random,
                                  guint64                  seed,
                                  guint64                  day,
                                  guint64                  stream);

/* What the day @day multiplies its calls by. */
double cf_simulator_day_factor   (const CfSimulatorOptions *options,
                                  guint                    day);

/* Whether chance keeps a person away, who is missing on @absence of the days. */
gboolean cf_simulator_is_absent  (const CfSimulatorOptions *options,
                                  double                   absence,
                                  guint                    day,
                                  guint                    person);

void   cf_simulator_callers_start (CfSimulatorCallers       *callers,
                                   const CfSimulatorCenter  *center,
                                   const CfSimulatorOptions *options,
                                   guint                     queue,
                                   guint                     day);

/* FALSE: the day is over. */
gboolean cf_simulator_callers_next (CfSimulatorCallers      *callers,
                                    CfSimulatorCall         *call);

G_END_DECLS
