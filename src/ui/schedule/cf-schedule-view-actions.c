/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-schedule-view-actions.c: what can be done to the selection, from keys and from the menu. */
#include "cf-schedule-accessible.h"
#include "cf-schedule-view-private.h"

#include <glib/gi18n-lib.h>

static void
copy (CfScheduleView *self,
      gboolean        cut)
{
  g_clear_pointer (&self->clip, cf_schedule_block_free);
  g_clear_pointer (&self->clip_text, g_free);
  self->clip = cf_schedule_view_dup_selection (self);
  self->clip_text = cf_schedule_text_copy (self->source, self->clip);
  self->clip_is_cut = cut;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->clip_text);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CfScheduleView *self = CF_SCHEDULE_VIEW (widget);

  if (cf_schedule_view_has_cells (self))
    copy (self, g_str_equal (name, "grid.cut"));
}

/* Where something of that size goes: into the whole selection when it fits in several times. */
static CfScheduleBlock *
target_for (CfScheduleView *self,
            guint           n_lines,
            guint           n_columns)
{
  g_autoptr(CfScheduleBlock) selected = cf_schedule_view_dup_selection (self);
  guint row = MIN (self->row, self->to_row);

  if (selected->rows->len % n_lines == 0 && selected->n_days % n_columns == 0)
    return g_steal_pointer (&selected);

  return cf_schedule_view_block_at (self, row, selected->day, n_lines, n_columns);
}

static void
say_unknown (CfScheduleView *self,
             GPtrArray      *unknown)
{
  g_autofree char *list = NULL, *text = NULL;

  if (unknown->len == 0)
    return;

  g_ptr_array_add (unknown, NULL);
  list = g_strjoinv (_(", "), (char **) unknown->pdata);
  /* Translators: %s is a list of texts that were pasted into the schedule: "X1, Q". */
  text = g_strdup_printf (_ ("No shift type has these codes: %s. Their cells were left alone."),
                          list);
  cf_schedule_view_notice (self, text);
}

static void
paste_text (CfScheduleView *self,
            const char     *text)
{
  g_autoptr(CfSchedulePaste) paste = cf_schedule_text_parse (self->source, text);
  g_autoptr(CfScheduleBlock) target = NULL;
  guint n_fixed = 0;
  GArray *edits;

  if (paste == NULL)
    return;

  target = target_for (self, paste->n_lines, paste->n_columns);
  edits = cf_schedule_edit_paste (self->source, target, paste->codes, paste->n_lines,
                                  paste->n_columns, &n_fixed);
  cf_schedule_view_apply (self, edits, n_fixed);
  say_unknown (self, paste->unknown);
  cf_schedule_view_select (self, g_array_index (target->rows, guint, 0), target->day,
                           g_array_index (target->rows, guint, target->rows->len - 1),
                           target->day + target->n_days - 1);
}

static void
transfer_clip (CfScheduleView     *self,
               CfScheduleTransfer  transfer)
{
  g_autoptr(CfScheduleBlock) from = g_steal_pointer (&self->clip);
  g_autoptr(CfScheduleBlock) to
    = cf_schedule_view_block_at (self, MIN (self->row, self->to_row), MIN (self->day, self->to_day),
                                 from->rows->len, from->n_days);
  guint n_fixed = 0;

  self->clip_is_cut = FALSE;
  if (to->rows->len != from->rows->len || to->n_days != from->n_days)
    {
      cf_schedule_view_notice (self, _("There is not enough room here for what was copied."));
      return;
    }

  cf_schedule_view_apply (
      self, cf_schedule_edit_transfer (self->source, from, to, transfer, &n_fixed), n_fixed);
}

static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(CfScheduleView) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);

  if (text == NULL || self->cursor == NULL || !cf_schedule_view_has_cells (self))
    return;

  /* What was cut here moves as one step, notes included; after a cut elsewhere it is only text. */
  if (self->clip_is_cut && self->clip != NULL && g_strcmp0 (text, self->clip_text) == 0)
    transfer_clip (self, CF_SCHEDULE_TRANSFER_MOVE);
  else
    paste_text (self, text);
}

static void
paste_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, pasted_cb,
                                 g_object_ref (widget));
}

static void
swap_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CfScheduleView *self = CF_SCHEDULE_VIEW (widget);

  if (self->clip != NULL)
    transfer_clip (self, CF_SCHEDULE_TRANSFER_SWAP);
  else
    cf_schedule_view_notice (self, _("Copy or cut the shifts to swap with first."));
}

static void
fill (CfScheduleView *self,
      guint16         code)
{
  g_autoptr(CfScheduleBlock) block = cf_schedule_view_dup_selection (self);
  guint n_fixed = 0;

  cf_schedule_view_apply (self, cf_schedule_edit_fill (self->source, block, code, &n_fixed),
                          n_fixed);
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  CfScheduleView *self = CF_SCHEDULE_VIEW (widget);

  cf_schedule_view_cancel_typed (self);
  if (cf_schedule_view_has_cells (self))
    fill (self, CF_SCHEDULE_OFF);
}

