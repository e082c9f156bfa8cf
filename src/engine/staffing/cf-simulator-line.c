/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In one line, first come first served, callers can be decided in the order of arrival: whoever
 * gets free first takes the next caller, unless her patience ends before. What comes later changes
 * nothing, so there are no events; people wait in a heap by the time they get free, and who is idle
 * longest stands first in it by itself. Spells end for a person when she would take a call after
 * them; a number of people changes before the first call that would start after it. */
#include "cf-simulator-line.h"

typedef struct
{
  double      free_s;       /* INFINITY: gone home */
  CfPlanSpell spell;
  guint       person;       /* in the plan */
  guint       next_spell;
} Place;

struct _CfSimulatorLine
{
  const CfSimulatorPlan *plan;
  guint                  part;
  guint                  queue;
  guint                  n_morning;
  Place                 *morning;    /* people with spells in the order of coming */
  guint                  n_places;
  Place                 *heap;       /* at the phones, or still to come */
  guint                  n_away;
  Place                 *away;       /* of the number: not at the phones, or finishing a call */
  guint                  next_change;
};

/* Whether @a takes a call before @b. */
static inline gboolean
is_before (const Place *a,
           const Place *b)
{
  return a->free_s < b->free_s || (a->free_s == b->free_s && a->person < b->person);
}

/* The first place changed: it sinks to where it belongs. */
static inline void
sink (Place *heap,
      guint  n)
{
  Place place = heap[0];
  guint hole = 0;

  for (guint child = 1; child < n; child = 2 * hole + 1)
    {
      if (child + 1 < n && is_before (&heap[child + 1], &heap[child]))
        child++;
      if (!is_before (&heap[child], &place))
        break;

      heap[hole] = heap[child];
      hole = child;
    }

  heap[hole] = place;
}

/* The last place is new: it rises to where it belongs. */
static void
rise (Place *heap,
      guint  n)
{
  Place place = heap[n - 1];
  guint hole = n - 1;

  for (; hole > 0 && is_before (&place, &heap[(hole - 1) / 2]); hole = (hole - 1) / 2)
    heap[hole] = heap[(hole - 1) / 2];

  heap[hole] = place;
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  return is_before (a, b) ? -1 : is_before (b, a) ? 1 : 0;
}

CfSimulatorLine *
cf_simulator_line_new (const CfSimulatorPlan *plan,
                       guint                  part)
{
  CfSimulatorLine *line = g_new0 (CfSimulatorLine, 1);

  line->plan = plan;
  line->part = part;
  line->queue = (guint) g_bit_nth_lsf (plan->parts[part].queues, -1);
  line->morning = g_new (Place, plan->n_people);
  line->heap = g_new (Place, plan->n_people);
  line->away = g_new (Place, plan->n_people);

  for (guint i = 0; i < plan->n_people; i++)
    {
      const CfPlanPerson *person = &plan->people[i];
      const CfPlanSpell *spell = &plan->spells[person->first_spell];

      if (plan->part_of_group[person->group] == part && person->n_spells > 0)
        line->morning[line->n_morning++] = (Place) { spell->from_s, *spell, i, 1 };
    }

  if (line->n_morning > 0)
    qsort (line->morning, line->n_morning, sizeof (Place), compare_places);

  return line;
}

void
cf_simulator_line_free (CfSimulatorLine *line)
{
  g_free (line->morning);
  g_free (line->heap);
  g_free (line->away);
  g_free (line);
}

/* Whoever comes with spells, but for who is absent: what is sorted is a heap. The number is
 * away. */
static void
begin_day (CfSimulatorLine *line,
           guint            day)
{
  const CfSimulatorPlan *plan = line->plan;

  line->n_places = line->n_away = line->next_change = 0;
  for (guint i = 0; i < line->n_morning; i++)
    {
      guint person = line->morning[i].person;
      double absence = plan->center->groups[plan->people[person].group].absence;

      if (!cf_simulator_is_absent (plan->options, absence, day, person))
        line->heap[line->n_places++] = line->morning[i];
    }

  for (guint i = 0; i < plan->n_people; i++)
    if (plan->part_of_group[plan->people[i].group] == line->part && plan->people[i].n_spells == 0)
      line->away[line->n_away++] = (Place) { -INFINITY, { 0.0, INFINITY }, i, 0 };
}

