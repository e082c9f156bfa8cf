/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-page-row.h: a page's line in the sidebar. Main thread. */
#pragma once

#include "cf-pages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CF_TYPE_PAGE_ROW (cf_page_row_get_type ())
G_DECLARE_FINAL_TYPE (CfPageRow, cf_page_row, CF, PAGE_ROW, GtkListBoxRow)

/* @number: of Alt+1…9; 0 for none. */
GtkWidget         *cf_page_row_new       (const CfPageEntry *entry,
                                          guint              number);
const CfPageEntry *cf_page_row_get_entry (CfPageRow         *self);

G_END_DECLS
