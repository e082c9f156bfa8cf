/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-plan-board-edit.c: an edit: first on the arrays, then as one command.
 *
 * The cells that the edits name are collected with what stands on them; the new cells are applied
 * to the state as one change. When a row then breaks a hard rule that it did not break before and
 * nobody gave a reason, everything is put back. */
#include "cf-plan-board-private.h"

#include "cf-finding-text.h"
#include "cf-id.h"
#include "cf-shift-store.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  guint         row;
  guint         day;
  CfRosterCell  old;
  CfRosterCell  cell;
  gboolean      locked;
  char         *note;      /* nullable, owned */
  gboolean      broken;    /* its row breaks a hard rule anew */
} Touch;

typedef struct
{
  CfPlanBoard *board;
  GArray      *touches;    /* Touch, in the order in which they were first named */
  GHashTable  *at;         /* row * n_days + day + 1 → index + 1 */
  GArray      *opened;     /* CfPlanOpenShift without ids */
  GArray      *closed;     /* gint64: ids of open shifts that go */
  gboolean     only_locks;
} Edit;

static void
touch_clear (gpointer data)
{
  g_free (((Touch *) data)->note);
}

static void
edit_init (Edit        *self,
           CfPlanBoard *board)
{
  self->board = board;
  self->touches = g_array_new (FALSE, TRUE, sizeof (Touch));
  g_array_set_clear_func (self->touches, touch_clear);
  self->at = g_hash_table_new (NULL, NULL);
  self->opened = g_array_new (FALSE, TRUE, sizeof (CfPlanOpenShift));
  self->closed = g_array_new (FALSE, TRUE, sizeof (gint64));
  self->only_locks = TRUE;
}

static void
edit_clear (Edit *self)
{
  g_clear_pointer (&self->touches, g_array_unref);
  g_clear_pointer (&self->at, g_hash_table_unref);
  g_clear_pointer (&self->opened, g_array_unref);
  g_clear_pointer (&self->closed, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Edit, edit_clear)

static CfRosterCell
cell_at (CfPlanBoard *board,
         guint        row,
         guint        day)
{
  const CfRosterProblem *problem = board->source->problem;

  return cf_roster_state_get_cells (board->live->state)[(gsize) row * problem->n_days
                                                        + problem->from + day];
}

static Touch *
touch (Edit  *self,
       guint  row,
       guint  day)
{
  const CfPlanSource *source = self->board->source;
  const gsize at = (gsize) row * source->n_days + day;
  const guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->at, GSIZE_TO_POINTER (at + 1)));

  if (known != 0)
    return &g_array_index (self->touches, Touch, known - 1);

  const CfRosterCell cell = cell_at (self->board, row, day);
  const Touch fresh = { row, day, cell, cell, source->stored[at].locked,
                        g_strdup (source->stored[at].note), FALSE };

  g_array_append_val (self->touches, fresh);
  g_hash_table_insert (self->at, GSIZE_TO_POINTER (at + 1),
                       GUINT_TO_POINTER (self->touches->len));
  return &g_array_index (self->touches, Touch, self->touches->len - 1);
}

static gboolean
set_code (Edit  *self,
          guint  row,
          guint  day,
          guint  code)
{
  CfPlanBoard *board = self->board;
  const CfRosterProblem *problem = board->source->problem;
  const gsize column = (gsize) row * problem->n_days + problem->from + day;
  Touch *touched;

  if (code > problem->n_types
      || (code != 0 && problem->person_days[column].contract == CF_ROSTER_NO_CONTRACT))
    return FALSE;

  touched = touch (self, row, day);
  if (code != 0 && board->source->codes[code].archived && touched->old != code)
    return FALSE;
  touched->cell = code != 0 ? code : cf_plan_view_empty_cell (board->live, row, day);
  if (code == 0)
    {
      touched->locked = FALSE;
      g_clear_pointer (&touched->note, g_free);
    }
  return TRUE;
}

