/* SPDX-License-Identifier: GPL-3.0-or-later */
/* import-fixture.h: a store with one queue, and files into it, for the importer's tests. */
#pragma once

#include "cf-import-plan.h"
#include "cf-importer.h"
#include "cf-temp-store.h"

#define TODAY 20000   /* 2024-10-04 */

typedef struct
{
  CfTempStore *temp;
  CfStore     *store;
  gint64       queue_id;   /* "Hotline", with an average handle time of 200 s */
} Fixture;

void                   import_set_up     (Fixture            *fixture,
                                          gconstpointer       unused);
void                   import_tear_down  (Fixture            *fixture,
                                          gconstpointer       unused);
CfImportPlan          *plan_bytes        (Fixture            *fixture,
                                          CfImportKind        kind,
                                          GBytes             *bytes);
CfImportPlan          *plan_text         (Fixture            *fixture,
                                          CfImportKind        kind,
                                          const char         *text);
void                   commit            (Fixture            *fixture,
                                          CfImportPlan       *plan);
/* What is said first about a line; there must be something. */
const CfImportProblem *problem_on        (const CfImportPlan *plan,
                                          guint               line);
/* "start+length offered answered abandoned within handle wait", one line a fact, "?" unknown. */
char                  *dump_facts        (GArray             *facts);
