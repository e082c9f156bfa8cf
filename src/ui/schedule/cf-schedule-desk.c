/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-schedule-desk.h"

#include "cf-goal-panel.h"
#include "cf-problem-panel.h"
#include "cf-reason-dialog.h"
#include "cf-version-panel.h"

#include <glib/gi18n-lib.h>

struct _CfScheduleDesk
{
  AdwBin           parent_instance;

  /* template children */
  CfBuildBar      *build_bar;
  GtkSearchBar    *search_bar;
  GtkSearchEntry  *search_entry;
  GtkWidget       *grid_box;
  AdwToastOverlay *toasts;
  CfScheduleView  *view;
  CfCoverageStrip *strip;
  GtkWidget       *panel_separator;
  GtkWidget       *panel;
  GtkToggleButton *problems_button;
  GtkToggleButton *goals_button;
  GtkToggleButton *versions_button;
  GtkStack        *tabs;
  CfProblemPanel  *problems;
  CfGoalPanel     *goals;
  CfVersionPanel  *versions;

  /* owned */
  CfStore         *store;
  CfPlanBoard     *board;
  CfScheduleBoard *source;

  gboolean         narrow;
  gboolean         panel_beside;      /* the grid, while there is room for both */
  gboolean         panel_instead;     /* of the grid, while there is not */
  gboolean         editable;
};

G_DEFINE_FINAL_TYPE (CfScheduleDesk, cf_schedule_desk, ADW_TYPE_BIN)

enum
{
  PROP_NARROW = 1,
  PROP_PANEL_BESIDE,
  PROP_PANEL_SHOWN,
  PROP_SEARCHING,
  N_PROPS,
};

enum
{
  SIGNAL_MOVED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static gboolean
is_panel_shown (CfScheduleDesk *self)
{
  return self->narrow ? self->panel_instead : self->panel_beside;
}

/* Narrow, the panel and the grid take turns; wide, they stand side by side. */
static void
arrange (CfScheduleDesk *self)
{
  gboolean shown = is_panel_shown (self);

  gtk_widget_set_visible (self->panel, shown);
  gtk_widget_set_visible (self->panel_separator, shown && !self->narrow);
  gtk_widget_set_visible (self->grid_box, !shown || !self->narrow);
  gtk_widget_set_hexpand (self->panel, self->narrow);
  cf_build_bar_set_narrow (self->build_bar, self->narrow);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PANEL_SHOWN]);
}

