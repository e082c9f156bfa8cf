/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-import-plan.h"

#include "cf-agent-store.h"
#include "cf-calendar-store.h"
#include "cf-date-reading.h"
#include "cf-date-text.h"
#include "cf-import-read.h"
#include "cf-number.h"

#include <glib/gi18n-lib.h>

/* Measured: what one row adds to a changeset; of an interval, each known figure besides the
 * calls. */
#define BYTES_PER_FACT 43
#define BYTES_PER_FIGURE 8
#define BYTES_PER_PERSON 600
#define UNDOABLE_BYTES (8u << 20)

static void
clear_problem (gpointer data)
{
  g_free (((CfImportProblem *) data)->sentence);
}

CfImportPlan *
cf_import_plan_new (CfImportSheet       *sheet,
                    const CfImportField *mapping)
{
  CfImportPlan *self = g_new0 (CfImportPlan, 1);
  guint n_columns = cf_import_sheet_get_n_columns (sheet);

  g_atomic_ref_count_init (&self->references);
  self->sheet = cf_import_sheet_ref (sheet);
  self->mapping = g_new0 (CfImportField, n_columns + 1);
  for (guint i = 0; i < n_columns; i++)
    self->mapping[i] = mapping[i];
  self->problems = g_array_new (FALSE, FALSE, sizeof (CfImportProblem));
  g_array_set_clear_func (self->problems, clear_problem);
  self->from_day = self->until_day = CF_DAY_NONE;

  return self;
}

CfImportPlan *
cf_import_plan_ref (CfImportPlan *self)
{
  g_atomic_ref_count_inc (&self->references);

  return self;
}

void
cf_import_plan_unref (CfImportPlan *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  cf_import_sheet_unref (self->sheet);
  g_free (self->mapping);
  g_array_unref (self->problems);
  g_free (self->blocked);
  g_clear_pointer (&self->facts, g_array_unref);
  g_clear_pointer (&self->people, g_array_unref);
  g_clear_pointer (&self->new_teams, g_ptr_array_unref);
  g_clear_pointer (&self->new_queues, g_ptr_array_unref);
  g_clear_pointer (&self->left_out_words, g_ptr_array_unref);
  g_clear_pointer (&self->days, g_array_unref);
  g_free (self);
}

void
cf_import_plan_add (CfImportPlan     *self,
                    guint             line,
                    CfImportSeverity  severity,
                    char             *sentence)
{
  CfImportProblem problem = { line, severity, sentence };

  if (self->problems->len < CF_IMPORT_MAX_PROBLEMS || line == 0)
    g_array_append_val (self->problems, problem);
  else
    g_free (sentence);
}

void
cf_import_plan_add_bad (CfImportPlan *self,
                        guint         row,
                        char         *sentence)
{
  self->n_bad++;
  cf_import_plan_add (self, cf_table_get_line (cf_import_sheet_get_table (self->sheet), row),
                      CF_IMPORT_BAD_ROW, sentence);
}

static int
compare_problems (gconstpointer a,
                  gconstpointer b)
{
  const CfImportProblem *x = a;
  const CfImportProblem *y = b;

  if (x->line != y->line)
    return x->line < y->line ? -1 : 1;

  return (int) y->severity - (int) x->severity;
}

void
cf_import_plan_sort (CfImportPlan *self)
{
  g_array_sort (self->problems, compare_problems);
}

int
cf_import_plan_column (const CfImportPlan *self,
                       CfImportField       field)
{
  for (guint i = 0; i < cf_import_sheet_get_n_columns (self->sheet); i++)
    if (self->mapping[i] == field)
      return (int) i;

  return -1;
}

const char *
cf_import_plan_cell (const CfImportPlan *self,
                     guint               row,
                     CfImportField       field)
{
  int column = cf_import_plan_column (self, field);

  return column < 0 ? "" : cf_table_get (cf_import_sheet_get_table (self->sheet), row,
                                         (guint) column);
}

