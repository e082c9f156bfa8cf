/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-db.h: one connection to the store's file, and its statements.
 *
 * Belongs to one thread at a time. SQL lives in files, sql/<aggregate>/<verb>.sql, one statement
 * each; "agent/all" is the name of sql/agent/all.sql and the key of the statement cache. Values go
 * in as bound parameters only. A CfStatement is lent out and given back: g_autoptr resets it and
 * clears its bindings, it does not finalize it, and one name cannot be in use twice at a time.
 * Nobody outside store/ sees sqlite3. */
#pragma once

#include "cf-store-error.h"

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _CfDb CfDb;
typedef struct _CfStatement CfStatement;

typedef enum
{
  CF_DB_WRITE,      /* the one writer: creates, migrates */
  CF_DB_READ,       /* a snapshot reader */
} CfDbMode;

/* In a bound list: an int64 that stands for SQL NULL. */
#define CF_DB_NULL G_MININT64

CfDb        *cf_db_open            (const char    *path,
                                    CfDbMode       mode,
                                    GError       **error);
void         cf_db_close           (CfDb          *db);

CfStatement *cf_db_statement       (CfDb          *db,
                                    const char    *name,
                                    GError       **error);
void         cf_statement_release  (CfStatement   *statement);

/* @format has one letter a parameter: i gint64 (CF_DB_NULL binds NULL); n int, CfDay, gboolean or
 * enum (CF_DAY_NONE, that is G_MININT32, binds NULL); d double (NaN binds NULL); s const char *
 * (nullable, copied); b GBytes * (nullable). Widths matter: a literal 0 or a CfDay is no i. */
void         cf_statement_bind     (CfStatement   *statement,
                                    const char    *format,
                                    ...);
gboolean     cf_statement_step     (CfStatement   *statement,     /* TRUE: on a row */
                                    GError       **error);
gboolean     cf_statement_run      (CfStatement   *statement,     /* to the end, rows are dropped */
                                    GError       **error);
guint        cf_statement_changes  (CfStatement   *statement);    /* rows the last run touched */

gboolean     cf_statement_is_null  (CfStatement   *statement,
                                    guint          column);
gint64       cf_statement_int64    (CfStatement   *statement,
                                    guint          column);
double       cf_statement_double   (CfStatement   *statement,
                                    guint          column);
const char  *cf_statement_string   (CfStatement   *statement,     /* valid until the next step */
                                    guint          column);
GBytes      *cf_statement_bytes    (CfStatement   *statement,
                                    guint          column);

/* All rows as records of @type, in the order of the query; owned by the array. */
GPtrArray   *cf_statement_read_all (CfStatement   *statement,
                                    GType          type,
                                    GError       **error);

/* One statement, bound and run: for commands, whose body is mostly this. */
gboolean     cf_db_run             (CfDb          *db,
                                    GError       **error,
                                    const char    *name,
                                    const char    *format,
                                    ...);
/* One statement, bound and read as records. */
GPtrArray   *cf_db_read            (CfDb          *db,
                                    GError       **error,
                                    GType          type,
                                    const char    *name,
                                    const char    *format,
                                    ...);

/* One statement, bound and read into an array of plain structs, a row each. */
typedef struct
{
  gsize   size;
  void  (*fill) (CfStatement *row, gpointer item);    /* @item: zeros */
} CfRowShape;

GArray      *cf_db_read_array      (CfDb             *db,
                                    GError          **error,
                                    const CfRowShape *shape,
                                    const char       *name,
                                    const char       *format,
                                    ...);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfDb, cf_db_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfStatement, cf_statement_release)

G_END_DECLS
