/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-center-facts.c: small queries: settings, a count, and who needs no PIN. */

#include "cf-center-facts.h"

#include "cf-agent-store.h"
#include "cf-setting-store.h"

/* The one string of a statement's first row; NULL without an error: no row. */
static gboolean
read_string (CfDb        *db,
             const char  *name,
             char       **string,
             GError     **error)
{
  g_autoptr(CfStatement) query = cf_db_statement (db, name, error);
  g_autoptr(GError) step_error = NULL;

  if (query == NULL)
    return FALSE;

  if (cf_statement_step (query, &step_error))
    *string = g_strdup (cf_statement_string (query, 0));
  if (step_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&step_error));
      return FALSE;
    }

  return TRUE;
}

gpointer
cf_center_facts_read (CfDb           *db,
                      gconstpointer   input,
                      GError        **error)
{
  g_autoptr(CfCenterFacts) self = g_new0 (CfCenterFacts, 1);
  g_autoptr(GError) read_error = NULL;

  self->name = cf_setting_read (db, CF_SETTING_CENTER_NAME, &read_error);
  if (read_error == NULL)
    self->sample = cf_setting_read_int (db, CF_SETTING_SAMPLE, 0, &read_error) != 0;
  if (read_error == NULL)
    self->n_people = cf_agent_count (db, &read_error);
  if (read_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return NULL;
    }

  if (!read_string (db, "account/open", &self->open_number, error))
    return NULL;
  if (self->sample && !read_string (db, "account/manager", &self->sample_number, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
cf_center_facts_free (gpointer facts)
{
  CfCenterFacts *self = facts;

  g_free (self->name);
  g_free (self->open_number);
  g_free (self->sample_number);
  g_free (self);
}
