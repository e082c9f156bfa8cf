/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Forecast page's dialogs: months ahead, the rest of a day, a start from a curve, work that may
 * wait, marks, accuracy. Each shows its answer, follows what is turned, writes what it says. */
#include "cf-cleaning-store.h"
#include "cf-fact-store.h"
#include "cf-page.h"
#include "cf-queue.h"
#include "cf-reforecast-store.h"
#include "cf-setting-store.h"
#include "cf-test-window.h"
#include "cf-workload-store.h"

#include <locale.h>

#define N_PEOPLE 12
#define HALF_HOUR 30

typedef struct
{
  CfTestWindow  base;
  GtkWidget    *page;
} Fixture;

static CfApplication *application;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  cf_test_window_open (&fixture->base, application, N_PEOPLE);
  fixture->page = cf_test_show_page (fixture->base.window, "forecast");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  cf_test_window_close (&fixture->base);
}

static gboolean
has_content (gpointer data)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (data)), "content") == 0;
}

static gboolean
can_apply (gpointer data)
{
  gboolean can;

  g_object_get (data, "can-apply", &can, NULL);
  return can;
}

static void
apply (CfDialog *dialog)
{
  cf_test_wait (can_apply, dialog, "what can be applied");
  CF_DIALOG_GET_CLASS (dialog)->apply (dialog);
  cf_test_wait_for_no_dialog ();
}

static gboolean
is_short (gpointer data)
{
  GtkListBox *list = cf_test_child (data, "month_list");
  GtkListBoxRow *last = gtk_list_box_get_row_at_index (list, 11);
  const char *summary = gtk_label_get_label (cf_test_child (data, "summary_label"));

  return last != NULL && g_str_has_prefix (summary, "Short of people from");
}

static gpointer
read_figures (CfDb           *db,
              gconstpointer   input,
              GError        **error)
{
  return cf_setting_read (db, CF_SETTING_HIRING_PLAN, error);
}

static gboolean
has_kept_figures (gpointer data)
{
  CfStore *store = cf_page_get_store (CF_PAGE (((Fixture *) data)->page));
  g_autofree char *text = cf_store_read (store, read_figures, NULL, NULL);

  return g_strcmp0 (text, "4 0.5 0 0.15 40") == 0;
}

static void
test_months (Fixture       *fixture,
             gconstpointer  data)
{
  CfDialog *dialog = cf_test_open_dialog (fixture->page, "forecast.months", NULL);

  cf_test_wait (has_content, cf_test_child (dialog, "stack"), "the plan of twelve months");
  /* Twice as many calls, and every second one leaves: no team of twelve carries that. */
  gtk_spin_button_set_value (cf_test_child (dialog, "growth_spin"), 400);
  gtk_spin_button_set_value (cf_test_child (dialog, "attrition_spin"), 50);
  cf_test_wait (is_short, dialog, "the shortage");
  g_assert_false (has_kept_figures (fixture));
  cf_dialog_close (dialog);
  cf_test_wait (has_kept_figures, fixture, "the figures to be kept");

  cf_test_wait_for_no_dialog ();
  dialog = cf_test_open_dialog (fixture->page, "forecast.months", NULL);
  cf_test_wait (has_content, cf_test_child (dialog, "stack"), "the plan once more");
  g_assert_cmpfloat (gtk_spin_button_get_value (cf_test_child (dialog, "growth_spin")), ==, 400);
  g_assert_cmpfloat (gtk_spin_button_get_value (cf_test_child (dialog, "attrition_spin")), ==, 50);
  cf_dialog_close (dialog);
}

/* The first of the page's list, which is the one that it shows. */
static gint64
first_queue (Fixture *fixture)
{
  GListModel *queues = G_LIST_MODEL (cf_test_child (fixture->page, "sorted_queues"));
  g_autoptr(CfQueue) queue = g_list_model_get_item (queues, 0);

  return queue->id;
}

static gpointer
read_volumes (CfDb           *db,
              gconstpointer   input,
              GError        **error)
{
  return cf_start_volume_read_all (db, error);
}

