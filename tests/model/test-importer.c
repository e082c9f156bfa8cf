/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-importer.c: call history of many makers: what is read, what is named, what is written, and
 * that nothing is written twice or by halves. */
#include "import-fixture.h"

#include "cf-backup.h"
#include "cf-fact-store.h"
#include "cf-interval-fact.h"
#include "cf-queue-store.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unicode/ucnv.h>
#include <unistd.h>

/* One file of each maker's shape, and the facts that it must give. */
static const struct { const char *text, *facts; } makers[] = {
  /* date, time, calls */
  { "date,time,calls\n2024-01-01,00:00,8\n2024-01-01,00:30,5\n",
    "2024-01-01 00:00+30 8 ? ? ? ? ?\n2024-01-01 00:30+30 5 ? ? ? ? ?\n" },
  /* sums */
  { "date,time,offered,handled,abandoned,handle_s_sum,wait_handled_s_sum,answered_le20s\n"
    "2024-01-01,00:00,10,9,1,1800,90,8\n2024-01-01,00:30,2,0,2,0,0,0\n",
    "2024-01-01 00:00+30 10 9 1 8 1800 90\n2024-01-01 00:30+30 2 0 2 0 0 0\n" },
  /* averages, times of twelve hours, American dates, thousands */
  { "Date,Time,Calls Inbound,Calls Handled,Calls Abandoned,Answer Rate %,Avg Handle Time (sec),"
    "Avg Wait Time (sec),Service Level %\n"
    "01/20/2024,9:00 AM,\"1,000\",910,90,91.0,240,18,81.2\n"
    "01/20/2024,12:30 PM,1250,1150,100,92.0,255,22,85.5\n01/20/2024,1:00 PM,0,0,0,-,-,-,-\n",
    "2024-01-20 09:00+30 1000 910 90 ? 218400 16380\n"
    "2024-01-20 12:30+30 1250 1150 100 ? 293250 25300\n2024-01-20 13:00+30 0 0 0 ? 0 0\n" },
  /* spans, two names for calls; talk without after-call work */
  { "Date,Interval,ACD Calls,Calls Handled,Calls Aband,% Answered,Avg Talk Time,Avg Speed Ans\n"
    "01/20/2024,09:00-09:30,100,90,10,90.00,240,18\n01/20/2024,09:30-10:00,1,1,0,100,60,2\n",
    "2024-01-20 09:00+30 100 90 10 ? 21600 1620\n2024-01-20 09:30+30 1 1 0 ? 60 2\n" },
  /* a day's report: titles above, totals below, the date only there, AM or PM only at the end */
  { "\"Split/Skill: Sales\"\n\"Date: 1/20/2024\"\n\"\"\n"
    "\"Start Time\",\"Stop Time\",\"Avg Speed Ans\",\"ACD Calls\",\"Avg ACD Time\","
    "\"Avg ACW Time\",\"Aban Calls\"\n"
    "\"Totals\",\"\",\":20\",\"14\",\"3:00\",\":30\",\"1\"\n"
    "\"8:00\",\"8:30AM\",\":05\",\"10\",\"2:31\",\":29\",\"1\"\n"
    "\"12:30\",\"1:00PM\",\"-\",\"0\",\"-\",\"-\",\"0\"\n"
    "\"1:00\",\"1:30PM\",\"1:05\",\"4\",\"75:12\",\":00\",\"0\"\n",
    "2024-01-20 08:00+30 11 10 1 ? 1800 50\n2024-01-20 12:30+30 0 0 0 ? 0 0\n"
    "2024-01-20 13:00+30 4 4 0 ? 18048 260\n" },
  /* stamps with a zone, milliseconds, quarter hours */
  { "Interval Start,Interval End,Interval Complete,Filters,Media Type,Queue Id,Queue Name,Offer,"
    "Answer,Abandon,ASA,Service Level %,Avg Handle\n"
    "2024-01-20T09:00:00Z,2024-01-20T09:15:00Z,TRUE,,voice,1,Hotline,20,18,2,9000,0.9,240000\n"
    "2024-01-20T09:15:00Z,2024-01-20T09:30:00Z,TRUE,,voice,1,Hotline,10,10,0,1000,1,200000\n",
    "2024-01-20 09:00+15 20 18 2 ? 4320 162\n2024-01-20 09:15+15 10 10 0 ? 2000 10\n" },
  /* Chinese, tabs, hours */
  { "日期\t时段\t呼入量\t接通量\t放弃量\t20秒内接通量\t平均处理时长\t平均应答时间\n"
    "2024年1月20日\t9:00~10:00\t120\t110\t10\t88\t200\t12\n"
    "2024/1/20\t上午10:00\t60\t60\t0\t60\t100\t1\n",
    "2024-01-20 09:00+60 120 110 10 88 22000 1320\n2024-01-20 10:00+60 60 60 0 60 6000 60\n" },
  /* one column with both, semicolons, day first, a bare hour elsewhere */
  { "Start;Calls\n20.01.2024 23:00;4\n21.01.2024 00:00;5\n21.01.2024 01:00;6\n",
    "2024-01-20 23:00+60 4 ? ? ? ? ?\n2024-01-21 00:00+60 5 ? ? ? ? ?\n"
    "2024-01-21 01:00+60 6 ? ? ? ? ?\n" },
  { "date,hour,calls\n2024-01-20,9,4\n2024-01-20,10,5\n",
    "2024-01-20 09:00+60 4 ? ? ? ? ?\n2024-01-20 10:00+60 5 ? ? ? ? ?\n" },
  /* no headers at all is not guessed, a queue column with one name is not in the way */
  { "queue,date,time,calls\nAnything,2024-01-20,09:00,4\nAnything,2024-01-20,09:30,5\n",
    "2024-01-20 09:00+30 4 ? ? ? ? ?\n2024-01-20 09:30+30 5 ? ? ? ? ?\n" },
  { "queue,date,time,calls\nHotline,2024-01-20,09:00,4\nSales,2024-01-20,09:00,7\n"
    "HOTLINE,2024-01-20,09:30,5\n",
    "2024-01-20 09:00+30 4 ? ? ? ? ?\n2024-01-20 09:30+30 5 ? ? ? ? ?\n" },
};

