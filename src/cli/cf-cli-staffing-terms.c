/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-cli-staffing-terms.h"

#include "cf-minute.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const char * const level_names[CF_ERLANG_N_LEVELS] = {
  [CF_ERLANG_OF_OFFERED] = "offered",
  [CF_ERLANG_OF_ANSWERED] = "answered",
  [CF_ERLANG_OF_PATIENT] = "patient",
  [CF_ERLANG_ANSWERED_OR_ABANDONED] = "answered-or-abandoned",
};

void
cf_cli_staffing_terms_init (CfCliStaffingTerms *terms)
{
  *terms = (CfCliStaffingTerms) {
    .interval = 30, .max_occupancy = NAN, .max_abandonment = NAN, .max_asa_s = NAN,
  };
}

void
cf_cli_staffing_terms_clear (CfCliStaffingTerms *terms)
{
  g_free (terms->goal_text);
  g_free (terms->level_text);
  g_free (terms->method_text);
  g_free (terms->risk_text);
}

GOptionEntry *
cf_cli_staffing_terms_entries (CfCliStaffingTerms *terms,
                               const GOptionEntry *own)
{
  const GOptionEntry shared[] = {
    { "interval", 0, 0, G_OPTION_ARG_INT, &terms->interval,
      N_("Length of an interval (30)"), "MINUTES" },
    { "aht", 0, 0, G_OPTION_ARG_DOUBLE, &terms->handle_s, N_("Average handle time"), "SECONDS" },
    { "goal", 0, 0, G_OPTION_ARG_STRING, &terms->goal_text,
      N_("Percent answered within seconds (80/20)"), "80/20" },
    { "level", 0, 0, G_OPTION_ARG_STRING, &terms->level_text,
      N_("Of which calls: offered, answered, patient or answered-or-abandoned (offered)"),
      "CALLS" },
    { "patience", 0, 0, G_OPTION_ARG_DOUBLE, &terms->patience_s,
      N_("Mean patience of callers; without it nobody gives up"), "SECONDS" },
    { "max-occupancy", 0, 0, G_OPTION_ARG_DOUBLE, &terms->max_occupancy,
      N_("Highest occupancy, above 0; without it there is no limit"), "SHARE" },
    { "max-abandonment", 0, 0, G_OPTION_ARG_DOUBLE, &terms->max_abandonment,
      N_("Highest share of callers who give up, above 0; without it there is no limit"), "SHARE" },
    { "max-asa", 0, 0, G_OPTION_ARG_DOUBLE, &terms->max_asa_s,
      N_("Longest mean wait of all callers, above 0; without it there is no limit"), "SECONDS" },
    { "shrinkage", 0, 0, G_OPTION_ARG_DOUBLE, &terms->shrinkage,
      N_("Share of time that people are not there"), "SHARE" },
    { "minimum", 0, 0, G_OPTION_ARG_INT, &terms->minimum,
      N_("Agents whatever the demand"), "N" },
    { "method", 0, 0, G_OPTION_ARG_STRING, &terms->method_text,
      N_("Load of changing calls: stationary, lagged, modified-mean, modified-max or automatic "
         "(stationary)"), "METHOD" },
    { "risk", 0, 0, G_OPTION_ARG_STRING, &terms->risk_text,
      N_("Staff for a forecast that errs: mean, or the share of days that meet the goal"),
      "mean|SHARE" },
    { "variation", 0, 0, G_OPTION_ARG_DOUBLE, &terms->variation,
      N_("How far whole days are off, such as 0.05"), "SHARE" },
  };
  guint n_own = 0;

  while (own[n_own].long_name != NULL)
    n_own++;

  GOptionEntry *entries = g_new0 (GOptionEntry, n_own + G_N_ELEMENTS (shared) + 1);

  memcpy (entries, own, n_own * sizeof *own);
  memcpy (entries + n_own, shared, sizeof shared);
  return entries;
}

/* "80/20": the share in percent, and the seconds. */
static gboolean
parse_goal (const char *text,
            double     *share,
            double     *seconds)
{
  char *slash = NULL;
  char *end = NULL;

  *share = g_ascii_strtod (text, &slash) / 100.0;
  if (slash == text || *slash != '/')
    return FALSE;
  *seconds = g_ascii_strtod (slash + 1, &end);

  return end != slash + 1 && *end == '\0' && *share > 0.0 && *share <= 1.0 && *seconds >= 0.0
         && isfinite (*seconds);
}

