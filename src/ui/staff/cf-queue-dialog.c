/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-queue-dialog.h"

#include "cf-date-text.h"
#include "cf-dialog-write.h"
#include "cf-id.h"
#include "cf-opening-text.h"
#include "cf-queue-store.h"

#include <glib/gi18n-lib.h>

static const int intervals[] = { 15, 30, 60 };

struct _CfQueueDialog
{
  CfDialog             parent_instance;

  /* template children */
  AdwEntryRow         *name_row;
  AdwComboRow         *interval_row;
  GtkSpinButton       *goal_spin;
  GtkSpinButton       *within_spin;
  GtkSpinButton       *occupancy_spin;
  GtkSpinButton       *abandonment_spin;
  GtkSpinButton       *patience_spin;
  GtkSpinButton       *shrinkage_spin;
  GtkSpinButton       *minimum_spin;
  GtkSpinButton       *handle_spin;
  AdwPreferencesGroup *opening_group;
  AdwEntryRow         *opening_rows[CF_DAYS_PER_WEEK];    /* borrowed: of the group */

  /* owned */
  CfStore             *store;

  gint64               queue_id;    /* 0: a new one */
};

G_DEFINE_FINAL_TYPE (CfQueueDialog, cf_queue_dialog, CF_TYPE_DIALOG)

static void
changed_cb (CfQueueDialog *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (
    GTK_EDITABLE (self->name_row))));
  gboolean right = *name != '\0';

  for (int day = 0; day < CF_DAYS_PER_WEEK; day++)
    {
      GtkWidget *row = GTK_WIDGET (self->opening_rows[day]);
      const char *text = gtk_editable_get_text (GTK_EDITABLE (row));
      gboolean understood = cf_opening_text_parse (text, day, NULL);

      right &= understood;

      if (understood)
        gtk_widget_remove_css_class (row, "error");
      else
        gtk_widget_add_css_class (row, "error");
    }

  g_object_set (self, "can-apply", right, NULL);
}

static void
fill (CfQueueDialog *self,
      CfQueueInput  *input)
{
  input->name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row))));
  input->interval_minutes = intervals[adw_combo_row_get_selected (self->interval_row)];
  input->goal_share = gtk_spin_button_get_value (self->goal_spin) / 100;
  input->goal_seconds = gtk_spin_button_get_value_as_int (self->within_spin);
  input->max_occupancy = gtk_spin_button_get_value (self->occupancy_spin) / 100;
  input->max_abandonment = gtk_spin_button_get_value (self->abandonment_spin) / 100;
  input->patience_s = gtk_spin_button_get_value_as_int (self->patience_spin);
  input->shrinkage = gtk_spin_button_get_value (self->shrinkage_spin) / 100;
  input->minimum_staff = gtk_spin_button_get_value_as_int (self->minimum_spin);
  input->handle_s = gtk_spin_button_get_value_as_int (self->handle_spin);

  for (int day = 0; day < CF_DAYS_PER_WEEK; day++)
    cf_opening_text_parse (gtk_editable_get_text (GTK_EDITABLE (self->opening_rows[day])), day,
                           input->openings);
}

static void
cf_queue_dialog_apply (CfDialog *dialog)
{
  CfQueueDialog *self = CF_QUEUE_DIALOG (dialog);
  CfQueueInput *input = cf_queue_input_new ();
  gboolean is_new = self->queue_id == 0;

  fill (self, input);
  input->queue_id = is_new ? cf_id_new () : self->queue_id;
  input->first_opening_id = cf_id_new_block (MAX (input->openings->len, 1));
  cf_dialog_write (dialog, self->store,
                   is_new ? &cf_command_queue_create : &cf_command_queue_edit, input,
                   cf_queue_input_free);
}

static void
cf_queue_dialog_dispose (GObject *object)
{
  /* A window is disposed of when it is destroyed and once more when it is let go. */
  if (CF_QUEUE_DIALOG (object)->name_row != NULL)
    gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_QUEUE_DIALOG);

  G_OBJECT_CLASS (cf_queue_dialog_parent_class)->dispose (object);
}

static void
cf_queue_dialog_finalize (GObject *object)
{
  CfQueueDialog *self = CF_QUEUE_DIALOG (object);

  g_clear_object (&self->store);

  G_OBJECT_CLASS (cf_queue_dialog_parent_class)->finalize (object);
}

