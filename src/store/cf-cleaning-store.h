/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-cleaning-store.h: marks on the history of a queue: outages, special days, what is left out or
 * replaced. A mark that is removed leaves the forecast as it was before it. */
#pragma once

#include "cf-cleaning-mark.h"
#include "cf-command-input.h"

G_BEGIN_DECLS

GPtrArray *cf_cleaning_mark_read_all (CfDb    *db,         /* CfCleaningMark by id */
                                      gint64   queue_id,   /* 0: of every queue */
                                      GError **error);

typedef struct
{
  CfCommandInput  base;
  gint64          mark_id;      /* by cf_id_new () to make one; all that removing needs */
  gint64          queue_id;
  CfMinute        start;
  CfMinute        end;          /* exclusive */
  int             kind;         /* CfCleaningKind; special: whole days, and a note */
  double          calls;        /* replaced: over the whole stretch */
  char           *note;         /* nullable */
} CfCleaningInput;

CfCleaningInput *cf_cleaning_input_new  (void);
void             cf_cleaning_input_free (gpointer input);

extern const CfCommand cf_command_cleaning_set;       /* makes or changes one */
extern const CfCommand cf_command_cleaning_remove;

G_END_DECLS
