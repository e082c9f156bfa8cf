/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-cli-staffing-terms.h: the options that the staffing commands share, and what they come to. */
#pragma once

#include "cf-cli.h"
#include "cf-day-risk.h"
#include "cf-offered-load.h"

G_BEGIN_DECLS

/* As typed. Begin with cf_cli_staffing_terms_init (). */
typedef struct
{
  int     interval;
  double  handle_s;
  char   *goal_text;
  char   *level_text;
  char   *method_text;
  char   *risk_text;
  double  variation;
  double  patience_s;
  double  max_occupancy;
  double  max_abandonment;
  double  max_asa_s;
  double  shrinkage;
  int     minimum;

  /* Set by cf_cli_staffing_terms_resolve (). */
  CfErlangTraffic like;       /* everything but the calls */
  CfStaffingGoal  goal;
  CfDayRisk       risk;
  CfLoadMethod    method;
} CfCliStaffingTerms;

void          cf_cli_staffing_terms_init    (CfCliStaffingTerms *terms);
void          cf_cli_staffing_terms_clear   (CfCliStaffingTerms *terms);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CfCliStaffingTerms, cf_cli_staffing_terms_clear)

/* @own, ended by { NULL }, and the shared options after them: for g_free (). */
GOptionEntry *cf_cli_staffing_terms_entries (CfCliStaffingTerms *terms,
                                             const GOptionEntry *own);

/* NULL, or what is wrong: a translated sentence. */
const char   *cf_cli_staffing_terms_resolve (CfCliStaffingTerms *terms);

/* No center is larger: whoever asks for more mistyped. */
#define CF_CLI_STAFFING_MAX_AGENTS 100000

/* Whether @calls of an interval, each of @handle_s, keep no more people busy. */
gboolean      cf_cli_staffing_terms_fit     (const CfCliStaffingTerms *terms,
                                             double                    calls,
                                             double                    handle_s);
const char   *cf_cli_staffing_too_many      (void);    /* translated: what to say otherwise */

G_END_DECLS
