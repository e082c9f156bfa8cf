/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-hiring-dialog.h"

#include "cf-bar-chart.h"
#include "cf-chart-view.h"
#include "cf-date-text.h"
#include "cf-dialog.h"
#include "cf-hiring-plan.h"
#include "cf-number.h"
#include "cf-setting-store.h"

#include <glib/gi18n-lib.h>

#define LEAST_SHORT 0.05     /* of a person, that is worth a word */

#define CF_TYPE_HIRING_DIALOG (cf_hiring_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CfHiringDialog, cf_hiring_dialog, CF, HIRING_DIALOG, CfDialog)

struct _CfHiringDialog
{
  CfDialog       parent_instance;

  /* template children */
  GtkStack      *stack;
  CfChartView   *chart;
  GtkLabel      *summary_label;
  GtkLabel      *error_label;
  GtkListBox    *month_list;
  GtkWidget     *figures_group;
  GtkSpinButton *growth_spin;
  GtkSpinButton *attrition_spin;
  GtkSpinButton *training_spin;
  GtkSpinButton *absence_spin;
  GtkSpinButton *hours_spin;

  /* owned */
  CfStore       *store;
  CfHiringPlan  *plan;
  GCancellable  *cancellable;

  gboolean       reading;
  gboolean       stale;        /* a figure changed while the plan was made */
  gboolean       filling;
  char          *kept;         /* owned: the figures in the store; NULL: not read yet */
};

G_DEFINE_FINAL_TYPE (CfHiringDialog, cf_hiring_dialog, CF_TYPE_DIALOG)

static void read_plan (CfHiringDialog *self);

static CfScene *
build_cb (gpointer       user_data,
          CfTextMetrics *metrics,
          double         width,
          double         height)
{
  CfHiringPlan *plan = CF_HIRING_DIALOG (user_data)->plan;

  if (plan == NULL)
    return NULL;

  guint n = plan->settings.n_months;
  g_auto(GStrv) labels = g_new0 (char *, n + 1);
  g_autofree double *needed = g_new (double, n);
  g_autofree double *team = g_new (double, n);

  for (guint m = 0; m < n; m++)
    {
      labels[m] = cf_date_text_month_name (plan->from[m]);
      needed[m] = plan->months[m].needed;
      team[m] = plan->months[m].team;
    }

  const CfBarSeries series[] = {
    { _("Needed"), needed, CF_INK_SERIES_1 },
    { _("In the team"), team, CF_INK_SERIES_3 },
  };
  const CfBarChart chart = {
    .title = _("Full-Time People"),
    .labels = (const char * const *) labels,
    .n_labels = n,
    .series = series,
    .n_series = G_N_ELEMENTS (series),
    .decimals = 1,
  };

  return cf_bar_chart_build (&chart, metrics, width, height);
}

static char *
month_text (const CfLongRangeMonth *month)
{
  g_autofree char *calls = cf_number_to_text (month->calls, 0);
  g_autofree char *needed = cf_number_to_text (month->needed, 1);
  g_autofree char *team = cf_number_to_text (month->team, 1);

  /* Translators: of a month: calls, people needed, people in the team */
  return g_strdup_printf (_("%s calls · %s needed · %s in the team"), calls, needed, team);
}

static char *
balance_text (const CfLongRangeMonth *month)
{
  g_autofree char *people = cf_number_to_text (month->short_by, 1);

  if (month->short_by < LEAST_SHORT)
    return g_strdup (_("enough"));

  /* Translators: %s is a number of people, “2.4” */
  return g_strdup_printf (_("%s short"), people);
}

static GtkWidget *
month_row (CfHiringPlan *plan,
           guint         m)
{
  const CfLongRangeMonth *month = &plan->months[m];
  g_autofree char *name = cf_date_text_month (plan->from[m]);
  g_autofree char *text = month_text (month);
  g_autofree char *balance = balance_text (month);
  /* Translators: so many people must be hired in a month */
  g_autofree char *hires = g_strdup_printf (ngettext ("hire %u", "hire %u", month->hires),
                                            month->hires);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (balance);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  gtk_widget_add_css_class (row, "numeric");
  gtk_widget_add_css_class (label, month->short_by < LEAST_SHORT ? "dim-label" : "error");
  if (month->hires > 0)
    {
      GtkWidget *start = gtk_label_new (hires);

      gtk_widget_add_css_class (start, "heading");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), start);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);

  return row;
}

static void
show_plan (CfHiringDialog *self)
{
  g_autofree char *summary = cf_hiring_plan_summary (self->plan);
  GtkListBoxRow *row;

  gtk_label_set_label (self->summary_label, summary);
  while ((row = gtk_list_box_get_row_at_index (self->month_list, 0)) != NULL)
    gtk_list_box_remove (self->month_list, GTK_WIDGET (row));
  for (guint m = 0; m < self->plan->settings.n_months; m++)
    gtk_list_box_append (self->month_list, month_row (self->plan, m));
  cf_chart_view_rebuild (self->chart);
  gtk_stack_set_visible_child_name (self->stack, "content");
}

static void
fill_figures (CfHiringDialog         *self,
              const CfHiringSettings *settings)
{
  self->filling = TRUE;
  gtk_spin_button_set_value (self->growth_spin, settings->growth * 100);
  gtk_spin_button_set_value (self->attrition_spin, settings->attrition * 100);
  gtk_spin_button_set_value (self->training_spin, settings->training_months);
  gtk_spin_button_set_value (self->absence_spin, settings->absence * 100);
  gtk_spin_button_set_value (self->hours_spin, settings->week_hours);
  self->filling = FALSE;
}

