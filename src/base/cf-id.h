/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-id.h: keys for rows, made by whoever gives the command and never by a table.
 *
 * max (last + 1, milliseconds << 21 | 21 random bits): positive, strictly growing within a process,
 * in the order of age, and hardly ever the same on two desks. Any thread. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gint64  cf_id_new       (void);
gint64  cf_id_new_block (guint n_ids);   /* the first of @n_ids keys in a row */

G_END_DECLS
