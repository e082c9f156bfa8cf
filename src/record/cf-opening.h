/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-opening.h: a span of the opening hours of a queue on a weekday. */
#pragma once

#include "cf-record.h"

G_BEGIN_DECLS

#define CF_TYPE_OPENING (cf_opening_get_type ())
G_DECLARE_FINAL_TYPE (CfOpening, cf_opening, CF, OPENING, CfRecord)

struct _CfOpening
{
  CfRecord parent_instance;

  gint64   id;
  gint64   queue_id;
  int      weekday;       /* Monday 0 */
  int      start_minute;  /* of the day */
  int      end_minute;    /* exclusive, up to 1440 */
};

G_END_DECLS
