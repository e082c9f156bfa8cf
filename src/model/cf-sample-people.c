/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The people of the sample center. Names are put together from common ones; nobody is meant. */
#include "cf-sample-private.h"

#include "cf-agent-store.h"
#include "cf-contract.h"
#include "cf-dated-store.h"
#include "cf-team-store.h"

#include <glib/gi18n-lib.h>

#define PEOPLE_PER_TEAM 12
#define PEOPLE_PER_DESK 30
#define FULL_WEEK (40 * 60)
#define PART_WEEK (20 * 60)
#define NO_TEAM G_MAXUINT

static const char * const surnames[] = {
  "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "马", "朱", "胡", "郭",
  "何", "高", "林", "罗", "郑", "梁", "谢", "宋", "唐", "许", "韩", "冯", "邓", "曹", "彭", "曾",
};

static const char * const given_names[] = {
  "静", "敏", "丽", "强", "磊", "军", "洋", "艳", "勇", "杰", "娟", "涛", "明", "超", "霞", "平",
  "秀英", "桂芳", "晓燕", "建国", "志强", "海燕", "婷婷", "子涵", "雨桐", "梓萱", "浩然", "宇轩",
  "思远", "嘉怡", "文博", "佳琪", "一诺", "俊杰", "雪梅", "春梅", "国栋", "若曦", "晨曦", "欣怡",
};

static const char * const first_names[] = {
  "Emma", "Daniel", "Priya", "Tom", "Sarah", "Lucas", "Mia", "Noah", "Olivia", "Ethan", "Chloe",
  "Marco", "Ines", "Yusuf", "Hannah", "Leo", "Grace", "Omar", "Julia", "Peter",
};

static const char * const last_names[] = {
  "Clarke", "Ortiz", "Nair", "Fischer", "Bennett", "Silva", "Novak", "Rossi", "Haddad", "Larsen",
  "Murphy", "Kowalski", "Costa", "Meyer", "Lindqvist", "Okafor", "Dubois", "Petrov", "Evans",
  "Tanaka",
};

#define PICK(random, names) names[cf_sample_random_below (random, G_N_ELEMENTS (names))]

/* Two of three have a Chinese name. */
static char *
invent_name (CfSampleRandom *random)
{
  const char *first;

  if (cf_sample_random_below (random, 3) < 2)
    {
      first = PICK (random, surnames);
      return g_strconcat (first, PICK (random, given_names), NULL);
    }

  first = PICK (random, first_names);
  return g_strconcat (first, " ", PICK (random, last_names), NULL);
}

static char *
new_name (CfSampleRandom *random,
          GHashTable     *taken)
{
  for (guint tries = 0;; tries++)
    {
      char *name = invent_name (random);

      /* There are 1280 Chinese and 400 other names: enough for everybody, or nearly. */
      if (tries > 100 || g_hash_table_add (taken, g_strdup (name)))
        return name;

      g_free (name);
    }
}

static void
append_role (CfSample *self,
             int       role,
             guint     n_people)
{
  for (guint i = 0; i < n_people; i++)
    {
      CfSamplePerson person = { .role = role, .team = NO_TEAM };

      g_array_append_val (self->people, person);
    }
}

/* Who there is: leaders and agents take calls, the desks do not. */
static void
append_roles (CfSample *self)
{
  guint n = self->options.n_people;
  guint n_desks = n / PEOPLE_PER_DESK;

  self->n_teams = MAX (1, n / PEOPLE_PER_TEAM);
  append_role (self, CF_ROLE_MANAGER, 1);
  append_role (self, CF_ROLE_DEPUTY, n >= 20);
  append_role (self, CF_ROLE_LEADER, self->n_teams);
  append_role (self, CF_ROLE_INFORMATION_DESK, n_desks);
  append_role (self, CF_ROLE_COMPLAINT_DESK, n_desks);
  append_role (self, CF_ROLE_TRAINER, n_desks / 2);
  append_role (self, CF_ROLE_INSPECTOR, n_desks / 2);
  append_role (self, CF_ROLE_AGENT, n - self->people->len);
}

static void
describe_people (CfSample *self)
{
  guint n_callers = 0;

  for (guint i = 0; i < self->people->len; i++)
    {
      CfSamplePerson *person = &g_array_index (self->people, CfSamplePerson, i);

      person->takes_calls = person->role == CF_ROLE_LEADER || person->role == CF_ROLE_AGENT;

      if (!person->takes_calls)
        continue;

      person->team = n_callers % self->n_teams;
      person->part_time = person->role == CF_ROLE_AGENT && n_callers % 8 == 7;
      person->takes_orders = !person->part_time && n_callers % 5 < 3;
      person->is_protected = person->role == CF_ROLE_AGENT && (n_callers == 10 || n_callers == 21);
      person->is_minor = n_callers == 17 && !person->part_time;
      n_callers++;
    }
}

static void
describe_dates (CfSample             *self,
                const CfSamplePerson *person,
                CfPersonFacts        *facts)
{
  CfSampleRandom *random = &self->random;
  CfDay until = self->options.until;
  guint days_here = person->is_minor ? 90 : 120 + cf_sample_random_below (random, 3000);
  guint years_old = person->is_minor ? 17 : 21 + cf_sample_random_below (random, 24);

  facts->hired_day = until - (CfDay) days_here;
  facts->first_employed_day = facts->hired_day - (person->is_minor ? 0 :
                              (CfDay) cf_sample_random_below (random, 1500));
  facts->born_day = cf_day_add_months (until - 30, -12 * (int) years_old)
                    - (CfDay) cf_sample_random_below (random, 300);
  facts->from_day = MAX (facts->hired_day, until - 400);
}

