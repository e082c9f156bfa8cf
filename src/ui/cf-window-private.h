/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-window-private.h: what the files of the window share: cf-window.c (views), cf-window-actions.c
 * (keys and menus) and cf-window-start.c (making stores). */
#pragma once

#include "cf-center-facts.h"
#include "cf-window.h"
#include "cf-workplace.h"

G_BEGIN_DECLS

struct _CfWindow
{
  AdwApplicationWindow  parent_instance;

  /* template children */
  AdwToastOverlay      *toasts;
  GtkStack             *views;

  /* owned */
  GSettings            *settings;
  CfStore              *store;
  CfCenterFacts        *facts;
  char                 *path;
  char                 *last_number;   /* of whoever locked the window; nullable */
  GVariant             *place;         /* to go to after the next sign-in; nullable */
  GFile                *waiting_file;  /* to import once somebody is signed in; nullable */
  GCancellable         *cancellable;

  /* borrowed */
  CfWorkplace          *workplace;     /* child of the stack; NULL until somebody signs in */
  AdwToast             *toast;         /* the newest, while it is shown */
};

void       cf_window_install_actions (GtkWidgetClass *widget_class);
void       cf_window_update_actions  (CfWindow       *self);

/* The view with this name, made by @make when it is first shown. */
GtkWidget *cf_window_show_view       (CfWindow       *self,
                                      const char     *name,
                                      GtkWidget    *(*make) (void));
/* Somebody is signed in and sees the pages. */
gboolean   cf_window_is_working      (CfWindow       *self);
void       cf_window_show_work       (CfWindow       *self);
void       cf_window_show_sign_in    (CfWindow       *self);
void       cf_window_show_toast      (CfWindow       *self,
                                      const char     *text,
                                      gboolean        undoable);
void       cf_window_dismiss_toast   (CfWindow       *self);
/* Makes the sample center in its own file, or opens it. */
void       cf_window_make_sample     (CfWindow       *self);
/* Asks for name and manager, then makes the center. */
void       cf_window_start_center    (CfWindow       *self);

G_END_DECLS
