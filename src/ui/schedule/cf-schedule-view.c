/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-schedule-accessible.h"
#include "cf-schedule-view-private.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

G_DEFINE_FINAL_TYPE_WITH_CODE (CfScheduleView, cf_schedule_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

enum
{
  PROP_SOURCE = 1,
  PROP_SPAN,
  PROP_EDITABLE,
  N_PROPS,
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  SIGNAL_CURSOR_MOVED,
  SIGNAL_COLUMNS_MOVED,
  SIGNAL_NOTICE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

guint
cf_schedule_view_n_rows (CfScheduleView *self)
{
  return self->source == NULL
             ? 0
             : CF_SCHEDULE_SOURCE_GET_IFACE (self->source)->get_n_rows (self->source);
}

guint
cf_schedule_view_n_days (CfScheduleView *self)
{
  return self->source == NULL
             ? 0
             : CF_SCHEDULE_SOURCE_GET_IFACE (self->source)->get_n_days (self->source);
}

gboolean
cf_schedule_view_has_cells (CfScheduleView *self)
{
  return cf_schedule_view_n_rows (self) > 0 && cf_schedule_view_n_days (self) > 0;
}

CfScheduleFrame
cf_schedule_view_frame (CfScheduleView *self)
{
  return (CfScheduleFrame) {
    .layout = self->layout,
    .source = self->source,
    .row = self->row,
    .day = self->day,
    .first_row = MIN (self->row, self->to_row),
    .last_row = MAX (self->row, self->to_row),
    .first_day = MIN (self->day, self->to_day),
    .last_day = MAX (self->day, self->to_day),
    .focused = gtk_widget_has_focus (self->cursor),
    .today = self->today,
    .typed = self->typed->len > 0 ? self->typed->str : NULL,
    .typed_state = self->typed->len > 0
                     ? cf_schedule_text_typed (self->source, self->typed->str, NULL)
                     : CF_SCHEDULE_TYPED_NOTHING,
    .dragged = self->clip_is_cut && self->dragged == NULL ? self->clip : self->dragged,
    .drop = self->drop,
    .can_edit = self->editable,
  };
}

void
cf_schedule_view_notice (CfScheduleView *self,
                         const char     *text)
{
  g_signal_emit (self, signals[SIGNAL_NOTICE], 0, text);
}

void
cf_schedule_view_apply (CfScheduleView *self,
                        GArray         *edits,
                        guint           n_fixed)
{
  if (edits->len > 0)
    CF_SCHEDULE_SOURCE_GET_IFACE (self->source)
      ->edit (self->source, (const CfScheduleEdit *) edits->data, edits->len);
  if (n_fixed > 0)
    {
      g_autofree char *text = g_strdup_printf (
          ngettext ("%u cell cannot be changed here and was left alone.",
                    "%u cells cannot be changed here and were left alone.", n_fixed),
          n_fixed);

      cf_schedule_view_notice (self, text);
    }

  g_array_unref (edits);
}

CfScheduleBlock *
cf_schedule_view_block_at (CfScheduleView *self,
                           guint           row,
                           guint           day,
                           guint           n_rows,
                           guint           n_days)
{
  CfScheduleBlock *block
    = cf_schedule_block_new (NULL, 0, day, MIN (n_days, cf_schedule_view_n_days (self) - day));

  for (guint at = row; at < cf_schedule_view_n_rows (self) && block->rows->len < n_rows; at++)
    if (cf_schedule_layout_has_line (self->layout, at))
      g_array_append_val (block->rows, at);

  return block;
}

CfScheduleBlock *
cf_schedule_view_dup_selection (CfScheduleView *self)
{
  guint first = MIN (self->row, self->to_row), last = MAX (self->row, self->to_row);
  guint first_day = MIN (self->day, self->to_day), last_day = MAX (self->day, self->to_day);
  CfScheduleBlock *block = cf_schedule_block_new (NULL, 0, first_day, last_day - first_day + 1);

  for (guint row = first; row <= last && cf_schedule_view_has_cells (self); row++)
    if (cf_schedule_layout_has_line (self->layout, row))
      g_array_append_val (block->rows, row);

  return block;
}

/* Names the cursor cell anew and shows it where it is. */
static void
name_cursor (CfScheduleView *self)
{
  g_autofree char *label = cf_schedule_view_has_cells (self)
                             ? cf_schedule_accessible_cell (self->source, self->row, self->day)
                             : g_strdup (_("No shifts"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->cursor), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

void
cf_schedule_view_moved (CfScheduleView *self)
{
  name_cursor (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_CURSOR_MOVED], 0, self->row, self->day);
}

static void
cells_changed_cb (CfScheduleView *self,
                  guint           row,
                  guint           n_rows,
                  guint           day,
                  guint           n_days)
{
  if (self->row - row < n_rows && self->day - day < n_days)
    name_cursor (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
cf_schedule_view_set_source (CfScheduleView   *self,
                             CfScheduleSource *source)
{
  g_return_if_fail (CF_IS_SCHEDULE_VIEW (self));

  if (self->source == source)
    return;

  if (self->source != NULL)
    g_signal_handlers_disconnect_by_data (self->source, self);
  g_set_object (&self->source, source);
  if (source != NULL)
    {
      g_signal_connect_swapped (source, "reset", G_CALLBACK (cf_schedule_view_load), self);
      g_signal_connect_swapped (source, "cells-changed", G_CALLBACK (cells_changed_cb), self);
    }

  cf_schedule_view_load (self);
  g_object_notify (G_OBJECT (self), "source");
}

static void
measure_cb (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 260 : 140;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 860 : 480;
}

/* Told after the layout: who listens may change labels, which must not happen during it. */
static gboolean
columns_moved_cb (gpointer user_data)
{
  CfScheduleView *self = CF_SCHEDULE_VIEW (user_data);

  self->moved_source = 0;
  g_signal_emit (self, signals[SIGNAL_COLUMNS_MOVED], 0);

  return G_SOURCE_REMOVE;
}

static void
cf_schedule_view_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  CfScheduleView *self = CF_SCHEDULE_VIEW (widget);
  CfScheduleLayout *layout = self->layout;
  CfScheduleBox cell;

  if (layout->width != width || layout->height != height)
    {
      cf_schedule_layout_resize (layout, width, height, cf_schedule_brush_get_scale (self->brush),
                                 layout->span);
      cf_schedule_layout_scroll_to (layout, round (layout->scroll_x), round (layout->scroll_y));
      cf_schedule_view_configure_adjustments (self);
      if (self->moved_source == 0)
        self->moved_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, columns_moved_cb, self, NULL);
    }

  cell = cf_schedule_layout_cell_box (layout, self->row, self->day);
  gtk_widget_size_allocate (self->cursor,
                            &(GtkAllocation) { (int) cell.x, (int) cell.y, (int) cell.width,
                                               (int) MAX (cell.height, layout->row_height) },
                            -1);
  if (self->hint != NULL)
    gtk_popover_present (GTK_POPOVER (self->hint));
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
  if (self->note != NULL)
    gtk_popover_present (GTK_POPOVER (self->note));
}

static void
cf_schedule_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  CfScheduleView *self = CF_SCHEDULE_VIEW (widget);
  CfScheduleFrame frame;

  if (self->source == NULL)
    return;

  frame = cf_schedule_view_frame (self);
  cf_schedule_brush_fill (self->brush, snapshot, CF_INK_VIEW,
                          (CfScheduleBox) { 0, 0, self->layout->width, self->layout->height });
  cf_schedule_paint_cells (&frame, self->brush, snapshot);
  cf_schedule_paint_frame (&frame, self->brush, snapshot);
}

static gboolean
cf_schedule_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CF_SCHEDULE_VIEW (widget)->cursor);
}

