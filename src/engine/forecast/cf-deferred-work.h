/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-deferred-work.h: work that may wait, spread as evenly as its deadlines allow.
 *
 * The work done so far must lie between what has come and what is due. The flattest such curve is a
 * string pulled taut between the two: it has the lowest peak and the least variation of all (the
 * speed schedule of Yao, Demers and Shenker 1995; with deadlines in the order of arrival it takes
 * one walk). Only open time counts, for the deadline too. No Erlang: nobody waits on the phone.
 * Pure, any thread. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @work: [n_slots], what comes in each slot, of any unit; @open: [n_slots]; @done: [n_slots], the
 * same unit, 0 where closed. What comes in a slot can be done in it and is due by the end of
 * @deadline open slots, that one counted (at least 1); what comes while closed counts from the next
 * opening. Everything is done by the end of the last open slot.
 * Returns what cannot be done: it comes after the last opening. */
double  cf_deferred_work_level (const double   *work,
                                const gboolean *open,
                                guint           n_slots,
                                guint           deadline,
                                double         *done);

G_END_DECLS
