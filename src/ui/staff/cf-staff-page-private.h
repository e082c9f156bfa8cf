/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-staff-page-private.h: the page's fields, shared with its actions. */
#pragma once

#include "cf-staff-page.h"
#include "cf-staff-people.h"
#include "cf-staff-person.h"
#include "cf-staff-section.h"

G_BEGIN_DECLS

struct _CfStaffPage
{
  CfPage              parent_instance;

  /* template children */
  GtkButton          *people_button;
  GtkButton          *add_button;
  GtkStack           *title_stack;
  GtkScrolledWindow  *switcher;
  AdwWindowTitle     *window_title;
  GtkStack           *content_stack;
  GtkBox             *overview_box;
  AdwViewStack       *view_stack;
  AdwViewSwitcherBar *switcher_bar;
  CfStaffPeople      *people;
  CfStaffSection     *teams_section;
  CfStaffSection     *types_section;
  CfStaffSection     *rules_section;
  CfStaffSection     *queues_section;
  AdwViewStackPage   *teams_tab;
  AdwViewStackPage   *types_tab;
  AdwViewStackPage   *rules_tab;
  AdwViewStackPage   *queues_tab;
  CfStaffPerson      *person;

  /* owned */
  CfLiveList         *agents;
  CfLiveList         *teams;
  CfLiveList         *queues;
  CfLiveList         *openings;
  CfLiveList         *types;
  CfLiveList         *breaks;
  CfLiveList         *rules;
  GtkFilter          *type_filter;       /* archived ones are left out */
  GListModel         *sorted_teams;      /* by position, as are the next three */
  GListModel         *sorted_queues;
  GListModel         *sorted_types;      /* without archived ones */
  GListModel         *shown_types;       /* with them, when they are asked for */

  guint               narrow_source;     /* waits for the frame to end */
  gboolean            narrow;
  gboolean            may_add;
  gboolean            show_left;
  gboolean            show_archived;
};

void  cf_staff_page_install_actions  (GtkWidgetClass  *widget_class);
/* Leaves out and disables what the store would refuse. */
void  cf_staff_page_apply_rights     (CfStaffPage     *self);
void  cf_staff_page_open_person      (CfStaffPage     *self,
                                      gint64           agent_id);

G_END_DECLS
