/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-undo-stack.h: what the person at this desk may take back, newest first, and what was taken
 * back and may be done again. Plain data of the writer thread, so that an undo finds the write that
 * was asked for before it, also while that one waits. */
#pragma once

#include "cf-store-core.h"

G_BEGIN_DECLS

#define CF_UNDO_MAX_STEP (8 * 1024 * 1024)      /* bytes of one changeset */
#define CF_UNDO_MAX_TOTAL (64 * 1024 * 1024)    /* bytes of all: the oldest go */

typedef struct
{
  GQueue undo;     /* CfUndoStep *, the newest at the head */
  GQueue redo;
} CfUndoStack;

void              cf_undo_stack_init      (CfUndoStack     *self);
void              cf_undo_stack_clear     (CfUndoStack     *self);

/* After a command ran: nothing happens for an empty changeset or a final command; one that is too
 * big empties the stack. TRUE when it can be undone now. */
gboolean          cf_undo_stack_push      (CfUndoStack     *self,
                                           const CfCommand *command,
                                           const char      *subject,
                                           const CfOutcome *outcome);
const CfUndoStep *cf_undo_stack_peek_undo (CfUndoStack     *self);    /* NULL: nothing */
const CfUndoStep *cf_undo_stack_peek_redo (CfUndoStack     *self);
/* After it was applied: it changes sides. */
void              cf_undo_stack_undone    (CfUndoStack     *self);
void              cf_undo_stack_redone    (CfUndoStack     *self);

G_END_DECLS
