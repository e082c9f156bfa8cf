/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Erlang B, C and A for a real number of agents.
 *
 * B: 1 / B (n) = 1 + n / a (1 / B (n - 1)) (Jagerman 1974), so seen from the state "all busy" the
 * states with a free agent weigh 1, n / a, n (n - 1) / a², … downward: positive terms, that stop
 * counting some standard deviations below the load, however many agents there are. A fraction x at
 * the end weighs 1 / B (x, a) = a^-x e^a Γ(x + 1, a).
 * C: n B / (n - a (1 - B)).
 *
 * A (Palm; Garnett, Mandelbaum & Reiman 2002): seen from the state "all busy, nobody waits", whose
 * weight is 1, the states with a free agent weigh 1 / B - 1, and the one with j waiting weighs the
 * one before times a / (n + j r), r = handle time / patience. A caller who finds j waiting has
 * e^(-θV) ~ Beta (c, j + 1), V the wait that would be, θ = 1 / patience, c = n / r; with
 * x = e^(-θT):
 *
 *   P(V > T | j)                  = I_x (c, j + 1)
 *   P(answered within T | j)      = c / (c + j + 1) (1 - I_x (c + 1, j + 1))
 *   P(abandoned within T | j)     = 1 - x - (that - x (1 - I_x (c, j + 1)))
 *
 * and I_x (c, j + 1) = I_x (c, j) + t_j, t_0 = x^c, t_j = t_(j-1) (c + j - 1) / j (1 - x): a sum of
 * positive terms along the same loop over j, and
 * I_x (c + 1, j + 1) = I_x (c, j + 1) - t_j (1 - x) (c + j) / c.
 * Every formula holds for a real n. */
#include "cf-erlang.h"

#include <float.h>
#include <math.h>

/* Patience beyond this many handle times is endless: c would only grow without bound. */
#define ENDLESS_HANDLE_TIMES 1e5

#define RESCALE_ABOVE 1e150
#define NEGLIGIBLE 1e-17      /* of a sum: below half a unit in the last place */
#define OVERFLOW_ABOVE 1e290  /* 1 / B: nobody waits in the life of the universe */

/* A term far below the smallest double is carried with a power of two beside it. */
#define SCALE_BITS 512

/* I_x (c, j + 1), one j after the other. */
typedef struct
{
  double c;
  double rest;       /* 1 - x */
  double term;       /* t_j × 2^scale */
  int    scale;      /* 0, or not yet worth counting */
  double sum;        /* I_x (c, j + 1) */
} BetaTail;

/* What the states add up to, those with waiting over the number j of callers in the queue. */
typedef struct
{
  double free;         /* weight of the states with a free agent */
  double first;        /* weight of "all busy, nobody waits": 1, rescaled with the rest */
  double weight;
  double waiting;      /* sum of j x weight */
  double answered;     /* within T */
  double abandoned;    /* within T */
} QueueSums;

/* 1 / B (x, a) for 0 <= x < 1. For a small load the lower incomplete gamma function by its series,
 * else the upper one by its continued fraction (Lentz's evaluation). */
static double
inverse_b_of_fraction (double load,
                       double x)
{
  double s = x + 1.0;

  if (load < s + 1.0)
    {
      double term = 1.0 / s;
      double sum = term;

      for (guint k = 1; term > NEGLIGIBLE * sum; k++)
        {
          term *= load / (s + k);
          sum += term;
        }

      return tgamma (s) * pow (load, -x) * exp (load) - load * sum;
    }

  double b = load + 1.0 - s;
  double c = 1e300;
  double d = 1.0 / b;
  double fraction = d;

  for (guint k = 1; k < 1000; k++)
    {
      double a_k = -(double) k * (k - s);

      b += 2.0;
      d = 1.0 / (a_k * d + b);
      c = b + a_k / c;
      fraction *= c * d;

      if (fabs (c * d - 1.0) < DBL_EPSILON)
        break;
    }

  return load * fraction;
}

