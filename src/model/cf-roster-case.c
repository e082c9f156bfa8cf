/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-case.c: names become numbers, weights become costs.
 *
 * The days are those of a year that begins on a Monday; what lies outside of them is as it should
 * be. A shift that is not wanted at all on a day may still be worked, at no cost. */
#include "cf-roster-case.h"

#define A_MONDAY 20514        /* 2026-03-02 */

static void
add_type (CfRosterType            *type,
          const CfRosterFileShift *shift)
{
  type->length = type->paid_minutes = shift->minutes;
  type->queue = -1;
  type->weekdays = 127;
}

static void
add_person (CfRosterProblem    *problem,
            const CfRosterFile *file,
            guint               p)
{
  const CfRosterFilePerson *person = &g_array_index (file->people, CfRosterFilePerson, p);
  CfRosterContract *contract = &problem->contracts[p];

  contract->balance = CF_ROSTER_BALANCE_PERIOD;
  contract->max_period_minutes = MAX (1, person->max_minutes);
  contract->min_period_minutes = person->min_minutes;
  contract->max_run = person->max_run;
  contract->min_run = person->min_run;
  contract->min_off_run = person->min_off_run;
  contract->limits_weekends = TRUE;
  contract->max_weekends = person->max_weekends;
  problem->people[p].full_time = 1000;
  for (guint type = 0; type < problem->n_types; type++)
    {
      const int limit = file->limits[(gsize) p * problem->n_types + type];

      contract->types[type / 64] |= G_GUINT64_CONSTANT (1) << (type % 64);
      problem->type_limits[(gsize) p * problem->n_types + type]
        = limit < 0 ? G_MAXUINT16 : limit;
    }
  for (guint d = 0; d < problem->n_days; d++)
    problem->person_days[(gsize) p * problem->n_days + d].contract = p;
}

static void
add_wishes (CfRosterProblem *problem,
            const GArray    *requests,
            CfRuleKind       kind,
            guint           *n_wishes)
{
  for (guint i = 0; i < requests->len; i++)
    {
      const CfRosterFileRequest *request = &g_array_index (requests, CfRosterFileRequest, i);

      problem->wishes[(*n_wishes)++] = (CfRosterWish) {
        request->person, request->day, kind, request->shift + 1, request->weight
      };
    }
}

static void
add_cover (CfRosterProblem         *problem,
           const CfRosterFileCover *cover,
           guint                    demand)
{
  g_autofree CfRosterCost *costs = g_new (CfRosterCost, cover->required + 1);

  for (int n = 0; n <= cover->required; n++)
    costs[n] = (CfRosterCost) (cover->required - n) * cover->under_weight * CF_ROSTER_COST_ONE;
  cf_roster_problem_set_demand (problem, demand, cover->required, costs, cover->required + 1);
  problem->demands[demand].surplus = cover->over_weight * CF_ROSTER_COST_ONE;
  problem->type_demand[cover->day * problem->n_types + cover->shift] = demand;
}

CfRosterProblem *
cf_roster_case_new_problem (const CfRosterFile *file)
{
  const CfRosterSize size = {
    .n_people = file->people->len,
    .n_days = file->n_days,
    .n_types = file->shifts->len,
    .n_contracts = file->people->len,
    .n_wishes = file->on_requests->len + file->off_requests->len,
    .n_demands = file->covers->len + 1,
  };
  CfRosterProblem *problem = cf_roster_problem_new (&size);
  guint n_wishes = 0;

  problem->first_day = A_MONDAY;
  problem->until = problem->n_days;
  problem->favorable_edges = TRUE;
  problem->follow_bars = g_memdup2 (file->bars, (gsize) size.n_types * size.n_types);
  problem->type_limits = g_new (guint16, (gsize) size.n_contracts * size.n_types);
  problem->type_demand = g_new0 (guint32, (gsize) size.n_days * size.n_types);
  problem->rules[CF_RULE_WISH_TYPE] = (CfRosterRule) { CF_RULE_NO_LIMIT, 0, 1 };
  problem->rules[CF_RULE_WISH_NOT_TYPE] = (CfRosterRule) { CF_RULE_NO_LIMIT, 0, 1 };
  for (guint i = 0; i < size.n_types; i++)
    add_type (&problem->types[i], &g_array_index (file->shifts, CfRosterFileShift, i));
  for (guint p = 0; p < size.n_people; p++)
    add_person (problem, file, p);
  for (guint i = 0; i < file->days_off->len; i++)
    {
      const CfRosterFileRequest *off = &g_array_index (file->days_off, CfRosterFileRequest, i);

      problem->person_days[(gsize) off->person * size.n_days + off->day].flags |= CF_ROSTER_FIXED;
    }
  add_wishes (problem, file->on_requests, CF_RULE_WISH_TYPE, &n_wishes);
  add_wishes (problem, file->off_requests, CF_RULE_WISH_NOT_TYPE, &n_wishes);
  for (guint i = 0; i < file->covers->len; i++)
    add_cover (problem, &g_array_index (file->covers, CfRosterFileCover, i), i + 1);
  return problem;
}
