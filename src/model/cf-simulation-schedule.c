/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-simulation-schedule.c: the stored shifts become people with times at the phones.
 *
 * A shift's breaks are its type's. People of one shift do not all go at once: the roster counts a
 * break evenly over the hour before and after it (CF_PLAN_STAGGER_MINUTES), and so here the first
 * of them goes at that span's begin, the last at its end, and the others between. */
#include "cf-simulation-private.h"

#include "cf-agent-store.h"
#include "cf-dated-store.h"
#include "cf-forecast-store.h"
#include "cf-plan-source-private.h"
#include "cf-queue-store.h"
#include "cf-schedule-store.h"
#include "cf-shift-store.h"
#include "cf-shift-type-store.h"

#include <glib/gi18n-lib.h>

/* Breaks begin at whole fives. */
#define BREAK_GRAIN 5

typedef struct
{
  CfSimulationStage *stage;
  GPtrArray         *queues;      /* CfQueue in the order of the requirements, owned */
  GArray            *facts;       /* CfShiftFact, owned */
  GPtrArray         *breaks;      /* CfShiftBreak by offset, owned */
  GPtrArray         *skills;      /* CfSkill, owned */
} Reading;

static void
reading_clear (Reading *self)
{
  g_clear_pointer (&self->queues, g_ptr_array_unref);
  g_clear_pointer (&self->facts, g_array_unref);
  g_clear_pointer (&self->breaks, g_ptr_array_unref);
  g_clear_pointer (&self->skills, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static int
compare_queues (gconstpointer a,
                gconstpointer b)
{
  return (*(const CfQueue * const *) a)->position - (*(const CfQueue * const *) b)->position;
}

static int
compare_breaks (gconstpointer a,
                gconstpointer b)
{
  return (*(const CfShiftBreak * const *) a)->offset_minutes
         - (*(const CfShiftBreak * const *) b)->offset_minutes;
}

static gboolean
refuse (GError     **error,
        const char  *sentence)
{
  g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND, sentence);
  return FALSE;
}

static gboolean
sees_everything (CfDb                       *db,
                 const CfSimulationRequest  *request,
                 GError                    **error)
{
  g_autoptr(GPtrArray) agents = cf_agent_read_all (db, request->from, error);
  gint64 n_everybody = agents != NULL ? cf_agent_count (db, error) : -1;
  int n_unread = n_everybody >= 0 ? cf_schedule_count_unread_days (db, request->from,
                                                                   request->until, error) : -1;

  if (n_unread < 0)
    return FALSE;
  if (agents->len < n_everybody)
    return refuse (error, _("You do not see everybody, so you cannot simulate the schedule."));
  if (n_unread > 0)
    return refuse (error, _("You do not see the schedule until it is published."));

  return TRUE;
}

/* The forecast that the schedule plans for, else the newest; it must know all days. */
static gboolean
find_run (CfDb                       *db,
          const CfSimulationRequest  *request,
          gint64                     *run_id,
          GError                    **error)
{
  g_autoptr(GError) failure = NULL;
  g_autoptr(CfSchedule) schedule = cf_schedule_read_covering (db, request->from, &failure);
  g_autoptr(CfForecastRun) run = NULL;

  if (failure == NULL)
    run = schedule != NULL && schedule->run_id != 0
          ? cf_forecast_run_read (db, schedule->run_id, &failure)
          : cf_forecast_run_read_newest (db, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (run == NULL || run->from_day > request->from || run->until_day < request->until)
    return refuse (error, _("The forecast does not cover these days."));

  *run_id = run->id;
  return TRUE;
}

static gboolean
read_queues (Reading  *self,
             CfDb     *db,
             GError  **error)
{
  const CfSimulationRequest *request = &self->stage->request;
  g_autoptr(GPtrArray) queues = cf_queue_read_all (db, error);
  gint64 run_id;

  if (queues == NULL || !find_run (db, request, &run_id, error))
    return FALSE;

  g_ptr_array_sort (queues, compare_queues);
  self->queues = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < queues->len && self->queues->len < CF_SIMULATOR_MAX_QUEUES; i++)
    {
      CfQueue *queue = queues->pdata[i];
      CfRequirement *requirement = cf_requirement_read_plan (db, run_id, queue->id, request->from,
                                                             request->until, error);

      if (requirement == NULL)
        return FALSE;

      g_ptr_array_add (self->queues, g_object_ref (queue));
      g_ptr_array_add (self->stage->requirements, requirement);
    }

  return self->queues->len > 0 || refuse (error, _("There is no queue yet."));
}

static int
find_queue (const Reading *self,
            gint64         queue_id)
{
  for (guint i = 0; i < self->queues->len; i++)
    if (((const CfQueue *) self->queues->pdata[i])->id == queue_id)
      return (int) i;

  return -1;
}

/* Whose calls the person of @fact also takes. */
static guint64
find_others (const Reading     *self,
             const CfShiftFact *fact,
             guint              queue)
{
  guint64 others = 0;

  if (self->stage->request.overflow_s < 0.0)
    return 0;

  for (guint i = 0; i < self->skills->len; i++)
    {
      const CfSkill *skill = self->skills->pdata[i];
      int other = find_queue (self, skill->queue_id);

      if (skill->agent_id == fact->agent_id && skill->from_day <= fact->day
          && skill->until_day > fact->day && other >= 0)
        others |= G_GUINT64_CONSTANT (1) << other;
    }

  return others & ~(G_GUINT64_CONSTANT (1) << queue);
}

static guint
find_group (Reading           *self,
            const CfShiftFact *fact,
            guint              queue)
{
  CfStageGroup group = { queue, find_others (self, fact, queue) };
  GArray *groups = self->stage->groups;

  for (guint i = 0; i < groups->len; i++)
    {
      const CfStageGroup *known = &g_array_index (groups, CfStageGroup, i);

      if (known->queue == group.queue && known->others == group.others)
        return i;
    }

  g_array_append_val (groups, group);
  return groups->len - 1;
}

static gboolean
is_alike (const CfShiftFact *a,
          const CfShiftFact *b)
{
  return a->type_id == b->type_id && a->start == b->start && a->end == b->end
         && a->queue_id == b->queue_id;
}

/* How far along the people of her shift this one is: 0 to 1, the middle of her share. */
static double
place_among_alike (const Reading *self,
                   guint          index)
{
  const CfShiftFact *fact = &g_array_index (self->facts, CfShiftFact, index);
  guint n = 0, before = 0;

  for (guint i = 0; i < self->facts->len; i++)
    {
      const CfShiftFact *other = &g_array_index (self->facts, CfShiftFact, i);

      if (other->agent_id != 0 && is_alike (fact, other))
        {
          before += i < index;
          n++;
        }
    }

  return (before + 0.5) / n;
}

static CfMinute
break_start (const CfShiftFact  *fact,
             const CfShiftBreak *pause,
             double              place)
{
  int length = (int) (fact->end - fact->start);
  int first = MAX (pause->offset_minutes - CF_PLAN_STAGGER_MINUTES, 0);
  int last = MIN (pause->offset_minutes + CF_PLAN_STAGGER_MINUTES, length - pause->length_minutes);
  int offset = first + (int) (place * MAX (last - first, 0));

  return fact->start + offset / BREAK_GRAIN * BREAK_GRAIN;
}

static void
add_shift (Reading *self,
           guint    index)
{
  const CfShiftFact *fact = &g_array_index (self->facts, CfShiftFact, index);
  int queue = find_queue (self, fact->queue_id);

  if (fact->agent_id == 0 || queue < 0)
    return;

  CfStageSpell spell = { index, find_group (self, fact, (guint) queue), fact->start, fact->end };
  double place = place_among_alike (self, index);

  for (guint i = 0; i < self->breaks->len; i++)
    {
      const CfShiftBreak *pause = self->breaks->pdata[i];

      if (pause->type_id != fact->type_id)
        continue;

      /* After the break before, and inside the shift. */
      spell.until = CLAMP (break_start (fact, pause, place), spell.from, fact->end);
      if (spell.until > spell.from)
        g_array_append_val (self->stage->spells, spell);
      spell.from = MIN (spell.until + pause->length_minutes, fact->end);
    }

  spell.until = fact->end;
  if (spell.until > spell.from)
    g_array_append_val (self->stage->spells, spell);
}

gboolean
cf_simulation_stage_read_schedule (CfDb      *db,
                                   gpointer   data,
                                   GError   **error)
{
  CfSimulationStage *stage = data;
  g_auto(Reading) self = { .stage = stage };

  stage->of_schedule = TRUE;
  if (!sees_everything (db, &stage->request, error) || !read_queues (&self, db, error))
    return FALSE;

  /* A shift of the evening before reaches into the first day. */
  self.facts = cf_shift_fact_read_between (db, stage->request.from - 1, stage->request.until,
                                           error);
  if (self.facts == NULL)
    return FALSE;
  self.breaks = cf_shift_break_read_all (db, 0, error);
  if (self.breaks == NULL)
    return FALSE;
  self.skills = cf_skill_read_all (db, 0, error);
  if (self.skills == NULL)
    return FALSE;

  g_ptr_array_sort (self.breaks, compare_breaks);
  for (guint i = 0; i < self.facts->len; i++)
    add_shift (&self, i);

  return TRUE;
}
