/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-shift-trail.h"

#include "cf-changeset.h"

/* A difference of a shift that is gone has the shift's id below zero. */
static GHashTable *
index_by_shift (GPtrArray *differences)
{
  GHashTable *unsigned_ones = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < differences->len; i++)
    {
      CfShiftDifference *difference = g_ptr_array_index (differences, i);
      gint64 id = ABS (difference->id);

      g_hash_table_insert (unsigned_ones, g_memdup2 (&id, sizeof id), difference);
    }

  return unsigned_ones;
}

static gboolean
sign_by_entry (CfStatement  *entry,
               GHashTable   *unsigned_ones,
               GError      **error)
{
  g_autoptr(GBytes) changeset = cf_statement_bytes (entry, 2);

  if (changeset == NULL)
    return TRUE;      /* emptied for an erased person */

  g_autoptr(CfChanges) changes = cf_changeset_list (changeset, error);
  guint n_changes;

  if (changes == NULL)
    return FALSE;

  const CfChange *change = cf_changes_get (changes, &n_changes);

  for (guint i = 0; i < n_changes; i++)
    {
      CfShiftDifference *difference = g_str_equal (change[i].table, "shift")
                                        ? g_hash_table_lookup (unsigned_ones, &change[i].id)
                                        : NULL;

      if (difference == NULL)
        continue;

      difference->changed_at = cf_statement_int64 (entry, 0);
      difference->changed_by = g_strdup (cf_statement_string (entry, 1));
      g_hash_table_remove (unsigned_ones, &change[i].id);
    }

  return TRUE;
}

gboolean
cf_shift_trail_sign (CfDb       *db,
                     GPtrArray  *differences,
                     GError    **error)
{
  g_autoptr(GHashTable) unsigned_ones = index_by_shift (differences);
  g_autoptr(CfStatement) entries = cf_db_statement (db, "history/shift-changes", error);
  g_autoptr(GError) failure = NULL;

  if (entries == NULL)
    return FALSE;

  /* The newest first: the first entry that names a shift is the last that changed it. */
  while (g_hash_table_size (unsigned_ones) > 0 && cf_statement_step (entries, &failure))
    if (!sign_by_entry (entries, unsigned_ones, error))
      return FALSE;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  return TRUE;
}
