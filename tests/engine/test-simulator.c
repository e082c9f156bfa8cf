/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The simulator against the exact formulas, against itself by another way, and against what people
 * know of lines, breaks and overflow. Seeds are fixed: a test passes always or never. */
#include "cf-simulator.h"

#include "cf-simulator-floor.h"
#include "cf-simulator-line.h"

#include <string.h>

enum { MOST_INTERVALS = 48, MOST_QUEUES = 3 };

/* A center whose arrays live in one place. Fields of `center` are set by center_init (). */
typedef struct
{
  double            calls[MOST_QUEUES][MOST_INTERVALS];
  double            handle_s[MOST_QUEUES][MOST_INTERVALS];
  guint             on_duty[MOST_QUEUES][MOST_INTERVALS];
  CfSimulatorSkill  skills[MOST_QUEUES][MOST_QUEUES];
  CfSimulatorQueue  queues[MOST_QUEUES];
  CfSimulatorGroup  groups[MOST_QUEUES];
  CfSimulatorCenter center;
} Center;

/* @n_queues queues of @calls each half hour and 300 s, each with a group of @agents of its own. */
static void
center_init (Center *self,
             guint   n_queues,
             guint   n_intervals,
             double  calls,
             guint   agents)
{
  *self = (Center) { 0 };
  for (guint q = 0; q < n_queues; q++)
    {
      for (guint i = 0; i < n_intervals; i++)
        {
          self->calls[q][i] = calls;
          self->handle_s[q][i] = 300.0;
          self->on_duty[q][i] = agents;
        }
      self->skills[q][0] = (CfSimulatorSkill) { q, 0, 0.0 };
      self->queues[q] = (CfSimulatorQueue) { self->calls[q], self->handle_s[q], 300.0, 20.0,
                                             CF_ERLANG_OF_OFFERED, 0.8 };
      self->groups[q] = (CfSimulatorGroup) { self->skills[q], 1, self->on_duty[q] };
    }
  self->center = (CfSimulatorCenter) {
    .n_intervals = n_intervals, .interval_s = 1800.0,
    .n_slots = n_intervals, .slot_s = 1800.0,
    .queues = self->queues, .n_queues = n_queues,
    .groups = self->groups, .n_groups = n_queues,
  };
}

static CfSimulatorReport *
simulate (const Center *self,
          guint         days,
          guint64       seed)
{
  const CfSimulatorOptions options = { .days = days, .seed = seed, .threads = 2 };

  return cf_simulator_run (&self->center, &options, NULL);
}

/* Published and exact cases of the staffing reference; handle time, patience, within in seconds. */
static const struct { double calls, handle_s, patience_s, within_s; guint agents; } exact[] = {
  { 100, 180, 300, 20, 14 },
  { 100, 180, 300, 20, 13 },
  { 1440, 60, 120, 20, 50 },
  { 105, 180, 300, 20, 9 },
  { 20, 300, 180, 20, 5 },
  { 20, 300, 180, 20, 3 },
  { 360, 240, 0, 15, 55 },
  { 100, 180, 0, 20, 14 },
};

/* Four hours after an empty morning nothing remembers it: the formula must lie within what the next
 * eight hours show together. Intervals of a day hang together, so the standard error of all is set
 * to at most a third of one interval's, and four of them are allowed. */
