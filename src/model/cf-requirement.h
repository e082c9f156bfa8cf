/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-requirement.h: how many people a forecast asks for, per queue, day and interval.
 *
 * From the intervals of a run, the queue's goal and limits, and its opening hours: outside of them
 * nobody is needed. An immutable object, computed on a worker thread; day-major arrays. */
#pragma once

#include "cf-day.h"
#include "cf-staffing.h"
#include "cf-store.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean              open;
  double                calls;
  double                handle_s;       /* average handle time */
  CfStaffingRequirement need;           /* load, agents, on_roster (heads), reason, figures */
} CfRequirementCell;

typedef struct
{
  double calls;
  double agent_hours;       /* of agents at work */
  double roster_hours;      /* of heads on the schedule, rounded per interval */
  double exact_hours;       /* the same, added up before rounding */
  guint  peak;              /* most heads in an interval */
  double service_level;     /* expected with exactly these agents, weighted by calls */
} CfRequirementTotal;

#define CF_TYPE_REQUIREMENT (cf_requirement_get_type ())
G_DECLARE_FINAL_TYPE (CfRequirement, cf_requirement, CF, REQUIREMENT, GObject)

struct _CfRequirement
{
  GObject             parent_instance;

  gint64              run_id;
  gint64              queue_id;
  char               *queue_name;
  CfDay               from;
  guint               n_days;
  int                 minutes;        /* length of an interval */
  guint               n_slots;        /* a day */
  CfErlangTraffic     like;           /* interval, patience and threshold of every cell */
  CfStaffingGoal      goal;
  CfRequirementCell  *cells;          /* [n_days * n_slots] */
  CfRequirementTotal *days;           /* [n_days] */
  CfRequirementTotal  total;
  guint               first_open;     /* slots [first_open, end_open) hold every open interval */
  guint               end_open;
};

/* @run_id 0: the newest run. CF_STORE_ERROR_NOT_FOUND when there is none, or not of this queue. */
void           cf_requirement_read_async  (CfStore              *store,
                                           gint64                run_id,
                                           gint64                queue_id,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
CfRequirement *cf_requirement_read_finish (CfStore              *store,
                                           GAsyncResult         *result,
                                           GError              **error);

/* On a store thread, for the roster problem and the plan board: the days that the run knows of
 * @from to before @until. */
CfRequirement *cf_requirement_read        (CfDb                 *db,
                                           gint64                run_id,
                                           gint64                queue_id,
                                           CfDay                 from,
                                           CfDay                 until,
                                           GError              **error);

/* What n - 5 to n + 5 agents give in a cell. Returns the rows filled. */
guint          cf_requirement_table       (CfRequirement        *self,
                                           guint                 day,
                                           guint                 slot,
                                           CfStaffingRow         rows[CF_STAFFING_TABLE_ROWS]);
/* For the roster: cost and expected service level of 0…@n_heads heads in a cell, see
 * cf_staffing_cost_table (). Returns the heads required; in a closed cell every head is surplus. */
guint          cf_requirement_costs       (CfRequirement        *self,
                                           guint                 day,
                                           guint                 slot,
                                           guint                 n_heads,
                                           double               *costs,
                                           double               *levels);      /* nullable */
/* How the figures of a cell come about: load, goal, what decided, shrinkage. Translated. */
char          *cf_requirement_explain     (CfRequirement        *self,
                                           guint                 day,
                                           guint                 slot);

G_END_DECLS
