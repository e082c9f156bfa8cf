/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine-run.h"

#include <string.h>
#include <sys/wait.h>

void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("callfloor-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->history = g_build_filename (fixture->folder, "history.csv", NULL);
  fixture->special = g_build_filename (fixture->folder, "special.csv", NULL);
  fixture->output = g_build_filename (fixture->folder, "output.csv", NULL);
}

void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  const char * const argv[] = { "rm", "-rf", fixture->folder, NULL };

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL,
                               NULL, NULL, NULL));
  g_free (fixture->history);
  g_free (fixture->special);
  g_free (fixture->output);
  g_free (fixture->folder);
}

char *
run (const char *words,
     int         status)
{
  g_auto(GStrv) arguments = g_strsplit (words, " ", -1);
  g_autoptr(GPtrArray) argv = g_ptr_array_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *errors = NULL;
  char *output = NULL;
  int wait_status;

  g_ptr_array_add (argv, (gpointer) g_getenv ("CALLFLOORCTL"));
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (argv, arguments[i]);
  g_ptr_array_add (argv, NULL);

  g_spawn_sync (NULL, (char **) argv->pdata, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, &errors,
                &wait_status, &error);
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (wait_status));
  g_assert_cmpint (WEXITSTATUS (wait_status), ==, status);

  if (status == 0)
    {
      g_assert_cmpstr (errors, ==, "");
    }
  else
    {
      g_assert_cmpstr (output, ==, "");
      g_assert_true (g_str_has_prefix (errors, "callfloorctl: "));
      g_assert_true (strchr (errors, '\n') == errors + strlen (errors) - 1);
    }

  return output;
}

JsonArray *
run_json (const char *words)
{
  g_autofree char *output = run (words, 0);
  g_autoptr(JsonNode) root = json_from_string (output, NULL);

  g_assert_nonnull (root);
  g_assert_true (JSON_NODE_HOLDS_ARRAY (root));

  return json_array_ref (json_node_get_array (root));
}

double
member (JsonArray  *rows,
        guint       row,
        const char *name)
{
  return json_object_get_double_member (json_array_get_object_element (rows, row), name);
}

void
write_file (const char *path,
            const char *text)
{
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}