/* One of the number comes: before all one who should have gone and still talks. */
static void
come (CfSimulatorLine  *line,
      CfSimulatorTally *tally,
      double            now_s)
{
  guint latest = 0;

  for (guint i = 1; i < line->n_away; i++)
    if (line->away[i].free_s > line->away[latest].free_s)
      latest = i;

  Place place = line->away[latest];

  line->away[latest] = line->away[--line->n_away];
  if (place.free_s > now_s)
    tally->day_overtime_s -= place.free_s - now_s;
  place.free_s = MAX (place.free_s, now_s);
  line->heap[line->n_places++] = place;
  rise (line->heap, line->n_places);
}

/* One of the number goes: who is free longest, or will be free first. */
static void
go (CfSimulatorLine  *line,
    CfSimulatorTally *tally,
    double            now_s)
{
  Place place = line->heap[0];

  if (place.free_s > now_s)
    tally->day_overtime_s += place.free_s - now_s;
  line->away[line->n_away++] = place;
  line->heap[0] = line->heap[--line->n_places];
  if (line->n_places > 0)
    sink (line->heap, line->n_places);
}

/* Changes of the number until @start_s, as long as there are any. Returns whether there was one. */
static gboolean
change_number (CfSimulatorLine  *line,
               CfSimulatorTally *tally,
               double            start_s)
{
  const CfSimulatorPlan *plan = line->plan;

  for (; line->next_change < plan->n_changes; line->next_change++)
    {
      const CfPlanChange *change = &plan->changes[line->next_change];

      if (change->time_s > start_s)
        return FALSE;
      if (plan->part_of_group[change->group] != line->part)
        continue;

      for (int i = 0; i < change->difference; i++)
        come (line, tally, change->time_s);
      for (int i = 0; i > change->difference; i--)
        go (line, tally, change->time_s);

      line->next_change++;
      return TRUE;
    }

  return FALSE;
}

/* When the first place would take the call of @arrival_s; INFINITY: nobody is there. */
static inline double
first_start (const CfSimulatorLine *line,
             double                 arrival_s)
{
  return line->n_places > 0 ? MAX (line->heap[0].free_s, arrival_s) : INFINITY;
}

/* Whoever takes the call of @arrival_s is brought to the top. Returns when she does; INFINITY:
 * nobody is left. */
static inline double
find_start (CfSimulatorLine  *line,
            CfSimulatorTally *tally,
            double            arrival_s)
{
  const CfSimulatorPlan *plan = line->plan;

  for (;;)
    {
      double start_s = first_start (line, arrival_s);

      if (change_number (line, tally, start_s))
        continue;

      Place *top = &line->heap[0];

      if (isinf (start_s) || start_s < top->spell.until_s)
        return start_s;

      /* She went on a break, or home. */
      const CfPlanPerson *person = &plan->people[top->person];

      if (top->next_spell < person->n_spells)
        {
          top->spell = plan->spells[person->first_spell + top->next_spell++];
          top->free_s = MAX (top->free_s, top->spell.from_s);
        }
      else
        {
          top->free_s = INFINITY;
        }

      sink (line->heap, line->n_places);
    }
}

void
cf_simulator_line_run (CfSimulatorLine  *line,
                       CfSimulatorTally *tally,
                       guint             day)
{
  const CfSimulatorPlan *plan = line->plan;
  CfSimulatorCallers callers;
  CfSimulatorCall call;

  begin_day (line, day);
  cf_simulator_callers_start (&callers, plan->center, plan->options, line->queue, day);

  while (cf_simulator_callers_next (&callers, &call))
    {
      double start_s = find_start (line, tally, call.arrival_s);

      if (start_s - call.arrival_s > call.patience_s || isinf (start_s))
        {
          cf_simulator_tally_lose (tally, line->queue, &call);
          continue;
        }

      Place *top = &line->heap[0];

      top->free_s = start_s + call.handle_s;
      cf_simulator_tally_answer (tally, line->queue, &call, start_s - call.arrival_s);
      cf_simulator_tally_talk (tally, plan->people[top->person].group, start_s, top->free_s,
                               top->spell.until_s);
      sink (line->heap, line->n_places);
    }

  /* Who goes after the last call may still talk. */
  while (change_number (line, tally, INFINITY))
    continue;
}
