/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-shrinkage-dialog.h"

#include "cf-dialog-write.h"
#include "cf-number.h"
#include "cf-shrinkage-part-row.h"
#include "cf-shrinkage.h"
#include "cf-staffing.h"

#include <glib/gi18n-lib.h>

/* What is usual (rules.md §5.3: 35.2 % of 260 days), as a beginning. */
static const struct
{
  const char      *name;
  double           share;
  CfShrinkageBase  base;
  gboolean         on_schedule;
} usual[] = {
  { N_("Leave"), 0.100, CF_SHRINKAGE_OF_PAID_TIME, TRUE },
  { N_("Sickness"), 0.050, CF_SHRINKAGE_OF_PAID_TIME, FALSE },
  { N_("Training"), 0.058, CF_SHRINKAGE_OF_TIME_PRESENT, TRUE },
  { N_("Meetings"), 0.023, CF_SHRINKAGE_OF_TIME_PRESENT, TRUE },
  { N_("Breaks"), 0.044, CF_SHRINKAGE_OF_TIME_PRESENT, TRUE },
  { N_("Coaching"), 0.044, CF_SHRINKAGE_OF_TIME_PRESENT, FALSE },
};

struct _CfShrinkageDialog
{
  CfDialog        parent_instance;

  /* template children */
  GtkListBox     *list;
  GtkSpinButton  *agents_spin;
  GtkLabel       *result;
  GtkLabel       *formula;
  GtkWidget      *all_row;
  GtkSwitch      *all_switch;

  /* borrowed of the list */
  GPtrArray      *rows;        /* CfShrinkagePartRow; the array is owned */

  /* owned */
  CfStore        *store;
  CfQueue        *queue;
  GPtrArray      *queues;
};

G_DEFINE_FINAL_TYPE (CfShrinkageDialog, cf_shrinkage_dialog, CF_TYPE_DIALOG)

static CfShrinkageInput *
create_input (CfShrinkageDialog *self)
{
  CfShrinkageInput *input = cf_shrinkage_input_new ();

  for (guint i = 0; i < self->rows->len; i++)
    cf_shrinkage_part_row_add (self->rows->pdata[i], input);

  return input;
}

static void
show_result (CfShrinkageDialog *self,
             CfShrinkage        shrinkage)
{
  guint agents = (guint) gtk_spin_button_get_value_as_int (self->agents_spin);
  guint heads = cf_staffing_heads (agents, shrinkage.unseen);
  g_autofree char *unseen = cf_number_percent_to_text (shrinkage.unseen, 1);
  g_autofree char *paid = cf_number_percent_to_text (shrinkage.paid, 1);
  g_autofree char *people = cf_number_to_text (agents / (1 - shrinkage.paid), 1);
  /* Translators: agents, a share, and the number of people to schedule */
  g_autofree char *result = g_strdup_printf (_("%u ÷ (1 − %s) = %u on the schedule"), agents,
                                             unseen, heads);
  /* Translators: agents, a share, and the number of people who are paid */
  g_autofree char *formula
    = g_strdup_printf (_("%u ÷ (1 − %s) = %s people paid. Shares of the same time add up; the time "
                         "present is what paid absence leaves, so the two multiply."),
                       agents, paid, people);

  gtk_label_set_label (self->result, result);
  gtk_label_set_label (self->formula, formula);
}

static void
changed_cb (CfShrinkageDialog *self)
{
  CfShrinkageInput *input = create_input (self);
  gboolean right = TRUE;

  for (guint i = 0; i < self->rows->len; i++)
    right &= cf_shrinkage_part_row_is_named (self->rows->pdata[i]);
  show_result (self, cf_shrinkage_of_rows (input->parts));
  g_object_set (self, "can-apply", right, NULL);
  cf_shrinkage_input_free (input);
}

static void
remove_cb (CfShrinkagePartRow *row,
           CfShrinkageDialog  *self)
{
  g_ptr_array_remove (self->rows, row);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  gtk_list_box_remove (self->list, GTK_WIDGET (row));
  changed_cb (self);
}

