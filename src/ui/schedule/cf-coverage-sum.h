/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-coverage-sum.h: coverage of the days that a forecast covers.
 *
 * Where there is no forecast nobody knows what is required: the minimum staff alone would read as a
 * great surplus. Such days are left out of every sum and shown as unknown. Pure functions over the
 * board; main thread. */
#pragma once

#include "cf-plan-board.h"

G_BEGIN_DECLS

gboolean       cf_coverage_is_known  (const CfPlanCoverage *day);
/* @n_unknown (nullable): the days that were left out. No calls at all: service_level is -1. */
CfPlanCoverage cf_coverage_sum_known (CfPlanBoard          *board,
                                      guint                 queue,
                                      guint                 first_day,
                                      guint                 n_days,
                                      guint                *n_unknown);

G_END_DECLS
