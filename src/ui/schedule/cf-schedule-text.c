/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-schedule-text.h"

#include <string.h>

char *
cf_schedule_text_copy (CfScheduleSource      *source,
                       const CfScheduleBlock *block)
{
  CfScheduleSourceInterface *iface = CF_SCHEDULE_SOURCE_GET_IFACE (source);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < block->rows->len; i++)
    {
      for (guint day = block->day; day < block->day + block->n_days; day++)
        {
          guint16 code = iface->get_cell (source, g_array_index (block->rows, guint, i), day).code;

          if (day > block->day)
            g_string_append_c (text, '\t');
          if (code != CF_SCHEDULE_OFF)
            g_string_append (text, iface->get_code (source, code)->code);
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

/* "·" is how the grid itself shows a day off. */
static guint16
parse_field (CfScheduleSource *source,
             const char       *field,
             GPtrArray        *unknown)
{
  g_autofree char *text = g_strstrip (g_strdup (field));
  guint16 code;

  if (*text == '\0' || g_str_equal (text, "·"))
    return CF_SCHEDULE_OFF;

  code = cf_schedule_source_find_code (source, text);
  if (code != 0)
    return code;

  if (!g_ptr_array_find_with_equal_func (unknown, text, g_str_equal, NULL))
    g_ptr_array_add (unknown, g_steal_pointer (&text));

  return CF_SCHEDULE_KEEP;
}

/* The text without a byte order mark, returns and the last end of line; nothing for no lines. */
static char **
split_lines (const char *text)
{
  g_autoptr (GString) plain
      = g_string_new (g_str_has_prefix (text, "\xef\xbb\xbf") ? text + 3 : text);

  g_string_replace (plain, "\r\n", "\n", 0);
  g_string_replace (plain, "\r", "\n", 0);
  if (plain->len > 0 && plain->str[plain->len - 1] == '\n')
    g_string_truncate (plain, plain->len - 1);

  return g_strsplit (plain->str, "\n", -1);
}

CfSchedulePaste *
cf_schedule_text_parse (CfScheduleSource *source,
                        const char       *text)
{
  g_auto(GStrv) lines = *text != '\0' ? split_lines (text) : g_new0 (char *, 1);
  g_autoptr(CfSchedulePaste) paste = g_new0 (CfSchedulePaste, 1);

  paste->unknown = g_ptr_array_new_with_free_func (g_free);
  paste->n_lines = g_strv_length (lines);
  for (guint line = 0; line < paste->n_lines; line++)
    {
      guint n_columns = 1;

      for (const char *at = lines[line]; (at = strchr (at, '\t')) != NULL; at++)
        n_columns++;
      paste->n_columns = MAX (paste->n_columns, n_columns);
    }

  if (paste->n_lines == 0)
    return NULL;

  paste->codes = g_new (guint16, (gsize) paste->n_lines * paste->n_columns);
  for (guint line = 0; line < paste->n_lines; line++)
    {
      g_auto(GStrv) fields = g_strsplit (lines[line], "\t", -1);
      guint n_fields = MAX (g_strv_length (fields), 1);   /* an empty line is one empty field */

      for (guint column = 0; column < paste->n_columns; column++)
        paste->codes[line * paste->n_columns + column]
          = column >= n_fields ? CF_SCHEDULE_KEEP
                               : parse_field (source, fields[column] != NULL ? fields[column] : "",
                                              paste->unknown);
    }

  return g_steal_pointer (&paste);
}

void
cf_schedule_paste_free (CfSchedulePaste *self)
{
  g_clear_pointer (&self->unknown, g_ptr_array_unref);
  g_free (self->codes);
  g_free (self);
}

CfScheduleTyped
cf_schedule_text_typed (CfScheduleSource *source,
                        const char       *text,
                        guint16          *code)
{
  CfScheduleSourceInterface *iface = CF_SCHEDULE_SOURCE_GET_IFACE (source);
  guint n_codes = iface->get_n_codes (source);
  g_autofree char *typed = cf_schedule_source_fold_code (text);
  CfScheduleTyped best = CF_SCHEDULE_TYPED_UNKNOWN;

  if (*typed == '\0')
    return CF_SCHEDULE_TYPED_NOTHING;

  for (guint i = 1; i < n_codes; i++)
    {
      const CfScheduleCode *candidate = iface->get_code (source, i);
      g_autofree char *folded = cf_schedule_source_fold_code (candidate->code);

      if (candidate->is_leave || !g_str_has_prefix (folded, typed))
        continue;

      if (g_str_equal (folded, typed))
        {
          if (code != NULL)
            *code = (guint16) i;
          return CF_SCHEDULE_TYPED_CODE;
        }
      best = CF_SCHEDULE_TYPED_BEGUN;
    }

  return best;
}
