/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-contract.h: the hours agreed with a person from a day on. */
#pragma once

#include "cf-day.h"
#include "cf-record.h"

G_BEGIN_DECLS

typedef enum      /* stored: never renumber */
{
  CF_CONTRACT_STANDARD = 0,
  CF_CONTRACT_COMPREHENSIVE = 1,
  CF_CONTRACT_PART_TIME = 2,
} CfContractKind;

#define CF_CONTRACT_N_KINDS (CF_CONTRACT_PART_TIME + 1)
#define CF_CONTRACT_ALL_KINDS ((1 << CF_CONTRACT_N_KINDS) - 1)

#define CF_TYPE_CONTRACT (cf_contract_get_type ())
G_DECLARE_FINAL_TYPE (CfContract, cf_contract, CF, CONTRACT, CfRecord)

struct _CfContract
{
  CfRecord parent_instance;

  gint64   id;
  gint64   agent_id;
  CfDay    from_day;
  CfDay    until_day;         /* exclusive; CF_DAY_OPEN: it lasts */
  int      kind;              /* CfContractKind */
  int      week_minutes;      /* agreed */
  int      max_week_minutes;
};

/* Translated; "" for what a newer program stored. */
const char *cf_contract_kind_get_name (CfContractKind kind);

G_END_DECLS
