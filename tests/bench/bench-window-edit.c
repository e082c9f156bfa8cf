/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bench-window-edit.c: how long an edit takes to reach the coverage on the screen.
 *
 * The sample center's next four weeks on a plan board, the grid and the strip in a window. Each
 * round types a shift into another cell: rules, totals and coverage are new when the edit returns,
 * and the frame that is painted next shows them. */
#include "cf-coverage-strip.h"
#include "cf-sample-center.h"
#include "cf-schedule-board.h"
#include "cf-schedule-view.h"
#include "cf-temp-store.h"

#include <adwaita.h>

#define ROUNDS 60

typedef struct
{
  CfPlanBoard      *board;
  CfScheduleSource *source;
  GtkWidget        *view;
  GMainLoop        *loop;
  gint64            edited_at;
  guint             round;
  gboolean          ticking;
  double            edit_ms, frame_ms, worst_ms;
} Run;

static void
painted_cb (GdkFrameClock *clock,
            Run           *run)
{
  double ms;

  if (run->edited_at == 0)
    return;

  ms = (double) (g_get_monotonic_time () - run->edited_at) / 1e3;
  run->frame_ms += ms;
  run->worst_ms = MAX (run->worst_ms, ms);
  run->edited_at = 0;
  run->round++;
}

/* At the start of a frame, as a key press is handled: the same frame shows what came of it. */
static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Run *run = user_data;
  CfScheduleEdit edit = { CF_SCHEDULE_EDIT_CODE, run->round % 40, run->round % 28,
                          cf_schedule_source_find_code (run->source, "D") };
  gint64 began = g_get_monotonic_time ();

  if (run->round == ROUNDS)
    {
      g_print ("edit-board           %6.2f ms\n", run->edit_ms / ROUNDS);
      g_print ("edit-to-painted      %6.1f ms\n", run->frame_ms / ROUNDS);
      g_print ("edit-worst           %6.1f ms\n", run->worst_ms);
      g_main_loop_quit (run->loop);
      return G_SOURCE_REMOVE;
    }

  run->edited_at = began;
  CF_SCHEDULE_SOURCE_GET_IFACE (run->source)->edit (run->source, &edit, 1);
  run->edit_ms += (double) (g_get_monotonic_time () - began) / 1e3;
  gtk_widget_queue_draw (widget);
  return G_SOURCE_CONTINUE;
}

static void
loaded_cb (Run *run)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (run->view);

  if (run->ticking)
    return;

  run->ticking = TRUE;

  g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), run);
  gtk_widget_add_tick_callback (run->view, tick_cb, run, NULL);
}

/* Waits for the sample center and its board; the window is shown at once. */
static GtkWidget *
make_window (Run *run)
{
  GtkWidget *window = adw_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *strip = g_object_new (CF_TYPE_COVERAGE_STRIP, NULL);

  run->view = cf_schedule_view_new ();
  cf_schedule_view_set_source (CF_SCHEDULE_VIEW (run->view), run->source);
  cf_schedule_view_set_span (CF_SCHEDULE_VIEW (run->view), CF_SCHEDULE_SPAN_FOUR_WEEKS);
  cf_coverage_strip_set_view (CF_COVERAGE_STRIP (strip), CF_SCHEDULE_VIEW (run->view));
  cf_coverage_strip_set_board (CF_COVERAGE_STRIP (strip), run->board);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), run->view);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), strip);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1400, 900);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

static CfStore *
make_center (const char  *path,
             CfDay        from,
             GError     **error)
{
  CfStore *store = cf_store_open (path, error);
  CfSampleOptions options;

  cf_sample_options_init (&options, from);
  options.until = from;
  if (store == NULL || !cf_store_act_as (store, NULL, error)
      || !cf_sample_center_make (store, &options, error))
    return NULL;

  return store;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CfTempStore) temp = cf_temp_store_new ();
  const CfDay from = cf_day_from_ymd (2026, 11, 16);
  CfStore *store = make_center (temp->path, from, &error);
  GtkWidget *window;
  Run run = { 0 };

  if (store == NULL)
    g_error ("%s", error->message);

  adw_init ();
  run.loop = g_main_loop_new (NULL, FALSE);
  run.board = cf_plan_board_new (store);
  run.source = CF_SCHEDULE_SOURCE (cf_schedule_board_new (run.board));
  window = make_window (&run);
  g_signal_connect_swapped (run.board, "loaded", G_CALLBACK (loaded_cb), &run);
  cf_plan_board_open (run.board, from, from + 28);
  g_main_loop_run (run.loop);

  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (run.source);
  g_object_unref (run.board);
  cf_store_close (store);
  g_object_unref (store);
  g_main_loop_unref (run.loop);

  return 0;
}
