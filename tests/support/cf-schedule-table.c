/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-schedule-table.h"

#include <string.h>

#define ROWS_PER_GROUP 10

struct _CfScheduleTable
{
  GObject         parent_instance;

  guint           n_rows, n_days, n_edits;
  CfDay           first_day;
  CfScheduleCell *cells;
  char          **notes;
  char          **names;
  char          **numbers;
  guint          *n_working;     /* a day, of any group: the table does not tell them apart */
};

static void source_init (CfScheduleSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CfScheduleTable, cf_schedule_table, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CF_TYPE_SCHEDULE_SOURCE, source_init))

static const CfScheduleCode codes[CF_TABLE_N_CODES] = {
  { "", "Off", 0, FALSE, 0, 0 },
  [CF_TABLE_E] = { "E", "Early", 0, FALSE, 420, 510 },
  [CF_TABLE_D] = { "D", "Day", 1, FALSE, 540, 510 },
  [CF_TABLE_EX] = { "EX", "Early, extended", 2, FALSE, 420, 600 },
  [CF_TABLE_L] = { "L", "Late", 5, FALSE, 780, 540 },
  [CF_TABLE_N] = { "N", "Night", 8, FALSE, 1320, 480 },
  [CF_TABLE_AL] = { "AL", "Annual leave", 9, TRUE, 0, 0 },
};

static const char * const people[] = {
  "王秀英", "张伟", "李娜", "刘洋", "Emma Clarke", "陈静", "杨帆", "Alexandra Featherstonehaugh",
  "赵敏", "欧阳 · 买买提明 · 阿卜杜拉",
};

static guint
get_n_rows (CfScheduleSource *source)
{
  return CF_SCHEDULE_TABLE (source)->n_rows;
}

static guint
get_n_codes (CfScheduleSource *source)
{
  return CF_TABLE_N_CODES;
}

static guint
get_n_days (CfScheduleSource *source)
{
  return CF_SCHEDULE_TABLE (source)->n_days;
}

static CfDay
get_first_day (CfScheduleSource *source)
{
  return CF_SCHEDULE_TABLE (source)->first_day;
}

static void
get_row (CfScheduleSource *source,
         guint             row,
         CfScheduleRow    *out)
{
  CfScheduleTable *self = CF_SCHEDULE_TABLE (source);

  *out = (CfScheduleRow) { self->names[row], self->numbers[row], row / ROWS_PER_GROUP };
  for (guint day = 0; day < self->n_days; day++)
    {
      guint code = self->cells[row * self->n_days + day].code;

      out->minutes += codes[code].length - (codes[code].length > 0 ? 30 : 0);
      out->nights += code == CF_TABLE_N;
    }
  out->fairness = out->nights - 2.1;
}

static void
get_group (CfScheduleSource *source,
           guint             group,
           CfScheduleGroup  *out)
{
  CfScheduleTable *self = CF_SCHEDULE_TABLE (source);

  *out = (CfScheduleGroup){ group % 2 == 0 ? "Team A" : "Team B", "周丽华", self->n_working, 38400,
                            6 };
}

static void
get_day (CfScheduleSource *source,
         guint             day,
         CfScheduleDay    *out)
{
  CfScheduleTable *self = CF_SCHEDULE_TABLE (source);
  CfDay date = self->first_day + (CfDay) day;

  *out = (CfScheduleDay) { cf_day_weekday (date) >= 5 ? CF_SCHEDULE_DAY_WEEKEND
                                                      : CF_SCHEDULE_DAY_WORKDAY };
  if (date == cf_day_from_ymd (2027, 1, 1))
    *out = (CfScheduleDay) { CF_SCHEDULE_DAY_HOLIDAY, "New Year’s Day" };
}

static const CfScheduleCode *
get_code (CfScheduleSource *source,
          guint             code)
{
  return &codes[code];
}

static CfScheduleCell
get_cell (CfScheduleSource *source,
          guint             row,
          guint             day)
{
  CfScheduleTable *self = CF_SCHEDULE_TABLE (source);

  return self->cells[row * self->n_days + day];
}

static const char *
get_note (CfScheduleSource *source,
          guint             row,
          guint             day)
{
  CfScheduleTable *self = CF_SCHEDULE_TABLE (source);

  return self->notes[row * self->n_days + day];
}

static char *
explain (CfScheduleSource *source,
         guint             row,
         guint             day)
{
  return g_strdup (get_note (source, row, day));
}

static gboolean
matches (CfScheduleSource *source,
         guint             row,
         const char       *typed)
{
  return strstr (CF_SCHEDULE_TABLE (source)->names[row], typed) != NULL;
}

