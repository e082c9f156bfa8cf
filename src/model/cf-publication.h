/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-publication.h: publishing a schedule together with what it was made for.
 *
 * The forecast as it is planned with, and the heads that each queue's goal asks for, are read when
 * the schedule is published and stay with the version (FC-7): whatever is forecast, or whichever
 * goal is changed later, does not move them. Final: it is not undone. */
#pragma once

#include "cf-schedule-store.h"
#include "cf-store.h"

G_BEGIN_DECLS

/* On a store thread, a CfStoreReadFunc: @schedule_id is a gint64 *. A CfPublishInput for
 * cf_command_schedule_publish, with a new version's id and everything to freeze. */
gpointer  cf_publication_read           (CfDb                 *db,
                                         gconstpointer         schedule_id,
                                         GError              **error);

/* @note: why; nullable. A publication that has begun is not cancelled. */
void      cf_publication_publish_async  (CfStore              *store,
                                         gint64                schedule_id,
                                         const char           *note,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
gboolean  cf_publication_publish_finish (CfStore              *store,
                                         GAsyncResult         *result,
                                         GError              **error);

G_END_DECLS