static void
test_makers (Fixture       *fixture,
             gconstpointer  unused)
{
  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_autoptr(CfImportPlan) plan = plan_text (fixture, CF_IMPORT_VOLUMES, makers[i].text);
      g_autofree char *facts = dump_facts (plan->facts);

      g_test_message ("case %u: %s", i, plan->blocked != NULL ? plan->blocked : "open");
      g_assert_cmpstr (facts, ==, makers[i].facts);
      g_assert_null (plan->blocked);
      g_assert_cmpuint (plan->n_bad, ==, 0);
      g_assert_cmpuint (plan->n_new, ==, plan->n_good);
    }
}

static void
test_blocked (Fixture       *fixture,
              gconstpointer  unused)
{
  static const struct { const char *text, *says; } cases[] = {
    { "date,time,foo\n2024-01-20,09:00,4\n", "offered" }, { "date,calls\n2024-01-20,4\n", "time" },
    { "time,calls\n09:00,4\n09:30,4\n", "date" },
    { "date,time,calls\n2024-01-20,09:00,4\n2024-01-20,09:10,4\n2024-01-20,09:20,4\n",
      "10 minutes" },
    { "date,time,calls\n2024-01-20,00:00,4\n2024-01-21,00:00,4\n", "1440 minutes" },
    { "date,time,calls\n2024-01-20,09:00,4\n", "One row" },
    { "date,time,calls\nx,y,z\n", "None of the rows" },
    { "queue,date,time,calls\nA,2024-01-20,09:00,4\nB,2024-01-20,09:30,7\n", "Hotline" },
    { "Interval Start,Interval End,Agent Id,Agent Name,Avg Handle\n"
      "2024-01-20T09:00:00Z,2024-01-20T09:30:00Z,1,Li,200\n", "offered" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CfImportPlan) plan = plan_text (fixture, CF_IMPORT_VOLUMES, cases[i].text);

      g_test_message ("case %u: %s", i, plan->blocked);
      g_assert_nonnull (plan->blocked);
      g_assert_nonnull (strstr (plan->blocked, cases[i].says));
    }
}

