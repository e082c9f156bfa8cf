/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-staffing-popover.h"

#include "cf-date-text.h"
#include "cf-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _CfStaffingPopover
{
  GtkPopover  parent_instance;

  /* template children */
  GtkLabel   *title;
  GtkLabel   *pill;
  GtkLabel   *explanation;
  GtkGrid    *grid;
  GtkGrid    *levels;
  GtkLabel   *method;
};

G_DEFINE_FINAL_TYPE (CfStaffingPopover, cf_staffing_popover, GTK_TYPE_POPOVER)

enum
{
  COLUMN_AGENTS,
  COLUMN_BAR,
  COLUMN_LEVEL,
  COLUMN_ASA,
  COLUMN_OCCUPANCY,
  COLUMN_ABANDONED,
};

static void
attach_label (CfStaffingPopover *self,
              const char        *text,
              guint              column,
              guint              row,
              const char        *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == COLUMN_AGENTS ? 0 : 1);
  gtk_widget_add_css_class (label, "numeric");
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_grid_attach (self->grid, label, column, row, 1, 1);
}

static void
attach_heads (CfStaffingPopover *self)
{
  static const struct { guint column; const char *text; } heads[] = {
    { COLUMN_AGENTS, N_("Agents") },
    { COLUMN_LEVEL, N_("Service level") },
    { COLUMN_ASA, N_("ASA") },
    { COLUMN_OCCUPANCY, N_("Occupancy") },
    { COLUMN_ABANDONED, N_("Abandoned") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    attach_label (self, _(heads[i].text), heads[i].column, 0, "dim-label");
}

/* Below the goal it is red, bold and has a mark: color alone says nothing. */
static char *
level_text (const CfStaffingRow *row,
            double               level,
            gboolean             short_of_goal)
{
  g_autofree char *percent = cf_number_percent_to_text (level, 1);

  if (!isfinite (row->figures.asa_s))
    return g_strdup (_("queue grows"));

  return short_of_goal ? g_strdup_printf ("%s \u25be", percent) : g_steal_pointer (&percent);
}

/* A figure with the mark of a limit that it breaks. */
static char *
limit_text (char     *text,
            gboolean  broken)
{
  g_autofree char *figure = text;

  return broken ? g_strdup_printf ("%s \u25b4", figure) : g_steal_pointer (&figure);
}

static void
attach_meter (CfStaffingPopover *self,
              double             level,
              gboolean           missed,
              guint              line)
{
  GtkWidget *bar = gtk_progress_bar_new ();

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar), CLAMP (level, 0, 1));
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (bar, 56, -1);
  gtk_widget_add_css_class (bar, "cf-meter");
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Service level"), -1);
  if (missed)
    gtk_widget_add_css_class (bar, "cf-short");
  gtk_grid_attach (self->grid, bar, COLUMN_BAR, line, 1, 1);
}

static void
attach_row (CfStaffingPopover    *self,
            const CfStaffingGoal *goal,
            const CfStaffingRow  *row,
            guint                 chosen,
            guint                 line)
{
  double level = row->figures.service_level[goal->level];
  gboolean missed = level < goal->share;
  gboolean busy = goal->max_occupancy > 0 && row->figures.occupancy > goal->max_occupancy + 1e-9;
  gboolean lost = goal->max_abandonment > 0
                  && row->figures.abandonment > goal->max_abandonment + 1e-9;
  gboolean slow = goal->max_asa_s > 0 && row->figures.asa_s > goal->max_asa_s + 1e-9;
  g_autofree char *difference = cf_number_signed_to_text ((double) row->agents - chosen, 0);
  g_autofree char *agents = row->chosen ? g_strdup_printf ("%u", row->agents)
                                        : g_strdup_printf ("%u  %s", row->agents, difference);
  g_autofree char *text = level_text (row, level, missed);
  g_autofree char *asa
    = limit_text (cf_number_seconds_to_text (round (row->figures.asa_s)), slow);
  g_autofree char *occupancy
    = limit_text (cf_number_percent_to_text (row->figures.occupancy, 0), busy);
  g_autofree char *abandoned
    = limit_text (cf_number_percent_to_text (row->figures.abandonment, 1), lost);
  const char *plain = row->chosen ? "cf-bold" : NULL;

  attach_meter (self, level, missed, line);
  attach_label (self, agents, COLUMN_AGENTS, line, plain);
  attach_label (self, text, COLUMN_LEVEL, line, missed ? "cf-short" : plain);
  attach_label (self, asa, COLUMN_ASA, line, slow ? "cf-short" : plain);
  attach_label (self, occupancy, COLUMN_OCCUPANCY, line, busy ? "cf-short" : plain);
  attach_label (self, abandoned, COLUMN_ABANDONED, line, lost ? "cf-short" : plain);
}

