/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-shared-people-card.h"

#include "cf-date-text.h"
#include "cf-number.h"
#include "cf-progress-watch.h"
#include "cf-shared-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _CfSharedPeopleCard
{
  AdwBin          parent_instance;

  /* template children */
  GtkLabel       *when;
  GtkLabel       *dedicated;
  GtkLabel       *pooled;
  GtkLabel       *found;
  AdwActionRow   *found_row;
  GtkSpinButton  *share_spin;
  GtkButton      *run_button;
  GtkProgressBar *progress_bar;

  /* owned */
  GPtrArray      *requirements;
  GCancellable   *cancellable;     /* of what is computed for these requirements */

  CfProgressWatch watch;
};

G_DEFINE_FINAL_TYPE (CfSharedPeopleCard, cf_shared_people_card, ADW_TYPE_BIN)

static void
set_running (CfSharedPeopleCard *self,
             gboolean            running)
{
  gtk_button_set_label (self->run_button, running ? _("_Stop") : _("_Find by Simulation"));
  gtk_widget_set_visible (GTK_WIDGET (self->progress_bar), running);
  if (!running)
    cf_progress_watch_end (&self->watch);
}

static void
set_number (GtkLabel *label,
            guint     number)
{
  g_autofree char *text = cf_number_to_text (number, 0);

  gtk_label_set_label (label, text);
}

/* "Hotline 21 (11 help the others): 82.1 %", a line a queue. */
static char *
parts_text (const CfSharedPeople *people)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < people->n_queues; i++)
    {
      g_autofree char *level = cf_number_percent_to_text (people->levels[i], 1);

      if (i > 0)
        g_string_append_c (text, '\n');
      /* Translators: a queue, people, how many of them also take other calls, a service level */
      g_string_append_printf (text, _("%s %u, of whom %u help the others: %s"), people->names[i],
                              people->own[i], people->own_shared[i], level);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_bounds (CfSharedPeopleCard   *self,
             const CfSharedPeople *people)
{
  const CfDay day = cf_minute_day (people->start);
  const CfMinute start = people->start - cf_minute_at (day, 0);
  g_autofree char *date = cf_date_text_day (day, CF_DATE_TEXT_DAY);
  g_autofree char *clock = cf_date_text_clock_range (start, start + people->minutes);
  /* Translators: a day and times: the interval with the most work */
  g_autofree char *when = g_strdup_printf (_("In the busiest interval, %1$s, %2$s"), date, clock);

  gtk_label_set_label (self->when, when);
  set_number (self->dedicated, people->dedicated);
  set_number (self->pooled, people->pooled);
}

static void
show_found (CfSharedPeopleCard   *self,
            const CfSharedPeople *people)
{
  g_autofree char *parts = NULL;

  if (people == NULL || !people->verified)
    {
      gtk_label_set_label (self->found, "–");
      adw_action_row_set_subtitle (self->found_row, _("Between the two; found by simulation"));
      return;
    }

  parts = parts_text (people);
  set_number (self->found, people->found);
  adw_action_row_set_subtitle (self->found_row, parts);
}

static void
bounds_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CfSharedPeople) people = cf_shared_people_search_finish (result, &error);

  if (people == NULL)
    return;                      /* the card is gone, or shows others */

  show_bounds (CF_SHARED_PEOPLE_CARD (user_data), people);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CfSharedPeople) people = cf_shared_people_search_finish (result, &error);

  if (people == NULL)
    return;                      /* the card is gone, or shows others */

  CfSharedPeopleCard *self = CF_SHARED_PEOPLE_CARD (user_data);

  set_running (self, FALSE);
  show_found (self, people);
}

static void
run_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CfSharedPeopleCard *self = CF_SHARED_PEOPLE_CARD (widget);

  if (cf_progress_watch_stop (&self->watch))
    return;
  if (self->requirements == NULL)
    return;

  cf_progress_watch_begin (&self->watch, self->progress_bar);
  set_running (self, TRUE);
  cf_shared_people_search_async (self->requirements,
                                 gtk_spin_button_get_value (self->share_spin) / 100,
                                 self->watch.progress, self->cancellable, found_cb, self);
}

/* What is computed is of no use any more. */
static void
abandon (CfSharedPeopleCard *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  cf_progress_watch_stop (&self->watch);
  cf_progress_watch_end (&self->watch);
  g_clear_pointer (&self->requirements, g_ptr_array_unref);
}

void
cf_shared_people_card_show (CfSharedPeopleCard *self,
                            GPtrArray          *requirements)
{
  gboolean several = requirements != NULL && requirements->len > 1;

  abandon (self);
  set_running (self, FALSE);
  show_found (self, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), several);
  if (!several)
    return;

  self->cancellable = g_cancellable_new ();
  self->requirements = g_ptr_array_ref (requirements);
  cf_shared_people_search_async (requirements, 0, NULL, self->cancellable, bounds_cb, self);
}

static void
cf_shared_people_card_dispose (GObject *object)
{
  CfSharedPeopleCard *self = CF_SHARED_PEOPLE_CARD (object);

  abandon (self);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_SHARED_PEOPLE_CARD);

  G_OBJECT_CLASS (cf_shared_people_card_parent_class)->dispose (object);
}

static void
cf_shared_people_card_class_init (CfSharedPeopleCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_shared_people_card_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-shared-people-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CfSharedPeopleCard, when);
  gtk_widget_class_bind_template_child (widget_class, CfSharedPeopleCard, dedicated);
  gtk_widget_class_bind_template_child (widget_class, CfSharedPeopleCard, pooled);
  gtk_widget_class_bind_template_child (widget_class, CfSharedPeopleCard, found);
  gtk_widget_class_bind_template_child (widget_class, CfSharedPeopleCard, found_row);
  gtk_widget_class_bind_template_child (widget_class, CfSharedPeopleCard, share_spin);
  gtk_widget_class_bind_template_child (widget_class, CfSharedPeopleCard, run_button);
  gtk_widget_class_bind_template_child (widget_class, CfSharedPeopleCard, progress_bar);
  gtk_widget_class_install_action (widget_class, "shared-people.find", NULL, run_action);
}

static void
cf_shared_people_card_init (CfSharedPeopleCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_running (self, FALSE);
}
