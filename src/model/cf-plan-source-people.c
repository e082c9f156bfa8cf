/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-plan-source-people.c: who is on the board, and what holds for them on each day. */
#include "cf-plan-source-private.h"

#include "cf-agent-store.h"
#include "cf-dated-store.h"
#include "cf-leave-store.h"
#include "cf-queue.h"
#include "cf-schedule-store.h"
#include "cf-shift-type-store.h"
#include "cf-team-store.h"

#define STANDARD_DAY_MINUTES 480
#define FULL_TIME_WEEK_MINUTES 2400
#define LEAST_AGE 16                  /* may not be employed below */
#define ADULT_AGE 18                  /* protected below */

typedef struct
{
  CfAgent    *agent;                  /* owned */
  char       *team;                   /* owned; nullable, as the next one */
  char       *leader;
  gint64      team_id;
  int         position;
  int         week_minutes;
  gboolean    shifts_only;
  char       *collation;
} Candidate;

/* The contract says who works. One that holds before the hiring comes from a staff list and meets
 * calls of long ago: a rehearsal, in which the ages of that time say nothing. */
static gboolean
is_rehearsal (const CfAgent *agent,
              CfDay          day)
{
  return agent->hired_day != CF_DAY_NONE && day < agent->hired_day;
}

static gboolean
is_here (const CfAgent    *agent,
         const CfContract *contract,
         CfDay             day)
{
  return contract->agent_id == agent->id && day >= contract->from_day && day < contract->until_day
         && day < agent->left_day
         && (agent->born_day == CF_DAY_NONE || is_rehearsal (agent, day)
             || cf_day_years_since (agent->born_day, day) >= LEAST_AGE);
}

/* The agreed week of the newest contract of the period; -1: not with us on any of its days. */
static int
agreed_minutes (CfPlanReading *reading,
                const CfAgent *agent)
{
  int minutes = -1;
  CfDay newest = CF_DAY_NONE;

  for (guint i = 0; i < reading->contracts->len; i++)
    {
      const CfContract *contract = reading->contracts->pdata[i];

      if (contract->agent_id != agent->id || (minutes >= 0 && contract->from_day < newest))
        continue;
      for (CfDay day = reading->source->period.from; day < reading->source->period.until; day++)
        if (is_here (agent, contract, day))
          {
            minutes = contract->week_minutes;
            newest = contract->from_day;
            break;
          }
    }
  return minutes;
}

