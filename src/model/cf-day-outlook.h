/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-day-outlook.h: a day of a queue that is under way: what was planned, what came, what the rest
 * will bring.
 *
 * Planned is what the day's schedule was published with, or the newest forecast that did not know
 * the day. It never moves; the rest of the day forecast again stands beside it, and each time that
 * it is saved (cf_command_reforecast_save) both lines are kept. An immutable object. */
#pragma once

#include "cf-accuracy-report.h"
#include "cf-intraday.h"
#include "cf-reforecast-store.h"
#include "cf-store.h"

G_BEGIN_DECLS

#define CF_TYPE_DAY_OUTLOOK (cf_day_outlook_get_type ())
G_DECLARE_FINAL_TYPE (CfDayOutlook, cf_day_outlook, CF, DAY_OUTLOOK, GObject)

struct _CfDayOutlook
{
  GObject           parent_instance;

  gint64            queue_id;
  char             *queue_name;
  CfDay             day;
  int               minutes;
  guint             n_slots;
  CfAccuracySource  source;        /* of the planned line */
  CfForecastBand   *planned;       /* [n_slots]; mean NAN: closed */
  double           *came;          /* [n_slots]; NAN: not known yet */
  CfForecastBand   *again;         /* [n_slots]: the rest forecast again; as planned before it */
  CfIntradayFlag   *flags;         /* [n_slots] */
  guint             n_flags;       /* intervals with a flag */
  gboolean          is_under_way;  /* something came, and something is still to come */
  CfIntraday        intraday;      /* seen, expected, the factor of the rest */
  double            day_error;     /* relative, that forecasts of whole days have had */
  double            planned_total;
  double            again_total;   /* what came, and what is expected of the rest */
  GPtrArray        *saved;         /* CfReforecast of the day, by age */
  GArray           *saved_line;    /* CfReforecastInterval of the newest of them; empty: none */
};

/* CF_STORE_ERROR_NOT_FOUND when nothing was forecast for the day. */
void               cf_day_outlook_read_async  (CfStore              *store,
                                               gint64                queue_id,
                                               CfDay                 day,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
CfDayOutlook      *cf_day_outlook_read_finish (CfStore              *store,
                                               GAsyncResult         *result,
                                               GError              **error);
/* On a store thread. */
CfDayOutlook      *cf_day_outlook_read        (CfDb                 *db,
                                               gint64                queue_id,
                                               CfDay                 day,
                                               GError              **error);

/* To keep both lines: for cf_command_reforecast_save. NULL when the day is not under way. */
CfReforecastInput *cf_day_outlook_input       (CfDayOutlook         *self);
/* "115 % of what was expected so far; the rest of the day is lifted by 12 %." Translated. */
char              *cf_day_outlook_summary     (CfDayOutlook         *self);

G_END_DECLS
