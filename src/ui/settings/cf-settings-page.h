/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-settings-page.h: the preferences of the program on this computer. Main thread. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_SETTINGS_PAGE (cf_settings_page_get_type ())
G_DECLARE_FINAL_TYPE (CfSettingsPage, cf_settings_page, CF, SETTINGS_PAGE, AdwPreferencesPage)

/* @store_path: of the open store, or NULL. */
AdwPreferencesPage *cf_settings_page_new (GSettings  *settings,
                                          const char *store_path);

G_END_DECLS