static gboolean
has_skill (CfPlanReading *reading,
           const CfAgent *agent)
{
  for (guint i = 0; i < reading->skills->len; i++)
    {
      const CfSkill *skill = reading->skills->pdata[i];

      if (skill->agent_id == agent->id && skill->from_day < reading->source->period.until
          && skill->until_day > reading->source->period.from)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_shift (CfPlanReading *reading,
           const CfAgent *agent)
{
  for (guint i = 0; i < reading->facts->len; i++)
    {
      const CfShiftFact *fact = &g_array_index (reading->facts, CfShiftFact, i);

      if (fact->agent_id == agent->id && fact->day >= reading->source->period.from
          && fact->day < reading->source->period.until)
        return TRUE;
    }
  return FALSE;
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *one = a;
  const Candidate *other = b;

  if (one->position != other->position)
    return one->position < other->position ? -1 : 1;

  const int order = strcmp (one->collation, other->collation);

  if (order != 0)
    return order;
  return one->agent->id < other->agent->id ? -1 : one->agent->id > other->agent->id;
}

static void
candidate_clear (gpointer data)
{
  Candidate *candidate = data;

  g_object_unref (candidate->agent);
  g_free (candidate->team);
  g_free (candidate->leader);
  g_free (candidate->collation);
}

static void
add_candidate (CfPlanReading   *reading,
               GArray          *candidates,
               CfAgent         *agent,
               const GPtrArray *teams)
{
  const int minutes = agreed_minutes (reading, agent);
  Candidate candidate = {
    .team_id = agent->team_id, .position = G_MAXINT, .week_minutes = MAX (0, minutes),
  };

  if ((minutes < 0 || !has_skill (reading, agent)) && !has_shift (reading, agent))
    return;
  for (guint i = 0; i < teams->len; i++)
    {
      const CfTeam *team = teams->pdata[i];

      if (team->id != agent->team_id)
        continue;
      candidate.team = g_strdup (team->name);
      candidate.leader = g_strdup (team->leader_name);
      candidate.position = team->position;
    }
  candidate.agent = g_object_ref (agent);
  candidate.collation = g_utf8_collate_key (agent->name, -1);
  g_array_append_val (candidates, candidate);
}

static const char *
keep (CfPlanReading *reading,
      const char    *text)
{
  return text == NULL ? NULL : g_string_chunk_insert_const (reading->source->strings, text);
}

/* Those who may be seen whole, then those of whom only the shifts may be seen. */
static GArray *
find_candidates (CfPlanReading  *reading,
                 GError        **error)
{
  const CfDay from = reading->source->period.from;
  g_autoptr(GPtrArray) agents = cf_agent_read_all (reading->db, from, error);
  g_autoptr(GPtrArray) others
    = agents != NULL ? cf_agent_read_shifts_only (reading->db, from, error) : NULL;
  g_autoptr(GPtrArray) teams = others != NULL ? cf_team_read_all (reading->db, from, error) : NULL;
  g_autoptr(GArray) candidates = g_array_new (FALSE, TRUE, sizeof (Candidate));
  const gint64 n_everybody = teams != NULL ? cf_agent_count (reading->db, error) : -1;
  const int n_unread
    = n_everybody >= 0 ? cf_schedule_count_unread_days (reading->db, from,
                                                        reading->source->period.until, error) : -1;

  g_array_set_clear_func (candidates, candidate_clear);
  if (n_unread < 0)
    return NULL;

  reading->source->partial = agents->len + others->len < n_everybody || n_unread > 0;
  for (guint i = 0; i < agents->len; i++)
    add_candidate (reading, candidates, agents->pdata[i], teams);
  for (guint i = 0; i < others->len; i++)
    {
      const guint before = candidates->len;

      add_candidate (reading, candidates, others->pdata[i], teams);
      if (candidates->len > before)
        g_array_index (candidates, Candidate, before).shifts_only = TRUE;
    }
  g_array_sort (candidates, compare_candidates);
  return g_steal_pointer (&candidates);
}

gboolean
cf_plan_read_people (CfPlanReading  *reading,
                     GError        **error)
{
  CfPlanSource *source = reading->source;
  g_autoptr(GArray) candidates = NULL;

  if ((reading->contracts = cf_contract_read_all (reading->db, 0, error)) == NULL
      || (reading->skills = cf_skill_read_all (reading->db, 0, error)) == NULL
      || (candidates = find_candidates (reading, error)) == NULL)
    return FALSE;

  source->n_rows = candidates->len;
  source->rows = g_new0 (CfPlanRow, candidates->len);
  reading->agents = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);
      CfAgent *agent = candidate->agent;

      source->rows[i] = (CfPlanRow) {
        agent->id, candidate->team_id, keep (reading, agent->name),
        keep (reading, agent->name_key), keep (reading, agent->staff_number),
        keep (reading, candidate->team), keep (reading, candidate->leader),
        candidate->week_minutes, candidate->shifts_only
      };
      source->n_shifts_only += candidate->shifts_only;
      g_hash_table_insert (source->row_of, &source->rows[i].agent_id, GUINT_TO_POINTER (i + 1));
      g_ptr_array_add (reading->agents, g_object_ref (agent));
    }
  return TRUE;
}

/* The stricter of the center's and the contract's; comprehensive hours have only their own. */
static int
week_limit (int               center,
            const CfContract *contract)
{
  const int own = contract->max_week_minutes;

  if (own <= 0)
    return center;
  return contract->kind == CF_CONTRACT_COMPREHENSIVE || center <= 0 ? own : MIN (own, center);
}

