/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-statutory-day.h: which days off are statutory holidays in mainland China.
 *
 * Notices and calendar files say which days are off, not which of them are paid as a holiday
 * (300 %). Since 2025 thirteen are: New Year 1, Spring Festival 4 (the eve and 1-3), Qingming 1,
 * Labour Day 2, Dragon Boat 1, Mid-Autumn 1, National Day 3; before, Labour Day had one and the eve
 * was an ordinary day. Lunar dates by ICU's Chinese calendar; Qingming by the usual formula for
 * 2000-2099. Any thread. */
#pragma once

#include "cf-day.h"

G_BEGIN_DECLS

gboolean cf_statutory_day_in_china (CfDay day);

G_END_DECLS
