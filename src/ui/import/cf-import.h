/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-import.h: opens the import window for call history, a staff list or holidays.
 *
 * The window shows what is in the file, lets the person say what the columns mean, names every row
 * that cannot be read by its line, and writes it all as one command. Without a file it asks for one
 * or takes a pasted table. Main thread. */
#pragma once

#include "cf-import-field.h"
#include "cf-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cf_import_present         (GtkWidget    *parent,
                                CfStore      *store,
                                CfImportKind  kind,
                                GFile        *file);    /* nullable */

/* The kind that a dropped file or one on the command line seems to be; volumes when in doubt. */
void cf_import_present_file    (GtkWidget    *parent,
                                CfStore      *store,
                                GFile        *file);

G_END_DECLS
