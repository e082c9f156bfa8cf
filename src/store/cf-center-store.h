/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-center-store.h: the first commands of a store: its manager, and what every center starts with.
 *
 * Shift types with breaks, and one queue with opening hours. The words are translated once, by
 * the input's constructor in the language of the moment; from then on they are the center's own.
 * Rules start as the engine's defaults, which need no rows.
 *
 * Preparing is what `callfloorctl init` does: the shift types alone, so that the command line can
 * import people and calls and build. Starting adds the first manager, who may sign in without a PIN
 * until one is set; it replaces shift types that were prepared, keeps queues that are there, and is
 * refused when the store holds people. */
#pragma once

#include "cf-agent-store.h"
#include "cf-queue-store.h"
#include "cf-shift-type-store.h"

G_BEGIN_DECLS

typedef struct
{
  CfCommandInput  base;
  char           *center_name;
  gint64          manager_id;
  char           *manager_number;
  char           *manager_name;
  CfDay           since_day;
  GPtrArray      *shift_types;   /* CfShiftTypeInput */
  GPtrArray      *queues;        /* CfQueueInput */
} CfCenterStartInput;

CfCenterStartInput *cf_center_start_input_new  (const char *center_name,
                                                const char *manager_number,
                                                const char *manager_name,
                                                CfDay       since_day);
/* For cf_command_center_prepare: shift types and nothing else. */
CfCenterStartInput *cf_center_prepare_input_new (void);
void                cf_center_start_input_free (gpointer    input);

extern const CfCommand cf_command_center_prepare;    /* CfCenterStartInput each */
extern const CfCommand cf_command_center_start;

G_END_DECLS
