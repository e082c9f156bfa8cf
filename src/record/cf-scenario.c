/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-scenario.h"

static const CfField fields[] = {
  { "id",        CF_FIELD_INT64,  G_STRUCT_OFFSET (CfScenario, id) },
  { "name",      CF_FIELD_STRING, G_STRUCT_OFFSET (CfScenario, name) },
  { "volume",    CF_FIELD_DOUBLE, G_STRUCT_OFFSET (CfScenario, volume) },
  { "handle",    CF_FIELD_DOUBLE, G_STRUCT_OFFSET (CfScenario, handle) },
  { "share",     CF_FIELD_DOUBLE, G_STRUCT_OFFSET (CfScenario, share) },
  { "seconds",   CF_FIELD_INT,    G_STRUCT_OFFSET (CfScenario, seconds) },
  { "shrinkage", CF_FIELD_DOUBLE, G_STRUCT_OFFSET (CfScenario, shrinkage) },
  { "risk",      CF_FIELD_DOUBLE, G_STRUCT_OFFSET (CfScenario, risk) },
};

CF_DEFINE_RECORD (CfScenario, cf_scenario, fields)
