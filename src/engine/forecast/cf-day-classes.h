/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-day-classes.h: what special days add to the day model.
 *
 * Each class has an effect of its own, from what its days differ by from the model of the ordinary
 * ones. Days around the festival are steps of one path, each tied to its neighbors; a class without
 * a past borrows from its relatives. Private to the engine. */
#pragma once

#include "cf-day-model.h"

G_BEGIN_DECLS

/* @differences: [n_days] of the logarithms from the model without classes, read where the day is of
 * a class and has a weight. Fills @effects, [n_classes], that of class 1 first. */
void cf_day_classes_fit (const CfDayModelSeries *series,
                         const double           *differences,
                         double                 *effects);

G_END_DECLS
