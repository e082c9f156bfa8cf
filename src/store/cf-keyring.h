/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-keyring.h: where this computer keeps a copy of the key of a store's history.
 *
 * Slow (another process answers), never asks the user anything, and silent where no secret service
 * runs or the keyring is locked: then nothing is known. Call it on a thread that nobody waits for.
 * A table of functions, so that a test can be the keyring. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  /* FALSE: there is no keyring to ask. @kept: transfer full; NULL: nothing is kept for @chain. */
  gboolean (*look) (const char *chain, char **kept);
  /* FALSE: it could not be kept. */
  gboolean (*keep) (const char *chain, const char *key);
} CfKeyring;

/* That of the person at this computer: the Secret Service of the session, by libsecret. */
const CfKeyring *cf_keyring_get_session (void);

G_END_DECLS
