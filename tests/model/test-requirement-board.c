/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-requirement-board.c: the Forecast page and the schedule show the same numbers: heads needed
 * and heads scheduled of every quarter of an hour of a built fortnight. */
#include "board-fixture.h"
#include "cf-requirement-table.h"

#include <math.h>

#define QUARTERS 96

typedef struct
{
  gint64 queue_id;
} Question;

static gpointer
read_requirement (CfDb           *db,
                  gconstpointer   input,
                  GError        **error)
{
  return cf_requirement_read (db, 0, ((const Question *) input)->queue_id, MONDAY,
                              MONDAY + N_DAYS, error);
}

static CfScheduledHeads *
read_heads (Fixture *fixture)
{
  const CfScheduledPeriod period = { MONDAY, MONDAY + N_DAYS };
  g_autoptr(GError) error = NULL;
  CfScheduledHeads *heads
    = cf_store_read (fixture->store, cf_scheduled_heads_read, &period, &error);

  g_assert_no_error (error);
  return heads;
}

static CfMinute
quarter_start (guint quarter)
{
  return cf_minute_at (MONDAY, 0) + (CfMinute) quarter * (CF_MINUTES_PER_DAY / QUARTERS);
}

static void
test_scheduled_heads (Fixture       *fixture,
                      gconstpointer  unused)
{
  g_autoptr(CfScheduledHeads) heads = read_heads (fixture);
  guint n_queues, worked = 0;
  const CfPlanQueue *queues = cf_plan_board_get_queues (fixture->board, &n_queues);

  g_assert_cmpuint (heads->n_shifts, >, 0);
  for (guint q = 0; q < n_queues; q++)
    {
      const gint32 *minutes = cf_plan_board_get_minutes (fixture->board, q);

      for (guint i = 0; i < N_DAYS * QUARTERS; i++)
        {
          double here = cf_scheduled_heads_get (heads, queues[q].queue_id, quarter_start (i), 15);

          g_assert_cmpfloat_with_epsilon (here * 15, minutes[i], 1e-9);
          worked += minutes[i] > 0;
        }
    }
  g_assert_cmpuint (worked, >, 0);
}

static void
test_required_heads (Fixture       *fixture,
                     gconstpointer  unused)
{
  guint n_queues, compared = 0;
  const CfPlanQueue *queues = cf_plan_board_get_queues (fixture->board, &n_queues);

  for (guint q = 0; q < n_queues; q++)
    {
      const guint16 *required = cf_plan_board_get_required (fixture->board, q);
      const Question question = { queues[q].queue_id };
      g_autoptr(GError) error = NULL;
      g_autoptr(CfRequirement) requirement
        = cf_store_read (fixture->store, read_requirement, &question, &error);

      g_assert_no_error (error);
      for (guint i = 0; i < N_DAYS * QUARTERS; i++)
        {
          const guint cell = i * (CF_MINUTES_PER_DAY / QUARTERS) / (guint) requirement->minutes;

          if (requirement->cells[cell].calls <= 0)
            continue;
          g_assert_cmpuint (required[i], ==, requirement->cells[cell].need.on_roster);
          compared++;
        }
    }
  g_assert_cmpuint (compared, >, 0);
}

/* What the heat map says of a cell is the difference of the two, and the verdict fits it. */
static void
test_cover (Fixture       *fixture,
            gconstpointer  unused)
{
  g_autoptr(CfScheduledHeads) heads = read_heads (fixture);
  guint n_queues, n[CF_COVER_OVER + 1] = { 0 };
  const CfPlanQueue *queues = cf_plan_board_get_queues (fixture->board, &n_queues);
  const Question question = { queues[0].queue_id };
  g_autoptr(CfRequirement) requirement
    = cf_store_read (fixture->store, read_requirement, &question, NULL);
  g_autoptr(GPtrArray) requirements = g_ptr_array_new ();
  g_autoptr(CfRequirementTable) table = NULL;

  g_ptr_array_add (requirements, requirement);
  table = cf_requirement_table_new (requirements, MONDAY, MONDAY + N_DAYS);
  cf_requirement_table_cover (table, requirements, heads);
  for (guint i = 0; i < table->n_days * table->n_slots; i++)
    {
      double more = table->covered[i];

      n[table->cover[i]]++;
      switch (table->cover[i])
        {
        case CF_COVER_NONE:
          g_assert_true (isnan (more));
          break;
        case CF_COVER_SHORT:
          g_assert_cmpfloat (more, <, 0);
          break;
        case CF_COVER_MET:
          g_assert_cmpfloat (more, >, -0.11);
          break;
        case CF_COVER_OVER:
          g_assert_cmpfloat (more, >, 1);
          break;
        }
    }
  g_assert_cmpuint (n[CF_COVER_MET], >, 0);
  g_assert_cmpuint (n[CF_COVER_SHORT] + n[CF_COVER_OVER], >, 0);
}

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, board_set_up, function, board_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/requirement-board/scheduled-heads", test_scheduled_heads);
  ADD ("/requirement-board/required-heads", test_required_heads);
  ADD ("/requirement-board/cover", test_cover);

  return g_test_run ();
}
