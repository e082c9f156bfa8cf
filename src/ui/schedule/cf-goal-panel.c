/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-goal-panel.h"

#include "cf-coverage-sum.h"
#include "cf-date-text.h"
#include "cf-number.h"

#include <glib/gi18n-lib.h>

struct _CfGoalPanel
{
  AdwBin       parent_instance;

  /* template children */
  GtkLabel    *period_label;
  GtkListBox  *list;

  /* owned */
  CfPlanBoard *board;
  guint        refresh_source;
};

G_DEFINE_FINAL_TYPE (CfGoalPanel, cf_goal_panel, ADW_TYPE_BIN)

typedef enum
{
  TONE_PLAIN,
  TONE_GOOD,
  TONE_SHORT,
} Tone;

static void
add_goal (CfGoalPanel *self,
          const char  *title,
          const char  *subtitle,
          const char  *figure,
          Tone         tone)
{
  GtkWidget *row = adw_action_row_new (), *label = gtk_label_new (figure);
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (label, "numeric");
  if (tone != TONE_PLAIN)
    gtk_widget_add_css_class (label, tone == TONE_GOOD ? "cf-good" : "cf-short");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_list_box_append (self->list, row);
}

static void
add_queues (CfGoalPanel *self,
            guint        n_days)
{
  guint n_queues;
  const CfPlanQueue *queues = cf_plan_board_get_queues (self->board, &n_queues);

  for (guint i = 0; i < n_queues; i++)
    {
      CfPlanCoverage sum = cf_coverage_sum_known (self->board, i, 0, n_days, NULL);
      g_autofree char *goal = cf_number_percent_to_text (queues[i].goal_share, 0);
      g_autofree char *within = cf_number_seconds_to_text (queues[i].goal_seconds);
      /* Translators: a goal: "goal 80 % within 20 s". */
      g_autofree char *subtitle = g_strdup_printf (_("goal %s within %s"), goal, within);
      g_autofree char *level = sum.service_level < 0
                                 ? g_strdup (CF_NUMBER_NONE)
                                 : cf_number_percent_to_text (sum.service_level, 1);
      gboolean met = sum.service_level >= queues[i].goal_share;
      g_autofree char *figure
        = g_strconcat (level, sum.service_level < 0 ? "" : (met ? " ✓" : " ▾"), NULL);

      add_goal (self, queues[i].name, subtitle, figure,
                sum.service_level < 0 ? TONE_PLAIN : (met ? TONE_GOOD : TONE_SHORT));
    }
}

static void
add_coverage (CfGoalPanel *self,
              guint        n_days)
{
  CfPlanCoverage sum
    = cf_coverage_sum_known (self->board, CF_PLAN_ALL_QUEUES, 0, n_days, NULL);
  g_autofree char *shortage = cf_number_signed_to_text (-sum.shortage_hours, 0);
  g_autofree char *surplus = cf_number_signed_to_text (sum.surplus_hours, 0);
  guint n_open;
  g_autofree char *open = NULL;

  cf_plan_board_get_open_shifts (self->board, &n_open);
  open = g_strdup_printf ("%u", n_open);
  add_goal (self, _("Shortage, h"), _("required and nobody scheduled"), shortage,
            sum.shortage_hours >= 0.5 ? TONE_SHORT : TONE_GOOD);
  add_goal (self, _("Surplus, h"), _("scheduled beyond the requirement"), surplus, TONE_PLAIN);
  add_goal (self, _("Open shifts"), NULL, open, n_open > 0 ? TONE_SHORT : TONE_PLAIN);
}

/* "2–6": the least and the most of anybody. */
static char *
spread_text (int least,
             int most)
{
  return least == most ? g_strdup_printf ("%d", least) : g_strdup_printf ("%d–%d", least, most);
}

