/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-forecast-page-private.h"

#include "cf-accuracy-dialog.h"
#include "cf-chart-view.h"
#include "cf-date-text.h"
#include "cf-day-dialog.h"
#include "cf-deferral-dialog.h"
#include "cf-drop-down.h"
#include "cf-forecaster.h"
#include "cf-hiring-dialog.h"
#include "cf-queue-list.h"
#include "cf-queue.h"
#include "cf-start-dialog.h"
#include "cf-today.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (CfForecastPage, cf_forecast_page, CF_TYPE_PAGE)

enum
{
  PROP_SPAN = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const struct
{
  const char *id;
  guint       days;
  const char *label;
} spans[] = {
  { "week", 7, N_("Week") },
  { "4-weeks", 28, N_("4 Weeks") },
  { "13-weeks", 91, N_("13 Weeks") },
};

CfQueue *
cf_forecast_page_get_queue (CfForecastPage *self)
{
  return gtk_drop_down_get_selected_item (self->queue_drop_down);
}

static void
show_period (CfForecastPage *self)
{
  CfDay until = self->from + (CfDay) self->span;
  g_autofree char *text = cf_date_text_period (self->from, until);

  gtk_label_set_label (self->period_label, text);
  cf_forecast_tab_set_period (self->forecast_tab, self->from, until);
  cf_requirement_tab_set_period (self->requirement_tab, self->from, until);
}

static void
show_day (CfForecastPage *self,
          CfDay           day)
{
  self->day = day;
  cf_forecast_tab_set_day (self->forecast_tab, day);
}

/* Keeps within what the history and the forecast know. */
static void
set_from (CfForecastPage *self,
          CfDay           from)
{
  CfDay least = self->outlook->past_from;
  CfDay most = self->outlook->from + (CfDay) self->outlook->n_days - (CfDay) self->span;

  self->from = CLAMP (from, least, MAX (least, most));
  show_period (self);
  if (self->day < self->from || self->day >= self->from + (CfDay) self->span)
    show_day (self, self->from);
}

static void
show_made (CfForecastPage *self)
{
  g_autoptr(GDateTime) made = g_date_time_new_from_unix_local (self->outlook->made_at
                                                               / G_USEC_PER_SEC);
  CfDay day = cf_day_from_ymd (g_date_time_get_year (made), g_date_time_get_month (made),
                               g_date_time_get_day_of_month (made));
  CfMinute minute = cf_minute_at (day, g_date_time_get_hour (made) * 60
                                       + g_date_time_get_minute (made));
  g_autofree char *when = cf_date_text_minute (minute);
  /* Translators: %s is a date and a time */
  g_autofree char *text = g_strdup_printf (_("Forecast of %s"), when);

  gtk_label_set_label (self->made_label, text);
}

static void
show_banner (CfForecastPage *self)
{
  CfDay from = self->outlook->from;

  if (cf_today () - from > CF_FORECASTER_OLD_DAYS)
    {
      g_autofree char *last = cf_date_text_day (from - 1, CF_DATE_TEXT_YEAR);
      /* Translators: %s is a date */
      g_autofree char *text = g_strdup_printf (
        _("History ends on %s. The forecast and the schedule start the day after."),
        last);

      g_object_set (self->banner, "button-label", NULL, NULL);
      cf_banner_show (self->banner, CF_BANNER_INFORMATION, text);
    }
  else if (self->outlook->changed)
    {
      g_object_set (self->banner, "button-label", _("_Forecast Again"), "action-name",
                    "forecast.run", NULL);
      cf_banner_show (self->banner, CF_BANNER_WARNING,
                      _("History or calendar changed since this forecast was made."));
    }
  else
    cf_banner_hide (self->banner);
}

void
cf_forecast_page_show (CfForecastPage *self)
{
  cf_forecast_tab_show (self->forecast_tab, self->outlook, self->requirement);
  cf_requirement_tab_show (self->requirement_tab, cf_forecast_page_get_queue (self),
                           self->requirements);
  show_made (self);
  show_banner (self);
  if (self->from == CF_DAY_NONE)
    {
      set_from (self, self->outlook->from);
      show_day (self, self->from);
    }
  else
    set_from (self, self->from);
  cf_page_set_state (CF_PAGE (self), CF_PAGE_CONTENT);
}

static void
day_chosen_cb (CfForecastPage *self,
               int             day)
{
  show_day (self, day);
}

static void
queue_selected_cb (CfForecastPage *self)
{
  CfQueue *queue = cf_forecast_page_get_queue (self);

  /* The list changed below the selection, or the same queue has new figures. */
  if (queue == NULL || (self->outlook != NULL && self->outlook->queue_id == queue->id))
    return;

  cf_forecast_page_load (self);
}

static void
queues_changed_cb (CfForecastPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->queue_drop_down),
                          g_list_model_get_n_items (G_LIST_MODEL (self->sorted_queues)) > 1);
  cf_forecast_page_load (self);
}

