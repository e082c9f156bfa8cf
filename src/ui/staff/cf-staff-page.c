/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-staff-page-private.h"

#include "cf-queue.h"
#include "cf-shift-type.h"
#include "cf-staff-center-rows.h"
#include "cf-staff-list.h"
#include "cf-team.h"
#include "cf-today.h"

#include <glib/gi18n-lib.h>

/* Where the tabs no longer stand beside the buttons of the header bar. */
#define NARROW_BELOW 880

G_DEFINE_FINAL_TYPE (CfStaffPage, cf_staff_page, CF_TYPE_PAGE)

static gboolean
type_filter_cb (gpointer item,
                gpointer user_data)
{
  return CF_STAFF_PAGE (user_data)->show_archived || !((CfShiftType *) item)->archived;
}

static gboolean
is_current_type (gpointer item,
                 gpointer user_data)
{
  return !((CfShiftType *) item)->archived;
}

/* A new list, in the order in which people put the rows. */
static GListModel *
by_position (CfLiveList *list,
             GType       type,
             GtkFilter  *filter)
{
  GtkExpression *position = gtk_property_expression_new (type, NULL, "position");
  GListModel *rows = g_object_ref (G_LIST_MODEL (list));

  if (filter != NULL)
    rows = G_LIST_MODEL (gtk_filter_list_model_new (rows, filter));

  return G_LIST_MODEL (gtk_sort_list_model_new (
    rows, GTK_SORTER (gtk_numeric_sorter_new (position))));
}

/* The window's way back and the switcher give way to the person's name and the way to the list. */
static void
show_mode (CfStaffPage *self)
{
  gboolean is_person = gtk_stack_get_visible_child (self->content_stack)
                       == GTK_WIDGET (self->person);
  gtk_widget_set_visible (GTK_WIDGET (self->people_button), is_person);
  gtk_widget_set_visible (GTK_WIDGET (self->add_button), self->may_add && !is_person);
  gtk_stack_set_visible_child (self->title_stack, is_person || self->narrow
                               ? GTK_WIDGET (self->window_title) : GTK_WIDGET (self->switcher));
}

static void
title_changed_cb (CfStaffPage *self)
{
  g_autofree char *name = NULL;
  gboolean is_person = gtk_stack_get_visible_child (self->content_stack)
                       == GTK_WIDGET (self->person);

  g_object_get (self->person, "name", &name, NULL);
  g_object_set (self, "title", is_person && *name != '\0' ? name : _("Staff"), NULL);
  show_mode (self);
}

void
cf_staff_page_open_person (CfStaffPage *self,
                           gint64       agent_id)
{
  if (agent_id != 0)
    cf_staff_person_show (self->person, agent_id);

  gtk_stack_set_visible_child (self->content_stack, agent_id != 0
                               ? GTK_WIDGET (self->person) : GTK_WIDGET (self->overview_box));
  title_changed_cb (self);
}

/* Rules have nothing to add. */
static void
tab_changed_cb (CfStaffPage *self)
{
  gboolean is_rules = g_strcmp0 (adw_view_stack_get_visible_child_name (self->view_stack),
                                 "rules") == 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "staff.add", self->may_add && !is_rules);
}

static void
make_lists (CfStaffPage *self,
            CfStore     *store)
{
  CfDay today = cf_today ();
  GtkFilter *current = GTK_FILTER (gtk_custom_filter_new (is_current_type, NULL, NULL));

  self->agents = cf_staff_list_new (store, CF_STAFF_LIST_PEOPLE, 0, today);
  self->teams = cf_staff_list_new (store, CF_STAFF_LIST_TEAMS, 0, today);
  self->queues = cf_staff_list_new (store, CF_STAFF_LIST_QUEUES, 0, today);
  self->openings = cf_staff_list_new (store, CF_STAFF_LIST_OPENINGS, 0, today);
  self->types = cf_staff_list_new (store, CF_STAFF_LIST_SHIFT_TYPES, 0, today);
  self->breaks = cf_staff_list_new (store, CF_STAFF_LIST_SHIFT_BREAKS, 0, today);
  self->rules = cf_staff_list_new (store, CF_STAFF_LIST_RULES, 0, today);
  self->sorted_teams = by_position (self->teams, CF_TYPE_TEAM, NULL);
  self->sorted_queues = by_position (self->queues, CF_TYPE_QUEUE, NULL);
  self->sorted_types = by_position (self->types, CF_TYPE_SHIFT_TYPE, current);
  self->shown_types = by_position (self->types, CF_TYPE_SHIFT_TYPE,
                                   g_object_ref (self->type_filter));
}

static GtkWidget *
queue_row_new (gpointer item,
               gpointer user_data)
{
  return cf_staff_queue_row_new (item, G_LIST_MODEL (CF_STAFF_PAGE (user_data)->openings));
}

/* Opening hours stand in the rows of the queues: those are made anew. */
static void
bind_queues (CfStaffPage *self)
{
  cf_staff_section_bind (self->queues_section, self->sorted_queues, queue_row_new, self);
}

