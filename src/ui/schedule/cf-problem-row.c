/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-problem-row.h"

#include <glib/gi18n-lib.h>

struct _CfProblemRow
{
  GtkListBoxRow parent_instance;

  /* template children */
  GtkImage *mark;
  GtkLabel *name_label;
  GtkLabel *cost_label;
  GtkLabel *sentence_label;

  guint     row, day;
};

G_DEFINE_FINAL_TYPE (CfProblemRow, cf_problem_row, GTK_TYPE_LIST_BOX_ROW)

static void
cf_problem_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_PROBLEM_ROW);

  G_OBJECT_CLASS (cf_problem_row_parent_class)->dispose (object);
}

static void
cf_problem_row_class_init (CfProblemRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_problem_row_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/callfloor/Callfloor/ui/cf-problem-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CfProblemRow, mark);
  gtk_widget_class_bind_template_child (widget_class, CfProblemRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, CfProblemRow, cost_label);
  gtk_widget_class_bind_template_child (widget_class, CfProblemRow, sentence_label);
}

static void
cf_problem_row_init (CfProblemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const char *
level_text (const CfProblem *problem)
{
  if (!problem->hard)
    return _("Soft rule");

  return problem->overridden ? _("Hard rule, with a reason") : _("Hard rule");
}

GtkWidget *
cf_problem_row_new (const CfProblem *problem)
{
  CfProblemRow *self = g_object_new (CF_TYPE_PROBLEM_ROW, NULL);
  /* Translators: a person's name and a date: "Daniel Ortiz · Mon 4 Jan". */
  g_autofree char *heading = problem->when != NULL
                               ? g_strdup_printf (_("%s · %s"), problem->name, problem->when)
                               : g_strdup (problem->name);
  g_autofree char *label
      = g_strdup_printf ("%s: %s. %s", level_text (problem), heading, problem->sentence);

  self->row = problem->row;
  self->day = problem->day;
  gtk_image_set_from_icon_name (self->mark,
                                problem->hard ? "cf-hard-symbolic" : "cf-soft-symbolic");
  gtk_widget_add_css_class (GTK_WIDGET (self->mark), problem->hard ? "cf-hard" : "cf-soft");
  gtk_label_set_label (self->name_label, heading);
  gtk_label_set_label (self->sentence_label, problem->sentence);
  gtk_label_set_label (self->cost_label, problem->cost != NULL ? problem->cost : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  level_text (problem), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}

void
cf_problem_row_get_place (CfProblemRow *self,
                          guint        *row,
                          guint        *day)
{
  *row = self->row;
  *day = self->day;
}
