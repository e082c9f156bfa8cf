/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-actor.h"

#include "cf-visible.h"

#include <glib/gi18n-lib.h>

/* The first value of a query with at most one parameter; @value stays when there is no row. */
static gboolean
read_value (CfDb       *db,
            const char *name,
            gint64      parameter,
            gint64     *value,
            GError    **error)
{
  g_autoptr(CfStatement) query = cf_db_statement (db, name, error);
  g_autoptr(GError) failure = NULL;

  if (query == NULL)
    return FALSE;

  cf_statement_bind (query, "i", parameter);
  if (cf_statement_step (query, &failure))
    *value = cf_statement_int64 (query, 0);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return failure == NULL;
}

gboolean
cf_actor_read_role (CfDb    *db,
                    gint64   actor_id,
                    CfRole  *role,
                    GError **error)
{
  gint64 value = CF_ROLE_NONE;

  *role = CF_ROLE_COMMAND_LINE;
  if (actor_id == CF_ACTOR_COMMAND_LINE)
    return TRUE;

  if (!read_value (db, "account/role", actor_id, &value, error))
    return FALSE;

  /* Nobody becomes the command line by a row in a table. */
  *role = value < CF_ROLE_COMMAND_LINE ? (CfRole) value : CF_ROLE_NONE;
  return TRUE;
}

static GTimeZone *
read_zone (CfDb *db)
{
  g_autoptr(CfStatement) query = cf_db_statement (db, "setting/value", NULL);
  GTimeZone *zone = NULL;

  if (query != NULL)
    {
      cf_statement_bind (query, "s", "zone");
      if (cf_statement_step (query, NULL))
        zone = g_time_zone_new_identifier (cf_statement_string (query, 0));
    }

  return zone != NULL ? zone : g_time_zone_new_local ();
}

CfDay
cf_actor_read_day (CfDb  *db,
                   gint64 at)
{
  g_autoptr(GTimeZone) zone = read_zone (db);
  gint64 seconds = at / G_USEC_PER_SEC;
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, seconds);
  gint64 local = seconds + g_time_zone_get_offset (zone, interval);
  const gint64 day_seconds = 24 * 60 * 60;

  return (CfDay) ((local - (local % day_seconds + day_seconds) % day_seconds) / day_seconds);
}

/* Is the person in a team that the leader leads on that day? */
static gboolean
leads (CfDb     *db,
       gint64    leader_id,
       gint64    agent_id,
       CfDay     day,
       gboolean *result,
       GError  **error)
{
  g_autoptr(CfStatement) query = cf_db_statement (db, "account/leads", error);
  g_autoptr(GError) failure = NULL;

  if (query == NULL)
    return FALSE;

  cf_statement_bind (query, "iin", leader_id, agent_id, day);
  *result = cf_statement_step (query, &failure) && cf_statement_int64 (query, 0) != 0;

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return failure == NULL;
}

gboolean
cf_actor_check (CfDb    *db,
                gint64   actor_id,
                CfRight  right,
                gint64   agent_id,
                gint64   at,
                GError **error)
{
  CfRole role;

  if (!cf_actor_read_role (db, actor_id, &role, error))
    return FALSE;

  CfScope scope = cf_right_scope (role, right);
  gboolean own = agent_id > 0 && agent_id == actor_id;
  gboolean allowed = scope == CF_SCOPE_ALL || (scope >= CF_SCOPE_OWN && own);

  /* Who leads a team does not decide on the own leave. */
  if (own && right == CF_RIGHT_LEAVE_DECIDE)
    allowed = scope == CF_SCOPE_ALL;
  else if (!allowed && scope == CF_SCOPE_TEAM && agent_id > 0)
    if (!leads (db, actor_id, agent_id, cf_actor_read_day (db, at), &allowed, error))
      return FALSE;

  if (allowed)
    return TRUE;

  if (role == CF_ROLE_NONE)
    g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_FORBIDDEN, _("Sign in first."));
  else
    g_set_error (error, CF_STORE_ERROR, CF_STORE_ERROR_FORBIDDEN,
                 /* Translators: %s is what is not allowed: "edit the schedule" */
                 _("You do not have the right to %s here."), cf_right_get_name (right));

  return FALSE;
}
