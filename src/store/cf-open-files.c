/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files are known by device and inode, so that another spelling of the path is the same file. */
#include "cf-open-files.h"

#include <glib/gstdio.h>
#include <string.h>

static GMutex mutex;
static GHashTable *counts;   /* key → how many connections; as long as the program runs */

static char *
key_of (const char *path)
{
  GStatBuf info;

  if (g_stat (path, &info) != 0)
    return g_strconcat ("path ", path, NULL);

  return g_strdup_printf ("%" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT, (guint64) info.st_dev,
                          (guint64) info.st_ino);
}

static guint
count_of (const char *key)
{
  return counts == NULL ? 0 : GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));
}

static void
set_count (const char *key,
           guint       count)
{
  if (counts == NULL)
    counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (count == 0)
    g_hash_table_remove (counts, key);
  else
    g_hash_table_insert (counts, g_strdup (key), GUINT_TO_POINTER (count));
}

char *
cf_open_files_enter (const char   *path,
                     CfFileCheck   check,
                     GError      **error)
{
  G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&mutex);
  g_autofree char *key = key_of (path);
  guint count = count_of (key);

  if (count == 0 && !check (path, error))
    return NULL;

  set_count (key, count + 1);

  return g_steal_pointer (&key);
}

void
cf_open_files_leave (char *key)
{
  G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&mutex);

  set_count (key, count_of (key) - 1);
  g_free (key);
}

/* SQLite's locks on a store with a log are on the file beside it. */
static gboolean
contains (const char *path)
{
  static const char * const beside[] = { "-wal", "-shm", "-journal" };
  g_autofree char *key = key_of (path);

  for (guint i = 0; i < G_N_ELEMENTS (beside); i++)
    if (g_str_has_suffix (path, beside[i]))
      {
        g_autofree char *store = g_strndup (path, strlen (path) - strlen (beside[i]));
        g_autofree char *store_key = key_of (store);

        if (count_of (store_key) > 0)
          return TRUE;
      }

  return count_of (key) > 0;
}

gboolean
cf_open_files_contains (const char *path)
{
  G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&mutex);

  return contains (path);
}
