/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-outlook-private.h: between the files of the outlook: reading, and saying what it means. */
#pragma once

#include "cf-outlook.h"

G_BEGIN_DECLS

/* Interval @index before all layers and after each, [layers + 1], the caller's. */
CfAdjustmentStep *cf_outlook_trace        (CfOutlook *self,
                                           guint      index);
/* How the model comes to the total of a day, a line a part. */
void              cf_outlook_append_parts (GString   *text,
                                           CfOutlook *self,
                                           guint      index);

/* What a special day is called: by the calendar, or by its distance from Spring Festival. */
char             *cf_outlook_special_name (CfOutlook *self,
                                           guint      index);

G_END_DECLS
