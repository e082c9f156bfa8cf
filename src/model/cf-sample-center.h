/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-sample-center.h: a center to try: people, calls, rules, leave and wishes of our own invention.
 *
 * Everything follows from the seed, the day and the sizes: the same options give the same rows, on
 * every machine. Words are in the language of the moment. It goes into a store that holds nobody,
 * through the same commands as everything else. Every account has the PIN 0000. */
#pragma once

#include "cf-store.h"

#include "cf-day.h"

G_BEGIN_DECLS

#define CF_SAMPLE_PIN "0000"
#define CF_SAMPLE_MANAGER_NUMBER "0001"
#define CF_SAMPLE_MIN_PEOPLE 10
#define CF_SAMPLE_MAX_PEOPLE 1000
#define CF_SAMPLE_MIN_DAYS 28
#define CF_SAMPLE_MAX_DAYS 1100

typedef struct
{
  guint   n_people;
  guint   n_days;     /* of call history … */
  CfDay   until;      /* … before this day; planning starts on it */
  guint64 seed;
} CfSampleOptions;

/* 60 people, 90 days until the Monday of @today's week, seed 1. */
void      cf_sample_options_init        (CfSampleOptions        *options,
                                         CfDay                   today);

/* Waits; refused as CF_STORE_ERROR_INVALID when the store holds people. */
gboolean  cf_sample_center_make         (CfStore                *store,
                                         const CfSampleOptions  *options,
                                         GError                **error);
/* The same without blocking the main thread. */
void      cf_sample_center_make_async   (CfStore                *store,
                                         const CfSampleOptions  *options,   /* NULL: defaults */
                                         GAsyncReadyCallback     callback,
                                         gpointer                user_data);
gboolean  cf_sample_center_make_finish  (CfStore                *store,
                                         GAsyncResult           *result,
                                         GError                **error);

G_END_DECLS
