/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawing, the cursor and what a screen reader hears; pointer and keys are in
 * cf-chart-view-input.c, the actions of the menu in cf-chart-view-actions.c. */
#include "cf-chart-view-private.h"

#include "cf-chart-export.h"
#include "cf-chart-tip.h"
#include "cf-scene-paint.h"

#include <adwaita.h>

#define CARD_RADIUS 9.0f
#define FOCUS_WIDTH 2.0f
#define DOT_RADIUS 5.0
#define SAVED_WIDTH 960.0
#define SAVED_HEIGHT 480.0

G_DEFINE_FINAL_TYPE (CfChartView, cf_chart_view, GTK_TYPE_WIDGET)

enum
{
  PROP_ACCESSIBLE_LABEL = 1,
  PROP_TIPS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
guint cf_chart_view_signals[CF_CHART_VIEW_N_SIGNALS];

static CfTheme
current_theme (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return dark ? CF_THEME_CONTRAST_DARK : CF_THEME_CONTRAST;

  return dark ? CF_THEME_DARK : CF_THEME_LIGHT;
}

static GdkRGBA
rgba_of (CfInk ink)
{
  CfColor color = cf_palette_color (cf_palette_get (current_theme ()), ink);

  return (GdkRGBA) { color.red, color.green, color.blue, color.alpha };
}

/* The desktop's own font, and its text scale: the resolution says it, 96 being 1. */
static CfTextMetrics *
ensure_metrics (CfChartView *self)
{
  if (self->metrics != NULL)
    return self->metrics;

  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  self->metrics = cf_text_metrics_new (pango_font_description_get_family (font),
                                       dpi > 0 ? dpi / 1024.0 / 96.0 : 1);

  return self->metrics;
}

static void
update_description (CfChartView *self)
{
  g_autofree char *text = self->scene != NULL ? cf_scene_describe (self->scene, self->cursor)
                                              : g_strdup ("");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

static void
drop_scene (CfChartView *self)
{
  g_clear_pointer (&self->scene, cf_scene_unref);
  g_clear_pointer (&self->tip, cf_scene_unref);
}

CfScene *
cf_chart_view_get_scene (CfChartView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->scene != NULL && (cf_scene_get_width (self->scene) != width
                              || cf_scene_get_height (self->scene) != height))
    drop_scene (self);

  if (self->scene == NULL && self->builder != NULL && width > 0 && height > 0)
    {
      self->scene = self->builder (self->builder_data, ensure_metrics (self), width, height);
      if (self->scene != NULL && self->cursor > cf_scene_get_n_data (self->scene))
        self->cursor = 0;
      update_description (self);
    }

  return self->scene;
}

static void
paint (GtkSnapshot           *snapshot,
       CfScene               *scene,
       CfTextMetrics         *metrics,
       const graphene_rect_t *bounds)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, bounds);

  cf_scene_paint (scene, cf_palette_get (current_theme ()), metrics, cr);
  cairo_destroy (cr);
}

static void
snapshot_tip (CfChartView *self,
              GtkSnapshot *snapshot)
{
  guint datum = cf_chart_view_shown_datum (self);

  if (self->tip == NULL || self->tip_datum != datum)
    {
      g_clear_pointer (&self->tip, cf_scene_unref);
      self->tip = cf_chart_tip_build (self->scene, datum, self->metrics);
      self->tip_datum = datum;
    }

  CfPoint at = cf_chart_tip_place (self->scene, datum, self->tip);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (at.x, at.y, cf_scene_get_width (self->tip),
                                               cf_scene_get_height (self->tip));
  GskRoundedRect card;
  GdkRGBA ground = rgba_of (CF_INK_CARD);
  GdkRGBA shade = { 0, 0, 0, 0.16f };
  GdkRGBA line = rgba_of (CF_INK_LINE_STRONG);

  gsk_rounded_rect_init_from_rect (&card, &bounds, CARD_RADIUS);
  gtk_snapshot_append_outset_shadow (snapshot, &card, &shade, 0, 1, 1, 7);
  gtk_snapshot_push_rounded_clip (snapshot, &card);
  gtk_snapshot_append_color (snapshot, &ground, &bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &card, (float[4]) { 1, 1, 1, 1 },
                              (GdkRGBA[4]) { line, line, line, line });
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (at.x, at.y));
  paint (snapshot, self->tip, self->metrics,
         &GRAPHENE_RECT_INIT (0, 0, bounds.size.width, bounds.size.height));
  gtk_snapshot_restore (snapshot);
}

