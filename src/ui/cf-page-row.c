/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-page-row.c: icon and title; the tooltip knows the key. */

#include "cf-page-row.h"

#include <glib/gi18n-lib.h>

struct _CfPageRow
{
  GtkListBoxRow      parent_instance;

  /* borrowed: static */
  const CfPageEntry *entry;
};

G_DEFINE_FINAL_TYPE (CfPageRow, cf_page_row, GTK_TYPE_LIST_BOX_ROW)

static void
cf_page_row_class_init (CfPageRowClass *klass)
{
}

static void
cf_page_row_init (CfPageRow *self)
{
}

GtkWidget *
cf_page_row_new (const CfPageEntry *entry,
                 guint              number)
{
  CfPageRow *self = g_object_new (CF_TYPE_PAGE_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name (entry->icon);
  GtkWidget *label = gtk_label_new (_(entry->title));

  self->entry = entry;
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(entry->title), -1);
  if (number > 0)
    {
      g_autofree char *accel = g_strdup_printf ("<Alt>%u", number);
      guint key = 0;
      GdkModifierType modifiers = 0;

      gtk_accelerator_parse (accel, &key, &modifiers);

      g_autofree char *text = gtk_accelerator_get_label (key, modifiers);

      gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);
    }

  return GTK_WIDGET (self);
}

const CfPageEntry *
cf_page_row_get_entry (CfPageRow *self)
{
  g_return_val_if_fail (CF_IS_PAGE_ROW (self), NULL);

  return self->entry;
}
