/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the commands about cleaning, layers and the work of a queue refuse, and who may run them. */
#include "cf-adjustment-store.h"
#include "cf-cleaning-store.h"
#include "cf-id.h"
#include "cf-reforecast-store.h"
#include "cf-test-center.h"
#include "cf-workload-store.h"

#include <math.h>

typedef CfTestCenterStore Fixture;

static CfCleaningInput *
mark_new (Fixture        *fixture,
          CfMinute        start,
          CfMinute        end,
          CfCleaningKind  kind,
          double          calls,
          const char     *note)
{
  CfCleaningInput *input = cf_cleaning_input_new ();

  input->mark_id = cf_id_new ();
  input->queue_id = fixture->center.hotline;
  input->start = start;
  input->end = end;
  input->kind = kind;
  input->calls = calls;
  input->note = g_strdup (note);

  return input;
}

static void
test_marks (Fixture       *fixture,
            gconstpointer  unused)
{
  const CfMinute day = cf_minute_at (CF_TEST_DAY, 0);
  const struct
  {
    CfMinute    start, end;
    int         kind;
    double      calls;
    const char *note;
  } refused[] = {
    { day, day, CF_CLEANING_OUTAGE, 0, NULL },                          /* nothing */
    { day + 60, day, CF_CLEANING_OUTAGE, 0, NULL },
    { day, day + 401 * 1440, CF_CLEANING_EXCLUDED, 0, NULL },           /* a slip */
    { day, day + 60, CF_CLEANING_SPECIAL, 0, "Fair" },                  /* half a day */
    { day, day + 1440, CF_CLEANING_SPECIAL, 0, "" },                    /* of no kind */
    { day, day + 60, CF_CLEANING_REPLACED, -1, NULL },
    { day, day + 60, CF_CLEANING_REPLACED, NAN, NULL },
    { day, day + 60, 4, 0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    cf_test_center_refuse (&fixture->center, &cf_command_cleaning_set,
                           mark_new (fixture, refused[i].start, refused[i].end, refused[i].kind,
                                     refused[i].calls, refused[i].note),
                           cf_cleaning_input_free);
}

static CfAdjustmentInput *
layer_new (const char *name,
           int         kind,
           double      amount)
{
  CfAdjustmentInput *input = cf_adjustment_input_new ();

  input->layer_id = cf_id_new ();
  input->name = g_strdup (name);
  input->kind = kind;
  input->amount = amount;
  input->from_day = CF_TEST_DAY;

  return input;
}

static void
refuse_layer (Fixture           *fixture,
              CfAdjustmentInput *input)
{
  cf_test_center_refuse (&fixture->center, &cf_command_adjustment_set, input,
                         cf_adjustment_input_free);
}

static void
test_layers (Fixture       *fixture,
             gconstpointer  unused)
{
  CfAdjustmentInput *input;

  refuse_layer (fixture, layer_new ("", CF_ADJUSTMENT_PERCENT, 0.1));
  refuse_layer (fixture, layer_new ("Less", CF_ADJUSTMENT_PERCENT, -1.5));
  refuse_layer (fixture, layer_new ("No number", CF_ADJUSTMENT_ADD, NAN));
  refuse_layer (fixture, layer_new ("Less than none", CF_ADJUSTMENT_SET, -1.0));
  refuse_layer (fixture, layer_new ("No kind", CF_ADJUSTMENT_N_KINDS, 1.0));

  input = layer_new ("Before it begins", CF_ADJUSTMENT_ADD, 1.0);
  input->until_day = CF_TEST_DAY;
  refuse_layer (fixture, input);

  input = layer_new ("No weekday", CF_ADJUSTMENT_ADD, 1.0);
  input->weekdays = 0;
  refuse_layer (fixture, input);

  input = layer_new ("No time", CF_ADJUSTMENT_ADD, 1.0);
  input->start_minute = 1440;
  refuse_layer (fixture, input);

  input = layer_new ("No total", CF_ADJUSTMENT_DAY_TOTAL, 1000.0);
  input->target = CF_ADJUSTMENT_HANDLE_TIME;
  refuse_layer (fixture, input);
}

static void
test_work (Fixture       *fixture,
           gconstpointer  unused)
{
  CfDeferralInput *deferral = g_new0 (CfDeferralInput, 1);
  CfStartVolumeInput *volume = g_new0 (CfStartVolumeInput, 1);
  CfReforecastInput *reforecast = cf_reforecast_input_new ();

  deferral->queue_id = fixture->center.hotline;
  deferral->deadline_minutes = 15 * 1440;
  cf_test_center_refuse (&fixture->center, &cf_command_deferral_set, deferral,
                         cf_command_input_free);

  volume->queue_id = fixture->center.hotline;
  volume->day_calls = 800;       /* on no weekday */
  cf_test_center_refuse (&fixture->center, &cf_command_start_volume_set, volume,
                         cf_command_input_free);

  reforecast->reforecast_id = cf_id_new ();
  reforecast->queue_id = fixture->center.hotline;
  reforecast->day = CF_TEST_DAY;
  cf_test_center_refuse (&fixture->center, &cf_command_reforecast_save, reforecast,
                         cf_reforecast_input_free);
}

/* A team leader reads the schedule and does not touch the forecast. */
static void
test_rights (Fixture       *fixture,
             gconstpointer  unused)
{
  CfAdjustmentInput *layer = layer_new ("Sale", CF_ADJUSTMENT_PERCENT, 0.1);
  CfCleaningInput *mark = mark_new (fixture, cf_minute_at (CF_TEST_DAY - 7, 0),
                                    cf_minute_at (CF_TEST_DAY - 6, 0), CF_CLEANING_OUTAGE, 0,
                                    NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (cf_test_center_try (&fixture->center, &cf_command_adjustment_set, layer,
                                      fixture->center.leader, &error));
  g_assert_error (error, CF_STORE_ERROR, CF_STORE_ERROR_FORBIDDEN);
  g_clear_error (&error);
  g_assert_false (cf_test_center_try (&fixture->center, &cf_command_cleaning_set, mark,
                                      fixture->center.leader, &error));
  g_assert_error (error, CF_STORE_ERROR, CF_STORE_ERROR_FORBIDDEN);
  cf_adjustment_input_free (layer);
  cf_cleaning_input_free (mark);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) \
  CF_TEST_CENTER_ADD ("/forecast-commands/" path, func)
  ADD ("marks", test_marks);
  ADD ("layers", test_layers);
  ADD ("work", test_work);
  ADD ("rights", test_rights);

  return g_test_run ();
}
