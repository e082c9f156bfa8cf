/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-undo-stack.h"

static void
step_free (gpointer data)
{
  CfUndoStep *step = data;

  g_free (step->subject);
  g_bytes_unref (step->changeset);
  g_free (step);
}

static CfUndoStep *
step_new (const CfCommand *command,
          const char      *subject,
          const CfOutcome *outcome)
{
  CfUndoStep *step = g_new0 (CfUndoStep, 1);

  step->command = command;
  step->agent_id = outcome->agent_id;
  step->subject = g_strdup (subject);
  step->changeset = g_bytes_ref (outcome->changeset);
  return step;
}

void
cf_undo_stack_init (CfUndoStack *self)
{
  g_queue_init (&self->undo);
  g_queue_init (&self->redo);
}

void
cf_undo_stack_clear (CfUndoStack *self)
{
  g_queue_clear_full (&self->undo, step_free);
  g_queue_clear_full (&self->redo, step_free);
}

static void
drop_oldest (CfUndoStack *self)
{
  gsize total = 0;

  for (GList *l = self->undo.head; l != NULL; l = l->next)
    total += g_bytes_get_size (((CfUndoStep *) l->data)->changeset);

  while (total > CF_UNDO_MAX_TOTAL)
    {
      CfUndoStep *oldest = g_queue_pop_tail (&self->undo);

      total -= g_bytes_get_size (oldest->changeset);
      step_free (oldest);
    }
}

gboolean
cf_undo_stack_push (CfUndoStack     *self,
                    const CfCommand *command,
                    const char      *subject,
                    const CfOutcome *outcome)
{
  gsize size = g_bytes_get_size (outcome->changeset);

  if (command->restates)
    cf_undo_stack_clear (self);

  if (!command->undoable || size == 0)
    return FALSE;

  if (size > CF_UNDO_MAX_STEP)
    {
      cf_undo_stack_clear (self);
      return FALSE;
    }

  g_queue_clear_full (&self->redo, step_free);
  g_queue_push_head (&self->undo, step_new (command, subject, outcome));
  drop_oldest (self);
  return TRUE;
}

const CfUndoStep *
cf_undo_stack_peek_undo (CfUndoStack *self)
{
  return g_queue_peek_head (&self->undo);
}

const CfUndoStep *
cf_undo_stack_peek_redo (CfUndoStack *self)
{
  return g_queue_peek_head (&self->redo);
}

void
cf_undo_stack_undone (CfUndoStack *self)
{
  g_queue_push_head (&self->redo, g_queue_pop_head (&self->undo));
}

void
cf_undo_stack_redone (CfUndoStack *self)
{
  g_queue_push_head (&self->undo, g_queue_pop_head (&self->redo));
}
