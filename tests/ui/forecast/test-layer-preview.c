/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-layer-preview.c: the eight kinds as they are typed: what each does to the fixture's ten
 * calls of 240 s an interval, 24 intervals a day. */
#include "cf-layer-preview.h"
#include "cf-outlook-line.h"
#include "outlook-fixture.h"

#include <math.h>

static CfAdjustmentInput *
input_new (CfOutlook          *outlook,
           CfAdjustmentTarget  target,
           CfAdjustmentKind    kind,
           double              amount)
{
  CfAdjustmentInput *input = cf_adjustment_input_new ();

  input->target = target;
  input->kind = kind;
  input->amount = amount;
  input->from_day = outlook->from;
  input->until_day = outlook->from + 1;
  input->start_minute = 10 * 60;
  input->end_minute = 14 * 60;
  if (kind >= CF_ADJUSTMENT_DAY_TOTAL)
    {
      input->start_minute = 0;
      input->end_minute = CF_MINUTES_PER_DAY;
    }

  return input;
}

static const struct
{
  CfAdjustmentTarget target;
  CfAdjustmentKind   kind;
  double             amount;
  guint              n;
  double             before;
  double             after;
  const char        *text;
} cases[] = {
  { CF_ADJUSTMENT_CALLS, CF_ADJUSTMENT_PERCENT, 0.25, 8, 80, 100,
    "8 intervals: 80 → 100 calls (+20)" },
  { CF_ADJUSTMENT_CALLS, CF_ADJUSTMENT_ADD, -3, 8, 80, 56, "8 intervals: 80 → 56 calls (−24)" },
  { CF_ADJUSTMENT_CALLS, CF_ADJUSTMENT_SET, 12, 8, 80, 96, "8 intervals: 80 → 96 calls (+16)" },
  { CF_ADJUSTMENT_CALLS, CF_ADJUSTMENT_MINIMUM, 11, 8, 80, 88,
    "8 intervals: 80 → 88 calls (+8)" },
  { CF_ADJUSTMENT_CALLS, CF_ADJUSTMENT_MAXIMUM, 9, 8, 80, 72,
    "8 intervals: 80 → 72 calls (−8)" },
  { CF_ADJUSTMENT_CALLS, CF_ADJUSTMENT_INTERVAL, 30, 1, 10, 30,
    "1 interval: 10 → 30 calls (+20)" },
  { CF_ADJUSTMENT_CALLS, CF_ADJUSTMENT_DAY_TOTAL, 288, 24, 240, 288,
    "24 intervals: 240 → 288 calls (+48)" },
  { CF_ADJUSTMENT_HANDLE_TIME, CF_ADJUSTMENT_ADD, 60, 8, 240, 300,
    "8 intervals: 240 → 300 s a call" },
};

static void
test_every_kind (void)
{
  g_autoptr(CfOutlook) outlook = outlook_fixture_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CfAdjustmentInput *input = input_new (outlook, cases[i].target, cases[i].kind,
                                            cases[i].amount);
      g_autoptr(CfLayerPreview) preview = cf_layer_preview_new (outlook, input);
      g_autofree char *text = cf_layer_preview_text (preview, cases[i].target);

      g_assert_cmpuint (preview->effect.n_intervals, ==, cases[i].n);
      g_assert_cmpfloat_with_epsilon (preview->effect.before, cases[i].before, 1e-9);
      g_assert_cmpfloat_with_epsilon (preview->effect.after, cases[i].after, 1e-9);
      g_assert_cmpstr (text, ==, cases[i].text);
      cf_adjustment_input_free (input);
    }
}

/* The outlook itself never changes, and the next day is left alone. */
static void
test_nothing_else_changes (void)
{
  g_autoptr(CfOutlook) outlook = outlook_fixture_new ();
  CfAdjustmentInput *input = input_new (outlook, CF_ADJUSTMENT_CALLS, CF_ADJUSTMENT_PERCENT, 1);
  g_autoptr(CfLayerPreview) preview = cf_layer_preview_new (outlook, input);
  CfDay day = outlook->from;

  g_assert_cmpfloat (cf_outlook_line_band (outlook, preview->slots, day, 20).mean, ==, 20);
  g_assert_cmpfloat (cf_outlook_line_band (outlook, preview->slots, day,
                                           CF_OUTLOOK_WHOLE_DAY).mean, ==, 320);
  g_assert_cmpfloat (cf_outlook_line_band (outlook, preview->slots, day + 1, 20).mean, ==, 10);
  g_assert_cmpfloat (cf_outlook_line_band (outlook, NULL, day, 20).mean, ==, 10);
  cf_adjustment_input_free (input);
}

/* A total begins with the one that is there, so that 1,000 can be made 1,200. */
static void
test_amounts_to_begin_with (void)
{
  g_autoptr(CfOutlook) outlook = outlook_fixture_new ();
  CfAdjustmentInput *day = input_new (outlook, CF_ADJUSTMENT_CALLS, CF_ADJUSTMENT_DAY_TOTAL, 0);
  CfAdjustmentInput *one = input_new (outlook, CF_ADJUSTMENT_CALLS, CF_ADJUSTMENT_INTERVAL, 0);
  CfAdjustmentInput *handle = input_new (outlook, CF_ADJUSTMENT_HANDLE_TIME, CF_ADJUSTMENT_SET, 0);

  g_assert_cmpfloat (cf_layer_preview_amount (outlook, day), ==,
                     round (outlook->days[0].total.mean));
  g_assert_cmpfloat (cf_layer_preview_amount (outlook, one), ==, 10);
  g_assert_cmpfloat (cf_layer_preview_amount (outlook, handle), ==, 240);
  cf_adjustment_input_free (day);
  cf_adjustment_input_free (one);
  cf_adjustment_input_free (handle);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layer-preview/every-kind", test_every_kind);
  g_test_add_func ("/layer-preview/nothing-else-changes", test_nothing_else_changes);
  g_test_add_func ("/layer-preview/amounts-to-begin-with", test_amounts_to_begin_with);

  return g_test_run ();
}
