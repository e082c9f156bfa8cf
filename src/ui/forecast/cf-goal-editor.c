/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-goal-editor.h"

#include "cf-date-text.h"
#include "cf-goals-card.h"
#include "cf-minute.h"
#include "cf-requirement.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  FIGURE_SHARE,
  FIGURE_SECONDS,
  FIGURE_OCCUPANCY,
  FIGURE_ABANDONMENT,
  FIGURE_WAIT,
  FIGURE_MINIMUM,
  N_FIGURES,
} Figure;

struct _CfGoalEditor
{
  AdwBin               parent_instance;

  /* borrowed of the group's rows */
  AdwPreferencesGroup *group;
  GtkToggleButton     *weekdays[CF_DAYS_PER_WEEK];
  AdwEntryRow         *from_row;
  AdwEntryRow         *until_row;
  AdwComboRow         *level_row;
  GtkSpinButton       *spins[N_FIGURES];

  gboolean             is_period;
};

G_DEFINE_FINAL_TYPE (CfGoalEditor, cf_goal_editor, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_REMOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const struct
{
  const char *title;
  const char *subtitle;
  double      least;
  double      most;
  double      step;
  guint       digits;
} figures[N_FIGURES] = {
  [FIGURE_SHARE] = { N_("Service level, %"), N_("Callers answered in time"), 1, 99.9, 1, 1 },
  [FIGURE_SECONDS] = { N_("Within, s"), N_("What in time means"), 0, 3600, 5, 0 },
  [FIGURE_OCCUPANCY] = { N_("Occupancy at most, %"), N_("0: no limit"), 0, 100, 1, 0 },
  [FIGURE_ABANDONMENT] = { N_("Abandoned at most, %"), N_("0: no limit"), 0, 50, 0.5, 1 },
  [FIGURE_WAIT] = { N_("Mean wait at most, s"), N_("0: no limit"), 0, 3600, 5, 0 },
  [FIGURE_MINIMUM] = { N_("Agents at least"), N_("Whatever the demand"), 0, 500, 1, 0 },
};

static void
changed_cb (CfGoalEditor *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
remove_cb (CfGoalEditor *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVE], 0);
}

static void
add_figure (CfGoalEditor *self,
            Figure        figure)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *spin = gtk_spin_button_new_with_range (figures[figure].least, figures[figure].most,
                                                    figures[figure].step);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(figures[figure].title));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(figures[figure].subtitle));
  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (spin), figures[figure].digits);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(figures[figure].title), -1);
  g_signal_connect_swapped (spin, "value-changed", G_CALLBACK (changed_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);
  adw_preferences_group_add (self->group, row);
  self->spins[figure] = GTK_SPIN_BUTTON (spin);
}

static void
add_level_row (CfGoalEditor *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();

  for (CfErlangLevel level = 0; level < CF_ERLANG_N_LEVELS; level++)
    gtk_string_list_append (names, cf_requirement_level_name (level));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Counted as"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), TRUE);
  adw_preferences_group_add (self->group, row);
  self->level_row = ADW_COMBO_ROW (row);
}

static void
add_weekdays (CfGoalEditor *self)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (box), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (box), CF_DAYS_PER_WEEK);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Weekdays"), -1);
  for (guint i = 0; i < CF_DAYS_PER_WEEK; i++)
    {
      guint day = ((guint) cf_date_text_first_weekday () + i) % CF_DAYS_PER_WEEK;
      GtkWidget *button = gtk_toggle_button_new_with_label (cf_date_text_weekday_short (day));
      GtkWidget *child = gtk_flow_box_child_new ();

      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      cf_date_text_weekday (day), -1);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
      gtk_widget_add_css_class (button, "cf-filter");
      gtk_widget_set_focusable (child, FALSE);
      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), button);
      gtk_flow_box_append (GTK_FLOW_BOX (box), child);
      g_signal_connect_swapped (button, "toggled", G_CALLBACK (changed_cb), self);
      self->weekdays[day] = GTK_TOGGLE_BUTTON (button);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Weekdays"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_focusable (row, FALSE);
  adw_preferences_group_add (self->group, row);
}

static AdwEntryRow *
add_time (CfGoalEditor *self,
          const char   *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_object_set (row, "activates-default", TRUE, NULL);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (changed_cb), self);
  adw_preferences_group_add (self->group, row);
  return ADW_ENTRY_ROW (row);
}

