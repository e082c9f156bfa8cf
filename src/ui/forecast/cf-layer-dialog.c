/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-layer-dialog.h"

#include "cf-chart-view.h"
#include "cf-date-entry.h"
#include "cf-date-text.h"
#include "cf-dialog.h"
#include "cf-forecast-chart.h"
#include "cf-id.h"
#include "cf-layer-preview.h"
#include "cf-today.h"

#include <glib/gi18n-lib.h>

#define DAYS_AROUND 7       /* of a layer, in the picture */
#define MOST_DAYS 42

#define CF_TYPE_LAYER_DIALOG (cf_layer_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CfLayerDialog, cf_layer_dialog, CF, LAYER_DIALOG, CfDialog)

struct _CfLayerDialog
{
  CfDialog           parent_instance;

  /* template children */
  CfChartView       *chart;
  GtkLabel          *effect_label;
  AdwEntryRow       *name_row;
  AdwComboRow       *target_row;
  AdwComboRow       *kind_row;
  GtkSpinButton     *amount_spin;
  GtkLabel          *unit_label;
  GtkScale          *scale;
  GtkWidget         *scale_row;
  CfDateEntry       *from_entry;
  CfDateEntry       *until_entry;
  GtkWidget         *until_row;
  GtkWidget         *weekday_row;
  GtkBox            *weekday_box;
  AdwEntryRow       *start_row;
  AdwEntryRow       *end_row;
  GtkWidget         *all_row;
  GtkSwitch         *all_switch;
  AdwEntryRow       *note_row;
  GtkWidget         *remove_group;

  /* owned */
  CfStore           *store;
  CfOutlook         *outlook;
  CfAdjustmentInput *input;       /* what is typed */
  CfLayerPreview    *preview;

  GtkToggleButton   *weekdays[CF_DAYS_PER_WEEK];
  gboolean           filling;     /* the program writes into the form */
  gboolean           is_new;
};

G_DEFINE_FINAL_TYPE (CfLayerDialog, cf_layer_dialog, CF_TYPE_DIALOG)

static const char * const kind_names[CF_ADJUSTMENT_N_KINDS] = {
  [CF_ADJUSTMENT_PERCENT] = N_("Percent more or less"),
  [CF_ADJUSTMENT_ADD] = N_("So many more or less an interval"),
  [CF_ADJUSTMENT_SET] = N_("So many in each interval"),
  [CF_ADJUSTMENT_MINIMUM] = N_("At least so many an interval"),
  [CF_ADJUSTMENT_MAXIMUM] = N_("At most so many an interval"),
  [CF_ADJUSTMENT_INTERVAL] = N_("So many in one interval"),
  [CF_ADJUSTMENT_DAY_TOTAL] = N_("Total of each day, same shape"),
  [CF_ADJUSTMENT_WEEK_TOTAL] = N_("Total of each week, same shape"),
};

static CfScene *
build_cb (gpointer       user_data,
          CfTextMetrics *metrics,
          double         width,
          double         height)
{
  CfLayerDialog *self = CF_LAYER_DIALOG (user_data);
  const CfAdjustmentInput *input = self->input;
  CfDay least = self->outlook->from;
  CfDay most = least + (CfDay) self->outlook->n_days;
  CfDay until = MIN (input->until_day, most);
  CfForecastChart chart = {
    .outlook = self->outlook,
    .today = cf_today (),
    .figure = input->target == CF_ADJUSTMENT_CALLS ? CF_FORECAST_CHART_CALLS
                                                   : CF_FORECAST_CHART_HANDLE_TIME,
    .preview = self->preview->slots,
    .preview_handle_s = self->preview->handle_s,
    .plain = TRUE,
  };
  gboolean few = until - input->from_day <= CF_FORECAST_CHART_CLOSE_DAYS;

  chart.from = CLAMP (few ? input->from_day : input->from_day - DAYS_AROUND, least, most - 1);
  chart.until = CLAMP (few ? until : until + DAYS_AROUND, chart.from + 1,
                       MIN (most, chart.from + MOST_DAYS));

  return cf_forecast_chart_build (&chart, metrics, width, height);
}

