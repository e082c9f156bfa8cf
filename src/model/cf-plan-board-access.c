/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-plan-board-access.c: what the grid, the coverage strip and the panel read. */
#include "cf-plan-board-private.h"

#include "cf-finding-text.h"

#include <glib/gi18n-lib.h>

gboolean
cf_plan_board_is_loaded (CfPlanBoard *self)
{
  return self->source != NULL;
}

gboolean
cf_plan_board_is_loading (CfPlanBoard *self)
{
  return self->reading;
}

gboolean
cf_plan_board_is_busy (CfPlanBoard *self)
{
  return self->reading || self->n_writing > 0 || self->read_again || self->shifts_moved;
}

const CfPlanRow *
cf_plan_board_get_rows (CfPlanBoard *self,
                        guint       *n_rows)
{
  *n_rows = self->source != NULL ? self->source->n_rows : 0;
  return self->source != NULL ? self->source->rows : NULL;
}

const CfPlanDay *
cf_plan_board_get_days (CfPlanBoard *self,
                        guint       *n_days)
{
  *n_days = self->source != NULL ? self->source->n_days : 0;
  return self->source != NULL ? self->source->days : NULL;
}

const CfPlanCode *
cf_plan_board_get_codes (CfPlanBoard *self,
                         guint       *n_codes)
{
  *n_codes = self->source != NULL ? self->source->n_codes : 0;
  return self->source != NULL ? self->source->codes : NULL;
}

const CfPlanQueue *
cf_plan_board_get_queues (CfPlanBoard *self,
                          guint       *n_queues)
{
  *n_queues = self->source != NULL ? self->source->n_queues : 0;
  return self->source != NULL ? self->source->queues : NULL;
}

const CfPlanCell *
cf_plan_board_get_cells (CfPlanBoard *self)
{
  return self->source != NULL ? cf_plan_board_view (self)->cells : NULL;
}

const CfPlanTotals *
cf_plan_board_get_totals (CfPlanBoard *self)
{
  return self->source != NULL ? cf_plan_board_view (self)->totals : NULL;
}

const CfPlanOpenShift *
cf_plan_board_get_open_shifts (CfPlanBoard *self,
                               guint       *n_shifts)
{
  *n_shifts = self->source != NULL ? self->source->open_shifts->len : 0;
  return self->source != NULL ? (CfPlanOpenShift *) self->source->open_shifts->data : NULL;
}

const gint32 *
cf_plan_board_get_minutes (CfPlanBoard *self,
                           guint        queue)
{
  if (self->source == NULL)
    return NULL;

  CfPlanView *view = cf_plan_board_view (self);

  if (queue == CF_PLAN_ALL_QUEUES)
    return view->all_minutes;
  g_return_val_if_fail (queue < self->source->n_queues, NULL);
  return cf_roster_state_get_minutes (view->state, queue)
         + (gsize) self->source->problem->from * CF_ROSTER_SLOTS_PER_DAY;
}

const guint16 *
cf_plan_board_get_required (CfPlanBoard *self,
                            guint        queue)
{
  if (self->source == NULL)
    return NULL;

  const guint which = queue == CF_PLAN_ALL_QUEUES ? self->source->n_queues : queue;

  g_return_val_if_fail (which <= self->source->n_queues, NULL);
  return (const guint16 *) self->required[which]->data;
}

gboolean
cf_plan_board_is_partial (CfPlanBoard *self)
{
  return self->source != NULL && self->source->partial;
}

gboolean
cf_plan_board_knows_everybody (CfPlanBoard *self)
{
  return self->source != NULL && !self->source->partial && self->source->n_shifts_only == 0;
}

CfPlanCoverage
cf_plan_board_sum_coverage (CfPlanBoard *self,
                            guint        queue,
                            guint        first_day,
                            guint        n_days)
{
  if (self->source == NULL || first_day >= self->source->n_days)
    return (CfPlanCoverage) { .service_level = -1 };

  return cf_plan_source_sum_coverage (self->source, cf_plan_board_view (self)->state, queue,
                                      first_day, MIN (n_days, self->source->n_days - first_day));
}

const CfPlanFinding *
cf_plan_board_get_findings (CfPlanBoard *self,
                            guint       *n_findings)
{
  GArray *list = self->source != NULL ? cf_plan_view_list (cf_plan_board_view (self)) : NULL;

  *n_findings = list != NULL ? list->len : 0;
  return list != NULL ? (CfPlanFinding *) list->data : NULL;
}

