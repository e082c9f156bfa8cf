/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-shift-type-dialog.h"

#include "cf-break-row.h"
#include "cf-contract.h"
#include "cf-date-text.h"
#include "cf-dialog-write.h"
#include "cf-id.h"
#include "cf-minute.h"
#include "cf-queue.h"
#include "cf-shift-break.h"
#include "cf-shift-type-store.h"
#include "cf-staff-text.h"
#include "cf-today.h"

#include <glib/gi18n-lib.h>

struct _CfShiftTypeDialog
{
  CfDialog             parent_instance;

  /* template children */
  AdwEntryRow         *code_row;
  AdwEntryRow         *name_row;
  GtkBox              *tint_box;
  AdwComboRow         *activity_row;
  AdwEntryRow         *start_row;
  AdwEntryRow         *end_row;
  AdwComboRow         *queue_row;
  GtkBox              *weekday_box;
  AdwPreferencesGroup *break_group;
  GtkButton           *add_break_button;
  AdwPreferencesGroup *contract_group;
  AdwActionRow        *follow_row;
  GtkSwitch           *follow_switch;

  /* owned */
  CfStore             *store;
  GListModel          *queues;
  GPtrArray           *break_rows;    /* CfBreakRow, borrowed */

  /* borrowed */
  GtkCheckButton      *contracts[CF_CONTRACT_N_KINDS];

  gint64               type_id;       /* 0: a new one */
};

G_DEFINE_FINAL_TYPE (CfShiftTypeDialog, cf_shift_type_dialog, CF_TYPE_DIALOG)

static char *
dup_text (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

/* The minute of the day, or -1. */
static int
clock_of (AdwEntryRow *row)
{
  g_autofree char *text = dup_text (row);

  return cf_minute_parse_clock (text);
}

/* An end that is not after the start is on the next day. */
static int
length_minutes (CfShiftTypeDialog *self)
{
  int length = clock_of (self->end_row) - clock_of (self->start_row);

  return length > 0 ? length : length + CF_MINUTES_PER_DAY;
}

static void
mark (AdwEntryRow *row,
      gboolean     wrong)
{
  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
}

static void
changed_cb (CfShiftTypeDialog *self)
{
  g_autofree char *code = dup_text (self->code_row);
  g_autofree char *name = dup_text (self->name_row);
  int start = clock_of (self->start_row);
  int end = clock_of (self->end_row);

  mark (self->start_row, start < 0 || start >= CF_MINUTES_PER_DAY);
  mark (self->end_row, end < 0);
  g_object_set (self, "can-apply", *code != '\0' && *name != '\0' && start >= 0
                                   && start < CF_MINUTES_PER_DAY && end >= 0, NULL);
}

static int
chosen_bits (GtkBox *box)
{
  int bits = 0;
  int bit = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (box)); child != NULL;
       child = gtk_widget_get_next_sibling (child), bit <<= 1)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (child)))
      bits |= bit;

  return bits;
}

static int
chosen_contracts (CfShiftTypeDialog *self)
{
  int kinds = 0;

  for (int kind = 0; kind < CF_CONTRACT_N_KINDS; kind++)
    if (gtk_check_button_get_active (self->contracts[kind]))
      kinds |= 1 << kind;

  return kinds;
}

static void
fill_breaks (CfShiftTypeDialog *self,
             CfShiftTypeInput  *input)
{
  for (guint i = 0; i < self->break_rows->len; i++)
    {
      CfBreakSpan span;

      cf_break_row_get_span (g_ptr_array_index (self->break_rows, i), &span);
      g_array_append_val (input->breaks, span);
    }

  g_array_sort (input->breaks, cf_break_span_compare);
}

static void
cf_shift_type_dialog_apply (CfDialog *dialog)
{
  CfShiftTypeDialog *self = CF_SHIFT_TYPE_DIALOG (dialog);
  CfShiftTypeInput *input = cf_shift_type_input_new ();
  gboolean is_new = self->type_id == 0;
  guint queue = adw_combo_row_get_selected (self->queue_row);

  input->type_id = is_new ? cf_id_new () : self->type_id;
  input->code = dup_text (self->code_row);
  input->name = dup_text (self->name_row);
  input->tint = g_bit_nth_lsf (chosen_bits (self->tint_box), -1);
  input->activity = (int) adw_combo_row_get_selected (self->activity_row);
  input->start_minute = clock_of (self->start_row);
  input->length_minutes = length_minutes (self);
  input->weekdays = chosen_bits (self->weekday_box);
  input->contract_kinds = chosen_contracts (self);

  if (queue > 0)
    {
      g_autoptr(GObject) record = g_list_model_get_item (self->queues, queue - 1);

      input->queue_id = cf_record_get_id (record);
    }

  fill_breaks (self, input);
  input->first_break_id = cf_id_new_block (MAX (input->breaks->len, 1));

  if (!is_new && gtk_switch_get_active (self->follow_switch))
    input->shifts_from_day = cf_today ();

  cf_dialog_write (dialog, self->store,
                   is_new ? &cf_command_shift_type_create
                          : &cf_command_shift_type_edit,
                   input, cf_shift_type_input_free);
}

