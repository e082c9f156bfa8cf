/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-simulator-floor.h: any part of the center: several queues, skills, priorities, overflow, event
 * by event. Where a part is one line it does exactly what cf-simulator-line.h does, only slower.
 * Private to the simulator; belongs to one thread. */
#pragma once

#include "cf-simulator-tally.h"

G_BEGIN_DECLS

typedef struct _CfSimulatorFloor CfSimulatorFloor;

/* The plan must outlive it. */
CfSimulatorFloor *cf_simulator_floor_new  (const CfSimulatorPlan *plan,
                                         guint                  part);
void             cf_simulator_floor_free (CfSimulatorFloor       *floor);

/* Adds the part's callers of the day numbered @day to the tally's running day. */
void             cf_simulator_floor_run  (CfSimulatorFloor       *floor,
                                         CfSimulatorTally      *tally,
                                         guint                  day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfSimulatorFloor, cf_simulator_floor_free)

G_END_DECLS
