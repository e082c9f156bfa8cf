/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-trouble.h: a store that cannot be opened: what is wrong and what to do.
 *
 * Nothing was changed on disk. Its buttons are actions of the window: win.retry-open,
 * win.open-store, win.start-over. Main thread. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_TROUBLE (cf_trouble_get_type ())
G_DECLARE_FINAL_TYPE (CfTrouble, cf_trouble, CF, TROUBLE, AdwBin)

GtkWidget *cf_trouble_new  (void);
void       cf_trouble_show (CfTrouble    *self,
                            const char   *path,
                            const GError *error);

G_END_DECLS
