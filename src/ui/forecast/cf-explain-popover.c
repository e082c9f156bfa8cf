/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-explain-popover.h"

#include "cf-date-text.h"
#include "cf-number.h"
#include "cf-outlook-line.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define WIDTH_CHARS 46
#define MAX_HEIGHT 420

static GtkWidget *
label_new (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  gtk_widget_add_css_class (label, style);

  return label;
}

/* Back to the row or the chart that was asked. */
static void
closed_cb (GtkPopover *popover)
{
  GtkWidget *before = g_object_get_data (G_OBJECT (popover), "before");

  if (before != NULL && gtk_widget_get_root (before) != NULL)
    gtk_widget_grab_focus (before);
  g_object_set_data (G_OBJECT (popover), "before", NULL);
}

static void
remember_focus (GtkPopover *popover)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (popover));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL)
    g_object_set_data_full (G_OBJECT (popover), "before", g_object_ref (focus), g_object_unref);
}

GtkPopover *
cf_explain_popover_new (void)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = label_new ("heading");
  GtkWidget *text = label_new ("numeric");

  gtk_label_set_selectable (GTK_LABEL (text), TRUE);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), text);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MAX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  g_object_set_data (G_OBJECT (popover), "heading", heading);
  g_object_set_data (G_OBJECT (popover), "text", text);

  return GTK_POPOVER (popover);
}

/* What came, what the model thinks of such a day, and how much the day counts. */
static char *
past_text (CfOutlook *outlook,
           CfDay      day,
           int        slot)
{
  const CfForecastPast *past = &outlook->past[day - outlook->past_from];
  double calls = cf_outlook_line_value (outlook, CF_OUTLOOK_ACTUAL, day, slot);
  double used = cf_outlook_line_value (outlook, CF_OUTLOOK_USED, day, slot);
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *came = cf_number_to_text (calls, 0);
  g_autofree char *total = cf_number_to_text (past->total, 0);
  g_autofree char *fitted = cf_number_to_text (past->fitted, 0);
  g_autofree char *weight = cf_number_percent_to_text (past->weight, 0);

  if (isnan (calls))
    return NULL;

  /* Translators: a number of calls */
  g_string_append_printf (text, _("%s calls came."), came);
  if (isnan (used))
    g_string_append_printf (text, "\n%s", _("They are marked as left out: the forecast does not "
                                            "see them. The raw number is kept."));
  if (isfinite (past->fitted))
    {
      g_string_append_c (text, '\n');
      /* Translators: numbers of calls */
      g_string_append_printf (text, _("The whole day had %1$s; the model says %2$s for such a "
                                      "day."), total, fitted);
      g_string_append_c (text, '\n');
      /* Translators: a share such as "35 %" */
      g_string_append_printf (text, _("In the forecast the day counts %s."), weight);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
ahead_text (CfOutlook *outlook,
            CfDay      day,
            int        slot)
{
  guint index = (guint) (day - outlook->from);
  g_autofree char *numbers = slot < 0 ? cf_outlook_explain_day (outlook, index)
                                      : cf_outlook_explain_cell (outlook, index, (guint) slot);
  g_autofree char *profile = cf_outlook_explain_profile (outlook, index);

  return g_strjoin ("\n\n", profile, numbers, NULL);
}

static char *
title_of (CfOutlook *outlook,
          CfDay      day,
          int        slot)
{
  return slot < 0 ? cf_date_text_day (day, CF_DATE_TEXT_FULL)
                  : cf_date_text_minute (cf_minute_at (day, slot * outlook->minutes));
}

gboolean
cf_explain_popover_show (GtkPopover         *popover,
                         CfOutlook          *outlook,
                         CfDay               day,
                         int                 slot,
                         const char         *more,
                         const GdkRectangle *at)
{
  GtkLabel *heading = g_object_get_data (G_OBJECT (popover), "heading");
  GtkLabel *label = g_object_get_data (G_OBJECT (popover), "text");
  gboolean ahead = day >= outlook->from && day < outlook->from + (CfDay) outlook->n_days;
  gboolean past = day >= outlook->past_from && day < outlook->past_from + (CfDay) outlook->n_past;
  g_autofree char *title = title_of (outlook, day, slot);
  g_autofree char *text = ahead ? ahead_text (outlook, day, slot)
                                : past ? past_text (outlook, day, slot) : NULL;

  if (text == NULL)
    return FALSE;

  g_autofree char *both = g_strjoin ("\n\n", text, more, NULL);

  gtk_label_set_label (heading, title);
  gtk_label_set_label (label, both);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  remember_focus (popover);
  gtk_popover_set_pointing_to (popover, at);
  gtk_popover_popup (popover);
  gtk_widget_grab_focus (GTK_WIDGET (label));
  gtk_label_select_region (label, 0, 0);

  return TRUE;
}
