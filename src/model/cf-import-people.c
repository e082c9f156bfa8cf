/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A staff list: people are known by their staff number. What the list says of somebody new holds
 * since ever (a list has no "from"), or from a hiring that is still to come; a change to somebody
 * known holds from today. */
#include "cf-import-read.h"

#include "cf-agent-store.h"
#include "cf-contract.h"
#include "cf-date-reading.h"
#include "cf-date-text.h"
#include "cf-fold.h"
#include "cf-number.h"
#include "cf-queue-store.h"
#include "cf-team-store.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MAX_STAFF_NUMBER 32
#define MAX_NAME 100
#define MAX_WEEK_HOURS 72
#define FULL_WEEK_MINUTES (40 * 60)
#define MAX_WEEK_MINUTES (48 * 60)
#define PART_TIME_MINUTES (24 * 60)   /* up to here: the law's part-time work */

typedef struct
{
  CfImportPlan  *plan;
  const CfTable *table;
  CfDay          today;
  int            order[CF_IMPORT_N_FIELDS];   /* CfDateOrder of the date columns */
  GPtrArray     *agents;                      /* CfAgent */
  GPtrArray     *teams;                       /* CfTeam */
  GPtrArray     *queues;                      /* CfQueue */
  GHashTable    *lines;                       /* staff number → line on which it stands */
  gboolean       makes_queues;                /* of words that are none */
} Reader;

static char *
stripped (const Reader  *self,
          guint          row,
          CfImportField  field)
{
  return g_strstrip (g_strdup (cf_import_plan_cell (self->plan, row, field)));
}

static guint
line_of (const Reader *self,
         guint         row)
{
  return cf_table_get_line (self->table, row);
}

static const CfAgent *
find_agent (const Reader *self,
            const char   *staff_number)
{
  for (guint i = 0; i < self->agents->len; i++)
    {
      const CfAgent *agent = g_ptr_array_index (self->agents, i);

      if (agent->left_day == CF_DAY_OPEN && g_str_equal (agent->staff_number, staff_number))
        return agent;
    }

  return NULL;
}

static const char *
without_zeros (const char *number)
{
  while (*number == '0' && number[1] != '\0')
    number++;

  return number;
}

/* Spreadsheets drop the zeros of "0012"; here is the person who has them. */
static const CfAgent *
find_agent_with_zeros (const Reader *self,
                       const char   *staff_number)
{
  for (guint i = 0; i < self->agents->len; i++)
    {
      const CfAgent *agent = g_ptr_array_index (self->agents, i);

      if (agent->left_day == CF_DAY_OPEN && *agent->staff_number == '0'
          && g_str_equal (without_zeros (agent->staff_number), staff_number))
        return agent;
    }

  return NULL;
}

/* The id of something new: an index below zero, -1 is the first of @names. */
static gint64
new_id (GPtrArray  *names,
        const char *name)
{
  for (guint i = 0; i < names->len; i++)
    if (cf_fold_equal (g_ptr_array_index (names, i), name))
      return -(gint64) i - 1;

  g_ptr_array_add (names, g_strdup (name));

  return -(gint64) names->len;
}

static gint64
find_team (Reader     *self,
           const char *name)
{
  if (*name == '\0')
    return 0;

  for (guint i = 0; i < self->teams->len; i++)
    {
      const CfTeam *team = g_ptr_array_index (self->teams, i);

      if (cf_fold_equal (team->name, name))
        return team->id;
    }

  return new_id (self->plan->new_teams, name);
}

/* 0: there is none, and none is to be made. */
static gint64
find_queue (Reader     *self,
            const char *name)
{
  for (guint i = 0; i < self->queues->len; i++)
    {
      const CfQueue *queue = g_ptr_array_index (self->queues, i);

      if (cf_fold_equal (queue->name, name))
        return queue->id;
    }

  if (self->makes_queues)
    return new_id (self->plan->new_queues, name);

  new_id (self->plan->left_out_words, name);
  return 0;
}

static gboolean
has_id (GArray *ids,
        gint64  id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;

  return FALSE;
}

static void
add_skill (Reader     *self,
           GArray     *ids,
           const char *name)
{
  gint64 id = find_queue (self, name);

  if (id != 0 && !has_id (ids, id))
    g_array_append_val (ids, id);
}

/* "Sales; Service", "销售、服务", one a line. Where the list names no queue, for want of such a column
 * or because its words are left out, somebody new serves every queue, or there would be nobody to
 * schedule. */