static void
test_rows_are_named (Fixture       *fixture,
                    gconstpointer  unused)
{
  static const char text[] =
    "date,time,calls,answered,aht\n"          /* 1 */
    "2024-01-20,09:00,4,4,200\n"              /* 2 */
    "2024-01-20,09:00,4,4,200\n"              /* 3: the same */
    "2024-01-20,09:00,5,4,200\n"              /* 4: other figures */
    "2024-02-30,09:30,4,4,200\n"              /* 5 */
    "2024-01-20,25:00,4,4,200\n"              /* 6 */
    "2024-01-20,09:30,four,4,200\n"           /* 7 */
    "2024-01-20,09:30,4.5,4,200\n"            /* 8 */
    "2024-01-20,09:30,-4,4,200\n"             /* 9 */
    "2024-01-20,09:30,,4,200\n"               /* 10 */
    "2024-01-20,09:30,4,4,slow\n"             /* 11 */
    "\n"                                      /* 12 */
    "2024-01-20,09:30,4,4,200\n"              /* 13 */
    "2024-01-20,10:00,4,6,200\n"              /* 14: more answered than offered */
    "2024-01-20,10:07,4,4,200\n"              /* 15: off the beat */
    "2024-01-22,09:00,4,4,200\n"              /* 16 */
    "2024-01-22,09:30,4,4,200\n"              /* 17 */
    "Total,,99,99,\n"                         /* 18 */
    "2240-01-22,09:30,4,4,200\n"              /* 19: a slip of the keyboard */
    "0224-01-22,09:30,4,4,200\n";             /* 20 */
  static const guint bad[] = { 4, 5, 6, 7, 8, 9, 10, 11, 15, 19, 20 };
  g_autoptr(CfImportPlan) plan = plan_text (fixture, CF_IMPORT_VOLUMES, text);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_cmpint (problem_on (plan, bad[i])->severity, ==, CF_IMPORT_BAD_ROW);
  g_assert_cmpint (problem_on (plan, 3)->severity, ==, CF_IMPORT_WARNING);
  g_assert_nonnull (strstr (problem_on (plan, 4)->sentence, "line 2"));
  g_assert_nonnull (strstr (problem_on (plan, 0)->sentence, "line 14"));

  g_assert_cmpuint (plan->n_rows, ==, 18);
  g_assert_cmpuint (plan->n_good, ==, 5);
  g_assert_cmpuint (plan->n_bad, ==, G_N_ELEMENTS (bad));
  g_assert_cmpuint (plan->n_duplicates, ==, 1);
  g_assert_cmpuint (plan->n_skipped, ==, 1);
  g_assert_cmpint (plan->interval_minutes, ==, 30);
  g_assert_cmpint (plan->n_calls, ==, 20);
}

/* Four weeks of half-hours from 8 to 10, with a day and an interval missing, and Sundays closed. */
static char *
four_weeks (void)
{
  GString *text = g_string_new ("date,time,calls\n");

  for (CfDay day = cf_day_from_ymd (2024, 2, 26); day < cf_day_from_ymd (2024, 3, 25); day++)
    for (int minute = 480; minute < 600; minute += 30)
      {
        g_autofree char *date = cf_day_to_iso (day);
        g_autofree char *clock = cf_minute_to_clock (minute);

        if (cf_day_weekday (day) == 6 || day == cf_day_from_ymd (2024, 3, 6)
            || (day == cf_day_from_ymd (2024, 3, 7) && minute == 510))
          continue;
        g_string_append_printf (text, "%s,%s,%d\n", date, clock, minute % 7);
      }

  return g_string_free (text, FALSE);
}

