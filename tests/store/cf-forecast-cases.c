/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An input for every command about cleaning, adjustment layers and the work of a queue. */
#include "cf-command-cases.h"

#include "cf-adjustment-store.h"
#include "cf-cleaning-store.h"
#include "cf-id.h"
#include "cf-reforecast-store.h"
#include "cf-workload-store.h"

static gpointer
cleaning_set (CfCaseStore *store)
{
  CfCleaningInput *input = cf_cleaning_input_new ();

  input->mark_id = cf_id_new ();
  input->queue_id = store->center.hotline;
  input->start = cf_minute_at (CF_TEST_DAY - 7, 540);
  input->end = cf_minute_at (CF_TEST_DAY - 7, 660);
  input->kind = CF_CLEANING_REPLACED;
  input->calls = 88;
  input->note = g_strdup ("Network down");

  return input;
}

static gpointer
cleaning_remove (CfCaseStore *store)
{
  CfCleaningInput *input = cf_cleaning_input_new ();

  input->mark_id = store->mark;
  return input;
}

static gpointer
adjustment_set (CfCaseStore *store)
{
  CfAdjustmentInput *input = cf_adjustment_input_new ();

  input->layer_id = store->layer;
  input->name = g_strdup ("Sale");
  input->kind = CF_ADJUSTMENT_MINIMUM;
  input->amount = 12;
  input->from_day = CF_TEST_DAY;
  input->until_day = CF_TEST_DAY + 7;
  g_array_append_val (input->queue_ids, store->center.hotline);

  return input;
}

static gpointer
adjustment_switch (CfCaseStore *store)
{
  CfAdjustmentInput *input = cf_adjustment_input_new ();

  input->layer_id = store->layer;
  input->enabled = FALSE;
  return input;
}

static gpointer
adjustment_remove (CfCaseStore *store)
{
  CfAdjustmentInput *input = cf_adjustment_input_new ();

  input->layer_id = store->layer;
  return input;
}

static gpointer
adjustment_reorder (CfCaseStore *store)
{
  CfOrderInput *input = cf_order_input_new ();
  gint64 ids[] = { store->other_layer, store->layer };

  g_array_append_vals (input->ids, ids, G_N_ELEMENTS (ids));
  return input;
}

static gpointer
deferral_set (CfCaseStore *store)
{
  CfDeferralInput *input = g_new0 (CfDeferralInput, 1);

  input->queue_id = store->center.hotline;
  input->deadline_minutes = 480;
  return input;
}

static gpointer
start_volume_set (CfCaseStore *store)
{
  CfStartVolumeInput *input = g_new0 (CfStartVolumeInput, 1);

  input->queue_id = store->center.hotline;
  input->curve = 1;
  input->day_calls = 800;
  for (guint weekday = 0; weekday < 5; weekday++)
    input->weekdays[weekday] = 1.0;

  return input;
}

static gpointer
reforecast_save (CfCaseStore *store)
{
  CfReforecastInput *input = cf_reforecast_input_new ();
  CfReforecastInterval interval = {
    cf_minute_at (CF_TEST_DAY, 840), 30, 20, 22, 12, 16, 28, 33,
  };

  input->reforecast_id = cf_id_new ();
  input->queue_id = store->center.hotline;
  input->day = CF_TEST_DAY;
  input->seen_until = cf_minute_at (CF_TEST_DAY, 720);
  input->seen = 115;
  input->expected = 100;
  input->factor = 1.1;
  g_array_append_val (input->intervals, interval);

  return input;
}

const CfCommandCase cf_forecast_cases[] = {
  { &cf_command_cleaning_set, cleaning_set, cf_cleaning_input_free },
  { &cf_command_cleaning_remove, cleaning_remove, cf_cleaning_input_free },
  { &cf_command_adjustment_set, adjustment_set, cf_adjustment_input_free },
  { &cf_command_adjustment_switch, adjustment_switch, cf_adjustment_input_free },
  { &cf_command_adjustment_remove, adjustment_remove, cf_adjustment_input_free },
  { &cf_command_adjustment_reorder, adjustment_reorder, cf_order_input_free },
  { &cf_command_deferral_set, deferral_set, cf_command_input_free },
  { &cf_command_start_volume_set, start_volume_set, cf_command_input_free },
  { &cf_command_reforecast_save, reforecast_save, cf_reforecast_input_free },
  { NULL }
};
