/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Queues that share people: the bounds, and what is found between them. */
#include "cf-pooling.h"

#include <math.h>

static guint
sum_of (const guint *numbers,
        guint        n)
{
  guint sum = 0;

  for (guint i = 0; i < n; i++)
    sum += numbers[i];

  return sum;
}

/* 100 + 100 calls in 30 minutes, 300 s, patience 300 s: 20 + 20 = 40 dedicated, 37 pooled. */
static void
test_two_queues (void)
{
  const CfErlangTraffic traffic[] = {
    { 100, 1800, 300, 300, 20 }, { 100, 1800, 300, 300, 20 },
  };
  const CfStaffingGoal goals[] = { { 0.8 }, { 0.8 } };
  CfPoolingQuestion question = { 2, traffic, goals, 1.0, 0.0, { .days = 600, .seed = 1 } };
  guint before = 37;

  /* The fewer people have both skills, the more it takes. */
  for (double trained = 1.0; trained >= -0.01; trained -= 0.5)
    {
      question.cross_trained = MAX (trained, 0.0);

      g_autoptr(CfPooling) pooling = cf_pooling_search (&question, NULL);

      g_assert_cmpuint (pooling->dedicated[0], ==, 20);
      g_assert_cmpuint (pooling->dedicated[1], ==, 20);
      g_assert_cmpuint (pooling->dedicated_total, ==, 40);
      g_assert_cmpuint (pooling->pooled, ==, 37);
      g_assert_cmpuint (pooling->found, >=, before);
      g_assert_cmpuint (pooling->found, <=, 40);
      g_assert_cmpuint (sum_of (pooling->own, 2), ==, pooling->found);
      g_assert_true (pooling->verified);
      for (guint q = 0; q < 2; q++)
        {
          g_assert_cmpuint (pooling->own_shared[q], ==,
                            (guint) lround (question.cross_trained * pooling->own[q]));
          g_assert_cmpfloat (pooling->levels[q].low, >=, pooling->found < 40 ? 0.8 : 0.79);
        }
      before = pooling->found;
    }

  g_assert_cmpuint (before, ==, 40);

  question.cross_trained = 0.5;
  g_autoptr(CfPooling) half = cf_pooling_search (&question, NULL);

  g_assert_cmpuint (half->found, <=, 38);
}

/* Uneven queues and goals: a small one that must be quick leans on a large one. */
static void
test_uneven (void)
{
  const CfErlangTraffic traffic[] = {
    { 300, 1800, 300, 240, 20 }, { 20, 1800, 420, 240, 10 }, { 60, 1800, 240, 0, 30 },
  };
  const CfStaffingGoal goals[] = { { 0.8 }, { 0.9, 0, 0.05, 0, 1 }, { 0.8, 0, 0, 0, 2 } };
  const CfPoolingQuestion question = {
    3, traffic, goals, 0.6, 5.0, { .days = 300, .seed = 2 },
  };
  g_autoptr(CfPooling) pooling = cf_pooling_search (&question, NULL);

  g_assert_true (pooling->verified);
  g_assert_cmpuint (pooling->pooled, <=, pooling->found);
  g_assert_cmpuint (pooling->found, <, pooling->dedicated_total);
  for (guint q = 0; q < 3; q++)
    {
      g_assert_cmpfloat (pooling->levels[q].low, >=, goals[q].share);
      g_assert_cmpuint (pooling->own[q], >=, goals[q].minimum_staff);
    }
}

static void
test_edges (void)
{
  const CfErlangTraffic traffic[] = { { 100, 1800, 300, 300, 20 }, { 0, 1800, 300, 300, 20 } };
  const CfStaffingGoal goals[] = { { 0.8 }, { 0.8, 0, 0, 0, 2 } };
  const CfPoolingQuestion question = { 2, traffic, goals, 1.0, 0.0, { .days = 100, .seed = 2 } };
  const CfPoolingQuestion nothing = { .options = { .days = 1 } };
  g_autoptr(CfProgress) progress = cf_progress_new ();
  g_autoptr(CfPooling) none = cf_pooling_search (&nothing, NULL);

  g_assert_cmpuint (none->found, ==, 0);

  /* Stopped: the bounds are there, and the upper one is the answer. */
  cf_progress_stop (progress);
  g_autoptr(CfPooling) stopped = cf_pooling_search (&question, progress);

  g_assert_cmpuint (stopped->dedicated_total, ==, 22);
  g_assert_cmpuint (stopped->found, ==, 22);
  g_assert_false (stopped->verified);

  g_autoptr(CfPooling) pooling = cf_pooling_search (&question, NULL);

  g_assert_cmpuint (pooling->own[1], >=, 2);
  g_assert_cmpuint (pooling->found, <=, 22);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pooling/two-queues", test_two_queues);
  g_test_add_func ("/pooling/uneven", test_uneven);
  g_test_add_func ("/pooling/edges", test_edges);

  return g_test_run ();
}
