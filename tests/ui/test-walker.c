/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A walk through the whole program: every page with its tabs and menus, and every dialog. Wherever
 * it comes, Tab reaches everything and returns, and a screen reader is told a name for each widget
 * that can have the focus (names.py asks through AT-SPI). Warnings are fatal. */
#include "cf-agent-store.h"
#include "cf-forecaster.h"
#include "cf-page.h"
#include "cf-pages.h"
#include "cf-planner.h"
#include "cf-reason-dialog.h"
#include "cf-test-tab.h"
#include "cf-test-window.h"

#include <locale.h>

#define MONDAY 20780      /* 2026-11-23, the day after the history */
#define N_DAYS 14

typedef struct
{
  CfTestWindow      base;
  GSubprocess      *names;
  GDataInputStream *answers;
  char             *answer;
} Fixture;

static CfApplication *application;
static const char *names_program;

static void
plan (CfStore *store)
{
  const CfForecastRequest forecast = { .from = MONDAY, .n_days = N_DAYS };
  const CfPlanRequest request = { .from = MONDAY, .until = MONDAY + N_DAYS, .max_moves = 2000 };
  g_autoptr(GError) error = NULL;

  cf_forecaster_run (store, &forecast, NULL, NULL, &error);
  g_assert_no_error (error);
  cf_planner_build (store, &request, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GSubprocessLauncher) launcher = NULL;
  g_autofree char *pid = g_strdup_printf ("%d", (int) getpid ());
  g_autoptr(GError) error = NULL;

  cf_test_window_open (&fixture->base, application, 12);
  plan (cf_window_get_store (fixture->base.window));
  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE
                                        | G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_subprocess_launcher_unsetenv (launcher, "G_DEBUG");    /* a reader's warnings are its own */
  fixture->names = g_subprocess_launcher_spawn (launcher, &error, "/usr/bin/python3",
                                                names_program, pid, NULL);
  g_assert_no_error (error);
  fixture->answers = g_data_input_stream_new (g_subprocess_get_stdout_pipe (fixture->names));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_subprocess_force_exit (fixture->names);
  g_clear_object (&fixture->answers);
  g_clear_object (&fixture->names);
  cf_test_window_close (&fixture->base);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Fixture *fixture = user_data;
  g_autoptr(GError) error = NULL;

  fixture->answer = g_data_input_stream_read_line_finish (G_DATA_INPUT_STREAM (source), result,
                                                          NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (fixture->answer);
}

static gboolean
is_answered (gpointer data)
{
  return ((Fixture *) data)->answer != NULL;
}

/* The main loop runs meanwhile: it is this process that the reader asks. */
static void
check_names (Fixture    *fixture,
             const char *what)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *answer = NULL;

  g_output_stream_write_all (g_subprocess_get_stdin_pipe (fixture->names), "?\n", 2, NULL, NULL,
                             &error);
  g_assert_no_error (error);
  g_data_input_stream_read_line_async (fixture->answers, G_PRIORITY_DEFAULT, NULL, answered_cb,
                                       fixture);
  cf_test_wait (is_answered, fixture, "the names");
  answer = g_steal_pointer (&fixture->answer);
  if (*answer != '\0')
    {
      g_test_message ("%s: without a name: %s", what, answer);
      g_test_fail ();
    }
}

static void
open_menu (GtkMenuButton *button,
           const char    *what)
{
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (button));

  if (popover == NULL || !gtk_widget_get_sensitive (GTK_WIDGET (button)))
    return;

  gtk_menu_button_popup (button);
  cf_test_wait ((gboolean (*) (gpointer)) gtk_widget_get_mapped, popover, what);
  gtk_menu_button_popdown (button);
}

/* Each menu has been open, and stays among what names.py sees. */
static void
open_menus (GtkWidget  *widget,
            const char *what)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  if (GTK_IS_MENU_BUTTON (widget))
    {
      open_menu (GTK_MENU_BUTTON (widget), what);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    open_menus (child, what);
}

static void
check_window (Fixture    *fixture,
              GtkWindow  *window,
              const char *what)
{
  /* The library's own windows are as they are; that they open without a warning is ours. */
  if (GTK_IS_SHORTCUTS_WINDOW (window) || ADW_IS_ABOUT_WINDOW (window))
    return;

  check_names (fixture, what);
  cf_test_check_tab (window, what);
}

