/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-workload-text.h: names of the curves that a queue without history starts with. */
#pragma once

#include "cf-start-curve.h"

G_BEGIN_DECLS

/* "Shop: late morning, then evening". Translated; "" for what a newer program stored. */
const char *cf_start_curve_get_name (CfStartCurve  curve);
/* For the command line: "retail". Not translated. */
const char *cf_start_curve_get_key  (CfStartCurve  curve);
gboolean    cf_start_curve_from_key (const char   *key,
                                     CfStartCurve *curve);

G_END_DECLS
