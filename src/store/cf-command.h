/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-command.h: a change to the store, as a constant and an input.
 *
 * The store runs a command in one transaction with a session on its tables. The changeset is redo,
 * its inverse is undo, walking it is the notification, and keeping it in `history` is the audit
 * trail: no command writes undo code, and none may touch a table that it does not name.
 *
 * A command is a pure function of (store, input): time, actor, ids and random numbers come from the
 * input, so running it again on the same state gives the same rows. It uses no clock, no RETURNING,
 * no last_insert_rowid. It checks its input and returns CF_STORE_ERROR_INVALID with a sentence that
 * says what is wrong; half of a change is never written. Runs on the writer's thread; tests call
 * `run` directly inside cf_store_core_run (). */
#pragma once

#include "cf-db.h"
#include "cf-right.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id;          /* of this run, by cf_id_new (): the same id twice does nothing */
  gint64 at;          /* UTC microseconds */
  gint64 actor_id;    /* agent, or 0: the command line */
  char  *subject;     /* for the %s of the command's name: "张伟"; nullable, owned by the input */
} CfCommandInput;     /* every command's input struct begins with one */

#define CF_COMMAND_MAX_TABLES 12

typedef struct
{
  const char *key;                              /* stable, in history: "shift.assign" */
  const char *name;                             /* N_(), header-less sentence: "Moved %s" */
  CfRight     right;
  const char *tables[CF_COMMAND_MAX_TABLES];    /* NULL-terminated when shorter */
  gboolean  (*run) (CfDb *db, gpointer input, GError **error);
  /* The person it is about, for OWN and TEAM scope; NULL: the right must be held for all. */
  gint64    (*agent) (CfDb *db, gconstpointer input);
  gboolean    undoable;                         /* FALSE: final, writes history, leaves the stack */
  /* It emptied entries of history: its own says anew what they had said of other rows, and what
   * could be undone at this desk is forgotten. */
  gboolean    restates;
} CfCommand;

/* Every command of the program, for the tests that undo and redo each of them. NULL-terminated. */
extern const CfCommand * const cf_commands[];

G_END_DECLS
