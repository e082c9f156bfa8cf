/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-pin-dialog.h: set, change or take away one's own PIN. Main thread. */
#pragma once

#include "cf-dialog.h"
#include "cf-store.h"

G_BEGIN_DECLS

#define CF_TYPE_PIN_DIALOG (cf_pin_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CfPinDialog, cf_pin_dialog, CF, PIN_DIALOG, CfDialog)

CfPinDialog *cf_pin_dialog_new (CfStore *store);

G_END_DECLS
