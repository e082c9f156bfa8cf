/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-shrinkage-store.h"

#include "cf-id.h"
#include "cf-input-check.h"

#include <glib/gi18n-lib.h>

#define MOST 0.9     /* of a queue, and of any one part */

GPtrArray *
cf_shrinkage_part_read_all (CfDb    *db,
                            gint64   queue_id,
                            GError **error)
{
  return cf_db_read (db, error, CF_TYPE_SHRINKAGE_PART, "shrinkage-part/all", "i", queue_id);
}

static void
row_clear (gpointer row)
{
  g_free (((CfShrinkageRow *) row)->name);
}

CfShrinkageInput *
cf_shrinkage_input_new (void)
{
  CfShrinkageInput *self = g_new0 (CfShrinkageInput, 1);

  self->queue_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->parts = g_array_new (FALSE, FALSE, sizeof (CfShrinkageRow));
  g_array_set_clear_func (self->parts, row_clear);
  return self;
}

void
cf_shrinkage_input_free (gpointer input)
{
  CfShrinkageInput *self = input;

  g_array_unref (self->queue_ids);
  g_array_unref (self->parts);
  cf_command_input_free (self);
}

void
cf_shrinkage_input_add (CfShrinkageInput *self,
                        const char       *name,
                        double            share,
                        CfShrinkageBase   base,
                        gboolean          on_schedule)
{
  CfShrinkageRow row = { g_strdup (name), share, base, on_schedule };

  g_array_append_val (self->parts, row);
}

void
cf_shrinkage_input_seal (CfShrinkageInput *self)
{
  self->first_part_id = cf_id_new_block (MAX (1, self->queue_ids->len * self->parts->len));
}

static gboolean
check (const CfShrinkageInput  *input,
       GError                 **error)
{
  double sums[CF_N_SHRINKAGE_BASES] = { 0 };

  for (guint i = 0; i < input->parts->len; i++)
    {
      const CfShrinkageRow *row = &g_array_index (input->parts, CfShrinkageRow, i);

      if (!cf_input_check_text (row->name, _("Give each part of the shrinkage a name."), error))
        return FALSE;
      if (!(row->share >= 0 && row->share <= MOST) || (guint) row->base >= CF_N_SHRINKAGE_BASES)
        return cf_input_refuse (error, _("Shrinkage lies between 0 and 90 percent."));
      sums[row->base] += row->share;
    }

  for (guint base = 0; base < CF_N_SHRINKAGE_BASES; base++)
    if (sums[base] > MOST)
      return cf_input_refuse (error, _("Shrinkage lies between 0 and 90 percent."));

  if (!(input->unseen >= 0 && input->unseen <= MOST))
    return cf_input_refuse (error, _("Shrinkage lies between 0 and 90 percent."));

  return TRUE;
}

static gboolean
put_queue (CfDb                    *db,
           const CfShrinkageInput  *input,
           guint                    which,
           GError                 **error)
{
  gint64 queue_id = g_array_index (input->queue_ids, gint64, which);
  gint64 first = input->first_part_id + (gint64) which * input->parts->len;

  if (!cf_input_run_on_row (db, error, "queue/set-shrinkage", "id", queue_id, input->unseen)
      || !cf_db_run (db, error, "shrinkage-part/clear", "i", queue_id))
    return FALSE;

  for (guint i = 0; i < input->parts->len; i++)
    {
      const CfShrinkageRow *row = &g_array_index (input->parts, CfShrinkageRow, i);

      if (!cf_db_run (db, error, "shrinkage-part/insert", "iisdnn", first + i, queue_id, row->name,
                      row->share, row->base, row->on_schedule))
        return FALSE;
    }

  return TRUE;
}

static gboolean
shrinkage_set_run (CfDb      *db,
                   gpointer   data,
                   GError   **error)
{
  CfShrinkageInput *input = data;
  gboolean done = check (input, error);

  for (guint i = 0; i < input->queue_ids->len && done; i++)
    done = put_queue (db, input, i, error);

  return done;
}

const CfCommand cf_command_shrinkage_set = {
  .key = "shrinkage.set",
  .name = N_("Changed the shrinkage of %s"),
  .right = CF_RIGHT_CENTER_EDIT,
  .tables = { "queue", "shrinkage_part" },
  .run = shrinkage_set_run,
  .undoable = TRUE,
};
