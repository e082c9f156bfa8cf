/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-version-panel.h"

#include "cf-date-text.h"
#include "cf-leave.h"
#include "cf-schedule-store.h"
#include "cf-shift-trail.h"

#include <glib/gi18n-lib.h>

#define MAX_ROWS 200

struct _CfVersionPanel
{
  AdwBin        parent_instance;

  /* template children */
  GtkLabel     *state_label;
  GtkListBox   *list;
  GtkLabel     *more_label;
  GtkListBox   *earlier;

  /* owned */
  CfStore      *store;
  GCancellable *cancellable;

  gint64        schedule_id;
};

G_DEFINE_FINAL_TYPE (CfVersionPanel, cf_version_panel, ADW_TYPE_BIN)

enum
{
  SIGNAL_GO_TO,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef struct
{
  GPtrArray *versions;       /* CfPublishedVersion */
  GPtrArray *differences;    /* CfShiftDifference */
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_clear_pointer (&reading->versions, g_ptr_array_unref);
  g_clear_pointer (&reading->differences, g_ptr_array_unref);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static gpointer
read_versions (CfDb           *db,
               gconstpointer   input,
               GError        **error)
{
  const gint64 *schedule_id = input;
  g_autoptr(Reading) reading = g_new0 (Reading, 1);

  reading->versions = cf_published_version_read_all (db, *schedule_id, error);
  if (reading->versions == NULL)
    return NULL;

  reading->differences = cf_shift_difference_read_all (db, *schedule_id, error);
  if (reading->differences == NULL || !cf_shift_trail_sign (db, reading->differences, error))
    return NULL;

  return g_steal_pointer (&reading);
}

/* "4 Jan 2027, 14:05", on the desk's clock. */
static char *
moment_text (gint64 at)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (at / G_USEC_PER_SEC);
  g_autoptr(GDateTime) local = g_date_time_to_local (utc);
  CfDay day = cf_day_from_ymd (g_date_time_get_year (local), g_date_time_get_month (local),
                               g_date_time_get_day_of_month (local));
  int minute = g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local);

  return cf_date_text_minute (cf_minute_at (day, minute));
}

static char *
version_text (CfPublishedVersion *version)
{
  g_autofree char *when = moment_text (version->published_at);

  if (version->publisher_name == NULL)
    return g_strdup_printf (_("Version %d, published %s"), version->number, when);

  /* Translators: a number, a moment, a person's name. */
  return g_strdup_printf (_("Version %d, published %s by %s"), version->number, when,
                          version->publisher_name);
}

static void
show_state (CfVersionPanel *self,
            const Reading  *reading)
{
  CfPublishedVersion *newest;
  g_autofree char *version = NULL, *text = NULL;

  if (reading->versions->len == 0)
    {
      gtk_label_set_label (self->state_label,
                           _("A draft. Nobody else sees it until it is published."));
      return;
    }

  newest = g_ptr_array_index (reading->versions, reading->versions->len - 1);
  version = version_text (newest);
  text = newest->note != NULL ? g_strdup_printf ("%s\n%s", version, newest->note)
                              : g_strdup (version);
  gtk_label_set_label (self->state_label, text);
}

static void
clear_list (GtkListBox *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
}

/* Who, when and why, the newest of them first. */
static void
show_earlier (CfVersionPanel *self,
              GPtrArray      *versions)
{
  clear_list (self->earlier);
  for (guint i = versions->len; i-- > 1;)
    {
      CfPublishedVersion *version = g_ptr_array_index (versions, i - 1);
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *title = version_text (version);
      g_autofree char *escaped = g_markup_escape_text (title, -1);
      g_autofree char *note
        = version->note != NULL ? g_markup_escape_text (version->note, -1) : NULL;

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), note != NULL ? note : "");
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
      gtk_list_box_append (self->earlier, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->earlier), versions->len > 1);
}

/* "Lin Jing, 4 Jan 2027, 14:05 · Ms Wang is ill": who, when and why, as far as it is known. */
static char *
explain (CfShiftDifference *difference)
{
  g_autoptr(GString) text = g_string_new (NULL);
  const char *why = NULL;

  if (difference->changed_at != 0)
    {
      g_autofree char *when = moment_text (difference->changed_at);

      if (difference->changed_by != NULL)
        g_string_append_printf (text, "%s, ", difference->changed_by);
      g_string_append (text, when);
    }
  if (difference->note != NULL)
    why = difference->note;
  else if (difference->leave_kind >= 0)
    why = cf_leave_kind_get_name (difference->leave_kind);
  if (why != NULL)
    g_string_append_printf (text, text->len > 0 ? " · %s" : "%s", why);

  return g_markup_escape_text (text->str, -1);
}

