/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-import-plan.h: what an import would do, known before anything is written.
 *
 * Made from a sheet, the meaning of its columns and what the store holds: the rows as they will be
 * stored, what is new, changed or there already, and every row that cannot be read, by its line, in
 * a sentence. A plan that is blocked says why, and what the person can do. Read-only once made, but
 * for the average that is asked for; shared by reference; any thread. */
#pragma once

#include "cf-import-sheet.h"
#include "cf-minute.h"

G_BEGIN_DECLS

typedef enum
{
  CF_IMPORT_NOTE,         /* good to know */
  CF_IMPORT_WARNING,      /* read, but look at it */
  CF_IMPORT_BAD_ROW,      /* this row is left out */
} CfImportSeverity;

typedef struct
{
  guint             line;        /* 0: of the whole file */
  CfImportSeverity  severity;
  char             *sentence;    /* translated, without the line */
} CfImportProblem;

#define CF_IMPORT_MAX_PROBLEMS 1000   /* that are kept; n_bad and n_duplicates count on */

/* Words in a column of skills that are no queue. */
typedef enum
{
  CF_IMPORT_WORDS_DEFAULT,    /* queues while there is none at all, else left out */
  CF_IMPORT_WORDS_ARE_QUEUES,
  CF_IMPORT_WORDS_LEFT_OUT,
} CfImportWords;

typedef struct
{
  const CfImportField *mapping;    /* one a column; NULL: the remembered one, else the guess */
  gint64               queue_id;   /* volumes */
  int                  handle_s;   /* volumes without handle times: the average; 0: the queue's */
  CfDay                today;
  CfImportWords        words;      /* people */
} CfImportOptions;

typedef struct
{
  gatomicrefcount  references;
  CfImportSheet   *sheet;
  CfImportField   *mapping;             /* in use, one a column */
  gboolean         mapping_remembered;

  guint    n_rows;                 /* with something in them */
  guint    n_good;                 /* as they will be stored */
  guint    n_bad;
  guint    n_duplicates;           /* the same row again */
  guint    n_skipped;              /* totals, other queues */
  guint    n_new;                  /* … of n_good, against the store */
  guint    n_changed;
  guint    n_same;
  GArray  *problems;               /* CfImportProblem: the whole file's first, then by line */
  char    *blocked;                /* why it cannot be imported yet; NULL: it can */

  CfDay    from_day;               /* of the rows; CF_DAY_NONE: none */
  CfDay    until_day;              /* exclusive */
  gint64   queue_id;
  int      interval_minutes;       /* volumes */
  gboolean needs_handle;           /* the file has no handle times: ask for the average … */
  int      handle_s;               /* … which is this: as asked, else what the queue has */
  guint    n_missing_days;
  guint    n_missing_intervals;
  gint64   n_calls;                /* offered, in all */

  GArray  *facts;                  /* CfIntervalFact by start; nullable */
  GArray  *people;                 /* CfPersonFacts; nullable. Ids below 0 are new: -1 the first */
  GPtrArray *new_teams;            /* names; nullable */
  GPtrArray *new_queues;           /* names; nullable */
  GPtrArray *left_out_words;       /* that could be new queues; nullable */
  GArray  *days;                   /* CfSpecialDayFacts; nullable */
} CfImportPlan;

CfImportPlan *cf_import_plan_ref     (CfImportPlan     *self);
void          cf_import_plan_unref   (CfImportPlan     *self);

/* Three or four sentences: rows, range, what is new. */
char         *cf_import_plan_summary (const CfImportPlan *self);
/* Too large to be undone (the store's limit is 8 MiB of changes): say so before. */
gboolean      cf_import_plan_is_undoable (const CfImportPlan *self);

/* "Sales, VIP" */
char         *cf_import_names_to_text (GPtrArray           *names);

/* "Line 12: …" */
char         *cf_import_problem_to_text (const CfImportProblem *problem);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfImportPlan, cf_import_plan_unref)

G_END_DECLS
