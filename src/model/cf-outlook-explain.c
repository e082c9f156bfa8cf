/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why an interval has its number, from the level of the model to the last layer; why a day has its
 * profile; what of the history was left out. */
#include "cf-outlook-private.h"

#include "cf-calendar-gap.h"
#include "cf-cleaning-mark.h"
#include "cf-date-text.h"
#include "cf-forecast-explain.h"
#include "cf-number.h"
#include "cf-special-day.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* More stretches of history than this are counted, not named. */
#define MAX_NAMED 4
/* A layer that does not change a printed number is not worth a line. */
#define NO_CHANGE 0.005

static void
append_share (GString   *text,
              CfOutlook *self,
              guint      day,
              guint      slot)
{
  double total = self->base_totals[day];
  double mean = self->plan->base[(gsize) day * self->n_slots + slot].mean;

  if (isnan (mean) || !(total > 0.0))
    return;

  g_autofree char *sum = cf_number_to_text (total, 0);
  g_autofree char *share = cf_number_percent_to_text (mean / total, 1);
  g_autofree char *calls = cf_number_to_text (mean, 1);

  /* Translators: calls of the day, the share of an interval, its calls. */
  g_string_append_printf (text, _("= %s calls; this interval has %s of them: %s"), sum, share,
                          calls);
  g_string_append_c (text, '\n');
}

static void
append_layer (GString                *text,
              CfAdjustmentLayer      *layer,
              const CfAdjustmentStep *before,
              const CfAdjustmentStep *after)
{
  gboolean handle = layer->target == CF_ADJUSTMENT_HANDLE_TIME;
  double was = handle ? before->handle_s : before->calls;
  double is = handle ? after->handle_s : after->calls;

  if (!layer->enabled || isnan (is) || fabs (is - was) < NO_CHANGE)
    return;

  g_autofree char *what = cf_adjustment_layer_describe (layer);
  g_autofree char *from = cf_number_to_text (was, handle ? 0 : 1);
  g_autofree char *to = cf_number_to_text (is, handle ? 0 : 1);

  if (handle)
    /* Translators: a layer, what it does, seconds before and after. */
    g_string_append_printf (text, _("%s (%s): %s → %s s"), layer->name, what, from, to);
  else
    /* Translators: a layer, what it does, calls before and after. */
    g_string_append_printf (text, _("%s (%s): %s → %s calls"), layer->name, what, from, to);
  g_string_append_c (text, '\n');
}

static void
append_result (GString   *text,
               CfOutlook *self,
               gsize      index)
{
  const CfForecastBand *band = &self->slots[index];
  g_autofree char *calls = cf_number_to_text (band->mean, 1);
  g_autofree char *low = cf_number_to_text (band->q10, 0);
  g_autofree char *high = cf_number_to_text (band->q90, 0);
  g_autofree char *seconds = cf_number_to_text (self->handle_s[index], 0);

  /* Translators: numbers of calls, then seconds. */
  g_string_append_printf (text, _("= %s calls (four times of five %s to %s), handled in %s s each"),
                          calls, low, high, seconds);
  g_string_append_c (text, '\n');
}

static void
append_mark (GString              *text,
             const CfCleaningMark *mark)
{
  g_autofree char *day = cf_date_text_day (cf_minute_day (mark->start), CF_DATE_TEXT_SHORT);

  g_string_append_printf (text, "\n%s · %s", day,
                          cf_cleaning_kind_get_name ((CfCleaningKind) mark->kind));
  if (mark->note != NULL && *mark->note != '\0')
    g_string_append_printf (text, " · %s", mark->note);
}

static char *
left_out_text (CfForecastLeft reason,
               guint          n)
{
  switch (reason)
    {
    case CF_FORECAST_LEFT_EXCLUDED:
      break;                             /* the marks, that are named */
    case CF_FORECAST_LEFT_UNKNOWN:
      return g_strdup_printf (ngettext ("%u open day has no calls in the source.",
                                        "%u open days have no calls in the source.", n), n);
    case CF_FORECAST_LEFT_PARTIAL:
      return g_strdup_printf (ngettext ("%u day is known only in part.",
                                        "%u days are known only in part.", n), n);
    case CF_FORECAST_LEFT_UNUSUAL:
      return g_strdup_printf (ngettext ("%u unusual day counts less than half.",
                                        "%u unusual days count less than half.", n), n);
    case CF_FORECAST_LEFT_SPECIAL:
      return g_strdup_printf (ngettext ("%u special day teaches its own kind only.",
                                        "%u special days teach their own kind only.", n), n);
    case CF_FORECAST_LEFT_OLD:
      return g_strdup_printf (ngettext ("%u day is too old to count.",
                                        "%u days are too old to count.", n), n);
    }

  return NULL;
}

/* Which history the model did not see as it was: the marks, the newest first, and what it left out
 * by itself. */
static void
append_history (GString   *text,
                CfOutlook *self)
{
  guint n_marks = self->cleaning->len, n_left = 0;
  guint days[CF_FORECAST_LEFT_OLD + 1] = { 0 };
  const CfForecastLeftOut *left
    = self->forecast != NULL ? cf_forecast_left_out (self->forecast, &n_left) : NULL;

  if (n_marks > 0)
    g_string_append_printf (text, ngettext ("%u stretch of history is marked:",
                                            "%u stretches of history are marked:", n_marks),
                            n_marks);
  for (guint i = 0; i < MIN (n_marks, MAX_NAMED); i++)
    append_mark (text, g_ptr_array_index (self->cleaning, n_marks - 1 - i));
  if (n_marks > 0)
    g_string_append_c (text, '\n');

  for (guint i = 0; i < n_left; i++)
    days[left[i].reason] += left[i].n_days;
  for (guint reason = 0; reason < G_N_ELEMENTS (days); reason++)
    {
      g_autofree char *line = days[reason] > 0
                              ? left_out_text ((CfForecastLeft) reason, days[reason]) : NULL;

      if (line != NULL)
        g_string_append_printf (text, "%s\n", line);
    }
}

