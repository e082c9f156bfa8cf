/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-private.h: the compiled problem, shared by the files of the engine. */
#pragma once

#include "cf-minute.h"
#include "cf-roster-evaluator.h"

G_BEGIN_DECLS

/* A type, with everything about it that is asked a million times a second. */
typedef struct
{
  int           start;            /* minute of its day */
  int           end;              /* start + length: beyond 1440 on the next date */
  int           paid;
  int           night[2];         /* minutes in the night band on its date and on the next */
  gboolean      crosses;          /* touches the next date */
  CfRosterClass klass;
  int           queue;            /* -1: off the phone */
  guint64       queue_bit;        /* 0: needs no skill */
  guint         weekdays;
  gboolean      closed;
  guint         first_slot;       /* start / 15 */
  guint         n_slots;
  const guint8 *profile;
  int           productive;       /* minutes */
} CfCompiledType;

typedef struct
{
  guint weekday;                  /* Monday 0 */
  guint month;                    /* counted from the month of column 0 */
  guint week;                     /* counted from the week of column 0 */
} CfCompiledDay;

typedef struct
{
  int          hard;              /* CF_RULE_NO_LIMIT: not hard */
  int          soft;
  CfRosterCost weight;            /* thousandths */
} CfCompiledRule;

struct _CfRosterEvaluator
{
  const CfRosterProblem *problem;
  CfCompiledType        *types;   /* [cell]; 0 is unused */
  CfCompiledDay         *days;
  CfCompiledRule         rules[CF_RULE_N_KINDS];
  guint32               *wish_of; /* [person * n_days + day]: 1 + first of wishes, 0: none */
  CfRosterWish          *wishes;  /* by person and day; ends with an impossible person */
  guint64               *allowed; /* [(person * n_days + day) * n_words]: bit (cell - 1) */
  guint                  n_words;
  int                   *agreed;  /* [person]: minutes of the planned days, less leave */
  guint8                *fair;    /* [person]: bit metric: shares in it */
  guint                  n_months;
  guint                  n_weeks;
};

#define CF_ROSTER_MAX_DAYS   128
#define CF_ROSTER_MAX_WEEKS  20
#define CF_ROSTER_MAX_MONTHS 6

CfRuleKind cf_roster_bar_reason (const CfRosterEvaluator *self,
                                 guint                    person,
                                 guint                    day,
                                 CfRosterCell             cell,
                                 guint                   *at);

static inline const CfRosterPersonDay *
cf_roster_person_days (const CfRosterEvaluator *self,
                       guint                    person)
{
  return &self->problem->person_days[(gsize) person * self->problem->n_days];
}

static inline gboolean
cf_roster_is_allowed (const CfRosterEvaluator *self,
                      guint                    person,
                      guint                    day,
                      CfRosterCell             cell)
{
  const gsize at = ((gsize) person * self->problem->n_days + day) * self->n_words;

  return (self->allowed[at + (cell - 1) / 64] >> ((cell - 1) % 64)) & 1;
}

static inline gboolean
cf_roster_is_free (const CfRosterProblem *problem,
                   guint                  person,
                   guint                  day)
{
  const gsize at = (gsize) person * problem->n_days + day;

  return day >= problem->from && day < problem->until
         && (problem->person_days[at].flags & CF_ROSTER_FIXED) == 0
         && problem->cells[at] < CF_ROSTER_RESERVED;
}

/* How much one rule costs beyond its soft limit, by minutes or by pieces. */
static inline CfRosterCost
cf_roster_price (const CfCompiledRule *rule,
                 CfRuleUnit            unit,
                 int                   excess)
{
  return unit == CF_RULE_UNIT_MINUTES ? rule->weight * excess / 60 : rule->weight * excess;
}

G_END_DECLS
