/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-hiring-demand.h: what one queue asks for in each of the coming months. Read on a store thread,
 * computed on any. Private to the model. */
#pragma once

#include "cf-long-range.h"
#include "cf-queue-history.h"

G_BEGIN_DECLS

typedef struct _CfHiringDemand CfHiringDemand;

CfHiringDemand *cf_hiring_demand_read      (CfDb              *db,
                                            CfQueue           *queue,
                                            CfDay              from,
                                            CfDay              until,
                                            GError           **error);
void            cf_hiring_demand_free      (CfHiringDemand    *self);

/* FALSE: nothing is known of this queue. */
gboolean        cf_hiring_demand_forecast  (CfHiringDemand    *self);

/* Adds calls and hours on the schedule of [from, until), all calls times @growth. */
void            cf_hiring_demand_add_month (CfHiringDemand    *self,
                                            CfDay              from,
                                            CfDay              until,
                                            double             growth,
                                            CfLongRangeMonth  *month);

G_END_DECLS
