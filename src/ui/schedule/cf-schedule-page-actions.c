/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-schedule-page-actions.c: building, publishing, moving through time, and paper. */
#include "cf-schedule-page-private.h"

#include "cf-date-text.h"
#include "cf-files.h"
#include "cf-id.h"
#include "cf-open-files.h"
#include "cf-publish-dialog.h"
#include "cf-schedule-sheet.h"
#include "cf-schedule-store.h"
#include "cf-today.h"

#include <glib/gi18n-lib.h>

#define BUILD_SECONDS 30.0
#define TICK_MS 100

static const struct
{
  const char *name;
  const char *label;
} spans[] = {
  [CF_SCHEDULE_SPAN_WEEK] = { "week", N_("Week") },
  [CF_SCHEDULE_SPAN_TWO_WEEKS] = { "two-weeks", N_("2 Weeks") },
  [CF_SCHEDULE_SPAN_FOUR_WEEKS] = { "four-weeks", N_("4 Weeks") },
  [CF_SCHEDULE_SPAN_MONTH] = { "month", N_("Month") },
};

void
cf_schedule_page_set_span (CfSchedulePage *self,
                           CfScheduleSpan  span)
{
  cf_schedule_view_set_span (cf_schedule_desk_get_view (self->desk), span);
  gtk_menu_button_set_label (self->span_button, _(spans[span].label));
}

static void
span_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  const char *name = g_variant_get_string (parameter, NULL);

  for (CfScheduleSpan span = 0; span < G_N_ELEMENTS (spans); span++)
    if (g_str_equal (spans[span].name, name))
      cf_schedule_page_set_span (CF_SCHEDULE_PAGE (widget), span);
}

/* By as many days as are in sight; beyond the end of the schedule lies the next one. */
static void
step_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CfSchedulePage *self = CF_SCHEDULE_PAGE (widget);
  gboolean back = g_str_equal (action_name, "schedule.previous");
  guint first, n_shown, n_days;
  const CfPlanDay *days;
  CfDay target;

  if (!cf_plan_board_is_loaded (self->board))
    return;

  days = cf_plan_board_get_days (self->board, &n_days);
  cf_coverage_strip_get_days (cf_schedule_desk_get_strip (self->desk), &first, &n_shown);
  target = days[0].day + (CfDay) first + (back ? -(CfDay) n_shown : (CfDay) n_shown);
  if (back && first > 0)
    target = MAX (target, days[0].day);
  else if (!back && first + n_shown < n_days)
    target = MIN (target, days[n_days - 1].day);

  if (target >= days[0].day && target < days[0].day + (CfDay) n_days)
    {
      cf_schedule_page_begin_with (self, target);
      return;
    }

  cf_schedule_page_show_banner (self);    /* where all schedules end, it offers a new one */
  cf_schedule_page_show_day (self, target);
}

static void
created_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(CfSchedulePage) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!cf_store_write_finish (CF_STORE (source), result, &error))
    {
      self->wanted_day = CF_DAY_NONE;
      if (cf_page_get_state (CF_PAGE (self)) == CF_PAGE_EMPTY)
        cf_page_show_error (CF_PAGE (self), error);
    }
}

/* The page reads the schedules again when the store says that there is one more. */
static void
new_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CfSchedulePage *self = CF_SCHEDULE_PAGE (widget);
  CfScheduleInput *input = cf_schedule_input_new ();

  input->schedule_id = cf_id_new ();
  input->from_day = self->next.from;
  input->until_day = self->next.until;
  input->base.subject = cf_date_text_period (self->next.from, self->next.until);
  self->wanted_day = self->next.from;
  cf_store_write_async (cf_page_get_store (CF_PAGE (self)), &cf_command_schedule_create, input,
                        cf_schedule_input_free, NULL, created_cb, g_object_ref (self));
}

