/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-simulation-dialog.h"

#include "cf-date-text.h"
#include "cf-number.h"
#include "cf-progress-watch.h"
#include "cf-simulation.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define SEED 1

typedef enum
{
  COLUMN_TIME,
  COLUMN_AGENTS,
  COLUMN_FORMULA,
  COLUMN_SIMULATED,
  COLUMN_BOUNDS,
  COLUMN_VERDICT,
  COLUMN_REPAIRED,
  N_COLUMNS,
} Column;

struct _CfSimulationDialog
{
  CfDialog        parent_instance;

  /* template children */
  AdwComboRow    *day_row;
  GtkSwitch      *repair_switch;
  GtkButton      *run_button;
  GtkProgressBar *progress_bar;
  GtkLabel       *summary;
  GtkGrid        *grid;

  /* owned */
  CfRequirement  *requirement;
  GCancellable   *cancellable;

  CfProgressWatch watch;
};

G_DEFINE_FINAL_TYPE (CfSimulationDialog, cf_simulation_dialog, CF_TYPE_DIALOG)

static void
set_running (CfSimulationDialog *self,
             gboolean            running)
{
  gtk_button_set_label (self->run_button, running ? _("_Stop") : _("_Simulate"));
  gtk_widget_set_visible (GTK_WIDGET (self->progress_bar), running);
  if (!running)
    cf_progress_watch_end (&self->watch);
}

static void
attach (CfSimulationDialog *self,
        char               *text,
        Column              column,
        guint               row,
        const char         *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == COLUMN_TIME || column == COLUMN_VERDICT ? 0
                                                                                             : 1);
  gtk_widget_add_css_class (label, "numeric");
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_grid_attach (self->grid, label, (int) column, (int) row, 1, 1);
  g_free (text);
}

static void
clear_grid (CfSimulationDialog *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
}

static void
attach_heads (CfSimulationDialog *self,
              gboolean            repaired)
{
  static const char * const heads[N_COLUMNS] = {
    N_("Time"), N_("Agents"), N_("Formula"), N_("Simulated"), N_("Bounds"), "",
    N_("Cheapest"),
  };

  for (Column column = 0; column < N_COLUMNS; column++)
    if (*heads[column] != '\0' && (column != COLUMN_REPAIRED || repaired))
      attach (self, g_strdup (_(heads[column])), column, 0, "dim-label");
}

/* A mark and a word: color alone says nothing. */
static const char *
verdict_text (CfSimulationVerdict  verdict,
              const char         **css_class)
{
  switch (verdict)
    {
    case CF_SIMULATION_CLOSED:
      break;
    case CF_SIMULATION_HOLDS:
      *css_class = "cf-good";
      return _("✓ holds");
    case CF_SIMULATION_CLOSE:
      *css_class = "cf-soft";
      return _("≈ too close to tell");
    case CF_SIMULATION_MISSES:
      *css_class = "cf-short";
      return _("▾ misses");
    }

  *css_class = "dim-label";
  return "–";
}

static void
attach_cell (CfSimulationDialog     *self,
             const CfSimulation     *simulation,
             const CfSimulationCell *cell,
             guint                   slot,
             guint                   row)
{
  const int minutes = simulation->queues[0].minutes;
  const CfMinute start = (CfMinute) slot * minutes;
  const char *css_class = NULL;
  const char *verdict = verdict_text (cell->verdict, &css_class);
  g_autofree char *low = cf_number_percent_to_text (cell->low, 1);
  g_autofree char *high = cf_number_percent_to_text (cell->high, 1);
  g_autofree char *explanation = cf_simulation_explain (simulation, cell);

  attach (self, cf_date_text_clock_range (start, start + minutes), COLUMN_TIME, row, NULL);
  attach (self, cf_number_to_text (cell->agents, 0), COLUMN_AGENTS, row, NULL);
  attach (self, cf_number_percent_to_text (cell->expected, 1), COLUMN_FORMULA, row, NULL);
  attach (self, cf_number_percent_to_text (cell->level, 1), COLUMN_SIMULATED, row, css_class);
  attach (self, g_strdup_printf ("%s\u2009–\u2009%s", low, high), COLUMN_BOUNDS, row,
          "dim-label");
  attach (self, g_strdup (verdict), COLUMN_VERDICT, row, css_class);
  gtk_widget_set_tooltip_text (gtk_grid_get_child_at (self->grid, COLUMN_VERDICT, (int) row),
                               explanation);
  if (cell->repaired < 0)
    return;

  g_autofree char *change = cf_number_signed_to_text (cell->repaired - cell->agents, 0);

  attach (self, cell->repaired == (int) cell->agents
                  ? g_strdup_printf ("%d", cell->repaired)
                  : g_strdup_printf ("%d (%s)", cell->repaired, change),
          COLUMN_REPAIRED, row, cell->repaired == (int) cell->agents ? NULL : "cf-bold");
}