static void
break_removed_cb (CfShiftTypeDialog *self,
                  CfBreakRow        *row)
{
  g_ptr_array_remove (self->break_rows, row);
  adw_preferences_group_remove (self->break_group, GTK_WIDGET (row));
}

static void
add_break (CfShiftTypeDialog *self,
           int                offset_minutes,
           int                minutes,
           gboolean           paid)
{
  CfBreakRow *row = cf_break_row_new (offset_minutes, minutes, paid);

  g_signal_connect_object (row, "removed", G_CALLBACK (break_removed_cb), self,
                           G_CONNECT_SWAPPED);
  g_ptr_array_add (self->break_rows, row);
  adw_preferences_group_add (self->break_group, GTK_WIDGET (row));
}

static void
add_break_cb (CfShiftTypeDialog *self)
{
  int offset = 120;

  for (guint i = 0; i < self->break_rows->len; i++)
    {
      CfBreakSpan span;

      cf_break_row_get_span (g_ptr_array_index (self->break_rows, i), &span);
      offset = MAX (offset, span.offset_minutes + span.length_minutes + 60);
    }

  add_break (self, offset, 15, TRUE);
}

static void
cf_shift_type_dialog_dispose (GObject *object)
{
  /* A window is disposed of when it is destroyed and once more when it is let go. */
  if (CF_SHIFT_TYPE_DIALOG (object)->code_row != NULL)
    gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_SHIFT_TYPE_DIALOG);

  G_OBJECT_CLASS (cf_shift_type_dialog_parent_class)->dispose (object);
}

static void
cf_shift_type_dialog_finalize (GObject *object)
{
  CfShiftTypeDialog *self = CF_SHIFT_TYPE_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_object (&self->queues);
  g_clear_pointer (&self->break_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (cf_shift_type_dialog_parent_class)->finalize (object);
}

static void
cf_shift_type_dialog_class_init (CfShiftTypeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_shift_type_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = cf_shift_type_dialog_finalize;
  CF_DIALOG_CLASS (klass)->apply = cf_shift_type_dialog_apply;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-shift-type-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CfShiftTypeDialog, code_row);
  gtk_widget_class_bind_template_child (widget_class, CfShiftTypeDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, CfShiftTypeDialog, tint_box);
  gtk_widget_class_bind_template_child (widget_class, CfShiftTypeDialog, activity_row);
  gtk_widget_class_bind_template_child (widget_class, CfShiftTypeDialog, start_row);
  gtk_widget_class_bind_template_child (widget_class, CfShiftTypeDialog, end_row);
  gtk_widget_class_bind_template_child (widget_class, CfShiftTypeDialog, queue_row);
  gtk_widget_class_bind_template_child (widget_class, CfShiftTypeDialog, weekday_box);
  gtk_widget_class_bind_template_child (widget_class, CfShiftTypeDialog, break_group);
  gtk_widget_class_bind_template_child (widget_class, CfShiftTypeDialog, add_break_button);
  gtk_widget_class_bind_template_child (widget_class, CfShiftTypeDialog, contract_group);
  gtk_widget_class_bind_template_child (widget_class, CfShiftTypeDialog, follow_row);
  gtk_widget_class_bind_template_child (widget_class, CfShiftTypeDialog, follow_switch);
}

static GtkWidget *
toggle_new (const char *label,
            const char *accessible)
{
  GtkWidget *toggle = gtk_toggle_button_new_with_label (label);

  gtk_widget_set_tooltip_text (toggle, accessible);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  accessible, -1);
  return toggle;
}

static void
mark_chosen_cb (GtkToggleButton *toggle)
{
  gtk_button_set_label (GTK_BUTTON (toggle), gtk_toggle_button_get_active (toggle) ? "✓" : "");
}

/* One toggle a tint; the chosen one has a check mark, so that color is not the only sign. */
static void
add_tints (CfShiftTypeDialog *self)
{
  GtkWidget *first = NULL;

  for (int tint = 0; tint < CF_N_TINTS; tint++)
    {
      GtkWidget *toggle = toggle_new ("", cf_tint_get_name (tint));

      gtk_widget_add_css_class (toggle, "flat");
      gtk_widget_add_css_class (toggle, "cf-swatch");
      gtk_widget_add_css_class (toggle, cf_staff_tint_class (tint));

      if (first == NULL)
        first = toggle;
      else
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (toggle), GTK_TOGGLE_BUTTON (first));

      g_signal_connect (toggle, "toggled", G_CALLBACK (mark_chosen_cb), NULL);
      gtk_box_append (self->tint_box, toggle);
    }
}

static void
add_weekdays (CfShiftTypeDialog *self)
{
  for (guint day = 0; day < CF_DAYS_PER_WEEK; day++)
    {
      const char *name = cf_date_text_weekday_short (day);
      /* 周一 is 一, Mon is Mo: what tells them apart */
      g_autofree char *letter = g_utf8_substring (name, g_str_is_ascii (name) ? 0 : 1, 2);
      GtkWidget *toggle = toggle_new (letter, cf_date_text_weekday (day));

      gtk_widget_add_css_class (toggle, "flat");
      gtk_widget_add_css_class (toggle, "cf-filter");
      gtk_box_append (self->weekday_box, toggle);
    }
}

