/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-schedule-page-private.h"

#include "cf-date-text.h"
#include "cf-schedule-store.h"
#include "cf-today.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (CfSchedulePage, cf_schedule_page, CF_TYPE_PAGE)

typedef struct
{
  GPtrArray     *schedules;
  CfPlanRequest  next;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_clear_pointer (&reading->schedules, g_ptr_array_unref);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static int
compare_schedules (gconstpointer a,
                   gconstpointer b)
{
  const CfSchedule *one = *(CfSchedule * const *) a, *other = *(CfSchedule * const *) b;

  return (one->from_day > other->from_day) - (one->from_day < other->from_day);
}

static gpointer
read_schedules (CfDb           *db,
                gconstpointer   unused,
                GError        **error)
{
  g_autoptr(Reading) reading = g_new0 (Reading, 1);
  g_autofree CfPlanRequest *next = NULL;

  reading->schedules = cf_schedule_read_all (db, error);
  if (reading->schedules == NULL)
    return NULL;

  g_ptr_array_sort (reading->schedules, compare_schedules);
  next = cf_planner_read_next (db, NULL, error);
  if (next == NULL)
    return NULL;

  reading->next = *next;
  return g_steal_pointer (&reading);
}

/* The schedule of that day, or the newest one. */
CfSchedule *
cf_schedule_page_find (CfSchedulePage *self,
                       CfDay           day)
{
  for (guint i = 0; i < self->schedules->len; i++)
    {
      CfSchedule *schedule = g_ptr_array_index (self->schedules, i);

      if (day >= schedule->from_day && day < schedule->until_day)
        return schedule;
    }

  return g_ptr_array_index (self->schedules, self->schedules->len - 1);
}

gboolean
cf_schedule_page_may_edit (CfSchedulePage *self)
{
  CfStore *store = cf_page_get_store (CF_PAGE (self));

  return store != NULL
         && cf_right_scope (cf_store_get_role (store), CF_RIGHT_SCHEDULE_EDIT) == CF_SCOPE_ALL;
}

CfDay
cf_schedule_page_first_day (CfSchedulePage *self)
{
  guint n_days = 0;
  const CfPlanDay *days = cf_plan_board_is_loaded (self->board)
                              ? cf_plan_board_get_days (self->board, &n_days)
                              : NULL;

  return n_days > 0 ? days[0].day : CF_DAY_NONE;
}

static char *
state_text (CfSchedulePage *self)
{
  guint version = cf_plan_board_get_version (self->board);
  guint n_changes = version > 0 ? cf_plan_board_count_changes (self->board) : 0;

  if (version == 0)
    return g_strdup (_("Draft"));
  if (n_changes == 0)
    /* Translators: %u is the number of a published version. */
    return g_strdup_printf (_("Version %u published"), version);

  /* Translators: the number of changes, then the number of a published version. */
  return g_strdup_printf (
      ngettext ("%u change since version %u", "%u changes since version %u", n_changes), n_changes,
      version);
}

/* The days in sight, and how far the schedule is: "28 Dec – 10 Jan", "Draft". */
void
cf_schedule_page_show_period (CfSchedulePage *self)
{
  g_autofree char *period = NULL, *state = NULL;
  CfDay from = cf_schedule_page_first_day (self), until;
  gboolean narrow;
  guint first, n_days;

  if (from == CF_DAY_NONE)
    return;

  cf_coverage_strip_get_days (cf_schedule_desk_get_strip (self->desk), &first, &n_days);
  until = from + (CfDay) (first + MAX (n_days, 1));
  from += (CfDay) first;
  g_object_get (self, "narrow", &narrow, NULL);
  period = narrow ? cf_date_text_days (from, until) : cf_date_text_period (from, until);
  state = state_text (self);
  adw_window_title_set_title (self->period_title, period);
  adw_window_title_set_subtitle (self->period_title, state);
}

static void
scroll_to (CfSchedulePage *self,
           guint           first,
           guint           day)
{
  CfScheduleView *view = cf_schedule_desk_get_view (self->desk);
  guint row, column;

  cf_schedule_view_scroll_to_day (view, first);
  cf_schedule_view_get_cursor (view, &row, &column);
  cf_schedule_view_set_cursor (view, row, day);
  cf_schedule_page_show_period (self);
}

void
cf_schedule_page_begin_with (CfSchedulePage *self,
                             CfDay           day)
{
  guint column = (guint) (day - cf_schedule_page_first_day (self));

  scroll_to (self, column, column);
}

void
cf_schedule_page_show_day (CfSchedulePage *self,
                           CfDay           day)
{
  CfSchedule *schedule;
  guint column;

  if (self->schedules == NULL || self->schedules->len == 0)
    return;

  schedule = cf_schedule_page_find (self, day);
  if (schedule->from_day != cf_schedule_page_first_day (self))
    {
      self->wanted_day = day;
      cf_plan_board_open (self->board, schedule->from_day, schedule->until_day);
      return;
    }

  day = CLAMP (day, schedule->from_day, schedule->until_day - 1);
  column = (guint) (day - schedule->from_day);
  scroll_to (self, column - column % CF_DAYS_PER_WEEK, column);
}

/* A day that the board does not hold is waited for: the schedules are being read. */
static void
show_wanted (CfSchedulePage *self)
{
  CfDay day = self->wanted_day, from = cf_schedule_page_first_day (self);
  gint64 agent_id = self->wanted_agent;
  guint n_days;

  cf_plan_board_get_days (self->board, &n_days);
  if (day != CF_DAY_NONE && (day < from || day >= from + (CfDay) n_days))
    return;

  self->wanted_day = CF_DAY_NONE;
  self->wanted_agent = 0;
  if (day != CF_DAY_NONE)
    cf_schedule_page_show_day (self, day);
  if (agent_id != 0)
    cf_schedule_desk_show_person (self->desk, agent_id, day);
}

static void
loaded_cb (CfSchedulePage *self)
{
  if (cf_page_get_state (CF_PAGE (self)) != CF_PAGE_CONTENT)
    {
      cf_page_set_state (CF_PAGE (self), CF_PAGE_CONTENT);
      gtk_widget_grab_focus (GTK_WIDGET (cf_schedule_desk_get_view (self->desk)));
    }
  cf_schedule_desk_set_editable (self->desk, cf_schedule_page_may_edit (self)
                                                 && self->progress == NULL);
  cf_schedule_desk_show_sums (self->desk, !cf_plan_board_is_partial (self->board),
                              cf_plan_board_knows_everybody (self->board));
  cf_schedule_desk_show_versions (self->desk);
  show_wanted (self);
  cf_schedule_page_follow_period (self);
  cf_schedule_page_tell_changes (self);
  cf_schedule_page_show_period (self);
  cf_schedule_page_update_actions (self);
}

static void
failed_cb (CfSchedulePage *self,
           const GError   *error)
{
  if (cf_page_get_state (CF_PAGE (self)) == CF_PAGE_LOADING)
    cf_page_show_error (CF_PAGE (self), error);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(Reading) reading = cf_store_read_finish (CF_STORE (source), result, &error);
  CfSchedulePage *self = user_data;
  CfDay from;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (reading == NULL)
    {
      cf_page_show_error (CF_PAGE (self), error);
      return;
    }

  g_clear_pointer (&self->schedules, g_ptr_array_unref);
  self->schedules = g_steal_pointer (&reading->schedules);
  self->next = reading->next;
  from = cf_schedule_page_first_day (self);
  cf_schedule_page_update_actions (self);
  if (self->schedules->len == 0)
    {
      cf_page_set_state (CF_PAGE (self), CF_PAGE_EMPTY);
      return;
    }

  /* A schedule was added or taken away elsewhere: stay where the planner is, if that exists. */
  if (from == CF_DAY_NONE || cf_schedule_page_find (self, from)->from_day != from
      || self->wanted_day != CF_DAY_NONE)
    cf_schedule_page_show_day (self, self->wanted_day != CF_DAY_NONE ? self->wanted_day
                                                                     : cf_today ());
  else
    cf_schedule_page_show_period (self);
}

static void
read_again (CfSchedulePage *self)
{
  cf_store_read_async (cf_page_get_store (CF_PAGE (self)), read_schedules, NULL, NULL,
                       reading_free, cf_page_get_cancellable (CF_PAGE (self)), read_cb, self);
}

static void
store_changed_cb (CfSchedulePage *self,
                  CfChanges      *changes)
{
  if (cf_changes_touch (changes, "schedule") || cf_changes_touch (changes, "published_version"))
    read_again (self);
}

static void
cells_changed_cb (CfSchedulePage *self)
{
  cf_schedule_page_tell_changes (self);
  cf_schedule_page_show_period (self);
}

static void
cf_schedule_page_set_store (CfPage  *page,
                            CfStore *store)
{
  CfSchedulePage *self = CF_SCHEDULE_PAGE (page);

  self->board = cf_plan_board_new (store);
  g_signal_connect_object (self->board, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->board, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->board, "cells-changed", G_CALLBACK (cells_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  cf_schedule_desk_set_board (self->desk, store, self->board);
  read_again (self);
}

static void
cf_schedule_page_retry (CfPage *page)
{
  read_again (CF_SCHEDULE_PAGE (page));
}

/* A build that nobody waits for writes nothing. */
static gboolean
cf_schedule_page_is_busy (CfPage *page)
{
  return CF_SCHEDULE_PAGE (page)->progress != NULL;
}

static gboolean
cf_schedule_page_search (CfPage *page)
{
  CfSchedulePage *self = CF_SCHEDULE_PAGE (page);

  if (cf_page_get_state (page) != CF_PAGE_CONTENT)
    return FALSE;

  g_object_set (self->desk, "searching", TRUE, NULL);
  return TRUE;
}

static gboolean
cf_schedule_page_show_person (CfPage *page,
                              gint64  agent_id)
{
  CfSchedulePage *self = CF_SCHEDULE_PAGE (page);

  if (self->board != NULL && cf_plan_board_is_loaded (self->board))
    return cf_schedule_desk_show_person (self->desk, agent_id, CF_DAY_NONE);

  self->wanted_agent = agent_id;
  return TRUE;
}

/* The first day in sight, the view, and whether the panel stands beside the grid. */
static GVariant *
cf_schedule_page_dup_place (CfPage *page)
{
  CfSchedulePage *self = CF_SCHEDULE_PAGE (page);
  CfScheduleView *view = cf_schedule_desk_get_view (self->desk);
  CfDay from = self->board != NULL ? cf_schedule_page_first_day (self) : CF_DAY_NONE;
  gboolean panel_beside;
  guint row, day;

  if (from == CF_DAY_NONE)
    return NULL;

  g_object_get (self->desk, "panel-beside", &panel_beside, NULL);
  cf_schedule_view_get_cursor (view, &row, &day);
  return g_variant_ref_sink (g_variant_new ("(iub)", from + (CfDay) day,
                                            cf_schedule_view_get_span (view), panel_beside));
}

static void
cf_schedule_page_set_place (CfPage   *page,
                            GVariant *place)
{
  CfSchedulePage *self = CF_SCHEDULE_PAGE (page);
  gboolean panel_beside;
  guint span;

  if (!g_variant_is_of_type (place, G_VARIANT_TYPE ("(iub)")))
    return;

  g_variant_get (place, "(iub)", &self->wanted_day, &span, &panel_beside);
  cf_schedule_page_set_span (self, MIN (span, CF_SCHEDULE_SPAN_MONTH));
  g_object_set (self->desk, "panel-beside", panel_beside, NULL);
}

static void
day_selected_cb (CfSchedulePage *self)
{
  g_autoptr(GDateTime) date = gtk_calendar_get_date (self->calendar);

  gtk_popover_popdown (self->calendar_popover);
  cf_schedule_page_show_day (self, cf_day_from_ymd (g_date_time_get_year (date),
                                                    g_date_time_get_month (date),
                                                    g_date_time_get_day_of_month (date)));
}

static gboolean
period_cb (gpointer user_data)
{
  CfSchedulePage *self = CF_SCHEDULE_PAGE (user_data);

  self->period_source = 0;
  cf_schedule_page_show_period (self);
  return G_SOURCE_REMOVE;
}

/* The grid moves while it is being allocated too, when the header bar above it may not ask for
 * another size any more. */
static void
moved_cb (CfSchedulePage *self)
{
  if (self->period_source == 0)
    self->period_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, period_cb, self, NULL);
}

static void
narrow_cb (CfSchedulePage *self)
{
  gboolean narrow;

  g_object_get (self, "narrow", &narrow, NULL);
  gtk_widget_set_visible (self->wide_start, !narrow);
  gtk_widget_set_visible (self->search_button, !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->span_button), !narrow);
  if (self->board != NULL)
    cf_schedule_page_show_period (self);
}

/* Whoever comes back to the page finds what is next. */
static void
map_cb (CfSchedulePage *self)
{
  if (cf_page_get_state (CF_PAGE (self)) == CF_PAGE_CONTENT)
    cf_schedule_page_show_banner (self);
}

/* The window's toasts would lie on the figures of the coverage: above the strip there is room. */
static void
lift_toasts (CfSchedulePage *self)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);

  if (overlay == NULL)
    return;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_add_css_class (overlay, "cf-toast-high");
  else
    gtk_widget_remove_css_class (overlay, "cf-toast-high");
}

