/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-plan-source-codes.c: shift types become what a cell may say.
 *
 * A type on the phone without a queue of its own is worked for the queue of the person: it becomes
 * one code for each queue. A shift keeps the times it was made with: where those are no longer its
 * type's, it has a code of its own, which is shown and not offered. */
#include "cf-plan-source-private.h"

#include "cf-leave.h"
#include "cf-queue.h"
#include "cf-shift-break.h"
#include "cf-shift-type.h"
#include "cf-shift-type-store.h"

#include <glib/gi18n-lib.h>

#define LEAST_NIGHT_MINUTES 180      /* in the night band: a night, to fairness */
#define LATE_END (21 * 60)           /* later than this is a late shift */

static const char * const leave_codes[] = {
  /* Translators: one or two letters for a cell of the schedule: annual leave. */
  NC_("schedule code", "AL"),
  /* Translators: one or two letters for a cell of the schedule: sick leave. */
  NC_("schedule code", "SL"),
  /* Translators: one or two letters for a cell of the schedule: personal leave. */
  NC_("schedule code", "PL"),
  /* Translators: one or two letters for a cell of the schedule: compensatory time. */
  NC_("schedule code", "CT"),
  /* Translators: one or two letters for a cell of the schedule: marriage leave. */
  NC_("schedule code", "ML"),
  /* Translators: one or two letters for a cell of the schedule: maternity leave. */
  NC_("schedule code", "MA"),
  /* Translators: one or two letters for a cell of the schedule: other leave. */
  NC_("schedule code", "OL"),
};

static const char *
keep (CfPlanReading *reading,
      const char    *text)
{
  return text == NULL ? NULL : g_string_chunk_insert_const (reading->source->strings, text);
}

static const CfQueue *
find_queue (CfPlanReading *reading,
            gint64         queue_id)
{
  for (guint i = 0; i < reading->queues->len; i++)
    if (((CfQueue *) reading->queues->pdata[i])->id == queue_id)
      return reading->queues->pdata[i];
  return NULL;
}

static void
add_code (CfPlanReading     *reading,
          GArray            *codes,
          const CfShiftType *type,
          const CfQueue     *queue,
          gboolean           first_of_type)
{
  const CfPlanCode code = {
    .kind = CF_PLAN_SHIFT,
    .type_id = type->id,
    .queue_id = queue != NULL ? queue->id : 0,
    .code = keep (reading, type->code),
    .name = keep (reading, type->name),
    .queue = queue != NULL ? keep (reading, queue->name) : NULL,
    .tint = type->tint,
    .activity = type->activity,
    .start_minute = type->start_minute,
    .length_minutes = type->length_minutes,
    .paid_minutes = type->paid_minutes,
    .weekdays = type->weekdays,
    .archived = type->archived,
    .first_of_type = first_of_type,
  };

  g_array_append_val (codes, code);
}

static void
add_type (CfPlanReading     *reading,
          GArray            *codes,
          const CfShiftType *type)
{
  if (type->activity != CF_ACTIVITY_CALLS)
    add_code (reading, codes, type, NULL, TRUE);
  else if (type->queue_id != 0)
    add_code (reading, codes, type, find_queue (reading, type->queue_id), TRUE);
  else
    for (guint i = 0; i < reading->queues->len; i++)
      add_code (reading, codes, type, reading->queues->pdata[i], i == 0);
}

/* Shifts whose times are not their type's. */
static void
add_odd_shifts (CfPlanReading *reading,
                GArray        *codes)
{
  for (guint i = 0; i < reading->facts->len; i++)
    {
      const CfShiftFact *fact = &g_array_index (reading->facts, CfShiftFact, i);
      const int start = fact->start - cf_minute_at (fact->day, 0);
      const int length = fact->end - fact->start;
      CfPlanCode odd = { 0 };
      gboolean known = FALSE;

      if (fact->day < reading->first || start < 0 || start >= CF_MINUTES_PER_DAY || length <= 0
          || start + length > 2 * CF_MINUTES_PER_DAY)
        continue;
      for (guint c = 1; c < codes->len && !known; c++)
        {
          const CfPlanCode *code = &g_array_index (codes, CfPlanCode, c);

          if (code->type_id != fact->type_id || code->queue_id != fact->queue_id)
            continue;
          known = code->start_minute == start && code->length_minutes == length;
          odd = *code;
        }
      if (known || odd.type_id == 0 || codes->len > CF_ROSTER_MAX_TYPES)
        continue;
      odd.paid_minutes = MAX (0, odd.paid_minutes + length - odd.length_minutes);
      odd.start_minute = start;
      odd.length_minutes = length;
      odd.archived = TRUE;
      odd.first_of_type = FALSE;
      g_array_append_val (codes, odd);
    }
}

