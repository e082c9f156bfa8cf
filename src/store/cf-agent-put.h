/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-agent-put.h: what adding a person, importing a list and starting a center have in common.
 * Private to store/. */
#pragma once

#include "cf-agent-store.h"

G_BEGIN_DECLS

gboolean  cf_agent_check      (CfDb                 *db,
                               gint64                agent_id,
                               const CfPersonFacts  *person,
                               GError              **error);
gboolean  cf_agent_insert     (CfDb                 *db,
                               gint64                agent_id,
                               const CfPersonFacts  *person,
                               GError              **error);
/* Takes two ids for the contract, two for the team and two a skill, whether it needs them or not:
 * the ids of a list then do not depend on what was there. */
gboolean  cf_agent_put_dated  (CfDb                 *db,
                               gint64                agent_id,
                               const CfPersonFacts  *person,
                               gint64               *next_id,
                               gboolean             *changed,
                               GError              **error);
/* Somebody must be able to give rights. */
gboolean  cf_agent_check_not_last_manager
                              (CfDb                 *db,
                               gint64                agent_id,
                               GError              **error);
/* Asks for CF_RIGHT_ACCOUNT_EDIT. */
gboolean  cf_account_put      (CfDb                 *db,
                               CfCommandInput       *input,
                               gint64                agent_id,
                               int                   role,
                               GError              **error);

G_END_DECLS
