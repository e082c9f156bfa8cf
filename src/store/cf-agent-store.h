/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-agent-store.h: people: reading them, adding, editing, importing, leaving.
 *
 * Reads show visible people only. Staff numbers are unique among those who are here; the commands
 * see to it. Leaving on a day ends contract, team and skills on that day and opens the shifts that
 * the person would have worked from it on, all in one undoable step. */
#pragma once

#include "cf-account.h"
#include "cf-agent.h"
#include "cf-command-input.h"

G_BEGIN_DECLS

/* CfAgent by id, as of @day; those who left too. */
GPtrArray *cf_agent_read_all (CfDb       *db,
                              CfDay       day,
                              GError    **error);
CfAgent   *cf_agent_read     (CfDb       *db,
                              gint64      agent_id,
                              CfDay       day,
                              GError    **error);
/* CfAgent by id with name, number and team, and nothing else: colleagues whose published shifts may
 * be seen, and who are not among those above. */
GPtrArray *cf_agent_read_shifts_only
                             (CfDb       *db,
                              CfDay       day,
                              GError    **error);
gint64     cf_agent_count    (CfDb       *db,      /* -1 on error; sees everybody */
                              GError    **error);
CfAccount *cf_account_read   (CfDb       *db,      /* NULL without error: may not sign in */
                              gint64      agent_id,
                              GError    **error);

/* What is known of a person, and what holds for them from a day on. */
typedef struct
{
  char   *staff_number;
  char   *name;
  CfDay   hired_day;           /* CF_DAY_NONE: unknown (an import then keeps what is there) … */
  CfDay   first_employed_day;  /* … so here … */
  CfDay   born_day;            /* … and here */
  char   *note;                /* nullable */

  CfDay   from_day;            /* from here on: what follows */
  gint64  team_id;             /* 0: none */
  int     contract_kind;       /* CfContractKind; -1: none */
  int     week_minutes;
  int     max_week_minutes;
  GArray *queue_ids;           /* gint64: skills without an end; nullable */
  int     role;                /* CfRole; CF_ROLE_NONE: may not sign in */
} CfPersonFacts;

void cf_person_facts_init  (CfPersonFacts *self);   /* nothing known, nothing held */
void cf_person_facts_clear (CfPersonFacts *self);

typedef struct
{
  CfCommandInput base;
  gint64         agent_id;     /* by cf_id_new () to create */
  gint64         first_id;     /* create: cf_id_new_block (4 + 2 a skill), the dated rows */
  CfPersonFacts  person;       /* edit: only the upper half is used */
} CfAgentInput;

CfAgentInput *cf_agent_input_new  (void);
void          cf_agent_input_free (gpointer input);

typedef struct
{
  gint64  id;                  /* by cf_id_new () */
  char   *name;
} CfNewTeam;

/* A staff list: people are known by staff number; known ones are brought up to date. */
typedef struct
{
  CfCommandInput  base;
  GArray         *people;      /* CfPersonFacts, cleared with the array */
  GArray         *new_teams;   /* CfNewTeam, that people's team_id may name */
  GPtrArray      *new_queues;  /* CfQueueInput, that people's queue_ids may name */
  gint64          first_id;    /* cf_id_new_block (cf_people_input_count_ids ()), taken last */
  char           *pin_hash;    /* by cf_pin_hash (), for all who get a role; nullable: keep */
  guint           n_new;       /* out */
  guint           n_changed;   /* out */
  guint           n_same;      /* out */
} CfPeopleInput;

CfPeopleInput *cf_people_input_new       (void);
guint          cf_people_input_count_ids (const CfPeopleInput *input);
void           cf_people_input_free      (gpointer             input);

typedef struct
{
  CfCommandInput base;
  gint64         agent_id;
  CfDay          left_day;     /* first day no longer here; CF_DAY_OPEN: stays after all */
} CfAgentLeaveInput;

typedef struct
{
  CfCommandInput base;
  gint64         agent_id;
  int            role;         /* CF_ROLE_NONE: may no longer sign in */
} CfAccountInput;

typedef struct
{
  CfCommandInput base;
  gint64         agent_id;
  char          *shown_name;   /* "Erased person", in the language of whoever erases */
} CfAgentEraseInput;

CfAgentEraseInput *cf_agent_erase_input_new  (gint64   agent_id);
void               cf_agent_erase_input_free (gpointer input);

extern const CfCommand cf_command_agent_create;    /* CfAgentInput */
extern const CfCommand cf_command_agent_edit;      /* CfAgentInput */
extern const CfCommand cf_command_agent_leave;     /* CfAgentLeaveInput */
/* CfAgentEraseInput. For good: name, number, dates, account, notes, wishes and protections go, also
 * from the history; the work ends today at the latest. Contract, team, skills, shifts and days of
 * leave stay as those of an erased person, whose staff number is "". */
extern const CfCommand cf_command_agent_erase;
extern const CfCommand cf_command_people_import;   /* CfPeopleInput */
extern const CfCommand cf_command_account_set;     /* CfAccountInput; the last manager stays one */

G_END_DECLS
