/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-preferences.h: the window around pages of preferences. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Takes @page. */
void cf_preferences_present (GtkWidget          *parent,
                             AdwPreferencesPage *page);

G_END_DECLS
