/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-shift.h: a shift of the live schedule. It belongs to the day on which it starts. */
#pragma once

#include "cf-day.h"
#include "cf-record.h"

G_BEGIN_DECLS

#define CF_TYPE_SHIFT (cf_shift_get_type ())
G_DECLARE_FINAL_TYPE (CfShift, cf_shift, CF, SHIFT, CfRecord)

struct _CfShift
{
  CfRecord  parent_instance;

  gint64    id;
  gint64    agent_id;         /* 0: open, nobody assigned yet */
  CfDay     day;
  gint64    type_id;
  gint64    start;            /* CfMinute */
  gint64    end;              /* CfMinute, exclusive */
  gint64    queue_id;         /* 0: off the phone */
  gboolean  locked;           /* the builder may not change it */
  char     *note;             /* nullable */
  char     *override_reason;  /* why a hard rule may be broken here; nullable */
};

G_END_DECLS
