/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-accuracy.h: how far a forecast was from what came. Sums, so that any of them can be added up
 * and a small interval weighs no more than its calls. Pure, any thread. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint  n;            /* intervals, or days, compared */
  double calls;        /* that came */
  double forecast;
  double absolute;     /* sum of |calls - forecast| */
  guint  n_inside;     /* inside the 80 % band */
  guint  n_banded;     /* that had a band */
} CfAccuracy;

void    cf_accuracy_add    (CfAccuracy       *self,
                            double            calls,
                            double            forecast);
/* The same, and whether @calls lie in a band. */
void    cf_accuracy_add_in (CfAccuracy       *self,
                            double            calls,
                            double            forecast,
                            double            low,
                            double            high);
void    cf_accuracy_merge  (CfAccuracy       *self,
                            const CfAccuracy *other);

/* (calls - forecast) / calls: positive when it forecast too little. NAN: nothing came. */
double  cf_accuracy_bias   (const CfAccuracy *self);
/* Sum of errors / sum of calls. NAN: nothing came. */
double  cf_accuracy_wape   (const CfAccuracy *self);
double  cf_accuracy_inside (const CfAccuracy *self);     /* NAN: there were no bands */

G_END_DECLS
