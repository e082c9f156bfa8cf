/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Requirement tab from within: a slider moves the people needed and writes nothing, a scenario
 * gets its column and goes with undo, goals and shrinkage are edited in their dialogs, a day is
 * simulated and can be stopped. */
#include "cf-chart-view.h"
#include "cf-id.h"
#include "cf-page.h"
#include "cf-queue.h"
#include "cf-shrinkage-store.h"
#include "cf-test-window.h"

#include <locale.h>
#include <string.h>

#define N_PEOPLE 12
#define HANDLE_ROW 1         /* of the sliders */
#define FTE_LINE 8           /* of the scenarios */

typedef struct
{
  CfTestWindow  base;
  GtkWidget    *page;
  GtkWidget    *tab;
} Fixture;

static CfApplication *application;

static const char *
text_of (gpointer    widget,
         const char *name)
{
  return gtk_label_get_label (cf_test_child (widget, name));
}

static gboolean
has_figures (gpointer data)
{
  return *text_of (data, "fte") != '\0' && !g_str_equal (text_of (data, "fte"), "0.0");
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  cf_test_window_open (&fixture->base, application, N_PEOPLE);
  fixture->page = cf_test_show_page (fixture->base.window, "forecast");
  adw_view_stack_set_visible_child_name (cf_test_child (fixture->page, "stack"), "requirement");
  fixture->tab = cf_test_child (fixture->page, "requirement_tab");
  cf_test_wait (has_figures, cf_test_child (fixture->tab, "what_if_card"), "the requirement");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  cf_test_window_close (&fixture->base);
}

static CfStore *
store_of (Fixture *fixture)
{
  return cf_page_get_store (CF_PAGE (fixture->page));
}

static void
apply (CfDialog *dialog)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.apply", NULL));
  cf_test_wait_for_no_dialog ();
}

typedef struct
{
  GtkWidget  *widget;
  const char *label;
  char       *before;
} Change;

static gboolean
is_changed (gpointer data)
{
  Change *change = data;

  return !g_str_equal (text_of (change->widget, change->label), change->before);
}

static void
wait_for_change (GtkWidget  *widget,
                 const char *label,
                 const char *before)
{
  Change change = { widget, label, (char *) before };

  cf_test_wait (is_changed, &change, label);
}

static void
drag_handle_time (Fixture *fixture,
                  double   percent)
{
  GtkGrid *grid = cf_test_child (cf_test_child (fixture->tab, "what_if_card"), "grid");

  gtk_range_set_value (GTK_RANGE (gtk_grid_get_child_at (grid, 1, HANDLE_ROW)), percent);
}

/* ST-11: AHT +10 %, and the people change while it is dragged; reset, and they are as before. */
static void
test_a_slider_writes_nothing (Fixture       *fixture,
                              gconstpointer  data)
{
  GtkWidget *card = cf_test_child (fixture->tab, "what_if_card");
  GtkWidget *totals = cf_test_child (fixture->tab, "totals_card");
  g_autofree char *planned = g_strdup (text_of (card, "fte"));
  gboolean can_undo;

  drag_handle_time (fixture, 10);
  wait_for_change (card, "fte", planned);
  g_assert_cmpfloat (g_strtod (text_of (card, "fte"), NULL), >, g_strtod (planned, NULL));
  g_assert_cmpstr (text_of (totals, "fte"), ==, text_of (card, "fte"));
  g_assert_true (strstr (text_of (card, "change"), planned) != NULL);
  g_object_get (store_of (fixture), "can-undo", &can_undo, NULL);
  g_assert_false (can_undo);

  g_autofree char *dragged = g_strdup (text_of (card, "fte"));

  gtk_widget_activate_action (card, "what-if.reset", NULL);
  wait_for_change (card, "fte", dragged);
  g_assert_cmpstr (text_of (card, "fte"), ==, planned);
}

static GtkWidget *
fte_in_column (Fixture *fixture,
               int      column)
{
  GtkGrid *grid = cf_test_child (cf_test_child (fixture->tab, "scenario_grid"), "grid");

  return gtk_grid_get_child_at (grid, column, FTE_LINE);
}

static gboolean
has_scenario (gpointer data)
{
  return fte_in_column (data, 2) != NULL;
}

static gboolean
has_only_the_plan (gpointer data)
{
  return fte_in_column (data, 1) != NULL && fte_in_column (data, 2) == NULL;
}

