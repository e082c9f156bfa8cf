/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-replace-dialog.h: archive a shift type that shifts to come still have,
 * and say what they become. */
#pragma once

#include "cf-dialog.h"
#include "cf-shift-type.h"
#include "cf-store.h"

G_BEGIN_DECLS

#define CF_TYPE_REPLACE_DIALOG (cf_replace_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CfReplaceDialog, cf_replace_dialog, CF, REPLACE_DIALOG, CfDialog)

/* @n_uses: shifts from today on. @types: CfShiftType that are not archived. */
CfReplaceDialog *cf_replace_dialog_new  (CfStore      *store,
                                         CfShiftType  *type,
                                         gint64        n_uses,
                                         GListModel   *types);

G_END_DECLS
