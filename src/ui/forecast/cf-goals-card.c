/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-goals-card.h"

#include "cf-id.h"
#include "cf-opening.h"
#include "cf-queue-store.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define REST_MS 500   /* a figure that has not moved for so long is meant */

typedef enum
{
  GOAL_SHARE,
  GOAL_SECONDS,
  GOAL_OCCUPANCY,
  GOAL_ABANDONMENT,
  GOAL_PATIENCE,
  GOAL_SHRINKAGE,
  GOAL_MINIMUM,
  N_GOALS,
} Goal;

struct _CfGoalsCard
{
  AdwBin         parent_instance;

  /* template children */
  GtkListBox    *list;

  /* owned */
  CfStore       *store;
  GListModel    *openings;
  CfQueue       *queue;

  /* borrowed of the list's rows */
  GtkSpinButton *spins[N_GOALS];

  guint          rest_source;
  gboolean       filling;
};

G_DEFINE_FINAL_TYPE (CfGoalsCard, cf_goals_card, ADW_TYPE_BIN)

static const struct
{
  const char *title;
  const char *subtitle;
  double      least;
  double      most;
  double      step;
  guint       digits;
} goals[N_GOALS] = {
  [GOAL_SHARE] = { N_("Service level, %"), N_("Callers answered in time"), 1, 99.9, 1, 1 },
  [GOAL_SECONDS] = { N_("Within, s"), N_("What in time means"), 0, 3600, 5, 0 },
  [GOAL_OCCUPANCY] = { N_("Occupancy at most, %"), N_("0: no limit"), 0, 100, 1, 0 },
  [GOAL_ABANDONMENT] = { N_("Abandoned at most, %"), N_("0: no limit"), 0, 50, 0.5, 1 },
  [GOAL_PATIENCE] = { N_("Patience, s"), N_("0: callers wait for ever"), 0, 7200, 10, 0 },
  [GOAL_SHRINKAGE] = { N_("Shrinkage, %"), N_("Absence that the schedule does not show"), 0, 80,
                       0.5, 1 },
  [GOAL_MINIMUM] = { N_("Agents at least"), N_("While the queue is open"), 0, 500, 1, 0 },
};

static double
figure_of (CfQueue *queue,
           Goal     goal)
{
  switch (goal)
    {
    case GOAL_SHARE:
      return queue->goal_share * 100;
    case GOAL_SECONDS:
      return queue->goal_seconds;
    case GOAL_OCCUPANCY:
      return queue->max_occupancy * 100;
    case GOAL_ABANDONMENT:
      return queue->max_abandonment * 100;
    case GOAL_PATIENCE:
      return queue->patience_s;
    case GOAL_SHRINKAGE:
      return queue->shrinkage * 100;
    case GOAL_MINIMUM:
      return queue->minimum_staff;
    case N_GOALS:
      break;
    }

  g_return_val_if_reached (0);
}

/* The queue's own opening hours, as the command wants them: all of the week. */
static void
add_openings (CfGoalsCard  *self,
              CfQueueInput *input)
{
  guint n = g_list_model_get_n_items (self->openings);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(CfOpening) opening = g_list_model_get_item (self->openings, i);
      CfOpeningSpan span = { opening->weekday, opening->start_minute, opening->end_minute };

      if (opening->queue_id == self->queue->id)
        g_array_append_val (input->openings, span);
    }
  input->first_opening_id = cf_id_new_block (MAX (1, input->openings->len));
}

static double
get_figure (CfGoalsCard *self,
            Goal         goal)
{
  return gtk_spin_button_get_value (self->spins[goal]);
}

static CfQueueInput *
create_input (CfGoalsCard *self)
{
  CfQueueInput *input = cf_queue_input_new ();

  input->queue_id = self->queue->id;
  input->base.subject = g_strdup (self->queue->name);
  input->name = g_strdup (self->queue->name);
  input->interval_minutes = self->queue->interval_minutes;
  input->handle_s = self->queue->handle_s;
  input->goal_share = get_figure (self, GOAL_SHARE) / 100;
  input->goal_seconds = (int) get_figure (self, GOAL_SECONDS);
  input->max_occupancy = get_figure (self, GOAL_OCCUPANCY) / 100;
  input->max_abandonment = get_figure (self, GOAL_ABANDONMENT) / 100;
  input->patience_s = (int) get_figure (self, GOAL_PATIENCE);
  input->shrinkage = get_figure (self, GOAL_SHRINKAGE) / 100;
  input->minimum_staff = (int) get_figure (self, GOAL_MINIMUM);
  add_openings (self, input);

  return input;
}

