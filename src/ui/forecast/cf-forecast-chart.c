/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-forecast-chart.h"

#include "cf-cleaning-mark.h"
#include "cf-line-chart.h"
#include "cf-special-day.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A difference from the line without layers that nobody would see. */
#define SAME 1e-6
/* Fewer calls than this are worth a decimal. */
#define FEW_CALLS 20

enum
{
  ACTUAL,
  FORECAST,
  BASE,
  COMPARED,
  N_LINES,
};

enum
{
  Q025,
  Q975,
  Q10,
  Q90,
  N_LIMITS,
};

typedef struct
{
  guint        n;
  CfMinute    *times;
  double      *lines[N_LINES];
  double      *limits[N_LIMITS];
  gboolean     known[N_LINES];     /* has a value, and for the base: another than the forecast */
  CfLineShade *shades;
  GArray      *marks;              /* CfLineMark */
} Points;

static void
points_clear (Points *points)
{
  for (guint i = 0; i < N_LINES; i++)
    g_free (points->lines[i]);
  for (guint i = 0; i < N_LIMITS; i++)
    g_free (points->limits[i]);
  g_free (points->times);
  g_free (points->shades);
  g_array_unref (points->marks);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Points, points_clear)

gboolean
cf_forecast_chart_is_close (const CfForecastChart *chart)
{
  return chart->until - chart->from <= CF_FORECAST_CHART_CLOSE_DAYS;
}

static guint
points_a_day (const CfForecastChart *chart)
{
  return cf_forecast_chart_is_close (chart) ? chart->outlook->n_slots : 1;
}

static int
minutes_a_point (const CfForecastChart *chart)
{
  return cf_forecast_chart_is_close (chart) ? chart->outlook->minutes : CF_MINUTES_PER_DAY;
}

CfMinute
cf_forecast_chart_minute (const CfForecastChart *chart,
                          guint                  datum)
{
  if (datum == 0)
    return CF_MINUTE_NONE;

  return cf_minute_at (chart->from, 0) + (CfMinute) (datum - 1) * minutes_a_point (chart);
}

guint
cf_forecast_chart_datum (const CfForecastChart *chart,
                         CfMinute               minute)
{
  CfMinute first = cf_minute_at (chart->from, 0);

  if (minute == CF_MINUTE_NONE || minute < first || minute >= cf_minute_at (chart->until, 0))
    return 0;

  return (guint) ((minute - first) / minutes_a_point (chart)) + 1;
}

static CfLineShade
shade_of (CfOutlook *outlook,
          CfDay      day)
{
  const CfOutlookMark *mark = cf_outlook_get_mark (outlook, day);

  if (mark != NULL && mark->kind == CF_SPECIAL_DAY_HOLIDAY)
    return CF_LINE_SHADE_HOLIDAY;
  if (mark != NULL && mark->kind == CF_SPECIAL_DAY_WORKDAY)
    return CF_LINE_SHADE_NONE;
  if (mark != NULL && mark->kind == CF_SPECIAL_DAY_OFF)
    return CF_LINE_SHADE_WEEKEND;

  return cf_day_weekday (day) >= 5 ? CF_LINE_SHADE_WEEKEND : CF_LINE_SHADE_NONE;
}

/* Data left out stand where they were, with the reason, and the line has a gap there. A part of a
 * day is no gap among days. */
static void
add_excluded (Points     *points,
              guint       point,
              const char *name,
              gboolean    whole,
              gboolean    quiet)
{
  CfLineMark line = { CF_LINE_MARK_EXCLUDED, point, points->lines[ACTUAL][point], name, quiet };

  if (!isfinite (line.value))
    return;

  g_array_append_val (points->marks, line);
  if (whole)
    points->lines[ACTUAL][point] = NAN;
}

/* An outage is data left out; every other special day is a name on the axis, also in the close
 * view, where its first interval bears it. */
static void
add_special (const CfForecastChart *chart,
             Points                *points,
             CfDay                  day,
             guint                  point)
{
  const CfOutlookMark *mark = cf_outlook_get_mark (chart->outlook, day);
  CfLineMark line = { CF_LINE_MARK_SPECIAL, point, NAN, mark != NULL ? mark->name : NULL };

  if (mark == NULL || mark->name == NULL)
    return;

  if (mark->kind == CF_SPECIAL_DAY_OUTAGE && !cf_forecast_chart_is_close (chart))
    add_excluded (points, point, mark->name, TRUE, FALSE);
  else
    g_array_append_val (points->marks, line);
}

static const char *
name_of (const CfCleaningMark *mark)
{
  return mark->note != NULL && *mark->note != '\0'
           ? mark->note : cf_cleaning_kind_get_name ((CfCleaningKind) mark->kind);
}

