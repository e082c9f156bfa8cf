/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-coverage-strip-private.h: what the coverage strip and its painting share. */
#pragma once

#include "cf-coverage-strip.h"
#include "cf-scene.h"
#include "cf-schedule-brush.h"
#include "cf-text-metrics.h"

G_BEGIN_DECLS

#define CF_COVERAGE_CHART_HEIGHT 62
#define CF_COVERAGE_LINE_HEIGHT 20
#define CF_COVERAGE_N_LINES 3              /* shortage, surplus, service level */
#define CF_COVERAGE_SLOTS_PER_DAY 96
#define CF_COVERAGE_PADDING 12

struct _CfCoverageStrip
{
  GtkWidget        parent_instance;

  /* owned */
  CfPlanBoard     *board;
  CfScheduleView  *view;
  CfScheduleBrush *brush;
  CfTextMetrics   *metrics;
  CfScene         *scene;      /* of all days; made anew when coverage or the columns change */
  GtkWidget       *queues;     /* drop-down: all, or one */
  double          *scheduled, *required;
  CfPlanCoverage  *days;
  guint            n_days;
};

gboolean cf_coverage_strip_is_ready    (CfCoverageStrip *self);
guint    cf_coverage_strip_queue_shown (CfCoverageStrip *self);   /* or CF_PLAN_ALL_QUEUES */

/* cf-coverage-strip-paint.c */
void     cf_coverage_strip_paint       (CfCoverageStrip *self,
                                        GtkSnapshot     *snapshot);

G_END_DECLS
