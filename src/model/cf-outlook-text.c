/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the numbers of an outlook mean, in words. */
#include "cf-outlook-private.h"

#include "cf-date-text.h"
#include "cf-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A factor that does not change a printed number is not worth a line. */
#define NO_CHANGE 0.005
#define NO_FACTOR 0.0005

char *
cf_outlook_accuracy_text (CfOutlook *self)
{
  const CfForecastScore *score = &self->scores[CF_FORECAST_METHOD_MIXTURE];

  if (self->state != CF_FORECAST_CALIBRATED || isnan (score->wape))
    return g_strdup (_("The history is too short to test the forecast on it. The bands are rough: "
                       "chance, and an error of 15 percent a day."));

  g_autofree char *day = cf_number_percent_to_text (score->day_wape, 1);
  g_autofree char *interval = cf_number_percent_to_text (score->wape, 1);
  g_autofree char *inside = cf_number_percent_to_text (self->inside_80, 0);

  /* Translators: the last three are shares such as “4.3 %”. */
  return g_strdup_printf (ngettext ("Forecast again from %u past date: %s off for a day, "
                                    "%s for an interval; the inner band held %s of them.",
                                    "Forecast again from %u past dates: %s off for a day, "
                                    "%s for an interval; the inner band held %s of them.",
                                    self->n_origins),
                          self->n_origins, day, interval, inside);
}

static void
append_factor (GString    *text,
               const char *name,
               double      factor)
{
  /* Three decimals: whoever multiplies them must come to the number that is shown. */
  g_autofree char *number = cf_number_to_text (factor, 3);

  if (fabs (factor - 1.0) < NO_FACTOR)
    return;

  /* Translators: what changes the number of calls, and the factor: “Monday × 1.12”. */
  g_string_append_printf (text, _("%s × %s"), name, number);
  g_string_append_c (text, '\n');
}

char *
cf_outlook_special_name (CfOutlook *self,
                         guint      index)
{
  const CfForecastDay *day = &self->days[index];
  const CfOutlookMark *mark = cf_outlook_get_mark (self, self->from + (CfDay) index);

  if (mark != NULL)
    return g_strdup (mark->name);
  if (day->festival == CF_FORECAST_NO_FESTIVAL)
    return g_strdup (_("Special day"));
  if (day->festival >= 0)
    /* Translators: of the holiday: 1 is the first day of the lunar year */
    return g_strdup_printf (_("Spring Festival, day %d"), day->festival + 1);

  return g_strdup_printf (ngettext ("%d day before Spring Festival",
                                    "%d days before Spring Festival", (gulong) -day->festival),
                          -day->festival);
}

static void
append_factors (GString   *text,
                CfOutlook *self,
                guint      index)
{
  const CfForecastDay *day = &self->days[index];
  int year, month, month_day;

  cf_day_to_ymd (self->from + (CfDay) index, &year, &month, &month_day);
  append_factor (text, _("Change of the level until then"), day->trend_factor);
  append_factor (text, cf_date_text_weekday (day->weekday), day->weekday_factor);

  /* Translators: a number from 1 to 31. */
  g_autofree char *month_name = g_strdup_printf (_("Day %d of the month"), month_day);

  append_factor (text, month_name, day->month_factor);
  if (day->special)
    {
      g_autofree char *name = cf_outlook_special_name (self, index);
      /* Translators: a special day, and how many days of its kind the history knows. */
      g_autofree char *special
        = g_strdup_printf (ngettext ("%s, learned from %u day", "%s, learned from %u days",
                                     day->class_days),
                           name, day->class_days);

      if (day->class_days > 0)
        append_factor (text, special, day->special_factor);
      else if (day->special_factor == 1.0)
        g_string_append_printf (text, "%s\n", _("No past day of this kind: as an ordinary day"));
      else
        append_factor (text, _("No past day of this kind: as the other special days"),
                       day->special_factor);
    }
  append_factor (text, _("Day after a closure"), day->after_factor);
  append_factor (text, _("Season"), day->season_factor);
  append_factor (text, _("From the typical to the mean day"), day->bias_factor);
  append_factor (text, _("Other methods in the mixture"), day->parts_factor);
}

/* How the layers take the day from the model's total to the planned one. */
static void
append_day_layers (GString   *text,
                   CfOutlook *self,
                   guint      index)
{
  g_autofree CfAdjustmentStep *steps = cf_outlook_trace (self, index * self->n_slots);

  for (guint i = 0; i < self->plan->layers->len; i++)
    {
      const CfAdjustmentLayer *layer = g_ptr_array_index (self->plan->layers, i);

      if (fabs (steps[i + 1].day_calls - steps[i].day_calls) >= NO_CHANGE)
        {
          g_autofree char *before = cf_number_to_text (steps[i].day_calls, 0);
          g_autofree char *after = cf_number_to_text (steps[i + 1].day_calls, 0);

          /* Translators: an adjustment layer, calls before and after it. */
          g_string_append_printf (text, _("%s: %s → %s calls"), layer->name, before, after);
          g_string_append_c (text, '\n');
        }
    }
}

/* The parts of the model's total, a line each. */
void
cf_outlook_append_parts (GString   *text,
                         CfOutlook *self,
                         guint      index)
{
  const CfForecastDay *day = &self->days[index];

  if (self->source == CF_OUTLOOK_FROM_CURVE)
    g_string_append_printf (text, "%s\n", _("A start curve: this queue has no full week of "
                                            "history yet."));

  if (day->level > 0.0)
    {
      g_autofree char *level = cf_number_to_text (day->level, 0);

      /* Translators: a number of calls. */
      g_string_append_printf (text, _("A usual day: %s calls"), level);
      g_string_append_c (text, '\n');
      append_factors (text, self, index);
    }

  if (self->changed)
    g_string_append_printf (text, "%s\n", _("History or calendar changed since this forecast."));
}

char *
cf_outlook_explain_day (CfOutlook *self,
                        guint      index)
{
  const CfForecastDay *day = &self->days[index];
  g_autoptr(GString) text = g_string_new (NULL);

  if (!day->open)
    return g_strdup (_("Closed: no calls on this weekday in the last eight weeks of history."));

  cf_outlook_append_parts (text, self, index);
  append_day_layers (text, self, index);

  g_autofree char *total = cf_number_to_text (day->total.mean, 0);

  if (isnan (day->total.q10))
    {
      /* Translators: a number of calls. */
      g_string_append_printf (text, _("= %s calls"), total);
    }
  else
    {
      g_autofree char *low = cf_number_to_text (day->total.q10, 0);
      g_autofree char *high = cf_number_to_text (day->total.q90, 0);

      /* Translators: numbers of calls. */
      g_string_append_printf (text, _("= %s calls; four days of five bring %s to %s"), total, low,
                              high);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
