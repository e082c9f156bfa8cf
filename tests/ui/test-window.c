/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window from within: every page is shown without a warning, Tab goes round it and reaches what
 * can have the focus, and nothing is left of the window when it is closed. */
#include "cf-page.h"
#include "cf-pages.h"
#include "cf-setting-store.h"
#include "cf-test-tab.h"
#include "cf-test-window.h"

#include <locale.h>

typedef CfTestWindow Fixture;

static CfApplication *application;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  cf_test_window_open (fixture, application, 12);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  cf_test_window_close (fixture);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static void
test_pages (Fixture       *fixture,
            gconstpointer  data)
{
  for (const CfPageEntry *entry = cf_pages; entry->id != NULL; entry++)
    {
      GtkWidget *page = cf_test_show_page (fixture->window, entry->id);

      g_assert_true (G_TYPE_CHECK_INSTANCE_TYPE (page, entry->get_type ()));
      g_assert_cmpint (cf_page_get_state (CF_PAGE (page)), !=, CF_PAGE_ERROR);
    }
}

/* SE-1: each role's pages, and whether the schedule may be edited and published on them. That the
 * sidebar keeps to this is driven from outside, as manager and as agent, in test-sign-in.py. */
static void
test_pages_of_roles (void)
{
  static const struct { CfRole role; const char *pages; gboolean edits; } cases[] = {
    { CF_ROLE_MANAGER, "forecast schedule staff ", TRUE },
    { CF_ROLE_DEPUTY, "forecast schedule staff ", TRUE },
    { CF_ROLE_LEADER, "schedule staff ", FALSE },
    { CF_ROLE_INFORMATION_DESK, "schedule staff ", FALSE },
    { CF_ROLE_COMPLAINT_DESK, "schedule staff ", FALSE },
    { CF_ROLE_INSPECTOR, "schedule staff ", FALSE },
    { CF_ROLE_TRAINER, "schedule staff ", FALSE },
    { CF_ROLE_AGENT, "schedule staff ", FALSE },
    { CF_ROLE_NONE, "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GString) pages = g_string_new (NULL);

      for (const CfPageEntry *entry = cf_pages; entry->id != NULL; entry++)
        if (cf_right_scope (cases[i].role, entry->right) != CF_SCOPE_NONE)
          g_string_append_printf (pages, "%s ", entry->id);

      g_test_message ("role %d: %s", cases[i].role, pages->str);
      g_assert_cmpstr (pages->str, ==, cases[i].pages);
      g_assert_cmpint (cf_right_scope (cases[i].role, CF_RIGHT_SCHEDULE_EDIT) != CF_SCOPE_NONE, ==,
                       cases[i].edits);
      g_assert_cmpint (cf_right_scope (cases[i].role, CF_RIGHT_SCHEDULE_PUBLISH) != CF_SCOPE_NONE,
                       ==, cases[i].edits);
    }
}

static gboolean
is_locked (gpointer data)
{
  return cf_test_find_widget (GTK_WIDGET (data), "CfSignIn") != NULL;
}

/* Signing out takes every page away, with all that it knew. */
static void
test_lock (Fixture       *fixture,
           gconstpointer  data)
{
  if (cf_pages[0].id == NULL)
    return;

  gpointer page = cf_test_show_page (fixture->window, cf_pages[0].id);

  g_object_add_weak_pointer (G_OBJECT (page), &page);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.lock", NULL));
  cf_test_wait (is_locked, fixture->window, "the lock");
  cf_test_wait (is_gone, &page, "the page to go");
  cf_test_sign_in (fixture->window);
}

static gboolean
has_toast (gpointer data)
{
  return cf_test_find_widget (GTK_WIDGET (data), "AdwToastWidget") != NULL;
}

static gboolean
has_no_toast (gpointer data)
{
  return !has_toast (data);
}

static gboolean
can_redo (gpointer data)
{
  gboolean redo = FALSE;

  g_object_get (data, "can-redo", &redo, NULL);
  return redo;
}

/* What was done stands in a toast; undoing it takes the toast away. */
static void
test_toast (Fixture       *fixture,
            gconstpointer  data)
{
  CfStore *store = cf_window_get_store (fixture->window);

  cf_store_write_async (store, &cf_command_setting_set,
                        cf_setting_input_new (CF_SETTING_CENTER_NAME, "Riverside"),
                        cf_setting_input_free, NULL, NULL, NULL);
  cf_test_wait (has_toast, fixture->window, "the toast");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL));
  cf_test_wait (has_no_toast, fixture->window, "the toast to go");
  cf_test_wait (can_redo, store, "the undo");
}

static void
test_tab (Fixture       *fixture,
          gconstpointer  data)
{
  for (const CfPageEntry *entry = cf_pages; entry->id != NULL; entry++)
    {
      cf_test_show_page (fixture->window, entry->id);
      cf_test_check_tab (GTK_WINDOW (fixture->window), entry->id);
    }
}

#define NARROW 480

static gboolean
is_folded (gpointer data)
{
  GtkWidget *page = cf_test_find_widget (GTK_WIDGET (data), "CfPage");
  gboolean folded = FALSE;

  if (page != NULL)
    g_object_get (page, "folded", &folded, NULL);
  return folded;
}

