/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-pin-row.h: an entry row that shows dots.
 *
 * AdwPasswordEntryRow would do, but the button that reveals its text has no accessible name and
 * stands in the way of Tab; a PIN is four digits and is never revealed. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void cf_pin_row_set_up (AdwEntryRow *row);

G_END_DECLS
