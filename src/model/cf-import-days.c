/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file of holidays: format/ reads it, here it is compared with the calendar. */
#include "cf-import-read.h"

#include "cf-calendar-store.h"
#include "cf-holiday-file.h"

#include <glib/gi18n-lib.h>

static void
clear_day (gpointer data)
{
  CfSpecialDayFacts *facts = data;

  g_free (facts->name);
  g_free (facts->day_class);
}

static const CfSpecialDay *
find_day (GPtrArray *stored,
          CfDay      day)
{
  for (guint i = 0; i < stored->len; i++)
    {
      const CfSpecialDay *special = g_ptr_array_index (stored, i);

      if (special->day == day)
        return special;
    }

  return NULL;
}

static void
take_entry (CfImportPlan         *self,
            const CfHolidayEntry *entry,
            GPtrArray            *stored)
{
  const CfSpecialDay *known = find_day (stored, entry->day);
  CfSpecialDayFacts facts = {
    .day = entry->day,
    .kind = (int) entry->kind,
    .name = g_strdup (entry->name),
    .day_class = g_strdup (entry->class != NULL ? entry->class : entry->name),
  };

  if (known == NULL)
    self->n_new++;
  else if (known->kind != facts.kind || g_strcmp0 (known->name, facts.name) != 0
           || g_strcmp0 (known->day_class, facts.day_class) != 0)
    self->n_changed++;
  else
    self->n_same++;

  self->n_good++;
  g_array_append_val (self->days, facts);
}

static void
take_problems (CfImportPlan        *self,
               const CfHolidayFile *file)
{
  for (guint i = 0; i < file->problems->len; i++)
    {
      const CfHolidayProblem *problem = &g_array_index (file->problems, CfHolidayProblem, i);

      self->n_bad += problem->line > 0;
      cf_import_plan_add (self, problem->line,
                          problem->line > 0 ? CF_IMPORT_BAD_ROW : CF_IMPORT_WARNING,
                          g_strdup (problem->sentence));
    }

  if (file->kinds_assumed)
    cf_import_plan_add (self, 0, CF_IMPORT_WARNING, g_strdup (
      _("The file does not say what kind of days these are; all are taken as statutory "
        "holidays.")));
}

gboolean
cf_import_days_read (CfImportPlan           *self,
                     CfDb                   *db,
                     const CfImportOptions  *options,
                     GError                **error)
{
  g_autoptr(CfHolidayFile) file = cf_holiday_file_read (cf_import_sheet_get_text (self->sheet),
                                                        error);

  if (file == NULL)
    return FALSE;

  self->days = g_array_new (FALSE, TRUE, sizeof (CfSpecialDayFacts));
  g_array_set_clear_func (self->days, clear_day);
  take_problems (self, file);
  self->n_rows = file->entries->len + self->n_bad;

  if (file->entries->len == 0)
    {
      self->blocked = g_strdup (_("There are no days in the file."));
      return TRUE;
    }

  self->from_day = g_array_index (file->entries, CfHolidayEntry, 0).day;
  self->until_day = g_array_index (file->entries, CfHolidayEntry, file->entries->len - 1).day + 1;

  g_autoptr(GPtrArray) stored = cf_special_day_read_between (db, self->from_day, self->until_day,
                                                             error);

  if (stored == NULL)
    return FALSE;

  for (guint i = 0; i < file->entries->len; i++)
    take_entry (self, &g_array_index (file->entries, CfHolidayEntry, i), stored);

  return TRUE;
}
