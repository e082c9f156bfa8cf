/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happens next is the earliest of: a queue's next arrival, a spell that begins or ends (all
 * known in the morning), and, in a heap, a call that ends or one that has waited long enough to
 * overflow. Giving up is no event: a caller whose patience is over is found gone when she would be
 * answered. */
#include "cf-simulator-floor.h"

#include "cf-simulator-events.h"
#include "cf-simulator-waiting.h"

typedef enum { PERSON_AWAY, PERSON_IDLE, PERSON_TALKING, PERSON_ABSENT } PersonState;

typedef struct
{
  PersonState state;
  guint       spell;       /* in the plan: the one she is in, or was in */
  double      idle_since_s;
  guint       before, after;   /* among the idle of her group; NOBODY at an end */
} Person;

#define NOBODY G_MAXUINT

/* The idle of a group, longest idle first. */
typedef struct
{
  guint first, last;
  guint leaving;           /* of its number: they go when their calls are over */
} IdleList;

/* A group that takes a queue's calls. */
typedef struct
{
  guint  group;
  guint  priority;
  double after_s;
} Taker;

struct _CfSimulatorFloor
{
  const CfSimulatorPlan *plan;
  guint               part;
  CfSimulatorTally   *tally;        /* of the day that runs */
  double              now_s;
  GArray             *duty;         /* CfDutyEvent */
  guint               next_duty;
  GArray             *events;       /* CfEvent, a heap */
  Person             *people;       /* [plan->n_people] */
  IdleList           *idle;         /* [n_groups] */
  GArray            **takers;       /* [n_queues] Taker, by priority; NULL: not of this part */
  CfWaitingLine      *lines;        /* [n_queues] */
  CfSimulatorCallers *callers;      /* [n_queues] */
  CfSimulatorCall    *arrivals;     /* [n_queues] the next one; at INFINITY: no more */
};

static int
compare_takers (gconstpointer a,
                gconstpointer b)
{
  const Taker *x = a;
  const Taker *y = b;

  if (x->priority != y->priority)
    return x->priority < y->priority ? -1 : 1;

  return x->group < y->group ? -1 : x->group > y->group;
}

static void
collect_takers (CfSimulatorFloor *self)
{
  const CfSimulatorCenter *center = self->plan->center;

  self->takers = g_new0 (GArray *, center->n_queues);
  for (guint q = 0; q < center->n_queues; q++)
    if ((self->plan->parts[self->part].queues >> q & 1) != 0)
      self->takers[q] = g_array_new (FALSE, FALSE, sizeof (Taker));

  for (guint g = 0; g < center->n_groups; g++)
    if (self->plan->part_of_group[g] == self->part)
      for (guint i = 0; i < center->groups[g].n_skills; i++)
        {
          const CfSimulatorSkill *skill = &center->groups[g].skills[i];
          Taker taker = { g, skill->priority, skill->after_s };

          g_array_append_val (self->takers[skill->queue], taker);
        }

  for (guint q = 0; q < center->n_queues; q++)
    if (self->takers[q] != NULL)
      g_array_sort (self->takers[q], compare_takers);
}

CfSimulatorFloor *
cf_simulator_floor_new (const CfSimulatorPlan *plan,
                        guint                  part)
{
  const CfSimulatorCenter *center = plan->center;
  CfSimulatorFloor *self = g_new0 (CfSimulatorFloor, 1);

  self->plan = plan;
  self->part = part;
  self->duty = cf_simulator_collect_duty (plan, part);
  self->events = g_array_new (FALSE, FALSE, sizeof (CfEvent));
  self->people = g_new0 (Person, plan->n_people);
  self->idle = g_new0 (IdleList, center->n_groups);
  self->lines = g_new0 (CfWaitingLine, center->n_queues);
  self->callers = g_new0 (CfSimulatorCallers, center->n_queues);
  self->arrivals = g_new0 (CfSimulatorCall, center->n_queues);
  collect_takers (self);

  return self;
}

