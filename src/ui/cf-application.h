/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-application.h: the running program: its options, its windows, its preferences.
 *
 * `callfloor [--store FILE] [FILE…]`: one process a desktop session. A second start hands its
 * options to the first: the window of the same store is raised, another store gets a window of its
 * own. A FILE is opened as a store or shown in the import preview. Main thread. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_APPLICATION (cf_application_get_type ())
G_DECLARE_FINAL_TYPE (CfApplication, cf_application, CF, APPLICATION, AdwApplication)

CfApplication *cf_application_new          (void);
/* Lent. */
GSettings     *cf_application_get_settings (CfApplication *self);
/* A window for the store at @path: the one that has it open, raised, or a new one. */
void           cf_application_open_store   (CfApplication *self,
                                            const char    *path);

G_END_DECLS
