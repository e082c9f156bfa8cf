/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a planner of the sample center has done with its forecast: marked what was not usual, named
 * the campaign that comes again, and laid two changes over the weeks to come. */
#include "cf-sample-private.h"

#include "cf-adjustment-store.h"
#include "cf-calendar-store.h"
#include "cf-cleaning-store.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define HOUR 60
#define WEDNESDAY 2

/* The calls that such a day brings are in cf-sample-calls.c. */
CfDay
cf_sample_past_campaign (const CfSampleOptions *options)
{
  CfDay day = options->until - 24;

  while (cf_sample_calendar_kind (day) >= 0)
    day++;

  return day;
}

CfMinute
cf_sample_outage (const CfSampleOptions *options)
{
  return cf_minute_at (options->until - 17, 10 * HOUR);
}

CfMinute
cf_sample_counted_twice (const CfSampleOptions *options)
{
  CfDay day = options->until - 9;

  while (cf_day_weekday (day) != WEDNESDAY)
    day--;

  return cf_minute_at (day, 14 * HOUR);
}

static void
add_campaigns (CfSample *self)
{
  const char *name = C_("campaign", "Member Day");
  CfDay coming = self->options.until + 10;
  CfSpecialDaysInput *input = cf_special_days_input_new ();

  while (cf_sample_calendar_kind (coming) >= 0)
    coming++;

  cf_special_days_input_add (input, cf_sample_past_campaign (&self->options),
                             CF_SPECIAL_DAY_CAMPAIGN, name, "member-day");
  cf_special_days_input_add (input, coming, CF_SPECIAL_DAY_CAMPAIGN, name, "member-day");
  cf_sample_add_step (self, &cf_command_special_day_set, input, cf_special_days_input_free);
}

static void
add_mark (CfSample       *self,
          CfMinute        start,
          int             minutes,
          CfCleaningKind  kind,
          double          calls,
          const char     *note)
{
  CfCleaningInput *input = cf_cleaning_input_new ();

  input->mark_id = cf_sample_take_ids (self, 1);
  input->queue_id = self->hotline;
  input->start = start;
  input->end = start + minutes;
  input->kind = kind;
  input->calls = calls;
  input->note = g_strdup (note);
  cf_sample_add_step (self, &cf_command_cleaning_set, input, cf_cleaning_input_free);
}

static CfAdjustmentInput *
layer_new (CfSample   *self,
           const char *name)
{
  CfAdjustmentInput *input = cf_adjustment_input_new ();

  input->layer_id = cf_sample_take_ids (self, 1);
  input->name = g_strdup (name);
  g_array_append_val (input->queue_ids, self->hotline);

  return input;
}

static void
add_layers (CfSample *self)
{
  CfAdjustmentInput *promotion = layer_new (self, C_("layer", "Promotion"));
  CfAdjustmentInput *software = layer_new (self, C_("layer", "New software at night"));

  promotion->kind = CF_ADJUSTMENT_PERCENT;
  promotion->amount = 0.25;
  promotion->from_day = self->options.until + 15;
  promotion->until_day = self->options.until + 20;
  promotion->start_minute = 10 * HOUR;
  promotion->end_minute = 14 * HOUR;
  cf_sample_add_step (self, &cf_command_adjustment_set, promotion, cf_adjustment_input_free);

  software->enabled = FALSE;
  software->target = CF_ADJUSTMENT_HANDLE_TIME;
  software->kind = CF_ADJUSTMENT_ADD;
  software->amount = 30.0;
  software->from_day = self->options.until + 7;
  software->start_minute = 22 * HOUR;
  software->end_minute = 6 * HOUR;
  cf_sample_add_step (self, &cf_command_adjustment_set, software, cf_adjustment_input_free);
}

void
cf_sample_add_forecast (CfSample *self)
{
  /* As many calls as this hour of a usual Wednesday has. */
  double calls = round (1.8 * self->options.n_people);

  add_campaigns (self);
  add_mark (self, cf_sample_outage (&self->options), 2 * HOUR, CF_CLEANING_OUTAGE, 0.0,
            C_("cleaning", "Telephone line down"));
  add_mark (self, cf_sample_counted_twice (&self->options), HOUR, CF_CLEANING_REPLACED, calls,
            C_("cleaning", "Counted twice by the report"));
  add_layers (self);
}
