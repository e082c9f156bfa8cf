/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one edit of the schedule: cell changes become inserts, updates and deletes. */
#include "cf-shift-store.h"

#include "cf-actor.h"
#include "cf-input-check.h"
#include "cf-schedule-put.h"
#include "cf-shift-type.h"

#include <glib/gi18n-lib.h>

/* What stands on a cell before a change. */
typedef struct
{
  gint64  id;                /* 0: nothing */
  gint64  type_id;
  char   *override_reason;
} Standing;

static void
standing_clear (Standing *self)
{
  g_free (self->override_reason);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Standing, standing_clear)

static gboolean
read_standing (CfDb                 *db,
               const CfShiftChange  *change,
               Standing             *standing,
               GError              **error)
{
  gboolean is_open = change->agent_id == 0;
  g_autoptr(CfStatement) query = NULL;
  g_autoptr(GError) failure = NULL;

  if (is_open && change->shift_id == 0)
    return TRUE;

  query = cf_db_statement (db, is_open ? "shift/open" : "shift/of-person", error);

  if (query == NULL)
    return FALSE;

  if (is_open)
    cf_statement_bind (query, "i", change->shift_id);
  else
    cf_statement_bind (query, "ni", change->day, change->agent_id);

  if (cf_statement_step (query, &failure))
    *standing = (Standing) {
      .id = cf_statement_int64 (query, 0),
      .type_id = cf_statement_int64 (query, 1),
      .override_reason = g_strdup (cf_statement_string (query, 2)),
    };
  else if (failure == NULL && is_open)
    g_set_error_literal (&failure, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND,
                         _("This open shift is no longer there: somebody took or removed it."));

  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

typedef struct
{
  CfMinute start;
  CfMinute end;
  gint64   queue_id;
} Placement;

static gboolean
read_type (CfDb                 *db,
           const CfShiftChange  *change,
           Placement            *placement,
           gboolean             *on_the_phone,
           GError              **error)
{
  g_autoptr(CfStatement) query = cf_db_statement (db, "shift-type/one", error);
  g_autoptr(GError) failure = NULL;

  if (query == NULL)
    return FALSE;

  cf_statement_bind (query, "i", change->type_id);

  if (cf_statement_step (query, &failure))
    {
      placement->start = cf_minute_at (change->day, (int) cf_statement_int64 (query, 0));
      placement->end = placement->start + cf_statement_int64 (query, 1);
      *on_the_phone = cf_statement_int64 (query, 2) == CF_ACTIVITY_CALLS;
      return TRUE;
    }

  if (failure == NULL)
    g_set_error_literal (&failure, CF_STORE_ERROR, CF_STORE_ERROR_INVALID,
                         _("There is no such shift type."));

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
place (CfDb                 *db,
       const CfShiftChange  *change,
       Placement            *placement,
       GError              **error)
{
  gboolean on_the_phone;

  if (!read_type (db, change, placement, &on_the_phone, error))
    return FALSE;

  placement->queue_id = on_the_phone ? change->queue_id : 0;

  return !on_the_phone || change->queue_id != 0
         || cf_input_query (db, error, "shift/queue", &placement->queue_id, "iin",
                            change->type_id, change->agent_id, change->day);
}

/* A reason that was there stays without asking; a new one needs the right to break a rule. */
static gboolean
check_reason (CfDb                 *db,
              const CfCommandInput *input,
              const CfShiftChange  *change,
              const Standing       *standing,
              GError              **error)
{
  if (change->override_reason == NULL
      || (standing->type_id == change->type_id
          && g_strcmp0 (standing->override_reason, change->override_reason) == 0))
    return TRUE;

  return cf_actor_check (db, input->actor_id, CF_RIGHT_RULE_OVERRIDE, 0, input->at, error);
}

/* The lock of a cell without a shift; a shift has its own. */
static gboolean
put_day_lock (CfDb                 *db,
              const CfShiftChange  *change,
              gboolean              locked,
              GError              **error)
{
  return change->agent_id == 0
         || cf_db_run (db, error, locked ? "day-lock/set" : "day-lock/remove", "ni", change->day,
                       change->agent_id);
}

static gboolean
apply_change (CfDb                 *db,
              const CfShiftsInput  *input,
              const CfShiftChange  *change,
              gint64                new_id,
              GError              **error)
{
  g_auto(Standing) standing = { 0, };
  Placement placement = { 0, };

  if (change->day == CF_DAY_NONE)
    return cf_input_refuse (error, _("Choose the first day."));

  if (!read_standing (db, change, &standing, error)
      || !put_day_lock (db, change, change->locked && change->type_id == 0, error))
    return FALSE;

  if (change->type_id == 0)
    return standing.id == 0 || cf_db_run (db, error, "shift/remove", "i", standing.id);

  if (!check_reason (db, &input->base, change, &standing, error)
      || !place (db, change, &placement, error))
    return FALSE;

  if (standing.id != 0)
    return cf_db_run (db, error, "shift/update", "iniiiinss", standing.id, change->day,
                      change->type_id, placement.start, placement.end, placement.queue_id,
                      change->locked, change->note, change->override_reason);

  return cf_db_run (db, error, "shift/insert", "iiniiiinss", new_id, change->agent_id,
                    change->day, change->type_id, placement.start, placement.end,
                    placement.queue_id, change->locked, change->note, change->override_reason);
}

static gboolean
put_schedule (CfDb           *db,
              CfShiftsInput  *input,
              GError        **error)
{
  gint64 exists;

  if (input->schedule_id == 0)
    return TRUE;

  if (!cf_input_query (db, error, "schedule/exists", &exists, "i", input->schedule_id))
    return FALSE;

  if (exists)
    return input->run_id == 0
           || cf_db_run (db, error, "schedule/set-run", "ii", input->schedule_id, input->run_id);

  return cf_schedule_put (db, input->schedule_id, input->from_day, input->until_day,
                          input->run_id, error);
}

static gboolean
shifts_set_run (CfDb      *db,
                gpointer   data,
                GError   **error)
{
  CfShiftsInput *input = data;

  if (!put_schedule (db, input, error))
    return FALSE;

  for (guint i = 0; i < input->changes->len; i++)
    if (!apply_change (db, input, &g_array_index (input->changes, CfShiftChange, i),
                       input->first_id + i, error))
      return FALSE;

  return TRUE;
}

static gboolean
shifts_lock_run (CfDb      *db,
                 gpointer   data,
                 GError   **error)
{
  CfShiftsInput *input = data;

  for (guint i = 0; i < input->changes->len; i++)
    {
      const CfShiftChange *change = &g_array_index (input->changes, CfShiftChange, i);
      g_auto(Standing) standing = { 0, };

      if (!read_standing (db, change, &standing, error)
          || (standing.id != 0
              ? !cf_db_run (db, error, "shift/lock", "in", standing.id, change->locked)
              : !put_day_lock (db, change, change->locked, error)))
        return FALSE;
    }

  return TRUE;
}

const CfCommand cf_command_shifts_set = {
  .key = "shifts.set",
  .name = N_("Edited the schedule"),
  .right = CF_RIGHT_SCHEDULE_EDIT,
  .tables = { "day_lock", "schedule", "shift" },
  .run = shifts_set_run,
  .undoable = TRUE,
};

const CfCommand cf_command_shifts_build = {
  .key = "shifts.build",
  .name = N_("Built the schedule"),
  .right = CF_RIGHT_SCHEDULE_EDIT,
  .tables = { "day_lock", "schedule", "shift" },
  .run = shifts_set_run,
  .undoable = TRUE,
};

const CfCommand cf_command_shifts_lock = {
  .key = "shifts.lock",
  .name = N_("Changed locks"),
  .right = CF_RIGHT_SCHEDULE_EDIT,
  .tables = { "day_lock", "shift" },
  .run = shifts_lock_run,
  .undoable = TRUE,
};
