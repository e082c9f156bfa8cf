/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-profile-shrink.h: a weekday's profile, as far as its calls tell it apart from all weekdays.
 *
 * A small queue's profile is mostly chance: 48 half hours with a dozen calls each. What deviates
 * from the common profile is believed as far as it is larger than chance and goes on in the
 * neighboring slots; how large and how smooth real deviations are is learned from the profile
 * itself. Private to the engine. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @ratios: [n] calls over what the common profile expects; out: the believed ratios, never below 0.
 * @counts: [n] how many calls that expectation stands for, over the dispersion (variance of calls
 * over their mean); 0: unknown. */
void cf_profile_shrink (double       *ratios,
                        const double *counts,
                        guint         n);

G_END_DECLS
