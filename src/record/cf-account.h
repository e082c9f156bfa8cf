/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-account.h: who may sign in, and as what. Its id is the person's. */
#pragma once

#include "cf-record.h"

G_BEGIN_DECLS

#define CF_TYPE_ACCOUNT (cf_account_get_type ())
G_DECLARE_FINAL_TYPE (CfAccount, cf_account, CF, ACCOUNT, CfRecord)

struct _CfAccount
{
  CfRecord parent_instance;

  gint64   id;
  int      role;     /* CfRole */
  gboolean enabled;
  gboolean has_pin;
};

G_END_DECLS