static void
cf_schedule_view_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  CfScheduleView *self = CF_SCHEDULE_VIEW (widget);

  GTK_WIDGET_CLASS (cf_schedule_view_parent_class)->css_changed (widget, change);
  cf_schedule_brush_update (self->brush);
  gtk_widget_queue_resize (widget);
  if (cf_schedule_brush_get_scale (self->brush) != self->layout->scale)
    cf_schedule_view_lay_out (self);
}

static void
theme_changed_cb (CfScheduleView *self)
{
  cf_schedule_brush_update (self->brush);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
query_tooltip_cb (CfScheduleView *self,
                  int             x,
                  int             y,
                  gboolean        by_keyboard,
                  GtkTooltip     *tooltip)
{
  CfScheduleHit hit = cf_schedule_layout_hit (self->layout, x, y);
  g_autofree char *text = NULL;

  if (!cf_schedule_view_has_cells (self) || self->drag != CF_SCHEDULE_DRAG_NONE)
    return FALSE;

  if (by_keyboard)
    hit = (CfScheduleHit) { CF_SCHEDULE_PART_CELL, 0, self->row, self->day, 0 };
  text = cf_schedule_accessible_tooltip (
    self->source, &hit,
    hit.line < self->layout->lines->len
      ? &g_array_index (self->layout->lines, CfScheduleLine, hit.line)
      : NULL);
  if (text == NULL)
    return FALSE;

  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { x - 2, y - 2, 4, 4 });
  if (hit.part == CF_SCHEDULE_PART_CELL)
    {
      CfScheduleBox box = cf_schedule_layout_cell_box (self->layout, hit.row, hit.day);

      gtk_tooltip_set_tip_area (
          tooltip, &(GdkRectangle){ (int) box.x, (int) box.y, (int) box.width, (int) box.height });
    }

  return TRUE;
}

