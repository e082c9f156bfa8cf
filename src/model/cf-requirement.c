/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a basis to a requirement, and what is asked of one; reading is in cf-requirement-read.c. */
#include "cf-requirement-private.h"

#include <math.h>

/* The calls of a certain forecast that is as demanding as the mean of all days, by steps. */
#define COST_ROUNDS 40
#define COST_STEP 0.004

G_DEFINE_FINAL_TYPE (CfRequirement, cf_requirement, G_TYPE_OBJECT)

static void
cf_requirement_finalize (GObject *object)
{
  CfRequirement *self = CF_REQUIREMENT (object);

  g_clear_pointer (&self->basis, cf_requirement_basis_unref);
  g_free (self->queue_name);
  g_free (self->cells);
  g_free (self->days);

  G_OBJECT_CLASS (cf_requirement_parent_class)->finalize (object);
}

static void
cf_requirement_class_init (CfRequirementClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cf_requirement_finalize;
}

static void
cf_requirement_init (CfRequirement *self)
{
}

static const CfQueueGoal *
find_goal (const CfRequirement *self,
           gsize                cell)
{
  return cf_queue_goals_get (self->basis->goals, self->basis->goal[cell]);
}

static CfStaffingGoal
goal_of (const CfRequirement *self,
         gsize                cell)
{
  CfStaffingGoal goal = find_goal (self, cell)->goal;

  if (self->what_if.share > 0)
    goal.share = self->what_if.share;
  goal.shrinkage = self->shrinkage.unseen;

  return goal;
}

static CfErlangTraffic
own_traffic (const CfRequirement *self,
             gsize                cell)
{
  return (CfErlangTraffic) {
    .calls = self->cells[cell].calls,
    .interval_s = self->minutes * 60.0,
    .handle_s = self->cells[cell].handle_s,
    .patience_s = self->patience_s,
    .within_s = self->what_if.share > 0 ? self->what_if.within_s : find_goal (self, cell)->within_s,
  };
}

static CfDayRisk
risk_of (const CfRequirementBasis *basis,
         const CfWhatIf           *what_if)
{
  double share = what_if->risk >= 0 ? what_if->risk : basis->risk;

  return (CfDayRisk) {
    .aim = share > 0 ? CF_DAY_RISK_SHARE_OF_DAYS : CF_DAY_RISK_MEAN,
    .variation = basis->variation,
    .share_of_days = share,
  };
}

static void
fill_cells (CfRequirement *self,
            CfStaffer     *staffer)
{
  const CfRequirementBasis *basis = self->basis;
  const gsize n = (gsize) self->n_days * self->n_slots;
  g_autofree CfErlangTraffic *traffic = g_new (CfErlangTraffic, n);
  g_autofree CfStaffingGoal *goals = g_new (CfStaffingGoal, n);
  g_autofree CfStaffingRequirement *needs = g_new0 (CfStaffingRequirement, n);

  for (gsize i = 0; i < n; i++)
    {
      self->cells[i].open = basis->open[i];
      self->cells[i].calls = basis->calls[i] * self->what_if.volume;
      self->cells[i].handle_s = basis->handle_s[i] * self->what_if.handle;
      traffic[i] = own_traffic (self, i);
      goals[i] = goal_of (self, i);
    }

  const CfStaffingSeries series = {
    .n_intervals = (guint) n, .traffic = traffic, .goals = goals, .open = basis->open,
    .method = CF_LOAD_AUTOMATIC, .risk = self->risk,
  };

  if (basis->deadline_minutes == 0)
    self->load = cf_staffer_require_all (staffer, &series, needs);
  for (gsize i = 0; i < n; i++)
    if (basis->deadline_minutes > 0)
      cf_requirement_deferred_need (self, i, &self->cells[i].need);
    else
      self->cells[i].need = needs[i];
}

/* Adds @n cells up. The share answered in time is weighted by calls: 900 calls at 90 % and 100 at
 * 50 % are 86 %. */
static void
add_up (const CfRequirement *self,
        gsize                first,
        guint                n,
        CfRequirementTotal  *total)
{
  const double hours = self->minutes / 60.0;
  double in_time = 0.0;

  *total = (CfRequirementTotal) { 0 };
  for (gsize i = first; i < first + n; i++)
    {
      const CfRequirementCell *cell = &self->cells[i];
      const CfStaffingRequirement *need = &cell->need;

      if (!cell->open)
        continue;

      total->calls += cell->calls;
      if (cell->calls > 0.0)
        in_time += cell->calls * need->figures.service_level[find_goal (self, i)->goal.level];
      total->agent_hours += hours * need->agents;
      total->roster_hours += hours * need->on_roster;
      total->exact_hours += hours * need->exact / (1.0 - self->shrinkage.unseen);
      total->paid_hours += hours * need->agents / (1.0 - self->shrinkage.paid);
      total->premium_hours += hours * (need->exact - need->certain);
      total->peak = MAX (total->peak, need->on_roster);
    }

  total->service_level = total->calls > 0.0 ? in_time / total->calls : NAN;
}

/* All but cells and sums. */
static CfRequirement *
create (CfRequirementBasis *basis,
        const CfWhatIf     *what_if)
{
  CfRequirement *self = g_object_new (CF_TYPE_REQUIREMENT, NULL);

  self->basis = cf_requirement_basis_ref (basis);
  self->run_id = basis->run_id;
  self->queue_id = basis->queue_id;
  self->queue_name = g_strdup (basis->queue_name);
  self->from = basis->from;
  self->n_days = basis->n_days;
  self->minutes = basis->minutes;
  self->n_slots = basis->n_slots;
  self->first_open = basis->first_open;
  self->end_open = basis->end_open;
  self->patience_s = basis->patience_s;
  self->variation_known = basis->variation_known;
  self->what_if = *what_if;
  self->shrinkage = what_if->shrinkage >= 0
                      ? cf_shrinkage_with (basis->shrinkage, what_if->shrinkage)
                      : basis->shrinkage;
  self->risk = risk_of (basis, what_if);

  return self;
}