/* Saved, it has a column beside the plan; undo takes it away and redo brings it back. */
static void
test_a_scenario_has_a_column (Fixture       *fixture,
                              gconstpointer  data)
{
  CfDialog *dialog;

  cf_test_wait (has_only_the_plan, fixture, "the plan's column");
  drag_handle_time (fixture, 25);
  dialog = cf_test_open_dialog (fixture->tab, "requirement.save-scenario", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (cf_test_child (dialog, "name_row"))), ==,
                   "AHT +25\u202f%");
  gtk_editable_set_text (GTK_EDITABLE (cf_test_child (dialog, "name_row")), "Longer calls");
  apply (dialog);
  cf_test_wait (has_scenario, fixture, "the scenario's column");
  g_assert_cmpfloat (g_strtod (gtk_label_get_label (GTK_LABEL (fte_in_column (fixture, 2))), NULL),
                     >,
                     g_strtod (gtk_label_get_label (GTK_LABEL (fte_in_column (fixture, 1))), NULL));

  cf_store_undo_async (store_of (fixture), NULL, NULL);
  cf_test_wait (has_only_the_plan, fixture, "the column to go");
  cf_store_redo_async (store_of (fixture), NULL, NULL);
  cf_test_wait (has_scenario, fixture, "the column to come back");
}

static guint
count_goals (Fixture *fixture)
{
  GtkListBox *list = cf_test_child (cf_test_child (fixture->tab, "goals_card"), "goal_list");
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list, (int) n) != NULL)
    n++;

  return n;
}

typedef struct
{
  Fixture *fixture;
  guint    n;
} Goals;

static gboolean
has_goals (gpointer data)
{
  Goals *goals = data;

  return count_goals (goals->fixture) == goals->n;
}

static gboolean
is_offered (gpointer data)
{
  return gtk_widget_get_visible (cf_test_child (data, "patience_button"));
}

static double
level_in_row (GtkGrid *grid,
              int      row)
{
  return g_strtod (gtk_label_get_label (GTK_LABEL (gtk_grid_get_child_at (grid, 2, row))), NULL);
}

static gboolean
has_scene (gpointer data)
{
  return cf_chart_view_get_scene (data) != NULL;
}

/* ST-5: a cell opens what five fewer to five more give, and one fewer serves worse. */
static void
test_five_fewer_to_five_more (Fixture       *fixture,
                              gconstpointer  data)
{
  CfChartView *chart = cf_test_child (fixture->tab, "chart");
  GtkWidget *popover = NULL;
  guint chosen = 0, first, line;

  cf_test_wait (has_scene, chart, "the heat map");
  for (guint datum = 1; chosen < 2 && datum <= 48; datum++)      /* the first day's half hours */
    {
      g_signal_emit_by_name (chart, "activated", datum);
      popover = cf_test_find_widget (GTK_WIDGET (chart), "CfStaffingPopover");
      if (popover != NULL)
        chosen = (guint) g_ascii_strtoull (text_of (popover, "pill"), NULL, 10);
    }
  g_assert_cmpuint (chosen, >=, 2);

  GtkGrid *grid = cf_test_child (popover, "grid");

  first = chosen > 5 ? chosen - 5 : 1;
  line = chosen - first + 1;
  for (guint agents = first; agents <= chosen + 5; agents++)
    {
      GtkWidget *label = gtk_grid_get_child_at (grid, 0, (int) (agents - first + 1));

      g_assert_cmpuint (g_ascii_strtoull (gtk_label_get_label (GTK_LABEL (label)), NULL, 10), ==,
                        agents);
    }
  g_assert_null (gtk_grid_get_child_at (grid, 0, (int) (chosen + 5 - first + 2)));
  g_assert_cmpfloat (level_in_row (grid, (int) line - 1), <, level_in_row (grid, (int) line));
  g_assert_cmpfloat (level_in_row (grid, (int) line), <=, level_in_row (grid, (int) line + 1));
}

/* Patience from the history is offered with where it comes from, and taken only on request. */
static void
test_patience_of_the_history (Fixture       *fixture,
                              gconstpointer  data)
{
  CfDialog *dialog = cf_test_open_dialog (fixture->tab, "requirement.edit-goals", NULL);
  GtkSpinButton *spin = cf_test_child (dialog, "patience_spin");
  double before = gtk_spin_button_get_value (spin);

  cf_test_wait (is_offered, dialog, "the patience of the history");
  g_assert_cmpfloat (gtk_spin_button_get_value (spin), ==, before);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "goals.use-patience", NULL));
  g_assert_cmpfloat (gtk_spin_button_get_value (spin), !=, before);
  g_assert_cmpfloat (gtk_spin_button_get_value (spin), >, 0);
  cf_dialog_close (dialog);
  cf_test_wait_for_no_dialog ();
}

/* ST-6: a night with its own goal, one step for undo. */
static void
test_goals_by_period (Fixture       *fixture,
                      gconstpointer  data)
{
  Goals goals = { fixture, count_goals (fixture) };
  CfDialog *dialog = cf_test_open_dialog (fixture->tab, "requirement.edit-goals", NULL);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "goals.add-period", NULL));
  apply (dialog);
  goals.n++;
  cf_test_wait (has_goals, &goals, "the period");

  cf_store_undo_async (store_of (fixture), NULL, NULL);
  goals.n--;
  cf_test_wait (has_goals, &goals, "the period to go");
}

