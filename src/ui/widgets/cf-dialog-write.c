/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-dialog-write.h"

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(CfDialog) dialog = CF_DIALOG (user_data);
  g_autoptr(GError) error = NULL;

  if (cf_store_write_finish (CF_STORE (source), result, &error))
    cf_dialog_close (dialog);
  else
    cf_dialog_show_error (dialog, error);
}

void
cf_dialog_write (CfDialog        *dialog,
                 CfStore         *store,
                 const CfCommand *command,
                 gpointer         input,
                 GDestroyNotify   input_free)
{
  cf_dialog_set_busy (dialog, TRUE);
  cf_store_write_async (store, command, input, input_free, NULL, written_cb,
                        g_object_ref (dialog));
}
