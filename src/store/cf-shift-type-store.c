/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-shift-type-store.h"

#include "cf-center-put.h"
#include "cf-contract.h"
#include "cf-input-check.h"

#include <glib/gi18n-lib.h>

#define MAX_CODE_LENGTH 4

GPtrArray *
cf_shift_type_read_all (CfDb    *db,
                        GError **error)
{
  return cf_db_read (db, error, CF_TYPE_SHIFT_TYPE, "shift-type/all", "");
}

GPtrArray *
cf_shift_break_read_all (CfDb    *db,
                         gint64   type_id,
                         GError **error)
{
  return cf_db_read (db, error, CF_TYPE_SHIFT_BREAK, "shift-break/all", "i", type_id);
}

static void
read_pair (CfStatement *row,
           gpointer     item)
{
  *(CfContractShiftType *) item = (CfContractShiftType) {
    .contract_kind = (int) cf_statement_int64 (row, 0),
    .type_id = cf_statement_int64 (row, 1),
  };
}

GArray *
cf_contract_shift_type_read_all (CfDb    *db,
                                 GError **error)
{
  static const CfRowShape shape = { sizeof (CfContractShiftType), read_pair };

  return cf_db_read_array (db, error, &shape, "contract-shift-type/all", "");
}

gint64
cf_shift_type_count_uses (CfDb    *db,
                          gint64   type_id,
                          CfDay    from_day,
                          GError **error)
{
  gint64 n_uses;

  return cf_input_query (db, error, "shift-type/count-uses", &n_uses, "in", type_id, from_day)
         ? n_uses : -1;
}

CfShiftTypeInput *
cf_shift_type_input_new (void)
{
  CfShiftTypeInput *self = g_new0 (CfShiftTypeInput, 1);

  self->start_minute = 8 * 60;
  self->length_minutes = 9 * 60;
  self->weekdays = 127;
  self->contract_kinds = CF_CONTRACT_ALL_KINDS;
  self->breaks = g_array_new (FALSE, FALSE, sizeof (CfBreakSpan));
  self->shifts_from_day = CF_DAY_NONE;
  return self;
}

void
cf_shift_type_input_free (gpointer input)
{
  CfShiftTypeInput *self = input;

  g_free (self->code);
  g_free (self->name);
  g_array_unref (self->breaks);
  cf_command_input_free (self);
}

CfContractTypesInput *
cf_contract_types_input_new (void)
{
  CfContractTypesInput *self = g_new0 (CfContractTypesInput, 1);

  self->type_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  return self;
}

void
cf_contract_types_input_free (gpointer input)
{
  CfContractTypesInput *self = input;

  g_array_unref (self->type_ids);
  cf_command_input_free (self);
}

static gboolean
check_code (CfDb              *db,
            CfShiftTypeInput  *input,
            GError           **error)
{
  gint64 holder;

  if (!cf_input_check_text (input->code, _("Give the shift type a code to type."), error)
      || !cf_input_check_text (input->name, _("Give the shift type a name."), error))
    return FALSE;

  if (g_utf8_strlen (input->code, -1) > MAX_CODE_LENGTH || strpbrk (input->code, " \t\n") != NULL)
    return cf_input_refuse (error, _("A code has one to four characters and no spaces."));

  if (!cf_input_query (db, error, "shift-type/by-code", &holder, "si", input->code,
                       input->type_id))
    return FALSE;

  if (holder != 0)
    return cf_input_refuse (error, _("Another shift type has this code."));

  return TRUE;
}

static gboolean
check_times (const CfShiftTypeInput  *input,
             GError                 **error)
{
  int end = 0;

  if (input->start_minute < 0 || input->start_minute >= 1440 || input->length_minutes <= 0
      || input->length_minutes > 1440)
    return cf_input_refuse (error, _("A shift starts on its day and lasts a day at most."));

  if ((input->weekdays & 127) == 0)
    return cf_input_refuse (error, _("Choose at least one weekday."));

  for (guint i = 0; i < input->breaks->len; i++)
    {
      const CfBreakSpan *span = &g_array_index (input->breaks, CfBreakSpan, i);

      if (span->offset_minutes < end || span->length_minutes <= 0)
        return cf_input_refuse (error, _("The breaks follow each other and do not overlap."));

      end = span->offset_minutes + span->length_minutes;
    }

  return end <= input->length_minutes
         || cf_input_refuse (error, _("The breaks lie within the shift."));
}

static gboolean
check (CfDb              *db,
       CfShiftTypeInput  *input,
       GError           **error)
{
  if (input->tint < 0 || input->tint >= CF_N_TINTS || input->activity < CF_ACTIVITY_CALLS
      || input->activity > CF_ACTIVITY_MEETING)
    return cf_input_refuse (error, _("Choose a color and an activity."));

  if (!check_code (db, input, error) || !check_times (input, error))
    return FALSE;

  if (input->base.subject == NULL)
    input->base.subject = g_strdup (input->name);

  return TRUE;
}

static gboolean
put_breaks (CfDb                    *db,
            const CfShiftTypeInput  *input,
            GError                 **error)
{
  if (!cf_db_run (db, error, "shift-break/clear", "i", input->type_id))
    return FALSE;

  for (guint i = 0; i < input->breaks->len; i++)
    {
      const CfBreakSpan *span = &g_array_index (input->breaks, CfBreakSpan, i);

      if (!cf_db_run (db, error, "shift-break/insert", "iinnn", input->first_break_id + i,
                      input->type_id, span->offset_minutes, span->length_minutes, span->paid))
        return FALSE;
    }

  return TRUE;
}

