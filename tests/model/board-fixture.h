/* SPDX-License-Identifier: GPL-3.0-or-later */
/* board-fixture.h: a sample center with a built fortnight and the plan board over it. */
#pragma once

#include "cf-plan-board.h"
#include "cf-plan-source.h"
#include "cf-temp-store.h"

#define MONDAY 20514     /* 2026-03-02 */
#define N_DAYS 14
#define MOVES 20000

typedef struct
{
  CfTempStore *place;
  CfStore     *store;
  CfPlanBoard *board;      /* of the built period, loaded */
  guint        n_loaded;
  guint        n_failed;
  guint        n_coverage;
} Fixture;

void              board_set_up         (Fixture       *fixture,
                                        gconstpointer  unused);
void              board_tear_down      (Fixture       *fixture,
                                        gconstpointer  unused);
/* Until nothing is on its way. */
void              settle               (Fixture       *fixture);
CfPlanSource     *read_source          (Fixture       *fixture);
const CfPlanCell *cell                 (Fixture       *fixture,
                                        guint          row,
                                        guint          day);
/* The board shows what a fresh reading of the store shows. */
void              assert_follows_store (Fixture       *fixture);
/* A row that works on @day. */
guint             find_worker          (Fixture       *fixture,
                                        guint          day);
guint             find_code            (Fixture       *fixture,
                                        const char    *text);
void              undo                 (Fixture       *fixture,
                                        gboolean       again);
