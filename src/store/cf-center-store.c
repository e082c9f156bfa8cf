/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-center-store.h"

#include "cf-agent-put.h"
#include "cf-center-put.h"
#include "cf-id.h"
#include "cf-input-check.h"
#include "cf-setting-store.h"

#include <glib/gi18n-lib.h>

#define HOUR 60
#define MEAL_MINUTES 60
#define REST_MINUTES 15

/* Early, day, mid, late and night, eight paid hours each; together they cover day and night. By
 * day there is an unpaid meal of an hour and two paid rests; at night the few who are there relieve
 * each other, so the breaks have no fixed times. All of it is the center's to change. */
static const struct
{
  const char *code;
  const char *name;
  CfTint      tint;
  CfActivity  activity;
  int         start;
  int         length;
  int         meal_offset;    /* 0: none */
  int         rests[2];       /* offsets; 0: none */
} starter_types[] = {
  { NC_("shift code", "E"), NC_("shift type", "Early"), CF_TINT_BLUE, CF_ACTIVITY_CALLS,
    7 * HOUR, 9 * HOUR, 4 * HOUR, { 2 * HOUR, 7 * HOUR } },
  { NC_("shift code", "D"), NC_("shift type", "Day"), CF_TINT_TEAL, CF_ACTIVITY_CALLS,
    9 * HOUR, 9 * HOUR, 4 * HOUR, { 2 * HOUR, 7 * HOUR } },
  { NC_("shift code", "M"), NC_("shift type", "Mid"), CF_TINT_GREEN, CF_ACTIVITY_CALLS,
    11 * HOUR, 9 * HOUR, 5 * HOUR, { 2 * HOUR, 7 * HOUR } },
  { NC_("shift code", "L"), NC_("shift type", "Late"), CF_TINT_ORANGE, CF_ACTIVITY_CALLS,
    14 * HOUR, 9 * HOUR, 4 * HOUR, { 2 * HOUR, 7 * HOUR } },
  { NC_("shift code", "N"), NC_("shift type", "Night"), CF_TINT_PURPLE, CF_ACTIVITY_CALLS,
    23 * HOUR, 8 * HOUR, 0, { 0, 0 } },
  { NC_("shift code", "TR"), NC_("shift type", "Training"), CF_TINT_YELLOW, CF_ACTIVITY_TRAINING,
    9 * HOUR, 9 * HOUR, 3 * HOUR, { 0, 0 } },
};

static void
add_break (CfShiftTypeInput *type,
           int               offset,
           int               minutes,
           gboolean          paid)
{
  CfBreakSpan span = { .offset_minutes = offset, .length_minutes = minutes, .paid = paid };

  if (offset > 0)
    g_array_append_val (type->breaks, span);
}

static CfShiftTypeInput *
starter_type_new (guint i)
{
  CfShiftTypeInput *type = cf_shift_type_input_new ();

  type->type_id = cf_id_new ();
  type->code = g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "shift code", starter_types[i].code));
  type->name = g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "shift type", starter_types[i].name));
  type->tint = starter_types[i].tint;
  type->activity = starter_types[i].activity;
  type->start_minute = starter_types[i].start;
  type->length_minutes = starter_types[i].length;

  add_break (type, starter_types[i].rests[0], REST_MINUTES, TRUE);
  add_break (type, starter_types[i].meal_offset, MEAL_MINUTES, FALSE);
  add_break (type, starter_types[i].rests[1], REST_MINUTES, TRUE);
  type->first_break_id = cf_id_new_block (MAX (type->breaks->len, 1));
  return type;
}

/* Every day around the clock, as the shift types cover it; hours are the first thing to set. */
static CfQueueInput *
starter_queue_new (void)
{
  CfQueueInput *queue = cf_queue_input_new ();

  queue->queue_id = cf_id_new ();
  queue->name = g_strdup (C_("queue", "Hotline"));
  queue->minimum_staff = 2;

  for (int weekday = 0; weekday < CF_DAYS_PER_WEEK; weekday++)
    {
      CfOpeningSpan span = { .weekday = weekday, .start_minute = 0, .end_minute = 24 * HOUR };

      g_array_append_val (queue->openings, span);
    }

  queue->first_opening_id = cf_id_new_block (CF_DAYS_PER_WEEK);
  return queue;
}

