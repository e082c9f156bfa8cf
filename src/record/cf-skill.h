/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-skill.h: the right to serve a queue, on its dates. */
#pragma once

#include "cf-day.h"
#include "cf-record.h"

G_BEGIN_DECLS

#define CF_TYPE_SKILL (cf_skill_get_type ())
G_DECLARE_FINAL_TYPE (CfSkill, cf_skill, CF, SKILL, CfRecord)

struct _CfSkill
{
  CfRecord  parent_instance;

  gint64    id;
  gint64    agent_id;
  gint64    queue_id;
  CfDay     from_day;
  CfDay     until_day;   /* first day on which it has expired; CF_DAY_OPEN: it lasts */
  char     *queue_name;
};

G_END_DECLS