/* A ring of the accent around small boxes (cells); a dot and a line in tall ones (points). */
static void
snapshot_cursor (CfChartView *self,
                 GtkSnapshot *snapshot)
{
  guint datum = cf_chart_view_shown_datum (self);
  CfBox box = cf_scene_get_box (self->scene, datum);
  CfPoint focus = cf_scene_get_focus (self->scene, datum);
  CfBox plot = cf_scene_get_plot (self->scene);
  g_autoptr(CfScene) cursor = cf_scene_new (1, 1);
  CfStyle ring = { .ink = CF_INK_ACCENT_GROUND, .line_width = 2, .radius = 4 };
  CfStyle line = { .ink = CF_INK_ACCENT, .line_width = 1, .dash = CF_DASH_SHORT };
  CfStyle halo = { .ink = CF_INK_CARD, .radius = DOT_RADIUS + 1.5 };
  CfStyle dot = { .ink = CF_INK_ACCENT, .radius = DOT_RADIUS };

  if (box.height < plot.height - 1 || box.width > plot.width / 3)
    cf_scene_add_rect (cursor, &ring, (CfBox) { box.x, box.y, box.width - 1, box.height - 1 });
  else
    {
      cf_scene_add_line (cursor, &line, (CfPoint) { focus.x, plot.y },
                         (CfPoint) { focus.x, plot.y + plot.height });
      cf_scene_add_rect (cursor, &halo, (CfBox) { focus.x - DOT_RADIUS - 1.5,
                                                  focus.y - DOT_RADIUS - 1.5, 2 * DOT_RADIUS + 3,
                                                  2 * DOT_RADIUS + 3 });
      cf_scene_add_rect (cursor, &dot, (CfBox) { focus.x - DOT_RADIUS, focus.y - DOT_RADIUS,
                                                 2 * DOT_RADIUS, 2 * DOT_RADIUS });
    }
  paint (snapshot, cursor, self->metrics,
         &GRAPHENE_RECT_INIT (0, 0, cf_scene_get_width (self->scene),
                              cf_scene_get_height (self->scene)));
}

static void
snapshot_focus (CfChartView *self,
                GtkSnapshot *snapshot)
{
  GdkRGBA color = rgba_of (CF_INK_ACCENT_GROUND);
  GskRoundedRect outline;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (1, 1, gtk_widget_get_width (GTK_WIDGET (self)) - 2,
                                               gtk_widget_get_height (GTK_WIDGET (self)) - 2);

  color.alpha *= 0.6f;
  gsk_rounded_rect_init_from_rect (&outline, &bounds, CARD_RADIUS);
  gtk_snapshot_append_border (
    snapshot, &outline, (float[4]) { FOCUS_WIDTH, FOCUS_WIDTH, FOCUS_WIDTH, FOCUS_WIDTH },
    (GdkRGBA[4]) { color, color, color, color });
}

static void
cf_chart_view_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  CfChartView *self = CF_CHART_VIEW (widget);
  CfScene *scene = cf_chart_view_get_scene (self);

  if (scene == NULL)
    return;

  paint (snapshot, scene, self->metrics,
         &GRAPHENE_RECT_INIT (0, 0, cf_scene_get_width (scene), cf_scene_get_height (scene)));
  if (cf_chart_view_shown_datum (self) > 0)
    {
      snapshot_cursor (self, snapshot);
      if (self->tips && (self->hovered > 0 || gtk_widget_has_visible_focus (widget)))
        snapshot_tip (self, snapshot);
    }
  if (gtk_widget_has_visible_focus (widget))
    snapshot_focus (self, snapshot);
}

static void
cf_chart_view_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  CfChartView *self = CF_CHART_VIEW (widget);

  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
theme_changed_cb (CfChartView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Font or text scale may have changed. */
static void
cf_chart_view_system_setting_changed (GtkWidget        *widget,
                                      GtkSystemSetting  setting)
{
  CfChartView *self = CF_CHART_VIEW (widget);

  GTK_WIDGET_CLASS (cf_chart_view_parent_class)->system_setting_changed (widget, setting);
  g_clear_pointer (&self->metrics, cf_text_metrics_unref);
  cf_chart_view_rebuild (self);
}

static void
cf_chart_view_dispose (GObject *object)
{
  CfChartView *self = CF_CHART_VIEW (object);

  self->builder = NULL;
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->datum_menu);
  if (self->popover != NULL)
    gtk_widget_unparent (self->popover);
  g_clear_weak_pointer (&self->popover);
  drop_scene (self);
  g_clear_pointer (&self->metrics, cf_text_metrics_unref);

  G_OBJECT_CLASS (cf_chart_view_parent_class)->dispose (object);
}

static void
cf_chart_view_finalize (GObject *object)
{
  g_free (CF_CHART_VIEW (object)->label);

  G_OBJECT_CLASS (cf_chart_view_parent_class)->finalize (object);
}