static void
test_gaps (Fixture       *fixture,
           gconstpointer  unused)
{
  g_autofree char *text = four_weeks ();
  g_autoptr(CfImportPlan) plan = plan_text (fixture, CF_IMPORT_VOLUMES, text);

  g_assert_cmpuint (plan->n_missing_days, ==, 1);
  g_assert_cmpuint (plan->n_missing_intervals, ==, 1);
  g_assert_cmpuint (plan->n_good, ==, 23 * 4 - 1);
  g_assert_nonnull (strstr (problem_on (plan, 0)->sentence, "6 Mar 2024"));
  g_assert_nonnull (strstr ((problem_on (plan, 0) + 1)->sentence, "08:30"));
}

static GBytes *
encode (const char *text,
        const char *mark,
        const char *converter)
{
  UErrorCode status = U_ZERO_ERROR;
  UConverter *to = ucnv_open (converter, &status);
  long length = 0;
  g_autofree gunichar2 *wide = g_utf8_to_utf16 (text, -1, NULL, &length, NULL);
  gsize n_mark = strlen (mark);
  gsize capacity = n_mark + (gsize) length * 4 + 16;
  char *bytes = g_malloc (capacity);

  memcpy (bytes, mark, n_mark);
  int32_t n_bytes = ucnv_fromUChars (to, bytes + n_mark, (int32_t) (capacity - n_mark),
                                     (const UChar *) wide, (int32_t) length, &status);

  g_assert_true (U_SUCCESS (status));
  ucnv_close (to);

  return g_bytes_new_take (bytes, n_mark + (gsize) n_bytes);
}

/* What Excel saves as "CSV" in Beijing, WPS as UTF-8, Excel in Taipei, Excel as Unicode text. */
static void
test_encodings (Fixture       *fixture,
                gconstpointer  unused)
{
  static const char simplified[] =
    "日期,时间,呼入量,接通量,放弃量\r\n2024/1/20,9:00,120,110,10\r\n2024/1/20,9:30,80,80,0\r\n";
  static const char traditional[] =
    "日期,時間,來電量,接通量,放棄量\r\n2024/1/20,9:00,120,110,10\r\n2024/1/20,9:30,80,80,0\r\n";
  static const char tabs[] =
    "日期\t时间\t呼入量\t接通量\t放弃量\r\n2024/1/20\t9:00\t120\t110\t10\r\n"
    "2024/1/20\t9:30\t80\t80\t0\r\n";
  static const struct { const char *text, *mark, *converter; CfEncoding encoding; } files[] = {
    { simplified, "", "GBK", CF_ENCODING_GB18030 },
    { simplified, "\xef\xbb\xbf", "UTF-8", CF_ENCODING_UTF8_BOM },
    { traditional, "", "windows-950-2000", CF_ENCODING_BIG5 },
    { tabs, "\xff\xfe", "UTF-16LE", CF_ENCODING_UTF16_LE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr(GBytes) bytes = encode (files[i].text, files[i].mark, files[i].converter);
      g_autoptr(CfImportPlan) plan = plan_bytes (fixture, CF_IMPORT_VOLUMES, bytes);
      g_autofree char *facts = dump_facts (plan->facts);

      g_assert_cmpint (cf_import_sheet_get_encoding (plan->sheet), ==, files[i].encoding);
      g_assert_cmpstr (facts, ==, "2024-01-20 09:00+30 120 110 10 ? ? ?\n"
                                  "2024-01-20 09:30+30 80 80 0 ? ? ?\n");
    }
}

static gpointer
read_facts (CfDb           *db,
            gconstpointer   queue_id,
            GError        **error)
{
  return cf_fact_read_between (db, *(const gint64 *) queue_id, 0, G_MAXINT64 - 1, error);
}

static char *
stored_facts (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) facts = cf_store_read (fixture->store, read_facts, &fixture->queue_id, &error);

  g_assert_no_error (error);

  return dump_facts (facts);
}