static void
set_shrinkage (Fixture *fixture,
               double   breaks,
               double   sickness)
{
  CfQueue *queue
    = gtk_drop_down_get_selected_item (cf_test_child (fixture->page, "queue_drop_down"));
  CfShrinkageInput *input = cf_shrinkage_input_new ();
  g_autoptr(GError) error = NULL;

  g_array_append_val (input->queue_ids, queue->id);
  cf_shrinkage_input_add (input, "Breaks", breaks, CF_SHRINKAGE_OF_TIME_PRESENT, TRUE);
  cf_shrinkage_input_add (input, "Sickness", sickness, CF_SHRINKAGE_OF_PAID_TIME, FALSE);
  input->unseen = sickness;
  cf_shrinkage_input_seal (input);
  cf_store_write (store_of (fixture), &cf_command_shrinkage_set, input, &error);
  g_assert_no_error (error);
  cf_shrinkage_input_free (input);
}

static gboolean
has_parts (gpointer data)
{
  Fixture *fixture = data;
  GtkListBox *list = cf_test_child (cf_test_child (fixture->tab, "goals_card"), "part_list");

  return gtk_list_box_get_row_at_index (list, 2) != NULL;
}

/* ST-3: 14 agents at 30 % are 20 on the roster, and breaks that stand in the schedule are not
 * counted again. */
static void
test_the_shrinkage_assistant (Fixture       *fixture,
                              gconstpointer  data)
{
  CfDialog *dialog;

  set_shrinkage (fixture, 0.08, 0.3);
  cf_test_wait (has_parts, fixture, "the parts");
  dialog = cf_test_open_dialog (fixture->tab, "requirement.edit-shrinkage", NULL);
  g_assert_cmpstr (text_of (dialog, "result"), ==,
                   "14 ÷ (1 − 30.0\u202f%) = 20 on the schedule");
  g_assert_true (strstr (text_of (dialog, "formula"), "35.6\u202f%") != NULL);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "shrinkage.add-part", NULL));

  gboolean can_apply;

  g_object_get (dialog, "can-apply", &can_apply, NULL);
  g_assert_false (can_apply);        /* the new reason has no name yet */
  cf_dialog_close (dialog);
  cf_test_wait_for_no_dialog ();
}

static gboolean
has_results (gpointer data)
{
  return gtk_grid_get_child_at (cf_test_child (data, "grid"), 0, 1) != NULL;
}

static gboolean
is_idle (gpointer data)
{
  return !gtk_widget_get_visible (cf_test_child (data, "progress_bar"));
}

/* Played to the end there are rows; stopped, the dialog is ready for another day. */
static void
test_a_day_is_simulated (Fixture       *fixture,
                         gconstpointer  data)
{
  CfDialog *dialog = cf_test_open_dialog (fixture->tab, "requirement.simulate", NULL);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "simulation.run", NULL));
  cf_test_wait (has_results, dialog, "the simulation");
  g_assert_true (*text_of (dialog, "summary") != '\0');
  cf_test_wait (is_idle, dialog, "the bar to go");

  gtk_switch_set_active (cf_test_child (dialog, "repair_switch"), TRUE);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "simulation.run", NULL));
  g_assert_false (is_idle (dialog));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "simulation.run", NULL));
  cf_test_wait (is_idle, dialog, "the stop");
  cf_dialog_close (dialog);
  cf_test_wait_for_no_dialog ();
}

/* A dialog that is closed while it computes leaves nothing behind. */
static void
test_closing_while_simulating (Fixture       *fixture,
                               gconstpointer  data)
{
  CfDialog *dialog = cf_test_open_dialog (fixture->tab, "requirement.simulate", NULL);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "simulation.run", NULL));
  cf_dialog_close (dialog);
  cf_test_wait_for_no_dialog ();
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);    /* with-display gave it folders of its own */

  application = cf_test_application_new ();

  ADD ("/requirement-tab/a-slider-writes-nothing", test_a_slider_writes_nothing);
  ADD ("/requirement-tab/a-scenario-has-a-column", test_a_scenario_has_a_column);
  ADD ("/requirement-tab/five-fewer-to-five-more", test_five_fewer_to_five_more);
  ADD ("/requirement-tab/goals-by-period", test_goals_by_period);
  ADD ("/requirement-tab/patience-of-the-history", test_patience_of_the_history);
  ADD ("/requirement-tab/the-shrinkage-assistant", test_the_shrinkage_assistant);
  ADD ("/requirement-tab/a-day-is-simulated", test_a_day_is_simulated);
  ADD ("/requirement-tab/closing-while-simulating", test_closing_while_simulating);

  return g_test_run ();
}
