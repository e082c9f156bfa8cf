/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-offered-load.h: the load that callers put on agents while the rate of calls changes.
 *
 * A stationary model for each interval alone (SIPP) forgets that calls last: those of the interval
 * before are still being served. With calls that are long against the interval it staffs too early
 * in the morning and too late in the evening. Ways out (Green, Kolesar & Soares 2001, Operations
 * Research 49:549; Green, Kolesar & Whitt 2007; Jennings, Mandelbaum, Massey & Whitt 1996):
 *   lagged    the rate one handle time earlier;
 *   modified  m' = λ(t) - m / handle time, the number of callers that endless agents would be
 *             serving at t: its mean over the interval, or its maximum.
 * The stationary formulas then get this load in place of calls × handle time / interval.
 * Pure functions, any thread. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CF_LOAD_AUTOMATIC,        /* by the handle time: see cf_load_choose () */
  CF_LOAD_STATIONARY,       /* each interval for itself */
  CF_LOAD_LAGGED,
  CF_LOAD_MODIFIED_MEAN,
  CF_LOAD_MODIFIED_MAX,     /* careful: the worst moment of each interval */
  CF_LOAD_N_METHODS,
} CfLoadMethod;

/* Calls of at least this share of an interval are long: they are served across its end. */
#define CF_LOAD_LONG_CALL (1.0 / 3.0)

/* What was used and why, for the screen. */
typedef struct
{
  CfLoadMethod method;      /* never CF_LOAD_AUTOMATIC */
  gboolean     asked;       /* the planner said so; else `ratio` decided */
  double       ratio;       /* mean handle time / interval, weighted by calls; 0 without calls */
} CfLoadChoice;

/* Contiguous intervals, whole days one after the other; closed ones have 0 calls. */
typedef struct
{
  guint         n_intervals;
  double        interval_s;
  const double *calls;      /* expected, [n_intervals] */
  const double *handle_s;   /* average handle time; read only where there are calls */
} CfLoadSeries;

/* @method, or for CF_LOAD_AUTOMATIC the stationary one while calls are short and the modified mean
 * when they are long. */
CfLoadChoice cf_load_choose  (CfLoadMethod        method,
                              const CfLoadSeries *series);

/* Erlangs of each interval. Before the first interval nobody calls. With @method automatic it is
 * chosen as above. A load may be above 0 in an interval without calls: the last ones are still
 * talking. */
void         cf_load_offered (CfLoadMethod        method,
                              const CfLoadSeries *series,
                              double             *loads);   /* [n_intervals] */

/* A name that is neither translated nor changed: "stationary", "lagged", "modified-mean",
 * "modified-max", "automatic". */
const char  *cf_load_method_name  (CfLoadMethod   method);
gboolean     cf_load_method_parse (const char    *name,
                                   CfLoadMethod  *method);

G_END_DECLS
