/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shift design on demand made from known shifts: what is found costs what it says, and no more than
 * the shifts from which the demand was made. */
#include "cf-shift-design.h"

#define STEP 30
#define SLOTS (24 * 60 / STEP)
#define DAYS 7

typedef struct
{
  CfShiftDemand    demand;
  int              required[SLOTS * DAYS];
  CfShiftCandidate candidates[128];
} Case;

/* Starts from 5 to 9, 13 to 15 and 21 to 23, seven to nine hours long. */
static void
case_init (Case *self)
{
  static const guint starts[][2] = { { 10, 18 }, { 26, 30 }, { 42, 46 } };

  self->demand = (CfShiftDemand) {
    .n_days = DAYS, .slots_per_day = SLOTS, .required = self->required,
    .candidates = self->candidates, .under_cost = STEP, .over_cost = STEP, .shift_cost = 60,
  };
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    for (guint start = starts[i][0]; start <= starts[i][1]; start++)
      for (guint length = 14; length <= 18; length++)
        self->candidates[self->demand.n_candidates++] = (CfShiftCandidate) { start, length };
  for (guint slot = 0; slot < SLOTS * DAYS; slot++)
    self->required[slot] = 0;
}

/* Duties of @n shifts drawn at random; their cover becomes what is required. */
static gint64
hide_solution (Case  *self,
               GRand *random,
               guint  n)
{
  g_autofree guint16 *duties = g_new0 (guint16, self->demand.n_candidates * DAYS);

  for (guint i = 0; i < n; i++)
    {
      const guint c = g_rand_int_range (random, 0, self->demand.n_candidates);

      for (guint d = 0; d < DAYS; d++)
        {
          const guint heads = g_rand_int_range (random, 0, 6);

          duties[c * DAYS + d] += heads;
          for (guint s = 0; s < self->candidates[c].length; s++)
            self->required[(d * SLOTS + self->candidates[c].start + s) % (SLOTS * DAYS)] += heads;
        }
    }
  return cf_shift_design_cost (&self->demand, duties);
}

static void
test_hidden (void)
{
  for (guint seed = 0; seed < 6; seed++)
    {
      g_autoptr(GRand) random = g_rand_new_with_seed (seed);
      g_autofree Case *self = g_new0 (Case, 1);

      case_init (self);

      const gint64 hidden = hide_solution (self, random, 3 + seed % 3);
      g_autoptr(CfShiftDesign) design = cf_shift_design_make (&self->demand, 1, 3000000, NULL);

      g_assert_cmpint (design->cost, ==, cf_shift_design_cost (&self->demand, design->duties));
      g_assert_cmpint (design->cost, <=, hidden);
    }
}

static void
test_nothing (void)
{
  g_autofree Case *self = g_new0 (Case, 1);

  case_init (self);

  g_autoptr(CfShiftDesign) idle = cf_shift_design_make (&self->demand, 1, 100000, NULL);

  g_assert_cmpint (idle->cost, ==, 0);
  self->required[0] = 3;
  self->demand.n_candidates = 0;

  g_autoptr(CfShiftDesign) none = cf_shift_design_make (&self->demand, 1, 1000, NULL);

  g_assert_cmpint (none->cost, ==, 3 * STEP);
}

static void
test_same (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (9);
  g_autofree Case *self = g_new0 (Case, 1);

  case_init (self);
  hide_solution (self, random, 6);

  g_autoptr(CfShiftDesign) one = cf_shift_design_make (&self->demand, 4, 200000, NULL);
  g_autoptr(CfShiftDesign) again = cf_shift_design_make (&self->demand, 4, 200000, NULL);

  g_assert_cmpmem (one->duties, self->demand.n_candidates * DAYS * sizeof *one->duties,
                   again->duties, self->demand.n_candidates * DAYS * sizeof *one->duties);
}

/* SH-4, a day done by hand: four from 7:00, four until 22:00, and eight from 15:00 to 17:00, whom
 * the early shift does not reach. Twelve people; thirteen of their hours are too many. */
static void
test_a_day_by_hand (void)
{
  static const struct { guint from, until; int heads; } curve[] = {
    { 14, 18, 4 }, { 18, 28, 6 }, { 28, 30, 9 }, { 30, 34, 8 }, { 34, 44, 4 },
  };
  CfShiftCandidate shifts[] = { { 14, 16 }, { 18, 16 }, { 28, 16 } };    /* 7-15, 9-17, 14-22 */
  int required[SLOTS] = { 0 };
  const CfShiftDemand demand = {
    .n_days = 1, .slots_per_day = SLOTS, .required = required, .n_candidates = 3,
    .candidates = shifts, .under_cost = 1000, .over_cost = 1,
  };
  guint n_people = 0;

  for (guint i = 0; i < G_N_ELEMENTS (curve); i++)
    for (guint slot = curve[i].from; slot < curve[i].until; slot++)
      required[slot] = curve[i].heads;

  g_autoptr(CfShiftDesign) design = cf_shift_design_make (&demand, 1, 1500000, NULL);

  for (guint shift = 0; shift < 3; shift++)
    n_people += design->duties[shift];
  g_assert_cmpuint (n_people, ==, 12);
  g_assert_cmpint (design->cost, ==, 2 * 13);       /* half hours; nobody is missing */
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shift-design/hidden", test_hidden);
  g_test_add_func ("/shift-design/nothing", test_nothing);
  g_test_add_func ("/shift-design/same", test_same);
  g_test_add_func ("/shift-design/a-day-by-hand", test_a_day_by_hand);
  return g_test_run ();
}
