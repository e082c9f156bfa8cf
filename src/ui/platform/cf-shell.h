/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-shell.h: sidebar and content side by side, or one at a time in a narrow window.
 *
 * Properties: "sidebar", "content" (widgets), "folded" (read-only), "show-content" (which of them
 * is seen while folded), "room" (read-only: the window's width in pixels at the text size of 100 %;
 * 0 before the first layout; notified between layout and painting, so whatever it changes is right
 * in the same frame). The back gesture goes from the content to the sidebar. Main thread. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_SHELL (cf_shell_get_type ())
G_DECLARE_FINAL_TYPE (CfShell, cf_shell, CF, SHELL, AdwBin)

gboolean cf_shell_get_folded       (CfShell  *self);
void     cf_shell_set_show_content (CfShell  *self,
                                    gboolean  show_content);

G_END_DECLS
