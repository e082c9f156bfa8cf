/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-hiring-demand.h: what one queue asks for in each of the coming months. Read on a store thread,
 * computed on any. Private to the model.
 *
 * The months are staffed as a forecast is on the Requirement page: grown, then through the
 * adjustment layers (what a planner has set is not grown), then by the goal that holds at each time
 * of the day and the risk that was chosen. How far days are off is that of the first four weeks:
 * by the time a month is scheduled its forecast is as near as that. */
#pragma once

#include "cf-day.h"
#include "cf-db.h"
#include "cf-long-range.h"
#include "cf-queue.h"
#include "cf-staffer.h"

G_BEGIN_DECLS

typedef struct _CfHiringDemand CfHiringDemand;

/* @from: [n_months + 1] first days of months, the last one the end. Not copied. */
CfHiringDemand *cf_hiring_demand_read (CfDb              *db,
                                       CfQueue           *queue,
                                       const CfDay       *from,
                                       guint              n_months,
                                       GError           **error);
void            cf_hiring_demand_free (CfHiringDemand    *self);

/* Adds calls and hours on the schedule to @months, [n_months]; calls grow by @growth in twelve
 * months. FALSE: nothing is known of this queue. */
gboolean        cf_hiring_demand_add  (CfHiringDemand    *self,
                                       double             growth,
                                       CfStaffer         *staffer,
                                       CfLongRangeMonth  *months);

G_END_DECLS