static void
cf_chart_view_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  CfChartView *self = CF_CHART_VIEW (object);

  switch (prop_id)
    {
    case PROP_ACCESSIBLE_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_TIPS:
      g_value_set_boolean (value, self->tips);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cf_chart_view_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  CfChartView *self = CF_CHART_VIEW (object);

  switch (prop_id)
    {
    case PROP_ACCESSIBLE_LABEL:
      g_free (self->label);
      self->label = g_value_dup_string (value);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      self->label != NULL ? self->label : "", -1);
      break;
    case PROP_TIPS:
      self->tips = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_signals (GObjectClass *object_class)
{
  GType type = G_OBJECT_CLASS_TYPE (object_class);
  guint *signals = cf_chart_view_signals;

  signals[CF_CHART_VIEW_CURSOR_CHANGED] = g_signal_new (
    "cursor-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[CF_CHART_VIEW_ACTIVATED] = g_signal_new (
    "activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[CF_CHART_VIEW_ASKED] = g_signal_new (
    "asked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[CF_CHART_VIEW_ZOOMED] = g_signal_new (
    "zoomed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_DOUBLE,
    G_TYPE_DOUBLE);
  signals[CF_CHART_VIEW_ZOOM_RESET] = g_signal_new (
    "zoom-reset", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CF_CHART_VIEW_PANNED] = g_signal_new (
    "panned", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_DOUBLE);
}

static void
cf_chart_view_class_init (CfChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cf_chart_view_dispose;
  object_class->finalize = cf_chart_view_finalize;
  object_class->get_property = cf_chart_view_get_property;
  object_class->set_property = cf_chart_view_set_property;
  widget_class->snapshot = cf_chart_view_snapshot;
  widget_class->size_allocate = cf_chart_view_size_allocate;
  widget_class->system_setting_changed = cf_chart_view_system_setting_changed;

  properties[PROP_ACCESSIBLE_LABEL] = g_param_spec_string ("accessible-label", NULL, NULL, NULL,
                                                           G_PARAM_READWRITE
                                                           | G_PARAM_STATIC_STRINGS);
  properties[PROP_TIPS] = g_param_spec_boolean ("tips", NULL, NULL, TRUE,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  install_signals (object_class);
  cf_chart_view_install_actions (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "cf-chart");
}

static void
cf_chart_view_init (CfChartView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->tips = TRUE;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  cf_chart_view_add_controllers (self);

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (theme_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (theme_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

CfChartView *
cf_chart_view_new (void)
{
  return g_object_new (CF_TYPE_CHART_VIEW, NULL);
}

void
cf_chart_view_set_builder (CfChartView    *self,
                           CfChartBuilder  builder,
                           gpointer        user_data)
{
  self->builder = builder;
  self->builder_data = user_data;
  cf_chart_view_rebuild (self);
}

void
cf_chart_view_rebuild (CfChartView *self)
{
  drop_scene (self);
  self->hovered = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The pointer goes before the keys while it is on a datum. */
guint
cf_chart_view_shown_datum (CfChartView *self)
{
  guint datum = self->hovered > 0 ? self->hovered : self->cursor;

  return self->scene != NULL && datum <= cf_scene_get_n_data (self->scene) ? datum : 0;
}

guint
cf_chart_view_get_cursor (CfChartView *self)
{
  return self->cursor;
}

void
cf_chart_view_set_cursor (CfChartView *self,
                          guint        datum)
{
  if (self->cursor == datum)
    return;

  self->cursor = datum;
  if (cf_chart_view_get_scene (self) != NULL)
    update_description (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, cf_chart_view_signals[CF_CHART_VIEW_CURSOR_CHANGED], 0, datum);
}

void
cf_chart_view_set_popover (CfChartView *self,
                           GtkPopover  *popover)
{
  g_return_if_fail (self->popover == NULL);

  g_set_weak_pointer (&self->popover, GTK_WIDGET (popover));
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
}

void
cf_chart_view_set_datum_menu (CfChartView *self,
                              GMenuModel  *menu)
{
  g_return_if_fail (self->menu == NULL);

  g_set_object (&self->datum_menu, menu);
}

CfScene *
cf_chart_view_build (CfChartView   *self,
                     CfTextMetrics *metrics,
                     double         width,
                     double         height)
{
  return self->builder != NULL ? self->builder (self->builder_data, metrics, width, height) : NULL;
}

GBytes *
cf_chart_view_to_png (CfChartView  *self,
                      GError      **error)
{
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new (NULL, 1);
  g_autoptr(GPtrArray) scenes = g_ptr_array_new_with_free_func ((GDestroyNotify) cf_scene_unref);
  double width = MAX (SAVED_WIDTH, gtk_widget_get_width (GTK_WIDGET (self)));
  double height = MAX (SAVED_HEIGHT, gtk_widget_get_height (GTK_WIDGET (self)));
  CfScene *scene = cf_chart_view_build (self, metrics, width, height);

  g_return_val_if_fail (scene != NULL, NULL);

  g_ptr_array_add (scenes, scene);
  return cf_chart_export_pages (scenes, CF_CHART_PNG, CF_THEME_PRINT, metrics, error);
}

gboolean
cf_chart_view_save (CfChartView  *self,
                    const char   *path,
                    GError      **error)
{
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new (NULL, 1);
  double width = MAX (SAVED_WIDTH, gtk_widget_get_width (GTK_WIDGET (self)));
  double height = MAX (SAVED_HEIGHT, gtk_widget_get_height (GTK_WIDGET (self)));
  g_autoptr(CfScene) scene = cf_chart_view_build (self, metrics, width, height);

  g_return_val_if_fail (scene != NULL, FALSE);

  return cf_chart_export (scene, CF_THEME_PRINT, metrics, path, error);
}
