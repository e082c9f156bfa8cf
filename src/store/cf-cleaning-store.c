/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-cleaning-store.h"

#include "cf-input-check.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A mark over more than this is a slip of the hand. */
#define MAX_DAYS 400

GPtrArray *
cf_cleaning_mark_read_all (CfDb    *db,
                           gint64   queue_id,
                           GError **error)
{
  return cf_db_read (db, error, CF_TYPE_CLEANING_MARK, "cleaning-mark/all", "i", queue_id);
}

CfCleaningInput *
cf_cleaning_input_new (void)
{
  return g_new0 (CfCleaningInput, 1);
}

void
cf_cleaning_input_free (gpointer input)
{
  CfCleaningInput *self = input;

  g_free (self->note);
  cf_command_input_free (self);
}

static gboolean
check (const CfCleaningInput  *input,
       GError                **error)
{
  gboolean whole_days = cf_minute_of_day (input->start) == 0 && cf_minute_of_day (input->end) == 0;

  if (input->kind < CF_CLEANING_OUTAGE || input->kind > CF_CLEANING_REPLACED)
    return cf_input_refuse (error, _("Choose what the mark says of these calls."));

  if (input->end <= input->start)
    return cf_input_refuse (error, _("The end is before the beginning."));

  if (input->end - input->start > (CfMinute) MAX_DAYS * CF_MINUTES_PER_DAY)
    return cf_input_refuse (error, _("A mark covers 400 days at most."));

  if (input->kind == CF_CLEANING_SPECIAL && !whole_days)
    return cf_input_refuse (error, _("A special day is a whole day. Leave part of a day out "
                                     "instead."));

  if (input->kind == CF_CLEANING_SPECIAL && (input->note == NULL || *input->note == '\0'))
    return cf_input_refuse (error, _("Say what was special: days with the same note are forecast "
                                     "alike."));

  if (input->kind == CF_CLEANING_REPLACED && !(input->calls >= 0.0 && isfinite (input->calls)))
    return cf_input_refuse (error, _("Give the number of calls that there would have been."));

  return TRUE;
}

static gboolean
cleaning_set_run (CfDb      *db,
                  gpointer   data,
                  GError   **error)
{
  const CfCleaningInput *input = data;
  double calls = input->kind == CF_CLEANING_REPLACED ? input->calls : NAN;

  return check (input, error)
         && cf_db_run (db, error, "cleaning-mark/set", "iiiinds", input->mark_id, input->queue_id,
                       input->start, input->end, input->kind, calls, input->note);
}

static gboolean
cleaning_remove_run (CfDb      *db,
                     gpointer   data,
                     GError   **error)
{
  return cf_input_run_on_row (db, error, "cleaning-mark/remove", "i",
                              ((CfCleaningInput *) data)->mark_id);
}

const CfCommand cf_command_cleaning_set = {
  .key = "cleaning.set",
  .name = N_("Marked calls of the past"),
  .right = CF_RIGHT_FORECAST_EDIT,
  .tables = { "cleaning_mark" },
  .run = cleaning_set_run,
  .undoable = TRUE,
};

const CfCommand cf_command_cleaning_remove = {
  .key = "cleaning.remove",
  .name = N_("Removed a mark from the past"),
  .right = CF_RIGHT_FORECAST_EDIT,
  .tables = { "cleaning_mark" },
  .run = cleaning_remove_run,
  .undoable = TRUE,
};
