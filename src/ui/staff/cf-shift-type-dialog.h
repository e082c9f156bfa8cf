/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-shift-type-dialog.h: add or edit a shift type and its breaks. */
#pragma once

#include "cf-dialog.h"
#include "cf-shift-type.h"
#include "cf-store.h"

G_BEGIN_DECLS

#define CF_TYPE_SHIFT_TYPE_DIALOG (cf_shift_type_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CfShiftTypeDialog, cf_shift_type_dialog, CF, SHIFT_TYPE_DIALOG, CfDialog)

/* @type NULL: a new one. @queues: CfQueue. @breaks: CfShiftBreak, of all types. */
CfShiftTypeDialog *cf_shift_type_dialog_new  (CfStore      *store,
                                              CfShiftType  *type,
                                              GListModel   *queues,
                                              GListModel   *breaks);

G_END_DECLS
