/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-requirement-tab-private.h: the tab's fields, for its own files: cf-requirement-tab.c has what
 * is shown, cf-requirement-scroll.c how the page scrolls, cf-requirement-actions.c what is edited.
 */
#pragma once

#include "cf-requirement-tab.h"

#include "cf-chart-view.h"
#include "cf-goals-card.h"
#include "cf-live-list.h"
#include "cf-requirement-chart.h"
#include "cf-requirement-desk.h"
#include "cf-scenario-grid.h"
#include "cf-shared-people-card.h"
#include "cf-staffing-popover.h"
#include "cf-totals-card.h"
#include "cf-what-if-card.h"

struct _CfRequirementTab
{
  AdwBin              parent_instance;

  /* template children */
  CfChartView        *chart;
  GtkScrolledWindow  *chart_scroller;
  GtkWidget          *page_box;
  GtkWidget          *queue_choice;
  GtkToggleButton    *all_queues;
  GtkWidget          *cover_choice;
  GtkToggleButton    *against_schedule;
  CfGoalsCard        *goals_card;
  CfWhatIfCard       *what_if_card;
  CfScenarioGrid     *scenario_grid;
  CfSharedPeopleCard *shared_people_card;
  CfTotalsCard       *totals_card;

  /* owned */
  CfStore            *store;
  GListModel         *queues;
  CfLiveList         *goals;
  CfLiveList         *parts;
  CfLiveList         *scenarios;
  CfQueue            *queue;
  GPtrArray          *requirements;    /* of every queue; nullable */
  CfRequirementDesk  *desk;
  GArray             *rules;           /* guint: slots at which the goal changes */
  GCancellable       *cancellable;

  /* borrowed of the chart */
  CfStaffingPopover  *popover;

  CfDay               from;
  CfDay               until;
  guint               frame;           /* tick callback: a slider moved since the last frame */
};

void cf_requirement_tab_add_page_controllers (CfRequirementTab    *self);
/* The cell under the keyboard's cursor comes into sight; the page does not jump for a click. */
void cf_requirement_tab_scroll_to            (CfRequirementTab    *self,
                                              guint                datum);

/* Of the chosen queue, with the what-if values; NULL: not known. Lent. */
CfRequirement *cf_requirement_tab_find_tried (CfRequirementTab    *self);

void cf_requirement_tab_install_actions      (GtkWidgetClass      *widget_class);
