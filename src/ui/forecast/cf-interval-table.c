/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-interval-table.h"

#include "cf-date-text.h"
#include "cf-explain-popover.h"
#include "cf-interval-row.h"
#include "cf-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _CfIntervalTable
{
  AdwBin         parent_instance;

  /* template children */
  GtkLabel      *title;
  GtkLabel      *summary;
  GtkMenuButton *why_button;
  GtkLabel      *why_label;
  GtkColumnView *column_view;

  /* owned */
  GListModel    *rows;
  CfOutlook     *outlook;
  CfRequirement *requirement;    /* nullable */
  GtkPopover    *explanation;
  GtkWidget     *menu;

  CfDay          day;
};

G_DEFINE_FINAL_TYPE (CfIntervalTable, cf_interval_table, ADW_TYPE_BIN)

enum
{
  ADJUST,
  MARK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const struct
{
  const char *title;
  gboolean    bold;
} columns[CF_INTERVAL_N_COLUMNS] = {
  [CF_INTERVAL_TIME] = { N_("Time"), FALSE },
  [CF_INTERVAL_CALLS] = { N_("Calls"), TRUE },
  [CF_INTERVAL_80] = { N_("80 %"), FALSE },
  [CF_INTERVAL_95] = { N_("95 %"), FALSE },
  [CF_INTERVAL_HANDLE] = { N_("AHT, s"), FALSE },
  [CF_INTERVAL_LOAD] = { N_("Load, erl"), FALSE },
  [CF_INTERVAL_AGENTS] = { N_("Agents"), TRUE },
  [CF_INTERVAL_LEVEL] = { N_("Service level"), FALSE },
  [CF_INTERVAL_OCCUPANCY] = { N_("Occupancy"), FALSE },
};

static GtkWidget *
time_cell_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *bar = gtk_progress_bar_new ();

  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (bar, 32, -1);
  gtk_widget_add_css_class (bar, "cf-meter");
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Share of the busiest interval"), -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), bar);

  return box;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  user_data)
{
  guint column = GPOINTER_TO_UINT (user_data);

  if (column == CF_INTERVAL_TIME)
    {
      gtk_list_item_set_child (item, time_cell_new ());
      return;
    }

  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, columns[column].bold ? "cf-bold" : "dim-label");
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  user_data)
{
  CfIntervalRow *row = gtk_list_item_get_item (item);
  guint column = GPOINTER_TO_UINT (user_data);
  const char *text = cf_interval_row_get_text (row, column);
  GtkWidget *child = gtk_list_item_get_child (item);

  if (column != CF_INTERVAL_TIME)
    {
      gtk_label_set_label (GTK_LABEL (child), text);
      return;
    }

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (child)), text);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (gtk_widget_get_last_child (child)),
                                 cf_interval_row_get_share (row));
}

static void
add_columns (CfIntervalTable *self)
{
  for (guint c = 0; c < CF_INTERVAL_N_COLUMNS; c++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr(GtkColumnViewColumn) column = NULL;

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (c));
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (c));
      column = gtk_column_view_column_new (_(columns[c].title), factory);
      gtk_column_view_column_set_expand (column, c > CF_INTERVAL_TIME);
      gtk_column_view_append_column (self->column_view, column);
    }
}

/* The title of a column of figures stands over their ends; GTK 4.8 offers no way to ask for it. */
static void
align_titles (CfIntervalTable *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->column_view));
  GtkWidget *title = header != NULL ? gtk_widget_get_first_child (header) : NULL;

  for (guint c = 0; title != NULL; c++, title = gtk_widget_get_next_sibling (title))
    {
      GtkWidget *box = gtk_widget_get_first_child (title);

      if (c > CF_INTERVAL_TIME && box != NULL)
        gtk_widget_set_halign (box, GTK_ALIGN_END);
    }
}

static double
total_of (CfOutlook *outlook,
          CfDay      day)
{
  if (day >= outlook->from && day < outlook->from + (CfDay) outlook->n_days)
    return outlook->days[day - outlook->from].total.mean;
  if (day >= outlook->past_from && day < outlook->past_from + (CfDay) outlook->n_past)
    return outlook->past[day - outlook->past_from].total;

  return NAN;
}

