/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-import-row.h: one row of a telephone system's report. Private to the importer.
 *
 * What the report does not have stays unknown; averages become sums with the answered calls of
 * their row. */
#pragma once

#include "cf-date-reading.h"
#include "cf-import-read.h"

G_BEGIN_DECLS

typedef struct
{
  CfImportPlan  *plan;
  const CfTable *table;
  int            column[CF_IMPORT_N_FIELDS];   /* -1: none */
  CfDateOrder    order;
  CfDay          preamble_day;                 /* for rows with a time only; CF_DAY_NONE: none */
  guint          n_overanswered;               /* out: rows with more answered than offered … */
  guint          overanswered_line;            /* … the first of them */
  gboolean       has_zone;                     /* out */
} CfImportRowReader;

gboolean    cf_import_row_has  (const CfImportRowReader *self,
                                CfImportField            field);
const char *cf_import_row_cell (const CfImportRowReader *self,
                                guint                    row,
                                CfImportField            field);
/* NULL, or the sentence that says what is wrong with the row. @fact->minutes is 0 where the row
 * does not say its length. */
char       *cf_import_row_read (CfImportRowReader       *self,
                                guint                    row,
                                CfIntervalFact          *fact);

G_END_DECLS
