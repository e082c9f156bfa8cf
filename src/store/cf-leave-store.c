/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-leave-store.h"

#include "cf-input-check.h"

#include <glib/gi18n-lib.h>

GPtrArray *
cf_leave_read_between (CfDb    *db,
                       gint64   agent_id,
                       CfDay    from,
                       CfDay    until,
                       GError **error)
{
  return cf_db_read (db, error, CF_TYPE_LEAVE, "leave/between", "inn", agent_id, from, until);
}

GPtrArray *
cf_wish_read_between (CfDb    *db,
                      gint64   agent_id,
                      CfDay    from,
                      CfDay    until,
                      GError **error)
{
  return cf_db_read (db, error, CF_TYPE_WISH, "wish/between", "inn", agent_id, from, until);
}

CfLeaveInput *
cf_leave_input_new (void)
{
  return g_new0 (CfLeaveInput, 1);
}

void
cf_leave_input_free (gpointer input)
{
  CfLeaveInput *self = input;

  g_free (self->note);
  cf_command_input_free (self);
}

CfWishInput *
cf_wish_input_new (void)
{
  CfWishInput *self = g_new0 (CfWishInput, 1);

  self->weight = 1;
  return self;
}

void
cf_wish_input_free (gpointer input)
{
  CfWishInput *self = input;

  g_free (self->note);
  cf_command_input_free (self);
}

static gboolean
add_leave (CfDb          *db,
           CfLeaveInput  *input,
           CfLeaveState   state,
           GError       **error)
{
  gint64 overlaps;

  if (input->kind < CF_LEAVE_ANNUAL || input->kind > CF_LEAVE_OTHER)
    return cf_input_refuse (error, _("Choose a kind of leave."));

  if (!cf_input_check_days (input->from_day, input->until_day, error)
      || !cf_input_name_subject (db, &input->base, input->agent_id, error)
      || !cf_input_query (db, error, "leave/overlaps", &overlaps, "inn", input->agent_id,
                          input->from_day, input->until_day))
    return FALSE;

  if (overlaps)
    return cf_input_refuse (error, _("There is leave on some of these days already."));

  return cf_db_run (db, error, "leave/insert", "iinnnns", input->leave_id, input->agent_id,
                    input->from_day, input->until_day, input->kind, state, input->note);
}

static gboolean
leave_request_run (CfDb      *db,
                   gpointer   data,
                   GError   **error)
{
  return add_leave (db, data, CF_LEAVE_REQUESTED, error);
}

static gboolean
leave_grant_run (CfDb      *db,
                 gpointer   data,
                 GError   **error)
{
  CfLeaveInput *input = data;

  return add_leave (db, input, CF_LEAVE_APPROVED, error)
         && cf_db_run (db, error, "shift/vacate", "inn", input->agent_id, input->from_day,
                       input->until_day);
}

