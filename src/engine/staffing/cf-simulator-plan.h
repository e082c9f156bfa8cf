/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-simulator-plan.h: a center made ready for simulating: its people with their spells, and the
 * parts of it that have nothing to do with each other. Private to the simulator. Immutable, read by
 * all threads; center and options must outlive it. */
#pragma once

#include "cf-simulator-callers.h"

G_BEGIN_DECLS

/* At the phones from from_s to before until_s. */
typedef struct
{
  double from_s;
  double until_s;
} CfPlanSpell;

typedef struct
{
  guint group;
  guint first_spell;        /* in CfSimulatorPlan.spells, in order, apart */
  guint n_spells;           /* 0: one of a number */
} CfPlanPerson;

/* So many of a group's number come, or go. */
typedef struct
{
  double time_s;
  guint  group;
  int    difference;
} CfPlanChange;

/* Queues and people who have nothing to do with the others. */
typedef struct
{
  guint64  queues;          /* bits */
  gboolean is_line;         /* one queue, and everybody takes its calls at once; people with spells,
                               or one number */
} CfPlanPart;

typedef struct
{
  const CfSimulatorCenter  *center;
  const CfSimulatorOptions *options;
  CfPlanSpell  *spells;
  CfPlanPerson *people;
  guint         n_people;
  CfPlanChange *changes;          /* in order */
  guint         n_changes;
  CfPlanPart   *parts;
  guint         n_parts;
  guint        *part_of_group;    /* [n_groups]; n_parts: takes no calls */
  double       *on_duty_s;        /* [n_groups * n_intervals] a day */
} CfSimulatorPlan;

CfSimulatorPlan *cf_simulator_plan_new  (const CfSimulatorCenter  *center,
                                         const CfSimulatorOptions *options);
void             cf_simulator_plan_free (CfSimulatorPlan          *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfSimulatorPlan, cf_simulator_plan_free)

G_END_DECLS
