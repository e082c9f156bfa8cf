/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-explain-popover.h: how is this computed: a day or an interval, of the forecast or of the past.
 *
 * Its text takes the focus, so that a screen reader reads it; Escape gives it back. */
#pragma once

#include "cf-outlook.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkPopover *cf_explain_popover_new  (void);
/* @slot: CF_OUTLOOK_WHOLE_DAY for the day; @more is nullable: what stands below. FALSE: nothing is
 * known there. */
gboolean    cf_explain_popover_show (GtkPopover         *popover,
                                     CfOutlook          *outlook,
                                     CfDay               day,
                                     int                 slot,
                                     const char         *more,
                                     const GdkRectangle *at);

G_END_DECLS
