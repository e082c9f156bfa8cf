/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-format-error.h"
#include "cf-holiday-file.h"
#include "cf-statutory-day.h"

/* One line an entry: date, kind, name, class. */
static char *
dump (const CfHolidayFile *file)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < file->entries->len; i++)
    {
      const CfHolidayEntry *entry = &g_array_index (file->entries, CfHolidayEntry, i);
      g_autofree char *iso = cf_day_to_iso (entry->day);

      g_string_append_printf (text, "%s %d %s%s%s\n", iso, entry->kind, entry->name,
                              entry->class != NULL ? " · " : "",
                              entry->class != NULL ? entry->class : "");
    }

  return g_string_free (text, FALSE);
}

static void
test_files (void)
{
  static const struct { const char *text, *dump; guint n_problems; gboolean assumed; } cases[] = {
    { "{\"year\": 2026, \"days\": ["
      "{\"name\": \"元旦\", \"date\": \"2026-01-01\", \"isOffDay\": true},"
      "{\"name\": \"元旦\", \"date\": \"2026-01-02\", \"isOffDay\": true},"
      "{\"name\": \"元旦\", \"date\": \"2026-01-04\", \"isOffDay\": false},"
      "{\"name\": \"元旦\", \"date\": \"2026-02-30\", \"isOffDay\": false}, 7,"
      "{\"date\": \"2026-01-05\", \"isOffDay\": \"yes\"}]}",
      "2026-01-01 0 元旦\n2026-01-02 1 元旦\n2026-01-04 2 元旦 · Swapped workday\n", 3, FALSE },
    { "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nSUMMARY:国庆节假期\nDTSTART;VALUE=DATE:20251003\n"
      "DTEND;VALUE=DATE:20251005\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:上班(补国庆节假期)\n"
      "DTSTART;VALUE=DATE:20251011\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:春节 补班 第1天/共2天\n"
      "DTSTART:20250126T090000\nDTEND:20250126T180000\nEND:VEVENT\nBEGIN:VEVENT\n"
      "SUMMARY:Boxing Day\nDTSTART;VALUE=DATE:20251226\nRRULE:FREQ=YEARLY\nEND:VEVENT\n"
      "BEGIN:VEVENT\nSUMMARY:No date\nEND:VEVENT\nEND:VCALENDAR\n",
      "2025-01-26 2 春节 · Swapped workday\n2025-10-03 0 国庆节\n2025-10-04 1 国庆节\n"
      "2025-10-11 2 国庆节 · Swapped workday\n2025-12-26 0 Boxing Day\n", 2, FALSE },
    { "date,name,kind\n2026-05-01,Labour Day,holiday\n2026/5/9,Labour Day,swapped workday\n"
      "\n2026-11-11,Sale,campaign\n2026-12-01,Flood,outage\n2026-12-02,Bridge,day off\nx,y,\n"
      "2026-12-03,What,foo\n",
      "2026-05-01 0 Labour Day\n2026-05-09 2 Labour Day\n2026-11-11 3 Sale\n2026-12-01 4 Flood\n"
      "2026-12-02 1 Bridge\n", 2, FALSE },
    { "date,class\n1999-03-02,half holiday\n1999-03-31,holiday eve\n",
      "1999-03-02 0 half holiday · half holiday\n1999-03-31 0 holiday eve · holiday eve\n", 0,
      TRUE },
    { "日期;名稱;類型\n2026年10月1日;國慶節;法定節假日\n2026年10月10日;國慶節;調休上班\n",
      "2026-10-01 0 國慶節\n2026-10-10 2 國慶節\n", 0, FALSE },
    { "date,name\n2026-01-01,A\n2026-01-01,A\n2026-01-01,B\n", "2026-01-01 0 A\n", 1, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(CfHolidayFile) file = cf_holiday_file_read (cases[i].text, &error);

      g_assert_no_error (error);
      g_autofree char *text = dump (file);

      g_assert_cmpstr (text, ==, cases[i].dump);
      g_assert_cmpuint (file->problems->len, ==, cases[i].n_problems);
      g_assert_cmpint (file->kinds_assumed, ==, cases[i].assumed);
    }
}

static void
test_refuses (void)
{
  static const char * const texts[] = {
    "", "a,b\n1,2\n", "{}", "[", "{\"days\": 3}", "BEGIN:VCALENDAR\nEND:VCALENDAR\n",
    "BEGIN:VCALENDAR",     "date,name\n\"2026-01-01", "{\"days\": [",
  };
  g_autoptr(GString) deep = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (cf_holiday_file_read (texts[i], &error));
      g_assert_true (error != NULL && error->domain == CF_FORMAT_ERROR);
    }

  for (guint i = 0; i < 1000000; i++)
    g_string_append_c (deep, '[');
  g_assert_null (cf_holiday_file_read (deep->str, NULL));
}

/* The thirteen days of 2026, and the eleven of 2024, as the notices name them. */
static void
test_statutory_days (void)
{
  static const int days[][3] = {
    { 2026, 1, 1 }, { 2026, 2, 16 }, { 2026, 2, 17 }, { 2026, 2, 18 }, { 2026, 2, 19 },
    { 2026, 4, 5 },
    { 2026, 5, 1 }, { 2026, 5, 2 }, { 2026, 6, 19 }, { 2026, 9, 25 }, { 2026, 10, 1 },
    { 2026, 10, 2 }, { 2026, 10, 3 },
    { 2024, 1, 1 }, { 2024, 2, 10 }, { 2024, 2, 11 }, { 2024, 2, 12 }, { 2024, 4, 4 },
    { 2024, 5, 1 },
    { 2024, 6, 10 }, { 2024, 9, 17 }, { 2024, 10, 1 }, { 2024, 10, 2 }, { 2024, 10, 3 },
  };
  guint found[2] = { 0, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      CfDay day = cf_day_from_ymd (days[i][0], days[i][1], days[i][2]);

      g_assert_true (cf_statutory_day_in_china (day));
    }

  for (CfDay day = cf_day_from_ymd (2024, 1, 1); day < cf_day_from_ymd (2025, 1, 1); day++)
    found[0] += cf_statutory_day_in_china (day);
  for (CfDay day = cf_day_from_ymd (2026, 1, 1); day < cf_day_from_ymd (2027, 1, 1); day++)
    found[1] += cf_statutory_day_in_china (day);
  g_assert_cmpuint (found[0], ==, 11);
  g_assert_cmpuint (found[1], ==, 13);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/holiday-file/files", test_files);
  g_test_add_func ("/holiday-file/refuses", test_refuses);
  g_test_add_func ("/holiday-file/statutory-days", test_statutory_days);

  return g_test_run ();
}