static void
calendar_day_cb (CfForecastPage *self)
{
  g_autoptr(GDateTime) date = gtk_calendar_get_date (self->calendar);
  CfDay day = cf_day_from_ymd (g_date_time_get_year (date), g_date_time_get_month (date),
                               g_date_time_get_day_of_month (date));

  gtk_popover_popdown (self->calendar_popover);
  if (self->outlook == NULL)
    return;

  set_from (self, cf_day_week_start (day, cf_date_text_first_weekday ()));
  show_day (self, CLAMP (day, self->from, self->from + (CfDay) self->span - 1));
}

static void
calendar_shown_cb (CfForecastPage *self)
{
  int year, month, of_month;

  if (self->from == CF_DAY_NONE)
    return;

  cf_day_to_ymd (self->from, &year, &month, &of_month);
  g_autoptr(GDateTime) date = g_date_time_new_local (year, month, of_month, 12, 0, 0);

  g_signal_handlers_block_by_func (self->calendar, calendar_day_cb, self);
  gtk_calendar_select_day (self->calendar, date);
  g_signal_handlers_unblock_by_func (self->calendar, calendar_day_cb, self);
}

static void
move_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CfForecastPage *self = CF_FORECAST_PAGE (widget);
  gboolean next = g_str_equal (action_name, "forecast.next");

  if (self->outlook != NULL)
    set_from (self, self->from + (next ? 1 : -1) * (CfDay) self->span);
}

static void
run_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CfForecastPage *self = CF_FORECAST_PAGE (widget);

  if (self->watch.progress != NULL)
    cf_forecast_page_stop (self);
  else
    cf_forecast_page_run (self);
}

static void
months_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  cf_hiring_dialog_present (cf_page_get_store (CF_PAGE (widget)), widget);
}

/* The day whose intervals the page shows. */
static void
day_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CfForecastPage *self = CF_FORECAST_PAGE (widget);
  CfQueue *queue = cf_forecast_page_get_queue (self);

  if (queue != NULL && self->day != CF_DAY_NONE)
    cf_day_dialog_present (cf_page_get_store (CF_PAGE (self)), queue, self->day, widget);
}

static void
start_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  CfQueue *queue = cf_forecast_page_get_queue (CF_FORECAST_PAGE (widget));

  if (queue != NULL)
    cf_start_dialog_present (cf_page_get_store (CF_PAGE (widget)), queue, widget);
}

static GtkWidget *
find_chart (GtkWidget *widget)
{
  if (CF_IS_CHART_VIEW (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *chart = find_chart (child);

      if (chart != NULL)
        return chart;
    }

  return NULL;
}

static void
deferral_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  CfForecastPage *self = CF_FORECAST_PAGE (widget);
  CfQueue *queue = cf_forecast_page_get_queue (self);

  if (queue != NULL)
    cf_deferral_dialog_present (cf_page_get_store (CF_PAGE (self)), queue, widget);
}

