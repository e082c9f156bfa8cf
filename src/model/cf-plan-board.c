/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-plan-board.c: reading the period, following the store, and what the grid asks for.
 *
 * Only one thing is on its way at a time: a reading, or edits. What arrives from the store while
 * edits are being written is read when the last of them has come back; so a reading never shows a
 * state before an edit that is already on the screen. */
#include "cf-plan-board-private.h"

#include "cf-shift-store.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (CfPlanBoard, cf_plan_board, G_TYPE_OBJECT)

enum
{
  PROP_LOADING = 1,
  PROP_LOADED,
  PROP_PREVIEWING,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];
guint cf_plan_board_signals[CF_PLAN_BOARD_N_SIGNALS];

/* Whose rows the whole period depends on; `shift` and `day_lock` are read in the small. */
static const char * const deep_tables[] = {
  "adjustment", "adjustment_queue", "agent", "contract", "contract_shift_type", "deferral",
  "forecast_run", "leave", "opening", "protection", "published_version", "queue", "rule",
  "schedule", "setting", "shift_break", "shift_type", "skill", "special_day", "team",
  "team_member", "wish",
};

typedef struct
{
  GArray    *facts;     /* CfShiftFact of the columns */
  GArray    *day_locks; /* CfDayLock of the period */
  GPtrArray *shifts;    /* CfShift of the period; NULL: none has a note */
} ShiftReading;

static void
shift_reading_free (gpointer data)
{
  ShiftReading *self = data;

  g_clear_pointer (&self->facts, g_array_unref);
  g_clear_pointer (&self->day_locks, g_array_unref);
  g_clear_pointer (&self->shifts, g_ptr_array_unref);
  g_free (self);
}

static gpointer
read_shifts (CfDb           *db,
             gconstpointer   input,
             GError        **error)
{
  const CfPlanPeriod *period = input;
  ShiftReading *reading = g_new0 (ShiftReading, 1);
  gboolean notes = FALSE;

  reading->facts = cf_shift_fact_read_between (db, period->from - CF_ROSTER_PAST_DAYS,
                                               period->until + CF_ROSTER_AHEAD_DAYS, error);
  if (reading->facts != NULL)
    reading->day_locks = cf_day_lock_read_between (db, period->from, period->until, error);
  for (guint i = 0; reading->facts != NULL && i < reading->facts->len && !notes; i++)
    notes = g_array_index (reading->facts, CfShiftFact, i).has_note
            || g_array_index (reading->facts, CfShiftFact, i).overridden;
  if (notes && reading->day_locks != NULL)
    reading->shifts = cf_shift_read_between (db, period->from, period->until, error);
  if (reading->day_locks == NULL || (notes && reading->shifts == NULL))
    g_clear_pointer (&reading, shift_reading_free);
  return reading;
}

void
cf_plan_board_emit_cells (CfPlanBoard *self,
                          guint        first_row,
                          guint        n_rows,
                          guint        first_day,
                          guint        n_days)
{
  g_signal_emit (self, cf_plan_board_signals[CF_PLAN_BOARD_CELLS_CHANGED], 0, first_row, n_rows,
                 first_day, n_days);
  g_signal_emit (self, cf_plan_board_signals[CF_PLAN_BOARD_COVERAGE_CHANGED], 0, first_day,
                 MIN (n_days + 1, self->source->n_days - first_day));
  g_signal_emit (self, cf_plan_board_signals[CF_PLAN_BOARD_FINDINGS_CHANGED], 0);
}

