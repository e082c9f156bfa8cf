/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-day-series.h: from the daily totals of the past to those one expects, by the day model.
 *
 * Works on logarithms and comes back from them: averages over settings, and the factor from the
 * median of a day to its mean. Private to the engine. */
#pragma once

#include "cf-day-candidates.h"

G_BEGIN_DECLS

typedef struct
{
  const CfForecastDate *days;       /* [n_past + n_ahead]: borrowed */
  guint                 n_past;
  guint                 n_ahead;
  guint                 n_classes;
  const guint8         *groups;     /* nullable, as in CfDayModelSeries */
  guint                 chained;
  double                offset;     /* log (total + offset): above 0 where totals may be 0 */
  double               *totals;     /* [n_past]: in; NAN: unknown */
  double               *means;      /* [n_past + n_ahead]: out, bias included */
  CfDayModelParts      *parts;      /* [n_past + n_ahead]: out, of the logarithms */
  double               *weights;    /* [n_past]: out: 1; less on unusual days; 0: unknown */
  double                bias;       /* out: the factor from the median to the mean */
} CfDaySeries;

/* Takes everything above `totals` from @like; nothing is filled yet. */
void     cf_day_series_init           (CfDaySeries              *self,
                                       const CfDaySeries        *like);
void     cf_day_series_clear          (CfDaySeries              *self);

/* FALSE: there is no day with calls; means are 0 and `bias` is 1. Likewise below.
 * @weights: out: [n] of the candidates. */
gboolean cf_day_series_fit_candidates (CfDaySeries              *self,
                                       const CfDayCandidates    *candidates,
                                       double                   *weights);
gboolean cf_day_series_fit            (CfDaySeries              *self,
                                       const CfDayModelSettings *settings);

G_END_DECLS
