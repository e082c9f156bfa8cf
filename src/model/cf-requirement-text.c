/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the figures of a requirement come about, in words. */
#include "cf-requirement-private.h"

#include "cf-number.h"

#include <glib/gi18n-lib.h>

/* A premium that would not show in a tenth of an agent. */
#define LEAST_PREMIUM 0.05

const char *
cf_requirement_level_name (CfErlangLevel level)
{
  switch (level)
    {
    case CF_ERLANG_OF_OFFERED:
      return _("Answered in time ÷ offered");
    case CF_ERLANG_OF_ANSWERED:
      return _("Answered in time ÷ answered");
    case CF_ERLANG_OF_PATIENT:
      return _("Answered in time ÷ (offered − abandoned in time)");
    case CF_ERLANG_ANSWERED_OR_ABANDONED:
      return _("(Answered + abandoned in time) ÷ offered");
    case CF_ERLANG_N_LEVELS:
      break;
    }

  g_return_val_if_reached ("");
}

static char *
reason_text (const CfStaffingGoal *goal,
             double                within_s,
             CfStaffingReason      reason)
{
  g_autofree char *share = cf_number_percent_to_text (goal->share, 0);
  g_autofree char *seconds = cf_number_seconds_to_text (within_s);
  g_autofree char *occupancy = cf_number_percent_to_text (goal->max_occupancy, 0);
  g_autofree char *abandonment = cf_number_percent_to_text (goal->max_abandonment, 1);
  g_autofree char *wait = cf_number_seconds_to_text (goal->max_asa_s);

  switch (reason)
    {
    case CF_STAFFING_BY_GOAL:
      /* Translators: a share such as “80 %” and a time such as “20 s”. */
      return g_strdup_printf (_("one less would miss the goal of %s within %s"), share, seconds);
    case CF_STAFFING_BY_OCCUPANCY:
      return g_strdup_printf (_("one less would be busy more than %s of the time"), occupancy);
    case CF_STAFFING_BY_ABANDONMENT:
      return g_strdup_printf (_("with one less more than %s of the callers would give up"),
                              abandonment);
    case CF_STAFFING_BY_WAIT:
      /* Translators: a time such as “30 s”. */
      return g_strdup_printf (_("with one less callers would wait more than %s on average"), wait);
    case CF_STAFFING_BY_MINIMUM:
      return g_strdup (_("the minimum of this queue"));
    }

  g_return_val_if_reached (NULL);
}

static void
append_line (GString *text,
             char    *line)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
  g_free (line);
}

/* Long calls are still being served when the next interval begins. */
static void
append_load (GString                 *text,
             CfRequirement           *self,
             const CfRequirementCell *cell)
{
  g_autofree char *calls = cf_number_to_text (cell->calls, 1);
  g_autofree char *handle = cf_number_seconds_to_text (cell->handle_s);
  g_autofree char *load = cf_number_to_text (cell->need.load, 2);
  g_autofree char *own = cf_number_to_text (cell->calls * cell->handle_s / 60 / self->minutes, 2);

  /* Translators: calls, a handle time, minutes, and the number of people busy all the time. */
  append_line (text, g_strdup_printf (_("%s calls × %s in %d min = a load of %s"), calls, handle,
                                      self->minutes, own));
  if (self->load.method != CF_LOAD_STATIONARY)
    /* Translators: the number of people busy all the time. */
    append_line (text, g_strdup_printf (_("%s with the calls that last from one interval into the "
                                          "next"), load));
}

