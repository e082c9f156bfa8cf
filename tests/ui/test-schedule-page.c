/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Schedule page from within: a new period, thirty edits undone and redone through the store, a
 * block out to the clipboard and back, and a shift moved by cut and paste. */
#include "cf-page.h"
#include "cf-reason-dialog.h"
#include "cf-schedule-text.h"
#include "cf-schedule-view.h"
#include "cf-test-window.h"

#include <locale.h>

#define EDITS 30
#define N_PEOPLE 12

typedef struct
{
  CfTestWindow      base;
  GtkWidget        *page;
  CfScheduleView   *view;
  CfScheduleSource *source;
  guint             n_committed, n_answers;
  guint             wanted;
  guint             row;
  const char       *expected;
} Fixture;

static CfApplication *application;

static char *
cells_text (Fixture *fixture)
{
  CfScheduleSourceInterface *iface = CF_SCHEDULE_SOURCE_GET_IFACE (fixture->source);
  g_autoptr(CfScheduleBlock) all
      = cf_schedule_block_new (NULL, 0, 0, iface->get_n_days (fixture->source));

  for (guint row = 0; row < iface->get_n_rows (fixture->source); row++)
    g_array_append_val (all->rows, row);

  return cf_schedule_text_copy (fixture->source, all);
}

static gboolean
is_new_period (gpointer data)
{
  Fixture *fixture = data;
  CfScheduleSourceInterface *iface = CF_SCHEDULE_SOURCE_GET_IFACE (fixture->source);

  return iface->get_n_days (fixture->source) == 28
         && iface->get_first_day (fixture->source) == cf_day_from_ymd (2026, 11, 23);
}

static gboolean
is_as_expected (gpointer data)
{
  g_autofree char *text = cells_text (data);

  return g_str_equal (text, ((Fixture *) data)->expected);
}

static gboolean
is_committed (gpointer data)
{
  return ((Fixture *) data)->n_committed >= ((Fixture *) data)->wanted;
}

static gboolean
is_answered (gpointer data)
{
  return ((Fixture *) data)->n_answers >= ((Fixture *) data)->wanted;
}

static void
committed_cb (Fixture *fixture)
{
  fixture->n_committed++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  cf_test_window_open (&fixture->base, application, N_PEOPLE);
  fixture->page = cf_test_show_page (fixture->base.window, "schedule");
  fixture->view = CF_SCHEDULE_VIEW (cf_test_find_widget (fixture->page, "CfScheduleView"));
  g_object_get (fixture->view, "source", &fixture->source, NULL);
  g_signal_connect_swapped (cf_page_get_store (CF_PAGE (fixture->page)), "committed",
                            G_CALLBACK (committed_cb), fixture);

  g_assert_true (gtk_widget_activate_action (fixture->page, "schedule.new", NULL));
  cf_test_wait (is_new_period, fixture, "the new period");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_signal_handlers_disconnect_by_data (cf_page_get_store (CF_PAGE (fixture->page)), fixture);
  g_clear_object (&fixture->source);
  cf_test_window_close (&fixture->base);
}

/* A hard rule in the way asks for a reason: here it is taken as no. */
static void
decline (void)
{
  g_autoptr(GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = g_list_model_get_n_items (windows); i > 0; i--)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i - 1);

      if (CF_IS_REASON_DIALOG (window))
        gtk_window_close (window);
    }
}

/* TRUE when the shift stands in the cell now. */
static gboolean
set_code (Fixture    *fixture,
          guint       row,
          guint       day,
          const char *code)
{
  guint16 wanted = cf_schedule_source_find_code (fixture->source, code);
  CfScheduleCell before = cf_schedule_source_get_cell (fixture->source, row, day), now;

  cf_schedule_view_set_cursor (fixture->view, row, day);
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (fixture->view), "grid.set-code", "u", wanted));
  now = cf_schedule_source_get_cell (fixture->source, row, day);
  if (now.code == before.code)
    decline ();

  return now.code != before.code;
}

static void
make_edits (Fixture *fixture)
{
  guint n_rows = CF_SCHEDULE_SOURCE_GET_IFACE (fixture->source)->get_n_rows (fixture->source);
  guint done = 0;

  fixture->n_committed = 0;
  for (guint day = 0; day < 28 && done < EDITS; day += 2)
    for (guint row = 0; row < n_rows && done < EDITS; row++)
      done += set_code (fixture, row, day, "D");

  g_assert_cmpuint (done, ==, EDITS);
  fixture->wanted = EDITS;
  cf_test_wait (is_committed, fixture, "thirty commits");
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  ((Fixture *) user_data)->n_answers++;
}

