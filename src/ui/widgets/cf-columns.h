/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-columns.h: a main part and a side: beside each other where there is room, else below.
 *
 * Give it two children, the main one first. From CF_COLUMNS_WIDE px on the side stands at the
 * right, as wide as "side-width"; below that width it follows the main part. Both are as high as
 * they need; what is left goes to the main part. (libadwaita 1.2 has no breakpoints.) */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CF_COLUMNS_WIDE 820

#define CF_TYPE_COLUMNS (cf_columns_get_type ())
G_DECLARE_FINAL_TYPE (CfColumns, cf_columns, CF, COLUMNS, GtkWidget)

G_END_DECLS
