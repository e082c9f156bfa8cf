/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet's mapping as JSON: what is remembered for files of the same shape, and what --mapping of
 * the command line reads. */
#include "cf-format-error.h"
#include "cf-fold.h"
#include "cf-import-sheet.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

char *
cf_import_sheet_mapping_to_json (const CfImportSheet *self,
                                 const CfImportField *fields)
{
  g_autoptr(JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  for (guint i = 0; i < cf_import_sheet_get_n_columns (self); i++)
    if (fields[i] != CF_IMPORT_FIELD_NONE)
      {
        json_builder_set_member_name (builder, cf_import_field_get_key (fields[i]));
        json_builder_add_int_value (builder, i + 1);
      }
  json_builder_end_object (builder);

  g_autoptr(JsonNode) root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

/* -1: there is no such column. */
static int
column_of_node (const CfImportSheet *self,
                JsonNode            *node)
{
  guint n_columns = cf_import_sheet_get_n_columns (self);

  if (!JSON_NODE_HOLDS_VALUE (node))
    return -1;

  if (json_node_get_value_type (node) == G_TYPE_INT64)
    {
      gint64 number = json_node_get_int (node);

      return number >= 1 && number <= n_columns ? (int) number - 1 : -1;
    }

  const char *title = json_node_get_string (node);

  for (guint i = 0; title != NULL && i < n_columns; i++)
    if (cf_fold_equal (title, cf_import_sheet_get_title (self, i)))
      return (int) i;

  return -1;
}

static gboolean
read_member (const CfImportSheet  *self,
             const char           *key,
             JsonNode             *node,
             CfImportField        *fields,
             GError              **error)
{
  CfImportField field = cf_import_field_from_key (key);
  int column = column_of_node (self, node);

  if (field == CF_IMPORT_FIELD_NONE
      || !cf_import_field_is_of (field, cf_import_sheet_get_kind (self)))
    {
      g_set_error (error, CF_FORMAT_ERROR, CF_FORMAT_ERROR_SYNTAX,
                   /* Translators: %s is what stands in a mapping file. */
                   _("“%s” in the mapping is nothing that can be imported."), key);
      return FALSE;
    }
  if (column < 0)
    {
      g_set_error (error, CF_FORMAT_ERROR, CF_FORMAT_ERROR_SYNTAX,
                   /* Translators: %s is the name of a field, such as "offered". */
                   _("The mapping of “%s” names a column that the file does not have."), key);
      return FALSE;
    }

  fields[column] = field;

  return TRUE;
}

CfImportField *
cf_import_sheet_mapping_from_json (const CfImportSheet  *self,
                                   const char           *json,
                                   GError              **error)
{
  g_autoptr(JsonNode) root = json_from_string (json, NULL);
  g_autofree CfImportField *fields = g_new0 (CfImportField,
                                             cf_import_sheet_get_n_columns (self) + 1);

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error, CF_FORMAT_ERROR, CF_FORMAT_ERROR_SYNTAX,
                           _("The mapping must be one JSON object of fields and columns."));
      return NULL;
    }

  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  json_object_iter_init (&iter, json_node_get_object (root));
  while (json_object_iter_next (&iter, &key, &node))
    if (!read_member (self, key, node, fields, error))
      return NULL;

  return g_steal_pointer (&fields);
}
