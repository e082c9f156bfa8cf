/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-scenario-grid.h"

#include "cf-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define FTE_HOURS 40.0

typedef enum
{
  LINE_GOAL,
  LINE_HANDLE,
  LINE_CALLS,
  LINE_SHRINKAGE,
  LINE_RISK,
  LINE_AGENT_HOURS,
  LINE_ROSTER_HOURS,
  LINE_FTE,
  LINE_DIFFERENCE,
  N_LINES,
} Line;

struct _CfScenarioGrid
{
  AdwBin             parent_instance;

  /* template children */
  GtkGrid           *grid;
  GtkWidget         *hint;

  /* owned */
  GListModel        *scenarios;

  /* borrowed */
  CfRequirementDesk *desk;

  double             planned_fte;
  guint              next;           /* column that is computed next: 0 is the plan */
  guint              source;
};

G_DEFINE_FINAL_TYPE (CfScenarioGrid, cf_scenario_grid, ADW_TYPE_BIN)

static const char * const line_names[N_LINES] = {
  [LINE_GOAL] = N_("Service goal"),
  [LINE_HANDLE] = N_("Handle time"),
  [LINE_CALLS] = N_("Calls"),
  [LINE_SHRINKAGE] = N_("Shrinkage"),
  [LINE_RISK] = N_("Goal met on"),
  [LINE_AGENT_HOURS] = N_("Agent-hours"),
  [LINE_ROSTER_HOURS] = N_("Rostered hours"),
  [LINE_FTE] = N_("FTE, 40 h"),
  [LINE_DIFFERENCE] = N_("Against the plan"),
};

/* How each of them is computed. */
static const char * const line_tips[N_LINES] = {
  [LINE_GOAL] = N_("Callers answered in time, and what in time means; “by period” where it "
                     "differs"),
  [LINE_HANDLE] = N_("Handle times of all calls ÷ calls"),
  [LINE_CALLS] = N_("Calls forecast for the days shown"),
  [LINE_SHRINKAGE] = N_("Of paid time, all parts; only what the schedule does not show is added to "
                        "the heads to schedule"),
  [LINE_RISK] = N_("How sure the goal is: the mean of all days, or a share of them"),
  [LINE_AGENT_HOURS] = N_("Agents of every open interval × its length"),
  [LINE_ROSTER_HOURS] = N_("Agents ÷ (1 − shrinkage that the schedule does not show), rounded up "
                           "in every open interval, × its length"),
  [LINE_FTE] = N_("Agent-hours ÷ (1 − all shrinkage) ÷ 40 ÷ weeks shown, not rounded before"),
  [LINE_DIFFERENCE] = N_("FTE of this column − FTE of the plan"),
};

static void
attach (CfScenarioGrid *self,
        GtkWidget      *widget,
        guint           column,
        guint           row)
{
  gtk_grid_attach (self->grid, widget, (int) column, (int) row, 1, 1);
}

static GtkWidget *
create_figure (char       *text,
               const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  g_free (text);
  return label;
}

static void
attach_names (CfScenarioGrid *self)
{
  for (Line line = 0; line < N_LINES; line++)
    {
      GtkWidget *label = gtk_label_new (_(line_names[line]));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_set_tooltip_text (label, _(line_tips[line]));
      if (line == LINE_FTE)
        gtk_widget_add_css_class (label, "heading");
      attach (self, label, 0, line + 1);
    }
}

static double
fte_of (CfScenarioGrid           *self,
        const CfRequirementTotal *total)
{
  const CfRequirementTable *table = cf_requirement_desk_get_table (self->desk);
  const double weeks = table != NULL ? table->n_days / (double) CF_DAYS_PER_WEEK : 0;

  return weeks > 0 ? total->paid_hours / FTE_HOURS / weeks : 0;
}