static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  CfStore *store = cf_page_get_store (CF_PAGE (fixture->page));
  g_autofree char *before = cells_text (fixture), *after = NULL;

  make_edits (fixture);
  after = cells_text (fixture);
  g_assert_cmpstr (before, !=, after);

  fixture->n_answers = 0;
  for (fixture->wanted = 1; fixture->wanted <= EDITS; fixture->wanted++)
    {
      cf_store_undo_async (store, answered_cb, fixture);
      cf_test_wait (is_answered, fixture, "an undo");
    }
  fixture->expected = before;
  cf_test_wait (is_as_expected, fixture, "the period to be as it was");

  fixture->n_answers = 0;
  for (fixture->wanted = 1; fixture->wanted <= EDITS; fixture->wanted++)
    {
      cf_store_redo_async (store, answered_cb, fixture);
      cf_test_wait (is_answered, fixture, "a redo");
    }
  fixture->expected = after;
  cf_test_wait (is_as_expected, fixture, "all edits to be there again");
}

static void
activate (Fixture    *fixture,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), action, NULL));
}

/* As a hand at the keyboard does it: GTK 4 has no events that a program could make. The cursor, the
 * cell that has the focus, takes the keys. */
static void
press (Fixture         *fixture,
       guint            keyval,
       GdkModifierType  state)
{
  GtkWidget *cursor = cf_test_find_widget (GTK_WIDGET (fixture->view), "CfScheduleCursor");
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (cursor);
  gboolean handled = FALSE;

  for (guint i = 0; !handled && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &handled);
    }
  g_assert_true (handled);
}

static guint
count_working (Fixture         *fixture,
               CfScheduleBlock *block)
{
  guint n = 0;

  for (guint i = 0; i < block->rows->len * block->n_days; i++)
    n += cf_schedule_source_get_cell (fixture->source,
                                      g_array_index (block->rows, guint, i / block->n_days),
                                      block->day + i % block->n_days).code
         != CF_SCHEDULE_OFF;

  return n;
}

/* Five people and five days from @row and @day on, by ten keys; 0: somebody may not work so. */
static guint
fill_by_keys (Fixture *fixture,
              guint    row,
              guint    day)
{
  cf_schedule_view_set_cursor (fixture->view, row, day);
  for (guint i = 0; i < 4; i++)
    {
      press (fixture, GDK_KEY_Down, GDK_SHIFT_MASK);
      press (fixture, GDK_KEY_Right, GDK_SHIFT_MASK);
    }

  g_autoptr(CfScheduleBlock) block = cf_schedule_view_dup_selection (fixture->view);

  g_assert_cmpuint (block->rows->len, ==, 5);
  g_assert_cmpuint (block->n_days, ==, 5);
  press (fixture, GDK_KEY_d, 0);
  press (fixture, GDK_KEY_Return, 0);
  decline ();

  return count_working (fixture, block);
}

/* RO-3: a week of five people without the mouse, where the rules let all of them. */
static void
test_fill_by_keys (Fixture       *fixture,
                   gconstpointer  data)
{
  guint n_rows = CF_SCHEDULE_SOURCE_GET_IFACE (fixture->source)->get_n_rows (fixture->source);
  guint n_filled = 0;

  fixture->n_committed = 0;
  for (guint day = 0; day < 24 && n_filled == 0; day++)
    for (guint row = 0; row + 5 <= n_rows && n_filled == 0; row++)
      n_filled = fill_by_keys (fixture, row, day);

  g_assert_cmpuint (n_filled, ==, 25);
  fixture->wanted = 1;
  cf_test_wait (is_committed, fixture, "the block to be stored");
}

/* RO-2: what is selected stays selected and in sight, and the first day in sight stays the first
 * where there are days enough behind it. */
static void
test_views_by_keys (Fixture       *fixture,
                    gconstpointer  data)
{
  static const struct { const char *name; CfScheduleSpan span; } views[] = {
    { "week", CF_SCHEDULE_SPAN_WEEK }, { "two-weeks", CF_SCHEDULE_SPAN_TWO_WEEKS },
    { "four-weeks", CF_SCHEDULE_SPAN_FOUR_WEEKS }, { "week", CF_SCHEDULE_SPAN_WEEK },
  };
  const CfScheduleLayout *layout = cf_schedule_view_get_layout (fixture->view);
  guint first, until;

  gtk_widget_activate_action (fixture->page, "schedule.span", "s", "week");
  cf_schedule_view_select (fixture->view, 2, 8, 4, 10);
  cf_schedule_view_scroll_to_day (fixture->view, 7);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_assert_true (gtk_widget_activate_action (fixture->page, "schedule.span", "s",
                                                 views[i].name));

      g_autoptr(CfScheduleBlock) block = cf_schedule_view_dup_selection (fixture->view);

      g_assert_cmpint (cf_schedule_view_get_span (fixture->view), ==, views[i].span);
      g_assert_cmpuint (block->rows->len, ==, 3);
      g_assert_cmpuint (block->day, ==, 8);
      g_assert_cmpuint (block->n_days, ==, 3);
      cf_schedule_layout_get_visible_days ((CfScheduleLayout *) layout, &first, &until);
      if (i < 2)
        g_assert_cmpuint (first, ==, 7);
      g_assert_cmpuint (first, <=, 8);
      g_assert_cmpuint (until, >, 8);
    }
}

