/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-history-entry.h: a change that somebody made, in the order it was made. */
#pragma once

#include "cf-record.h"

G_BEGIN_DECLS

#define CF_TYPE_HISTORY_ENTRY (cf_history_entry_get_type ())
G_DECLARE_FINAL_TYPE (CfHistoryEntry, cf_history_entry, CF, HISTORY_ENTRY, CfRecord)

struct _CfHistoryEntry
{
  CfRecord  parent_instance;

  gint64    id;          /* of the command's run */
  gint64    at;          /* UTC microseconds */
  gint64    actor_id;    /* 0: the command line */
  char     *actor_name;  /* nullable */
  char     *command;     /* CfCommand.key, "undo" or "redo" */
  char     *subject;     /* nullable */
  int       sequence;    /* 1, 2, … */
};

G_END_DECLS
