/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-accuracy-dialog.h"

#include "cf-accuracy-report.h"
#include "cf-date-text.h"
#include "cf-dialog.h"
#include "cf-drop-down.h"
#include "cf-minute.h"
#include "cf-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define CF_TYPE_ACCURACY_DIALOG (cf_accuracy_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CfAccuracyDialog, cf_accuracy_dialog, CF, ACCURACY_DIALOG, CfDialog)

struct _CfAccuracyDialog
{
  CfDialog          parent_instance;

  /* template children */
  GtkStack         *stack;
  GtkLabel         *summary;
  GtkDropDown      *group_drop_down;
  GtkGrid          *grid;

  /* owned */
  CfAccuracyReport *report;
  GCancellable     *cancellable;

  int               n_rows;
};

G_DEFINE_FINAL_TYPE (CfAccuracyDialog, cf_accuracy_dialog, CF_TYPE_DIALOG)

/* In the order of the drop-down. */
enum
{
  BY_WEEK,
  BY_DAY,
  BY_WEEKDAY,
  BY_TIME,
  BY_LEAD,
};

static const char * const columns[] = {
  NULL, N_("Calls"), N_("Forecast"), N_("Bias"), N_("Error"), N_("In the Band"), N_("Model Alone"),
};

static void
attach (CfAccuracyDialog *self,
        const char       *text,
        int               column,
        gboolean          heading)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_widget_add_css_class (label, heading ? "dim-label" : "numeric");
  gtk_grid_attach (self->grid, label, column, self->n_rows, 1, 1);
}

static char *
percent_text (double share)
{
  return isnan (share) ? g_strdup (CF_NUMBER_NONE) : cf_number_percent_to_text (share, 1);
}

static void
add_line (CfAccuracyDialog     *self,
          const char           *name,
          const CfAccuracyLine *line)
{
  const CfAccuracy *planned = &line->planned;
  double bias = 100.0 * cf_accuracy_bias (planned);

  if (planned->n == 0)
    return;

  g_autofree char *calls = cf_number_to_text (planned->calls, 0);
  g_autofree char *forecast = cf_number_to_text (planned->forecast, 0);
  g_autofree char *bias_text = isnan (bias) ? g_strdup (CF_NUMBER_NONE)
                                            : cf_number_signed_to_text (bias, 1);
  g_autofree char *wape = percent_text (cf_accuracy_wape (planned));
  g_autofree char *inside = percent_text (cf_accuracy_inside (planned));
  g_autofree char *model = percent_text (cf_accuracy_wape (&line->model));
  const char * const texts[] = { name, calls, forecast, bias_text, wape, inside, model };

  for (guint column = 0; column < G_N_ELEMENTS (texts); column++)
    attach (self, texts[column], (int) column, FALSE);
  self->n_rows++;
}

static void
add_weeks (CfAccuracyDialog *self)
{
  for (guint week = 0; week < self->report->n_weeks; week++)
    {
      CfDay from = self->report->weeks_from[week];
      g_autofree char *name = cf_date_text_period (from, from + CF_DAYS_PER_WEEK);

      add_line (self, name, &self->report->weeks[week]);
    }
}

static void
add_days (CfAccuracyDialog *self)
{
  for (CfDay day = self->report->from; day < self->report->until; day++)
    {
      g_autofree char *name = cf_date_text_day (day, CF_DATE_TEXT_DAY);

      add_line (self, name, &self->report->days[day - self->report->from].line);
    }
}

static void
add_times (CfAccuracyDialog *self)
{
  for (guint slot = 0; slot < self->report->n_slots; slot++)
    {
      g_autofree char *name = cf_minute_to_clock ((CfMinute) slot * self->report->minutes);

      add_line (self, name, &self->report->slots[slot]);
    }
}

static void
add_leads (CfAccuracyDialog *self)
{
  for (guint lead = 0; lead < CF_ACCURACY_MAX_LEADS; lead++)
    {
      /* Translators: how many weeks before a day its forecast was made: “3 weeks ahead”. */
      g_autofree char *name = g_strdup_printf (ngettext ("%u week ahead", "%u weeks ahead",
                                                         lead + 1), lead + 1);

      add_line (self, name, &self->report->leads[lead]);
    }
}

