/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-tint.h: the names of the ten tints of shifts, which records store and the palette colors. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum      /* stored in shift_type.tint: never renumber */
{
  CF_TINT_BLUE = 0,
  CF_TINT_TEAL = 1,
  CF_TINT_GREEN = 2,
  CF_TINT_LIME = 3,
  CF_TINT_YELLOW = 4,
  CF_TINT_ORANGE = 5,
  CF_TINT_RED = 6,
  CF_TINT_PINK = 7,
  CF_TINT_PURPLE = 8,
  CF_TINT_SLATE = 9,
} CfTint;

#define CF_N_TINTS 10

G_END_DECLS
