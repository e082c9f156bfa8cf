/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-schedule-board-edit.c: the grid's edits in the words of the plan board. */
#include "cf-schedule-board-private.h"

#include <glib/gi18n-lib.h>

static void
clear_edit (gpointer data)
{
  g_free ((char *) ((CfPlanEdit *) data)->note);
}

static void
add_open_edit (CfScheduleBoard      *self,
               GArray               *edits,
               const CfScheduleEdit *edit)
{
  const CfPlanOpenShift *shift = cf_schedule_board_open_shift (self, edit->row, edit->day);
  CfPlanEdit remove = { .kind = CF_PLAN_REMOVE_OPEN, .day = edit->day };
  CfPlanEdit add = { .kind = CF_PLAN_ADD_OPEN, .day = edit->day, .code = edit->code };

  if (edit->kind != CF_SCHEDULE_EDIT_CODE)
    return;

  if (shift != NULL)
    {
      remove.shift_id = shift->shift_id;
      g_array_append_val (edits, remove);
    }
  if (edit->code != CF_SCHEDULE_OFF)
    g_array_append_val (edits, add);
}

/* A code stands for one variant a queue; the person keeps to the queue of her other shifts. */
static guint
code_for (CfScheduleBoard *self,
          guint            row,
          guint            code)
{
  guint n_codes, n_days = cf_schedule_board_count_days (self), best = code, most = 0;
  const CfPlanCode *codes = cf_plan_board_get_codes (self->board, &n_codes);
  const CfPlanCell *cells
    = cf_plan_board_get_cells (self->board) + (row - self->n_open) * n_days;

  if (!codes[code].first_of_type)
    return code;

  for (guint variant = 1; variant < n_codes; variant++)
    {
      guint n_served = 0;

      if (codes[variant].type_id != codes[code].type_id || codes[variant].kind != CF_PLAN_SHIFT)
        continue;

      for (guint day = 0; day < n_days; day++)
        n_served += cells[day].code != CF_SCHEDULE_OFF
                    && codes[cells[day].code].queue_id == codes[variant].queue_id;
      if (n_served > most)
        {
          most = n_served;
          best = variant;
        }
    }

  return best;
}

/* What the board does by itself: a day off has no note to take away. */
static gboolean
is_implied (const CfScheduleEdit *edits,
            guint                 n_edits,
            const CfScheduleEdit *edit)
{
  if (edit->kind != CF_SCHEDULE_EDIT_NOTE || edit->note != NULL)
    return FALSE;

  for (guint i = 0; i < n_edits; i++)
    if (edits[i].kind == CF_SCHEDULE_EDIT_CODE && edits[i].code == CF_SCHEDULE_OFF
        && edits[i].row == edit->row && edits[i].day == edit->day)
      return TRUE;

  return FALSE;
}

static void
add_person_edit (CfScheduleBoard      *self,
                 GArray               *edits,
                 const CfScheduleEdit *edit)
{
  static const CfPlanEditKind kinds[] = {
    [CF_SCHEDULE_EDIT_CODE] = CF_PLAN_SET_CODE,
    [CF_SCHEDULE_EDIT_LOCK] = CF_PLAN_SET_LOCK,
    [CF_SCHEDULE_EDIT_NOTE] = CF_PLAN_SET_NOTE,
  };
  CfPlanEdit made = {
    .kind = kinds[edit->kind],
    .row = edit->row - self->n_open,
    .day = edit->day,
    .code
    = edit->code != CF_SCHEDULE_OFF ? code_for (self, edit->row, edit->code) : CF_SCHEDULE_OFF,
    .locked = edit->locked,
    .note = g_strdup (edit->note),
  };

  g_array_append_val (edits, made);
}

/* For the label of undo: whose rows they are. */
static char *
subject_of (CfScheduleBoard      *self,
            const CfScheduleEdit *edits,
            guint                 n_edits)
{
  g_autoptr(GHashTable) rows = g_hash_table_new (NULL, NULL);
  guint n_people;
  guint person = 0;

  for (guint i = 0; i < n_edits; i++)
    if (edits[i].row >= self->n_open)
      {
        g_hash_table_add (rows, GUINT_TO_POINTER (edits[i].row));
        person = edits[i].row;
      }

  n_people = g_hash_table_size (rows);
  if (n_people == 1)
    return g_strdup (cf_schedule_board_person (self, person)->name);
  if (n_people == 0)
    return g_strdup (_("open shifts"));

  /* Translators: in the name of an undo step: "Changed the shifts of 5 people". */
  return g_strdup_printf (ngettext ("%u person", "%u people", n_people), n_people);
}

void
cf_schedule_board_edit (CfScheduleSource     *source,
      const CfScheduleEdit *edits,
      guint                 n_edits)
{
  CfScheduleBoard *self = CF_SCHEDULE_BOARD (source);
  g_autoptr(GArray) made = g_array_new (FALSE, TRUE, sizeof (CfPlanEdit));
  g_autofree char *subject = subject_of (self, edits, n_edits);
  g_autofree char *broken = NULL;

  g_array_set_clear_func (made, clear_edit);
  for (guint i = 0; i < n_edits; i++)
    {
      if (edits[i].row < self->n_open)
        add_open_edit (self, made, &edits[i]);
      else if (!is_implied (edits, n_edits, &edits[i]))
        add_person_edit (self, made, &edits[i]);
    }

  if (made->len == 0
      || cf_plan_board_edit (self->board, (const CfPlanEdit *) made->data, made->len, subject, NULL,
                             &broken))
    return;

  g_clear_pointer (&self->refused, g_array_unref);
  g_free (self->refused_subject);
  self->refused = g_steal_pointer (&made);
  self->refused_subject = g_steal_pointer (&subject);
  g_signal_emit_by_name (self, "refused", broken);
}

void
cf_schedule_board_insist (CfScheduleBoard *self,
                          const char      *reason)
{
  g_autoptr(GArray) edits = g_steal_pointer (&self->refused);
  g_autofree char *broken = NULL;

  g_return_if_fail (CF_IS_SCHEDULE_BOARD (self));

  if (edits != NULL
      && !cf_plan_board_edit (self->board, (const CfPlanEdit *) edits->data, edits->len,
                              self->refused_subject, reason, &broken))
    g_signal_emit_by_name (self, "refused", NULL);
}
