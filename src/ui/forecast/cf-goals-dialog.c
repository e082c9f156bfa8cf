/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-goals-dialog.h"

#include "cf-dialog-write.h"
#include "cf-goal-editor.h"
#include "cf-number.h"
#include "cf-patience-history.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What a new period offers: the night, with two people at least (rules of safety). */
static const CfGoalSpan night = {
  CF_GOAL_EVERY_DAY, 22 * 60, 31 * 60, { 0.7, 30, 0, 0.85, 0, 0, 2 },
};

static const double risks[] = { 0, 0.7, 0.8, 0.9 };

struct _CfGoalsDialog
{
  CfDialog       parent_instance;

  /* template children */
  GtkBox        *periods_box;
  GtkBox        *others_box;
  AdwActionRow  *patience_row;
  GtkWidget     *patience_button;
  GtkSpinButton *patience_spin;
  AdwComboRow   *risk_row;

  /* borrowed of the boxes */
  CfGoalEditor  *others;
  GPtrArray     *periods;      /* CfGoalEditor; the array is owned */

  /* owned */
  CfStore       *store;
  CfQueue       *queue;
  GCancellable  *cancellable;

  double         known_patience_s;     /* of the history; 0: not known */
};

G_DEFINE_FINAL_TYPE (CfGoalsDialog, cf_goals_dialog, CF_TYPE_DIALOG)

static void
changed_cb (CfGoalsDialog *self)
{
  gboolean right = TRUE;

  for (guint i = 0; i < self->periods->len; i++)
    {
      CfGoalSpan span;

      right &= cf_goal_editor_get (self->periods->pdata[i], &span);
    }
  g_object_set (self, "can-apply", right, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->periods_box), self->periods->len > 0);
  cf_goal_editor_set_title (self->others, self->periods->len > 0 ? _("At Other Times")
                                                                 : _("At All Times"));
}

static void
remove_cb (CfGoalEditor  *editor,
           CfGoalsDialog *self)
{
  g_ptr_array_remove (self->periods, editor);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  gtk_box_remove (self->periods_box, GTK_WIDGET (editor));
  changed_cb (self);
}

static CfGoalEditor *
add_period (CfGoalsDialog    *self,
            const CfGoalSpan *span)
{
  CfGoalEditor *editor = cf_goal_editor_new (TRUE);

  cf_goal_editor_set (editor, span);
  g_signal_connect_swapped (editor, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect (editor, "remove", G_CALLBACK (remove_cb), self);
  gtk_box_append (self->periods_box, GTK_WIDGET (editor));
  g_ptr_array_add (self->periods, editor);
  return editor;
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CfGoalsDialog *self = CF_GOALS_DIALOG (widget);
  CfGoalEditor *editor = add_period (self, &night);

  changed_cb (self);
  gtk_widget_child_focus (GTK_WIDGET (editor), GTK_DIR_TAB_FORWARD);
}

static void
use_patience_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  CfGoalsDialog *self = CF_GOALS_DIALOG (widget);

  gtk_spin_button_set_value (self->patience_spin, round (self->known_patience_s));
}

static void
patience_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autofree CfPatienceHistory *history = cf_store_read_finish (CF_STORE (source), result, &error);

  if (history == NULL || !history->enough)
    return;                      /* gone, or nothing to offer */

  CfGoalsDialog *self = CF_GOALS_DIALOG (user_data);
  g_autofree char *mean = cf_number_seconds_to_text (round (history->patience.mean_s));
  g_autofree char *gave_up = cf_number_to_text (history->patience.abandoned, 0);
  /* Translators: a time, and a number of callers */
  g_autofree char *text = g_strdup_printf (_("0: callers wait for ever. History says at least %s: "
                                             "waits of the answered ÷ the %s callers who gave up"),
                                           mean, gave_up);

  self->known_patience_s = history->patience.mean_s;
  adw_action_row_set_subtitle (self->patience_row, text);
  gtk_widget_set_visible (self->patience_button, TRUE);
}

