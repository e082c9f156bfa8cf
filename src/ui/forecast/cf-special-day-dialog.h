/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-special-day-dialog.h: adds or edits one special day: date, name, kind. */
#pragma once

#include "cf-special-day.h"
#include "cf-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @special is nullable: a new one, on @day. */
void cf_special_day_dialog_present (CfStore      *store,
                                    CfSpecialDay *special,
                                    CfDay         day,
                                    GtkWidget    *parent);

G_END_DECLS
