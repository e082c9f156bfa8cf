/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-staff-write.h: how the editors of this page give their commands to the store. Main thread. */
#pragma once

#include "cf-dialog.h"
#include "cf-store.h"

G_BEGIN_DECLS

/* Takes @input. While it is written the dialog is busy; then it closes, or says what is wrong. */
void  cf_staff_write_from_dialog (CfDialog         *dialog,
                                  CfStore          *store,
                                  const CfCommand  *command,
                                  gpointer          input,
                                  GDestroyNotify    input_free);

G_END_DECLS