static void
add_contracts (CfShiftTypeDialog *self)
{
  for (int kind = 0; kind < CF_CONTRACT_N_KINDS; kind++)
    {
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *check = gtk_check_button_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), cf_contract_kind_get_name (kind));
      gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
      adw_preferences_group_add (self->contract_group, row);
      self->contracts[kind] = GTK_CHECK_BUTTON (check);
    }
}

static void
choose_contracts (CfShiftTypeDialog *self,
                  int                kinds)
{
  for (int kind = 0; kind < CF_CONTRACT_N_KINDS; kind++)
    gtk_check_button_set_active (self->contracts[kind], (kinds & 1 << kind) != 0);
}

static void
choose_bits (GtkBox *box,
             int     bits)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (box)); child != NULL;
       child = gtk_widget_get_next_sibling (child), bits >>= 1)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (child), bits & 1);
}

static void
cf_shift_type_dialog_init (CfShiftTypeDialog *self)
{
  AdwEntryRow *rows[4];

  gtk_widget_init_template (GTK_WIDGET (self));
  self->break_rows = g_ptr_array_new ();
  add_tints (self);
  add_weekdays (self);
  add_contracts (self);

  rows[0] = self->code_row;
  rows[1] = self->name_row;
  rows[2] = self->start_row;
  rows[3] = self->end_row;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_signal_connect_swapped (rows[i], "changed", G_CALLBACK (changed_cb), self);

  g_signal_connect_swapped (self->add_break_button, "clicked", G_CALLBACK (add_break_cb), self);
}

static void
fill_lists (CfShiftTypeDialog *self)
{
  g_autoptr(GtkStringList) activities = gtk_string_list_new (NULL);
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  for (int activity = CF_ACTIVITY_CALLS; activity <= CF_ACTIVITY_MEETING; activity++)
    gtk_string_list_append (activities, cf_activity_get_name (activity));

  gtk_string_list_append (names, _("That of the Person"));

  for (guint i = 0; i < g_list_model_get_n_items (self->queues); i++)
    {
      g_autoptr(CfQueue) queue = g_list_model_get_item (self->queues, i);

      gtk_string_list_append (names, queue->name);
    }

  adw_combo_row_set_model (self->activity_row, G_LIST_MODEL (activities));
  adw_combo_row_set_model (self->queue_row, G_LIST_MODEL (names));
}

static void
set_clock (AdwEntryRow *row,
           int          minute)
{
  g_autofree char *text = cf_minute_to_clock (minute % CF_MINUTES_PER_DAY);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
select_queue (CfShiftTypeDialog *self,
              gint64             queue_id)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->queues); i++)
    {
      g_autoptr(GObject) queue = g_list_model_get_item (self->queues, i);

      if (cf_record_get_id (queue) == queue_id)
        adw_combo_row_set_selected (self->queue_row, i + 1);
    }
}

static void
show_type (CfShiftTypeDialog *self,
           CfShiftType       *type,
           GListModel        *breaks)
{
  g_object_set (self, "heading", _("Edit Shift Type"), "apply-label", _("_Save"), NULL);
  self->type_id = type->id;
  gtk_editable_set_text (GTK_EDITABLE (self->code_row), type->code);
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), type->name);
  choose_bits (self->tint_box, 1 << type->tint);
  choose_bits (self->weekday_box, type->weekdays);
  choose_contracts (self, type->contract_kinds);
  adw_combo_row_set_selected (self->activity_row, (guint) type->activity);
  set_clock (self->start_row, type->start_minute);
  set_clock (self->end_row, type->start_minute + type->length_minutes);
  select_queue (self, type->queue_id);

  for (guint i = 0; i < g_list_model_get_n_items (breaks); i++)
    {
      g_autoptr(CfShiftBreak) one = g_list_model_get_item (breaks, i);

      if (one->type_id == type->id)
        add_break (self, one->offset_minutes, one->length_minutes, one->paid);
    }
}

CfShiftTypeDialog *
cf_shift_type_dialog_new (CfStore     *store,
                          CfShiftType *type,
                          GListModel  *queues,
                          GListModel  *breaks)
{
  CfShiftTypeDialog *self = g_object_new (CF_TYPE_SHIFT_TYPE_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->queues = g_object_ref (queues);
  fill_lists (self);
  gtk_widget_set_visible (GTK_WIDGET (self->follow_row), type != NULL);

  if (type != NULL)
    show_type (self, type, breaks);
  else
    {
      set_clock (self->start_row, 9 * 60);
      set_clock (self->end_row, 18 * 60);
      choose_bits (self->weekday_box, 127);
      choose_contracts (self, CF_CONTRACT_ALL_KINDS);
      choose_bits (self->tint_box, 1);
    }

  changed_cb (self);
  return self;
}
