/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-choice.h: one way to begin, as a card: a mark, what it is, and its button.
 *
 * Properties: "icon-name", "title", "description", "button-label", "action-name", "suggested" (set
 * once, in the .ui). Main thread. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_CHOICE (cf_choice_get_type ())
G_DECLARE_FINAL_TYPE (CfChoice, cf_choice, CF, CHOICE, AdwBin)

G_END_DECLS