static const CfPlanOpenShift *
find_open (CfPlanBoard *board,
           gint64       shift_id)
{
  const GArray *open = board->source->open_shifts;

  for (guint i = 0; i < open->len; i++)
    if (g_array_index (open, CfPlanOpenShift, i).shift_id == shift_id)
      return &g_array_index (open, CfPlanOpenShift, i);
  return NULL;
}

static gboolean
fill_open (Edit             *self,
           const CfPlanEdit *edit)
{
  const CfPlanOpenShift *open = find_open (self->board, edit->shift_id);

  if (open == NULL
      || (edit->kind == CF_PLAN_FILL_OPEN
          && (cf_roster_cell_is_shift (cell_at (self->board, edit->row, open->day))
              || !set_code (self, edit->row, open->day, open->code))))
    return FALSE;
  g_array_append_val (self->closed, edit->shift_id);
  return TRUE;
}

static gboolean
collect (Edit             *self,
         const CfPlanEdit *edit)
{
  const CfPlanSource *source = self->board->source;
  const gboolean on_row = edit->kind <= CF_PLAN_SET_NOTE || edit->kind == CF_PLAN_FILL_OPEN;
  const CfPlanOpenShift open = { 0, edit->day, edit->code };

  if ((on_row && edit->row >= source->n_rows)
      || (edit->kind <= CF_PLAN_ADD_OPEN && edit->kind != CF_PLAN_REMOVE_OPEN
          && edit->day >= source->n_days))
    return FALSE;
  self->only_locks &= edit->kind == CF_PLAN_SET_LOCK;

  switch (edit->kind)
    {
    case CF_PLAN_SET_CODE:
      return set_code (self, edit->row, edit->day, edit->code);
    case CF_PLAN_SET_LOCK:
      touch (self, edit->row, edit->day)->locked = edit->locked;
      return TRUE;
    case CF_PLAN_SET_NOTE:
      {
        Touch *touched = touch (self, edit->row, edit->day);

        g_free (touched->note);
        touched->note = g_strdup (edit->note);
        return cf_roster_cell_is_shift (touched->cell);
      }
    case CF_PLAN_ADD_OPEN:
      if (edit->code == 0 || edit->code > source->problem->n_types)
        return FALSE;
      g_array_append_val (self->opened, open);
      return TRUE;
    case CF_PLAN_REMOVE_OPEN:
    case CF_PLAN_FILL_OPEN:
      return fill_open (self, edit);
    }
  return FALSE;
}

/* All cells to their new state, or back to the old one. */
static void
apply (Edit     *self,
       gboolean  back)
{
  const guint from = self->board->source->problem->from;
  g_autoptr(GArray) changes = g_array_new (FALSE, FALSE, sizeof (CfRosterChange));

  for (guint i = 0; i < self->touches->len; i++)
    {
      const Touch *touched = &g_array_index (self->touches, Touch, i);
      const CfRosterChange change = { touched->row, from + touched->day,
                                      back ? touched->old : touched->cell };

      if (touched->old != touched->cell)
        g_array_append_val (changes, change);
    }
  cf_roster_state_apply (self->board->live->state, (CfRosterChange *) changes->data, changes->len);
}

/* The hard rules that a row breaks on or beside the days touched. */
static void
describe_broken (Edit    *self,
                 guint    row,
                 GString *text)
{
  const CfPlanSource *source = self->board->source;
  g_autoptr(GArray) findings = g_array_new (FALSE, FALSE, sizeof (CfRuleFinding));

  cf_roster_state_find (self->board->live->state, row, findings);
  for (guint i = 0; i < findings->len; i++)
    {
      const CfRuleFinding *finding = &g_array_index (findings, CfRuleFinding, i);
      g_autofree char *sentence = cf_finding_describe (finding);
      g_autofree char *day = NULL;

      if (!finding->hard)
        continue;
      /* Translators: a person and what is wrong: "Zhang Wei: Rests 8 h between two shifts …". */
      g_string_append_printf (text, _("%1$s: %2$s"), source->rows[row].name, sentence);
      g_string_append_c (text, '\n');
    }
}