static void
cf_queue_dialog_class_init (CfQueueDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_queue_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = cf_queue_dialog_finalize;
  CF_DIALOG_CLASS (klass)->apply = cf_queue_dialog_apply;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-queue-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CfQueueDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, CfQueueDialog, interval_row);
  gtk_widget_class_bind_template_child (widget_class, CfQueueDialog, goal_spin);
  gtk_widget_class_bind_template_child (widget_class, CfQueueDialog, within_spin);
  gtk_widget_class_bind_template_child (widget_class, CfQueueDialog, occupancy_spin);
  gtk_widget_class_bind_template_child (widget_class, CfQueueDialog, abandonment_spin);
  gtk_widget_class_bind_template_child (widget_class, CfQueueDialog, patience_spin);
  gtk_widget_class_bind_template_child (widget_class, CfQueueDialog, shrinkage_spin);
  gtk_widget_class_bind_template_child (widget_class, CfQueueDialog, minimum_spin);
  gtk_widget_class_bind_template_child (widget_class, CfQueueDialog, handle_spin);
  gtk_widget_class_bind_template_child (widget_class, CfQueueDialog, opening_group);
}

static void
add_opening_rows (CfQueueDialog *self)
{
  for (guint day = 0; day < CF_DAYS_PER_WEEK; day++)
    {
      GtkWidget *row = adw_entry_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), cf_date_text_weekday (day));
      gtk_editable_set_text (GTK_EDITABLE (row), "08:00–20:00");
      g_object_set (row, "activates-default", TRUE, NULL);
      g_signal_connect_swapped (row, "changed", G_CALLBACK (changed_cb), self);
      adw_preferences_group_add (self->opening_group, row);
      self->opening_rows[day] = ADW_ENTRY_ROW (row);
    }
}

static void
cf_queue_dialog_init (CfQueueDialog *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < G_N_ELEMENTS (intervals); i++)
    {
      /* Translators: the length of an interval */
      g_autofree char *name = g_strdup_printf (ngettext ("%d minute", "%d minutes", intervals[i]),
                                               intervals[i]);

      gtk_string_list_append (names, name);
    }

  adw_combo_row_set_model (self->interval_row, G_LIST_MODEL (names));
  add_opening_rows (self);
  g_signal_connect_swapped (self->name_row, "changed", G_CALLBACK (changed_cb), self);
}

static void
show_figures (CfQueueDialog      *self,
              const CfQueueInput *figures)
{
  for (guint i = 0; i < G_N_ELEMENTS (intervals); i++)
    if (intervals[i] == figures->interval_minutes)
      adw_combo_row_set_selected (self->interval_row, i);

  gtk_spin_button_set_value (self->goal_spin, figures->goal_share * 100);
  gtk_spin_button_set_value (self->within_spin, figures->goal_seconds);
  gtk_spin_button_set_value (self->occupancy_spin, figures->max_occupancy * 100);
  gtk_spin_button_set_value (self->abandonment_spin, figures->max_abandonment * 100);
  gtk_spin_button_set_value (self->patience_spin, figures->patience_s);
  gtk_spin_button_set_value (self->shrinkage_spin, figures->shrinkage * 100);
  gtk_spin_button_set_value (self->minimum_spin, figures->minimum_staff);
  gtk_spin_button_set_value (self->handle_spin, figures->handle_s);
}

static void
show_queue (CfQueueDialog *self,
            CfQueue       *queue,
            GListModel    *openings)
{
  const CfQueueInput figures = {
    .interval_minutes = queue->interval_minutes, .goal_share = queue->goal_share,
    .goal_seconds = queue->goal_seconds, .max_occupancy = queue->max_occupancy,
    .max_abandonment = queue->max_abandonment, .patience_s = queue->patience_s,
    .shrinkage = queue->shrinkage, .minimum_staff = queue->minimum_staff,
    .handle_s = queue->handle_s,
  };

  g_object_set (self, "heading", _("Edit Queue"), "apply-label", _("_Save"), NULL);
  self->queue_id = queue->id;
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), queue->name);
  show_figures (self, &figures);

  for (int day = 0; day < CF_DAYS_PER_WEEK; day++)
    {
      g_autofree char *text = cf_opening_text_of_day (openings, queue->id, day);

      gtk_editable_set_text (GTK_EDITABLE (self->opening_rows[day]), text);
    }
}

CfQueueDialog *
cf_queue_dialog_new (CfStore    *store,
                     CfQueue    *queue,
                     GListModel *openings)
{
  CfQueueDialog *self = g_object_new (CF_TYPE_QUEUE_DIALOG, NULL);

  self->store = g_object_ref (store);

  if (queue != NULL)
    show_queue (self, queue, openings);
  else
    {
      CfQueueInput *figures = cf_queue_input_new ();

      show_figures (self, figures);
      cf_queue_input_free (figures);
    }

  changed_cb (self);
  return self;
}