CfRequirement *
cf_requirement_new (CfRequirementBasis *basis,
                    const CfWhatIf     *what_if,
                    CfStaffer          *staffer)
{
  CfRequirement *self = create (basis, what_if);

  self->cells = g_new0 (CfRequirementCell, (gsize) self->n_days * self->n_slots);
  self->days = g_new (CfRequirementTotal, self->n_days);
  fill_cells (self, staffer);
  for (guint d = 0; d < self->n_days; d++)
    add_up (self, (gsize) d * self->n_slots, self->n_slots, &self->days[d]);
  add_up (self, 0, self->n_days * self->n_slots, &self->total);

  return self;
}

CfRequirement *
cf_requirement_cut (CfRequirement *self,
                    CfDay          from,
                    CfDay          until)
{
  const CfDay end = self->from + (CfDay) self->n_days;
  const guint first = (guint) (CLAMP (from, self->from, end) - self->from);
  const guint last = (guint) (CLAMP (until, self->from, end) - self->from);
  const guint n = last > first ? last - first : 0;
  g_autoptr(CfRequirementBasis) basis = cf_requirement_basis_cut (self->basis, first, n);
  CfRequirement *cut = create (basis, &self->what_if);

  cut->load = self->load;
  cut->cells = g_memdup2 (self->cells + (gsize) first * self->n_slots,
                          (gsize) n * self->n_slots * sizeof *self->cells);
  cut->days = g_memdup2 (self->days + first, n * sizeof *self->days);
  add_up (cut, 0, n * self->n_slots, &cut->total);

  return cut;
}

CfRequirement *
cf_requirement_try (CfRequirement  *self,
                    const CfWhatIf *what_if,
                    CfStaffer      *staffer)
{
  return cf_requirement_new (self->basis, what_if, staffer);
}

CfStaffingGoal
cf_requirement_goal (CfRequirement *self,
                     guint          day,
                     guint          slot)
{
  return goal_of (self, (gsize) day * self->n_slots + slot);
}

/* The calls that make the cell's load in the stationary formulas. */
CfErlangTraffic
cf_requirement_traffic (CfRequirement *self,
                        guint          day,
                        guint          slot)
{
  const gsize cell = (gsize) day * self->n_slots + slot;
  CfErlangTraffic traffic = own_traffic (self, cell);

  if (self->load.method != CF_LOAD_STATIONARY && traffic.handle_s > 0.0)
    traffic.calls = self->cells[cell].need.load * traffic.interval_s / traffic.handle_s;

  return traffic;
}

guint
cf_requirement_table (CfRequirement *self,
                      guint          day,
                      guint          slot,
                      CfStaffingRow  rows[CF_STAFFING_TABLE_ROWS])
{
  const CfRequirementCell *cell = &self->cells[(gsize) day * self->n_slots + slot];
  const CfErlangTraffic traffic = cf_requirement_traffic (self, day, slot);
  const CfStaffingGoal goal = cf_requirement_goal (self, day, slot);

  if (self->basis->deadline_minutes > 0)
    return cf_requirement_deferred_table (self, (gsize) day * self->n_slots + slot, rows);

  return cell->open ? cf_staffing_table (&traffic, &goal, cell->need.agents, rows) : 0;
}

/* Calls with which a certain forecast asks for what the risk of this one does: for a share of days
 * those of the day at that quantile; for the mean of all days they are looked for. */
static void
add_risk (CfRequirement        *self,
          const CfStaffingGoal *goal,
          guint                 agents,
          CfErlangTraffic      *traffic)
{
  CfStaffingRequirement need;
  const double calls = traffic->calls;

  if (calls <= 0.0 || self->risk.variation <= 0.0)
    return;

  if (self->risk.aim == CF_DAY_RISK_SHARE_OF_DAYS)
    {
      traffic->calls *= cf_day_risk_highest (&self->risk);
      return;
    }

  for (guint round = 0; round <= COST_ROUNDS; round++)
    {
      traffic->calls = calls * (1.0 + round * COST_STEP);
      cf_staffing_require (traffic, goal, &need);
      if (need.agents >= agents)
        return;
    }
}

guint
cf_requirement_costs (CfRequirement *self,
                      guint          day,
                      guint          slot,
                      guint          n_heads,
                      double        *costs,
                      double        *levels)
{
  const CfRequirementCell *cell = &self->cells[(gsize) day * self->n_slots + slot];
  const CfStaffingGoal goal = cf_requirement_goal (self, day, slot);
  CfErlangTraffic traffic = cf_requirement_traffic (self, day, slot);

  if (cell->open && self->basis->deadline_minutes > 0)
    return cf_requirement_deferred_costs (self, (gsize) day * self->n_slots + slot, n_heads, costs,
                                          levels);

  if (cell->open)
    {
      add_risk (self, &goal, cell->need.agents, &traffic);
      return cf_staffing_cost_table (&traffic, &goal, n_heads, costs, levels);
    }

  for (guint heads = 0; heads <= n_heads; heads++)
    {
      costs[heads] = CF_STAFFING_SURPLUS_COST * heads;
      if (levels != NULL)
        levels[heads] = 1.0;
    }

  return 0;
}
