/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-schedule-accessible.h"

#include "cf-date-text.h"
#include "cf-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _CfScheduleCursor
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (CfScheduleCursor, cf_schedule_cursor, GTK_TYPE_WIDGET)

static void
cf_schedule_cursor_class_init (CfScheduleCursorClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "cell");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
cf_schedule_cursor_init (CfScheduleCursor *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
cf_schedule_cursor_new (void)
{
  return g_object_new (CF_TYPE_SCHEDULE_CURSOR, NULL);
}

static const struct
{
  guint       mark;
  const char *word;
} mark_words[] = {
  { CF_SCHEDULE_MARK_HARD, N_("hard rule broken") },
  { CF_SCHEDULE_MARK_SOFT, N_("soft rule broken") },
  { CF_SCHEDULE_MARK_LOCKED, N_("locked") },
  { CF_SCHEDULE_MARK_NOTE, N_("with a note") },
  { CF_SCHEDULE_MARK_CHANGED, N_("changed since publication") },
};

/* "Early, 07:00–15:30", "Annual leave", "day off". */
static char *
code_text (CfScheduleSource *source,
           guint16           code)
{
  const CfScheduleCode *what;
  g_autofree char *times = NULL;

  if (code == CF_SCHEDULE_OFF)
    return g_strdup (_("day off"));

  what = CF_SCHEDULE_SOURCE_GET_IFACE (source)->get_code (source, code);
  if (what->is_leave)
    return g_strdup (what->name);

  times = cf_date_text_clock_range (what->start, what->start + what->length);
  return g_strdup_printf ("%s, %s", what->name, times);
}

char *
cf_schedule_accessible_cell (CfScheduleSource *source,
                             guint             row,
                             guint             day)
{
  CfScheduleSourceInterface *iface = CF_SCHEDULE_SOURCE_GET_IFACE (source);
  CfScheduleCell cell = iface->get_cell (source, row, day);
  CfScheduleRow who = { 0 };
  CfScheduleDay what = { 0 };
  g_autofree char *date
    = cf_date_text_day (iface->get_first_day (source) + (CfDay) day, CF_DATE_TEXT_FULL);
  g_autofree char *code = code_text (source, cell.code);
  GString *text;

  iface->get_row (source, row, &who);
  iface->get_day (source, day, &what);
  text = g_string_new (NULL);
  g_string_append_printf (text, "%s, %s, ", who.name, date);
  if (what.name != NULL)
    g_string_append_printf (text, "%s, ", what.name);
  g_string_append (text, code);
  for (guint i = 0; i < G_N_ELEMENTS (mark_words); i++)
    if (cell.marks & mark_words[i].mark)
      g_string_append_printf (text, ", %s", _(mark_words[i].word));

  return g_string_free (text, FALSE);
}

static char *
cell_tooltip (CfScheduleSource *source,
              guint             row,
              guint             day)
{
  CfScheduleSourceInterface *iface = CF_SCHEDULE_SOURCE_GET_IFACE (source);
  g_autofree char *label = cf_schedule_accessible_cell (source, row, day);
  g_autofree char *reasons = iface->explain (source, row, day);

  return reasons != NULL ? g_strdup_printf ("%s\n%s", label, reasons) : g_steal_pointer (&label);
}

static char *
day_tooltip (CfScheduleSource *source,
             guint             day)
{
  CfScheduleSourceInterface *iface = CF_SCHEDULE_SOURCE_GET_IFACE (source);
  g_autofree char *date
    = cf_date_text_day (iface->get_first_day (source) + (CfDay) day, CF_DATE_TEXT_FULL);
  CfScheduleDay what = { 0 };

  iface->get_day (source, day, &what);
  return what.name != NULL ? g_strdup_printf ("%s\n%s", date, what.name) : g_steal_pointer (&date);
}

static char *
row_tooltip (CfScheduleSource *source,
             guint             row)
{
  CfScheduleRow who = { 0 };

  CF_SCHEDULE_SOURCE_GET_IFACE (source)->get_row (source, row, &who);
  if (who.number == NULL)
    return g_strdup (_("Shifts that nobody works yet"));

  return g_strdup_printf ("%s, %s", who.name, who.number);
}

static char *
period_of (CfScheduleSource *source)
{
  CfScheduleSourceInterface *iface = CF_SCHEDULE_SOURCE_GET_IFACE (source);
  CfDay from = iface->get_first_day (source);

  return cf_date_text_period (from, from + (CfDay) iface->get_n_days (source));
}

/* How the number comes about: every figure of the grid can be asked. All are of the whole period,
 * also of its days that are not in sight. */
static char *
total_tooltip (CfScheduleSource *source,
               guint             row,
               guint             total)
{
  CfScheduleRow who = { 0 };
  g_autofree char *hours = NULL, *balance = NULL, *period = period_of (source);

  CF_SCHEDULE_SOURCE_GET_IFACE (source)->get_row (source, row, &who);
  hours = cf_number_minutes_to_text (who.minutes);
  balance = cf_number_signed_to_text (who.fairness, 1);
  switch (total)
    {
    case 0:
      /* Translators: a person's name, a duration, a period: "Ann Smith: 80 h …, 4–31 Jan 2027". */
      return g_strdup_printf (_("%s: %s of paid working time, %s"), who.name, hours, period);
    case 1:
      return g_strdup_printf (ngettext ("%s: %d night shift, %s", "%s: %d night shifts, %s",
                                        who.nights),
                              who.name, who.nights, period);
    default:
      if (isnan (who.fairness))
        return g_strdup (_("The fair share is shown to whoever sees everybody's contract."));

      /* Translators: a person's name, a signed number, a period. */
      return g_strdup_printf (_("%s: %s nights, weekends and late shifts against a fair share, %s, "
                                "earlier periods included"),
                              who.name, balance, period);
    }
}

static char *
total_name_tooltip (CfScheduleSource *source,
                    guint             total)
{
  static const char * const texts[] = {
    N_("Paid working time"),
    N_("Night shifts"),
    N_("Nights, weekends and late shifts above (+) or below (−) a fair share, earlier periods "
       "included"),
  };
  g_autofree char *period = period_of (source);

  return g_strdup_printf ("%s\n%s", _(texts[total]), period);
}

char *
cf_schedule_accessible_tooltip (CfScheduleSource     *source,
                                const CfScheduleHit  *hit,
                                const CfScheduleLine *line)
{
  switch (hit->part)
    {
    case CF_SCHEDULE_PART_CELL:
      return cell_tooltip (source, hit->row, hit->day);
    case CF_SCHEDULE_PART_DAY:
      return day_tooltip (source, hit->day);
    case CF_SCHEDULE_PART_NAME:
      return row_tooltip (source, hit->row);
    case CF_SCHEDULE_PART_TOTAL:
      return total_tooltip (source, hit->row, hit->total);
    case CF_SCHEDULE_PART_TOTAL_NAME:
      return total_name_tooltip (source, hit->total);
    case CF_SCHEDULE_PART_HEADING:
      if (line != NULL && hit->day != G_MAXUINT)
        {
          CfScheduleGroup group = { 0 };
          guint n;

          CF_SCHEDULE_SOURCE_GET_IFACE (source)->get_group (source, line->group, &group);
          n = group.n_working[hit->day];
          return g_strdup_printf (ngettext ("%s: %u person works on this day",
                                            "%s: %u people work on this day", n),
                                  group.name, n);
        }
      return NULL;
    case CF_SCHEDULE_PART_NONE:
    case CF_SCHEDULE_PART_CORNER:
      return NULL;
    }

  g_assert_not_reached ();
}
