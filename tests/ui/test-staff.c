/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Staff page from within: people are found, added and taken back, one person's page follows the
 * store, and every editor opens without a warning. */
#include "cf-agent-store.h"
#include "cf-page.h"
#include "cf-sample-center.h"
#include "cf-staff-section.h"
#include "cf-test-window.h"

#include <locale.h>

#define N_PEOPLE 12

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
  fixture->page = cf_test_show_page (fixture->base.window, "staff");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  cf_test_window_close (&fixture->base);
}

static GListModel *
shown_people (Fixture *fixture)
{
  GtkWidget *people = cf_test_child (fixture->page, "people");

  return G_LIST_MODEL (gtk_column_view_get_model (cf_test_child (people, "column_view")));
}

typedef struct
{
  Fixture *fixture;
  guint    n_people;
} Count;

static gboolean
has_people (gpointer data)
{
  Count *count = data;

  return g_list_model_get_n_items (shown_people (count->fixture)) == count->n_people;
}

static void
wait_for_people (Fixture *fixture,
                 guint    n_people)
{
  Count count = { fixture, n_people };

  cf_test_wait (has_people, &count, "the people");
}

static void
dismiss (void)
{
  cf_dialog_close (cf_test_find_dialog ());
  cf_test_wait_for_no_dialog ();
}

static void
type (gpointer    dialog,
      const char *row,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (cf_test_child (dialog, row)), text);
}

static gboolean
is_idle (gpointer data)
{
  gboolean busy;

  g_object_get (data, "busy", &busy, NULL);
  return !busy;
}

static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *people = cf_test_child (fixture->page, "people");
  GtkEditable *search = GTK_EDITABLE (cf_test_child (people, "search_entry"));

  wait_for_people (fixture, N_PEOPLE);
  gtk_editable_set_text (search, CF_SAMPLE_MANAGER_NUMBER);
  wait_for_people (fixture, 1);
  gtk_editable_set_text (search, "nobody has this name");
  wait_for_people (fixture, 0);
  gtk_editable_set_text (search, "");
  wait_for_people (fixture, N_PEOPLE);
}

/* Adding is one step: undo takes back the person with contract, team and account. */
static void
test_add_and_undo (Fixture       *fixture,
                   gconstpointer  data)
{
  CfStore *store = cf_page_get_store (CF_PAGE (fixture->page));
  CfDialog *dialog = cf_test_open_dialog (fixture->page, "staff.add", NULL);
  gboolean can_apply;

  g_object_get (dialog, "can-apply", &can_apply, NULL);
  g_assert_false (can_apply);
  type (dialog, "name_row", "Ada Lovelace");
  type (dialog, "number_row", "0001");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.apply", NULL);

  /* Refused: the number is the manager's. Nothing typed is lost, and another number works. */
  cf_test_wait (is_idle, dialog, "the refusal");
  type (dialog, "number_row", "0999");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.apply", NULL);
  wait_for_people (fixture, N_PEOPLE + 1);
  cf_test_wait_for_no_dialog ();

  cf_store_undo_async (store, NULL, NULL);
  wait_for_people (fixture, N_PEOPLE);
  cf_store_redo_async (store, NULL, NULL);
  wait_for_people (fixture, N_PEOPLE + 1);
}

static gboolean
has_name (gpointer data)
{
  g_autofree char *name = NULL;

  g_object_get (data, "name", &name, NULL);
  return *name != '\0';
}

static gboolean
is_renamed (gpointer data)
{
  g_autofree char *name = NULL;

  g_object_get (data, "name", &name, NULL);
  return g_str_equal (name, "Grace Hopper");
}

/* The page of one person, its editors, and that it shows what they wrote. */
static void
test_person (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(CfAgent) agent = g_list_model_get_item (shown_people (fixture), 3);
  GtkWidget *person = cf_test_child (fixture->page, "person");
  CfDialog *dialog;

  gtk_widget_activate_action (fixture->page, "staff.show-person", "x", agent->id);
  cf_test_wait (has_name, person, "the person");

  for (int kind = 0; kind < 6; kind++)
    {
      cf_test_open_dialog (person, "person.add", g_variant_new_int32 (kind));
      dismiss ();
    }

  cf_test_open_dialog (person, "person.end-work", NULL);
  dismiss ();
  cf_test_open_dialog (person, "person.new-pin", NULL);
  dismiss ();

  dialog = cf_test_open_dialog (person, "person.edit", NULL);
  type (dialog, "name_row", "Grace Hopper");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.apply", NULL);
  cf_test_wait (is_renamed, person, "the new name");
  cf_test_wait_for_no_dialog ();
}

/* The question that is asked, or NULL. */
static gpointer
find_question (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window) && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }

  return NULL;
}

static gboolean
is_asked (gpointer data)
{
  return find_question () != NULL;
}