static char *
goal_text (CfRequirement  *plan,
           const CfWhatIf *what_if)
{
  guint cell = plan->first_open;
  CfStaffingGoal goal = cf_requirement_goal (plan, 0, cell);
  CfErlangTraffic traffic = cf_requirement_traffic (plan, 0, cell);

  for (guint slot = plan->first_open; what_if->share < 0 && slot < plan->end_open; slot++)
    if (cf_requirement_goal (plan, 0, slot).share != goal.share
        || cf_requirement_traffic (plan, 0, slot).within_s != traffic.within_s)
      return g_strdup (_("by period"));

  if (what_if->share >= 0)
    {
      goal.share = what_if->share;
      traffic.within_s = what_if->within_s;
    }

  /* Translators: percent and seconds of a service goal, as it is written everywhere: "80 / 20" */
  return g_strdup_printf (_("%g / %g"), round (goal.share * 1000) / 10, traffic.within_s);
}

static double
handle_of (const GPtrArray *plan)
{
  double calls = 0, seconds = 0;

  for (guint q = 0; q < plan->len; q++)
    {
      const CfRequirement *requirement = plan->pdata[q];

      for (guint i = 0; i < requirement->n_days * requirement->n_slots; i++)
        {
          calls += requirement->cells[i].calls;
          seconds += requirement->cells[i].calls * requirement->cells[i].handle_s;
        }
    }

  return calls > 0 ? seconds / calls : NAN;
}

static char *
risk_text (double share)
{
  return share > 0 ? cf_number_percent_to_text (share, 0) : g_strdup (_("Mean of all days"));
}

/* What it is computed from; what is not the plan's is bold. */
static void
attach_inputs (CfScenarioGrid *self,
               guint           column,
               const CfWhatIf *what_if)
{
  GPtrArray *requirements = cf_requirement_desk_get_plan (self->desk);
  CfRequirement *plan = requirements->pdata[0];
  CfShrinkage shrinkage = what_if->shrinkage >= 0
                            ? cf_shrinkage_with (plan->shrinkage, what_if->shrinkage)
                            : plan->shrinkage;
  double risk = what_if->risk >= 0 ? what_if->risk
                : plan->risk.aim == CF_DAY_RISK_SHARE_OF_DAYS ? plan->risk.share_of_days : 0;
  double calls = 0;

  for (guint q = 0; q < requirements->len; q++)
    calls += ((CfRequirement *) requirements->pdata[q])->total.calls;

  attach (self, create_figure (goal_text (plan, what_if), what_if->share >= 0 ? "cf-bold" : NULL),
          column, LINE_GOAL + 1);
  attach (self, create_figure (cf_number_seconds_to_text (round (handle_of (requirements)
                                                                 * what_if->handle)),
                               what_if->handle != 1 ? "cf-bold" : NULL), column, LINE_HANDLE + 1);
  attach (self, create_figure (cf_number_to_text (calls * what_if->volume, 0),
                               what_if->volume != 1 ? "cf-bold" : NULL), column, LINE_CALLS + 1);
  attach (self, create_figure (cf_number_percent_to_text (shrinkage.paid, 1),
                               what_if->shrinkage >= 0 ? "cf-bold" : NULL), column,
          LINE_SHRINKAGE + 1);
  attach (self, create_figure (risk_text (risk), what_if->risk >= 0 ? "cf-bold" : NULL), column,
          LINE_RISK + 1);
}

static void
attach_results (CfScenarioGrid *self,
                guint           column,
                const CfWhatIf *what_if)
{
  const CfRequirementTotal total = cf_requirement_desk_try (self->desk, what_if);
  const double fte = fte_of (self, &total);
  const double difference = round ((fte - self->planned_fte) * 10) / 10;

  if (column == 1)
    self->planned_fte = fte;
  attach (self, create_figure (cf_number_to_text (total.agent_hours, 1), NULL), column,
          LINE_AGENT_HOURS + 1);
  attach (self, create_figure (cf_number_to_text (total.roster_hours, 1), NULL), column,
          LINE_ROSTER_HOURS + 1);
  attach (self, create_figure (cf_number_to_text (fte, 1), "title-4"), column, LINE_FTE + 1);
  attach (self, create_figure (column == 1 ? g_strdup ("–")
                                           : cf_number_signed_to_text (difference, 1),
                               column == 1 ? NULL : difference > 0 ? "cf-short" : "cf-good"),
          column, LINE_DIFFERENCE + 1);
}

