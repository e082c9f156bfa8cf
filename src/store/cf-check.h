/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-check.h: is everything true that should be true of a store?
 *
 * The file's integrity, foreign keys, the promises that commands keep because a UNIQUE constraint
 * would break undo, the history's chain and its key, and each row against what history says of it:
 * a row that was changed with another tool is named. Reads only; on a reading connection. */
#pragma once

#include "cf-db.h"
#include "cf-keyring.h"

G_BEGIN_DECLS

typedef struct
{
  gint64     n_history;
  gint64     n_people;
  gint64     n_shifts;
  gint64     n_facts;
  GPtrArray *findings;     /* char *, translated sentences */
} CfCheckReport;

/* @keyring: nullable; what it remembers is compared, nothing is put into it. */
CfCheckReport *cf_check_run          (CfDb            *db,
                                      const CfKeyring *keyring,
                                      GError         **error);
void           cf_check_report_free  (CfCheckReport  *report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfCheckReport, cf_check_report_free)

G_END_DECLS
