/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-test-tab.h"

#define MAX_STOPS 400      /* of one round of Tab: more is a trap */

/* Focus inside one of these moves with the arrows; Tab stops at it once. */
static gboolean
is_in_list (GtkWidget *widget)
{
  static const char * const lists[] = {
    "GtkListBox", "GtkFlowBox", "GtkListBase", "GtkColumnView", "GtkPopover", "GtkTreeExpander",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      GType type = g_type_from_name (lists[i]);

      if (type != G_TYPE_INVALID && gtk_widget_get_ancestor (widget, type) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
collect_stops (GtkWidget *widget,
               GPtrArray *stops)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_can_focus (widget)
      || !gtk_widget_get_sensitive (widget))
    return;

  /* What scrolls leaves the focus to what is in it. */
  if (gtk_widget_get_focusable (widget) && !GTK_IS_SCROLLED_WINDOW (widget) && !is_in_list (widget))
    g_ptr_array_add (stops, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_stops (child, stops);
}

/* Once round the window; the widgets that had the focus. */
static GHashTable *
walk_round (GtkWindow *window)
{
  GHashTable *visited = g_hash_table_new (NULL, NULL);
  guint rounds = 0;

  gtk_window_set_focus (window, NULL);
  for (guint i = 0; rounds < 1; i++)
    {
      g_assert_cmpuint (i, <, MAX_STOPS);
      if (gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD)
          && !g_hash_table_contains (visited, gtk_window_get_focus (window)))
        g_hash_table_add (visited, gtk_window_get_focus (window));
      else
        rounds++;
    }

  return visited;
}

void
cf_test_check_tab (GtkWindow  *window,
                   const char *what)
{
  g_autoptr(GHashTable) visited = walk_round (window);
  g_autoptr(GPtrArray) stops = g_ptr_array_new ();

  collect_stops (GTK_WIDGET (window), stops);
  g_assert_cmpuint (g_hash_table_size (visited), >, 0);
  for (guint i = 0; i < stops->len; i++)
    if (!g_hash_table_contains (visited, stops->pdata[i]))
      {
        GtkWidget *widget = stops->pdata[i];

        g_test_message ("%s: Tab does not reach a %s in a %s", what, G_OBJECT_TYPE_NAME (widget),
                        G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
        g_test_fail ();
      }
}
