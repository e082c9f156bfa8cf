/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-schedule-source.h: what the schedule grid shows, as an interface.
 *
 * The grid knows rows, days and codes; it does not know the store, the rules or the plan board. The
 * page gives it the board through an adapter, tests give it a table in memory. Getters are called
 * for every visible cell of every frame: they must not allocate. What they lend is valid until the
 * next signal. Main thread.
 *
 * Signals: cells-changed (row, n_rows, day, n_days) after values changed in place; reset () after
 * rows, days or codes changed. */
#pragma once

#include "cf-day.h"

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  CF_SCHEDULE_MARK_HARD = 1 << 0,      /* a hard rule is broken here */
  CF_SCHEDULE_MARK_SOFT = 1 << 1,
  CF_SCHEDULE_MARK_LOCKED = 1 << 2,    /* the builder leaves it alone */
  CF_SCHEDULE_MARK_NOTE = 1 << 3,
  CF_SCHEDULE_MARK_CHANGED = 1 << 4,   /* differs from the newest published version */
  CF_SCHEDULE_MARK_FIXED = 1 << 5,     /* not for editing here: leave, or rows that are read only */
} CfScheduleMarks;

typedef struct
{
  guint16 code;       /* 0: off; else an index for get_code () */
  guint16 marks;
} CfScheduleCell;

#define CF_SCHEDULE_OFF 0

typedef struct         /* what a chip says: a shift type or a kind of leave */
{
  const char *code;    /* "E"; what is typed, compared without case */
  const char *name;    /* "Early" */
  guint       tint;    /* 0 blue … 9 slate */
  gboolean    is_leave;
  int         start;   /* minute of the day; of leave 0 */
  int         length;  /* minutes, of leave 0 */
} CfScheduleCode;

typedef struct
{
  const char *name;
  const char *number;      /* staff number; NULL on a row of open shifts */
  guint       group;
  gboolean    is_open;     /* nobody is assigned: dashed chips */
  int         minutes;     /* paid, in the period */
  int         nights;
  double      fairness;    /* balance: above 0 is more than the fair share; NAN: not known */
} CfScheduleRow;

typedef struct
{
  const char  *name;
  const char  *leader;     /* nullable */
  const guint *n_working;  /* people at work, a day */
  int          minutes;    /* sums of its rows */
  int          nights;
} CfScheduleGroup;

typedef enum
{
  CF_SCHEDULE_DAY_WORKDAY,
  CF_SCHEDULE_DAY_WEEKEND,
  CF_SCHEDULE_DAY_HOLIDAY,
} CfScheduleDayKind;

typedef struct
{
  CfScheduleDayKind kind;
  const char       *name;  /* of the special day; nullable */
} CfScheduleDay;

typedef enum
{
  CF_SCHEDULE_EDIT_CODE,
  CF_SCHEDULE_EDIT_LOCK,
  CF_SCHEDULE_EDIT_NOTE,
} CfScheduleEditKind;

typedef struct
{
  CfScheduleEditKind kind;
  guint              row, day;
  guint16            code;
  gboolean           locked;
  char              *note;   /* owned by the edit; NULL: none */
} CfScheduleEdit;

#define CF_TYPE_SCHEDULE_SOURCE (cf_schedule_source_get_type ())
G_DECLARE_INTERFACE (CfScheduleSource, cf_schedule_source, CF, SCHEDULE_SOURCE, GObject)

struct _CfScheduleSourceInterface
{
  GTypeInterface parent;

  guint                  (*get_n_rows)   (CfScheduleSource *self);
  guint                  (*get_n_people) (CfScheduleSource *self);   /* rows without open shifts */
  guint                  (*get_n_codes)  (CfScheduleSource *self);   /* with the 0 of "off" */
  guint                  (*get_n_days)   (CfScheduleSource *self);
  CfDay                  (*get_first_day) (CfScheduleSource *self);
  void                   (*get_row)      (CfScheduleSource *self, guint row, CfScheduleRow *out);
  void (*get_group) (CfScheduleSource *self, guint group, CfScheduleGroup *out);
  void                   (*get_day)      (CfScheduleSource *self, guint day, CfScheduleDay *out);
  const CfScheduleCode * (*get_code)     (CfScheduleSource *self, guint code);
  CfScheduleCell         (*get_cell)     (CfScheduleSource *self, guint row, guint day);
  const char *           (*get_note)     (CfScheduleSource *self, guint row, guint day);
  /* Why a cell is marked, one sentence a line; NULL: nothing to say. */
  char *                 (*explain)      (CfScheduleSource *self, guint row, guint day);
  gboolean               (*matches)      (CfScheduleSource *self, guint row, const char *typed);
  /* All of them at once, as one step of undo; emits cells-changed before it returns. */
  void                   (*edit)         (CfScheduleSource *self, const CfScheduleEdit *edits,
                                          guint n_edits);
};

char            *cf_schedule_source_fold_code     (const char       *text);
guint16          cf_schedule_source_find_code     (CfScheduleSource *self,    /* 0: there is none */
                                                   const char       *text);
CfScheduleCell   cf_schedule_source_get_cell      (CfScheduleSource *self,
                                                   guint             row,
                                                   guint             day);
void             cf_schedule_source_cells_changed (CfScheduleSource *self,
                                                   guint             row,
                                                   guint             n_rows,
                                                   guint             day,
                                                   guint             n_days);
void             cf_schedule_source_reset         (CfScheduleSource *self);

G_END_DECLS
