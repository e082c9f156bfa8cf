/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-command-input.h"

void
cf_command_input_clear (gpointer input)
{
  CfCommandInput *self = input;

  g_clear_pointer (&self->subject, g_free);
}

void
cf_command_input_free (gpointer input)
{
  cf_command_input_clear (input);
  g_free (input);
}

CfOrderInput *
cf_order_input_new (void)
{
  CfOrderInput *self = g_new0 (CfOrderInput, 1);

  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  return self;
}

void
cf_order_input_free (gpointer input)
{
  CfOrderInput *self = input;

  g_array_unref (self->ids);
  cf_command_input_free (self);
}
