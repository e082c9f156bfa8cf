/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-staff-erase.h"

#include "cf-agent-store.h"
#include "cf-ask.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  CfStore *store;        /* owned */
  gint64   agent_id;
} Question;

static void
question_free (Question *self)
{
  g_object_unref (self->store);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static void
told_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_free (cf_ask_finish (result));
}

static void
erased_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GtkWidget) widget = user_data;
  g_autoptr(GError) error = NULL;
  const CfAskResponse responses[] = { { "close", _("_Close"), CF_ASK_PLAIN }, { NULL } };

  if (gtk_widget_get_root (widget) == NULL)
    return;

  if (cf_store_write_finish (CF_STORE (source), result, &error))
    gtk_widget_activate_action (widget, "staff.show-people", NULL);
  else
    cf_ask_async (widget, _("Nobody Was Erased"), error->message, responses, told_cb, NULL);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(Question) question = user_data;
  g_autofree char *answer = cf_ask_finish (result);

  if (g_str_equal (answer, "erase"))
    cf_store_write_async (question->store, &cf_command_agent_erase,
                          cf_agent_erase_input_new (question->agent_id),
                          cf_agent_erase_input_free, NULL, erased_cb, g_object_ref (source));
}

void
cf_staff_erase_person (GtkWidget *widget,
                       CfStore   *store,
                       CfAgent   *agent)
{
  const CfAskResponse responses[] = {
    { "cancel", _("_Cancel"), CF_ASK_PLAIN },
    { "erase", _("_Erase for Good"), CF_ASK_DESTRUCTIVE },
    { NULL },
  };
  /* Translators: %s is a person */
  g_autofree char *heading = g_strdup_printf (_("Erase %s?"), agent->name);
  Question *question = g_new0 (Question, 1);

  question->store = g_object_ref (store);
  question->agent_id = agent->id;
  cf_ask_async (widget, heading,
                _("Name, staff number, dates, notes, wishes and the account are erased, also from "
                  "the history of changes. Shifts, hours and days of leave stay without a name, so "
                  "that sums stay right.\n\nThis cannot be undone. Backups of earlier days still "
                  "hold the person until they expire."),
                responses, answered_cb, question);
}

gboolean
cf_staff_is_erased (CfAgent *agent)
{
  return *agent->staff_number == '\0';
}
