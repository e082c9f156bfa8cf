/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-command-cases.h: an input for every command of the program, over the test center. */
#pragma once

#include "cf-test-center.h"

G_BEGIN_DECLS

/* What the inputs below are about: some of everything. */
typedef struct
{
  CfTestCenter center;
  gint64       contract, membership, skill, protection;    /* rows of center.agent */
  gint64       schedule, leave, wish, open_shift;
  gint64       empty_team, scenario;
  gint64       mark, layer, other_layer;
} CfCaseStore;

void  cf_case_store_init (CfCaseStore *self,
                          CfDb        *db);

typedef struct
{
  const CfCommand *command;
  gpointer       (*build) (CfCaseStore *store);
  GDestroyNotify   input_free;
} CfCommandCase;

extern const CfCommandCase cf_staff_cases[];       /* these end with { NULL } */
extern const CfCommandCase cf_center_cases[];
extern const CfCommandCase cf_forecast_cases[];
extern const CfCommandCase cf_schedule_cases[];

/* NULL: nobody wrote one. */
const CfCommandCase *cf_command_case_find (const CfCommand *command);

G_END_DECLS
