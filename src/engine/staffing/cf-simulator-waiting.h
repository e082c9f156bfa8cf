/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-simulator-waiting.h: callers in the order of arrival, first in, first out, in a ring that
 * grows. Private to the simulator. A zeroed line is empty. */
#pragma once

#include "cf-simulator-callers.h"

G_BEGIN_DECLS

typedef struct
{
  CfSimulatorCall *ring;
  guint            room;       /* a power of two */
  guint            first;
  guint            n;
} CfWaitingLine;

static inline void
cf_waiting_line_clear (CfWaitingLine *line)
{
  g_clear_pointer (&line->ring, g_free);
}

static inline void
cf_waiting_line_push (CfWaitingLine         *line,
                      const CfSimulatorCall *call)
{
  if (line->n == line->room)
    {
      guint room = MAX (2 * line->room, 64);
      CfSimulatorCall *ring = g_new (CfSimulatorCall, room);

      for (guint i = 0; i < line->n; i++)
        ring[i] = line->ring[(line->first + i) & (line->room - 1)];
      g_free (line->ring);
      line->ring = ring;
      line->room = room;
      line->first = 0;
    }

  line->ring[(line->first + line->n++) & (line->room - 1)] = *call;
}

/* Lent until the next push; NULL: empty. */
static inline const CfSimulatorCall *
cf_waiting_line_peek (const CfWaitingLine *line)
{
  return line->n > 0 ? &line->ring[line->first] : NULL;
}

static inline void
cf_waiting_line_pop (CfWaitingLine *line)
{
  line->first = (line->first + 1) & (line->room - 1);
  line->n--;
}

G_END_DECLS
