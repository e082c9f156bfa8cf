/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-sight.h"

#include "cf-db-private.h"
#include "cf-right.h"

#include <glib/gi18n-lib.h>

static const char * const personal_tables[] = {
  "agent", "account", "contract", "protection", "team_member", "skill", "shift", "published_shift",
  "day_lock", "leave", "wish", "secret", "history", NULL,
};

const CfSightException cf_sight_exceptions[] = {
  { "account/leads", "the store's own question of rights" },
  { "account/manager", "asked by first start, of a sample center only" },
  { "account/open", "a number that needs no PIN, asked before anybody is signed in" },
  { "account/role", "the store's own question of rights" },
  { "agent/count", "a number" },
  { "check/contract-overlap", "callfloorctl check asks for the right to read the history" },
  { "check/counts", "numbers" },
  { "check/no-manager", "a number" },
  { "check/shift-overlap", "callfloorctl check, as above" },
  { "check/skill-overlap", "callfloorctl check, as above" },
  { "check/staff-number", "callfloorctl check, as above" },
  { "check/team-overlap", "callfloorctl check, as above" },
  { "history/chain", "callfloorctl check, as above, and the verifying of backups" },
  { "history/entry", "of the changes about somebody whom the reader sees (history/rows-of-agent)" },
  { "history/first", "a number: the name of a chain" },
  { "history/last", "a number and a hash, for backups" },
  { "history/newest", "looked through for somebody whom the reader sees, and not shown" },
  { "history/shift-changes", "who changed shifts that the reader sees (schedule/differences)" },
  { "published-version/all", "who published a schedule stands on it" },
  { "shift-type/count-uses", "a number: whoever archives a type must know" },
  { "team/all", "everybody knows who leads a team" },
  { NULL },
};

static int
note_read (void       *data,
           int         action,
           const char *table,
           const char *column,
           const char *database,
           const char *view)
{
  CfDb *db = data;

  if (action == SQLITE_READ)
    {
      db->reads_people |= g_strv_contains (personal_tables, table);
      db->reads_visible |= g_str_has_prefix (table, "visible_");
    }

  return SQLITE_OK;
}

void
cf_sight_watch (CfDb *db)
{
  db->is_watched = TRUE;
  sqlite3_set_authorizer (db->handle, note_read, db);
}

void
cf_sight_begin (CfDb *db)
{
  db->reads_people = FALSE;
  db->reads_visible = FALSE;
}

static gboolean
is_excepted (const char *name)
{
  for (guint i = 0; cf_sight_exceptions[i].name != NULL; i++)
    if (g_str_equal (cf_sight_exceptions[i].name, name))
      return TRUE;

  return g_str_has_prefix (name, "visible/");
}

/* A mistake of the program: the statement must join one of the two tables. */
gboolean
cf_sight_end (CfDb        *db,
              const char  *name,
              GError     **error)
{
  if (!db->is_watched || !db->reads_people || db->reads_visible || is_excepted (name))
    return TRUE;

  g_critical ("sql/%s.sql shows people without asking who is visible", name);
  g_set_error (error, CF_STORE_ERROR, CF_STORE_ERROR_FORBIDDEN,
               /* Translators: %s is what is not allowed: "edit the schedule" */
               _("You do not have the right to %s here."),
               cf_right_get_name (CF_RIGHT_STAFF_READ));
  return FALSE;
}