static void
test_agrees_with_formulas (void)
{
  for (guint k = 0; k < G_N_ELEMENTS (exact); k++)
    for (CfErlangLevel level = 0; level < (k == 5 ? CF_ERLANG_N_LEVELS : 1); level++)
      {
        g_autofree Center *center = g_new (Center, 1);
        CfErlangTraffic traffic = { exact[k].calls, 1800, exact[k].handle_s, exact[k].patience_s,
                                    exact[k].within_s };
        CfErlangFigures figures;
        double offered = 0.0, good = 0.0, waited = 0.0, busy = 0.0, spread = 0.0;

        center_init (center, 1, 24, exact[k].calls, exact[k].agents);
        for (guint i = 0; i < 24; i++)
          center->handle_s[0][i] = exact[k].handle_s;
        center->queues[0].patience_s = exact[k].patience_s;
        center->queues[0].within_s = exact[k].within_s;
        center->queues[0].level = level;
        cf_erlang_figures (&traffic, exact[k].agents, &figures);

        guint days = exact[k].calls > 1000.0 ? 100 : 400;
        g_autoptr(CfSimulatorReport) report = simulate (center, days, 7 + k);

        for (guint i = 8; i < 24; i++)
          {
            const CfSimulatorFigures *cell = &report->cells[i];

            offered += cell->offered;
            good += cell->offered * cell->level;
            waited += cell->offered * cell->asa_s;
            busy += report->occupancy[i] / 16.0;
            spread = MAX (spread, (cell->high - cell->level) / 1.96);
          }

        g_assert_cmpfloat (fabs (good / offered - figures.service_level[level]), <,
                           4.0 / 3.0 * spread);
        g_assert_cmpfloat (fabs (offered / 16.0 - exact[k].calls), <, 0.01 * exact[k].calls);
        g_assert_cmpfloat (fabs (waited / offered - figures.asa_s), <, 0.06 * figures.asa_s);
        g_assert_cmpfloat (fabs (busy - figures.occupancy), <, 0.008);
      }
}

static void
test_bounds_hold (void)
{
  Center center;
  CfErlangFigures figures;
  guint inside = 0;

  center_init (&center, 1, 24, 100, 20);
  cf_erlang_figures (&(CfErlangTraffic) { 100, 1800, 300, 300, 20 }, 20, &figures);

  for (guint64 seed = 1; seed <= 50; seed++)
    {
      g_autoptr(CfSimulatorReport) report = simulate (&center, 100, seed);

      inside += report->cells[12].low <= figures.service_level[0]
                && figures.service_level[0] <= report->cells[12].high;
    }

  /* 95 % bounds: 47.5 of 50 are expected. */
  g_assert_cmpuint (inside, >=, 44);
  g_assert_cmpuint (inside, <, 51);
}

static void
assert_same (const CfSimulatorReport *a,
             const CfSimulatorReport *b)
{
  guint n_cells = a->n_queues * a->n_intervals;

  g_assert_cmpuint (a->days, ==, b->days);
  g_assert_cmpmem (a->cells, n_cells * sizeof *a->cells, b->cells, n_cells * sizeof *b->cells);
  g_assert_cmpmem (a->queues, a->n_queues * sizeof *a->queues,
                   b->queues, b->n_queues * sizeof *b->queues);
  g_assert_cmpmem (a->occupancy, a->n_groups * a->n_intervals * sizeof (double),
                   b->occupancy, b->n_groups * b->n_intervals * sizeof (double));
  g_assert_cmpfloat (a->overtime_s, ==, b->overtime_s);
  g_assert_cmpfloat (a->unserved, ==, b->unserved);
}

static void
test_threads_and_seeds (void)
{
  Center center;

  center_init (&center, 2, 12, 60, 11);

  CfSimulatorOptions options = { .days = 60, .seed = 3, .threads = 1, .day_variation = 0.1 };
  g_autoptr(CfSimulatorReport) one = cf_simulator_run (&center.center, &options, NULL);

  options.threads = 5;
  g_autoptr(CfSimulatorReport) five = cf_simulator_run (&center.center, &options, NULL);

  assert_same (one, five);

  options.seed = 4;
  g_autoptr(CfSimulatorReport) other = cf_simulator_run (&center.center, &options, NULL);

  g_assert_cmpfloat (other->queues[0].level, !=, one->queues[0].level);
}

/* People in shifts with breaks, some of whom work on into a break. */
static const CfSimulatorSpell shifts[] = {
  { 1, 0, 0, 7200 },      { 1, 0, 9000, 19800 },
  { 2, 0, 0, 3600 },      { 2, 0, 3660, 7000 },   { 2, 0, 7060, 21600 },
  { 3, 0, 1800, 10800 },  { 3, 0, 10830, 18000 },
  { 4, 0, 900, 21600 },   { 5, 0, 3600, 14400 },  { 5, 0, 16200, 21600 },
};

