/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-mark-dialog.h"

#include "cf-date-entry.h"
#include "cf-dialog-write.h"
#include "cf-id.h"
#include "cf-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define N_KINDS 4

#define CF_TYPE_MARK_DIALOG (cf_mark_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CfMarkDialog, cf_mark_dialog, CF, MARK_DIALOG, CfDialog)

struct _CfMarkDialog
{
  CfDialog      parent_instance;

  /* template children */
  AdwComboRow  *kind_row;
  CfDateEntry  *from_entry;
  CfDateEntry  *last_entry;
  GtkWidget    *start_row;
  GtkWidget    *end_row;
  GtkWidget    *calls_row;
  GtkSpinButton *calls_spin;
  AdwEntryRow  *note_row;
  GtkLabel     *came_label;
  GtkWidget    *remove_group;

  /* owned */
  CfStore      *store;
  CfOutlook    *outlook;

  gint64        mark_id;
};

G_DEFINE_FINAL_TYPE (CfMarkDialog, cf_mark_dialog, CF_TYPE_DIALOG)

static CfCleaningKind
get_kind (CfMarkDialog *self)
{
  return (CfCleaningKind) adw_combo_row_get_selected (self->kind_row);
}

static const char *
get_text (GtkWidget *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

/* FALSE while days or times are not understood. */
static gboolean
get_stretch (CfMarkDialog *self,
             CfMinute     *start,
             CfMinute     *end)
{
  CfDay first = cf_date_entry_get_day (self->from_entry);
  CfDay last = cf_date_entry_get_day (self->last_entry);
  gboolean whole = get_kind (self) == CF_CLEANING_SPECIAL;
  int from = whole ? 0 : cf_minute_parse_clock (get_text (self->start_row));
  int until = whole ? CF_MINUTES_PER_DAY : cf_minute_parse_clock (get_text (self->end_row));

  if (!cf_date_entry_is_valid (self->from_entry) || !cf_date_entry_is_valid (self->last_entry)
      || first == CF_DAY_NONE || last == CF_DAY_NONE || from < 0 || until < 0)
    return FALSE;

  *start = cf_minute_at (first, from);
  *end = cf_minute_at (last, until);
  return *end > *start;
}

/* Calls that came in the stretch; NAN: nothing is known of it. */
static double
count_calls (CfMarkDialog *self,
             CfMinute      start,
             CfMinute      end)
{
  const CfOutlook *outlook = self->outlook;
  CfMinute zero = cf_minute_at (outlook->past_from, 0);
  double sum = NAN;

  for (gsize i = 0; i < (gsize) outlook->n_past * outlook->n_slots; i++)
    {
      CfMinute at = zero + (CfMinute) i * outlook->minutes;
      double calls = outlook->past_calls[i];

      if (at >= start && at < end && !isnan (calls))
        sum = isnan (sum) ? calls : sum + calls;
    }

  return sum;
}

static void
changed_cb (CfMarkDialog *self)
{
  CfCleaningKind kind = get_kind (self);
  CfMinute start, end;
  gboolean understood = self->outlook != NULL && get_stretch (self, &start, &end);
  gboolean named = kind != CF_CLEANING_SPECIAL || *get_text (GTK_WIDGET (self->note_row)) != '\0';
  double came = understood ? count_calls (self, start, end) : NAN;
  g_autofree char *number = cf_number_to_text (came, 0);
  /* Translators: a number of calls. */
  g_autofree char *text = isnan (came) ? g_strdup (_("No calls are known of this time."))
                                       : g_strdup_printf (_("%s calls came in this time."), number);

  gtk_widget_set_visible (self->start_row, kind != CF_CLEANING_SPECIAL);
  gtk_widget_set_visible (self->end_row, kind != CF_CLEANING_SPECIAL);
  gtk_widget_set_visible (self->calls_row, kind == CF_CLEANING_REPLACED);
  gtk_label_set_label (self->came_label, text);
  g_object_set (self, "can-apply", understood && named, NULL);
}

static void
cf_mark_dialog_apply (CfDialog *dialog)
{
  CfMarkDialog *self = CF_MARK_DIALOG (dialog);
  CfCleaningInput *input = cf_cleaning_input_new ();
  const char *note = get_text (GTK_WIDGET (self->note_row));

  input->mark_id = self->mark_id != 0 ? self->mark_id : cf_id_new ();
  input->queue_id = self->outlook->queue_id;
  input->kind = (int) get_kind (self);
  input->calls = gtk_spin_button_get_value (self->calls_spin);
  input->note = *note != '\0' ? g_strdup (note) : NULL;
  get_stretch (self, &input->start, &input->end);
  cf_dialog_write (dialog, self->store, &cf_command_cleaning_set, input, cf_cleaning_input_free);
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CfMarkDialog *self = CF_MARK_DIALOG (widget);
  CfCleaningInput *input = cf_cleaning_input_new ();

  input->mark_id = self->mark_id;
  cf_dialog_write (CF_DIALOG (self), self->store, &cf_command_cleaning_remove, input,
                   cf_cleaning_input_free);
}

static void
cf_mark_dialog_dispose (GObject *object)
{
  CfMarkDialog *self = CF_MARK_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CF_TYPE_MARK_DIALOG);
  g_clear_object (&self->store);
  g_clear_object (&self->outlook);

  G_OBJECT_CLASS (cf_mark_dialog_parent_class)->dispose (object);
}