/* The row decides whose leave it is: the person in the input was what rights were asked for. */
static gboolean
change_state (CfDb          *db,
              CfLeaveInput  *input,
              CfLeaveState   state,
              GError       **error)
{
  g_autoptr(CfStatement) query = cf_db_statement (db, "leave/one", error);
  g_autoptr(GError) failure = NULL;

  if (query == NULL)
    return FALSE;

  cf_statement_bind (query, "i", input->leave_id);

  if (cf_statement_step (query, &failure) && cf_statement_int64 (query, 0) == input->agent_id)
    {
      CfDay from = (CfDay) cf_statement_int64 (query, 1);
      CfDay until = (CfDay) cf_statement_int64 (query, 2);

      return cf_input_name_subject (db, &input->base, input->agent_id, error)
             && cf_db_run (db, error, "leave/decide", "in", input->leave_id, state)
             && (state != CF_LEAVE_APPROVED
                 || cf_db_run (db, error, "shift/vacate", "inn", input->agent_id, from, until));
    }

  if (failure == NULL)
    g_set_error_literal (&failure, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND,
                         _("It is no longer there: somebody else removed it."));

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
leave_decide_run (CfDb      *db,
                  gpointer   data,
                  GError   **error)
{
  CfLeaveInput *input = data;

  if (input->state < CF_LEAVE_REQUESTED || input->state > CF_LEAVE_WITHDRAWN)
    return cf_input_refuse (error, _("Approve or refuse the leave."));

  return change_state (db, input, input->state, error);
}

static gboolean
leave_withdraw_run (CfDb      *db,
                    gpointer   data,
                    GError   **error)
{
  return change_state (db, data, CF_LEAVE_WITHDRAWN, error);
}

static gboolean
wish_set_run (CfDb      *db,
              gpointer   data,
              GError   **error)
{
  CfWishInput *input = data;
  gboolean needs_type = input->kind == CF_WISH_TYPE || input->kind == CF_WISH_NOT_TYPE;

  if (input->kind < CF_WISH_CANNOT || input->kind > CF_WISH_NOT_TYPE
      || needs_type != (input->type_id != 0))
    return cf_input_refuse (error, _("Choose a wish, and the shift type that it is about."));

  if (!(input->weight > 0 && input->weight <= 100))
    return cf_input_refuse (error, _("The weight of a wish lies between 0 and 100."));

  return cf_input_check_days (input->day, CF_DAY_OPEN, error)
         && cf_input_name_subject (db, &input->base, input->agent_id, error)
         && cf_db_run (db, error, "wish/clear", "inn", input->agent_id, input->day, input->kind)
         && cf_db_run (db, error, "wish/insert", "iinnids", input->wish_id, input->agent_id,
                       input->day, input->kind, input->type_id, input->weight, input->note);
}

static gboolean
wish_remove_run (CfDb      *db,
                 gpointer   data,
                 GError   **error)
{
  CfWishInput *input = data;

  return cf_input_name_subject (db, &input->base, input->agent_id, error)
         && cf_input_run_on_row (db, error, "wish/remove", "ii", input->wish_id,
                                 input->agent_id);
}

static gint64
leave_agent (CfDb          *db,
             gconstpointer  input)
{
  return ((const CfLeaveInput *) input)->agent_id;
}

static gint64
wish_agent (CfDb          *db,
            gconstpointer  input)
{
  return ((const CfWishInput *) input)->agent_id;
}

const CfCommand cf_command_leave_request = {
  .key = "leave.request",
  .name = N_("Requested leave for %s"),
  .right = CF_RIGHT_LEAVE_REQUEST,
  .tables = { "leave" },
  .run = leave_request_run,
  .agent = leave_agent,
  .undoable = TRUE,
};

const CfCommand cf_command_leave_grant = {
  .key = "leave.grant",
  .name = N_("Granted leave to %s"),
  .right = CF_RIGHT_LEAVE_DECIDE,
  .tables = { "leave", "shift" },
  .run = leave_grant_run,
  .agent = leave_agent,
  .undoable = TRUE,
};

const CfCommand cf_command_leave_decide = {
  .key = "leave.decide",
  .name = N_("Decided on the leave of %s"),
  .right = CF_RIGHT_LEAVE_DECIDE,
  .tables = { "leave", "shift" },
  .run = leave_decide_run,
  .agent = leave_agent,
  .undoable = TRUE,
};

const CfCommand cf_command_leave_withdraw = {
  .key = "leave.withdraw",
  .name = N_("Withdrew the leave of %s"),
  .right = CF_RIGHT_LEAVE_REQUEST,
  .tables = { "leave" },
  .run = leave_withdraw_run,
  .agent = leave_agent,
  .undoable = TRUE,
};

const CfCommand cf_command_wish_set = {
  .key = "wish.set",
  .name = N_("Changed a wish of %s"),
  .right = CF_RIGHT_LEAVE_REQUEST,
  .tables = { "wish" },
  .run = wish_set_run,
  .agent = wish_agent,
  .undoable = TRUE,
};

const CfCommand cf_command_wish_remove = {
  .key = "wish.remove",
  .name = N_("Removed a wish of %s"),
  .right = CF_RIGHT_LEAVE_REQUEST,
  .tables = { "wish" },
  .run = wish_remove_run,
  .agent = wish_agent,
  .undoable = TRUE,
};
