/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-format-error.h"

G_DEFINE_QUARK (cf-format-error, cf_format_error)
