/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-start-dialog.h"

#include "cf-bar-chart.h"
#include "cf-chart-view.h"
#include "cf-date-text.h"
#include "cf-day.h"
#include "cf-dialog-write.h"
#include "cf-number.h"
#include "cf-start-curve.h"
#include "cf-workload-store.h"
#include "cf-workload-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define HOURS 24
#define DAY_CALLS 800        /* what a new queue offers to begin with */

#define CF_TYPE_START_DIALOG (cf_start_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CfStartDialog, cf_start_dialog, CF, START_DIALOG, CfDialog)

struct _CfStartDialog
{
  CfDialog             parent_instance;

  /* template children */
  CfChartView         *chart;
  AdwComboRow         *curve_row;
  GtkSpinButton       *calls_spin;
  AdwPreferencesGroup *weekday_group;
  GtkLabel            *week_label;

  GtkSpinButton       *weekday_spins[CF_DAYS_PER_WEEK];

  /* owned */
  CfStore             *store;
  GCancellable        *cancellable;
  gint64               queue_id;
  gboolean             filling;
};

G_DEFINE_FINAL_TYPE (CfStartDialog, cf_start_dialog, CF_TYPE_DIALOG)

static double
get_calls (CfStartDialog *self)
{
  return gtk_spin_button_get_value (self->calls_spin);
}

/* A usual day, hour by hour. */
static CfScene *
build_cb (gpointer       user_data,
          CfTextMetrics *metrics,
          double         width,
          double         height)
{
  CfStartDialog *self = CF_START_DIALOG (user_data);
  guint curve = adw_combo_row_get_selected (self->curve_row);
  g_auto(GStrv) labels = g_new0 (char *, HOURS + 1);
  double calls[HOURS];

  if (curve >= CF_START_CURVE_N || !cf_start_curve_shares (curve, HOURS, NULL, calls))
    return NULL;

  for (guint h = 0; h < HOURS; h++)
    {
      labels[h] = g_strdup_printf ("%02u:00", h);
      calls[h] *= get_calls (self);
    }

  const CfBarSeries series = { _("Calls"), calls, CF_INK_SERIES_1 };
  const CfBarChart chart = {
    .title = _("A Usual Day"),
    .unit = _("calls an hour"),
    .labels = (const char * const *) labels,
    .n_labels = HOURS,
    .series = &series,
    .n_series = 1,
  };

  return cf_bar_chart_build (&chart, metrics, width, height);
}

static void
changed_cb (CfStartDialog *self)
{
  double week = 0;

  if (self->filling)
    return;

  for (guint i = 0; i < CF_DAYS_PER_WEEK; i++)
    week += get_calls (self) * gtk_spin_button_get_value (self->weekday_spins[i]) / 100;

  g_autofree char *calls = cf_number_to_text (week, 0);
  /* Translators: %s is a number */
  g_autofree char *text = g_strdup_printf (_("%s calls a week, before special days"), calls);

  gtk_label_set_label (self->week_label, text);
  g_object_set (self, "can-apply", week > 0, NULL);
  cf_chart_view_rebuild (self->chart);
}

static void
cf_start_dialog_apply (CfDialog *dialog)
{
  CfStartDialog *self = CF_START_DIALOG (dialog);
  CfStartVolumeInput *input = g_new0 (CfStartVolumeInput, 1);

  input->queue_id = self->queue_id;
  input->curve = (int) adw_combo_row_get_selected (self->curve_row);
  input->day_calls = get_calls (self);
  for (guint i = 0; i < CF_DAYS_PER_WEEK; i++)
    input->weekdays[i] = gtk_spin_button_get_value (self->weekday_spins[i]) / 100;
  cf_dialog_write (dialog, self->store, &cf_command_start_volume_set, input,
                   cf_command_input_free);
}

static void
cf_start_dialog_dispose (GObject *object)
{
  CfStartDialog *self = CF_START_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  self->filling = TRUE;
  if (self->chart != NULL)
    {
      cf_chart_view_set_builder (self->chart, NULL, NULL);
      gtk_widget_dispose_template (GTK_WIDGET (self), CF_TYPE_START_DIALOG);
    }
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (cf_start_dialog_parent_class)->dispose (object);
}

