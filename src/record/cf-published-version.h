/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-published-version.h: a state of a schedule that was published; its shifts never change. */
#pragma once

#include "cf-record.h"

G_BEGIN_DECLS

#define CF_TYPE_PUBLISHED_VERSION (cf_published_version_get_type ())
G_DECLARE_FINAL_TYPE (CfPublishedVersion, cf_published_version, CF, PUBLISHED_VERSION, CfRecord)

struct _CfPublishedVersion
{
  CfRecord  parent_instance;

  gint64    id;
  gint64    schedule_id;
  int       number;          /* 1, 2, … within the schedule */
  gint64    published_at;    /* UTC microseconds */
  gint64    publisher_id;    /* 0: the command line */
  char     *publisher_name;  /* nullable */
  gint64    run_id;          /* the forecast frozen with it; 0: none */
  char     *note;            /* nullable */
  int       n_shifts;
};

G_END_DECLS
