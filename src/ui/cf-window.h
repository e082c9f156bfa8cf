/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-window.h: one store on the screen, from the first start to the pages.
 *
 * A window owns its store: it opens it, says what is wrong when it cannot, asks who is there, shows
 * the pages of that person, and closes the store with itself. Commands answer through it: a toast
 * with Undo for what was done, a toast for what was refused. Main thread. */
#pragma once

#include "cf-application.h"
#include "cf-store.h"

G_BEGIN_DECLS

#define CF_TYPE_WINDOW (cf_window_get_type ())
G_DECLARE_FINAL_TYPE (CfWindow, cf_window, CF, WINDOW, AdwApplicationWindow)

CfWindow   *cf_window_new        (CfApplication *application);
/* The first start: three ways in. */
void        cf_window_welcome    (CfWindow      *self);
/* Shows the sign-in, the pages, or the trouble with this file. */
void        cf_window_open_store (CfWindow      *self,
                                  const char    *path);
/* A store is opened here or in a window of its own; another file goes to the import preview. */
void        cf_window_open_file  (CfWindow      *self,
                                  GFile         *file);
/* The same window in another language, at the same place; @self is gone afterwards. */
void        cf_window_make_again (CfWindow      *self);

/* Of the store that is open or was tried; nullable. */
const char *cf_window_get_path   (CfWindow      *self);
/* Lent; nullable. */
CfStore    *cf_window_get_store  (CfWindow      *self);

G_END_DECLS
