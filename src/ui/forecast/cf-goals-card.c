/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-goals-card.h"

#include "cf-date-text.h"
#include "cf-goal-store.h"
#include "cf-minute.h"
#include "cf-number.h"
#include "cf-requirement.h"
#include "cf-shrinkage-part.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define WORKDAYS 31
#define WEEKEND 96
#define METER_WIDTH 56

struct _CfGoalsCard
{
  AdwBin      parent_instance;

  /* template children */
  GtkListBox *goal_list;
  GtkListBox *part_list;
  GtkLabel   *shrinkage;
};

G_DEFINE_FINAL_TYPE (CfGoalsCard, cf_goals_card, ADW_TYPE_BIN)

static char *
weekdays_text (int weekdays)
{
  g_autoptr(GString) text = g_string_new (NULL);

  if (weekdays == CF_GOAL_EVERY_DAY)
    return g_strdup (_("Every day"));
  if (weekdays == WORKDAYS)
    return g_strdup (_("Mon–Fri"));
  if (weekdays == WEEKEND)
    return g_strdup (_("Sat and Sun"));

  for (guint day = 0; day < CF_DAYS_PER_WEEK; day++)
    if (weekdays >> day & 1)
      g_string_append_printf (text, "%s%s", text->len > 0 ? _(", ") : "",
                              cf_date_text_weekday_short (day));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
cf_goals_card_when (int weekdays,
                    int start_minute,
                    int end_minute)
{
  g_autofree char *days = weekdays_text (weekdays);
  g_autofree char *clock = cf_date_text_clock_range (start_minute,
                                                     end_minute > CF_MINUTES_PER_DAY
                                                       ? end_minute - CF_MINUTES_PER_DAY
                                                       : end_minute);

  /* Translators: days and times: "Every day, 22:00–07:00" */
  return g_strdup_printf (_("%s, %s"), days, clock);
}

static void
clear_list (GtkListBox *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
}

static AdwActionRow *
append_row (GtkListBox *list,
            const char *title,
            const char *subtitle,
            char       *figure)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (figure);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "heading");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_list_box_append (list, row);
  g_free (figure);
  return ADW_ACTION_ROW (row);
}

static char *
goal_text (double share,
           int    seconds)
{
  /* Translators: percent and seconds of a service goal, as it is written everywhere: "80 / 20" */
  return g_strdup_printf (_("%g / %d"), round (share * 1000) / 10, seconds);
}

static void
append_limit (GString    *text,
              const char *format,
              char       *figure)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append_printf (text, "%s %s", format, figure);
  g_free (figure);
}

/* The limits that are set, a line each. */
static char *
limits_text (const CfGoalFigures *figures)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_string_append (text, cf_requirement_level_name ((CfErlangLevel) figures->level));
  if (figures->max_occupancy > 0)
    append_limit (text, _("Occupancy at most"),
                  cf_number_percent_to_text (figures->max_occupancy, 0));
  if (figures->max_abandonment > 0)
    append_limit (text, _("Abandoned at most"),
                  cf_number_percent_to_text (figures->max_abandonment, 1));
  if (figures->max_asa_s > 0)
    append_limit (text, _("Mean wait at most"), cf_number_seconds_to_text (figures->max_asa_s));
  if (figures->minimum_staff > 0)
    append_limit (text, _("Agents at least"), cf_number_to_text (figures->minimum_staff, 0));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
append_goal (CfGoalsCard         *self,
             const char          *when,
             const CfGoalFigures *figures)
{
  g_autofree char *limits = limits_text (figures);

  append_row (self->goal_list, when, limits, goal_text (figures->share, figures->seconds));
}

static void
show_goals (CfGoalsCard *self,
            CfQueue     *queue,
            GListModel  *goals)
{
  const CfGoalFigures own = {
    queue->goal_share, queue->goal_seconds, queue->goal_level, queue->max_occupancy,
    queue->max_abandonment, queue->max_asa_s, queue->minimum_staff,
  };
  guint n_periods = 0;

  clear_list (self->goal_list);
  for (guint i = 0; i < g_list_model_get_n_items (goals); i++)
    {
      g_autoptr(CfGoal) goal = g_list_model_get_item (goals, i);
      const CfGoalFigures figures = {
        goal->share, goal->seconds, goal->level, goal->max_occupancy, goal->max_abandonment,
        goal->max_asa_s, goal->minimum_staff,
      };
      g_autofree char *when = NULL;

      if (goal->queue_id != queue->id)
        continue;
      when = cf_goals_card_when (goal->weekdays, goal->start_minute, goal->end_minute);
      append_goal (self, when, &figures);
      n_periods++;
    }
  append_goal (self, n_periods > 0 ? _("At other times") : _("At all times"), &own);
  append_row (self->goal_list, _("Patience"), NULL,
              queue->patience_s > 0 ? cf_number_seconds_to_text (queue->patience_s)
                                    : g_strdup (_("endless")));
  append_row (self->goal_list, _("Goal met on"), NULL,
              queue->risk > 0 ? cf_number_percent_to_text (queue->risk, 0)
                              : g_strdup (_("Mean of all days")));
}

/* The longest bar is the largest part. */
static void
append_part (CfGoalsCard           *self,
             const CfShrinkagePart *part,
             double                 most)
{
  AdwActionRow *row = append_row (self->part_list, part->name,
                                  part->on_schedule ? _("The schedule shows it") : NULL,
                                  cf_number_percent_to_text (part->share, 1));
  GtkWidget *bar = gtk_progress_bar_new ();

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar), most > 0 ? part->share / most : 0);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (bar, METER_WIDTH, -1);
  gtk_widget_add_css_class (bar, "cf-meter");
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, part->name,
                                  -1);
  adw_action_row_add_prefix (row, bar);
}

static void
show_parts (CfGoalsCard *self,
            CfQueue     *queue,
            GListModel  *parts)
{
  g_autoptr(GPtrArray) own = g_ptr_array_new_with_free_func (g_object_unref);
  double most = 0;

  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      CfShrinkagePart *part = g_list_model_get_item (parts, i);

      g_ptr_array_add (own, part);
      if (part->queue_id == queue->id)
        most = MAX (most, part->share);
    }

  CfShrinkage shrinkage = cf_shrinkage_of_queue (own, queue->id, queue->shrinkage);
  g_autofree char *total = cf_number_percent_to_text (shrinkage.paid, 1);

  gtk_label_set_label (self->shrinkage, total);
  clear_list (self->part_list);
  for (guint i = 0; i < own->len; i++)
    if (((CfShrinkagePart *) own->pdata[i])->queue_id == queue->id)
      append_part (self, own->pdata[i], most);
  append_row (self->part_list, _("Not on the schedule"),
              _("Added to the heads to schedule: agents ÷ (1 − share)"),
              cf_number_percent_to_text (queue->shrinkage, 1));
}

void
cf_goals_card_show (CfGoalsCard *self,
                    CfQueue     *queue,
                    GListModel  *goals,
                    GListModel  *parts)
{
  if (queue == NULL)
    return;

  show_goals (self, queue, goals);
  show_parts (self, queue, parts);
}

static void
cf_goals_card_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_GOALS_CARD);

  G_OBJECT_CLASS (cf_goals_card_parent_class)->dispose (object);
}

static void
cf_goals_card_class_init (CfGoalsCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_goals_card_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-goals-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CfGoalsCard, goal_list);
  gtk_widget_class_bind_template_child (widget_class, CfGoalsCard, part_list);
  gtk_widget_class_bind_template_child (widget_class, CfGoalsCard, shrinkage);
}

static void
cf_goals_card_init (CfGoalsCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