static const char *
get_text (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static void
set_text (AdwEntryRow *row,
          const char  *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

static gboolean
is_percent (CfLayerDialog *self)
{
  return self->input->kind == CF_ADJUSTMENT_PERCENT;
}

/* The end of a day is typed as 24:00, or as 0:00. */
static int
end_minute_of (CfLayerDialog *self)
{
  int end = cf_minute_parse_clock (get_text (self->end_row));

  if (g_str_has_prefix (get_text (self->end_row), "24"))
    return CF_MINUTES_PER_DAY;

  return end == 0 ? CF_MINUTES_PER_DAY : end;
}

static void
read_form (CfLayerDialog *self)
{
  CfAdjustmentInput *input = self->input;
  CfDay last = cf_date_entry_get_day (self->until_entry);
  double amount = gtk_spin_button_get_value (self->amount_spin);

  g_free (input->name);
  input->name = g_strstrip (g_strdup (get_text (self->name_row)));
  g_free (input->note);
  input->note = g_strdup (get_text (self->note_row));
  input->amount = is_percent (self) ? amount / 100 : amount;
  input->from_day = cf_date_entry_get_day (self->from_entry);
  input->until_day = last != CF_DAY_NONE ? last + 1 : CF_DAY_OPEN;
  input->start_minute = cf_minute_parse_clock (get_text (self->start_row));
  input->end_minute = end_minute_of (self);
  input->weekdays = 0;
  for (guint i = 0; i < CF_DAYS_PER_WEEK; i++)
    input->weekdays |= gtk_toggle_button_get_active (self->weekdays[i]) << i;

  if (input->kind == CF_ADJUSTMENT_INTERVAL)
    {
      input->until_day = input->from_day + 1;
      input->weekdays = CF_ADJUSTMENT_EVERY_WEEKDAY;
      input->end_minute = MIN (CF_MINUTES_PER_DAY, input->start_minute + self->outlook->minutes);
    }
}

static gboolean
is_complete (CfLayerDialog *self)
{
  const CfAdjustmentInput *input = self->input;

  return cf_date_entry_is_valid (self->from_entry) && input->from_day != CF_DAY_NONE
         && cf_date_entry_is_valid (self->until_entry) && input->until_day > input->from_day
         && input->start_minute >= 0 && input->end_minute >= 0 && input->weekdays != 0;
}

static void
mark (GtkWidget *widget,
      gboolean   wrong)
{
  if (wrong)
    gtk_widget_add_css_class (widget, "error");
  else
    gtk_widget_remove_css_class (widget, "error");
}

static void
changed_cb (CfLayerDialog *self)
{
  if (self->filling)
    return;

  read_form (self);
  mark (GTK_WIDGET (self->start_row), self->input->start_minute < 0);
  mark (GTK_WIDGET (self->end_row), self->input->end_minute < 0);
  g_object_set (self, "can-apply", is_complete (self) && *self->input->name != '\0', NULL);
  if (!is_complete (self))
    return;

  g_clear_pointer (&self->preview, cf_layer_preview_free);
  self->preview = cf_layer_preview_new (self->outlook, self->input);

  g_autofree char *text = cf_layer_preview_text (self->preview, self->input->target);

  gtk_label_set_label (self->effect_label, text);
  cf_chart_view_rebuild (self->chart);
}

/* Percent from −100, a difference of any sign, the others from 0; the slider only for percent. */
static void
show_amount (CfLayerDialog *self)
{
  gboolean percent = is_percent (self);
  gboolean handle = self->input->target == CF_ADJUSTMENT_HANDLE_TIME;
  gboolean difference = self->input->kind == CF_ADJUSTMENT_ADD;
  double least = percent ? -100 : difference ? -1e5 : 0;

  gtk_spin_button_set_range (self->amount_spin, least, percent ? 9900 : 1e7);
  gtk_spin_button_set_increments (self->amount_spin, 1, percent || difference ? 5 : 50);
  gtk_spin_button_set_value (self->amount_spin,
                             percent ? self->input->amount * 100 : self->input->amount);
  gtk_label_set_label (self->unit_label, percent ? "%" : handle ? C_("seconds", "s") : _("calls"));
  gtk_widget_set_visible (self->scale_row, percent);
}

static void
show_kind (CfLayerDialog *self)
{
  gboolean one = self->input->kind == CF_ADJUSTMENT_INTERVAL;
  gboolean total = self->input->kind >= CF_ADJUSTMENT_DAY_TOTAL;

  gtk_widget_set_visible (self->until_row, !one);
  gtk_widget_set_visible (self->weekday_row, !one);
  gtk_widget_set_visible (GTK_WIDGET (self->start_row), !total);
  gtk_widget_set_visible (GTK_WIDGET (self->end_row), !one && !total);
  show_amount (self);
}

/* The slider shows the common part of the range; a number beyond it is typed. */
static void
amount_changed_cb (CfLayerDialog *self)
{
  gboolean filling = self->filling;

  self->filling = TRUE;
  gtk_range_set_value (GTK_RANGE (self->scale), gtk_spin_button_get_value (self->amount_spin));
  self->filling = filling;
  changed_cb (self);
}

static void
scale_moved_cb (CfLayerDialog *self)
{
  if (!self->filling)
    gtk_spin_button_set_value (self->amount_spin, gtk_range_get_value (GTK_RANGE (self->scale)));
}

static void
kind_chosen_cb (CfLayerDialog *self)
{
  int kind = (int) adw_combo_row_get_selected (self->kind_row);
  int target = (int) adw_combo_row_get_selected (self->target_row);

  if (self->filling || (kind == self->input->kind && target == self->input->target))
    return;

  /* A handle time has no total. */
  if (target == CF_ADJUSTMENT_HANDLE_TIME && kind >= CF_ADJUSTMENT_DAY_TOTAL)
    kind = CF_ADJUSTMENT_SET;

  self->input->kind = kind;
  self->input->target = target;
  self->filling = TRUE;
  if (kind >= CF_ADJUSTMENT_DAY_TOTAL)
    {
      set_text (self->start_row, "00:00");
      set_text (self->end_row, "24:00");
      self->input->start_minute = 0;
    }
  self->input->amount = cf_layer_preview_amount (self->outlook, self->input);
  adw_combo_row_set_selected (self->kind_row, (guint) kind);
  show_kind (self);
  self->filling = FALSE;
  changed_cb (self);
}

static void
all_switched_cb (CfLayerDialog *self)
{
  if (self->filling)
    return;

  g_array_set_size (self->input->queue_ids, 0);
  if (!gtk_switch_get_active (self->all_switch))
    g_array_append_val (self->input->queue_ids, self->outlook->queue_id);
  changed_cb (self);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(CfLayerDialog) self = CF_LAYER_DIALOG (user_data);
  g_autoptr(GError) error = NULL;

  if (cf_store_write_finish (CF_STORE (source), result, &error))
    cf_dialog_close (CF_DIALOG (self));
  else
    cf_dialog_show_error (CF_DIALOG (self), error);
}

/* The store takes the input; the form keeps one of its own in case it is refused. */
static void
write_layer (CfLayerDialog   *self,
             const CfCommand *command)
{
  CfAdjustmentInput *input = cf_adjustment_input_new ();
  GArray *queue_ids = input->queue_ids;

  *input = *self->input;
  input->name = g_strdup (self->input->name);
  input->note = self->input->note[0] != '\0' ? g_strdup (self->input->note) : NULL;
  input->queue_ids = queue_ids;
  g_array_append_vals (queue_ids, self->input->queue_ids->data, self->input->queue_ids->len);

  cf_dialog_set_busy (CF_DIALOG (self), TRUE);
  cf_store_write_async (self->store, command, input, cf_adjustment_input_free, NULL, written_cb,
                        g_object_ref (self));
}

static void
cf_layer_dialog_apply (CfDialog *dialog)
{
  write_layer (CF_LAYER_DIALOG (dialog), &cf_command_adjustment_set);
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  write_layer (CF_LAYER_DIALOG (widget), &cf_command_adjustment_remove);
}

static void
cf_layer_dialog_dispose (GObject *object)
{
  CfLayerDialog *self = CF_LAYER_DIALOG (object);

  self->filling = TRUE;
  if (self->chart != NULL)
    cf_chart_view_set_builder (self->chart, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CF_TYPE_LAYER_DIALOG);
  g_clear_object (&self->store);
  g_clear_object (&self->outlook);
  g_clear_pointer (&self->input, cf_adjustment_input_free);
  g_clear_pointer (&self->preview, cf_layer_preview_free);

  G_OBJECT_CLASS (cf_layer_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CfLayerDialog, chart);
  gtk_widget_class_bind_template_child (widget_class, CfLayerDialog, effect_label);
  gtk_widget_class_bind_template_child (widget_class, CfLayerDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, CfLayerDialog, target_row);
  gtk_widget_class_bind_template_child (widget_class, CfLayerDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, CfLayerDialog, amount_spin);
  gtk_widget_class_bind_template_child (widget_class, CfLayerDialog, unit_label);
  gtk_widget_class_bind_template_child (widget_class, CfLayerDialog, scale);
  gtk_widget_class_bind_template_child (widget_class, CfLayerDialog, scale_row);
  gtk_widget_class_bind_template_child (widget_class, CfLayerDialog, from_entry);
  gtk_widget_class_bind_template_child (widget_class, CfLayerDialog, until_entry);
  gtk_widget_class_bind_template_child (widget_class, CfLayerDialog, until_row);
  gtk_widget_class_bind_template_child (widget_class, CfLayerDialog, weekday_row);
  gtk_widget_class_bind_template_child (widget_class, CfLayerDialog, weekday_box);
  gtk_widget_class_bind_template_child (widget_class, CfLayerDialog, start_row);
  gtk_widget_class_bind_template_child (widget_class, CfLayerDialog, end_row);
  gtk_widget_class_bind_template_child (widget_class, CfLayerDialog, all_row);
  gtk_widget_class_bind_template_child (widget_class, CfLayerDialog, all_switch);
  gtk_widget_class_bind_template_child (widget_class, CfLayerDialog, note_row);
  gtk_widget_class_bind_template_child (widget_class, CfLayerDialog, remove_group);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, amount_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, scale_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_switched_cb);
}

static void
cf_layer_dialog_class_init (CfLayerDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_layer_dialog_dispose;
  CF_DIALOG_CLASS (klass)->apply = cf_layer_dialog_apply;

  g_type_ensure (CF_TYPE_CHART_VIEW);
  g_type_ensure (CF_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-layer-dialog.ui");
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "layer.remove", NULL, remove_action);
}

static void
add_weekdays (CfLayerDialog *self)
{
  for (guint i = 0; i < CF_DAYS_PER_WEEK; i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (cf_date_text_weekday_short (i));

      gtk_widget_add_css_class (button, "cf-filter");
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      cf_date_text_weekday (i), -1);
      g_signal_connect_swapped (button, "toggled", G_CALLBACK (changed_cb), self);
      gtk_box_append (self->weekday_box, button);
      self->weekdays[i] = GTK_TOGGLE_BUTTON (button);
    }
}

