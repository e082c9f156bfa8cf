/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The requirement of work that may wait: e-mail, callbacks. What comes is spread over the opening
 * hours until it is due, as evenly as the deadlines allow, and asks for hours: nobody waits on the
 * phone. */
#include "cf-requirement-private.h"

#include "cf-deferred-work.h"
#include "cf-forecast-lookup.h"
#include "cf-number.h"
#include "cf-planned-forecast.h"
#include "cf-workload-store.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Hours that are a hair above a whole agent are that agent's. */
#define HAIR 1e-6

gboolean
cf_requirement_read_deadline (CfRequirementBasis  *basis,
                              CfDb                *db,
                              GError             **error)
{
  g_autoptr(GPtrArray) deferrals = cf_deferral_read_all (db, error);

  for (guint i = 0; deferrals != NULL && i < deferrals->len; i++)
    {
      const CfDeferral *deferral = g_ptr_array_index (deferrals, i);

      if (deferral->id == basis->queue_id)
        basis->deadline_minutes = deferral->deadline_minutes;
    }

  return deferrals != NULL;
}

/* The days of the run, whole, in seconds of work. */
typedef struct
{
  CfDay     from;
  guint     n;
  double   *work;
  double   *done;
  double   *handle_s;
  gboolean *open;
} Span;

static void
span_clear (Span *self)
{
  g_free (self->work);
  g_free (self->done);
  g_free (self->handle_s);
  g_free (self->open);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Span, span_clear)

static void
span_init (Span  *self,
           CfDay  from,
           guint  n)
{
  self->from = from;
  self->n = n;
  self->work = g_new0 (double, n);
  self->done = g_new (double, n);
  self->handle_s = g_new (double, n);
  self->open = g_new (gboolean, n);
}

static gboolean
span_read (Span                     *self,
           const CfRequirementBasis *basis,
           CfDb                     *db,
           GError                  **error)
{
  g_autoptr(CfForecastRun) run = cf_forecast_run_read (db, basis->run_id, error);
  g_autoptr(CfPlannedForecast) plan
    = run != NULL ? cf_planned_forecast_new (db, run, basis->queue_id, error) : NULL;
  g_autoptr(CfIntervalSet) hours = NULL;

  if (plan == NULL)
    return FALSE;

  hours = cf_forecast_lookup_hours (db, basis->queue_id, run->from_day, run->until_day, error);
  if (hours == NULL)
    return FALSE;

  span_init (self, plan->from, plan->n_days * plan->n_slots);
  for (guint i = 0; i < self->n; i++)
    {
      CfMinute start = cf_minute_at (self->from, 0) + (CfMinute) i * plan->minutes;
      CfInterval interval = { start, start + plan->minutes };
      gboolean known = !isnan (plan->slots[i].mean) && plan->handle_s[i] > 0.0;

      self->open[i] = cf_interval_set_minutes_in (hours, interval) > 0;
      self->handle_s[i] = known ? plan->handle_s[i] : NAN;
      self->work[i] = known ? plan->slots[i].mean * plan->handle_s[i] : 0.0;
    }

  return TRUE;
}

/* Contacts that are worked off in each open interval of @basis. */
static void
take_done (CfRequirementBasis *basis,
           const Span         *span)
{
  gint64 offset = (gint64) (basis->from - span->from) * basis->n_slots;

  for (gsize i = 0; i < (gsize) basis->n_days * basis->n_slots; i++)
    {
      gint64 at = offset + (gint64) i;

      basis->calls[i] = 0.0;
      if (at < 0 || at >= span->n || !basis->open[i])
        continue;

      if (!isnan (span->handle_s[at]))
        basis->handle_s[i] = span->handle_s[at];
      basis->calls[i] = span->done[at] / basis->handle_s[i];
    }
}

static void
spread (CfRequirementBasis *basis,
        Span               *span)
{
  cf_deferred_work_level (span->work, span->open, span->n,
                          (guint) (basis->deadline_minutes / basis->minutes), span->done);
  take_done (basis, span);
}

void
cf_requirement_defer_own (CfRequirementBasis *basis,
                          const GArray       *intervals)
{
  g_auto(Span) span = { 0 };

  if (basis->deadline_minutes == 0)
    return;

  span_init (&span, basis->from, basis->n_days * basis->n_slots);
  memcpy (span.open, basis->open, span.n * sizeof *span.open);
  for (guint i = 0; i < span.n; i++)
    span.handle_s[i] = NAN;
  for (guint i = 0; i < intervals->len; i++)
    {
      const CfForecastInterval *interval = &g_array_index (intervals, CfForecastInterval, i);
      gint64 at = (interval->start - cf_minute_at (span.from, 0)) / basis->minutes;

      if (at < 0 || at >= span.n || interval->handle_s <= 0.0)
        continue;
      span.handle_s[at] = interval->handle_s;
      span.work[at] = interval->calls * interval->handle_s;
    }
  spread (basis, &span);
}

