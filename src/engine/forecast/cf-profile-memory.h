/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-profile-memory.h: how fast a queue's profile forgets.
 *
 * Each day of the history is spread over its slots by profiles of several half-lives that know only
 * the days before it; the half-life that came closest over the last half year is the one to use.
 * Private to the engine. */
#pragma once

#include "cf-forecast-history.h"

G_BEGIN_DECLS

/* In days, for a profile of the days from @from to before @origin. */
double cf_profile_memory_half_life (const CfForecastHistory *history,
                                    guint                    from,
                                    guint                    origin);

G_END_DECLS
