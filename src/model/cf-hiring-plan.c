/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-hiring-plan.h"

#include "cf-contract.h"
#include "cf-date-text.h"
#include "cf-dated-store.h"
#include "cf-hiring-demand.h"
#include "cf-inquiry.h"
#include "cf-number.h"
#include "cf-queue-history.h"
#include "cf-queue-store.h"
#include "cf-setting-store.h"
#include "cf-skill.h"
#include "cf-today.h"

#include <glib/gi18n-lib.h>
#include <math.h>

G_DEFINE_FINAL_TYPE (CfHiringPlan, cf_hiring_plan, G_TYPE_OBJECT)

/* From the question to the answer. */
typedef struct
{
  CfHiringSettings  settings;
  gboolean          as_kept;       /* the settings are to be read */
  CfDay            *from;          /* [n_months + 1]; owned until the answer takes it */
  double           *people;        /* [n_months + 1]: agreed, in full-time people; owned */
  GPtrArray        *demands;       /* CfHiringDemand; owned */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->from);
  g_free (job->people);
  g_clear_pointer (&job->demands, g_ptr_array_unref);
  g_free (job);
}

static void
cf_hiring_plan_finalize (GObject *object)
{
  CfHiringPlan *self = CF_HIRING_PLAN (object);

  g_free (self->from);
  g_free (self->months);

  G_OBJECT_CLASS (cf_hiring_plan_parent_class)->finalize (object);
}

static void
cf_hiring_plan_class_init (CfHiringPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cf_hiring_plan_finalize;
}

static void
cf_hiring_plan_init (CfHiringPlan *self)
{
}

void
cf_hiring_settings_init (CfHiringSettings *self)
{
  *self = (CfHiringSettings) { .n_months = 12, .absence = 0.15, .week_hours = 40.0 };
}

char *
cf_hiring_settings_to_text (const CfHiringSettings *self)
{
  const double figures[] = {
    self->growth, self->attrition, self->training_months, self->absence, self->week_hours,
  };
  g_autoptr(GString) text = g_string_new (NULL);
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    g_string_append_printf (text, i > 0 ? " %s" : "%s",
                            g_ascii_formatd (number, sizeof number, "%.6g", figures[i]));

  return g_strdup (text->str);
}

gboolean
cf_hiring_settings_parse (CfHiringSettings *self,
                          const char       *text)
{
  double figures[5];
  const char *at = text;

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      char *end;

      figures[i] = g_ascii_strtod (at, &end);
      if (end == at)
        return FALSE;
      at = end;
    }

  const gboolean sound = *at == '\0' && figures[0] > -1.0 && figures[0] <= 10.0
                         && figures[1] >= 0.0 && figures[1] <= 1.0 && figures[2] >= 0.0
                         && figures[2] <= 12.0 && figures[3] >= 0.0 && figures[3] < 0.9
                         && figures[4] > 0.0 && figures[4] <= 80.0;

  if (sound)
    *self = (CfHiringSettings) {
      self->n_months, figures[0], figures[1], (guint) figures[2], figures[3], figures[4],
    };
  return sound;
}

