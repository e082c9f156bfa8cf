/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-cli-queue.h: the queues that a command is about. */
#pragma once

#include "cf-cli.h"
#include "cf-queue.h"

G_BEGIN_DECLS

/* CfQueue, in the order of the center; with @name (nullable) that one, or an error. */
GPtrArray *cf_cli_read_queues (CfStore     *store,
                               const char  *name,
                               GError     **error);
/* The same of the store that there is, which is lent as *@store. */
GPtrArray *cf_cli_open_queues (CfCli       *cli,
                               const char  *name,
                               CfStore    **store,
                               GError     **error);

/* A queue @name with the defaults of a new one. Its id; 0: @error. */
gint64     cf_cli_make_queue  (CfStore     *store,
                               const char  *name,
                               GError     **error);

G_END_DECLS