static void
fill_grid (CfAccuracyDialog *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);

  self->n_rows = 0;
  for (guint column = 1; column < G_N_ELEMENTS (columns); column++)
    attach (self, _(columns[column]), (int) column, TRUE);
  self->n_rows++;

  switch (gtk_drop_down_get_selected (self->group_drop_down))
    {
    case BY_WEEK:
      add_weeks (self);
      break;
    case BY_DAY:
      add_days (self);
      break;
    case BY_WEEKDAY:
      for (guint weekday = 0; weekday < CF_DAYS_PER_WEEK; weekday++)
        add_line (self, cf_date_text_weekday (weekday), &self->report->weekdays[weekday]);
      break;
    case BY_TIME:
      add_times (self);
      break;
    case BY_LEAD:
      add_leads (self);
      break;
    default:
      break;
    }

  add_line (self, _("All"), &self->report->total);
  for (guint column = 0; column < G_N_ELEMENTS (columns); column++)
    gtk_widget_add_css_class (gtk_grid_get_child_at (self->grid, (int) column, self->n_rows - 1),
                              "cf-bold");
}

static void
group_chosen_cb (CfAccuracyDialog *self)
{
  if (self->report != NULL && self->report->n_judged > 0)
    fill_grid (self);
}

static char *
summary_text (const CfAccuracyReport *report)
{
  g_autofree char *days = percent_text (cf_accuracy_wape (&report->day_total.planned));
  g_autofree char *intervals = percent_text (cf_accuracy_wape (&report->total.planned));
  g_autofree char *inside = percent_text (cf_accuracy_inside (&report->total.planned));

  /* Translators: a number of days, then shares such as “4.3 %”. */
  return g_strdup_printf (ngettext ("%u day judged: %s off for a day, %s for an interval; the "
                                    "inner band held %s of them.",
                                    "%u days judged: %s off for a day, %s for an interval; the "
                                    "inner band held %s of them.", report->n_judged),
                          report->n_judged, days, intervals, inside);
}

static void
show_report (CfAccuracyDialog *self)
{
  if (self->report == NULL || self->report->n_judged == 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }

  g_autofree char *text = summary_text (self->report);

  gtk_label_set_label (self->summary, text);
  fill_grid (self);
  gtk_stack_set_visible_child_name (self->stack, "content");
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CfAccuracyReport) report
    = cf_accuracy_report_read_finish (CF_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  CfAccuracyDialog *self = CF_ACCURACY_DIALOG (user_data);

  if (error != NULL && !g_error_matches (error, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND))
    cf_dialog_show_error (CF_DIALOG (self), error);
  g_set_object (&self->report, report);
  show_report (self);
}

static void
cf_accuracy_dialog_dispose (GObject *object)
{
  CfAccuracyDialog *self = CF_ACCURACY_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), CF_TYPE_ACCURACY_DIALOG);
  g_clear_object (&self->report);

  G_OBJECT_CLASS (cf_accuracy_dialog_parent_class)->dispose (object);
}

static void
cf_accuracy_dialog_class_init (CfAccuracyDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_accuracy_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-accuracy-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CfAccuracyDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, CfAccuracyDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, CfAccuracyDialog, group_drop_down);
  gtk_widget_class_bind_template_child (widget_class, CfAccuracyDialog, grid);
  gtk_widget_class_bind_template_callback (widget_class, group_chosen_cb);
}

static void
cf_accuracy_dialog_init (CfAccuracyDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  cf_drop_down_set_name (self->group_drop_down, _("Group By"));
}

void
cf_accuracy_dialog_present (CfStore   *store,
                            gint64     queue_id,
                            GtkWidget *parent)
{
  CfAccuracyDialog *self = g_object_new (CF_TYPE_ACCURACY_DIALOG, NULL);

  g_object_set (self, "heading", _("Forecast Accuracy"), NULL);
  cf_accuracy_report_read_async (store, queue_id, CF_DAY_NONE, CF_DAY_NONE, self->cancellable,
                                 read_cb, self);
  cf_dialog_present (CF_DIALOG (self), parent);
}
