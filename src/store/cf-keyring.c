/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-keyring.h"

#include <glib/gi18n-lib.h>
#include <libsecret/secret.h>

static const SecretSchema schema = {
  APP_ID ".HistoryKey", SECRET_SCHEMA_NONE, { { "chain", SECRET_SCHEMA_ATTRIBUTE_STRING } },
};

/* Without this GDBus would start a bus of its own to ask. */
static gboolean
has_session_bus (void)
{
  g_autofree char *socket = g_build_filename (g_get_user_runtime_dir (), "bus", NULL);

  return g_getenv ("DBUS_SESSION_BUS_ADDRESS") != NULL
         || g_file_test (socket, G_FILE_TEST_EXISTS);
}

static SecretService *
get_service (void)
{
  g_autoptr(GError) error = NULL;
  SecretService *service
    = has_session_bus () ? secret_service_get_sync (SECRET_SERVICE_OPEN_SESSION, NULL, &error)
                         : NULL;

  if (error != NULL)
    g_debug ("no keyring: %s", error->message);
  return service;
}

static GHashTable *
attributes_of (const char *chain)
{
  return secret_attributes_build (&schema, "chain", chain, NULL);
}

/* SECRET_SEARCH_UNLOCK is left out: it would ask for a password. */
static gboolean
session_look (const char  *chain,
              char       **kept)
{
  g_autoptr(SecretService) service = get_service ();
  g_autoptr(GHashTable) attributes = attributes_of (chain);
  g_autoptr(GError) error = NULL;

  *kept = NULL;
  if (service == NULL)
    return FALSE;

  GList *items = secret_service_search_sync (service, &schema, attributes,
                                             SECRET_SEARCH_LOAD_SECRETS, NULL, &error);
  gboolean locked = FALSE;

  for (GList *at = items; at != NULL && *kept == NULL; at = at->next)
    {
      g_autoptr(SecretValue) value = secret_item_get_secret (at->data);

      locked |= value == NULL;
      if (value != NULL)
        *kept = g_strdup (secret_value_get_text (value));
    }

  g_list_free_full (items, g_object_unref);
  if (error != NULL)
    g_debug ("the keyring does not answer: %s", error->message);
  return error == NULL && (*kept != NULL || !locked);
}

static gboolean
is_open (SecretService *service)
{
  g_autoptr(SecretCollection) collection
    = secret_collection_for_alias_sync (service, SECRET_COLLECTION_DEFAULT, SECRET_COLLECTION_NONE,
                                        NULL, NULL);

  return collection != NULL && !secret_collection_get_locked (collection);
}

static gboolean
session_keep (const char *chain,
              const char *key)
{
  g_autoptr(SecretService) service = get_service ();
  g_autoptr(GHashTable) attributes = attributes_of (chain);
  g_autoptr(GError) error = NULL;

  if (service == NULL || !is_open (service))
    return FALSE;

  g_autoptr(SecretValue) value = secret_value_new (key, -1, "text/plain");

  secret_service_store_sync (service, &schema, attributes, SECRET_COLLECTION_DEFAULT,
                             _("Key of the history of a Callfloor store"), value, NULL, &error);
  if (error != NULL)
    g_debug ("the key was not kept: %s", error->message);
  return error == NULL;
}

const CfKeyring *
cf_keyring_get_session (void)
{
  static const CfKeyring session = { session_look, session_keep };

  return &session;
}
