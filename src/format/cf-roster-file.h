/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-file.h: reads the public text format of shift-scheduling problems (Curtois and Qu 2014,
 * "Computational results on new staff scheduling benchmark instances").
 *
 * Sections SECTION_HORIZON, _SHIFTS, _STAFF, _DAYS_OFF, _SHIFT_ON_REQUESTS, _SHIFT_OFF_REQUESTS and
 * _COVER, each of lines with commas; lines with # are comments. What is read is what the file says,
 * with names resolved to indices and ranges checked, so that nothing later can go out of bounds.
 * Plain memory; any thread. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *name;
  int   minutes;
} CfRosterFileShift;

typedef struct
{
  char *name;
  int   max_minutes, min_minutes;
  int   max_run, min_run, min_off_run;
  int   max_weekends;
} CfRosterFilePerson;

/* A request, a day off (shift and weight are not used), or the demand of a shift on a day. */
typedef struct
{
  guint person;
  guint day;
  guint shift;
  int   weight;
} CfRosterFileRequest;

typedef struct
{
  guint day;
  guint shift;
  int   required;
  int   under_weight;
  int   over_weight;
} CfRosterFileCover;

typedef struct
{
  guint   n_days;
  GArray *shifts;           /* CfRosterFileShift */
  GArray *people;           /* CfRosterFilePerson */
  int    *limits;           /* [person * shifts + shift]: most of them; -1: no limit */
  guint8 *bars;             /* [shift * shifts + next]: next may not follow on the day after */
  GArray *days_off;         /* CfRosterFileRequest */
  GArray *on_requests;
  GArray *off_requests;
  GArray *covers;           /* CfRosterFileCover; at most one for a day and shift */
} CfRosterFile;

#define CF_ROSTER_FILE_MOST_DAYS   371
#define CF_ROSTER_FILE_MOST_SHIFTS 256
#define CF_ROSTER_FILE_MOST_PEOPLE 10000

CfRosterFile *cf_roster_file_parse (const char    *text,
                                    gsize          length,
                                    GError       **error);    /* CF_FORMAT_ERROR */
void          cf_roster_file_free  (CfRosterFile  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfRosterFile, cf_roster_file_free)

G_END_DECLS
