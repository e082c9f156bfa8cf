/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-simulation-run.c: the days of a stage, one simulation each, and what they come to.
 *
 * All queues of a center are simulated in the shortest of their intervals. A longer interval is put
 * together again: its level is weighted by calls, and its bounds are as far apart as if its parts
 * erred together, since a busy quarter makes the next one busy. Days err alone. */
#include "cf-simulation-private.h"

#include "cf-repair.h"
#include "cf-requirement-basis.h"

#include <math.h>

/* A repaired interval may be so much below its goal. */
#define REPAIR_TOLERANCE 0.005

/* A day that was stopped counts from here on. */
#define FEWEST_REPETITIONS 100

/* One day as the engine wants it. */
typedef struct
{
  const CfSimulationStage *stage;
  guint              day;           /* of the simulation */
  guint              n_intervals;
  int                minutes;
  guint              n_queues;
  double            *calls, *handle_s, *within_s;      /* [n_queues * n_intervals] */
  guint             *on_duty;                          /* [n_queues * n_intervals] */
  CfSimulatorQueue  *queues;
  GArray            *skills;        /* CfSimulatorSkill of all groups */
  CfSimulatorGroup  *groups;
  guint              n_groups;
  double            *staff;         /* [n_groups * n_intervals] mean, who is missing taken off */
  GArray            *spells;        /* CfSimulatorSpell */
} Day;

