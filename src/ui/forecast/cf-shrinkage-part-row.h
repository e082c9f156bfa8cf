/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-shrinkage-part-row.h: one reason why paid people are not there, to be edited.
 *
 * Signals: changed; remove (its button). Main thread. */
#pragma once

#include "cf-shrinkage-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_SHRINKAGE_PART_ROW (cf_shrinkage_part_row_get_type ())
G_DECLARE_FINAL_TYPE (CfShrinkagePartRow, cf_shrinkage_part_row, CF, SHRINKAGE_PART_ROW,
                      AdwPreferencesRow)

CfShrinkagePartRow *cf_shrinkage_part_row_new      (const CfShrinkageRow *part);
/* Adds what is typed to @input. */
void                cf_shrinkage_part_row_add      (CfShrinkagePartRow   *self,
                                                    CfShrinkageInput     *input);
gboolean            cf_shrinkage_part_row_is_named (CfShrinkagePartRow   *self);

G_END_DECLS