/* Contracts that say the same are one class. */
static guint16
find_class (CfPlanReading    *reading,
            const CfContract *contract,
            GArray           *classes)
{
  const CfRosterProblem *problem = reading->source->problem;
  const gboolean period = contract->kind == CF_CONTRACT_COMPREHENSIVE;
  const int most = week_limit (problem->rules[CF_RULE_WEEK_MINUTES].hard_limit, contract);
  const int n_days = problem->until - problem->from;
  CfRosterContract made = {
    .balance = period ? CF_ROSTER_BALANCE_PERIOD : CF_ROSTER_BALANCE_WEEK,
    .day_minutes = STANDARD_DAY_MINUTES,
    .agreed_week_minutes = contract->week_minutes,
    .max_week_minutes = period || most < 0 ? 0 : most,
    .max_period_minutes = period && most > 0 ? (int) ((gint64) most * n_days / 7) : 0,
  };
  gboolean restricted = FALSE;

  for (guint i = 0; i < reading->contract_types->len; i++)
    restricted |= g_array_index (reading->contract_types, CfContractShiftType, i).contract_kind
                  == contract->kind;
  for (guint c = 1; c <= problem->n_types; c++)
    {
      gboolean allowed = !restricted;

      for (guint i = 0; i < reading->contract_types->len && !allowed; i++)
        {
          const CfContractShiftType *allows
            = &g_array_index (reading->contract_types, CfContractShiftType, i);

          allowed = allows->contract_kind == contract->kind
                    && allows->type_id == reading->source->codes[c].type_id;
        }
      if (allowed)
        made.types[(c - 1) / 64] |= G_GUINT64_CONSTANT (1) << ((c - 1) % 64);
    }
  for (guint i = 0; i < classes->len; i++)
    if (memcmp (&g_array_index (classes, CfRosterContract, i), &made, sizeof made) == 0)
      return i;
  g_array_append_val (classes, made);
  return classes->len - 1;
}

static void
fill_contracts (CfPlanReading *reading)
{
  CfPlanSource *source = reading->source;
  CfRosterProblem *problem = source->problem;
  g_autoptr(GArray) classes = g_array_new (FALSE, TRUE, sizeof (CfRosterContract));

  for (guint i = 0; i < reading->contracts->len; i++)
    {
      const CfContract *contract = reading->contracts->pdata[i];
      const int row = cf_plan_source_find_row (source, contract->agent_id);

      if (row < 0)
        continue;

      const guint16 which = find_class (reading, contract, classes);

      for (guint d = 0; d < problem->n_days; d++)
        if (is_here (reading->agents->pdata[row], contract, problem->first_day + (int) d))
          problem->person_days[(gsize) row * problem->n_days + d].contract = which;
    }
  problem->n_contracts = classes->len;
  g_free (problem->contracts);
  problem->contracts = (CfRosterContract *) g_array_steal (classes, NULL);
  for (guint row = 0; row < source->n_rows; row++)
    problem->people[row].full_time = CLAMP (source->rows[row].week_minutes * 1000
                                            / FULL_TIME_WEEK_MINUTES, 100, 1000);
}

/* Sets @flags on the columns of [from, until). */
static void
mark_days (CfPlanReading *reading,
           gint64         agent_id,
           CfDay          from,
           CfDay          until,
           guint16        flags)
{
  CfRosterProblem *problem = reading->source->problem;
  const int row = cf_plan_source_find_row (reading->source, agent_id);
  const CfDay first = MAX (from, problem->first_day);
  const CfDay end = MIN (until, problem->first_day + (int) problem->n_days);

  for (CfDay day = first; row >= 0 && day < end; day++)
    problem->person_days[(gsize) row * problem->n_days + (guint) (day - problem->first_day)].flags
      |= flags;
}

static void
fill_minors (CfPlanReading *reading)
{
  for (guint i = 0; i < reading->agents->len; i++)
    {
      const CfAgent *agent = reading->agents->pdata[i];
      CfDay employed = agent->hired_day != CF_DAY_NONE ? MAX (agent->hired_day, reading->first)
                                                       : reading->first;

      if (agent->born_day != CF_DAY_NONE)
        mark_days (reading, agent->id, employed,
                   cf_day_add_months (agent->born_day, 12 * ADULT_AGE),
                   CF_ROSTER_NO_NIGHT | CF_ROSTER_NO_OVERTIME);
    }
}