static CfShrinkagePartRow *
add_row (CfShrinkageDialog    *self,
         const CfShrinkageRow *part)
{
  CfShrinkagePartRow *row = cf_shrinkage_part_row_new (part);

  g_signal_connect_swapped (row, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect (row, "remove", G_CALLBACK (remove_cb), self);
  gtk_list_box_append (self->list, GTK_WIDGET (row));
  g_ptr_array_add (self->rows, row);
  return row;
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CfShrinkageDialog *self = CF_SHRINKAGE_DIALOG (widget);
  const CfShrinkageRow empty = { (char *) "", 0, CF_SHRINKAGE_OF_TIME_PRESENT, FALSE };
  CfShrinkagePartRow *row = add_row (self, &empty);

  changed_cb (self);
  gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
}

static void
cf_shrinkage_dialog_apply (CfDialog *dialog)
{
  CfShrinkageDialog *self = CF_SHRINKAGE_DIALOG (dialog);
  CfShrinkageInput *input = create_input (self);
  gboolean all = gtk_switch_get_active (self->all_switch);

  for (guint i = 0; i < self->queues->len; i++)
    {
      const CfQueue *queue = self->queues->pdata[i];

      if (all || queue->id == self->queue->id)
        g_array_append_val (input->queue_ids, queue->id);
    }
  input->base.subject = g_strdup (all ? _("all queues") : self->queue->name);
  input->unseen = cf_shrinkage_of_rows (input->parts).unseen;
  cf_shrinkage_input_seal (input);
  cf_dialog_write (dialog, self->store, &cf_command_shrinkage_set, input,
                   cf_shrinkage_input_free);
}

static void
cf_shrinkage_dialog_dispose (GObject *object)
{
  CfShrinkageDialog *self = CF_SHRINKAGE_DIALOG (object);

  /* A window is disposed of when it is destroyed and once more when it is let go. */
  if (self->list != NULL)
    gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_SHRINKAGE_DIALOG);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->queues, g_ptr_array_unref);
  g_clear_object (&self->store);
  g_clear_object (&self->queue);

  G_OBJECT_CLASS (cf_shrinkage_dialog_parent_class)->dispose (object);
}

static void
cf_shrinkage_dialog_class_init (CfShrinkageDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_shrinkage_dialog_dispose;
  CF_DIALOG_CLASS (klass)->apply = cf_shrinkage_dialog_apply;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-shrinkage-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CfShrinkageDialog, list);
  gtk_widget_class_bind_template_child (widget_class, CfShrinkageDialog, agents_spin);
  gtk_widget_class_bind_template_child (widget_class, CfShrinkageDialog, result);
  gtk_widget_class_bind_template_child (widget_class, CfShrinkageDialog, formula);
  gtk_widget_class_bind_template_child (widget_class, CfShrinkageDialog, all_row);
  gtk_widget_class_bind_template_child (widget_class, CfShrinkageDialog, all_switch);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_install_action (widget_class, "shrinkage.add-part", NULL, add_action);
}

static void
cf_shrinkage_dialog_init (CfShrinkageDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Those of the queue; where there are none, what is usual. */
static void
show_parts (CfShrinkageDialog *self,
            const GPtrArray   *parts)
{
  gboolean is_new = TRUE;

  for (guint i = 0; i < parts->len; i++)
    {
      const CfShrinkagePart *part = parts->pdata[i];
      const CfShrinkageRow row = { part->name, part->share, (CfShrinkageBase) part->base,
                                   part->on_schedule };

      if (part->queue_id != self->queue->id)
        continue;
      add_row (self, &row);
      is_new = FALSE;
    }

  for (guint i = 0; is_new && i < G_N_ELEMENTS (usual); i++)
    {
      const CfShrinkageRow row = { (char *) _(usual[i].name), usual[i].share, usual[i].base,
                                   usual[i].on_schedule };

      add_row (self, &row);
    }
}

CfShrinkageDialog *
cf_shrinkage_dialog_new (CfStore         *store,
                         CfQueue         *queue,
                         const GPtrArray *parts,
                         const GPtrArray *queues)
{
  CfShrinkageDialog *self = g_object_new (CF_TYPE_SHRINKAGE_DIALOG, NULL);
  /* Translators: %s is the name of a queue */
  g_autofree char *heading = g_strdup_printf (_("Shrinkage of %s"), queue->name);

  self->store = g_object_ref (store);
  self->queue = g_object_ref (queue);
  self->queues = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < queues->len; i++)
    g_ptr_array_add (self->queues, g_object_ref (queues->pdata[i]));
  g_object_set (self, "heading", heading, NULL);
  gtk_widget_set_visible (self->all_row, queues->len > 1);
  show_parts (self, parts);
  changed_cb (self);
  return self;
}
