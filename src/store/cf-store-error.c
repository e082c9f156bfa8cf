/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-store-error.c: SQLite's result codes as sentences for the person at the desk. */
#include "cf-db-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (cf-store-error-quark, cf_store_error)

static gboolean
disk_is_full (CfDb *db,
              int   code)
{
  return code == SQLITE_FULL
         || (code == SQLITE_IOERR && sqlite3_system_errno (db->handle) == ENOSPC);
}

/* The code and the sentence; SQLite's own words go to the debug log, where a developer looks. */
void
cf_db_set_error (CfDb       *db,
                 int         result,
                 const char *operation,
                 GError    **error)
{
  int code = result & 0xff;
  CfStoreError kind = CF_STORE_ERROR_FAILED;
  const char *sentence = _("The store could not do this. Nothing was saved.");

  g_debug ("%s: %s (%d)", operation, sqlite3_errmsg (db->handle), result);

  if (disk_is_full (db, code))
    {
      kind = CF_STORE_ERROR_FULL;
      sentence = _("The disk is full. Nothing was saved; free some space and try again.");
    }
  else if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB)
    {
      kind = CF_STORE_ERROR_CORRUPT;
      sentence = _("The file of the store is damaged. Restore the newest backup.");
    }
  else if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
    {
      kind = CF_STORE_ERROR_BUSY;
      sentence = _("Another program is writing to the store. Try again in a moment.");
    }
  else if (code == SQLITE_READONLY || code == SQLITE_CANTOPEN || code == SQLITE_PERM)
    {
      kind = CF_STORE_ERROR_READ_ONLY;
      sentence = _("The store cannot be written here: its file or folder is read-only.");
    }
  else if (code == SQLITE_CONSTRAINT)
    {
      kind = CF_STORE_ERROR_INVALID;
      sentence = _("This does not fit what is in the store. Nothing was saved.");
    }

  g_set_error_literal (error, CF_STORE_ERROR, kind, sentence);
}
