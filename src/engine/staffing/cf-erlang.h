/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-erlang.h: what a number of agents does for a queue's callers, in the steady state.
 *
 * Erlang B, C and A, exact and stable from fractions of an agent to a hundred thousand. The number
 * of agents is real everywhere: 13.4 agents are 14 heads after shrinkage, and a roster needs to
 * know what they are worth. Formulas and sources stand above the code.
 * Pure functions: no state, no allocation, any thread. Times are in seconds, load is in erlangs. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where nobody gives up: Erlang C. */
#define CF_ERLANG_ENDLESS_PATIENCE 0.0

typedef struct
{
  double calls;        /* expected in the interval */
  double interval_s;   /* length of the interval, > 0 */
  double handle_s;     /* average handle time, > 0 */
  double patience_s;   /* mean; CF_ERLANG_ENDLESS_PATIENCE: Erlang C, else Erlang A */
  double within_s;     /* threshold of the service level */
} CfErlangTraffic;

/* Centers count differently, and the results differ a lot: always say which. */
typedef enum
{
  CF_ERLANG_OF_OFFERED,             /* answered in time / offered: what Callfloor means */
  CF_ERLANG_OF_ANSWERED,            /* answered in time / answered */
  CF_ERLANG_OF_PATIENT,             /* answered in time / (offered - abandoned in time) */
  CF_ERLANG_ANSWERED_OR_ABANDONED,  /* (answered or abandoned in time) / offered */
  CF_ERLANG_N_LEVELS,
} CfErlangLevel;

typedef struct
{
  double service_level[CF_ERLANG_N_LEVELS];   /* 0 to 1 */
  double occupancy;                           /* share of an agent's time on calls, 0 to 1 */
  double wait_probability;                    /* share of callers who wait at all */
  double asa_s;                               /* mean wait of all callers; INFINITY when unstable */
  double abandonment;                         /* share of callers who give up; 0 without patience */
} CfErlangFigures;

/* calls x handle time / interval. */
double cf_erlang_load (const CfErlangTraffic *traffic);

/* Probability that a call finds every one of @agents lines busy, where there is no queue. */
double cf_erlang_b    (double load,
                       double agents);
/* Probability of waiting where nobody gives up; 1 when @agents <= @load. */
double cf_erlang_c    (double load,
                       double agents);

/* All figures for @agents. Without calls everybody is served at once; without agents nobody is.
 * Erlang C with agents <= load: service level 0, occupancy 1, wait for ever. */
void   cf_erlang_figures (const CfErlangTraffic *traffic,
                          double                 agents,
                          CfErlangFigures       *figures);

G_END_DECLS
