/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Callers of a rate that is constant in each interval come after exponential steps of expected
 * callers: the step is walked through the intervals, however many it crosses. */
#include "cf-simulator-callers.h"

#include "cf-normal.h"

/* The stream of the day's factor; queues have their number. */
#define DAY_STREAM G_GUINT64_CONSTANT (0xda7da7da7)
/* The first of the streams of people's absence. */
#define PEOPLE_STREAM G_GUINT64_CONSTANT (0xab5e7ce00000000)

static guint64
split_mix (guint64 *state)
{
  guint64 z = (*state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);

  return z ^ (z >> 31);
}

void
cf_simulator_random_seed (CfSimulatorRandom *random,
                          guint64            seed,
                          guint64            day,
                          guint64            stream)
{
  guint64 state = seed;

  state = split_mix (&state) + day;
  state = split_mix (&state) + stream;
  for (guint i = 0; i < G_N_ELEMENTS (random->state); i++)
    random->state[i] = split_mix (&state);
}

static inline guint64
rotate (guint64 value,
        int     bits)
{
  return (value << bits) | (value >> (64 - bits));
}

/* Uniform in (0, 1]. */
static inline double
draw (CfSimulatorRandom *random)
{
  guint64 *s = random->state;
  guint64 result = rotate (s[0] + s[3], 23) + s[0];
  guint64 shifted = s[1] << 17;

  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= shifted;
  s[3] = rotate (s[3], 45);

  return (double) ((result >> 11) + 1) * 0x1.0p-53;
}

double
cf_simulator_day_factor (const CfSimulatorOptions *options,
                         guint                     day)
{
  CfSimulatorRandom random;

  if (options->day_variation <= 0.0)
    return 1.0;

  cf_simulator_random_seed (&random, options->seed, day, DAY_STREAM);

  /* Half a step of the generator away from 1, where there is no quantile. */
  return cf_gamma_quantile (options->day_variation, draw (&random) - 0x1.0p-54);
}

gboolean
cf_simulator_is_absent (const CfSimulatorOptions *options,
                        double                    absence,
                        guint                     day,
                        guint                     person)
{
  CfSimulatorRandom random;

  if (absence <= 0.0)
    return FALSE;

  cf_simulator_random_seed (&random, options->seed, day, PEOPLE_STREAM + person);
  return draw (&random) <= absence;
}

void
cf_simulator_callers_start (CfSimulatorCallers       *callers,
                            const CfSimulatorCenter  *center,
                            const CfSimulatorOptions *options,
                            guint                     queue,
                            guint                     day)
{
  double square = options->handle_variation * options->handle_variation;

  *callers = (CfSimulatorCallers) {
    .queue = &center->queues[queue],
    .n_intervals = center->n_intervals,
    .interval_s = center->interval_s,
    .factor = cf_simulator_day_factor (options, day),
    .deviation = sqrt (log1p (square)),
  };
  cf_simulator_random_seed (&callers->random, options->seed, day, queue);
}

/* Mean 1. */
static inline double
draw_handle (CfSimulatorCallers *callers)
{
  double exponential = -log (draw (&callers->random));

  if (callers->deviation <= 0.0)
    return exponential;

  /* Box & Muller's first normal of two. */
  double angle = 2.0 * G_PI * draw (&callers->random);
  double normal = sqrt (2.0 * exponential) * cos (angle);

  return exp (callers->deviation * (normal - 0.5 * callers->deviation));
}

gboolean
cf_simulator_callers_next (CfSimulatorCallers *callers,
                           CfSimulatorCall    *call)
{
  const CfSimulatorQueue *queue = callers->queue;
  double position = callers->position - log (draw (&callers->random));

  while (callers->interval < callers->n_intervals)
    {
      double calls = queue->calls[callers->interval] * callers->factor;

      if (position < calls)
        {
          call->interval = callers->interval;
          call->arrival_s = (callers->interval + position / calls) * callers->interval_s;
          call->handle_s = queue->handle_s[callers->interval] * draw_handle (callers);
          call->patience_s = queue->patience_s > 0.0
                             ? -queue->patience_s * log (draw (&callers->random)) : INFINITY;
          callers->position = position;
          return TRUE;
        }

      position -= MAX (calls, 0.0);
      callers->interval++;
    }

  return FALSE;
}
