/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-outlook-line.h: the lines of an outlook: any of its figures on any day, of an interval or of
 * the whole day. NAN where nothing is known, closed, or outside of the line. Pure; any thread. */
#pragma once

#include "cf-outlook.h"

G_BEGIN_DECLS

#define CF_OUTLOOK_WHOLE_DAY (-1)
#define CF_OUTLOOK_DAYS_OF_A_YEAR 364   /* 52 weeks: a Monday beside a Monday */

typedef enum
{
  CF_OUTLOOK_ACTUAL,        /* calls that came */
  CF_OUTLOOK_USED,          /* the same as the model saw them: NAN where left out */
  CF_OUTLOOK_BASE,          /* of the model, before the layers */
  CF_OUTLOOK_LAST_YEAR,     /* calls that came 52 weeks before */
  CF_OUTLOOK_FOUR_WEEKS,    /* 4 weeks before: what came, or what is forecast there */
  CF_OUTLOOK_PUBLISHED,     /* the forecast that was published with the schedule */
  CF_OUTLOOK_PAST_HANDLE,   /* seconds a call that were needed */
  CF_OUTLOOK_BASE_HANDLE,   /* seconds a call expected, before the layers */
} CfOutlookLine;

/* Totals of a day, or means weighted by calls for seconds. */
double         cf_outlook_line_value  (CfOutlook            *outlook,
                                       CfOutlookLine         line,
                                       CfDay                 day,
                                       int                   slot);
/* The forecast after its layers; @slots (nullable) stands for other layers, see
 * cf_outlook_preview (). */
CfForecastBand cf_outlook_line_band   (CfOutlook            *outlook,
                                       const CfForecastBand *slots,
                                       CfDay                 day,
                                       int                   slot);
/* Seconds a call expected after the layers; @slots and @handle_s are nullable. */
double         cf_outlook_line_handle (CfOutlook            *outlook,
                                       const CfForecastBand *slots,
                                       const double         *handle_s,
                                       CfDay                 day,
                                       int                   slot);

G_END_DECLS