static void
cf_goals_dialog_apply (CfDialog *dialog)
{
  CfGoalsDialog *self = CF_GOALS_DIALOG (dialog);
  g_autoptr(GPtrArray) none = g_ptr_array_new ();
  CfGoalsInput *input = cf_goals_input_new (self->queue, none);
  guint risk = adw_combo_row_get_selected (self->risk_row);
  CfGoalSpan span;

  cf_goal_editor_get (self->others, &span);
  input->figures = span.figures;
  input->patience_s = gtk_spin_button_get_value_as_int (self->patience_spin);
  input->risk = risk < G_N_ELEMENTS (risks) ? risks[risk] : self->queue->risk;
  for (guint i = 0; i < self->periods->len; i++)
    if (cf_goal_editor_get (self->periods->pdata[i], &span))
      g_array_append_val (input->periods, span);
  cf_goals_input_seal (input);
  cf_dialog_write (dialog, self->store, &cf_command_goals_set, input, cf_goals_input_free);
}

static void
cf_goals_dialog_dispose (GObject *object)
{
  CfGoalsDialog *self = CF_GOALS_DIALOG (object);

  /* A window is disposed of when it is destroyed and once more when it is let go. */
  if (self->periods_box != NULL)
    gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_GOALS_DIALOG);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->periods, g_ptr_array_unref);
  g_clear_object (&self->store);
  g_clear_object (&self->queue);

  G_OBJECT_CLASS (cf_goals_dialog_parent_class)->dispose (object);
}

static void
cf_goals_dialog_class_init (CfGoalsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_goals_dialog_dispose;
  CF_DIALOG_CLASS (klass)->apply = cf_goals_dialog_apply;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-goals-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CfGoalsDialog, periods_box);
  gtk_widget_class_bind_template_child (widget_class, CfGoalsDialog, others_box);
  gtk_widget_class_bind_template_child (widget_class, CfGoalsDialog, patience_row);
  gtk_widget_class_bind_template_child (widget_class, CfGoalsDialog, patience_button);
  gtk_widget_class_bind_template_child (widget_class, CfGoalsDialog, patience_spin);
  gtk_widget_class_bind_template_child (widget_class, CfGoalsDialog, risk_row);
  gtk_widget_class_install_action (widget_class, "goals.add-period", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "goals.use-patience", NULL, use_patience_action);
}

static void
cf_goals_dialog_init (CfGoalsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->periods = g_ptr_array_new ();
  self->cancellable = g_cancellable_new ();
}

static void
show_input (CfGoalsDialog      *self,
            const CfGoalsInput *input)
{
  const CfGoalSpan others = { .figures = input->figures };

  self->others = cf_goal_editor_new (FALSE);
  cf_goal_editor_set (self->others, &others);
  gtk_box_append (self->others_box, GTK_WIDGET (self->others));
  for (guint i = 0; i < input->periods->len; i++)
    add_period (self, &g_array_index (input->periods, CfGoalSpan, i));
  gtk_spin_button_set_value (self->patience_spin, input->patience_s);
  for (guint i = 0; i < G_N_ELEMENTS (risks); i++)
    if (fabs (risks[i] - input->risk) < 1e-6)
      adw_combo_row_set_selected (self->risk_row, i);
}

CfGoalsDialog *
cf_goals_dialog_new (CfStore         *store,
                     CfQueue         *queue,
                     const GPtrArray *goals)
{
  CfGoalsDialog *self = g_object_new (CF_TYPE_GOALS_DIALOG, NULL);
  CfGoalsInput *input = cf_goals_input_new (queue, goals);
  /* Translators: %s is the name of a queue */
  g_autofree char *heading = g_strdup_printf (_("Goals of %s"), queue->name);

  self->store = g_object_ref (store);
  self->queue = g_object_ref (queue);
  g_object_set (self, "heading", heading, NULL);
  show_input (self, input);
  cf_goals_input_free (input);
  changed_cb (self);
  cf_store_read_async (store, cf_patience_history_read,
                       g_memdup2 (&queue->id, sizeof queue->id), g_free, g_free,
                       self->cancellable, patience_cb, self);
  return self;
}