static void
cf_mark_dialog_class_init (CfMarkDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_mark_dialog_dispose;
  CF_DIALOG_CLASS (klass)->apply = cf_mark_dialog_apply;

  g_type_ensure (CF_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-mark-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CfMarkDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, CfMarkDialog, from_entry);
  gtk_widget_class_bind_template_child (widget_class, CfMarkDialog, last_entry);
  gtk_widget_class_bind_template_child (widget_class, CfMarkDialog, start_row);
  gtk_widget_class_bind_template_child (widget_class, CfMarkDialog, end_row);
  gtk_widget_class_bind_template_child (widget_class, CfMarkDialog, calls_row);
  gtk_widget_class_bind_template_child (widget_class, CfMarkDialog, calls_spin);
  gtk_widget_class_bind_template_child (widget_class, CfMarkDialog, note_row);
  gtk_widget_class_bind_template_child (widget_class, CfMarkDialog, came_label);
  gtk_widget_class_bind_template_child (widget_class, CfMarkDialog, remove_group);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_install_action (widget_class, "mark.remove", NULL, remove_action);
}

static void
cf_mark_dialog_init (CfMarkDialog *self)
{
  g_autoptr(GtkStringList) kinds = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint kind = 0; kind < N_KINDS; kind++)
    gtk_string_list_append (kinds, cf_cleaning_kind_get_name ((CfCleaningKind) kind));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (kinds));
}

static void
show_stretch (CfMarkDialog *self,
              CfMinute      start,
              CfMinute      end)
{
  int until = cf_minute_of_day (end);
  g_autofree char *first = cf_minute_to_clock (start);
  g_autofree char *last = until == 0 ? g_strdup ("24:00") : cf_minute_to_clock (end);

  cf_date_entry_set_day (self->from_entry, cf_minute_day (start));
  cf_date_entry_set_day (self->last_entry, cf_minute_day (end - 1));
  gtk_editable_set_text (GTK_EDITABLE (self->start_row), first);
  gtk_editable_set_text (GTK_EDITABLE (self->end_row), last);
}

void
cf_mark_dialog_present (CfStore        *store,
                        CfOutlook      *outlook,
                        CfCleaningMark *mark,
                        CfMinute        start,
                        CfMinute        end,
                        GtkWidget      *parent)
{
  CfMarkDialog *self = g_object_new (CF_TYPE_MARK_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->outlook = g_object_ref (outlook);
  self->mark_id = mark != NULL ? mark->id : 0;
  g_object_set (self, "heading", mark != NULL ? _("Edit Mark") : _("Mark Calls"), NULL);
  gtk_widget_set_visible (self->remove_group, mark != NULL);
  adw_combo_row_set_selected (self->kind_row, mark != NULL ? (guint) mark->kind
                                                           : CF_CLEANING_EXCLUDED);
  if (mark != NULL && mark->note != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->note_row), mark->note);
  show_stretch (self, mark != NULL ? mark->start : start, mark != NULL ? mark->end : end);
  if (mark != NULL && mark->kind == CF_CLEANING_REPLACED)
    gtk_spin_button_set_value (self->calls_spin, mark->calls);
  changed_cb (self);

  cf_dialog_present (CF_DIALOG (self), parent);
}
