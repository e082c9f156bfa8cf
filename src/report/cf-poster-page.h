/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-poster-page.h: one page of a poster while it is laid out, for the files that do it. */
#pragma once

#include "cf-poster.h"

typedef enum
{
  CF_POSTER_LINE_TEAM,
  CF_POSTER_LINE_PERSON,
  CF_POSTER_LINE_COVERAGE,
  CF_POSTER_LINE_NOTE,
} CfPosterLineKind;

typedef struct
{
  CfPosterLineKind kind;
  guint            index;        /* of the row, the coverage line or the note */
  gboolean         continued;    /* a team that began on the page before */
} CfPosterLine;

typedef struct
{
  const CfPosterInput  *input;
  const CfPosterLayout *layout;
  CfTextMetrics        *metrics;
  CfScene              *scene;
  const CfPosterLine   *lines;
  guint                 n_lines;
  guint                 first_day;
  guint                 n_days;
  guint                 page;        /* 1, 2, … */
  guint                 n_pages;
  double                line_height;
  double                top;         /* of the first line, below the days */
} CfPosterPage;

#define CF_POSTER_MARGIN 36.0
#define CF_POSTER_NAME_WIDTH 150.0
#define CF_POSTER_HOURS_WIDTH 44.0
#define CF_POSTER_N_COVERAGE 5

/* px taken above the first line and below the last one. */
double cf_poster_page_head_height (const CfPosterInput  *input,
                                   CfTextMetrics        *metrics);
double cf_poster_page_foot_height (const CfPosterInput  *input,
                                   const CfPosterLayout *layout,
                                   CfTextMetrics        *metrics);
double cf_poster_page_day_width   (const CfPosterPage   *page);
double cf_poster_page_day_x       (const CfPosterPage   *page,
                                   guint                 day);      /* of the page */

void   cf_poster_page_add_head    (const CfPosterPage   *page);
void   cf_poster_page_add_foot    (const CfPosterPage   *page);
void   cf_poster_page_add_lines   (const CfPosterPage   *page);
