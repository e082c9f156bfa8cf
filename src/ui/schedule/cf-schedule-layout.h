/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-schedule-layout.h: where everything in the schedule grid lies.
 *
 * Pure geometry: no GTK, no text, no colors. The grid has a header on top, names at the left and
 * totals at the right, which stay in their place, and cells between them: a line is a team's
 * heading or a person, a column is a day. Painting, hit tests, the cursor cell and the coverage
 * strip ask this one struct, so they cannot disagree.
 *
 * There are two spaces: the *widget* (where the pointer is) and the *content* (the cells only; 0,0
 * is the first line of the first day; scroll offsets are measured in it). All numbers are pixels.
 * Fields are read by anyone and written by the functions only. Any one thread. */
#pragma once

#include "cf-day.h"

G_BEGIN_DECLS

typedef enum
{
  CF_SCHEDULE_SPAN_WEEK,
  CF_SCHEDULE_SPAN_TWO_WEEKS,
  CF_SCHEDULE_SPAN_FOUR_WEEKS,
  CF_SCHEDULE_SPAN_MONTH,
} CfScheduleSpan;

typedef struct
{
  gboolean is_heading;
  guint    group;
  guint    row;          /* of a heading: the first row of its group */
  double   y;            /* content */
  double   height;
} CfScheduleLine;

typedef enum
{
  CF_SCHEDULE_PART_NONE,
  CF_SCHEDULE_PART_CORNER,     /* above the names */
  CF_SCHEDULE_PART_DAY,        /* the header of a day */
  CF_SCHEDULE_PART_TOTAL_NAME, /* the header of a total */
  CF_SCHEDULE_PART_HEADING,    /* anywhere on the line of a team */
  CF_SCHEDULE_PART_NAME,
  CF_SCHEDULE_PART_CELL,
  CF_SCHEDULE_PART_TOTAL,
} CfSchedulePart;

typedef struct
{
  CfSchedulePart part;
  guint          line, row, day, total;   /* those that the part has; G_MAXUINT otherwise */
} CfScheduleHit;

typedef struct
{
  double x, y, width, height;
} CfScheduleBox;

#define CF_SCHEDULE_MAX_TOTALS 3   /* hours, nights, fairness; a narrow grid keeps the first */

typedef struct
{
  double         width, height, scale;   /* as given to resize () */
  CfScheduleSpan span;
  double         header_height, name_width, cell_width, row_height, heading_height;
  double         total_width[CF_SCHEDULE_MAX_TOTALS];
  guint          n_totals;
  guint          n_days;
  GArray        *lines;                  /* of CfScheduleLine, from the top */
  double         content_width, content_height;
  double         scroll_x, scroll_y;
  CfScheduleBox  viewport;               /* of the cells, in the widget */

  /*< private >*/
  guint         *group_of_row;
  gboolean      *shown;
  guint          n_rows;
  guint         *line_of_row;            /* G_MAXUINT: no line */
  GHashTable    *collapsed;              /* set of groups */
} CfScheduleLayout;

CfScheduleLayout *cf_schedule_layout_new        (void);
void              cf_schedule_layout_free       (CfScheduleLayout *self);

/* @group_of_row has @n_rows entries, those of a group adjacent. A row that is not @shown (search
 * left it out) has no line; neither has a group without a row that is shown. */
void              cf_schedule_layout_set_rows   (CfScheduleLayout *self,
                                                 const guint      *group_of_row,
                                                 const gboolean   *shown,     /* nullable: all */
                                                 guint             n_rows);
void              cf_schedule_layout_set_days   (CfScheduleLayout *self,
                                                 guint             n_days);
void              cf_schedule_layout_set_collapsed (CfScheduleLayout *self,
                                                 guint             group,
                                                 gboolean          collapsed);
gboolean          cf_schedule_layout_get_collapsed (CfScheduleLayout *self,
                                                 guint             group);

/* @scale: size of the font ÷ 11 pt at 96 dpi. @span: how many days fit the width, if they can. */
void              cf_schedule_layout_resize     (CfScheduleLayout *self,
                                                 double            width,
                                                 double            height,
                                                 double            scale,
                                                 CfScheduleSpan    span);
void cf_schedule_layout_scroll_to (CfScheduleLayout *self, /* kept inside the content */
                                   double x,
                                   double y);

CfScheduleHit     cf_schedule_layout_hit        (CfScheduleLayout *self,
                                                 double            x,
                                                 double            y);
CfScheduleBox     cf_schedule_layout_cell_box   (CfScheduleLayout *self,   /* in the widget */
                                                 guint             row,
                                                 guint             day);
gboolean          cf_schedule_layout_has_line   (CfScheduleLayout *self,
                                                 guint             row);
double            cf_schedule_layout_total_x    (CfScheduleLayout *self,
                                                 guint             total);

/* What is to be drawn: first line or day and the one after the last. */
void              cf_schedule_layout_get_visible_lines (CfScheduleLayout *self,
                                                 guint            *first,
                                                 guint            *until);
void              cf_schedule_layout_get_visible_days (CfScheduleLayout *self,
                                                 guint            *first,
                                                 guint            *until);

/* The row @steps lines of people further down (or up), stopping at the ends. */
guint             cf_schedule_layout_step_row   (CfScheduleLayout *self,
                                                 guint             row,
                                                 int               steps);
/* Scrolls as little as shows the whole cell. TRUE when it moved. */
gboolean          cf_schedule_layout_reveal     (CfScheduleLayout *self,
                                                 guint             row,
                                                 guint             day);
/* How fast to scroll, in pixels a second, while something is dragged at @x, @y. */
void              cf_schedule_layout_edge_speed (CfScheduleLayout *self,
                                                 double            x,
                                                 double            y,
                                                 double           *dx,
                                                 double           *dy);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfScheduleLayout, cf_schedule_layout_free)

G_END_DECLS
