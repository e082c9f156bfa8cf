/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-record.h: one row of one table, as an immutable object.
 *
 * A subclass lists its fields once, in a table whose order is that of the query's columns. From
 * it come the read-only properties (.ui files bind to them), reading a row, equality and freeing.
 * The first field is always "id", an INT64: lists are kept in its order. A record never changes;
 * an edit is a command, and the store answers with new records. Made on any thread, handed over
 * whole. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  CF_FIELD_INT64,
  CF_FIELD_INT,      /* gint32 in the struct: days, minutes of a day, enums */
  CF_FIELD_BOOLEAN,
  CF_FIELD_DOUBLE,
  CF_FIELD_STRING,   /* nullable */
} CfFieldKind;

typedef struct
{
  const char  *name;
  CfFieldKind  kind;
  gsize        offset;
} CfField;

/* Where values come from; the store implements it over a result row. NULL reads as 0 and NULL. */
typedef struct
{
  guint        (*n_columns) (gpointer row);
  gint64       (*get_int64) (gpointer row, guint column);
  double       (*get_double) (gpointer row, guint column);
  const char * (*get_string) (gpointer row, guint column);
} CfRowReader;

#define CF_TYPE_RECORD (cf_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (CfRecord, cf_record, CF, RECORD, GObject)

struct _CfRecordClass
{
  GObjectClass   parent_class;
  const CfField *fields;
  guint          n_fields;
};

void      cf_record_class_set_fields (CfRecordClass     *klass,
                                      const CfField     *fields,
                                      guint              n_fields);
gpointer  cf_record_new_from_row     (GType              type,
                                      const CfRowReader *reader,
                                      gpointer           row);
gint64    cf_record_get_id           (gpointer           record);
gboolean  cf_record_equal            (gpointer           a,
                                      gpointer           b);

/* The whole .c of a record, after its table of fields. The struct stands in its header: C code
 * reads the fields there and nobody writes them. */
#define CF_DEFINE_RECORD(TypeName, type_name, fields)                                        \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, CF_TYPE_RECORD)                                  \
  static void                                                                               \
  type_name##_class_init (TypeName##Class *klass)                                           \
  {                                                                                         \
    cf_record_class_set_fields (CF_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));    \
  }                                                                                         \
  static void                                                                               \
  type_name##_init (TypeName *self)                                                         \
  {                                                                                         \
  }

G_END_DECLS
