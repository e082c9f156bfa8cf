/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-sight.h: a reading connection runs no statement that shows people without asking who is
 * visible.
 *
 * Decided when a statement is prepared, by the tables that SQLite says it reads. The exceptions and
 * their reasons are one list. What only commands ask runs on the writing connection, which is not
 * watched: the right was asked before. */
#pragma once

#include "cf-db.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  const char *reason;
} CfSightException;

extern const CfSightException cf_sight_exceptions[];    /* these end with { NULL } */

/* Watches what is prepared on @db from now on. */
void      cf_sight_watch (CfDb        *db);
/* Around preparing statement @name. */
void      cf_sight_begin (CfDb        *db);
gboolean  cf_sight_end   (CfDb        *db,
                          const char  *name,
                          GError     **error);

G_END_DECLS
