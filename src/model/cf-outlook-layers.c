/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adjustment layers in words: what one does, and to which intervals. */
#include "cf-outlook.h"

#include "cf-date-text.h"
#include "cf-number.h"

#include <glib/gi18n-lib.h>

static char *
describe_calls (const CfAdjustmentLayer *layer)
{
  g_autofree char *number = cf_number_to_text (layer->amount, 0);
  g_autofree char *more = cf_number_signed_to_text (layer->amount, 0);
  g_autofree char *share = cf_number_percent_to_text (layer->amount, 0);
  const char *sign = layer->amount > 0.0 ? "+" : "";

  switch ((CfAdjustmentKind) layer->kind)
    {
    case CF_ADJUSTMENT_PERCENT:
      return g_strconcat (sign, share, NULL);
    case CF_ADJUSTMENT_ADD:
      /* Translators: a number of calls with its sign. */
      return g_strdup_printf (_("%s calls an interval"), more);
    case CF_ADJUSTMENT_SET:
      /* Translators: this and the next: a number of calls. */
      return g_strdup_printf (_("%s calls in each interval"), number);
    case CF_ADJUSTMENT_MINIMUM:
      return g_strdup_printf (_("At least %s calls an interval"), number);
    case CF_ADJUSTMENT_MAXIMUM:
      return g_strdup_printf (_("At most %s calls an interval"), number);
    case CF_ADJUSTMENT_INTERVAL:
      return g_strdup_printf (_("%s calls in this interval"), number);
    case CF_ADJUSTMENT_DAY_TOTAL:
      return g_strdup_printf (_("%s calls a day, same shape"), number);
    case CF_ADJUSTMENT_WEEK_TOTAL:
      return g_strdup_printf (_("%s calls a week, same shape"), number);
    }

  return g_strdup ("");
}

static char *
describe_handle_time (const CfAdjustmentLayer *layer)
{
  g_autofree char *number = cf_number_to_text (layer->amount, 0);
  g_autofree char *more = cf_number_signed_to_text (layer->amount, 0);
  g_autofree char *share = cf_number_percent_to_text (layer->amount, 0);
  const char *sign = layer->amount > 0.0 ? "+" : "";

  switch ((CfAdjustmentKind) layer->kind)
    {
    case CF_ADJUSTMENT_PERCENT:
      /* Translators: a plus sign or nothing, then a share such as “5 %”. */
      return g_strdup_printf (_("Handle time %s%s"), sign, share);
    case CF_ADJUSTMENT_ADD:
      /* Translators: a number of seconds with its sign. */
      return g_strdup_printf (_("Handle time %s s"), more);
    case CF_ADJUSTMENT_SET:
    case CF_ADJUSTMENT_INTERVAL:
      /* Translators: this and the next: a number of seconds. */
      return g_strdup_printf (_("Handle time of %s s"), number);
    case CF_ADJUSTMENT_MINIMUM:
      return g_strdup_printf (_("Handle time of at least %s s"), number);
    case CF_ADJUSTMENT_MAXIMUM:
      return g_strdup_printf (_("Handle time of at most %s s"), number);
    case CF_ADJUSTMENT_DAY_TOTAL:
    case CF_ADJUSTMENT_WEEK_TOTAL:
      break;
    }

  return g_strdup ("");
}

char *
cf_adjustment_layer_describe (CfAdjustmentLayer *layer)
{
  return layer->target == CF_ADJUSTMENT_CALLS ? describe_calls (layer)
                                              : describe_handle_time (layer);
}

static char *
days_text (const CfAdjustmentLayer *layer)
{
  g_autofree char *from = cf_date_text_day (layer->from_day, CF_DATE_TEXT_DAY);

  if (layer->kind == CF_ADJUSTMENT_INTERVAL || layer->until_day == layer->from_day + 1)
    return g_steal_pointer (&from);
  if (layer->until_day == CF_DAY_OPEN)
    /* Translators: a date; the layer has no end. */
    return g_strdup_printf (_("from %s on"), from);

  return cf_date_text_period (layer->from_day, layer->until_day);
}

static char *
weekdays_text (const CfAdjustmentLayer *layer)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();

  for (guint weekday = 0; weekday < CF_DAYS_PER_WEEK; weekday++)
    if (layer->weekdays & (1 << weekday))
      g_ptr_array_add (names, (gpointer) cf_date_text_weekday_short (weekday));
  g_ptr_array_add (names, NULL);

  return g_strjoinv (" ", (char **) names->pdata);
}

char *
cf_adjustment_layer_scope (CfAdjustmentLayer *layer)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  gboolean one = layer->kind == CF_ADJUSTMENT_INTERVAL;

  g_ptr_array_add (parts, days_text (layer));
  if (!one && layer->weekdays != CF_ADJUSTMENT_EVERY_WEEKDAY)
    g_ptr_array_add (parts, weekdays_text (layer));
  if (one)
    g_ptr_array_add (parts, cf_minute_to_clock (layer->start_minute));
  else if (layer->start_minute != 0 || layer->end_minute != CF_MINUTES_PER_DAY)
    g_ptr_array_add (parts, cf_date_text_clock_range (layer->start_minute, layer->end_minute));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}