static void
add_cleaning (const CfForecastChart *chart,
              Points                *points,
              const CfCleaningMark  *mark)
{
  int step = minutes_a_point (chart);
  CfMinute from = MAX (mark->start, cf_minute_at (chart->from, 0));
  CfMinute until = MIN (mark->end, cf_minute_at (chart->until, 0));
  gboolean named = FALSE;

  for (CfMinute at = from; at < until; at = at - at % step + step)
    {
      guint point = cf_forecast_chart_datum (chart, at) - 1;
      CfLineMark special = { CF_LINE_MARK_SPECIAL, point, NAN, name_of (mark) };

      if (mark->kind == CF_CLEANING_SPECIAL && !named)
        g_array_append_val (points->marks, special);
      else if (mark->kind != CF_CLEANING_SPECIAL)
        add_excluded (points, point, name_of (mark), mark->end - mark->start >= step,
                      named || mark->end - mark->start < step);
      named = TRUE;
    }
}

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  const CfLineMark *first = a, *second = b;

  return first->point < second->point ? -1 : first->point > second->point;
}

static void
add_marks (const CfForecastChart *chart,
           Points                *points)
{
  guint a_day = points_a_day (chart);

  for (CfDay day = chart->from; day < chart->until; day++)
    add_special (chart, points, day, (guint) (day - chart->from) * a_day);
  for (guint i = 0; i < chart->outlook->cleaning->len; i++)
    add_cleaning (chart, points, g_ptr_array_index (chart->outlook->cleaning, i));
  g_array_sort (points->marks, compare_marks);
}

static double
compared_value (const CfForecastChart *chart,
                CfDay                  day,
                int                    slot)
{
  switch (chart->compare)
    {
    case CF_FORECAST_CHART_ALONE:
      return NAN;
    case CF_FORECAST_CHART_LAST_YEAR:
      return cf_outlook_line_value (chart->outlook, CF_OUTLOOK_LAST_YEAR, day, slot);
    case CF_FORECAST_CHART_FOUR_WEEKS:
      return cf_outlook_line_value (chart->outlook, CF_OUTLOOK_FOUR_WEEKS, day, slot);
    case CF_FORECAST_CHART_PUBLISHED:
      return cf_outlook_line_value (chart->outlook, CF_OUTLOOK_PUBLISHED, day, slot);
    }

  g_return_val_if_reached (NAN);
}

static void
set_calls (const CfForecastChart *chart,
           Points                *points,
           guint                  p,
           CfDay                  day,
           int                    slot)
{
  CfForecastBand band = cf_outlook_line_band (chart->outlook, chart->preview, day, slot);

  points->lines[ACTUAL][p] = cf_outlook_line_value (chart->outlook, CF_OUTLOOK_ACTUAL, day, slot);
  points->lines[FORECAST][p] = band.mean;
  points->lines[BASE][p] = cf_outlook_line_value (chart->outlook, CF_OUTLOOK_BASE, day, slot);
  points->lines[COMPARED][p] = compared_value (chart, day, slot);
  points->limits[Q025][p] = band.q025;
  points->limits[Q10][p] = band.q10;
  points->limits[Q90][p] = band.q90;
  points->limits[Q975][p] = band.q975;
}

static void
set_handle_time (const CfForecastChart *chart,
                 Points                *points,
                 guint                  p,
                 CfDay                  day,
                 int                    slot)
{
  CfOutlook *outlook = chart->outlook;

  points->lines[ACTUAL][p] = cf_outlook_line_value (outlook, CF_OUTLOOK_PAST_HANDLE, day, slot);
  points->lines[FORECAST][p] = cf_outlook_line_handle (outlook, chart->preview,
                                                       chart->preview_handle_s, day, slot);
  points->lines[BASE][p] = cf_outlook_line_value (outlook, CF_OUTLOOK_BASE_HANDLE, day, slot);
  points->lines[COMPARED][p] = NAN;
  for (guint i = 0; i < N_LIMITS; i++)
    points->limits[i][p] = NAN;
}

static void
note_known (Points *points,
            guint   p)
{
  double forecast = points->lines[FORECAST][p];

  for (guint i = 0; i < N_LINES; i++)
    points->known[i] |= i != BASE && isfinite (points->lines[i][p]);
  if (fabs (points->lines[BASE][p] - forecast) > SAME * (1 + forecast))
    points->known[BASE] = TRUE;
}

