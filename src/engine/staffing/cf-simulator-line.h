/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-simulator-line.h: a part of the center that is one line: one queue, and everybody takes its
 * calls at once. Private to the simulator; belongs to one thread. */
#pragma once

#include "cf-simulator-tally.h"

G_BEGIN_DECLS

typedef struct _CfSimulatorLine CfSimulatorLine;

/* The plan must outlive it. */
CfSimulatorLine *cf_simulator_line_new  (const CfSimulatorPlan *plan,
                                         guint                  part);
void             cf_simulator_line_free (CfSimulatorLine       *line);

/* Adds the part's callers of the day numbered @day to the tally's running day. */
void             cf_simulator_line_run  (CfSimulatorLine       *line,
                                         CfSimulatorTally      *tally,
                                         guint                  day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfSimulatorLine, cf_simulator_line_free)

G_END_DECLS
