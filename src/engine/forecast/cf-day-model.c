/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The equations A b = X'Wy: one row of X a known day, weighted; the penalties, A - X'WX, are
 *
 *   levels          sum (level_w - r level_(w-1))^2 / level_ratio; with damping r < 1 also
 *                   (1 - r^2) level_0^2 / level_ratio, and the mean is free; a random walk has none
 *   weekdays        0.01 each squared
 *   month days      1 / month_ratio each squared, 4 / month_ratio each cyclic difference squared
 *   after           1 / 20 squared
 *   season pair k   k^2 / season_ratio each squared
 *
 * in units of the noise variance. Special days stay out of them, so that the many classes of a rich
 * calendar cost nothing: cf-day-classes.c finds their effects from what they differ by. Robust:
 * four passes with Huber's weights at 2.5 x 1.4826 MAD.
 *
 * With the noise variance integrated out, the likelihood of the settings is
 *
 *   -(n - 1) / 2 log (y'Wy - b'X'Wy) - 1/2 log |A| + 1/2 log |penalties|
 *
 * up to a constant (the marginal likelihood of a mixed model, Patterson & Thompson 1971); both
 * kinds of level leave one direction free, so that they compare. */
#include "cf-day-model.h"

#include "cf-arrow-system.h"
#include "cf-day-classes.h"
#include "cf-order-statistic.h"

#include <math.h>
#include <string.h>

#define FIRST_WEEKDAY 0
#define FIRST_MONTH_DAY 7
#define AFTER (FIRST_MONTH_DAY + CF_DAY_MODEL_MONTH_DAYS)
#define MEAN (AFTER + 1)
#define FIRST_SEASON (MEAN + 1)

#define WEEKDAY_PENALTY 0.01
#define AFTER_PENALTY (1.0 / 20.0)
#define MONTH_SMOOTHNESS 4.0

#define N_PASSES 4
#define HUBER_LIMIT (2.5 * 1.4826)

/* A day within five percent is never unusual, however regular the others are: else a quiet history
 * would unlearn its few special days. */
#define LEAST_LIMIT 0.05

/* No day is known to better than a percent: the likelihood of a series without noise is finite. */
#define LEAST_VARIANCE (0.01 * 0.01)

/* With fewer ordinary days than a week the special ones have to do. */
#define LEAST_ORDINARY 7

#define MAX_ENTRIES (4 + 2 * CF_DAY_MODEL_MAX_SEASON_PAIRS)

/* Row of a day in the border: few entries of many. */
typedef struct
{
  guint  n;
  guint  index[MAX_ENTRIES];
  double value[MAX_ENTRIES];
} Row;

static gboolean
is_damped (const CfDayModelSettings *settings)
{
  return settings->damping < 1.0;
}

static guint
first_class (const CfDayModelSettings *settings)
{
  return FIRST_SEASON + 2 * settings->n_season_pairs;
}

static void
row_add (Row   *row,
         guint  index,
         double value)
{
  row->index[row->n] = index;
  row->value[row->n] = value;
  row->n++;
}

static void
row_fill (Row                      *row,
          const CfForecastDate     *day,
          const CfDayModelSettings *settings)
{
  guint n_season_pairs = settings->n_season_pairs;

  row->n = 0;
  row_add (row, FIRST_WEEKDAY + day->weekday, 1.0);
  row_add (row, FIRST_MONTH_DAY + day->month_day, 1.0);
  if (day->after)
    row_add (row, AFTER, 1.0);
  if (is_damped (settings))
    row_add (row, MEAN, 1.0);
  for (guint pair = 1; pair <= n_season_pairs; pair++)
    {
      row_add (row, FIRST_SEASON + 2 * pair - 2, cos (pair * day->season));
      row_add (row, FIRST_SEASON + 2 * pair - 1, sin (pair * day->season));
    }
}

static void
penalize_levels (CfArrowSystem            *system,
                 const CfDayModelSettings *settings)
{
  double kept = settings->damping;
  double step = 1.0 / settings->level_ratio;

  for (guint i = 0; i + 1 < system->n_chain; i++)
    {
      system->diagonal[i] += kept * kept * step;
      system->diagonal[i + 1] += step;
      system->link[i] -= kept * step;
    }

  if (is_damped (settings))
    system->diagonal[0] += (1.0 - kept * kept) * step;
  else
    system->border[MEAN * (system->n_border + 1)] += 1.0;     /* not in use: it is 0 */
}

/* Pulls two neighboring unknowns of the border together. */
static void
penalize_difference (CfArrowSystem *system,
                     guint          a,
                     guint          b,
                     double         penalty)
{
  guint n = system->n_border;

  system->border[a * (n + 1)] += penalty;
  system->border[b * (n + 1)] += penalty;
  system->border[MAX (a, b) * n + MIN (a, b)] -= penalty;
}

static void
add_penalties (CfArrowSystem            *system,
               const CfDayModelSettings *settings)
{
  guint n = system->n_border;

  penalize_levels (system, settings);

  for (guint i = 0; i < 7; i++)
    system->border[(FIRST_WEEKDAY + i) * (n + 1)] += WEEKDAY_PENALTY;

  for (guint i = 0; i < CF_DAY_MODEL_MONTH_DAYS; i++)
    {
      system->border[(FIRST_MONTH_DAY + i) * (n + 1)] += 1.0 / settings->month_ratio;
      penalize_difference (system, FIRST_MONTH_DAY + i,
                           FIRST_MONTH_DAY + (i + 1) % CF_DAY_MODEL_MONTH_DAYS,
                           MONTH_SMOOTHNESS / settings->month_ratio);
    }

  system->border[AFTER * (n + 1)] += AFTER_PENALTY;
  for (guint pair = 1; pair <= settings->n_season_pairs; pair++)
    for (guint i = FIRST_SEASON + 2 * pair - 2; i < FIRST_SEASON + 2 * pair; i++)
      system->border[i * (n + 1)] += pair * pair / settings->season_ratio;
}

static void
add_day (CfArrowSystem *system,
         const Row     *row,
         guint          week,
         double         value,
         double         weight)
{
  guint n = system->n_border;

  system->diagonal[week] += weight;
  system->chain_side[week] += weight * value;

  for (guint i = 0; i < row->n; i++)
    {
      double weighted = weight * row->value[i];

      system->cross[week * n + row->index[i]] += weighted;
      system->border_side[row->index[i]] += weighted * value;
      /* The indices of a row grow, so this is the lower triangle. */
      for (guint j = 0; j <= i; j++)
        system->border[row->index[i] * n + row->index[j]] += weighted * row->value[j];
    }
}

static double
row_value (const CfArrowSystem *system,
           const Row           *row,
           guint                week)
{
  double sum = system->chain_side[week];

  for (guint i = 0; i < row->n; i++)
    sum += row->value[i] * system->border_side[row->index[i]];

  return sum;
}

/* The known days that the equations are made of. */
static gboolean *
find_used (const CfDayModelSeries *series)
{
  gboolean *used = g_new (gboolean, series->n_days);
  guint n_ordinary = 0;

  for (guint d = 0; d < series->n_days; d++)
    n_ordinary += !isnan (series->values[d]) && series->days[d].class == 0;
  for (guint d = 0; d < series->n_days; d++)
    used[d] = !isnan (series->values[d])
              && (series->days[d].class == 0 || n_ordinary < LEAST_ORDINARY);

  return used;
}

/* Fills the effects of the classes, and what is then left of each day; NAN: unknown. */
static void
find_residuals (const CfDayModelSeries *series,
                const CfArrowSystem    *system,
                const Row              *rows,
                double                 *effects,
                double                 *residuals)
{
  for (guint d = 0; d < series->n_days; d++)
    residuals[d] = series->values[d]
                   - row_value (system, &rows[d], cf_day_model_week (series->n_days, d));

  cf_day_classes_fit (series, residuals, effects);
  for (guint d = 0; d < series->n_days; d++)
    if (series->days[d].class != 0)
      residuals[d] -= effects[series->days[d].class - 1];
}

static void
reweigh (const CfDayModelSeries *series,
         const double           *residuals,
         double                 *sizes)
{
  guint n = 0;

  for (guint d = 0; d < series->n_days; d++)
    if (!isnan (series->values[d]))
      sizes[n++] = fabs (residuals[d]);

  double limit = MAX (HUBER_LIMIT * cf_order_median (sizes, n), LEAST_LIMIT);

  for (guint d = 0; d < series->n_days; d++)
    if (!isnan (series->values[d]))
      series->weights[d] = fabs (residuals[d]) > limit ? limit / fabs (residuals[d]) : 1.0;
}

guint
cf_day_model_week (guint n_days,
                   guint index)
{
  guint n_weeks = (n_days + 6) / 7;

  return index < n_days ? n_weeks - 1 - (n_days - 1 - index) / 7 : n_weeks + (index - n_days) / 7;
}

static void
fill_system (CfArrowSystem            *system,
             const CfDayModelSeries   *series,
             const CfDayModelSettings *settings,
             const Row                *rows,
             const gboolean           *used)
{
  cf_arrow_system_clear (system);
  add_penalties (system, settings);
  for (guint d = 0; d < series->n_days; d++)
    if (used[d] && series->weights[d] > 0.0)
      add_day (system, &rows[d], cf_day_model_week (series->n_days, d), series->values[d],
               series->weights[d]);
}

static Row *
rows_new (const CfDayModelSeries   *series,
          const CfDayModelSettings *settings)
{
  Row *rows = g_new (Row, series->n_days);

  for (guint d = 0; d < series->n_days; d++)
    row_fill (&rows[d], &series->days[d], settings);

  return rows;
}

static CfArrowSystem *
system_new (const CfDayModelSeries   *series,
            const CfDayModelSettings *settings)
{
  return cf_arrow_system_new ((series->n_days + 6) / 7, first_class (settings));
}

/* Takes the levels of the solved @system. */
static CfDayModelFit *
fit_new (CfArrowSystem            *system,
         const CfDayModelSeries   *series,
         const CfDayModelSettings *settings,
         const Row                *rows)
{
  CfDayModelFit *self = g_new0 (CfDayModelFit, 1);
  guint n = system->n_border;
  g_autofree double *residuals = g_new (double, series->n_days);

  self->n_weeks = system->n_chain;
  self->n_season_pairs = settings->n_season_pairs;
  self->n_effects = n + series->n_classes;
  self->damping = settings->damping;
  self->mean = system->border_side[MEAN];
  self->effects = g_new0 (double, self->n_effects);
  memcpy (self->effects, system->border_side, n * sizeof (double));
  if (series->n_classes > 0)
    find_residuals (series, system, rows, self->effects + n, residuals);
  self->levels = g_steal_pointer (&system->chain_side);
  self->log_likelihood = NAN;

  return self;
}

CfDayModelFit *
cf_day_model_fit_robust (const CfDayModelSeries   *series,
                         const CfDayModelSettings *settings)
{
  g_autoptr(CfArrowSystem) system = system_new (series, settings);
  g_autofree Row *rows = rows_new (series, settings);
  g_autofree gboolean *used = find_used (series);
  g_autofree double *sizes = g_new (double, series->n_days);
  g_autofree double *residuals = g_new (double, series->n_days);
  g_autofree double *effects = g_new (double, series->n_classes + 1);

  for (guint d = 0; d < series->n_days; d++)
    series->weights[d] = isnan (series->values[d]) ? 0.0 : 1.0;

  for (guint pass = 0; pass < N_PASSES; pass++)
    {
      fill_system (system, series, settings, rows, used);
      cf_arrow_system_solve (system);
      if (pass + 1 < N_PASSES)
        {
          find_residuals (series, system, rows, effects, residuals);
          reweigh (series, residuals, sizes);
        }
    }

  return fit_new (system, series, settings, rows);
}

/* log |penalties| of what differs between settings. */
static double
log_penalties (const CfDayModelSettings *settings,
               guint                     n_weeks)
{
  double kept = settings->damping;
  double sum = -CF_DAY_MODEL_MONTH_DAYS * log (settings->month_ratio);

  if (is_damped (settings))
    sum += log (1.0 - kept * kept) - n_weeks * log (settings->level_ratio);
  else
    sum -= (n_weeks - 1) * log (settings->level_ratio);
  for (guint pair = 1; pair <= settings->n_season_pairs; pair++)
    sum += 2.0 * log (pair * pair / settings->season_ratio);

  return sum;
}

static double
dot (const double *a,
     const double *b,
     guint         n)
{
  double sum = 0.0;

  for (guint i = 0; i < n; i++)
    sum += a[i] * b[i];

  return sum;
}

CfDayModelFit *
cf_day_model_fit_weighted (const CfDayModelSeries   *series,
                           const CfDayModelSettings *settings)
{
  g_autoptr(CfArrowSystem) system = system_new (series, settings);
  g_autofree Row *rows = rows_new (series, settings);
  g_autofree gboolean *used = find_used (series);
  guint n_weeks = system->n_chain, n_border = system->n_border;
  double squares = 0.0;
  guint n = 0;

  fill_system (system, series, settings, rows, used);

  g_autofree double *chain = g_memdup2 (system->chain_side, n_weeks * sizeof (double));
  g_autofree double *border = g_memdup2 (system->border_side, n_border * sizeof (double));

  cf_arrow_system_solve (system);

  for (guint d = 0; d < series->n_days; d++)
    if (used[d] && series->weights[d] > 0.0)
      {
        squares += series->weights[d] * series->values[d] * series->values[d];
        n++;
      }
  squares -= dot (chain, system->chain_side, n_weeks) + dot (border, system->border_side, n_border);
  squares = MAX (squares, 0.0) + n * LEAST_VARIANCE;

  double log_likelihood = 0.5 * (log_penalties (settings, n_weeks) - system->log_determinant
                                 - (n - 1.0) * log (squares));
  CfDayModelFit *self = fit_new (system, series, settings, rows);

  self->log_likelihood = log_likelihood;
  return self;
}

void
cf_day_model_fit_free (CfDayModelFit *self)
{
  g_free (self->levels);
  g_free (self->effects);
  g_free (self);
}

void
cf_day_model_fit_predict (const CfDayModelFit  *self,
                          const CfForecastDate *day,
                          guint                 week,
                          CfDayModelParts      *parts)
{
  guint classes = FIRST_SEASON + 2 * self->n_season_pairs;
  double level = self->levels[MIN (week, self->n_weeks - 1)];
  double ahead = week < self->n_weeks ? 0.0 : week + 1.0 - self->n_weeks;

  parts->level = self->mean + level;
  parts->trend = (pow (self->damping, ahead) - 1.0) * level;
  parts->weekday = self->effects[FIRST_WEEKDAY + day->weekday];
  parts->month = self->effects[FIRST_MONTH_DAY + day->month_day];
  parts->after = day->after ? self->effects[AFTER] : 0.0;
  parts->special = day->class != 0 ? self->effects[classes + day->class - 1] : 0.0;
  parts->season = 0.0;
  for (guint pair = 1; pair <= self->n_season_pairs; pair++)
    parts->season += self->effects[FIRST_SEASON + 2 * pair - 2] * cos (pair * day->season)
                     + self->effects[FIRST_SEASON + 2 * pair - 1] * sin (pair * day->season);
}

double
cf_day_model_parts_sum (const CfDayModelParts *parts)
{
  return parts->level + parts->trend + parts->weekday + parts->month + parts->special + parts->after
         + parts->season;
}

void
cf_day_model_parts_add (CfDayModelParts       *self,
                        const CfDayModelParts *other,
                        double                 share)
{
  self->level += share * other->level;
  self->trend += share * other->trend;
  self->weekday += share * other->weekday;
  self->month += share * other->month;
  self->special += share * other->special;
  self->after += share * other->after;
  self->season += share * other->season;
}
