/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-requirement-chart.c: which cell is which, sums, queues together, the schedule beside it. */
#include "cf-golden.h"
#include "cf-requirement-chart.h"
#include "cf-scene-data.h"

#include <math.h>

static CfDay
first_day (void)
{
  return cf_day_from_ymd (2026, 10, 26);
}

/* Three days of four slots; the first slot is never open, nor is the second day. */
static CfRequirement *
create_requirement (void)
{
  CfRequirement *requirement = g_object_new (CF_TYPE_REQUIREMENT, NULL);

  requirement->from = first_day ();
  requirement->n_days = 3;
  requirement->minutes = 360;
  requirement->n_slots = 4;
  requirement->first_open = 1;
  requirement->end_open = 4;
  requirement->cells = g_new0 (CfRequirementCell, 12);
  requirement->days = g_new0 (CfRequirementTotal, 3);
  for (guint d = 0; d < 3; d++)
    {
      requirement->days[d] = (CfRequirementTotal) { 100 * d, 10 * d, 12 * d, 11 * d, 3 + d,
                                                    0.8 + 0.1 * (d == 2) };
      for (guint s = 1; s < 4 && d != 1; s++)
        {
          requirement->cells[d * 4 + s].open = TRUE;
          requirement->cells[d * 4 + s].need.agents = 2 + s;
        }
    }

  return requirement;
}

static CfRequirementTable *
create_table (CfRequirement *requirement,
              guint          n_queues,
              CfDay          from,
              CfDay          until)
{
  g_autoptr(GPtrArray) requirements = g_ptr_array_new ();

  for (guint i = 0; i < n_queues; i++)
    g_ptr_array_add (requirements, requirement);

  return cf_requirement_table_new (requirements, from, until);
}

static void
test_cells_are_found (void)
{
  static const struct { guint datum; gboolean found; guint day; guint slot; } cases[] = {
    { 1, TRUE, 0, 1 }, { 3, TRUE, 0, 3 }, { 4, TRUE, 2, 1 }, { 6, TRUE, 2, 3 }, { 7, FALSE, 0, 0 },
  };
  g_autoptr(CfRequirement) requirement = create_requirement ();
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new_fixed ();
  g_autoptr(CfRequirementTable) table
    = create_table (requirement, 1, first_day () - 5, first_day () + 30);
  CfRequirementChart chart = { .table = table };
  g_autoptr(CfScene) scene = cf_requirement_chart_build (&chart, metrics, 600, 200);

  g_assert_cmpuint (cf_scene_get_n_data (scene), ==, 6);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint day = 99, slot = 99;

      g_assert_cmpint (cf_requirement_chart_find (&chart, cases[i].datum, &day, &slot), ==,
                       cases[i].found);
      if (!cases[i].found)
        continue;
      g_assert_cmpuint (day, ==, cases[i].day);
      g_assert_cmpuint (slot, ==, cases[i].slot);
    }
}

/* 900 calls at 90 % and 100 at 50 % are 86 %, never 70 %. */
static void
test_sums_weigh_by_calls (void)
{
  g_autoptr(CfRequirement) requirement = create_requirement ();

  requirement->days[0] = (CfRequirementTotal) { 900, 10, 12, 11, 5, 0.9 };
  requirement->days[1] = (CfRequirementTotal) { 100, 20, 24, 22, 4, 0.5 };
  requirement->days[2] = (CfRequirementTotal) { 1e6, 1e6, 1e6, 1e6, 900, 0 };

  g_autoptr(CfRequirementTable) table
    = create_table (requirement, 1, first_day (), first_day () + 2);

  g_assert_cmpuint (table->n_days, ==, 2);
  g_assert_cmpfloat_with_epsilon (table->total.service_level, 0.86, 1e-9);
  g_assert_cmpfloat_with_epsilon (table->total.agent_hours, 6 * (3 + 4 + 5), 1e-9);
  g_assert_cmpfloat_with_epsilon (table->total.exact_hours, 33, 1e-9);
}

/* ST-9: three small queues that need 1.2 each need 3.6, which is 4, not 6. */
static void
test_queues_are_rounded_once (void)
{
  g_autoptr(CfRequirement) requirement = create_requirement ();

  for (guint i = 0; i < 12; i++)
    {
      requirement->cells[i].need.exact = 1.2;
      requirement->cells[i].need.agents = requirement->cells[i].need.on_roster = 2;
    }

  g_autoptr(CfRequirementTable) one = create_table (requirement, 1, first_day (), first_day () + 3);
  g_autoptr(CfRequirementTable) three
    = create_table (requirement, 3, first_day (), first_day () + 3);

  g_assert_cmpfloat (one->agents[1], ==, 2);
  g_assert_cmpfloat (three->agents[1], ==, 4);
  g_assert_cmpfloat (three->heads[1], ==, 4);
  g_assert_true (isnan (three->agents[0]));
}

/* ST-10: against the schedule, by ground and by sign, with a line where the goal changes. */
static void
test_against_the_schedule (void)
{
  static const double covered[] = { -2, 0, 3 };
  static const CfCover covers[] = { CF_COVER_SHORT, CF_COVER_MET, CF_COVER_OVER };
  const guint rule = 2;
  g_autoptr(CfRequirement) requirement = create_requirement ();
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new_fixed ();
  g_autoptr(CfRequirementTable) table
    = create_table (requirement, 1, first_day (), first_day () + 3);
  CfRequirementChart chart = { .table = table, .rules = &rule, .n_rules = 1 };

  table->covered = g_new0 (double, 12);
  table->cover = g_new0 (CfCover, 12);
  for (guint s = 0; s < 3; s++)
    {
      table->covered[1 + s] = covered[s];
      table->cover[1 + s] = covers[s];
    }

  g_autoptr(CfScene) plain = cf_requirement_chart_build (&chart, metrics, 600, 200);
  g_autofree char *plain_text = cf_scene_to_text (plain);

  cf_golden_assert_text ("ui/requirement-chart.txt", plain_text);
  chart.covered = TRUE;

  g_autoptr(CfScene) scene = cf_requirement_chart_build (&chart, metrics, 600, 200);
  g_autofree char *text = cf_scene_to_text (scene);

  cf_golden_assert_text ("ui/requirement-chart-covered.txt", text);
}

int
main (int   argc,
      char *argv[])
{
  cf_golden_init (&argc, argv);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/requirement-chart/cells-are-found", test_cells_are_found);
  g_test_add_func ("/requirement-chart/sums-weigh-by-calls", test_sums_weigh_by_calls);
  g_test_add_func ("/requirement-chart/queues-are-rounded-once", test_queues_are_rounded_once);
  g_test_add_func ("/requirement-chart/against-the-schedule", test_against_the_schedule);

  return g_test_run ();
}
