/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-golden.h: comparing with a file of what was once looked at and found right.
 *
 * tests/golden/<name> holds it. A difference fails the test and leaves what came out beside the
 * test's program. Run with --regenerate to write the files anew, and read the diff before you
 * commit it. */
#pragma once

#include <cairo.h>
#include <glib.h>

/* Before g_test_init: takes --regenerate out of the arguments. */
void cf_golden_init            (int             *argc,
                                char            *argv[]);
void cf_golden_assert_text     (const char      *name,
                                const char      *text);
/* No channel of a pixel may differ by more than @tolerance of 255, nor more than 1 in 1000 pixels
 * by more than a fifth of it. */
void cf_golden_assert_picture  (const char      *name,
                                cairo_surface_t *picture,
                                guint            tolerance);
