/* SPDX-License-Identifier: GPL-3.0-or-later */
/* store-run.h: callfloorctl on a store of its own. */
#pragma once

#include "cf-temp-store.h"

typedef struct
{
  CfTempStore *temp;
  char        *output;     /* of the last run */
  char        *errors;
} StoreRun;

/* Runs callfloorctl --store and @words; the exit status must be @status. */
void  store_run       (StoreRun   *self,
                       char      **words,
                       int         status);
void  store_run_clear (StoreRun   *self);