static GArray *
read_skills (Reader   *self,
             guint     row,
             gboolean  is_new)
{
  g_autofree char *cell = stripped (self, row, CF_IMPORT_FIELD_SKILLS);
  g_autoptr(GString) text = g_string_new (cell);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean named = FALSE;

  g_string_replace (text, "、", ";", 0);
  g_string_replace (text, "；", ";", 0);
  g_string_replace (text, "，", ";", 0);

  g_auto(GStrv) names = g_strsplit_set (text->str, ";,/|\n", -1);

  for (guint i = 0; names[i] != NULL; i++)
    if (*g_strstrip (names[i]) != '\0')
      {
        add_skill (self, ids, names[i]);
        named = TRUE;
      }

  if (is_new && ids->len == 0
      && (named || cf_import_plan_column (self->plan, CF_IMPORT_FIELD_SKILLS) < 0))
    for (guint i = 0; i < self->queues->len; i++)
      g_array_append_val (ids, ((CfQueue *) g_ptr_array_index (self->queues, i))->id);

  return ids;
}

static char *
read_day (const Reader  *self,
          guint          row,
          CfImportField  field,
          CfDay         *day)
{
  const char *cell = cf_import_plan_cell (self->plan, row, field);

  *day = CF_DAY_NONE;

  if (cf_number_is_blank (cell))
    return NULL;

  *day = cf_date_reading_day (cell, (CfDateOrder) self->order[field]);
  if (*day == CF_DAY_NONE)
    return g_strdup_printf (
      /* Translators: %1$s is the content of a cell, %2$s the name of a column. */
      _("“%1$s” is not a date (%2$s)."), cell, cf_import_field_get_name (field));

  return NULL;
}

/* Nothing in the cell: no contract is set for somebody known, forty hours for somebody new. */
static char *
read_contract (const Reader  *self,
               guint          row,
               gboolean       is_new,
               CfPersonFacts *person)
{
  g_autofree char *cell = stripped (self, row, CF_IMPORT_FIELD_HOURS);
  double hours = FULL_WEEK_MINUTES / 60.0;

  person->contract_kind = -1;

  if (cf_number_is_blank (cell) && !is_new)
    return NULL;

  for (gsize length = strlen (cell); length > 0 && g_ascii_isalpha (cell[length - 1]); length--)
    cell[length - 1] = '\0';
  if (!cf_number_is_blank (cell)
      && (!cf_number_parse (cell, &hours) || hours <= 0 || hours > MAX_WEEK_HOURS))
    return g_strdup_printf (_("“%s” is not a number of hours a week."), cell);

  person->week_minutes = (int) lround (hours * 60);
  person->contract_kind = person->week_minutes <= PART_TIME_MINUTES ? CF_CONTRACT_PART_TIME
                                                                    : CF_CONTRACT_STANDARD;
  person->max_week_minutes = person->contract_kind == CF_CONTRACT_PART_TIME
                             ? PART_TIME_MINUTES : MAX (MAX_WEEK_MINUTES, person->week_minutes);

  return NULL;
}

static char *
read_identity (Reader        *self,
               guint          row,
               CfPersonFacts *person)
{
  person->staff_number = stripped (self, row, CF_IMPORT_FIELD_STAFF_NUMBER);
  person->name = stripped (self, row, CF_IMPORT_FIELD_NAME);

  if (*person->staff_number == '\0')
    return g_strdup (_("There is no staff number."));
  if (g_utf8_strlen (person->staff_number, -1) > MAX_STAFF_NUMBER)
    return g_strdup (_("The staff number is too long."));
  if (strpbrk (person->staff_number, " \t\n") != NULL)
    return g_strdup (_("A staff number has no spaces."));
  if (*person->name == '\0')
    return g_strdup (_("There is no name."));
  if (g_utf8_strlen (person->name, -1) > MAX_NAME)
    return g_strdup (_("The name is too long."));

  guint line = GPOINTER_TO_UINT (g_hash_table_lookup (self->lines, person->staff_number));

  if (line > 0)
    return g_strdup_printf (
      /* Translators: %1$s is a staff number, %2$u the number of another line. */
      _("Staff number %1$s is on line %2$u already."), person->staff_number, line);

  const CfAgent *likely = find_agent (self, person->staff_number) != NULL ? NULL
                          : find_agent_with_zeros (self, person->staff_number);

  if (likely != NULL)
    return g_strdup_printf (
      /* Translators: %1$s and %2$s are staff numbers, %3$s a name. */
      _("%1$s is not known, but %2$s (%3$s) is: a spreadsheet has dropped the zeros in front."),
      person->staff_number, likely->staff_number, likely->name);

  return NULL;
}

