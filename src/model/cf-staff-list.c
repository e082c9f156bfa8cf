/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-staff-list.h"

#include "cf-agent-store.h"
#include "cf-dated-store.h"
#include "cf-history-store.h"
#include "cf-leave-store.h"
#include "cf-queue-store.h"
#include "cf-rule-list.h"
#include "cf-rule-setting.h"
#include "cf-shift-type-store.h"
#include "cf-team-store.h"

#define YEAR 366

typedef struct
{
  gint64 agent_id;
  CfDay  day;
} Input;

#define QUERY(name, call)                   \
  static GPtrArray *                        \
  name (CfDb          *db,                  \
        gconstpointer  data,                \
        GError       **error)               \
  {                                         \
    G_GNUC_UNUSED const Input *input = data; \
                                            \
    return call;                            \
  }

QUERY (people, cf_agent_read_all (db, input->day, error))
QUERY (teams, cf_team_read_all (db, input->day, error))
QUERY (queues, cf_queue_read_all (db, error))
QUERY (openings, cf_opening_read_all (db, 0, error))
QUERY (shift_types, cf_shift_type_read_all (db, error))
QUERY (shift_breaks, cf_shift_break_read_all (db, 0, error))
QUERY (rules, cf_rule_list_read (db, error))
QUERY (contracts, cf_contract_read_all (db, input->agent_id, error))
QUERY (memberships, cf_team_member_read_all (db, input->agent_id, error))
QUERY (skills, cf_skill_read_all (db, input->agent_id, error))
QUERY (protections, cf_protection_read_all (db, input->agent_id, error))
QUERY (leave, cf_leave_read_between (db, input->agent_id, input->day - YEAR, CF_DAY_OPEN, error))
QUERY (wishes, cf_wish_read_between (db, input->agent_id, input->day, CF_DAY_OPEN, error))
QUERY (history, cf_history_entry_read_of_agent (db, input->agent_id, error))

/* Somebody whom the reader may not see is nobody, not an error. */
static GPtrArray *
person (CfDb          *db,
        gconstpointer  data,
        GError       **error)
{
  const Input *input = data;
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GError) failure = NULL;
  CfAgent *agent = cf_agent_read (db, input->agent_id, input->day, &failure);

  if (agent != NULL)
    g_ptr_array_add (found, agent);
  else if (!g_error_matches (failure, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  return g_steal_pointer (&found);
}

static const char * const people_tables[] = {
  "agent", "account", "team", "team_member", "contract", "skill", "queue", NULL,
};
static const char * const team_tables[] = { "team", "team_member", "agent", NULL };
static const char * const queue_tables[] = { "queue", NULL };
static const char * const opening_tables[] = { "opening", NULL };
static const char * const type_tables[] = { "shift_type", "shift_break", "contract_shift_type",
                                             NULL };
static const char * const break_tables[] = { "shift_break", NULL };
static const char * const rule_tables[] = { "rule", NULL };
static const char * const contract_tables[] = { "contract", NULL };
static const char * const member_tables[] = { "team_member", "team", NULL };
static const char * const skill_tables[] = { "skill", "queue", NULL };
static const char * const protection_tables[] = { "protection", NULL };
static const char * const leave_tables[] = { "leave", "agent", NULL };
static const char * const wish_tables[] = { "wish", "shift_type", NULL };
static const char * const history_tables[] = {
  "agent", "account", "team_member", "contract", "skill", "protection", "leave", "wish", "shift",
  NULL,
};

static const struct
{
  GType              (*get_type) (void);
  CfLiveListQuery      query;
  const char * const  *tables;
} kinds[] = {
  [CF_STAFF_LIST_PEOPLE] = { cf_agent_get_type, people, people_tables },
  [CF_STAFF_LIST_TEAMS] = { cf_team_get_type, teams, team_tables },
  [CF_STAFF_LIST_QUEUES] = { cf_queue_get_type, queues, queue_tables },
  [CF_STAFF_LIST_OPENINGS] = { cf_opening_get_type, openings, opening_tables },
  [CF_STAFF_LIST_SHIFT_TYPES] = { cf_shift_type_get_type, shift_types, type_tables },
  [CF_STAFF_LIST_SHIFT_BREAKS] = { cf_shift_break_get_type, shift_breaks, break_tables },
  [CF_STAFF_LIST_RULES] = { cf_rule_setting_get_type, rules, rule_tables },
  [CF_STAFF_LIST_PERSON] = { cf_agent_get_type, person, people_tables },
  [CF_STAFF_LIST_CONTRACTS] = { cf_contract_get_type, contracts, contract_tables },
  [CF_STAFF_LIST_MEMBERSHIPS] = { cf_team_member_get_type, memberships, member_tables },
  [CF_STAFF_LIST_SKILLS] = { cf_skill_get_type, skills, skill_tables },
  [CF_STAFF_LIST_PROTECTIONS] = { cf_protection_get_type, protections, protection_tables },
  [CF_STAFF_LIST_LEAVE] = { cf_leave_get_type, leave, leave_tables },
  [CF_STAFF_LIST_WISHES] = { cf_wish_get_type, wishes, wish_tables },
  [CF_STAFF_LIST_HISTORY] = { cf_history_entry_get_type, history, history_tables },
};

static Input *
input_new (gint64 agent_id,
           CfDay  day)
{
  Input *input = g_new (Input, 1);

  *input = (Input) { .agent_id = agent_id, .day = day };
  return input;
}

CfLiveList *
cf_staff_list_new (CfStore         *store,
                   CfStaffListKind  kind,
                   gint64           agent_id,
                   CfDay            day)
{
  return cf_live_list_new (store, kinds[kind].get_type (), kinds[kind].query, kinds[kind].tables,
                           input_new (agent_id, day), g_free);
}

void
cf_staff_list_set_person (CfLiveList *list,
                          gint64      agent_id,
                          CfDay       day)
{
  cf_live_list_set_input (list, input_new (agent_id, day), g_free);
}
