/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-interval-row.h"

#include "cf-minute.h"
#include "cf-number.h"

#include <math.h>

struct _CfIntervalRow
{
  GObject  parent_instance;

  char    *texts[CF_INTERVAL_N_COLUMNS];
  guint    slot;
  double   calls;
  double   share;
};

G_DEFINE_FINAL_TYPE (CfIntervalRow, cf_interval_row, G_TYPE_OBJECT)

static char *
range_text (double low,
            double high)
{
  if (!isfinite (low) || !isfinite (high))
    return g_strdup (CF_NUMBER_NONE);

  g_autofree char *from = cf_number_to_text (low, 0);
  g_autofree char *to = cf_number_to_text (high, 0);

  return g_strdup_printf ("%s\u2009\u2013\u2009%s", from, to);
}

static const CfRequirementCell *
cell_of (CfRequirement *requirement,
         CfDay          day,
         guint          slot)
{
  if (requirement == NULL || day < requirement->from
      || day >= requirement->from + (CfDay) requirement->n_days || slot >= requirement->n_slots)
    return NULL;

  return &requirement->cells[(guint) (day - requirement->from) * requirement->n_slots + slot];
}

static void
set_need (CfIntervalRow           *self,
          const CfRequirementCell *cell)
{
  double nothing = NAN;
  const CfErlangFigures *figures = cell != NULL && cell->open ? &cell->need.figures : NULL;

  self->texts[CF_INTERVAL_LOAD] = cf_number_to_text (figures ? cell->need.load : nothing, 1);
  self->texts[CF_INTERVAL_AGENTS] = cf_number_to_text (figures ? cell->need.agents : nothing, 0);
  self->texts[CF_INTERVAL_LEVEL] = cf_number_percent_to_text (
    figures ? figures->service_level[CF_ERLANG_OF_OFFERED] : nothing, 1);
  self->texts[CF_INTERVAL_OCCUPANCY] = cf_number_percent_to_text (
    figures ? figures->occupancy : nothing, 0);
}

static CfIntervalRow *
row_of_forecast (CfOutlook     *outlook,
                 CfRequirement *requirement,
                 CfDay          day,
                 guint          slot)
{
  guint index = (guint) (day - outlook->from) * outlook->n_slots + slot;
  const CfForecastBand *band = &outlook->slots[index];
  const CfRequirementCell *cell = cell_of (requirement, day, slot);
  CfIntervalRow *self;

  if (!isfinite (band->mean) && (cell == NULL || !cell->open))
    return NULL;

  self = g_object_new (CF_TYPE_INTERVAL_ROW, NULL);
  self->calls = band->mean;
  self->texts[CF_INTERVAL_CALLS] = cf_number_to_text (band->mean, band->mean < 10 ? 1 : 0);
  self->texts[CF_INTERVAL_80] = range_text (band->q10, band->q90);
  self->texts[CF_INTERVAL_95] = range_text (band->q025, band->q975);
  self->texts[CF_INTERVAL_HANDLE] = cf_number_to_text (outlook->handle_s[index], 0);
  set_need (self, cell);

  return self;
}

static CfIntervalRow *
row_of_past (CfOutlook *outlook,
             CfDay      day,
             guint      slot)
{
  guint index = (guint) (day - outlook->past_from) * outlook->n_slots + slot;
  double calls = outlook->past_calls[index];
  CfIntervalRow *self;

  if (!isfinite (calls))
    return NULL;

  self = g_object_new (CF_TYPE_INTERVAL_ROW, NULL);
  self->calls = calls;
  self->texts[CF_INTERVAL_CALLS] = cf_number_to_text (calls, 0);
  self->texts[CF_INTERVAL_80] = range_text (NAN, NAN);
  self->texts[CF_INTERVAL_95] = range_text (NAN, NAN);
  self->texts[CF_INTERVAL_HANDLE] = cf_number_to_text (NAN, 0);
  set_need (self, NULL);

  return self;
}

static void
set_shares (GListStore *rows)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (rows));
  double most = 0;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n; i++)
      {
        g_autoptr(CfIntervalRow) row = g_list_model_get_item (G_LIST_MODEL (rows), i);

        if (!isfinite (row->calls))
          continue;
        most = MAX (most, row->calls);
        row->share = most > 0 ? row->calls / most : 0;
      }
}

GListModel *
cf_interval_row_list (CfOutlook     *outlook,
                      CfRequirement *requirement,
                      CfDay          day)
{
  GListStore *rows = g_list_store_new (CF_TYPE_INTERVAL_ROW);
  gboolean ahead = day >= outlook->from && day < outlook->from + (CfDay) outlook->n_days;
  gboolean past = day >= outlook->past_from && day < outlook->past_from + (CfDay) outlook->n_past;

  for (guint slot = 0; (ahead || past) && slot < outlook->n_slots; slot++)
    {
      g_autoptr(CfIntervalRow) row = ahead ? row_of_forecast (outlook, requirement, day, slot)
                                           : row_of_past (outlook, day, slot);

      if (row == NULL)
        continue;
      row->slot = slot;
      row->texts[CF_INTERVAL_TIME] = cf_minute_to_clock (slot * outlook->minutes);
      g_list_store_append (rows, row);
    }
  set_shares (rows);

  return G_LIST_MODEL (rows);
}

const char *
cf_interval_row_get_text (CfIntervalRow    *self,
                          CfIntervalColumn  column)
{
  return self->texts[column];
}

guint
cf_interval_row_get_slot (CfIntervalRow *self)
{
  return self->slot;
}

double
cf_interval_row_get_share (CfIntervalRow *self)
{
  return self->share;
}

static void
cf_interval_row_finalize (GObject *object)
{
  CfIntervalRow *self = CF_INTERVAL_ROW (object);

  for (guint i = 0; i < CF_INTERVAL_N_COLUMNS; i++)
    g_free (self->texts[i]);

  G_OBJECT_CLASS (cf_interval_row_parent_class)->finalize (object);
}

static void
cf_interval_row_class_init (CfIntervalRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cf_interval_row_finalize;
}

static void
cf_interval_row_init (CfIntervalRow *self)
{
}
