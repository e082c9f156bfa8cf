/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-what-if-card.h"

#include "cf-drop-down.h"
#include "cf-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef enum
{
  KNOB_CALLS,
  KNOB_HANDLE,
  KNOB_SHARE,
  KNOB_SHRINKAGE,
  N_KNOBS,
} Knob;

struct _CfWhatIfCard
{
  AdwBin         parent_instance;

  /* template children */
  GtkGrid       *grid;
  GtkDropDown   *risk_drop_down;
  GtkLabel      *fte;
  GtkLabel      *change;

  /* borrowed of the grid's scales */
  GtkAdjustment *knobs[N_KNOBS];

  double         plan[N_KNOBS];      /* where each knob stands when nothing is tried */
  double         within_s;
  gboolean       filling;
};

G_DEFINE_FINAL_TYPE (CfWhatIfCard, cf_what_if_card, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const struct
{
  const char *title;
  double      least;
  double      most;
  double      step;
  guint       digits;
} knobs[N_KNOBS] = {
  [KNOB_CALLS] = { N_("More calls, %"), -50, 100, 1, 0 },
  [KNOB_HANDLE] = { N_("Longer handle time, %"), -50, 100, 1, 0 },
  [KNOB_SHARE] = { N_("Service level, %"), 50, 99, 1, 0 },
  [KNOB_SHRINKAGE] = { N_("Shrinkage, %"), 0, 60, 0.5, 1 },
};

static const double risks[] = { CF_SCENARIO_AS_PLANNED, 0, 0.7, 0.8, 0.9 };

static void
changed_cb (CfWhatIfCard *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* The wheel scrolls the page, and does not change what the pointer happens to pass over. */
static void
ignore_wheel (GtkWidget *widget)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}

static void
add_knob (CfWhatIfCard *self,
          Knob          knob)
{
  GtkAdjustment *adjustment = gtk_adjustment_new (MAX (0, knobs[knob].least), knobs[knob].least,
                                                  knobs[knob].most, knobs[knob].step,
                                                  5 * knobs[knob].step, 0);
  GtkWidget *label = gtk_label_new (_(knobs[knob].title));
  GtkWidget *scale = gtk_scale_new (GTK_ORIENTATION_HORIZONTAL, adjustment);
  GtkWidget *spin = gtk_spin_button_new (adjustment, 0, knobs[knob].digits);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (scale, TRUE);
  gtk_widget_set_size_request (scale, 60, -1);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  ignore_wheel (scale);
  ignore_wheel (spin);
  /* Ctrl+Z is the store's: nothing here is written. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (spin), FALSE);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (spin), 4);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(knobs[knob].title), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(knobs[knob].title), -1);
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (changed_cb), self);
  gtk_grid_attach (self->grid, label, 0, (int) knob, 1, 1);
  gtk_grid_attach (self->grid, scale, 1, (int) knob, 1, 1);
  gtk_grid_attach (self->grid, spin, 2, (int) knob, 1, 1);
  self->knobs[knob] = adjustment;
}

static void
set_knob (CfWhatIfCard *self,
          Knob          knob,
          double        value)
{
  gtk_adjustment_set_value (self->knobs[knob], value);
}

/* A knob that stands where the plan is says nothing. */
static gboolean
is_moved (CfWhatIfCard *self,
          Knob          knob)
{
  return fabs (gtk_adjustment_get_value (self->knobs[knob]) - self->plan[knob]) > 1e-6;
}

CfWhatIf
cf_what_if_card_get_values (CfWhatIfCard *self)
{
  CfWhatIf values = cf_what_if_plan;
  guint risk = gtk_drop_down_get_selected (self->risk_drop_down);

  values.volume = 1 + gtk_adjustment_get_value (self->knobs[KNOB_CALLS]) / 100;
  values.handle = 1 + gtk_adjustment_get_value (self->knobs[KNOB_HANDLE]) / 100;
  if (is_moved (self, KNOB_SHARE))
    {
      values.share = gtk_adjustment_get_value (self->knobs[KNOB_SHARE]) / 100;
      values.within_s = self->within_s;
    }
  if (is_moved (self, KNOB_SHRINKAGE))
    values.shrinkage = gtk_adjustment_get_value (self->knobs[KNOB_SHRINKAGE]) / 100;
  if (risk < G_N_ELEMENTS (risks))
    values.risk = risks[risk];

  return values;
}

static void
place (CfWhatIfCard   *self,
       const CfWhatIf *values)
{
  self->filling = TRUE;
  set_knob (self, KNOB_CALLS, (values->volume - 1) * 100);
  set_knob (self, KNOB_HANDLE, (values->handle - 1) * 100);
  set_knob (self, KNOB_SHARE, values->share >= 0 ? values->share * 100 : self->plan[KNOB_SHARE]);
  set_knob (self, KNOB_SHRINKAGE, values->shrinkage >= 0 ? values->shrinkage * 100
                                                         : self->plan[KNOB_SHRINKAGE]);
  if (values->share >= 0)
    self->within_s = values->within_s;
  for (guint i = 0; i < G_N_ELEMENTS (risks); i++)
    if (fabs (risks[i] - values->risk) < 1e-6)
      gtk_drop_down_set_selected (self->risk_drop_down, i);
  self->filling = FALSE;
}

void
cf_what_if_card_set_values (CfWhatIfCard   *self,
                            const CfWhatIf *values)
{
  place (self, values);
  changed_cb (self);
}

void
cf_what_if_card_set_plan (CfWhatIfCard  *self,
                          CfRequirement *plan)
{
  const CfWhatIf values = cf_what_if_card_get_values (self);
  const guint noon = plan->first_open + (plan->end_open - plan->first_open) / 2;

  self->plan[KNOB_SHARE] = 80;
  self->within_s = 20;
  if (plan->n_days > 0 && plan->end_open > plan->first_open)
    {
      self->plan[KNOB_SHARE] = round (cf_requirement_goal (plan, 0, noon).share * 1000) / 10;
      self->within_s = cf_requirement_traffic (plan, 0, noon).within_s;
    }
  self->plan[KNOB_SHRINKAGE] = round (plan->shrinkage.unseen * 1000) / 10;
  place (self, &values);
}

void
cf_what_if_card_show (CfWhatIfCard *self,
                      double        planned_fte,
                      double        fte)
{
  g_autofree char *now = cf_number_to_text (fte, 1);
  g_autofree char *difference = cf_number_signed_to_text (round ((fte - planned_fte) * 10) / 10, 1);
  g_autofree char *planned = cf_number_to_text (planned_fte, 1);
  /* Translators: a number, and how far it is from another: "+2.1 against 53.7 as planned" */
  g_autofree char *change = g_strdup_printf (_("%s against %s as planned"), difference, planned);

  gtk_label_set_label (self->fte, now);
  gtk_label_set_label (self->change, change);
}

static void
reset_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  cf_what_if_card_set_values (CF_WHAT_IF_CARD (widget), &cf_what_if_plan);
}

static void
cf_what_if_card_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_WHAT_IF_CARD);

  G_OBJECT_CLASS (cf_what_if_card_parent_class)->dispose (object);
}

static void
cf_what_if_card_class_init (CfWhatIfCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_what_if_card_dispose;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CF_TYPE_WHAT_IF_CARD, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-what-if-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CfWhatIfCard, grid);
  gtk_widget_class_bind_template_child (widget_class, CfWhatIfCard, risk_drop_down);
  gtk_widget_class_bind_template_child (widget_class, CfWhatIfCard, fte);
  gtk_widget_class_bind_template_child (widget_class, CfWhatIfCard, change);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_install_action (widget_class, "what-if.reset", NULL, reset_action);
}

static void
cf_what_if_card_init (CfWhatIfCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cf_drop_down_set_name (self->risk_drop_down, _("Goal met on"));
  self->filling = TRUE;
  for (Knob knob = 0; knob < N_KNOBS; knob++)
    {
      add_knob (self, knob);
      self->plan[knob] = gtk_adjustment_get_value (self->knobs[knob]);
    }
  self->filling = FALSE;
}
