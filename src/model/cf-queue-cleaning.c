/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The planner's marks on a queue's history: what the engine sees of it. Each mark begins with the
 * raw figures again, so that the youngest counts where two meet and a mark that is removed leaves
 * no trace. */
#include "cf-queue-history.h"

#include "cf-cleaning-mark.h"
#include "cf-minute.h"

#include <math.h>

typedef struct
{
  gsize first;
  gsize end;
} Stretch;

static Stretch
stretch_of (const CfQueueHistory *self,
            const CfCleaningMark *mark)
{
  CfMinute zero = cf_minute_at (self->from, 0);
  CfMinute all = (CfMinute) self->n_days * self->n_slots;
  CfMinute first = mark->start > zero ? (mark->start - zero) / self->minutes : 0;
  CfMinute end = mark->end > zero ? (mark->end - zero + self->minutes - 1) / self->minutes : 0;

  return (Stretch) { (gsize) MIN (first, all), (gsize) MIN (end, all) };
}

/* Whether the same time of another week is known: where nothing is known, that is when there would
 * have been calls. */
static gboolean
is_usual (const CfQueueHistory *self,
          gsize                 index)
{
  gsize week = (gsize) self->n_slots * CF_DAYS_PER_WEEK;
  gsize all = (gsize) self->n_days * self->n_slots;

  for (gsize i = index % week; i < all; i += week)
    if (!isnan (self->shown[i]))
      return TRUE;

  return FALSE;
}

/* The shape of what came; an even one where nothing did. */
static void
replace (CfQueueHistory *self,
         Stretch         stretch,
         double          calls)
{
  double sum = 0.0;
  guint n_usual = 0;

  for (gsize i = stretch.first; i < stretch.end; i++)
    {
      sum += isnan (self->shown[i]) ? 0.0 : self->shown[i];
      n_usual += is_usual (self, i);
    }

  for (gsize i = stretch.first; i < stretch.end; i++)
    if (sum > 0.0 && !isnan (self->shown[i]))
      self->calls[i] = self->shown[i] * calls / sum;
    else if (sum <= 0.0 && is_usual (self, i))
      self->calls[i] = calls / n_usual;
}

static void
leave_out (CfQueueHistory *self,
           Stretch         stretch)
{
  for (gsize i = stretch.first; i < stretch.end; i++)
    self->calls[i] = self->answered[i] = self->seconds[i] = NAN;
}

static void
set_class (CfQueueHistory       *self,
           const CfCleaningMark *mark)
{
  guint16 number = cf_queue_history_class (self, mark->note, CF_QUEUE_HISTORY_CAMPAIGNS);
  CfDay end = self->from + (CfDay) (self->n_days + self->n_ahead);

  for (CfDay day = MAX (cf_minute_day (mark->start), self->from);
       day < MIN (cf_minute_day (mark->end), end); day++)
    self->classes[day - self->from] = number;
}

void
cf_queue_history_clean (CfQueueHistory *self)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const CfCleaningMark *mark = g_ptr_array_index (self->marks, i);
      Stretch stretch = stretch_of (self, mark);

      for (gsize k = stretch.first; k < stretch.end; k++)
        self->calls[k] = self->shown[k];

      switch ((CfCleaningKind) mark->kind)
        {
        case CF_CLEANING_OUTAGE:
        case CF_CLEANING_EXCLUDED:
          leave_out (self, stretch);
          break;

        case CF_CLEANING_SPECIAL:
          if (mark->note != NULL)
            set_class (self, mark);
          break;

        case CF_CLEANING_REPLACED:
          replace (self, stretch, mark->calls);
          break;
        }
    }
}
