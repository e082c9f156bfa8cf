/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-history.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>

G_STATIC_ASSERT (CF_HISTORY_HASH_SIZE == crypto_auth_hmacsha256_BYTES);
G_STATIC_ASSERT (CF_HISTORY_HASH_SIZE == crypto_hash_sha256_BYTES);

#define KEY_SIZE crypto_auth_hmacsha256_KEYBYTES

static void
append_int64 (GByteArray *bytes,
              gint64      value)
{
  gint64 little = GINT64_TO_LE (value);

  g_byte_array_append (bytes, (const guint8 *) &little, sizeof little);
}

/* With its length before it, so that no two rows have the same bytes; NULL is length -1. */
static void
append_string (GByteArray *bytes,
               const char *text)
{
  append_int64 (bytes, text != NULL ? (gint64) strlen (text) : -1);
  if (text != NULL)
    g_byte_array_append (bytes, (const guint8 *) text, (guint) strlen (text));
}

static void
compute_digest (const CfHistoryRow *row,
                guint8             *digest)
{
  g_autoptr(GByteArray) head = g_byte_array_new ();
  crypto_hash_sha256_state state;
  gsize size;
  const guint8 *data = g_bytes_get_data (row->changeset, &size);

  append_string (head, row->subject);
  crypto_hash_sha256_init (&state);
  crypto_hash_sha256_update (&state, head->data, head->len);
  if (size > 0)
    crypto_hash_sha256_update (&state, data, size);
  crypto_hash_sha256_final (&state, digest);
}

static void
compute_hash (const guint8        *key,
              const CfHistoryRow  *row,
              const guint8        *digest,
              const CfHistoryHead *before,
              guint8              *hash)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();

  append_int64 (bytes, before->sequence + 1);
  append_int64 (bytes, row->id);
  append_int64 (bytes, row->at);
  append_int64 (bytes, row->actor_id);
  append_string (bytes, row->command);
  g_byte_array_append (bytes, digest, CF_HISTORY_HASH_SIZE);
  g_byte_array_append (bytes, before->hash, CF_HISTORY_HASH_SIZE);

  crypto_auth_hmacsha256 (hash, bytes->data, bytes->len, key);
}

/* Copies a blob of exactly @size bytes out of the row, or zeros. */
static gboolean
get_blob (CfStatement *row,
          guint        column,
          guint8      *buffer,
          gsize        size)
{
  g_autoptr(GBytes) bytes = cf_statement_bytes (row, column);

  memset (buffer, 0, size);
  if (bytes == NULL || g_bytes_get_size (bytes) != size)
    return FALSE;

  memcpy (buffer, g_bytes_get_data (bytes, NULL), size);
  return TRUE;
}

gboolean
cf_history_read_head (CfDb          *db,
                      CfHistoryHead *head,
                      GError       **error)
{
  g_autoptr(CfStatement) query = cf_db_statement (db, "history/last", error);
  g_autoptr(GError) failure = NULL;

  if (query == NULL)
    return FALSE;

  memset (head, 0, sizeof *head);
  if (cf_statement_step (query, &failure))
    {
      head->sequence = cf_statement_int64 (query, 0);
      get_blob (query, 1, head->hash, sizeof head->hash);
    }

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return failure == NULL;
}

static gboolean
read_key (CfDb     *db,
          guint8   *key,
          gboolean *found,
          GError  **error)
{
  g_autoptr(CfStatement) query = cf_db_statement (db, "history/key", error);
  g_autoptr(GError) failure = NULL;

  if (query == NULL)
    return FALSE;

  *found = cf_statement_step (query, &failure) && get_blob (query, 0, key, KEY_SIZE);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return failure == NULL;
}

/* The key is made with the first row. It is never made again: a chain without its key is broken,
 * and the check must say so. */
static gboolean
ensure_key (CfDb                *db,
            const CfHistoryHead *head,
            guint8              *key,
            GError             **error)
{
  gboolean found;

  if (!read_key (db, key, &found, error))
    return FALSE;

  if (found)
    return TRUE;

  if (head->sequence > 0)
    {
      g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_CORRUPT,
                           _("The key of the store's history is missing. "
                             "Restore the newest backup."));
      return FALSE;
    }

  randombytes_buf (key, KEY_SIZE);

  g_autoptr(GBytes) bytes = g_bytes_new (key, KEY_SIZE);

  return cf_db_run (db, error, "history/set-key", "b", bytes);
}

/* The chain's name, and its key as text; both NULL when there is no history. */
static gboolean
read_chain (CfDb    *db,
            char   **chain,
            char   **text,
            GError **error)
{
  g_autoptr(CfStatement) query = cf_db_statement (db, "history/first", error);
  g_autoptr(GError) failure = NULL;
  guint8 key[KEY_SIZE];
  gboolean found = FALSE;

  *chain = *text = NULL;
  if (query == NULL || !read_key (db, key, &found, error))
    return FALSE;

  if (found && cf_statement_step (query, &failure))
    {
      *chain = g_strdup_printf ("%" G_GINT64_FORMAT, cf_statement_int64 (query, 0));
      *text = g_malloc (2 * KEY_SIZE + 1);
      sodium_bin2hex (*text, 2 * KEY_SIZE + 1, key, KEY_SIZE);
    }

  sodium_memzero (key, sizeof key);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return failure == NULL;
}