static gpointer
read_handle (CfDb           *db,
             gconstpointer   unused,
             GError        **error)
{
  g_autoptr(GPtrArray) queues = cf_queue_read_all (db, error);

  return GINT_TO_POINTER (((CfQueue *) g_ptr_array_index (queues, 0))->handle_s);
}

static gpointer
count_facts (CfDb           *db,
             gconstpointer   input,
             GError        **error)
{
  const gint64 *queue_id = input;
  CfFactSpan span = { 0 };

  return cf_fact_read_span (db, *queue_id, &span, error) ? GINT_TO_POINTER ((int) span.n_facts + 1)
                                                         : NULL;
}

/* Calls of each half hour for nine years: more than the undo stack takes. */
static void
test_a_copy_before_what_cannot_be_undone (Fixture       *fixture,
                                          gconstpointer  unused)
{
  g_autoptr(GString) text = g_string_new ("date,time,offered,answered,abandoned\n");
  g_autofree char *copy = cf_backup_path (fixture->temp->path, "before-import.db");
  static const char few[] = "date,time,calls\n2010-01-04,09:00,4\n2010-01-04,09:30,4\n";
  g_autoptr(CfImportPlan) small = plan_text (fixture, CF_IMPORT_VOLUMES, few);
  g_autoptr(GError) error = NULL;
  CfHistoryHead head;

  commit (fixture, small);
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));

  for (CfDay day = cf_day_from_ymd (2011, 1, 3); day < cf_day_from_ymd (2020, 1, 6); day++)
    for (int minute = 0; minute < CF_MINUTES_PER_DAY; minute += 30)
      {
        g_autofree char *date = cf_day_to_iso (day);

        g_string_append_printf (text, "%s,%02d:%02d,7,6,1\n", date, minute / 60, minute % 60);
      }

  g_autoptr(CfImportPlan) large = plan_text (fixture, CF_IMPORT_VOLUMES, text->str);

  g_assert_false (cf_import_plan_is_undoable (large));
  commit (fixture, large);
  g_assert_true (cf_backup_verify (copy, &head, &error));
  g_assert_no_error (error);

  g_autoptr(CfStore) before = cf_store_open (copy, &error);

  g_assert_no_error (error);
  g_assert_cmpint (GPOINTER_TO_INT (cf_store_read (before, count_facts, &fixture->queue_id, NULL)),
                   ==, 2 + 1);
  g_assert_cmpint (GPOINTER_TO_INT (cf_store_read (fixture->store, count_facts, &fixture->queue_id,
                                                   NULL)), >, 150000);
}

static void
test_twice (Fixture       *fixture,
            gconstpointer  unused)
{
  static const char first[] = "date,time,calls\n2024-01-20,09:00,4\n2024-01-20,09:30,5\n";
  static const char more[] =
    "date,time,calls,answered\n2024-01-20,09:00,4,3\n2024-01-20,09:30,5,\n2024-01-20,10:00,6,6\n";
  g_autoptr(CfImportPlan) plan = plan_text (fixture, CF_IMPORT_VOLUMES, first);

  g_assert_true (plan->needs_handle);
  g_assert_cmpint (plan->handle_s, ==, 200);
  plan->handle_s = 310;
  commit (fixture, plan);
  g_assert_cmpint (GPOINTER_TO_INT (cf_store_read (fixture->store, read_handle, NULL, NULL)),
                   ==, 310);

  g_autofree char *before = stored_facts (fixture);
  g_autoptr(CfImportPlan) again = plan_text (fixture, CF_IMPORT_VOLUMES, first);

  g_assert_cmpuint (again->n_same, ==, 2);
  g_assert_cmpuint (again->n_new + again->n_changed, ==, 0);
  g_assert_true (again->mapping_remembered);
  commit (fixture, again);

  g_autofree char *after = stored_facts (fixture);

  g_assert_cmpstr (after, ==, before);

  g_autoptr(CfImportPlan) corrected = plan_text (fixture, CF_IMPORT_VOLUMES, more);

  g_assert_cmpuint (corrected->n_new, ==, 1);
  g_assert_cmpuint (corrected->n_changed, ==, 1);
  g_assert_cmpuint (corrected->n_same, ==, 1);
  commit (fixture, corrected);

  g_autofree char *complete = stored_facts (fixture);

  g_assert_cmpstr (complete, ==, "2024-01-20 09:00+30 4 3 ? ? ? ?\n"
                                 "2024-01-20 09:30+30 5 ? ? ? ? ?\n"
                                 "2024-01-20 10:00+30 6 6 ? ? ? ?\n");
}

