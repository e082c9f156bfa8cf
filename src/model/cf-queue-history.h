/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-queue-history.h: a queue's facts and calendar as the arrays that the forecast engine takes.
 *
 * Facts shorter than an interval are added up; an interval that is not covered whole is unknown.
 * The engine sees them through the planner's marks: an outage is unknown to it and still there to
 * be shown. Private to the model. */
#pragma once

#include "cf-forecast.h"
#include "cf-queue.h"
#include "cf-store.h"

G_BEGIN_DECLS

/* Groups of classes: the first of its name is taken to be like the others of its group. */
enum
{
  CF_QUEUE_HISTORY_HOLIDAYS = 1,
  CF_QUEUE_HISTORY_CAMPAIGNS,
};

typedef struct
{
  gint64     queue_id;
  char      *name;
  double     handle_s;     /* average handle time where history has none */
  int        minutes;      /* length of an interval */
  guint      n_slots;      /* a day */

  CfDay      from;
  guint      n_days;       /* of history; 0: there is none */
  guint      n_ahead;      /* days to forecast after it */
  double    *shown;        /* [n_days * n_slots]: offered; NAN: unknown */
  double    *calls;        /* the same as the engine sees it: without outages, cleaned */
  double    *answered;
  double    *seconds;      /* of handling */
  guint16   *classes;      /* [n_days + n_ahead] */
  GArray    *groups;       /* guint8 of each class from 0, see CfForecastProblem */
  guint8    *weekdays;     /* [n_days + n_ahead] */
  gint8     *festival;     /* [n_days + n_ahead]: distance from Spring Festival; NULL: the calendar
                            * does not have it */
  guint8    *changed;      /* [n_days * n_slots]: where `calls` is not what was shown */
  GPtrArray *special;      /* CfSpecialDay, by day, of history and forecast */
  GPtrArray *marks;        /* CfCleaningMark by id */
  GHashTable *numbers;     /* name of a class to its number */
} CfQueueHistory;

/* The facts before @before (CF_DAY_NONE: all), and the calendar to before @until, in intervals of
 * @minutes (0: the queue's), or longer ones where the facts are. */
CfQueueHistory *cf_queue_history_read    (CfDb                  *db,
                                          CfQueue               *queue,
                                          CfDay                  before,
                                          CfDay                  until,
                                          int                    minutes,
                                          GError               **error);
void            cf_queue_history_free    (CfQueueHistory        *self);

/* Lends the arrays. */
void            cf_queue_history_problem (const CfQueueHistory  *self,
                                          CfForecastProblem     *problem);
/* Average handle time expected at each time of each weekday, [7 * n_slots], and the weekday that a
 * day counts as. */
double         *cf_queue_history_handle_times (const CfQueueHistory *self);
guint           cf_queue_history_weekday (const CfQueueHistory  *self,
                                          CfDay                  day);

/* Applies `marks` to the arrays; the raw figures stay in `shown`. */
void            cf_queue_history_clean   (CfQueueHistory        *self);
/* The number of a class of special days: one that it has, or a new one. @name must stay. */
guint16         cf_queue_history_class   (CfQueueHistory        *self,
                                          const char            *name,
                                          guint8                 group);

/* First day after the newest fact of @queue_id; CF_DAY_NONE: there is none. */
gboolean        cf_queue_history_end     (CfDb                  *db,
                                          gint64                 queue_id,
                                          CfDay                 *end,
                                          GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfQueueHistory, cf_queue_history_free)

G_END_DECLS
