/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-dated-store.h: what holds for a person from a day on: contract, team, skills, protections.
 *
 * Rows have from_day and an exclusive until_day. Of one kind (one contract, one team, one skill for
 * a queue, one protection) there is at most one on a day. Setting one ends the old row where the
 * new one begins, so the days before keep what held on them. A contract or a team that has an end
 * is an interlude: after it the old one goes on, and removing it gives its days back. A skill or a
 * protection that ends has ended: what was there on later days is gone. */
#pragma once

#include "cf-command-input.h"
#include "cf-contract.h"
#include "cf-protection.h"
#include "cf-skill.h"
#include "cf-team-member.h"

G_BEGIN_DECLS

/* In the order of ids; of one person, or of all visible people when @agent_id is 0. */
GPtrArray *cf_contract_read_all    (CfDb    *db,
                                    gint64   agent_id,
                                    GError **error);
GPtrArray *cf_team_member_read_all (CfDb    *db,
                                    gint64   agent_id,
                                    GError **error);
GPtrArray *cf_skill_read_all       (CfDb    *db,
                                    gint64   agent_id,
                                    GError **error);
GPtrArray *cf_protection_read_all  (CfDb    *db,
                                    gint64   agent_id,
                                    GError **error);

typedef struct
{
  CfCommandInput base;
  gint64         id;                 /* cf_id_new_block (2): the row, and the rest of a cut one */
  gint64         agent_id;
  CfDay          from_day;
  CfDay          until_day;          /* CF_DAY_OPEN: it lasts */
  int            kind;               /* of the contract or the protection */
  int            week_minutes;       /* of the contract */
  int            max_week_minutes;   /* of the contract */
  gint64         team_id;            /* of the membership */
  gint64         queue_id;           /* of the skill */
} CfDatedInput;                      /* freed by cf_command_input_free () */

typedef struct
{
  CfCommandInput base;
  gint64         id;                 /* of the row */
  gint64         agent_id;           /* whose it is */
} CfDatedRemoveInput;                /* freed by cf_command_input_free () */

extern const CfCommand cf_command_contract_set;
extern const CfCommand cf_command_contract_remove;
extern const CfCommand cf_command_team_member_set;
extern const CfCommand cf_command_team_member_remove;
extern const CfCommand cf_command_skill_set;
extern const CfCommand cf_command_skill_remove;
extern const CfCommand cf_command_protection_set;
extern const CfCommand cf_command_protection_remove;

G_END_DECLS
