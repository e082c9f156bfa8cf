/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-sample-private.h: the parts of the sample center, in the order in which they are made.
 *
 * Each part adds inputs to a list of steps; nothing is written before the list is whole, so it can
 * be made on any thread. */
#pragma once

#include "cf-minute.h"
#include "cf-sample-center.h"
#include "cf-sample-random.h"

G_BEGIN_DECLS

typedef struct
{
  const CfCommand *command;
  gpointer         input;
  GDestroyNotify   input_free;
} CfSampleStep;

typedef struct
{
  gint64    id;
  int       role;             /* CfRole */
  guint     team;             /* index; G_MAXUINT: none */
  gboolean  takes_calls;
  gboolean  part_time;
  gboolean  takes_orders;     /* the second queue too */
  gboolean  is_protected;     /* by law: no nights */
  gboolean  is_minor;
} CfSamplePerson;

typedef struct
{
  CfSampleOptions  options;
  CfSampleRandom   random;
  gint64           next_id;
  gint64           at;            /* UTC microseconds */
  char            *pin_hash;      /* the same of everybody */
  GArray          *steps;         /* CfSampleStep */
  guint            n_written;
  GArray          *people;        /* CfSamplePerson; the manager first */
  guint            n_teams;
  gint64           hotline;
  gint64           orders;
  gint64           early, day, mid, late, night, training, peak, evening;   /* shift types */
} CfSample;

gint64  cf_sample_take_ids      (CfSample         *self,
                                 guint             n_ids);
/* Takes @input, and stamps it. */
void    cf_sample_add_step      (CfSample         *self,
                                 const CfCommand  *command,
                                 gpointer          input,
                                 GDestroyNotify    input_free);

void    cf_sample_add_center    (CfSample         *self);
void    cf_sample_add_people    (CfSample         *self);
void    cf_sample_add_calendar  (CfSample         *self);
void    cf_sample_add_calls     (CfSample         *self);
void    cf_sample_add_schedule  (CfSample         *self);   /* the two weeks before */
void    cf_sample_add_requests  (CfSample         *self);   /* leave and wishes to come */
void    cf_sample_add_forecast  (CfSample         *self);   /* marks, campaigns, layers */

/* What the calls of the hotline show: a campaign day, two hours of an outage, an hour that a report
 * counted twice. */
CfDay    cf_sample_past_campaign (const CfSampleOptions *options);
CfMinute cf_sample_outage        (const CfSampleOptions *options);
CfMinute cf_sample_counted_twice (const CfSampleOptions *options);

/* CfSpecialDayKind, or -1: an ordinary day. */
int     cf_sample_calendar_kind (CfDay             day);

G_END_DECLS
