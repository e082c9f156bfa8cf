/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-live-list.h: the rows of a query, as a list that follows the store.
 *
 * It runs its query on the reader thread when it is made, when its input is set, and after every
 * change of the tables it names; one run is in flight and at most one more waits. The records stand
 * in the order of their ids; a record that did not change stays the same object, and each run of
 * differing rows is one exact items_changed. So a page never refreshes, and selection, scroll
 * position and focus live through undo. Sorting and filtering are the page's (GtkSortListModel).
 *
 * Main thread. Properties (read-only, notified): loading (until the first answer, and again until
 * the first answer to a new input), error (GError, nullable: of the last run; the rows before it
 * stay), n-items. Signals: failed (GError *), after `error` was set; arrived (CfRecord *): the
 * wanted row is in the list. */
#pragma once

#include "cf-record.h"
#include "cf-store.h"

G_BEGIN_DECLS

#define CF_TYPE_LIVE_LIST (cf_live_list_get_type ())
G_DECLARE_FINAL_TYPE (CfLiveList, cf_live_list, CF, LIVE_LIST, GObject)

/* On the reader thread: CfRecords with different ids, in any order. */
typedef GPtrArray * (*CfLiveListQuery) (CfDb *db, gconstpointer input, GError **error);

CfLiveList   *cf_live_list_new       (CfStore             *store,
                                      GType                item_type,
                                      CfLiveListQuery      query,
                                      const char * const  *tables,       /* static, NULL at end */
                                      gpointer             input,        /* taken */
                                      GDestroyNotify       input_free);
/* Another day, another team: the same query with other parameters. */
void          cf_live_list_set_input (CfLiveList          *self,
                                      gpointer             input,        /* taken */
                                      GDestroyNotify       input_free);
/* The same once more, after an error. */
void          cf_live_list_ask_again (CfLiveList          *self);
/* The row that was just made: `arrived` says when it is here (at once, if it is). */
void          cf_live_list_want      (CfLiveList          *self,
                                      gint64               id);
gpointer      cf_live_list_find      (CfLiveList          *self,         /* lent, or NULL */
                                      gint64               id);
gboolean      cf_live_list_is_loading (CfLiveList         *self);
const GError *cf_live_list_get_error (CfLiveList          *self);

G_END_DECLS
