/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Erlang B, C and A for a real number of agents.
 *
 * B: for a whole n by b = 1, b = a b / (k + a b) for k = 1…n, which neither overflows nor cancels.
 * A fraction x starts the same recurrence from 1 / B(x, a) = a^-x e^a Γ(x + 1, a) (Jagerman 1974).
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
 * positive terms along the same loop over j. Every formula holds for a real n. */
#include "cf-erlang.h"

#include <float.h>
#include <math.h>

/* Patience beyond this many handle times is endless: c would only grow without bound. */
#define ENDLESS_HANDLE_TIMES 1e5

#define RESCALE_ABOVE 1e150
#define LOG_TINY -700.0       /* e^-700 is the last power of e that a double keeps in full */
#define NEGLIGIBLE 1e-17      /* of a sum: below half a unit in the last place */

/* I_x (c, j + 1), one j after the other. Far from its bulk a term is below the smallest double; it
 * is carried as a logarithm until it is not. */
typedef struct
{
  double c;
  double rest;       /* 1 - x */
  double term;       /* t_j, 0 while log_term stands in */
  double log_term;
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

double
cf_erlang_b (double load,
             double agents)
{
  if (load <= 0.0)
    return agents > 0.0 ? 0.0 : 1.0;

  double whole = floor (agents);
  double fraction = agents - whole;
  double b = fraction > 0.0 ? 1.0 / inverse_b_of_fraction (load, fraction) : 1.0;

  for (double k = 1.0; k <= whole; k += 1.0)
    b = load * b / (k + fraction + load * b);

  return b;
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
                 double x_exponent,    /* -log x */
                 double exponent)      /* of x in t_0 */
{
  BetaTail tail = { .c = c, .rest = -expm1 (-x_exponent), .log_term = -exponent * x_exponent };

  if (tail.log_term > LOG_TINY)
    tail.term = tail.sum = exp (tail.log_term);

  return tail;
}

static void
beta_tail_next (BetaTail *tail,
                double    j)      /* the new j */
{
  double factor = (tail->c + j - 1.0) / j * tail->rest;

  if (tail->term > 0.0)
    {
      tail->term *= factor;
    }
  else
    {
      tail->log_term += log (factor);
      if (tail->log_term > LOG_TINY)
        tail->term = exp (tail->log_term);
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
            double                 blocking)
{
  double load = cf_erlang_load (traffic);
  double r = traffic->handle_s / traffic->patience_s;
  double c = agents / r;
  double exponent = traffic->within_s / traffic->patience_s;
  double x = exp (-exponent);
  double weight = 1.0;
  BetaTail beyond = beta_tail_start (c, exponent, c);              /* I_x (c, j + 1) */
  BetaTail answered = beta_tail_start (c + 1.0, exponent, c + 1.0); /* I_x (c + 1, j + 1) */
  QueueSums sums = { .free = 1.0 / blocking - 1.0, .first = 1.0 };

  for (double j = 0.0;; j += 1.0)
    {
      if (j > 0.0)
        {
          beta_tail_next (&beyond, j);
          beta_tail_next (&answered, j);
        }

      double in_time = c / (c + j + 1.0) * (1.0 - answered.sum);

      sums.weight += weight;
      sums.waiting += j * weight;
      sums.answered += weight * in_time;
      sums.abandoned += weight * (1.0 - x - (in_time - x * (1.0 - beyond.sum)));

      double ratio = load / (agents + (j + 1.0) * r);

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
  double b = cf_erlang_b (load, agents);

  /* Nobody ever waits, to the last bit. */
  if (b < 1e-280)
    {
      set_levels (figures, 1.0);
      figures->occupancy = load / agents;
      return;
    }

  QueueSums sums = sum_states (traffic, agents, b);
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
