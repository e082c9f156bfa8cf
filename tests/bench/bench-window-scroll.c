/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bench-window-scroll.c: how smoothly 300 people x 31 days scroll.
 *
 * A tick callback moves the adjustment in every frame, a screenful in about a quarter of a second,
 * down and up again, as a hand on a wheel would. The frame clock's ceiling is 60 a second. With
 * --show it only shows the grid, to look at. */
#include "cf-schedule-table.h"
#include "cf-schedule-view.h"

#include <adwaita.h>
#include <time.h>

#define N_ROWS 300
#define N_DAYS 31
#define WARM_UP 10
#define FRAMES 300
#define STEP 60

typedef struct
{
  GtkAdjustment *vertical;
  GMainLoop     *loop;
  guint          frame;
  int            direction;
  gint64         began, last;
  double         cpu_began;
  double         worst_ms;
} Run;

/* Of the main thread, which draws: what a frame costs even when the machine is busy elsewhere. */
static double
cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Run *run = user_data;
  gint64 now = g_get_monotonic_time ();
  double value = gtk_adjustment_get_value (run->vertical);
  double end
      = gtk_adjustment_get_upper (run->vertical) - gtk_adjustment_get_page_size (run->vertical);

  run->frame++;
  if (run->frame == WARM_UP)
    {
      run->began = now;
      run->cpu_began = cpu_ms ();
    }
  if (run->frame > WARM_UP)
    run->worst_ms = MAX (run->worst_ms, (double) (now - run->last) / 1e3);
  run->last = now;

  if (run->frame == WARM_UP + FRAMES)
    {
      g_print ("scroll-300x31        %6.1f frames/s\n", FRAMES * 1e6 / (double) (now - run->began));
      g_print ("scroll-frame-cpu     %6.1f ms\n", (cpu_ms () - run->cpu_began) / FRAMES);
      g_print ("scroll-worst-frame   %6.1f ms\n", run->worst_ms);
      g_main_loop_quit (run->loop);
      return G_SOURCE_REMOVE;
    }

  if (value >= end)
    run->direction = -1;
  else if (value <= 0)
    run->direction = 1;
  gtk_adjustment_set_value (run->vertical, value + run->direction * STEP);
  return G_SOURCE_CONTINUE;
}

int
main (int    argc,
      char **argv)
{
  Run run = { .direction = 1 };
  g_autoptr(CfScheduleTable) table = cf_schedule_table_new (N_ROWS, N_DAYS,
                                                            cf_day_from_ymd (2026, 12, 28));
  gboolean show = argc > 1 && g_str_equal (argv[1], "--show");
  GtkWidget *window, *scrolled, *view;

  adw_init ();
  cf_schedule_table_populate (table);
  view = cf_schedule_view_new ();
  cf_schedule_view_set_source (CF_SCHEDULE_VIEW (view), CF_SCHEDULE_SOURCE (table));
  cf_schedule_view_set_editable (CF_SCHEDULE_VIEW (view), TRUE);
  cf_schedule_view_set_span (CF_SCHEDULE_VIEW (view), argc > 2 ? (CfScheduleSpan) atoi (argv[2])
                                                               : CF_SCHEDULE_SPAN_MONTH);
  scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), show ? 800 : 1400, show ? 600 : 900);
  adw_window_set_content (ADW_WINDOW (window), scrolled);

  run.vertical = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  run.loop = g_main_loop_new (NULL, FALSE);
  if (!show)
    gtk_widget_add_tick_callback (view, tick_cb, &run, NULL);
  g_signal_connect_swapped (window, "destroy", G_CALLBACK (g_main_loop_quit), run.loop);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (view);
  g_main_loop_run (run.loop);
  g_main_loop_unref (run.loop);

  return 0;
}
