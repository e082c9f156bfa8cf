/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-dialog.h: what every editor dialog is: Cancel, a title, the one suggested button, a child.
 *
 * A dialog derives from CfDialog and gives its form as the child of its template. It collects a
 * plain input and runs one command in `apply`; the store's answer closes it (cf_dialog_close) or is
 * shown in it (cf_dialog_show_error), so nothing typed is lost. Escape cancels, Enter in an entry
 * and Ctrl+Enter anywhere apply. A dialog without an apply-label only has Close.
 *
 * Properties: "heading", "apply-label" (with a mnemonic), "can-apply" (bind it to the form being
 * complete), "busy" (set while the command runs: nothing can be pressed twice). Main thread. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_DIALOG (cf_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (CfDialog, cf_dialog, CF, DIALOG, AdwWindow)

struct _CfDialogClass
{
  AdwWindowClass parent_class;

  void (*apply) (CfDialog *self);
};

/* Modal to @parent's window. The dialog owns itself until it is closed. */
void     cf_dialog_present    (CfDialog     *self,
                               GtkWidget    *parent);
void     cf_dialog_close      (CfDialog     *self);
void     cf_dialog_set_busy   (CfDialog     *self,
                               gboolean      busy);
/* Says in the dialog what is wrong; ends busy. NULL takes it away. */
void     cf_dialog_show_error (CfDialog     *self,
                               const GError *error);

G_END_DECLS
