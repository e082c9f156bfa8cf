/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-cleaning-mark.h: what the planner says of a stretch of a queue's history. The raw figures stay
 * as they are; the forecast looks at them through the marks. Where two meet, the younger counts. */
#pragma once

#include "cf-minute.h"
#include "cf-record.h"

G_BEGIN_DECLS

typedef enum      /* stored: never renumber */
{
  CF_CLEANING_OUTAGE = 0,     /* the phones were down: left out */
  CF_CLEANING_SPECIAL = 1,    /* whole days that are a class of their own: that of their note */
  CF_CLEANING_EXCLUDED = 2,   /* left out */
  CF_CLEANING_REPLACED = 3,   /* `calls` in all instead, in the shape that there was */
} CfCleaningKind;

#define CF_TYPE_CLEANING_MARK (cf_cleaning_mark_get_type ())
G_DECLARE_FINAL_TYPE (CfCleaningMark, cf_cleaning_mark, CF, CLEANING_MARK, CfRecord)

struct _CfCleaningMark
{
  CfRecord  parent_instance;

  gint64    id;
  gint64    queue_id;
  CfMinute  start;
  CfMinute  end;       /* exclusive */
  int       kind;      /* CfCleaningKind */
  double    calls;     /* of CF_CLEANING_REPLACED: over the whole stretch */
  char     *note;      /* nullable */
};

/* Translated; "" for what a newer program stored. */
const char *cf_cleaning_kind_get_name (CfCleaningKind kind);

G_END_DECLS
