/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-importer.h"

#include "cf-agent-store.h"
#include "cf-backup.h"
#include "cf-calendar-store.h"
#include "cf-fact-store.h"
#include "cf-format-error.h"
#include "cf-id.h"
#include "cf-import-read.h"
#include "cf-interval-fact.h"
#include "cf-open-files.h"
#include "cf-queue-store.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Reading -------------------------------------------------------------------------------------- */

typedef struct
{
  CfImportKind  kind;
  GBytes       *bytes;
} ReadJob;

static void
read_job_free (gpointer data)
{
  ReadJob *job = data;

  g_bytes_unref (job->bytes);
  g_free (job);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  const ReadJob *job = data;
  GError *error = NULL;
  CfImportSheet *sheet = cf_import_sheet_read (job->kind, job->bytes, &error);

  if (sheet == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, sheet, (GDestroyNotify) cf_import_sheet_unref);
}

gboolean
cf_importer_check_file (GFile   *file,
                        GError **error)
{
  g_autofree char *path = g_file_get_path (file);

  if (path == NULL || !cf_open_files_contains (path))
    return TRUE;

  g_set_error_literal (error, CF_FORMAT_ERROR, CF_FORMAT_ERROR_NOT_TEXT,
                       _("This is a database, not a table."));
  return FALSE;
}

void
cf_importer_read_async (CfImportKind         kind,
                        GBytes              *bytes,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  ReadJob *job = g_new0 (ReadJob, 1);

  job->kind = kind;
  job->bytes = g_bytes_ref (bytes);
  g_task_set_source_tag (task, cf_importer_read_async);
  g_task_set_task_data (task, job, read_job_free);
  g_task_run_in_thread (task, read_in_thread);
}

