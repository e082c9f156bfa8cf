/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-temp-store.h"

#include <glib/gstdio.h>
#include <unistd.h>

#define MEMORY_FOLDER "/dev/shm"

CfTempStore *
cf_temp_store_new (void)
{
  CfTempStore *self = g_new0 (CfTempStore, 1);
  const char *parent = access (MEMORY_FOLDER, W_OK) == 0 ? MEMORY_FOLDER : g_get_tmp_dir ();

  self->folder = g_build_filename (parent, "callfloor-test-XXXXXX", NULL);
  g_assert_nonnull (g_mkdtemp (self->folder));
  self->path = g_build_filename (self->folder, "store.db", NULL);

  return self;
}

static void
remove_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_folder (path);
      else
        g_unlink (path);
    }

  g_rmdir (folder);
}

void
cf_temp_store_free (CfTempStore *self)
{
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

CfDb *
cf_temp_store_open (CfTempStore *self,
                    CfDbMode     mode)
{
  g_autoptr(GError) error = NULL;
  CfDb *db = cf_db_open (self->path, mode, &error);

  g_assert_no_error (error);
  return db;
}
