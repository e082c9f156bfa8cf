/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two weeks before the period to come, published, and what people ask for in it.
 *
 * Each person keeps one shift type for both weeks and works five days of seven, the days off moving
 * on by a day from person to person: simple, legal, and something for the rules to look back at. */
#include "cf-sample-private.h"

#include "cf-leave-store.h"
#include "cf-schedule-store.h"
#include "cf-shift-store.h"

#define PAST_DAYS 14
#define PERIOD_DAYS 28
#define NIGHT_CREW 5         /* five of seven days: three or four a night */

static gint64
usual_type (const CfSample       *self,
            const CfSamplePerson *person,
            guint                 i,
            guint                 n_nights)
{
  const gint64 types[] = { self->early, self->day, self->late, self->mid, self->day };

  if (person->part_time)
    return i % 3 == 0 ? self->evening : self->peak;

  if (n_nights < NIGHT_CREW && !person->is_protected && !person->is_minor
      && person->role == CF_ROLE_AGENT)
    return self->night;

  /* The law keeps these two from nights: a late shift ends in one. */
  if (person->is_protected || person->is_minor)
    return self->day;

  return types[i % G_N_ELEMENTS (types)];
}

static void
add_weeks (CfSample      *self,
           CfShiftsInput *input)
{
  guint n_nights = 0;

  for (guint i = 0; i < self->people->len; i++)
    {
      const CfSamplePerson *person = &g_array_index (self->people, CfSamplePerson, i);
      gint64 type;

      if (!person->takes_calls)
        continue;

      type = usual_type (self, person, i, n_nights);
      n_nights += type == self->night;

      for (guint day = 0; day < PAST_DAYS; day++)
        if ((day + i) % 7 < 5)
          {
            CfDay date = self->options.until - PAST_DAYS + (CfDay) day;
            CfShiftChange *change = cf_shifts_input_add (input, person->id, date, type);

            change->queue_id = person->takes_orders && (type == self->day || type == self->mid)
                               ? self->orders : self->hotline;
          }
    }
}

void
cf_sample_add_schedule (CfSample *self)
{
  CfShiftsInput *input = cf_shifts_input_new ();
  CfPublishInput *publication = cf_publish_input_new ();

  add_weeks (self, input);
  input->first_id = cf_sample_take_ids (self, MAX (input->changes->len, 1));
  input->schedule_id = cf_sample_take_ids (self, 1);
  input->from_day = self->options.until - PAST_DAYS;
  input->until_day = self->options.until;
  publication->version_id = cf_sample_take_ids (self, 1);
  publication->schedule_id = input->schedule_id;

  cf_sample_add_step (self, &cf_command_shifts_build, input, cf_shifts_input_free);
  cf_sample_add_step (self, &cf_command_schedule_publish, publication, cf_publish_input_free);
}

static void
add_leave (CfSample *self,
           gint64    agent_id,
           guint     i)
{
  static const int kinds[] = {
    CF_LEAVE_ANNUAL, CF_LEAVE_ANNUAL, CF_LEAVE_PERSONAL, CF_LEAVE_ANNUAL, CF_LEAVE_COMPENSATORY,
  };
  CfLeaveInput *input = cf_leave_input_new ();

  input->leave_id = cf_sample_take_ids (self, 1);
  input->agent_id = agent_id;
  input->from_day = self->options.until
                    + (CfDay) cf_sample_random_below (&self->random, PERIOD_DAYS - 5);
  input->until_day = input->from_day + 2 + (CfDay) cf_sample_random_below (&self->random, 4);
  input->kind = kinds[i % G_N_ELEMENTS (kinds)];

  /* One in four is still to be decided. */
  cf_sample_add_step (self, i % 4 == 3 ? &cf_command_leave_request : &cf_command_leave_grant,
                      input, cf_leave_input_free);
}

static void
add_wish (CfSample *self,
          gint64    agent_id,
          guint     i)
{
  static const int kinds[] = {
    CF_WISH_OFF, CF_WISH_CANNOT, CF_WISH_TYPE, CF_WISH_OFF, CF_WISH_NOT_TYPE,
  };
  CfWishInput *input = cf_wish_input_new ();

  input->wish_id = cf_sample_take_ids (self, 1);
  input->agent_id = agent_id;
  input->day = self->options.until + (CfDay) cf_sample_random_below (&self->random, PERIOD_DAYS);
  input->kind = kinds[i % G_N_ELEMENTS (kinds)];

  if (input->kind == CF_WISH_TYPE)
    input->type_id = self->early;
  else if (input->kind == CF_WISH_NOT_TYPE)
    input->type_id = self->late;

  cf_sample_add_step (self, &cf_command_wish_set, input, cf_wish_input_free);
}

/* Every sixth person asks for leave, every fourth has a wish. */
void
cf_sample_add_requests (CfSample *self)
{
  guint n_leave = 0;
  guint n_wishes = 0;

  for (guint i = 0; i < self->people->len; i++)
    {
      const CfSamplePerson *person = &g_array_index (self->people, CfSamplePerson, i);

      if (!person->takes_calls)
        continue;

      if (i % 6 == 1)
        add_leave (self, person->id, n_leave++);

      if (i % 4 == 3)
        add_wish (self, person->id, n_wishes++);
    }
}
