/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-install.h: where the program's own files are.
 *
 * A program that is started from its build folder uses the folder's catalogs and compiled schema;
 * an installed one uses the prefix it was configured with. Called once, before the first
 * translation; single thread. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The build folder that the running program lies in; NULL: it is installed. Free it. */
char *cf_install_dup_build_folder (void);

/* Binds GETTEXT_PACKAGE to the build folder's catalogs, or to @installed_locale_dir, and points
 * GSettings to the build folder's schema unless the environment says otherwise. */
void  cf_install_prepare          (const char *installed_locale_dir);

G_END_DECLS
