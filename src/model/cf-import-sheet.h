/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-import-sheet.h: a file as it was read, before anybody says what its columns mean.
 *
 * Finds the encoding, the delimiter, the line with the headers (reports put titles, a queue and a
 * date above it) and guesses the columns from names and contents. Immutable once read; shared by
 * reference; any thread. */
#pragma once

#include "cf-encoding.h"
#include "cf-import-field.h"
#include "cf-table.h"

G_BEGIN_DECLS

typedef struct _CfImportSheet CfImportSheet;

/* A file of bytes, or what was pasted (which is UTF-8). Errors are of CF_FORMAT_ERROR. */
CfImportSheet       *cf_import_sheet_read          (CfImportKind          kind,
                                                    GBytes               *bytes,
                                                    GError              **error);
CfImportSheet       *cf_import_sheet_ref           (CfImportSheet        *self);
void                 cf_import_sheet_unref         (CfImportSheet        *self);

CfImportKind         cf_import_sheet_get_kind      (const CfImportSheet  *self);
CfEncoding           cf_import_sheet_get_encoding  (const CfImportSheet  *self);
guint                cf_import_sheet_get_n_replaced (const CfImportSheet *self);   /* bytes lost */
const char          *cf_import_sheet_get_text      (const CfImportSheet  *self);   /* UTF-8 */
const CfTable       *cf_import_sheet_get_table     (const CfImportSheet  *self);   /* holidays: no
                                                                                      rows */
guint                cf_import_sheet_get_n_columns (const CfImportSheet  *self);
guint                cf_import_sheet_get_first_row (const CfImportSheet  *self);   /* of the data */
/* The header, or "Column 3". */
const char          *cf_import_sheet_get_title     (const CfImportSheet  *self,
                                                    guint                 column);
/* "Date: 1/20/2025" above the headers gives "1/20/2025" for "date"; NULL: it is not said. */
char                *cf_import_sheet_get_preamble  (const CfImportSheet  *self,
                                                    const char           *key);
/* Of the header line, for remembering its mapping. */
const char          *cf_import_sheet_get_signature (const CfImportSheet  *self);

/* What the columns seem to mean: one field a column, owned by the sheet. */
const CfImportField *cf_import_sheet_get_guess     (const CfImportSheet  *self);

/* A mapping as text: {"offered": 3, …} with columns counted from 1; a column may also be named by
 * its header. NULL: the text is no such object, or names a field or a column that there is not. */
char                *cf_import_sheet_mapping_to_json   (const CfImportSheet *self,
                                                        const CfImportField *fields);
CfImportField       *cf_import_sheet_mapping_from_json (const CfImportSheet *self,
                                                        const char          *json,
                                                        GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfImportSheet, cf_import_sheet_unref)

G_END_DECLS