static void
append_premium (GString                 *text,
                CfRequirement           *self,
                const CfRequirementCell *cell)
{
  g_autofree char *certain = cf_number_to_text (cell->need.certain, 1);
  g_autofree char *premium = cf_number_signed_to_text (cell->need.exact - cell->need.certain, 1);
  g_autofree char *variation = cf_number_percent_to_text (self->risk.variation, 0);
  g_autofree char *days = cf_number_percent_to_text (self->risk.share_of_days, 0);

  if (cell->need.exact - cell->need.certain < LEAST_PREMIUM)
    return;

  if (self->risk.aim == CF_DAY_RISK_SHARE_OF_DAYS)
    /* Translators: agents; a signed number of agents; shares: 80 % of days, 5 % off. */
    append_line (text, g_strdup_printf (_("%s if the forecast were certain; %s for the goal on %s "
                                          "of days, since days are %s off"), certain, premium,
                                        days, variation));
  else
    /* Translators: agents; a signed number of agents; a share: days are 5 % off. */
    append_line (text, g_strdup_printf (_("%s if the forecast were certain; %s because days are "
                                          "%s off"), certain, premium, variation));
}

char *
cf_requirement_explain (CfRequirement *self,
                        guint          day,
                        guint          slot)
{
  const CfRequirementCell *cell = &self->cells[day * self->n_slots + slot];
  g_autoptr(GString) text = g_string_new (NULL);

  if (!cell->open)
    return g_strdup (_("The queue is closed."));
  if (self->basis->deadline_minutes > 0)
    return cf_requirement_deferred_explain (self, (gsize) day * self->n_slots + slot);

  CfStaffingGoal goal = cf_requirement_goal (self, day, slot);
  CfErlangTraffic traffic = cf_requirement_traffic (self, day, slot);
  g_autofree char *reason = reason_text (&goal, traffic.within_s, cell->need.reason);
  g_autofree char *shrinkage = cf_number_percent_to_text (goal.shrinkage, 0);

  append_load (text, self, cell);
  /* Translators: a number of agents, and why. */
  append_line (text, g_strdup_printf (ngettext ("%u agent: %s", "%u agents: %s",
                                                cell->need.agents), cell->need.agents, reason));
  append_premium (text, self, cell);
  if (goal.shrinkage > 0.0)
    /* Translators: agents, a share such as “30 %”, and the number of people to schedule. */
    append_line (text, g_strdup_printf (_("%u ÷ (1 − %s shrinkage) = %u on the schedule"),
                                        cell->need.agents, shrinkage, cell->need.on_roster));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const char *
method_name (CfLoadMethod method)
{
  switch (method)
    {
    case CF_LOAD_AUTOMATIC:
    case CF_LOAD_N_METHODS:
      break;
    case CF_LOAD_STATIONARY:
      return _("each interval for itself");
    case CF_LOAD_LAGGED:
      return _("with the calls of one handle time before");
    case CF_LOAD_MODIFIED_MEAN:
      return _("with calls that last into the next interval");
    case CF_LOAD_MODIFIED_MAX:
      return _("at the worst moment of each interval");
    }

  g_return_val_if_reached ("");
}

char *
cf_requirement_explain_method (CfRequirement *self)
{
  g_autofree char *ratio = cf_number_percent_to_text (self->load.ratio, 0);
  g_autofree char *patience = cf_number_seconds_to_text (self->patience_s);
  g_autoptr(GString) text = g_string_new (NULL);

  if (self->basis->deadline_minutes > 0)
    return g_strdup (_("Hours of work, spread as evenly as its deadlines allow."));

  if (self->patience_s > 0)
    /* Translators: a time such as “3 min”. */
    append_line (text, g_strdup_printf (_("Erlang A: callers give up after %s on average."),
                                        patience));
  else
    append_line (text, g_strdup (_("Erlang C: nobody gives up.")));
  /* Translators: how the load is computed; a share of an interval such as “14 %”. */
  append_line (text, g_strdup_printf (_("Load: %s. A call takes %s of an interval."),
                                      method_name (self->load.method), ratio));
  if (!self->variation_known)
    append_line (text, g_strdup (_("This forecast was made before days had bands of their own: its "
                                   "risk is overstated. Forecast again.")));

  return g_string_free (g_steal_pointer (&text), FALSE);
}
