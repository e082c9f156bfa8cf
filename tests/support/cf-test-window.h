/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-test-window.h: the window of a program under test, from within: widgets found, pages shown and
 * waited for. Every wait ends; one that ends in vain is an error. */
#pragma once

#include "cf-dialog.h"
#include "cf-temp-store.h"
#include "cf-window.h"

/* The first member of a fixture. */
typedef struct
{
  CfTempStore *place;
  CfWindow    *window;
} CfTestWindow;

/* A program of its own beside those of the desktop, with settings in memory; GTK knows one for the
 * life of a process. */
CfApplication *cf_test_application_new   (void);

/* The 35 days of a sample center before 2026-11-23, its manager signed in. */
void           cf_test_window_open       (CfTestWindow *self,
                                          CfApplication *application,
                                          guint         n_people);
/* Closing lets go of everything: the window, and with it its pages. */
void           cf_test_window_close      (CfTestWindow *self);

/* The first mapped widget of that type below @root; NULL: none. By name: for types that no header
 * of the test knows. */
GtkWidget     *cf_test_find_widget       (GtkWidget   *root,
                                          const char  *type_name);
/* A template child of the most derived class of @widget; it must be there. Lent. */
gpointer       cf_test_child             (gpointer     widget,
                                          const char  *name);
/* The editor on screen; NULL: none. Lent. */
CfDialog      *cf_test_find_dialog       (void);
/* Returns when an editor is on screen. Lent. */
CfDialog      *cf_test_wait_for_dialog   (const char  *what);
/* Returns when none is. */
void           cf_test_wait_for_no_dialog (void);
/* The editor that @action of @widget opens; takes a floating @target, nullable. Lent. */
CfDialog      *cf_test_open_dialog       (gpointer     widget,
                                          const char  *action,
                                          GVariant    *target);
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
