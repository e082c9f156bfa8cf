/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-files.h: asking for a file to open or to save, and handing a link to the desktop.
 *
 * Finish returns NULL without an error when the person thought better of it. Main thread. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  const char         *name;        /* translated: "Tables (CSV, TSV)" */
  const char * const *suffixes;    /* without the dot, NULL-terminated */
} CfFileKind;

/* @kinds ends with an entry whose name is NULL; "All Files" is added. NULL: any file. */
void    cf_open_file_async  (GtkWidget            *parent,
                             const char           *title,
                             const CfFileKind     *kinds,
                             GAsyncReadyCallback   callback,
                             gpointer              user_data);
GFile  *cf_open_file_finish (GAsyncResult         *result);

void    cf_save_file_async  (GtkWidget            *parent,
                             const char           *title,
                             const char           *suggested_name,
                             const CfFileKind     *kinds,
                             GAsyncReadyCallback   callback,
                             gpointer              user_data);
GFile  *cf_save_file_finish (GAsyncResult         *result);

/* A page of the web, or a folder. */
void    cf_open_uri         (GtkWidget            *parent,
                             const char           *uri);

G_END_DECLS
