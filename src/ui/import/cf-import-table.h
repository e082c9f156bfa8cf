/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-import-table.h: the first rows of a file, with what each column means chosen above it.
 *
 * Signal mapping-changed: the person chose; ask cf_import_table_get_mapping (). New marks on the
 * same file leave the drop-downs, and the focus in them, alone. Main thread. */
#pragma once

#include "cf-import-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_IMPORT_TABLE (cf_import_table_get_type ())
G_DECLARE_FINAL_TYPE (CfImportTable, cf_import_table, CF, IMPORT_TABLE, AdwBin)

/* The plan's file, mapping and bad rows. */
void                 cf_import_table_show        (CfImportTable *self,
                                                  CfImportPlan  *plan);
/* One field a column; NULL where the columns have no choice. */
const CfImportField *cf_import_table_get_mapping (CfImportTable *self);

G_END_DECLS
