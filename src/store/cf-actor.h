/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-actor.h: who acts, what role that person has, and whether a right reaches another person.
 *
 * Asked of the store at the moment of the question, never remembered: a role that was taken away is
 * gone at once. Synchronous, on the thread of @db. */
#pragma once

#include "cf-day.h"
#include "cf-db.h"
#include "cf-right.h"

G_BEGIN_DECLS

/* CF_ROLE_COMMAND_LINE for actor 0, CF_ROLE_NONE for nobody and for a disabled account; but in a
 * store where nobody has an account, CF_ROLE_MANAGER for everybody: someone must start it. */
gboolean  cf_actor_read_role (CfDb     *db,
                              gint64    actor_id,
                              CfRole   *role,
                              GError  **error);

/* The civil day at the site (setting "zone") of an instant in UTC microseconds. */
CfDay     cf_actor_read_day  (CfDb     *db,
                              gint64    at);

/* @agent_id 0: nobody in particular, so the right must be held for all. CF_STORE_ERROR_FORBIDDEN
 * names the right that is missing. */
gboolean  cf_actor_check     (CfDb     *db,
                              gint64    actor_id,
                              CfRight   right,
                              gint64    agent_id,
                              gint64    at,
                              GError  **error);

G_END_DECLS
