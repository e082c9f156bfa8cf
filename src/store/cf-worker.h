/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-worker.h: a thread with a connection of its own, which does one job after the other.
 *
 * A job's `work` runs on the thread, then its `done` on the main context that was the default of
 * the thread that pushed it; `done` frees the job. Jobs finish in the order of the pushes. */
#pragma once

#include "cf-db.h"

G_BEGIN_DECLS

typedef struct _CfWorker CfWorker;
typedef struct _CfJob CfJob;

struct _CfJob
{
  void         (*work) (CfDb *db, CfJob *job);
  void         (*done) (CfJob *job);
  GMainContext  *context;    /* the worker's: leave it alone */
};

CfWorker *cf_worker_new   (CfDb       *db,        /* taken */
                           const char *name);
void      cf_worker_push  (CfWorker   *self,
                           CfJob      *job);
/* Works off what waits, closes the connection and frees the worker. */
void      cf_worker_close (CfWorker   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfWorker, cf_worker_close)

G_END_DECLS
