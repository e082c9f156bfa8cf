/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-forecast-chart.h"

#include "cf-line-chart.h"
#include "cf-special-day.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define DAYS_OF_A_YEAR 364   /* 52 weeks: a Monday beside a Monday */

typedef struct
{
  guint        n;
  CfMinute    *times;
  double      *actual;
  double      *forecast;
  double      *q025;
  double      *q10;
  double      *q90;
  double      *q975;
  double      *last_year;
  gboolean     has_last_year;
  CfLineShade *shades;
  GArray      *marks;      /* CfLineMark */
} Points;

static void
points_clear (Points *points)
{
  g_free (points->times);
  g_free (points->actual);
  g_free (points->forecast);
  g_free (points->q025);
  g_free (points->q10);
  g_free (points->q90);
  g_free (points->q975);
  g_free (points->last_year);
  g_free (points->shades);
  g_array_unref (points->marks);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Points, points_clear)

static gboolean
is_close (const CfForecastChart *chart)
{
  return chart->until - chart->from <= CF_FORECAST_CHART_CLOSE_DAYS;
}

static guint
points_a_day (const CfForecastChart *chart)
{
  return is_close (chart) ? chart->outlook->n_slots : 1;
}

CfDay
cf_forecast_chart_day (const CfForecastChart *chart,
                       guint                  datum)
{
  return datum == 0 ? CF_DAY_NONE : chart->from + (CfDay) ((datum - 1) / points_a_day (chart));
}

guint
cf_forecast_chart_datum (const CfForecastChart *chart,
                         CfDay                  day)
{
  if (day == CF_DAY_NONE || day < chart->from || day >= chart->until)
    return 0;

  return (guint) (day - chart->from) * points_a_day (chart) + 1;
}

static double
past_value (CfOutlook *outlook,
            CfDay      day,
            int        slot)
{
  if (day < outlook->past_from || day >= outlook->past_from + (CfDay) outlook->n_past)
    return NAN;

  guint index = day - outlook->past_from;

  return slot < 0 ? outlook->past[index].total
                  : outlook->past_calls[index * outlook->n_slots + slot];
}

static CfForecastBand
forecast_band (CfOutlook *outlook,
               CfDay      day,
               int        slot)
{
  const CfForecastBand none = { NAN, NAN, NAN, NAN, NAN };

  if (day < outlook->from || day >= outlook->from + (CfDay) outlook->n_days)
    return none;

  guint index = day - outlook->from;

  if (!outlook->days[index].open)
    return none;

  return slot < 0 ? outlook->days[index].total : outlook->slots[index * outlook->n_slots + slot];
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

/* An outage is data left out; every other special day is a name on the axis, also in the close
 * view, where its first interval bears it. */
static void
add_mark (const CfForecastChart *chart,
          Points                *points,
          CfDay                  day,
          guint                  point)
{
  const CfOutlookMark *mark = cf_outlook_get_mark (chart->outlook, day);
  CfLineMark line = { CF_LINE_MARK_SPECIAL, point, NAN, mark != NULL ? mark->name : NULL };

  if (mark == NULL || mark->name == NULL)
    return;

  if (mark->kind == CF_SPECIAL_DAY_OUTAGE && isfinite (points->actual[point]))
    {
      line.kind = CF_LINE_MARK_EXCLUDED;
      line.value = points->actual[point];
      if (!is_close (chart))
        points->actual[point] = NAN;
    }
  g_array_append_val (points->marks, line);
}

static void
set_point (const CfForecastChart *chart,
           Points                *points,
           guint                  p,
           CfDay                  day,
           int                    slot)
{
  CfOutlook *outlook = chart->outlook;
  CfForecastBand band = forecast_band (outlook, day, slot);

  points->times[p] = cf_minute_at (day, MAX (0, slot) * outlook->minutes);
  points->actual[p] = past_value (outlook, day, slot);
  points->forecast[p] = band.mean;
  points->q025[p] = band.q025;
  points->q10[p] = band.q10;
  points->q90[p] = band.q90;
  points->q975[p] = band.q975;
  points->last_year[p] = past_value (outlook, day - DAYS_OF_A_YEAR, slot);
  points->has_last_year |= isfinite (points->last_year[p]);
  points->shades[p] = shade_of (outlook, day);
}

static void
fill_points (const CfForecastChart *chart,
             Points                *points)
{
  guint a_day = points_a_day (chart);
  guint n = (guint) (chart->until - chart->from) * a_day;

  points->n = n;
  points->times = g_new (CfMinute, n);
  points->actual = g_new (double, n);
  points->forecast = g_new (double, n);
  points->q025 = g_new (double, n);
  points->q10 = g_new (double, n);
  points->q90 = g_new (double, n);
  points->q975 = g_new (double, n);
  points->last_year = g_new (double, n);
  points->shades = g_new (CfLineShade, n);
  points->marks = g_array_new (FALSE, FALSE, sizeof (CfLineMark));

  for (guint p = 0; p < n; p++)
    {
      CfDay day = chart->from + (CfDay) (p / a_day);

      set_point (chart, points, p, day, a_day > 1 ? (int) (p % a_day) : -1);
      if (p % a_day == 0)
        add_mark (chart, points, day, p);
    }
}

CfScene *
cf_forecast_chart_build (const CfForecastChart *chart,
                         CfTextMetrics         *metrics,
                         double                 width,
                         double                 height)
{
  g_auto(Points) points = { 0 };

  fill_points (chart, &points);

  const CfLineSeries series[] = {
    { .name = _ ("Actual"), .values = points.actual, .ink = CF_INK_REQUIRED, .line_width = 1.75 },
    { .name = _ ("Forecast"),
      .values = points.forecast,
      .ink = CF_INK_SERIES_1,
      .line_width = 2.25 },
    { .name = _ ("Last year"),
      .values = points.last_year,
      .ink = CF_INK_SERIES_6,
      .line_width = 1 },
  };
  const CfLineBand bands[] = {
    /* xgettext:no-c-format */
    { _("95 % interval"), points.q025, points.q975, CF_INK_BAND_95 },
    /* xgettext:no-c-format */
    { _("80 % interval"), points.q10, points.q90, CF_INK_BAND_80 },
  };

  return cf_line_chart_build (&(CfLineChart) {
    .title = _("Offered calls"),
    .unit = is_close (chart) ? _("per interval") : _("per day"),
    .n_points = points.n, .times = points.times,
    .step_minutes = is_close (chart) ? chart->outlook->minutes : CF_MINUTES_PER_DAY,
    .series = series, .n_series = points.has_last_year ? 3 : 2,
    .bands = bands, .n_bands = G_N_ELEMENTS (bands),
    .marks = (const CfLineMark *) (void *) points.marks->data, .n_marks = points.marks->len,
    .shades = points.shades, .now = cf_minute_at (chart->outlook->from, 0),
    .now_label = chart->outlook->from == chart->today ? _("Now") : _("End of history"),
    .goal = NAN,
  }, metrics, width, height);
}
