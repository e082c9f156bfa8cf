/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forecast-center.h"

#include "cf-calendar-store.h"
#include "cf-fact-store.h"
#include "cf-id.h"
#include "cf-queue-store.h"

void
forecast_center_write (ForecastCenter  *center,
                       const CfCommand *command,
                       gpointer         input)
{
  g_autoptr(GError) error = NULL;

  cf_store_write (center->store, command, input, &error);
  g_assert_no_error (error);
}

gint64
forecast_center_add_queue (ForecastCenter *center,
                           const char     *name)
{
  CfQueueInput *input = cf_queue_input_new ();
  gint64 id = cf_id_new ();

  input->queue_id = id;
  input->name = g_strdup (name);
  input->shrinkage = 0.3;
  input->max_occupancy = 0.0;
  input->patience_s = 0;
  input->minimum_staff = 2;
  for (int weekday = 0; weekday < 5; weekday++)
    {
      CfOpeningSpan span = { weekday, 8 * 60, 20 * 60 };

      g_array_append_val (input->openings, span);
    }
  input->first_opening_id = cf_id_new_block (input->openings->len);
  forecast_center_write (center, &cf_command_queue_create, input);
  cf_queue_input_free (input);

  return id;
}

/* @n_days of 08:00-20:00 on Monday to Friday, 100 calls a half hour and 120 on Mondays. */
void
forecast_center_add_facts (ForecastCenter *center,
                           gint64          queue_id,
                           guint           n_days)
{
  CfFactsInput *input = cf_facts_input_new ();

  input->queue_id = queue_id;
  for (guint d = 0; d < n_days; d++)
    for (int s = 16; s < 40 && d % 7 < 5; s++)
      {
        CfIntervalFact fact = {
          .start = cf_minute_at (MONDAY + (CfDay) d, 30 * s),
          .minutes = 30,
          .offered = d % 7 == 0 ? 120 : 100,
          .answered = CF_FACT_UNKNOWN,
          .abandoned = CF_FACT_UNKNOWN,
          .answered_within = CF_FACT_UNKNOWN,
          .handle_s = (d % 7 == 0 ? 120 : 100) * HANDLE_S,
          .wait_s = CF_FACT_UNKNOWN,
        };

        g_array_append_val (input->facts, fact);
      }
  forecast_center_write (center, &cf_command_facts_import, input);
  cf_facts_input_free (input);
}

void
forecast_center_add_special_day (ForecastCenter *center,
                                 CfDay           day,
                                 int             kind,
                                 const char     *name)
{
  CfSpecialDaysInput *input = cf_special_days_input_new ();

  cf_special_days_input_add (input, day, kind, name, NULL);
  forecast_center_write (center, &cf_command_special_day_set, input);
  cf_special_days_input_free (input);
}

void
forecast_center_set_up (ForecastCenter *center,
                        gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;

  center->temp = cf_temp_store_new ();
  center->store = cf_store_open (center->temp->path, &error);
  g_assert_no_error (error);
  cf_store_act_as (center->store, NULL, &error);
  g_assert_no_error (error);
  center->queue_id = forecast_center_add_queue (center, "Hotline");
}

void
forecast_center_tear_down (ForecastCenter *center,
                           gconstpointer   unused)
{
  cf_store_close (center->store);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (center->store);
  cf_temp_store_free (center->temp);
}

CfForecastOutcome
forecast_center_run (ForecastCenter *center,
                     CfDay           from,
                     guint           n_days)
{
  const CfForecastRequest request = { .from = from, .n_days = n_days };
  g_autoptr(GError) error = NULL;
  CfForecastOutcome outcome;

  cf_forecaster_run (center->store, &request, NULL, &outcome, &error);
  g_assert_no_error (error);

  return outcome;
}

void
forecast_center_refuse (ForecastCenter *center,
                        guint           n_days,
                        int             code)
{
  const CfForecastRequest request = { .from = CF_DAY_NONE, .n_days = n_days };
  g_autoptr(GError) error = NULL;

  g_assert_false (cf_forecaster_run (center->store, &request, NULL, NULL, &error));
  g_assert_error (error, CF_STORE_ERROR, code);
}

void
forecast_center_keep_cb (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

GAsyncResult *
forecast_center_wait (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

CfOutlook *
forecast_center_outlook (ForecastCenter *center)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  cf_outlook_read_async (center->store, 0, center->queue_id, NULL, forecast_center_keep_cb,
                         &result);

  CfOutlook *outlook = cf_outlook_read_finish (center->store, forecast_center_wait (&result),
                                               &error);

  g_assert_no_error (error);
  return outlook;
}

CfRequirement *
forecast_center_requirement (ForecastCenter *center)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  cf_requirement_read_async (center->store, 0, center->queue_id, NULL, forecast_center_keep_cb,
                             &result);

  CfRequirement *requirement
    = cf_requirement_read_finish (center->store, forecast_center_wait (&result), &error);

  g_assert_no_error (error);
  return requirement;
}
