/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-layer-preview.h: what a layer would do, while it is typed or dragged.
 *
 * The layers of an outlook with one of them changed, or a new one at the end, over the model's own
 * numbers. Microseconds: it is made anew for every key. Any thread. */
#pragma once

#include "cf-adjustment-store.h"
#include "cf-outlook.h"

G_BEGIN_DECLS

typedef struct
{
  CfForecastBand     *slots;      /* of the outlook's days, as cf_outlook_preview () fills them */
  double             *handle_s;
  CfAdjustmentEffect  effect;     /* of the layer itself */
} CfLayerPreview;

CfLayerPreview *cf_layer_preview_new    (CfOutlook               *outlook,
                                         const CfAdjustmentInput *input);
void            cf_layer_preview_free   (CfLayerPreview          *self);
/* "8 intervals: 820 → 1,025 calls (+205)". Translated. */
char           *cf_layer_preview_text   (const CfLayerPreview    *self,
                                         CfAdjustmentTarget       target);
/* An amount to begin with: what is there now, for totals and for settings; else a small change. */
double          cf_layer_preview_amount (CfOutlook               *outlook,
                                         const CfAdjustmentInput *input);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfLayerPreview, cf_layer_preview_free)

G_END_DECLS
