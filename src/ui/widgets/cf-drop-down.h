/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-drop-down.h: a name for a drop-down, as a screen reader needs it.
 *
 * The focus goes to the button within a GtkDropDown of 4.8, which has no name of its own. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cf_drop_down_set_name (GtkDropDown *drop_down,
                            const char  *name);

G_END_DECLS
