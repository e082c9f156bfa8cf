/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-simulator-events.h"

static int
compare_duty (gconstpointer a,
              gconstpointer b)
{
  const CfDutyEvent *x = a;
  const CfDutyEvent *y = b;

  if (x->time_s != y->time_s)
    return x->time_s < y->time_s ? -1 : 1;
  if (x->kind != y->kind)
    return x->kind < y->kind ? -1 : 1;

  return x->subject < y->subject ? -1 : x->subject > y->subject;
}

GArray *
cf_simulator_collect_duty (const CfSimulatorPlan *plan,
                           guint                  part)
{
  GArray *duty = g_array_new (FALSE, FALSE, sizeof (CfDutyEvent));

  for (guint i = 0; i < plan->n_people; i++)
    {
      const CfPlanPerson *person = &plan->people[i];

      if (plan->part_of_group[person->group] != part)
        continue;

      for (guint s = person->first_spell; s < person->first_spell + person->n_spells; s++)
        {
          CfDutyEvent begin = { plan->spells[s].from_s, CF_DUTY_BEGIN, i, s, 0 };
          CfDutyEvent end = { plan->spells[s].until_s, CF_DUTY_END, i, s, 0 };

          g_array_append_val (duty, begin);
          g_array_append_val (duty, end);
        }
    }

  for (guint i = 0; i < plan->n_changes; i++)
    {
      const CfPlanChange *change = &plan->changes[i];
      CfDutyEvent event = { change->time_s, CF_DUTY_CHANGE, change->group, 0, change->difference };

      if (plan->part_of_group[change->group] == part)
        g_array_append_val (duty, event);
    }

  g_array_sort (duty, compare_duty);
  return duty;
}

void
cf_event_heap_push (GArray  *heap,
                    CfEvent  event)
{
  g_array_append_val (heap, event);

  CfEvent *events = &g_array_index (heap, CfEvent, 0);
  guint hole = heap->len - 1;

  for (; hole > 0 && events[(hole - 1) / 2].time_s > event.time_s; hole = (hole - 1) / 2)
    events[hole] = events[(hole - 1) / 2];

  events[hole] = event;
}

CfEvent
cf_event_heap_pop (GArray *heap)
{
  CfEvent *events = &g_array_index (heap, CfEvent, 0);
  guint n = heap->len - 1;
  CfEvent first = events[0];
  CfEvent last = events[n];
  guint hole = 0;

  for (guint child = 1; child < n; child = 2 * hole + 1)
    {
      if (child + 1 < n && events[child + 1].time_s < events[child].time_s)
        child++;
      if (events[child].time_s >= last.time_s)
        break;

      events[hole] = events[child];
      hole = child;
    }

  events[hole] = last;
  g_array_set_size (heap, n);
  return first;
}
