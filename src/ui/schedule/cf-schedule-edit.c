/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-schedule-edit.h"

CfScheduleBlock *
cf_schedule_block_new (const guint *rows,
                       guint        n_rows,
                       guint        day,
                       guint        n_days)
{
  CfScheduleBlock *self = g_new (CfScheduleBlock, 1);

  self->rows = g_array_sized_new (FALSE, FALSE, sizeof (guint), n_rows);
  g_array_append_vals (self->rows, rows, n_rows);
  self->day = day;
  self->n_days = n_days;

  return self;
}

CfScheduleBlock *
cf_schedule_block_copy (const CfScheduleBlock *self)
{
  return cf_schedule_block_new ((const guint *) self->rows->data, self->rows->len, self->day,
                                self->n_days);
}

void
cf_schedule_block_free (CfScheduleBlock *self)
{
  g_array_unref (self->rows);
  g_free (self);
}

gboolean
cf_schedule_block_contains (const CfScheduleBlock *self,
                            guint                  row,
                            guint                  day)
{
  if (day < self->day || day >= self->day + self->n_days)
    return FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    if (g_array_index (self->rows, guint, i) == row)
      return TRUE;

  return FALSE;
}

static void
clear_edit (gpointer edit)
{
  g_free (((CfScheduleEdit *) edit)->note);
}

static GArray *
new_edits (void)
{
  GArray *edits = g_array_new (FALSE, TRUE, sizeof (CfScheduleEdit));

  g_array_set_clear_func (edits, clear_edit);
  return edits;
}

static gboolean
is_fixed (CfScheduleSource *source,
          guint             row,
          guint             day,
          guint            *n_fixed)
{
  gboolean fixed
      = (cf_schedule_source_get_cell (source, row, day).marks & CF_SCHEDULE_MARK_FIXED) != 0;

  if (fixed && n_fixed != NULL)
    (*n_fixed)++;

  return fixed;
}

static void
add_edit (GArray               *edits,
          const CfScheduleEdit *wanted)
{
  CfScheduleEdit edit = *wanted;

  edit.note = g_strdup (wanted->note);
  g_array_append_val (edits, edit);
}

static const char *
note_of (CfScheduleSource *source,
         guint             row,
         guint             day)
{
  return CF_SCHEDULE_SOURCE_GET_IFACE (source)->get_note (source, row, day);
}

static gboolean
changes_nothing (CfScheduleSource     *source,
                 const CfScheduleEdit *edit)
{
  CfScheduleCell cell = cf_schedule_source_get_cell (source, edit->row, edit->day);

  switch (edit->kind)
    {
    case CF_SCHEDULE_EDIT_CODE:
      return cell.code == edit->code;
    case CF_SCHEDULE_EDIT_LOCK:
      return ((cell.marks & CF_SCHEDULE_MARK_LOCKED) != 0) == edit->locked;
    case CF_SCHEDULE_EDIT_NOTE:
      return g_strcmp0 (note_of (source, edit->row, edit->day), edit->note) == 0;
    }

  g_assert_not_reached ();
}

static gpointer
key_of (const CfScheduleEdit *edit)
{
  return GSIZE_TO_POINTER (((gsize) edit->row * 1024 + edit->day) * 4 + edit->kind + 1);
}

/* Of several settings of one cell the last one counts, as if they had been made one after the
 * other; and only if it changes something. */
static GArray *
settle (CfScheduleSource *source,
        GArray           *edits)
{
  g_autoptr(GHashTable) last = g_hash_table_new (NULL, NULL);
  GArray *settled = new_edits ();

  for (guint i = 0; i < edits->len; i++)
    g_hash_table_insert (last, key_of (&g_array_index (edits, CfScheduleEdit, i)),
                         GUINT_TO_POINTER (i));

  for (guint i = 0; i < edits->len; i++)
    {
      const CfScheduleEdit *edit = &g_array_index (edits, CfScheduleEdit, i);

      if (GPOINTER_TO_UINT (g_hash_table_lookup (last, key_of (edit))) == i
          && !changes_nothing (source, edit))
        add_edit (settled, edit);
    }

  g_array_unref (edits);
  return settled;
}

GArray *
cf_schedule_edit_fill (CfScheduleSource      *source,
                       const CfScheduleBlock *block,
                       guint16                code,
                       guint                 *n_fixed)
{
  return cf_schedule_edit_paste (source, block, &code, 1, 1, n_fixed);
}

GArray *
cf_schedule_edit_fill_right (CfScheduleSource      *source,
                             const CfScheduleBlock *block,
                             guint                 *n_fixed)
{
  GArray *edits = new_edits ();
  gboolean from_before = block->n_days == 1 && block->day > 0;
  guint from = from_before ? block->day - 1 : block->day;

  for (guint i = 0; i < block->rows->len; i++)
    {
      guint row = g_array_index (block->rows, guint, i);
      guint16 code = cf_schedule_source_get_cell (source, row, from).code;

      if (CF_SCHEDULE_SOURCE_GET_IFACE (source)->get_code (source, code)->is_leave)
        continue;

      for (guint day = from + 1; day < block->day + block->n_days; day++)
        if (!is_fixed (source, row, day, n_fixed))
          add_edit (edits, &(CfScheduleEdit) { CF_SCHEDULE_EDIT_CODE, row, day, code });
    }

  return settle (source, edits);
}