/* A page, each of its tabs, and the menus on them. */
static void
check_tabs (Fixture    *fixture,
            GtkWidget  *page,
            const char *what)
{
  GtkWindow *window = GTK_WINDOW (fixture->base.window);
  GtkWidget *stack = cf_test_find_widget (page, "AdwViewStack");
  g_autoptr(GtkSelectionModel) tabs = stack != NULL
                                      ? adw_view_stack_get_pages (ADW_VIEW_STACK (stack)) : NULL;

  for (guint i = 0; tabs != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (tabs)); i++)
    {
      gtk_selection_model_select_item (tabs, i, TRUE);
      open_menus (page, what);
      check_window (fixture, window, what);
    }
  if (tabs == NULL)
    {
      open_menus (page, what);
      check_window (fixture, window, what);
    }
}

static void
test_pages (Fixture       *fixture,
            gconstpointer  data)
{
  for (const CfPageEntry *entry = cf_pages; entry->id != NULL; entry++)
    check_tabs (fixture, cf_test_show_page (fixture->base.window, entry->id), entry->id);
  open_menus (GTK_WIDGET (fixture->base.window), "the sidebar");
  check_names (fixture, "the sidebar");
}

static GtkWindow *
find_opened (Fixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (window != GTK_WINDOW (fixture->base.window)
          && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }

  return NULL;
}

static gboolean
is_opened (gpointer data)
{
  return find_opened (data) != NULL;
}

static gboolean
is_closed (gpointer data)
{
  return find_opened (data) == NULL;
}

static void
check_opened (Fixture    *fixture,
              const char *what)
{
  cf_test_wait (is_opened, fixture, what);
  check_window (fixture, find_opened (fixture), what);
  gtk_window_close (find_opened (fixture));
  cf_test_wait (is_closed, fixture, what);
}

static void
check_action (Fixture    *fixture,
              gpointer    widget,
              const char *action,
              GVariant   *target)
{
  g_assert_true (gtk_widget_activate_action_variant (widget, action, target));
  check_opened (fixture, action);
}

static void
test_window_dialogs (Fixture       *fixture,
                     gconstpointer  data)
{
  static const char * const actions[] = {
    "win.import-volumes", "win.import-people", "win.import-holidays", "win.set-pin", "win.jump",
    "win.preferences", "win.shortcuts", "win.about",
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    check_action (fixture, fixture->base.window, actions[i], NULL);
}

static gboolean
has_rows (gpointer list)
{
  return g_list_model_get_n_items (list) > 0;
}

static void
test_staff_dialogs (Fixture       *fixture,
                    gconstpointer  data)
{
  static const struct { const char *tab, *section; gboolean adds; } tabs[] = {
    { "teams", "teams_section", TRUE },
    { "types", "types_section", TRUE },
    { "queues", "queues_section", TRUE },
    { "rules", "rules_section", FALSE },
  };
  GtkWidget *page = cf_test_show_page (fixture->base.window, "staff");

  check_action (fixture, page, "staff.add", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      GtkWidget *section = cf_test_child (page, tabs[i].section);

      adw_view_stack_set_visible_child_name (cf_test_child (page, "view_stack"), tabs[i].tab);
      cf_test_wait ((gboolean (*) (gpointer)) gtk_widget_get_mapped, section, tabs[i].tab);
      if (tabs[i].adds)
        check_action (fixture, page, "staff.add", NULL);
      g_assert_true (gtk_widget_activate (cf_test_find_widget (section, "AdwActionRow")));
      check_opened (fixture, tabs[i].section);
    }
}

static gboolean
has_name (gpointer person)
{
  g_autofree char *name = NULL;

  g_object_get (person, "name", &name, NULL);
  return *name != '\0';
}

static void
test_person_dialogs (Fixture       *fixture,
                     gconstpointer  data)
{
  static const char * const actions[] = { "person.edit", "person.end-work", "person.new-pin" };
  GtkWidget *page = cf_test_show_page (fixture->base.window, "staff");
  GtkWidget *person = cf_test_child (page, "person");
  GtkWidget *list = cf_test_child (page, "people");
  GListModel *people
    = G_LIST_MODEL (gtk_column_view_get_model (cf_test_child (list, "column_view")));

  cf_test_wait (has_rows, people, "the people");

  g_autoptr(CfAgent) agent = g_list_model_get_item (people, 3);

  gtk_widget_activate_action (page, "staff.show-person", "x", agent->id);
  cf_test_wait (has_name, person, "the person");
  open_menus (person, "a person");
  check_window (fixture, GTK_WINDOW (fixture->base.window), "a person");
  for (int kind = 0; kind < 6; kind++)
    check_action (fixture, person, "person.add", g_variant_new_int32 (kind));
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    check_action (fixture, person, actions[i], NULL);
}

static void
test_schedule_dialogs (Fixture       *fixture,
                       gconstpointer  data)
{
  static const char * const tabs[] = { "goals", "versions", "problems" };
  GtkWidget *page = cf_test_show_page (fixture->base.window, "schedule");
  GtkWidget *view = cf_test_find_widget (page, "CfScheduleView");

  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      g_assert_true (gtk_widget_activate_action (page, "schedule.panel", "s", tabs[i]));
      check_window (fixture, GTK_WINDOW (fixture->base.window), tabs[i]);
    }
  check_action (fixture, page, "schedule.publish", NULL);
  cf_dialog_present (CF_DIALOG (cf_reason_dialog_new ("Rest of 9 h; it must be at least 11 h")),
                     page);
  check_opened (fixture, "the reason");
  g_assert_true (gtk_widget_activate_action (view, "grid.menu", NULL));
  check_names (fixture, "the menu of a cell");
}

