/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-sample-private.h"

#include "cf-center-store.h"
#include "cf-contract.h"
#include "cf-pin.h"
#include "cf-setting-store.h"

#include <glib/gi18n-lib.h>

#define HOUR 60
#define DAY_MICROSECONDS (G_GINT64_CONSTANT (86400) * G_USEC_PER_SEC)
#define ID_BITS_BELOW_MILLISECOND 21

static void
step_clear (gpointer data)
{
  CfSampleStep *step = data;

  step->input_free (step->input);
}

static void
cf_sample_free (CfSample *self)
{
  g_array_unref (self->steps);
  g_array_unref (self->people);
  g_free (self->pin_hash);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfSample, cf_sample_free)

void
cf_sample_options_init (CfSampleOptions *options,
                        CfDay            today)
{
  *options = (CfSampleOptions) {
    .n_people = 60,
    .n_days = 90,
    .until = cf_day_week_start (today, 0),
    .seed = 1,
  };
}

gint64
cf_sample_take_ids (CfSample *self,
                    guint     n_ids)
{
  gint64 first = self->next_id;

  self->next_id += n_ids;
  return first;
}

void
cf_sample_add_step (CfSample        *self,
                    const CfCommand *command,
                    gpointer         input,
                    GDestroyNotify   input_free)
{
  CfSampleStep step = { command, input, input_free };
  CfCommandInput *base = input;

  base->id = cf_sample_take_ids (self, 1);
  base->at = self->at++;
  base->actor_id = g_array_index (self->people, CfSamplePerson, 0).id;
  g_array_append_val (self->steps, step);
}

static CfShiftTypeInput *
short_type_new (CfSample   *self,
                const char *code,
                const char *name,
                CfTint      tint,
                int         start_minute)
{
  CfShiftTypeInput *type = cf_shift_type_input_new ();

  type->type_id = cf_sample_take_ids (self, 1);
  type->code = g_strdup (code);
  type->name = g_strdup (name);
  type->tint = tint;
  type->start_minute = start_minute;
  type->length_minutes = 4 * HOUR;
  return type;
}

/* The types every center starts with, under ids of ours, and two short ones for part-timers. */
static void
take_types (CfSample           *self,
            CfCenterStartInput *input)
{
  gint64 *types[] = { &self->early, &self->day, &self->mid, &self->late, &self->night,
                      &self->training };
  CfShiftTypeInput *type;

  for (guint i = 0; i < input->shift_types->len; i++)
    {
      type = g_ptr_array_index (input->shift_types, i);
      type->type_id = cf_sample_take_ids (self, 1);
      type->first_break_id = cf_sample_take_ids (self, 8);

      if (i < G_N_ELEMENTS (types))
        *types[i] = type->type_id;
    }

  type = short_type_new (self, C_("shift code", "P"), C_("shift type", "Peak"), CF_TINT_LIME,
                         10 * HOUR);
  self->peak = type->type_id;
  g_ptr_array_add (input->shift_types, type);
  type = short_type_new (self, C_("shift code", "V"), C_("shift type", "Evening"), CF_TINT_PINK,
                         17 * HOUR);
  self->evening = type->type_id;
  g_ptr_array_add (input->shift_types, type);
}

static CfQueueInput *
queue_new (CfSample   *self,
           const char *name,
           int         open_minute,
           int         close_minute)
{
  CfQueueInput *queue = cf_queue_input_new ();

  queue->queue_id = cf_sample_take_ids (self, 1);
  queue->name = g_strdup (name);
  queue->first_opening_id = cf_sample_take_ids (self, CF_DAYS_PER_WEEK);

  for (int weekday = 0; weekday < CF_DAYS_PER_WEEK; weekday++)
    {
      CfOpeningSpan span = { weekday, open_minute, close_minute };

      g_array_append_val (queue->openings, span);
    }

  return queue;
}

