/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-problem.h: what is to be rostered, as plain arrays.
 *
 * Given   people p in P, days d = 0 … D-1 of which [from, until) are planned, those before are the
 *         published past and those after are look-ahead, both fixed; shift types k in K with a
 *         start, a length, paid minutes and a productive profile a[k][i] in minutes for each
 *         quarter of an hour; queues q with a convex cost C[q][t] (n) for n heads in quarter t;
 * find    a cell x[p][d] in {off} + K for each person and planned day
 * with least
 *         sum over q, t of C[q][t] (s[q][t] / 15)  +  sum over soft rules r of w[r] · excess[r] (x)
 * where   s[q][t] = sum of a[k][t - 96 d - start[k] / 15] over p, d with x[p][d] = k, queue[k] = q
 * subject to
 *         x[p][d] = cells[p][d]          where it is fixed: past, look-ahead, locks;
 *         every hard rule of cf-rule-kind.h, across the edges of the planned days.
 *
 * Off everywhere that is free is always allowed, so a legal roster exists whenever the fixed cells
 * by themselves break nothing; what they break counts against nobody else. A shift belongs to the
 * day on which it starts; what concerns a person on a date (leave, protection, skill, employment)
 * is asked on every date that the shift touches. One engine type serves one queue: the caller makes
 * a type for each queue where the person may choose.
 *
 * Plain memory, made by one thread and then only read by any number of them. */
#pragma once

#include "cf-roster-type.h"

G_BEGIN_DECLS

#define CF_ROSTER_MAX_QUEUES    64
#define CF_ROSTER_PAST_DAYS     14
#define CF_ROSTER_AHEAD_DAYS    7

typedef enum
{
  CF_ROSTER_FAIR_NIGHTS,
  CF_ROSTER_FAIR_WEEKENDS,
  CF_ROSTER_FAIR_LATE,
  CF_ROSTER_N_FAIR
} CfRosterFair;

typedef struct
{
  int full_time;                        /* thousandths; the fair share scales with it */
  int carried[CF_ROSTER_N_FAIR];        /* thousandths above (or below) the fair share until now */
  int overtime_before;                  /* minutes, in the month of column 0, before it */
} CfRosterPerson;

typedef enum
{
  CF_ROSTER_FIXED = 1 << 0,             /* past, look-ahead, locked: the builder keeps the cell */
  CF_ROSTER_ON_LEAVE = 1 << 1,
  CF_ROSTER_CANNOT = 1 << 2,
  CF_ROSTER_NO_NIGHT = 1 << 3,          /* protected: no minute in the night band */
  CF_ROSTER_NO_OVERTIME = 1 << 4,
} CfRosterDayFlags;

#define CF_ROSTER_NO_CONTRACT ((guint16) 0xffff)

typedef struct
{
  guint64 queues;                       /* bit q: holds the skill on this date */
  guint16 contract;                     /* or CF_ROSTER_NO_CONTRACT: not with us on this date */
  guint16 flags;                        /* CfRosterDayFlags */
} CfRosterPersonDay;

typedef struct
{
  guint        person;
  guint        day;
  CfRuleKind   kind;                    /* CF_RULE_WISH_OFF, _TYPE or _NOT_TYPE */
  CfRosterCell type;
  double       weight;                  /* times the rule's own */
} CfRosterWish;

/* The cost of heads in one quarter of an hour. costs[n] for n = 0 … n_costs - 1 heads, convex;
 * beyond the last, `surplus` for each head more. */
typedef struct
{
  guint         required;               /* heads on the schedule */
  guint         n_costs;                /* at least 1 */
  CfRosterCost *costs;
  CfRosterCost  surplus;
} CfRosterDemand;

typedef struct
{
  int    hard_limit;                    /* as in CfRuleDefault */
  int    soft_limit;
  double weight;
} CfRosterRule;

typedef struct
{
  CfDay              first_day;         /* the date of column 0 */
  guint              n_days;
  guint              from;              /* columns [from, until) are planned */
  guint              until;
  guint              week_start;        /* Monday 0: where the week of the contract starts */
  int                night_start;       /* the law's night band, minutes of the day: 22:00 … */
  int                night_end;         /* … to 06:00 */

  guint              n_people;
  CfRosterPerson    *people;
  CfRosterPersonDay *person_days;       /* [person * n_days + day] */
  CfRosterCell      *cells;             /* [person * n_days + day]: where the search begins */
  CfRosterCell      *kept;              /* nullable, as cells: what a repair would rather keep */

  guint              n_types;
  CfRosterType      *types;             /* cell c is types[c - 1] */
  guint              n_contracts;
  CfRosterContract  *contracts;
  guint              n_wishes;
  CfRosterWish      *wishes;
  CfRosterRule       rules[CF_RULE_N_KINDS];

  guint              n_queues;
  guint              n_demands;
  CfRosterDemand    *demands;           /* demands[0]: nothing is needed and nothing costs */
  guint32           *demand;            /* [(queue * n_days + day) * 96 + slot], into demands */

  /* What only some problems have; each array is nullable, and owned. */
  guint32           *type_demand;       /* [day * n_types + cell - 1], into demands: heads */
  guint16           *type_limits;       /* [contract * n_types + cell - 1]: most shifts of a type in
                                         * the planned days; G_MAXUINT16: no limit */
  guint8            *follow_bars;       /* [(cell - 1) * n_types + next - 1]: not 0: `next` may not
                                         * start on the day after `cell` */
  gboolean           favorable_edges;   /* what lies outside of the columns makes a block at the
                                         * first or last of them as long as it must be */
} CfRosterProblem;

typedef struct
{
  guint n_people, n_days, n_types, n_contracts, n_wishes, n_queues, n_demands;
} CfRosterSize;

/* Zeroed arrays of these sizes, the default rules, no demand, everybody without a contract. */
CfRosterProblem *cf_roster_problem_new         (const CfRosterSize    *size);
void             cf_roster_problem_free        (CfRosterProblem       *self);
void             cf_roster_problem_set_demand  (CfRosterProblem       *self,
                                                guint                  demand,
                                                guint                  required,
                                                const CfRosterCost    *costs,    /* copied */
                                                guint                  n_costs);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfRosterProblem, cf_roster_problem_free)

G_END_DECLS