static void
test_forecast_dialogs (Fixture       *fixture,
                       gconstpointer  data)
{
  static const char * const of_page[] = {
    "forecast.accuracy", "forecast.day", "forecast.deferral", "forecast.months", "forecast.start",
  };
  GtkWidget *page = cf_test_show_page (fixture->base.window, "forecast");

  check_action (fixture, cf_test_find_widget (page, "CfSpecialDaysCard"), "special-days.add",
                NULL);
  check_action (fixture, cf_test_find_widget (page, "CfLayersCard"), "layers.add", NULL);
  check_action (fixture, cf_test_find_widget (page, "CfCleaningCard"), "cleaning.add", NULL);
  check_action (fixture, cf_test_find_widget (page, "CfChartView"), "chart.show-table", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (of_page); i++)
    check_action (fixture, page, of_page[i], NULL);
}

static void
test_requirement_dialogs (Fixture       *fixture,
                          gconstpointer  data)
{
  static const char * const actions[] = {
    "requirement.edit-goals", "requirement.edit-shrinkage", "requirement.save-scenario",
    "requirement.simulate",
  };
  GtkWidget *page = cf_test_show_page (fixture->base.window, "forecast");

  adw_view_stack_set_visible_child_name (cf_test_child (page, "stack"), "requirement");
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    check_action (fixture, cf_test_child (page, "requirement_tab"), actions[i], NULL);
}

/* What stands before the pages: the door, the first start and its dialog, a file that is none. */
static void
test_before_the_pages (Fixture       *fixture,
                       gconstpointer  data)
{
  GtkWindow *window = GTK_WINDOW (fixture->base.window);
  g_autofree char *path = g_build_filename (fixture->base.place->folder, "none.db", NULL);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.lock", NULL));
  check_window (fixture, window, "the door");
  cf_window_welcome (fixture->base.window);
  check_window (fixture, window, "the first start");
  check_action (fixture, window, "win.start-center", NULL);
  g_assert_true (g_file_set_contents (path, "no store", -1, NULL));
  cf_window_open_store (fixture->base.window, path);
  check_window (fixture, window, "the trouble");
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);    /* with-display gave it folders of its own */
  names_program = argv[1];
  application = cf_test_application_new ();

  ADD ("/walker/pages", test_pages);
  ADD ("/walker/window", test_window_dialogs);
  ADD ("/walker/staff", test_staff_dialogs);
  ADD ("/walker/person", test_person_dialogs);
  ADD ("/walker/schedule", test_schedule_dialogs);
  ADD ("/walker/forecast", test_forecast_dialogs);
  ADD ("/walker/requirement", test_requirement_dialogs);
  ADD ("/walker/before-the-pages", test_before_the_pages);

  return g_test_run ();
}
