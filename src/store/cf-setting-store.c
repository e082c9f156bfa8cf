/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-setting-store.h"

#include "cf-input-check.h"

#include <glib/gi18n-lib.h>

char *
cf_setting_read (CfDb        *db,
                 const char  *key,
                 GError     **error)
{
  g_autoptr(CfStatement) query = cf_db_statement (db, "setting/value", error);

  if (query == NULL)
    return NULL;

  cf_statement_bind (query, "s", key);

  return cf_statement_step (query, error) ? g_strdup (cf_statement_string (query, 0)) : NULL;
}

gint64
cf_setting_read_int (CfDb        *db,
                     const char  *key,
                     gint64       fallback,
                     GError     **error)
{
  g_autofree char *text = cf_setting_read (db, key, error);
  gint64 value;

  if (text == NULL || !g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &value, NULL))
    return fallback;

  return value;
}

CfSettingInput *
cf_setting_input_new (const char *key,
                      const char *value)
{
  CfSettingInput *self = g_new0 (CfSettingInput, 1);

  self->key = g_strdup (key);
  self->value = g_strdup (value);
  return self;
}

void
cf_setting_input_free (gpointer input)
{
  CfSettingInput *self = input;

  g_free (self->key);
  g_free (self->value);
  cf_command_input_free (self);
}

static gboolean
setting_set_run (CfDb      *db,
                 gpointer   data,
                 GError   **error)
{
  CfSettingInput *input = data;

  return input->value == NULL ? cf_db_run (db, error, "setting/remove", "s", input->key)
                              : cf_db_run (db, error, "setting/set", "ss", input->key,
                                           input->value);
}

const CfCommand cf_command_setting_set = {
  .key = "setting.set",
  .name = N_("Changed a setting"),
  .right = CF_RIGHT_CENTER_EDIT,
  .tables = { "setting" },
  .run = setting_set_run,
  .undoable = TRUE,
};

static gboolean
setting_keep_run (CfDb      *db,
                  gpointer   data,
                  GError   **error)
{
  CfSettingInput *input = data;

  if (g_strcmp0 (input->key, CF_SETTING_HIRING_PLAN) == 0)
    return setting_set_run (db, input, error);

  g_set_error (error, CF_STORE_ERROR, CF_STORE_ERROR_INVALID, "%s", input->key);
  return FALSE;
}

const CfCommand cf_command_setting_keep = {
  .key = "setting.keep",
  .name = N_("Changed the figures of the months ahead"),
  .right = CF_RIGHT_FORECAST_EDIT,
  .tables = { "setting" },
  .run = setting_keep_run,
  .undoable = FALSE,
};
