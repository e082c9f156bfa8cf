/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-break-row.h: a break of a shift type while it is edited: how long after the start, how long,
 * and whether it is paid. Signal: removed. */
#pragma once

#include "cf-shift-type-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_BREAK_ROW (cf_break_row_get_type ())
G_DECLARE_FINAL_TYPE (CfBreakRow, cf_break_row, CF, BREAK_ROW, AdwPreferencesRow)

CfBreakRow *cf_break_row_new       (int                offset_minutes,
                                    int                length_minutes,
                                    gboolean           paid);
void        cf_break_row_get_span  (CfBreakRow        *self,
                                    CfBreakSpan       *span);

int         cf_break_span_compare  (gconstpointer      a,
                                    gconstpointer      b);

G_END_DECLS
