/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-forecast-tab.h"

#include "cf-chart-view.h"
#include "cf-cleaning-card.h"
#include "cf-columns.h"
#include "cf-explain-popover.h"
#include "cf-forecast-chart.h"
#include "cf-interval-table.h"
#include "cf-layers-card.h"
#include "cf-mark-dialog.h"
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
  GtkToggleButton   *calls_button;
  GtkToggleButton   *handle_button;
  GtkMenuButton     *compare_button;
  CfIntervalTable   *table;
  CfMethodCard      *method_card;
  CfLayersCard      *layers_card;
  CfCleaningCard    *cleaning_card;
  CfSpecialDaysCard *special_days_card;

  /* owned */
  CfStore           *store;
  CfOutlook         *outlook;
  CfRequirement     *requirement;
  GtkPopover        *explanation;  /* the chart's */

  CfForecastChart    shown;
  CfDay              day;
  CfMinute           at;           /* of the cursor, within the day */
  CfDay              period_from;  /* what the page asked for: where zooming out returns to */
  CfDay              period_until;
  double             pan_rest;     /* of a day that was panned and not yet moved */
};

G_DEFINE_FINAL_TYPE (CfForecastTab, cf_forecast_tab, ADW_TYPE_BIN)

enum
{
  PROP_FIGURE = 1,
  PROP_COMPARE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  DAY_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char * const figure_ids[] = {
  [CF_FORECAST_CHART_CALLS] = "calls",
  [CF_FORECAST_CHART_HANDLE_TIME] = "handle-time",
  NULL,
};

static const char * const compare_ids[] = {
  [CF_FORECAST_CHART_ALONE] = "nothing",
  [CF_FORECAST_CHART_LAST_YEAR] = "last-year",
  [CF_FORECAST_CHART_FOUR_WEEKS] = "four-weeks",
  [CF_FORECAST_CHART_PUBLISHED] = "published",
  NULL,
};

static const char * const compare_names[] = {
  [CF_FORECAST_CHART_ALONE] = N_("Compare"),
  [CF_FORECAST_CHART_LAST_YEAR] = N_("Last Year"),
  [CF_FORECAST_CHART_FOUR_WEEKS] = N_("Four Weeks Before"),
  [CF_FORECAST_CHART_PUBLISHED] = N_("As Published"),
};

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

/* The cursor stays at its time whatever part of time is shown. */
static void
update_chart (CfForecastTab *self)
{
  CfMinute at = self->at;

  cf_chart_view_rebuild (self->chart);
  if (self->outlook == NULL)
    return;

  if (at == CF_MINUTE_NONE || cf_minute_day (at) != self->day)
    at = self->day != CF_DAY_NONE ? cf_minute_at (self->day, 0) : CF_MINUTE_NONE;
  cf_chart_view_set_cursor (self->chart, cf_forecast_chart_datum (&self->shown, at));
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
  CfMinute at = cf_forecast_chart_minute (&self->shown, datum);

  if (datum == 0)
    return;

  /* Days leave the time of the day alone, to come back to when it is enlarged again. */
  if (cf_forecast_chart_is_close (&self->shown) || self->at == CF_MINUTE_NONE)
    self->at = at;
  else
    self->at = cf_minute_at (cf_minute_day (at), cf_minute_of_day (self->at));

  if (cf_minute_day (at) != self->day)
    g_signal_emit (self, signals[DAY_CHOSEN], 0, cf_minute_day (at));
}

/* What the cursor of the chart stands on: an interval, or a day. */
static int
slot_at_cursor (CfForecastTab *self)
{
  return cf_forecast_chart_is_close (&self->shown)
           ? cf_minute_of_day (self->at) / self->outlook->minutes : CF_OUTLOOK_WHOLE_DAY;
}

static void
explain_point (CfForecastTab *self)
{
  CfScene *scene = cf_chart_view_get_scene (self->chart);
  guint datum = cf_chart_view_get_cursor (self->chart);

  if (scene == NULL || datum == 0 || datum > cf_scene_get_n_data (scene))
    return;

  CfPoint focus = cf_scene_get_focus (scene, datum);
  GdkRectangle at = { (int) focus.x - 6, (int) focus.y - 6, 12, 12 };

  cf_explain_popover_show (self->explanation, self->outlook, self->day, slot_at_cursor (self),
                           NULL, &at);
}

static void
adjust_cb (CfForecastTab *self,
           gint64         start,
           gint64         end)
{
  CfAdjustmentInput *input;

  if (!cf_store_may (self->store, CF_RIGHT_FORECAST_EDIT))
    return;

  input = cf_adjustment_input_new ();
  input->from_day = cf_minute_day (start);
  input->until_day = input->from_day + 1;
  input->start_minute = cf_minute_of_day (start);
  input->end_minute = (int) (end - cf_minute_at (input->from_day, 0));
  input->amount = 0.1;
  cf_layers_card_add (self->layers_card, input);
}

static void
mark_cb (CfForecastTab *self,
         gint64         start,
         gint64         end)
{
  if (cf_store_may (self->store, CF_RIGHT_FORECAST_EDIT))
    cf_mark_dialog_present (self->store, self->outlook, NULL, start, end, GTK_WIDGET (self));
}

static void
point_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  CfForecastTab *self = CF_FORECAST_TAB (widget);

