/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-calendar-store.h"

#include "cf-input-check.h"

#include <glib/gi18n-lib.h>

GPtrArray *
cf_special_day_read_between (CfDb    *db,
                             CfDay    from,
                             CfDay    until,
                             GError **error)
{
  return cf_db_read (db, error, CF_TYPE_SPECIAL_DAY, "special-day/between", "nn", from, until);
}

static void
facts_clear (gpointer data)
{
  CfSpecialDayFacts *facts = data;

  g_free (facts->name);
  g_free (facts->day_class);
}

CfSpecialDaysInput *
cf_special_days_input_new (void)
{
  CfSpecialDaysInput *self = g_new0 (CfSpecialDaysInput, 1);

  self->days = g_array_new (FALSE, TRUE, sizeof (CfSpecialDayFacts));
  g_array_set_clear_func (self->days, facts_clear);
  return self;
}

void
cf_special_days_input_add (CfSpecialDaysInput *self,
                           CfDay               day,
                           int                 kind,
                           const char         *name,
                           const char         *day_class)
{
  CfSpecialDayFacts facts = {
    .day = day, .kind = kind, .name = g_strdup (name), .day_class = g_strdup (day_class),
  };

  g_array_append_val (self->days, facts);
}

void
cf_special_days_input_free (gpointer input)
{
  CfSpecialDaysInput *self = input;

  g_array_unref (self->days);
  cf_command_input_free (self);
}

typedef enum
{
  DAY_NEW,
  DAY_CHANGED,
  DAY_SAME,
} DayState;

static gboolean
compare_day (CfDb                     *db,
             const CfSpecialDayFacts  *facts,
             DayState                 *state,
             GError                  **error)
{
  g_autoptr(CfStatement) query = cf_db_statement (db, "special-day/one", error);
  g_autoptr(GError) failure = NULL;

  if (query == NULL)
    return FALSE;

  cf_statement_bind (query, "n", facts->day);
  *state = DAY_NEW;

  if (cf_statement_step (query, &failure))
    *state = cf_statement_int64 (query, 0) == facts->kind
             && g_strcmp0 (cf_statement_string (query, 1), facts->name) == 0
             && g_strcmp0 (cf_statement_string (query, 2), facts->day_class) == 0
             ? DAY_SAME : DAY_CHANGED;

  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
put_day (CfDb                *db,
         CfSpecialDaysInput  *input,
         CfSpecialDayFacts   *facts,
         GError             **error)
{
  DayState state;

  if (facts->kind < CF_SPECIAL_DAY_HOLIDAY || facts->kind > CF_SPECIAL_DAY_OUTAGE
      || facts->day == CF_DAY_NONE)
    return cf_input_refuse (error, _("Choose a day and what is special about it."));

  if (!cf_input_check_text (facts->name, _("Give the special day a name."), error))
    return FALSE;

  if (facts->day_class == NULL)
    facts->day_class = g_strdup (facts->name);

  if (!compare_day (db, facts, &state, error))
    return FALSE;

  input->n_new += state == DAY_NEW;
  input->n_changed += state == DAY_CHANGED;
  input->n_same += state == DAY_SAME;

  return state == DAY_SAME
         || cf_db_run (db, error, "special-day/set", "nnss", facts->day, facts->kind,
                       facts->name, facts->day_class);
}

static gboolean
special_day_set_run (CfDb      *db,
                     gpointer   data,
                     GError   **error)
{
  CfSpecialDaysInput *input = data;

  input->n_new = input->n_changed = input->n_same = 0;

  for (guint i = 0; i < input->days->len; i++)
    if (!put_day (db, input, &g_array_index (input->days, CfSpecialDayFacts, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
special_day_remove_run (CfDb      *db,
                        gpointer   data,
                        GError   **error)
{
  CfSpecialDaysInput *input = data;

  for (guint i = 0; i < input->days->len; i++)
    if (!cf_db_run (db, error, "special-day/remove", "n",
                    g_array_index (input->days, CfSpecialDayFacts, i).day))
      return FALSE;

  return TRUE;
}

const CfCommand cf_command_special_day_set = {
  .key = "special-day.set",
  .name = N_("Changed the calendar"),
  .right = CF_RIGHT_CENTER_EDIT,
  .tables = { "special_day" },
  .run = special_day_set_run,
  .undoable = TRUE,
};

const CfCommand cf_command_special_day_import = {
  .key = "special-day.import",
  .name = N_("Imported special days"),
  .right = CF_RIGHT_CENTER_EDIT,
  .tables = { "special_day" },
  .run = special_day_set_run,
  .undoable = TRUE,
};

const CfCommand cf_command_special_day_remove = {
  .key = "special-day.remove",
  .name = N_("Removed from the calendar"),
  .right = CF_RIGHT_CENTER_EDIT,
  .tables = { "special_day" },
  .run = special_day_remove_run,
  .undoable = TRUE,
};
