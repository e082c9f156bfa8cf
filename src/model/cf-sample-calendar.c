/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The public holidays of mainland China: 2026 as the State Council announced it in November 2025,
 * 2027 only the days that the law names (what is moved around them is announced a year before). */
#include "cf-sample-private.h"

#include "cf-calendar-store.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  NEW_YEAR,
  SPRING_FESTIVAL,
  QINGMING,
  LABOR_DAY,
  DRAGON_BOAT,
  MID_AUTUMN,
  NATIONAL_DAY,
} Festival;

static const struct
{
  const char *day_class;
  const char *name;
} festivals[] = {
  [NEW_YEAR] = { "new-year", NC_("holiday", "New Year’s Day") },
  [SPRING_FESTIVAL] = { "spring-festival", NC_("holiday", "Spring Festival") },
  [QINGMING] = { "qingming", NC_("holiday", "Qingming Festival") },
  [LABOR_DAY] = { "labor-day", NC_("holiday", "Labor Day") },
  [DRAGON_BOAT] = { "dragon-boat", NC_("holiday", "Dragon Boat Festival") },
  [MID_AUTUMN] = { "mid-autumn", NC_("holiday", "Mid-Autumn Festival") },
  [NATIONAL_DAY] = { "national-day", NC_("holiday", "National Day") },
};

#define HOLIDAY CF_SPECIAL_DAY_HOLIDAY
#define OFF CF_SPECIAL_DAY_OFF
#define WORKDAY CF_SPECIAL_DAY_WORKDAY

static const struct
{
  short            year, month, first, last;
  Festival         festival;
  CfSpecialDayKind kind;
} spans[] = {
  { 2026, 1, 1, 1, NEW_YEAR, HOLIDAY },
  { 2026, 1, 2, 3, NEW_YEAR, OFF },
  { 2026, 1, 4, 4, NEW_YEAR, WORKDAY },
  { 2026, 2, 14, 14, SPRING_FESTIVAL, WORKDAY },
  { 2026, 2, 15, 15, SPRING_FESTIVAL, OFF },
  { 2026, 2, 16, 19, SPRING_FESTIVAL, HOLIDAY },
  { 2026, 2, 20, 23, SPRING_FESTIVAL, OFF },
  { 2026, 2, 28, 28, SPRING_FESTIVAL, WORKDAY },
  { 2026, 4, 4, 4, QINGMING, OFF },
  { 2026, 4, 5, 5, QINGMING, HOLIDAY },
  { 2026, 4, 6, 6, QINGMING, OFF },
  { 2026, 5, 1, 2, LABOR_DAY, HOLIDAY },
  { 2026, 5, 3, 5, LABOR_DAY, OFF },
  { 2026, 5, 9, 9, LABOR_DAY, WORKDAY },
  { 2026, 6, 19, 19, DRAGON_BOAT, HOLIDAY },
  { 2026, 6, 20, 21, DRAGON_BOAT, OFF },
  { 2026, 9, 20, 20, NATIONAL_DAY, WORKDAY },
  { 2026, 9, 25, 25, MID_AUTUMN, HOLIDAY },
  { 2026, 9, 26, 27, MID_AUTUMN, OFF },
  { 2026, 10, 1, 3, NATIONAL_DAY, HOLIDAY },
  { 2026, 10, 4, 7, NATIONAL_DAY, OFF },
  { 2026, 10, 10, 10, NATIONAL_DAY, WORKDAY },
  { 2027, 1, 1, 1, NEW_YEAR, HOLIDAY },
  { 2027, 2, 5, 8, SPRING_FESTIVAL, HOLIDAY },
  { 2027, 4, 5, 5, QINGMING, HOLIDAY },
  { 2027, 5, 1, 2, LABOR_DAY, HOLIDAY },
  { 2027, 6, 9, 9, DRAGON_BOAT, HOLIDAY },
  { 2027, 9, 15, 15, MID_AUTUMN, HOLIDAY },
  { 2027, 10, 1, 3, NATIONAL_DAY, HOLIDAY },
};

int
cf_sample_calendar_kind (CfDay day)
{
  int year, month, day_of_month;

  cf_day_to_ymd (day, &year, &month, &day_of_month);

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    if (spans[i].year == year && spans[i].month == month && spans[i].first <= day_of_month
        && day_of_month <= spans[i].last)
      return spans[i].kind;

  return -1;
}

static void
add_span (CfSpecialDaysInput *input,
          guint               i)
{
  const char *name = festivals[spans[i].festival].name;
  const char *day_class = spans[i].kind == WORKDAY ? "swapped-workday"
                                                   : festivals[spans[i].festival].day_class;

  for (int day = spans[i].first; day <= spans[i].last; day++)
    cf_special_days_input_add (input, cf_day_from_ymd (spans[i].year, spans[i].month, day),
                               spans[i].kind, g_dpgettext2 (GETTEXT_PACKAGE, "holiday", name),
                               day_class);
}

void
cf_sample_add_calendar (CfSample *self)
{
  CfSpecialDaysInput *input = cf_special_days_input_new ();

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    add_span (input, i);

  cf_sample_add_step (self, &cf_command_special_day_import, input, cf_special_days_input_free);
}
