/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-open-files.h: which files this process has open through SQLite.
 *
 * POSIX takes away every lock that a process holds on a file as soon as the process closes any
 * descriptor of it, its own or not. SQLite would go on as if it had them, another process would
 * find the store unused and take its log away when it leaves, and what is written from then on
 * would be lost. So nobody opens such a file beside SQLite: ask here first. Any thread. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef gboolean (*CfFileCheck) (const char *path, GError **error);

/* Counts the file as open. @check runs only when it was not, and nobody else comes in meanwhile.
 * NULL: the check failed. The key is for leave (). */
char     *cf_open_files_enter    (const char   *path,
                                  CfFileCheck   check,
                                  GError      **error);
void      cf_open_files_leave    (char         *key);      /* taken */
/* Also a log or an index beside such a file. */
gboolean  cf_open_files_contains (const char   *path);

G_END_DECLS
