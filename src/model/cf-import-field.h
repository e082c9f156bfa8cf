/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-import-field.h: what a column of an imported file can mean, and how its header says so.
 *
 * Headers are compared folded (case, width, traditional and simplified) and without punctuation, in
 * English and Chinese, with the words that telephone systems and staff lists use. Pure
 * functions. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CF_IMPORT_VOLUMES,      /* call history by interval, of one queue */
  CF_IMPORT_PEOPLE,
  CF_IMPORT_HOLIDAYS,
} CfImportKind;

#define CF_IMPORT_N_KINDS 3

typedef enum
{
  CF_IMPORT_FIELD_NONE,   /* the column is not used */

  CF_IMPORT_FIELD_DATE,
  CF_IMPORT_FIELD_TIME,
  CF_IMPORT_FIELD_STAMP,           /* date and time in one */
  CF_IMPORT_FIELD_END,
  CF_IMPORT_FIELD_QUEUE,
  CF_IMPORT_FIELD_OFFERED,
  CF_IMPORT_FIELD_ANSWERED,
  CF_IMPORT_FIELD_ABANDONED,
  CF_IMPORT_FIELD_WITHIN,
  CF_IMPORT_FIELD_AHT,             /* the average of the answered */
  CF_IMPORT_FIELD_TALK,            /* its parts, where a report has them apart */
  CF_IMPORT_FIELD_AFTER_CALL,
  CF_IMPORT_FIELD_HANDLE,          /* the sum */
  CF_IMPORT_FIELD_ASA,             /* the average wait of the answered */
  CF_IMPORT_FIELD_WAIT,            /* the sum */

  CF_IMPORT_FIELD_STAFF_NUMBER,
  CF_IMPORT_FIELD_NAME,
  CF_IMPORT_FIELD_TEAM,
  CF_IMPORT_FIELD_HOURS,
  CF_IMPORT_FIELD_SKILLS,
  CF_IMPORT_FIELD_HIRED,
  CF_IMPORT_FIELD_FIRST_EMPLOYED,
  CF_IMPORT_FIELD_BORN,
} CfImportField;

#define CF_IMPORT_N_FIELDS (CF_IMPORT_FIELD_BORN + 1)

const char    *cf_import_kind_get_key    (CfImportKind   kind);     /* "volumes": stored, typed */
gboolean       cf_import_kind_from_key   (const char    *key,
                                          CfImportKind  *kind);

const char    *cf_import_field_get_key   (CfImportField  field);    /* "offered": stored */
CfImportField  cf_import_field_from_key  (const char    *key);      /* NONE: there is none */
const char    *cf_import_field_get_name  (CfImportField  field);    /* translated */
gboolean       cf_import_field_is_of     (CfImportField  field,
                                          CfImportKind   kind);

/* What @n_headers columns mean by their headers: each field at most once, in @fields. Returns how
 * many were recognized. */
guint          cf_import_field_guess     (CfImportKind   kind,
                                          const char   *const *headers,
                                          guint          n_headers,
                                          CfImportField *fields);

G_END_DECLS