int
cf_import_plan_date_order (CfImportPlan  *self,
                           CfImportField  field)
{
  const CfTable *table = cf_import_sheet_get_table (self->sheet);
  CfDateOrderCount count = { 0 };
  gboolean doubtful;

  for (guint row = cf_import_sheet_get_first_row (self->sheet);
       row < cf_table_get_n_rows (table); row++)
    cf_date_reading_count (cf_import_plan_cell (self, row, field), &count);

  CfDateOrder order = cf_date_reading_order (&count, &doubtful);

  if (doubtful)
    cf_import_plan_add (self, 0, CF_IMPORT_WARNING, g_strdup_printf (
      order == CF_DATE_ORDER_DAY_MONTH
      /* Translators: %s is the name of a column. */
      ? _("In “%s” day and month could be either way round; they were read as day, month, year.")
      : _("In “%s” day and month could be either way round; they were read as month, day, year."),
      cf_import_sheet_get_title (self->sheet, (guint) cf_import_plan_column (self, field))));

  return order;
}

char *
cf_import_names_to_text (GPtrArray *names)
{
  g_autoptr(GPtrArray) list = g_ptr_array_copy (names, NULL, NULL);

  g_ptr_array_set_free_func (list, NULL);
  g_ptr_array_add (list, NULL);

  return g_strjoinv (C_("list", ", "), (char **) list->pdata);
}

char *
cf_import_problem_to_text (const CfImportProblem *problem)
{
  if (problem->line == 0)
    return g_strdup (problem->sentence);

  /* Translators: a problem in a file; %1$u is the line, %2$s a sentence that says what it is. */
  return g_strdup_printf (_("Line %1$u: %2$s"), problem->line, problem->sentence);
}

static guint64
bytes_per_row (const CfImportPlan *self)
{
  if (self->facts == NULL || self->facts->len == 0)
    return BYTES_PER_PERSON;

  const CfIntervalFact *fact = &g_array_index (self->facts, CfIntervalFact, 0);
  guint n_figures = (fact->answered >= 0) + (fact->abandoned >= 0) + (fact->answered_within >= 0)
                    + (fact->handle_s >= 0) + (fact->wait_s >= 0);

  return BYTES_PER_FACT + BYTES_PER_FIGURE * n_figures;
}

gboolean
cf_import_plan_is_undoable (const CfImportPlan *self)
{
  return ((guint64) self->n_new + self->n_changed) * bytes_per_row (self) < UNDOABLE_BYTES;
}

static void
append_sentence (GString *text,
                 char    *sentence)   /* taken */
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  g_free (sentence);
}

static char *
rows_sentence (const CfImportPlan *self)
{
  if (self->from_day == CF_DAY_NONE || self->facts == NULL)
    return g_strdup_printf (ngettext ("%u row.", "%u rows.", self->n_good), self->n_good);

  g_autofree char *period = cf_date_text_period (self->from_day, self->until_day);

  return g_strdup_printf (
    /* Translators: %1$u is a number of rows, %2$s a period, %3$d a number of minutes. */
    ngettext ("%1$u row, %2$s, in intervals of %3$d minutes.",
              "%1$u rows, %2$s, in intervals of %3$d minutes.", self->n_good),
    self->n_good, period, self->interval_minutes);
}

char *
cf_import_plan_summary (const CfImportPlan *self)
{
  g_autoptr(GString) text = g_string_new (NULL);

  append_sentence (text, rows_sentence (self));

  if (self->n_new + self->n_changed == 0 && self->n_good > 0)
    append_sentence (text, g_strdup (_("All of it is there already.")));
  else
    append_sentence (text, g_strdup_printf (
      /* Translators: rows of an import, compared with what is stored. */
      _("%1$u new, %2$u changed, %3$u there already."), self->n_new, self->n_changed,
      self->n_same));

  if (self->n_bad > 0)
    append_sentence (text, g_strdup_printf (
      ngettext ("%u row cannot be read and is left out.",
                "%u rows cannot be read and are left out.", self->n_bad), self->n_bad));
  if (self->n_duplicates > 0)
    append_sentence (text, g_strdup_printf (
      ngettext ("%u row stands in the file twice.", "%u rows stand in the file twice.",
                self->n_duplicates), self->n_duplicates));

  return g_string_free (g_steal_pointer (&text), FALSE);
}
