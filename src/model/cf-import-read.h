/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-import-read.h: the parts of making a plan. Private to the importer.
 *
 * Each kind has a reader, from rows to what would be stored, and a comparison with the store. */
#pragma once

#include "cf-db.h"
#include "cf-import-plan.h"
#include "cf-interval-fact.h"

G_BEGIN_DECLS

CfImportPlan *cf_import_plan_new      (CfImportSheet        *sheet,
                                       const CfImportField  *mapping);

/* Takes @sentence. */
void          cf_import_plan_add      (CfImportPlan         *self,
                                       guint                 line,
                                       CfImportSeverity      severity,
                                       char                 *sentence);
void          cf_import_plan_add_bad  (CfImportPlan         *self,      /* and counts the row */
                                       guint                 row,
                                       char                 *sentence);
void          cf_import_plan_sort     (CfImportPlan         *self);

/* The column of a field, or -1; its cell, "" where there is none. */
int           cf_import_plan_column   (const CfImportPlan   *self,
                                       CfImportField         field);
const char   *cf_import_plan_cell     (const CfImportPlan   *self,
                                       guint                 row,
                                       CfImportField         field);
/* The order of day and month in a column, with a warning where it is a guess. */
int           cf_import_plan_date_order (CfImportPlan       *self,
                                       CfImportField         field);

gboolean      cf_import_volumes_read  (CfImportPlan         *self,
                                       CfDb                 *db,
                                       const CfImportOptions *options,
                                       GError              **error);
gboolean      cf_import_people_read   (CfImportPlan         *self,
                                       CfDb                 *db,
                                       const CfImportOptions *options,
                                       GError              **error);
gboolean      cf_import_days_read     (CfImportPlan         *self,
                                       CfDb                 *db,
                                       const CfImportOptions *options,
                                       GError              **error);

/* One row of a volumes file. */
typedef struct
{
  CfIntervalFact fact;   /* minutes from its end; 0: not said */
  guint          row;    /* of the table */
} CfImportSlot;

/* The length of the intervals of sorted @slots (CfImportSlot); 0 when it cannot be told. */
int           cf_import_sniff_interval (GArray              *slots);
/* Counts and names the days and intervals that are missing between the first and the last. */
void          cf_import_find_gaps     (CfImportPlan         *self);

G_END_DECLS
