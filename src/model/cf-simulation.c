/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-simulation-private.h"

#include "cf-inquiry.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (CfSimulation, cf_simulation, G_TYPE_OBJECT)

static void
cf_simulation_finalize (GObject *object)
{
  CfSimulation *self = CF_SIMULATION (object);

  for (guint q = 0; q < self->n_queues; q++)
    {
      g_free (self->queues[q].name);
      g_free (self->queues[q].cells);
      g_free (self->queues[q].days);
      g_free (self->queues[q].days_met);
    }
  g_free (self->queues);

  G_OBJECT_CLASS (cf_simulation_parent_class)->finalize (object);
}

static void
cf_simulation_class_init (CfSimulationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cf_simulation_finalize;
}

static void
cf_simulation_init (CfSimulation *self)
{
}

CfSimulationStage *
cf_simulation_stage_new (const CfSimulationRequest *request,
                         CfProgress                *progress)
{
  CfSimulationStage *stage = g_new0 (CfSimulationStage, 1);

  stage->request = *request;
  if (stage->request.repetitions == 0)
    stage->request.repetitions = CF_SIMULATION_REPETITIONS;
  stage->progress = progress != NULL ? cf_progress_ref (progress) : NULL;
  stage->requirements = g_ptr_array_new_with_free_func (g_object_unref);
  stage->groups = g_array_new (FALSE, FALSE, sizeof (CfStageGroup));
  stage->spells = g_array_new (FALSE, FALSE, sizeof (CfStageSpell));

  return stage;
}

void
cf_simulation_stage_free (gpointer data)
{
  CfSimulationStage *stage = data;

  g_clear_pointer (&stage->progress, cf_progress_unref);
  g_ptr_array_unref (stage->requirements);
  g_array_unref (stage->groups);
  g_array_unref (stage->spells);
  g_free (stage);
}

static CfSimulationStage *
stage_of_requirement (CfRequirement             *requirement,
                      const CfSimulationRequest *request,
                      CfProgress                *progress)
{
  CfSimulationStage *stage = cf_simulation_stage_new (request, progress);
  CfDay end = requirement->from + (CfDay) requirement->n_days;

  if (request->from == CF_DAY_NONE)
    stage->request.from = requirement->from;
  if (request->until == CF_DAY_NONE)
    stage->request.until = end;
  stage->request.from = CLAMP (stage->request.from, requirement->from, end);
  stage->request.until = CLAMP (stage->request.until, stage->request.from, end);
  g_ptr_array_add (stage->requirements, g_object_ref (requirement));

  return stage;
}

static gpointer
run_stage (gpointer   stage,
           GError   **error)
{
  CfSimulation *simulation = cf_simulation_run (stage);

  if (simulation == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED,
                         _("Stopped before a day was simulated."));

  return simulation;
}

static void
simulate_thread (GTask        *task,
                 gpointer      source,
                 gpointer      stage,
                 GCancellable *cancellable)
{
  GError *error = NULL;
  CfSimulation *simulation = run_stage (stage, &error);

  if (simulation != NULL)
    g_task_return_pointer (task, simulation, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
simulated_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  CfSimulation *simulation = g_task_propagate_pointer (G_TASK (result), &error);

  if (simulation != NULL)
    g_task_return_pointer (task, simulation, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
cf_simulation_verify_requirement_async (CfRequirement             *requirement,
                                        const CfSimulationRequest *request,
                                        CfProgress                *progress,
                                        GCancellable              *cancellable,
                                        GAsyncReadyCallback        callback,
                                        gpointer                   user_data)
{
  GTask *task = g_task_new (requirement, cancellable, callback, user_data);
  /* Without a source object: the thread may drop the last reference to the inner task. */
  g_autoptr(GTask) inner = g_task_new (NULL, cancellable, simulated_cb, task);

  g_task_set_source_tag (task, cf_simulation_verify_requirement_async);
  g_task_set_task_data (task, stage_of_requirement (requirement, request, progress),
                        cf_simulation_stage_free);
  g_task_set_task_data (inner, g_task_get_task_data (task), NULL);
  g_task_run_in_thread (inner, simulate_thread);
}

CfSimulation *
cf_simulation_verify_requirement_finish (CfRequirement  *requirement,
                                         GAsyncResult   *result,
                                         GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, requirement), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static const CfInquiry schedule_inquiry = {
  .read = cf_simulation_stage_read_schedule,
  .compute = run_stage,
  .question_free = cf_simulation_stage_free,
  .answer_free = g_object_unref,
};

void
cf_simulation_verify_schedule_async (CfStore                   *store,
                                     const CfSimulationRequest *request,
                                     CfProgress                *progress,
                                     GCancellable              *cancellable,
                                     GAsyncReadyCallback        callback,
                                     gpointer                   user_data)
{
  cf_inquiry_run_async (store, &schedule_inquiry, cf_simulation_stage_new (request, progress),
                        cancellable, callback, user_data);
}

CfSimulation *
cf_simulation_verify_schedule_finish (CfStore       *store,
                                      GAsyncResult  *result,
                                      GError       **error)
{
  return cf_inquiry_run_finish (store, result, error);
}

CfSimulation *
cf_simulation_of_requirement (CfRequirement             *requirement,
                              const CfSimulationRequest *request,
                              CfProgress                *progress)
{
  CfSimulationStage *stage = stage_of_requirement (requirement, request, progress);
  CfSimulation *simulation = cf_simulation_run (stage);

  cf_simulation_stage_free (stage);
  return simulation;
}

/* A CfStoreReadFunc. */
static gpointer
read_stage (CfDb           *db,
            gconstpointer   input,
            GError        **error)
{
  return cf_simulation_stage_read_schedule (db, (gpointer) input, error) ? (gpointer) input : NULL;
}

CfSimulation *
cf_simulation_of_schedule (CfStore                    *store,
                           const CfSimulationRequest  *request,
                           CfProgress                 *progress,
                           GError                    **error)
{
  CfSimulationStage *stage = cf_simulation_stage_new (request, progress);
  CfSimulation *simulation = NULL;

  if (cf_store_read (store, read_stage, stage, error) != NULL)
    simulation = run_stage (stage, error);

  cf_simulation_stage_free (stage);
  return simulation;
}
