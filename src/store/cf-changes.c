/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-changes.h"

struct _CfChanges
{
  GArray   *changes;    /* CfChange */
  gboolean  all;
};

G_DEFINE_BOXED_TYPE (CfChanges, cf_changes, cf_changes_ref, cf_changes_unref)

static void
clear_contents (gpointer data)
{
  CfChanges *self = data;

  g_array_unref (self->changes);
}

CfChanges *
cf_changes_new (const CfChange *changes,
                guint           n_changes)
{
  CfChanges *self = g_atomic_rc_box_new0 (CfChanges);

  self->changes = g_array_sized_new (FALSE, FALSE, sizeof (CfChange), n_changes);

  for (guint i = 0; i < n_changes; i++)
    {
      CfChange change = changes[i];

      change.table = g_intern_string (change.table);
      g_array_append_val (self->changes, change);
    }

  return self;
}

CfChanges *
cf_changes_new_all (void)
{
  CfChanges *self = cf_changes_new (NULL, 0);

  self->all = TRUE;
  return self;
}

CfChanges *
cf_changes_ref (CfChanges *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cf_changes_unref (CfChanges *self)
{
  g_atomic_rc_box_release_full (self, clear_contents);
}

gboolean
cf_changes_touch (CfChanges  *self,
                  const char *table)
{
  if (self->all)
    return TRUE;

  for (guint i = 0; i < self->changes->len; i++)
    if (g_str_equal (g_array_index (self->changes, CfChange, i).table, table))
      return TRUE;

  return FALSE;
}

gboolean
cf_changes_is_all (CfChanges *self)
{
  return self->all;
}

const CfChange *
cf_changes_get (CfChanges *self,
                guint     *n_changes)
{
  *n_changes = self->changes->len;
  return (const CfChange *) self->changes->data;
}