CfImportSheet *
cf_importer_read_finish (GAsyncResult  *result,
                         GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Previewing ----------------------------------------------------------------------------------- */

typedef struct
{
  CfImportSheet   *sheet;
  CfImportField   *mapping;   /* nullable; options.mapping points to it */
  CfImportOptions  options;
} PreviewJob;

static PreviewJob *
preview_job_new (CfImportSheet         *sheet,
                 const CfImportOptions *options)
{
  PreviewJob *job = g_new0 (PreviewJob, 1);

  job->sheet = cf_import_sheet_ref (sheet);
  job->options = *options;
  if (options->mapping != NULL)
    job->mapping = g_memdup2 (options->mapping,
                              sizeof *job->mapping * cf_import_sheet_get_n_columns (sheet));
  job->options.mapping = job->mapping;

  return job;
}

static void
preview_job_free (gpointer data)
{
  PreviewJob *job = data;

  cf_import_sheet_unref (job->sheet);
  g_free (job->mapping);
  g_free (job);
}

/* What was chosen for the last file with these headers; NULL: none, or it no longer fits. */
static CfImportField *
remembered_mapping (CfDb                 *db,
                    const CfImportSheet  *sheet,
                    GError              **error)
{
  g_autofree char *json = cf_import_profile_read (db, cf_import_kind_get_key (
                                                    cf_import_sheet_get_kind (sheet)),
                                                  cf_import_sheet_get_signature (sheet), error);

  return json != NULL ? cf_import_sheet_mapping_from_json (sheet, json, NULL) : NULL;
}

static CfImportPlan *
new_plan (CfDb                   *db,
          CfImportSheet          *sheet,
          const CfImportOptions  *options,
          GError                **error)
{
  g_autoptr(GError) failure = NULL;
  g_autofree CfImportField *remembered = NULL;

  if (options->mapping != NULL)
    return cf_import_plan_new (sheet, options->mapping);

  remembered = remembered_mapping (db, sheet, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  CfImportPlan *plan = cf_import_plan_new (sheet, remembered != NULL
                                                  ? remembered : cf_import_sheet_get_guess (sheet));

  plan->mapping_remembered = remembered != NULL;

  return plan;
}

static gpointer
preview_read (CfDb           *db,
              gconstpointer   input,
              GError        **error)
{
  const PreviewJob *job = input;
  g_autoptr(CfImportPlan) plan = new_plan (db, job->sheet, &job->options, error);
  gboolean ok = FALSE;

  if (plan == NULL)
    return NULL;

  switch (cf_import_sheet_get_kind (job->sheet))
    {
    case CF_IMPORT_VOLUMES:
      ok = cf_import_volumes_read (plan, db, &job->options, error);
      break;

    case CF_IMPORT_PEOPLE:
      ok = cf_import_people_read (plan, db, &job->options, error);
      break;

    case CF_IMPORT_HOLIDAYS:
      ok = cf_import_days_read (plan, db, &job->options, error);
      break;
    }

  if (!ok)
    return NULL;

  cf_import_plan_sort (plan);

  return g_steal_pointer (&plan);
}

void
cf_importer_preview_async (CfStore               *store,
                           CfImportSheet         *sheet,
                           const CfImportOptions *options,
                           GCancellable          *cancellable,
                           GAsyncReadyCallback    callback,
                           gpointer               user_data)
{
  cf_store_read_async (store, preview_read, preview_job_new (sheet, options), preview_job_free,
                       (GDestroyNotify) cf_import_plan_unref, cancellable, callback, user_data);
}

CfImportPlan *
cf_importer_preview_finish (CfStore       *store,
                            GAsyncResult  *result,
                            GError       **error)
{
  return cf_store_read_finish (store, result, error);
}

CfImportPlan *
cf_importer_preview (CfStore                *store,
                     CfImportSheet          *sheet,
                     const CfImportOptions  *options,
                     GError                **error)
{
  PreviewJob *job = preview_job_new (sheet, options);
  CfImportPlan *plan = cf_store_read (store, preview_read, job, error);

  preview_job_free (job);

  return plan;
}

/* Committing ----------------------------------------------------------------------------------- */

static gpointer
facts_input (const CfImportPlan *plan)
{
  CfFactsInput *input = cf_facts_input_new ();

  input->queue_id = plan->queue_id;
  input->handle_s = plan->needs_handle ? plan->handle_s : 0;
  input->interval_minutes = plan->interval_minutes;
  g_array_append_vals (input->facts, plan->facts->data, plan->facts->len);

  return input;
}

/* What is new gets its ids: the first of them; -1 in the plan is that one, -2 the next. */
static gint64
add_teams (CfPeopleInput      *input,
           const CfImportPlan *plan)
{
  gint64 first = cf_id_new_block (MAX (plan->new_teams->len, 1));

  for (guint i = 0; i < plan->new_teams->len; i++)
    {
      CfNewTeam team = { first + i, g_strdup (g_ptr_array_index (plan->new_teams, i)) };

      g_array_append_val (input->new_teams, team);
    }

  return first;
}

static gint64
add_queues (CfPeopleInput      *input,
            const CfImportPlan *plan)
{
  gint64 first = cf_id_new_block (MAX (plan->new_queues->len, 1));

  for (guint i = 0; i < plan->new_queues->len; i++)
    {
      CfQueueInput *queue = cf_queue_input_new ();

      queue->queue_id = first + i;
      queue->name = g_strdup (g_ptr_array_index (plan->new_queues, i));
      g_ptr_array_add (input->new_queues, queue);
    }

  return first;
}

static gint64
resolve (gint64 id,
         gint64 first_new)
{
  return id < 0 ? first_new - id - 1 : id;
}

static gpointer
people_input (const CfImportPlan *plan)
{
  CfPeopleInput *input = cf_people_input_new ();
  gint64 first_team = add_teams (input, plan);
  gint64 first_queue = add_queues (input, plan);

  for (guint i = 0; i < plan->people->len; i++)
    {
      CfPersonFacts person = g_array_index (plan->people, CfPersonFacts, i);

      person.staff_number = g_strdup (person.staff_number);
      person.name = g_strdup (person.name);
      person.note = g_strdup (person.note);
      person.queue_ids = person.queue_ids != NULL ? g_array_copy (person.queue_ids) : NULL;
      person.team_id = resolve (person.team_id, first_team);
      for (guint j = 0; person.queue_ids != NULL && j < person.queue_ids->len; j++)
        {
          gint64 *id = &g_array_index (person.queue_ids, gint64, j);

          *id = resolve (*id, first_queue);
        }
      g_array_append_val (input->people, person);
    }

  input->first_id = cf_id_new_block (MAX (cf_people_input_count_ids (input), 1));

  return input;
}

static gpointer
days_input (const CfImportPlan *plan)
{
  CfSpecialDaysInput *input = cf_special_days_input_new ();

  for (guint i = 0; i < plan->days->len; i++)
    {
      const CfSpecialDayFacts *facts = &g_array_index (plan->days, CfSpecialDayFacts, i);

      cf_special_days_input_add (input, facts->day, facts->kind, facts->name, facts->day_class);
    }

  return input;
}

static const struct
{
  const CfCommand *command;
  gpointer       (*input_new) (const CfImportPlan *plan);
  GDestroyNotify   input_free;
} commits[CF_IMPORT_N_KINDS] = {
  [CF_IMPORT_VOLUMES] = { &cf_command_facts_import, facts_input, cf_facts_input_free },
  [CF_IMPORT_PEOPLE] = { &cf_command_people_import, people_input, cf_people_input_free },
  [CF_IMPORT_HOLIDAYS] = { &cf_command_special_day_import, days_input, cf_special_days_input_free },
};

/* NULL where there is nothing to remember: days have no columns. */
static CfImportProfileInput *
profile_input (const CfImportPlan *plan)
{
  CfImportKind kind = cf_import_sheet_get_kind (plan->sheet);

  if (kind == CF_IMPORT_HOLIDAYS || plan->mapping_remembered)
    return NULL;

  CfImportProfileInput *input = cf_import_profile_input_new ();

  input->kind = g_strdup (cf_import_kind_get_key (kind));
  input->signature = g_strdup (cf_import_sheet_get_signature (plan->sheet));
  input->mapping = cf_import_sheet_mapping_to_json (plan->sheet, plan->mapping);

  return input;
}

/* backups/STORE-before-import.db: what undo cannot take back, a copy must. The one of the import
 * before this goes. */
static gboolean
keep_copy (CfStore             *store,
           const CfImportPlan  *plan,
           GError             **error)
{
  g_autofree char *target = NULL;
  g_autoptr(GError) failure = NULL;

  if (cf_import_plan_is_undoable (plan))
    return TRUE;

  target = cf_backup_path (cf_store_get_path (store), "before-import.db");
  if (cf_backup_copy (cf_store_get_path (store), target, &failure))
    return TRUE;

  g_set_error (error, failure->domain, failure->code,
               /* Translators: %s is a sentence */
               _("Nothing was imported: the copy that would take it back could not be made. %s"),
               failure->message);
  return FALSE;
}

/* The rows are in; columns that could not be remembered are asked for again next time. */
static void
profile_written_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;

  if (!cf_store_write_finish (CF_STORE (source), result, &error))
    g_message ("The columns of the file are not remembered: %s", error->message);

  g_task_return_boolean (task, TRUE);
}

static void
commit_written_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  CfStore *store = CF_STORE (source);
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;

  if (!cf_store_write_finish (store, result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  CfImportProfileInput *profile = profile_input (g_task_get_task_data (task));

  if (profile == NULL)
    g_task_return_boolean (task, TRUE);
  else
    cf_store_write_async (store, &cf_command_import_profile_set, profile,
                          cf_import_profile_input_free, NULL, profile_written_cb,
                          g_steal_pointer (&task));
}

static void
keep_copy_in_thread (GTask        *task,
                     gpointer      source,
                     gpointer      task_data,
                     GCancellable *cancellable)
{
  GError *error = NULL;

  if (keep_copy (CF_STORE (source), task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
copy_kept_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  CfImportPlan *plan = g_task_get_task_data (task);
  CfImportKind kind = cf_import_sheet_get_kind (plan->sheet);
  GCancellable *cancellable = g_task_get_cancellable (task);
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    cf_store_write_async (CF_STORE (source), commits[kind].command, commits[kind].input_new (plan),
                          commits[kind].input_free, cancellable, commit_written_cb,
                          g_steal_pointer (&task));
  else
    g_task_return_error (task, error);
}

void
cf_importer_commit_async (CfStore             *store,
                          CfImportPlan        *plan,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_return_if_fail (plan->blocked == NULL);

  GTask *task = g_task_new (store, cancellable, callback, user_data);
  g_autoptr(GTask) copy = g_task_new (store, cancellable, copy_kept_cb, task);

  g_task_set_source_tag (task, cf_importer_commit_async);
  g_task_set_check_cancellable (task, FALSE);   /* a committed write is never reported cancelled */
  g_task_set_task_data (task, cf_import_plan_ref (plan), (GDestroyNotify) cf_import_plan_unref);

  g_task_set_source_tag (copy, keep_copy_in_thread);
  g_task_set_task_data (copy, cf_import_plan_ref (plan), (GDestroyNotify) cf_import_plan_unref);
  g_task_run_in_thread (copy, keep_copy_in_thread);
}

gboolean
cf_importer_commit_finish (CfStore       *store,
                           GAsyncResult  *result,
                           GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

gboolean
cf_importer_commit (CfStore       *store,
                    CfImportPlan  *plan,
                    GError       **error)
{
  g_return_val_if_fail (plan->blocked == NULL, FALSE);

  CfImportKind kind = cf_import_sheet_get_kind (plan->sheet);
  gpointer input = commits[kind].input_new (plan);
  gboolean ok = keep_copy (store, plan, error)
                && cf_store_write (store, commits[kind].command, input, error);
  CfImportProfileInput *profile = ok ? profile_input (plan) : NULL;
  g_autoptr(GError) failure = NULL;

  if (profile != NULL)
    {
      if (!cf_store_write (store, &cf_command_import_profile_set, profile, &failure))
        g_message ("The columns of the file are not remembered: %s", failure->message);
      cf_import_profile_input_free (profile);
    }
  commits[kind].input_free (input);

  return ok;
}