void
cf_simulator_floor_free (CfSimulatorFloor *self)
{
  for (guint q = 0; q < self->plan->center->n_queues; q++)
    {
      cf_waiting_line_clear (&self->lines[q]);
      g_clear_pointer (&self->takers[q], g_array_unref);
    }

  g_array_unref (self->duty);
  g_array_unref (self->events);
  g_free (self->people);
  g_free (self->idle);
  g_free (self->takers);
  g_free (self->lines);
  g_free (self->callers);
  g_free (self->arrivals);
  g_free (self);
}

static guint
group_of (CfSimulatorFloor *self,
          guint             person)
{
  return self->plan->people[person].group;
}

static void
idle_append (CfSimulatorFloor *self,
             guint             index)
{
  Person *person = &self->people[index];
  IdleList *idle = &self->idle[group_of (self, index)];

  person->state = PERSON_IDLE;
  person->idle_since_s = self->now_s;
  person->before = idle->last;
  person->after = NOBODY;
  if (idle->last != NOBODY)
    self->people[idle->last].after = index;
  else
    idle->first = index;
  idle->last = index;
}

static void
idle_remove (CfSimulatorFloor *self,
             guint             index)
{
  Person *person = &self->people[index];
  IdleList *idle = &self->idle[group_of (self, index)];

  if (person->before != NOBODY)
    self->people[person->before].after = person->after;
  else
    idle->first = person->after;
  if (person->after != NOBODY)
    self->people[person->after].before = person->before;
  else
    idle->last = person->before;
}

/* The caller who waits longest, after those who are gone; NULL: nobody. */
static const CfSimulatorCall *
first_waiting (CfSimulatorFloor *self,
               guint             queue)
{
  CfWaitingLine *line = &self->lines[queue];
  const CfSimulatorCall *call;

  while ((call = cf_waiting_line_peek (line)) != NULL
         && self->now_s - call->arrival_s > call->patience_s)
    {
      cf_simulator_tally_lose (self->tally, queue, call);
      cf_waiting_line_pop (line);
    }

  return call;
}

static void
talk (CfSimulatorFloor      *self,
      guint                  index,
      guint                  queue,
      const CfSimulatorCall *call)
{
  Person *person = &self->people[index];
  double end_s = self->now_s + call->handle_s;

  person->state = PERSON_TALKING;
  cf_simulator_tally_answer (self->tally, queue, call, self->now_s - call->arrival_s);
  cf_simulator_tally_talk (self->tally, group_of (self, index), self->now_s, end_s,
                           self->plan->people[index].n_spells > 0
                           ? self->plan->spells[person->spell].until_s : INFINITY);
  cf_event_heap_push (self->events, (CfEvent) { end_s, CF_EVENT_TALKED, index });
}

static gboolean
has_waited (CfSimulatorFloor      *self,
            const CfSimulatorCall *call,
            double                 after_s)
{
  return call->arrival_s + after_s <= self->now_s;
}

/* A person who is free and on duty takes the call that is first for her, or waits for one. */
static void
seek_call (CfSimulatorFloor *self,
           guint             person)
{
  const CfSimulatorGroup *group = &self->plan->center->groups[group_of (self, person)];
  const CfSimulatorSkill *best = NULL;
  double best_arrival_s = INFINITY;

  for (guint i = 0; i < group->n_skills; i++)
    {
      const CfSimulatorSkill *skill = &group->skills[i];
      const CfSimulatorCall *call = first_waiting (self, skill->queue);

      if (call == NULL || !has_waited (self, call, skill->after_s))
        continue;

      if (best == NULL || skill->priority < best->priority
          || (skill->priority == best->priority && call->arrival_s < best_arrival_s))
        {
          best = skill;
          best_arrival_s = call->arrival_s;
        }
    }

  if (best == NULL)
    {
      idle_append (self, person);
      return;
    }

  CfSimulatorCall call = *cf_waiting_line_peek (&self->lines[best->queue]);

  cf_waiting_line_pop (&self->lines[best->queue]);
  talk (self, person, best->queue, &call);
}