static void
show_summary (CfIntervalTable *self,
              CfOutlook       *outlook,
              CfRequirement   *requirement,
              CfDay            day)
{
  g_autofree char *calls = cf_number_to_text (total_of (outlook, day), 0);
  g_autofree char *text = NULL;
  gboolean needed = requirement != NULL && day >= requirement->from
                    && day < requirement->from + (CfDay) requirement->n_days;

  if (needed)
    {
      const CfRequirementTotal *total = &requirement->days[day - requirement->from];
      g_autofree char *hours = cf_number_to_text (total->agent_hours, 1);

      /* Translators: calls of the day, hours of agents at work that they need */
      text = g_strdup_printf (_("%1$s calls, %2$s agent-hours"), calls, hours);
    }
  else
    /* Translators: %s is a number */
    text = g_strdup_printf (_("%s calls"), calls);

  gtk_label_set_label (self->summary, text);
}

/* Of the day: which profile it has, and how its total comes about. */
static void
show_explanation (CfIntervalTable *self,
                  CfOutlook       *outlook,
                  CfDay            day)
{
  gboolean ahead = day >= outlook->from && day < outlook->from + (CfDay) outlook->n_days;

  gtk_widget_set_visible (GTK_WIDGET (self->why_button), ahead);
  if (!ahead)
    return;

  g_autofree char *profile = cf_outlook_explain_profile (outlook, (guint) (day - outlook->from));
  g_autofree char *parts = cf_outlook_explain_day (outlook, (guint) (day - outlook->from));
  g_autofree char *text = g_strdup_printf ("%s\n\n%s", profile, parts);

  gtk_label_set_label (self->why_label, text);
}

static gboolean
is_ahead (CfIntervalTable *self)
{
  return self->day >= self->outlook->from;
}

void
cf_interval_table_show_day (CfIntervalTable *self,
                            CfOutlook       *outlook,
                            CfRequirement   *requirement,
                            CfDay            day)
{
  g_autofree char *title = cf_date_text_day (day, CF_DATE_TEXT_FULL);

  g_clear_object (&self->rows);
  self->rows = cf_interval_row_list (outlook, requirement, day);
  gtk_label_set_label (self->title, title);
  show_summary (self, outlook, requirement, day);
  show_explanation (self, outlook, day);

  g_set_object (&self->outlook, outlook);
  g_set_object (&self->requirement, requirement);
  self->day = day;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "interval-table.adjust", is_ahead (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "interval-table.mark", !is_ahead (self));

  g_autoptr(GtkMultiSelection) selection = gtk_multi_selection_new (g_object_ref (self->rows));

  gtk_column_view_set_model (self->column_view, GTK_SELECTION_MODEL (selection));
}

/* Where the row with the focus is; the head of the table when none has it. */
static GdkRectangle
focused_place (CfIntervalTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *table = GTK_WIDGET (self->column_view);
  graphene_rect_t bounds;

  if (focus == NULL || focus == table || !gtk_widget_is_ancestor (focus, table))
    focus = GTK_WIDGET (self->title);
  if (!gtk_widget_compute_bounds (focus, GTK_WIDGET (self), &bounds))
    return (GdkRectangle) { 0, 0, 1, 1 };

  return (GdkRectangle) { (int) bounds.origin.x + 40, (int) bounds.origin.y, 120,
                          (int) bounds.size.height };
}

/* The people that the calls of an interval need; NULL: it has none. */
static char *
explain_need (CfIntervalTable *self,
              guint            slot)
{
  CfRequirement *requirement = self->requirement;

  if (requirement == NULL || self->day < requirement->from
      || self->day >= requirement->from + (CfDay) requirement->n_days
      || slot >= requirement->n_slots)
    return NULL;

  return cf_requirement_explain (requirement, (guint) (self->day - requirement->from), slot);
}

static void
explain_row (CfIntervalTable *self,
             guint            position)
{
  g_autoptr(CfIntervalRow) row = g_list_model_get_item (self->rows, position);
  GdkRectangle at = focused_place (self);

  if (row == NULL)
    return;

  guint slot = cf_interval_row_get_slot (row);
  g_autofree char *need = explain_need (self, slot);

  cf_explain_popover_show (self->explanation, self->outlook, self->day, (int) slot, need, &at);
}

static GtkBitset *
chosen_rows (CfIntervalTable *self)
{
  GtkSelectionModel *model = gtk_column_view_get_model (self->column_view);

  return model != NULL ? gtk_selection_model_get_selection (model) : gtk_bitset_new_empty ();
}

static void
explain_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  CfIntervalTable *self = CF_INTERVAL_TABLE (widget);
  g_autoptr(GtkBitset) chosen = chosen_rows (self);

  if (!gtk_bitset_is_empty (chosen))
    explain_row (self, gtk_bitset_get_minimum (chosen));
}