static gboolean
build_tick_cb (gpointer user_data)
{
  CfSchedulePage *self = CF_SCHEDULE_PAGE (user_data);

  cf_plan_board_preview (self->board, self->best);
  cf_build_bar_update (cf_schedule_desk_get_build_bar (self->desk),
                       cf_roster_best_get_info (self->best));
  return G_SOURCE_CONTINUE;
}

static void
end_build (CfSchedulePage *self)
{
  g_clear_handle_id (&self->build_source, g_source_remove);
  g_clear_pointer (&self->progress, cf_progress_unref);
  g_clear_pointer (&self->best, cf_roster_best_unref);
}

void
cf_schedule_page_drop_build (CfSchedulePage *self)
{
  if (self->progress != NULL)
    cf_progress_stop (self->progress);
  end_build (self);
}

static void
built_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(CfSchedulePage) self = user_data;
  g_autoptr(GError) error = NULL;
  CfPlanOutcome outcome = { 0 };
  gboolean built = cf_planner_build_finish (CF_STORE (source), result, &outcome, &error);

  if (self->desk == NULL || self->progress == NULL)
    return;                           /* the page is gone */

  end_build (self);
  cf_plan_board_preview (self->board, NULL);
  cf_build_bar_finish (cf_schedule_desk_get_build_bar (self->desk));
  cf_schedule_desk_set_editable (self->desk, cf_schedule_page_may_edit (self));
  cf_schedule_page_update_actions (self);
  self->tell_changes = built && outcome.n_changed > 0;
  if (built && outcome.n_changed == 0)
    cf_schedule_desk_notice (self->desk,
                             _("The build found nothing better; no shift was changed."));
  if (!built && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    cf_schedule_desk_notice (self->desk, error->message);
}

static void
build_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  CfSchedulePage *self = CF_SCHEDULE_PAGE (widget);
  CfPlanRequest request = { .seed = 1, .today = cf_today () };
  guint n_days;
  const CfPlanDay *days;

  if (self->progress != NULL || !cf_plan_board_is_loaded (self->board))
    return;

  days = cf_plan_board_get_days (self->board, &n_days);
  request.from = days[0].day;
  request.until = days[0].day + (CfDay) n_days;
  self->tell_changes = self->told_changes = FALSE;
  self->progress = cf_progress_new ();
  cf_progress_set_deadline (self->progress, BUILD_SECONDS);
  self->best = cf_plan_board_new_best (self->board);
  self->build_source = g_timeout_add (TICK_MS, build_tick_cb, self);
  cf_schedule_desk_set_editable (self->desk, FALSE);
  cf_build_bar_start (cf_schedule_desk_get_build_bar (self->desk), self->progress, BUILD_SECONDS);
  cf_schedule_page_update_actions (self);
  cf_planner_build_async (cf_page_get_store (CF_PAGE (self)), &request, self->progress, self->best,
                          cf_page_get_cancellable (CF_PAGE (self)), built_cb, g_object_ref (self));
}

static void
stop_build_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  CfSchedulePage *self = CF_SCHEDULE_PAGE (widget);

  if (self->progress != NULL)
    cf_progress_stop (self->progress);
}

static void
publish_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  CfSchedulePage *self = CF_SCHEDULE_PAGE (widget);

  if (self->board != NULL && cf_plan_board_is_loaded (self->board))
    cf_dialog_present (
        CF_DIALOG (cf_publish_dialog_new (cf_page_get_store (CF_PAGE (self)), self->board)),
        widget);
}

static void
show_panel_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  CfSchedulePage *self = CF_SCHEDULE_PAGE (widget);
  gboolean shown;

  g_object_get (self->desk, "panel-shown", &shown, NULL);
  g_object_set (self->desk, "panel-shown", !shown, NULL);
}

static void
panel_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  cf_schedule_desk_show_tab (CF_SCHEDULE_PAGE (widget)->desk,
                             g_variant_get_string (parameter, NULL));
}

