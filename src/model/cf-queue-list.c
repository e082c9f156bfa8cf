/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-queue-list.h"

#include "cf-adjustment-store.h"
#include "cf-calendar-store.h"
#include "cf-cleaning-store.h"
#include "cf-goal-store.h"
#include "cf-queue-store.h"
#include "cf-scenario-store.h"
#include "cf-shrinkage-store.h"

/* What a list holds; one of the two reads it. */
typedef struct
{
  GType       (*get_type) (void);
  GPtrArray  *(*read) (CfDb *db, GError **error);
  GPtrArray  *(*read_of_queue) (CfDb *db, gint64 queue_id, GError **error);
  const char   *tables[3];        /* NULL at the end */
} Content;

/* A CfLiveListQuery. */
static GPtrArray *
query (CfDb           *db,
       gconstpointer   input,
       GError        **error)
{
  const Content *content = input;

  return content->read != NULL ? content->read (db, error)
                               : content->read_of_queue (db, 0, error);
}

/* @content is static. */
static CfLiveList *
list_new (CfStore       *store,
          const Content *content)
{
  return cf_live_list_new (store, content->get_type (), query, content->tables,
                           (gpointer) content, NULL);
}

static GPtrArray *
read_special_days (CfDb    *db,
                   GError **error)
{
  return cf_special_day_read_between (db, G_MININT32 + 1, G_MAXINT32, error);
}

CfLiveList *
cf_queue_list_new (CfStore *store)
{
  static const Content content = {
    cf_queue_get_type, .read = cf_queue_read_all,
    .tables = { "queue" },
  };

  return list_new (store, &content);
}

CfLiveList *
cf_opening_list_new (CfStore *store)
{
  static const Content content = {
    cf_opening_get_type, .read_of_queue = cf_opening_read_all,
    .tables = { "opening" },
  };

  return list_new (store, &content);
}

CfLiveList *
cf_special_day_list_new (CfStore *store)
{
  static const Content content = {
    cf_special_day_get_type, .read = read_special_days,
    .tables = { "special_day" },
  };

  return list_new (store, &content);
}

CfLiveList *
cf_adjustment_list_new (CfStore *store)
{
  static const Content content = {
    cf_adjustment_layer_get_type, .read = cf_adjustment_layer_read_all,
    .tables = { "adjustment", "adjustment_queue" },
  };

  return list_new (store, &content);
}

CfLiveList *
cf_cleaning_list_new (CfStore *store)
{
  static const Content content = {
    cf_cleaning_mark_get_type, .read_of_queue = cf_cleaning_mark_read_all,
    .tables = { "cleaning_mark" },
  };

  return list_new (store, &content);
}

CfLiveList *
cf_goal_list_new (CfStore *store)
{
  static const Content content = {
    cf_goal_get_type, .read_of_queue = cf_goal_read_all,
    .tables = { "goal" },
  };

  return list_new (store, &content);
}

CfLiveList *
cf_shrinkage_part_list_new (CfStore *store)
{
  static const Content content = {
    cf_shrinkage_part_get_type, .read_of_queue = cf_shrinkage_part_read_all,
    .tables = { "shrinkage_part" },
  };

  return list_new (store, &content);
}

CfLiveList *
cf_scenario_list_new (CfStore *store)
{
  static const Content content = {
    cf_scenario_get_type, .read = cf_scenario_read_all,
    .tables = { "scenario" },
  };

  return list_new (store, &content);
}
