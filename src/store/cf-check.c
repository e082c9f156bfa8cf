/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-check.h"

#include "cf-db-private.h"
#include "cf-history.h"
#include "cf-replay.h"

#include <glib/gi18n-lib.h>

/* Each statement gives one text a finding; a new promise of the commands is a new line here. */
static const struct
{
  const char *statement;
  const char *sentence;
} promises[] = {
  /* Translators: %s is SQLite's report, in English */
  { "check/integrity", N_("The file is damaged: %s.") },
  /* Translators: %s is a table and the number of a row */
  { "check/foreign-keys", N_("%s points to a row that is not there.") },
  /* Translators: %s is a staff number */
  { "check/staff-number", N_("Staff number %s belongs to more than one person.") },
  /* Translators: %s is a person */
  { "check/contract-overlap", N_("%s has two contracts on the same day.") },
  /* Translators: %s is a person */
  { "check/team-overlap", N_("%s is in two teams on the same day.") },
  /* Translators: %s is a person */
  { "check/skill-overlap", N_("%s has the same skill twice on the same day.") },
  /* Translators: %s is a person and a date */
  { "check/shift-overlap", N_("%s: two shifts on the same day.") },
  /* Translators: %s is the name of a queue */
  { "check/queue-name", N_("There are two queues with the name %s.") },
  /* Translators: %s is the name of a queue */
  { "check/opening-overlap", N_("Opening hours of %s overlap.") },
  /* Translators: %s is the name of a queue */
  { "check/goal-overlap", N_("Goals of %s overlap.") },
  /* Translators: %s is the name of a scenario */
  { "check/scenario-name", N_("There are two scenarios with the name %s.") },
  /* Translators: %s is the name of a team */
  { "check/team-name", N_("There are two teams with the name %s.") },
  /* Translators: %s is what is typed for a shift type, such as E */
  { "check/shift-code", N_("There are two shift types with the code %s.") },
  /* Translators: %s is a date */
  { "check/schedule-overlap", N_("The planning period from %s overlaps another one.") },
  /* Translators: %s is a number */
  { "check/version-number", N_("Published version %s is there twice.") },
  /* Translators: %s is how many there are */
  { "check/no-manager", N_("There are %s accounts and none is a manager's.") },
};

static gboolean
check_promise (CfDb        *db,
               const char  *statement,
               const char  *sentence,
               GPtrArray   *findings,
               GError     **error)
{
  g_autoptr(CfStatement) query = cf_db_statement (db, statement, error);
  g_autoptr(GError) failure = NULL;

  if (query == NULL)
    return FALSE;

  while (cf_statement_step (query, &failure))
    {
      g_auto(GStrv) parts = g_strsplit (sentence, "%s", 2);

      g_ptr_array_add (findings, g_strjoinv (cf_statement_string (query, 0), parts));
    }

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return failure == NULL;
}

static gboolean
count_rows (CfDb           *db,
            CfCheckReport  *report,
            GError        **error)
{
  g_autoptr(CfStatement) query = cf_db_statement (db, "check/counts", error);

  if (query == NULL || !cf_statement_step (query, error))
    return FALSE;

  report->n_history = cf_statement_int64 (query, 0);
  report->n_people = cf_statement_int64 (query, 1);
  report->n_shifts = cf_statement_int64 (query, 2);
  report->n_facts = cf_statement_int64 (query, 3);
  return TRUE;
}

static gboolean
check_key (CfDb             *db,
           const CfKeyring  *keyring,
           GPtrArray        *findings,
           GError          **error)
{
  CfHistoryKeyState state;

  if (keyring == NULL)
    return TRUE;

  if (!cf_history_compare_key (db, keyring, FALSE, &state, error))
    return FALSE;

  if (state == CF_HISTORY_KEY_SWAPPED)
    g_ptr_array_add (findings, g_strdup (_("History: its key is not the one that this computer "
                                           "keeps: all of it may have been written anew.")));
  return TRUE;
}

CfCheckReport *
cf_check_run (CfDb             *db,
              const CfKeyring  *keyring,
              GError          **error)
{
  g_autoptr(CfCheckReport) report = g_new0 (CfCheckReport, 1);

  report->findings = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (promises); i++)
    if (!check_promise (db, promises[i].statement, _(promises[i].sentence), report->findings,
                        error))
      return NULL;

  if (!count_rows (db, report, error)
      || !cf_history_verify (db, report->findings, error)
      || !check_key (db, keyring, report->findings, error)
      || !cf_replay_compare (db, report->findings, error))
    return NULL;

  return g_steal_pointer (&report);
}

void
cf_check_report_free (CfCheckReport *report)
{
  g_clear_pointer (&report->findings, g_ptr_array_unref);
  g_free (report);
}
