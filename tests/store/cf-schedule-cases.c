/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An input for every command about the schedule, leave and wishes. */
#include "cf-command-cases.h"

#include "cf-id.h"
#include "cf-leave-store.h"
#include "cf-schedule-store.h"
#include "cf-shift-store.h"

static gpointer
schedule_create (CfCaseStore *store)
{
  CfScheduleInput *input = cf_schedule_input_new ();

  input->schedule_id = cf_id_new ();
  input->from_day = CF_TEST_DAY + 28;
  input->until_day = CF_TEST_DAY + 56;

  return input;
}

static gpointer
schedule_publish (CfCaseStore *store)
{
  CfPublishInput *input = cf_publish_input_new ();
  CfFrozenInterval frozen = {
    { store->center.hotline, cf_minute_at (CF_TEST_DAY, 480), 30, 12, 5, 7, 17, 20, 240 }, 6,
  };

  input->version_id = cf_id_new ();
  input->schedule_id = store->schedule;
  input->note = g_strdup ("Ms Wang is ill");
  g_array_append_val (input->frozen, frozen);
  return input;
}

static gpointer
shifts_set (CfCaseStore *store)
{
  CfShiftsInput *input = cf_shifts_input_new ();
  const CfTestCenter *center = &store->center;

  /* a swap, a new shift, a locked day off, and the open shift taken */
  cf_shifts_input_add (input, center->agent, CF_TEST_DAY, center->late);
  cf_shifts_input_add (input, center->other, CF_TEST_DAY, center->early);
  cf_shifts_input_add (input, center->leader, CF_TEST_DAY, center->day)->note = g_strdup ("new");
  cf_shifts_input_add (input, center->agent, CF_TEST_DAY + 1, 0)->locked = TRUE;
  cf_shifts_input_add (input, 0, CF_TEST_DAY, 0)->shift_id = store->open_shift;
  input->first_id = cf_id_new_block (input->changes->len);

  return input;
}

static gpointer
shifts_build (CfCaseStore *store)
{
  CfShiftsInput *input = cf_shifts_input_new ();

  cf_shifts_input_add (input, store->center.leader, CF_TEST_DAY + 30, store->center.night);
  input->first_id = cf_id_new ();
  input->schedule_id = cf_id_new ();
  input->from_day = CF_TEST_DAY + 28;
  input->until_day = CF_TEST_DAY + 56;

  return input;
}

static gpointer
shifts_lock (CfCaseStore *store)
{
  CfShiftsInput *input = cf_shifts_input_new ();

  cf_shifts_input_add (input, store->center.agent, CF_TEST_DAY, 0)->locked = TRUE;
  cf_shifts_input_add (input, store->center.agent, CF_TEST_DAY + 2, 0)->locked = TRUE;
  return input;
}

static gpointer
leave_request (CfCaseStore *store)
{
  CfLeaveInput *input = cf_leave_input_new ();

  input->leave_id = cf_id_new ();
  input->agent_id = store->center.agent;
  input->from_day = CF_TEST_DAY;
  input->until_day = CF_TEST_DAY + 2;
  input->kind = CF_LEAVE_SICK;

  return input;
}

static gpointer
leave_grant (CfCaseStore *store)
{
  CfLeaveInput *input = cf_leave_input_new ();

  input->leave_id = cf_id_new ();
  input->agent_id = store->center.agent;
  input->from_day = CF_TEST_DAY;
  input->until_day = CF_TEST_DAY + 2;
  input->kind = CF_LEAVE_SICK;

  return input;
}

static gpointer
leave_decide (CfCaseStore *store)
{
  CfLeaveInput *input = cf_leave_input_new ();

  input->leave_id = store->leave;
  input->agent_id = store->center.other;
  input->state = CF_LEAVE_APPROVED;

  return input;
}

static gpointer
leave_withdraw (CfCaseStore *store)
{
  CfLeaveInput *input = cf_leave_input_new ();

  input->leave_id = store->leave;
  input->agent_id = store->center.other;
  return input;
}

static gpointer
wish_set (CfCaseStore *store)
{
  CfWishInput *input = cf_wish_input_new ();

  input->wish_id = cf_id_new ();
  input->agent_id = store->center.agent;
  input->day = CF_TEST_DAY + 5;
  input->kind = CF_WISH_TYPE;
  input->type_id = store->center.late;

  return input;
}

static gpointer
wish_remove (CfCaseStore *store)
{
  CfWishInput *input = cf_wish_input_new ();

  input->wish_id = store->wish;
  input->agent_id = store->center.agent;
  return input;
}

const CfCommandCase cf_schedule_cases[] = {
  { &cf_command_schedule_create, schedule_create, cf_schedule_input_free },
  { &cf_command_schedule_publish, schedule_publish, cf_publish_input_free },
  { &cf_command_shifts_set, shifts_set, cf_shifts_input_free },
  { &cf_command_shifts_build, shifts_build, cf_shifts_input_free },
  { &cf_command_shifts_lock, shifts_lock, cf_shifts_input_free },
  { &cf_command_leave_request, leave_request, cf_leave_input_free },
  { &cf_command_leave_grant, leave_grant, cf_leave_input_free },
  { &cf_command_leave_decide, leave_decide, cf_leave_input_free },
  { &cf_command_leave_withdraw, leave_withdraw, cf_leave_input_free },
  { &cf_command_wish_set, wish_set, cf_wish_input_free },
  { &cf_command_wish_remove, wish_remove, cf_wish_input_free },
  { NULL }
};
