/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-day-dialog.h"

#include "cf-chart-view.h"
#include "cf-date-entry.h"
#include "cf-date-text.h"
#include "cf-day-outlook.h"
#include "cf-dialog-write.h"
#include "cf-line-chart.h"
#include "cf-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define CF_TYPE_DAY_DIALOG (cf_day_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CfDayDialog, cf_day_dialog, CF, DAY_DIALOG, CfDialog)

struct _CfDayDialog
{
  CfDialog       parent_instance;

  /* template children */
  GtkStack      *stack;
  CfChartView   *chart;
  CfDateEntry   *day_entry;
  GtkLabel      *summary_label;
  GtkLabel      *flag_label;
  GtkLabel      *error_label;
  AdwActionRow  *planned_row;
  AdwActionRow  *again_row;
  AdwActionRow  *saved_row;

  /* owned */
  CfStore       *store;
  CfDayOutlook  *outlook;      /* NULL: nothing was forecast for the day */
  GCancellable  *cancellable;

  gint64         queue_id;
};

G_DEFINE_FINAL_TYPE (CfDayDialog, cf_day_dialog, CF_TYPE_DIALOG)

/* The lines of the picture, for as long as it is built. */
typedef struct
{
  CfMinute   *times;
  double     *planned;
  double     *again;
  double     *low;
  double     *high;
  GArray     *marks;          /* CfLineMark */
  GPtrArray  *names;          /* of the marks */
} Lines;

static void
lines_clear (Lines *lines)
{
  g_free (lines->times);
  g_free (lines->planned);
  g_free (lines->again);
  g_free (lines->low);
  g_free (lines->high);
  g_array_unref (lines->marks);
  g_ptr_array_unref (lines->names);
}

static void
add_flag (Lines        *lines,
          CfDayOutlook *outlook,
          guint         slot)
{
  double off = outlook->came[slot] / outlook->planned[slot].mean - 1;
  g_autofree char *percent = cf_number_signed_to_text (off * 100, 0);
  CfLineMark mark = { .kind = CF_LINE_MARK_SPECIAL, .point = slot };

  /* Translators: a signed number: “+24 %” */
  g_ptr_array_add (lines->names, g_strdup_printf (_("%s %%"), percent));
  mark.name = lines->names->pdata[lines->names->len - 1];
  g_array_append_val (lines->marks, mark);
}

static void
lines_init (Lines        *lines,
            CfDayOutlook *outlook)
{
  guint n = outlook->n_slots;

  lines->times = g_new (CfMinute, n);
  lines->planned = g_new (double, n);
  lines->again = g_new (double, n);
  lines->low = g_new (double, n);
  lines->high = g_new (double, n);
  lines->marks = g_array_new (FALSE, FALSE, sizeof (CfLineMark));
  lines->names = g_ptr_array_new_with_free_func (g_free);
  for (guint s = 0; s < n; s++)
    {
      gboolean rest = outlook->is_under_way && isnan (outlook->came[s]);

      lines->times[s] = cf_minute_at (outlook->day, (int) s * outlook->minutes);
      lines->planned[s] = outlook->planned[s].mean;
      lines->again[s] = rest ? outlook->again[s].mean : NAN;
      lines->low[s] = rest ? outlook->again[s].q10 : NAN;
      lines->high[s] = rest ? outlook->again[s].q90 : NAN;
      if (outlook->flags[s] != CF_INTRADAY_AS_PLANNED)
        add_flag (lines, outlook, s);
    }
}

static CfScene *
build_cb (gpointer       user_data,
          CfTextMetrics *metrics,
          double         width,
          double         height)
{
  CfDayOutlook *outlook = CF_DAY_DIALOG (user_data)->outlook;
  Lines lines;

  if (outlook == NULL)
    return NULL;

  lines_init (&lines, outlook);

  const CfLineSeries series[] = {
    { .name = _("Planned"), .values = lines.planned, .ink = CF_INK_SERIES_6,
      .dash = CF_DASH_SHORT },
    { .name = _("Forecast Again"), .values = lines.again, .ink = CF_INK_SERIES_1,
      .line_width = 2 },
    { .name = _("Actual"), .values = outlook->came, .ink = CF_INK_TEXT, .line_width = 2 },
  };
  const CfLineBand band = { _("80 % interval"), lines.low, lines.high, CF_INK_BAND_80 };
  g_autofree char *day = cf_date_text_day (outlook->day, CF_DATE_TEXT_DAY);
  /* Translators: the name of a queue, a day */
  g_autofree char *title = g_strdup_printf (_("%s, %s"), outlook->queue_name, day);
  const CfLineChart chart = {
    .title = title,
    .unit = _("calls an interval"),
    .n_points = outlook->n_slots,
    .times = lines.times,
    .step_minutes = outlook->minutes,
    .series = series,
    .n_series = G_N_ELEMENTS (series),
    .bands = &band,
    .n_bands = outlook->is_under_way ? 1 : 0,
    .marks = (const CfLineMark *) lines.marks->data,
    .n_marks = lines.marks->len,
    .now = CF_MINUTE_NONE,
    .goal = NAN,
    .decimals = 1,
  };
  CfScene *scene = cf_line_chart_build (&chart, metrics, width, height);

  lines_clear (&lines);
  return scene;
}

static char *
total_text (double calls)
{
  g_autofree char *number = cf_number_to_text (calls, 0);

  /* Translators: %s is a number */
  return g_strdup_printf (_("%s calls"), number);
}

