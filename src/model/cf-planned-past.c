/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-planned-past.h"

#include "cf-planned-forecast.h"
#include "cf-schedule-store.h"

#include <math.h>

/* What the days are read from. */
typedef struct
{
  CfPlannedPast *past;
  GPtrArray     *runs;       /* CfForecastRun, the newest first */
  GHashTable    *plans;      /* run → CfPlannedForecast */
} Sources;

static void
sources_clear (Sources *self)
{
  g_clear_pointer (&self->runs, g_ptr_array_unref);
  g_clear_pointer (&self->plans, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sources, sources_clear)

static int
compare_age (gconstpointer a,
             gconstpointer b)
{
  const CfForecastRun *left = *(CfForecastRun * const *) a;
  const CfForecastRun *right = *(CfForecastRun * const *) b;

  if (left->made_at != right->made_at)
    return left->made_at > right->made_at ? -1 : 1;

  return left->id > right->id ? -1 : left->id < right->id;
}

/* NULL without error: the run does not know this queue, or has intervals of another length. */
static CfPlannedForecast *
find_plan (Sources        *self,
           CfDb           *db,
           CfForecastRun  *run,
           GError        **error)
{
  g_autoptr(GError) failure = NULL;
  CfPlannedForecast *plan = g_hash_table_lookup (self->plans, run);

  if (plan == NULL)
    {
      plan = cf_planned_forecast_new (db, run, self->past->queue_id, &failure);
      if (plan != NULL)
        g_hash_table_insert (self->plans, run, plan);
    }

  if (failure != NULL && !g_error_matches (failure, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND))
    g_propagate_error (error, g_steal_pointer (&failure));

  return plan != NULL && plan->minutes == self->past->minutes ? plan : NULL;
}

static gboolean
covers (const CfForecastRun *run,
        CfDay                day)
{
  return run->from_day <= day && day < run->until_day && run->history_until <= day;
}

/* The model's numbers of a day, and the planned ones where nothing was published. */
static gboolean
take_plan (CfPlannedPast           *self,
           guint                    index,
           const CfForecastRun     *run,
           const CfPlannedForecast *plan)
{
  CfDay day = self->from + (CfDay) index;
  gsize there = (gsize) (day - plan->from) * plan->n_slots;
  gsize here = (gsize) index * self->n_slots;
  gboolean any = FALSE;

  for (guint s = 0; s < self->n_slots; s++)
    any |= !isnan (plan->base[there + s].mean);
  if (!any)
    return FALSE;

  for (guint s = 0; s < self->n_slots; s++)
    {
      self->model[here + s] = plan->base[there + s].mean;
      if (self->sources[index] == CF_ACCURACY_NOT_PLANNED)
        self->planned[here + s] = plan->slots[there + s];
    }
  if (self->sources[index] == CF_ACCURACY_NOT_PLANNED)
    self->sources[index] = CF_ACCURACY_FORECAST;
  self->leads[index] = (guint) (day - run->history_until) / CF_DAYS_PER_WEEK;

  return TRUE;
}

/* @run_id 0: the newest that did not know the day. */
static gboolean
fill_day (Sources  *self,
          CfDb     *db,
          guint     index,
          gint64    run_id,
          GError  **error)
{
  CfDay day = self->past->from + (CfDay) index;
  g_autoptr(GError) failure = NULL;

  for (guint i = 0; i < self->runs->len; i++)
    {
      CfForecastRun *run = g_ptr_array_index (self->runs, i);

      if (!covers (run, day) || (run_id != 0 && run->id != run_id))
        continue;

      CfPlannedForecast *plan = find_plan (self, db, run, &failure);

      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      if (plan != NULL && take_plan (self->past, index, run, plan))
        return TRUE;
    }

  return TRUE;
}

static gboolean
fill_published (CfPlannedPast  *self,
                CfDb           *db,
                GError        **error)
{
  CfMinute zero = cf_minute_at (self->from, 0);
  g_autoptr(GArray) frozen
    = cf_frozen_interval_read_between (db, 0, self->queue_id, zero,
                                       cf_minute_at (self->from + (CfDay) self->n_days, 0), error);

  for (guint i = 0; frozen != NULL && i < frozen->len; i++)
    {
      const CfForecastInterval *interval = &g_array_index (frozen, CfFrozenInterval, i).forecast;

      if (interval->minutes != self->minutes)
        continue;

      gsize slot = (gsize) ((interval->start - zero) / self->minutes);

      self->planned[slot] = (CfForecastBand) {
        interval->calls, interval->q025, interval->q10, interval->q90, interval->q975,
      };
      self->sources[slot / self->n_slots] = CF_ACCURACY_PUBLISHED;
    }

  return frozen != NULL;
}

/* The run that the newest version of the schedule of @day was published with; 0: none. */
static gint64
published_run (GPtrArray *schedules,
               GPtrArray *versions,
               CfDay      day)
{
  const CfPublishedVersion *newest = NULL;

  for (guint i = 0; i < schedules->len; i++)
    {
      const CfSchedule *schedule = g_ptr_array_index (schedules, i);

      for (guint v = 0; schedule->from_day <= day && day < schedule->until_day
                        && v < versions->len; v++)
        {
          const CfPublishedVersion *version = g_ptr_array_index (versions, v);

          if (version->schedule_id == schedule->id
              && (newest == NULL || version->number > newest->number))
            newest = version;
        }
    }

  return newest != NULL ? newest->run_id : 0;
}

static gboolean
fill (CfPlannedPast  *self,
      CfDb           *db,
      GError        **error)
{
  g_autoptr(GPtrArray) schedules = cf_schedule_read_all (db, error);
  g_autoptr(GPtrArray) versions
    = schedules != NULL ? cf_published_version_read_all (db, 0, error) : NULL;
  g_auto(Sources) sources = { .past = self };

  sources.runs = versions != NULL ? cf_forecast_run_read_all (db, error) : NULL;
  if (sources.runs == NULL || !fill_published (self, db, error))
    return FALSE;

  sources.plans = g_hash_table_new_full (NULL, NULL, NULL,
                                         (GDestroyNotify) cf_planned_forecast_free);
  g_ptr_array_sort (sources.runs, compare_age);
  for (guint d = 0; d < self->n_days; d++)
    {
      gint64 run_id = self->sources[d] == CF_ACCURACY_PUBLISHED
                      ? published_run (schedules, versions, self->from + (CfDay) d) : 0;

      if (!fill_day (&sources, db, d, run_id, error))
        return FALSE;
    }

  return TRUE;
}

CfPlannedPast *
cf_planned_past_read (CfDb     *db,
                      gint64    queue_id,
                      CfDay     from,
                      CfDay     until,
                      int       minutes,
                      GError  **error)
{
  g_autoptr(CfPlannedPast) self = g_new0 (CfPlannedPast, 1);

  self->queue_id = queue_id;
  self->from = from;
  self->n_days = (guint) (until - from);
  self->minutes = minutes;
  self->n_slots = (guint) (CF_MINUTES_PER_DAY / minutes);

  gsize n = (gsize) self->n_days * self->n_slots;

  self->sources = g_new0 (CfAccuracySource, self->n_days);
  self->leads = g_new0 (guint, self->n_days);
  self->planned = g_new (CfForecastBand, n);
  self->model = g_new (double, n);
  for (gsize i = 0; i < n; i++)
    {
      self->planned[i] = (CfForecastBand) { NAN, NAN, NAN, NAN, NAN };
      self->model[i] = NAN;
    }

  return fill (self, db, error) ? g_steal_pointer (&self) : NULL;
}

void
cf_planned_past_free (CfPlannedPast *self)
{
  g_free (self->sources);
  g_free (self->leads);
  g_free (self->planned);
  g_free (self->model);
  g_free (self);
}
