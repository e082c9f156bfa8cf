/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-verifier.h: judges a roster by the hard rules, minute by minute.
 *
 * Written from the rules alone and slow on purpose: it shares nothing with the engine's evaluator
 * but the statement of the problem. */
#pragma once

#include "cf-roster-problem.h"

/* A line for each hard rule that is broken in the planned days: "rest person 3 days 7-8: 540". */
GPtrArray   *cf_roster_verify          (const CfRosterProblem *problem,
                                        const CfRosterCell    *cells);
/* The problem's cells with every free one off: what the fixed cells break by themselves. */
CfRosterCell *cf_roster_bare_cells     (const CfRosterProblem *problem);
/* Those lines of @cells that the fixed cells do not have, and cells that were not free to change;
 * joined; NULL: the roster is legal. */
char        *cf_roster_verify_build    (const CfRosterProblem *problem,
                                        const CfRosterCell    *cells);
/* Cost of coverage, minute by minute. */
CfRosterCost cf_roster_verify_coverage (const CfRosterProblem *problem,
                                        const CfRosterCell    *cells);
