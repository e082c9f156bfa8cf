/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-start-curve.h: how the calls of a day usually spread, for a queue without a history.
 *
 * The shapes are ours, drawn by hand from what such services commonly see; they are a start, not
 * knowledge, and the bands around them are wide. As soon as there is a full week of history the
 * model takes over. Pure functions, any thread. */
#pragma once

#include "cf-forecast.h"

G_BEGIN_DECLS

typedef enum      /* stored: never renumber */
{
  CF_START_CURVE_RETAIL = 0,      /* shops and orders: late morning, then the evening */
  CF_START_CURVE_BANK = 1,        /* office hours with a strong morning */
  CF_START_CURVE_ALL_DAY = 2,     /* a service for 24 hours: low night, long plateau */
  CF_START_CURVE_OFFICE = 3,      /* business customers: two humps and a lunch break */
  CF_START_CURVE_EVENING = 4,     /* leisure and delivery: noon, and most in the evening */
  CF_START_CURVE_FLAT = 5,        /* the same all day */
} CfStartCurve;

#define CF_START_CURVE_N 6

/* Shares of a day of @n_slots, which sum to 1 over the open slots. @open: [n_slots], nullable: open
 * wherever the curve has calls; closed slots get NAN. FALSE: nothing is open. */
gboolean  cf_start_curve_shares (CfStartCurve    curve,
                                 guint           n_slots,
                                 const gboolean *open,
                                 double         *shares);

/* Bands around a mean that nobody has tested: chance, and an error of 30 % of the day. */
void      cf_start_curve_band   (double          mean,
                                 CfForecastBand *band);

G_END_DECLS