static void
test_start (Fixture       *fixture,
            gconstpointer  data)
{
  CfDialog *dialog = cf_test_open_dialog (fixture->page, "forecast.start", NULL);
  g_autoptr(GError) error = NULL;

  cf_test_wait (can_apply, dialog, "what the queue starts with");
  gtk_spin_button_set_value (cf_test_child (dialog, "calls_spin"), 640);
  apply (dialog);

  g_autoptr(GPtrArray) volumes = cf_store_read (cf_window_get_store (fixture->base.window),
                                                read_volumes, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (volumes->len, ==, 1);

  CfStartVolume *volume = volumes->pdata[0];

  g_assert_cmpint (volume->id, ==, first_queue (fixture));
  g_assert_cmpfloat (volume->day_calls, ==, 640);
  g_assert_cmpfloat (volume->sunday, ==, 1);
}

/* The morning of @day: twenty calls in each half hour until noon. */
static void
add_morning (Fixture *fixture,
             CfDay    day)
{
  CfFactsInput *input = cf_facts_input_new ();
  g_autoptr(GError) error = NULL;

  input->queue_id = first_queue (fixture);
  for (int minute = 0; minute < CF_MINUTES_PER_DAY / 2; minute += HALF_HOUR)
    {
      const CfIntervalFact fact = {
        cf_minute_at (day, minute), HALF_HOUR, 20, CF_FACT_UNKNOWN, CF_FACT_UNKNOWN,
        CF_FACT_UNKNOWN, CF_FACT_UNKNOWN, CF_FACT_UNKNOWN,
      };

      g_array_append_val (input->facts, fact);
    }
  cf_store_write (cf_window_get_store (fixture->base.window), &cf_command_facts_import, input,
                  &error);
  g_assert_no_error (error);
  cf_facts_input_free (input);
}

static gpointer
read_kept (CfDb           *db,
           gconstpointer   input,
           GError        **error)
{
  const gint64 *queue_id = input;

  return cf_reforecast_read_of_day (db, *queue_id, cf_day_from_ymd (2026, 11, 23), error);
}

static void
test_rest_of_the_day (Fixture       *fixture,
                      gconstpointer  data)
{
  gint64 queue_id = first_queue (fixture);
  CfDay day = cf_day_from_ymd (2026, 11, 23);
  g_autoptr(GError) error = NULL;

  add_morning (fixture, day);

  CfDialog *dialog = cf_test_open_dialog (fixture->page, "forecast.day", NULL);

  cf_test_wait (has_content, cf_test_child (dialog, "stack"), "the day under way");
  apply (dialog);

  g_autoptr(GPtrArray) kept = cf_store_read (cf_window_get_store (fixture->base.window), read_kept,
                                             &queue_id, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_cmpint (((CfReforecast *) kept->pdata[0])->day, ==, day);
  g_assert_cmpfloat (((CfReforecast *) kept->pdata[0])->seen, ==, 20 * 24);
}

static gpointer
read_deferrals (CfDb           *db,
                gconstpointer   input,
                GError        **error)
{
  return cf_deferral_read_all (db, error);
}

static void
test_deferral (Fixture       *fixture,
               gconstpointer  data)
{
  gint64 queue_id = first_queue (fixture);
  CfDialog *dialog = cf_test_open_dialog (fixture->page, "forecast.deferral", NULL);
  g_autoptr(GError) error = NULL;

  gtk_switch_set_active (cf_test_child (dialog, "waits_switch"), TRUE);
  gtk_spin_button_set_value (cf_test_child (dialog, "hours_spin"), 4.5);
  apply (dialog);

  g_autoptr(GPtrArray) deferrals = cf_store_read (cf_window_get_store (fixture->base.window),
                                                  read_deferrals, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (deferrals->len, ==, 1);
  g_assert_cmpint (((CfDeferral *) deferrals->pdata[0])->id, ==, queue_id);
  g_assert_cmpint (((CfDeferral *) deferrals->pdata[0])->deadline_minutes, ==, 270);
}

static gpointer
read_marks (CfDb           *db,
            gconstpointer   input,
            GError        **error)
{
  return cf_cleaning_mark_read_all (db, 0, error);
}

static gboolean
is_visible (gpointer data)
{
  return gtk_widget_get_visible (data);
}

/* The sample center has two marks on its hotline; a third leaves the last day out. */
static void
test_mark (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *card = cf_test_child (cf_test_child (fixture->page, "forecast_tab"), "cleaning_card");
  g_autoptr(GError) error = NULL;

  cf_test_wait (is_visible, cf_test_child (card, "list"), "the marks of the sample center");
  g_assert_true (gtk_widget_activate_action (card, "cleaning.add", NULL));
  apply (cf_test_wait_for_dialog ("the editor of a mark"));

  g_autoptr(GPtrArray) marks = cf_store_read (cf_window_get_store (fixture->base.window),
                                              read_marks, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (marks->len, ==, 3);

  const CfCleaningMark *mark = marks->pdata[2];

  g_assert_cmpint (mark->kind, ==, CF_CLEANING_EXCLUDED);
  g_assert_cmpint (mark->end - mark->start, ==, CF_MINUTES_PER_DAY);
}

static gboolean
has_answer (gpointer data)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (data)), "loading") != 0;
}

/* The first forecast of a center knows all of its past: there is nothing to judge it by. */
static void
test_accuracy (Fixture       *fixture,
               gconstpointer  data)
{
  CfDialog *dialog = cf_test_open_dialog (fixture->page, "forecast.accuracy", NULL);
  GtkStack *stack = cf_test_child (dialog, "stack");

  cf_test_wait (has_answer, stack, "the accuracy report");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
  cf_dialog_close (dialog);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);    /* with-display gave it folders of its own */

  application = cf_test_application_new ();

  g_test_add ("/forecast-dialogs/months", Fixture, NULL, set_up, test_months, tear_down);
  g_test_add ("/forecast-dialogs/start", Fixture, NULL, set_up, test_start, tear_down);
  g_test_add ("/forecast-dialogs/rest-of-the-day", Fixture, NULL, set_up, test_rest_of_the_day,
              tear_down);

  g_test_add ("/forecast-dialogs/deferral", Fixture, NULL, set_up, test_deferral, tear_down);
  g_test_add ("/forecast-dialogs/mark", Fixture, NULL, set_up, test_mark, tear_down);
  g_test_add ("/forecast-dialogs/accuracy", Fixture, NULL, set_up, test_accuracy, tear_down);

  return g_test_run ();
}