/* Beside a softphone: no page asks for more than that, and neither does the sidebar; with large
 * text neither. @data: the text size in percent. */
static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 96 * 1024 * GPOINTER_TO_INT (data) / 100, NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), NARROW, 700);
  for (const CfPageEntry *entry = cf_pages; entry->id != NULL; entry++)
    {
      GtkWidget *page = cf_test_show_page (fixture->window, entry->id);
      int minimum;

      cf_test_wait (is_folded, fixture->window, "the window to fold");
      gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      if (minimum > NARROW)
        {
          g_test_message ("%s asks for %d", entry->id, minimum);
          g_test_fail ();
        }
    }
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

#define FOLD_BELOW 860          /* the sidebar, by the design */
#define QUIET_FRAMES 6          /* frames in which nothing may change any more */

typedef struct
{
  GtkWidget *window;
  GtkWidget *page;
  int        border;            /* what the display adds to the size asked for */
  int        width;
  guint      n_turns;           /* notifications of "folded" and "narrow" */
  guint      n_frames;          /* since the window has its width */
  guint      n_waited;          /* frames without it */
} Resize;

static void
ask_for_width (Resize *resize)
{
  resize->n_waited = 0;
  gtk_window_set_default_size (GTK_WINDOW (resize->window), resize->width + resize->border, 700);
}

static void
turned_cb (Resize *resize)
{
  resize->n_turns++;
  resize->n_frames = 0;
}

static gboolean
frame_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       data)
{
  Resize *resize = data;

  if (gtk_widget_get_width (resize->window) == resize->width)
    resize->n_frames++;
  /* A wide page stops the window at its own least width and takes its narrow form then: like a
   * pointer that goes on dragging. */
  else if (++resize->n_waited > QUIET_FRAMES)
    ask_for_width (resize);
  gtk_widget_queue_allocate (resize->page);    /* every frame is laid out anew */
  return G_SOURCE_CONTINUE;
}

static gboolean
is_quiet (gpointer data)
{
  const Resize *resize = data;

  g_assert_cmpuint (resize->n_turns, <=, 4);
  return resize->n_frames > QUIET_FRAMES;
}

/* The form follows the width: each part of it turns once at most, and never without a resize. */
static void
check_width (Resize     *resize,
             const char *id,
             int         width)
{
  gboolean folded, narrow;
  int narrow_below;

  resize->width = width;
  resize->n_turns = 0;
  resize->n_frames = 0;
  ask_for_width (resize);
  cf_test_wait (is_quiet, resize, id);

  g_object_get (resize->page, "folded", &folded, "narrow", &narrow, "narrow-below", &narrow_below,
                NULL);
  if (folded != (width < FOLD_BELOW) || narrow != (width < narrow_below) || resize->n_turns > 2)
    {
      g_test_message ("%s at %d px: folded %d, narrow %d, %u turns", id, width, folded, narrow,
                      resize->n_turns);
      g_test_fail ();
    }
}

/* A page once left things out while it was folded, fitted then, unfolded, did not fit, for ever. */
static void
test_fold (Fixture       *fixture,
           gconstpointer  data)
{
  static const int widths[] = { 1300, 1061, 1059, 950, 861, 859, 700, 480, 640, 858, 862, 900,
                                1040, 1060, 1300, 900, 480, 1300 };

  for (const CfPageEntry *entry = cf_pages; entry->id != NULL; entry++)
    {
      Resize resize = { .window = GTK_WIDGET (fixture->window) };
      guint tick;

      resize.page = cf_test_show_page (fixture->window, entry->id);
      g_object_get (resize.window, "default-width", &resize.border, NULL);
      resize.border -= gtk_widget_get_width (resize.window);
      tick = gtk_widget_add_tick_callback (resize.window, frame_cb, &resize, NULL);
      g_signal_connect_swapped (resize.page, "notify::folded", G_CALLBACK (turned_cb), &resize);
      g_signal_connect_swapped (resize.page, "notify::narrow", G_CALLBACK (turned_cb), &resize);
      for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
        check_width (&resize, entry->id, widths[i]);
      g_signal_handlers_disconnect_by_data (resize.page, &resize);
      gtk_widget_remove_tick_callback (resize.window, tick);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);    /* with-display gave it folders of its own */

  application = cf_test_application_new ();

  g_test_add ("/window/pages", Fixture, NULL, set_up, test_pages, tear_down);
  g_test_add_func ("/window/pages-of-roles", test_pages_of_roles);
  g_test_add ("/window/lock", Fixture, NULL, set_up, test_lock, tear_down);
  g_test_add ("/window/toast", Fixture, NULL, set_up, test_toast, tear_down);
  g_test_add ("/window/tab", Fixture, NULL, set_up, test_tab, tear_down);
  g_test_add ("/window/fold", Fixture, NULL, set_up, test_fold, tear_down);
  g_test_add ("/window/narrow", Fixture, GINT_TO_POINTER (100), set_up, test_narrow, tear_down);
  g_test_add ("/window/narrow-large", Fixture, GINT_TO_POINTER (150), set_up, test_narrow,
              tear_down);

  return g_test_run ();
}
