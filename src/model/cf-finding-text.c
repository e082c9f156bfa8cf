/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-finding-text.h"

#include "cf-number.h"

#include <glib/gi18n-lib.h>

const char *
cf_rule_get_name (CfRuleKind rule)
{
  switch (rule)
    {
    case CF_RULE_OVERLAP: return _("One shift at a time");
    case CF_RULE_REST: return _("Rest between shifts");
    case CF_RULE_WORK_RUN: return _("Working days in a row");
    case CF_RULE_REST_DAY: return _("Rest days in seven days");
    case CF_RULE_NIGHT_RUN: return _("Nights in a row");
    case CF_RULE_AFTER_NIGHTS: return _("Days off after nights");
    case CF_RULE_START_CHANGE: return _("Regular starting times");
    case CF_RULE_WEEK_MINUTES: return _("Hours a week");
    case CF_RULE_PERIOD_MINUTES: return _("Hours of the period");
    case CF_RULE_OVERTIME_DAY: return _("Overtime on a day");
    case CF_RULE_OVERTIME_MONTH: return _("Overtime in a month");
    case CF_RULE_AGREED_MINUTES: return _("Agreed hours");
    case CF_RULE_PROTECTED_NIGHT: return _("Night work of protected people");
    case CF_RULE_PROTECTED_OVERTIME: return _("Overtime of protected people");
    case CF_RULE_EMPLOYED: return _("Employed on the day");
    case CF_RULE_LEAVE: return _("On leave");
    case CF_RULE_CANNOT: return _("Cannot work");
    case CF_RULE_TYPE_DAY: return _("Days of the shift type");
    case CF_RULE_TYPE_CONTRACT: return _("Shift types of the contract");
    case CF_RULE_SKILL: return _("Skill held");
    case CF_RULE_LOCK: return _("Locked cells");
    case CF_RULE_WISH_OFF: return _("Wish for a day off");
    case CF_RULE_WISH_TYPE: return _("Wish for a shift");
    case CF_RULE_WISH_NOT_TYPE: return _("Wish against a shift");
    case CF_RULE_SPLIT_WEEKEND: return _("Whole weekends");
    case CF_RULE_ISOLATED_DAY: return _("Single days");
    case CF_RULE_FAIR_NIGHTS: return _("Fair share of nights");
    case CF_RULE_FAIR_WEEKENDS: return _("Fair share of weekends");
    case CF_RULE_FAIR_LATE: return _("Fair share of late shifts");
    case CF_RULE_CHANGED: return _("Cells changed by a repair");
    case CF_RULE_NONE:
    case CF_RULE_N_KINDS:
      return "";
    }
  return "";
}

