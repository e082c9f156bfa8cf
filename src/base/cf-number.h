/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-number.h: numbers and durations as people read and write them.
 *
 * Texts for the screen use the locale's decimal point and grouping (LC_NUMERIC), a true minus and
 * a narrow no-break space before a unit, all translated. Texts for files never come from here. NaN
 * and infinities read as an en dash. The `to_text` functions give a new string; any thread. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CF_NUMBER_MINUS "\u2212"
#define CF_NUMBER_NONE "\u2013"

char     *cf_number_to_text         (double       value,     /* "1,284", "−0.6" */
                                     guint        decimals);
char     *cf_number_signed_to_text  (double       value,     /* "+27", "−18", "0" */
                                     guint        decimals);
char     *cf_number_percent_to_text (double       share,     /* 0.789 → "78.9 %" */
                                     guint        decimals);
char     *cf_number_minutes_to_text (gint64       minutes);  /* "4 h 30 min", "45 min", "8 h" */
char     *cf_number_seconds_to_text (double       seconds);  /* "4 min 30 s", "20 s" */

/* What people write: "1,523", "1 523", "12.5", "12,5", "−3", "(3)", "91.5%" (→ 0.915). FALSE when
 * it is no number, or an empty one ("", "-", "–", "N/A"); see the next function. */
gboolean  cf_number_parse           (const char  *text,
                                     double      *value);
gboolean  cf_number_is_blank        (const char  *text);     /* "", "-", "–", "N/A", "null" */

/* A duration in seconds: "240", "240.5", "4:12" (minutes), "75:12", ":05", "0:04:12" (hours). */
gboolean  cf_number_parse_seconds   (const char  *text,
                                     double      *seconds);

G_END_DECLS
