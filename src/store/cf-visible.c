/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-visible.h"

#include "cf-actor.h"
#include "cf-db-private.h"

static const char everybody[] =
  "CREATE TEMP VIEW visible_agent AS SELECT id FROM main.agent;"
  "CREATE TEMP VIEW visible_schedule AS SELECT id FROM main.agent;"
  "CREATE TEMP VIEW viewer AS SELECT 1 AS plans, 1 AS audits;";

static const char somebody[] =
  "CREATE TEMP TABLE visible_agent (id INTEGER PRIMARY KEY);"
  "CREATE TEMP TABLE visible_schedule (id INTEGER PRIMARY KEY);"
  "CREATE TEMP TABLE viewer (id INTEGER PRIMARY KEY, plans INTEGER NOT NULL,"
  " audits INTEGER NOT NULL);";

gboolean
cf_visible_create (CfDb    *db,
                   GError **error)
{
  gint64 version;

  if (db->mode == CF_DB_WRITE)
    return cf_db_execute (db, everybody, error);

  if (!cf_db_execute (db, somebody, error)
      || !cf_db_query_int64 (db, "PRAGMA user_version", &version, error))
    return FALSE;

  /* A file whose first schema was not finished has no people. */
  return version == 0 || cf_visible_fill (db, CF_ACTOR_COMMAND_LINE, 0, error);
}

static gboolean
fill (CfDb    *db,
      gint64   actor_id,
      CfDay    day,
      GError **error)
{
  CfRole role;

  if (!cf_actor_read_role (db, actor_id, &role, error))
    return FALSE;

  gboolean plans = cf_right_scope (role, CF_RIGHT_SCHEDULE_EDIT) == CF_SCOPE_ALL;
  gboolean audits = cf_right_scope (role, CF_RIGHT_AUDIT_READ) == CF_SCOPE_ALL;

  return cf_db_run (db, error, "visible/set-viewer", "nn", plans, audits)
         && cf_db_run (db, error, "visible/clear-agent", "")
         && cf_db_run (db, error, "visible/clear-schedule", "")
         && cf_db_run (db, error, "visible/fill-agent", "nin",
                       cf_right_scope (role, CF_RIGHT_STAFF_READ), actor_id, day)
         && cf_db_run (db, error, "visible/fill-schedule", "nin",
                       cf_right_scope (role, CF_RIGHT_SCHEDULE_READ), actor_id, day);
}

/* In one transaction, so that role and teams are of one moment; a failure leaves the old sets, and
 * whoever asked must then not read. */
gboolean
cf_visible_fill (CfDb    *db,
                 gint64   actor_id,
                 CfDay    day,
                 GError **error)
{
  if (db->mode == CF_DB_WRITE)
    return TRUE;

  if (!cf_db_execute (db, "BEGIN", error))
    return FALSE;

  gboolean done = fill (db, actor_id, day, error) && cf_db_execute (db, "COMMIT", error);

  if (!done)
    cf_db_execute (db, "ROLLBACK", NULL);

  return done;
}
