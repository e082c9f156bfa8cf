/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-record.h"

G_DEFINE_ABSTRACT_TYPE (CfRecord, cf_record, G_TYPE_OBJECT)

#define VALUE(record, field, type) G_STRUCT_MEMBER (type, record, (field)->offset)

static void
cf_record_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  const CfField *field = &CF_RECORD_GET_CLASS (object)->fields[prop_id - 1];

  switch (field->kind)
    {
    case CF_FIELD_INT64:
      g_value_set_int64 (value, VALUE (object, field, gint64));
      break;

    case CF_FIELD_INT:
      g_value_set_int (value, VALUE (object, field, gint32));
      break;

    case CF_FIELD_BOOLEAN:
      g_value_set_boolean (value, VALUE (object, field, gboolean));
      break;

    case CF_FIELD_DOUBLE:
      g_value_set_double (value, VALUE (object, field, double));
      break;

    case CF_FIELD_STRING:
      g_value_set_string (value, VALUE (object, field, char *));
      break;
    }
}

static void
cf_record_finalize (GObject *object)
{
  CfRecordClass *klass = CF_RECORD_GET_CLASS (object);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].kind == CF_FIELD_STRING)
      g_free (VALUE (object, &klass->fields[i], char *));

  G_OBJECT_CLASS (cf_record_parent_class)->finalize (object);
}

static void
cf_record_class_init (CfRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cf_record_finalize;
}

static void
cf_record_init (CfRecord *self)
{
}

static GParamSpec *
param_spec_new (const CfField *field)
{
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  switch (field->kind)
    {
    case CF_FIELD_INT64:
      return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);

    case CF_FIELD_INT:
      return g_param_spec_int (field->name, NULL, NULL, G_MININT, G_MAXINT, 0, flags);

    case CF_FIELD_BOOLEAN:
      return g_param_spec_boolean (field->name, NULL, NULL, FALSE, flags);

    case CF_FIELD_DOUBLE:
      return g_param_spec_double (field->name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);

    case CF_FIELD_STRING:
      return g_param_spec_string (field->name, NULL, NULL, NULL, flags);
    }

  g_assert_not_reached ();
}

void
cf_record_class_set_fields (CfRecordClass *klass,
                            const CfField *fields,
                            guint          n_fields)
{
  g_assert (n_fields > 0 && g_str_equal (fields[0].name, "id") && fields[0].kind == CF_FIELD_INT64);

  klass->fields = fields;
  klass->n_fields = n_fields;

  /* GObject resets this in every subclass. */
  G_OBJECT_CLASS (klass)->get_property = cf_record_get_property;

  for (guint i = 0; i < n_fields; i++)
    g_object_class_install_property (G_OBJECT_CLASS (klass), i + 1, param_spec_new (&fields[i]));
}

static void
read_field (CfRecord          *self,
            const CfField     *field,
            const CfRowReader *reader,
            gpointer           row,
            guint              column)
{
  switch (field->kind)
    {
    case CF_FIELD_INT64:
      VALUE (self, field, gint64) = reader->get_int64 (row, column);
      break;

    case CF_FIELD_INT:
      VALUE (self, field, gint32) = (gint32) reader->get_int64 (row, column);
      break;

    case CF_FIELD_BOOLEAN:
      VALUE (self, field, gboolean) = reader->get_int64 (row, column) != 0;
      break;

    case CF_FIELD_DOUBLE:
      VALUE (self, field, double) = reader->get_double (row, column);
      break;

    case CF_FIELD_STRING:
      VALUE (self, field, char *) = g_strdup (reader->get_string (row, column));
      break;
    }
}

/* The columns of the query must be the fields, in their order; a test reads every query. */
gpointer
cf_record_new_from_row (GType              type,
                        const CfRowReader *reader,
                        gpointer           row)
{
  CfRecord *self = g_object_new (type, NULL);
  CfRecordClass *klass = CF_RECORD_GET_CLASS (self);

  g_assert (reader->n_columns (row) == klass->n_fields);

  for (guint i = 0; i < klass->n_fields; i++)
    read_field (self, &klass->fields[i], reader, row, i);

  return self;
}

gint64
cf_record_get_id (gpointer record)
{
  CfRecordClass *klass = CF_RECORD_GET_CLASS (record);

  return VALUE (record, &klass->fields[0], gint64);
}

static gboolean
field_equal (CfRecord      *a,
             CfRecord      *b,
             const CfField *field)
{
  switch (field->kind)
    {
    case CF_FIELD_INT64:
      return VALUE (a, field, gint64) == VALUE (b, field, gint64);

    case CF_FIELD_INT:
    case CF_FIELD_BOOLEAN:
      return VALUE (a, field, gint32) == VALUE (b, field, gint32);

    case CF_FIELD_DOUBLE:
      return VALUE (a, field, double) == VALUE (b, field, double);

    case CF_FIELD_STRING:
      return g_strcmp0 (VALUE (a, field, char *), VALUE (b, field, char *)) == 0;
    }

  g_assert_not_reached ();
}

gboolean
cf_record_equal (gpointer a,
                 gpointer b)
{
  if (G_OBJECT_TYPE (a) != G_OBJECT_TYPE (b))
    return FALSE;

  CfRecordClass *klass = CF_RECORD_GET_CLASS (a);

  for (guint i = 0; i < klass->n_fields; i++)
    if (!field_equal (a, b, &klass->fields[i]))
      return FALSE;

  return TRUE;
}