/* RO-1: two letters of a name, and only who matches is in sight. */
static void
test_find_by_typing (Fixture       *fixture,
                     gconstpointer  data)
{
  CfScheduleSourceInterface *iface = CF_SCHEDULE_SOURCE_GET_IFACE (fixture->source);
  CfScheduleLayout *layout = (CfScheduleLayout *) cf_schedule_view_get_layout (fixture->view);
  guint n_rows = iface->get_n_rows (fixture->source);
  CfScheduleRow last;

  iface->get_row (fixture->source, n_rows - 1, &last);

  g_autofree char *two = g_utf8_substring (last.name, 0, 2);
  guint n_found = cf_schedule_view_filter (fixture->view, two);

  g_assert_cmpuint (n_found, >=, 1);
  g_assert_cmpuint (n_found, <, n_rows);
  g_assert_true (cf_schedule_layout_has_line (layout, n_rows - 1));

  g_assert_cmpuint (cf_schedule_view_filter (fixture->view, "no such name"), ==, 0);
  g_assert_cmpuint (cf_schedule_view_filter (fixture->view, ""), ==, n_rows);
}

/* All cells to the clipboard as text, away, and back: identical. */
static void
test_clipboard (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *empty = cells_text (fixture), *full = NULL;

  make_edits (fixture);
  full = cells_text (fixture);
  activate (fixture, "grid.select-all");
  activate (fixture, "grid.copy");
  activate (fixture, "grid.delete");
  fixture->expected = empty;
  g_assert_true (is_as_expected (fixture));

  activate (fixture, "grid.paste");
  fixture->expected = full;
  cf_test_wait (is_as_expected, fixture, "the cells to come back");
}

static gboolean
is_moved (gpointer data)
{
  Fixture *fixture = data;

  return cf_schedule_source_get_cell (fixture->source, fixture->row, 2).code == CF_SCHEDULE_OFF
         && cf_schedule_source_get_cell (fixture->source, fixture->row, 4).code
                != CF_SCHEDULE_OFF;
}

/* The keyboard's way of dragging a shift: one step, so one undo takes it back. */
static void
test_move (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *before = NULL;

  fixture->n_committed = 0;
  fixture->row = 0;
  while (!set_code (fixture, fixture->row, 2, "D"))
    g_assert_cmpuint (++fixture->row, <, N_PEOPLE);
  before = cells_text (fixture);
  fixture->wanted = 1;
  cf_test_wait (is_committed, fixture, "the shift to be stored");

  cf_schedule_view_set_cursor (fixture->view, fixture->row, 2);
  activate (fixture, "grid.cut");
  cf_schedule_view_set_cursor (fixture->view, fixture->row, 4);
  activate (fixture, "grid.paste");
  cf_test_wait (is_moved, fixture, "the shift to move");

  fixture->wanted = 2;
  cf_test_wait (is_committed, fixture, "the move to be stored");
  cf_store_undo_async (cf_page_get_store (CF_PAGE (fixture->page)), answered_cb, fixture);
  fixture->expected = before;
  cf_test_wait (is_as_expected, fixture, "the shift to be back");
}

static gboolean
is_idle (gpointer data)
{
  return !cf_page_is_busy (CF_PAGE (((Fixture *) data)->page));
}

/* Whoever locks the screen while a schedule is built would lose it: the window stays. */
static void
test_no_leaving_while_building (Fixture       *fixture,
                                gconstpointer  data)
{
  CfStore *store = cf_page_get_store (CF_PAGE (fixture->page));

  cf_test_wait (is_idle, fixture, "the page to be idle");
  g_assert_true (gtk_widget_activate_action (fixture->page, "schedule.build", NULL));
  g_assert_true (cf_page_is_busy (CF_PAGE (fixture->page)));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->base.window), "win.lock", NULL));
  g_assert_cmpint (cf_store_get_role (store), ==, CF_ROLE_MANAGER);

  /* No forecast is there to build for, so the build is over soon. */
  cf_test_wait (is_idle, fixture, "the build to end");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  application = cf_test_application_new ();

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/schedule-page/undo", test_undo);
  ADD ("/schedule-page/fill-by-keys", test_fill_by_keys);
  ADD ("/schedule-page/views-by-keys", test_views_by_keys);
  ADD ("/schedule-page/find-by-typing", test_find_by_typing);
  ADD ("/schedule-page/clipboard", test_clipboard);
  ADD ("/schedule-page/move", test_move);
  ADD ("/schedule-page/no-leaving-while-building", test_no_leaving_while_building);

  return g_test_run ();
}