static int
compare_types (gconstpointer a,
               gconstpointer b)
{
  const CfShiftType *one = *(CfShiftType * const *) a;
  const CfShiftType *other = *(CfShiftType * const *) b;

  if (one->archived != other->archived)
    return one->archived ? 1 : -1;
  if (one->position != other->position)
    return one->position < other->position ? -1 : 1;
  return one->id < other->id ? -1 : one->id > other->id;
}

GArray *
cf_plan_read_codes (CfPlanReading  *reading,
                    GError        **error)
{
  g_autoptr(GArray) codes = g_array_new (FALSE, TRUE, sizeof (CfPlanCode));
  g_autoptr(GPtrArray) types = cf_shift_type_read_all (reading->db, error);

  if (types == NULL || (reading->breaks = cf_shift_break_read_all (reading->db, 0, error)) == NULL
      || (reading->contract_types = cf_contract_shift_type_read_all (reading->db, error)) == NULL)
    return NULL;

  g_ptr_array_sort (types, compare_types);
  g_array_set_size (codes, 1);
  for (guint i = 0; i < types->len; i++)
    add_type (reading, codes, types->pdata[i]);
  add_odd_shifts (reading, codes);
  if (codes->len > CF_ROSTER_MAX_TYPES)
    g_array_set_size (codes, CF_ROSTER_MAX_TYPES);
  reading->shift_types = g_steal_pointer (&types);
  return g_steal_pointer (&codes);
}

static int
night_minutes (const CfRosterProblem *problem,
               int                    start,
               int                    length)
{
  int n = 0;

  for (int minute = start; minute < start + length; minute++)
    {
      const int m = minute % CF_MINUTES_PER_DAY;

      n += problem->night_start > problem->night_end
           ? m >= problem->night_start || m < problem->night_end
           : m >= problem->night_start && m < problem->night_end;
    }
  return n;
}

/* The codes of one shift type: a wish for it does not ask for which queue. */
static guint
family_of (const CfPlanSource *source,
           const CfPlanCode   *code)
{
  guint c = 1;

  while (source->codes[c].type_id != code->type_id)
    c++;
  return c;
}

static void
fill_type (CfPlanReading    *reading,
           const CfPlanCode *code,
           CfRosterType     *type)
{
  const CfRosterProblem *problem = reading->source->problem;
  g_autoptr(GArray) breaks = g_array_new (FALSE, FALSE, sizeof (int));
  const int end = code->start_minute + code->length_minutes;

  for (guint i = 0; i < reading->breaks->len; i++)
    {
      const CfShiftBreak *pause = reading->breaks->pdata[i];
      const int span[] = { pause->offset_minutes, pause->length_minutes };

      if (pause->type_id == code->type_id)
        g_array_append_vals (breaks, span, 2);
    }
  type->start = code->start_minute;
  type->length = code->length_minutes;
  type->paid_minutes = code->paid_minutes;
  type->queue = -1;
  for (guint q = 0; q < reading->queues->len; q++)
    if (((CfQueue *) reading->queues->pdata[q])->id == code->queue_id)
      type->queue = q;
  type->weekdays = code->weekdays;
  type->family = family_of (reading->source, code);
  type->closed = code->archived || code->activity != CF_ACTIVITY_CALLS;
  type->klass = night_minutes (problem, type->start, type->length) >= LEAST_NIGHT_MINUTES
                ? CF_ROSTER_NIGHT_SHIFT
                : end > LATE_END ? CF_ROSTER_LATE_SHIFT : CF_ROSTER_DAY_SHIFT;
  cf_roster_type_set_profile (type, (const int *) breaks->data, breaks->len / 2,
                              CF_PLAN_STAGGER_MINUTES);
}

/* The codes that follow the types say what leave it is. */
static void
add_leave_codes (CfPlanReading *reading)
{
  CfPlanSource *source = reading->source;

  for (guint kind = 0; kind < G_N_ELEMENTS (leave_codes); kind++)
    source->codes[source->problem->n_types + 1 + kind] = (CfPlanCode) {
      .kind = CF_PLAN_LEAVE,
      .code = keep (reading, g_dpgettext2 (NULL, "schedule code", leave_codes[kind])),
      .name = keep (reading, cf_leave_kind_get_name (kind)),
      .tint = -1,
    };
}

void
cf_plan_fill_types (CfPlanReading *reading)
{
  CfPlanSource *source = reading->source;

  for (guint c = 1; c <= source->problem->n_types; c++)
    fill_type (reading, &source->codes[c], &source->problem->types[c - 1]);
  source->n_codes = source->problem->n_types + 1 + G_N_ELEMENTS (leave_codes);
  source->codes = g_renew (CfPlanCode, source->codes, source->n_codes);
  add_leave_codes (reading);
}