static CfSimulatorReport *
run_part (const CfSimulatorCenter *center,
          gboolean                 as_line)
{
  const CfSimulatorOptions options = { .days = 200, .seed = 11, .threads = 1 };
  g_autoptr(CfSimulatorPlan) plan = cf_simulator_plan_new (center, &options);
  g_autoptr(CfSimulatorTally) tally = cf_simulator_tally_new (plan);
  g_autoptr(CfSimulatorLine) line = cf_simulator_line_new (plan, 0);
  g_autoptr(CfSimulatorFloor) floor = cf_simulator_floor_new (plan, 0);

  g_assert_cmpuint (plan->n_parts, ==, 1);
  g_assert_true (plan->parts[0].is_line);
  for (guint day = 0; day < options.days; day++)
    {
      if (as_line)
        cf_simulator_line_run (line, tally, day);
      else
        cf_simulator_floor_run (floor, tally, day);
      cf_simulator_tally_end_day (tally);
    }

  return cf_simulator_tally_report (tally);
}

/* A line decided caller by caller is the line decided event by event, to the last bit: people with
 * shifts, some of whom are missing, and a number that rises and falls. */
static void
test_line_is_floor (void)
{
  for (guint k = 0; k < 5; k++)
    {
      Center center;

      center_init (&center, 1, 12, 30, 0);
      center.queues[0].patience_s = k < 2 ? 120.0 : CF_ERLANG_ENDLESS_PATIENCE;
      if (k == 4)
        {
          /* Up and down while a call lasts: some who should go are needed again before. */
          center.center.n_slots = 48;
          center.center.slot_s = 450.0;
          for (guint i = 0; i < 48; i++)
            center.on_duty[0][i] = i % 2 == 0 ? 9 : 3;
        }
      else if (k % 2 == 0)
        {
          for (guint i = 0; i < 12; i++)
            center.on_duty[0][i] = 3 + (i * 5 + k) % 7;
        }
      else
        {
          center.groups[0].on_duty = NULL;
          center.groups[0].absence = 0.1;
          center.center.spells = shifts;
          center.center.n_spells = G_N_ELEMENTS (shifts);
          for (guint i = 0; i < 12; i++)
            center.calls[0][i] = 18.0;
        }

      g_autoptr(CfSimulatorReport) line = run_part (&center.center, TRUE);
      g_autoptr(CfSimulatorReport) floor = run_part (&center.center, FALSE);

      /* Overtime is the same sum in another order. */
      g_assert_cmpfloat_with_epsilon (line->overtime_s, floor->overtime_s, 1e-6);
      floor->overtime_s = line->overtime_s;
      assert_same (line, floor);
      g_assert_cmpfloat (line->overtime_s, >, 0.0);
      g_assert_cmpfloat (line->queues[0].level, >, 0.02);
      g_assert_cmpfloat (line->queues[0].level, <, 0.98);
    }
}

/* Three of a number and two with shifts are five people, and the shifts outlast the number. */
static void
test_number_and_shifts (void)
{
  const CfSimulatorSpell both[] = { { 7, 0, 0, 43200 }, { 8, 0, 0, 43200 } };
  Center center;
  CfErlangFigures five, two;

  center_init (&center, 1, 24, 20, 3);
  center.center.spells = both;
  center.center.n_spells = 2;
  for (guint i = 12; i < 24; i++)
    center.on_duty[0][i] = 0;
  cf_erlang_figures (&(CfErlangTraffic) { 20, 1800, 300, 300, 20 }, 5, &five);
  cf_erlang_figures (&(CfErlangTraffic) { 20, 1800, 300, 300, 20 }, 2, &two);

  g_autoptr(CfSimulatorReport) report = simulate (&center, 1500, 3);

  g_assert_cmpfloat (fabs (report->cells[10].level - five.service_level[0]), <, 0.015);
  g_assert_cmpfloat (fabs (report->cells[22].level - two.service_level[0]), <, 0.015);
  g_assert_cmpfloat (fabs (report->occupancy[10] - five.occupancy), <, 0.02);
  g_assert_cmpfloat (fabs (report->occupancy[22] - two.occupancy), <, 0.02);
}

