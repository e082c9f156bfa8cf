/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-db-private.h: what only the files of store/ and its tests may know: that it is SQLite. */
#pragma once

#include "cf-db.h"

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

#define CF_STORE_APPLICATION_ID 0x43464c52   /* "CFLR", in the file's header */
#define CF_STORE_SQL_PREFIX "/io/github/callfloor/Callfloor/sql/"

struct _CfDb
{
  sqlite3    *handle;
  CfDbMode    mode;
  char       *path;
  char       *file_key;      /* of cf-open-files.h */
  GHashTable *statements;    /* name → CfStatement */

  /* cf-sight.c: what the statement being prepared reads */
  gboolean    is_watched;
  gboolean    reads_people;
  gboolean    reads_visible;
};

/* Runs SQL that has no parameters and no result: transactions, pragmas, migrations. */
gboolean    cf_db_execute        (CfDb         *db,
                                  const char   *sql,
                                  GError      **error);
/* The first column of the first row; of pragmas, mostly. */
gboolean    cf_db_query_int64    (CfDb         *db,
                                  const char   *sql,
                                  gint64       *value,
                                  GError      **error);
void        cf_db_set_error      (CfDb         *db,
                                  int           result,
                                  const char   *operation,
                                  GError      **error);

CfStatement *cf_statement_new    (CfDb         *db,
                                  const char   *name,
                                  GError      **error);
void        cf_statement_free    (CfStatement  *statement);
gboolean    cf_statement_lend    (CfStatement  *statement);   /* FALSE when it is in use */
sqlite3_stmt *cf_statement_get_handle (CfStatement *statement);
void        cf_statement_bind_va (CfStatement  *statement,
                                  const char   *format,
                                  va_list       values);

/* A statement with its values: what the variadic functions have in common. */
CfStatement *cf_db_bind          (CfDb         *db,
                                  GError      **error,
                                  const char   *name,
                                  const char   *format,
                                  va_list       values);

/* The text of sql/NAME.sql, or NULL. */
GBytes     *cf_sql_lookup        (const char   *name);
/* Every name below @folder ("" for all), sorted. */
char      **cf_sql_list          (const char   *folder);

/* cf-migration.c */
gint64      cf_migration_latest  (void);
gboolean    cf_migration_run     (CfDb         *db,
                                  GError      **error);
/* Script i makes version i + 1; cf_migration_run () takes those of sql/schema/. */
gboolean    cf_migration_run_scripts (CfDb     *db,
                                  const char * const *scripts,
                                  GError      **error);

G_END_DECLS
