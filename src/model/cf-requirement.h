/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-requirement.h: how many people a forecast asks for, per queue, day and interval.
 *
 * From the intervals of a run, the goal that holds in each of them, the risk that the forecast
 * carries, and the opening hours: outside of them nobody is needed. An immutable object with
 * day-major arrays. With other figures it is computed again from the same basis, in a frame and
 * without the store: that is what the sliders do. */
#pragma once

#include "cf-queue-goals.h"
#include "cf-shrinkage.h"
#include "cf-staffer.h"
#include "cf-store.h"
#include "cf-what-if.h"

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
  double paid_hours;        /* agent-hours / (1 - all shrinkage), not rounded */
  double premium_hours;     /* of agents: what the forecast's risk adds, before rounding */
} CfRequirementTotal;

#define CF_TYPE_REQUIREMENT (cf_requirement_get_type ())
G_DECLARE_FINAL_TYPE (CfRequirement, cf_requirement, CF, REQUIREMENT, GObject)

struct _CfRequirement
{
  GObject                    parent_instance;

  gint64                     run_id;
  gint64                     queue_id;
  char                      *queue_name;
  CfDay                      from;
  guint                      n_days;
  int                        minutes;        /* length of an interval */
  guint                      n_slots;        /* a day */
  CfRequirementCell         *cells;          /* [n_days * n_slots] */
  CfRequirementTotal        *days;           /* [n_days] */
  CfRequirementTotal         total;
  guint                      first_open;     /* slots [first_open, end_open) hold every open one */
  guint                      end_open;
  CfWhatIf                   what_if;
  CfShrinkage                shrinkage;
  CfDayRisk                  risk;
  CfLoadChoice               load;           /* how calls became a load, and why */
  double                     patience_s;
  gboolean                   variation_known;   /* FALSE: a forecast of before; overstated */
  struct _CfRequirementBasis *basis;         /* owned */
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

/* Of every queue that the run knows, in the order of the queues: an array that owns
 * them. */
void           cf_requirement_read_all_async  (CfStore              *store,
                                               gint64                run_id,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
GPtrArray     *cf_requirement_read_all_finish (CfStore              *store,
                                               GAsyncResult         *result,
                                               GError              **error);

/* On a store thread, for the command line: the days that the run knows of @from to @until;
 * CF_DAY_NONE: its first and its end. */
CfRequirement *cf_requirement_read        (CfDb                 *db,
                                           gint64                run_id,
                                           gint64                queue_id,
                                           CfDay                 from,
                                           CfDay                 until,
                                           GError              **error);
/* On a store thread, for the schedule: an open interval of which the run knows nothing asks for the
 * minimum staff. @run_id 0: there is no forecast. */
CfRequirement *cf_requirement_read_plan   (CfDb                 *db,
                                           gint64                run_id,
                                           gint64                queue_id,
                                           CfDay                 from,
                                           CfDay                 until,
                                           GError              **error);
/* The days [@from, @until) of it that it knows, without computing anything. */
CfRequirement *cf_requirement_cut         (CfRequirement        *self,
                                           CfDay                 from,
                                           CfDay                 until);
/* The same from the same basis with other figures. @staffer: kept by the caller between calls. */
CfRequirement *cf_requirement_try         (CfRequirement        *self,
                                           const CfWhatIf       *what_if,
                                           CfStaffer            *staffer);

/* The goal that holds in a cell, what-if included; calls and threshold as the engine gets them. */
CfStaffingGoal  cf_requirement_goal       (CfRequirement        *self,
                                           guint                 day,
                                           guint                 slot);
CfErlangTraffic cf_requirement_traffic    (CfRequirement        *self,
                                           guint                 day,
                                           guint                 slot);
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
/* Which formulas, how the load is computed and why, what is known of the risk. Translated. */
char          *cf_requirement_explain_method (CfRequirement     *self);
/* "Answered in time ÷ offered": which of the four. Translated, lent. */
const char    *cf_requirement_level_name  (CfErlangLevel         level);

G_END_DECLS