static void
cf_staff_page_set_store (CfPage  *page,
                         CfStore *store)
{
  CfStaffPage *self = CF_STAFF_PAGE (page);

  make_lists (self, store);
  cf_page_follow_list (page, self->agents);
  cf_staff_people_set_list (self->people, self->agents);
  cf_staff_section_bind (self->teams_section, self->sorted_teams, cf_staff_team_row_new, NULL);
  cf_staff_section_bind (self->types_section, self->shown_types, cf_staff_type_row_new, NULL);
  cf_staff_section_bind (self->rules_section, G_LIST_MODEL (self->rules), cf_staff_rule_row_new,
                         NULL);
  bind_queues (self);
  cf_staff_section_follow (self->teams_section, self->teams);
  cf_staff_section_follow (self->types_section, self->types);
  cf_staff_section_follow (self->rules_section, self->rules);
  cf_staff_section_follow (self->queues_section, self->queues);
  g_signal_connect_swapped (self->openings, "items-changed", G_CALLBACK (bind_queues), self);

  CfStaffChoices choices = { self->sorted_teams, self->sorted_queues, self->sorted_types };

  cf_staff_person_set_store (self->person, store, &choices);
  cf_staff_page_apply_rights (self);
}

static gboolean
cf_staff_page_search (CfPage *page)
{
  CfStaffPage *self = CF_STAFF_PAGE (page);

  cf_staff_page_open_person (self, 0);
  adw_view_stack_set_visible_child_name (self->view_stack, "people");
  cf_staff_people_search (self->people);
  return TRUE;
}

static void
cf_staff_page_retry (CfPage *page)
{
  cf_staff_list_set_person (CF_STAFF_PAGE (page)->agents, 0, cf_today ());
}

static gboolean
cf_staff_page_show_person (CfPage *page,
                           gint64  agent_id)
{
  if (cf_page_get_store (page) == NULL)
    return FALSE;

  cf_staff_page_open_person (CF_STAFF_PAGE (page), agent_id);
  return TRUE;
}

static GVariant *
cf_staff_page_dup_place (CfPage *page)
{
  const char *tab = adw_view_stack_get_visible_child_name (CF_STAFF_PAGE (page)->view_stack);

  return g_variant_ref_sink (g_variant_new_string (tab == NULL ? "people" : tab));
}

static void
cf_staff_page_set_place (CfPage   *page,
                         GVariant *place)
{
  if (g_variant_is_of_type (place, G_VARIANT_TYPE_STRING))
    adw_view_stack_set_visible_child_name (CF_STAFF_PAGE (page)->view_stack,
                                           g_variant_get_string (place, NULL));
}

static void
apply_narrow_cb (gpointer user_data)
{
  CfStaffPage *self = CF_STAFF_PAGE (user_data);

  self->narrow_source = 0;
  adw_view_switcher_bar_set_reveal (self->switcher_bar, self->narrow);
  g_object_set (self->people, "narrow", self->narrow, NULL);
  show_mode (self);
}

/* Follows the width that the page got; a widget with a layout manager hears of it when it is drawn.
 * Not "folded": the window folds by the least width of the page, which must not depend on it, or
 * both would go to and fro. */
static void
cf_staff_page_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  CfStaffPage *self = CF_STAFF_PAGE (widget);
  gboolean narrow = gtk_widget_get_width (widget) < NARROW_BELOW;

  GTK_WIDGET_CLASS (cf_staff_page_parent_class)->snapshot (widget, snapshot);

  if (narrow == self->narrow)
    return;

  self->narrow = narrow;

  if (self->narrow_source == 0)
    self->narrow_source = g_idle_add_once (apply_narrow_cb, self);
}

static void
cf_staff_page_dispose (GObject *object)
{
  CfStaffPage *self = CF_STAFF_PAGE (object);

  g_clear_handle_id (&self->narrow_source, g_source_remove);

  if (self->openings != NULL)
    g_signal_handlers_disconnect_by_data (self->openings, self);

  gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_STAFF_PAGE);
  g_clear_object (&self->sorted_teams);
  g_clear_object (&self->sorted_queues);
  g_clear_object (&self->sorted_types);
  g_clear_object (&self->shown_types);
  g_clear_object (&self->type_filter);
  g_clear_object (&self->agents);
  g_clear_object (&self->teams);
  g_clear_object (&self->queues);
  g_clear_object (&self->openings);
  g_clear_object (&self->types);
  g_clear_object (&self->breaks);
  g_clear_object (&self->rules);

  G_OBJECT_CLASS (cf_staff_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CF_TYPE_STAFF_PEOPLE);
  g_type_ensure (CF_TYPE_STAFF_PERSON);
  g_type_ensure (CF_TYPE_STAFF_SECTION);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-staff-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CfStaffPage, people_button);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPage, add_button);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPage, title_stack);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPage, content_stack);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPage, overview_box);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPage, view_stack);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPage, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPage, people);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPage, teams_section);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPage, types_section);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPage, rules_section);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPage, queues_section);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPage, teams_tab);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPage, types_tab);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPage, rules_tab);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPage, queues_tab);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPage, person);
}

static void
cf_staff_page_class_init (CfStaffPageClass *klass)
{
  CfPageClass *page_class = CF_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_staff_page_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = cf_staff_page_snapshot;
  page_class->set_store = cf_staff_page_set_store;
  page_class->search = cf_staff_page_search;
  page_class->retry = cf_staff_page_retry;
  page_class->show_person = cf_staff_page_show_person;
  page_class->dup_place = cf_staff_page_dup_place;
  page_class->set_place = cf_staff_page_set_place;

  bind_template (GTK_WIDGET_CLASS (klass));
  cf_staff_page_install_actions (GTK_WIDGET_CLASS (klass));
}

static void
cf_staff_page_init (CfStaffPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->type_filter = GTK_FILTER (gtk_custom_filter_new (type_filter_cb, self, NULL));
  g_signal_connect_swapped (self->person, "notify::name", G_CALLBACK (title_changed_cb), self);
  g_signal_connect_swapped (self->view_stack, "notify::visible-child",
                            G_CALLBACK (tab_changed_cb), self);
  show_mode (self);
}
