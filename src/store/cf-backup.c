/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-backup.h"

#include "cf-db-private.h"
#include "cf-place.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define DATE_FORMAT "%Y-%m-%d"
#define DATE_LENGTH 10

static void
set_file_error (const char *path,
                GError    **error)
{
  int saved = errno;

  if (saved == ENOSPC)
    g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_FULL,
                         _("The disk is full. Nothing was saved; "
                           "free some space and try again."));
  else
    g_set_error (error, CF_STORE_ERROR, CF_STORE_ERROR_READ_ONLY,
                 /* Translators: %s is a file or a folder */
                 _("“%s” cannot be written. Choose another place or ask for the permission."),
                 path);
}

/* What was written is on the disk before the name says that it is. */
static gboolean
sync_path (const char *path,
           GError    **error)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean synced = fd >= 0 && fsync (fd) == 0;

  if (!synced)
    set_file_error (path, error);
  if (fd >= 0)
    close (fd);

  return synced;
}

static gboolean
rename_durably (const char *from,
                const char *to,
                GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (to);

  if (!sync_path (from, error))
    return FALSE;

  if (g_rename (from, to) != 0)
    {
      set_file_error (to, error);
      return FALSE;
    }

  return sync_path (folder, error);
}

static char *
get_stem (const char *store_path)
{
  char *name = g_path_get_basename (store_path);

  if (g_str_has_suffix (name, ".db"))
    name[strlen (name) - strlen (".db")] = '\0';

  return name;
}

static char *
get_folder (const char *store_path)
{
  g_autofree char *folder = g_path_get_dirname (store_path);

  return g_build_filename (folder, "backups", NULL);
}

char *
cf_backup_path (const char *store_path,
                const char *suffix)
{
  g_autofree char *folder = get_folder (store_path);
  g_autofree char *stem = get_stem (store_path);
  g_autofree char *name = g_strconcat (stem, "-", suffix, NULL);

  g_mkdir_with_parents (folder, 0700);
  return g_build_filename (folder, name, NULL);
}

gboolean
cf_backup_write (CfDb        *db,
                 const char  *target,
                 GError     **error)
{
  g_unlink (target);

  int fd = g_open (target, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      set_file_error (target, error);
      return FALSE;
    }

  close (fd);

  char *sql = sqlite3_mprintf ("VACUUM INTO %Q", target);
  gboolean written = cf_db_execute (db, sql, error);

  sqlite3_free (sql);
  if (!written)
    g_unlink (target);

  return written;
}

static gboolean
check_whole (CfDb       *db,
             const char *path,
             GError    **error)
{
  gint64 whole, n_broken;
  g_autoptr(GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);

  if (!cf_db_query_int64 (db, "SELECT integrity_check = 'ok' FROM pragma_integrity_check(1)",
                          &whole, error)
      || !cf_db_query_int64 (db, "SELECT count(*) FROM pragma_foreign_key_check", &n_broken, error)
      || !cf_history_verify (db, findings, error))
    return FALSE;

  if (whole && n_broken == 0 && findings->len == 0)
    return TRUE;

  g_autofree char *shown = g_filename_display_name (path);

  g_set_error (error, CF_STORE_ERROR, CF_STORE_ERROR_CORRUPT,
               /* Translators: %s is a file */
               _("The backup “%s” is damaged."), shown);
  return FALSE;
}

gboolean
cf_backup_verify (const char     *path,
                  CfHistoryHead  *head,
                  GError        **error)
{
  g_autoptr(CfDb) db = cf_db_open (path, CF_DB_READ, error);

  if (db == NULL || !check_whole (db, path, error))
    return FALSE;

  return head == NULL || cf_history_read_head (db, head, error);
}

/* A checked copy under a passing name beside @target; NULL: none was made. */
static char *
write_checked (const char     *store_path,
               const char     *target,
               CfHistoryHead  *head,
               GError        **error)
{
  g_autofree char *passing = g_strconcat (target, ".part", NULL);
  g_autoptr(CfDb) db = cf_db_open (store_path, CF_DB_READ, error);

  if (db == NULL || !cf_backup_write (db, passing, error))
    return NULL;

  if (!cf_backup_verify (passing, head, error))
    {
      g_unlink (passing);
      return NULL;
    }

  return g_steal_pointer (&passing);
}