static void
accuracy_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  CfForecastPage *self = CF_FORECAST_PAGE (widget);
  CfQueue *queue = cf_forecast_page_get_queue (self);

  if (queue != NULL)
    cf_accuracy_dialog_present (cf_page_get_store (CF_PAGE (self)), queue->id, widget);
}

/* The page's menu acts on the chart of the tab that is shown. */
static void
chart_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  CfForecastPage *self = CF_FORECAST_PAGE (widget);
  GtkWidget *tab = adw_view_stack_get_visible_child (self->stack);
  GtkWidget *chart = tab != NULL ? find_chart (tab) : NULL;

  if (chart == NULL)
    return;

  if (g_str_equal (action_name, "forecast.save-chart"))
    gtk_widget_activate_action_variant (chart, "chart.save", parameter);
  else
    gtk_widget_activate_action_variant (chart, g_variant_get_string (parameter, NULL), NULL);
}

static void
cf_forecast_page_set_store (CfPage  *page,
                            CfStore *store)
{
  CfForecastPage *self = CF_FORECAST_PAGE (page);

  self->queues = cf_queue_list_new (store);
  self->special_days = cf_special_day_list_new (store);
  gtk_sort_list_model_set_model (self->sorted_queues, G_LIST_MODEL (self->queues));
  g_signal_connect_object (self->queues, "items-changed", G_CALLBACK (queues_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->queues, "notify::loading", G_CALLBACK (queues_changed_cb), self,
                           G_CONNECT_SWAPPED);
  cf_forecast_tab_set_store (self->forecast_tab, store, self->special_days);
  cf_requirement_tab_set_store (self->requirement_tab, store, G_LIST_MODEL (self->sorted_queues));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "forecast.deferral",
                                 cf_store_may (store, CF_RIGHT_CENTER_EDIT));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "forecast.run",
                                 cf_store_may (store, CF_RIGHT_FORECAST_EDIT));
  cf_forecast_page_follow (self, store);
}

static void
cf_forecast_page_retry (CfPage *page)
{
  cf_forecast_page_load (CF_FORECAST_PAGE (page));
}

static GVariant *
cf_forecast_page_dup_place (CfPage *page)
{
  CfForecastPage *self = CF_FORECAST_PAGE (page);

  return g_variant_new ("(uis)", self->span, self->from,
                        adw_view_stack_get_visible_child_name (self->stack));
}

static void
cf_forecast_page_set_place (CfPage   *page,
                            GVariant *place)
{
  CfForecastPage *self = CF_FORECAST_PAGE (page);
  const char *tab;

  if (!g_variant_is_of_type (place, G_VARIANT_TYPE ("(uis)")))
    return;

  g_variant_get (place, "(ui&s)", &self->span, &self->from, &tab);
  adw_view_stack_set_visible_child_name (self->stack, tab);
}

static void
set_span (CfForecastPage *self,
          const char     *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    if (g_strcmp0 (id, spans[i].id) == 0)
      {
        self->span = spans[i].days;
        gtk_menu_button_set_label (self->span_button, _(spans[i].label));
      }

  if (self->outlook != NULL)
    set_from (self, self->from);
}

static void
cf_forecast_page_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  CfForecastPage *self = CF_FORECAST_PAGE (object);

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    if (self->span == spans[i].days)
      g_value_set_string (value, spans[i].id);
}

static void
cf_forecast_page_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  set_span (CF_FORECAST_PAGE (object), g_value_get_string (value));
  g_object_notify_by_pspec (object, pspec);
}