static void
set_code_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  CfScheduleView *self = CF_SCHEDULE_VIEW (widget);
  guint code = g_variant_get_uint32 (parameter);

  if (cf_schedule_view_has_cells (self)
      && code < CF_SCHEDULE_SOURCE_GET_IFACE (self->source)->get_n_codes (self->source))
    fill (self, (guint16) code);
}

static void
fill_right_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  CfScheduleView *self = CF_SCHEDULE_VIEW (widget);
  g_autoptr(CfScheduleBlock) block = cf_schedule_view_dup_selection (self);
  guint n_fixed = 0;

  if (cf_schedule_view_has_cells (self))
    cf_schedule_view_apply (self, cf_schedule_edit_fill_right (self->source, block, &n_fixed),
                            n_fixed);
}

static void
lock_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CfScheduleView *self = CF_SCHEDULE_VIEW (widget);
  g_autoptr(CfScheduleBlock) block = cf_schedule_view_dup_selection (self);

  if (cf_schedule_view_has_cells (self))
    cf_schedule_view_apply (self, cf_schedule_edit_lock (self->source, block), 0);
}

static void
select_all_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  CfScheduleView *self = CF_SCHEDULE_VIEW (widget);

  if (!cf_schedule_view_has_cells (self))
    return;

  self->row = self->day = 0;
  self->to_row = cf_schedule_view_n_rows (self) - 1;
  self->to_day = cf_schedule_view_n_days (self) - 1;
  cf_schedule_view_moved (self);
}

/* Space with Shift takes the person's days, with Ctrl the day's people. */
static void
select_line_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  CfScheduleView *self = CF_SCHEDULE_VIEW (widget);

  if (!cf_schedule_view_has_cells (self))
    return;

  if (g_str_equal (name, "grid.select-person"))
    {
      self->day = 0;
      self->to_day = cf_schedule_view_n_days (self) - 1;
    }
  else
    {
      self->row = 0;
      self->to_row = cf_schedule_view_n_rows (self) - 1;
    }
  cf_schedule_view_moved (self);
}

static void
point_to_cursor (CfScheduleView *self,
                 GtkPopover     *popover)
{
  CfScheduleBox box = cf_schedule_layout_cell_box (self->layout, self->row, self->day);

  gtk_popover_set_pointing_to (popover, &(GdkRectangle) { (int) box.x, (int) box.y, (int) box.width,
                                                          (int) box.height });
}

static void
note_activate_cb (GtkEntry       *entry,
                  CfScheduleView *self)
{
  GArray *edits = cf_schedule_edit_note (self->source, self->row, self->day,
                                         gtk_editable_get_text (GTK_EDITABLE (entry)));

  gtk_popover_popdown (GTK_POPOVER (self->note));
  cf_schedule_view_apply (self, edits, 0);
}

static void
note_closed_cb (CfScheduleView *self)
{
  if (self->cursor != NULL)
    gtk_widget_grab_focus (self->cursor);
}

static void
make_note_popover (CfScheduleView *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Note, Enter to keep"));
  gtk_entry_set_max_length (GTK_ENTRY (entry), 500);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 32);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Note on the Shift"), -1);
  g_signal_connect (entry, "activate", G_CALLBACK (note_activate_cb), self);

  self->note = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->note), entry);
  gtk_widget_set_parent (self->note, GTK_WIDGET (self));
  g_signal_connect_swapped (self->note, "closed", G_CALLBACK (note_closed_cb), self);
}

static void
note_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CfScheduleView *self = CF_SCHEDULE_VIEW (widget);
  GtkEditable *entry;
  const char *note;

  if (!cf_schedule_view_has_cells (self))
    return;

  if (cf_schedule_source_get_cell (self->source, self->row, self->day).code == CF_SCHEDULE_OFF)
    {
      cf_schedule_view_notice (self, _("A note is kept on a shift. There is none on this day."));
      return;
    }

  if (self->note == NULL)
    make_note_popover (self);
  entry = GTK_EDITABLE (gtk_popover_get_child (GTK_POPOVER (self->note)));
  note = CF_SCHEDULE_SOURCE_GET_IFACE (self->source)->get_note (self->source, self->row, self->day);
  gtk_editable_set_text (entry, note != NULL ? note : "");
  point_to_cursor (self, GTK_POPOVER (self->note));
  gtk_popover_popup (GTK_POPOVER (self->note));
  gtk_widget_grab_focus (GTK_WIDGET (entry));
}

static void
append_item (GMenu      *menu,
             const char *label,
             const char *action,
             const char *accelerator)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, action);

  if (accelerator != NULL)
    g_menu_item_set_attribute (item, "accel", "s", accelerator);
  g_menu_append_item (menu, item);
}