static void
test_other_interval_is_refused (Fixture       *fixture,
                                gconstpointer  unused)
{
  g_autoptr(CfImportPlan) plan = plan_text (fixture, CF_IMPORT_VOLUMES,
    "date,time,calls\n2024-01-20,09:00,4\n2024-01-20,09:30,5\n");

  commit (fixture, plan);

  g_autoptr(CfImportPlan) hours = plan_text (fixture, CF_IMPORT_VOLUMES,
    "date,time,calls\n2024-01-20,09:00,4\n2024-01-20,10:00,5\n");

  g_assert_nonnull (hours->blocked);
  g_assert_nonnull (strstr (hours->blocked, "60"));
}

static void
test_mapping (Fixture       *fixture,
              gconstpointer  unused)
{
  static const char text[] = "Tag,Uhrzeit,Anrufe\n2024-01-20,09:00,4\n2024-01-20,09:30,5\n";
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr(CfImportSheet) sheet = cf_import_sheet_read (CF_IMPORT_VOLUMES, bytes, &error);
  g_autofree CfImportField *mapping = cf_import_sheet_mapping_from_json (
    sheet, "{\"date\": \"tag\", \"time\": 2, \"offered\": \"Anrufe\"}", &error);

  g_assert_no_error (error);

  CfImportOptions options = { mapping, fixture->queue_id, 0, TODAY };
  g_autoptr(CfImportPlan) unknown = plan_text (fixture, CF_IMPORT_VOLUMES, text);
  g_autoptr(CfImportPlan) plan = cf_importer_preview (fixture->store, sheet, &options, &error);

  g_assert_nonnull (unknown->blocked);
  g_assert_no_error (error);
  g_assert_cmpuint (plan->n_good, ==, 2);
  commit (fixture, plan);

  g_autoptr(CfImportPlan) remembered = plan_text (fixture, CF_IMPORT_VOLUMES, text);

  g_assert_null (remembered->blocked);
  g_assert_true (remembered->mapping_remembered);
  g_assert_cmpuint (remembered->n_same, ==, 2);

  static const char * const bad[] = {
    "", "[]", "{\"date\": 9}", "{\"date\": \"No\"}", "{\"born\": 1}",
    "{\"foo\": 1}", "{\"date\": []}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_null (cf_import_sheet_mapping_from_json (sheet, bad[i], NULL));
}

/* The import's own work, and then the power fails before the commit. */
static gboolean
import_and_die (CfDb      *db,
                gpointer   input,
                GError   **error)
{
  if (!cf_command_facts_import.run (db, input, error))
    return FALSE;

  raise (SIGKILL);

  return TRUE;
}

static void
import_in_child (const char *path,
                 gint64      queue_id)
{
  CfCommand command = cf_command_facts_import;
  g_autoptr(GError) error = NULL;
  CfFactsInput *input = cf_facts_input_new ();
  CfStore *store = cf_store_open (path, &error);

  command.run = import_and_die;
  input->queue_id = queue_id;
  for (int i = 0; i < 5000; i++)
    {
      CfIntervalFact fact = { i * 30, 30, i, -1, -1, -1, -1, -1 };

      g_array_append_val (input->facts, fact);
    }

  if (store != NULL && cf_store_act_as (store, NULL, &error))
    cf_store_write (store, &command, input, &error);
  _exit (1);   /* not reached */
}

static void
test_killed_in_the_middle (Fixture       *fixture,
                           gconstpointer  unused)
{
  int status = 0;

  cf_store_close (fixture->store);
  g_clear_object (&fixture->store);

  if (g_test_subprocess ())
    return;

  pid_t child = fork ();

  if (child == 0)
    import_in_child (fixture->temp->path, fixture->queue_id);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);

  g_autoptr(GError) error = NULL;

  fixture->store = cf_store_open (fixture->temp->path, &error);
  g_assert_no_error (error);
  cf_store_act_as (fixture->store, NULL, &error);
  g_assert_no_error (error);

  g_autofree char *facts = stored_facts (fixture);

  g_assert_cmpstr (facts, ==, "");
}

