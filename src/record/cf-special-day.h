/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-special-day.h: a holiday, a swapped workday, a campaign or an outage. Its id is its day. */
#pragma once

#include "cf-day.h"
#include "cf-record.h"

G_BEGIN_DECLS

typedef enum      /* stored: never renumber */
{
  CF_SPECIAL_DAY_HOLIDAY = 0,
  CF_SPECIAL_DAY_OFF = 1,
  CF_SPECIAL_DAY_WORKDAY = 2,
  CF_SPECIAL_DAY_CAMPAIGN = 3,
  CF_SPECIAL_DAY_OUTAGE = 4,
} CfSpecialDayKind;

#define CF_TYPE_SPECIAL_DAY (cf_special_day_get_type ())
G_DECLARE_FINAL_TYPE (CfSpecialDay, cf_special_day, CF, SPECIAL_DAY, CfRecord)

struct _CfSpecialDay
{
  CfRecord  parent_instance;

  gint64    id;         /* the day */
  CfDay     day;        /* the same, for arithmetic */
  int       kind;       /* CfSpecialDayKind */
  char     *name;
  char     *day_class;  /* days of one class share one effect in the forecast */
};

/* Translated; "" for what a newer program stored. */
const char *cf_special_day_kind_get_name (CfSpecialDayKind kind);

G_END_DECLS
