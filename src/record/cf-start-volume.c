/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-start-volume.h"

static const CfField fields[] = {
  { "id",        CF_FIELD_INT64,  G_STRUCT_OFFSET (CfStartVolume, id) },
  { "curve",     CF_FIELD_INT,    G_STRUCT_OFFSET (CfStartVolume, curve) },
  { "day-calls", CF_FIELD_DOUBLE, G_STRUCT_OFFSET (CfStartVolume, day_calls) },
  { "monday",    CF_FIELD_DOUBLE, G_STRUCT_OFFSET (CfStartVolume, monday) },
  { "tuesday",   CF_FIELD_DOUBLE, G_STRUCT_OFFSET (CfStartVolume, tuesday) },
  { "wednesday", CF_FIELD_DOUBLE, G_STRUCT_OFFSET (CfStartVolume, wednesday) },
  { "thursday",  CF_FIELD_DOUBLE, G_STRUCT_OFFSET (CfStartVolume, thursday) },
  { "friday",    CF_FIELD_DOUBLE, G_STRUCT_OFFSET (CfStartVolume, friday) },
  { "saturday",  CF_FIELD_DOUBLE, G_STRUCT_OFFSET (CfStartVolume, saturday) },
  { "sunday",    CF_FIELD_DOUBLE, G_STRUCT_OFFSET (CfStartVolume, sunday) },
};

CF_DEFINE_RECORD (CfStartVolume, cf_start_volume, fields)
