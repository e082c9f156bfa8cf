/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-requirement-tab-private.h"

#include "cf-changes.h"
#include "cf-columns.h"
#include "cf-queue-list.h"

#define ROW_HEIGHT 30
#define DENSE_ROW_HEIGHT 26  /* beyond a week */
#define HEAD_HEIGHT 76
#define CELL_WIDTH 15
#define SIGNED_CELL_WIDTH 24   /* “+12” */
#define SIDE_WIDTH 170       /* of day names and sums beside the cells */

G_DEFINE_FINAL_TYPE (CfRequirementTab, cf_requirement_tab, ADW_TYPE_BIN)

static CfRequirementChart
get_shown (CfRequirementTab *self)
{
  return (CfRequirementChart) {
    .table = cf_requirement_desk_get_table (self->desk),
    .covered = gtk_toggle_button_get_active (self->against_schedule),
    .rules = (const guint *) self->rules->data,
    .n_rules = self->rules->len,
  };
}

static CfScene *
build_cb (gpointer       user_data,
          CfTextMetrics *metrics,
          double         width,
          double         height)
{
  CfRequirementChart shown = get_shown (user_data);

  return shown.table != NULL ? cf_requirement_chart_build (&shown, metrics, width, height) : NULL;
}

/* Of all queues together there is no n − 5 … n + 5: the popover is that of the chosen one. */
CfRequirement *
cf_requirement_tab_find_tried (CfRequirementTab *self)
{
  GPtrArray *tried = cf_requirement_desk_get_tried (self->desk);

  for (guint i = 0; tried != NULL && self->queue != NULL && i < tried->len; i++)
    if (((CfRequirement *) tried->pdata[i])->queue_id == self->queue->id)
      return tried->pdata[i];

  return NULL;
}

static void
activated_cb (CfRequirementTab *self,
              guint             datum)
{
  CfScene *scene = cf_chart_view_get_scene (self->chart);
  CfRequirementChart shown = get_shown (self);
  CfRequirement *tried = cf_requirement_tab_find_tried (self);
  guint day, slot;

  if (scene == NULL || tried == NULL
      || !cf_requirement_chart_find (&shown, datum, &day, &slot))
    return;

  CfBox box = cf_scene_get_box (scene, datum);
  guint its_day = (guint) (shown.table->from - tried->from) + day;
  guint its_slot = slot * (guint) shown.table->minutes / (guint) tried->minutes;

  cf_staffing_popover_show (self->popover, tried, its_day, its_slot,
                            &(GdkRectangle) { (int) box.x, (int) box.y, (int) box.width,
                                              (int) box.height });
}

static void
cursor_changed_cb (CfRequirementTab *self,
                   guint             datum)
{
  cf_requirement_tab_scroll_to (self, datum);
}

static void
update_totals (CfRequirementTab *self)
{
  CfRequirementTable *table = cf_requirement_desk_get_table (self->desk);
  GPtrArray *plan = cf_requirement_desk_get_plan (self->desk);
  double planned = 0;

  for (guint i = 0; i < plan->len; i++)
    planned += ((CfRequirement *) plan->pdata[i])->total.paid_hours;

  cf_totals_card_show (self->totals_card, table);
  cf_what_if_card_show (self->what_if_card, cf_totals_card_fte (table, planned),
                        cf_totals_card_fte (table, table->total.paid_hours));
}

/* Slots of the first day at which another goal begins. */
static void
find_rules (CfRequirementTab *self)
{
  GPtrArray *plan = cf_requirement_desk_get_plan (self->desk);
  CfRequirement *first = plan != NULL && plan->len == 1 ? plan->pdata[0] : NULL;

  g_array_set_size (self->rules, 0);
  for (guint slot = 1; first != NULL && first->n_days > 0 && slot < first->n_slots; slot++)
    {
      CfStaffingGoal before = cf_requirement_goal (first, 0, slot - 1);
      CfStaffingGoal goal = cf_requirement_goal (first, 0, slot);

      if (goal.share != before.share || goal.minimum_staff != before.minimum_staff
          || cf_requirement_traffic (first, 0, slot).within_s
             != cf_requirement_traffic (first, 0, slot - 1).within_s)
        g_array_append_val (self->rules, slot);
    }
}

/* Cells grow with the desktop's text, so that their numbers always fit. */
static double
text_scale (CfRequirementTab *self)
{
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? MAX (1, dpi / 1024.0 / 96.0) : 1;
}