static void
cf_forecast_page_dispose (GObject *object)
{
  CfForecastPage *self = CF_FORECAST_PAGE (object);

  cf_forecast_page_stop (self);
  cf_progress_watch_end (&self->watch);
  gtk_widget_dispose_template (GTK_WIDGET (self), CF_TYPE_FORECAST_PAGE);
  g_clear_object (&self->queues);
  g_clear_object (&self->special_days);
  g_clear_object (&self->outlook);
  g_clear_object (&self->requirement);
  g_clear_pointer (&self->requirements, g_ptr_array_unref);

  G_OBJECT_CLASS (cf_forecast_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CF_TYPE_BANNER);
  g_type_ensure (CF_TYPE_FORECAST_TAB);
  g_type_ensure (CF_TYPE_QUEUE);
  g_type_ensure (CF_TYPE_REQUIREMENT_TAB);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-forecast-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CfForecastPage, run_button);
  gtk_widget_class_bind_template_child (widget_class, CfForecastPage, queue_drop_down);
  gtk_widget_class_bind_template_child (widget_class, CfForecastPage, period_label);
  gtk_widget_class_bind_template_child (widget_class, CfForecastPage, made_label);
  gtk_widget_class_bind_template_child (widget_class, CfForecastPage, calendar);
  gtk_widget_class_bind_template_child (widget_class, CfForecastPage, calendar_popover);
  gtk_widget_class_bind_template_child (widget_class, CfForecastPage, span_button);
  gtk_widget_class_bind_template_child (widget_class, CfForecastPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CfForecastPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CfForecastPage, forecast_tab);
  gtk_widget_class_bind_template_child (widget_class, CfForecastPage, requirement_tab);
  gtk_widget_class_bind_template_child (widget_class, CfForecastPage, banner);
  gtk_widget_class_bind_template_child (widget_class, CfForecastPage, empty_page);
  gtk_widget_class_bind_template_child (widget_class, CfForecastPage, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, CfForecastPage, sorted_queues);
  gtk_widget_class_bind_template_callback (widget_class, queue_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, calendar_day_cb);
  gtk_widget_class_bind_template_callback (widget_class, calendar_shown_cb);
}

static void
cf_forecast_page_class_init (CfForecastPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CfPageClass *page_class = CF_PAGE_CLASS (klass);

  object_class->dispose = cf_forecast_page_dispose;
  object_class->get_property = cf_forecast_page_get_property;
  object_class->set_property = cf_forecast_page_set_property;
  page_class->set_store = cf_forecast_page_set_store;
  page_class->retry = cf_forecast_page_retry;
  page_class->dup_place = cf_forecast_page_dup_place;
  page_class->set_place = cf_forecast_page_set_place;

  properties[PROP_SPAN] = g_param_spec_string ("span", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "forecast.run", NULL, run_action);
  gtk_widget_class_install_action (widget_class, "forecast.months", NULL, months_action);
  gtk_widget_class_install_action (widget_class, "forecast.day", NULL, day_action);
  gtk_widget_class_install_action (widget_class, "forecast.start", NULL, start_action);
  gtk_widget_class_install_action (widget_class, "forecast.previous", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "forecast.next", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "forecast.accuracy", NULL, accuracy_action);
  gtk_widget_class_install_action (widget_class, "forecast.deferral", NULL, deferral_action);
  gtk_widget_class_install_action (widget_class, "forecast.chart", "s", chart_action);
  gtk_widget_class_install_action (widget_class, "forecast.save-chart", "s", chart_action);
  gtk_widget_class_install_property_action (widget_class, "forecast.span", "span");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_ALT_MASK,
                                       "forecast.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_ALT_MASK,
                                       "forecast.next", NULL);
}

static void
set_menus (CfForecastPage *self)
{
  g_autoptr(GtkBuilder) builder = gtk_builder_new_from_resource (
    "/io/github/callfloor/Callfloor/ui/cf-forecast-menus.ui");

  gtk_menu_button_set_menu_model (self->span_button,
                                  G_MENU_MODEL (gtk_builder_get_object (builder, "span_menu")));
  gtk_menu_button_set_menu_model (self->menu_button,
                                  G_MENU_MODEL (gtk_builder_get_object (builder, "page_menu")));
}

static void
cf_forecast_page_init (CfForecastPage *self)
{
  self->from = CF_DAY_NONE;
  self->day = CF_DAY_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  cf_drop_down_set_name (self->queue_drop_down, _("Queue"));
  set_span (self, "4-weeks");   /* the menu asks for it at once */
  set_menus (self);
}
