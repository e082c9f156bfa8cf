/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-page.h: what every page of the sidebar is.
 *
 * A page derives from CfPage and says in its .ui what goes where: child types "start", "title" and
 * "end" are places of the header bar (at most one primary button, at the start), "banner" is a bar
 * below it, "empty" is the page's own empty state (an AdwStatusPage with the one button that fills
 * it), and a child without a type is the content. The stack shows one state at a time; a page
 * starts in CF_PAGE_LOADING, whose spinner is held back so long that quick pages never flash it.
 *
 *   <template class="CfStaffPage" parent="CfPage">
 *     <property name="title" translatable="yes">Staff</property>
 *     <child type="start"><object class="GtkButton">…</object></child>
 *     <child type="empty"><object class="AdwStatusPage">…</object></child>
 *     <child><object class="GtkColumnView">…</object></child>
 *   </template>
 *
 * Properties: "title", "subtitle" (of the default title widget), "store" (a CfStore: the window
 * sets it once, before the page is mapped; listen to notify::store or override set_store), "state",
 * "empty" (read-only: in the empty state; what makes no sense there hides itself by it),
 * "folded" (the window sets it: the sidebar is hidden, the header bar shows the way back).
 *
 * A page has two forms. "narrow" (read-only) is TRUE while the window is narrower than "narrow-
 * below" (pixels at the text size of 100 %; 860 unless the page's .ui says otherwise), and before
 * the width is known: then the page leaves things out and fits into 480 px. Otherwise it has all
 * it shows, which must fit into "narrow-below" less the sidebar's 250 px. What a page leaves out
 * must not follow from anything that its own size decides, such as "folded", or form and size go
 * to and fro for ever. The window feeds "room".
 * Main thread. */
#pragma once

#include "cf-live-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

typedef enum
{
  CF_PAGE_LOADING,
  CF_PAGE_EMPTY,
  CF_PAGE_ERROR,
  CF_PAGE_CONTENT,
} CfPageState;

#define CF_TYPE_PAGE_STATE (cf_page_state_get_type ())
GType cf_page_state_get_type (void);

#define CF_TYPE_PAGE (cf_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (CfPage, cf_page, CF, PAGE, AdwBin)

struct _CfPageClass
{
  AdwBinClass parent_class;

  /* The store has come: make the lists. Chain up is not needed. */
  void       (*set_store)   (CfPage *self, CfStore *store);
  /* Ctrl+F. TRUE when the page has a search and now has the focus in it. */
  gboolean   (*search)      (CfPage *self);
  /* "Try Again" in the error state: read anew. */
  void       (*retry)       (CfPage *self);
  /* A person was asked for (win.show-person). TRUE when the page showed her. */
  gboolean   (*show_person) (CfPage *self, gint64 agent_id);
  /* TRUE while leaving the page would lose a running job's work. */
  gboolean   (*is_busy)     (CfPage *self);
  /* What is on screen, to come back to after the window is made again (another language):
   * any variant the page understands; dup_place may answer NULL. */
  GVariant * (*dup_place)   (CfPage *self);
  void       (*set_place)   (CfPage *self, GVariant *place);
};

CfStore     *cf_page_get_store   (CfPage       *self);
CfPageState  cf_page_get_state   (CfPage       *self);
void         cf_page_set_state   (CfPage       *self,
                                  CfPageState   state);
/* To the error state, with the error's own sentence; a cancelled read is no error. */
void         cf_page_show_error  (CfPage       *self,
                                  const GError *error);
/* Content while the list has rows, the empty state while it has none, loading until a CfLiveList
 * has read for the first time. */
void         cf_page_follow_list (CfPage       *self,
                                  CfLiveList   *list);
/* Cancelled in dispose; for the page's asynchronous calls. Lent. */
GCancellable *cf_page_get_cancellable (CfPage  *self);

/* Called by the window. */
/* The focus goes to what the page is about, not to its header bar; once it has loaded. */
void         cf_page_focus_content (CfPage     *self);
gboolean     cf_page_is_busy     (CfPage       *self);
gboolean     cf_page_search      (CfPage       *self);
gboolean     cf_page_show_person (CfPage       *self,
                                  gint64        agent_id);
GVariant    *cf_page_dup_place   (CfPage       *self);
void         cf_page_set_place   (CfPage       *self,
                                  GVariant     *place);

G_END_DECLS