char *
cf_plan_board_dup_finding_text (CfPlanBoard *self,
                                guint        finding)
{
  guint n_findings;
  const CfPlanFinding *findings = cf_plan_board_get_findings (self, &n_findings);

  g_return_val_if_fail (finding < n_findings, NULL);
  return cf_finding_describe (&(CfRuleFinding) {
    .rule = findings[finding].rule,
    .measured = findings[finding].measured,
    .limit = findings[finding].limit,
    .hard = findings[finding].hard,
  });
}

char *
cf_plan_board_dup_note (CfPlanBoard *self,
                        guint        row,
                        guint        day)
{
  g_return_val_if_fail (self->source != NULL && row < self->source->n_rows
                        && day < self->source->n_days, NULL);

  return g_strdup (self->source->stored[(gsize) row * self->source->n_days + day].note);
}

char *
cf_plan_board_dup_cell_text (CfPlanBoard *self,
                             guint        row,
                             guint        day)
{
  g_return_val_if_fail (self->source != NULL && row < self->source->n_rows
                        && day < self->source->n_days, NULL);

  const CfPlanStored *stored = &self->source->stored[(gsize) row * self->source->n_days + day];
  const GArray *findings = cf_plan_board_view (self)->findings[row];
  const guint column = self->source->problem->from + day;
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < findings->len; i++)
    {
      const CfRuleFinding *finding = &g_array_index (findings, CfRuleFinding, i);

      if (column >= finding->first_day && column <= finding->last_day
          && (finding->hard || finding->last_day - finding->first_day <= CF_DAYS_PER_WEEK))
        g_ptr_array_add (lines, cf_finding_describe (finding));
    }
  if (stored->reason != NULL)
    /* Translators: why a hard rule may be broken on this cell; %s is what somebody wrote. */
    g_ptr_array_add (lines, g_strdup_printf (_("Allowed because: %s"), stored->reason));
  if (stored->note != NULL)
    g_ptr_array_add (lines, g_strdup (stored->note));
  if (lines->len == 0)
    return NULL;
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

gint64
cf_plan_board_get_schedule_id (CfPlanBoard *self)
{
  return self->source != NULL ? self->source->schedule_id : 0;
}

guint
cf_plan_board_get_version (CfPlanBoard *self)
{
  return self->source != NULL ? self->source->version : 0;
}

guint
cf_plan_board_count_changes (CfPlanBoard *self)
{
  guint n = 0;

  if (self->source == NULL)
    return 0;
  for (gsize i = 0; i < (gsize) self->source->n_rows * self->source->n_days; i++)
    n += (self->live->cells[i].marks & CF_PLAN_CHANGED) != 0;
  return n;
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const CfPlanCandidate *one = a;
  const CfPlanCandidate *other = b;

  if (one->blocked != other->blocked)
    return one->blocked ? 1 : -1;
  if (one->cost != other->cost)
    return one->cost < other->cost ? -1 : 1;
  return one->row < other->row ? -1 : one->row > other->row;
}

GArray *
cf_plan_board_find_candidates (CfPlanBoard *self,
                               guint        day,
                               guint        code)
{
  GArray *candidates = g_array_new (FALSE, TRUE, sizeof (CfPlanCandidate));

  g_return_val_if_fail (self->source != NULL && day < self->source->n_days
                        && code > 0 && code <= self->source->problem->n_types, candidates);

  for (guint row = 0; row < self->source->n_rows; row++)
    {
      const CfRosterChange change = { row, self->source->problem->from + day, code };
      CfPlanCandidate candidate = { .row = row };
      CfRuleFinding finding = { 0 };
      CfRosterScore delta = { 0, 0 };

      candidate.blocked = cf_roster_state_is_blocked (self->live->state, &change, &finding,
                                                      &delta);
      candidate.rule = finding.rule;
      candidate.cost = candidate.blocked ? 0 : (double) delta.cost / CF_ROSTER_COST_ONE;
      g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);
  return candidates;
}

char *
cf_plan_board_dup_why (CfPlanBoard *self,
                       guint        day,
                       guint        code)
{
  g_autoptr(GArray) candidates = cf_plan_board_find_candidates (self, day, code);
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint counts[CF_RULE_N_KINDS] = { 0 };

  for (guint i = 0; i < candidates->len; i++)
    counts[g_array_index (candidates, CfPlanCandidate, i).rule]++;
  for (guint rule = 0; rule < CF_RULE_N_KINDS; rule++)
    if (counts[rule] > 0)
      g_ptr_array_add (parts, cf_finding_count_text (rule, counts[rule]));
  g_ptr_array_add (parts, NULL);

  /* Translators: between the parts of a list: "5 are on leave, 4 would rest too little". */
  return g_strjoinv (C_("list", ", "), (char **) parts->pdata);
}
