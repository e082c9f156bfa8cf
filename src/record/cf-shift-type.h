/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-shift-type.h: what is typed into a cell of the schedule: code, tint, times. */
#pragma once

#include "cf-record.h"
#include "cf-tint.h"

G_BEGIN_DECLS

typedef enum      /* stored: never renumber */
{
  CF_ACTIVITY_CALLS = 0,
  CF_ACTIVITY_TRAINING = 1,
  CF_ACTIVITY_MEETING = 2,
} CfActivity;

#define CF_TYPE_SHIFT_TYPE (cf_shift_type_get_type ())
G_DECLARE_FINAL_TYPE (CfShiftType, cf_shift_type, CF, SHIFT_TYPE, CfRecord)

struct _CfShiftType
{
  CfRecord  parent_instance;

  gint64    id;
  char     *code;            /* "E" */
  char     *name;            /* "Early" */
  int       position;
  int       tint;            /* CfTint */
  int       activity;        /* CfActivity */
  int       start_minute;    /* of its day */
  int       length_minutes;  /* breaks included; may end on the next day */
  gint64    queue_id;        /* 0: the queue of the person who works it */
  int       weekdays;        /* on which it is worked: bit 0 Monday; 127 every day */
  gboolean  archived;
  int       paid_minutes;    /* length without the unpaid breaks */
  int       n_breaks;
  int       contract_kinds;  /* that may work it: bit 1 << CfContractKind */
};

/* Translated; "" for what a newer program stored. */
const char *cf_activity_get_name (CfActivity kind);
const char *cf_tint_get_name     (CfTint tint);

G_END_DECLS