static void
cf_layer_dialog_init (CfLayerDialog *self)
{
  g_autoptr(GtkStringList) kinds = gtk_string_list_new (NULL);

  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint kind = 0; kind < CF_ADJUSTMENT_N_KINDS; kind++)
    gtk_string_list_append (kinds, _(kind_names[kind]));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (kinds));
  gtk_scale_add_mark (self->scale, 0, GTK_POS_BOTTOM, NULL);
  add_weekdays (self);
}

static void
fill (CfLayerDialog *self)
{
  const CfAdjustmentInput *input = self->input;
  g_autofree char *start = cf_minute_to_clock (input->start_minute);
  g_autofree char *end = input->end_minute == CF_MINUTES_PER_DAY
                           ? g_strdup ("24:00") : cf_minute_to_clock (input->end_minute);

  set_text (self->name_row, input->name);
  set_text (self->note_row, input->note);
  adw_combo_row_set_selected (self->target_row, (guint) input->target);
  adw_combo_row_set_selected (self->kind_row, (guint) input->kind);
  cf_date_entry_set_day (self->from_entry, input->from_day);
  cf_date_entry_set_day (self->until_entry,
                         input->until_day != CF_DAY_OPEN ? input->until_day - 1 : CF_DAY_NONE);
  for (guint i = 0; i < CF_DAYS_PER_WEEK; i++)
    gtk_toggle_button_set_active (self->weekdays[i], (input->weekdays >> i) & 1);
  set_text (self->start_row, start);
  set_text (self->end_row, end);
  gtk_switch_set_active (self->all_switch, input->queue_ids->len == 0);
  show_kind (self);
}

void
cf_layer_dialog_present (CfStore           *store,
                         CfOutlook         *outlook,
                         CfAdjustmentLayer *layer,
                         CfAdjustmentInput *start,
                         GtkWidget         *parent)
{
  CfLayerDialog *self = g_object_new (CF_TYPE_LAYER_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->outlook = g_object_ref (outlook);
  self->is_new = layer == NULL;
  self->input = layer != NULL ? cf_adjustment_input_new_from (layer) : start;
  if (self->is_new)
    {
      self->input->layer_id = cf_id_new ();
      g_array_append_val (self->input->queue_ids, outlook->queue_id);
    }
  g_object_set (self, "heading", self->is_new ? _("Add Layer") : _("Edit Layer"), NULL);
  gtk_widget_set_visible (self->remove_group, !self->is_new);

  fill (self);
  self->filling = FALSE;
  changed_cb (self);
  cf_chart_view_set_builder (self->chart, build_cb, self);
  cf_dialog_present (CF_DIALOG (self), parent);
  gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
}
