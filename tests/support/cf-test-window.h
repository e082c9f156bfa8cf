/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-test-window.h: the window of a program under test, from within: widgets found, pages shown and
 * waited for. Every wait ends; one that ends in vain is an error. */
#pragma once

#include "cf-window.h"

/* A program of its own beside those of the desktop, with settings in memory. */
CfApplication *cf_test_application_new   (void);

/* The first mapped widget of that type below @root; NULL: none. By name: for types that no header
 * of the test knows. */
GtkWidget     *cf_test_find_widget       (GtkWidget   *root,
                                          const char  *type_name);
/* Runs the main loop until @test says so. */
void           cf_test_wait              (gboolean   (*test) (gpointer data),
                                          gpointer     data,
                                          const char  *what);
/* Through the door of a sample center; returns when pages are there, or the place where they would
 * be if there are none for the role. */
void           cf_test_sign_in           (CfWindow    *window);
/* Returns when the page has loaded. Lent. */
GtkWidget     *cf_test_show_page         (CfWindow    *window,
                                          const char  *id);
