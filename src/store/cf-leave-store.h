/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-leave-store.h: leave, and the wishes of people for days.
 *
 * Approving leave opens the shifts that the person would have worked on its days: the hole shows in
 * the coverage at once. */
#pragma once

#include "cf-command-input.h"
#include "cf-leave.h"
#include "cf-wish.h"

G_BEGIN_DECLS

/* CfLeave by id: what touches the days from @from to before @until; @agent_id 0: of all visible. */
GPtrArray *cf_leave_read_between (CfDb     *db,
                                  gint64    agent_id,
                                  CfDay     from,
                                  CfDay     until,
                                  GError  **error);
GPtrArray *cf_wish_read_between  (CfDb     *db,
                                  gint64    agent_id,
                                  CfDay     from,
                                  CfDay     until,
                                  GError  **error);

typedef struct
{
  CfCommandInput  base;
  gint64          leave_id;      /* by cf_id_new () to request or grant */
  gint64          agent_id;
  CfDay           from_day;
  CfDay           until_day;
  int             kind;          /* CfLeaveKind */
  int             state;         /* decide: CfLeaveState */
  char           *note;          /* nullable */
} CfLeaveInput;

CfLeaveInput *cf_leave_input_new  (void);
void          cf_leave_input_free (gpointer input);

typedef struct
{
  CfCommandInput  base;
  gint64          wish_id;       /* by cf_id_new (); remove: of the row */
  gint64          agent_id;
  CfDay           day;
  int             kind;          /* CfWishKind */
  gint64          type_id;       /* 0: none */
  double          weight;
  char           *note;          /* nullable */
} CfWishInput;

CfWishInput *cf_wish_input_new  (void);
void         cf_wish_input_free (gpointer input);

extern const CfCommand cf_command_leave_request;   /* CfLeaveInput */
extern const CfCommand cf_command_leave_grant;     /* CfLeaveInput: asked and approved at once */
extern const CfCommand cf_command_leave_decide;    /* CfLeaveInput: id, person and state */
extern const CfCommand cf_command_leave_withdraw;  /* CfLeaveInput: id and person */
extern const CfCommand cf_command_wish_set;        /* CfWishInput; one of a kind a day */
extern const CfCommand cf_command_wish_remove;     /* CfWishInput: the id */

G_END_DECLS