CfCenterStartInput *
cf_center_prepare_input_new (void)
{
  CfCenterStartInput *self = g_new0 (CfCenterStartInput, 1);

  self->shift_types = g_ptr_array_new_with_free_func (cf_shift_type_input_free);
  self->queues = g_ptr_array_new_with_free_func (cf_queue_input_free);

  for (guint i = 0; i < G_N_ELEMENTS (starter_types); i++)
    g_ptr_array_add (self->shift_types, starter_type_new (i));

  return self;
}

CfCenterStartInput *
cf_center_start_input_new (const char *center_name,
                           const char *manager_number,
                           const char *manager_name,
                           CfDay       since_day)
{
  CfCenterStartInput *self = cf_center_prepare_input_new ();

  self->center_name = g_strdup (center_name);
  self->manager_id = cf_id_new ();
  self->manager_number = g_strdup (manager_number);
  self->manager_name = g_strdup (manager_name);
  self->since_day = since_day;
  g_ptr_array_add (self->queues, starter_queue_new ());
  return self;
}

void
cf_center_start_input_free (gpointer input)
{
  CfCenterStartInput *self = input;

  g_free (self->center_name);
  g_free (self->manager_number);
  g_free (self->manager_name);
  g_ptr_array_unref (self->shift_types);
  g_ptr_array_unref (self->queues);
  cf_command_input_free (self);
}

static gboolean
insert_manager (CfDb                      *db,
                const CfCenterStartInput  *input,
                GError                   **error)
{
  CfPersonFacts manager;

  cf_person_facts_init (&manager);
  manager.staff_number = input->manager_number;    /* lent: not cleared */
  manager.name = input->manager_name;

  return cf_agent_check (db, input->manager_id, &manager, error)
         && cf_agent_insert (db, input->manager_id, &manager, error)
         && cf_db_run (db, error, "account/set", "in", input->manager_id, CF_ROLE_MANAGER);
}

static gboolean
check_empty (CfDb    *db,
             GError **error)
{
  gint64 n_agents = cf_agent_count (db, error);

  return n_agents == 0
         || (n_agents > 0 && cf_input_refuse (error, _("This store already holds people.")));
}

static gboolean
put_shift_types (CfDb                *db,
                 CfCenterStartInput  *input,
                 GError             **error)
{
  for (guint i = 0; i < input->shift_types->len; i++)
    if (!cf_shift_type_create_run (db, g_ptr_array_index (input->shift_types, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
put_queues (CfDb                *db,
            CfCenterStartInput  *input,
            GError             **error)
{
  gint64 n_queues;

  if (!cf_input_query (db, error, "queue/count", &n_queues, ""))
    return FALSE;

  for (guint i = 0; i < input->queues->len && n_queues == 0; i++)
    if (!cf_queue_create_run (db, g_ptr_array_index (input->queues, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
center_prepare_run (CfDb      *db,
                    gpointer   data,
                    GError   **error)
{
  return check_empty (db, error) && put_shift_types (db, data, error);
}

static gboolean
center_start_run (CfDb      *db,
                  gpointer   data,
                  GError   **error)
{
  CfCenterStartInput *input = data;

  if (!check_empty (db, error))
    return FALSE;

  if (!cf_input_check_text (input->center_name, _("Give the center a name."), error)
      || !cf_db_run (db, error, "setting/set", "ss", CF_SETTING_CENTER_NAME, input->center_name)
      || !insert_manager (db, input, error))
    return FALSE;

  return put_queues (db, input, error)
         && cf_db_run (db, error, "shift-break/forget-all", "")
         && cf_db_run (db, error, "shift-type/forget-all", "")
         && put_shift_types (db, input, error);
}

const CfCommand cf_command_center_prepare = {
  .key = "center.prepare",
  .name = N_("Prepared the store"),
  .right = CF_RIGHT_CENTER_EDIT,
  .tables = { "shift_type", "shift_break" },
  .run = center_prepare_run,
  .undoable = FALSE,
};

const CfCommand cf_command_center_start = {
  .key = "center.start",
  .name = N_("Started the center"),
  .right = CF_RIGHT_NONE,
  .tables = { "setting", "agent", "account", "queue", "opening", "shift_type", "shift_break" },
  .run = center_start_run,
  .undoable = FALSE,
};
