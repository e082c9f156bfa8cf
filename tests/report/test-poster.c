/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-chart-export.h"
#include "cf-golden.h"
#include "cf-poster.h"
#include "cf-schedule-csv.h"

#include <string.h>

#define MAX_PEOPLE 120
#define MAX_DAYS 62

static const CfPosterCode codes[] = {
  { "", NULL, NULL, CF_TINT_SLATE, FALSE, FALSE },
  { "E", "Early", "07:00–15:30", CF_TINT_BLUE, FALSE, TRUE },
  { "L", "Late", "13:30–22:00", CF_TINT_ORANGE, FALSE, TRUE },
  { "AL", "Annual leave", NULL, CF_TINT_SLATE, TRUE, FALSE },
};

typedef struct
{
  CfPosterRow   rows[MAX_PEOPLE];
  CfPosterDay   days[MAX_DAYS];
  guint16       cells[MAX_PEOPLE * MAX_DAYS];
  char          names[MAX_PEOPLE][32];
  char          numbers[MAX_PEOPLE][8];
  CfPosterNote  note;
  CfPosterInput input;
} Sample;

/* Teams of 12; the 5th day of the year is a holiday. */
static void
fill (Sample *sample,
      guint   n_people,
      guint   n_days)
{
  static const char * const teams[] = { "A", "B", "C", "D", "E", "F", "G", "H", "I", "J" };
  CfDay first = cf_day_from_ymd (2026, 12, 28);

  for (guint i = 0; i < n_people; i++)
    {
      g_snprintf (sample->names[i], sizeof sample->names[i], "Person %u 张伟", i + 1);
      g_snprintf (sample->numbers[i], sizeof sample->numbers[i], "%04u", i + 1);
      sample->rows[i] = (CfPosterRow) { teams[i / 12], sample->names[i], sample->numbers[i], 9630 };
    }
  for (guint d = 0; d < n_days; d++)
    sample->days[d] = (CfPosterDay) {
      .day = first + d,
      .shade = d == 4 ? CF_POSTER_SHADE_HOLIDAY : cf_day_weekday (first + d) / 5,
      .special = d == 4 ? "New Year's Day" : NULL,
      .required_hours = 90, .scheduled_hours = 88, .shortage_hours = 5, .surplus_hours = 3,
      .service_level = 0.81,
    };
  for (guint i = 0; i < n_people * n_days; i++)
    sample->cells[i] = i * 7 % 11 < 4 ? 1 : i * 7 % 11 < 7 ? 2 : i % 31 == 0 ? 3 : 0;

  sample->note = (CfPosterNote) { 0, 1, "Swap agreed with Person 2" };
  sample->input = (CfPosterInput) {
    .center = "Riverside 客服中心", .version = "Version 3, 21 Nov 2026",
    .rows = sample->rows, .n_rows = n_people, .days = sample->days, .n_days = n_days,
    .codes = codes, .n_codes = G_N_ELEMENTS (codes), .cells = sample->cells,
    .notes = n_people > 0 ? &sample->note : NULL, .n_notes = n_people > 0,
  };
}

