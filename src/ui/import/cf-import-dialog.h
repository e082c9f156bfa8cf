/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-import-dialog.h: the import window: choose or paste, look, say what the columns mean, import.
 *
 * One command writes it; the store's answer closes the window or is shown in it. Main thread. */
#pragma once

#include "cf-dialog.h"
#include "cf-import-field.h"
#include "cf-store.h"

G_BEGIN_DECLS

#define CF_TYPE_IMPORT_DIALOG (cf_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CfImportDialog, cf_import_dialog, CF, IMPORT_DIALOG, CfDialog)

CfImportDialog *cf_import_dialog_new        (CfStore        *store,
                                             CfImportKind    kind);
void            cf_import_dialog_open_file  (CfImportDialog *self,
                                             GFile          *file);
/* What was read already; @name is shown. */
void            cf_import_dialog_open_bytes (CfImportDialog *self,
                                             GBytes         *bytes,
                                             const char     *name);

G_END_DECLS
