/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-schedule-source.h"

G_DEFINE_INTERFACE (CfScheduleSource, cf_schedule_source, G_TYPE_OBJECT)

enum
{
  SIGNAL_CELLS_CHANGED,
  SIGNAL_RESET,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
cf_schedule_source_default_init (CfScheduleSourceInterface *iface)
{
  signals[SIGNAL_CELLS_CHANGED]
      = g_signal_new ("cells-changed", CF_TYPE_SCHEDULE_SOURCE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 4, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT);
  signals[SIGNAL_RESET]
    = g_signal_new ("reset", CF_TYPE_SCHEDULE_SOURCE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 0);
}

/* Codes are compared as they are typed: without case, and full-width letters of a Chinese keyboard
 * count as their plain ones. */
char *
cf_schedule_source_fold_code (const char *text)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);

  return plain != NULL ? g_strstrip (g_utf8_casefold (plain, -1)) : g_strdup ("");
}

guint16
cf_schedule_source_find_code (CfScheduleSource *self,
                              const char       *text)
{
  CfScheduleSourceInterface *iface = CF_SCHEDULE_SOURCE_GET_IFACE (self);
  g_autofree char *wanted = cf_schedule_source_fold_code (text);
  guint n_codes = iface->get_n_codes (self);

  for (guint code = 1; code < n_codes; code++)
    {
      g_autofree char *known = cf_schedule_source_fold_code (iface->get_code (self, code)->code);

      if (g_str_equal (known, wanted))
        return (guint16) code;
    }

  return 0;
}

CfScheduleCell
cf_schedule_source_get_cell (CfScheduleSource *self,
                             guint             row,
                             guint             day)
{
  return CF_SCHEDULE_SOURCE_GET_IFACE (self)->get_cell (self, row, day);
}

void
cf_schedule_source_cells_changed (CfScheduleSource *self,
                                  guint             row,
                                  guint             n_rows,
                                  guint             day,
                                  guint             n_days)
{
  g_signal_emit (self, signals[SIGNAL_CELLS_CHANGED], 0, row, n_rows, day, n_days);
}

void
cf_schedule_source_reset (CfScheduleSource *self)
{
  g_signal_emit (self, signals[SIGNAL_RESET], 0);
}