/* Which rows got worse. TRUE: none, or there is a reason. */
static gboolean
check_rows (Edit          *self,
            const gint64  *hard_before,     /* [touch] */
            const char    *reason,
            char         **broken)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GHashTable) told = g_hash_table_new (NULL, NULL);
  gboolean worse = FALSE;

  for (guint i = 0; i < self->touches->len; i++)
    {
      Touch *touched = &g_array_index (self->touches, Touch, i);
      const CfRosterRow *row = cf_roster_state_get_row (self->board->live->state, touched->row);

      touched->broken = row->score.hard > hard_before[i];
      worse |= touched->broken;
      if (touched->broken && g_hash_table_add (told, GUINT_TO_POINTER (touched->row + 1))
          && broken != NULL && reason == NULL)
        describe_broken (self, touched->row, text);
    }
  if (!worse || reason != NULL)
    return TRUE;
  if (broken != NULL)
    *broken = g_strdup (g_strchomp (text->str));
  return FALSE;
}

/* What is stored besides the code, on the board's side. */
static void
keep_stored (Edit       *self,
             const char *reason)
{
  CfPlanSource *source = self->board->source;

  for (guint i = 0; i < self->touches->len; i++)
    {
      Touch *touched = &g_array_index (self->touches, Touch, i);
      CfPlanStored *stored = &source->stored[(gsize) touched->row * source->n_days + touched->day];
      guint16 *flags = &source->problem->person_days[(gsize) touched->row * source->problem->n_days
                                                     + source->problem->from
                                                     + touched->day].flags;
      const gboolean is_shift = cf_roster_cell_is_shift (touched->cell);

      stored->locked = touched->locked;
      *flags = stored->locked ? *flags | CF_ROSTER_FIXED : *flags & ~CF_ROSTER_FIXED;
      g_free (stored->note);
      stored->note = is_shift ? g_strdup (touched->note) : NULL;
      if (touched->broken && is_shift && touched->cell != touched->old)
        {
          g_free (stored->reason);
          stored->reason = g_strdup (reason);
        }
      else if (touched->cell != touched->old)
        g_clear_pointer (&stored->reason, g_free);
    }
}

static CfShiftsInput *
make_input (Edit       *self,
            const char *subject)
{
  const CfPlanSource *source = self->board->source;
  CfShiftsInput *input = cf_shifts_input_new ();

  input->base.subject = g_strdup (subject);
  for (guint i = 0; i < self->closed->len; i++)
    {
      const gint64 shift_id = g_array_index (self->closed, gint64, i);

      cf_shifts_input_add (input, 0, source->period.from, 0)->shift_id = shift_id;
    }
  for (guint i = 0; i < self->touches->len; i++)
    {
      const Touch *touched = &g_array_index (self->touches, Touch, i);
      const CfPlanStored *stored = &source->stored[(gsize) touched->row * source->n_days
                                                   + touched->day];
      const gboolean is_shift = cf_roster_cell_is_shift (touched->cell);
      const CfPlanCode *code = &source->codes[is_shift ? touched->cell : 0];
      CfShiftChange *change = cf_shifts_input_add (input, source->rows[touched->row].agent_id,
                                                   source->days[touched->day].day, code->type_id);

      change->queue_id = code->queue_id;
      change->locked = stored->locked;
      change->note = g_strdup (stored->note);
      change->override_reason = g_strdup (stored->reason);
    }
  for (guint i = 0; i < self->opened->len; i++)
    {
      const CfPlanOpenShift *open = &g_array_index (self->opened, CfPlanOpenShift, i);

      cf_shifts_input_add (input, 0, source->days[open->day].day,
                           source->codes[open->code].type_id)->queue_id
        = source->codes[open->code].queue_id;
    }
  input->first_id = cf_id_new_block (MAX (1, input->changes->len));
  return input;
}