static void
take_queues (CfSample           *self,
             CfCenterStartInput *input)
{
  CfQueueInput *hotline = queue_new (self, C_("queue", "Hotline"), 0, 24 * HOUR);
  CfQueueInput *orders = queue_new (self, C_("queue", "Orders"), 9 * HOUR, 20 * HOUR);

  hotline->minimum_staff = 2;
  hotline->handle_s = 230;
  orders->goal_seconds = 30;
  orders->handle_s = 310;
  self->hotline = hotline->queue_id;
  self->orders = orders->queue_id;

  g_ptr_array_set_size (input->queues, 0);
  g_ptr_array_add (input->queues, hotline);
  g_ptr_array_add (input->queues, orders);
}

static void
add_contract_types (CfSample     *self,
                    int           kind,
                    const gint64 *types,
                    guint         n_types)
{
  CfContractTypesInput *input = cf_contract_types_input_new ();

  input->contract_kind = kind;
  g_array_append_vals (input->type_ids, types, n_types);
  cf_sample_add_step (self, &cf_command_contract_types_set, input, cf_contract_types_input_free);
}

/* The short types are for part-timers, and for nobody else. */
static void
add_allowed_types (CfSample *self)
{
  const gint64 full[] = { self->early, self->day, self->mid, self->late, self->night,
                          self->training };
  const gint64 part[] = { self->peak, self->evening };

  add_contract_types (self, CF_CONTRACT_STANDARD, full, G_N_ELEMENTS (full));
  add_contract_types (self, CF_CONTRACT_COMPREHENSIVE, full, G_N_ELEMENTS (full));
  add_contract_types (self, CF_CONTRACT_PART_TIME, part, G_N_ELEMENTS (part));
}

void
cf_sample_add_center (CfSample *self)
{
  CfSamplePerson manager = { .id = cf_sample_take_ids (self, 1), .role = CF_ROLE_MANAGER };
  CfCenterStartInput *input;

  /* The manager's real name comes with the others'. */
  g_array_append_val (self->people, manager);
  input = cf_center_start_input_new (C_("center", "Sample Center"), CF_SAMPLE_MANAGER_NUMBER,
                                     CF_SAMPLE_MANAGER_NUMBER, self->options.until);
  input->manager_id = manager.id;
  take_types (self, input);
  take_queues (self, input);

  cf_sample_add_step (self, &cf_command_center_start, input, cf_center_start_input_free);
  cf_sample_add_step (self, &cf_command_setting_set,
                      cf_setting_input_new (CF_SETTING_SAMPLE, "1"), cf_setting_input_free);
  add_allowed_types (self);
}

static CfSample *
cf_sample_new (const CfSampleOptions *options)
{
  CfSample *self = g_new0 (CfSample, 1);
  CfDay first_day = options->until - (CfDay) options->n_days;

  self->options = *options;
  cf_sample_random_seed (&self->random, options->seed);
  self->at = first_day * DAY_MICROSECONDS;
  self->next_id = (self->at / 1000) << ID_BITS_BELOW_MILLISECOND;
  self->pin_hash = cf_pin_hash (CF_SAMPLE_PIN);
  self->steps = g_array_new (FALSE, FALSE, sizeof (CfSampleStep));
  g_array_set_clear_func (self->steps, step_clear);
  self->people = g_array_new (FALSE, TRUE, sizeof (CfSamplePerson));

  cf_sample_add_center (self);
  cf_sample_add_people (self);
  cf_sample_add_calendar (self);
  cf_sample_add_calls (self);
  cf_sample_add_schedule (self);
  cf_sample_add_requests (self);
  cf_sample_add_forecast (self);
  return self;
}

static gboolean
check_options (const CfSampleOptions  *options,
               GError                **error)
{
  if (options->n_people >= CF_SAMPLE_MIN_PEOPLE && options->n_people <= CF_SAMPLE_MAX_PEOPLE
      && options->n_days >= CF_SAMPLE_MIN_DAYS && options->n_days <= CF_SAMPLE_MAX_DAYS)
    return TRUE;

  g_set_error (error, CF_STORE_ERROR, CF_STORE_ERROR_INVALID,
               /* Translators: two ranges: of people, of days */
               _("A sample center has %d to %d people and %d to %d days of call history."),
               CF_SAMPLE_MIN_PEOPLE, CF_SAMPLE_MAX_PEOPLE, CF_SAMPLE_MIN_DAYS,
               CF_SAMPLE_MAX_DAYS);
  return FALSE;
}

