/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-welcome.h: the first picture of the first start: three ways in.
 *
 * Its buttons are the window's actions: win.make-sample, win.start-center, win.open-store. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_WELCOME (cf_welcome_get_type ())
G_DECLARE_FINAL_TYPE (CfWelcome, cf_welcome, CF, WELCOME, AdwBin)

GtkWidget *cf_welcome_new      (void);
/* The sample center is being made: its button waits. */
void       cf_welcome_set_busy (CfWelcome *self,
                                gboolean   busy);

G_END_DECLS
