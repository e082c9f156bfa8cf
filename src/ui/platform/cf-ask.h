/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-ask.h: a question before what cannot be taken back, with the answers as buttons.
 *
 * Everything that undo can take back happens without a question. The answer comes by id; closing
 * the question is its first response. Main thread. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  CF_ASK_PLAIN,
  CF_ASK_SUGGESTED,
  CF_ASK_DESTRUCTIVE,
} CfAskLook;

typedef struct
{
  const char *id;
  const char *label;      /* translated, with a mnemonic */
  CfAskLook   look;
} CfAskResponse;

/* @responses ends with an entry whose id is NULL; the first is what Escape means. */
void        cf_ask_async  (GtkWidget            *parent,
                           const char           *heading,
                           const char           *body,
                           const CfAskResponse  *responses,
                           GAsyncReadyCallback   callback,
                           gpointer              user_data);
/* The id of the answer; free it. Never NULL. */
char       *cf_ask_finish (GAsyncResult         *result);

G_END_DECLS