static gboolean
is_changed (CfGoalsCard *self)
{
  for (Goal g = 0; g < N_GOALS; g++)
    if (fabs (get_figure (self, g) - figure_of (self->queue, g)) > 1e-6)
      return TRUE;

  return FALSE;
}

static void
rested_cb (gpointer user_data)
{
  CfGoalsCard *self = CF_GOALS_CARD (user_data);

  self->rest_source = 0;
  if (self->queue != NULL && is_changed (self))
    cf_store_write_async (self->store, &cf_command_queue_edit, create_input (self),
                          cf_queue_input_free, NULL, NULL, NULL);
}

static void
changed_cb (CfGoalsCard *self)
{
  if (self->filling || self->queue == NULL)
    return;

  g_clear_handle_id (&self->rest_source, g_source_remove);
  self->rest_source = g_timeout_add_once (REST_MS, rested_cb, self);
}

static void
add_row (CfGoalsCard *self,
         Goal         goal)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *spin = gtk_spin_button_new_with_range (goals[goal].least, goals[goal].most,
                                                    goals[goal].step);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(goals[goal].title));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(goals[goal].subtitle));
  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (spin), goals[goal].digits);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  /* Ctrl+Z takes back the change of the goal, not the typing of it. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (spin), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(goals[goal].title), -1);
  g_signal_connect_swapped (spin, "value-changed", G_CALLBACK (changed_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);
  gtk_list_box_append (self->list, row);
  self->spins[goal] = GTK_SPIN_BUTTON (spin);
}

void
cf_goals_card_set_store (CfGoalsCard *self,
                         CfStore     *store,
                         GListModel  *openings)
{
  g_set_object (&self->store, store);
  g_set_object (&self->openings, openings);
  gtk_widget_set_sensitive (GTK_WIDGET (self), cf_store_may (store, CF_RIGHT_CENTER_EDIT));
}

/* What was just typed goes out now. */
static void
flush (CfGoalsCard *self)
{
  if (self->rest_source == 0)
    return;

  g_clear_handle_id (&self->rest_source, g_source_remove);
  rested_cb (self);
}

void
cf_goals_card_show_queue (CfGoalsCard *self,
                          CfQueue     *queue)
{
  gboolean same = queue != NULL && self->queue != NULL && queue->id == self->queue->id;

  if (!same)
    flush (self);
  g_set_object (&self->queue, queue);
  /* Of this queue something is being typed: the store's answer to it comes back here. */
  if (queue == NULL || self->rest_source != 0)
    return;

  self->filling = TRUE;
  for (Goal g = 0; g < N_GOALS; g++)
    gtk_spin_button_set_value (self->spins[g], figure_of (queue, g));
  self->filling = FALSE;
}

static void
cf_goals_card_unmap (GtkWidget *widget)
{
  flush (CF_GOALS_CARD (widget));

  GTK_WIDGET_CLASS (cf_goals_card_parent_class)->unmap (widget);
}

static void
cf_goals_card_dispose (GObject *object)
{
  CfGoalsCard *self = CF_GOALS_CARD (object);

  g_clear_handle_id (&self->rest_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), CF_TYPE_GOALS_CARD);
  g_clear_object (&self->store);
  g_clear_object (&self->openings);
  g_clear_object (&self->queue);

  G_OBJECT_CLASS (cf_goals_card_parent_class)->dispose (object);
}

static void
cf_goals_card_class_init (CfGoalsCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_goals_card_dispose;
  widget_class->unmap = cf_goals_card_unmap;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/callfloor/Callfloor/ui/cf-goals-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CfGoalsCard, list);
}

static void
cf_goals_card_init (CfGoalsCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (Goal g = 0; g < N_GOALS; g++)
    add_row (self, g);
}
