/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-layer-preview.h"

#include "cf-number.h"
#include "cf-outlook-line.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static CfAdjustment
adjustment_of (const CfAdjustmentInput *input)
{
  return (CfAdjustment) {
    .target = input->target,
    .kind = input->kind,
    .amount = input->amount,
    .from = input->from_day,
    .until = input->until_day,
    .weekdays = input->weekdays,
    .start_minute = input->start_minute,
    .end_minute = input->end_minute,
  };
}

/* The layers that are on, the edited one as it is typed; @place: its index, or the end. */
static GArray *
collect (CfOutlook               *outlook,
         const CfAdjustmentInput *input,
         guint                   *place)
{
  GArray *layers = g_array_new (FALSE, FALSE, sizeof (CfAdjustment));
  CfAdjustment edited = adjustment_of (input);
  gboolean found = FALSE;

  for (guint i = 0; i < outlook->plan->layers->len; i++)
    {
      CfAdjustmentLayer *layer = g_ptr_array_index (outlook->plan->layers, i);
      CfAdjustment other;

      if (layer->id == input->layer_id)
        {
          *place = layers->len;
          g_array_append_val (layers, edited);
          found = TRUE;
        }
      else if (layer->enabled)
        {
          cf_planned_forecast_adjustment (layer, &other);
          g_array_append_val (layers, other);
        }
    }

  if (!found)
    {
      *place = layers->len;
      g_array_append_val (layers, edited);
    }

  return layers;
}

CfLayerPreview *
cf_layer_preview_new (CfOutlook               *outlook,
                      const CfAdjustmentInput *input)
{
  CfLayerPreview *self = g_new0 (CfLayerPreview, 1);
  gsize n = (gsize) outlook->n_days * outlook->n_slots;
  guint place;
  g_autoptr(GArray) layers = collect (outlook, input, &place);
  g_autofree CfAdjustmentEffect *effects = g_new0 (CfAdjustmentEffect, layers->len);

  self->slots = g_memdup2 (outlook->plan->base, n * sizeof (CfForecastBand));
  self->handle_s = g_memdup2 (outlook->plan->base_handle_s, n * sizeof (double));

  CfAdjustmentPlane plane = {
    .from = outlook->from,
    .n_days = outlook->n_days,
    .n_slots = outlook->n_slots,
    .slots = self->slots,
    .handle_s = self->handle_s,
  };

  cf_adjustment_apply (&plane, (const CfAdjustment *) (void *) layers->data, layers->len, effects);
  self->effect = effects[place];

  return self;
}

void
cf_layer_preview_free (CfLayerPreview *self)
{
  g_free (self->slots);
  g_free (self->handle_s);
  g_free (self);
}

char *
cf_layer_preview_text (const CfLayerPreview *self,
                       CfAdjustmentTarget    target)
{
  const CfAdjustmentEffect *effect = &self->effect;
  g_autofree char *before = cf_number_to_text (effect->before, 0);
  g_autofree char *after = cf_number_to_text (effect->after, 0);
  g_autofree char *more = cf_number_signed_to_text (effect->after - effect->before, 0);

  if (effect->n_intervals == 0)
    return g_strdup (_("Nothing of the forecast lies there."));

  if (target == CF_ADJUSTMENT_HANDLE_TIME)
    /* Translators: intervals, then seconds before and after: "8 intervals: 240 → 300 s a call" */
    return g_strdup_printf (ngettext ("%1$u interval: %2$s → %3$s s a call",
                                      "%1$u intervals: %2$s → %3$s s a call",
                                      effect->n_intervals),
                            effect->n_intervals, before, after);

  /* Translators: intervals, calls before and after, difference: "8 intervals: 820 → 1,025 calls
   * (+205)" */
  return g_strdup_printf (ngettext ("%1$u interval: %2$s → %3$s calls (%4$s)",
                                    "%1$u intervals: %2$s → %3$s calls (%4$s)",
                                    effect->n_intervals),
                          effect->n_intervals, before, after, more);
}

static double
sum_of_days (CfOutlook *outlook,
             CfDay      from,
             guint      n)
{
  double sum = 0;

  for (guint d = 0; d < n; d++)
    {
      double total = cf_outlook_line_band (outlook, NULL, from + (CfDay) d,
                                           CF_OUTLOOK_WHOLE_DAY).mean;

      sum += isnan (total) ? 0 : total;
    }

  return round (sum);
}

double
cf_layer_preview_amount (CfOutlook               *outlook,
                         const CfAdjustmentInput *input)
{
  int slot = input->start_minute / outlook->minutes;
  gboolean calls = input->target == CF_ADJUSTMENT_CALLS;
  double now = calls ? cf_outlook_line_band (outlook, NULL, input->from_day, slot).mean
                     : cf_outlook_line_handle (outlook, NULL, NULL, input->from_day, slot);

  switch ((CfAdjustmentKind) input->kind)
    {
    case CF_ADJUSTMENT_PERCENT:
      return 0.1;
    case CF_ADJUSTMENT_ADD:
      return calls ? 5 : 30;
    case CF_ADJUSTMENT_SET:
    case CF_ADJUSTMENT_MINIMUM:
    case CF_ADJUSTMENT_MAXIMUM:
    case CF_ADJUSTMENT_INTERVAL:
      return isnan (now) ? 0 : round (now);
    case CF_ADJUSTMENT_DAY_TOTAL:
      return sum_of_days (outlook, input->from_day, 1);
    case CF_ADJUSTMENT_WEEK_TOTAL:
      return sum_of_days (outlook, cf_day_week_start (input->from_day, 0), CF_DAYS_PER_WEEK);
    }

  g_return_val_if_reached (0);
}
