/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-shell.c: the folding pair over AdwLeaflet; libadwaita 1.4 has AdwNavigationSplitView and
 * breakpoints.
 *
 * Left to itself the leaflet folds by the least width of its children, and a page that leaves
 * things out when it is narrow then fits again, unfolds, does not fit, and so on for ever. So
 * nothing here follows from what a page asks for: the window's width alone says whether the pair is
 * folded, and the pages take their form from it too (cf-page.h). The leaflet may still fold a page
 * that is too wide for its form; that changes no form, and what appears then (the way back) only
 * makes it wider. */

#include "cf-shell.h"

#define FOLD_BELOW 860       /* of "room" */

struct _CfShell
{
  AdwBin      parent_instance;

  /* template children */
  AdwLeaflet *leaflet;
  AdwBin     *sidebar_bin;
  AdwBin     *content_bin;

  /* borrowed */
  GdkSurface *surface;       /* while realized */

  gboolean    folded;
  guint       folded_source;
  int         room;
};

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CfShell, cf_shell, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

enum
{
  PROP_FOLDED = 1,
  PROP_ROOM,
  PROP_SHOW_CONTENT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static GtkBuildableIface *parent_buildable;

static gboolean
get_show_content (CfShell *self)
{
  return g_strcmp0 (adw_leaflet_get_visible_child_name (self->leaflet), "content") == 0;
}

static void
tell_folded_cb (gpointer user_data)
{
  CfShell *self = CF_SHELL (user_data);

  self->folded_source = 0;
  if (self->folded == adw_leaflet_get_folded (self->leaflet))
    return;

  self->folded = !self->folded;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

/* The leaflet folds while it is being allocated, and what follows from it (a button that appears)
 * asks for another size: that has to wait until the allocation is over. */
static void
folded_cb (CfShell *self)
{
  if (self->folded_source == 0)
    {
      self->folded_source = g_idle_add_once (tell_folded_cb, self);
      g_source_set_priority (g_main_context_find_source_by_id (NULL, self->folded_source),
                             G_PRIORITY_HIGH);
    }
}

/* Pixels at the text size of 100 %: larger text needs a wider window for the same. */
static int
measure_room (CfShell *self)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  return (int) (gtk_widget_get_width (GTK_WIDGET (self)) / (dpi > 0 ? dpi / (96.0 * 1024) : 1));
}

/* The allocation is over, and the frame's clock lays out once more before it paints when something
 * asks for that here. */
static void
layout_cb (CfShell *self)
{
  int room = measure_room (self);

  if (self->room == room)
    return;

  self->room = room;
  adw_leaflet_set_can_unfold (self->leaflet, room >= FOLD_BELOW);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROOM]);
}

static void
cf_shell_realize (GtkWidget *widget)
{
  CfShell *self = CF_SHELL (widget);

  GTK_WIDGET_CLASS (cf_shell_parent_class)->realize (widget);

  self->surface = gtk_native_get_surface (gtk_widget_get_native (widget));
  g_signal_connect_data (self->surface, "layout", G_CALLBACK (layout_cb), self, NULL,
                         G_CONNECT_AFTER | G_CONNECT_SWAPPED);
}

static void
cf_shell_unrealize (GtkWidget *widget)
{
  CfShell *self = CF_SHELL (widget);

  g_signal_handlers_disconnect_by_data (self->surface, self);
  self->surface = NULL;

  GTK_WIDGET_CLASS (cf_shell_parent_class)->unrealize (widget);
}

static void
visible_child_cb (CfShell *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_CONTENT]);
}

static void
cf_shell_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  CfShell *self = CF_SHELL (object);

  switch (prop_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    case PROP_ROOM:
      g_value_set_int (value, self->room);
      break;
    case PROP_SHOW_CONTENT:
      g_value_set_boolean (value, get_show_content (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cf_shell_set_property (GObject      *object,
                       guint         prop_id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SHOW_CONTENT:
      cf_shell_set_show_content (CF_SHELL (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cf_shell_add_child (GtkBuildable *buildable,
                    GtkBuilder   *builder,
                    GObject      *child,
                    const char   *type)
{
  CfShell *self = CF_SHELL (buildable);

  if (g_strcmp0 (type, "sidebar") == 0)
    adw_bin_set_child (self->sidebar_bin, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "content") == 0)
    adw_bin_set_child (self->content_bin, GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = cf_shell_add_child;
}

static void
cf_shell_dispose (GObject *object)
{
  g_clear_handle_id (&CF_SHELL (object)->folded_source, g_source_remove);
  /* The template would unparent its outermost widget behind the back of AdwBin. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_SHELL);

  G_OBJECT_CLASS (cf_shell_parent_class)->dispose (object);
}

static void
cf_shell_class_init (CfShellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cf_shell_get_property;
  object_class->set_property = cf_shell_set_property;
  object_class->dispose = cf_shell_dispose;
  widget_class->realize = cf_shell_realize;
  widget_class->unrealize = cf_shell_unrealize;

  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ROOM] = g_param_spec_int ("room", NULL, NULL, 0, G_MAXINT, 0,
                                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_CONTENT] =
    g_param_spec_boolean ("show-content", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/callfloor/Callfloor/ui/cf-shell.ui");
  gtk_widget_class_bind_template_child (widget_class, CfShell, leaflet);
  gtk_widget_class_bind_template_child (widget_class, CfShell, sidebar_bin);
  gtk_widget_class_bind_template_child (widget_class, CfShell, content_bin);
}

static void
cf_shell_init (CfShell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->leaflet, "notify::folded", G_CALLBACK (folded_cb), self);
  g_signal_connect_swapped (self->leaflet, "notify::visible-child",
                            G_CALLBACK (visible_child_cb), self);
}

gboolean
cf_shell_get_folded (CfShell *self)
{
  g_return_val_if_fail (CF_IS_SHELL (self), FALSE);

  return self->folded;
}

void
cf_shell_set_show_content (CfShell  *self,
                           gboolean  show_content)
{
  g_return_if_fail (CF_IS_SHELL (self));

  adw_leaflet_set_visible_child_name (self->leaflet, show_content ? "content" : "sidebar");
}
