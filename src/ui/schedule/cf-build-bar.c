/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-build-bar.h"

#include "cf-number.h"
#include "cf-palette.h"
#include "cf-scene-paint.h"
#include "cf-sparkline.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MAX_VALUES 240

struct _CfBuildBar
{
  AdwBin          parent_instance;

  /* template children */
  GtkRevealer    *revealer;
  GtkProgressBar *bar;
  GtkSpinner     *spinner;
  GtkLabel       *state_label;
  GtkLabel       *objective_label;
  GtkDrawingArea *sparkline;
  GtkLabel       *gap_label;
  GtkLabel       *time_label;
  GtkButton      *stop_button;
  GtkButton      *undo_button;
  GtkButton      *close_button;

  /* owned */
  CfProgress     *progress;
  GArray         *values;      /* double: objectives as they came */
  double          bound;       /* NaN: not known */
  double          seconds;
  guint           serial;
  gboolean        narrow;
  gboolean        running;
};

G_DEFINE_FINAL_TYPE (CfBuildBar, cf_build_bar, ADW_TYPE_BIN)

static CfTheme
theme_now (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  return adw_style_manager_get_dark (manager) ? CF_THEME_DARK : CF_THEME_LIGHT;
}

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        user_data)
{
  CfBuildBar *self = CF_BUILD_BAR (user_data);
  CfSparkline line = { (const double *) self->values->data, self->values->len, self->bound };
  g_autoptr(CfTextMetrics) metrics = NULL;
  g_autoptr(CfScene) scene = NULL;

  if (self->values->len < 2)
    return;

  metrics = cf_text_metrics_new (NULL, 1);
  scene = cf_sparkline_build (&line, width, height);
  cf_scene_paint (scene, cf_palette_get (theme_now ()), metrics, cr);
}

static char *
clock_text (double seconds)
{
  int whole = (int) seconds;

  return g_strdup_printf ("%d:%02d", whole / 60, whole % 60);
}

static void
show_time (CfBuildBar *self)
{
  double elapsed = cf_progress_get_elapsed (self->progress);
  g_autofree char *used = clock_text (elapsed);
  g_autofree char *of = clock_text (self->seconds);
  /* Translators: time used and time allowed: "0:42 of 2:00". */
  g_autofree char *text = g_strdup_printf (_("%s of %s"), used, of);

  gtk_label_set_label (self->time_label, text);
  gtk_progress_bar_set_fraction (self->bar, MIN (elapsed / self->seconds, 1));
}

static void
show_objective (CfBuildBar *self)
{
  double objective = g_array_index (self->values, double, self->values->len - 1);
  g_autofree char *number = cf_number_to_text (objective, 0);
  /* Translators: %s is a number: what the schedule costs. */
  g_autofree char *text = g_strdup_printf (_("Objective %s"), number);

  gtk_label_set_label (self->objective_label, text);
  gtk_label_set_label (self->state_label, _("Building: the best schedule so far is shown"));
  gtk_widget_set_visible (GTK_WIDGET (self->gap_label),
                          !isnan (self->bound) && objective > 0 && !self->narrow);
  if (!isnan (self->bound) && objective > 0)
    {
      g_autofree char *share = cf_number_percent_to_text ((objective - self->bound) / objective, 1);
      /* Translators: %s is a share: how far from the best possible. */
      g_autofree char *gap = g_strdup_printf (_("Gap %s"), share);

      gtk_label_set_label (self->gap_label, gap);
    }
}

void
cf_build_bar_update (CfBuildBar       *self,
                     CfRosterBestInfo  info)
{
  double objective = (double) info.objective / CF_ROSTER_COST_ONE;

  g_return_if_fail (CF_IS_BUILD_BAR (self));

  if (self->progress == NULL)
    return;

  show_time (self);
  if (info.serial == self->serial)
    return;

  self->serial = info.serial;
  self->bound = info.bound == G_MININT64 ? NAN : (double) info.bound / CF_ROSTER_COST_ONE;
  if (self->values->len == MAX_VALUES)
    g_array_remove_index (self->values, 0);
  g_array_append_val (self->values, objective);
  show_objective (self);
  gtk_widget_queue_draw (GTK_WIDGET (self->sparkline));
}

/* What belongs to a build that runs, and what to one that has ended; how it goes only where there
 * is room for it. */
