/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-cli-queue.h"

#include "cf-id.h"
#include "cf-queue-store.h"

#include <glib/gi18n-lib.h>

/* A CfStoreReadFunc. */
static gpointer
read_queues (CfDb           *db,
             gconstpointer   input,
             GError        **error)
{
  return cf_queue_read_all (db, error);
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  const CfQueue *x = *(CfQueue * const *) a;
  const CfQueue *y = *(CfQueue * const *) b;

  return x->position - y->position;
}

GPtrArray *
cf_cli_read_queues (CfStore     *store,
                    const char  *name,
                    GError     **error)
{
  g_autoptr(GPtrArray) queues = cf_store_read (store, read_queues, NULL, error);

  if (queues == NULL)
    return NULL;

  for (guint i = queues->len; name != NULL && i-- > 0;)
    if (!g_str_equal (((CfQueue *) g_ptr_array_index (queues, i))->name, name))
      g_ptr_array_remove_index (queues, i);

  if (queues->len == 0)
    {
      if (name != NULL)
        g_set_error (error, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND,
                     _("There is no queue “%s”."), name);
      else
        g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND,
                             _("There is no queue yet."));
      return NULL;
    }

  g_ptr_array_sort (queues, compare_positions);
  return g_steal_pointer (&queues);
}

GPtrArray *
cf_cli_open_queues (CfCli       *cli,
                    const char  *name,
                    CfStore    **store,
                    GError     **error)
{
  *store = cf_cli_open_existing (cli, error);
  return *store != NULL ? cf_cli_read_queues (*store, name, error) : NULL;
}

gint64
cf_cli_make_queue (CfStore     *store,
                   const char  *name,
                   GError     **error)
{
  CfQueueInput *input = cf_queue_input_new ();
  gint64 id = cf_id_new ();

  input->queue_id = id;
  input->name = g_strdup (name);
  input->first_opening_id = cf_id_new_block (MAX (input->openings->len, 1));

  gboolean ok = cf_store_write (store, &cf_command_queue_create, input, error);

  cf_queue_input_free (input);

  return ok ? id : 0;
}
