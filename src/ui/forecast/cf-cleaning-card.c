/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-cleaning-card.h"

#include "cf-date-text.h"
#include "cf-mark-dialog.h"
#include "cf-number.h"

#include <glib/gi18n-lib.h>

/* More offers than this are not looked at one by one. */
#define MAX_OFFERS 6

struct _CfCleaningCard
{
  AdwBin      parent_instance;

  /* template children */
  GtkListBox *list;
  GtkListBox *offers;
  GtkWidget  *offers_box;
  GtkLabel   *none_label;

  /* owned */
  CfStore    *store;
  CfOutlook  *outlook;
};

G_DEFINE_FINAL_TYPE (CfCleaningCard, cf_cleaning_card, ADW_TYPE_BIN)

/* "Fri 30 Oct, 10:00–12:00", "30 Oct – 2 Nov" */
static char *
stretch_text (CfMinute start,
              CfMinute end)
{
  CfDay first = cf_minute_day (start), last = cf_minute_day (end - 1);
  g_autofree char *day = cf_date_text_day (first, CF_DATE_TEXT_DAY);
  g_autofree char *clock = cf_date_text_clock_range (start, end);

  if (first != last)
    return cf_date_text_period (first, last + 1);
  if (cf_minute_of_day (start) == 0 && cf_minute_of_day (end) == 0)
    return g_steal_pointer (&day);

  /* Translators: a date, then from when to when. */
  return g_strdup_printf (_("%1$s, %2$s"), day, clock);
}

static void
clear_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
add_mark (CfCleaningCard *self,
          CfCleaningMark *mark)
{
  GtkWidget *row = adw_action_row_new ();
  const char *kind = cf_cleaning_kind_get_name ((CfCleaningKind) mark->kind);
  gboolean noted = mark->note != NULL && *mark->note != '\0';
  g_autofree char *title = g_markup_escape_text (noted ? mark->note : kind, -1);
  g_autofree char *when = stretch_text (mark->start, mark->end);
  g_autofree char *calls = cf_number_to_text (mark->calls, 0);
  g_autofree char *subtitle = NULL;

  if (mark->kind == CF_CLEANING_REPLACED)
    /* Translators: when; the kind of a mark, “Replaced”; a number of calls. */
    subtitle = g_strdup_printf (_("%1$s · %2$s: %3$s calls"), when, kind, calls);
  else if (noted)
    /* Translators: when; the kind of a mark, “Outage”. */
    subtitle = g_strdup_printf (_("%1$s · %2$s"), when, kind);
  else
    subtitle = g_steal_pointer (&when);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (row, "numeric");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row),
                                    cf_store_may (self->store, CF_RIGHT_FORECAST_EDIT));
  g_object_set_data_full (G_OBJECT (row), "mark", g_object_ref (mark), g_object_unref);
  gtk_list_box_append (self->list, row);
}

static void
add_offer (CfCleaningCard       *self,
           const CfOutlookOffer *offer)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *when = stretch_text (offer->start, offer->end);
  g_autofree char *title = g_markup_escape_text (when, -1);
  g_autofree char *calls = cf_number_to_text (offer->calls, 0);
  g_autofree char *expected = cf_number_to_text (offer->expected, 0);
  /* Translators: numbers of calls. */
  g_autofree char *subtitle = g_strdup_printf (_("%s calls came, %s were to be expected"), calls,
                                               expected);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (row, "numeric");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row),
                                    cf_store_may (self->store, CF_RIGHT_FORECAST_EDIT));
  g_object_set_data_full (G_OBJECT (row), "offer", g_memdup2 (offer, sizeof *offer), g_free);
  gtk_list_box_append (self->offers, row);
}

static void
mark_activated_cb (CfCleaningCard *self,
                   GtkListBoxRow  *row)
{
  CfCleaningMark *mark = g_object_get_data (G_OBJECT (row), "mark");

  cf_mark_dialog_present (self->store, self->outlook, mark, mark->start, mark->end,
                          GTK_WIDGET (self));
}

static void
offer_activated_cb (CfCleaningCard *self,
                    GtkListBoxRow  *row)
{
  const CfOutlookOffer *offer = g_object_get_data (G_OBJECT (row), "offer");

  cf_mark_dialog_present (self->store, self->outlook, NULL, offer->start, offer->end,
                          GTK_WIDGET (self));
}

/* A new mark begins with the last day that is known. */
static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CfCleaningCard *self = CF_CLEANING_CARD (widget);
  CfDay last = self->outlook->past_from + (CfDay) self->outlook->n_past - 1;

  cf_mark_dialog_present (self->store, self->outlook, NULL, cf_minute_at (last, 0),
                          cf_minute_at (last + 1, 0), widget);
}

void
cf_cleaning_card_set_store (CfCleaningCard *self,
                            CfStore        *store)
{
  g_set_object (&self->store, store);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cleaning.add", FALSE);
}

void
cf_cleaning_card_show (CfCleaningCard *self,
                       CfOutlook      *outlook)
{
  guint n_marks = outlook->cleaning->len;
  guint n_offers = MIN (outlook->offers->len, MAX_OFFERS);

  g_set_object (&self->outlook, outlook);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cleaning.add",
                                 outlook->n_past > 0
                                 && cf_store_may (self->store, CF_RIGHT_FORECAST_EDIT));

  clear_list (self->list);
  for (guint i = n_marks; i-- > 0;)
    add_mark (self, g_ptr_array_index (outlook->cleaning, i));
  gtk_widget_set_visible (GTK_WIDGET (self->list), n_marks > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->none_label), n_marks == 0);

  clear_list (self->offers);
  for (guint i = 0; i < n_offers; i++)
    add_offer (self, &g_array_index (outlook->offers, CfOutlookOffer, i));
  gtk_widget_set_visible (self->offers_box, n_offers > 0);
}

static void
cf_cleaning_card_dispose (GObject *object)
{
  CfCleaningCard *self = CF_CLEANING_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CF_TYPE_CLEANING_CARD);
  g_clear_object (&self->outlook);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (cf_cleaning_card_parent_class)->dispose (object);
}

static void
cf_cleaning_card_class_init (CfCleaningCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_cleaning_card_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-cleaning-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CfCleaningCard, list);
  gtk_widget_class_bind_template_child (widget_class, CfCleaningCard, offers);
  gtk_widget_class_bind_template_child (widget_class, CfCleaningCard, offers_box);
  gtk_widget_class_bind_template_child (widget_class, CfCleaningCard, none_label);
  gtk_widget_class_bind_template_callback (widget_class, mark_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, offer_activated_cb);
  gtk_widget_class_install_action (widget_class, "cleaning.add", NULL, add_action);
}

static void
cf_cleaning_card_init (CfCleaningCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
