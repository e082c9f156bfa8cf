/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-jump-dialog.h: Ctrl+K: go to a page, a person or an action by typing any part of its name.
 *
 * People are found by name, pinyin, initials and staff number, as far as whoever is signed in sees
 * them. Down, Up and Enter; Escape goes back. Main thread. */
#pragma once

#include "cf-pages.h"
#include "cf-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_JUMP_DIALOG (cf_jump_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CfJumpDialog, cf_jump_dialog, CF, JUMP_DIALOG, AdwWindow)

/* @pages: NULL-terminated, those the role may see. */
void cf_jump_dialog_present (GtkWidget          *parent,
                             CfStore            *store,
                             const CfPageEntry **pages);

G_END_DECLS
