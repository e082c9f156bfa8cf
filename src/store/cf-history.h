/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-history.h: who did what, as a chain that cannot be changed quietly.
 *
 * Each row's digest is the SHA-256 of its subject and changeset; its hash is an HMAC-SHA-256, under
 * the store's own key, of the row (with the digest instead of those two) and of the hash before. So
 * a row that was altered, put in, taken out or moved breaks the chain, while the subject and the
 * changeset of an erased person may be emptied without breaking it. A cut tail shows by count and
 * newest hash, which stand in the names of the backups. On the thread of the connection. */
#pragma once

#include "cf-db.h"
#include "cf-keyring.h"

G_BEGIN_DECLS

#define CF_HISTORY_HASH_SIZE 32

typedef struct
{
  gint64      id;
  gint64      at;          /* UTC microseconds */
  gint64      actor_id;
  const char *command;
  const char *subject;     /* nullable */
  GBytes     *changeset;   /* may be empty */
} CfHistoryRow;

/* The newest row: what a backup's name says. */
typedef struct
{
  gint64 sequence;         /* = the number of rows; 0: no history */
  guint8 hash[CF_HISTORY_HASH_SIZE];
} CfHistoryHead;

gboolean  cf_history_append    (CfDb                *db,
                                const CfHistoryRow  *row,
                                GError             **error);
gboolean  cf_history_has       (CfDb                *db,
                                gint64               id,
                                gboolean            *has,
                                GError             **error);
gboolean  cf_history_read_head (CfDb                *db,
                                CfHistoryHead       *head,
                                GError             **error);
/* What the computer's keyring says of the key of the chain: whoever writes a whole new chain under
 * a new key is found by the copy that was kept of the old one. */
typedef enum
{
  CF_HISTORY_KEY_UNKNOWN,     /* no keyring, or no history yet */
  CF_HISTORY_KEY_NEW,         /* nothing was kept; now it is, when @keep */
  CF_HISTORY_KEY_SAME,
  CF_HISTORY_KEY_SWAPPED,
} CfHistoryKeyState;

/* Slow: see cf-keyring.h. */
gboolean  cf_history_compare_key (CfDb               *db,
                                  const CfKeyring    *keyring,
                                  gboolean            keep,
                                  CfHistoryKeyState  *state,
                                  GError            **error);
/* Walks the chain; each break is one translated sentence in @findings (char *). */
gboolean  cf_history_verify    (CfDb                *db,
                                GPtrArray           *findings,
                                GError             **error);

G_END_DECLS