static void
add_difference (CfVersionPanel    *self,
                CfShiftDifference *difference)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *day = cf_date_text_day (difference->day, CF_DATE_TEXT_DAY);
  const char *name = difference->agent_name != NULL ? difference->agent_name : _("Open");
  g_autofree char *heading = g_strdup_printf (_("%s · %s"), name, day);
  g_autofree char *escaped = g_markup_escape_text (heading, -1);
  g_autofree char *change
    = g_strdup_printf ("%s → %s", difference->old_code != NULL ? difference->old_code : "·",
                       difference->new_code != NULL ? difference->new_code : "·");
  g_autofree char *why = explain (difference);
  GtkWidget *label = gtk_label_new (change);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), why);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), difference->agent_id != 0);
  g_object_set_data_full (G_OBJECT (row), "cf-difference", g_object_ref (difference),
                          g_object_unref);
  gtk_list_box_append (self->list, row);
}

static void
show_reading (CfVersionPanel *self,
              const Reading  *reading)
{
  gboolean published = reading->versions->len > 0;
  guint n_differences = published ? reading->differences->len : 0;

  show_state (self, reading);
  show_earlier (self, reading->versions);
  clear_list (self->list);
  for (guint i = 0; i < MIN (n_differences, MAX_ROWS); i++)
    add_difference (self, g_ptr_array_index (reading->differences, i));

  gtk_widget_set_visible (GTK_WIDGET (self->list), n_differences > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->more_label), published);
  if (published)
    {
      g_autofree char *text
        = n_differences == 0
            ? g_strdup (_("Nothing has changed since."))
            : g_strdup_printf (ngettext ("%u change since", "%u changes since", n_differences),
                               n_differences);

      gtk_label_set_label (self->more_label, text);
    }
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(Reading) reading = cf_store_read_finish (CF_STORE (source), result, &error);
  CfVersionPanel *self = user_data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (reading != NULL)
    show_reading (self, reading);
  else
    gtk_label_set_label (self->state_label, error->message);
}

static void
read_again (CfVersionPanel *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  if (self->store != NULL && self->schedule_id != 0)
    cf_store_read_async (self->store, read_versions,
                         g_memdup2 (&self->schedule_id, sizeof self->schedule_id), g_free,
                         reading_free, self->cancellable, read_cb, self);
}

static void
store_changed_cb (CfVersionPanel *self,
                  CfChanges      *changes)
{
  if (cf_changes_touch (changes, "shift") || cf_changes_touch (changes, "published_version"))
    read_again (self);
}

void
cf_version_panel_show (CfVersionPanel *self,
                       CfStore        *store,
                       gint64          schedule_id)
{
  g_return_if_fail (CF_IS_VERSION_PANEL (self));

  if (g_set_object (&self->store, store))
    g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self,
                             G_CONNECT_SWAPPED);
  self->schedule_id = schedule_id;
  read_again (self);
}

static void
row_activated_cb (CfVersionPanel *self,
                  GtkListBoxRow  *row)
{
  CfShiftDifference *difference = g_object_get_data (G_OBJECT (row), "cf-difference");

  g_signal_emit (self, signals[SIGNAL_GO_TO], 0, difference->agent_id, difference->day);
}

static void
cf_version_panel_dispose (GObject *object)
{
  CfVersionPanel *self = CF_VERSION_PANEL (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_VERSION_PANEL);

  G_OBJECT_CLASS (cf_version_panel_parent_class)->dispose (object);
}

static void
cf_version_panel_finalize (GObject *object)
{
  g_clear_object (&CF_VERSION_PANEL (object)->cancellable);

  G_OBJECT_CLASS (cf_version_panel_parent_class)->finalize (object);
}

static void
cf_version_panel_class_init (CfVersionPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_version_panel_dispose;
  G_OBJECT_CLASS (klass)->finalize = cf_version_panel_finalize;
  signals[SIGNAL_GO_TO]
    = g_signal_new ("go-to", CF_TYPE_VERSION_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-version-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, CfVersionPanel, state_label);
  gtk_widget_class_bind_template_child (widget_class, CfVersionPanel, list);
  gtk_widget_class_bind_template_child (widget_class, CfVersionPanel, more_label);
  gtk_widget_class_bind_template_child (widget_class, CfVersionPanel, earlier);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
cf_version_panel_init (CfVersionPanel *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
