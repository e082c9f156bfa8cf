/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-test-tab.h: once round a window by Tab. */
#pragma once

#include <gtk/gtk.h>

/* Fails the test when Tab does not come back to where it began, or leaves out what can have the
 * focus; @what names the window in the message. What is inside a list is left to the arrows. */
void cf_test_check_tab (GtkWindow  *window,
                        const char *what);
