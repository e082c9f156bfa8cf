/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-interval-fact.h: what the phones counted on one queue in one interval.
 *
 * Sums, never averages, so that intervals add up to days. A plain struct: years of them are read
 * into one array. */
#pragma once

#include "cf-minute.h"

G_BEGIN_DECLS

#define CF_FACT_UNKNOWN (-1)

typedef struct
{
  CfMinute start;
  int      minutes;           /* length of the interval */
  int      offered;
  int      answered;          /* from here on CF_FACT_UNKNOWN where nobody counted */
  int      abandoned;
  int      answered_within;   /* the queue's goal seconds */
  gint64   handle_s;          /* talk, hold and after-call work of the answered */
  gint64   wait_s;            /* of the answered */
} CfIntervalFact;

G_END_DECLS
