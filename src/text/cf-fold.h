/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-fold.h: what two texts have in common when a person says they are the same.
 *
 * Folding takes away case, width (Ａ１ → a1), accents, ligatures and the difference between
 * traditional and simplified characters, and leaves single spaces between words. For comparing and
 * searching only; never shown, never stored in place of what somebody wrote. Any thread. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *cf_fold         (const char *text);   /* valid UTF-8 in; a new string */
gboolean  cf_fold_equal   (const char *a,
                           const char *b);

/* Applies an ICU transform by its id. The transforms are opened once and kept; a call waits for
 * another thread's. @text comes back as it is should the transform be missing from this ICU. */
char     *cf_fold_transform (const char *id,
                             const char *text);

G_END_DECLS