static GtkWidget *
create_menu_button (CfScenario *scenario)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autofree char *try = g_strdup_printf ("scenario.try(int64 %" G_GINT64_FORMAT ")", scenario->id);
  g_autofree char *remove = g_strdup_printf ("scenario.remove(int64 %" G_GINT64_FORMAT ")",
                                             scenario->id);
  /* Translators: %s is the name of a scenario */
  g_autofree char *name = g_strdup_printf (_("Menu of %s"), scenario->name);

  g_menu_append (menu, _("_Try with the Sliders"), try);
  g_menu_append (menu, _("_Remove"), remove);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), scenario->name);
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static void
attach_column (CfScenarioGrid *self,
               guint           column)
{
  CfWhatIf what_if = cf_what_if_plan;

  if (column == 1)
    attach (self, create_figure (g_strdup (_("Plan")), "heading"), column, 0);
  else
    {
      g_autoptr(CfScenario) scenario = g_list_model_get_item (self->scenarios, column - 2);

      what_if = cf_what_if_of (scenario);
      attach (self, create_menu_button (scenario), column, 0);
    }

  attach_inputs (self, column, &what_if);
  attach_results (self, column, &what_if);
}

/* One column at a time: typing and dragging go before. */
static gboolean
next_cb (gpointer user_data)
{
  CfScenarioGrid *self = CF_SCENARIO_GRID (user_data);
  const guint n = 1 + g_list_model_get_n_items (self->scenarios);

  attach_column (self, ++self->next);
  if (self->next < n)
    return G_SOURCE_CONTINUE;

  self->source = 0;
  return G_SOURCE_REMOVE;
}

void
cf_scenario_grid_refresh (CfScenarioGrid *self)
{
  GtkWidget *child;

  g_clear_handle_id (&self->source, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  if (self->desk == NULL || self->scenarios == NULL
      || cf_requirement_desk_get_plan (self->desk) == NULL)
    return;

  self->next = 0;
  attach_names (self);
  gtk_widget_set_visible (self->hint, g_list_model_get_n_items (self->scenarios) == 0);
  self->source = g_idle_add (next_cb, self);
}

void
cf_scenario_grid_set_desk (CfScenarioGrid    *self,
                           CfRequirementDesk *desk)
{
  self->desk = desk;
  if (desk == NULL)
    g_clear_handle_id (&self->source, g_source_remove);
}

void
cf_scenario_grid_set_scenarios (CfScenarioGrid *self,
                                GListModel     *scenarios)
{
  g_set_object (&self->scenarios, scenarios);
  g_signal_connect_object (scenarios, "items-changed", G_CALLBACK (cf_scenario_grid_refresh), self,
                           G_CONNECT_SWAPPED);
}

static void
cf_scenario_grid_dispose (GObject *object)
{
  CfScenarioGrid *self = CF_SCENARIO_GRID (object);

  g_clear_handle_id (&self->source, g_source_remove);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_SCENARIO_GRID);
  g_clear_object (&self->scenarios);

  G_OBJECT_CLASS (cf_scenario_grid_parent_class)->dispose (object);
}

static void
cf_scenario_grid_class_init (CfScenarioGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_scenario_grid_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-scenario-grid.ui");
  gtk_widget_class_bind_template_child (widget_class, CfScenarioGrid, grid);
  gtk_widget_class_bind_template_child (widget_class, CfScenarioGrid, hint);
}

static void
cf_scenario_grid_init (CfScenarioGrid *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
