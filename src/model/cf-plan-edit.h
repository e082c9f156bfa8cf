/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-plan-edit.h: what is done to a plan board, and who could do a shift. Plain structs. */
#pragma once

#include "cf-rule-kind.h"

G_BEGIN_DECLS

typedef enum
{
  CF_PLAN_SET_CODE,             /* off with code 0, which unlocks the cell */
  CF_PLAN_SET_LOCK,             /* of a shift or a day off */
  CF_PLAN_SET_NOTE,             /* on a shift */
  CF_PLAN_ADD_OPEN,             /* an open shift of `code` on `day` */
  CF_PLAN_REMOVE_OPEN,          /* `shift_id` */
  CF_PLAN_FILL_OPEN,            /* `shift_id` goes to `row`; it must be free on that day */
} CfPlanEditKind;

typedef struct
{
  CfPlanEditKind kind;
  guint          row;
  guint          day;
  guint          code;
  gint64         shift_id;
  gboolean       locked;
  const char    *note;          /* nullable: none */
} CfPlanEdit;

/* One person for a shift. Best first: those who could, by what it would cost; then the rest. */
typedef struct
{
  guint      row;
  gboolean   blocked;
  CfRuleKind rule;              /* the first one in the way */
  double     cost;              /* callers not answered in time; negative is better */
} CfPlanCandidate;

G_END_DECLS
