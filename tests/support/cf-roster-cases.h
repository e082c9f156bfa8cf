/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-cases.h: problems in the public shift-scheduling format, made up, and a judge of their
 * rosters.
 *
 * The judge is written from the statement of the rules alone: it reads rows of names, shares
 * nothing with the engine, and is slow on purpose. */
#pragma once

#include "cf-roster-file.h"

/* The text of a problem that has legal rosters: limits are drawn around random legal rows. */
char *cf_roster_case_make  (guint               seed,
                            guint               n_people,
                            guint               n_weeks,
                            guint               n_shifts);
/* The first broken hard rule, "max run 6 of A", or NULL: legal. Cell c is shift c - 1, 0 off. */
char *cf_roster_case_judge (const CfRosterFile *file,
                            const guint16      *cells,
                            gint64             *objective);    /* nullable */
