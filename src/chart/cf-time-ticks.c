/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-time-ticks.h"

#include "cf-date-text.h"

typedef enum
{
  UNIT_MINUTE,
  UNIT_WEEK,
  UNIT_MONTH,
} Unit;

typedef struct
{
  Unit  unit;
  guint count;
} Step;

/* Days are 1440 minutes; only weeks and months need the calendar. */
static const Step steps[] = {
  { UNIT_MINUTE, 15 }, { UNIT_MINUTE, 30 }, { UNIT_MINUTE, 60 }, { UNIT_MINUTE, 120 },
  { UNIT_MINUTE, 180 }, { UNIT_MINUTE, 360 }, { UNIT_MINUTE, 720 }, { UNIT_MINUTE, 1440 },
  { UNIT_WEEK, 1 }, { UNIT_WEEK, 2 }, { UNIT_MONTH, 1 }, { UNIT_MONTH, 3 }, { UNIT_MONTH, 6 },
  { UNIT_MONTH, 12 }, { UNIT_MONTH, 60 }, { UNIT_MONTH, 240 }, { UNIT_MONTH, 1200 },
};

static CfMinute
ceil_minutes (CfMinute from,
              guint    step)
{
  CfMinute rest = from % step;

  return rest == 0 ? from : from - rest + (rest > 0 ? step : 0);
}

static CfDay
first_week (CfDay from,
            guint weeks)
{
  CfDay day = cf_day_week_start (from, cf_date_text_first_weekday ());

  if (day < from)
    day += CF_DAYS_PER_WEEK;

  /* Every other week is the same one wherever the axis begins. */
  while (((day - 4) / CF_DAYS_PER_WEEK) % (int) weeks != 0)
    day += CF_DAYS_PER_WEEK;

  return day;
}

static CfDay
first_month (CfDay from,
             guint months)
{
  CfDay day = cf_day_month_start (from);
  int year, month, of_month;

  if (day < from)
    day = cf_day_add_months (day, 1);

  cf_day_to_ymd (day, &year, &month, &of_month);
  int rest = (year * 12 + month - 1) % (int) months;

  return rest == 0 ? day : cf_day_add_months (day, (int) months - rest);
}

static CfMinute
first_tick (Step     step,
            CfMinute from)
{
  CfDay day = cf_minute_day (from + CF_MINUTES_PER_DAY - 1);

  switch (step.unit)
    {
    case UNIT_MINUTE:
      return ceil_minutes (from, step.count);
    case UNIT_WEEK:
      return cf_minute_at (first_week (day, step.count), 0);
    case UNIT_MONTH:
      return cf_minute_at (first_month (day, step.count), 0);
    }

  g_return_val_if_reached (from);
}

static CfMinute
next_tick (Step     step,
           CfMinute tick)
{
  switch (step.unit)
    {
    case UNIT_MINUTE:
      return tick + step.count;
    case UNIT_WEEK:
      return tick + (CfMinute) step.count * CF_DAYS_PER_WEEK * CF_MINUTES_PER_DAY;
    case UNIT_MONTH:
      return cf_minute_at (cf_day_add_months (cf_minute_day (tick), (int) step.count), 0);
    }

  g_return_val_if_reached (tick + 1);
}

/* Stops counting one beyond the limit: a century of quarter hours is not walked. */
static guint
count_ticks (Step     step,
             CfMinute from,
             CfMinute until,
             guint    max_ticks)
{
  guint n = 0;

  for (CfMinute t = first_tick (step, from); t < until && n <= max_ticks; t = next_tick (step, t))
    n++;

  return n;
}

static char *
label_of (Step     step,
          CfMinute tick)
{
  int year, month, of_month;
  CfDay day = cf_minute_day (tick);

  if (step.unit == UNIT_MINUTE && cf_minute_of_day (tick) != 0)
    return cf_minute_to_clock (tick);

  if (step.unit != UNIT_MONTH)
    return cf_date_text_day (day, CF_DATE_TEXT_SHORT);

  cf_day_to_ymd (day, &year, &month, &of_month);
  if (step.count >= 12)
    return g_strdup_printf ("%d", year);

  return month == 1 ? cf_date_text_month (day) : cf_date_text_month_name (day);
}

GArray *
cf_time_ticks (CfMinute from,
               CfMinute until,
               guint    max_ticks)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (CfTick));
  guint best = 0;

  while (best + 1 < G_N_ELEMENTS (steps)
         && count_ticks (steps[best], from, until, max_ticks) > max_ticks)
    best++;

  for (CfMinute t = first_tick (steps[best], from); t < until; t = next_tick (steps[best], t))
    {
      CfTick tick = { t, label_of (steps[best], t) };

      g_array_append_val (ticks, tick);
    }

  return ticks;
}