/* The drawing and the sums, for what the sliders say now. */
static void
update_shown (CfRequirementTab *self)
{
  CfRequirementTable *table = cf_requirement_desk_get_table (self->desk);

  if (table == NULL)
    return;

  guint n_slots = table->end_open - table->first_open;
  int row_height = table->n_days > CF_DAYS_PER_WEEK ? DENSE_ROW_HEIGHT : ROW_HEIGHT;
  int cell_width = gtk_toggle_button_get_active (self->against_schedule) ? SIGNED_CELL_WIDTH
                                                                         : CELL_WIDTH;
  int width = (int) n_slots * cell_width + SIDE_WIDTH;
  int height = (int) MAX (1, table->n_days) * row_height + HEAD_HEIGHT;
  double scale = text_scale (self);

  gtk_widget_set_size_request (GTK_WIDGET (self->chart), (int) (width * scale),
                               (int) (height * scale));
  gtk_widget_set_visible (self->cover_choice, cf_requirement_desk_has_schedule (self->desk));
  cf_chart_view_rebuild (self->chart);
  update_totals (self);
}

/* Of all queues, whichever is looked at: it is about what they can do for each other. */
static void
show_shared_people (CfRequirementTab *self)
{
  g_autoptr(GPtrArray) cut = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; self->requirements != NULL && i < self->requirements->len; i++)
    {
      CfRequirement *part = cf_requirement_cut (self->requirements->pdata[i], self->from,
                                                self->until);

      g_ptr_array_add (cut, part);
    }
  cf_shared_people_card_show (self->shared_people_card,
                              cut->len > 0 && ((CfRequirement *) cut->pdata[0])->n_days > 0
                                ? cut : NULL);
}

/* Another plan, other days, other queues. */
static void
update (CfRequirementTab *self)
{
  GPtrArray *plan = cf_requirement_desk_get_plan (self->desk);

  if (plan == NULL)
    return;

  find_rules (self);
  cf_what_if_card_set_plan (self->what_if_card, plan->pdata[0]);
  update_shown (self);
  cf_scenario_grid_refresh (self->scenario_grid);
  show_shared_people (self);
}

static gboolean
frame_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  CfRequirementTab *self = CF_REQUIREMENT_TAB (widget);
  const CfWhatIf what_if = cf_what_if_card_get_values (self->what_if_card);

  self->frame = 0;
  cf_requirement_desk_set_what_if (self->desk, &what_if);
  update_shown (self);
  return G_SOURCE_REMOVE;
}

/* However often a slider says that it moved, it is computed once a frame. */
static void
what_if_changed_cb (CfRequirementTab *self)
{
  if (self->frame == 0)
    self->frame = gtk_widget_add_tick_callback (GTK_WIDGET (self), frame_cb, NULL, NULL);
}

static void
all_queues_cb (CfRequirementTab *self)
{
  gboolean all = gtk_toggle_button_get_active (self->all_queues);

  cf_requirement_desk_set_queue (self->desk, all || self->queue == NULL ? CF_DESK_ALL_QUEUES
                                                                        : self->queue->id);
  update (self);
}

static void
scheduled_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  CfScheduledHeads *scheduled = cf_store_read_finish (CF_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  CfRequirementTab *self = CF_REQUIREMENT_TAB (user_data);

  cf_requirement_desk_set_scheduled (self->desk, scheduled);
  update_shown (self);
}

static void
read_scheduled (CfRequirementTab *self)
{
  CfScheduledPeriod *period;

  if (self->store == NULL || self->until <= self->from)
    return;

  period = g_new (CfScheduledPeriod, 1);
  *period = (CfScheduledPeriod) { self->from, self->until };
  cf_store_read_async (self->store, cf_scheduled_heads_read, period, g_free,
                       cf_scheduled_heads_free, self->cancellable, scheduled_cb, self);
}

static void
store_changed_cb (CfRequirementTab *self,
                  CfChanges        *changes)
{
  static const char * const tables[] = {
    "shift", "published_shift", "shift_break", "shift_type",
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (cf_changes_touch (changes, tables[i]))
      {
        read_scheduled (self);
        return;
      }
}

static void
show_goals_cb (CfRequirementTab *self)
{
  cf_goals_card_show (self->goals_card, self->queue, G_LIST_MODEL (self->goals),
                      G_LIST_MODEL (self->parts));
}

void
cf_requirement_tab_set_store (CfRequirementTab *self,
                              CfStore          *store,
                              GListModel       *queues)
{
  gboolean may_edit = cf_store_may (store, CF_RIGHT_CENTER_EDIT);

  g_set_object (&self->store, store);
  g_set_object (&self->queues, queues);
  self->goals = cf_goal_list_new (store);
  self->parts = cf_shrinkage_part_list_new (store);
  self->scenarios = cf_scenario_list_new (store);
  cf_scenario_grid_set_scenarios (self->scenario_grid, G_LIST_MODEL (self->scenarios));
  g_signal_connect_object (self->goals, "items-changed", G_CALLBACK (show_goals_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->parts, "items-changed", G_CALLBACK (show_goals_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "requirement.edit-goals", may_edit);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "requirement.edit-shrinkage", may_edit);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "requirement.save-scenario",
                                 cf_store_may (store, CF_RIGHT_FORECAST_EDIT));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scenario.remove",
                                 cf_store_may (store, CF_RIGHT_FORECAST_EDIT));
}

