/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-test-center.h: a small center with known ids, and what a test asks of it.
 *
 * Four people in two teams on Monday 2026-03-02: the manager (no team), 王芳 leading team A with
 * 张伟 in it, Emma Clarke in team B. All but the manager have a contract of 40 hours and serve the
 * hotline. The shift types are those every center starts with. Runs commands as the store does. */
#pragma once

#include "cf-agent-store.h"
#include "cf-store-core.h"
#include "cf-temp-store.h"

G_BEGIN_DECLS

#define CF_TEST_DAY 20514            /* 2026-03-02, a Monday */

typedef struct
{
  CfDb   *db;
  gint64  manager, leader, agent, other;    /* people */
  gint64  team_a, team_b;
  gint64  hotline;                          /* the queue */
  gint64  early, day, mid, late, night, training;    /* shift types */
} CfTestCenter;

/* Fills an empty store; takes no ownership of @db. */
void      cf_test_center_init    (CfTestCenter     *self,
                                  CfDb             *db);

/* Runs as @actor_id, or as the command line when it is 0. Fills in id and time. */
gboolean  cf_test_center_try     (CfTestCenter     *self,
                                  const CfCommand  *command,
                                  gpointer          input,
                                  gint64            actor_id,
                                  GError          **error);
/* The same, taking the input, and it must work. */
void      cf_test_center_run     (CfTestCenter     *self,
                                  const CfCommand  *command,
                                  gpointer          input,
                                  GDestroyNotify    input_free);
/* The same, and it must be refused as invalid with nothing written. */
void      cf_test_center_refuse  (CfTestCenter     *self,
                                  const CfCommand  *command,
                                  gpointer          input,
                                  GDestroyNotify    input_free);

/* One shift, set. */
void      cf_test_center_assign  (CfTestCenter     *self,
                                  gint64            agent_id,
                                  CfDay             day,
                                  gint64            type_id);

/* Every row of every table that undo touches, as text. */
char     *cf_test_center_dump    (CfDb             *db);
gint64    cf_test_center_count   (CfDb             *db,
                                  const char       *sql);

/* The fixture of a test that needs no more than that: the center in a store that goes with it. */
typedef struct
{
  CfTempStore  *place;
  CfDb         *db;
  CfTestCenter  center;
} CfTestCenterStore;

void      cf_test_center_store_set_up    (CfTestCenterStore *self,
                                          gconstpointer      unused);
void      cf_test_center_store_tear_down (CfTestCenterStore *self,
                                          gconstpointer      unused);
#define CF_TEST_CENTER_ADD(path, func)                                    \
  g_test_add (path, CfTestCenterStore, NULL, cf_test_center_store_set_up, \
              func, cf_test_center_store_tear_down)

G_END_DECLS