static void
describe_work (CfSample             *self,
               const CfSamplePerson *person,
               gint64                first_team,
               CfPersonFacts        *facts)
{
  facts->role = person->role;
  facts->contract_kind = person->part_time ? CF_CONTRACT_PART_TIME : CF_CONTRACT_STANDARD;
  facts->week_minutes = person->part_time ? PART_WEEK : FULL_WEEK;
  facts->max_week_minutes = person->part_time ? PART_WEEK + 4 * 60 : FULL_WEEK + 8 * 60;

  if (person->team != NO_TEAM)
    facts->team_id = first_team + person->team;

  if (!person->takes_calls)
    return;

  facts->queue_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (facts->queue_ids, self->hotline);

  if (person->takes_orders)
    g_array_append_val (facts->queue_ids, self->orders);
}

static void
add_teams (CfSample      *self,
           CfPeopleInput *input,
           gint64         first_team)
{
  for (guint i = 0; i < self->n_teams; i++)
    {
      char letters[] = { (char) ('A' + i % 26), i >= 26 ? (char) ('0' + i / 26) : '\0', '\0' };
      CfNewTeam team = {
        .id = first_team + i,
        /* Translators: the name of a team in the sample center; %s is a letter */
        .name = g_strdup_printf (_("Team %s"), letters),
      };

      g_array_append_val (input->new_teams, team);
    }
}

/* Five numbers a person, and two for each skill: what the command takes. */
static void
assign_ids (CfSample      *self,
            CfPeopleInput *input)
{
  gint64 next_id = input->first_id;

  for (guint i = 0; i < self->people->len; i++)
    {
      CfSamplePerson *person = &g_array_index (self->people, CfSamplePerson, i);
      const CfPersonFacts *facts = &g_array_index (input->people, CfPersonFacts, i);

      if (person->role != CF_ROLE_MANAGER)    /* who is there since the start */
        person->id = next_id;

      next_id += 5 + 2 * (facts->queue_ids == NULL ? 0 : facts->queue_ids->len);
    }
}

static void
set_leaders (CfSample      *self,
             CfPeopleInput *people,
             gint64         first_team)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const CfSamplePerson *person = &g_array_index (self->people, CfSamplePerson, i);
      CfTeamInput *input;

      if (person->role != CF_ROLE_LEADER)
        continue;

      input = cf_team_input_new ();
      input->team_id = first_team + person->team;
      input->name = g_strdup (g_array_index (people->new_teams, CfNewTeam, person->team).name);
      input->leader_id = person->id;
      cf_sample_add_step (self, &cf_command_team_edit, input, cf_team_input_free);
    }
}

/* Two people whom the law protects, and a skill that runs out in the period to come. */
static void
add_exceptions (CfSample *self)
{
  gboolean expires = FALSE;
  int kind = CF_PROTECTION_PREGNANCY;

  for (guint i = 0; i < self->people->len; i++)
    {
      const CfSamplePerson *person = &g_array_index (self->people, CfSamplePerson, i);
      CfDatedInput *input = g_new0 (CfDatedInput, 1);

      input->agent_id = person->id;
      input->id = cf_sample_take_ids (self, 2);

      if (person->is_protected)
        {
          input->kind = kind;
          input->from_day = self->options.until - 20;
          input->until_day = self->options.until + (kind == CF_PROTECTION_NURSING ? 240 : 75);
          kind = CF_PROTECTION_NURSING;
          cf_sample_add_step (self, &cf_command_protection_set, input, cf_command_input_free);
        }
      else if (person->takes_orders && person->role == CF_ROLE_AGENT && !expires)
        {
          input->queue_id = self->orders;
          input->from_day = self->options.until - 90;
          input->until_day = self->options.until + 16;
          expires = TRUE;
          cf_sample_add_step (self, &cf_command_skill_set, input, cf_command_input_free);
        }
      else
        g_free (input);
    }
}

void
cf_sample_add_people (CfSample *self)
{
  CfPeopleInput *input = cf_people_input_new ();
  g_autoptr(GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gint64 manager_id = g_array_index (self->people, CfSamplePerson, 0).id;
  gint64 first_team;

  g_array_set_size (self->people, 0);
  append_roles (self);
  describe_people (self);
  g_array_index (self->people, CfSamplePerson, 0).id = manager_id;
  first_team = cf_sample_take_ids (self, self->n_teams);
  add_teams (self, input, first_team);

  for (guint i = 0; i < self->people->len; i++)
    {
      const CfSamplePerson *person = &g_array_index (self->people, CfSamplePerson, i);
      CfPersonFacts facts;

      cf_person_facts_init (&facts);
      facts.staff_number = g_strdup_printf ("%04u", i == 0 ? 1 : 100 + 7 * i);
      facts.name = new_name (&self->random, taken);
      describe_dates (self, person, &facts);
      describe_work (self, person, first_team, &facts);
      g_array_append_val (input->people, facts);
    }

  input->first_id = cf_sample_take_ids (self, cf_people_input_count_ids (input));
  input->pin_hash = g_strdup (self->pin_hash);
  assign_ids (self, input);
  cf_sample_add_step (self, &cf_command_people_import, input, cf_people_input_free);
  set_leaders (self, input, first_team);
  add_exceptions (self);
}
