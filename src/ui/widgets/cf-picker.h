/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-picker.h: choose one of many by typing any part of its name (GtkDropDown finds prefixes only).
 *
 * An entry with a list below it. What is typed matches anywhere in the label, or in the search key:
 * for people the key holds the folded name, pinyin and initials, so "zw" finds 张伟. Down and Up move
 * in the list, Enter takes the row, Escape puts back what was chosen before. Leaving the entry with
 * text that names nothing does too.
 *
 * Properties: "selected-item" (nullable; notified when a person chooses), "placeholder-text",
 * "accessible-label" (of the entry: an icon or a row's title is not a name). Main thread. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_PICKER (cf_picker_get_type ())
G_DECLARE_FINAL_TYPE (CfPicker, cf_picker, CF, PICKER, AdwBin)

CfPicker *cf_picker_new          (void);
gpointer  cf_picker_get_selected (CfPicker      *self);      /* lent */
void      cf_picker_set_selected (CfPicker      *self,
                                  gpointer       item);
/* Objects of any kind; @label and @key give a string for one of them. */
void      cf_picker_set_model    (CfPicker      *self,
                                  GListModel    *model,
                                  GtkExpression *label,      /* owned by the picker */
                                  GtkExpression *key);       /* nullable; owned by the picker */

G_END_DECLS