static void
cf_start_dialog_class_init (CfStartDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_start_dialog_dispose;
  CF_DIALOG_CLASS (klass)->apply = cf_start_dialog_apply;

  g_type_ensure (CF_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-start-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CfStartDialog, chart);
  gtk_widget_class_bind_template_child (widget_class, CfStartDialog, curve_row);
  gtk_widget_class_bind_template_child (widget_class, CfStartDialog, calls_spin);
  gtk_widget_class_bind_template_child (widget_class, CfStartDialog, weekday_group);
  gtk_widget_class_bind_template_child (widget_class, CfStartDialog, week_label);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
add_curves (CfStartDialog *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < CF_START_CURVE_N; i++)
    gtk_string_list_append (names, cf_start_curve_get_name (i));
  adw_combo_row_set_model (self->curve_row, G_LIST_MODEL (names));
}

static void
add_weekdays (CfStartDialog *self)
{
  for (guint i = 0; i < CF_DAYS_PER_WEEK; i++)
    {
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *spin = gtk_spin_button_new_with_range (0, 500, 5);
      /* Translators: %s is a weekday: its calls, in percent of a usual day’s */
      g_autofree char *name = g_strdup_printf (_("%s, %% of a usual day"),
                                               cf_date_text_weekday (i));

      gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
      gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
      g_signal_connect_swapped (spin, "value-changed", G_CALLBACK (changed_cb), self);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);
      adw_preferences_group_add (self->weekday_group, row);
      self->weekday_spins[i] = GTK_SPIN_BUTTON (spin);
    }
}

static void
cf_start_dialog_init (CfStartDialog *self)
{
  self->filling = TRUE;
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  add_curves (self);
  add_weekdays (self);
  cf_chart_view_set_builder (self->chart, build_cb, self);
}

static void
show_volume (CfStartDialog *self,
             CfStartVolume *volume)
{
  const double usual[CF_DAYS_PER_WEEK] = { 1, 1, 1, 1, 1, 1, 1 };
  const double *weekdays = usual;
  double known[CF_DAYS_PER_WEEK];

  gtk_spin_button_set_value (self->calls_spin, volume != NULL ? volume->day_calls : DAY_CALLS);
  if (volume != NULL)
    {
      const double days[] = { volume->monday, volume->tuesday, volume->wednesday,
                              volume->thursday, volume->friday, volume->saturday,
                              volume->sunday };

      memcpy (known, days, sizeof known);
      weekdays = known;
      adw_combo_row_set_selected (self->curve_row, (guint) volume->curve);
    }
  for (guint i = 0; i < CF_DAYS_PER_WEEK; i++)
    gtk_spin_button_set_value (self->weekday_spins[i], round (weekdays[i] * 100));
}

static gpointer
read_volumes (CfDb           *db,
              gconstpointer   input,
              GError        **error)
{
  return cf_start_volume_read_all (db, error);
}

static void
volumes_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) volumes = cf_store_read_finish (CF_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  CfStartDialog *self = CF_START_DIALOG (user_data);

  for (guint i = 0; volumes != NULL && i < volumes->len; i++)
    if (((CfStartVolume *) volumes->pdata[i])->id == self->queue_id)
      show_volume (self, volumes->pdata[i]);
  self->filling = FALSE;
  changed_cb (self);
  if (volumes == NULL)
    cf_dialog_show_error (CF_DIALOG (self), error);
}

void
cf_start_dialog_present (CfStore   *store,
                         CfQueue   *queue,
                         GtkWidget *parent)
{
  CfStartDialog *self = g_object_new (CF_TYPE_START_DIALOG, "can-apply", FALSE, NULL);
  /* Translators: %s is the name of a queue */
  g_autofree char *heading = g_strdup_printf (_("Start of %s"), queue->name);

  self->store = g_object_ref (store);
  self->queue_id = queue->id;
  g_object_set (self, "heading", heading, NULL);
  show_volume (self, NULL);
  cf_store_read_async (store, read_volumes, NULL, NULL, (GDestroyNotify) g_ptr_array_unref,
                       self->cancellable, volumes_cb, self);
  cf_dialog_present (CF_DIALOG (self), parent);
}