static void
cf_schedule_page_dispose (GObject *object)
{
  CfSchedulePage *self = CF_SCHEDULE_PAGE (object);

  cf_schedule_page_drop_build (self);
  if (self->board != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->desk, self);
      g_signal_handlers_disconnect_by_data (self->board, self);
    }
  g_clear_handle_id (&self->period_source, g_source_remove);
  g_clear_object (&self->board);
  g_clear_pointer (&self->schedules, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_SCHEDULE_PAGE);

  G_OBJECT_CLASS (cf_schedule_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/callfloor/Callfloor/ui/cf-schedule-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CfSchedulePage, wide_start);
  gtk_widget_class_bind_template_child (widget_class, CfSchedulePage, publish_button);
  gtk_widget_class_bind_template_child (widget_class, CfSchedulePage, build_button);
  gtk_widget_class_bind_template_child (widget_class, CfSchedulePage, period_button);
  gtk_widget_class_bind_template_child (widget_class, CfSchedulePage, calendar_popover);
  gtk_widget_class_bind_template_child (widget_class, CfSchedulePage, calendar);
  gtk_widget_class_bind_template_child (widget_class, CfSchedulePage, period_title);
  gtk_widget_class_bind_template_child (widget_class, CfSchedulePage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CfSchedulePage, span_button);
  gtk_widget_class_bind_template_child (widget_class, CfSchedulePage, search_button);
  gtk_widget_class_bind_template_child (widget_class, CfSchedulePage, banner);
  gtk_widget_class_bind_template_child (widget_class, CfSchedulePage, desk);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
}

