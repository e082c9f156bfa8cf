/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-reason-dialog.h: "this breaks a hard rule": what is broken, and room for the reason that will
 * stay on the cell. Signal: given (char *reason). Main thread. */
#pragma once

#include "cf-dialog.h"

G_BEGIN_DECLS

#define CF_TYPE_REASON_DIALOG (cf_reason_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CfReasonDialog, cf_reason_dialog, CF, REASON_DIALOG, CfDialog)

CfReasonDialog *cf_reason_dialog_new (const char *broken);

G_END_DECLS
