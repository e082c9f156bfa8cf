/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-protection.h: legal protection of a person on its dates: no nights, no overtime. */
#pragma once

#include "cf-day.h"
#include "cf-record.h"

G_BEGIN_DECLS

typedef enum      /* stored: never renumber */
{
  CF_PROTECTION_PREGNANCY = 0,
  CF_PROTECTION_NURSING = 1,
} CfProtectionKind;

#define CF_TYPE_PROTECTION (cf_protection_get_type ())
G_DECLARE_FINAL_TYPE (CfProtection, cf_protection, CF, PROTECTION, CfRecord)

struct _CfProtection
{
  CfRecord parent_instance;

  gint64   id;
  gint64   agent_id;
  int      kind;       /* CfProtectionKind */
  CfDay    from_day;
  CfDay    until_day;  /* exclusive; CF_DAY_OPEN: it lasts */
};

/* Translated; "" for what a newer program stored. */
const char *cf_protection_kind_get_name (CfProtectionKind kind);

G_END_DECLS
