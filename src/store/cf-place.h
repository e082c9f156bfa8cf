/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-place.h: is this a place where a store may be, and is what lies there one?
 *
 * Everything is asked before SQLite touches the file, so that a refusal leaves it as it was.
 * Synchronous, any thread. */
#pragma once

#include "cf-store-error.h"

G_BEGIN_DECLS

/* Makes the folder (0700) and an empty file (0600) when they are missing. A folder on a network
 * share is refused unless CALLFLOOR_ALLOW_NETWORK_SHARE is set: the write-ahead log needs memory
 * that all who open the file share, and a share has none. */
gboolean  cf_place_prepare      (const char  *path,
                                 GError     **error);
/* The file is there, and is a store (or is empty and may become one). */
gboolean  cf_place_check_file   (const char  *path,
                                 GError     **error);
gboolean  cf_place_is_network   (gint64       file_system_magic);

G_END_DECLS
