/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-center-put.h: what starting a center shares with the commands that add one thing. Private to
 * store/; the inputs are those of the commands. */
#pragma once

#include "cf-db.h"

G_BEGIN_DECLS

gboolean  cf_queue_create_run       (CfDb      *db,
                                     gpointer   input,
                                     GError   **error);
gboolean  cf_shift_type_create_run  (CfDb      *db,
                                     gpointer   input,
                                     GError   **error);

G_END_DECLS
