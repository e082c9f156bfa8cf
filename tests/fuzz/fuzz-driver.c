/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz-driver.c: runs a fuzz target over the files of its corpus, as a plain test.
 *
 * With libFuzzer the target is the same; only main () is another. */
#include <glib.h>
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(char * const *) a, *(char * const *) b);
}

static GPtrArray *
read_names (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  return names;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GPtrArray) names = argc == 2 ? read_names (argv[1]) : NULL;

  if (names == NULL || names->len == 0)
    {
      g_print ("Bail out! There is no corpus.\n");
      return EXIT_FAILURE;
    }

  g_print ("1..%u\n", names->len);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (argv[1], g_ptr_array_index (names, i), NULL);
      g_autofree char *data = NULL;
      gsize size;
      gboolean ok = g_file_get_contents (path, &data, &size, NULL)
                    && LLVMFuzzerTestOneInput ((const uint8_t *) data, size) == 0;

      g_print ("%s %u %s\n", ok ? "ok" : "not ok", i + 1,
               (char *) g_ptr_array_index (names, i));
    }

  return EXIT_SUCCESS;
}
