/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-problems.h: problems for tests and figures: random ones, full of edges, and a center
 * like a real one. */
#pragma once

#include "cf-roster-problem.h"

typedef struct
{
  guint n_people;
  guint n_plan_days;
  guint n_types;
  guint n_queues;
} CfRandomSize;

/* Anything that the statement of the problem allows: contracts that change, leave, protections,
 * expiring skills, locks, a past and a week ahead that may break rules by themselves. */
CfRosterProblem *cf_roster_problem_random (GRand              *random,
                                           const CfRandomSize *size);

/* Two queues open day and night, early, late, night and short shifts, part-timers; demand of a call
 * center's day with Erlang A costs for @n_people people. */
CfRosterProblem *cf_roster_problem_center (guint               n_people,
                                           guint               n_plan_days);
