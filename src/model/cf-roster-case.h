/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-case.h: a public roster problem as the engine takes it. */
#pragma once

#include "cf-roster-file.h"
#include "cf-roster-problem.h"

G_BEGIN_DECLS

/* The file may be freed afterwards. Cell c is the file's shift c - 1; every person has a contract
 * of their own; costs are the file's weights times CF_ROSTER_COST_ONE. */
CfRosterProblem *cf_roster_case_new_problem (const CfRosterFile *file);

G_END_DECLS
