/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the figures of a requirement come about, in words. */
#include "cf-requirement.h"

#include "cf-number.h"

#include <glib/gi18n-lib.h>

static char *
reason_text (const CfRequirement *self,
             CfStaffingReason     reason)
{
  g_autofree char *share = cf_number_percent_to_text (self->goal.share, 0);
  g_autofree char *seconds = cf_number_seconds_to_text (self->like.within_s);
  g_autofree char *occupancy = cf_number_percent_to_text (self->goal.max_occupancy, 0);
  g_autofree char *abandonment = cf_number_percent_to_text (self->goal.max_abandonment, 1);
  g_autofree char *wait = cf_number_seconds_to_text (self->goal.max_asa_s);

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
    case CF_STAFFING_BY_MINIMUM:
      return g_strdup (_("the minimum of this queue"));
    case CF_STAFFING_BY_WAIT:
      /* Translators: a time such as “20 s”. */
      return g_strdup_printf (_("with one less callers would wait longer than %s on average"),
                              wait);
    }

  g_return_val_if_reached (NULL);
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

  g_autofree char *calls = cf_number_to_text (cell->calls, 1);
  g_autofree char *handle = cf_number_seconds_to_text (cell->handle_s);
  g_autofree char *load = cf_number_to_text (cell->need.load, 2);
  g_autofree char *reason = reason_text (self, cell->need.reason);
  g_autofree char *shrinkage = cf_number_percent_to_text (self->goal.shrinkage, 0);

  /* Translators: calls, a handle time, minutes, and the number of people busy all the time. */
  g_string_append_printf (text, _("%s calls × %s in %d min = a load of %s"), calls, handle,
                          self->minutes, load);
  g_string_append_c (text, '\n');
  /* Translators: a number of agents, and why. */
  g_string_append_printf (text, ngettext ("%u agent: %s", "%u agents: %s", cell->need.agents),
                          cell->need.agents, reason);
  if (self->goal.shrinkage > 0.0)
    {
      g_string_append_c (text, '\n');
      /* Translators: agents, a share such as “30 %”, and the number of people to schedule. */
      g_string_append_printf (text, _("%u ÷ (1 − %s shrinkage) = %u on the schedule"),
                              cell->need.agents, shrinkage, cell->need.on_roster);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