/* FC-1: 90 days of half hours from Excel in Beijing: one row is there twice, a day and an interval
 * are missing, and all of it is said before anything is written. A second time nothing is new. */
static void
test_ninety_days (Fixture       *fixture,
                  gconstpointer  unused)
{
  static const char * const separators[] = { ",", "\t" };
  const CfDay from = cf_day_from_ymd (2024, 1, 1);
  const guint n_facts = 90 * 24 - 24 - 1;
  g_autofree char *stored = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      g_autoptr(GString) text = g_string_new ("日期,时间,呼入量\r\n");

      for (guint slot = 0; slot < 90 * 24; slot++)
        {
          g_autofree char *date = cf_day_to_iso (from + slot / 24);
          g_autofree char *clock = cf_minute_to_clock (480 + 30 * (int) (slot % 24));

          if (slot / 24 != 65 && slot != 66 * 24 + 5)
            g_string_append_printf (text, "%s,%s,%u\r\n", date, clock, slot % 37);
        }
      g_string_append (text, "2024-01-01,08:00,0\r\n");
      g_string_replace (text, ",", separators[i], 0);

      g_autoptr(GBytes) bytes = encode (text->str, "", "GBK");
      g_autoptr(CfImportPlan) plan = plan_bytes (fixture, CF_IMPORT_VOLUMES, bytes);

      g_assert_null (plan->blocked);
      g_assert_cmpuint (plan->n_rows, ==, n_facts + 1);
      g_assert_cmpuint (plan->n_good, ==, n_facts);
      g_assert_cmpuint (plan->n_duplicates, ==, 1);
      g_assert_cmpuint (plan->n_missing_days, ==, 1);
      g_assert_cmpuint (plan->n_missing_intervals, ==, 1);
      g_assert_cmpint (plan->from_day, ==, from);
      g_assert_cmpint (plan->until_day, ==, from + 90);
      g_assert_cmpuint (plan->n_new, ==, i == 0 ? n_facts : 0);
      g_assert_cmpuint (plan->n_same, ==, i == 0 ? 0 : n_facts);
      commit (fixture, plan);

      g_autofree char *now = stored_facts (fixture);

      if (i > 0)
        g_assert_cmpstr (now, ==, stored);
      g_free (stored);
      stored = g_steal_pointer (&now);
    }
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void      (*run) (Fixture *fixture, gconstpointer unused);
  } tests[] = {
    { "/importer/killed-in-the-middle", test_killed_in_the_middle },
    { "/importer/makers", test_makers },
    { "/importer/blocked", test_blocked },
    { "/importer/rows-are-named", test_rows_are_named },
    { "/importer/gaps", test_gaps },
    { "/importer/ninety-days", test_ninety_days },
    { "/importer/encodings", test_encodings },
    { "/importer/twice", test_twice },
    { "/importer/copy-before", test_a_copy_before_what_cannot_be_undone },
    { "/importer/other-interval-is-refused", test_other_interval_is_refused },
    { "/importer/mapping", test_mapping },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, import_set_up, tests[i].run, import_tear_down);

  return g_test_run ();
}
