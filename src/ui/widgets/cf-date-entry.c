/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-date-entry.c: an entry for dates with a calendar behind its icon. */

#include "cf-date-entry.h"

#include "cf-date-reading.h"
#include "cf-today.h"

#include <glib/gi18n-lib.h>

struct _CfDateEntry
{
  AdwBin       parent_instance;

  /* borrowed: children */
  GtkEntry    *entry;
  GtkWidget   *popover;
  GtkCalendar *calendar;

  CfDay        day;
  gboolean     optional;
  gboolean     valid;
  gboolean     own_edit;     /* the widget itself writes text or calendar */
};

G_DEFINE_FINAL_TYPE (CfDateEntry, cf_date_entry, ADW_TYPE_BIN)

enum
{
  PROP_DAY = 1,
  PROP_OPTIONAL,
  PROP_ACCESSIBLE_LABEL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* "+7" and "-1" count from today. */
static CfDay
read_day (const char *text)
{
  if (text[0] == '+' || text[0] == '-')
    {
      gint64 days = 0;

      if (g_ascii_string_to_signed (text[0] == '+' ? text + 1 : text, 10, -36500, 36500, &days,
                                    NULL))
        return cf_today () + (CfDay) days;
      return CF_DAY_NONE;
    }

  return cf_date_reading_day (text, CF_DATE_ORDER_DAY_MONTH);
}

static void
mark_valid (CfDateEntry *self,
            gboolean     valid)
{
  self->valid = valid;
  if (valid)
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               valid ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
}

static void
show_day (CfDateEntry *self)
{
  g_autofree char *text = self->day == CF_DAY_NONE ? g_strdup ("") : cf_day_to_iso (self->day);

  self->own_edit = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->own_edit = FALSE;
  mark_valid (self, TRUE);
}

static void
take_day (CfDateEntry *self,
          CfDay        day)
{
  if (self->day == day)
    return;

  self->day = day;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

static void
text_changed_cb (CfDateEntry *self)
{
  g_autofree char *text = NULL;

  if (self->own_edit)
    return;

  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  CfDay day = text[0] == '\0' ? CF_DAY_NONE : read_day (text);

  mark_valid (self, day != CF_DAY_NONE || (text[0] == '\0' && self->optional));
  if (self->valid)
    take_day (self, day);
}

static void
focus_leave_cb (CfDateEntry *self)
{
  if (self->valid)
    show_day (self);
}

static void
calendar_chosen_cb (CfDateEntry *self)
{
  g_autoptr(GDateTime) date = gtk_calendar_get_date (self->calendar);

  if (self->own_edit)
    return;

  take_day (self, cf_day_from_ymd (g_date_time_get_year (date), g_date_time_get_month (date),
                                   g_date_time_get_day_of_month (date)));
  show_day (self);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
open_calendar_cb (CfDateEntry *self)
{
  int year, month, day;

  cf_day_to_ymd (self->day == CF_DAY_NONE ? cf_today () : self->day, &year, &month, &day);

  g_autoptr(GDateTime) date = g_date_time_new_local (year, month, day, 12, 0, 0);

  self->own_edit = TRUE;
  gtk_calendar_select_day (self->calendar, date);
  self->own_edit = FALSE;
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static gboolean
key_pressed_cb (CfDateEntry     *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  CfDay from = self->day == CF_DAY_NONE ? cf_today () : self->day;

  if (keyval == GDK_KEY_Down && (state & GDK_ALT_MASK) != 0)
    open_calendar_cb (self);
  else if (keyval == GDK_KEY_Down || keyval == GDK_KEY_Up)
    cf_date_entry_set_day (self, from + (keyval == GDK_KEY_Down ? 1 : -1));
  else
    return FALSE;

  return TRUE;
}

static void
cf_date_entry_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  CfDateEntry *self = CF_DATE_ENTRY (object);

  switch (prop_id)
    {
    case PROP_DAY:
      g_value_set_int (value, self->day);
      break;
    case PROP_OPTIONAL:
      g_value_set_boolean (value, self->optional);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cf_date_entry_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  CfDateEntry *self = CF_DATE_ENTRY (object);

  switch (prop_id)
    {
    case PROP_DAY:
      cf_date_entry_set_day (self, g_value_get_int (value));
      break;
    case PROP_OPTIONAL:
      self->optional = g_value_get_boolean (value);
      break;
    case PROP_ACCESSIBLE_LABEL:
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      g_value_get_string (value), -1);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
cf_date_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CF_DATE_ENTRY (widget)->entry));
}

static void
cf_date_entry_dispose (GObject *object)
{
  CfDateEntry *self = CF_DATE_ENTRY (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);

  G_OBJECT_CLASS (cf_date_entry_parent_class)->dispose (object);
}

static void
cf_date_entry_class_init (CfDateEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cf_date_entry_get_property;
  object_class->set_property = cf_date_entry_set_property;
  object_class->dispose = cf_date_entry_dispose;
  widget_class->grab_focus = cf_date_entry_grab_focus;

  properties[PROP_DAY] = g_param_spec_int ("day", NULL, NULL, G_MININT, G_MAXINT, CF_DAY_NONE,
                                           flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_OPTIONAL] = g_param_spec_boolean ("optional", NULL, NULL, FALSE, flags);
  properties[PROP_ACCESSIBLE_LABEL] =
    g_param_spec_string ("accessible-label", NULL, NULL, NULL,
                         G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cf_date_entry_init (CfDateEntry *self)
{
  self->day = CF_DAY_NONE;
  self->valid = TRUE;

  self->entry = g_object_new (GTK_TYPE_ENTRY,
                              "placeholder-text", _("Year-month-day"),
                              "input-purpose", GTK_INPUT_PURPOSE_DIGITS,
                              "activates-default", TRUE,
                              "width-chars", 12,
                              "secondary-icon-name", "x-office-calendar-symbolic",
                              "secondary-icon-tooltip-text", _("Choose from the Calendar"),
                              NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->entry), "numeric");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->entry));

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Calendar"), -1);
  self->popover = g_object_new (GTK_TYPE_POPOVER, "child", self->calendar, NULL);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));

  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (text_changed_cb), self);
  g_signal_connect_swapped (self->entry, "icon-press", G_CALLBACK (open_calendar_cb), self);
  g_signal_connect_swapped (self->calendar, "day-selected", G_CALLBACK (calendar_chosen_cb), self);

  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);

  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
}

CfDateEntry *
cf_date_entry_new (void)
{
  return g_object_new (CF_TYPE_DATE_ENTRY, NULL);
}

CfDay
cf_date_entry_get_day (CfDateEntry *self)
{
  g_return_val_if_fail (CF_IS_DATE_ENTRY (self), CF_DAY_NONE);

  return self->day;
}

void
cf_date_entry_set_day (CfDateEntry *self,
                       CfDay        day)
{
  g_return_if_fail (CF_IS_DATE_ENTRY (self));

  take_day (self, day);
  show_day (self);
}

gboolean
cf_date_entry_is_valid (CfDateEntry *self)
{
  g_return_val_if_fail (CF_IS_DATE_ENTRY (self), FALSE);

  return self->valid && (self->optional || self->day != CF_DAY_NONE);
}
