/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-dated-put.h: how commands put a dated row on its days (see cf-dated-store.h). Private to
 * store/. */
#pragma once

#include "cf-dated-store.h"

G_BEGIN_DECLS

typedef enum
{
  CF_DATED_CONTRACT,
  CF_DATED_TEAM_MEMBER,
  CF_DATED_SKILL,
  CF_DATED_PROTECTION,
} CfDatedTable;

#define CF_DATED_N_TABLES 4

/* Cuts what stands on the days, then inserts; @input->id and the one after it are used. */
gboolean  cf_dated_put  (CfDb                *db,
                         CfDatedTable         table,
                         const CfDatedInput  *input,
                         GError             **error);
/* Ends everything of the person on @day; what begins later is gone. */
gboolean  cf_dated_end  (CfDb                *db,
                         CfDatedTable         table,
                         gint64               agent_id,
                         CfDay                day,
                         GError             **error);

G_END_DECLS