/* Whoever should take a call that has waited as long as @call; NOBODY: all who may are busy. */
static guint
find_idle (CfSimulatorFloor      *self,
           guint                  queue,
           const CfSimulatorCall *call)
{
  const GArray *takers = self->takers[queue];
  guint best = NOBODY;
  guint best_priority = G_MAXUINT;

  for (guint i = 0; i < takers->len; i++)
    {
      const Taker *taker = &g_array_index (takers, Taker, i);
      guint person = self->idle[taker->group].first;

      if (best != NOBODY && taker->priority > best_priority)
        break;
      if (person == NOBODY || !has_waited (self, call, taker->after_s))
        continue;

      if (best == NOBODY
          || self->people[person].idle_since_s < self->people[best].idle_since_s
          || (self->people[person].idle_since_s == self->people[best].idle_since_s
              && person < best))
        {
          best = person;
          best_priority = taker->priority;
        }
    }

  return best;
}

static void
next_arrival (CfSimulatorFloor *self,
              guint             queue)
{
  if (!cf_simulator_callers_next (&self->callers[queue], &self->arrivals[queue]))
    self->arrivals[queue].arrival_s = INFINITY;
}

static void
arrive (CfSimulatorFloor *self,
        guint             queue)
{
  const CfSimulatorCall *call = &self->arrivals[queue];
  const GArray *takers = self->takers[queue];
  guint person = find_idle (self, queue, call);

  if (person != NOBODY)
    {
      idle_remove (self, person);
      talk (self, person, queue, call);
    }
  else
    {
      cf_waiting_line_push (&self->lines[queue], call);
      for (guint i = 0; i < takers->len; i++)
        {
          double after_s = g_array_index (takers, Taker, i).after_s;

          if (after_s > 0.0)
            cf_event_heap_push (self->events,
                                (CfEvent) { call->arrival_s + after_s, CF_EVENT_OVERFLOW, queue });
        }
    }

  next_arrival (self, queue);
}

static void
overflow (CfSimulatorFloor *self,
          guint             queue)
{
  const CfSimulatorCall *first;
  guint person;

  while ((first = first_waiting (self, queue)) != NULL
         && (person = find_idle (self, queue, first)) != NOBODY)
    {
      CfSimulatorCall call = *first;

      cf_waiting_line_pop (&self->lines[queue]);
      idle_remove (self, person);
      talk (self, person, queue, &call);
    }
}

/* One of the number has talked: she goes if somebody should have gone. */
static void
finish_talk_of_number (CfSimulatorFloor *self,
                       guint             index)
{
  IdleList *group = &self->idle[group_of (self, index)];

  if (group->leaving > 0)
    {
      group->leaving--;
      self->tally->day_overtime_s += self->now_s;
      self->people[index].state = PERSON_AWAY;
    }
  else
    {
      seek_call (self, index);
    }
}

/* A call is over: a spell that ended meanwhile has kept her until now, and the next may have begun
 * already. */
static void
finish_talk (CfSimulatorFloor *self,
             guint             index)
{
  const CfPlanPerson *person = &self->plan->people[index];
  guint end = person->first_spell + person->n_spells;
  guint spell = self->people[index].spell;

  if (person->n_spells == 0)
    {
      finish_talk_of_number (self, index);
      return;
    }

  while (spell < end && self->plan->spells[spell].until_s <= self->now_s)
    spell++;

  if (spell < end && self->plan->spells[spell].from_s <= self->now_s)
    {
      self->people[index].spell = spell;
      seek_call (self, index);
    }
  else
    {
      self->people[index].state = PERSON_AWAY;
    }
}

/* Overtime is summed as the times of going less those of having to go. */
static void
come (CfSimulatorFloor *self,
      guint             group)
{
  if (self->idle[group].leaving > 0)
    {
      self->idle[group].leaving--;
      self->tally->day_overtime_s += self->now_s;
      return;
    }

  for (guint i = 0; i < self->plan->n_people; i++)
    if (group_of (self, i) == group && self->plan->people[i].n_spells == 0
        && self->people[i].state == PERSON_AWAY)
      {
        seek_call (self, i);
        return;
      }
}

