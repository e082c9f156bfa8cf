/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-new-pin-dialog.h: give somebody else a new PIN, because the old one was forgotten. */
#pragma once

#include "cf-agent.h"
#include "cf-dialog.h"
#include "cf-store.h"

G_BEGIN_DECLS

#define CF_TYPE_NEW_PIN_DIALOG (cf_new_pin_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CfNewPinDialog, cf_new_pin_dialog, CF, NEW_PIN_DIALOG, CfDialog)

CfNewPinDialog *cf_new_pin_dialog_new  (CfStore  *store,
                                        CfAgent  *agent);

G_END_DECLS
