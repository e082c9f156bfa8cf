/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-staffing-popover.h: what five agents fewer to five more give in one interval. */
#pragma once

#include "cf-requirement.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CF_TYPE_STAFFING_POPOVER (cf_staffing_popover_get_type ())
G_DECLARE_FINAL_TYPE (CfStaffingPopover, cf_staffing_popover, CF, STAFFING_POPOVER, GtkPopover)

CfStaffingPopover *cf_staffing_popover_new  (void);
void               cf_staffing_popover_show (CfStaffingPopover  *self,
                                             CfRequirement      *requirement,
                                             guint               day,       /* index */
                                             guint               slot,
                                             const GdkRectangle *cell);

G_END_DECLS