static char *
summary_text (const CfSimulation *simulation)
{
  const CfSimulationQueue *queue = &simulation->queues[0];
  g_autofree char *day = cf_simulation_explain (simulation, &queue->days[0]);
  g_autofree char *hours = cf_number_to_text (queue->agent_hours, 1);
  g_autofree char *repaired = cf_number_to_text (queue->repaired_hours, 1);
  g_autofree char *misses = queue->n_missing == 0
    ? g_strdup (_("No interval misses its goal."))
    /* Translators: a number of intervals */
    : g_strdup_printf (ngettext ("%u interval misses its goal.", "%u intervals miss their goal.",
                                 queue->n_missing), queue->n_missing);

  if (isnan (queue->repaired_hours))
    return g_strdup_printf ("%s\n%s", misses, day);

  /* Translators: hours of agents */
  g_autofree char *cheapest = g_strdup_printf (_("The cheapest staffing that holds everywhere "
                                                 "takes %s agent-hours instead of %s."),
                                               repaired, hours);

  return g_strdup_printf ("%s %s\n%s", misses, cheapest, day);
}

static void
show_simulation (CfSimulationDialog *self,
                 const CfSimulation *simulation)
{
  const CfSimulationQueue *queue = &simulation->queues[0];
  g_autofree char *summary = summary_text (simulation);
  guint row = 1;

  gtk_label_set_label (self->summary, summary);
  clear_grid (self);
  attach_heads (self, !isnan (queue->repaired_hours));
  for (guint slot = 0; slot < queue->n_slots; slot++)
    if (queue->cells[slot].verdict != CF_SIMULATION_CLOSED)
      attach_cell (self, simulation, &queue->cells[slot], slot, row++);
}

static void
verified_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CfSimulation) simulation
    = cf_simulation_verify_requirement_finish (CF_REQUIREMENT (source), result, &error);
  g_autoptr(CfSimulationDialog) self = CF_SIMULATION_DIALOG (user_data);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && self->grid == NULL)
    return;                         /* the dialog is gone */

  set_running (self, FALSE);
  if (simulation != NULL && simulation->n_done > 0)
    show_simulation (self, simulation);
  else
    gtk_label_set_label (self->summary, _("Stopped before the day was simulated."));
}

static void
run_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CfSimulationDialog *self = CF_SIMULATION_DIALOG (widget);
  const CfDay day = self->requirement->from
                    + (CfDay) adw_combo_row_get_selected (self->day_row);
  const CfSimulationRequest request = {
    .from = day, .until = day + 1, .repetitions = CF_SIMULATION_REPETITIONS, .seed = SEED,
    .repair = gtk_switch_get_active (self->repair_switch),
    .overflow_s = CF_SIMULATION_NO_OVERFLOW,
  };

  if (cf_progress_watch_stop (&self->watch))
    return;

  cf_progress_watch_begin (&self->watch, self->progress_bar);
  set_running (self, TRUE);
  cf_simulation_verify_requirement_async (self->requirement, &request, self->watch.progress,
                                          self->cancellable, verified_cb, g_object_ref (self));
}

static void
cf_simulation_dialog_dispose (GObject *object)
{
  CfSimulationDialog *self = CF_SIMULATION_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  cf_progress_watch_stop (&self->watch);
  cf_progress_watch_end (&self->watch);
  /* A window is disposed of when it is destroyed and once more when it is let go. */
  if (self->grid != NULL)
    gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_SIMULATION_DIALOG);
  g_clear_object (&self->requirement);

  G_OBJECT_CLASS (cf_simulation_dialog_parent_class)->dispose (object);
}

static void
cf_simulation_dialog_finalize (GObject *object)
{
  g_object_unref (CF_SIMULATION_DIALOG (object)->cancellable);

  G_OBJECT_CLASS (cf_simulation_dialog_parent_class)->finalize (object);
}

static void
cf_simulation_dialog_class_init (CfSimulationDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_simulation_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = cf_simulation_dialog_finalize;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-simulation-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CfSimulationDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, CfSimulationDialog, repair_switch);
  gtk_widget_class_bind_template_child (widget_class, CfSimulationDialog, run_button);
  gtk_widget_class_bind_template_child (widget_class, CfSimulationDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, CfSimulationDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, CfSimulationDialog, grid);
  gtk_widget_class_install_action (widget_class, "simulation.run", NULL, run_action);
}

static void
cf_simulation_dialog_init (CfSimulationDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  set_running (self, FALSE);
}

/* The day with the most calls first in mind. */
static guint
busiest_day (const CfRequirement *requirement)
{
  guint best = 0;

  for (guint d = 1; d < requirement->n_days; d++)
    if (requirement->days[d].calls > requirement->days[best].calls)
      best = d;

  return best;
}

CfSimulationDialog *
cf_simulation_dialog_new (CfRequirement *requirement)
{
  CfSimulationDialog *self = g_object_new (CF_TYPE_SIMULATION_DIALOG, NULL);
  g_autoptr(GtkStringList) days = gtk_string_list_new (NULL);
  /* Translators: %s is the name of a queue */
  g_autofree char *heading = g_strdup_printf (_("Simulation of %s"), requirement->queue_name);

  self->requirement = g_object_ref (requirement);
  for (guint d = 0; d < requirement->n_days; d++)
    {
      g_autofree char *day = cf_date_text_day (requirement->from + (CfDay) d, CF_DATE_TEXT_DAY);

      gtk_string_list_append (days, day);
    }
  adw_combo_row_set_model (self->day_row, G_LIST_MODEL (days));
  adw_combo_row_set_selected (self->day_row, busiest_day (requirement));
  g_object_set (self, "heading", heading, NULL);
  return self;
}