static void
add_people (CfGoalPanel *self)
{
  guint n_rows, wishes = 0, met = 0;
  const CfPlanTotals *totals = cf_plan_board_get_totals (self->board);
  gint64 paid = 0, agreed = 0, overtime = 0;
  int nights[2] = { G_MAXINT, 0 }, weekends[2] = { G_MAXINT, 0 };
  g_autofree char *paid_text = NULL, *agreed_text = NULL, *overtime_text = NULL;
  g_autofree char *nights_text = NULL, *weekends_text = NULL, *wishes_text = NULL;

  cf_plan_board_get_rows (self->board, &n_rows);
  for (guint i = 0; i < n_rows; i++)
    {
      paid += totals[i].paid_minutes;
      agreed += totals[i].agreed_minutes;
      overtime += totals[i].overtime_minutes;
      nights[0] = MIN (nights[0], totals[i].nights);
      nights[1] = MAX (nights[1], totals[i].nights);
      weekends[0] = MIN (weekends[0], totals[i].weekends);
      weekends[1] = MAX (weekends[1], totals[i].weekends);
      wishes += totals[i].wishes;
      met += totals[i].wishes_met;
    }
  if (n_rows == 0)
    return;

  paid_text = cf_number_to_text ((double) paid / 60, 0);
  agreed_text = cf_number_to_text ((double) agreed / 60, 0);
  /* Translators: %s is a number of hours. */
  g_autofree char *of = g_strdup_printf (_("contracts agree on %s h"), agreed_text);
  overtime_text = cf_number_to_text ((double) overtime / 60, 0);
  nights_text = spread_text (nights[0], nights[1]);
  weekends_text = spread_text (weekends[0], weekends[1]);
  add_goal (self, _("Paid hours"), of, paid_text, TONE_PLAIN);
  add_goal (self, _("Overtime, h"), NULL, overtime_text, TONE_PLAIN);
  add_goal (self, _("Nights a person"), _("fewest and most"), nights_text, TONE_PLAIN);
  add_goal (self, _("Weekends a person"), _("fewest and most"), weekends_text, TONE_PLAIN);
  if (wishes > 0)
    {
      /* Translators: "18 of 24" wishes. */
      wishes_text = g_strdup_printf (_("%u of %u"), met, wishes);
      add_goal (self, _("Wishes met"), NULL, wishes_text, TONE_PLAIN);
    }
}

static gboolean
refresh_cb (gpointer user_data)
{
  CfGoalPanel *self = CF_GOAL_PANEL (user_data);
  GtkWidget *child;
  const CfPlanDay *days;
  g_autofree char *period = NULL;
  guint n_days;

  self->refresh_source = 0;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  if (!cf_plan_board_is_loaded (self->board))
    return G_SOURCE_REMOVE;

  days = cf_plan_board_get_days (self->board, &n_days);
  period = cf_date_text_period (days[0].day, days[0].day + (CfDay) n_days);
  gtk_label_set_label (self->period_label, period);
  add_queues (self, n_days);
  add_coverage (self, n_days);
  add_people (self);

  return G_SOURCE_REMOVE;
}

static void
queue_refresh (CfGoalPanel *self)
{
  if (self->refresh_source == 0)
    self->refresh_source = g_timeout_add (120, refresh_cb, self);
}

static void
cf_goal_panel_dispose (GObject *object)
{
  CfGoalPanel *self = CF_GOAL_PANEL (object);

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  if (self->board != NULL)
    g_signal_handlers_disconnect_by_data (self->board, self);
  g_clear_object (&self->board);
  gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_GOAL_PANEL);

  G_OBJECT_CLASS (cf_goal_panel_parent_class)->dispose (object);
}

static void
cf_goal_panel_class_init (CfGoalPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_goal_panel_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-goal-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, CfGoalPanel, period_label);
  gtk_widget_class_bind_template_child (widget_class, CfGoalPanel, list);
}

static void
cf_goal_panel_init (CfGoalPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
cf_goal_panel_set_board (CfGoalPanel *self,
                         CfPlanBoard *board)
{
  g_return_if_fail (CF_IS_GOAL_PANEL (self));

  if (!g_set_object (&self->board, board))
    return;

  g_signal_connect_swapped (board, "loaded", G_CALLBACK (queue_refresh), self);
  g_signal_connect_swapped (board, "coverage-changed", G_CALLBACK (queue_refresh), self);
  g_signal_connect_swapped (board, "findings-changed", G_CALLBACK (queue_refresh), self);
  queue_refresh (self);
}
