/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-coverage-strip-private.h"

#include "cf-coverage-sum.h"
#include "cf-date-text.h"
#include "cf-drop-down.h"
#include "cf-number.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

G_DEFINE_FINAL_TYPE (CfCoverageStrip, cf_coverage_strip, GTK_TYPE_WIDGET)

guint
cf_coverage_strip_queue_shown (CfCoverageStrip *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->queues));

  return selected == GTK_INVALID_LIST_POSITION || selected == 0 ? CF_PLAN_ALL_QUEUES : selected - 1;
}

gboolean
cf_coverage_strip_is_ready (CfCoverageStrip *self)
{
  return self->board != NULL && self->view != NULL && self->n_days > 0;
}

static void
read_days (CfCoverageStrip *self,
           guint            first,
           guint            n_days)
{
  guint queue = cf_coverage_strip_queue_shown (self);
  const gint32 *minutes = cf_plan_board_get_minutes (self->board, queue);
  const guint16 *required = cf_plan_board_get_required (self->board, queue);

  for (guint day = first; day < first + n_days && day < self->n_days; day++)
    {
      gboolean known;

      self->days[day] = cf_plan_board_sum_coverage (self->board, queue, day, 1);
      known = cf_coverage_is_known (&self->days[day]);
      for (guint slot = day * CF_COVERAGE_SLOTS_PER_DAY;
           slot < (day + 1) * CF_COVERAGE_SLOTS_PER_DAY; slot++)
        {
          self->scheduled[slot] = minutes[slot] / 15.0;
          self->required[slot] = known ? required[slot] : NAN;
        }
    }

  g_clear_pointer (&self->scene, cf_scene_unref);
}

void
cf_coverage_strip_get_days (CfCoverageStrip *self,
                            guint           *first,
                            guint           *n_days)
{
  const CfScheduleLayout *layout;
  guint until;

  *first = *n_days = 0;
  if (!cf_coverage_strip_is_ready (self))
    return;

  layout = cf_schedule_view_get_layout (self->view);
  *first = MIN ((guint) round (layout->scroll_x / layout->cell_width), self->n_days);
  until = (guint) round ((layout->scroll_x + layout->viewport.width) / layout->cell_width);
  *n_days = CLAMP (until, *first, self->n_days) - *first;
}

static void
describe (CfCoverageStrip *self)
{
  g_autofree char *shortage = NULL, *surplus = NULL, *level = NULL, *text = NULL;
  CfPlanCoverage sum;
  guint first, n_days;

  cf_coverage_strip_get_days (self, &first, &n_days);
  if (n_days == 0)
    return;

  sum = cf_coverage_sum_known (self->board, cf_coverage_strip_queue_shown (self), first, n_days,
                               NULL);
  shortage = cf_number_to_text (sum.shortage_hours, 0);
  surplus = cf_number_to_text (sum.surplus_hours, 0);
  level = sum.service_level < 0 ? g_strdup (CF_NUMBER_NONE)
                                : cf_number_percent_to_text (sum.service_level, 1);
  text = g_strdup_printf (
      /* Translators: three figures: "232", "359", "78.9 %". */
      _("Coverage of the days in sight: %s hours short, %s hours over, service level %s"), shortage,
      surplus, level);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
refresh (CfCoverageStrip *self)
{
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
coverage_changed_cb (CfCoverageStrip *self,
                     guint            day,
                     guint            n_days)
{
  if (!cf_coverage_strip_is_ready (self))
    return;

  read_days (self, day, n_days);
  refresh (self);
}

static void
load_queues (CfCoverageStrip *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint n_queues = 0, selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->queues));
  const CfPlanQueue *queues
    = self->board != NULL ? cf_plan_board_get_queues (self->board, &n_queues) : NULL;

  gtk_string_list_append (names, _("All queues"));
  for (guint i = 0; i < n_queues; i++)
    gtk_string_list_append (names, queues[i].name);

  gtk_drop_down_set_model (GTK_DROP_DOWN (self->queues), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->queues),
                              selected <= n_queues ? selected : 0);
  gtk_widget_set_visible (self->queues, n_queues > 1);
}

