/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-store-core.h: running a command, and taking it back, in one transaction on one connection.
 *
 * Synchronous, on the thread of the writing connection; CfStore calls it on the writer, tests call
 * it directly. Either everything is on the disk when it returns TRUE (rows, history, hash), or the
 * store is as it was. */
#pragma once

#include "cf-changes.h"
#include "cf-command.h"

G_BEGIN_DECLS

typedef struct
{
  GBytes    *changeset;    /* of this run; empty when nothing changed or the id had run before */
  CfChanges *changes;
  gint64     agent_id;     /* whom it was about; 0: nobody in particular */
} CfOutcome;

void      cf_outcome_clear     (CfOutcome             *outcome);

/* What undo needs of a command that ran. */
typedef struct
{
  const CfCommand *command;
  gint64           agent_id;
  char            *subject;     /* nullable */
  GBytes          *changeset;   /* as it ran forward */
} CfUndoStep;

/* @input begins with a CfCommandInput whose id and at are set. */
gboolean  cf_store_core_run    (CfDb                  *db,
                                const CfCommand       *command,
                                gpointer               input,
                                CfOutcome             *outcome,
                                GError               **error);
/* Undo applies the inverse, redo the changeset. Asks for the command's right again: a role may have
 * been taken away since. @base has the id, time and actor of the undoing. */
gboolean  cf_store_core_undo   (CfDb                  *db,
                                const CfCommandInput  *base,
                                const CfUndoStep      *step,
                                CfOutcome             *outcome,
                                GError               **error);
gboolean  cf_store_core_redo   (CfDb                  *db,
                                const CfCommandInput  *base,
                                const CfUndoStep      *step,
                                CfOutcome             *outcome,
                                GError               **error);

/* The command's name with its subject in it, translated: "Moved 张伟". */
char     *cf_command_get_label (const CfCommand       *command,
                                const char            *subject);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CfOutcome, cf_outcome_clear)

G_END_DECLS