static void
arrange (CfBuildBar *self)
{
  GtkWidget *while_running[] = {
    GTK_WIDGET (self->bar), GTK_WIDGET (self->spinner), GTK_WIDGET (self->time_label),
    GTK_WIDGET (self->stop_button),
  };

  for (guint i = 0; i < G_N_ELEMENTS (while_running); i++)
    gtk_widget_set_visible (while_running[i], self->running);
  gtk_widget_set_visible (GTK_WIDGET (self->objective_label), self->running && !self->narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->sparkline), self->running && !self->narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->undo_button), !self->running);
  gtk_widget_set_visible (GTK_WIDGET (self->close_button), !self->running);
}

static void
reveal (CfBuildBar *self,
        gboolean    running)
{
  self->running = running;
  arrange (self);
  gtk_widget_set_visible (GTK_WIDGET (self->gap_label), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->revealer), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

/* What is folded up asks for its width all the same, unless it is away. */
static void
revealed_cb (CfBuildBar *self)
{
  if (!gtk_revealer_get_child_revealed (self->revealer)
      && !gtk_revealer_get_reveal_child (self->revealer))
    gtk_widget_set_visible (GTK_WIDGET (self->revealer), FALSE);
}

void
cf_build_bar_set_narrow (CfBuildBar *self,
                         gboolean    narrow)
{
  g_return_if_fail (CF_IS_BUILD_BAR (self));

  self->narrow = narrow;
  arrange (self);
}

void
cf_build_bar_start (CfBuildBar *self,
                    CfProgress *progress,
                    double      seconds)
{
  g_return_if_fail (CF_IS_BUILD_BAR (self));

  g_clear_pointer (&self->progress, cf_progress_unref);
  self->progress = cf_progress_ref (progress);
  self->seconds = seconds;
  self->serial = 0;
  self->bound = NAN;
  g_array_set_size (self->values, 0);
  gtk_label_set_label (self->state_label, _("Building: reading people, rules and demand"));
  gtk_label_set_label (self->objective_label, "");
  gtk_label_set_label (self->time_label, "");
  gtk_widget_set_sensitive (GTK_WIDGET (self->stop_button), TRUE);
  gtk_progress_bar_set_fraction (self->bar, 0);
  gtk_spinner_start (self->spinner);
  reveal (self, TRUE);
}

void
cf_build_bar_finish (CfBuildBar *self)
{
  g_return_if_fail (CF_IS_BUILD_BAR (self));

  gtk_spinner_stop (self->spinner);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  g_clear_pointer (&self->progress, cf_progress_unref);
}

void
cf_build_bar_tell (CfBuildBar *self,
                   const char *text)
{
  g_return_if_fail (CF_IS_BUILD_BAR (self));
  g_return_if_fail (self->progress == NULL);

  gtk_label_set_label (self->state_label, text);
  reveal (self, FALSE);
}

static void
close_cb (CfBuildBar *self)
{
  cf_build_bar_finish (self);
}

static void
cf_build_bar_dispose (GObject *object)
{
  /* The outermost child is a template child: GTK 4.8 would unparent it behind the bin's back. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_BUILD_BAR);

  G_OBJECT_CLASS (cf_build_bar_parent_class)->dispose (object);
}

static void
cf_build_bar_finalize (GObject *object)
{
  CfBuildBar *self = CF_BUILD_BAR (object);

  g_clear_pointer (&self->progress, cf_progress_unref);
  g_array_unref (self->values);

  G_OBJECT_CLASS (cf_build_bar_parent_class)->finalize (object);
}

static void
cf_build_bar_class_init (CfBuildBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cf_build_bar_dispose;
  object_class->finalize = cf_build_bar_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/callfloor/Callfloor/ui/cf-build-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CfBuildBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, CfBuildBar, bar);
  gtk_widget_class_bind_template_child (widget_class, CfBuildBar, spinner);
  gtk_widget_class_bind_template_child (widget_class, CfBuildBar, state_label);
  gtk_widget_class_bind_template_child (widget_class, CfBuildBar, objective_label);
  gtk_widget_class_bind_template_child (widget_class, CfBuildBar, sparkline);
  gtk_widget_class_bind_template_child (widget_class, CfBuildBar, gap_label);
  gtk_widget_class_bind_template_child (widget_class, CfBuildBar, time_label);
  gtk_widget_class_bind_template_child (widget_class, CfBuildBar, stop_button);
  gtk_widget_class_bind_template_child (widget_class, CfBuildBar, undo_button);
  gtk_widget_class_bind_template_child (widget_class, CfBuildBar, close_button);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, revealed_cb);
}

static void
cf_build_bar_init (CfBuildBar *self)
{
  self->values = g_array_new (FALSE, FALSE, sizeof (double));
  self->bound = NAN;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drawing_area_set_draw_func (self->sparkline, draw_cb, self, NULL);
}
