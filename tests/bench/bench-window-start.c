/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the start of the process to the first frame with the sample center, and to its pages; memory
 * that is resident then. Each run is a process of its own; the middle of five is printed. */
#include "cf-install.h"
#include "cf-language.h"
#include "cf-sample-center.h"
#include "cf-temp-store.h"
#include "cf-test-window.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define N_RUNS 5

/* Since the kernel made this process: in ticks of a hundredth of a second. */
static double
process_age (void)
{
  g_autofree char *stat = NULL;
  guint64 start = 0;
  struct timespec now;

  g_assert_true (g_file_get_contents ("/proc/self/stat", &stat, NULL, NULL));
  g_assert_cmpint (sscanf (strrchr (stat, ')'),
                           ") %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %*u %*u %*d %*d %*d %*d "
                           "%*d %*d %" G_GUINT64_FORMAT, &start), ==, 1);
  clock_gettime (CLOCK_BOOTTIME, &now);

  return (double) now.tv_sec + (double) now.tv_nsec / 1e9
         - (double) start / (double) sysconf (_SC_CLK_TCK);
}

static double
resident_mb (void)
{
  g_autofree char *statm = NULL;
  guint64 pages = 0;

  g_assert_true (g_file_get_contents ("/proc/self/statm", &statm, NULL, NULL));
  g_assert_cmpint (sscanf (statm, "%*u %" G_GUINT64_FORMAT, &pages), ==, 1);

  return (double) pages * (double) sysconf (_SC_PAGESIZE) / 1e6;
}

static void
after_paint_cb (gpointer user_data)
{
  *(double *) user_data = process_age ();
}

static gboolean
is_set (gpointer data)
{
  return *(double *) data > 0.0;
}

static int
run_once (const char *path)
{
  double first_frame = 0.0;

  setlocale (LC_ALL, "");
  cf_install_prepare ("");
  cf_language_apply ("");

  CfApplication *application = cf_test_application_new ();
  CfWindow *window = cf_window_new (application);

  cf_window_open_store (window, path);
  gtk_widget_realize (GTK_WIDGET (window));
  g_signal_connect_swapped (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                            G_CALLBACK (after_paint_cb), &first_frame);
  gtk_window_present (GTK_WINDOW (window));
  cf_test_wait (is_set, &first_frame, "the first frame");
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (GTK_WIDGET (window)),
                                        &first_frame);

  double memory = resident_mb ();

  cf_test_sign_in (window);
  cf_test_show_page (window, "schedule");

  double pages = process_age ();

  g_print ("%f %f %f %f\n", first_frame * 1000, memory, pages * 1000, resident_mb ());
  gtk_window_destroy (GTK_WINDOW (window));

  return EXIT_SUCCESS;
}

static void
make_sample (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CfStore) store = cf_store_open (path, &error);

  g_assert_no_error (error);
  g_assert_true (cf_store_act_as (store, NULL, &error));

  CfSampleOptions options;

  cf_sample_options_init (&options, cf_day_from_ymd (2026, 11, 23));
  g_assert_true (cf_sample_center_make (store, &options, &error));
  cf_store_close (store);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

int
main (int   argc,
      char *argv[])
{
  static const char * const figures[] = {
    "start-to-first-frame", "resident-at-first-frame", "start-to-schedule", "resident-at-schedule",
  };
  static const char * const units[] = { "ms", "MB", "ms", "MB" };
  double runs[G_N_ELEMENTS (figures)][N_RUNS];

  if (argc == 2)
    return run_once (argv[1]);

  g_autoptr(CfTempStore) place = cf_temp_store_new ();

  make_sample (place->path);
  for (guint i = 0; i < N_RUNS; i++)
    {
      const char *arguments[] = { argv[0], place->path, NULL };
      g_autofree char *output = NULL;

      g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL,
                                   &output, NULL, NULL, NULL));
      g_assert_cmpint (sscanf (output, "%lf %lf %lf %lf", &runs[0][i], &runs[1][i], &runs[2][i],
                               &runs[3][i]), ==, 4);
    }

  for (guint k = 0; k < G_N_ELEMENTS (figures); k++)
    {
      qsort (runs[k], N_RUNS, sizeof runs[k][0], compare);
      g_print ("%s  %.0f %s\n", figures[k], runs[k][N_RUNS / 2], units[k]);
    }

  return EXIT_SUCCESS;
}