static gboolean
parse_level (const char    *text,
             CfErlangLevel *level)
{
  for (guint i = 0; i < CF_ERLANG_N_LEVELS; i++)
    if (g_str_equal (text, level_names[i]))
      {
        *level = (CfErlangLevel) i;
        return TRUE;
      }

  return FALSE;
}

static gboolean
parse_risk (const char *text,
            double      variation,
            CfDayRisk  *risk)
{
  char *end = NULL;

  risk->variation = variation;
  risk->aim = CF_DAY_RISK_MEAN;
  if (g_str_equal (text, "mean"))
    return TRUE;

  risk->aim = CF_DAY_RISK_SHARE_OF_DAYS;
  risk->share_of_days = g_ascii_strtod (text, &end);

  return end != text && *end == '\0' && risk->share_of_days > 0.0 && risk->share_of_days < 1.0;
}

/* A limit that nobody asked for is NAN. */
static gboolean
is_share (double limit)
{
  return isnan (limit) || (limit > 0.0 && limit <= 1.0);
}

static double
limit_or_none (double limit)
{
  return isnan (limit) ? 0.0 : limit;
}

static const char *
find_wrong_number (const CfCliStaffingTerms *terms)
{
  if (!(terms->handle_s > 0.0 && isfinite (terms->handle_s)))
    return _("--aht must be a number of seconds above 0");
  if (terms->interval < 1 || CF_MINUTES_PER_DAY % terms->interval != 0)
    return _("--interval must divide the day, such as 15, 30 or 60");
  if (!(terms->patience_s >= 0.0))
    return _("--patience must be a number of seconds above 0");
  if (!is_share (terms->max_occupancy) || !is_share (terms->max_abandonment))
    return _("--max-occupancy and --max-abandonment are shares above 0, up to 1; leave them out "
             "for no limit");
  if (!isnan (terms->max_asa_s) && !(terms->max_asa_s > 0.0))
    return _("--max-asa must be a number of seconds above 0");
  if (!(terms->shrinkage >= 0.0 && terms->shrinkage < 1.0))
    return _("--shrinkage is a share from 0 to below 1");
  if (terms->minimum < 0)
    return _("--minimum must be a number of agents");
  if (terms->minimum > CF_CLI_STAFFING_MAX_AGENTS)
    return cf_cli_staffing_too_many ();
  if (!(terms->variation >= 0.0 && terms->variation <= 1.0))
    return _("--variation is a share from 0 to 1");

  return NULL;
}

const char *
cf_cli_staffing_terms_resolve (CfCliStaffingTerms *terms)
{
  const char *mistake = find_wrong_number (terms);

  if (mistake != NULL)
    return mistake;

  terms->like = (CfErlangTraffic) {
    .interval_s = terms->interval * 60.0,
    .handle_s = terms->handle_s,
    .patience_s = terms->patience_s,
  };
  terms->goal = (CfStaffingGoal) {
    .max_occupancy = limit_or_none (terms->max_occupancy),
    .max_abandonment = limit_or_none (terms->max_abandonment),
    .shrinkage = terms->shrinkage,
    .minimum_staff = (guint) terms->minimum,
    .max_asa_s = limit_or_none (terms->max_asa_s),
  };
  terms->method = CF_LOAD_STATIONARY;

  if (!parse_goal (terms->goal_text != NULL ? terms->goal_text : "80/20", &terms->goal.share,
                   &terms->like.within_s))
    return _("--goal must be percent and seconds, such as 80/20");
  if (terms->level_text != NULL && !parse_level (terms->level_text, &terms->goal.level))
    return _("--level is offered, answered, patient or answered-or-abandoned");
  if (terms->method_text != NULL && !cf_load_method_parse (terms->method_text, &terms->method))
    return _("--method is stationary, lagged, modified-mean, modified-max or automatic");
  if (terms->risk_text != NULL && !parse_risk (terms->risk_text, terms->variation, &terms->risk))
    return _("--risk is mean, or a share of days such as 0.8");

  return NULL;
}

gboolean
cf_cli_staffing_terms_fit (const CfCliStaffingTerms *terms,
                           double                    calls,
                           double                    handle_s)
{
  return calls * handle_s / (terms->interval * 60.0) <= CF_CLI_STAFFING_MAX_AGENTS;
}

const char *
cf_cli_staffing_too_many (void)
{
  return _("That is more than 100,000 agents: check the calls, the handle time and the interval.");
}
