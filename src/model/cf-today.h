/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-today.h: the day that the desk's clock shows. Engines and the store never ask it. */
#pragma once

#include "cf-day.h"

G_BEGIN_DECLS

CfDay cf_today (void);

G_END_DECLS