/* From the first chosen row to the end of the last; the whole day when none is. */
static void
stretch_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  CfIntervalTable *self = CF_INTERVAL_TABLE (widget);
  g_autoptr(GtkBitset) chosen = chosen_rows (self);
  guint signal = g_str_equal (action_name, "interval-table.adjust") ? ADJUST : MARK;
  gint64 start = cf_minute_at (self->day, 0), end = cf_minute_at (self->day + 1, 0);

  if (!gtk_bitset_is_empty (chosen))
    {
      g_autoptr(CfIntervalRow) first
        = g_list_model_get_item (self->rows, gtk_bitset_get_minimum (chosen));
      g_autoptr(CfIntervalRow) last
        = g_list_model_get_item (self->rows, gtk_bitset_get_maximum (chosen));

      end = start + (gint64) (cf_interval_row_get_slot (last) + 1) * self->outlook->minutes;
      start += (gint64) cf_interval_row_get_slot (first) * self->outlook->minutes;
    }
  g_signal_emit (self, signals[signal], 0, start, end);
}

static void
activated_cb (CfIntervalTable *self,
              guint            position)
{
  explain_row (self, position);
}

static void
show_menu (CfIntervalTable    *self,
           const GdkRectangle *at)
{
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
menu_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CfIntervalTable *self = CF_INTERVAL_TABLE (widget);
  GdkRectangle at = focused_place (self);

  show_menu (self, &at);
}

static void
pressed_cb (CfIntervalTable *self,
            int              n_press,
            double           x,
            double           y)
{
  show_menu (self, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
}

/* As a table of texts with tabs, for a spreadsheet. */
static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CfIntervalTable *self = CF_INTERVAL_TABLE (widget);
  g_autoptr(GString) text = g_string_new (NULL);
  guint n = self->rows != NULL ? g_list_model_get_n_items (self->rows) : 0;

  for (guint c = 0; c < CF_INTERVAL_N_COLUMNS; c++)
    g_string_append_printf (text, "%s%s", c > 0 ? "\t" : "", _(columns[c].title));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(CfIntervalRow) row = g_list_model_get_item (self->rows, i);

      for (guint c = 0; c < CF_INTERVAL_N_COLUMNS; c++)
        g_string_append_printf (text, "%s%s", c > 0 ? "\t" : "\n",
                                cf_interval_row_get_text (row, c));
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text->str);
}

static void
cf_interval_table_dispose (GObject *object)
{
  CfIntervalTable *self = CF_INTERVAL_TABLE (object);

  if (self->column_view != NULL)
    gtk_column_view_set_model (self->column_view, NULL);
  if (self->explanation != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->explanation));
  self->explanation = NULL;
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), CF_TYPE_INTERVAL_TABLE);
  g_clear_object (&self->rows);
  g_clear_object (&self->outlook);
  g_clear_object (&self->requirement);

  G_OBJECT_CLASS (cf_interval_table_parent_class)->dispose (object);
}

static void
install_signals (GType type)
{
  signals[ADJUST] = g_signal_new ("adjust", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);
  signals[MARK] = g_signal_new ("mark", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);
}

static void
cf_interval_table_class_init (CfIntervalTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_interval_table_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-interval-table.ui");
  gtk_widget_class_bind_template_child (widget_class, CfIntervalTable, title);
  gtk_widget_class_bind_template_child (widget_class, CfIntervalTable, summary);
  gtk_widget_class_bind_template_child (widget_class, CfIntervalTable, why_button);
  gtk_widget_class_bind_template_child (widget_class, CfIntervalTable, why_label);
  gtk_widget_class_bind_template_child (widget_class, CfIntervalTable, column_view);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_install_action (widget_class, "interval-table.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "interval-table.explain", NULL, explain_action);
  gtk_widget_class_install_action (widget_class, "interval-table.adjust", NULL, stretch_action);
  gtk_widget_class_install_action (widget_class, "interval-table.mark", NULL, stretch_action);
  gtk_widget_class_install_action (widget_class, "interval-table.menu", NULL, menu_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK,
                                       "interval-table.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "interval-table.menu", NULL);
  install_signals (G_OBJECT_CLASS_TYPE (klass));
}

static void
add_popovers (CfIntervalTable *self)
{
  g_autoptr(GtkBuilder) builder = gtk_builder_new_from_resource (
    "/io/github/callfloor/Callfloor/ui/cf-forecast-menus.ui");
  GtkGesture *click = gtk_gesture_click_new ();

  self->explanation = cf_explain_popover_new ();
  gtk_widget_set_parent (GTK_WIDGET (self->explanation), GTK_WIDGET (self));
  self->menu = gtk_popover_menu_new_from_model (
    G_MENU_MODEL (gtk_builder_get_object (builder, "interval_menu")));
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
cf_interval_table_init (CfIntervalTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_popovers (self);
  add_columns (self);
  align_titles (self);
}