/* A tenth of the people missing is a tenth of the work. */
static void
test_absence (void)
{
  const CfSimulatorSpell days[] = {
    { 0, 0, 0, 7200 }, { 1, 0, 0, 7200 }, { 2, 0, 0, 7200 }, { 3, 0, 0, 7200 }, { 4, 0, 0, 7200 },
  };
  Center center;

  center_init (&center, 1, 4, 600, 0);
  center.groups[0].on_duty = NULL;
  center.groups[0].absence = 0.1;
  center.queues[0].patience_s = 60.0;
  center.center.spells = days;
  center.center.n_spells = G_N_ELEMENTS (days);

  g_autoptr(CfSimulatorReport) report = simulate (&center, 2000, 8);

  /* Far too many callers: everybody who is there talks all the time. */
  g_assert_cmpfloat (fabs (report->occupancy[1] - 1.0), <, 0.01);
  g_assert_cmpfloat (fabs (report->cells[1].answered - 0.9 * 5.0 * 6.0), <, 0.3);
}

/* Where only the number is given, whoever gets free first goes: far less than a call each. */
static void
test_number_falls (void)
{
  Center center;

  center_init (&center, 1, 4, 110, 20);
  center.on_duty[0][2] = center.on_duty[0][3] = 18;
  center.calls[0][3] = 0.0;

  g_autoptr(CfSimulatorReport) report = simulate (&center, 400, 5);

  g_assert_cmpfloat (report->overtime_s, >, 5.0);
  g_assert_cmpfloat (report->overtime_s, <, 60.0);
}

/* Nobody is there in the second hour; who waits then is answered in the third, if patient. */
static void
test_backlog_carries_over (void)
{
  Center center;

  center_init (&center, 1, 6, 10, 12);
  center.on_duty[0][2] = center.on_duty[0][3] = 0;
  center.queues[0].patience_s = CF_ERLANG_ENDLESS_PATIENCE;

  g_autoptr(CfSimulatorReport) patient = simulate (&center, 300, 1);

  g_assert_cmpfloat (patient->queues[0].answered, ==, patient->queues[0].offered);
  g_assert_cmpfloat (patient->unserved, ==, 0.0);
  g_assert_cmpfloat (patient->cells[2].level, <, 0.02);
  /* Half an hour and half of one on average; some get through to people who finish a call. */
  g_assert_cmpfloat (patient->cells[2].asa_s, >, 2500.0);
  g_assert_cmpfloat (patient->cells[3].asa_s, >, 850.0);
  /* Twenty waiting callers keep twelve people busy into the fifth half hour. */
  g_assert_cmpfloat (patient->cells[4].level, <, 0.9);
  g_assert_cmpfloat (patient->cells[5].level, >, 0.99);
  g_assert_true (isnan (patient->occupancy[2]));

  center.on_duty[0][4] = center.on_duty[0][5] = 0;
  g_autoptr(CfSimulatorReport) alone = simulate (&center, 300, 1);

  g_assert_cmpfloat (fabs (alone->unserved - 40.0), <, 2.0);

  center.queues[0].patience_s = 60.0;
  g_autoptr(CfSimulatorReport) gone = simulate (&center, 300, 1);

  g_assert_cmpfloat (gone->unserved, ==, 0.0);
  g_assert_cmpfloat (fabs (gone->cells[4].abandoned - 10.0), <, 0.7);
  g_assert_cmpfloat (fabs (gone->cells[4].asa_s - 60.0), <, 6.0);
}

/* Nobody hangs up on a caller: somebody who goes home busy finishes the call, half a handle time
 * after a memoryless one, that is a whole one more. */