static void
ask_who_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  CfSchedulePage *self = CF_SCHEDULE_PAGE (widget);

  if (self->board != NULL && cf_plan_board_is_loaded (self->board))
    cf_schedule_desk_ask_who (self->desk);
}

static void
show_forecast_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.show-page", "s", "forecast");
}

static const struct
{
  const char       *name;
  CfScheduleFormat  format;
  const char       *suffix;
} exports[] = {
  { "a4", CF_SCHEDULE_PDF_A4, "pdf" },
  { "a3", CF_SCHEDULE_PDF_A3, "pdf" },
  { "png", CF_SCHEDULE_PNG, "png" },
  { "csv", CF_SCHEDULE_CSV, "csv" },
};

static GBytes *
make_sheet (CfSchedulePage    *self,
            CfScheduleFormat   format,
            GError           **error)
{
  g_autofree char *center
      = g_filename_display_basename (cf_store_get_path (cf_page_get_store (CF_PAGE (self))));
  g_autoptr(CfScheduleSheet) sheet = NULL;
  char *dot = g_strrstr (center, ".");

  if (dot != NULL)
    *dot = '\0';
  sheet = cf_schedule_sheet_new (self->board, center);
  return cf_schedule_sheet_export (sheet, format, error);
}

typedef struct
{
  CfSchedulePage   *page;
  CfScheduleFormat  format;
} Export;

static void
save_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autofree Export *export = user_data;
  g_autoptr(CfSchedulePage) self = export->page;
  g_autoptr(GFile) file = cf_save_file_finish (result);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *name = NULL, *text = NULL, *path = NULL;

  if (file == NULL || self->desk == NULL || self->board == NULL)
    return;

  path = g_file_get_path (file);
  if (path != NULL && cf_open_files_contains (path))
    {
      cf_schedule_desk_notice (self->desk,
                               _("That is the file of this center: choose another name."));
      return;
    }

  bytes = make_sheet (self, export->format, &error);
  name = path != NULL ? g_filename_display_basename (path) : g_file_get_uri (file);
  if (bytes != NULL
      && g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                  NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL, NULL,
                                  &error))
    /* Translators: %s is the name of a file. */
    text = g_strdup_printf (_("Saved as %s"), name);
  cf_schedule_desk_notice (self->desk, text != NULL ? text : error->message);
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CfSchedulePage *self = CF_SCHEDULE_PAGE (widget);
  const char *wanted = g_variant_get_string (parameter, NULL);

  if (self->board == NULL || !cf_plan_board_is_loaded (self->board))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (exports); i++)
    if (g_str_equal (exports[i].name, wanted))
      {
        guint n_days;
        const CfPlanDay *days = cf_plan_board_get_days (self->board, &n_days);
        g_autofree char *day = cf_day_to_iso (days[0].day);
        /* Translators: a file's name; %s are a date and the suffix: "Schedule 2026-12-28.pdf". */
        g_autofree char *name = g_strdup_printf (_("Schedule %s.%s"), day, exports[i].suffix);
        Export *export = g_new (Export, 1);

        *export = (Export) { g_object_ref (self), exports[i].format };
        cf_save_file_async (widget, _("Save Schedule"), name, NULL, save_cb, export);
      }
}

static void
copy_image_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  CfSchedulePage *self = CF_SCHEDULE_PAGE (widget);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GdkTexture) texture = NULL;

  if (self->board == NULL || !cf_plan_board_is_loaded (self->board))
    return;

  bytes = make_sheet (self, CF_SCHEDULE_PNG, &error);
  if (bytes != NULL)
    texture = gdk_texture_new_from_bytes (bytes, &error);
  if (texture != NULL)
    gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), texture);
  cf_schedule_desk_notice (self->desk, texture != NULL ? _("The schedule is on the clipboard as an "
                                                           "image.")
                                                       : error->message);
}