static void
written_cb (GObject      *store,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(CfPlanBoard) self = user_data;
  g_autoptr(GError) error = NULL;

  self->n_writing--;
  if (!cf_store_write_finish (CF_STORE (store), result, &error))
    {
      self->read_again = TRUE;
      g_signal_emit (self, cf_plan_board_signals[CF_PLAN_BOARD_FAILED], 0, error);
    }
  if (self->store != NULL)
    cf_plan_board_catch_up (self);
}

/* Open shifts have keys of the store: those that are new show as soon as it has answered. */
static void
drop_closed (Edit *self)
{
  GArray *open = self->board->source->open_shifts;

  for (guint i = 0; i < self->closed->len; i++)
    for (guint j = open->len; j-- > 0;)
      if (g_array_index (open, CfPlanOpenShift, j).shift_id
          == g_array_index (self->closed, gint64, i))
        g_array_remove_index (open, j);
}

static void
show (Edit *self)
{
  CfPlanBoard *board = self->board;
  g_autoptr(GHashTable) done = g_hash_table_new (NULL, NULL);
  guint first_row = G_MAXUINT, last_row = 0, first_day = G_MAXUINT, last_day = 0;

  for (guint i = 0; i < self->touches->len; i++)
    {
      const Touch *touched = &g_array_index (self->touches, Touch, i);

      if (g_hash_table_add (done, GUINT_TO_POINTER (touched->row + 1)))
        cf_plan_view_refresh_row (board->live, touched->row);
      first_row = MIN (first_row, touched->row);
      last_row = MAX (last_row, touched->row);
      first_day = MIN (first_day, touched->day);
      last_day = MAX (last_day, touched->day);
    }
  if (self->touches->len == 0)
    {
      cf_plan_board_emit_cells (board, 0, 0, 0, board->source->n_days);
      return;
    }
  cf_plan_view_balance (board->live);
  cf_plan_view_sum_minutes (board->live, first_day, last_day - first_day + 2);
  cf_plan_board_emit_cells (board, first_row, last_row - first_row + 1, first_day,
                            last_day - first_day + 1);
}

gboolean
cf_plan_board_edit (CfPlanBoard       *self,
                    const CfPlanEdit  *edits,
                    guint              n_edits,
                    const char        *subject,
                    const char        *reason,
                    char             **broken)
{
  g_auto(Edit) edit = { 0 };
  g_autofree gint64 *hard_before = NULL;

  if (broken != NULL)
    *broken = NULL;
  if (self->source == NULL || self->preview != NULL)
    return FALSE;

  edit_init (&edit, self);
  for (guint i = 0; i < n_edits; i++)
    if (!collect (&edit, &edits[i]))
      return FALSE;

  hard_before = g_new (gint64, edit.touches->len + 1);
  for (guint i = 0; i < edit.touches->len; i++)
    hard_before[i] = cf_roster_state_get_row (self->live->state,
                                              g_array_index (edit.touches, Touch, i).row)
                       ->score.hard;
  apply (&edit, FALSE);
  if (!check_rows (&edit, hard_before, reason, broken))
    {
      apply (&edit, TRUE);
      return FALSE;
    }
  keep_stored (&edit, reason);
  drop_closed (&edit);
  self->n_writing++;
  cf_store_write_async (self->store,
                        edit.only_locks ? &cf_command_shifts_lock : &cf_command_shifts_set,
                        make_input (&edit, subject), cf_shifts_input_free, NULL, written_cb,
                        g_object_ref (self));
  show (&edit);
  return TRUE;
}

