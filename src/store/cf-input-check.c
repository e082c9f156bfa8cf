/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-input-check.h"

#include "cf-db-private.h"

#include <glib/gi18n-lib.h>

gboolean
cf_input_refuse (GError     **error,
                 const char  *sentence)
{
  g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_INVALID, sentence);
  return FALSE;
}

gboolean
cf_input_check_text (const char  *text,
                     const char  *sentence,
                     GError     **error)
{
  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return TRUE;

  return cf_input_refuse (error, sentence);
}

gboolean
cf_input_check_days (CfDay    from_day,
                     CfDay    until_day,
                     GError **error)
{
  if (from_day == CF_DAY_NONE || from_day == CF_DAY_OPEN)
    return cf_input_refuse (error, _("Choose the first day."));

  if (until_day == CF_DAY_NONE || until_day <= from_day)
    return cf_input_refuse (error, _("The last day is before the first."));

  return TRUE;
}

gboolean
cf_input_query (CfDb        *db,
                GError     **error,
                const char  *name,
                gint64      *value,
                const char  *format,
                ...)
{
  g_autoptr(GError) failure = NULL;
  va_list values;

  va_start (values, format);

  g_autoptr(CfStatement) query = cf_db_bind (db, error, name, format, values);

  va_end (values);
  if (query == NULL)
    return FALSE;

  *value = cf_statement_step (query, &failure) ? cf_statement_int64 (query, 0) : 0;

  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
cf_input_run_on_row (CfDb        *db,
                     GError     **error,
                     const char  *name,
                     const char  *format,
                     ...)
{
  va_list values;

  va_start (values, format);

  g_autoptr(CfStatement) statement = cf_db_bind (db, error, name, format, values);

  va_end (values);
  if (statement == NULL || !cf_statement_run (statement, error))
    return FALSE;

  if (cf_statement_changes (statement) > 0)
    return TRUE;

  g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND,
                       _("It is no longer there: somebody else removed it."));
  return FALSE;
}

gboolean
cf_input_name_subject (CfDb            *db,
                       CfCommandInput  *input,
                       gint64           agent_id,
                       GError         **error)
{
  g_autoptr(CfStatement) query = NULL;

  if (input->subject != NULL)
    return TRUE;

  query = cf_db_statement (db, "agent/name", error);

  if (query == NULL)
    return FALSE;

  cf_statement_bind (query, "i", agent_id);

  g_autoptr(GError) failure = NULL;

  if (cf_statement_step (query, &failure))
    {
      input->subject = g_strdup (cf_statement_string (query, 0));
      return TRUE;
    }

  if (failure == NULL)
    g_set_error_literal (&failure, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND,
                         _("This person is not in the store."));

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
cf_input_place (CfDb        *db,
                GArray      *ids,
                const char  *count_name,
                const char  *place_name,
                GError     **error)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  gint64 n_rows;

  if (!cf_input_query (db, error, count_name, &n_rows, ""))
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (seen, &g_array_index (ids, gint64, i));

  if (n_rows != (gint64) ids->len || g_hash_table_size (seen) != ids->len)
    return cf_input_refuse (error, _("The list has changed meanwhile. Try again."));

  for (guint i = 0; i < ids->len; i++)
    if (!cf_input_run_on_row (db, error, place_name, "in", g_array_index (ids, gint64, i),
                              (int) i + 1))
      return FALSE;

  return TRUE;
}
