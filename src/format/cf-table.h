/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-table.h: rows of texts, as they stand in a file, each with the line where it began.
 *
 * Rows may differ in length; a cell that a row does not have reads as "". The texts lie in one
 * block: a table of a million cells is four allocations. Written by one thread, then read
 * by any. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CfTable CfTable;

CfTable    *cf_table_new           (void);
CfTable    *cf_table_ref           (CfTable       *self);
void        cf_table_unref         (CfTable       *self);

void        cf_table_begin_row     (CfTable       *self,
                                    guint          line);      /* 1 is the first */
void        cf_table_add_cell      (CfTable       *self,
                                    const char    *text,
                                    gsize          length);

guint       cf_table_get_n_rows    (const CfTable *self);
guint       cf_table_get_n_columns (const CfTable *self);      /* of the longest row */
guint       cf_table_get_n_cells   (const CfTable *self,
                                    guint          row);
guint       cf_table_get_line      (const CfTable *self,
                                    guint          row);
const char *cf_table_get           (const CfTable *self,       /* lent; never NULL */
                                    guint          row,
                                    guint          column);
gboolean    cf_table_row_is_blank  (const CfTable *self,       /* no cell has more than spaces */
                                    guint          row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfTable, cf_table_unref)

G_END_DECLS