static guint
count_texts (CfScene    *scene,
             const char *text)
{
  guint n_marks, n = 0;
  const CfMark *marks = cf_scene_get_marks (scene, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    n += marks[i].kind == CF_MARK_TEXT && g_str_equal (marks[i].text, text);

  return n;
}

static guint
count_on_all (GPtrArray  *pages,
              const char *text)
{
  guint n = 0;

  for (guint i = 0; i < pages->len; i++)
    n += count_texts (g_ptr_array_index (pages, i), text);

  return n;
}

/* However many people and days: everybody once a block of days, the title on each page, nothing
 * outside the paper. */
static void
test_everybody_is_on_it_once (void)
{
  static const struct { guint n_people; guint n_days; guint n_blocks; } cases[] = {
    { 1, 7, 1 }, { 12, 14, 1 }, { 60, 28, 1 }, { 61, 31, 1 }, { 120, 31, 1 }, { 37, 62, 2 },
  };
  g_autofree Sample *sample = g_new0 (Sample, 1);
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new_fixed ();

  for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
    for (guint paper = CF_PAPER_A4; paper <= CF_PAPER_A3; paper++)
      {
        CfPosterLayout layout = cf_poster_layout_paper (paper);

        fill (sample, cases[c].n_people, cases[c].n_days);
        g_autoptr(GPtrArray) pages = cf_poster_build (&sample->input, &layout, metrics);
        guint n_blocks = paper == CF_PAPER_A3 ? 1 : cases[c].n_blocks;

        for (guint i = 0; i < cases[c].n_people; i++)
          g_assert_cmpuint (count_on_all (pages, sample->numbers[i]), ==, n_blocks);
        g_assert_cmpuint (count_on_all (pages, sample->input.center), ==, pages->len);
        g_assert_cmpuint (count_on_all (pages, "Annual leave"), ==, pages->len);
        g_assert_cmpuint (count_on_all (pages, "Service level, %"), ==, n_blocks);
      }
}

static void
test_nothing_leaves_the_paper (void)
{
  g_autofree Sample *sample = g_new0 (Sample, 1);
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new_fixed ();
  CfPosterLayout layout = cf_poster_layout_paper (CF_PAPER_A4);

  fill (sample, 73, 31);
  g_autoptr(GPtrArray) pages = cf_poster_build (&sample->input, &layout, metrics);

  g_assert_cmpuint (pages->len, ==, 3);
  for (guint p = 0; p < pages->len; p++)
    {
      guint n_marks;
      const CfMark *marks = cf_scene_get_marks (g_ptr_array_index (pages, p), &n_marks);

      for (guint i = 0; i < n_marks; i++)
        {
          CfBox box = marks[i].box;

          g_assert_cmpfloat (box.x, >=, 20);
          g_assert_cmpfloat (box.y, >=, 20);
          g_assert_cmpfloat (box.x + box.width, <=, layout.width - 20);
          g_assert_cmpfloat (box.y + box.height, <=, layout.height - 20);
        }
    }
}

static void
test_a_team_goes_on (void)
{
  g_autofree Sample *sample = g_new0 (Sample, 1);
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new_fixed ();
  CfPosterLayout layout = cf_poster_layout_paper (CF_PAPER_A4);

  fill (sample, 60, 28);
  for (guint i = 0; i < 60; i++)
    sample->rows[i].team = "Night";
  g_autoptr(GPtrArray) pages = cf_poster_build (&sample->input, &layout, metrics);

  g_assert_cmpuint (count_on_all (pages, "Night"), ==, 1);
  g_assert_cmpuint (count_on_all (pages, "Night (continued)"), ==, pages->len - 1);
}

static void
test_golden (void)
{
  g_autofree Sample *sample = g_new0 (Sample, 1);
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new_fixed ();

  fill (sample, 3, 7);
  CfPosterLayout layout = cf_poster_layout_picture (&sample->input);
  g_autoptr(GPtrArray) pages = cf_poster_build (&sample->input, &layout, metrics);
  g_autofree char *text = cf_scene_to_text (g_ptr_array_index (pages, 0));

  g_assert_cmpuint (pages->len, ==, 1);
  cf_golden_assert_text ("report/poster.txt", text);
}

static void
test_empty (void)
{
  g_autofree Sample *sample = g_new0 (Sample, 1);
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new_fixed ();
  CfPosterLayout layout = cf_poster_layout_paper (CF_PAPER_A4);

  fill (sample, 0, 0);
  g_autoptr(GPtrArray) pages = cf_poster_build (&sample->input, &layout, metrics);

  g_assert_cmpuint (pages->len, ==, 1);
}

static guint
count_substring (GBytes     *bytes,
                 const char *needle)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  guint n = 0;

  for (gsize i = 0; i + strlen (needle) <= size; i++)
    n += memcmp (data + i, needle, strlen (needle)) == 0;

  return n;
}

static void
test_pdf_has_the_pages (void)
{
  g_autofree Sample *sample = g_new0 (Sample, 1);
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new (NULL, 1);
  CfPosterLayout layout = cf_poster_layout_paper (CF_PAPER_A4);
  g_autoptr(GError) error = NULL;

  fill (sample, 60, 28);
  g_autoptr(GPtrArray) pages = cf_poster_build (&sample->input, &layout, metrics);
  g_autoptr(GBytes) pdf = cf_chart_export_pages (pages, CF_CHART_PDF, CF_THEME_PRINT, metrics,
                                                 &error);

  g_assert_no_error (error);
  g_assert_cmpuint (count_substring (pdf, "/Type /Page "), ==, pages->len);
}

static void
test_csv (void)
{
  static const char expected[] =
    "\xef\xbb\xbf" "Staff number,Name,Team,2026-12-28,2026-12-29,Hours\r\n"
    "\"\t0001\",Person 1 张伟,A,E,L,160.50\r\n"
    "\"\t0002\",Person 2 张伟,A,E,,160.50\r\n";
  g_autofree Sample *sample = g_new0 (Sample, 1);

  fill (sample, 2, 2);
  sample->cells[2] = 1;
  sample->cells[3] = 0;
  sample->cells[0] = 1;
  sample->cells[1] = 2;
  g_autoptr(GBytes) csv = cf_schedule_csv (&sample->input);
  g_autofree char *text = g_strndup (g_bytes_get_data (csv, NULL), g_bytes_get_size (csv));

  g_assert_cmpstr (text, ==, expected);
}

int
main (int   argc,
      char *argv[])
{
  cf_golden_init (&argc, argv);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/poster/everybody-is-on-it-once", test_everybody_is_on_it_once);
  g_test_add_func ("/poster/nothing-leaves-the-paper", test_nothing_leaves_the_paper);
  g_test_add_func ("/poster/a-team-goes-on", test_a_team_goes_on);
  g_test_add_func ("/poster/golden", test_golden);
  g_test_add_func ("/poster/empty", test_empty);
  g_test_add_func ("/poster/pdf-has-the-pages", test_pdf_has_the_pages);
  g_test_add_func ("/poster/csv", test_csv);

  return g_test_run ();
}
