/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-pin.h: PINs: hashing, signing in, locking out, setting.
 *
 * argon2id with 19 MiB and two passes (some 40 ms), as OWASP's password storage sheet has it; an
 * older hash is made anew when its PIN is right. Five wrong PINs lock for five minutes, by the time
 * in the input. Attempts and changes are in the history; the hashes lie in a table that no
 * changeset holds. Synchronous, on the writer thread, outside of a transaction. */
#pragma once

#include "cf-command.h"

G_BEGIN_DECLS

#define CF_PIN_MIN_DIGITS 4
#define CF_PIN_MAX_WRONG 5
#define CF_PIN_LOCK_MINUTES 5

/* For sql/account/set-pin: also of commands that make many accounts. */
char     *cf_pin_hash     (const char            *pin);

/* CF_STORE_ERROR_SIGN_IN or _LOCKED_OUT. @pin is not looked at when the account has none. */
gboolean  cf_pin_sign_in  (CfDb                  *db,
                           const CfCommandInput  *stamp,
                           const char            *staff_number,
                           const char            *pin,
                           gint64                *agent_id,
                           GError               **error);
/* Who has that staff number and may sign in; CF_STORE_ERROR_NOT_FOUND. */
gboolean  cf_pin_find     (CfDb                  *db,
                           const CfCommandInput  *stamp,
                           const char            *staff_number,
                           gint64                *agent_id,
                           GError               **error);

typedef struct
{
  gint64  agent_id;
  char   *old_pin;     /* of one's own */
  char   *new_pin;     /* NULL or "": none */
} CfPinChange;

gboolean  cf_pin_set      (CfDb                  *db,
                           const CfCommandInput  *stamp,
                           const CfPinChange     *change,
                           GError               **error);

G_END_DECLS
