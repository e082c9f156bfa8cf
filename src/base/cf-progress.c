/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-progress.h"

#define FRACTION_SCALE 1000000

struct _CfProgress
{
  gatomicrefcount references;
  gint64          started;      /* monotonic microseconds */
  gint64          deadline;     /* monotonic microseconds, 0: none; set before the job starts */
  int             fraction;     /* atomic, millionths */
  int             phase;        /* atomic */
  int             stopped;      /* atomic */
};

CfProgress *
cf_progress_new (void)
{
  CfProgress *self = g_new0 (CfProgress, 1);

  g_atomic_ref_count_init (&self->references);
  self->started = g_get_monotonic_time ();

  return self;
}

CfProgress *
cf_progress_ref (CfProgress *self)
{
  g_atomic_ref_count_inc (&self->references);

  return self;
}

void
cf_progress_unref (CfProgress *self)
{
  if (g_atomic_ref_count_dec (&self->references))
    g_free (self);
}

void
cf_progress_set_deadline (CfProgress *self,
                          double      seconds_from_now)
{
  self->deadline = g_get_monotonic_time () + (gint64) (seconds_from_now * G_USEC_PER_SEC);
}

void
cf_progress_stop (CfProgress *self)
{
  g_atomic_int_set (&self->stopped, TRUE);
}

double
cf_progress_get_fraction (CfProgress *self)
{
  return (double) g_atomic_int_get (&self->fraction) / FRACTION_SCALE;
}

guint
cf_progress_get_phase (CfProgress *self)
{
  return (guint) g_atomic_int_get (&self->phase);
}

/* Seconds since the progress was made. */
double
cf_progress_get_elapsed (CfProgress *self)
{
  return (double) (g_get_monotonic_time () - self->started) / G_USEC_PER_SEC;
}

gboolean
cf_progress_step (CfProgress *self,
                  double      fraction)
{
  if (self == NULL)
    return TRUE;

  g_atomic_int_set (&self->fraction, (int) (CLAMP (fraction, 0.0, 1.0) * FRACTION_SCALE));

  return !cf_progress_should_stop (self);
}

gboolean
cf_progress_should_stop (CfProgress *self)
{
  if (self == NULL)
    return FALSE;

  return g_atomic_int_get (&self->stopped)
         || (self->deadline != 0 && g_get_monotonic_time () >= self->deadline);
}

void
cf_progress_set_phase (CfProgress *self,
                       guint       phase)
{
  if (self != NULL)
    g_atomic_int_set (&self->phase, (int) phase);
}

double
cf_progress_get_time_share (CfProgress *self)
{
  if (self == NULL || self->deadline == 0)
    return -1.0;

  const gint64 length = self->deadline - self->started;

  if (length <= 0)
    return 1.0;
  return CLAMP ((double) (g_get_monotonic_time () - self->started) / length, 0.0, 1.0);
}