double
cf_erlang_load (const CfErlangTraffic *traffic)
{
  return traffic->calls * traffic->handle_s / traffic->interval_s;
}

/* 1 / B (agents, load); INFINITY beyond what a double holds. */
static double
inverse_b (double load,
           double agents)
{
  double per_load = 1.0 / load;
  double left = agents;
  double term = 1.0;
  double sum = 0.0;

  for (; left >= 1.0; left -= 1.0)
    {
      sum += term;
      term *= left * per_load;

      if (term > OVERFLOW_ABOVE)
        return INFINITY;
      /* The rest is at most a geometric series. */
      if (left < load && term <= NEGLIGIBLE * sum * (1.0 - left * per_load))
        return sum;
    }

  return sum + term * (left > 0.0 ? inverse_b_of_fraction (load, left) : 1.0);
}

double
cf_erlang_b (double load,
             double agents)
{
  if (load <= 0.0)
    return agents > 0.0 ? 0.0 : 1.0;

  return 1.0 / inverse_b (load, agents);
}

double
cf_erlang_c (double load,
             double agents)
{
  if (load <= 0.0 && agents > 0.0)
    return 0.0;
  if (agents <= load)
    return 1.0;

  double b = cf_erlang_b (load, agents);

  return agents * b / (agents - load * (1.0 - b));
}

static void
set_levels (CfErlangFigures *figures,
            double           level)
{
  for (guint i = 0; i < CF_ERLANG_N_LEVELS; i++)
    figures->service_level[i] = level;
}

static void
patient_figures (const CfErlangTraffic *traffic,
                 double                 agents,
                 CfErlangFigures       *figures)
{
  double load = cf_erlang_load (traffic);
  double spare = agents - load;
  double wait = cf_erlang_c (load, agents);

  figures->wait_probability = wait;
  figures->abandonment = 0.0;

  if (spare <= 0.0)
    {
      set_levels (figures, 0.0);
      figures->occupancy = 1.0;
      figures->asa_s = INFINITY;
      return;
    }

  set_levels (figures, 1.0 - wait * exp (-spare * traffic->within_s / traffic->handle_s));
  figures->occupancy = load / agents;
  figures->asa_s = wait * traffic->handle_s / spare;
}

static BetaTail
beta_tail_start (double c,
                 double exponent)    /* -log x */
{
  BetaTail tail = { .c = c, .rest = -expm1 (-exponent) };
  double bits = -c * exponent / G_LN2;      /* t_0 = x^c = 2^bits */
  double whole = floor (bits);

  tail.scale = whole < -SCALE_BITS ? (int) (-whole / SCALE_BITS) * SCALE_BITS : 0;
  tail.term = ldexp (exp2 (bits - whole), (int) whole + tail.scale);
  tail.sum = tail.scale > 0 ? 0.0 : tail.term;

  return tail;
}

static inline void
beta_tail_next (BetaTail *tail,
                double    j)      /* the new j */
{
  tail->term *= (tail->c + j - 1.0) / j * tail->rest;

  if (G_UNLIKELY (tail->scale > 0))
    {
      if (tail->term < 1.0)
        return;
      tail->term = ldexp (tail->term, -SCALE_BITS);
      tail->scale -= SCALE_BITS;
      if (tail->scale > 0)
        return;
    }

  tail->sum = MIN (tail->sum + tail->term, 1.0);
}

static void
rescale (QueueSums *sums,
         double    *weight)
{
  sums->free /= RESCALE_ABOVE;
  sums->first /= RESCALE_ABOVE;
  sums->weight /= RESCALE_ABOVE;
  sums->waiting /= RESCALE_ABOVE;
  sums->answered /= RESCALE_ABOVE;
  sums->abandoned /= RESCALE_ABOVE;
  *weight /= RESCALE_ABOVE;
}

