/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-dialog-write.h: the one command of an editor dialog: the store's answer closes the dialog, or
 * is shown in it and nothing typed is lost. Main thread. */
#pragma once

#include "cf-dialog.h"
#include "cf-store.h"

G_BEGIN_DECLS

void cf_dialog_write (CfDialog        *dialog,
                      CfStore         *store,
                      const CfCommand *command,
                      gpointer         input,        /* taken */
                      GDestroyNotify   input_free);

G_END_DECLS
