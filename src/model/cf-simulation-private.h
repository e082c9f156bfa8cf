/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-simulation-private.h: what is to be simulated, read and ready. Private to the model. */
#pragma once

#include "cf-simulation.h"
#include "cf-simulator.h"

G_BEGIN_DECLS

/* People who may take the same calls. */
typedef struct
{
  guint   queue;            /* whose calls come first: an index into requirements */
  guint64 others;           /* bits: whose calls they also take, after overflow_s */
} CfStageGroup;

/* Somebody's time at the phones without a break. */
typedef struct
{
  guint    person;
  guint    group;
  CfMinute from;
  CfMinute until;
} CfStageSpell;

typedef struct
{
  CfSimulationRequest request;        /* with its defaults filled in */
  CfProgress         *progress;       /* owned, nullable */
  GPtrArray          *requirements;   /* CfRequirement of the same days, owned */
  gboolean            of_schedule;
  GArray             *groups;         /* CfStageGroup; of a schedule */
  GArray             *spells;         /* CfStageSpell by person and time; of a schedule */
} CfSimulationStage;

CfSimulationStage *cf_simulation_stage_new   (const CfSimulationRequest  *request,
                                              CfProgress                 *progress);
void               cf_simulation_stage_free  (gpointer                    stage);

/* Puts the queues' requirements and the shifts of the request's days on the stage. On a store
 * thread. */
gboolean           cf_simulation_stage_read_schedule (CfDb               *db,
                                                      gpointer            stage,
                                                      GError            **error);

/* NULL: stopped before a day was done. */
CfSimulation      *cf_simulation_run         (const CfSimulationStage    *stage);

G_END_DECLS
