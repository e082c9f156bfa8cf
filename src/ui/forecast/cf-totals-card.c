/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-totals-card.h"

#include "cf-number.h"

#define FTE_HOURS 40.0

struct _CfTotalsCard
{
  AdwBin    parent_instance;

  /* template children */
  GtkLabel *agent_hours;
  GtkLabel *roster_hours;
  GtkLabel *fte;
  GtkLabel *peak;
  GtkLabel *service_level;
  GtkLabel *premium;
};

G_DEFINE_FINAL_TYPE (CfTotalsCard, cf_totals_card, ADW_TYPE_BIN)

double
cf_totals_card_fte (const CfRequirementTable *table,
                    double                    paid_hours)
{
  double weeks = table->n_days / (double) CF_DAYS_PER_WEEK;

  return weeks > 0 ? paid_hours / FTE_HOURS / weeks : 0;
}

static void
set_figure (GtkLabel *label,
            char     *text)
{
  gtk_label_set_label (label, text);
  g_free (text);
}

void
cf_totals_card_show (CfTotalsCard             *self,
                     const CfRequirementTable *table)
{
  const CfRequirementTotal *total = &table->total;

  set_figure (self->agent_hours, cf_number_to_text (total->agent_hours, 1));
  set_figure (self->roster_hours, cf_number_to_text (total->roster_hours, 1));
  set_figure (self->fte, cf_number_to_text (cf_totals_card_fte (table, total->paid_hours), 1));
  set_figure (self->peak, cf_number_to_text (total->peak, 0));
  set_figure (self->service_level, cf_number_percent_to_text (total->service_level, 1));
  set_figure (self->premium, cf_number_to_text (total->premium_hours, 1));
}

static void
cf_totals_card_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_TOTALS_CARD);

  G_OBJECT_CLASS (cf_totals_card_parent_class)->dispose (object);
}

static void
cf_totals_card_class_init (CfTotalsCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_totals_card_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-totals-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CfTotalsCard, agent_hours);
  gtk_widget_class_bind_template_child (widget_class, CfTotalsCard, roster_hours);
  gtk_widget_class_bind_template_child (widget_class, CfTotalsCard, fte);
  gtk_widget_class_bind_template_child (widget_class, CfTotalsCard, peak);
  gtk_widget_class_bind_template_child (widget_class, CfTotalsCard, service_level);
  gtk_widget_class_bind_template_child (widget_class, CfTotalsCard, premium);
}

static void
cf_totals_card_init (CfTotalsCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