/* A file in the place of an open store would take away what is written to it afterwards. An open
 * one has its log beside it. */
static gboolean
check_target (const char  *store_path,
              const char  *target,
              GError     **error)
{
  g_autofree char *log = g_strconcat (target, "-wal", NULL);
  GStatBuf store, file;
  gboolean is_same = g_stat (store_path, &store) == 0 && g_stat (target, &file) == 0
                     && store.st_dev == file.st_dev && store.st_ino == file.st_ino;

  if (!is_same && !g_file_test (log, G_FILE_TEST_EXISTS))
    return TRUE;

  g_set_error (error, CF_STORE_ERROR, CF_STORE_ERROR_INVALID,
               /* Translators: %s is a file */
               _("“%s” is a store in use. Choose another name for the backup."), target);
  return FALSE;
}

gboolean
cf_backup_copy (const char  *store_path,
                const char  *target,
                GError     **error)
{
  CfHistoryHead head;

  if (!check_target (store_path, target, error))
    return FALSE;

  g_autofree char *passing = write_checked (store_path, target, &head, error);

  return passing != NULL && rename_durably (passing, target, error);
}

/* The daily ones, by date: STORE-YYYY-MM-DD-…; others in the folder are none of our business. */
static gboolean
is_daily (const char *name,
          const char *prefix)
{
  if (!g_str_has_prefix (name, prefix) || !g_str_has_suffix (name, ".db"))
    return FALSE;

  const char *date = name + strlen (prefix);

  return strlen (date) > DATE_LENGTH && strspn (date, "0123456789-") >= DATE_LENGTH
         && date[4] == '-' && date[7] == '-' && date[DATE_LENGTH] == '-';
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static GPtrArray *
list_daily (const char *store_path)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = get_folder (store_path);
  g_autofree char *stem = get_stem (store_path);
  g_autofree char *prefix = g_strconcat (stem, "-", NULL);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (is_daily (name, prefix))
      g_ptr_array_add (names, g_strdup (name));

  g_ptr_array_sort (names, compare_names);
  return names;
}

static void
remove_backup (const char *store_path,
               const char *name)
{
  g_autofree char *folder = get_folder (store_path);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_unlink (path);
}

/* Of each day the last one, of the last fourteen days that have any. */
static void
prune (const char *store_path)
{
  g_autoptr(GPtrArray) names = list_daily (store_path);
  g_autofree char *stem = get_stem (store_path);
  gsize date_end = strlen (stem) + 1 + DATE_LENGTH;
  const char *day = "";
  guint n_days = 0;

  for (guint i = names->len; i-- > 0;)
    {
      const char *name = g_ptr_array_index (names, i);
      gboolean another_day = strncmp (name, day, date_end) != 0;

      n_days += another_day;
      day = name;
      if (!another_day || n_days > CF_BACKUP_KEEP_DAYS)
        remove_backup (store_path, name);
    }
}

static char *
make_daily_name (const char          *store_path,
                 const char          *date,
                 const CfHistoryHead *head)
{
  g_autofree char *stem = get_stem (store_path);
  g_autoptr(GString) hash = g_string_new (NULL);

  for (guint i = 0; i < 6; i++)
    g_string_append_printf (hash, "%02x", head->hash[i]);

  return g_strdup_printf ("%s-%s-n%08" G_GINT64_FORMAT "-%s.db", stem, date, head->sequence,
                          hash->str);
}

static gboolean
read_head (const char     *store_path,
           CfHistoryHead  *head,
           GError        **error)
{
  g_autoptr(CfDb) db = cf_db_open (store_path, CF_DB_READ, error);

  return db != NULL && cf_history_read_head (db, head, error);
}