static char *
read_person (Reader        *self,
             guint          row,
             CfPersonFacts *person)
{
  char *wrong = read_identity (self, row, person);

  if (wrong != NULL)
    return wrong;

  gboolean is_new = find_agent (self, person->staff_number) == NULL;
  g_autofree char *team = stripped (self, row, CF_IMPORT_FIELD_TEAM);

  if ((wrong = read_contract (self, row, is_new, person)) != NULL
      || (wrong = read_day (self, row, CF_IMPORT_FIELD_HIRED, &person->hired_day)) != NULL
      || (wrong = read_day (self, row, CF_IMPORT_FIELD_FIRST_EMPLOYED,
                            &person->first_employed_day)) != NULL
      || (wrong = read_day (self, row, CF_IMPORT_FIELD_BORN, &person->born_day)) != NULL)
    return wrong;

  if (person->born_day != CF_DAY_NONE && person->born_day > self->today)
    return g_strdup (_("The date of birth lies in the future."));

  person->from_day = self->today;
  if (is_new)
    person->from_day = person->hired_day != CF_DAY_NONE && person->hired_day > self->today
                       ? person->hired_day : CF_DAY_ALWAYS;
  person->team_id = find_team (self, team);
  person->queue_ids = read_skills (self, row, is_new);

  return NULL;
}

static gboolean
day_changes (CfDay given,
             CfDay known)
{
  return given != CF_DAY_NONE && given != known;
}

/* Are all the skills that the list gives among those that the person has? Their names are joined by
 * commas. */
static gboolean
has_skills (const Reader  *self,
            const CfAgent *agent,
            GArray        *queue_ids)
{
  g_auto(GStrv) names = g_strsplit (agent->skills != NULL ? agent->skills : "", ", ", -1);

  for (guint i = 0; i < queue_ids->len; i++)
    if (g_array_index (queue_ids, gint64, i) < 0)
      return FALSE;   /* of a queue that is not there yet */

  for (guint i = 0; i < self->queues->len; i++)
    {
      const CfQueue *queue = g_ptr_array_index (self->queues, i);

      if (has_id (queue_ids, queue->id) && !g_strv_contains ((const char **) names, queue->name))
        return FALSE;
    }

  return TRUE;
}

static void
count_person (Reader              *self,
              const CfPersonFacts *person)
{
  const CfAgent *known = find_agent (self, person->staff_number);

  if (known == NULL)
    self->plan->n_new++;
  else if (!g_str_equal (known->name, person->name)
           || day_changes (person->hired_day, known->hired_day)
           || day_changes (person->first_employed_day, known->first_employed_day)
           || day_changes (person->born_day, known->born_day)
           || (person->team_id != 0 && person->team_id != known->team_id)
           || (person->contract_kind >= 0 && (person->contract_kind != known->contract_kind
                                              || person->week_minutes != known->week_minutes))
           || !has_skills (self, known, person->queue_ids))
    self->plan->n_changed++;
  else
    self->plan->n_same++;
}

static void
read_row (Reader *self,
          guint   row)
{
  CfPersonFacts person;

  if (cf_table_row_is_blank (self->table, row))
    return;

  self->plan->n_rows++;
  cf_person_facts_init (&person);

  char *wrong = read_person (self, row, &person);

  if (wrong != NULL)
    {
      cf_import_plan_add_bad (self->plan, row, wrong);
      cf_person_facts_clear (&person);
      return;
    }

  g_hash_table_insert (self->lines, g_strdup (person.staff_number),
                       GUINT_TO_POINTER (line_of (self, row)));
  count_person (self, &person);
  self->plan->n_good++;
  g_array_append_val (self->plan->people, person);
}

static void
add_defaults (CfImportPlan *plan)
{
  if (plan->n_new > 0 && cf_import_plan_column (plan, CF_IMPORT_FIELD_HOURS) < 0)
    cf_import_plan_add (plan, 0, CF_IMPORT_NOTE, g_strdup (
      _("The list has no contract hours: new people get a contract of 40 hours a week.")));
  if (plan->n_new > 0 && cf_import_plan_column (plan, CF_IMPORT_FIELD_SKILLS) < 0)
    cf_import_plan_add (plan, 0, CF_IMPORT_NOTE, g_strdup (
      _("The list has no skills: new people serve every queue.")));
}

