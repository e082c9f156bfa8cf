/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-forecast-tab.h"

#include "cf-chart-view.h"
#include "cf-columns.h"
#include "cf-forecast-chart.h"
#include "cf-interval-table.h"
#include "cf-method-card.h"
#include "cf-special-days-card.h"
#include "cf-today.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MAX_DAYS 140      /* a quarter and its history */

struct _CfForecastTab
{
  AdwBin             parent_instance;

  /* template children */
  CfChartView       *chart;
  CfIntervalTable   *table;
  CfMethodCard      *method_card;
  CfSpecialDaysCard *special_days_card;

  /* owned */
  CfOutlook         *outlook;
  CfRequirement     *requirement;

  CfForecastChart    shown;
  CfDay              day;
  double             pan_rest;     /* of a day that was panned and not yet moved */
};

G_DEFINE_FINAL_TYPE (CfForecastTab, cf_forecast_tab, ADW_TYPE_BIN)

enum
{
  DAY_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static CfScene *
build_cb (gpointer       user_data,
          CfTextMetrics *metrics,
          double         width,
          double         height)
{
  CfForecastTab *self = CF_FORECAST_TAB (user_data);

  return self->outlook != NULL ? cf_forecast_chart_build (&self->shown, metrics, width, height)
                               : NULL;
}

static void
update_table (CfForecastTab *self)
{
  if (self->outlook != NULL && self->day != CF_DAY_NONE)
    cf_interval_table_show_day (self->table, self->outlook, self->requirement, self->day);
}

/* The cursor stays on the chosen day whatever part of time is shown. */
static void
update_chart (CfForecastTab *self)
{
  guint datum = cf_forecast_chart_datum (&self->shown, self->day);

  cf_chart_view_rebuild (self->chart);
  if (self->outlook != NULL
      && cf_forecast_chart_day (&self->shown, cf_chart_view_get_cursor (self->chart)) != self->day)
    cf_chart_view_set_cursor (self->chart, datum);
}

/* Keeps the range within what is known, and not empty. */
static void
show_range (CfForecastTab *self,
            CfDay          from,
            CfDay          until)
{
  CfDay least = self->outlook->past_from;
  CfDay most = self->outlook->from + (CfDay) self->outlook->n_days;
  CfDay span = CLAMP (until - from, 1, MIN (MAX_DAYS, MAX (1, most - least)));

  from = CLAMP (from, least, MAX (least, most - span));
  if (from == self->shown.from && from + span == self->shown.until)
    return;

  self->shown.from = from;
  self->shown.until = from + span;
  cf_special_days_card_set_period (self->special_days_card, from, from + span);
  update_chart (self);
}

static void
cursor_changed_cb (CfForecastTab *self,
                   guint          datum)
{
  CfDay day = cf_forecast_chart_day (&self->shown, datum);

  if (datum > 0 && day != self->day)
    g_signal_emit (self, signals[DAY_CHOSEN], 0, day);
}

static void
zoomed_cb (CfForecastTab *self,
           double         factor,
           double         at)
{
  CfDay span = self->shown.until - self->shown.from;
  CfDay wanted = (CfDay) round (span * factor);

  if (self->outlook == NULL)
    return;
  /* A step of less than a day is one day. */
  if (wanted == span)
    wanted += factor > 1 ? 1 : -1;
  wanted = CLAMP (wanted, 1, MAX_DAYS);

  CfDay from = self->shown.from + (CfDay) round ((span - wanted) * at);

  show_range (self, from, from + wanted);
}

static void
panned_cb (CfForecastTab *self,
           double         share)
{
  CfDay span = self->shown.until - self->shown.from;

  if (self->outlook == NULL)
    return;

  self->pan_rest += share * span;

  CfDay days = (CfDay) trunc (self->pan_rest);

  self->pan_rest -= days;
  if (days != 0)
    show_range (self, self->shown.from + days, self->shown.until + days);
}

void
cf_forecast_tab_set_store (CfForecastTab *self,
                           CfStore       *store,
                           CfLiveList    *special_days)
{
  cf_special_days_card_set_store (self->special_days_card, store, special_days);
}

void
cf_forecast_tab_show (CfForecastTab *self,
                      CfOutlook     *outlook,
                      CfRequirement *requirement)
{
  g_set_object (&self->outlook, outlook);
  g_set_object (&self->requirement, requirement);
  self->shown.outlook = outlook;
  self->shown.today = cf_today ();

  cf_method_card_show (self->method_card, outlook);
  update_chart (self);
  update_table (self);
}

void
cf_forecast_tab_set_period (CfForecastTab *self,
                            CfDay          from,
                            CfDay          until)
{
  CfDay before = MIN ((until - from) * 3 / 2, MAX_DAYS - (until - from));

  if (self->outlook != NULL)
    show_range (self, from - before, until);
}

void
cf_forecast_tab_set_day (CfForecastTab *self,
                         CfDay          day)
{
  if (self->day == day)
    return;

  self->day = day;
  update_chart (self);
  update_table (self);
}

static void
cf_forecast_tab_dispose (GObject *object)
{
  CfForecastTab *self = CF_FORECAST_TAB (object);

  if (self->chart != NULL)
    cf_chart_view_set_builder (self->chart, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CF_TYPE_FORECAST_TAB);
  g_clear_object (&self->outlook);
  g_clear_object (&self->requirement);

  G_OBJECT_CLASS (cf_forecast_tab_parent_class)->dispose (object);
}

static void
cf_forecast_tab_class_init (CfForecastTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_forecast_tab_dispose;
  signals[DAY_CHOSEN] = g_signal_new ("day-chosen", G_OBJECT_CLASS_TYPE (klass), G_SIGNAL_RUN_LAST,
                                      0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  g_type_ensure (CF_TYPE_CHART_VIEW);
  g_type_ensure (CF_TYPE_COLUMNS);
  g_type_ensure (CF_TYPE_INTERVAL_TABLE);
  g_type_ensure (CF_TYPE_METHOD_CARD);
  g_type_ensure (CF_TYPE_SPECIAL_DAYS_CARD);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-forecast-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, CfForecastTab, chart);
  gtk_widget_class_bind_template_child (widget_class, CfForecastTab, table);
  gtk_widget_class_bind_template_child (widget_class, CfForecastTab, method_card);
  gtk_widget_class_bind_template_child (widget_class, CfForecastTab, special_days_card);
  gtk_widget_class_bind_template_callback (widget_class, cursor_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoomed_cb);
  gtk_widget_class_bind_template_callback (widget_class, panned_cb);
}

static void
cf_forecast_tab_init (CfForecastTab *self)
{
  self->day = CF_DAY_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  cf_chart_view_set_builder (self->chart, build_cb, self);
}
