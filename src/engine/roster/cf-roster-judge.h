/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-judge.h: one row under judgement, shared by the files of the judge. */
#pragma once

#include "cf-roster-private.h"

G_BEGIN_DECLS

typedef struct
{
  guint                 day;
  gint64                start;         /* minutes from midnight of column 0 */
  gint64                end;
  const CfCompiledType *type;
  int                   overtime;
} CfJudgeShift;

typedef struct
{
  const CfRosterEvaluator *self;
  const CfRosterProblem   *problem;
  const CfRosterPersonDay *dates;
  const CfRosterCell      *row;
  CfRosterRow             *result;
  GArray                  *findings;   /* nullable */
  guint                    person;
  guint                    n_shifts;
  CfJudgeShift             shifts[CF_ROSTER_MAX_DAYS];
} CfJudge;

/* What touches a planned day is charged; what does not is the past. */
void cf_judge_charge   (CfJudge       *judge,
                        CfRuleFinding  finding,
                        gint64         excess);      /* hard units */
/* Against a maximum (or a minimum): hard units first, else the soft price. @limit is the hard one;
 * CF_RULE_NO_LIMIT: the rule's own. */
void cf_judge_measure  (CfJudge       *judge,
                        CfRuleKind     kind,
                        guint          first,
                        guint          last,
                        int            measured,
                        int            limit);

void cf_judge_weeks    (CfJudge       *judge);
void cf_judge_period   (CfJudge       *judge);
void cf_judge_overtime (CfJudge       *judge);

G_END_DECLS