static void
show_saved (CfDayDialog *self)
{
  guint n = self->outlook->saved->len;

  gtk_widget_set_visible (GTK_WIDGET (self->saved_row), n > 0);
  if (n == 0)
    return;

  CfReforecast *newest = self->outlook->saved->pdata[n - 1];
  g_autofree char *until = cf_date_text_minute (newest->seen_until);
  g_autofree char *factor = cf_number_to_text (newest->factor, 2);
  /* Translators: a day and time, and a factor such as “1.12” */
  g_autofree char *text = g_strdup_printf (_("Known until %s, the rest × %s"), until, factor);

  adw_action_row_set_subtitle (self->saved_row, text);
}

static void
show_outlook (CfDayDialog *self)
{
  CfDayOutlook *outlook = self->outlook;
  g_autofree char *summary = cf_day_outlook_summary (outlook);
  g_autofree char *planned = total_text (outlook->planned_total);
  g_autofree char *again = total_text (outlook->again_total);
  g_autofree char *flags = g_strdup_printf (
    ngettext ("%u interval is more than 20 percent off, like the one before it.",
              "%u intervals are more than 20 percent off, like the one before each.",
              outlook->n_flags), outlook->n_flags);

  gtk_label_set_label (self->summary_label, summary);
  gtk_label_set_label (self->flag_label, flags);
  gtk_widget_set_visible (GTK_WIDGET (self->flag_label), outlook->n_flags > 0);
  adw_action_row_set_subtitle (self->planned_row, planned);
  adw_action_row_set_subtitle (self->again_row, again);
  show_saved (self);
  cf_chart_view_rebuild (self->chart);
  gtk_stack_set_visible_child_name (self->stack, "content");
  g_object_set (self, "can-apply",
                outlook->is_under_way && cf_store_may (self->store, CF_RIGHT_FORECAST_EDIT), NULL);
}

static void
outlook_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CfDayOutlook) outlook = cf_day_outlook_read_finish (CF_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  CfDayDialog *self = CF_DAY_DIALOG (user_data);

  g_set_object (&self->outlook, outlook);
  if (outlook != NULL)
    {
      show_outlook (self);
      return;
    }

  gtk_label_set_label (self->error_label, error->message);
  adw_action_row_set_subtitle (self->planned_row, "–");
  adw_action_row_set_subtitle (self->again_row, "–");
  gtk_widget_set_visible (GTK_WIDGET (self->saved_row), FALSE);
  gtk_stack_set_visible_child_name (self->stack, "error");
  g_object_set (self, "can-apply", FALSE, NULL);
}

/* Only the newest question is answered. */
static void
day_cb (CfDayDialog *self)
{
  CfDay day = cf_date_entry_get_day (self->day_entry);

  if (self->store == NULL || day == CF_DAY_NONE)
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  cf_day_outlook_read_async (self->store, self->queue_id, day, self->cancellable, outlook_cb,
                             self);
}

static void
cf_day_dialog_apply (CfDialog *dialog)
{
  CfDayDialog *self = CF_DAY_DIALOG (dialog);
  CfReforecastInput *input = cf_day_outlook_input (self->outlook);

  if (input != NULL)
    cf_dialog_write (dialog, self->store, &cf_command_reforecast_save, input,
                     cf_reforecast_input_free);
}

static void
cf_day_dialog_dispose (GObject *object)
{
  CfDayDialog *self = CF_DAY_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  if (self->chart != NULL)
    {
      cf_chart_view_set_builder (self->chart, NULL, NULL);
      gtk_widget_dispose_template (GTK_WIDGET (self), CF_TYPE_DAY_DIALOG);
    }
  g_clear_object (&self->cancellable);
  g_clear_object (&self->outlook);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (cf_day_dialog_parent_class)->dispose (object);
}

static void
cf_day_dialog_class_init (CfDayDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_day_dialog_dispose;
  CF_DIALOG_CLASS (klass)->apply = cf_day_dialog_apply;

  g_type_ensure (CF_TYPE_CHART_VIEW);
  g_type_ensure (CF_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-day-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CfDayDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, CfDayDialog, chart);
  gtk_widget_class_bind_template_child (widget_class, CfDayDialog, day_entry);
  gtk_widget_class_bind_template_child (widget_class, CfDayDialog, summary_label);
  gtk_widget_class_bind_template_child (widget_class, CfDayDialog, flag_label);
  gtk_widget_class_bind_template_child (widget_class, CfDayDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, CfDayDialog, planned_row);
  gtk_widget_class_bind_template_child (widget_class, CfDayDialog, again_row);
  gtk_widget_class_bind_template_child (widget_class, CfDayDialog, saved_row);
  gtk_widget_class_bind_template_callback (widget_class, day_cb);
}

static void
cf_day_dialog_init (CfDayDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cf_chart_view_set_builder (self->chart, build_cb, self);
}

void
cf_day_dialog_present (CfStore   *store,
                       CfQueue   *queue,
                       CfDay      day,
                       GtkWidget *parent)
{
  CfDayDialog *self = g_object_new (CF_TYPE_DAY_DIALOG, "can-apply", FALSE, NULL);

  self->queue_id = queue->id;
  self->store = g_object_ref (store);
  cf_date_entry_set_day (self->day_entry, day);
  day_cb (self);
  cf_dialog_present (CF_DIALOG (self), parent);
}
