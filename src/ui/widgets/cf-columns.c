/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-columns.h"

#define SPACING 12
#define DEFAULT_SIDE_WIDTH 270

struct _CfColumns
{
  GtkWidget parent_instance;

  int       side_width;
};

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CfColumns, cf_columns, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

enum
{
  PROP_SIDE_WIDTH = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static GtkBuildableIface *parent_buildable;

static GtkWidget *
get_main (CfColumns *self)
{
  return gtk_widget_get_first_child (GTK_WIDGET (self));
}

static GtkWidget *
get_side (CfColumns *self)
{
  return gtk_widget_get_last_child (GTK_WIDGET (self));
}

static gboolean
is_wide (CfColumns *self,
         int        width)
{
  return width >= CF_COLUMNS_WIDE && gtk_widget_get_visible (get_side (self));
}

static int
height_for (GtkWidget *child,
            int        width)
{
  int minimum, natural;

  if (!gtk_widget_get_visible (child))
    return 0;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);

  return natural;
}

/* Heights are the natural ones: the page scrolls, nothing is squeezed. */
static int
height_for_width (CfColumns *self,
                  int        width)
{
  if (is_wide (self, width))
    return MAX (height_for (get_main (self), width - self->side_width - SPACING),
                height_for (get_side (self), self->side_width));

  return height_for (get_main (self), width) + SPACING + height_for (get_side (self), width);
}

static int
minimum_width (CfColumns *self)
{
  int main_width, side_width;

  gtk_widget_measure (get_main (self), GTK_ORIENTATION_HORIZONTAL, -1, &main_width, NULL, NULL,
                      NULL);
  gtk_widget_measure (get_side (self), GTK_ORIENTATION_HORIZONTAL, -1, &side_width, NULL, NULL,
                      NULL);

  return MAX (main_width, side_width);
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
  CfColumns *self = CF_COLUMNS (widget);

  if (get_main (self) == NULL || get_main (self) == get_side (self))
    *minimum = *natural = 0;
  else if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = minimum_width (self);
      *natural = MAX (*minimum, CF_COLUMNS_WIDE);
    }
  else
    *minimum = *natural = height_for_width (self, for_size < 0 ? CF_COLUMNS_WIDE : for_size);
}

static void
allocate (GtkWidget *child,
          int        x,
          int        y,
          int        width,
          int        height)
{
  GskTransform *transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (x, y));

  if (gtk_widget_should_layout (child))
    gtk_widget_allocate (child, width, height, -1, g_steal_pointer (&transform));
  g_clear_pointer (&transform, gsk_transform_unref);
}

static void
cf_columns_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  CfColumns *self = CF_COLUMNS (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (get_main (self) == NULL || get_main (self) == get_side (self))
    return;

  if (is_wide (self, width))
    {
      int main_width = width - self->side_width - SPACING;

      allocate (get_main (self), mirrored ? self->side_width + SPACING : 0, 0, main_width, height);
      allocate (get_side (self), mirrored ? 0 : main_width + SPACING, 0, self->side_width, height);
    }
  else
    {
      int side_height = height_for (get_side (self), width);
      int main_height = height - side_height - (side_height > 0 ? SPACING : 0);

      allocate (get_main (self), 0, 0, width, main_height);
      allocate (get_side (self), 0, height - side_height, width, side_height);
    }
}

static GtkSizeRequestMode
cf_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cf_columns_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  g_value_set_int (value, CF_COLUMNS (object)->side_width);
}

static void
cf_columns_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  CF_COLUMNS (object)->side_width = g_value_get_int (value);
  gtk_widget_queue_resize (GTK_WIDGET (object));
}

static void
cf_columns_add_child (GtkBuildable *buildable,
                      GtkBuilder   *builder,
                      GObject      *child,
                      const char   *type)
{
  if (GTK_IS_WIDGET (child))
    gtk_widget_set_parent (GTK_WIDGET (child), GTK_WIDGET (buildable));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = cf_columns_add_child;
}

static void
cf_columns_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cf_columns_parent_class)->dispose (object);
}

static void
cf_columns_class_init (CfColumnsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cf_columns_dispose;
  object_class->get_property = cf_columns_get_property;
  object_class->set_property = cf_columns_set_property;
  widget_class->measure = measure_cb;
  widget_class->size_allocate = cf_columns_size_allocate;
  widget_class->get_request_mode = cf_columns_get_request_mode;

  properties[PROP_SIDE_WIDTH] = g_param_spec_int ("side-width", NULL, NULL, 0, G_MAXINT16,
                                                  DEFAULT_SIDE_WIDTH,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cf_columns_init (CfColumns *self)
{
  self->side_width = DEFAULT_SIDE_WIDTH;
}
