/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-ask.c: questions by AdwMessageDialog, which libadwaita 1.6 replaces. */

#include "cf-ask.h"

#include <adwaita.h>

static AdwResponseAppearance
get_appearance (CfAskLook look)
{
  switch (look)
    {
    case CF_ASK_PLAIN:
      return ADW_RESPONSE_DEFAULT;
    case CF_ASK_SUGGESTED:
      return ADW_RESPONSE_SUGGESTED;
    case CF_ASK_DESTRUCTIVE:
      return ADW_RESPONSE_DESTRUCTIVE;
    }

  g_assert_not_reached ();
}

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             gpointer          user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);

  g_task_return_pointer (task, g_strdup (response), g_free);
}

void
cf_ask_async (GtkWidget           *parent,
              const char          *heading,
              const char          *body,
              const CfAskResponse *responses,
              GAsyncReadyCallback  callback,
              gpointer             user_data)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (responses[0].id != NULL);

  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (parent));
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (window, heading, body));

  for (const CfAskResponse *response = responses; response->id != NULL; response++)
    {
      adw_message_dialog_add_response (dialog, response->id, response->label);
      adw_message_dialog_set_response_appearance (dialog, response->id,
                                                  get_appearance (response->look));
      if (response->look != CF_ASK_DESTRUCTIVE)
        adw_message_dialog_set_default_response (dialog, response->id);
    }
  adw_message_dialog_set_close_response (dialog, responses[0].id);

  g_signal_connect (dialog, "response", G_CALLBACK (response_cb),
                    g_task_new (parent, NULL, callback, user_data));
  gtk_window_present (GTK_WINDOW (dialog));
}

char *
cf_ask_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