/* A kind of contract without a row allows every type: the first one that it does not allow makes
 * rows of all the others, and the last one that it allows again takes them away. */
static gboolean
put_contracts (CfDb                    *db,
               const CfShiftTypeInput  *input,
               GError                 **error)
{
  for (int kind = 0; kind < CF_CONTRACT_N_KINDS; kind++)
    {
      gint64 n_allowed;

      if ((input->contract_kinds & 1 << kind) != 0)
        {
          if (!cf_db_run (db, error, "contract-shift-type/allow", "ni", kind, input->type_id)
              || !cf_db_run (db, error, "contract-shift-type/widen", "n", kind))
            return FALSE;
          continue;
        }

      if (!cf_db_run (db, error, "contract-shift-type/restrict", "ni", kind, input->type_id)
          || !cf_db_run (db, error, "contract-shift-type/forbid", "ni", kind, input->type_id)
          || !cf_input_query (db, error, "contract-shift-type/count", &n_allowed, "n", kind))
        return FALSE;

      if (n_allowed == 0)
        return cf_input_refuse (error, _("Every kind of contract needs a shift type to work."));
    }

  return TRUE;
}

gboolean
cf_shift_type_create_run (CfDb      *db,
                          gpointer   data,
                          GError   **error)
{
  CfShiftTypeInput *input = data;

  return check (db, input, error)
         && cf_db_run (db, error, "shift-type/insert", "issnnnnin", input->type_id, input->code,
                       input->name, input->tint, input->activity, input->start_minute,
                       input->length_minutes, input->queue_id, input->weekdays)
         && put_breaks (db, input, error)
         && put_contracts (db, input, error);
}

static gboolean
shift_type_edit_run (CfDb      *db,
                     gpointer   data,
                     GError   **error)
{
  CfShiftTypeInput *input = data;

  return check (db, input, error)
         && cf_input_run_on_row (db, error, "shift-type/update", "issnnnnin", input->type_id,
                                 input->code, input->name, input->tint, input->activity,
                                 input->start_minute, input->length_minutes, input->queue_id,
                                 input->weekdays)
         && put_breaks (db, input, error)
         && put_contracts (db, input, error)
         && (input->shifts_from_day == CF_DAY_NONE
             || cf_db_run (db, error, "shift-type/move-shifts", "in", input->type_id,
                           input->shifts_from_day));
}

static gboolean
shift_type_archive_run (CfDb      *db,
                        gpointer   data,
                        GError   **error)
{
  CfShiftTypeArchiveInput *input = data;

  if (input->replacement_id == input->type_id)
    return cf_input_refuse (error, _("Choose another shift type as the replacement."));

  if (input->archived && input->replacement_id != 0
      && !cf_db_run (db, error, "shift-type/replace", "iin", input->type_id,
                     input->replacement_id, input->from_day))
    return FALSE;

  return cf_input_run_on_row (db, error, "shift-type/archive", "in", input->type_id,
                              input->archived);
}

static gboolean
shift_type_reorder_run (CfDb      *db,
                        gpointer   data,
                        GError   **error)
{
  return cf_input_place (db, ((CfOrderInput *) data)->ids, "shift-type/count", "shift-type/place",
                         error);
}

static gboolean
contract_types_set_run (CfDb      *db,
                        gpointer   data,
                        GError   **error)
{
  CfContractTypesInput *input = data;

  if (!cf_db_run (db, error, "contract-shift-type/clear", "n", input->contract_kind))
    return FALSE;

  for (guint i = 0; i < input->type_ids->len; i++)
    if (!cf_db_run (db, error, "contract-shift-type/insert", "ni", input->contract_kind,
                    g_array_index (input->type_ids, gint64, i)))
      return FALSE;

  return TRUE;
}

const CfCommand cf_command_shift_type_create = {
  .key = "shift-type.create",
  .name = N_("Added shift type %s"),
  .right = CF_RIGHT_CENTER_EDIT,
  .tables = { "shift_type", "shift_break", "contract_shift_type" },
  .run = cf_shift_type_create_run,
  .undoable = TRUE,
};

const CfCommand cf_command_shift_type_edit = {
  .key = "shift-type.edit",
  .name = N_("Edited shift type %s"),
  .right = CF_RIGHT_CENTER_EDIT,
  .tables = { "shift_type", "shift_break", "shift", "contract_shift_type" },
  .run = shift_type_edit_run,
  .undoable = TRUE,
};

const CfCommand cf_command_shift_type_archive = {
  .key = "shift-type.archive",
  .name = N_("Archived shift type %s"),
  .right = CF_RIGHT_CENTER_EDIT,
  .tables = { "shift_type", "shift" },
  .run = shift_type_archive_run,
  .undoable = TRUE,
};

const CfCommand cf_command_shift_type_reorder = {
  .key = "shift-type.reorder",
  .name = N_("Changed the order of the shift types"),
  .right = CF_RIGHT_CENTER_EDIT,
  .tables = { "shift_type" },
  .run = shift_type_reorder_run,
  .undoable = TRUE,
};

const CfCommand cf_command_contract_types_set = {
  .key = "contract-types.set",
  .name = N_("Changed what a contract allows"),
  .right = CF_RIGHT_CENTER_EDIT,
  .tables = { "contract_shift_type" },
  .run = contract_types_set_run,
  .undoable = TRUE,
};
