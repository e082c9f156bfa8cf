/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-workplace.h: the signed-in part of a window: sidebar and pages.
 *
 * Lists the pages that the role reaches, makes each when it is first shown, and forgets all of them
 * when another person signs in. Main thread. */
#pragma once

#include "cf-pages.h"
#include "cf-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_WORKPLACE (cf_workplace_get_type ())
G_DECLARE_FINAL_TYPE (CfWorkplace, cf_workplace, CF, WORKPLACE, AdwBin)

GtkWidget         *cf_workplace_new          (void);
/* Builds anew for whoever is signed in. @center: its name. */
void               cf_workplace_begin        (CfWorkplace *self,
                                              CfStore     *store,
                                              const char  *center);
/* TRUE while a page has work under way that would be lost with it. */
gboolean           cf_workplace_is_busy      (CfWorkplace *self);
/* Takes the pages away: nothing of the person before stays on screen. */
void               cf_workplace_end          (CfWorkplace *self);

/* FALSE: there is no such page for this role. NULL: the first. */
gboolean           cf_workplace_show_page    (CfWorkplace *self,
                                              const char  *id);
gboolean           cf_workplace_show_nth     (CfWorkplace *self,
                                              guint        n);      /* from 1 */
gboolean           cf_workplace_show_person  (CfWorkplace *self,
                                              gint64       agent_id);
void               cf_workplace_show_sidebar (CfWorkplace *self);
gboolean           cf_workplace_search       (CfWorkplace *self);
const char        *cf_workplace_get_page_id  (CfWorkplace *self);   /* nullable */
/* The entries in sight, in their order; NULL-terminated, free the array only. */
const CfPageEntry **cf_workplace_list_pages  (CfWorkplace *self);

/* The page and what it shows: (sv) with the page's own place, or NULL. */
GVariant          *cf_workplace_dup_place    (CfWorkplace *self);
void               cf_workplace_set_place    (CfWorkplace *self,
                                              GVariant    *place);
/* Staff number of whoever is signed in; NULL until it was read. */
char              *cf_workplace_dup_number   (CfWorkplace *self);
/* What can be undone and redone now, for the menu; NULL: nothing. */
void               cf_workplace_set_undo     (CfWorkplace *self,
                                              const char  *undo_label,
                                              const char  *redo_label);

G_END_DECLS
