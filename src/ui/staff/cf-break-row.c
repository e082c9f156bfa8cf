/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-break-row.h"

struct _CfBreakRow
{
  AdwPreferencesRow  parent_instance;

  /* template children */
  GtkSpinButton     *offset_spin;
  GtkSpinButton     *length_spin;
  GtkCheckButton    *paid_check;
  GtkButton         *remove_button;
};

G_DEFINE_FINAL_TYPE (CfBreakRow, cf_break_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
remove_cb (CfBreakRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
cf_break_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_BREAK_ROW);

  G_OBJECT_CLASS (cf_break_row_parent_class)->dispose (object);
}

static void
cf_break_row_class_init (CfBreakRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_break_row_dispose;
  signals[REMOVED] = g_signal_new ("removed", CF_TYPE_BREAK_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-break-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CfBreakRow, offset_spin);
  gtk_widget_class_bind_template_child (widget_class, CfBreakRow, length_spin);
  gtk_widget_class_bind_template_child (widget_class, CfBreakRow, paid_check);
  gtk_widget_class_bind_template_child (widget_class, CfBreakRow, remove_button);
}

static void
cf_break_row_init (CfBreakRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->remove_button, "clicked", G_CALLBACK (remove_cb), self);
}

CfBreakRow *
cf_break_row_new (int      offset_minutes,
                  int      length_minutes,
                  gboolean paid)
{
  CfBreakRow *self = g_object_new (CF_TYPE_BREAK_ROW, NULL);

  gtk_spin_button_set_value (self->offset_spin, offset_minutes);
  gtk_spin_button_set_value (self->length_spin, length_minutes);
  gtk_check_button_set_active (self->paid_check, paid);
  return self;
}

void
cf_break_row_get_span (CfBreakRow  *self,
                       CfBreakSpan *span)
{
  *span = (CfBreakSpan) {
    .offset_minutes = gtk_spin_button_get_value_as_int (self->offset_spin),
    .length_minutes = gtk_spin_button_get_value_as_int (self->length_spin),
    .paid = gtk_check_button_get_active (self->paid_check),
  };
}

int
cf_break_span_compare (gconstpointer a,
                       gconstpointer b)
{
  return ((const CfBreakSpan *) a)->offset_minutes - ((const CfBreakSpan *) b)->offset_minutes;
}
