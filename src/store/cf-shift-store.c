/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-shift-store.h"

#include "cf-input-check.h"

#include <glib/gi18n-lib.h>

static void
read_fact (CfStatement *row,
           gpointer     item)
{
  *(CfShiftFact *) item = (CfShiftFact) {
    .id = cf_statement_int64 (row, 0),
    .agent_id = cf_statement_int64 (row, 1),
    .type_id = cf_statement_int64 (row, 2),
    .queue_id = cf_statement_int64 (row, 3),
    .start = cf_statement_int64 (row, 4),
    .end = cf_statement_int64 (row, 5),
    .day = (CfDay) cf_statement_int64 (row, 6),
    .locked = cf_statement_int64 (row, 7) != 0,
    .has_note = cf_statement_int64 (row, 8) != 0,
    .overridden = cf_statement_int64 (row, 9) != 0,
  };
}

GArray *
cf_shift_fact_read_between (CfDb    *db,
                            CfDay    from,
                            CfDay    until,
                            GError **error)
{
  static const CfRowShape shape = { sizeof (CfShiftFact), read_fact };

  return cf_db_read_array (db, error, &shape, "shift/facts-between", "nn", from, until);
}

GPtrArray *
cf_shift_read_between (CfDb    *db,
                       CfDay    from,
                       CfDay    until,
                       GError **error)
{
  return cf_db_read (db, error, CF_TYPE_SHIFT, "shift/between", "nn", from, until);
}

CfShift *
cf_shift_read (CfDb    *db,
               gint64   shift_id,
               GError **error)
{
  g_autoptr(GPtrArray) shifts = cf_db_read (db, error, CF_TYPE_SHIFT, "shift/one", "i", shift_id);

  if (shifts == NULL)
    return NULL;

  if (shifts->len > 0)
    return g_object_ref (g_ptr_array_index (shifts, 0));

  g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND,
                       _("This shift is no longer there."));
  return NULL;
}

static void
read_lock (CfStatement *row,
           gpointer     item)
{
  *(CfDayLock *) item = (CfDayLock) {
    cf_statement_int64 (row, 0), (CfDay) cf_statement_int64 (row, 1),
  };
}

GArray *
cf_day_lock_read_between (CfDb    *db,
                          CfDay    from,
                          CfDay    until,
                          GError **error)
{
  static const CfRowShape shape = { sizeof (CfDayLock), read_lock };

  return cf_db_read_array (db, error, &shape, "day-lock/between", "nn", from, until);
}

static void
change_clear (gpointer data)
{
  CfShiftChange *change = data;

  g_free (change->note);
  g_free (change->override_reason);
}

CfShiftsInput *
cf_shifts_input_new (void)
{
  CfShiftsInput *self = g_new0 (CfShiftsInput, 1);

  self->changes = g_array_new (FALSE, TRUE, sizeof (CfShiftChange));
  g_array_set_clear_func (self->changes, change_clear);
  return self;
}

CfShiftChange *
cf_shifts_input_add (CfShiftsInput *self,
                     gint64         agent_id,
                     CfDay          day,
                     gint64         type_id)
{
  CfShiftChange change = { .agent_id = agent_id, .day = day, .type_id = type_id };

  g_array_append_val (self->changes, change);
  return &g_array_index (self->changes, CfShiftChange, self->changes->len - 1);
}

void
cf_shifts_input_free (gpointer input)
{
  CfShiftsInput *self = input;

  g_array_unref (self->changes);
  cf_command_input_free (self);
}