static void
add_notes (Reader *self)
{
  CfImportPlan *plan = self->plan;

  if (plan->new_teams->len > 0)
    {
      g_autofree char *names = cf_import_names_to_text (plan->new_teams);

      cf_import_plan_add (plan, 0, CF_IMPORT_NOTE, g_strdup_printf (
        /* Translators: %1$u counts teams, %2$s names them. */
        ngettext ("%1$u new team: %2$s.", "%1$u new teams: %2$s.", plan->new_teams->len),
        plan->new_teams->len, names));
    }
  if (plan->new_queues->len > 0)
    {
      g_autofree char *names = cf_import_names_to_text (plan->new_queues);

      cf_import_plan_add (plan, 0, CF_IMPORT_NOTE, g_strdup_printf (
        /* Translators: %1$u counts queues, %2$s names them. */
        ngettext ("%1$u new queue: %2$s.", "%1$u new queues: %2$s.", plan->new_queues->len),
        plan->new_queues->len, names));
    }
  if (plan->left_out_words->len > 0)
    {
      g_autofree char *names = cf_import_names_to_text (plan->left_out_words);

      cf_import_plan_add (plan, 0, CF_IMPORT_WARNING, g_strdup_printf (
        /* Translators: %1$u counts words of a table, %2$s are the words. */
        ngettext ("%1$u word among the skills is no queue and is left out: %2$s. New people with "
                  "no other word serve every queue.",
                  "%1$u words among the skills are no queues and are left out: %2$s. New people "
                  "with no other words serve every queue.", plan->left_out_words->len),
        plan->left_out_words->len, names));
    }
}

static void
read_rows (Reader *self)
{
  CfImportPlan *plan = self->plan;
  static const CfImportField dates[] = { CF_IMPORT_FIELD_HIRED, CF_IMPORT_FIELD_FIRST_EMPLOYED,
                                         CF_IMPORT_FIELD_BORN };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    if (cf_import_plan_column (plan, dates[i]) >= 0)
      self->order[dates[i]] = cf_import_plan_date_order (plan, dates[i]);

  for (guint row = cf_import_sheet_get_first_row (plan->sheet);
       row < cf_table_get_n_rows (self->table); row++)
    read_row (self, row);

  add_defaults (plan);
  add_notes (self);
  if (plan->n_good == 0)
    plan->blocked = g_strdup (_("None of the rows can be read. Do the columns mean what is "
                                "chosen above them?"));
}

gboolean
cf_import_people_read (CfImportPlan           *self,
                       CfDb                   *db,
                       const CfImportOptions  *options,
                       GError                **error)
{
  g_autoptr(GPtrArray) agents = cf_agent_read_all (db, options->today, error);
  g_autoptr(GPtrArray) teams = agents != NULL ? cf_team_read_all (db, options->today, error) : NULL;
  g_autoptr(GPtrArray) queues = teams != NULL ? cf_queue_read_all (db, error) : NULL;
  g_autoptr(GHashTable) lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reader reader = {
    .plan = self,
    .table = cf_import_sheet_get_table (self->sheet),
    .today = options->today,
    .agents = agents,
    .teams = teams,
    .queues = queues,
    .lines = lines,
  };

  if (queues == NULL)
    return FALSE;

  self->people = g_array_new (FALSE, TRUE, sizeof (CfPersonFacts));
  g_array_set_clear_func (self->people, (GDestroyNotify) cf_person_facts_clear);
  self->new_teams = g_ptr_array_new_with_free_func (g_free);
  self->new_queues = g_ptr_array_new_with_free_func (g_free);
  self->left_out_words = g_ptr_array_new_with_free_func (g_free);
  reader.makes_queues = options->words == CF_IMPORT_WORDS_ARE_QUEUES
                        || (options->words == CF_IMPORT_WORDS_DEFAULT && queues->len == 0);

  if (cf_import_plan_column (self, CF_IMPORT_FIELD_STAFF_NUMBER) < 0)
    self->blocked = g_strdup (_("Say which column has the staff number."));
  else if (cf_import_plan_column (self, CF_IMPORT_FIELD_NAME) < 0)
    self->blocked = g_strdup (_("Say which column has the name."));
  else
    read_rows (&reader);

  return TRUE;
}
