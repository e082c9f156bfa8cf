/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-schedule-board-private.h"

#include "cf-fold.h"
#include "cf-pinyin.h"
#include "cf-special-day.h"
#include "cf-tint.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void source_init (CfScheduleSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CfScheduleBoard, cf_schedule_board, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CF_TYPE_SCHEDULE_SOURCE, source_init))

enum
{
  SIGNAL_REFUSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
group_free (gpointer data)
{
  Group *group = data;

  g_free (group->name);
  g_free (group->leader);
  g_free (group->n_working);
  g_free (group);
}

guint
cf_schedule_board_count_days (CfScheduleBoard *self)
{
  guint n_days = 0;

  if (cf_plan_board_is_loaded (self->board))
    cf_plan_board_get_days (self->board, &n_days);

  return n_days;
}

static guint
count_people (CfScheduleBoard *self)
{
  guint n_rows = 0;

  if (cf_plan_board_is_loaded (self->board))
    cf_plan_board_get_rows (self->board, &n_rows);

  return n_rows;
}

const CfPlanRow *
cf_schedule_board_person (CfScheduleBoard *self,
           guint            row)
{
  guint n_rows;

  return cf_plan_board_get_rows (self->board, &n_rows) + (row - self->n_open);
}

/* The open shift in a cell of the rows of open shifts. NULL: none. */
const CfPlanOpenShift *
cf_schedule_board_open_shift (CfScheduleBoard *self,
               guint            row,
               guint            day)
{
  guint n_shifts, at = self->open[row * cf_schedule_board_count_days (self) + day];
  const CfPlanOpenShift *shifts = cf_plan_board_get_open_shifts (self->board, &n_shifts);

  return at > 0 && at <= n_shifts ? &shifts[at - 1] : NULL;
}

/* Open shifts fill their rows from above, day by day. */
static void
place_open (CfScheduleBoard *self)
{
  guint n_days = cf_schedule_board_count_days (self), n_shifts = 0;
  g_autofree guint *used = g_new0 (guint, n_days);
  const CfPlanOpenShift *shifts
    = n_days > 0 ? cf_plan_board_get_open_shifts (self->board, &n_shifts) : NULL;

  self->n_open = 0;
  for (guint i = 0; i < n_shifts; i++)
    self->n_open = MAX (self->n_open, ++used[shifts[i].day]);

  g_free (self->open);
  self->open = g_new0 (guint, self->n_open * n_days);
  for (guint day = 0; day < n_days; day++)
    used[day] = 0;
  for (guint i = 0; i < n_shifts; i++)
    self->open[used[shifts[i].day]++ * n_days + shifts[i].day] = i + 1;
}

static void
add_group (CfScheduleBoard *self,
           const char      *name,
           const char      *leader)
{
  Group *group = g_new0 (Group, 1);

  group->name = g_strdup (name);
  group->leader = g_strdup (leader);
  group->n_working = g_new0 (guint, cf_schedule_board_count_days (self));
  g_ptr_array_add (self->groups, group);
}

static void
place_groups (CfScheduleBoard *self)
{
  guint n_people = count_people (self);
  gint64 team_id = -1;

  g_ptr_array_set_size (self->groups, 0);
  g_array_set_size (self->group_of_row, 0);
  if (self->n_open > 0)
    add_group (self, _("Open shifts"), NULL);
  for (guint row = 0; row < self->n_open; row++)
    g_array_append_vals (self->group_of_row, &(guint) { 0 }, 1);

  for (guint row = self->n_open; row < self->n_open + n_people; row++)
    {
      const CfPlanRow *person = cf_schedule_board_person (self, row);

      if (person->team_id != team_id)
        add_group (self, person->team != NULL ? person->team : _("In no team"), person->leader);
      team_id = person->team_id;
      g_array_append_vals (self->group_of_row, &(guint) { self->groups->len - 1 }, 1);
    }
}

static CfScheduleCell
get_cell (CfScheduleSource *source,
          guint             row,
          guint             day)
{
  CfScheduleBoard *self = CF_SCHEDULE_BOARD (source);
  const CfPlanCell *cell;
  guint marks = 0;

  if (row < self->n_open)
    {
      const CfPlanOpenShift *shift = cf_schedule_board_open_shift (self, row, day);

      return (CfScheduleCell) { shift != NULL ? (guint16) shift->code : CF_SCHEDULE_OFF, 0 };
    }

  cell = cf_plan_board_get_cells (self->board)
         + (row - self->n_open) * cf_schedule_board_count_days (self) + day;
  if (cell->marks & CF_PLAN_HARD)
    marks |= CF_SCHEDULE_MARK_HARD;
  if (cell->marks & CF_PLAN_SOFT)
    marks |= CF_SCHEDULE_MARK_SOFT;
  if (cell->marks & CF_PLAN_LOCKED)
    marks |= CF_SCHEDULE_MARK_LOCKED;
  if (cell->marks & CF_PLAN_NOTE)
    marks |= CF_SCHEDULE_MARK_NOTE;
  if (cell->marks & CF_PLAN_CHANGED)
    marks |= CF_SCHEDULE_MARK_CHANGED;
  if ((cell->marks & CF_PLAN_AWAY)
      || g_array_index (self->codes, CfScheduleCode, cell->code).is_leave)
    marks |= CF_SCHEDULE_MARK_FIXED;

  return (CfScheduleCell) { cell->code, (guint16) marks };
}

static void
count_groups (CfScheduleBoard *self)
{
  guint n_days = cf_schedule_board_count_days (self), n_rows = self->group_of_row->len;
  const CfPlanTotals *totals = n_rows > 0 ? cf_plan_board_get_totals (self->board) : NULL;

  for (guint i = 0; i < self->groups->len; i++)
    {
      Group *group = g_ptr_array_index (self->groups, i);

      memset (group->n_working, 0, n_days * sizeof (guint));
      group->minutes = group->nights = 0;
    }

  for (guint row = 0; row < n_rows; row++)
    {
      Group *group
        = g_ptr_array_index (self->groups, g_array_index (self->group_of_row, guint, row));

      for (guint day = 0; day < n_days; day++)
        {
          guint16 code = get_cell (CF_SCHEDULE_SOURCE (self), row, day).code;

          group->n_working[day] += code != CF_SCHEDULE_OFF
                                   && !g_array_index (self->codes, CfScheduleCode, code).is_leave;
        }
      if (row >= self->n_open)
        {
          group->minutes += totals[row - self->n_open].paid_minutes;
          group->nights += totals[row - self->n_open].nights;
        }
    }
}

static void
read_codes (CfScheduleBoard *self)
{
  guint n_codes = 0;
  const CfPlanCode *codes = cf_schedule_board_count_days (self) > 0
                                ? cf_plan_board_get_codes (self->board, &n_codes)
                                : NULL;

  g_array_set_size (self->codes, 0);
  for (guint i = 0; i < n_codes; i++)
    {
      CfScheduleCode code = {
        .code = codes[i].code != NULL ? codes[i].code : "",
        .name = codes[i].name != NULL ? codes[i].name : "",
        .tint = codes[i].tint >= 0 ? (guint) codes[i].tint : CF_TINT_SLATE,
        .is_leave = codes[i].kind == CF_PLAN_LEAVE && i > 0,
        .start = codes[i].start_minute,
        .length = codes[i].length_minutes,
      };

      g_array_append_val (self->codes, code);
    }
}

static void
loaded_cb (CfScheduleBoard *self)
{
  read_codes (self);
  place_open (self);
  place_groups (self);
  count_groups (self);
  cf_schedule_source_reset (CF_SCHEDULE_SOURCE (self));
}

static void
cells_changed_cb (CfScheduleBoard *self,
                  guint            row,
                  guint            n_rows,
                  guint            day,
                  guint            n_days)
{
  guint n_open = self->n_open;

  place_open (self);
  if (self->n_open != n_open)
    {
      loaded_cb (self);
      return;
    }

  count_groups (self);
  cf_schedule_source_cells_changed (CF_SCHEDULE_SOURCE (self), 0, self->n_open, day, n_days);
  cf_schedule_source_cells_changed (CF_SCHEDULE_SOURCE (self), row + self->n_open, n_rows, day,
                                    n_days);
}

static guint
get_n_rows (CfScheduleSource *source)
{
  return CF_SCHEDULE_BOARD (source)->group_of_row->len;
}

static guint
get_n_people (CfScheduleSource *source)
{
  return count_people (CF_SCHEDULE_BOARD (source));
}

static guint
get_n_codes (CfScheduleSource *source)
{
  return CF_SCHEDULE_BOARD (source)->codes->len;
}

static guint
get_n_days (CfScheduleSource *source)
{
  return cf_schedule_board_count_days (CF_SCHEDULE_BOARD (source));
}

static CfDay
get_first_day (CfScheduleSource *source)
{
  CfScheduleBoard *self = CF_SCHEDULE_BOARD (source);
  guint n_days = cf_schedule_board_count_days (self);

  return n_days > 0 ? cf_plan_board_get_days (self->board, &n_days)[0].day : CF_DAY_NONE;
}

static void
get_row (CfScheduleSource *source,
         guint             row,
         CfScheduleRow    *out)
{
  CfScheduleBoard *self = CF_SCHEDULE_BOARD (source);
  const CfPlanRow *person;
  const CfPlanTotals *totals;

  if (row < self->n_open)
    {
      *out = (CfScheduleRow) { .name = _("Open"), .group = 0, .is_open = TRUE };
      return;
    }

  person = cf_schedule_board_person (self, row);
  totals = cf_plan_board_get_totals (self->board) + (row - self->n_open);
  *out = (CfScheduleRow) {
    .name = person->name,
    .number = person->staff_number,
    .group = g_array_index (self->group_of_row, guint, row),
    .minutes = totals->paid_minutes,
    .nights = totals->nights,
    .fairness = totals->balance,
  };
}

static void
get_group (CfScheduleSource *source,
           guint             at,
           CfScheduleGroup  *out)
{
  const Group *group = g_ptr_array_index (CF_SCHEDULE_BOARD (source)->groups, at);

  *out = (CfScheduleGroup) { group->name, group->leader, group->n_working, group->minutes,
                             group->nights };
}

CfScheduleDayKind
cf_schedule_board_day_kind (const CfPlanDay *day)
{
  switch (day->special_kind)
    {
    case CF_SPECIAL_DAY_HOLIDAY:
    case CF_SPECIAL_DAY_OFF:
      return CF_SCHEDULE_DAY_HOLIDAY;
    case CF_SPECIAL_DAY_WORKDAY:
      return CF_SCHEDULE_DAY_WORKDAY;
    default:
      return day->weekday >= 5 ? CF_SCHEDULE_DAY_WEEKEND : CF_SCHEDULE_DAY_WORKDAY;
    }
}

static void
get_day (CfScheduleSource *source,
         guint             day,
         CfScheduleDay    *out)
{
  guint n_days;
  const CfPlanDay *days = cf_plan_board_get_days (CF_SCHEDULE_BOARD (source)->board, &n_days);

  *out = (CfScheduleDay) { cf_schedule_board_day_kind (&days[day]), days[day].special };
}

static const CfScheduleCode *
get_code (CfScheduleSource *source,
          guint             code)
{
  return &g_array_index (CF_SCHEDULE_BOARD (source)->codes, CfScheduleCode, code);
}

static const char *
get_note (CfScheduleSource *source,
          guint             row,
          guint             day)
{
  CfScheduleBoard *self = CF_SCHEDULE_BOARD (source);

  g_clear_pointer (&self->note, g_free);
  if (row >= self->n_open)
    self->note = cf_plan_board_dup_note (self->board, row - self->n_open, day);

  return self->note;
}

static char *
explain (CfScheduleSource *source,
         guint             row,
         guint             day)
{
  CfScheduleBoard *self = CF_SCHEDULE_BOARD (source);
  const CfPlanOpenShift *shift;

  if (row >= self->n_open)
    return cf_plan_board_dup_cell_text (self->board, row - self->n_open, day);

  shift = cf_schedule_board_open_shift (self, row, day);
  return shift != NULL ? cf_plan_board_dup_why (self->board, day, shift->code) : NULL;
}

static gboolean
matches (CfScheduleSource *source,
         guint             row,
         const char       *typed)
{
  CfScheduleBoard *self = CF_SCHEDULE_BOARD (source);
  g_autofree char *wanted = cf_fold (typed);
  const CfPlanRow *person;

  if (row < self->n_open)
    return FALSE;

  person = cf_schedule_board_person (self, row);
  return (person->name_key != NULL && cf_pinyin_matches (person->name_key, wanted))
         || (person->staff_number != NULL && g_str_has_prefix (person->staff_number, typed));
}

guint
cf_schedule_board_n_open (CfScheduleBoard *self)
{
  return self->n_open;
}

static void
source_init (CfScheduleSourceInterface *iface)
{
  iface->get_n_rows = get_n_rows;
  iface->get_n_people = get_n_people;
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
  iface->edit = cf_schedule_board_edit;
}

static void
cf_schedule_board_dispose (GObject *object)
{
  CfScheduleBoard *self = CF_SCHEDULE_BOARD (object);

  if (self->board != NULL)
    g_signal_handlers_disconnect_by_data (self->board, self);
  g_clear_object (&self->board);

  G_OBJECT_CLASS (cf_schedule_board_parent_class)->dispose (object);
}

static void
cf_schedule_board_finalize (GObject *object)
{
  CfScheduleBoard *self = CF_SCHEDULE_BOARD (object);

  g_array_unref (self->codes);
  g_ptr_array_unref (self->groups);
  g_array_unref (self->group_of_row);
  g_clear_pointer (&self->refused, g_array_unref);
  g_free (self->refused_subject);
  g_free (self->open);
  g_free (self->note);

  G_OBJECT_CLASS (cf_schedule_board_parent_class)->finalize (object);
}

static void
cf_schedule_board_class_init (CfScheduleBoardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cf_schedule_board_dispose;
  object_class->finalize = cf_schedule_board_finalize;
  signals[SIGNAL_REFUSED]
    = g_signal_new ("refused", CF_TYPE_SCHEDULE_BOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cf_schedule_board_init (CfScheduleBoard *self)
{
  self->codes = g_array_new (FALSE, FALSE, sizeof (CfScheduleCode));
  self->groups = g_ptr_array_new_with_free_func (group_free);
  self->group_of_row = g_array_new (FALSE, FALSE, sizeof (guint));
}

CfScheduleBoard *
cf_schedule_board_new (CfPlanBoard *board)
{
  CfScheduleBoard *self = g_object_new (CF_TYPE_SCHEDULE_BOARD, NULL);

  self->board = g_object_ref (board);
  g_signal_connect_swapped (board, "loaded", G_CALLBACK (loaded_cb), self);
  g_signal_connect_swapped (board, "cells-changed", G_CALLBACK (cells_changed_cb), self);
  loaded_cb (self);

  return self;
}
