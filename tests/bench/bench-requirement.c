/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long a frame takes while a slider is dragged: the requirement of four weeks of half hours of
 * three queues, what the schedule covers of it, and the heat map. Processor time, not the clock's:
 * a frame has 16 ms. */
#include "cf-forecast-store.h"
#include "cf-id.h"
#include "cf-queue-store.h"
#include "cf-requirement-chart.h"
#include "cf-requirement-desk.h"
#include "cf-temp-store.h"

#include <math.h>
#include <time.h>

#define N_QUEUES 3
#define N_DAYS 28
#define FIRST_DAY 20794
#define N_FRAMES 40

static void
write_done (CfStore         *store,
            const CfCommand *command,
            gpointer         input,
            GDestroyNotify   input_free)
{
  g_autoptr(GError) error = NULL;

  cf_store_write (store, command, input, &error);
  g_assert_no_error (error);
  input_free (input);
}

static gint64
add_queue (CfStore *store,
           guint    number)
{
  CfQueueInput *input = cf_queue_input_new ();
  gint64 id = cf_id_new ();

  input->queue_id = id;
  input->name = g_strdup_printf ("Queue %u", number + 1);
  input->patience_s = number == 0 ? 0 : 180;
  input->first_opening_id = cf_id_new ();
  write_done (store, &cf_command_queue_create, input, cf_queue_input_free);
  return id;
}

/* A morning and an afternoon peak, quieter weekends, handle times that differ a little. */
static void
add_intervals (CfForecastInput *input,
               gint64           queue_id,
               guint            number)
{
  for (int i = 0; i < 48 * N_DAYS; i++)
    {
      double hour = i % 48 / 2.0;
      double peaks = 60 * exp (-pow (hour - 10.5, 2) / 8) + 45 * exp (-pow (hour - 16, 2) / 10);
      double calls = (8 + peaks) * (i / 48 % 7 < 5 ? 1 : 0.7) * (1 + number * 0.4)
                     * (1 + i / 48 * 0.001);
      CfForecastInterval interval = {
        queue_id, cf_minute_at (FIRST_DAY, 30 * i), 30, calls, calls, calls, calls, calls,
        200 + 40 * number + i % 48,
      };

      g_array_append_val (input->intervals, interval);
    }
  for (int d = 0; d < N_DAYS; d++)
    {
      CfForecastDayBand band = { queue_id, FIRST_DAY + d, 1500, 1400, 1600 };

      g_array_append_val (input->days, band);
    }
}

static CfScheduledHeads *
schedule_of (const gint64 *queue_ids)
{
  CfScheduledHeads *heads = g_new0 (CfScheduledHeads, 1);

  heads->from = FIRST_DAY;
  heads->n_days = N_DAYS;
  heads->n_shifts = 1;
  heads->planned = g_new (gboolean, N_DAYS);
  heads->minutes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  for (guint d = 0; d < N_DAYS; d++)
    heads->planned[d] = TRUE;
  for (guint q = 0; q < N_QUEUES; q++)
    {
      double *minutes = g_new (double, N_DAYS * 96);

      for (guint i = 0; i < N_DAYS * 96; i++)
        minutes[i] = 150;
      g_hash_table_insert (heads->minutes, g_memdup2 (&queue_ids[q], sizeof *queue_ids), minutes);
    }

  return heads;
}

static void
keep_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GPtrArray *
read_requirements (CfStore *store)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *requirements;

  cf_requirement_read_all_async (store, 0, NULL, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  requirements = cf_requirement_read_all_finish (store, result, &error);
  g_assert_no_error (error);
  return requirements;
}

/* Another handle time in each frame, as a hand that drags gives it. */
static void
measure (const char        *name,
         CfRequirementDesk *desk,
         CfWhatIf           what_if)
{
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new (NULL, 1);
  double worst = 0, sum = 0;

  for (guint frame = 0; frame <= N_FRAMES; frame++)
    {
      clock_t start = clock ();

      what_if.handle = 1.01 + frame * 0.01;
      cf_requirement_desk_set_what_if (desk, &what_if);

      CfRequirementChart chart = { .table = cf_requirement_desk_get_table (desk),
                                   .covered = frame % 2 == 1 };
      g_autoptr(CfScene) scene = cf_requirement_chart_build (&chart, metrics, 1000, 800);
      double ms = 1000.0 * (double) (clock () - start) / CLOCKS_PER_SEC;

      g_assert_nonnull (scene);
      if (frame == 0)
        continue;                /* the first one fills what later ones look up */
      sum += ms;
      worst = MAX (worst, ms);
    }

  g_print ("%-44s %8.1f ms, worst %.1f ms\n", name, sum / N_FRAMES, worst);
}

int
main (void)
{
  g_autoptr(CfTempStore) temp = cf_temp_store_new ();
  g_autoptr(GError) error = NULL;
  CfStore *store = cf_store_open (temp->path, &error);
  CfForecastInput *input = cf_forecast_input_new ();
  CfRequirementDesk *desk = cf_requirement_desk_new ();
  gint64 queue_ids[N_QUEUES];
  CfWhatIf what_if = cf_what_if_plan;

  g_assert_no_error (error);
  cf_store_act_as (store, NULL, &error);
  g_assert_no_error (error);
  input->run_id = cf_id_new ();
  input->from_day = input->history_until = FIRST_DAY;
  input->until_day = FIRST_DAY + N_DAYS;
  input->method = g_strdup ("M2");
  for (guint q = 0; q < N_QUEUES; q++)
    {
      queue_ids[q] = add_queue (store, q);
      add_intervals (input, queue_ids[q], q);
    }
  write_done (store, &cf_command_forecast_save, input, cf_forecast_input_free);

  g_autoptr(GPtrArray) requirements = read_requirements (store);

  cf_requirement_desk_set_plan (desk, requirements);
  cf_requirement_desk_set_period (desk, FIRST_DAY, FIRST_DAY + N_DAYS);
  cf_requirement_desk_set_scheduled (desk, schedule_of (queue_ids));
  measure ("a frame of dragging AHT, 3 queues x 4 weeks", desk, what_if);
  what_if.risk = 0.8;
  measure ("the same, goal on 80 % of days", desk, what_if);
  what_if = cf_what_if_plan;
  what_if.share = 0.9;
  what_if.within_s = 20;
  measure ("the same, goal 90 / 20", desk, what_if);

  cf_requirement_desk_free (desk);
  cf_store_close (store);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (store);
  return 0;
}
