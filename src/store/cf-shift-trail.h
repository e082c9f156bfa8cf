/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-shift-trail.h: who last changed the shifts that differ from the published version, and when.
 *
 * Read out of the history's changesets, the newest thousand at most. Inside a read. */
#pragma once

#include "cf-db.h"
#include "cf-shift-difference.h"

G_BEGIN_DECLS

/* Completes CfShiftDifference records that cf_shift_difference_read_all () has just made and nobody
 * else has seen. What history no longer knows stays unknown. */
gboolean cf_shift_trail_sign (CfDb       *db,
                              GPtrArray  *differences,
                              GError    **error);

G_END_DECLS
