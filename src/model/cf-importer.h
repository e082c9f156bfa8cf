/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-importer.h: files into the store, in three steps, none of which blocks the caller.
 *
 *   read      bytes to a sheet, on a thread of its own
 *   preview   sheet and the meaning of its columns to a plan, on the store's reader: as often as
 *             the person changes a column
 *   commit    the plan as one command, and the columns remembered for the next file of this shape
 *
 * Nothing is written before commit, and commit writes all of the plan or nothing. Main thread. */
#pragma once

#include "cf-import-plan.h"
#include "cf-store.h"

G_BEGIN_DECLS

/* Before a chosen file is opened. FALSE: it is the open store, or beside it; reading it here would
 * cost SQLite its locks (cf-open-files.h). */
gboolean       cf_importer_check_file     (GFile                 *file,
                                           GError               **error);

void           cf_importer_read_async     (CfImportKind           kind,
                                           GBytes                *bytes,
                                           GCancellable          *cancellable,
                                           GAsyncReadyCallback    callback,
                                           gpointer               user_data);
CfImportSheet *cf_importer_read_finish    (GAsyncResult          *result,
                                           GError               **error);

void           cf_importer_preview_async  (CfStore               *store,
                                           CfImportSheet         *sheet,
                                           const CfImportOptions *options,    /* copied */
                                           GCancellable          *cancellable,
                                           GAsyncReadyCallback    callback,
                                           gpointer               user_data);
CfImportPlan  *cf_importer_preview_finish (CfStore               *store,
                                           GAsyncResult          *result,
                                           GError               **error);

/* What is too much to be undone is preceded by a verified copy: backups/STORE-before-import.db. */
void           cf_importer_commit_async   (CfStore               *store,
                                           CfImportPlan          *plan,
                                           GCancellable          *cancellable,
                                           GAsyncReadyCallback    callback,
                                           gpointer               user_data);
gboolean       cf_importer_commit_finish  (CfStore               *store,
                                           GAsyncResult          *result,
                                           GError               **error);

/* The same, waited for: the command line and tests. @sheet is read by cf_import_sheet_read (). */
CfImportPlan  *cf_importer_preview        (CfStore               *store,
                                           CfImportSheet         *sheet,
                                           const CfImportOptions *options,
                                           GError               **error);
gboolean       cf_importer_commit         (CfStore               *store,
                                           CfImportPlan          *plan,
                                           GError               **error);

G_END_DECLS
