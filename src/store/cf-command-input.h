/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-command-input.h: making and freeing the inputs of commands.
 *
 * An input is a plain struct that begins with CfCommandInput, made by g_new0: what is 0 is filled
 * in by the store (id, time, actor). One that owns no more than its subject is freed by
 * cf_command_input_free (); the others have a _free of their own. */
#pragma once

#include "cf-command.h"

G_BEGIN_DECLS

/* A new order of the rows of a list that has a position: teams, shift types, queues. */
typedef struct
{
  CfCommandInput  base;
  GArray         *ids;   /* gint64, every row of the list once */
} CfOrderInput;

void          cf_command_input_free  (gpointer  input);
void          cf_command_input_clear (gpointer  input);   /* the subject: for other _free */

CfOrderInput *cf_order_input_new     (void);
void          cf_order_input_free    (gpointer  input);

G_END_DECLS
