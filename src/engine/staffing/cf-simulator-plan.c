/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-simulator-plan.h"

/* The people of @group's head counts: the first is there whenever anybody is, and so on, so that as
 * few as possible come and go. */
static void
add_counted_people (const CfSimulatorCenter *center,
                    guint                    group,
                    GArray                  *people,
                    GArray                  *spells)
{
  const guint *on_duty = center->groups[group].on_duty;
  guint most = 0;

  for (guint s = 0; on_duty != NULL && s < center->n_slots; s++)
    most = MAX (most, on_duty[s]);

  for (guint i = 0; i < most; i++)
    {
      CfPlanPerson person = { .group = group, .first_spell = spells->len };

      for (guint s = 0; s < center->n_slots; s++)
        {
          if (on_duty[s] <= i)
            continue;

          CfPlanSpell spell = { s * center->slot_s, (s + 1) * center->slot_s };

          if (s > 0 && on_duty[s - 1] > i)
            {
              g_array_index (spells, CfPlanSpell, spells->len - 1).until_s = spell.until_s;
              continue;
            }

          g_array_append_val (spells, spell);
          person.n_spells++;
        }

      g_array_append_val (people, person);
    }
}

static void
add_people_with_spells (const CfSimulatorCenter *center,
                        GArray                  *people,
                        GArray                  *spells)
{
  for (guint i = 0; i < center->n_spells; i++)
    {
      const CfSimulatorSpell *given = &center->spells[i];
      CfPlanSpell spell = { given->from_s, given->until_s };

      if (i == 0 || given->person != center->spells[i - 1].person)
        {
          CfPlanPerson person = { .group = given->group, .first_spell = spells->len };

          g_array_append_val (people, person);
        }

      g_array_append_val (spells, spell);
      g_array_index (people, CfPlanPerson, people->len - 1).n_spells++;
    }
}

/* One queue, everybody takes its calls at once, and nobody comes before another. */
static gboolean
is_line (const CfSimulatorPlan *plan,
         guint                  part)
{
  const CfSimulatorCenter *center = plan->center;
  guint64 queues = plan->parts[part].queues;
  gboolean any = FALSE;
  guint priority = 0;

  if ((queues & (queues - 1)) != 0)
    return FALSE;

  for (guint g = 0; g < center->n_groups; g++)
    {
      if (plan->part_of_group[g] != part)
        continue;

      for (guint i = 0; i < center->groups[g].n_skills; i++)
        {
          const CfSimulatorSkill *skill = &center->groups[g].skills[i];

          if (skill->after_s > 0.0 || (any && skill->priority != priority))
            return FALSE;
          priority = skill->priority;
          any = TRUE;
        }
    }

  return TRUE;
}

static guint64
queues_of_group (const CfSimulatorGroup *group)
{
  guint64 queues = 0;

  for (guint i = 0; i < group->n_skills; i++)
    queues |= G_GUINT64_CONSTANT (1) << group->skills[i].queue;

  return queues;
}

/* Queues that share a group are in one part. */
static void
find_parts (CfSimulatorPlan *plan)
{
  const CfSimulatorCenter *center = plan->center;

  plan->parts = g_new0 (CfPlanPart, center->n_queues);
  plan->n_parts = center->n_queues;
  for (guint q = 0; q < center->n_queues; q++)
    plan->parts[q].queues = G_GUINT64_CONSTANT (1) << q;

  for (guint g = 0; g < center->n_groups; g++)
    {
      guint64 queues = queues_of_group (&center->groups[g]);
      guint kept = 0;

      for (guint p = 0; p < plan->n_parts; p++)
        if ((plan->parts[p].queues & queues) != 0)
          queues |= plan->parts[p].queues;
        else
          plan->parts[kept++] = plan->parts[p];

      if (queues != 0)
        plan->parts[kept++].queues = queues;
      plan->n_parts = kept;
    }

  plan->part_of_group = g_new (guint, center->n_groups);
  for (guint g = 0; g < center->n_groups; g++)
    {
      guint64 queues = queues_of_group (&center->groups[g]);

      plan->part_of_group[g] = plan->n_parts;
      for (guint p = 0; p < plan->n_parts; p++)
        if ((plan->parts[p].queues & queues) != 0)
          plan->part_of_group[g] = p;
    }

  for (guint p = 0; p < plan->n_parts; p++)
    plan->parts[p].is_line = is_line (plan, p);
}

static void
fill_on_duty (CfSimulatorPlan *plan)
{
  const CfSimulatorCenter *center = plan->center;

  plan->on_duty_s = g_new0 (double, (gsize) center->n_groups * center->n_intervals);
  for (guint i = 0; i < plan->n_people; i++)
    for (guint s = 0; s < plan->people[i].n_spells; s++)
      {
        const CfPlanSpell *spell = &plan->spells[plan->people[i].first_spell + s];
        double *row = plan->on_duty_s + (gsize) plan->people[i].group * center->n_intervals;

        for (guint k = 0; k < center->n_intervals; k++)
          row[k] += MAX (MIN (spell->until_s, (k + 1) * center->interval_s)
                         - MAX (spell->from_s, k * center->interval_s), 0.0);
      }
}

CfSimulatorPlan *
cf_simulator_plan_new (const CfSimulatorCenter  *center,
                       const CfSimulatorOptions *options)
{
  CfSimulatorPlan *plan = g_new0 (CfSimulatorPlan, 1);
  GArray *people = g_array_new (FALSE, FALSE, sizeof (CfPlanPerson));
  GArray *spells = g_array_new (FALSE, FALSE, sizeof (CfPlanSpell));

  plan->center = center;
  plan->options = options;

  for (guint g = 0; g < center->n_groups; g++)
    add_counted_people (center, g, people, spells);
  add_people_with_spells (center, people, spells);

  plan->n_people = people->len;
  plan->people = (CfPlanPerson *) (gpointer) g_array_free (people, FALSE);
  plan->spells = (CfPlanSpell *) (gpointer) g_array_free (spells, FALSE);

  find_parts (plan);
  fill_on_duty (plan);

  return plan;
}

void
cf_simulator_plan_free (CfSimulatorPlan *plan)
{
  g_free (plan->spells);
  g_free (plan->people);
  g_free (plan->parts);
  g_free (plan->part_of_group);
  g_free (plan->on_duty_s);
  g_free (plan);
}
