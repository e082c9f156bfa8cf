/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-staffing-sheet.h: how many agents one limit needs, as a smooth surface over load and handle
 * time. Private to the staffing engine; belongs to one thread.
 *
 * A real number of agents makes n (a, h) smooth, and (n - a) / sqrt (a) nearly flat (the rule of
 * the square root), so a few exact points and a cubic are right to a thousandth of an agent.
 * Points are found when they are first needed. */
#pragma once

#include "cf-staffing-search.h"

G_BEGIN_DECLS

typedef struct _CfStaffingSheet CfStaffingSheet;

/* Everything a surface depends on. Compared as memory: zero it first. */
typedef struct
{
  double          patience_s;
  double          within_s;
  double          variation;     /* of days, in the mean; 0: certain */
  double          bound;         /* the limit's value */
  CfStaffingLimit limit;
  CfErlangLevel   level;         /* of the goal; else 0 */
} CfStaffingSheetKey;

CfStaffingSheet          *cf_staffing_sheet_new      (const CfStaffingSheetKey *key);
void                      cf_staffing_sheet_free     (CfStaffingSheet          *self);
const CfStaffingSheetKey *cf_staffing_sheet_get_key  (const CfStaffingSheet    *self);

typedef enum
{
  CF_STAFFING_SHEET_KNOWS,      /* @agents, within cf_staffing_sheet_tolerance () */
  CF_STAFFING_SHEET_BOUNDS,     /* at most @agents: hereabouts the limit begins to matter */
  CF_STAFFING_SHEET_FAILS,      /* out of range or of reach */
} CfStaffingSheetAnswer;

CfStaffingSheetAnswer     cf_staffing_sheet_estimate (CfStaffingSheet          *self,
                                                      double                    load,
                                                      double                    handle_s,
                                                      double                   *agents);

/* How far an estimate may be off, in agents; it is a third of that where the tests looked. In the
 * mean of days on which endlessly patient callers overrun the queue the surface has folds. */
double                    cf_staffing_sheet_tolerance (const CfStaffingSheetKey *key,
                                                       double                    load);

G_END_DECLS