static GMenuModel *
code_menu (CfScheduleView *self)
{
  CfScheduleSourceInterface *iface = CF_SCHEDULE_SOURCE_GET_IFACE (self->source);
  GMenu *menu = g_menu_new ();

  for (guint code = 1; code < iface->get_n_codes (self->source); code++)
    {
      const CfScheduleCode *what = iface->get_code (self->source, code);
      g_autofree char *label = g_strdup_printf ("%s  %s", what->code, what->name);
      g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

      if (what->is_leave || cf_schedule_source_find_code (self->source, what->code) != code)
        continue;

      g_menu_item_set_action_and_target (item, "grid.set-code", "u", code);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

static GMenuModel *
context_menu (CfScheduleView *self)
{
  g_autoptr(GMenu) change = g_menu_new ();
  g_autoptr(GMenu) clipboard = g_menu_new ();
  g_autoptr(GMenu) marks = g_menu_new ();
  g_autoptr(GMenuModel) codes = code_menu (self);
  GMenu *menu = g_menu_new ();

  g_menu_append_submenu (change, _("_Set Shift"), codes);
  append_item (change, _("Day _Off"), "grid.delete", "Delete");
  append_item (change, _("_Fill Right"), "grid.fill-right", "<Control>d");
  append_item (clipboard, _("Cu_t"), "grid.cut", "<Control>x");
  append_item (clipboard, _("_Copy"), "grid.copy", "<Control>c");
  append_item (clipboard, _("_Paste"), "grid.paste", "<Control>v");
  append_item (clipboard, _("S_wap With Copied"), "grid.swap", "<Control><Shift>v");
  append_item (marks, _("_Lock or Unlock"), "grid.lock", "<Control>l");
  append_item (marks, _("Edit _Note…"), "grid.note", "<Shift>F2");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (change));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (clipboard));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (marks));

  return G_MENU_MODEL (menu);
}

void
cf_schedule_view_show_menu (CfScheduleView      *self,
                            const CfScheduleBox *at)
{
  g_autoptr(GMenuModel) model = context_menu (self);

  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (model);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  else
    {
      gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), model);
    }

  if (at != NULL)
    gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                                 &(GdkRectangle) { (int) at->x, (int) at->y, 1, 1 });
  else
    point_to_cursor (self, GTK_POPOVER (self->menu));
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  if (cf_schedule_view_has_cells (CF_SCHEDULE_VIEW (widget)))
    cf_schedule_view_show_menu (CF_SCHEDULE_VIEW (widget), NULL);
}

static const struct
{
  const char               *name;
  const char               *parameter;
  GtkWidgetActionActivateFunc activate;
  guint                     key;
  GdkModifierType           modifiers;
} actions[] = {
  { "grid.cut", NULL, copy_action, GDK_KEY_x, GDK_CONTROL_MASK },
  { "grid.copy", NULL, copy_action, GDK_KEY_c, GDK_CONTROL_MASK },
  { "grid.paste", NULL, paste_action, GDK_KEY_v, GDK_CONTROL_MASK },
  { "grid.swap", NULL, swap_action, GDK_KEY_v, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
  { "grid.delete", NULL, delete_action, GDK_KEY_Delete, 0 },
  { "grid.fill-right", NULL, fill_right_action, GDK_KEY_d, GDK_CONTROL_MASK },
  { "grid.lock", NULL, lock_action, GDK_KEY_l, GDK_CONTROL_MASK },
  { "grid.note", NULL, note_action, GDK_KEY_F2, GDK_SHIFT_MASK },
  { "grid.select-all", NULL, select_all_action, GDK_KEY_a, GDK_CONTROL_MASK },
  { "grid.select-person", NULL, select_line_action, GDK_KEY_space, GDK_SHIFT_MASK },
  { "grid.select-day", NULL, select_line_action, GDK_KEY_space, GDK_CONTROL_MASK },
  { "grid.menu", NULL, menu_action, GDK_KEY_F10, GDK_SHIFT_MASK },
  { "grid.set-code", "u", set_code_action, 0, 0 },
};

/* The keys belong to the cursor cell, not to the grid: the entry of a note, whose popover is a
 * child of the grid too, keeps its own. */
void
cf_schedule_view_add_actions (GtkWidgetClass *widget_class)
{
  GtkWidgetClass *cursor_class = g_type_class_ref (CF_TYPE_SCHEDULE_CURSOR);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                       actions[i].activate);
      if (actions[i].key != 0)
        gtk_widget_class_add_binding_action (cursor_class, actions[i].key, actions[i].modifiers,
                                             actions[i].name, NULL);
    }

  gtk_widget_class_add_binding_action (cursor_class, GDK_KEY_Menu, 0, "grid.menu", NULL);
  gtk_widget_class_add_binding_action (cursor_class, GDK_KEY_BackSpace, 0, "grid.delete", NULL);
  g_type_class_unref (cursor_class);
}
