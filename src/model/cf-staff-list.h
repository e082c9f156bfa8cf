/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-staff-list.h: the live lists about people and about how the center works.
 *
 * Each is a CfLiveList of the records named here. Main thread. */
#pragma once

#include "cf-day.h"
#include "cf-live-list.h"

G_BEGIN_DECLS

typedef enum
{
  CF_STAFF_LIST_PEOPLE,         /* CfAgent, as of the day; those who left too */
  CF_STAFF_LIST_TEAMS,          /* CfTeam, as of the day */
  CF_STAFF_LIST_QUEUES,         /* CfQueue */
  CF_STAFF_LIST_OPENINGS,       /* CfOpening, of all queues */
  CF_STAFF_LIST_SHIFT_TYPES,    /* CfShiftType, archived too */
  CF_STAFF_LIST_SHIFT_BREAKS,   /* CfShiftBreak, of all types */
  CF_STAFF_LIST_RULES,          /* CfRuleSetting of every kind: the center's or the default */

  /* Of one person: */
  CF_STAFF_LIST_PERSON,         /* CfAgent: none or one */
  CF_STAFF_LIST_CONTRACTS,      /* CfContract */
  CF_STAFF_LIST_MEMBERSHIPS,    /* CfTeamMember */
  CF_STAFF_LIST_SKILLS,         /* CfSkill */
  CF_STAFF_LIST_PROTECTIONS,    /* CfProtection */
  CF_STAFF_LIST_LEAVE,          /* CfLeave, from a year before the day on */
  CF_STAFF_LIST_WISHES,         /* CfWish, from the day on */
  CF_STAFF_LIST_HISTORY,        /* CfHistoryEntry: what was changed about them, newest 50 */
} CfStaffListKind;

CfLiveList *cf_staff_list_new        (CfStore          *store,
                                      CfStaffListKind   kind,
                                      gint64            agent_id,    /* 0: not of one person */
                                      CfDay             day);
/* Another person or day, the same kind. */
void        cf_staff_list_set_person (CfLiveList       *list,
                                      gint64            agent_id,
                                      CfDay             day);

G_END_DECLS
