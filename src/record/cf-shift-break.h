/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-shift-break.h: a break of a shift type; the breaks of a shift are those of its type. */
#pragma once

#include "cf-record.h"

G_BEGIN_DECLS

#define CF_TYPE_SHIFT_BREAK (cf_shift_break_get_type ())
G_DECLARE_FINAL_TYPE (CfShiftBreak, cf_shift_break, CF, SHIFT_BREAK, CfRecord)

struct _CfShiftBreak
{
  CfRecord parent_instance;

  gint64   id;
  gint64   type_id;
  int      offset_minutes;  /* from the start of the shift */
  int      length_minutes;
  gboolean paid;            /* a meal is not */
};

G_END_DECLS