/* Centers count a service level in four ways, and the results differ: all of them, by name. */
static void
attach_levels (CfStaffingPopover     *self,
               const CfStaffingGoal  *goal,
               const CfErlangFigures *figures)
{
  for (CfErlangLevel level = 0; level < CF_ERLANG_N_LEVELS; level++)
    {
      g_autofree char *percent = cf_number_percent_to_text (figures->service_level[level], 1);
      gboolean meant = level == goal->level;
      /* Translators: the definition of the service level that the goal means */
      g_autofree char *name = meant ? g_strdup_printf (_("%s (the goal)"),
                                                       cf_requirement_level_name (level))
                                    : g_strdup (cf_requirement_level_name (level));
      GtkWidget *labels[] = { gtk_label_new (name), gtk_label_new (percent) };

      for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
        {
          gtk_label_set_xalign (GTK_LABEL (labels[i]), i);
          gtk_widget_set_hexpand (labels[i], i == 0);
          gtk_widget_add_css_class (labels[i], i == 0 ? "caption" : "numeric");
          gtk_widget_add_css_class (labels[i], meant ? "cf-bold" : "dim-label");
          gtk_grid_attach (self->levels, labels[i], (int) i, (int) level, 1, 1);
        }
    }
}

static void
clear_grid (GtkGrid *grid)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (grid))) != NULL)
    gtk_grid_remove (grid, child);
}

static void
fill (CfStaffingPopover *self,
      CfRequirement     *requirement,
      guint              day,
      guint              slot)
{
  const CfRequirementCell *cell = &requirement->cells[day * requirement->n_slots + slot];
  const CfStaffingGoal goal = cf_requirement_goal (requirement, day, slot);
  CfStaffingRow rows[CF_STAFFING_TABLE_ROWS];
  guint n_rows = cf_requirement_table (requirement, day, slot, rows);

  clear_grid (self->grid);
  clear_grid (self->levels);
  attach_heads (self);
  for (guint i = 0; i < n_rows; i++)
    attach_row (self, &goal, &rows[i], cell->need.agents, i + 1);
  if (cell->open)
    attach_levels (self, &goal, &cell->need.figures);
}

void
cf_staffing_popover_show (CfStaffingPopover  *self,
                          CfRequirement      *requirement,
                          guint               day,
                          guint               slot,
                          const GdkRectangle *cell)
{
  const CfRequirementCell *need = &requirement->cells[day * requirement->n_slots + slot];
  CfMinute start = (CfMinute) slot * requirement->minutes;
  g_autofree char *date = cf_date_text_day (requirement->from + (CfDay) day, CF_DATE_TEXT_DAY);
  g_autofree char *clock = cf_date_text_clock_range (start, start + requirement->minutes);
  /* Translators: queue, day, times: "Hotline, Sun 20 Dec, 10:00–10:30" */
  g_autofree char *title = g_strdup_printf (_("%1$s, %2$s, %3$s"), requirement->queue_name, date,
                                            clock);
  g_autofree char *pill = g_strdup_printf (ngettext ("%u agent", "%u agents", need->need.agents),
                                           need->need.agents);
  g_autofree char *explanation = cf_requirement_explain (requirement, day, slot);
  g_autofree char *method = cf_requirement_explain_method (requirement);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->pill, pill);
  gtk_label_set_label (self->explanation, explanation);
  gtk_label_set_label (self->method, method);
  fill (self, requirement, day, slot);

  gtk_popover_set_pointing_to (GTK_POPOVER (self), cell);
  gtk_popover_popup (GTK_POPOVER (self));
}

static void
cf_staffing_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_STAFFING_POPOVER);

  G_OBJECT_CLASS (cf_staffing_popover_parent_class)->dispose (object);
}

static void
cf_staffing_popover_class_init (CfStaffingPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_staffing_popover_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-staffing-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, CfStaffingPopover, title);
  gtk_widget_class_bind_template_child (widget_class, CfStaffingPopover, pill);
  gtk_widget_class_bind_template_child (widget_class, CfStaffingPopover, explanation);
  gtk_widget_class_bind_template_child (widget_class, CfStaffingPopover, grid);
  gtk_widget_class_bind_template_child (widget_class, CfStaffingPopover, levels);
  gtk_widget_class_bind_template_child (widget_class, CfStaffingPopover, method);
}

static void
cf_staffing_popover_init (CfStaffingPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

CfStaffingPopover *
cf_staffing_popover_new (void)
{
  return g_object_new (CF_TYPE_STAFFING_POPOVER, NULL);
}