/* Two durations in one sentence. */
static char *
in_hours (const char *sentence,
          int         measured,
          int         limit)
{
  g_autofree char *have = cf_number_minutes_to_text (measured);
  g_autofree char *need = cf_number_minutes_to_text (limit);
  g_autoptr(GString) text = g_string_new (sentence);

  g_string_replace (text, "{have}", have, 1);
  g_string_replace (text, "{limit}", need, 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
in_numbers (const char *sentence,
            int         measured,
            int         limit)
{
  g_autofree char *have = cf_number_to_text (measured, 0);
  g_autofree char *need = cf_number_to_text (limit, 0);
  g_autoptr(GString) text = g_string_new (sentence);

  g_string_replace (text, "{have}", have, 1);
  g_string_replace (text, "{limit}", need, 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe_hours (const CfRuleFinding *finding)
{
  const int have = finding->measured;
  const int limit = finding->limit;

  if (finding->rule == CF_RULE_REST)
    /* Translators: {have} and {limit} are durations such as "8 h 30 min". */
    return in_hours (_("Rests {have} between two shifts; it should be at least {limit}"),
                     have, limit);
  if (finding->rule == CF_RULE_START_CHANGE)
    /* Translators: {have} and {limit} are durations such as "4 h". */
    return in_hours (_("Starts {have} earlier or later than the day before; it should be at most "
                       "{limit}"), have, limit);
  if (finding->rule == CF_RULE_WEEK_MINUTES)
    /* Translators: {have} and {limit} are durations such as "52 h". */
    return in_hours (_("Works {have} in the week; at most {limit}"), have, limit);
  if (finding->rule == CF_RULE_PERIOD_MINUTES)
    /* Translators: {have} and {limit} are durations such as "180 h". */
    return in_hours (_("Works {have} in the period; at most {limit}"), have, limit);
  if (finding->rule == CF_RULE_OVERTIME_DAY)
    /* Translators: {have} and {limit} are durations such as "2 h". */
    return in_hours (_("{have} of overtime on the day; it should be at most {limit}"),
                     have, limit);
  if (finding->rule == CF_RULE_OVERTIME_MONTH)
    /* Translators: {have} and {limit} are durations such as "40 h". */
    return in_hours (_("{have} of overtime in the month; it should be at most {limit}"),
                     have, limit);
  if (finding->rule == CF_RULE_AGREED_MINUTES)
    /* Translators: {have} and {limit} are durations such as "152 h". */
    return in_hours (_("Works {have} of {limit} agreed for the period"), have, limit);
  if (finding->rule == CF_RULE_PROTECTED_NIGHT)
    return g_strdup (_("Works at night while protected by law"));
  return in_hours (_("{have} of overtime while protected by law"), have, limit);
}

static char *
describe_days (const CfRuleFinding *finding)
{
  const int have = finding->measured;
  const int limit = finding->limit;

  if (finding->rule == CF_RULE_WORK_RUN)
    /* Translators: {have} and {limit} are numbers of days. */
    return in_numbers (_("Works {have} days in a row; it should be at most {limit}"), have, limit);
  if (finding->rule == CF_RULE_REST_DAY)
    /* Translators: {have} and {limit} are numbers of days. */
    return in_numbers (_("{have} rest days within seven days; at least {limit}"), have, limit);
  if (finding->rule == CF_RULE_NIGHT_RUN)
    /* Translators: {have} and {limit} are numbers of nights. */
    return in_numbers (_("Works {have} nights in a row; it should be at most {limit}"),
                       have, limit);
  if (finding->rule == CF_RULE_AFTER_NIGHTS)
    /* Translators: {have} and {limit} are numbers of days. */
    return in_numbers (_("{have} whole days off after nights; it should be at least {limit}"),
                       have, limit);
  if (finding->rule == CF_RULE_FAIR_NIGHTS)
    /* Translators: {have} and {limit} are numbers of shifts. */
    return in_numbers (ngettext ("{have} night; the fair share is {limit}",
                                 "{have} nights; the fair share is {limit}", have), have, limit);
  if (finding->rule == CF_RULE_FAIR_WEEKENDS)
    /* Translators: {have} and {limit} are numbers of weekends. */
    return in_numbers (ngettext ("{have} weekend; the fair share is {limit}",
                                 "{have} weekends; the fair share is {limit}", have),
                       have, limit);
  /* Translators: {have} and {limit} are numbers of shifts. */
  return in_numbers (ngettext ("{have} late shift; the fair share is {limit}",
                               "{have} late shifts; the fair share is {limit}", have),
                     have, limit);
}

char *
cf_finding_describe (const CfRuleFinding *finding)
{
  switch (finding->rule)
    {
    case CF_RULE_REST:
    case CF_RULE_START_CHANGE:
    case CF_RULE_WEEK_MINUTES:
    case CF_RULE_PERIOD_MINUTES:
    case CF_RULE_OVERTIME_DAY:
    case CF_RULE_OVERTIME_MONTH:
    case CF_RULE_AGREED_MINUTES:
    case CF_RULE_PROTECTED_NIGHT:
    case CF_RULE_PROTECTED_OVERTIME:
      return describe_hours (finding);

    case CF_RULE_WORK_RUN:
    case CF_RULE_REST_DAY:
    case CF_RULE_NIGHT_RUN:
    case CF_RULE_AFTER_NIGHTS:
    case CF_RULE_FAIR_NIGHTS:
    case CF_RULE_FAIR_WEEKENDS:
    case CF_RULE_FAIR_LATE:
      return describe_days (finding);

    case CF_RULE_OVERLAP: return g_strdup (_("Two shifts at the same time"));
    case CF_RULE_EMPLOYED: return g_strdup (_("Is not with us on this day"));
    case CF_RULE_LEAVE: return g_strdup (_("Is on leave"));
    case CF_RULE_CANNOT: return g_strdup (_("Cannot work on this day"));
    case CF_RULE_TYPE_DAY: return g_strdup (_("The shift type is not for this weekday"));
    case CF_RULE_TYPE_CONTRACT: return g_strdup (_("The contract does not allow the shift type"));
    case CF_RULE_SKILL: return g_strdup (_("Does not hold the skill, or it has expired"));
    case CF_RULE_LOCK: return g_strdup (_("The cell is locked"));
    case CF_RULE_WISH_OFF: return g_strdup (_("Wished to be off"));
    case CF_RULE_WISH_TYPE: return g_strdup (_("Wished for another shift"));
    case CF_RULE_WISH_NOT_TYPE: return g_strdup (_("Wished not to have this shift"));
    case CF_RULE_SPLIT_WEEKEND: return g_strdup (_("Works on one day of the weekend only"));
    case CF_RULE_ISOLATED_DAY:
      return g_strdup (_("A single working day between days off"));
    case CF_RULE_CHANGED: return g_strdup (_("Would change"));
    case CF_RULE_NONE:
    case CF_RULE_N_KINDS:
      break;
    }
  return g_strdup ("");
}

char *
cf_finding_count_text (CfRuleKind rule,
                       guint      n_people)
{
  const char *text;

  switch ((int) rule)
    {
    case CF_RULE_OVERLAP:
      /* Translators: of people who could take a shift. So are the next ones. */
      text = ngettext ("%u works already", "%u work already", n_people);
      break;
    case CF_RULE_REST:
      text = ngettext ("%u would rest too little", "%u would rest too little", n_people);
      break;
    case CF_RULE_WORK_RUN:
    case CF_RULE_REST_DAY:
      text = ngettext ("%u would work too many days in a row",
                       "%u would work too many days in a row", n_people);
      break;
    case CF_RULE_WEEK_MINUTES:
    case CF_RULE_PERIOD_MINUTES:
      text = ngettext ("%u has too many hours", "%u have too many hours", n_people);
      break;
    case CF_RULE_OVERTIME_DAY:
    case CF_RULE_OVERTIME_MONTH:
      text = ngettext ("%u has too much overtime", "%u have too much overtime", n_people);
      break;
    case CF_RULE_PROTECTED_NIGHT:
    case CF_RULE_PROTECTED_OVERTIME:
      text = ngettext ("%u is protected by law", "%u are protected by law", n_people);
      break;
    case CF_RULE_EMPLOYED:
      text = ngettext ("%u is not with us", "%u are not with us", n_people);
      break;
    case CF_RULE_LEAVE:
      text = ngettext ("%u is on leave", "%u are on leave", n_people);
      break;
    case CF_RULE_CANNOT:
      text = ngettext ("%u cannot work", "%u cannot work", n_people);
      break;
    case CF_RULE_TYPE_DAY:
    case CF_RULE_TYPE_CONTRACT:
      text = ngettext ("%u may not work this type", "%u may not work this type", n_people);
      break;
    case CF_RULE_SKILL:
      text = ngettext ("%u does not hold the skill", "%u do not hold the skill", n_people);
      break;
    case CF_RULE_LOCK:
      text = ngettext ("%u is locked", "%u are locked", n_people);
      break;
    default:
      text = ngettext ("%u is free", "%u are free", n_people);
      break;
    }
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (text, n_people);
#pragma GCC diagnostic pop
}