void
cf_requirement_tab_show (CfRequirementTab *self,
                         CfQueue          *queue,
                         GPtrArray        *requirements)
{
  g_set_object (&self->queue, queue);
  gtk_widget_set_visible (self->queue_choice, requirements != NULL && requirements->len > 1);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  g_clear_pointer (&self->requirements, g_ptr_array_unref);
  if (requirements != NULL)
    self->requirements = g_ptr_array_ref (requirements);
  cf_requirement_desk_set_plan (self->desk, requirements);
  show_goals_cb (self);
  all_queues_cb (self);
}

void
cf_requirement_tab_set_period (CfRequirementTab *self,
                               CfDay             from,
                               CfDay             until)
{
  self->from = from;
  self->until = until;
  cf_requirement_desk_set_period (self->desk, from, until);
  update (self);
  read_scheduled (self);
}

static void
cf_requirement_tab_dispose (GObject *object)
{
  CfRequirementTab *self = CF_REQUIREMENT_TAB (object);

  g_cancellable_cancel (self->cancellable);
  if (self->chart != NULL)
    {
      cf_chart_view_set_builder (self->chart, NULL, NULL);
      cf_scenario_grid_set_desk (self->scenario_grid, NULL);
    }
  /* The template would unparent its outermost widget behind the back of AdwBin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CF_TYPE_REQUIREMENT_TAB);
  g_clear_object (&self->store);
  g_clear_object (&self->queues);
  g_clear_object (&self->goals);
  g_clear_object (&self->parts);
  g_clear_object (&self->scenarios);
  g_clear_object (&self->queue);
  g_clear_pointer (&self->requirements, g_ptr_array_unref);

  G_OBJECT_CLASS (cf_requirement_tab_parent_class)->dispose (object);
}

static void
cf_requirement_tab_finalize (GObject *object)
{
  CfRequirementTab *self = CF_REQUIREMENT_TAB (object);

  cf_requirement_desk_free (self->desk);
  g_array_unref (self->rules);
  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (cf_requirement_tab_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CF_TYPE_CHART_VIEW);
  g_type_ensure (CF_TYPE_COLUMNS);
  g_type_ensure (CF_TYPE_GOALS_CARD);
  g_type_ensure (CF_TYPE_SCENARIO_GRID);
  g_type_ensure (CF_TYPE_SHARED_PEOPLE_CARD);
  g_type_ensure (CF_TYPE_TOTALS_CARD);
  g_type_ensure (CF_TYPE_WHAT_IF_CARD);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-requirement-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, CfRequirementTab, chart);
  gtk_widget_class_bind_template_child (widget_class, CfRequirementTab, chart_scroller);
  gtk_widget_class_bind_template_child (widget_class, CfRequirementTab, page_box);
  gtk_widget_class_bind_template_child (widget_class, CfRequirementTab, queue_choice);
  gtk_widget_class_bind_template_child (widget_class, CfRequirementTab, all_queues);
  gtk_widget_class_bind_template_child (widget_class, CfRequirementTab, cover_choice);
  gtk_widget_class_bind_template_child (widget_class, CfRequirementTab, against_schedule);
  gtk_widget_class_bind_template_child (widget_class, CfRequirementTab, goals_card);
  gtk_widget_class_bind_template_child (widget_class, CfRequirementTab, what_if_card);
  gtk_widget_class_bind_template_child (widget_class, CfRequirementTab, scenario_grid);
  gtk_widget_class_bind_template_child (widget_class, CfRequirementTab, shared_people_card);
  gtk_widget_class_bind_template_child (widget_class, CfRequirementTab, totals_card);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, cursor_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, what_if_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_queues_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_shown);
}

static void
cf_requirement_tab_class_init (CfRequirementTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cf_requirement_tab_dispose;
  object_class->finalize = cf_requirement_tab_finalize;
  bind_template (GTK_WIDGET_CLASS (klass));
  cf_requirement_tab_install_actions (GTK_WIDGET_CLASS (klass));
}

static void
cf_requirement_tab_init (CfRequirementTab *self)
{
  self->desk = cf_requirement_desk_new ();
  self->rules = g_array_new (FALSE, FALSE, sizeof (guint));
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  cf_requirement_tab_add_page_controllers (self);
  cf_scenario_grid_set_desk (self->scenario_grid, self->desk);
  cf_chart_view_set_builder (self->chart, build_cb, self);
  self->popover = cf_staffing_popover_new ();
  cf_chart_view_set_popover (self->chart, GTK_POPOVER (self->popover));
}