static void
load (CfCoverageStrip *self)
{
  guint n_days = 0;

  if (self->board != NULL && cf_plan_board_is_loaded (self->board))
    cf_plan_board_get_days (self->board, &n_days);

  self->n_days = n_days;
  self->scheduled = g_renew (double, self->scheduled, n_days * CF_COVERAGE_SLOTS_PER_DAY);
  self->required = g_renew (double, self->required, n_days * CF_COVERAGE_SLOTS_PER_DAY);
  self->days = g_renew (CfPlanCoverage, self->days, n_days);
  g_clear_pointer (&self->scene, cf_scene_unref);
  load_queues (self);
  if (n_days > 0)
    read_days (self, 0, n_days);
  refresh (self);
}

static void
queue_chosen_cb (CfCoverageStrip *self)
{
  if (!cf_coverage_strip_is_ready (self))
    return;

  read_days (self, 0, self->n_days);
  refresh (self);
}

static void
columns_moved_cb (CfCoverageStrip *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  refresh (self);
}

static void
cf_coverage_strip_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  CfCoverageStrip *self = CF_COVERAGE_STRIP (widget);

  if (!cf_coverage_strip_is_ready (self))
    return;

  cf_coverage_strip_paint (self, snapshot);
  if (gtk_widget_get_visible (self->queues))
    gtk_widget_snapshot_child (widget, self->queues, snapshot);
}

static gboolean
query_tooltip_cb (CfCoverageStrip *self,
                  int              x,
                  int              y,
                  gboolean         by_keyboard,
                  GtkTooltip      *tooltip)
{
  const CfScheduleLayout *layout;
  g_autofree char *date = NULL, *required = NULL, *scheduled = NULL, *text = NULL, *level = NULL;
  const CfPlanCoverage *sum;
  const CfPlanDay *days;
  guint day, n_days;

  if (!cf_coverage_strip_is_ready (self))
    return FALSE;

  layout = cf_schedule_view_get_layout (self->view);
  if (x < layout->viewport.x || x >= layout->viewport.x + layout->viewport.width)
    return FALSE;

  day = (guint) ((x - layout->viewport.x + layout->scroll_x) / layout->cell_width);
  if (day >= self->n_days)
    return FALSE;

  sum = &self->days[day];
  days = cf_plan_board_get_days (self->board, &n_days);
  date = cf_date_text_day (days[day].day, CF_DATE_TEXT_FULL);
  required = cf_number_to_text (sum->required_hours, 1);
  scheduled = cf_number_to_text (sum->scheduled_hours, 1);
  level = sum->service_level < 0 ? g_strdup (CF_NUMBER_NONE)
                                 : cf_number_percent_to_text (sum->service_level, 1);
  text = g_strdup_printf (
      /* Translators: a date, two numbers of hours, a share. */
      _("%s\nRequired %s h, scheduled %s h on the phone (breaks and meals left out)\n"
        "Service level %s: expected, weighted by the calls of each quarter of an hour"),
      date, required, scheduled, level);
  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

static void
cf_coverage_strip_measure_cb (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  CfCoverageStrip *self = CF_COVERAGE_STRIP (widget);
  double scale = cf_schedule_brush_get_scale (self->brush);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = 200;
  else
    *minimum = *natural = (int) (CF_COVERAGE_CHART_HEIGHT * scale
                                 + CF_COVERAGE_N_LINES * round (CF_COVERAGE_LINE_HEIGHT * scale));
}

static void
cf_coverage_strip_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  CfCoverageStrip *self = CF_COVERAGE_STRIP (widget);
  double scale = cf_schedule_brush_get_scale (self->brush);
  int least, natural, room = 140;

  gtk_widget_measure (self->queues, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  if (self->view != NULL)
    room = (int) cf_schedule_view_get_layout (self->view)->name_width - 8;
  gtk_widget_size_allocate (self->queues,
                            &(GtkAllocation) { 4, 3, MAX (least, MIN (natural, room)),
                                               (int) (30 * scale) },
                            -1);
}

static void
cf_coverage_strip_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  CfCoverageStrip *self = CF_COVERAGE_STRIP (widget);

  GTK_WIDGET_CLASS (cf_coverage_strip_parent_class)->css_changed (widget, change);
  cf_schedule_brush_update (self->brush);
  g_clear_pointer (&self->metrics, cf_text_metrics_unref);
  self->metrics = cf_text_metrics_new (NULL, cf_schedule_brush_get_scale (self->brush));
  g_clear_pointer (&self->scene, cf_scene_unref);
  gtk_widget_queue_resize (widget);
}

