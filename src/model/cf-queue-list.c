/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-queue-list.h"

#include "cf-adjustment-store.h"
#include "cf-calendar-store.h"
#include "cf-cleaning-store.h"
#include "cf-goal-store.h"
#include "cf-queue-store.h"
#include "cf-scenario-store.h"
#include "cf-shrinkage-store.h"

static GPtrArray *
query_queues (CfDb           *db,
              gconstpointer   input,
              GError        **error)
{
  return cf_queue_read_all (db, error);
}

static GPtrArray *
query_openings (CfDb           *db,
                gconstpointer   input,
                GError        **error)
{
  return cf_opening_read_all (db, 0, error);
}

static GPtrArray *
query_special_days (CfDb           *db,
                    gconstpointer   input,
                    GError        **error)
{
  return cf_special_day_read_between (db, G_MININT32 + 1, G_MAXINT32, error);
}

static GPtrArray *
query_layers (CfDb           *db,
              gconstpointer   input,
              GError        **error)
{
  return cf_adjustment_layer_read_all (db, error);
}

static GPtrArray *
query_cleaning (CfDb           *db,
                gconstpointer   input,
                GError        **error)
{
  return cf_cleaning_mark_read_all (db, 0, error);
}

static GPtrArray *
query_goals (CfDb           *db,
             gconstpointer   input,
             GError        **error)
{
  return cf_goal_read_all (db, 0, error);
}

static GPtrArray *
query_parts (CfDb           *db,
             gconstpointer   input,
             GError        **error)
{
  return cf_shrinkage_part_read_all (db, 0, error);
}

static GPtrArray *
query_scenarios (CfDb           *db,
                 gconstpointer   input,
                 GError        **error)
{
  return cf_scenario_read_all (db, error);
}

CfLiveList *
cf_queue_list_new (CfStore *store)
{
  static const char * const tables[] = { "queue", NULL };

  return cf_live_list_new (store, CF_TYPE_QUEUE, query_queues, tables, NULL, NULL);
}

CfLiveList *
cf_opening_list_new (CfStore *store)
{
  static const char * const tables[] = { "opening", NULL };

  return cf_live_list_new (store, CF_TYPE_OPENING, query_openings, tables, NULL, NULL);
}

CfLiveList *
cf_special_day_list_new (CfStore *store)
{
  static const char * const tables[] = { "special_day", NULL };

  return cf_live_list_new (store, CF_TYPE_SPECIAL_DAY, query_special_days, tables, NULL, NULL);
}

CfLiveList *
cf_adjustment_list_new (CfStore *store)
{
  static const char * const tables[] = { "adjustment", "adjustment_queue", NULL };

  return cf_live_list_new (store, CF_TYPE_ADJUSTMENT_LAYER, query_layers, tables, NULL, NULL);
}

CfLiveList *
cf_cleaning_list_new (CfStore *store)
{
  static const char * const tables[] = { "cleaning_mark", NULL };

  return cf_live_list_new (store, CF_TYPE_CLEANING_MARK, query_cleaning, tables, NULL, NULL);
}

CfLiveList *
cf_goal_list_new (CfStore *store)
{
  static const char * const tables[] = { "goal", NULL };

  return cf_live_list_new (store, CF_TYPE_GOAL, query_goals, tables, NULL, NULL);
}

CfLiveList *
cf_shrinkage_part_list_new (CfStore *store)
{
  static const char * const tables[] = { "shrinkage_part", NULL };

  return cf_live_list_new (store, CF_TYPE_SHRINKAGE_PART, query_parts, tables, NULL, NULL);
}

CfLiveList *
cf_scenario_list_new (CfStore *store)
{
  static const char * const tables[] = { "scenario", NULL };

  return cf_live_list_new (store, CF_TYPE_SCENARIO, query_scenarios, tables, NULL, NULL);
}