static void
add_remove_button (CfGoalEditor *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_tooltip_text (button, _("Remove Period"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Remove Period"), -1);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_cb), self);
  adw_preferences_group_set_header_suffix (self->group, button);
}

static void
set_time (AdwEntryRow *row,
          int          minute)
{
  g_autofree char *clock = cf_minute_to_clock (minute % CF_MINUTES_PER_DAY);

  gtk_editable_set_text (GTK_EDITABLE (row), clock);
}

void
cf_goal_editor_set_title (CfGoalEditor *self,
                          const char   *title)
{
  adw_preferences_group_set_title (self->group, title);
}

void
cf_goal_editor_set (CfGoalEditor     *self,
                    const CfGoalSpan *span)
{
  const CfGoalFigures *goal = &span->figures;

  gtk_spin_button_set_value (self->spins[FIGURE_SHARE], goal->share * 100);
  gtk_spin_button_set_value (self->spins[FIGURE_SECONDS], goal->seconds);
  gtk_spin_button_set_value (self->spins[FIGURE_OCCUPANCY], goal->max_occupancy * 100);
  gtk_spin_button_set_value (self->spins[FIGURE_ABANDONMENT], goal->max_abandonment * 100);
  gtk_spin_button_set_value (self->spins[FIGURE_WAIT], goal->max_asa_s);
  gtk_spin_button_set_value (self->spins[FIGURE_MINIMUM], goal->minimum_staff);
  adw_combo_row_set_selected (self->level_row, (guint) goal->level);
  if (!self->is_period)
    return;

  for (guint day = 0; day < CF_DAYS_PER_WEEK; day++)
    gtk_toggle_button_set_active (self->weekdays[day], span->weekdays >> day & 1);
  set_time (self->from_row, span->start_minute);
  set_time (self->until_row, span->end_minute);
}

static gboolean
read_time (AdwEntryRow *row,
           int         *minute)
{
  *minute = cf_minute_parse_clock (gtk_editable_get_text (GTK_EDITABLE (row)));
  if (*minute >= 0)
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");

  return *minute >= 0;
}

/* "22:00" to "07:00" reaches into the next morning; "08:00" to "08:00" is a whole day. */
static gboolean
read_times (CfGoalEditor *self,
            CfGoalSpan   *span)
{
  gboolean from = read_time (self->from_row, &span->start_minute);
  gboolean until = read_time (self->until_row, &span->end_minute);

  if (!from || !until)
    return FALSE;
  if (span->start_minute >= CF_MINUTES_PER_DAY)
    span->start_minute -= CF_MINUTES_PER_DAY;
  if (span->end_minute <= span->start_minute)
    span->end_minute += CF_MINUTES_PER_DAY;

  return TRUE;
}

gboolean
cf_goal_editor_get (CfGoalEditor *self,
                    CfGoalSpan   *span)
{
  *span = (CfGoalSpan) {
    .figures = {
      .share = gtk_spin_button_get_value (self->spins[FIGURE_SHARE]) / 100,
      .seconds = gtk_spin_button_get_value_as_int (self->spins[FIGURE_SECONDS]),
      .level = (int) adw_combo_row_get_selected (self->level_row),
      .max_occupancy = gtk_spin_button_get_value (self->spins[FIGURE_OCCUPANCY]) / 100,
      .max_abandonment = gtk_spin_button_get_value (self->spins[FIGURE_ABANDONMENT]) / 100,
      .max_asa_s = gtk_spin_button_get_value (self->spins[FIGURE_WAIT]),
      .minimum_staff = gtk_spin_button_get_value_as_int (self->spins[FIGURE_MINIMUM]),
    },
  };
  if (!self->is_period)
    return TRUE;

  for (guint day = 0; day < CF_DAYS_PER_WEEK; day++)
    if (gtk_toggle_button_get_active (self->weekdays[day]))
      span->weekdays |= 1 << day;

  return read_times (self, span) && span->weekdays != 0;
}

static void
cf_goal_editor_class_init (CfGoalEditorClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
  signals[SIGNAL_REMOVE] = g_signal_new ("remove", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
}

static void
cf_goal_editor_init (CfGoalEditor *self)
{
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

CfGoalEditor *
cf_goal_editor_new (gboolean is_period)
{
  CfGoalEditor *self = g_object_new (CF_TYPE_GOAL_EDITOR, NULL);

  self->is_period = is_period;
  if (is_period)
    adw_preferences_group_set_title (self->group, _("Period of the Day"));
  if (is_period)
    {
      add_weekdays (self);
      self->from_row = add_time (self, _("From"));
      self->until_row = add_time (self, _("To, of the next morning when it is before"));
      add_remove_button (self);
    }
  for (Figure figure = 0; figure < N_FIGURES; figure++)
    {
      add_figure (self, figure);
      if (figure == FIGURE_SECONDS)
        add_level_row (self);
    }

  return self;
}