static void
answer (GtkWidget  *person,
        const char *response)
{
  gtk_widget_activate_action (person, "person.erase", NULL);
  cf_test_wait (is_asked, NULL, "the question");

  gpointer question = find_question ();

  adw_message_dialog_response (question, response);
  gtk_window_destroy (question);
}

/* Asked first; then the person is gone from the list, also among those who left, and not undone. */
static void
test_erase (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(CfAgent) agent = g_list_model_get_item (shown_people (fixture), 3);
  GtkWidget *person = cf_test_child (fixture->page, "person");
  gboolean can_undo;

  gtk_widget_activate_action (fixture->page, "staff.show-person", "x", agent->id);
  cf_test_wait (has_name, person, "the person");
  answer (person, "cancel");
  wait_for_people (fixture, N_PEOPLE);
  answer (person, "erase");
  wait_for_people (fixture, N_PEOPLE - 1);
  gtk_widget_activate_action (fixture->page, "staff.show-left", NULL);
  wait_for_people (fixture, N_PEOPLE - 1);
  g_object_get (cf_page_get_store (CF_PAGE (fixture->page)), "can-undo", &can_undo, NULL);
  g_assert_false (can_undo);
}

static gboolean
has_row (gpointer data)
{
  return cf_test_find_widget (data, "AdwActionRow") != NULL;
}

/* Adding and editing on the other tabs: each first row opens its editor. */
static void
test_center (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct { const char *tab, *section; gboolean adds; } tabs[] = {
    { "teams", "teams_section", TRUE },
    { "types", "types_section", TRUE },
    { "queues", "queues_section", TRUE },
    { "rules", "rules_section", FALSE },
  };
  AdwViewStack *stack = cf_test_child (fixture->page, "view_stack");

  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      GtkWidget *section = cf_test_child (fixture->page, tabs[i].section);

      adw_view_stack_set_visible_child_name (stack, tabs[i].tab);
      cf_test_wait (has_row, section, tabs[i].tab);

      if (tabs[i].adds)
        {
          cf_test_open_dialog (fixture->page, "staff.add", NULL);
          dismiss ();
        }

      g_assert_true (gtk_widget_activate (cf_test_find_widget (section, "AdwActionRow")));
      cf_test_wait_for_dialog (tabs[i].section);
      dismiss ();
    }
}

static int refusing;    /* asked on the reader's thread */

static GPtrArray *
read_nobody (CfDb           *db,
             gconstpointer   unused,
             GError        **error)
{
  if (!g_atomic_int_get (&refusing))
    return g_ptr_array_new_with_free_func (g_object_unref);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The disk is away.");
  return NULL;
}

static GtkWidget *
row_of_nobody (gpointer item,
               gpointer unused)
{
  g_assert_not_reached ();
}

static gboolean
is_shown (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

/* A tab waits, says what is wrong and tries again, and says that it is empty. */
static void
test_section_states (Fixture       *fixture,
                     gconstpointer  data)
{
  static const char * const tables[] = { NULL };
  GtkWidget *section = cf_test_child (fixture->page, "teams_section");
  GtkWidget *error_box = cf_test_child (section, "error_box");
  g_autoptr(CfLiveList) list = NULL;

  adw_view_stack_set_visible_child_name (cf_test_child (fixture->page, "view_stack"), "teams");
  g_atomic_int_set (&refusing, TRUE);
  list = cf_live_list_new (cf_page_get_store (CF_PAGE (fixture->page)), CF_TYPE_AGENT, read_nobody,
                           tables, NULL, NULL);
  cf_staff_section_bind (CF_STAFF_SECTION (section), G_LIST_MODEL (list), row_of_nobody, NULL);
  cf_staff_section_follow (CF_STAFF_SECTION (section), list);
  cf_test_wait (is_shown, cf_test_child (section, "spinner"), "the sign of waiting");
  cf_test_wait (is_shown, error_box, "the error");
  g_assert_cmpstr (gtk_label_get_label (cf_test_child (section, "error_label")), ==,
                   "The disk is away.");

  g_atomic_int_set (&refusing, FALSE);
  g_signal_emit_by_name (gtk_widget_get_last_child (error_box), "clicked");
  cf_test_wait (is_shown, cf_test_child (section, "placeholder_label"), "the empty card");
  g_assert_false (gtk_widget_get_visible (error_box));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);    /* with-display gave it folders of its own */

  application = cf_test_application_new ();

  ADD ("/staff/search", test_search);
  ADD ("/staff/add-and-undo", test_add_and_undo);
  ADD ("/staff/person", test_person);
  ADD ("/staff/erase", test_erase);
  ADD ("/staff/center", test_center);
  ADD ("/staff/section-states", test_section_states);

  return g_test_run ();
}
