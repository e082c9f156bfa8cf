/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-shrinkage-part-row.h"

#include "cf-drop-down.h"

#include <glib/gi18n-lib.h>

struct _CfShrinkagePartRow
{
  AdwPreferencesRow parent_instance;

  /* template children */
  GtkEntry         *name_entry;
  GtkSpinButton    *share_spin;
  GtkDropDown      *base_drop_down;
  GtkCheckButton   *schedule_check;
};

G_DEFINE_FINAL_TYPE (CfShrinkagePartRow, cf_shrinkage_part_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_REMOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
changed_cb (CfShrinkagePartRow *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
remove_cb (CfShrinkagePartRow *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVE], 0);
}

static char *
dup_name (CfShrinkagePartRow *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_entry))));
}

gboolean
cf_shrinkage_part_row_is_named (CfShrinkagePartRow *self)
{
  g_autofree char *name = dup_name (self);

  return *name != '\0';
}

void
cf_shrinkage_part_row_add (CfShrinkagePartRow *self,
                           CfShrinkageInput   *input)
{
  g_autofree char *name = dup_name (self);

  cf_shrinkage_input_add (input, name, gtk_spin_button_get_value (self->share_spin) / 100,
                          (CfShrinkageBase) gtk_drop_down_get_selected (self->base_drop_down),
                          gtk_check_button_get_active (self->schedule_check));
}

static void
cf_shrinkage_part_row_dispose (GObject *object)
{
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_SHRINKAGE_PART_ROW);

  G_OBJECT_CLASS (cf_shrinkage_part_row_parent_class)->dispose (object);
}

static void
cf_shrinkage_part_row_class_init (CfShrinkagePartRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_shrinkage_part_row_dispose;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
  signals[SIGNAL_REMOVE] = g_signal_new ("remove", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-shrinkage-part-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CfShrinkagePartRow, name_entry);
  gtk_widget_class_bind_template_child (widget_class, CfShrinkagePartRow, share_spin);
  gtk_widget_class_bind_template_child (widget_class, CfShrinkagePartRow, base_drop_down);
  gtk_widget_class_bind_template_child (widget_class, CfShrinkagePartRow, schedule_check);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
cf_shrinkage_part_row_init (CfShrinkagePartRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cf_drop_down_set_name (self->base_drop_down, _("Share of What"));
}

CfShrinkagePartRow *
cf_shrinkage_part_row_new (const CfShrinkageRow *part)
{
  CfShrinkagePartRow *self = g_object_new (CF_TYPE_SHRINKAGE_PART_ROW, NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->name_entry), part->name);
  gtk_spin_button_set_value (self->share_spin, part->share * 100);
  gtk_drop_down_set_selected (self->base_drop_down, (guint) part->base);
  gtk_check_button_set_active (self->schedule_check, part->on_schedule);
  return self;
}
