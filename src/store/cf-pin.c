/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-pin.h"

#include "cf-actor.h"
#include "cf-db-private.h"
#include "cf-history.h"
#include "cf-visible.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>

#define PASSES 2
#define MEMORY (19 * 1024 * 1024)

typedef struct
{
  gint64  agent_id;
  char   *name;
  char   *hash;            /* NULL: no PIN */
  gint64  locked_until;    /* 0: not */
} Secret;

static void
secret_clear (Secret *secret)
{
  g_free (secret->name);
  g_free (secret->hash);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Secret, secret_clear)

char *
cf_pin_hash (const char *pin)
{
  char hash[crypto_pwhash_STRBYTES];

  if (sodium_init () < 0 || crypto_pwhash_str (hash, pin, strlen (pin), PASSES, MEMORY) != 0)
    g_error ("no memory to hash a PIN");

  return g_strdup (hash);
}

static gboolean
pin_is_right (const Secret *secret,
              const char   *pin)
{
  if (secret->hash == NULL)
    return TRUE;

  return pin != NULL && sodium_init () >= 0
         && crypto_pwhash_str_verify (secret->hash, pin, strlen (pin)) == 0;
}

/* Takes the first row of a bound query; agent_id 0 when there is none. */
static gboolean
read_secret (CfStatement *query,
             Secret      *secret,
             GError     **error)
{
  g_autoptr(GError) failure = NULL;

  if (cf_statement_step (query, &failure))
    {
      secret->agent_id = cf_statement_int64 (query, 0);
      secret->name = g_strdup (cf_statement_string (query, 1));
      secret->hash = g_strdup (cf_statement_string (query, 2));
      secret->locked_until = cf_statement_int64 (query, 3);
    }

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return failure == NULL;
}

static gboolean
read_by_number (CfDb        *db,
                const char  *staff_number,
                gint64       at,
                Secret      *secret,
                GError     **error)
{
  CfDay day = cf_actor_read_day (db, at);
  g_autoptr(CfStatement) query = cf_db_statement (db, "account/sign-in", error);

  if (query == NULL)
    return FALSE;

  cf_statement_bind (query, "sn", staff_number, day);
  return read_secret (query, secret, error);
}

static gboolean
read_by_id (CfDb    *db,
            gint64   agent_id,
            Secret  *secret,
            GError **error)
{
  g_autoptr(CfStatement) query = cf_db_statement (db, "account/secret", error);

  if (query == NULL)
    return FALSE;

  cf_statement_bind (query, "i", agent_id);
  return read_secret (query, secret, error);
}

/* Ends a transaction that touches `secret`, with its row of history. */
static gboolean
finish (CfDb                 *db,
        gboolean              done,
        const CfCommandInput *stamp,
        const char           *command,
        const Secret         *secret,
        GError              **error)
{
  g_autoptr(GBytes) nothing = g_bytes_new (NULL, 0);
  CfHistoryRow row = {
    stamp->id, stamp->at, stamp->actor_id, command, secret->name, nothing,
  };

  if (done && cf_history_append (db, &row, error) && cf_db_execute (db, "COMMIT", error))
    return TRUE;

  if (!sqlite3_get_autocommit (db->handle))
    cf_db_execute (db, "ROLLBACK", NULL);

  return FALSE;
}

static void
set_locked_error (gint64   until,
                  GError **error)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_unix_local (until / G_USEC_PER_SEC + 59);
  g_autofree char *clock = g_date_time_format (time, "%H:%M");

  g_set_error (error, CF_STORE_ERROR, CF_STORE_ERROR_LOCKED_OUT,
               /* Translators: %s is a time of the day, such as 14:05 */
               _("There were too many wrong PINs. Try again after %s."), clock);
}

/* Counts a wrong PIN: that is committed although the caller gets an error. */
static void
refuse_pin (CfDb                 *db,
            const CfCommandInput *stamp,
            const Secret         *secret,
            GError              **error)
{
  gint64 until = stamp->at + (gint64) CF_PIN_LOCK_MINUTES * 60 * G_USEC_PER_SEC;
  g_auto(Secret) after = { 0 };

  if (!cf_db_execute (db, "BEGIN IMMEDIATE", error))
    return;

  gboolean counted = cf_db_run (db, error, "account/count-failure", "ini", secret->agent_id,
                                CF_PIN_MAX_WRONG, until);

  if (!finish (db, counted, stamp, "account.refuse", secret, error)
      || !read_by_id (db, secret->agent_id, &after, error))
    return;

  if (after.locked_until > stamp->at)
    set_locked_error (after.locked_until, error);
  else
    g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_SIGN_IN,
                         _("The staff number or the PIN is wrong."));
}

