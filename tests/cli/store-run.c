/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-run.h"

#include <sys/wait.h>

void
store_run (StoreRun  *self,
           char     **words,
           int        status)
{
  g_autoptr(GPtrArray) argv = g_ptr_array_new ();
  g_autofree char *line = g_strjoinv (" ", words);
  g_autoptr(GError) error = NULL;
  int wait_status;

  g_ptr_array_add (argv, (gpointer) g_getenv ("CALLFLOORCTL"));
  g_ptr_array_add (argv, (gpointer) "--store");
  g_ptr_array_add (argv, self->temp->path);
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (argv, words[i]);
  g_ptr_array_add (argv, NULL);

  g_clear_pointer (&self->output, g_free);
  g_clear_pointer (&self->errors, g_free);
  g_spawn_sync (NULL, (char **) argv->pdata, NULL, G_SPAWN_DEFAULT, NULL, NULL, &self->output,
                &self->errors, &wait_status, &error);
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (wait_status));
  if (WEXITSTATUS (wait_status) != status)
    g_error ("%s: exit status %d, %s%s", line, WEXITSTATUS (wait_status), self->output,
             self->errors);
}

void
store_run_clear (StoreRun *self)
{
  g_clear_pointer (&self->temp, cf_temp_store_free);
  g_clear_pointer (&self->output, g_free);
  g_clear_pointer (&self->errors, g_free);
}
