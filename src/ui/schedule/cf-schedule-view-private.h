/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-schedule-view-private.h: what the parts of the schedule grid share: keys, pointer, clipboard.
 */
#pragma once

#include "cf-schedule-paint.h"
#include "cf-schedule-view.h"

G_BEGIN_DECLS

typedef enum
{
  CF_SCHEDULE_DRAG_NONE,
  CF_SCHEDULE_DRAG_SELECT,
  CF_SCHEDULE_DRAG_CHIPS,
  CF_SCHEDULE_DRAG_HANDLE,
} CfScheduleDrag;

struct _CfScheduleView
{
  GtkWidget         parent_instance;

  /* owned */
  CfScheduleSource *source;
  CfScheduleLayout *layout;
  CfScheduleBrush  *brush;
  GtkAdjustment    *adjustments[2];     /* horizontal, vertical */
  GtkWidget        *cursor;             /* the focusable cell */
  GtkWidget        *hint;               /* popover beside a dragged chip */
  GtkWidget        *menu;               /* popover */
  GtkWidget        *note;               /* popover with the note's entry */
  GString          *typed;
  char             *filter;             /* nullable */

  /* what is selected: from the cursor to the other corner */
  guint             row, day, to_row, to_day;
  gboolean          editable;
  guint             today;
  GtkScrollablePolicy policies[2];

  /* the clipboard's origin, while it is ours */
  CfScheduleBlock  *clip;
  char             *clip_text;
  gboolean          clip_is_cut;

  /* a drag in progress */
  CfScheduleDrag    drag;
  guint             drag_row, drag_day; /* of the cell under the pointer when it began */
  double            drag_x, drag_y;     /* the pointer */
  CfScheduleBlock  *dragged, *drop;
  gboolean          copying;
  guint             autoscroll;         /* tick callback */
  guint             moved_source;       /* columns-moved is due */
  gint64            autoscrolled_at;
};

/* cf-schedule-view.c */
CfScheduleFrame  cf_schedule_view_frame         (CfScheduleView     *self);
guint            cf_schedule_view_n_rows        (CfScheduleView     *self);
guint            cf_schedule_view_n_days        (CfScheduleView     *self);
gboolean         cf_schedule_view_has_cells     (CfScheduleView     *self);
void             cf_schedule_view_moved         (CfScheduleView     *self);
void             cf_schedule_view_scroll        (CfScheduleView     *self,
                                                 double              x,
                                                 double              y);
void             cf_schedule_view_notice        (CfScheduleView     *self,
                                                 const char         *text);
/* Takes the edits; says how many cells were left alone. */
void             cf_schedule_view_apply         (CfScheduleView     *self,
                                                 GArray             *edits,
                                                 guint               n_fixed);
/* @n_rows rows that are shown, from @row down, fewer at the end. */
CfScheduleBlock *cf_schedule_view_block_at      (CfScheduleView     *self,
                                                 guint               row,
                                                 guint               day,
                                                 guint               n_rows,
                                                 guint               n_days);

/* cf-schedule-view-place.c */
void             cf_schedule_view_load          (CfScheduleView     *self);
void             cf_schedule_view_lay_out       (CfScheduleView     *self);
void             cf_schedule_view_configure_adjustments
                                                (CfScheduleView     *self);
void             cf_schedule_view_set_adjustment
                                                (CfScheduleView     *self,
                                                 guint               which,
                                                 GtkAdjustment      *adjustment);

/* cf-schedule-view-keys.c */
void             cf_schedule_view_add_keys      (CfScheduleView     *self);
gboolean         cf_schedule_view_commit_typed  (CfScheduleView     *self);
void             cf_schedule_view_cancel_typed  (CfScheduleView     *self);

/* cf-schedule-view-actions.c */
void             cf_schedule_view_add_actions   (GtkWidgetClass     *widget_class);
void             cf_schedule_view_show_menu     (CfScheduleView     *self,
                                                 const CfScheduleBox *at);

/* cf-schedule-view-pointer.c */
void             cf_schedule_view_add_pointer   (CfScheduleView     *self);
gboolean         cf_schedule_view_cancel_drag   (CfScheduleView     *self);
void             cf_schedule_view_set_copying   (CfScheduleView     *self,
                                                 gboolean            copying);

G_END_DECLS