static void
theme_changed_cb (CfCoverageStrip *self)
{
  cf_schedule_brush_update (self->brush);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
cf_coverage_strip_dispose (GObject *object)
{
  CfCoverageStrip *self = CF_COVERAGE_STRIP (object);

  g_signal_handlers_disconnect_by_data (adw_style_manager_get_default (), self);
  cf_coverage_strip_set_board (self, NULL);
  if (self->view != NULL)
    g_signal_handlers_disconnect_by_data (self->view, self);
  g_clear_object (&self->view);
  g_clear_pointer (&self->queues, gtk_widget_unparent);

  G_OBJECT_CLASS (cf_coverage_strip_parent_class)->dispose (object);
}

static void
cf_coverage_strip_finalize (GObject *object)
{
  CfCoverageStrip *self = CF_COVERAGE_STRIP (object);

  g_clear_pointer (&self->scene, cf_scene_unref);
  cf_text_metrics_unref (self->metrics);
  cf_schedule_brush_free (self->brush);
  g_free (self->scheduled);
  g_free (self->required);
  g_free (self->days);

  G_OBJECT_CLASS (cf_coverage_strip_parent_class)->finalize (object);
}

static void
cf_coverage_strip_class_init (CfCoverageStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cf_coverage_strip_dispose;
  object_class->finalize = cf_coverage_strip_finalize;
  widget_class->measure = cf_coverage_strip_measure_cb;
  widget_class->size_allocate = cf_coverage_strip_size_allocate;
  widget_class->snapshot = cf_coverage_strip_snapshot;
  widget_class->css_changed = cf_coverage_strip_css_changed;
  gtk_widget_class_set_css_name (widget_class, "coverage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

/* A queue's name may be longer than the column of people's names, under which its button stands. */
static void
queue_setup_cb (GtkListItemFactory *factory,
                GtkListItem        *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
queue_bind_cb (GtkListItemFactory *factory,
               GtkListItem        *item)
{
  GtkStringObject *name = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (name));
}

static void
cf_coverage_strip_init (CfCoverageStrip *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->brush = cf_schedule_brush_new (GTK_WIDGET (self));
  self->metrics = cf_text_metrics_new (NULL, cf_schedule_brush_get_scale (self->brush));
  self->queues = gtk_drop_down_new (NULL, NULL);
  g_signal_connect (factory, "setup", G_CALLBACK (queue_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (queue_bind_cb), NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (self->queues), factory);
  gtk_widget_add_css_class (self->queues, "flat");
  gtk_widget_add_css_class (self->queues, "caption");
  gtk_widget_set_parent (self->queues, GTK_WIDGET (self));
  cf_drop_down_set_name (GTK_DROP_DOWN (self->queues), _("Queue of the Coverage"));
  load_queues (self);
  g_signal_connect_swapped (self->queues, "notify::selected", G_CALLBACK (queue_chosen_cb), self);

  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  g_signal_connect_swapped (manager, "notify::dark", G_CALLBACK (theme_changed_cb), self);
  g_signal_connect_swapped (manager, "notify::high-contrast", G_CALLBACK (theme_changed_cb), self);
}

void
cf_coverage_strip_set_view (CfCoverageStrip *self,
                            CfScheduleView  *view)
{
  g_return_if_fail (CF_IS_COVERAGE_STRIP (self));

  if (g_set_object (&self->view, view))
    g_signal_connect_swapped (view, "columns-moved", G_CALLBACK (columns_moved_cb), self);
}

void
cf_coverage_strip_set_board (CfCoverageStrip *self,
                             CfPlanBoard     *board)
{
  g_return_if_fail (CF_IS_COVERAGE_STRIP (self));

  if (self->board == board)
    return;

  if (self->board != NULL)
    g_signal_handlers_disconnect_by_data (self->board, self);
  g_set_object (&self->board, board);
  if (board == NULL)
    return;

  g_signal_connect_swapped (board, "loaded", G_CALLBACK (load), self);
  g_signal_connect_swapped (board, "coverage-changed", G_CALLBACK (coverage_changed_cb), self);
  load (self);
}
