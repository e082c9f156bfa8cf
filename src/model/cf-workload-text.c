/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-workload-text.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *key;
  const char *name;
} curves[CF_START_CURVE_N] = {
  [CF_START_CURVE_RETAIL] = { "retail", NC_("curve", "Shop: late morning and evening") },
  [CF_START_CURVE_BANK] = { "bank", NC_("curve", "Bank: strong morning") },
  [CF_START_CURVE_ALL_DAY] = { "all-day", NC_("curve", "Service for 24 hours") },
  [CF_START_CURVE_OFFICE] = { "office", NC_("curve", "Office hours: lunch break") },
  [CF_START_CURVE_EVENING] = { "evening", NC_("curve", "Leisure and delivery: evening") },
  [CF_START_CURVE_FLAT] = { "flat", NC_("curve", "The same all day") },
};

const char *
cf_start_curve_get_name (CfStartCurve curve)
{
  if ((guint) curve >= CF_START_CURVE_N)
    return "";

  return g_dpgettext2 (GETTEXT_PACKAGE, "curve", curves[curve].name);
}

const char *
cf_start_curve_get_key (CfStartCurve curve)
{
  return (guint) curve < CF_START_CURVE_N ? curves[curve].key : "";
}

gboolean
cf_start_curve_from_key (const char   *key,
                         CfStartCurve *curve)
{
  for (guint i = 0; i < CF_START_CURVE_N; i++)
    if (g_str_equal (curves[i].key, key))
      {
        *curve = (CfStartCurve) i;
        return TRUE;
      }

  return FALSE;
}