void
cf_schedule_desk_notice (CfScheduleDesk *self,
                         const char     *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (markup);

  adw_toast_set_timeout (toast, 4);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
moved (CfScheduleDesk *self)
{
  g_signal_emit (self, signals[SIGNAL_MOVED], 0);
}

static void
search_changed_cb (CfScheduleDesk *self)
{
  cf_schedule_view_filter (self->view,
                           gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

/* Enter goes to the first who was found; the search stays, Escape ends it. */
static void
search_activated_cb (CfScheduleDesk *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
searching_cb (CfScheduleDesk *self)
{
  if (!gtk_search_bar_get_search_mode (self->search_bar))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);
}

static void
tab_chosen_cb (CfScheduleDesk *self)
{
  const char *name = "problems";

  if (gtk_toggle_button_get_active (self->goals_button))
    name = "goals";
  else if (gtk_toggle_button_get_active (self->versions_button))
    name = "versions";
  gtk_stack_set_visible_child_name (self->tabs, name);
}

void
cf_schedule_desk_show_tab (CfScheduleDesk *self,
                           const char     *tab)
{
  GtkToggleButton *button = self->problems_button;

  if (g_str_equal (tab, "goals"))
    button = self->goals_button;
  else if (g_str_equal (tab, "versions"))
    button = self->versions_button;
  gtk_toggle_button_set_active (button, TRUE);
  g_object_set (self, "panel-shown", TRUE, NULL);
}

static void
go_to_cb (CfScheduleDesk *self,
          guint           row,
          guint           day)
{
  if (self->narrow)
    g_object_set (self, "panel-shown", FALSE, NULL);
  cf_schedule_view_filter (self->view, NULL);
  cf_schedule_view_set_cursor (self->view, row + cf_schedule_board_n_open (self->source), day);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

gboolean
cf_schedule_desk_show_person (CfScheduleDesk *self,
                              gint64          agent_id,
                              CfDay           date)
{
  guint n_rows = 0, n_days = 0, row, day;
  const CfPlanRow *rows;
  const CfPlanDay *days;

  if (self->board == NULL || !cf_plan_board_is_loaded (self->board))
    return FALSE;

  rows = cf_plan_board_get_rows (self->board, &n_rows);
  days = cf_plan_board_get_days (self->board, &n_days);
  cf_schedule_view_get_cursor (self->view, &row, &day);
  if (n_days > 0 && date != CF_DAY_NONE && date >= days[0].day)
    day = MIN ((guint) (date - days[0].day), n_days - 1);

  for (guint i = 0; i < n_rows; i++)
    if (rows[i].agent_id == agent_id)
      {
        go_to_cb (self, i, day);
        return TRUE;
      }

  return FALSE;
}

static void
version_go_to_cb (CfScheduleDesk *self,
                  gint64          agent_id,
                  int             day)
{
  cf_schedule_desk_show_person (self, agent_id, day);
}

void
cf_schedule_desk_ask_who (CfScheduleDesk *self)
{
  guint row, day, n_open = cf_schedule_board_n_open (self->source);

  cf_schedule_view_get_cursor (self->view, &row, &day);
  if (row < n_open)
    return;

  cf_schedule_desk_show_tab (self, "problems");
  cf_problem_panel_ask_who (self->problems, row - n_open, day);
}

static void
reason_given_cb (CfScheduleDesk *self,
                 const char     *reason)
{
  cf_schedule_board_insist (self->source, reason);
}

/* The edit was against a hard rule: either it is given a reason, or it is only said why not. */
static void
refused_cb (CfScheduleDesk *self,
            const char     *why)
{
  CfReasonDialog *dialog;

  if (why == NULL)
    {
      cf_schedule_desk_notice (self, _("Something there cannot be changed; nothing was."));
      return;
    }

  if (!cf_store_may (self->store, CF_RIGHT_RULE_OVERRIDE))
    {
      cf_schedule_desk_notice (self, why);
      return;
    }

  dialog = cf_reason_dialog_new (why);
  g_signal_connect_object (dialog, "given", G_CALLBACK (reason_given_cb), self, G_CONNECT_SWAPPED);
  cf_dialog_present (CF_DIALOG (dialog), GTK_WIDGET (self));
}

void
cf_schedule_desk_set_board (CfScheduleDesk *self,
                            CfStore        *store,
                            CfPlanBoard    *board)
{
  g_return_if_fail (CF_IS_SCHEDULE_DESK (self));

  g_set_object (&self->store, store);
  if (!g_set_object (&self->board, board))
    return;

  g_clear_object (&self->source);
  self->source = cf_schedule_board_new (board);
  g_signal_connect_swapped (self->source, "refused", G_CALLBACK (refused_cb), self);
  cf_schedule_view_set_source (self->view, CF_SCHEDULE_SOURCE (self->source));
  cf_coverage_strip_set_view (self->strip, self->view);
  cf_coverage_strip_set_board (self->strip, board);
  cf_problem_panel_set_board (self->problems, board);
  cf_goal_panel_set_board (self->goals, board);
}

void
cf_schedule_desk_set_editable (CfScheduleDesk *self,
                               gboolean        editable)
{
  cf_schedule_view_set_editable (self->view, editable);
  cf_problem_panel_set_editable (self->problems, editable);
}

void
cf_schedule_desk_show_sums (CfScheduleDesk *self,
                            gboolean        coverage,
                            gboolean        goals)
{
  gtk_widget_set_visible (GTK_WIDGET (self->strip), coverage);
  gtk_widget_set_visible (GTK_WIDGET (self->goals_button), goals);
  if (!goals && gtk_toggle_button_get_active (self->goals_button))
    gtk_toggle_button_set_active (self->problems_button, TRUE);
}

void
cf_schedule_desk_show_versions (CfScheduleDesk *self)
{
  if (self->store != NULL && self->board != NULL)
    cf_version_panel_show (self->versions, self->store,
                           cf_plan_board_get_schedule_id (self->board));
}

CfScheduleView *
cf_schedule_desk_get_view (CfScheduleDesk *self)
{
  return self->view;
}

CfBuildBar *
cf_schedule_desk_get_build_bar (CfScheduleDesk *self)
{
  return self->build_bar;
}

CfCoverageStrip *
cf_schedule_desk_get_strip (CfScheduleDesk *self)
{
  return self->strip;
}

static void
cf_schedule_desk_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  CfScheduleDesk *self = CF_SCHEDULE_DESK (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_PANEL_BESIDE:
      g_value_set_boolean (value, self->panel_beside);
      break;
    case PROP_PANEL_SHOWN:
      g_value_set_boolean (value, is_panel_shown (self));
      break;
    case PROP_SEARCHING:
      g_value_set_boolean (value, gtk_search_bar_get_search_mode (self->search_bar));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cf_schedule_desk_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  CfScheduleDesk *self = CF_SCHEDULE_DESK (object);
  gboolean wanted = g_value_get_boolean (value);

  switch (prop_id)
    {
    case PROP_NARROW:
      /* A panel beside the grid must not cover it when the window becomes narrow. */
      self->panel_instead = FALSE;
      self->narrow = wanted;
      break;
    case PROP_PANEL_BESIDE:
      self->panel_beside = wanted;
      break;
    case PROP_PANEL_SHOWN:
      if (self->narrow)
        self->panel_instead = wanted;
      else
        self->panel_beside = wanted;
      break;
    case PROP_SEARCHING:
      gtk_search_bar_set_search_mode (self->search_bar, wanted);
      return;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }

  arrange (self);
  if (prop_id != PROP_PANEL_SHOWN)
    g_object_notify_by_pspec (object, pspec);
}

static void
cf_schedule_desk_dispose (GObject *object)
{
  CfScheduleDesk *self = CF_SCHEDULE_DESK (object);

  if (self->source != NULL)
    g_signal_handlers_disconnect_by_data (self->source, self);
  if (self->view != NULL)
    cf_schedule_view_set_source (self->view, NULL);
  g_clear_object (&self->source);
  g_clear_object (&self->board);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_SCHEDULE_DESK);

  G_OBJECT_CLASS (cf_schedule_desk_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-schedule-desk.ui");
  gtk_widget_class_bind_template_child (widget_class, CfScheduleDesk, build_bar);
  gtk_widget_class_bind_template_child (widget_class, CfScheduleDesk, search_bar);
  gtk_widget_class_bind_template_child (widget_class, CfScheduleDesk, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CfScheduleDesk, grid_box);
  gtk_widget_class_bind_template_child (widget_class, CfScheduleDesk, toasts);
  gtk_widget_class_bind_template_child (widget_class, CfScheduleDesk, view);
  gtk_widget_class_bind_template_child (widget_class, CfScheduleDesk, strip);
  gtk_widget_class_bind_template_child (widget_class, CfScheduleDesk, panel_separator);
  gtk_widget_class_bind_template_child (widget_class, CfScheduleDesk, panel);
  gtk_widget_class_bind_template_child (widget_class, CfScheduleDesk, problems_button);
  gtk_widget_class_bind_template_child (widget_class, CfScheduleDesk, goals_button);
  gtk_widget_class_bind_template_child (widget_class, CfScheduleDesk, versions_button);
  gtk_widget_class_bind_template_child (widget_class, CfScheduleDesk, tabs);
  gtk_widget_class_bind_template_child (widget_class, CfScheduleDesk, problems);
  gtk_widget_class_bind_template_child (widget_class, CfScheduleDesk, goals);
  gtk_widget_class_bind_template_child (widget_class, CfScheduleDesk, versions);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, tab_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_to_cb);
  gtk_widget_class_bind_template_callback (widget_class, version_go_to_cb);
}

static void
cf_schedule_desk_class_init (CfScheduleDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = cf_schedule_desk_get_property;
  object_class->set_property = cf_schedule_desk_set_property;
  object_class->dispose = cf_schedule_desk_dispose;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  properties[PROP_PANEL_BESIDE] = g_param_spec_boolean ("panel-beside", NULL, NULL, TRUE, flags);
  properties[PROP_PANEL_SHOWN] = g_param_spec_boolean ("panel-shown", NULL, NULL, FALSE, flags);
  properties[PROP_SEARCHING] = g_param_spec_boolean ("searching", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_MOVED]
    = g_signal_new ("moved", CF_TYPE_SCHEDULE_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 0);

  g_type_ensure (CF_TYPE_BUILD_BAR);
  g_type_ensure (CF_TYPE_COVERAGE_STRIP);
  g_type_ensure (CF_TYPE_GOAL_PANEL);
  g_type_ensure (CF_TYPE_PROBLEM_PANEL);
  g_type_ensure (CF_TYPE_SCHEDULE_VIEW);
  g_type_ensure (CF_TYPE_VERSION_PANEL);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
cf_schedule_desk_init (CfScheduleDesk *self)
{
  self->panel_beside = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  g_signal_connect_swapped (self->search_bar, "notify::search-mode-enabled",
                            G_CALLBACK (searching_cb), self);
  g_signal_connect_swapped (self->view, "columns-moved", G_CALLBACK (moved), self);
  g_signal_connect_swapped (self->view, "cursor-moved", G_CALLBACK (moved), self);
  g_signal_connect_swapped (self->view, "notice", G_CALLBACK (cf_schedule_desk_notice), self);
  arrange (self);
}
