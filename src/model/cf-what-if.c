/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-what-if.h"

#include "cf-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define SAME 1e-9

const CfWhatIf cf_what_if_plan = {
  1, 1, CF_SCENARIO_AS_PLANNED, 0, CF_SCENARIO_AS_PLANNED, CF_SCENARIO_AS_PLANNED,
};

CfWhatIf
cf_what_if_of (const CfScenario *scenario)
{
  return (CfWhatIf) {
    scenario->volume, scenario->handle, scenario->share, scenario->seconds, scenario->shrinkage,
    scenario->risk,
  };
}

gboolean
cf_what_if_equal (const CfWhatIf *a,
                  const CfWhatIf *b)
{
  return fabs (a->volume - b->volume) < SAME && fabs (a->handle - b->handle) < SAME
         && fabs (a->share - b->share) < SAME
         && (a->share < 0 || fabs (a->within_s - b->within_s) < SAME)
         && fabs (a->shrinkage - b->shrinkage) < SAME && fabs (a->risk - b->risk) < SAME;
}

static void
add_part (GString *text,
          char    *part)
{
  if (text->len > 0)
    /* Translators: between the parts of a list: "AHT +5 %, calls +8 %" */
    g_string_append (text, _(", "));
  g_string_append (text, part);
  g_free (part);
}

static char *
change_text (double factor)
{
  double percent = round ((factor - 1) * 1000) / 10;

  g_autofree char *number
    = cf_number_signed_to_text (percent, percent == round (percent) ? 0 : 1);

  return g_strdup_printf ("%s\u202f%%", number);
}

char *
cf_what_if_to_text (const CfWhatIf *self)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *volume = change_text (self->volume);
  g_autofree char *handle = change_text (self->handle);
  g_autofree char *share = cf_number_percent_to_text (self->share, 0);
  g_autofree char *within = cf_number_seconds_to_text (self->within_s);
  g_autofree char *shrinkage = cf_number_percent_to_text (self->shrinkage, 0);
  g_autofree char *risk = cf_number_percent_to_text (self->risk, 0);

  if (fabs (self->volume - 1) >= SAME)
    /* Translators: a signed share, such as +8 % */
    add_part (text, g_strdup_printf (_("calls %s"), volume));
  if (fabs (self->handle - 1) >= SAME)
    /* Translators: average handle time; a signed share, such as +5 % */
    add_part (text, g_strdup_printf (_("AHT %s"), handle));
  if (self->share >= 0)
    /* Translators: a service level and its seconds: "80 % in 20 s" */
    add_part (text, g_strdup_printf (_("%s in %s"), share, within));
  if (self->shrinkage >= 0)
    /* Translators: a share such as 30 % */
    add_part (text, g_strdup_printf (_("shrinkage %s"), shrinkage));
  if (self->risk > 0)
    /* Translators: a share such as 80 % */
    add_part (text, g_strdup_printf (_("good on %s of days"), risk));
  else if (self->risk == 0)
    add_part (text, g_strdup (_("mean of all days")));

  return g_string_free (g_steal_pointer (&text), FALSE);
}
