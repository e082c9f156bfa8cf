/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-install.h"

#include <libintl.h>

#define MAX_DEPTH 4   /* of a program below its build folder */

/* A build folder is the one that holds meson's own notes. */
char *
cf_install_dup_build_folder (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  if (program == NULL)
    return NULL;

  g_autofree char *folder = g_path_get_dirname (program);

  for (guint depth = 0; depth < MAX_DEPTH; depth++)
    {
      g_autofree char *notes = g_build_filename (folder, "meson-info", "intro-targets.json", NULL);

      if (g_file_test (notes, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&folder);

      char *parent = g_path_get_dirname (folder);

      g_free (folder);
      folder = parent;
    }

  return NULL;
}

void
cf_install_prepare (const char *installed_locale_dir)
{
  g_autofree char *build = cf_install_dup_build_folder ();
  g_autofree char *catalogs = build != NULL ? g_build_filename (build, "po", NULL)
                                            : g_strdup (installed_locale_dir);

  if (build != NULL)
    {
      g_autofree char *schemas = g_build_filename (build, "data", NULL);

      g_setenv ("GSETTINGS_SCHEMA_DIR", schemas, FALSE);
    }

  bindtextdomain (GETTEXT_PACKAGE, catalogs);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
}