static void
set_reading (CfPlanBoard *self,
             gboolean     reading)
{
  if (self->reading == reading)
    return;
  self->reading = reading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
free_required (CfPlanBoard *self)
{
  for (guint q = 0; self->required != NULL && q <= self->source->n_queues; q++)
    g_array_unref (self->required[q]);
  g_clear_pointer (&self->required, g_free);
}

static void
sum_required (CfPlanBoard *self)
{
  const CfPlanSource *source = self->source;
  const CfRosterProblem *problem = source->problem;
  const guint n_slots = source->n_days * CF_ROSTER_SLOTS_PER_DAY;

  self->required = g_new (GArray *, source->n_queues + 1);
  for (guint q = 0; q <= source->n_queues; q++)
    {
      self->required[q] = g_array_new (FALSE, TRUE, sizeof (guint16));
      g_array_set_size (self->required[q], n_slots);
    }
  for (guint q = 0; q < source->n_queues; q++)
    for (guint slot = 0; slot < n_slots; slot++)
      {
        const guint32 demand = problem->demand[((gsize) q * problem->n_days + problem->from)
                                               * CF_ROSTER_SLOTS_PER_DAY + slot];
        const guint required = problem->demands[demand].required;

        g_array_index (self->required[q], guint16, slot) = required;
        g_array_index (self->required[source->n_queues], guint16, slot) += required;
      }
}

static void
take_source (CfPlanBoard  *self,
             CfPlanSource *source)
{
  const gboolean first = self->source == NULL;

  cf_plan_board_preview (self, NULL);
  free_required (self);
  g_clear_pointer (&self->live, cf_plan_view_free);
  g_clear_pointer (&self->source, cf_plan_source_free);
  self->source = source;
  self->live = cf_plan_view_new (source, NULL);
  sum_required (self);
  if (first)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
  g_signal_emit (self, cf_plan_board_signals[CF_PLAN_BOARD_LOADED], 0);
}

static void
source_read_cb (GObject      *store,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  CfPlanSource *source = cf_store_read_finish (CF_STORE (store), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  CfPlanBoard *self = user_data;

  set_reading (self, FALSE);
  if (source == NULL)
    g_signal_emit (self, cf_plan_board_signals[CF_PLAN_BOARD_FAILED], 0, error);
  else if (self->read_again || self->n_writing > 0)
    {
      cf_plan_source_free (source);
      self->read_again = TRUE;
    }
  else
    take_source (self, source);
  cf_plan_board_catch_up (self);
}

static void
shifts_read_cb (GObject      *store,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  ShiftReading *reading = cf_store_read_finish (CF_STORE (store), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  CfPlanBoard *self = user_data;

  set_reading (self, FALSE);
  if (reading == NULL)
    g_signal_emit (self, cf_plan_board_signals[CF_PLAN_BOARD_FAILED], 0, error);
  else if (self->n_writing > 0)
    self->shifts_moved = TRUE;
  else if (!self->read_again)
    cf_plan_board_take_shifts (self, reading->facts, reading->day_locks, reading->shifts);
  g_clear_pointer (&reading, shift_reading_free);
  cf_plan_board_catch_up (self);
}

void
cf_plan_board_catch_up (CfPlanBoard *self)
{
  const gboolean all = self->read_again;

  if (self->reading || self->n_writing > 0 || (!all && !self->shifts_moved))
    return;

  self->read_again = self->shifts_moved = FALSE;
  set_reading (self, TRUE);
  cf_store_read_async (self->store, all ? cf_plan_source_read : read_shifts,
                       g_memdup2 (&self->period, sizeof self->period), g_free,
                       all ? cf_plan_source_free : shift_reading_free, self->cancellable,
                       all ? source_read_cb : shifts_read_cb, self);
}

static void
store_changed_cb (CfStore     *store,
                  CfChanges   *changes,
                  CfPlanBoard *self)
{
  gboolean deep = cf_changes_is_all (changes);

  if (self->period.from == self->period.until)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (deep_tables) && !deep; i++)
    deep = cf_changes_touch (changes, deep_tables[i]);
  if (deep)
    self->read_again = TRUE;
  else if (cf_changes_touch (changes, "shift") || cf_changes_touch (changes, "day_lock"))
    self->shifts_moved = TRUE;
  cf_plan_board_catch_up (self);
}

void
cf_plan_board_open (CfPlanBoard *self,
                    CfDay        from,
                    CfDay        until)
{
  g_return_if_fail (CF_IS_PLAN_BOARD (self));
  g_return_if_fail (until > from);

  self->period = (CfPlanPeriod) { from, until };
  self->read_again = TRUE;
  cf_plan_board_catch_up (self);
}

static void
cf_plan_board_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  CfPlanBoard *self = CF_PLAN_BOARD (object);

  switch (id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, self->reading);
      break;
    case PROP_LOADED:
      g_value_set_boolean (value, self->source != NULL);
      break;
    case PROP_PREVIEWING:
      g_value_set_boolean (value, self->preview != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cf_plan_board_dispose (GObject *object)
{
  CfPlanBoard *self = CF_PLAN_BOARD (object);

  g_cancellable_cancel (self->cancellable);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (cf_plan_board_parent_class)->dispose (object);
}

static void
cf_plan_board_finalize (GObject *object)
{
  CfPlanBoard *self = CF_PLAN_BOARD (object);

  free_required (self);
  g_clear_pointer (&self->preview, cf_plan_view_free);
  g_clear_pointer (&self->live, cf_plan_view_free);
  g_clear_pointer (&self->source, cf_plan_source_free);
  g_clear_pointer (&self->best_cells, g_free);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (cf_plan_board_parent_class)->finalize (object);
}

static void
cf_plan_board_class_init (CfPlanBoardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GSignalFlags last = G_SIGNAL_RUN_LAST;
  guint *signals = cf_plan_board_signals;

  object_class->get_property = cf_plan_board_get_property;
  object_class->dispose = cf_plan_board_dispose;
  object_class->finalize = cf_plan_board_finalize;

  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);
  properties[PROP_LOADED] = g_param_spec_boolean ("loaded", NULL, NULL, FALSE, flags);
  properties[PROP_PREVIEWING] = g_param_spec_boolean ("previewing", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[CF_PLAN_BOARD_LOADED]
    = g_signal_new ("loaded", CF_TYPE_PLAN_BOARD, last, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CF_PLAN_BOARD_CELLS_CHANGED]
    = g_signal_new ("cells-changed", CF_TYPE_PLAN_BOARD, last, 0, NULL, NULL, NULL, G_TYPE_NONE, 4,
                    G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT);
  signals[CF_PLAN_BOARD_COVERAGE_CHANGED]
    = g_signal_new ("coverage-changed", CF_TYPE_PLAN_BOARD, last, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[CF_PLAN_BOARD_FINDINGS_CHANGED]
    = g_signal_new ("findings-changed", CF_TYPE_PLAN_BOARD, last, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 0);
  signals[CF_PLAN_BOARD_FAILED]
    = g_signal_new ("failed", CF_TYPE_PLAN_BOARD, last, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                    G_TYPE_ERROR);
}

static void
cf_plan_board_init (CfPlanBoard *self)
{
  self->cancellable = g_cancellable_new ();
}

CfPlanBoard *
cf_plan_board_new (CfStore *store)
{
  CfPlanBoard *self = g_object_new (CF_TYPE_PLAN_BOARD, NULL);

  self->store = g_object_ref (store);
  g_signal_connect (store, "changed", G_CALLBACK (store_changed_cb), self);
  return self;
}

static void
notify_previewing (CfPlanBoard *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PREVIEWING]);
  if (self->source->n_rows > 0)
    cf_plan_board_emit_cells (self, 0, self->source->n_rows, 0, self->source->n_days);
}

CfRosterBest *
cf_plan_board_new_best (CfPlanBoard *self)
{
  g_return_val_if_fail (self->source != NULL, NULL);

  return cf_roster_best_new (self->source->n_rows * self->source->problem->n_days);
}

void
cf_plan_board_preview (CfPlanBoard  *self,
                       CfRosterBest *best)
{
  if (best == NULL)
    {
      if (self->preview == NULL)
        return;
      g_clear_pointer (&self->preview, cf_plan_view_free);
      self->serial = 0;
      notify_previewing (self);
      return;
    }

  const guint n_cells = self->source == NULL
                        ? 0 : self->source->n_rows * self->source->problem->n_days;

  if (n_cells != cf_roster_best_get_n_cells (best)
      || cf_roster_best_get_info (best).serial == self->serial)
    return;
  self->best_cells = g_renew (CfRosterCell, self->best_cells, n_cells);
  self->serial = cf_roster_best_copy (best, self->best_cells).serial;
  if (self->preview == NULL)
    self->preview = cf_plan_view_new (self->source, self->best_cells);
  else
    {
      cf_roster_state_set_cells (self->preview->state, self->best_cells);
      cf_plan_view_refresh_all (self->preview);
    }
  notify_previewing (self);
}
