/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-patience.h: how long callers wait before they give up, from the sums of an interval history.
 *
 * Every caller's wait is seen, whether it ended with an answer (patience was longer: a censored
 * observation) or by giving up. With exponential patience the likelihood is greatest at
 *   θ = callers who gave up / seconds waited by everybody,   mean patience = 1 / θ,
 * and 2 θ × seconds is chi-squared with 2 × (callers who gave up) degrees of freedom, which gives
 * the bounds. Callers who hang up at once, without having waited, belong in neither sum.
 * Pure functions, any thread, seconds. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* From this many callers who gave up the 95 % bounds are about a quarter away: below, the estimate
 * is not worth offering. */
#define CF_PATIENCE_ENOUGH_ABANDONED 60

typedef struct
{
  double mean_s;        /* 0: nobody gave up, patience is unknown and long */
  double low_s;         /* 95 % bounds; high_s is INFINITY when nobody gave up */
  double high_s;
  double abandoned;     /* what it rests on */
  double waited_s;
} CfPatience;

/* @abandoned: callers who gave up; @waited_s: the waits of answered and abandoned callers, added
 * up. TRUE when there were enough (CF_PATIENCE_ENOUGH_ABANDONED); *@patience is set either way. */
gboolean cf_patience_estimate (double      abandoned,
                               double      waited_s,
                               CfPatience *patience);

G_END_DECLS
