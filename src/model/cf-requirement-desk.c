/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-requirement-desk.h"

struct _CfRequirementDesk
{
  GPtrArray          *requirements;    /* of every queue, all days; nullable */
  CfScheduledHeads   *scheduled;       /* nullable */
  CfStaffer          *staffer;
  CfDay               from;
  CfDay               until;
  gint64              queue_id;
  CfWhatIf            what_if;

  /* made when asked for */
  GPtrArray          *plan;
  GPtrArray          *tried;
  CfRequirementTable *table;
};

static void
forget_tried (CfRequirementDesk *self)
{
  g_clear_pointer (&self->tried, g_ptr_array_unref);
  g_clear_pointer (&self->table, cf_requirement_table_free);
}

static void
forget_plan (CfRequirementDesk *self)
{
  forget_tried (self);
  g_clear_pointer (&self->plan, g_ptr_array_unref);
}

CfRequirementDesk *
cf_requirement_desk_new (void)
{
  CfRequirementDesk *self = g_new0 (CfRequirementDesk, 1);

  self->staffer = cf_staffer_new ();
  self->what_if = cf_what_if_plan;
  return self;
}

void
cf_requirement_desk_free (CfRequirementDesk *self)
{
  forget_plan (self);
  g_clear_pointer (&self->requirements, g_ptr_array_unref);
  g_clear_pointer (&self->scheduled, cf_scheduled_heads_free);
  cf_staffer_free (self->staffer);
  g_free (self);
}

void
cf_requirement_desk_set_plan (CfRequirementDesk *self,
                              GPtrArray         *requirements)
{
  forget_plan (self);
  g_clear_pointer (&self->requirements, g_ptr_array_unref);
  if (requirements != NULL)
    self->requirements = g_ptr_array_ref (requirements);
}

void
cf_requirement_desk_set_period (CfRequirementDesk *self,
                                CfDay              from,
                                CfDay              until)
{
  if (self->from == from && self->until == until)
    return;

  forget_plan (self);
  self->from = from;
  self->until = until;
}

void
cf_requirement_desk_set_queue (CfRequirementDesk *self,
                               gint64             queue_id)
{
  if (self->queue_id == queue_id)
    return;

  forget_plan (self);
  self->queue_id = queue_id;
}

void
cf_requirement_desk_set_what_if (CfRequirementDesk *self,
                                 const CfWhatIf    *what_if)
{
  if (cf_what_if_equal (&self->what_if, what_if))
    return;

  forget_tried (self);
  self->what_if = *what_if;
}

void
cf_requirement_desk_set_scheduled (CfRequirementDesk *self,
                                   CfScheduledHeads  *scheduled)
{
  g_clear_pointer (&self->table, cf_requirement_table_free);
  g_clear_pointer (&self->scheduled, cf_scheduled_heads_free);
  self->scheduled = scheduled;
}

const CfWhatIf *
cf_requirement_desk_get_what_if (CfRequirementDesk *self)
{
  return &self->what_if;
}

GPtrArray *
cf_requirement_desk_get_plan (CfRequirementDesk *self)
{
  if (self->plan == NULL && self->requirements != NULL)
    {
      self->plan = g_ptr_array_new_with_free_func (g_object_unref);
      for (guint i = 0; i < self->requirements->len; i++)
        {
          CfRequirement *requirement = self->requirements->pdata[i];

          if (self->queue_id == CF_DESK_ALL_QUEUES || requirement->queue_id == self->queue_id)
            g_ptr_array_add (self->plan, cf_requirement_cut (requirement, self->from,
                                                             self->until));
        }
    }

  return self->plan != NULL && self->plan->len > 0 ? self->plan : NULL;
}

static GPtrArray *
try_all (CfRequirementDesk *self,
         GPtrArray         *plan,
         const CfWhatIf    *what_if)
{
  GPtrArray *tried;

  if (cf_what_if_equal (what_if, &cf_what_if_plan))
    return g_ptr_array_ref (plan);

  tried = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < plan->len; i++)
    g_ptr_array_add (tried, cf_requirement_try (plan->pdata[i], what_if, self->staffer));

  return tried;
}

GPtrArray *
cf_requirement_desk_get_tried (CfRequirementDesk *self)
{
  GPtrArray *plan = cf_requirement_desk_get_plan (self);

  if (plan != NULL && self->tried == NULL)
    self->tried = try_all (self, plan, &self->what_if);

  return self->tried;
}

CfRequirementTable *
cf_requirement_desk_get_table (CfRequirementDesk *self)
{
  GPtrArray *tried = cf_requirement_desk_get_tried (self);

  if (tried != NULL && self->table == NULL)
    {
      self->table = cf_requirement_table_new (tried, self->from, self->until);
      if (cf_requirement_desk_has_schedule (self))
        cf_requirement_table_cover (self->table, tried, self->scheduled);
    }

  return self->table;
}

gboolean
cf_requirement_desk_has_schedule (CfRequirementDesk *self)
{
  return self->scheduled != NULL && self->scheduled->n_shifts > 0;
}

CfRequirementTotal
cf_requirement_desk_try (CfRequirementDesk *self,
                         const CfWhatIf    *what_if)
{
  GPtrArray *plan = cf_requirement_desk_get_plan (self);

  if (plan == NULL)
    return (CfRequirementTotal) { 0 };

  g_autoptr(GPtrArray) tried = try_all (self, plan, what_if);
  g_autoptr(CfRequirementTable) table = cf_requirement_table_new (tried, self->from, self->until);

  return table->total;
}