gboolean
cf_history_compare_key (CfDb               *db,
                        const CfKeyring    *keyring,
                        gboolean            keep,
                        CfHistoryKeyState  *state,
                        GError            **error)
{
  g_autofree char *chain = NULL;
  g_autofree char *key = NULL;
  g_autofree char *kept = NULL;

  *state = CF_HISTORY_KEY_UNKNOWN;
  if (!read_chain (db, &chain, &key, error))
    return FALSE;

  if (chain == NULL || !keyring->look (chain, &kept))
    return TRUE;

  if (kept != NULL)
    *state = g_str_equal (kept, key) ? CF_HISTORY_KEY_SAME : CF_HISTORY_KEY_SWAPPED;
  else if (!keep || keyring->keep (chain, key))
    *state = CF_HISTORY_KEY_NEW;

  return TRUE;
}

gboolean
cf_history_append (CfDb               *db,
                   const CfHistoryRow *row,
                   GError            **error)
{
  guint8 key[KEY_SIZE], digest[CF_HISTORY_HASH_SIZE], hash[CF_HISTORY_HASH_SIZE];
  CfHistoryHead head;

  if (!cf_history_read_head (db, &head, error) || !ensure_key (db, &head, key, error))
    return FALSE;

  compute_digest (row, digest);
  compute_hash (key, row, digest, &head, hash);
  sodium_memzero (key, sizeof key);

  g_autoptr(GBytes) digest_bytes = g_bytes_new (digest, sizeof digest);
  g_autoptr(GBytes) hash_bytes = g_bytes_new (hash, sizeof hash);

  return cf_db_run (db, error, "history/append", "iiissbbib", row->id, row->at, row->actor_id,
                    row->command, row->subject, digest_bytes, row->changeset, head.sequence + 1,
                    hash_bytes);
}

gboolean
cf_history_has (CfDb     *db,
                gint64    id,
                gboolean *has,
                GError  **error)
{
  g_autoptr(CfStatement) query = cf_db_statement (db, "history/has", error);
  g_autoptr(GError) failure = NULL;

  if (query == NULL)
    return FALSE;

  cf_statement_bind (query, "i", id);
  *has = cf_statement_step (query, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return failure == NULL;
}

/* One row against the hash before it. NULL when it holds. */
static char *
verify_row (CfStatement         *query,
            const guint8        *key,
            const CfHistoryHead *before)
{
  guint8 stored_digest[CF_HISTORY_HASH_SIZE], stored_hash[CF_HISTORY_HASH_SIZE];
  guint8 digest[CF_HISTORY_HASH_SIZE], hash[CF_HISTORY_HASH_SIZE];
  g_autoptr(GBytes) changeset = cf_statement_bytes (query, 6);
  gint64 sequence = cf_statement_int64 (query, 7);
  CfHistoryRow row = {
    .id = cf_statement_int64 (query, 0),
    .at = cf_statement_int64 (query, 1),
    .actor_id = cf_statement_int64 (query, 2),
    .command = cf_statement_string (query, 3),
    .subject = cf_statement_string (query, 4),
    .changeset = changeset,
  };

  get_blob (query, 5, stored_digest, sizeof stored_digest);
  get_blob (query, 8, stored_hash, sizeof stored_hash);

  if (sequence != before->sequence + 1)
    return g_strdup_printf (_("History: an entry is missing before entry %d."), (int) sequence);

  /* Of an erased person: both are empty. */
  gboolean is_emptied = changeset == NULL && row.subject == NULL;

  if (changeset != NULL)
    compute_digest (&row, digest);

  if (!is_emptied && (changeset == NULL || memcmp (digest, stored_digest, sizeof digest) != 0))
    return g_strdup_printf (_("History: what entry %d says has been altered."), (int) sequence);

  compute_hash (key, &row, stored_digest, before, hash);
  if (sodium_memcmp (hash, stored_hash, sizeof hash) != 0)
    return g_strdup_printf (_("History: entry %d does not follow from the one before."),
                            (int) sequence);

  return NULL;
}

gboolean
cf_history_verify (CfDb      *db,
                   GPtrArray *findings,
                   GError   **error)
{
  g_autoptr(CfStatement) query = cf_db_statement (db, "history/chain", error);
  g_autoptr(GError) failure = NULL;
  guint8 key[KEY_SIZE] = { 0 };
  CfHistoryHead before = { 0 };
  gboolean found;

  if (query == NULL || !read_key (db, key, &found, error))
    return FALSE;

  while (cf_statement_step (query, &failure))
    {
      char *finding = verify_row (query, key, &before);

      if (finding != NULL)
        g_ptr_array_add (findings, finding);

      /* Go on from what stands there, so that one break is named once. */
      before.sequence = cf_statement_int64 (query, 7);
      get_blob (query, 8, before.hash, sizeof before.hash);
    }

  sodium_memzero (key, sizeof key);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return failure == NULL;
}
