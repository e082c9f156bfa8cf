/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-import-problems.h: what is wrong with a file, one sentence a row, marks and line numbers.
 *
 * Hidden while there is nothing to say. Main thread. */
#pragma once

#include "cf-import-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_IMPORT_PROBLEMS (cf_import_problems_get_type ())
G_DECLARE_FINAL_TYPE (CfImportProblems, cf_import_problems, CF, IMPORT_PROBLEMS, AdwBin)

void cf_import_problems_show (CfImportProblems *self,
                              CfImportPlan     *plan);

G_END_DECLS