static gboolean
check_pin (CfDb                 *db,
           const CfCommandInput *stamp,
           const Secret         *secret,
           const char           *pin,
           GError              **error)
{
  if (secret->locked_until > stamp->at)
    {
      set_locked_error (secret->locked_until, error);
      return FALSE;
    }

  if (pin_is_right (secret, pin))
    return TRUE;

  refuse_pin (db, stamp, secret, error);
  return FALSE;
}

/* The hash to keep after the PIN was right: the same, or one of today's strength. */
static char *
renew_hash (const Secret *secret,
            const char   *pin)
{
  if (secret->hash != NULL && crypto_pwhash_str_needs_rehash (secret->hash, PASSES, MEMORY) != 0)
    return cf_pin_hash (pin);

  return g_strdup (secret->hash);
}

gboolean
cf_pin_sign_in (CfDb                  *db,
                const CfCommandInput  *stamp,
                const char            *staff_number,
                const char            *pin,
                gint64                *agent_id,
                GError               **error)
{
  g_auto(Secret) secret = { 0 };
  CfCommandInput nobody = { stamp->id, stamp->at, CF_ACTOR_NOBODY, NULL };

  if (!read_by_number (db, staff_number, stamp->at, &secret, error))
    return FALSE;

  if (secret.agent_id == 0)
    {
      g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_SIGN_IN,
                           _("The staff number or the PIN is wrong."));
      return FALSE;
    }

  if (!check_pin (db, &nobody, &secret, pin, error))
    return FALSE;

  g_autofree char *hash = renew_hash (&secret, pin);
  CfCommandInput person = { stamp->id, stamp->at, secret.agent_id, NULL };

  if (!cf_db_execute (db, "BEGIN IMMEDIATE", error))
    return FALSE;

  gboolean reset = cf_db_run (db, error, "account/clear-failures", "iss", secret.agent_id, hash,
                              secret.hash);

  *agent_id = secret.agent_id;
  return finish (db, reset, &person, "account.sign-in", &secret, error);
}

gboolean
cf_pin_find (CfDb                  *db,
             const CfCommandInput  *stamp,
             const char            *staff_number,
             gint64                *agent_id,
             GError               **error)
{
  g_auto(Secret) secret = { 0 };

  if (!read_by_number (db, staff_number, stamp->at, &secret, error))
    return FALSE;

  *agent_id = secret.agent_id;
  if (secret.agent_id != 0)
    return TRUE;

  g_set_error (error, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND,
               /* Translators: %s is a staff number */
               _("Nobody with the staff number %s may sign in."), staff_number);
  return FALSE;
}

static gboolean
is_valid_pin (const char *pin,
              GError    **error)
{
  gsize length = strspn (pin, "0123456789");

  if (pin[length] == '\0' && length >= CF_PIN_MIN_DIGITS)
    return TRUE;

  g_set_error (error, CF_STORE_ERROR, CF_STORE_ERROR_INVALID,
               ngettext ("A PIN has at least %d digit and nothing else.",
                         "A PIN has at least %d digits and nothing else.", CF_PIN_MIN_DIGITS),
               CF_PIN_MIN_DIGITS);
  return FALSE;
}

gboolean
cf_pin_set (CfDb                  *db,
            const CfCommandInput  *stamp,
            const CfPinChange     *change,
            GError               **error)
{
  g_auto(Secret) secret = { 0 };
  g_autofree char *hash = NULL;
  gboolean has_new = change->new_pin != NULL && change->new_pin[0] != '\0';

  if (!cf_actor_check (db, stamp->actor_id, CF_RIGHT_ACCOUNT_EDIT, change->agent_id, stamp->at,
                       error)
      || !read_by_id (db, change->agent_id, &secret, error)
      || (has_new && !is_valid_pin (change->new_pin, error)))
    return FALSE;

  if (secret.agent_id == 0)
    {
      g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND,
                           _("This person is not in the store any more."));
      return FALSE;
    }

  gboolean own = change->agent_id == stamp->actor_id;

  if (own && !check_pin (db, stamp, &secret, change->old_pin, error))
    return FALSE;

  if (has_new)
    hash = cf_pin_hash (change->new_pin);

  if (!cf_db_execute (db, "BEGIN IMMEDIATE", error))
    return FALSE;

  gboolean set = cf_db_run (db, error, "account/set-pin", "is", change->agent_id, hash);

  return finish (db, set, stamp, "account.pin", &secret, error);
}