static void
fill_skills (CfPlanReading *reading)
{
  CfRosterProblem *problem = reading->source->problem;

  for (guint i = 0; i < reading->skills->len; i++)
    {
      const CfSkill *skill = reading->skills->pdata[i];
      const int row = cf_plan_source_find_row (reading->source, skill->agent_id);
      guint64 bit = 0;

      for (guint q = 0; q < reading->queues->len; q++)
        if (((CfQueue *) reading->queues->pdata[q])->id == skill->queue_id)
          bit = G_GUINT64_CONSTANT (1) << q;
      for (guint d = 0; row >= 0 && d < problem->n_days; d++)
        {
          const CfDay day = problem->first_day + (int) d;

          if (day >= skill->from_day && day < skill->until_day)
            problem->person_days[(gsize) row * problem->n_days + d].queues |= bit;
        }
    }
}

static gboolean
fill_leave (CfPlanReading  *reading,
            GError        **error)
{
  CfPlanSource *source = reading->source;
  g_autoptr(GPtrArray) leave = cf_leave_read_between (reading->db, 0, reading->first,
                                                      reading->end, error);

  if (leave == NULL)
    return FALSE;

  for (guint i = 0; i < leave->len; i++)
    {
      const CfLeave *span = leave->pdata[i];
      const int row = cf_plan_source_find_row (source, span->agent_id);

      if (span->state != CF_LEAVE_APPROVED || row < 0)
        continue;
      mark_days (reading, span->agent_id, span->from_day, span->until_day, CF_ROSTER_ON_LEAVE);
      for (guint d = 0; d < source->n_days; d++)
        if (source->days[d].day >= span->from_day && source->days[d].day < span->until_day)
          source->leave_kinds[(gsize) row * source->n_days + d] = 1 + span->kind;
    }
  return TRUE;
}

static gboolean
fill_wishes (CfPlanReading  *reading,
             GError        **error)
{
  static const CfRuleKind kinds[] = { CF_RULE_NONE, CF_RULE_WISH_OFF, CF_RULE_WISH_TYPE,
                                      CF_RULE_WISH_NOT_TYPE };
  CfPlanSource *source = reading->source;
  CfRosterProblem *problem = source->problem;
  g_autoptr(GPtrArray) wishes = cf_wish_read_between (reading->db, 0, reading->first,
                                                      reading->end, error);
  g_autoptr(GArray) made = g_array_new (FALSE, TRUE, sizeof (CfRosterWish));

  if (wishes == NULL)
    return FALSE;

  for (guint i = 0; i < wishes->len; i++)
    {
      const CfWish *wish = wishes->pdata[i];
      const int row = cf_plan_source_find_row (source, wish->agent_id);

      if (row < 0 || wish->kind < CF_WISH_CANNOT || wish->kind > CF_WISH_NOT_TYPE)
        continue;
      if (wish->kind == CF_WISH_CANNOT)
        {
          mark_days (reading, wish->agent_id, wish->day, wish->day + 1, CF_ROSTER_CANNOT);
          continue;
        }

      CfRosterWish one = { row, wish->day - problem->first_day, kinds[wish->kind], 0,
                           wish->weight };

      /* Of the codes of a type, the one whose queue the person serves. */
      for (guint c = problem->n_types; c > 0 && wish->kind != CF_WISH_OFF; c--)
        {
          const int queue = problem->types[c - 1].queue;
          const guint64 held = problem->person_days[(gsize) row * problem->n_days + one.day].queues;

          if (source->codes[c].type_id == wish->type_id
              && (queue < 0 || ((held >> queue) & 1) != 0))
            one.type = c;
        }
      g_array_append_val (made, one);
    }
  problem->n_wishes = made->len;
  g_free (problem->wishes);
  problem->wishes = (CfRosterWish *) g_array_steal (made, NULL);
  return TRUE;
}

gboolean
cf_plan_fill_people (CfPlanReading  *reading,
                     GError        **error)
{
  g_autoptr(GPtrArray) protections = cf_protection_read_all (reading->db, 0, error);

  if (protections == NULL)
    return FALSE;

  fill_contracts (reading);
  fill_minors (reading);
  for (guint i = 0; i < protections->len; i++)
    {
      const CfProtection *protection = protections->pdata[i];

      mark_days (reading, protection->agent_id, protection->from_day, protection->until_day,
                 CF_ROSTER_NO_NIGHT | CF_ROSTER_NO_OVERTIME);
    }
  fill_skills (reading);
  return fill_leave (reading, error) && fill_wishes (reading, error);
}
