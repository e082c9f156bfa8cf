/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-opening-text.h: opening hours of a day as people write them: "08:00–20:00", "9-12 13-18". */
#pragma once

#include "cf-queue-store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* FALSE: not understood. Appends CfOpeningSpan to @spans, which may be NULL. "" is closed. */
gboolean  cf_opening_text_parse    (const char  *text,
                                    int          weekday,
                                    GArray      *spans);
/* New. @openings: CfOpening of any queues. */
char     *cf_opening_text_of_day   (GListModel  *openings,
                                    gint64       queue_id,
                                    int          weekday);
/* "every day 00:00–24:00", or the hours of Monday to Sunday where they differ. New. */
char     *cf_opening_text_of_week  (GListModel  *openings,
                                    gint64       queue_id);

G_END_DECLS
