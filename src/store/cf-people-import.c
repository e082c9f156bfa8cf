/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-actor.h"
#include "cf-agent-put.h"
#include "cf-input-check.h"
#include "cf-pinyin.h"
#include "cf-queue-store.h"

#include <glib/gi18n-lib.h>

static void
new_team_clear (gpointer data)
{
  g_free (((CfNewTeam *) data)->name);
}

CfPeopleInput *
cf_people_input_new (void)
{
  CfPeopleInput *self = g_new0 (CfPeopleInput, 1);

  self->people = g_array_new (FALSE, TRUE, sizeof (CfPersonFacts));
  g_array_set_clear_func (self->people, (GDestroyNotify) cf_person_facts_clear);
  self->new_teams = g_array_new (FALSE, TRUE, sizeof (CfNewTeam));
  g_array_set_clear_func (self->new_teams, new_team_clear);
  self->new_queues = g_ptr_array_new_with_free_func (cf_queue_input_free);
  return self;
}

/* One for the person, and those of the dated rows. */
static guint
count_ids (const CfPersonFacts *person)
{
  return 5 + 2 * (person->queue_ids == NULL ? 0 : person->queue_ids->len);
}

guint
cf_people_input_count_ids (const CfPeopleInput *input)
{
  guint n_ids = 0;

  for (guint i = 0; i < input->people->len; i++)
    n_ids += count_ids (&g_array_index (input->people, CfPersonFacts, i));

  return n_ids;
}

void
cf_people_input_free (gpointer input)
{
  CfPeopleInput *self = input;

  g_array_unref (self->people);
  g_array_unref (self->new_teams);
  g_ptr_array_unref (self->new_queues);
  g_free (self->pin_hash);
  cf_command_input_free (self);
}

static gboolean
insert_teams (CfDb     *db,
              GArray   *teams,
              GError  **error)
{
  for (guint i = 0; i < teams->len; i++)
    {
      const CfNewTeam *team = &g_array_index (teams, CfNewTeam, i);

      if (!cf_input_check_text (team->name, _("Give the team a name."), error)
          || !cf_db_run (db, error, "team/insert", "isi", team->id, team->name,
                        G_GINT64_CONSTANT (0)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_queues (CfDb           *db,
               CfPeopleInput  *input,
               GError        **error)
{
  for (guint i = 0; i < input->new_queues->len; i++)
    if (!cf_command_queue_create.run (db, g_ptr_array_index (input->new_queues, i), error))
      return FALSE;

  return TRUE;
}

/* What the list says of somebody who is known; what it does not say stays. */
static gboolean
complete (CfDb                 *db,
          gint64                agent_id,
          const CfPersonFacts  *person,
          gboolean             *changed,
          GError              **error)
{
  g_autoptr(CfStatement) update = cf_db_statement (db, "agent/complete", error);
  g_autofree char *name_key = cf_pinyin_name_key (person->name);

  if (update == NULL)
    return FALSE;

  cf_statement_bind (update, "issnnns", agent_id, person->name, name_key, person->hired_day,
                     person->first_employed_day, person->born_day, person->note);

  if (!cf_statement_run (update, error))
    return FALSE;

  *changed = cf_statement_changes (update) > 0;
  return TRUE;
}

static gboolean
put_pin (CfDb           *db,
         CfPeopleInput  *input,
         gint64          agent_id,
         GError        **error)
{
  return input->pin_hash == NULL
         || (cf_actor_check (db, input->base.actor_id, CF_RIGHT_ACCOUNT_EDIT, 0, input->base.at,
                             error)
             && cf_db_run (db, error, "account/set-pin", "is", agent_id, input->pin_hash));
}

static gboolean
put_role (CfDb                 *db,
          CfPeopleInput        *input,
          gint64                agent_id,
          const CfPersonFacts  *person,
          gboolean             *changed,
          GError              **error)
{
  gint64 role;

  if (person->role == CF_ROLE_NONE)
    return TRUE;

  if (!cf_input_query (db, error, "account/role", &role, "i", agent_id))
    return FALSE;

  *changed |= role != person->role;

  return (role == person->role
          || cf_account_put (db, &input->base, agent_id, person->role, error))
         && put_pin (db, input, agent_id, error);
}

static gboolean
import_person (CfDb                 *db,
               CfPeopleInput        *input,
               const CfPersonFacts  *person,
               gint64                first_id,
               GError              **error)
{
  gboolean changed = FALSE;
  gint64 next_id = first_id + 1;
  gint64 known;

  if (!cf_input_query (db, error, "agent/by-number", &known, "s", person->staff_number))
    return FALSE;

  gint64 agent_id = known != 0 ? known : first_id;

  if (!cf_agent_check (db, agent_id, person, error)
      || !(known != 0 ? complete (db, agent_id, person, &changed, error)
                      : cf_agent_insert (db, agent_id, person, error))
      || !cf_agent_put_dated (db, agent_id, person, &next_id, &changed, error)
      || !put_role (db, input, agent_id, person, &changed, error))
    return FALSE;

  if (known == 0)
    input->n_new++;
  else if (changed)
    input->n_changed++;
  else
    input->n_same++;

  return TRUE;
}

static gboolean
people_import_run (CfDb      *db,
                   gpointer   data,
                   GError   **error)
{
  CfPeopleInput *input = data;
  gint64 next_id = input->first_id;

  input->n_new = input->n_changed = input->n_same = 0;

  if (!insert_teams (db, input->new_teams, error) || !insert_queues (db, input, error))
    return FALSE;

  for (guint i = 0; i < input->people->len; i++)
    {
      const CfPersonFacts *person = &g_array_index (input->people, CfPersonFacts, i);

      if (!import_person (db, input, person, next_id, error))
        return FALSE;

      next_id += count_ids (person);
    }

  return TRUE;
}

const CfCommand cf_command_people_import = {
  .key = "people.import",
  .name = N_("Imported the staff list"),
  .right = CF_RIGHT_STAFF_EDIT,
  .tables = {
    "agent", "team", "team_member", "contract", "skill", "account", "queue", "opening",
  },
  .run = people_import_run,
  .undoable = TRUE,
};
