/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In one line, first come first served, callers can be decided in the order of arrival: whoever
 * gets free first takes the next caller, unless her patience ends before. What comes later changes
 * nothing, so there are no events; people wait in a heap by the time they get free, and who is idle
 * longest stands first in it by itself. */
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
  guint                  queue;
  guint                  n_places;
  Place                 *morning;    /* a heap, as the day begins */
  Place                 *heap;
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
  line->queue = (guint) g_bit_nth_lsf (plan->parts[part].queues, -1);
  line->morning = g_new (Place, plan->n_people);
  line->heap = g_new (Place, plan->n_people);

  for (guint i = 0; i < plan->n_people; i++)
    {
      const CfPlanPerson *person = &plan->people[i];
      const CfPlanSpell *spell = &plan->spells[person->first_spell];

      if (plan->part_of_group[person->group] == part)
        line->morning[line->n_places++] = (Place) { spell->from_s, *spell, i, 1 };
    }

  /* What is sorted is a heap. */
  if (line->n_places > 0)
    qsort (line->morning, line->n_places, sizeof (Place), compare_places);

  return line;
}

void
cf_simulator_line_free (CfSimulatorLine *line)
{
  g_free (line->morning);
  g_free (line->heap);
  g_free (line);
}

/* Whoever takes the call of @arrival_s is brought to the top. Returns when she does; INFINITY:
 * nobody is left. */
static inline double
find_start (CfSimulatorLine *line,
            double           arrival_s)
{
  const CfSimulatorPlan *plan = line->plan;
  Place *top = &line->heap[0];

  for (;;)
    {
      double start_s = MAX (top->free_s, arrival_s);

      if (start_s < top->spell.until_s || isinf (start_s))
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

  if (line->n_places > 0)
    memcpy (line->heap, line->morning, line->n_places * sizeof (Place));
  cf_simulator_callers_start (&callers, plan->center, plan->options, line->queue, day);

  while (cf_simulator_callers_next (&callers, &call))
    {
      double start_s = line->n_places > 0 ? find_start (line, call.arrival_s) : INFINITY;

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
}
