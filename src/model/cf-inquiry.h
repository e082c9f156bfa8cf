/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-inquiry.h: a question to the store whose answer takes computing.
 *
 * What it needs is read on the store's reader thread; the answer is computed on a thread of its
 * own, so that a long computation never makes another read wait. Main thread. */
#pragma once

#include "cf-store.h"

G_BEGIN_DECLS

typedef struct
{
  /* On the reader thread: fills the question with what it needs. */
  gboolean       (*read) (CfDb *db, gpointer question, GError **error);
  /* On a worker: the answer, or NULL and an error. */
  gpointer       (*compute) (gpointer question, GError **error);
  GDestroyNotify   question_free;    /* nullable: the caller keeps it until the callback */
  GDestroyNotify   answer_free;      /* nullable */
} CfInquiry;

/* @inquiry is static. */
void      cf_inquiry_run_async  (CfStore              *store,
                                 const CfInquiry      *inquiry,
                                 gpointer              question,
                                 GCancellable         *cancellable,
                                 GAsyncReadyCallback   callback,
                                 gpointer              user_data);
gpointer  cf_inquiry_run_finish (CfStore              *store,
                                 GAsyncResult         *result,
                                 GError              **error);

G_END_DECLS
