/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-mark-dialog.h: marks a stretch of a queue's history, or changes a mark. */
#pragma once

#include "cf-cleaning-store.h"
#include "cf-outlook.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @mark is nullable: a new one, over @start to @end. */
void cf_mark_dialog_present (CfStore        *store,
                             CfOutlook      *outlook,
                             CfCleaningMark *mark,
                             CfMinute        start,
                             CfMinute        end,
                             GtkWidget      *parent);

G_END_DECLS