static void
fill_points (const CfForecastChart *chart,
             Points                *points)
{
  guint a_day = points_a_day (chart);
  guint n = (guint) (chart->until - chart->from) * a_day;

  points->n = n;
  points->times = g_new (CfMinute, n);
  for (guint i = 0; i < N_LINES; i++)
    points->lines[i] = g_new (double, n);
  for (guint i = 0; i < N_LIMITS; i++)
    points->limits[i] = g_new (double, n);
  points->shades = g_new (CfLineShade, n);
  points->marks = g_array_new (FALSE, FALSE, sizeof (CfLineMark));

  for (guint p = 0; p < n; p++)
    {
      CfDay day = chart->from + (CfDay) (p / a_day);
      int slot = a_day > 1 ? (int) (p % a_day) : CF_OUTLOOK_WHOLE_DAY;

      points->times[p] = cf_minute_at (day, MAX (0, slot) * chart->outlook->minutes);
      points->shades[p] = shade_of (chart->outlook, day);
      if (chart->figure == CF_FORECAST_CHART_CALLS)
        set_calls (chart, points, p, day, slot);
      else
        set_handle_time (chart, points, p, day, slot);
      note_known (points, p);
    }
  add_marks (chart, points);
}

static const char *
compare_name (CfForecastChartCompare compare)
{
  switch (compare)
    {
    case CF_FORECAST_CHART_ALONE:
      return NULL;
    case CF_FORECAST_CHART_LAST_YEAR:
      return _("Last year");
    case CF_FORECAST_CHART_FOUR_WEEKS:
      return _("Four weeks before");
    case CF_FORECAST_CHART_PUBLISHED:
      return _("As published");
    }

  g_return_val_if_reached (NULL);
}

static guint
fill_series (const CfForecastChart *chart,
             const Points          *points,
             CfLineSeries          *series)
{
  const CfLineSeries all[N_LINES] = {
    [ACTUAL] = { .name = _("Actual"), .ink = CF_INK_REQUIRED, .line_width = 1.75 },
    [FORECAST] = { .name = _("Forecast"), .ink = CF_INK_SERIES_1, .line_width = 2.25 },
    [BASE] = { .name = _("Without layers"), .ink = CF_INK_SERIES_1, .line_width = 1,
               .dash = CF_DASH_SHORT },
    [COMPARED] = { .name = compare_name (chart->compare), .ink = CF_INK_SERIES_6,
                   .line_width = 1.25,
                   .dash = chart->compare == CF_FORECAST_CHART_PUBLISHED ? CF_DASH_LONG
                                                                         : CF_DASH_NONE },
  };
  guint n = 0;

  for (guint i = 0; i < N_LINES; i++)
    if (points->known[i])
      {
        series[n] = all[i];
        series[n++].values = points->lines[i];
      }

  return n;
}

static guint
decimals_of (const CfForecastChart *chart,
             const Points          *points)
{
  double most = 0;

  for (guint p = 0; p < points->n; p++)
    if (isfinite (points->lines[FORECAST][p]))
      most = MAX (most, points->lines[FORECAST][p]);

  return chart->figure == CF_FORECAST_CHART_CALLS && most > 0 && most < FEW_CALLS ? 1 : 0;
}

CfScene *
cf_forecast_chart_build (const CfForecastChart *chart,
                         CfTextMetrics         *metrics,
                         double                 width,
                         double                 height)
{
  g_auto(Points) points = { 0 };
  CfLineSeries series[N_LINES];
  gboolean calls = chart->figure == CF_FORECAST_CHART_CALLS;
  gboolean close = cf_forecast_chart_is_close (chart);

  fill_points (chart, &points);

  const CfLineBand bands[] = {
    /* xgettext:no-c-format */
    { _("95 % interval"), points.limits[Q025], points.limits[Q975], CF_INK_BAND_95 },
    /* xgettext:no-c-format */
    { _("80 % interval"), points.limits[Q10], points.limits[Q90], CF_INK_BAND_80 },
  };

  return cf_line_chart_build (&(CfLineChart) {
    .title = calls ? _("Offered calls") : _("Average handle time"),
    .unit = !calls ? _("seconds") : close ? _("per interval") : _("per day"),
    .n_points = points.n, .times = points.times, .step_minutes = minutes_a_point (chart),
    .series = series, .n_series = fill_series (chart, &points, series),
    .bands = bands, .n_bands = calls && points.known[FORECAST] ? G_N_ELEMENTS (bands) : 0,
    .marks = (const CfLineMark *) (void *) points.marks->data, .n_marks = points.marks->len,
    .shades = points.shades, .now = cf_minute_at (chart->outlook->from, 0),
    .now_label = chart->outlook->from == chart->today ? _("Now") : _("End of history"),
    .goal = NAN,
    .decimals = decimals_of (chart, &points), .free_floor = !calls, .plain = chart->plain,
  }, metrics, width, height);
}
