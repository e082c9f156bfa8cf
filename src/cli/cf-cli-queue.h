/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-cli-queue.h: the queues that a command is about. */
#pragma once

#include "cf-queue.h"
#include "cf-store.h"

G_BEGIN_DECLS

/* CfQueue, in the order of the center; with @name (nullable) that one, or an error. */
GPtrArray *cf_cli_read_queues (CfStore     *store,
                               const char  *name,
                               GError     **error);

G_END_DECLS
