/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-fact-store.h"

#include "cf-input-check.h"

#include <glib/gi18n-lib.h>

static void
read_fact (CfStatement *query,
           gpointer     fact)
{
  *(CfIntervalFact *) fact = (CfIntervalFact) {
    .start = cf_statement_int64 (query, 0),
    .minutes = (int) cf_statement_int64 (query, 1),
    .offered = (int) cf_statement_int64 (query, 2),
    .answered = (int) cf_statement_int64 (query, 3),
    .abandoned = (int) cf_statement_int64 (query, 4),
    .answered_within = (int) cf_statement_int64 (query, 5),
    .handle_s = cf_statement_int64 (query, 6),
    .wait_s = cf_statement_int64 (query, 7),
  };
}

GArray *
cf_fact_read_between (CfDb      *db,
                      gint64     queue_id,
                      CfMinute   from,
                      CfMinute   until,
                      GError   **error)
{
  static const CfRowShape shape = { sizeof (CfIntervalFact), read_fact };

  return cf_db_read_array (db, error, &shape, "fact/between", "iii", queue_id, from, until);
}

gboolean
cf_fact_read_span (CfDb        *db,
                   gint64       queue_id,
                   CfFactSpan  *span,
                   GError     **error)
{
  g_autoptr(CfStatement) query = cf_db_statement (db, "fact/span", error);
  g_autoptr(GError) failure = NULL;

  *span = (CfFactSpan) { .from = CF_MINUTE_NONE, .until = CF_MINUTE_NONE };

  if (query == NULL)
    return FALSE;

  cf_statement_bind (query, "i", queue_id);

  if (cf_statement_step (query, &failure) && cf_statement_int64 (query, 2) > 0)
    *span = (CfFactSpan) {
      .from = cf_statement_int64 (query, 0),
      .until = cf_statement_int64 (query, 1),
      .n_facts = cf_statement_int64 (query, 2),
    };

  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

char *
cf_import_profile_read (CfDb        *db,
                        const char  *kind,
                        const char  *signature,
                        GError     **error)
{
  g_autoptr(CfStatement) query = cf_db_statement (db, "import-profile/mapping", error);

  if (query == NULL)
    return NULL;

  cf_statement_bind (query, "ss", kind, signature);

  return cf_statement_step (query, error) ? g_strdup (cf_statement_string (query, 0)) : NULL;
}

CfFactsInput *
cf_facts_input_new (void)
{
  CfFactsInput *self = g_new0 (CfFactsInput, 1);

  self->facts = g_array_new (FALSE, FALSE, sizeof (CfIntervalFact));
  return self;
}

void
cf_facts_input_free (gpointer input)
{
  CfFactsInput *self = input;

  g_array_unref (self->facts);
  cf_command_input_free (self);
}

CfImportProfileInput *
cf_import_profile_input_new (void)
{
  return g_new0 (CfImportProfileInput, 1);
}

void
cf_import_profile_input_free (gpointer input)
{
  CfImportProfileInput *self = input;

  g_free (self->kind);
  g_free (self->signature);
  g_free (self->mapping);
  cf_command_input_free (self);
}

static gboolean
read_known (CfDb                  *db,
            gint64                 queue_id,
            const CfIntervalFact  *fact,
            CfIntervalFact        *known,
            gboolean              *is_known,
            GError               **error)
{
  g_autoptr(CfStatement) query = cf_db_statement (db, "fact/one", error);
  g_autoptr(GError) failure = NULL;

  if (query == NULL)
    return FALSE;

  cf_statement_bind (query, "ii", queue_id, fact->start);
  *is_known = cf_statement_step (query, &failure);

  if (*is_known)
    read_fact (query, known);

  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gint64
known_or (gint64 value,
          gint64 stored)
{
  return value == CF_FACT_UNKNOWN ? stored : value;
}

/* A file without a column says nothing about it. */
static void
keep_known (CfIntervalFact       *fact,
            const CfIntervalFact *stored)
{
  fact->answered = (int) known_or (fact->answered, stored->answered);
  fact->abandoned = (int) known_or (fact->abandoned, stored->abandoned);
  fact->answered_within = (int) known_or (fact->answered_within, stored->answered_within);
  fact->handle_s = known_or (fact->handle_s, stored->handle_s);
  fact->wait_s = known_or (fact->wait_s, stored->wait_s);
}

static gboolean
facts_equal (const CfIntervalFact *a,
             const CfIntervalFact *b)
{
  return a->minutes == b->minutes && a->offered == b->offered && a->answered == b->answered
         && a->abandoned == b->abandoned && a->answered_within == b->answered_within
         && a->handle_s == b->handle_s && a->wait_s == b->wait_s;
}

static gboolean
check_fact (const CfIntervalFact  *fact,
            GError               **error)
{
  if (fact->minutes <= 0 || fact->offered < 0)
    return cf_input_refuse (error, _("An interval has a length, and calls are not negative."));

  if (fact->answered < CF_FACT_UNKNOWN || fact->abandoned < CF_FACT_UNKNOWN
      || fact->answered_within < CF_FACT_UNKNOWN || fact->handle_s < CF_FACT_UNKNOWN
      || fact->wait_s < CF_FACT_UNKNOWN)
    return cf_input_refuse (error, _("Calls and times are not negative."));

  return TRUE;
}

static gboolean
put_fact (CfDb            *db,
          CfFactsInput    *input,
          CfIntervalFact   fact,
          GError         **error)
{
  CfIntervalFact known;
  gboolean is_known;

  if (!check_fact (&fact, error)
      || !read_known (db, input->queue_id, &fact, &known, &is_known, error))
    return FALSE;

  if (is_known)
    keep_known (&fact, &known);

  if (is_known && facts_equal (&fact, &known))
    {
      input->n_same++;
      return TRUE;
    }

  input->n_new += !is_known;
  input->n_changed += is_known;

  return cf_db_run (db, error, "fact/set", "iinnnnnii", input->queue_id, fact.start,
                    fact.minutes, fact.offered, fact.answered, fact.abandoned,
                    fact.answered_within, fact.handle_s, fact.wait_s);
}

static gboolean
facts_import_run (CfDb      *db,
                  gpointer   data,
                  GError   **error)
{
  CfFactsInput *input = data;

  input->n_new = input->n_changed = input->n_same = 0;

  if ((input->handle_s != 0 || input->interval_minutes != 0)
      && !cf_input_run_on_row (db, error, "queue/set-figures", "inn", input->queue_id,
                               input->handle_s, input->interval_minutes))
    return FALSE;

  for (guint i = 0; i < input->facts->len; i++)
    if (!put_fact (db, input, g_array_index (input->facts, CfIntervalFact, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
import_profile_set_run (CfDb      *db,
                        gpointer   data,
                        GError   **error)
{
  CfImportProfileInput *input = data;

  return cf_db_run (db, error, "import-profile/set", "sss", input->kind, input->signature,
                    input->mapping);
}

const CfCommand cf_command_facts_import = {
  .key = "facts.import",
  .name = N_("Imported call history"),
  .right = CF_RIGHT_HISTORY_IMPORT,
  .tables = { "interval_fact", "queue" },
  .run = facts_import_run,
  .undoable = TRUE,
};

const CfCommand cf_command_import_profile_set = {
  .key = "import-profile.set",
  .name = N_("Remembered the columns of a file"),
  .right = CF_RIGHT_HISTORY_IMPORT,
  .tables = { "import_profile" },
  .run = import_profile_set_run,
  .undoable = FALSE,
};
