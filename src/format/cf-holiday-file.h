/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-holiday-file.h: files of special days.
 *
 * Three kinds, told apart by their first character: JSON as the holiday-cn project publishes it
 * (days: name, date, isOffDay), iCalendar, and a table with the columns date, name and, if it
 * likes, kind and class. A calendar's event that says 班 or "work" is a swapped workday, every
 * other one a day off; of these the statutory ones are found by cf_statutory_day_in_china (), in
 * files that are about China: those in Chinese. What cannot be read is named, and the rest is. Any
 * thread. */
#pragma once

#include "cf-calendar.h"
#include "cf-table.h"

G_BEGIN_DECLS

typedef struct
{
  CfDay           day;
  CfCalendarKind  kind;
  char           *name;
  char           *class;      /* nullable: the name */
  guint           line;       /* of the file; 0 where the format has none */
} CfHolidayEntry;

typedef struct
{
  guint  line;                /* 0: of the whole file */
  char  *sentence;            /* translated */
} CfHolidayProblem;

typedef struct
{
  GArray   *entries;          /* CfHolidayEntry, by day; a day that comes twice counts once */
  GArray   *problems;         /* CfHolidayProblem */
  gboolean  kinds_assumed;    /* a table that does not say the kinds: all taken as statutory */
} CfHolidayFile;

/* NULL only when nothing of it can be understood. */
CfHolidayFile *cf_holiday_file_read (const char     *text,
                                     GError        **error);
void           cf_holiday_file_free (CfHolidayFile  *self);

/* For the three readers. The texts are copied; a name of "" stays so. */
void           cf_holiday_file_add  (CfHolidayFile        *self,
                                     const CfHolidayEntry *entry);
void           cf_holiday_file_add_problem (CfHolidayFile *self,
                                     guint           line,
                                     char           *sentence);   /* taken */
gboolean       cf_holiday_file_read_json  (CfHolidayFile  *self,
                                     const char     *text,
                                     GError        **error);
gboolean       cf_holiday_file_read_ics   (CfHolidayFile  *self,
                                     const char     *text,
                                     GError        **error);
gboolean       cf_holiday_file_read_table (CfHolidayFile  *self,
                                     const CfTable  *table,
                                     GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfHolidayFile, cf_holiday_file_free)

G_END_DECLS
