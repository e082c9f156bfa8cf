/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-method-card.h"

#include "cf-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _CfMethodCard
{
  AdwBin      parent_instance;

  /* template children */
  GtkLabel   *origins;
  GtkGrid    *grid;
  GtkLabel   *accuracy;
};

G_DEFINE_FINAL_TYPE (CfMethodCard, cf_method_card, ADW_TYPE_BIN)

/* How each method comes to its numbers. */
static const char * const method_tooltips[CF_FORECAST_N_METHODS] = {
  [CF_FORECAST_METHOD_CALENDAR] = N_("Level, weekday, day of the month, special days and season, "
                                     "times the profile of the day."),
  [CF_FORECAST_METHOD_PARTS] = N_("The calendar model for each part of the day by itself."),
  [CF_FORECAST_METHOD_ADJUSTED] = N_("Weighted weeks with the calendar’s effects taken out, and "
                                     "put in again for the day that is forecast."),
  [CF_FORECAST_METHOD_SMOOTHED] = N_("The same interval of past weeks, each week before counting "
                                     "15 percent less."),
  [CF_FORECAST_METHOD_MEAN] = N_("The same interval of the last 8 weeks."),
  [CF_FORECAST_METHOD_MIXTURE] = N_("The methods above, each by how well it did on this queue’s "
                                    "past. The forecast is this."),
};

static GtkWidget *
attach_label (CfMethodCard *self,
              const char   *text,
              guint         column,
              guint         row,
              gboolean      bold)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_widget_set_hexpand (label, column == 0);
  gtk_widget_add_css_class (label, "numeric");
  if (bold)
    gtk_widget_add_css_class (label, "cf-bold");
  if (column == 3)
    gtk_widget_add_css_class (label, "dim-label");
  gtk_grid_attach (self->grid, label, column, row, 1, 1);

  return label;
}

/* The bar is of the worst: longer is worse. */
static void
attach_method (CfMethodCard          *self,
               guint                  method,
               const CfForecastScore *score,
               double                 worst)
{
  gboolean chosen = method == CF_FORECAST_METHOD_MIXTURE;
  g_autofree char *wape = cf_number_percent_to_text (score->wape, 1);
  g_autofree char *bias = cf_number_signed_to_text (score->bias * 100, 1);
  GtkWidget *bar = gtk_progress_bar_new ();

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar),
                                 worst > 0 ? CLAMP (score->wape / worst, 0, 1) : 0);
  gtk_widget_set_size_request (bar, 40, -1);
  gtk_widget_add_css_class (bar, "cf-meter");
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Error compared with the worst"), -1);
  GtkWidget *name = attach_label (self, cf_forecast_method_get_name (method), 0, method + 1,
                                  chosen);

  gtk_widget_set_tooltip_text (name, _(method_tooltips[method]));
  gtk_grid_attach (self->grid, bar, 1, (int) method + 1, 1, 1);
  attach_label (self, wape, 2, method + 1, chosen);
  attach_label (self, bias, 3, method + 1, FALSE);
}

void
cf_method_card_show (CfMethodCard *self,
                     CfOutlook    *outlook)
{
  g_autofree char *accuracy = cf_outlook_accuracy_text (outlook);
  /* Translators: how often the forecast was made again in the past, to see how good it would be */
  g_autofree char *origins = g_strdup_printf (ngettext ("%u back-test", "%u back-tests",
                                                        outlook->n_origins), outlook->n_origins);
  GtkWidget *child;
  double worst = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  gtk_widget_set_visible (GTK_WIDGET (self->grid), outlook->n_origins > 0);
  gtk_label_set_label (self->origins, outlook->n_origins > 0 ? origins : "");
  gtk_label_set_label (self->accuracy, accuracy);

  for (guint m = 0; m < CF_FORECAST_N_METHODS; m++)
    worst = isfinite (outlook->scores[m].wape) ? MAX (worst, outlook->scores[m].wape) : worst;

  gtk_widget_set_tooltip_text (attach_label (self, _("Error"), 2, 0, FALSE),
                               _("The errors of all intervals ÷ all calls, when ordinary past days "
                                 "are forecast again from the history before them"));
  gtk_widget_set_tooltip_text (attach_label (self, _("Bias"), 3, 0, FALSE),
                               _("What the same forecasts missed, in percent of all calls: more "
                                 "than zero when more came than was forecast"));
  for (guint m = 0; m < CF_FORECAST_N_METHODS; m++)
    attach_method (self, m, &outlook->scores[m], worst);
}

static void
cf_method_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_METHOD_CARD);

  G_OBJECT_CLASS (cf_method_card_parent_class)->dispose (object);
}

static void
cf_method_card_class_init (CfMethodCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_method_card_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-method-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CfMethodCard, origins);
  gtk_widget_class_bind_template_child (widget_class, CfMethodCard, grid);
  gtk_widget_class_bind_template_child (widget_class, CfMethodCard, accuracy);
}

static void
cf_method_card_init (CfMethodCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
