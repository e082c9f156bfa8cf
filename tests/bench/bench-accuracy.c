/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How good forecasts of real queues are: rolling origins on three series that are not part of the
 * project. CALLFLOOR_SERIES names their folder (README.md says what is in it); without it there is
 * nothing to print. */
#include "cf-forecast-explain.h"

#include <math.h>
#include <string.h>

#define MAX_DAYS 4000

typedef struct
{
  const char *name;
  const char *calls;      /* date,time,calls */
  const char *special;    /* date,class; nullable */
  int         year, month, day;   /* the first day of the first week */
  guint       n_slots;
  guint       n_weeks_ahead;
  guint       first, last, step;  /* origins, in weeks */
} Set;

static const Set sets[] = {
  { "A", "bank-a.csv", NULL, 2003, 3, 3, 48, 4, 8, 15, 1 },
  { "B", "bank-b.csv", "bank-b-special.csv", 1999, 1, 3, 48, 4, 21, 32, 1 },
  { "C", "emergency-c.csv", "emergency-c-special.csv", 2011, 1, 3, 24, 13, 307, 349, 6 },
};

typedef struct
{
  const Set *set;
  CfDay      first_day;
  double    *calls;      /* [MAX_DAYS * n_slots]; NAN: unknown */
  guint16   *classes;    /* [MAX_DAYS] */
} Series;

/* Sums over all origins. */
typedef struct
{
  double calls, size, error, day_size, pinball, n, n_80, n_95;
  double method_size[CF_FORECAST_N_METHODS], method_calls;
} Score;

static char **
read_lines (const char *folder,
            const char *file)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autofree char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return NULL;

  return g_strsplit (text, "\n", -1);
}

/* The day of a line's date, counted from the first; -1: none, or not in the series. */
static int
day_of (const Series *series,
        const char   *line)
{
  g_autofree char *date = g_strndup (line, 10);
  CfDay day = cf_day_parse_iso (date);
  int index = day - series->first_day;

  return day != CF_DAY_NONE && index >= 0 && index < MAX_DAYS ? index : -1;
}

static gboolean
read_calls (Series     *series,
            const char *folder)
{
  g_auto(GStrv) lines = read_lines (folder, series->set->calls);
  guint n_slots = series->set->n_slots;

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      g_auto(GStrv) fields = g_strsplit (lines[i], ",", 3);
      int day = day_of (series, lines[i]);

      if (day < 0 || g_strv_length (fields) < 3)
        continue;

      guint minute = (guint) (60 * g_ascii_strtoll (fields[1], NULL, 10)
                              + g_ascii_strtoll (fields[1] + 3, NULL, 10));

      series->calls[(guint) day * n_slots + minute * n_slots / 1440]
        = g_ascii_strtod (fields[2], NULL);
    }

  return lines != NULL;
}

static void
read_classes (Series     *series,
              const char *folder)
{
  g_auto(GStrv) lines = read_lines (folder, series->set->special);
  g_autoptr(GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      int day = day_of (series, lines[i]);
      char *class = strchr (lines[i], ',');

      if (day < 0 || class == NULL)
        continue;
      if (!g_hash_table_contains (numbers, g_strchomp (class)))
        g_hash_table_insert (numbers, class,
                             GUINT_TO_POINTER (g_hash_table_size (numbers) + 1));
      series->classes[day] = (guint16) GPOINTER_TO_UINT (g_hash_table_lookup (numbers, class));
    }
}

static double
pinball (double                calls,
         const CfForecastBand *band)
{
  const double shares[] = { 0.025, 0.1, 0.5, 0.9, 0.975 };
  const double values[] = { band->q025, band->q10, band->mean, band->q90, band->q975 };
  double sum = 0.0;

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    sum += MAX (shares[i] * (calls - values[i]), (shares[i] - 1.0) * (calls - values[i]));

  return sum / G_N_ELEMENTS (shares);
}

static void
score_methods (Score            *score,
               const CfForecast *forecast,
               guint             day,
               guint             slot,
               double            calls)
{
  CfForecastParts parts;

  if (!cf_forecast_explain (forecast, day, slot, &parts))
    return;
  for (guint method = 0; method < CF_FORECAST_N_METHODS; method++)
    if (isnan (parts.values[method]))
      return;

  score->method_calls += calls;
  for (guint method = 0; method < CF_FORECAST_N_METHODS; method++)
    score->method_size[method] += fabs (calls - parts.values[method]);
}

static void
score_day (Score            *score,
           const Series     *series,
           const CfForecast *forecast,
           guint             origin,
           guint             day)
{
  guint n_slots = series->set->n_slots;
  double error = 0.0;

  for (guint s = 0; s < n_slots; s++)
    {
      double calls = series->calls[(origin + day) * n_slots + s];
      const CfForecastBand *band = &forecast->slots[day * n_slots + s];

      if (isnan (calls) || isnan (band->mean))
        continue;

      error += calls - band->mean;
      score->calls += calls;
      score->size += fabs (calls - band->mean);
      score->error += calls - band->mean;
      score->pinball += pinball (calls, band);
      score->n += 1.0;
      score->n_80 += band->q10 <= calls && calls <= band->q90;
      score->n_95 += band->q025 <= calls && calls <= band->q975;
      score_methods (score, forecast, day, s, calls);
    }
  score->day_size += fabs (error);
}

static void
score_set (const Series *series)
{
  const Set *set = series->set;
  Score score = { 0 };

  for (guint week = set->first; week <= set->last; week += set->step)
    {
      const CfForecastProblem problem = {
        .first_day = series->first_day,
        .n_days = 7 * week,
        .n_slots = set->n_slots,
        .n_ahead = 7 * set->n_weeks_ahead,
        .calls = series->calls,
        .classes = series->classes,
      };
      g_autoptr(CfForecast) forecast = cf_forecast_make (&problem, NULL);

      for (guint d = 0; d < problem.n_ahead; d++)
        score_day (&score, series, forecast, problem.n_days, d);
    }

  g_print ("%s  WAPE %.2f  days %.2f  bias %+.2f  pinball %.3f  inside 80: %.1f  95: %.1f  |",
           set->name, 100.0 * score.size / score.calls, 100.0 * score.day_size / score.calls,
           100.0 * score.error / score.calls, score.pinball / score.n,
           100.0 * score.n_80 / score.n, 100.0 * score.n_95 / score.n);
  for (guint method = 0; method < CF_FORECAST_N_METHODS; method++)
    g_print (" %.2f", 100.0 * score.method_size[method] / score.method_calls);
  g_print ("\n");
}

int
main (void)
{
  const char *folder = g_getenv ("CALLFLOOR_SERIES");

  if (folder == NULL)
    {
      g_print ("CALLFLOOR_SERIES names no folder: nothing to score\n");
      return 0;
    }

  g_print ("after |: WAPE of calendar, parts, adjusted, smoothed, mean, mixture\n");
  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      guint n = MAX_DAYS * sets[i].n_slots;
      g_autofree double *calls = g_new (double, n);
      g_autofree guint16 *classes = g_new0 (guint16, MAX_DAYS);
      Series series = {
        .set = &sets[i],
        .first_day = cf_day_from_ymd (sets[i].year, sets[i].month, sets[i].day),
        .calls = calls,
        .classes = classes,
      };

      for (guint k = 0; k < n; k++)
        calls[k] = NAN;
      if (sets[i].special != NULL)
        read_classes (&series, folder);
      if (read_calls (&series, folder))
        score_set (&series);
    }

  return 0;
}
