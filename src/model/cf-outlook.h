/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-outlook.h: what a queue's past and its forecast look like: all that the Forecast page draws.
 *
 * The intervals are those of a saved run, with the adjustment layers over them; the fit of the
 * past, the parts of each day and the accuracy are computed anew from the same history, and
 * `changed` says when that history is not what it was. Plain arrays, read on a worker thread, then
 * never changed; day-major, [day * n_slots + slot]. */
#pragma once

#include "cf-forecast.h"
#include "cf-forecaster.h"
#include "cf-planned-forecast.h"

G_BEGIN_DECLS

/* A holiday, swapped workday, campaign or outage in the days that are shown. */
typedef struct
{
  CfDay  day;
  int    kind;      /* CfSpecialDayKind */
  char  *name;
} CfOutlookMark;

/* Where the numbers of a run come from. */
typedef enum
{
  CF_OUTLOOK_FROM_HISTORY,    /* the model */
  CF_OUTLOOK_FROM_CURVE,      /* no week of history: a curve and so many calls a day */
} CfOutlookSource;

/* A day or an interval that the model finds unusual and nobody has marked: offered, never applied
 * by itself. */
typedef struct
{
  CfMinute start;
  CfMinute end;
  double   calls;
  double   expected;
} CfOutlookOffer;

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
  double          *used_calls;       /* the same as the model saw them: NAN where left out */
  double          *past_handle_s;    /* [n_past * n_slots]: seconds a call; NAN: unknown */
  CfForecastPast  *past;             /* [n_past]: totals, fitted totals, weights */
  GPtrArray       *cleaning;         /* CfCleaningMark of this queue, by id */
  GArray          *offers;           /* CfOutlookOffer, the newest first */

  CfDay            from;             /* forecast: from … from + n_days */
  guint            n_days;
  CfForecastBand  *slots;            /* [n_days * n_slots]; mean NAN: closed. After the layers */
  double          *handle_s;         /* [n_days * n_slots]: average handle time expected */
  CfForecastDay   *days;             /* [n_days]: totals with bands, and the parts of the model's */
  double          *base_totals;      /* [n_days]: of the model; NAN: closed */
  CfPlannedForecast *plan;           /* the model's own numbers, the layers and what each did */
  CfOutlookSource  source;
  double          *published;        /* [(n_past + n_days) * n_slots]: calls of the forecast that
                                      * was published; NAN: none */
  CfForecast      *forecast;         /* computed anew, for cf-forecast-explain.h; NULL without a
                                      * history. Its first day may lie before `from` */

  guint            n_marks;          /* special days from past_from to the end, by day */
  CfOutlookMark   *marks;

  CfForecastState  state;            /* CALIBRATED or ROUGH */
  guint            n_origins;        /* of the back-test */
  CfForecastScore  scores[CF_FORECAST_N_METHODS];
  double           inside_80, inside_95;   /* NAN without a back-test */
  int              unannounced;      /* year without days off yet, see cf-calendar-gap.h; 0: none */
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

/* The same, waited for: the command line. */
CfOutlook *cf_outlook_read        (CfStore              *store,
                                   gint64                run_id,
                                   gint64                queue_id,
                                   GError              **error);

/* The special day on @day; NULL: it is an ordinary one. Lent. */
const CfOutlookMark *cf_outlook_get_mark (CfOutlook     *self,
                                          CfDay          day);

/* What other layers would make of the model's numbers, for a hand that drags: fills @slots and
 * @handle_s (nullable), [n_days * n_slots] each. Microseconds. */
void       cf_outlook_preview     (CfOutlook            *self,
                                   const CfAdjustment   *layers,
                                   guint                 n_layers,
                                   CfForecastBand       *slots,
                                   double               *handle_s);

/* "Forecast again from 10 past dates: 4.3 % off for a day, …" Translated. */
char      *cf_outlook_accuracy_text      (CfOutlook     *self);
/* How the total of forecast day @index comes about, a line a factor. Translated. */
char      *cf_outlook_explain_day        (CfOutlook     *self,
                                          guint          index);
/* The same of one interval: the day, its share, each layer that changes it, and what of the
 * history was left out and why. */
char      *cf_outlook_explain_cell       (CfOutlook     *self,
                                          guint          day,
                                          guint          slot);
/* "Profile of a Friday: a workday instead of …": which profile the day has, and why. */
char      *cf_outlook_explain_profile    (CfOutlook     *self,
                                          guint          index);
/* "Calendar model". Translated. */
const char *cf_forecast_method_get_name  (CfForecastMethod method);
/* "+25 %", "set to 30 s": what a layer does, without its name. Translated. */
char      *cf_adjustment_layer_describe  (CfAdjustmentLayer *layer);
/* "10:00-14:00, Mon-Fri, from 3 Nov": which intervals it covers. Translated. */
char      *cf_adjustment_layer_scope     (CfAdjustmentLayer *layer);

G_END_DECLS