/* What a cell has besides its code, from a new reading. TRUE: it is different. */
static gboolean
differs (const CfPlanStored *one,
         const CfPlanStored *other)
{
  return one->locked != other->locked || g_strcmp0 (one->note, other->note) != 0
         || g_strcmp0 (one->reason, other->reason) != 0;
}

static void
take_notes (CfPlanSource *source,
            GPtrArray    *shifts)
{
  for (guint i = 0; shifts != NULL && i < shifts->len; i++)
    {
      const CfShift *shift = shifts->pdata[i];
      const int row = cf_plan_source_find_row (source, shift->agent_id);

      if (row < 0 || (shift->note == NULL && shift->override_reason == NULL))
        continue;

      CfPlanStored *stored = &source->stored[(gsize) row * source->n_days
                                             + (guint) (shift->day - source->period.from)];

      stored->note = g_strdup (shift->note);
      stored->reason = g_strdup (shift->override_reason);
    }
}

/* Empties the problem's cells and what is stored with them, as before a reading. */
static CfPlanStored *
empty (CfPlanBoard *self)
{
  CfPlanSource *source = self->source;
  CfRosterProblem *problem = source->problem;
  CfPlanStored *before = source->stored;

  source->stored = g_new0 (CfPlanStored, (gsize) source->n_rows * source->n_days);
  for (guint row = 0; row < source->n_rows; row++)
    for (guint d = 0; d < problem->n_days; d++)
      {
        const gsize at = (gsize) row * problem->n_days + d;
        const guint16 flags = problem->person_days[at].flags;

        problem->cells[at] = (flags & CF_ROSTER_ON_LEAVE) != 0 ? CF_ROSTER_LEAVE : CF_ROSTER_OFF;
        if (d >= problem->from && d < problem->until)
          problem->person_days[at].flags = flags & ~CF_ROSTER_FIXED;
      }
  return before;
}

void
cf_plan_board_take_shifts (CfPlanBoard  *self,
                           const GArray *facts,
                           const GArray *day_locks,
                           GPtrArray    *shifts)
{
  CfPlanSource *source = self->source;
  const CfRosterProblem *problem = source->problem;
  g_autofree CfPlanStored *before = empty (self);
  g_autoptr(GArray) changes = g_array_new (FALSE, FALSE, sizeof (CfRosterChange));
  g_autofree gboolean *moved = g_new0 (gboolean, source->n_rows);
  guint first_row = source->n_rows, last_row = 0;

  cf_plan_source_place_facts (source, facts, day_locks);
  take_notes (source, shifts);
  for (guint row = 0; row < source->n_rows; row++)
    {
      for (guint d = 0; d < problem->n_days; d++)
        {
          const CfRosterCell cell = problem->cells[(gsize) row * problem->n_days + d];
          const CfRosterChange change = { row, d, cell };

          if (cf_roster_state_get_cells (self->live->state)[(gsize) row * problem->n_days + d]
              == cell)
            continue;
          g_array_append_val (changes, change);
          moved[row] = TRUE;
        }
      for (guint d = 0; d < source->n_days; d++)
        moved[row] |= differs (&before[(gsize) row * source->n_days + d],
                               &source->stored[(gsize) row * source->n_days + d]);
      if (moved[row])
        {
          first_row = MIN (first_row, row);
          last_row = row;
        }
    }
  for (gsize i = 0; i < (gsize) source->n_rows * source->n_days; i++)
    {
      g_free (before[i].note);
      g_free (before[i].reason);
    }

  cf_roster_state_apply (self->live->state, (CfRosterChange *) changes->data, changes->len);
  for (guint row = 0; row < source->n_rows; row++)
    if (moved[row])
      cf_plan_view_refresh_row (self->live, row);
  cf_plan_view_balance (self->live);
  cf_plan_view_sum_minutes (self->live, 0, source->n_days);
  cf_plan_board_emit_cells (self, first_row, first_row > last_row ? 0 : last_row - first_row + 1,
                            0, source->n_days);
}
