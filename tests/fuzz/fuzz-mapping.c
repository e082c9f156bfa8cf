/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz-mapping.c: a mapping file for a small table. What it accepts it writes and reads again. */
#include "cf-import-sheet.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static CfImportSheet *
small_sheet (void)
{
  static CfImportSheet *sheet;
  static const char text[] = "Tag,Uhrzeit,Anrufe,angenommen\n2026-01-01,09:00,4,4\n";

  if (sheet == NULL)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);

      sheet = cf_import_sheet_read (CF_IMPORT_VOLUMES, bytes, NULL);
    }

  return sheet;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  CfImportSheet *sheet = small_sheet ();
  g_autofree char *bytes = g_strndup ((const char *) data, size);
  g_autofree char *json = g_utf8_make_valid (bytes, -1);
  g_autofree CfImportField *fields = cf_import_sheet_mapping_from_json (sheet, json, NULL);

  if (fields == NULL)
    return 0;

  g_autofree char *written = cf_import_sheet_mapping_to_json (sheet, fields);
  g_autofree CfImportField *again = cf_import_sheet_mapping_from_json (sheet, written, NULL);

  g_assert_cmpmem (fields, sizeof *fields * cf_import_sheet_get_n_columns (sheet),
                   again, sizeof *again * cf_import_sheet_get_n_columns (sheet));

  return 0;
}