static void
cf_schedule_page_class_init (CfSchedulePageClass *klass)
{
  CfPageClass *page_class = CF_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_schedule_page_dispose;
  page_class->set_store = cf_schedule_page_set_store;
  page_class->retry = cf_schedule_page_retry;
  page_class->search = cf_schedule_page_search;
  page_class->is_busy = cf_schedule_page_is_busy;
  page_class->show_person = cf_schedule_page_show_person;
  page_class->dup_place = cf_schedule_page_dup_place;
  page_class->set_place = cf_schedule_page_set_place;

  g_type_ensure (CF_TYPE_BANNER);
  g_type_ensure (CF_TYPE_SCHEDULE_DESK);
  bind_template (GTK_WIDGET_CLASS (klass));
  cf_schedule_page_add_actions (GTK_WIDGET_CLASS (klass));
}

static void
cf_schedule_page_init (CfSchedulePage *self)
{
  g_autoptr(GtkBuilder) menus = NULL;

  self->wanted_day = self->banner_day = CF_DAY_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  menus = gtk_builder_new_from_resource (
      "/io/github/callfloor/Callfloor/ui/cf-schedule-menus.ui");
  gtk_menu_button_set_menu_model (self->menu_button,
                                  G_MENU_MODEL (gtk_builder_get_object (menus, "page_menu")));
  gtk_menu_button_set_menu_model (self->span_button,
                                  G_MENU_MODEL (gtk_builder_get_object (menus, "span_menu")));
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_cb), NULL);
  narrow_cb (self);
  g_signal_connect_after (self, "map", G_CALLBACK (lift_toasts), NULL);
  g_signal_connect_after (self, "map", G_CALLBACK (map_cb), NULL);
  g_signal_connect_after (self, "unmap", G_CALLBACK (lift_toasts), NULL);
  g_signal_connect_swapped (self->desk, "moved", G_CALLBACK (moved_cb), self);
  cf_schedule_page_set_span (self, CF_SCHEDULE_SPAN_TWO_WEEKS);
  cf_schedule_page_update_actions (self);
}