static void
edit (CfScheduleSource     *source,
      const CfScheduleEdit *edits,
      guint                 n_edits)
{
  CfScheduleTable *self = CF_SCHEDULE_TABLE (source);

  self->n_edits++;
  for (guint i = 0; i < n_edits; i++)
    {
      guint at = edits[i].row * self->n_days + edits[i].day;

      switch (edits[i].kind)
        {
        case CF_SCHEDULE_EDIT_CODE:
          self->cells[at].code = edits[i].code;
          break;
        case CF_SCHEDULE_EDIT_LOCK:
          self->cells[at].marks &= (guint16) ~CF_SCHEDULE_MARK_LOCKED;
          self->cells[at].marks |= edits[i].locked ? CF_SCHEDULE_MARK_LOCKED : 0;
          break;
        case CF_SCHEDULE_EDIT_NOTE:
          g_free (self->notes[at]);
          self->notes[at] = g_strdup (edits[i].note);
          self->cells[at].marks &= (guint16) ~CF_SCHEDULE_MARK_NOTE;
          self->cells[at].marks |= edits[i].note != NULL ? CF_SCHEDULE_MARK_NOTE : 0;
          break;
        }
    }
  cf_schedule_source_cells_changed (source, 0, self->n_rows, 0, self->n_days);
}

static void
source_init (CfScheduleSourceInterface *iface)
{
  iface->get_n_rows = get_n_rows;
  iface->get_n_people = get_n_rows;
  iface->get_n_codes = get_n_codes;
  iface->get_n_days = get_n_days;
  iface->get_first_day = get_first_day;
  iface->get_row = get_row;
  iface->get_group = get_group;
  iface->get_day = get_day;
  iface->get_code = get_code;
  iface->get_cell = get_cell;
  iface->get_note = get_note;
  iface->explain = explain;
  iface->matches = matches;
  iface->edit = edit;
}

static void
cf_schedule_table_finalize (GObject *object)
{
  CfScheduleTable *self = CF_SCHEDULE_TABLE (object);

  for (guint i = 0; i < self->n_rows * self->n_days; i++)
    g_free (self->notes[i]);
  g_free (self->notes);
  g_free (self->cells);
  g_strfreev (self->names);
  g_strfreev (self->numbers);
  g_free (self->n_working);

  G_OBJECT_CLASS (cf_schedule_table_parent_class)->finalize (object);
}

static void
cf_schedule_table_class_init (CfScheduleTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cf_schedule_table_finalize;
}

static void
cf_schedule_table_init (CfScheduleTable *self)
{
}

CfScheduleTable *
cf_schedule_table_new (guint n_rows,
                       guint n_days,
                       CfDay first_day)
{
  CfScheduleTable *self = g_object_new (CF_TYPE_SCHEDULE_TABLE, NULL);

  self->n_rows = n_rows;
  self->n_days = n_days;
  self->first_day = first_day;
  self->cells = g_new0 (CfScheduleCell, n_rows * n_days);
  self->notes = g_new0 (char *, n_rows * n_days);
  self->names = g_new0 (char *, n_rows + 1);
  self->numbers = g_new0 (char *, n_rows + 1);
  self->n_working = g_new (guint, n_days);
  for (guint row = 0; row < n_rows; row++)
    {
      self->names[row] = g_strdup (people[row % G_N_ELEMENTS (people)]);
      self->numbers[row] = g_strdup_printf ("%u", 1001 + row * 7);
    }
  for (guint day = 0; day < n_days; day++)
    self->n_working[day] = 4 + day % 5;

  return self;
}

void
cf_schedule_table_populate (CfScheduleTable *self)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);

  for (guint at = 0; at < self->n_rows * self->n_days; at++)
    {
      guint day = at % self->n_days, row = at / self->n_days;
      gboolean off = (day + row * 2) % 7 < 2;
      guint code = off ? 0 : 1 + (row + day / 7) % (CF_TABLE_N_CODES - 2);
      guint marks = 0;

      if (g_rand_int_range (rand, 0, 60) == 0)
        code = CF_TABLE_AL;
      if (code == CF_TABLE_AL)
        marks = CF_SCHEDULE_MARK_FIXED;
      else if (code != 0)
        for (guint bit = 0; bit < 5; bit++)
          marks |= g_rand_int_range (rand, 0, bit == 0 ? 200 : 24) == 0 ? 1u << bit : 0;
      if (marks & CF_SCHEDULE_MARK_NOTE)
        self->notes[at] = g_strdup ("Bring the new headset");
      cf_schedule_table_set (self, row, day, code, marks);
    }
}

void
cf_schedule_table_set (CfScheduleTable *self,
                       guint            row,
                       guint            day,
                       guint            code,
                       guint            marks)
{
  self->cells[row * self->n_days + day] = (CfScheduleCell) { (guint16) code, (guint16) marks };
}

guint
cf_schedule_table_get_code (CfScheduleTable *self,
                            guint            row,
                            guint            day)
{
  return self->cells[row * self->n_days + day].code;
}

guint
cf_schedule_table_get_marks (CfScheduleTable *self,
                             guint            row,
                             guint            day)
{
  return self->cells[row * self->n_days + day].marks;
}

guint
cf_schedule_table_n_edits (CfScheduleTable *self)
{
  return self->n_edits;
}
