/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-scenario-store.h: what-if values that were worth a name. */
#pragma once

#include "cf-command-input.h"
#include "cf-scenario.h"

G_BEGIN_DECLS

GPtrArray *cf_scenario_read_all (CfDb    *db,         /* CfScenario by id */
                                 GError **error);

typedef struct
{
  CfCommandInput  base;
  gint64          scenario_id;    /* by cf_id_new () to create */
  char           *name;
  double          volume;
  double          handle;
  double          share;          /* these or CF_SCENARIO_AS_PLANNED */
  int             seconds;
  double          shrinkage;
  double          risk;
} CfScenarioInput;

CfScenarioInput *cf_scenario_input_new  (void);           /* all as planned */
void             cf_scenario_input_free (gpointer input);

extern const CfCommand cf_command_scenario_create;
extern const CfCommand cf_command_scenario_edit;
extern const CfCommand cf_command_scenario_remove;        /* scenario_id is enough */

G_END_DECLS