static void
test_calls_are_finished (void)
{
  Center center;

  center_init (&center, 1, 4, 120, 10);
  center.on_duty[0][2] = center.on_duty[0][3] = 0;
  center.calls[0][2] = center.calls[0][3] = 0.0;

  g_autoptr(CfSimulatorReport) report = simulate (&center, 1000, 5);
  double busy = report->occupancy[1];

  g_assert_cmpfloat (busy, >, 0.9);
  g_assert_cmpfloat (fabs (report->overtime_s - 10.0 * busy * 300.0), <, 120.0);
}

/* Two queues whose people all do everything are one queue of both; apart they are two. */
static void
test_pooling (void)
{
  Center center;
  CfErlangFigures pooled, apart;

  center_init (&center, 2, 16, 100, 19);
  cf_erlang_figures (&(CfErlangTraffic) { 200, 1800, 300, 300, 20 }, 38, &pooled);
  cf_erlang_figures (&(CfErlangTraffic) { 100, 1800, 300, 300, 20 }, 19, &apart);

  g_autoptr(CfSimulatorReport) dedicated = simulate (&center, 400, 2);

  for (guint g = 0; g < 2; g++)
    {
      center.skills[g][0] = (CfSimulatorSkill) { 0, 0, 0.0 };
      center.skills[g][1] = (CfSimulatorSkill) { 1, 0, 0.0 };
      center.groups[g].n_skills = 2;
    }
  g_autoptr(CfSimulatorReport) shared = simulate (&center, 400, 2);

  for (guint q = 0; q < 2; q++)
    {
      g_assert_cmpfloat (fabs (dedicated->cells[q * 16 + 12].level - apart.service_level[0]), <,
                         0.015);
      g_assert_cmpfloat (fabs (shared->cells[q * 16 + 12].level - pooled.service_level[0]), <,
                         0.015);
    }
  g_assert_cmpfloat (pooled.service_level[0] - apart.service_level[0], >, 0.06);

  /* Overflow that never happens is no overflow; one that comes in time for the goal does about
   * what a pool does. */
  for (guint k = 0; k < 3; k++)
    {
      const double after_s[] = { 1e6, 15.0, 0.0 };

      for (guint g = 0; g < 2; g++)
        {
          center.skills[g][0] = (CfSimulatorSkill) { g, 0, 0.0 };
          center.skills[g][1] = (CfSimulatorSkill) { 1 - g, 1, after_s[k] };
        }

      g_autoptr(CfSimulatorReport) report = simulate (&center, 400, 2);

      if (k == 0)
        g_assert_cmpfloat (report->queues[0].level, ==, dedicated->queues[0].level);
      else
        g_assert_cmpfloat (fabs (report->queues[0].level - shared->queues[0].level), <, 0.015);
    }
}

/* As many people as erlangs: the first in priority waits for one of them to finish a call, 9 s; the
 * second queue pays for it. */
static void
test_priority (void)
{
  Center center;

  center_init (&center, 2, 12, 100, 33);
  center.skills[0][0] = (CfSimulatorSkill) { 0, 1, 0.0 };
  center.skills[0][1] = (CfSimulatorSkill) { 1, 0, 0.0 };
  center.groups[0].n_skills = 2;
  center.center.n_groups = 1;

  g_autoptr(CfSimulatorReport) report = simulate (&center, 200, 9);

  g_assert_cmpfloat (report->queues[1].level, >, 0.8);
  g_assert_cmpfloat (report->queues[0].level, <, 0.65);
}

/* 33.3 erlangs, 36 agents, patience 180 s; exact .8205, ten-hour days starting empty: a little
 * above. The shape of handle times hardly matters where callers give up. */
