/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-temp-store.h: a place for a store that goes with the test.
 *
 * In memory where the system has such a folder, so that the many commits of a test cost no disk. */
#pragma once

#include "cf-db.h"

G_BEGIN_DECLS

typedef struct
{
  char *folder;
  char *path;      /* folder/store.db; nothing is there yet */
} CfTempStore;

CfTempStore *cf_temp_store_new  (void);
void         cf_temp_store_free (CfTempStore *self);

/* The connection of a worker, without a thread; never fails. */
CfDb        *cf_temp_store_open (CfTempStore *self,
                                 CfDbMode     mode);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfTempStore, cf_temp_store_free)

G_END_DECLS
