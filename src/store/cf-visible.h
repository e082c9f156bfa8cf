/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-visible.h: whose rows a connection may read.
 *
 * temp.visible_agent (id): the people whose personal rows (contract, leave, wish, account, …) may
 * be read; every statement that reads such rows joins it. temp.visible_schedule (id): the people
 * whose name and shifts may be read; it holds at least the first. On a reading connection both are
 * filled for the person signed in, by role, team and day. On the writing one both are everybody:
 * commands are functions of the store, and the right to run them was asked before.
 * temp.viewer (plans, audits), one row: whether shifts that are not published yet may be read, and
 * who changed what. */
#pragma once

#include "cf-day.h"
#include "cf-db.h"

G_BEGIN_DECLS

#define CF_ACTOR_COMMAND_LINE 0    /* may everything */
#define CF_ACTOR_NOBODY (-1)       /* sees nobody, may nothing */

/* By cf_db_open (); filled for the command line. */
gboolean  cf_visible_create (CfDb     *db,
                             GError  **error);
gboolean  cf_visible_fill   (CfDb     *db,
                             gint64    actor_id,
                             CfDay     day,
                             GError  **error);

G_END_DECLS
