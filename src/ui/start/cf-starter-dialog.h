/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-starter-dialog.h: what a new center needs to begin: its name, and who runs it.
 *
 * Signal: chosen (center name, manager's name, staff number): the window makes the store and closes
 * the dialog, or shows in it why not. Main thread. */
#pragma once

#include "cf-dialog.h"

G_BEGIN_DECLS

#define CF_TYPE_STARTER_DIALOG (cf_starter_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CfStarterDialog, cf_starter_dialog, CF, STARTER_DIALOG, CfDialog)

CfStarterDialog *cf_starter_dialog_new (void);

G_END_DECLS
