/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-outlook.h: what a queue's past and its forecast look like: all that the Forecast page draws.
 *
 * The intervals are those of a saved run; the fit of the past, the parts of each day and the
 * accuracy are computed anew from the same history, and `changed` says when that history is not
 * what it was. Plain arrays, read on a worker thread, then never changed; day-major,
 * [day * n_slots + slot]. */
#pragma once

#include "cf-forecast.h"
#include "cf-forecaster.h"

G_BEGIN_DECLS

/* A holiday, swapped workday, campaign or outage in the days that are shown. */
typedef struct
{
  CfDay  day;
  int    kind;      /* CfSpecialDayKind */
  char  *name;
} CfOutlookMark;

#define CF_TYPE_OUTLOOK (cf_outlook_get_type ())
G_DECLARE_FINAL_TYPE (CfOutlook, cf_outlook, CF, OUTLOOK, GObject)

struct _CfOutlook
{
  GObject          parent_instance;

  gint64           run_id;
  gint64           queue_id;
  char            *queue_name;
  gint64           made_at;          /* of the run, UTC microseconds */
  int              minutes;          /* length of an interval */
  guint            n_slots;          /* a day */

  CfDay            past_from;        /* history: past_from … past_from + n_past */
  guint            n_past;
  double          *past_calls;       /* [n_past * n_slots]; NAN: unknown */
  CfForecastPast  *past;             /* [n_past]: totals, fitted totals, weights */

  CfDay            from;             /* forecast: from … from + n_days */
  guint            n_days;
  CfForecastBand  *slots;            /* [n_days * n_slots]; mean NAN: closed */
  double          *handle_s;         /* [n_days * n_slots]: average handle time expected */
  CfForecastDay   *days;             /* [n_days]: totals with bands, and their parts */

  guint            n_marks;          /* special days from past_from to the end, by day */
  CfOutlookMark   *marks;

  CfForecastState  state;            /* CALIBRATED or ROUGH */
  guint            n_origins;        /* of the back-test */
  CfForecastScore  scores[CF_FORECAST_N_METHODS];
  double           inside_80, inside_95;   /* NAN without a back-test */
  gboolean         changed;          /* history or calendar changed since the run was made */
};

/* @run_id 0: the newest run. Fails with CF_STORE_ERROR_NOT_FOUND when there is none yet, or none
 * for this queue. */
void       cf_outlook_read_async  (CfStore              *store,
                                   gint64                run_id,
                                   gint64                queue_id,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
CfOutlook *cf_outlook_read_finish (CfStore              *store,
                                   GAsyncResult         *result,
                                   GError              **error);

/* The special day on @day; NULL: it is an ordinary one. Lent. */
const CfOutlookMark *cf_outlook_get_mark (CfOutlook     *self,
                                          CfDay          day);

/* "Forecast again from 10 past dates: 4.3 % off for a day, …" Translated. */
char      *cf_outlook_accuracy_text      (CfOutlook     *self);
/* How the total of forecast day @index comes about, a line a factor. Translated. */
char      *cf_outlook_explain_day        (CfOutlook     *self,
                                          guint          index);

G_END_DECLS
