/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-schedule-page-notice.c: what the page says by itself: what comes next, and what a build did to
 * a schedule that people have been told. */
#include "cf-schedule-page-private.h"

#include "cf-coverage-sum.h"
#include "cf-date-text.h"
#include "cf-schedule.h"
#include "cf-today.h"

#include <glib/gi18n-lib.h>

#define LONG_AGO 28    /* days between the end of the schedule and today, from which it is said */

static void
say (CfSchedulePage *self,
     const char     *text,
     const char     *button_label,
     const char     *action_name)
{
  g_object_set (self->banner, "button-label", button_label, "action-name", action_name, NULL);
  cf_banner_show (self->banner, CF_BANNER_INFORMATION, text);
}

/* One thing at a time: the period that nobody has planned yet, the forecast that is missing, why
 * the schedule lies so far back. */
void
cf_schedule_page_show_banner (CfSchedulePage *self)
{
  CfDay from = cf_schedule_page_first_day (self);
  CfSchedule *schedule, *last;
  guint n_days, n_unknown;
  g_autofree char *text = NULL;

  if (from == CF_DAY_NONE || self->schedules == NULL || self->schedules->len == 0)
    return;

  self->banner_day = from;
  schedule = cf_schedule_page_find (self, from);
  last = g_ptr_array_index (self->schedules, self->schedules->len - 1);
  cf_plan_board_get_days (self->board, &n_days);
  cf_coverage_sum_known (self->board, CF_PLAN_ALL_QUEUES, 0, n_days, &n_unknown);

  if (schedule == last && cf_plan_board_get_version (self->board) > 0
      && self->next.from >= last->until_day && cf_schedule_page_may_edit (self))
    {
      g_autofree char *period = cf_date_text_period (self->next.from, self->next.until);

      /* Translators: %s is a period: "16 Nov – 13 Dec 2026". */
      text = g_strdup_printf (_("%s has no schedule yet."), period);
      say (self, text, _("_New Schedule"), "schedule.new");
    }
  else if (n_unknown > 0 && cf_schedule_page_may_edit (self))
    {
      text = g_strdup_printf (ngettext ("No forecast covers %u of these days: how many people it "
                                        "needs is not known.",
                                        "No forecast covers %u of these days: how many people they "
                                        "need is not known.",
                                        n_unknown),
                              n_unknown);
      say (self, text, _("_Forecast"), "schedule.show-forecast");
    }
  else if (schedule->until_day + LONG_AGO <= cf_today ())
    {
      g_autofree char *day = cf_date_text_day (schedule->from_day, CF_DATE_TEXT_YEAR);

      /* Translators: %s is a date with its year. */
      text = g_strdup_printf (_("The call history ended long ago. This schedule starts on %s, "
                                "where history and earlier schedules end."),
                              day);
      say (self, text, NULL, NULL);
    }
  else
    {
      cf_banner_hide (self->banner);
    }
}

void
cf_schedule_page_follow_period (CfSchedulePage *self)
{
  if (self->banner_day != cf_schedule_page_first_day (self))
    cf_schedule_page_show_banner (self);
}

void
cf_schedule_page_tell_changes (CfSchedulePage *self)
{
  CfBuildBar *bar = cf_schedule_desk_get_build_bar (self->desk);
  guint version = cf_plan_board_get_version (self->board);
  guint n_changes = version > 0 ? cf_plan_board_count_changes (self->board) : 0;
  g_autofree char *text = NULL;

  if (self->progress != NULL)
    return;

  if (self->told_changes && n_changes == 0)
    cf_build_bar_finish (bar);
  self->told_changes = n_changes > 0 && (self->told_changes || self->tell_changes);
  if (!self->tell_changes || n_changes == 0)
    {
      self->tell_changes = FALSE;
      return;
    }

  self->tell_changes = FALSE;
  /* Translators: the number of cells, then the number of a published version. */
  text = g_strdup_printf (ngettext ("The build changed a published schedule: %u cell is not as in "
                                    "version %u.",
                                    "The build changed a published schedule: %u cells are not as "
                                    "in version %u.",
                                    n_changes),
                          n_changes, version);
  cf_build_bar_tell (bar, text);
}
