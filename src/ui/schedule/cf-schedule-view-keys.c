/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-schedule-view-keys.c: moving, selecting and typing codes.
 *
 * Letters are collected in the cursor cell until Enter, Tab or an arrow commits them to the whole
 * selection. A digit that begins no code is left to the page (1 to 4 choose the view). */
#include "cf-schedule-view-private.h"

#include <glib/gi18n-lib.h>

void
cf_schedule_view_cancel_typed (CfScheduleView *self)
{
  g_string_truncate (self->typed, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* TRUE when nothing is left to be typed. What is no code is said, and forgotten. */
gboolean
cf_schedule_view_commit_typed (CfScheduleView *self)
{
  g_autofree char *typed = g_strdup (self->typed->str);
  g_autoptr(CfScheduleBlock) block = NULL;
  guint16 code = 0;
  guint n_fixed = 0;

  if (self->typed->len == 0)
    return TRUE;

  cf_schedule_view_cancel_typed (self);
  if (cf_schedule_text_typed (self->source, typed, &code) != CF_SCHEDULE_TYPED_CODE)
    {
      /* Translators: %s is what was typed into the schedule: "Q". */
      g_autofree char *text = g_strdup_printf (_("No shift type has the code “%s”."), typed);

      cf_schedule_view_notice (self, text);
      return FALSE;
    }

  block = cf_schedule_view_dup_selection (self);
  cf_schedule_view_apply (self, cf_schedule_edit_fill (self->source, block, code, &n_fixed),
                          n_fixed);
  return TRUE;
}

static gboolean
is_empty (CfScheduleView *self,
          guint           row,
          guint           day)
{
  return cf_schedule_source_get_cell (self->source, row, day).code == CF_SCHEDULE_OFF;
}

/* Where Ctrl+Left or Ctrl+Right goes: to the next end of a run of shifts, or of days off. */
static guint
jump_day (CfScheduleView *self,
          guint           row,
          guint           day,
          int             direction)
{
  guint n_days = cf_schedule_view_n_days (self);
  guint at = day;
  gboolean started = FALSE;

  for (gint64 next = (gint64) day + direction; next >= 0 && next < n_days; next += direction)
    {
      gboolean changes = is_empty (self, row, (guint) next) != is_empty (self, row, at);

      if (changes && started)
        break;
      started = TRUE;
      at = (guint) next;
    }

  return at;
}

static guint
jump_row (CfScheduleView *self,
          guint           row,
          guint           day,
          int             direction)
{
  guint at = row;
  gboolean started = FALSE;

  for (guint next = cf_schedule_layout_step_row (self->layout, at, direction); next != at;
       next = cf_schedule_layout_step_row (self->layout, at, direction))
    {
      gboolean changes = is_empty (self, next, day) != is_empty (self, at, day);

      if (changes && started)
        break;
      started = TRUE;
      at = next;
    }

  return at;
}

static int
page_rows (CfScheduleView *self)
{
  return MAX ((int) (self->layout->viewport.height / self->layout->row_height) - 1, 1);
}

/* The cell that a key goes to from @row and @day. FALSE: it is no moving key. Control with the page
 * keys belongs to the page: the period before and after. */
static gboolean
find_target (CfScheduleView *self,
             guint           keyval,
             gboolean        control,
             guint          *row,
             guint          *day)
{
  guint last_day = cf_schedule_view_n_days (self) - 1;
  int last_row = (int) cf_schedule_view_n_rows (self);

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      *day = control ? jump_day (self, *row, *day, -1) : MAX (*day, 1) - 1;
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      *day = control ? jump_day (self, *row, *day, 1) : MIN (*day + 1, last_day);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      *row = control ? jump_row (self, *row, *day, -1)
                     : cf_schedule_layout_step_row (self->layout, *row, -1);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      *row = control ? jump_row (self, *row, *day, 1)
                     : cf_schedule_layout_step_row (self->layout, *row, 1);
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      *row = cf_schedule_layout_step_row (self->layout, *row, -page_rows (self));
      return !control;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      *row = cf_schedule_layout_step_row (self->layout, *row, page_rows (self));
      return !control;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      *day = 0;
      *row = control ? cf_schedule_layout_step_row (self->layout, *row, -last_row) : *row;
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      *day = last_day;
      *row = control ? cf_schedule_layout_step_row (self->layout, *row, last_row) : *row;
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
move_by_key (CfScheduleView *self,
             guint           keyval,
             gboolean        control,
             gboolean        extend)
{
  guint row = extend ? self->to_row : self->row;
  guint day = extend ? self->to_day : self->day;

  if (!find_target (self, keyval, control, &row, &day))
    return FALSE;

  cf_schedule_view_commit_typed (self);
  if (extend)
    cf_schedule_view_select (self, self->row, self->day, row, day);
  else
    cf_schedule_view_set_cursor (self, row, day);

  return TRUE;
}

static gboolean
type_character (CfScheduleView *self,
                gunichar        character)
{
  char text[7] = "";

  if (!g_unichar_isgraph (character))
    return FALSE;

  g_unichar_to_utf8 (character, text);
  if (self->typed->len == 0 && g_unichar_isdigit (character)
      && cf_schedule_text_typed (self->source, text, NULL) == CF_SCHEDULE_TYPED_UNKNOWN)
    return FALSE;

  g_string_append (self->typed, text);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return TRUE;
}

static gboolean
erase_character (CfScheduleView *self)
{
  if (self->typed->len == 0)
    return FALSE;

  g_string_truncate (self->typed, (gsize) (g_utf8_prev_char (self->typed->str + self->typed->len)
                                           - self->typed->str));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return TRUE;
}

/* Back to one cell, step by step: what is dragged, what is typed, what is cut, what is selected. */
static gboolean
escape (CfScheduleView *self)
{
  if (cf_schedule_view_cancel_drag (self))
    return TRUE;

  if (self->typed->len > 0)
    {
      cf_schedule_view_cancel_typed (self);
      return TRUE;
    }

  if (self->clip_is_cut)
    {
      self->clip_is_cut = FALSE;
      gtk_widget_queue_draw (GTK_WIDGET (self));
      return TRUE;
    }

  if (self->row == self->to_row && self->day == self->to_day)
    return FALSE;

  cf_schedule_view_set_cursor (self, self->row, self->day);
  return TRUE;
}

static gboolean
editing_key (CfScheduleView *self,
             guint           keyval,
             gboolean        shift)
{
  switch (keyval)
    {
    case GDK_KEY_Escape:
      return escape (self);
    case GDK_KEY_BackSpace:
      return erase_character (self);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (cf_schedule_view_commit_typed (self))
        move_by_key (self, shift ? GDK_KEY_Up : GDK_KEY_Down, FALSE, FALSE);
      return TRUE;
    case GDK_KEY_Tab:
      if (self->typed->len == 0)
        return FALSE;               /* on to the next widget */
      if (cf_schedule_view_commit_typed (self))
        move_by_key (self, GDK_KEY_Right, FALSE, FALSE);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
pressed_cb (CfScheduleView        *self,
            guint                  keyval,
            guint                  keycode,
            GdkModifierType        state,
            GtkEventControllerKey *controller)
{
  gboolean control = (state & GDK_CONTROL_MASK) != 0, shift = (state & GDK_SHIFT_MASK) != 0;

  if (keyval == GDK_KEY_Control_L || keyval == GDK_KEY_Control_R)
    cf_schedule_view_set_copying (self, TRUE);
  if (!cf_schedule_view_has_cells (self) || (state & (GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;

  if (move_by_key (self, keyval, control, shift))
    return TRUE;

  if (control)
    return FALSE;

  return editing_key (self, keyval, shift)
         || (self->editable && type_character (self, gdk_keyval_to_unicode (keyval)));
}

static void
released_cb (CfScheduleView *self,
             guint           keyval)
{
  if (keyval == GDK_KEY_Control_L || keyval == GDK_KEY_Control_R)
    cf_schedule_view_set_copying (self, FALSE);
}

/* Leaving the grid commits, as moving away from the cell does. */
static void
left_cb (CfScheduleView *self)
{
  if (self->source != NULL)
    cf_schedule_view_commit_typed (self);
}

void
cf_schedule_view_add_keys (CfScheduleView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  /* The window may hold the cell, and its focus, longer than the grid lives. */
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-released", G_CALLBACK (released_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->cursor, keys);
  gtk_widget_add_controller (self->cursor, focus);
}