/* What is kept but cannot be read is as if there were nothing. */
static gboolean
read_settings (Job     *job,
               CfDb    *db,
               GError **error)
{
  g_autoptr(GError) failure = NULL;

  if (!job->as_kept)
    return TRUE;

  g_autofree char *text = cf_setting_read (db, CF_SETTING_HIRING_PLAN, &failure);

  if (text != NULL)
    cf_hiring_settings_parse (&job->settings, text);
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* The month after the newest history. */
static gboolean
find_months (Job       *job,
             CfDb      *db,
             GPtrArray *queues,
             GError   **error)
{
  CfDay end = CF_DAY_NONE;

  for (guint i = 0; i < queues->len; i++)
    {
      CfDay its_end;

      if (!cf_queue_history_end (db, ((CfQueue *) g_ptr_array_index (queues, i))->id, &its_end,
                                 error))
        return FALSE;
      end = MAX (end, its_end);
    }
  if (end == CF_DAY_NONE)
    end = cf_today ();

  CfDay month = cf_day_month_start (end);

  if (month < end)
    month = cf_day_add_months (month, 1);
  job->from = g_new (CfDay, job->settings.n_months + 1);
  for (guint m = 0; m <= job->settings.n_months; m++)
    job->from[m] = cf_day_add_months (month, (int) m);

  return TRUE;
}

static gboolean
holds_skill (GPtrArray *skills,
             gint64     agent_id,
             CfDay      day)
{
  for (guint i = 0; i < skills->len; i++)
    {
      const CfSkill *skill = g_ptr_array_index (skills, i);

      if (skill->agent_id == agent_id && skill->from_day <= day && day < skill->until_day)
        return TRUE;
    }

  return FALSE;
}

/* What is agreed with those who take calls, at the beginning of each month and the day before the
 * first. */
static gboolean
read_people (Job     *job,
             CfDb    *db,
             GError **error)
{
  g_autoptr(GPtrArray) contracts = cf_contract_read_all (db, 0, error);
  g_autoptr(GPtrArray) skills = contracts != NULL ? cf_skill_read_all (db, 0, error) : NULL;

  if (skills == NULL)
    return FALSE;

  job->people = g_new0 (double, job->settings.n_months + 1);
  for (guint m = 0; m <= job->settings.n_months; m++)
    {
      CfDay day = m > 0 ? job->from[m - 1] : job->from[0] - 1;

      for (guint i = 0; i < contracts->len; i++)
        {
          const CfContract *contract = g_ptr_array_index (contracts, i);

          if (contract->from_day <= day && day < contract->until_day
              && holds_skill (skills, contract->agent_id, day))
            job->people[m] += contract->week_minutes / (60.0 * job->settings.week_hours);
        }
    }

  return TRUE;
}

static gboolean
read_job (CfDb      *db,
          gpointer   question,
          GError   **error)
{
  Job *job = question;
  g_autoptr(GPtrArray) queues = cf_queue_read_all (db, error);

  if (queues == NULL || !read_settings (job, db, error)
      || !find_months (job, db, queues, error) || !read_people (job, db, error))
    return FALSE;

  job->demands = g_ptr_array_new_with_free_func ((GDestroyNotify) cf_hiring_demand_free);
  for (guint i = 0; i < queues->len; i++)
    {
      CfHiringDemand *demand = cf_hiring_demand_read (db, g_ptr_array_index (queues, i), job->from,
                                                      job->settings.n_months, error);

      if (demand == NULL)
        return FALSE;
      g_ptr_array_add (job->demands, demand);
    }

  return TRUE;
}

/* Agreed hours of a full-time person in a month, less those that never reach the schedule. */
static double
month_hours (const CfHiringSettings *settings,
             CfDay                   from,
             CfDay                   until)
{
  return settings->week_hours * (until - from) / CF_DAYS_PER_WEEK * (1.0 - settings->absence);
}

static void
fill_months (CfHiringPlan *self,
             Job          *job)
{
  g_autoptr(CfStaffer) staffer = cf_staffer_new ();

  for (guint i = 0; i < job->demands->len; i++)
    if (cf_hiring_demand_add (g_ptr_array_index (job->demands, i), self->settings.growth, staffer,
                              self->months))
      self->n_queues++;
    else
      self->n_left_out++;
}

static gpointer
compute_plan (gpointer   question,
              GError   **error)
{
  Job *job = question;
  g_autoptr(CfHiringPlan) self = g_object_new (CF_TYPE_HIRING_PLAN, NULL);
  const CfHiringSettings *settings = &job->settings;
  const CfLongRangeSettings range = {
    settings->growth, settings->attrition, settings->training_months,
  };
  g_autofree double *joiners = g_new (double, settings->n_months);

  self->settings = job->settings;
  self->team = job->people[0];
  self->months = g_new0 (CfLongRangeMonth, settings->n_months);
  fill_months (self, job);

  if (self->n_queues == 0)
    {
      g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND,
                           _("A forecast needs at least one full week of history."));
      return NULL;
    }

  for (guint m = 0; m < settings->n_months; m++)
    {
      self->months[m].month_hours = month_hours (settings, job->from[m], job->from[m + 1]);
      joiners[m] = job->people[m + 1] - job->people[m];
    }
  cf_long_range_plan (&range, self->team, joiners, self->months, settings->n_months);
  self->from = g_steal_pointer (&job->from);

  return g_steal_pointer (&self);
}

static const CfInquiry hiring_inquiry = {
  .read = read_job,
  .compute = compute_plan,
  .question_free = job_free,
  .answer_free = g_object_unref,
};

static Job *
job_new (const CfHiringSettings *settings)
{
  Job *job = g_new0 (Job, 1);

  job->as_kept = settings == NULL;
  if (settings != NULL)
    job->settings = *settings;
  else
    cf_hiring_settings_init (&job->settings);
  job->settings.n_months = CLAMP (job->settings.n_months, 1, CF_HIRING_MAX_MONTHS);

  return job;
}

void
cf_hiring_plan_read_async (CfStore                *store,
                           const CfHiringSettings *settings,
                           GCancellable           *cancellable,
                           GAsyncReadyCallback     callback,
                           gpointer                user_data)
{
  cf_inquiry_run_async (store, &hiring_inquiry, job_new (settings), cancellable, callback,
                        user_data);
}

CfHiringPlan *
cf_hiring_plan_read_finish (CfStore       *store,
                            GAsyncResult  *result,
                            GError       **error)
{
  return cf_inquiry_run_finish (store, result, error);
}

/* A CfStoreReadFunc. */
static gpointer
read_job_now (CfDb           *db,
              gconstpointer   input,
              GError        **error)
{
  return read_job (db, (gpointer) input, error) ? (gpointer) input : NULL;
}

CfHiringPlan *
cf_hiring_plan_read (CfStore                 *store,
                     const CfHiringSettings  *settings,
                     GError                 **error)
{
  Job *job = job_new (settings);
  CfHiringPlan *plan = NULL;

  if (cf_store_read (store, read_job_now, job, error) != NULL)
    plan = compute_plan (job, error);
  job_free (job);

  return plan;
}

char *
cf_hiring_plan_summary (CfHiringPlan *self)
{
  guint n = self->settings.n_months;
  guint month = cf_long_range_short (self->months, n, 1.0);
  double worst = 0.0;

  if (month == n)
    return g_strdup_printf (ngettext ("The team is large enough for the next %u month.",
                                      "The team is large enough for the next %u months.", n), n);

  guint at = month;

  for (guint m = month; m < n; m++)
    if (self->months[m].short_by > worst)
      {
        worst = self->months[m].short_by;
        at = m;
      }

  g_autofree char *name = cf_date_text_month (self->from[month]);
  g_autofree char *worst_name = cf_date_text_month (self->from[at]);
  g_autofree char *people = cf_number_to_text (worst, 1);

  /* Translators: a month, a number of people, a month: “January 2027”. */
  return g_strdup_printf (_("Short of people from %s on; most, by %s people, in %s."), name, people,
                          worst_name);
}