gboolean
cf_requirement_defer (CfRequirementBasis  *basis,
                      CfDb                *db,
                      GError             **error)
{
  g_auto(Span) span = { 0 };

  if (!cf_requirement_read_deadline (basis, db, error))
    return FALSE;
  if (basis->deadline_minutes == 0 || basis->n_forecast == 0)
    return TRUE;
  if (!span_read (&span, basis, db, error))
    return FALSE;

  spread (basis, &span);

  return TRUE;
}

static double
load_of (const CfRequirement *self,
         gsize                cell)
{
  return self->cells[cell].calls * self->cells[cell].handle_s / (self->minutes * 60.0);
}

/* Everything that is to be done in the interval, as far as @agents can. */
static void
fill_figures (double           load,
              double           agents,
              CfErlangFigures *figures)
{
  double share = load > 0.0 ? MIN (agents / load, 1.0) : 1.0;

  *figures = (CfErlangFigures) { .occupancy = agents > 0.0 ? MIN (load / agents, 1.0) : 1.0 };
  for (guint level = 0; level < CF_ERLANG_N_LEVELS; level++)
    figures->service_level[level] = share;
}

void
cf_requirement_deferred_need (CfRequirement         *self,
                              gsize                  cell,
                              CfStaffingRequirement *need)
{
  const CfQueueGoal *goal = cf_queue_goals_get (self->basis->goals, self->basis->goal[cell]);

  *need = (CfStaffingRequirement) { .reason = CF_STAFFING_BY_GOAL };
  if (!self->cells[cell].open)
    return;

  need->load = load_of (self, cell);
  need->exact = MAX (need->load, (double) goal->goal.minimum_staff);
  need->certain = need->exact;
  need->agents = (guint) ceil (need->exact - HAIR);
  need->on_roster = cf_staffing_heads (need->agents, self->shrinkage.unseen);
  if (need->load < goal->goal.minimum_staff)
    need->reason = CF_STAFFING_BY_MINIMUM;
  fill_figures (need->load, need->agents, &need->figures);
}

guint
cf_requirement_deferred_table (CfRequirement *self,
                               gsize          cell,
                               CfStaffingRow *rows)
{
  guint chosen = self->cells[cell].need.agents, n = 0;

  if (!self->cells[cell].open)
    return 0;

  for (guint agents = chosen > CF_STAFFING_TABLE_REACH ? chosen - CF_STAFFING_TABLE_REACH : 1;
       agents <= chosen + CF_STAFFING_TABLE_REACH; agents++)
    {
      CfStaffingRow *row = &rows[n++];

      row->agents = agents;
      row->on_roster = cf_staffing_heads (agents, self->shrinkage.unseen);
      row->chosen = agents == chosen;
      fill_figures (load_of (self, cell), agents, &row->figures);
    }

  return n;
}

/* Contacts that stay undone for want of heads. */
guint
cf_requirement_deferred_costs (CfRequirement *self,
                               gsize          cell,
                               guint          n_heads,
                               double        *costs,
                               double        *levels)
{
  const CfStaffingRequirement *need = &self->cells[cell].need;
  double calls = self->cells[cell].calls;
  double each = (1.0 - self->shrinkage.unseen) * self->minutes * 60.0 / self->cells[cell].handle_s;

  for (guint heads = 0; heads <= n_heads; heads++)
    {
      double surplus = heads > need->on_roster ? heads - need->on_roster : 0.0;
      double missing = need->reason == CF_STAFFING_BY_MINIMUM && heads < need->on_roster
                       ? need->on_roster - heads : 0.0;

      costs[heads] = MAX (calls - heads * each, 0.0) + CF_STAFFING_SURPLUS_COST * surplus
                     + CF_STAFFING_BELOW_MINIMUM_COST * missing;
      if (levels != NULL)
        levels[heads] = calls > 0.0 ? MIN (heads * each / calls, 1.0) : 1.0;
    }

  return need->on_roster;
}

char *
cf_requirement_deferred_explain (CfRequirement *self,
                                 gsize          cell)
{
  const CfRequirementCell *it = &self->cells[cell];
  g_autofree char *calls = cf_number_to_text (it->calls, 1);
  g_autofree char *handle = cf_number_seconds_to_text (it->handle_s);
  g_autofree char *load = cf_number_to_text (it->need.load, 2);
  g_autofree char *deadline = cf_number_minutes_to_text (self->basis->deadline_minutes);
  g_autofree char *shrinkage = cf_number_percent_to_text (self->shrinkage.unseen, 0);

  /* Translators: a time such as “8 h”; contacts, a handle time, minutes, busy people; people who
   * are at work; a share such as “30 %”; people on the schedule. */
  return g_strdup_printf (_("This work may wait %s of opening time: it is spread evenly until it "
                            "is due.\n%s contacts × %s in %d min = %s people\n"
                            "%u at work ÷ (1 − %s shrinkage) = %u on the schedule"),
                          deadline, calls, handle, self->minutes, load, it->need.agents, shrinkage,
                          it->need.on_roster);
}