/* A sample has ids of its own: the store would take a second one for the first run again and do
 * nothing, and whoever asked would not hear that there are people. Not NULL: there are none. */
static gpointer
check_empty (CfDb           *db,
             gconstpointer   input,
             GError        **error)
{
  gint64 n_agents = cf_agent_count (db, error);

  if (n_agents == 0)
    return GINT_TO_POINTER (TRUE);

  if (n_agents > 0)
    g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_INVALID,
                         _("This store already holds people. "
                           "The sample center needs a store of its own."));
  return NULL;
}

gboolean
cf_sample_center_make (CfStore                *store,
                       const CfSampleOptions  *options,
                       GError                **error)
{
  g_autoptr(CfSample) sample = NULL;

  if (!check_options (options, error) || cf_store_read (store, check_empty, NULL, error) == NULL)
    return FALSE;

  sample = cf_sample_new (options);

  for (guint i = 0; i < sample->steps->len; i++)
    {
      const CfSampleStep *step = &g_array_index (sample->steps, CfSampleStep, i);

      if (!cf_store_write (store, step->command, step->input, error))
        return FALSE;
    }

  return TRUE;
}

static void
no_input_free (gpointer input)
{
}

static void write_next (GTask *task);

static void
step_written_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  GError *error = NULL;

  if (cf_store_write_finish (CF_STORE (source), result, &error))
    write_next (task);
  else
    g_task_return_error (task, error);
}

/* The steps stay the sample's: the store gets them lent, one at a time. */
static void
write_next (GTask *task)
{
  CfSample *sample = g_task_get_task_data (task);
  const CfSampleStep *step;

  if (sample->n_written == sample->steps->len)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  step = &g_array_index (sample->steps, CfSampleStep, sample->n_written);
  sample->n_written++;
  cf_store_write_async (g_task_get_source_object (task), step->command, step->input,
                        no_input_free, NULL, step_written_cb, g_object_ref (task));
}

static void
invent_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  g_task_return_pointer (task, cf_sample_new (task_data), (GDestroyNotify) cf_sample_free);
}

static void
invented_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);

  g_task_set_task_data (task, g_task_propagate_pointer (G_TASK (result), NULL),
                        (GDestroyNotify) cf_sample_free);
  write_next (task);
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  g_autoptr(GTask) inner = NULL;
  GError *error = NULL;

  if (cf_store_read_finish (CF_STORE (source), result, &error) == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  inner = g_task_new (NULL, NULL, invented_cb, g_object_ref (task));
  g_task_set_task_data (inner, g_memdup2 (g_task_get_task_data (task), sizeof (CfSampleOptions)),
                        g_free);
  g_task_run_in_thread (inner, invent_thread);
}

static CfDay
read_today (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  return cf_day_from_ymd (g_date_time_get_year (now), g_date_time_get_month (now),
                          g_date_time_get_day_of_month (now));
}

void
cf_sample_center_make_async (CfStore                *store,
                             const CfSampleOptions  *options,
                             GAsyncReadyCallback     callback,
                             gpointer                user_data)
{
  g_autoptr(GTask) task = g_task_new (store, NULL, callback, user_data);
  CfSampleOptions *chosen = g_new (CfSampleOptions, 1);
  GError *error = NULL;

  if (options != NULL)
    *chosen = *options;
  else
    cf_sample_options_init (chosen, read_today ());

  g_task_set_task_data (task, chosen, g_free);

  if (check_options (chosen, &error))
    cf_store_read_async (store, check_empty, NULL, NULL, NULL, NULL, checked_cb,
                         g_steal_pointer (&task));
  else
    g_task_return_error (task, error);
}

gboolean
cf_sample_center_make_finish (CfStore       *store,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