static void
day_clear (Day *self)
{
  g_free (self->calls);
  g_free (self->handle_s);
  g_free (self->within_s);
  g_free (self->on_duty);
  g_free (self->staff);
  g_free (self->queues);
  g_free (self->groups);
  g_clear_pointer (&self->skills, g_array_unref);
  g_clear_pointer (&self->spells, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Day, day_clear)

static CfRequirement *
requirement_of (const Day *self,
                guint      queue)
{
  return self->stage->requirements->pdata[queue];
}

/* Work that may wait is not answered call by call. */
static gboolean
is_answered (const CfRequirement *requirement)
{
  return requirement->basis->deadline_minutes == 0;
}

static guint
requirement_day (const Day           *self,
                 const CfRequirement *requirement)
{
  return (guint) (self->stage->request.from + (CfDay) self->day - requirement->from);
}

static void
fill_queue (Day   *self,
            guint  queue)
{
  CfRequirement *requirement = requirement_of (self, queue);
  guint day = requirement_day (self, requirement);
  double parts = (double) requirement->minutes / self->minutes;
  gsize first = (gsize) queue * self->n_intervals;
  double calls = 0.0, goal = 0.0;

  for (guint i = 0; i < self->n_intervals; i++)
    {
      guint slot = i * (guint) self->minutes / (guint) requirement->minutes;
      const CfRequirementCell *cell = &requirement->cells[day * requirement->n_slots + slot];
      gboolean calling = cell->open && cell->calls > 0.0 && cell->handle_s > 0.0
                         && is_answered (requirement);

      self->calls[first + i] = calling ? cell->calls / parts : 0.0;
      self->handle_s[first + i] = cell->handle_s;
      self->within_s[first + i] = cf_requirement_traffic (requirement, day, slot).within_s;
      self->on_duty[first + i] = cell->open ? cell->need.agents : 0;
      calls += self->calls[first + i];
      goal += self->calls[first + i] * cf_requirement_goal (requirement, day, slot).share;
    }

  self->queues[queue] = (CfSimulatorQueue) {
    .calls = self->calls + first, .handle_s = self->handle_s + first,
    .within_at_s = self->within_s + first, .patience_s = requirement->patience_s,
    .level = cf_requirement_goal (requirement, day, 0).level,
    .share = calls > 0.0 ? goal / calls : 0.0,
  };
}

static void
add_skill (Day   *self,
           guint  queue,
           guint  priority,
           double after_s)
{
  CfSimulatorSkill skill = { queue, priority, after_s };

  g_array_append_val (self->skills, skill);
}

/* Of a requirement: a group for each queue, of its agents. */
static void
fill_groups_of_requirement (Day *self)
{
  self->n_groups = self->n_queues;
  self->groups = g_new0 (CfSimulatorGroup, self->n_groups);
  self->staff = g_new0 (double, (gsize) self->n_groups * self->n_intervals);
  for (guint q = 0; q < self->n_queues; q++)
    add_skill (self, q, 0, 0.0);

  for (guint q = 0; q < self->n_queues; q++)
    {
      gsize first = (gsize) q * self->n_intervals;

      self->groups[q] = (CfSimulatorGroup) {
        .skills = &g_array_index (self->skills, CfSimulatorSkill, q), .n_skills = 1,
        .on_duty = self->on_duty + first,
      };
      for (guint i = 0; i < self->n_intervals; i++)
        self->staff[first + i] = self->on_duty[first + i];
    }
}

static double
shrinkage_of (const Day *self,
              guint      queue)
{
  CfRequirement *requirement = requirement_of (self, queue);

  return cf_requirement_goal (requirement, requirement_day (self, requirement), 0).shrinkage;
}

static void
add_spell (Day                *self,
           const CfStageSpell *given)
{
  CfMinute midnight = cf_minute_at (self->stage->request.from + (CfDay) self->day, 0);
  const CfStageGroup *group = &g_array_index (self->stage->groups, CfStageGroup, given->group);
  double present = 1.0 - shrinkage_of (self, group->queue);
  CfSimulatorSpell spell = {
    given->person, given->group, MAX (given->from - midnight, 0) * 60.0,
    (given->until - midnight) * 60.0,
  };

  if (given->until <= midnight || given->from >= midnight + CF_MINUTES_PER_DAY)
    return;

  g_array_append_val (self->spells, spell);
  for (guint i = 0; i < self->n_intervals; i++)
    {
      double start_s = i * self->minutes * 60.0;
      double length_s = self->minutes * 60.0;
      double overlap_s = MIN (spell.until_s, start_s + length_s) - MAX (spell.from_s, start_s);

      self->staff[(gsize) given->group * self->n_intervals + i]
        += present * MAX (overlap_s, 0.0) / length_s;
    }
}

static void
fill_groups_of_schedule (Day *self)
{
  const CfSimulationStage *stage = self->stage;

  self->n_groups = stage->groups->len;
  self->groups = g_new0 (CfSimulatorGroup, self->n_groups);
  self->staff = g_new0 (double, (gsize) self->n_groups * self->n_intervals);
  for (guint g = 0; g < self->n_groups; g++)
    {
      const CfStageGroup *group = &g_array_index (stage->groups, CfStageGroup, g);
      guint before = self->skills->len;

      add_skill (self, group->queue, 0, 0.0);
      for (guint q = 0; q < self->n_queues; q++)
        if ((group->others >> q & 1) != 0)
          add_skill (self, q, 1, stage->request.overflow_s);
      self->groups[g].n_skills = self->skills->len - before;
      self->groups[g].absence = shrinkage_of (self, group->queue);
    }

  for (guint g = 0, skill = 0; g < self->n_groups; skill += self->groups[g++].n_skills)
    self->groups[g].skills = &g_array_index (self->skills, CfSimulatorSkill, skill);

  for (guint i = 0; i < stage->spells->len; i++)
    add_spell (self, &g_array_index (stage->spells, CfStageSpell, i));
}

static void
day_init (Day                     *self,
          const CfSimulationStage *stage,
          guint                    day)
{
  *self = (Day) { .stage = stage, .day = day, .n_queues = stage->requirements->len };

  self->minutes = CF_MINUTES_PER_DAY;
  for (guint q = 0; q < self->n_queues; q++)
    self->minutes = MIN (self->minutes, requirement_of (self, q)->minutes);
  self->n_intervals = (guint) (CF_MINUTES_PER_DAY / self->minutes);

  gsize n = (gsize) self->n_queues * self->n_intervals;

  self->calls = g_new0 (double, n);
  self->handle_s = g_new0 (double, n);
  self->within_s = g_new0 (double, n);
  self->on_duty = g_new0 (guint, n);
  self->queues = g_new0 (CfSimulatorQueue, self->n_queues);
  self->skills = g_array_new (FALSE, FALSE, sizeof (CfSimulatorSkill));
  self->spells = g_array_new (FALSE, FALSE, sizeof (CfSimulatorSpell));
  for (guint q = 0; q < self->n_queues; q++)
    fill_queue (self, q);
  if (stage->of_schedule)
    fill_groups_of_schedule (self);
  else
    fill_groups_of_requirement (self);
}

static CfSimulationVerdict
judge (const CfSimulationCell *cell)
{
  if (isnan (cell->level))
    return CF_SIMULATION_CLOSED;
  if (cell->low >= cell->goal)
    return CF_SIMULATION_HOLDS;

  return cell->high < cell->goal ? CF_SIMULATION_MISSES : CF_SIMULATION_CLOSE;
}

/* People whose first queue it is, over @n intervals from @first: how many there are on average, and
 * which share of their time they talk. */
static void
add_people (const Day               *self,
            const CfSimulatorReport *report,
            guint                    queue,
            guint                    first,
            guint                    n,
            CfSimulationCell        *cell)
{
  double talking = 0.0, there = 0.0;

  for (guint g = 0; g < self->n_groups; g++)
    for (guint i = first; i < first + n && self->groups[g].skills[0].queue == queue; i++)
      {
        double staff = self->staff[(gsize) g * self->n_intervals + i];

        if (staff > 0.0)
          talking += staff * report->occupancy[(gsize) g * report->n_intervals + i];
        there += staff;
      }

  cell->agents = there / n;
  cell->occupancy = there > 0.0 ? talking / there : NAN;
}

/* Puts @figures of @n parts together; see above. */
static void
add_figures (CfSimulationCell         *cell,
             const CfSimulatorFigures *figures,
             guint                     n)
{
  double offered = 0.0, answered = 0.0, abandoned = 0.0, waited = 0.0;
  double level = 0.0, half = 0.0;

  for (guint i = 0; i < n; i++)
    {
      if (isnan (figures[i].level))
        continue;

      offered += figures[i].offered;
      answered += figures[i].answered;
      abandoned += figures[i].abandoned;
      waited += figures[i].offered * figures[i].asa_s;
      level += figures[i].offered * figures[i].level;
      half += figures[i].offered * 0.5 * (figures[i].high - figures[i].low);
    }

  cell->level = cell->low = cell->high = NAN;
  cell->asa_s = cell->abandonment = NAN;
  if (offered <= 0.0)
    return;

  cell->asa_s = waited / offered;
  cell->abandonment = abandoned / offered;
  cell->level = level / offered;
  cell->low = n == 1 ? figures->low : MAX (cell->level - half / offered, 0.0);
  cell->high = n == 1 ? figures->high : MIN (cell->level + half / offered, 1.0);
}

static double
expected_level (const Day               *self,
                CfRequirement           *requirement,
                guint                    slot,
                const CfSimulationCell  *cell)
{
  guint day = requirement_day (self, requirement);
  const CfRequirementCell *need = &requirement->cells[day * requirement->n_slots + slot];
  CfErlangLevel level = cf_requirement_goal (requirement, day, slot).level;
  CfErlangTraffic traffic = cf_requirement_traffic (requirement, day, slot);
  CfErlangFigures figures;

  if (cell->calls <= 0.0)
    return NAN;
  if (!self->stage->of_schedule)
    return need->need.figures.service_level[level];

  cf_erlang_figures (&traffic, cell->agents, &figures);
  return figures.service_level[level];
}

static void
fill_cell (const Day               *self,
           const CfSimulatorReport *report,
           guint                    queue,
           guint                    slot,
           CfSimulationCell        *cell)
{
  CfRequirement *requirement = requirement_of (self, queue);
  guint parts = (guint) (requirement->minutes / self->minutes);
  gsize first = (gsize) queue * self->n_intervals + slot * parts;

  *cell = (CfSimulationCell) { .repaired = -1 };
  for (guint i = 0; i < parts; i++)
    cell->calls += self->calls[first + i];

  add_people (self, report, queue, slot * parts, parts, cell);
  add_figures (cell, &report->cells[first], parts);
  cell->goal = cf_requirement_goal (requirement, requirement_day (self, requirement), slot).share;
  cell->expected = expected_level (self, requirement, slot, cell);
  cell->verdict = judge (cell);
}

/* The whole day of a queue, from its cells and from what the simulator says of it. */
static void
fill_day (const Day               *self,
          const CfSimulatorReport *report,
          guint                    queue,
          CfSimulationQueue       *result)
{
  CfSimulationCell *day = &result->days[self->day];
  double expected = 0.0, weight = 0.0;

  *day = (CfSimulationCell) { .repaired = -1, .expected = NAN };
  add_figures (day, &report->queues[queue], 1);
  add_people (self, report, queue, 0, self->n_intervals, day);
  day->goal = self->queues[queue].share;
  day->verdict = judge (day);
  result->days_met[self->day] = report->days_met[queue];

  for (guint s = 0; s < result->n_slots; s++)
    {
      const CfSimulationCell *cell = &result->cells[self->day * result->n_slots + s];

      day->calls += cell->calls;
      result->agent_hours += cell->agents * result->minutes / 60.0;
      result->n_missing += cell->verdict == CF_SIMULATION_MISSES;
      if (!isnan (cell->expected))
        {
          expected += cell->calls * cell->expected;
          weight += cell->calls;
        }
    }

  if (weight > 0.0)
    day->expected = expected / weight;
}

static void
repair_day (const Day         *self,
            CfSimulationQueue *result)
{
  CfRequirement *requirement = requirement_of (self, 0);
  guint day = requirement_day (self, requirement);
  g_autofree CfErlangTraffic *traffic = g_new (CfErlangTraffic, result->n_slots);
  g_autofree CfStaffingGoal *goals = g_new (CfStaffingGoal, result->n_slots);
  const CfRepairQuestion question = {
    .n_intervals = result->n_slots, .traffic = traffic, .goals = goals,
    .tolerance = REPAIR_TOLERANCE,
    .options = {
      .days = self->stage->request.repetitions, .seed = self->stage->request.seed,
      .day_variation = self->stage->request.day_variation,
    },
  };

  for (guint s = 0; s < result->n_slots; s++)
    {
      traffic[s] = cf_requirement_traffic (requirement, day, s);
      traffic[s].calls = self->calls[s];
      goals[s] = cf_requirement_goal (requirement, day, s);
      if (!requirement->cells[day * result->n_slots + s].open)
        goals[s].minimum_staff = 0;
    }

  g_autoptr(CfRepair) repair = cf_repair_search (&question, self->stage->progress);

  if (repair == NULL || !repair->met)
    {
      result->repaired_hours = NAN;
      return;
    }

  for (guint s = 0; s < result->n_slots; s++)
    result->cells[self->day * result->n_slots + s].repaired = (int) repair->agents[s];
  result->repaired_hours += repair->hours;
}

/* FALSE: stopped before the day was done. */
static gboolean
run_day (const CfSimulationStage *stage,
         guint                    number,
         CfSimulation            *simulation)
{
  const CfSimulationRequest *request = &stage->request;
  const CfSimulatorOptions options = {
    .days = request->repetitions, .seed = request->seed, .day_variation = request->day_variation,
  };
  g_auto(Day) day = { 0 };

  day_init (&day, stage, number);

  const CfSimulatorCenter center = {
    .n_intervals = day.n_intervals, .interval_s = day.minutes * 60.0,
    .n_slots = day.n_intervals, .slot_s = day.minutes * 60.0,
    .queues = day.queues, .n_queues = day.n_queues,
    .groups = day.groups, .n_groups = day.n_groups,
    .spells = (const CfSimulatorSpell *) (gconstpointer) day.spells->data,
    .n_spells = day.spells->len,
  };
  /* The fraction is that of all days: one alone may tell its own. */
  g_autoptr(CfSimulatorReport) report
    = cf_simulator_run (&center, &options, simulation->n_days == 1 ? stage->progress : NULL);

  if (report == NULL || report->days < MIN (request->repetitions, FEWEST_REPETITIONS))
    return FALSE;

  simulation->repetitions = report->days;

  for (guint q = 0; q < day.n_queues; q++)
    {
      CfSimulationQueue *queue = &simulation->queues[q];

      for (guint s = 0; s < queue->n_slots; s++)
        fill_cell (&day, report, q, s, &queue->cells[number * queue->n_slots + s]);
      fill_day (&day, report, q, queue);
    }
  simulation->overtime_hours += report->overtime_s / 3600.0;

  if (request->repair && !stage->of_schedule && is_answered (requirement_of (&day, 0)))
    repair_day (&day, &simulation->queues[0]);

  return TRUE;
}

/* The days done, weighted by calls; they err alone. */
static void
fill_total (CfSimulation      *simulation,
            CfSimulationQueue *queue)
{
  CfSimulationCell *total = &queue->total;
  double goal = 0.0, expected = 0.0, level = 0.0, square = 0.0, waited = 0.0, abandoned = 0.0;

  *total = (CfSimulationCell) { .repaired = -1, .occupancy = NAN };
  for (guint d = 0; d < simulation->n_done; d++)
    {
      const CfSimulationCell *day = &queue->days[d];

      total->agents += day->agents / simulation->n_done;
      if (isnan (day->level))
        continue;

      total->calls += day->calls;
      goal += day->calls * day->goal;
      expected += day->calls * day->expected;
      level += day->calls * day->level;
      square += pow (day->calls * 0.5 * (day->high - day->low), 2.0);
      waited += day->calls * day->asa_s;
      abandoned += day->calls * day->abandonment;
    }

  double calls = total->calls > 0.0 ? total->calls : NAN;

  total->goal = goal / calls;
  total->expected = expected / calls;
  total->level = level / calls;
  total->low = MAX (total->level - sqrt (square) / calls, 0.0);
  total->high = MIN (total->level + sqrt (square) / calls, 1.0);
  total->asa_s = waited / calls;
  total->abandonment = abandoned / calls;
  total->verdict = judge (total);
}

static CfSimulation *
simulation_new (const CfSimulationStage *stage)
{
  CfSimulation *self = g_object_new (CF_TYPE_SIMULATION, NULL);

  self->of_schedule = stage->of_schedule;
  self->from = stage->request.from;
  self->n_days = (guint) MAX (stage->request.until - stage->request.from, 0);
  self->repetitions = stage->request.repetitions;
  self->seed = stage->request.seed;
  self->n_queues = stage->requirements->len;
  self->queues = g_new0 (CfSimulationQueue, self->n_queues);

  for (guint q = 0; q < self->n_queues; q++)
    {
      const CfRequirement *requirement = stage->requirements->pdata[q];
      CfSimulationQueue *queue = &self->queues[q];

      queue->queue_id = requirement->queue_id;
      queue->name = g_strdup (requirement->queue_name);
      queue->minutes = requirement->minutes;
      queue->n_slots = requirement->n_slots;
      queue->cells = g_new0 (CfSimulationCell, self->n_days * queue->n_slots);
      queue->days = g_new0 (CfSimulationCell, self->n_days);
      queue->days_met = g_new0 (double, self->n_days);
      queue->repaired_hours = stage->request.repair && !stage->of_schedule ? 0.0 : NAN;
      for (guint i = 0; i < self->n_days * queue->n_slots; i++)
        queue->cells[i].repaired = -1;
    }

  return self;
}

CfSimulation *
cf_simulation_run (const CfSimulationStage *stage)
{
  g_autoptr(CfSimulation) self = simulation_new (stage);

  while (self->n_done < self->n_days
         && !cf_progress_should_stop (stage->progress)
         && run_day (stage, self->n_done, self))
    {
      self->n_done++;
      cf_progress_step (stage->progress, (double) self->n_done / self->n_days);
    }

  if (self->n_done == 0)
    return NULL;

  for (guint q = 0; q < self->n_queues; q++)
    fill_total (self, &self->queues[q]);

  return g_steal_pointer (&self);
}
