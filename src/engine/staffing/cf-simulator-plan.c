/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-simulator-plan.h"

static void
add_number (const CfSimulatorCenter *center,
            guint                    group,
            GArray                  *people,
            GArray                  *changes)
{
  const guint *on_duty = center->groups[group].on_duty;
  const CfPlanPerson person = { .group = group };
  guint most = 0;
  guint before = 0;

  for (guint s = 0; on_duty != NULL && s <= center->n_slots; s++)
    {
      guint now = s < center->n_slots ? on_duty[s] : 0;
      CfPlanChange change = { s * center->slot_s, group, (int) now - (int) before };

      if (change.difference != 0)
        g_array_append_val (changes, change);
      most = MAX (most, now);
      before = now;
    }

  for (guint i = 0; i < most; i++)
    g_array_append_val (people, person);
}

static int
compare_changes (gconstpointer a,
                 gconstpointer b)
{
  const CfPlanChange *x = a;
  const CfPlanChange *y = b;

  if (x->time_s != y->time_s)
    return x->time_s < y->time_s ? -1 : 1;

  return x->group < y->group ? -1 : x->group > y->group;
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

/* Whether the people of the part are all of one number, or all have spells. */
static gboolean
is_of_a_kind (const CfSimulatorPlan *plan,
              guint                  part)
{
  gboolean spells = FALSE;
  guint n_numbers = 0;

  for (guint g = 0; g < plan->center->n_groups; g++)
    n_numbers += plan->part_of_group[g] == part && plan->center->groups[g].on_duty != NULL;
  for (guint i = 0; i < plan->n_people; i++)
    spells |= plan->people[i].n_spells > 0 && plan->part_of_group[plan->people[i].group] == part;

  return n_numbers == 0 || (n_numbers == 1 && !spells);
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

  if ((queues & (queues - 1)) != 0 || !is_of_a_kind (plan, part))
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

/* Adds a time at the phones to the intervals of @row. */
static void
add_duty (const CfSimulatorCenter *center,
          double                  *row,
          CfPlanSpell              spell,
          double                   people)
{
  for (guint k = 0; k < center->n_intervals; k++)
    row[k] += people * MAX (MIN (spell.until_s, (k + 1) * center->interval_s)
                            - MAX (spell.from_s, k * center->interval_s), 0.0);
}

static void
fill_on_duty (CfSimulatorPlan *plan)
{
  const CfSimulatorCenter *center = plan->center;

  plan->on_duty_s = g_new0 (double, (gsize) center->n_groups * center->n_intervals);
  for (guint g = 0; g < center->n_groups; g++)
    for (guint s = 0; center->groups[g].on_duty != NULL && s < center->n_slots; s++)
      add_duty (center, plan->on_duty_s + (gsize) g * center->n_intervals,
                (CfPlanSpell) { s * center->slot_s, (s + 1) * center->slot_s },
                center->groups[g].on_duty[s]);

  for (guint i = 0; i < plan->n_people; i++)
    for (guint s = 0; s < plan->people[i].n_spells; s++)
      {
        guint group = plan->people[i].group;

        add_duty (center, plan->on_duty_s + (gsize) group * center->n_intervals,
                  plan->spells[plan->people[i].first_spell + s],
                  1.0 - center->groups[group].absence);
      }
}

CfSimulatorPlan *
cf_simulator_plan_new (const CfSimulatorCenter  *center,
                       const CfSimulatorOptions *options)
{
  CfSimulatorPlan *plan = g_new0 (CfSimulatorPlan, 1);
  GArray *people = g_array_new (FALSE, FALSE, sizeof (CfPlanPerson));
  GArray *spells = g_array_new (FALSE, FALSE, sizeof (CfPlanSpell));
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (CfPlanChange));

  plan->center = center;
  plan->options = options;

  for (guint g = 0; g < center->n_groups; g++)
    add_number (center, g, people, changes);
  add_people_with_spells (center, people, spells);

  g_array_sort (changes, compare_changes);

  plan->n_people = people->len;
  plan->n_changes = changes->len;
  plan->people = (CfPlanPerson *) (gpointer) g_array_free (people, FALSE);
  plan->spells = (CfPlanSpell *) (gpointer) g_array_free (spells, FALSE);
  plan->changes = (CfPlanChange *) (gpointer) g_array_free (changes, FALSE);

  find_parts (plan);
  fill_on_duty (plan);

  return plan;
}

void
cf_simulator_plan_free (CfSimulatorPlan *plan)
{
  g_free (plan->spells);
  g_free (plan->people);
  g_free (plan->changes);
  g_free (plan->parts);
  g_free (plan->part_of_group);
  g_free (plan->on_duty_s);
  g_free (plan);
}
