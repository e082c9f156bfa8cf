/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-changes.h: which rows a committed write touched: a boxed list of (table, id, operation). */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _CfChanges CfChanges;

typedef enum
{
  CF_CHANGE_INSERT,
  CF_CHANGE_UPDATE,
  CF_CHANGE_DELETE,
} CfChangeKind;

typedef struct
{
  const char   *table;    /* interned */
  gint64        id;       /* of tables with an integer key; 0 for the others */
  CfChangeKind  kind;
} CfChange;

#define CF_TYPE_CHANGES (cf_changes_get_type ())
GType           cf_changes_get_type (void);
CfChanges      *cf_changes_new      (const CfChange *changes,   /* tables are interned */
                                     guint           n_changes);
CfChanges      *cf_changes_new_all  (void);
CfChanges      *cf_changes_ref      (CfChanges  *self);
void            cf_changes_unref    (CfChanges  *self);

/* Everything may have changed: another process wrote, or a backup was restored. */
gboolean        cf_changes_is_all   (CfChanges  *self);
/* TRUE for every table when everything may have changed. */
gboolean        cf_changes_touch    (CfChanges  *self,
                                     const char *table);
const CfChange *cf_changes_get      (CfChanges  *self,
                                     guint      *n_changes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfChanges, cf_changes_unref)

G_END_DECLS