GArray *
cf_schedule_edit_paste (CfScheduleSource      *source,
                        const CfScheduleBlock *block,
                        const guint16         *codes,
                        guint                  n_lines,
                        guint                  n_columns,
                        guint                 *n_fixed)
{
  GArray *edits = new_edits ();

  for (guint i = 0; i < block->rows->len; i++)
    for (guint column = 0; column < block->n_days; column++)
      {
        guint row = g_array_index (block->rows, guint, i), day = block->day + column;
        guint16 code = codes[i % n_lines * n_columns + column % n_columns];

        if (code == CF_SCHEDULE_KEEP || is_fixed (source, row, day, n_fixed))
          continue;

        add_edit (edits, &(CfScheduleEdit) { CF_SCHEDULE_EDIT_CODE, row, day, code });
      }

  return settle (source, edits);
}

static void
set_cell (GArray      *edits,
          const guint  at[2],
          guint16      code,
          const char  *note)
{
  CfScheduleEdit edit = { CF_SCHEDULE_EDIT_CODE, at[0], at[1], code };

  add_edit (edits, &edit);
  edit.kind = CF_SCHEDULE_EDIT_NOTE;
  edit.note = (char *) note;        /* add_edit copies it */
  add_edit (edits, &edit);
}

static void
transfer_cell (CfScheduleSource   *source,
               GArray             *edits,
               const guint         from[2],
               const guint         to[2],
               CfScheduleTransfer  transfer)
{
  guint16 code = cf_schedule_source_get_cell (source, from[0], from[1]).code;
  guint16 there = cf_schedule_source_get_cell (source, to[0], to[1]).code;

  switch (transfer)
    {
    case CF_SCHEDULE_TRANSFER_COPY:
      add_edit (edits, &(CfScheduleEdit) { CF_SCHEDULE_EDIT_CODE, to[0], to[1], code });
      break;
    case CF_SCHEDULE_TRANSFER_MOVE:
      set_cell (edits, to, code, note_of (source, from[0], from[1]));
      break;
    case CF_SCHEDULE_TRANSFER_SWAP:
      set_cell (edits, from, there, note_of (source, to[0], to[1]));
      set_cell (edits, to, code, note_of (source, from[0], from[1]));
      break;
    }
}

GArray *
cf_schedule_edit_transfer (CfScheduleSource      *source,
                           const CfScheduleBlock *from,
                           const CfScheduleBlock *to,
                           CfScheduleTransfer     transfer,
                           guint                 *n_fixed)
{
  GArray *edits = new_edits ();

  g_return_val_if_fail (from->rows->len == to->rows->len && from->n_days == to->n_days, edits);

  /* Two rounds: first everything is taken up, then laid down, so that the blocks may overlap. */
  for (guint round = transfer == CF_SCHEDULE_TRANSFER_MOVE ? 0 : 1; round < 2; round++)
    for (guint i = 0; i < from->rows->len; i++)
      for (guint column = 0; column < from->n_days; column++)
        {
          const guint here[2] = { g_array_index (from->rows, guint, i), from->day + column };
          const guint there[2] = { g_array_index (to->rows, guint, i), to->day + column };

          if (is_fixed (source, here[0], here[1], round == 1 ? n_fixed : NULL)
              || is_fixed (source, there[0], there[1], round == 1 ? n_fixed : NULL))
            continue;

          if (round == 0)
            set_cell (edits, here, CF_SCHEDULE_OFF, NULL);
          else
            transfer_cell (source, edits, here, there, transfer);
        }

  return settle (source, edits);
}

static gboolean
is_open_row (CfScheduleSource *source,
             guint             row)
{
  CfScheduleRow who = { 0 };

  CF_SCHEDULE_SOURCE_GET_IFACE (source)->get_row (source, row, &who);
  return who.is_open;
}

/* Any cell of a person: a day off that is locked stays free in every build. */
GArray *
cf_schedule_edit_lock (CfScheduleSource      *source,
                       const CfScheduleBlock *block)
{
  for (guint round = 0; round < 2; round++)
    {
      GArray *edits = new_edits ();

      for (guint i = 0; i < block->rows->len; i++)
        for (guint day = block->day; day < block->day + block->n_days; day++)
          {
            guint row = g_array_index (block->rows, guint, i);
            CfScheduleEdit edit = { CF_SCHEDULE_EDIT_LOCK, row, day, .locked = round == 0 };

            if (!is_open_row (source, row) && !is_fixed (source, row, day, NULL))
              add_edit (edits, &edit);
          }

      edits = settle (source, edits);
      if (edits->len > 0)
        return edits;
      g_array_unref (edits);
    }

  return new_edits ();
}

GArray *
cf_schedule_edit_note (CfScheduleSource *source,
                       guint             row,
                       guint             day,
                       const char       *note)
{
  GArray *edits = new_edits ();
  g_autofree char *text = g_strstrip (g_strdup (note != NULL ? note : ""));

  add_edit (edits, &(CfScheduleEdit) { CF_SCHEDULE_EDIT_NOTE, row, day,
                                       .note = *text != '\0' ? text : NULL });
  return settle (source, edits);
}
