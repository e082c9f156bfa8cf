/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a simulation found, in words. */
#include "cf-simulation.h"

#include "cf-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static char *
verdict_text (const CfSimulationCell *cell)
{
  g_autofree char *goal = cf_number_percent_to_text (cell->goal, 0);

  switch (cell->verdict)
    {
    case CF_SIMULATION_CLOSED:
      break;
    case CF_SIMULATION_HOLDS:
      /* Translators: a share such as “80 %”. */
      return g_strdup_printf (_("Holds the goal of %s."), goal);
    case CF_SIMULATION_CLOSE:
      /* Translators: a share such as “80 %”. */
      return g_strdup_printf (_("Too close to the goal of %s to tell: simulate more days."), goal);
    case CF_SIMULATION_MISSES:
      /* Translators: a share such as “80 %”. */
      return g_strdup_printf (_("Misses the goal of %s."), goal);
    }

  return g_strdup (_("Nobody calls here."));
}

char *
cf_simulation_explain (const CfSimulation     *self,
                       const CfSimulationCell *cell)
{
  g_autofree char *verdict = verdict_text (cell);
  g_autoptr(GString) text = g_string_new (verdict);

  if (isnan (cell->level))
    return g_string_free (g_steal_pointer (&text), FALSE);

  g_autofree char *level = cf_number_percent_to_text (cell->level, 1);
  g_autofree char *low = cf_number_percent_to_text (cell->low, 1);
  g_autofree char *high = cf_number_percent_to_text (cell->high, 1);
  g_autofree char *wait = cf_number_seconds_to_text (cell->asa_s);
  g_autofree char *abandonment = cf_number_percent_to_text (cell->abandonment, 1);

  g_string_append_c (text, '\n');
  /* Translators: number of simulated days, and three shares: the level, between which bounds. */
  g_string_append_printf (text, ngettext ("In %u simulated day %s, with 95 %% certainty %s to %s.",
                                          "In %u simulated days %s, with 95 %% certainty %s to %s.",
                                          self->repetitions),
                          self->repetitions, level, low, high);
  g_string_append_c (text, '\n');
  /* Translators: a time and a share. */
  g_string_append_printf (text, _("Callers wait %s on average, %s give up."), wait, abandonment);
  if (!isnan (cell->expected))
    {
      g_autofree char *expected = cf_number_percent_to_text (cell->expected, 1);

      g_string_append_c (text, '\n');
      /* Translators: a share. */
      g_string_append_printf (text, _("The formulas, for this interval alone, say %s."), expected);
    }
  if (cell->repaired >= 0)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, ngettext ("The fewest agents that hold: %d.",
                                              "The fewest agents that hold: %d.", cell->repaired),
                              cell->repaired);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