  if (self->outlook == NULL || self->day == CF_DAY_NONE)
    return;

  int slot = slot_at_cursor (self);
  gint64 start = cf_minute_at (self->day, MAX (0, slot) * self->outlook->minutes);
  gint64 end = start + (slot < 0 ? CF_MINUTES_PER_DAY : self->outlook->minutes);

  if (g_str_equal (action_name, "forecast-tab.explain"))
    explain_point (self);
  else if (g_str_equal (action_name, "forecast-tab.adjust"))
    adjust_cb (self, start, end);
  else
    mark_cb (self, start, end);
}

static void
zoom_reset_cb (CfForecastTab *self)
{
  if (self->outlook != NULL && self->period_from != CF_DAY_NONE)
    cf_forecast_tab_set_period (self, self->period_from, self->period_until);
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
  g_set_object (&self->store, store);
  cf_layers_card_set_store (self->layers_card, store);
  cf_cleaning_card_set_store (self->cleaning_card, store);
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
  cf_layers_card_show (self->layers_card, outlook);
  cf_cleaning_card_show (self->cleaning_card, outlook);
  update_chart (self);
  update_table (self);
}

void
cf_forecast_tab_set_period (CfForecastTab *self,
                            CfDay          from,
                            CfDay          until)
{
  self->period_from = from;
  self->period_until = until;

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
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "forecast-tab.adjust",
                                 self->outlook != NULL && day >= self->outlook->from);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "forecast-tab.mark",
                                 self->outlook != NULL && day < self->outlook->from);
  update_chart (self);
  update_table (self);
}

static guint
index_of (const char * const *ids,
          const char         *id)
{
  for (guint i = 0; ids[i] != NULL; i++)
    if (g_strcmp0 (ids[i], id) == 0)
      return i;

  return 0;
}

static void
show_compare (CfForecastTab *self)
{
  gboolean calls = self->shown.figure == CF_FORECAST_CHART_CALLS;

  gtk_menu_button_set_label (self->compare_button, _(compare_names[self->shown.compare]));
  gtk_widget_set_sensitive (GTK_WIDGET (self->compare_button), calls);
  gtk_toggle_button_set_active (self->calls_button, calls);
  gtk_toggle_button_set_active (self->handle_button, !calls);
}

static void
cf_forecast_tab_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  CfForecastTab *self = CF_FORECAST_TAB (object);

  if (prop_id == PROP_FIGURE)
    g_value_set_string (value, figure_ids[self->shown.figure]);
  else
    g_value_set_string (value, compare_ids[self->shown.compare]);
}