static QueueSums
sum_states (const CfErlangTraffic *traffic,
            double                 agents,
            double                 inverse)    /* 1 / B */
{
  double load = cf_erlang_load (traffic);
  double r = traffic->handle_s / traffic->patience_s;
  double c = agents / r;
  double exponent = traffic->within_s / traffic->patience_s;
  double x = exp (-exponent);
  double weight = 1.0;
  double load_per_r = load / r;
  BetaTail beyond = beta_tail_start (c, exponent);              /* I_x (c, j + 1) */
  QueueSums sums = { .free = inverse - 1.0, .first = 1.0 };

  for (double j = 0.0;; j += 1.0)
    {
      if (j > 0.0)
        beta_tail_next (&beyond, j);

      double per_next = 1.0 / (c + j + 1.0);
      double term = beyond.scale > 0 ? 0.0 : beyond.term;
      double late = beyond.sum - term * beyond.rest * (c + j) / c;    /* I_x (c + 1, j + 1) */
      double in_time = c * per_next * (1.0 - late);

      sums.weight += weight;
      sums.waiting += j * weight;
      sums.answered += weight * in_time;
      sums.abandoned += weight * (1.0 - x - (in_time - x * (1.0 - beyond.sum)));

      double ratio = load_per_r * per_next;     /* load / (n + (j + 1) r) */

      /* The tail is at most a geometric series. */
      if (ratio < 1.0
          && weight * ratio * (j + 1.0) <= NEGLIGIBLE * (1.0 - ratio) * sums.weight)
        return sums;

      weight *= ratio;
      if (weight > RESCALE_ABOVE)
        rescale (&sums, &weight);
    }
}

static void
impatient_figures (const CfErlangTraffic *traffic,
                   double                 agents,
                   CfErlangFigures       *figures)
{
  double load = cf_erlang_load (traffic);
  double inverse = inverse_b (load, agents);

  if (isinf (inverse))
    {
      set_levels (figures, 1.0);
      figures->occupancy = load / agents;
      return;
    }

  QueueSums sums = sum_states (traffic, agents, inverse);
  double total = sums.free + sums.weight;
  double in_time = (sums.free + sums.answered) / total;
  double gone_in_time = sums.abandoned / total;
  double queue = sums.waiting / total;
  double abandonment = queue * traffic->handle_s / traffic->patience_s / load;

  figures->wait_probability = sums.weight / total;
  figures->abandonment = MIN (abandonment, 1.0);
  figures->asa_s = queue * traffic->handle_s / load;
  /* a (1 - P(abandoned)) / n without the difference: what comes in to each state goes out. */
  figures->occupancy = (load / agents * sums.free + sums.weight - sums.first) / total;
  figures->service_level[CF_ERLANG_OF_OFFERED] = in_time;
  figures->service_level[CF_ERLANG_OF_ANSWERED] = MIN (in_time / (1.0 - abandonment), 1.0);
  figures->service_level[CF_ERLANG_OF_PATIENT] = in_time / (1.0 - gone_in_time);
  figures->service_level[CF_ERLANG_ANSWERED_OR_ABANDONED] = in_time + gone_in_time;
}

void
cf_erlang_figures (const CfErlangTraffic *traffic,
                   double                 agents,
                   CfErlangFigures       *figures)
{
  gboolean patient = traffic->patience_s <= 0.0
                     || traffic->patience_s > ENDLESS_HANDLE_TIMES * traffic->handle_s;

  *figures = (CfErlangFigures) { 0 };

  if (cf_erlang_load (traffic) <= 0.0)
    {
      set_levels (figures, 1.0);
    }
  else if (agents <= 0.0)
    {
      figures->occupancy = 1.0;
      figures->wait_probability = 1.0;
      figures->asa_s = patient ? INFINITY : traffic->patience_s;
      figures->abandonment = patient ? 0.0 : 1.0;
      if (!patient)
        figures->service_level[CF_ERLANG_ANSWERED_OR_ABANDONED]
          = -expm1 (-traffic->within_s / traffic->patience_s);
    }
  else if (patient)
    {
      patient_figures (traffic, agents, figures);
    }
  else
    {
      impatient_figures (traffic, agents, figures);
    }
}