static gboolean
has_shifts (CfSchedulePage *self)
{
  guint n_rows, n_days, n_codes;
  const CfPlanCode *codes = cf_plan_board_get_codes (self->board, &n_codes);
  const CfPlanCell *cells = cf_plan_board_get_cells (self->board);

  cf_plan_board_get_rows (self->board, &n_rows);
  cf_plan_board_get_days (self->board, &n_days);
  for (guint i = 0; i < n_rows * n_days; i++)
    if (cells[i].code != 0 && codes[cells[i].code].kind == CF_PLAN_SHIFT)
      return TRUE;

  return FALSE;
}

/* One button is the next step: building while nothing is planned, publishing after it. */
static void
suggest (CfSchedulePage *self,
         gboolean        loaded)
{
  gboolean publish = loaded && has_shifts (self);
  GtkWidget *next = publish ? self->publish_button : self->build_button;
  GtkWidget *other = publish ? self->build_button : self->publish_button;

  gtk_widget_add_css_class (next, "suggested-action");
  gtk_widget_remove_css_class (other, "suggested-action");
}

void
cf_schedule_page_update_actions (CfSchedulePage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  CfStore *store = cf_page_get_store (CF_PAGE (self));
  gboolean loaded = self->board != NULL && cf_plan_board_is_loaded (self->board);
  gboolean building = self->progress != NULL, may_edit = cf_schedule_page_may_edit (self);
  gboolean whole = loaded && !cf_plan_board_is_partial (self->board);    /* its sums are on paper */
  gboolean may_publish
      = store != NULL
        && cf_right_scope (cf_store_get_role (store), CF_RIGHT_SCHEDULE_PUBLISH) == CF_SCOPE_ALL;

  suggest (self, loaded);
  gtk_widget_set_visible (self->publish_button, may_publish);
  gtk_widget_set_visible (self->build_button, may_edit);
  gtk_widget_action_set_enabled (widget, "schedule.build", loaded && may_edit && !building);
  gtk_widget_action_set_enabled (widget, "schedule.publish", loaded && may_publish && !building);
  gtk_widget_action_set_enabled (widget, "schedule.new",
                                 may_edit && !building && self->next.until > self->next.from);
  gtk_widget_action_set_enabled (widget, "schedule.stop-build", building);
  gtk_widget_action_set_enabled (widget, "schedule.export", whole);
  gtk_widget_action_set_enabled (widget, "schedule.copy-image", whole);
}

static const struct
{
  const char                  *name;
  const char                  *parameter;
  GtkWidgetActionActivateFunc  activate;
} actions[] = {
  { "schedule.publish", NULL, publish_action },
  { "schedule.build", NULL, build_action },
  { "schedule.stop-build", NULL, stop_build_action },
  { "schedule.new", NULL, new_action },
  { "schedule.previous", NULL, step_action },
  { "schedule.next", NULL, step_action },
  { "schedule.span", "s", span_action },
  { "schedule.show-panel", NULL, show_panel_action },
  { "schedule.panel", "s", panel_action },
  { "schedule.ask-who", NULL, ask_who_action },
  { "schedule.show-forecast", NULL, show_forecast_action },
  { "schedule.export", "s", export_action },
  { "schedule.copy-image", NULL, copy_image_action },
};

void
cf_schedule_page_add_actions (GtkWidgetClass *widget_class)
{
  static const struct { guint key; GdkModifierType modifiers; const char *action; } keys[] = {
    { GDK_KEY_Page_Up, GDK_CONTROL_MASK, "schedule.previous" },
    { GDK_KEY_Page_Down, GDK_CONTROL_MASK, "schedule.next" },
    { GDK_KEY_b, GDK_CONTROL_MASK, "schedule.build" },
    { GDK_KEY_n, GDK_CONTROL_MASK, "schedule.new" },
    { GDK_KEY_F9, 0, "schedule.show-panel" },
    { GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "schedule.copy-image" },
    { GDK_KEY_F3, 0, "schedule.ask-who" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers,
                                         keys[i].action, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, 0, "schedule.span", "s",
                                         spans[i].name);
}
