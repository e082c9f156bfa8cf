/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-pages.h: the one table of the pages that exist, in the order of a working day.
 *
 * The sidebar, Alt+1…9, Ctrl+K and win.show-page all read it. A page is made when it is first
 * shown, and only for a role whose rights reach it. */
#pragma once

#include "cf-right.h"

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct
{
  const char *id;           /* "schedule": for win.show-page and the settings */
  const char *group;        /* N_(): heading in the sidebar; NULL for none */
  const char *title;        /* N_() */
  const char *icon;
  CfRight     right;        /* needed with any scope to see the page */
  GType     (*get_type) (void);
} CfPageEntry;

/* Ends with an entry whose id is NULL. */
extern const CfPageEntry cf_pages[];

G_END_DECLS