static void
cf_forecast_tab_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  CfForecastTab *self = CF_FORECAST_TAB (object);

  if (prop_id == PROP_FIGURE)
    self->shown.figure = index_of (figure_ids, g_value_get_string (value));
  else
    self->shown.compare = index_of (compare_ids, g_value_get_string (value));
  show_compare (self);
  update_chart (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
cf_forecast_tab_dispose (GObject *object)
{
  CfForecastTab *self = CF_FORECAST_TAB (object);

  if (self->chart != NULL)
    cf_chart_view_set_builder (self->chart, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CF_TYPE_FORECAST_TAB);
  g_clear_object (&self->store);
  g_clear_object (&self->outlook);
  g_clear_object (&self->requirement);

  G_OBJECT_CLASS (cf_forecast_tab_parent_class)->dispose (object);
}

static void
cf_forecast_tab_class_init (CfForecastTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_forecast_tab_dispose;
  G_OBJECT_CLASS (klass)->get_property = cf_forecast_tab_get_property;
  G_OBJECT_CLASS (klass)->set_property = cf_forecast_tab_set_property;
  properties[PROP_FIGURE] = g_param_spec_string ("figure", NULL, NULL, NULL,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_COMPARE] = g_param_spec_string ("compare", NULL, NULL, NULL,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  signals[DAY_CHOSEN] = g_signal_new ("day-chosen", G_OBJECT_CLASS_TYPE (klass), G_SIGNAL_RUN_LAST,
                                      0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  g_type_ensure (CF_TYPE_CHART_VIEW);
  g_type_ensure (CF_TYPE_CLEANING_CARD);
  g_type_ensure (CF_TYPE_COLUMNS);
  g_type_ensure (CF_TYPE_INTERVAL_TABLE);
  g_type_ensure (CF_TYPE_LAYERS_CARD);
  g_type_ensure (CF_TYPE_METHOD_CARD);
  g_type_ensure (CF_TYPE_SPECIAL_DAYS_CARD);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-forecast-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, CfForecastTab, chart);
  gtk_widget_class_bind_template_child (widget_class, CfForecastTab, calls_button);
  gtk_widget_class_bind_template_child (widget_class, CfForecastTab, handle_button);
  gtk_widget_class_bind_template_child (widget_class, CfForecastTab, compare_button);
  gtk_widget_class_bind_template_child (widget_class, CfForecastTab, table);
  gtk_widget_class_bind_template_child (widget_class, CfForecastTab, method_card);
  gtk_widget_class_bind_template_child (widget_class, CfForecastTab, layers_card);
  gtk_widget_class_bind_template_child (widget_class, CfForecastTab, cleaning_card);
  gtk_widget_class_bind_template_child (widget_class, CfForecastTab, special_days_card);
  gtk_widget_class_bind_template_callback (widget_class, cursor_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoomed_cb);
  gtk_widget_class_bind_template_callback (widget_class, adjust_cb);
  gtk_widget_class_bind_template_callback (widget_class, mark_cb);
  gtk_widget_class_bind_template_callback (widget_class, explain_point);
  gtk_widget_class_bind_template_callback (widget_class, zoom_reset_cb);
  gtk_widget_class_bind_template_callback (widget_class, panned_cb);
  gtk_widget_class_install_action (widget_class, "forecast-tab.explain", NULL, point_action);
  gtk_widget_class_install_action (widget_class, "forecast-tab.adjust", NULL, point_action);
  gtk_widget_class_install_action (widget_class, "forecast-tab.mark", NULL, point_action);
  gtk_widget_class_install_property_action (widget_class, "forecast-tab.figure", "figure");
  gtk_widget_class_install_property_action (widget_class, "forecast-tab.compare", "compare");
}

static void
set_menu (CfForecastTab *self)
{
  g_autoptr(GtkBuilder) builder = gtk_builder_new_from_resource (
    "/io/github/callfloor/Callfloor/ui/cf-forecast-menus.ui");

  gtk_menu_button_set_menu_model (
    self->compare_button, G_MENU_MODEL (gtk_builder_get_object (builder, "compare_menu")));
  cf_chart_view_set_datum_menu (self->chart,
                                G_MENU_MODEL (gtk_builder_get_object (builder, "point_menu")));
}

static void
cf_forecast_tab_init (CfForecastTab *self)
{
  self->day = self->period_from = CF_DAY_NONE;
  self->at = CF_MINUTE_NONE;
  self->shown.compare = CF_FORECAST_CHART_LAST_YEAR;
  gtk_widget_init_template (GTK_WIDGET (self));
  set_menu (self);
  self->explanation = cf_explain_popover_new ();
  cf_chart_view_set_popover (self->chart, self->explanation);
  show_compare (self);
  cf_chart_view_set_builder (self->chart, build_cb, self);
}