const char *
cf_forecast_method_get_name (CfForecastMethod method)
{
  switch (method)
    {
    case CF_FORECAST_METHOD_CALENDAR:
      return _("Calendar model");
    case CF_FORECAST_METHOD_PARTS:
      return _("Parts of the day");
    case CF_FORECAST_METHOD_ADJUSTED:
      return _("Adjusted weeks");
    case CF_FORECAST_METHOD_SMOOTHED:
      return _("Weighted weeks");
    case CF_FORECAST_METHOD_MEAN:
      return _("Mean of 8 weeks");
    case CF_FORECAST_METHOD_MIXTURE:
      return _("Mixture");
    case CF_FORECAST_N_METHODS:
      break;
    }

  return "";
}

/* What each method says of the interval, and how far it is believed. */
static void
append_methods (GString   *text,
                CfOutlook *self,
                guint      day,
                guint      slot)
{
  CfForecastParts parts;
  gboolean any = FALSE;
  guint skip;

  if (self->forecast == NULL || self->changed)
    return;

  skip = (guint) (self->from - self->forecast->first_day);
  if (!cf_forecast_explain (self->forecast, day + skip, slot, &parts))
    return;

  for (guint method = 0; method < CF_FORECAST_METHOD_MIXTURE; method++)
    if (parts.weights[method] >= NO_CHANGE && !isnan (parts.values[method]))
      {
        g_autofree char *weight = cf_number_percent_to_text (parts.weights[method], 0);
        g_autofree char *value = cf_number_to_text (parts.values[method], 1);

        /* Translators: a method, the share of it in the mixture, the calls that it expects. */
        g_string_append_printf (text, _("%s (%s): %s"),
                                cf_forecast_method_get_name ((CfForecastMethod) method), weight,
                                value);
        g_string_append (text, " · ");
        any = TRUE;
      }

  if (any)
    {
      g_string_truncate (text, text->len - strlen (" · "));
      g_string_append_c (text, '\n');
    }
}

char *
cf_outlook_explain_cell (CfOutlook *self,
                         guint      day,
                         guint      slot)
{
  gsize index = (gsize) day * self->n_slots + slot;
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree CfAdjustmentStep *steps = cf_outlook_trace (self, (guint) index);

  if (isnan (self->slots[index].mean))
    return g_strdup (_("Closed: no calls at this time in the last eight weeks of history."));

  cf_outlook_append_parts (text, self, day);
  append_share (text, self, day, slot);
  append_methods (text, self, day, slot);
  for (guint i = 0; i < self->plan->layers->len; i++)
    append_layer (text, g_ptr_array_index (self->plan->layers, i), &steps[i], &steps[i + 1]);
  append_result (text, self, index);
  append_history (text, self);

  return g_strchomp (g_string_free (g_steal_pointer (&text), FALSE));
}

static char *
explain_special (CfOutlook *self,
                 guint      index)
{
  const CfForecastDay *day = &self->days[index];
  g_autofree char *name = cf_outlook_special_name (self, index);
  const char *weekday = cf_date_text_weekday (day->weekday);

  if (day->class_days == 0)
    /* Translators: a special day, then a weekday. */
    return g_strdup_printf (_("Special day “%s”, the first of its kind in this history: the "
                              "profile of a %s, and the level that special days have here."),
                            name, weekday);

  /* Translators: a special day, how many past ones, a weekday. */
  return g_strdup_printf (ngettext ("Special day “%s”: the profile of %u past day of its kind, "
                                    "with that of a %s beside it.",
                                    "Special day “%s”: the profile of %u past days of its kind, "
                                    "with that of a %s beside it.", day->class_days),
                          name, day->class_days, weekday);
}

static int
year_of (CfDay day)
{
  int year, month, month_day;

  cf_day_to_ymd (day, &year, &month, &month_day);
  return year;
}

char *
cf_outlook_explain_profile (CfOutlook *self,
                            guint      index)
{
  const CfForecastDay *day = &self->days[index];
  CfDay date = self->from + (CfDay) index;
  const CfOutlookMark *mark = cf_outlook_get_mark (self, date);

  if (!day->open)
    return g_strdup (_("Closed: no calls on this weekday in the last eight weeks of history."));

  if (self->source == CF_OUTLOOK_FROM_CURVE)
    return g_strdup (_("A start curve: this queue has no full week of history yet. The forecast "
                       "turns to the history as soon as there is one."));

  if (mark != NULL && mark->kind == CF_SPECIAL_DAY_WORKDAY)
    /* Translators: what the day is called, then a weekday twice. */
    return g_strdup_printf (_("“%s”: a swapped workday, so it has the profile of a %s and not of "
                              "a %s."),
                            mark->name, cf_date_text_weekday (day->weekday),
                            cf_date_text_weekday (cf_day_weekday (date)));

  if (day->special)
    return explain_special (self, index);

  /* Translators: a weekday. */
  g_autofree char *usual
    = g_strdup_printf (_("The profile of a usual %s: younger weeks count more."),
                       cf_date_text_weekday (day->weekday));
  g_autofree char *gap = year_of (date) == self->unannounced
                         ? cf_calendar_gap_text (self->unannounced) : NULL;

  return gap != NULL ? g_strjoin ("\n", usual, gap, NULL) : g_steal_pointer (&usual);
}