char *
cf_backup_daily (const char  *store_path,
                 gint64       at,
                 GError     **error)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_unix_local (at / G_USEC_PER_SEC);
  g_autofree char *date = g_date_time_format (time, DATE_FORMAT);
  g_autofree char *folder = get_folder (store_path);
  CfHistoryHead head;

  if (!read_head (store_path, &head, error))
    return NULL;

  g_autofree char *present = make_daily_name (store_path, date, &head);
  g_autofree char *present_path = g_build_filename (folder, present, NULL);

  if (g_file_test (present_path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&present_path);

  g_autofree char *passing_path = cf_backup_path (store_path, "daily");
  g_autofree char *passing = write_checked (store_path, passing_path, &head, error);

  if (passing == NULL)
    return NULL;

  /* Another process may have written meanwhile: the name is that of the copy. */
  g_autofree char *name = make_daily_name (store_path, date, &head);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (!rename_durably (passing, path, error))
    return NULL;

  prune (store_path);
  return g_steal_pointer (&path);
}

char *
cf_backup_newest (const char *store_path)
{
  g_autoptr(GPtrArray) names = list_daily (store_path);
  g_autofree char *folder = get_folder (store_path);

  if (names->len == 0)
    return NULL;

  return g_build_filename (folder, (char *) g_ptr_array_index (names, names->len - 1), NULL);
}

/* Restoring ----------------------------------------------------------------------------------- */

/* Leaving the log mode works only for the last connection, and folds the log into the file: then
 * nobody else has it open and there is one file to keep. A damaged file is kept with its log. */
static gboolean
check_alone (const char *store_path,
             GError    **error)
{
  sqlite3 *handle = NULL;
  int result = sqlite3_open_v2 (store_path, &handle, SQLITE_OPEN_READWRITE, NULL);

  if (result == SQLITE_OK)
    result = sqlite3_exec (handle, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL);

  sqlite3_close (handle);

  if ((result & 0xff) != SQLITE_BUSY && (result & 0xff) != SQLITE_LOCKED)
    return TRUE;

  g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_BUSY,
                       _("The store is open. Close Callfloor on this computer and try again."));
  return FALSE;
}

static gboolean
keep_file (const char *store_path,
           const char *kept,
           const char *suffix,
           GError    **error)
{
  g_autofree char *from = g_strconcat (store_path, suffix, NULL);
  g_autofree char *to = g_strconcat (kept, suffix, NULL);

  if (!g_file_test (from, G_FILE_TEST_EXISTS))
    return TRUE;

  if (g_rename (from, to) == 0)
    return TRUE;

  set_file_error (to, error);
  return FALSE;
}

/* The log first: it must never lie beside a file that it does not belong to. The store itself gets
 * a second name, so that at every moment there is a whole one in its place. */
static gboolean
keep_present (const char *store_path,
              const char *kept,
              GError    **error)
{
  if (!check_alone (store_path, error)
      || !keep_file (store_path, kept, "-wal", error)
      || !keep_file (store_path, kept, "-shm", error))
    return FALSE;

  if (link (store_path, kept) == 0)
    return TRUE;

  set_file_error (kept, error);
  return FALSE;
}

gboolean
cf_backup_restore (const char  *store_path,
                   const char  *backup,
                   gint64       at,
                   char       **kept,
                   GError     **error)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_unix_local (at / G_USEC_PER_SEC);
  g_autofree char *suffix = g_date_time_format (time, "before-restore-%Y%m%d-%H%M%S.db");
  g_autofree char *kept_path = cf_backup_path (store_path, suffix);
  gboolean has_store = g_file_test (store_path, G_FILE_TEST_EXISTS);
  CfHistoryHead head;

  if (!cf_backup_verify (backup, NULL, error))
    return FALSE;

  g_autofree char *passing = write_checked (backup, store_path, &head, error);

  if (passing == NULL)
    return FALSE;

  if ((has_store && !keep_present (store_path, kept_path, error))
      || !rename_durably (passing, store_path, error))
    {
      g_unlink (passing);
      return FALSE;
    }

  *kept = has_store ? g_steal_pointer (&kept_path) : NULL;
  return TRUE;
}
