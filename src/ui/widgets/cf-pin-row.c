/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-pin-row.h"

void
cf_pin_row_set_up (AdwEntryRow *row)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (row));

  g_return_if_fail (GTK_IS_TEXT (text));

  gtk_text_set_visibility (GTK_TEXT (text), FALSE);
  gtk_text_set_input_purpose (GTK_TEXT (text), GTK_INPUT_PURPOSE_PIN);
}
