/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-deferral.h"

static const CfField fields[] = {
  { "id",               CF_FIELD_INT64, G_STRUCT_OFFSET (CfDeferral, id) },
  { "deadline-minutes", CF_FIELD_INT,   G_STRUCT_OFFSET (CfDeferral, deadline_minutes) },
};

CF_DEFINE_RECORD (CfDeferral, cf_deferral, fields)