static void
get_figures (CfHiringDialog   *self,
             CfHiringSettings *settings)
{
  cf_hiring_settings_init (settings);
  settings->growth = gtk_spin_button_get_value (self->growth_spin) / 100;
  settings->attrition = gtk_spin_button_get_value (self->attrition_spin) / 100;
  settings->training_months = (guint) gtk_spin_button_get_value_as_int (self->training_spin);
  settings->absence = gtk_spin_button_get_value (self->absence_spin) / 100;
  settings->week_hours = gtk_spin_button_get_value (self->hours_spin);
}

static char *
figures_text (CfHiringDialog *self)
{
  CfHiringSettings settings;

  get_figures (self, &settings);
  return cf_hiring_settings_to_text (&settings);
}

/* The first plan was made with what is kept. */
static void
take_kept (CfHiringDialog         *self,
           const CfHiringSettings *settings)
{
  fill_figures (self, settings);
  self->kept = figures_text (self);
  gtk_widget_set_sensitive (self->figures_group, TRUE);
}

/* Kept when the dialog is closed, if it was changed and by whoever may: others try figures on. */
static gboolean
close_request_cb (CfHiringDialog *self)
{
  g_autofree char *text = figures_text (self);

  if (self->kept != NULL && g_strcmp0 (text, self->kept) != 0
      && cf_right_scope (cf_store_get_role (self->store), CF_RIGHT_FORECAST_EDIT) == CF_SCOPE_ALL)
    {
      g_free (self->kept);
      self->kept = g_strdup (text);
      cf_store_write_async (self->store, &cf_command_setting_keep,
                            cf_setting_input_new (CF_SETTING_HIRING_PLAN, text),
                            cf_setting_input_free, NULL, NULL, NULL);
    }

  return GDK_EVENT_PROPAGATE;
}

static void
plan_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CfHiringPlan) plan = cf_hiring_plan_read_finish (CF_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  CfHiringDialog *self = CF_HIRING_DIALOG (user_data);

  self->reading = FALSE;
  if (plan != NULL)
    {
      if (self->kept == NULL)
        take_kept (self, &plan->settings);
      g_set_object (&self->plan, plan);
      show_plan (self);
    }
  else
    {
      gtk_label_set_label (self->error_label, error->message);
      gtk_stack_set_visible_child_name (self->stack, "error");
    }

  if (self->stale)
    read_plan (self);
}

/* One plan at a time; what is turned meanwhile is read after it. */
static void
read_plan (CfHiringDialog *self)
{
  CfHiringSettings settings;

  self->stale = self->reading;
  if (self->reading)
    return;

  get_figures (self, &settings);
  self->reading = TRUE;
  cf_hiring_plan_read_async (self->store, self->kept != NULL ? &settings : NULL, self->cancellable,
                             plan_cb, self);
}

static void
changed_cb (CfHiringDialog *self)
{
  if (!self->filling)
    read_plan (self);
}

static void
cf_hiring_dialog_dispose (GObject *object)
{
  CfHiringDialog *self = CF_HIRING_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  self->filling = TRUE;
  if (self->chart != NULL)
    {
      cf_chart_view_set_builder (self->chart, NULL, NULL);
      gtk_widget_dispose_template (GTK_WIDGET (self), CF_TYPE_HIRING_DIALOG);
    }
  g_clear_object (&self->cancellable);
  g_clear_object (&self->plan);
  g_clear_object (&self->store);
  g_clear_pointer (&self->kept, g_free);

  G_OBJECT_CLASS (cf_hiring_dialog_parent_class)->dispose (object);
}

static void
cf_hiring_dialog_class_init (CfHiringDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_hiring_dialog_dispose;

  g_type_ensure (CF_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-hiring-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CfHiringDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, CfHiringDialog, chart);
  gtk_widget_class_bind_template_child (widget_class, CfHiringDialog, summary_label);
  gtk_widget_class_bind_template_child (widget_class, CfHiringDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, CfHiringDialog, month_list);
  gtk_widget_class_bind_template_child (widget_class, CfHiringDialog, growth_spin);
  gtk_widget_class_bind_template_child (widget_class, CfHiringDialog, attrition_spin);
  gtk_widget_class_bind_template_child (widget_class, CfHiringDialog, training_spin);
  gtk_widget_class_bind_template_child (widget_class, CfHiringDialog, absence_spin);
  gtk_widget_class_bind_template_child (widget_class, CfHiringDialog, hours_spin);
  gtk_widget_class_bind_template_child (widget_class, CfHiringDialog, figures_group);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
}

static void
cf_hiring_dialog_init (CfHiringDialog *self)
{
  CfHiringSettings settings;

  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  cf_hiring_settings_init (&settings);
  fill_figures (self, &settings);
  cf_chart_view_set_builder (self->chart, build_cb, self);
}

void
cf_hiring_dialog_present (CfStore   *store,
                          GtkWidget *parent)
{
  CfHiringDialog *self = g_object_new (CF_TYPE_HIRING_DIALOG, NULL);

  self->store = g_object_ref (store);
  read_plan (self);
  cf_dialog_present (CF_DIALOG (self), parent);
}
