/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-workload-store.h"

#include "cf-input-check.h"
#include "cf-minute.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Two weeks of a center that never closes. */
#define MAX_DEADLINE (14 * CF_MINUTES_PER_DAY)

GPtrArray *
cf_deferral_read_all (CfDb    *db,
                      GError **error)
{
  return cf_db_read (db, error, CF_TYPE_DEFERRAL, "deferral/all", "");
}

GPtrArray *
cf_start_volume_read_all (CfDb    *db,
                          GError **error)
{
  return cf_db_read (db, error, CF_TYPE_START_VOLUME, "start-volume/all", "");
}

static gboolean
deferral_set_run (CfDb      *db,
                  gpointer   data,
                  GError   **error)
{
  const CfDeferralInput *input = data;

  if (input->deadline_minutes < 0 || input->deadline_minutes > MAX_DEADLINE)
    return cf_input_refuse (error, _("Work waits for two weeks at most."));

  if (input->deadline_minutes == 0)
    return cf_db_run (db, error, "deferral/remove", "i", input->queue_id);

  return cf_db_run (db, error, "deferral/set", "in", input->queue_id, input->deadline_minutes);
}

static gboolean
check_volume (const CfStartVolumeInput  *input,
              GError                   **error)
{
  double sum = 0.0;

  for (guint weekday = 0; weekday < G_N_ELEMENTS (input->weekdays); weekday++)
    {
      double share = input->weekdays[weekday];

      if (!(share >= 0.0 && share <= 10.0))
        return cf_input_refuse (error, _("A weekday has between 0 and 10 times the calls of a "
                                         "usual day."));
      sum += share;
    }

  if (!isfinite (input->day_calls) || input->day_calls < 0.0 || input->curve < 0)
    return cf_input_refuse (error, _("Give the calls of a usual day."));

  return sum > 0.0 || cf_input_refuse (error, _("Choose at least one weekday."));
}

static gboolean
start_volume_set_run (CfDb      *db,
                      gpointer   data,
                      GError   **error)
{
  const CfStartVolumeInput *input = data;
  const double *days = input->weekdays;

  if (input->day_calls == 0.0)
    return cf_db_run (db, error, "start-volume/remove", "i", input->queue_id);

  return check_volume (input, error)
         && cf_db_run (db, error, "start-volume/set", "indddddddd", input->queue_id, input->curve,
                       input->day_calls, days[0], days[1], days[2], days[3], days[4], days[5],
                       days[6]);
}

const CfCommand cf_command_deferral_set = {
  .key = "deferral.set",
  .name = N_("Changed how long work may wait"),
  .right = CF_RIGHT_CENTER_EDIT,
  .tables = { "deferral" },
  .run = deferral_set_run,
  .undoable = TRUE,
};

const CfCommand cf_command_start_volume_set = {
  .key = "start-volume.set",
  .name = N_("Changed what a new queue expects"),
  .right = CF_RIGHT_FORECAST_EDIT,
  .tables = { "start_volume" },
  .run = start_volume_set_run,
  .undoable = TRUE,
};