static void
test_handle_time_shapes (void)
{
  const struct { double variation, level; } shapes[] = {
    { 0.0, 0.8255 }, { 0.5, 0.832 }, { 1.0, 0.824 }, { 1.5, 0.829 },
  };

  for (guint k = 0; k < G_N_ELEMENTS (shapes); k++)
    {
      Center center;

      center_init (&center, 1, 20, 200, 36);
      center.queues[0].patience_s = 180.0;

      const CfSimulatorOptions options = {
        .days = 600, .seed = 1, .handle_variation = shapes[k].variation,
      };
      g_autoptr(CfSimulatorReport) report = cf_simulator_run (&center.center, &options, NULL);

      g_assert_cmpfloat (fabs (report->queues[0].level - shapes[k].level), <, 0.006);
    }
}

/* A day's error makes days differ and costs level, though the calls are the same on average. */
static void
test_uncertain_days (void)
{
  Center center;
  CfSimulatorOptions options = { .days = 400, .seed = 6 };

  center_init (&center, 1, 20, 500, 88);
  center.queues[0].patience_s = 180.0;

  g_autoptr(CfSimulatorReport) certain = cf_simulator_run (&center.center, &options, NULL);

  options.day_variation = 0.10;
  g_autoptr(CfSimulatorReport) uncertain = cf_simulator_run (&center.center, &options, NULL);

  g_assert_cmpfloat (fabs (certain->queues[0].offered - uncertain->queues[0].offered), <, 70.0);
  g_assert_cmpfloat (certain->queues[0].level, >, uncertain->queues[0].level + 0.02);
  g_assert_cmpfloat (certain->days_met[0], >, 0.95);
  g_assert_cmpfloat (uncertain->days_met[0], <, 0.85);
  g_assert_cmpfloat (uncertain->queues[0].high - uncertain->queues[0].low, >,
                     certain->queues[0].high - certain->queues[0].low);
}

static void
test_stop (void)
{
  Center center;
  g_autoptr(CfProgress) progress = cf_progress_new ();
  const CfSimulatorOptions options = { .days = 1000000, .seed = 6, .threads = 2 };

  center_init (&center, 1, 20, 500, 88);
  cf_progress_stop (progress);

  g_autoptr(CfSimulatorReport) report = cf_simulator_run (&center.center, &options, progress);

  g_assert_nonnull (report);
  g_assert_cmpuint (report->days, <=, 2);
}

static void
test_nobody (void)
{
  Center center;

  center_init (&center, 2, 4, 3, 0);
  center.calls[1][0] = center.calls[1][1] = center.calls[1][2] = center.calls[1][3] = 0.0;
  center.center.n_groups = 0;

  g_autoptr(CfSimulatorReport) report = simulate (&center, 50, 1);

  g_assert_cmpfloat (report->queues[0].level, ==, 0.0);
  g_assert_cmpfloat (report->queues[0].abandoned, ==, report->queues[0].offered);
  g_assert_true (isnan (report->queues[1].level));
  g_assert_cmpfloat (report->days_met[1], ==, 1.0);
  g_assert_cmpfloat (report->days_met[0], <, 0.1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/simulator/agrees-with-formulas", test_agrees_with_formulas);
  g_test_add_func ("/simulator/bounds-hold", test_bounds_hold);
  g_test_add_func ("/simulator/threads-and-seeds", test_threads_and_seeds);
  g_test_add_func ("/simulator/line-is-floor", test_line_is_floor);
  g_test_add_func ("/simulator/number-and-shifts", test_number_and_shifts);
  g_test_add_func ("/simulator/absence", test_absence);
  g_test_add_func ("/simulator/number-falls", test_number_falls);
  g_test_add_func ("/simulator/backlog-carries-over", test_backlog_carries_over);
  g_test_add_func ("/simulator/calls-are-finished", test_calls_are_finished);
  g_test_add_func ("/simulator/pooling", test_pooling);
  g_test_add_func ("/simulator/priority", test_priority);
  g_test_add_func ("/simulator/handle-time-shapes", test_handle_time_shapes);
  g_test_add_func ("/simulator/uncertain-days", test_uncertain_days);
  g_test_add_func ("/simulator/stop", test_stop);
  g_test_add_func ("/simulator/nobody", test_nobody);

  return g_test_run ();
}