static void
cf_schedule_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  CfScheduleView *self = CF_SCHEDULE_VIEW (object);

  switch (prop_id)
    {
    case PROP_SOURCE:
      g_value_set_object (value, self->source);
      break;
    case PROP_SPAN:
      g_value_set_uint (value, self->layout->span);
      break;
    case PROP_EDITABLE:
      g_value_set_boolean (value, self->editable);
      break;
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[prop_id - PROP_HADJUSTMENT]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[prop_id - PROP_HSCROLL_POLICY]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cf_schedule_view_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  CfScheduleView *self = CF_SCHEDULE_VIEW (object);

  switch (prop_id)
    {
    case PROP_SOURCE:
      cf_schedule_view_set_source (self, g_value_get_object (value));
      break;
    case PROP_SPAN:
      cf_schedule_view_set_span (self, g_value_get_uint (value));
      break;
    case PROP_EDITABLE:
      cf_schedule_view_set_editable (self, g_value_get_boolean (value));
      break;
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      cf_schedule_view_set_adjustment (self, prop_id - PROP_HADJUSTMENT,
                                       g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      self->policies[prop_id - PROP_HSCROLL_POLICY] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cf_schedule_view_dispose (GObject *object)
{
  CfScheduleView *self = CF_SCHEDULE_VIEW (object);

  if (self->source != NULL)
    g_signal_handlers_disconnect_by_data (self->source, self);
  g_signal_handlers_disconnect_by_data (adw_style_manager_get_default (), self);
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    if (self->adjustments[i] != NULL)
      {
        g_signal_handlers_disconnect_by_data (self->adjustments[i], self);
        g_clear_object (&self->adjustments[i]);
      }
  g_clear_handle_id (&self->moved_source, g_source_remove);
  g_clear_object (&self->source);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->note, gtk_widget_unparent);
  g_clear_pointer (&self->hint, gtk_widget_unparent);
  g_clear_pointer (&self->cursor, gtk_widget_unparent);

  G_OBJECT_CLASS (cf_schedule_view_parent_class)->dispose (object);
}

static void
cf_schedule_view_finalize (GObject *object)
{
  CfScheduleView *self = CF_SCHEDULE_VIEW (object);

  /* A scrolled window that goes takes its adjustments back, and leaves new ones here. */
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    g_clear_object (&self->adjustments[i]);
  cf_schedule_layout_free (self->layout);
  cf_schedule_brush_free (self->brush);
  g_string_free (self->typed, TRUE);
  g_free (self->filter);
  g_free (self->clip_text);
  g_clear_pointer (&self->clip, cf_schedule_block_free);
  g_clear_pointer (&self->dragged, cf_schedule_block_free);
  g_clear_pointer (&self->drop, cf_schedule_block_free);

  G_OBJECT_CLASS (cf_schedule_view_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  g_object_class_install_property (
    object_class, PROP_SOURCE,
    g_param_spec_object ("source", NULL, NULL, CF_TYPE_SCHEDULE_SOURCE, flags));
  g_object_class_install_property (object_class, PROP_SPAN,
                                   g_param_spec_uint ("span", NULL, NULL, 0, CF_SCHEDULE_SPAN_MONTH,
                                                      CF_SCHEDULE_SPAN_TWO_WEEKS, flags));
  g_object_class_install_property (object_class, PROP_EDITABLE,
                                   g_param_spec_boolean ("editable", NULL, NULL, FALSE, flags));
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}

static void
cf_schedule_view_class_init (CfScheduleViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cf_schedule_view_get_property;
  object_class->set_property = cf_schedule_view_set_property;
  object_class->dispose = cf_schedule_view_dispose;
  object_class->finalize = cf_schedule_view_finalize;
  widget_class->measure = measure_cb;
  widget_class->size_allocate = cf_schedule_view_size_allocate;
  widget_class->snapshot = cf_schedule_view_snapshot;
  widget_class->grab_focus = cf_schedule_view_grab_focus;
  widget_class->css_changed = cf_schedule_view_css_changed;

  install_properties (object_class);
  signals[SIGNAL_CURSOR_MOVED]
    = g_signal_new ("cursor-moved", CF_TYPE_SCHEDULE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[SIGNAL_COLUMNS_MOVED]
    = g_signal_new ("columns-moved", CF_TYPE_SCHEDULE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 0);
  signals[SIGNAL_NOTICE]
    = g_signal_new ("notice", CF_TYPE_SCHEDULE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "schedule");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  cf_schedule_view_add_actions (widget_class);
}

static void
cf_schedule_view_init (CfScheduleView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->layout = cf_schedule_layout_new ();
  self->brush = cf_schedule_brush_new (GTK_WIDGET (self));
  self->typed = g_string_new (NULL);
  self->today = G_MAXUINT;
  self->cursor = cf_schedule_cursor_new ();
  gtk_widget_set_parent (self->cursor, GTK_WIDGET (self));
  g_signal_connect_object (self->cursor, "notify::has-focus", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  g_signal_connect_swapped (manager, "notify::dark", G_CALLBACK (theme_changed_cb), self);
  g_signal_connect_swapped (manager, "notify::high-contrast", G_CALLBACK (theme_changed_cb), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Schedule"), -1);
  cf_schedule_view_add_keys (self);
  cf_schedule_view_add_pointer (self);
  name_cursor (self);
}

GtkWidget *
cf_schedule_view_new (void)
{
  return g_object_new (CF_TYPE_SCHEDULE_VIEW, NULL);
}

void
cf_schedule_view_set_editable (CfScheduleView *self,
                               gboolean        editable)
{
  static const char * const actions[]
    = { "grid.cut", "grid.paste", "grid.swap", "grid.delete", "grid.fill-right", "grid.lock",
        "grid.note", "grid.set-code" };

  g_return_if_fail (CF_IS_SCHEDULE_VIEW (self));

  self->editable = editable;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], editable);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify (G_OBJECT (self), "editable");
}

const CfScheduleLayout *
cf_schedule_view_get_layout (CfScheduleView *self)
{
  return self->layout;
}