static void
go (CfSimulatorFloor *self,
    guint             group)
{
  guint person = self->idle[group].first;

  while (person != NOBODY && self->plan->people[person].n_spells > 0)
    person = self->people[person].after;

  if (person != NOBODY)
    {
      idle_remove (self, person);
      self->people[person].state = PERSON_AWAY;
    }
  else
    {
      self->idle[group].leaving++;
      self->tally->day_overtime_s -= self->now_s;
    }
}

static void
change_duty (CfSimulatorFloor  *self,
             const CfDutyEvent *event)
{
  Person *person = &self->people[event->subject];

  switch (event->kind)
    {
    case CF_DUTY_BEGIN:
      if (person->state == PERSON_AWAY)
        {
          person->spell = event->spell;
          seek_call (self, event->subject);
        }
      break;
    case CF_DUTY_END:
      if (person->state == PERSON_IDLE)
        {
          idle_remove (self, event->subject);
          person->state = PERSON_AWAY;
        }
      break;
    case CF_DUTY_CHANGE:
      for (int i = 0; i < event->difference; i++)
        come (self, event->subject);
      for (int i = 0; i > event->difference; i--)
        go (self, event->subject);
      break;
    }
}

static void
begin_day (CfSimulatorFloor *self,
           CfSimulatorTally *tally,
           guint             day)
{
  const CfSimulatorCenter *center = self->plan->center;

  self->tally = tally;
  self->next_duty = 0;
  g_array_set_size (self->events, 0);
  for (guint g = 0; g < center->n_groups; g++)
    self->idle[g] = (IdleList) { NOBODY, NOBODY, 0 };
  for (guint i = 0; i < self->plan->n_people; i++)
    {
      double absence = center->groups[group_of (self, i)].absence;
      gboolean absent = self->plan->people[i].n_spells > 0
                        && cf_simulator_is_absent (self->plan->options, absence, day, i);

      self->people[i] = (Person) { .state = absent ? PERSON_ABSENT : PERSON_AWAY };
    }

  for (guint q = 0; q < center->n_queues; q++)
    {
      self->arrivals[q].arrival_s = INFINITY;
      if (self->takers[q] != NULL)
        {
          cf_simulator_callers_start (&self->callers[q], center, self->plan->options, q, day);
          next_arrival (self, q);
        }
    }
}

static guint
first_arrival (CfSimulatorFloor *self)
{
  guint first = 0;

  for (guint q = 1; q < self->plan->center->n_queues; q++)
    if (self->arrivals[q].arrival_s < self->arrivals[first].arrival_s)
      first = q;

  return first;
}

void
cf_simulator_floor_run (CfSimulatorFloor *self,
                        CfSimulatorTally *tally,
                        guint             day)
{
  begin_day (self, tally, day);

  for (;;)
    {
      guint queue = first_arrival (self);
      double arrival_s = self->arrivals[queue].arrival_s;
      double duty_s = self->next_duty < self->duty->len
                      ? g_array_index (self->duty, CfDutyEvent, self->next_duty).time_s : INFINITY;
      double event_s = self->events->len > 0
                       ? g_array_index (self->events, CfEvent, 0).time_s : INFINITY;

      self->now_s = MIN (MIN (arrival_s, duty_s), event_s);
      if (isinf (self->now_s))
        break;

      if (event_s <= self->now_s)
        {
          CfEvent event = cf_event_heap_pop (self->events);

          if (event.kind == CF_EVENT_TALKED)
            finish_talk (self, event.subject);
          else
            overflow (self, event.subject);
        }
      else if (duty_s <= self->now_s)
        {
          change_duty (self, &g_array_index (self->duty, CfDutyEvent, self->next_duty++));
        }
      else
        {
          arrive (self, queue);
        }
    }

  /* Nobody comes any more. */
  for (guint q = 0; q < self->plan->center->n_queues; q++)
    for (const CfSimulatorCall *call; (call = cf_waiting_line_peek (&self->lines[q])) != NULL;)
      {
        cf_simulator_tally_lose (tally, q, call);
        cf_waiting_line_pop (&self->lines[q]);
      }
}
