/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-special-days-card.h"

#include "cf-ask.h"
#include "cf-calendar-store.h"
#include "cf-date-text.h"
#include "cf-encoding.h"
#include "cf-files.h"
#include "cf-holiday-file.h"
#include "cf-importer.h"
#include "cf-special-day-dialog.h"

#include <glib/gi18n-lib.h>

struct _CfSpecialDaysCard
{
  AdwBin             parent_instance;

  /* template children */
  GtkListBox        *list;
  GtkLabel          *none_label;

  /* owned */
  CfStore           *store;
  GtkCustomFilter   *filter;
  GtkFilterListModel *shown;
  GCancellable      *cancellable;

  CfDay              from;
  CfDay              until;
};

G_DEFINE_FINAL_TYPE (CfSpecialDaysCard, cf_special_days_card, ADW_TYPE_BIN)

static gboolean
is_shown (gpointer item,
          gpointer user_data)
{
  CfSpecialDaysCard *self = user_data;
  CfSpecialDay *special = item;

  return special->day >= self->from && special->day < self->until;
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  CfSpecialDay *special = item;
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *day = cf_date_text_day (special->day, CF_DATE_TEXT_DAY);
  g_autofree char *name = g_markup_escape_text (special->name, -1);
  /* Translators: date, kind of special day: "Thu 1 Oct · Holiday" */
  g_autofree char *subtitle = g_strdup_printf (_("%1$s · %2$s"), day,
                                               cf_special_day_kind_get_name (special->kind));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "special-day", g_object_ref (special), g_object_unref);

  return row;
}

static void
row_activated_cb (CfSpecialDaysCard *self,
                  GtkListBoxRow     *row)
{
  CfSpecialDay *special = g_object_get_data (G_OBJECT (row), "special-day");

  if (cf_store_may (self->store, CF_RIGHT_CENTER_EDIT))
    cf_special_day_dialog_present (self->store, special, special->day, GTK_WIDGET (self));
}

static void
items_changed_cb (CfSpecialDaysCard *self)
{
  gboolean none = g_list_model_get_n_items (G_LIST_MODEL (self->shown)) == 0;

  gtk_widget_set_visible (GTK_WIDGET (self->list), !none);
  gtk_widget_set_visible (GTK_WIDGET (self->none_label), none);
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CfSpecialDaysCard *self = CF_SPECIAL_DAYS_CARD (widget);

  cf_special_day_dialog_present (self->store, NULL, self->from, widget);
}

static void
told_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_free (cf_ask_finish (result));
}

static void
tell (CfSpecialDaysCard *self,
      const char        *heading,
      const char        *body)
{
  const CfAskResponse responses[] = { { "close", _("_Close"), CF_ASK_PLAIN }, { NULL } };

  cf_ask_async (GTK_WIDGET (self), heading, body, responses, told_cb, NULL);
}

/* What could not be read is said; what could is one undoable step. */
static void
import_file (CfSpecialDaysCard *self,
             CfHolidayFile     *file)
{
  CfSpecialDaysInput *input = cf_special_days_input_new ();

  for (guint i = 0; i < file->entries->len; i++)
    {
      const CfHolidayEntry *entry = &g_array_index (file->entries, CfHolidayEntry, i);

      cf_special_days_input_add (input, entry->day, (int) entry->kind, entry->name, entry->class);
    }
  input->base.subject = g_strdup_printf (ngettext ("%u day", "%u days", file->entries->len),
                                         file->entries->len);
  cf_store_write_async (self->store, &cf_command_special_day_import, input,
                        cf_special_days_input_free, NULL, NULL, NULL);

  if (file->problems->len > 0)
    {
      g_autoptr(GString) text = g_string_new (NULL);

      for (guint i = 0; i < MIN (file->problems->len, 10); i++)
        {
          const CfHolidayProblem *problem = &g_array_index (file->problems, CfHolidayProblem, i);

          g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", problem->sentence);
        }
      tell (self, _("Some Lines Were Left Out"), text->str);
    }
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  CfSpecialDaysCard *self = CF_SPECIAL_DAYS_CARD (user_data);
  CfEncoding encoding;
  guint n_replaced;
  g_autofree char *text
      = bytes != NULL ? cf_encoding_to_utf8 (bytes, &encoding, &n_replaced, &error) : NULL;
  g_autoptr(CfHolidayFile) file = text != NULL ? cf_holiday_file_read (text, &error) : NULL;

  if (file == NULL)
    tell (self, _("The Holidays Were Not Imported"), error->message);
  else
    import_file (self, file);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(CfSpecialDaysCard) self = CF_SPECIAL_DAYS_CARD (user_data);
  g_autoptr(GFile) file = cf_open_file_finish (result);
  g_autoptr(GError) error = NULL;

  if (file == NULL || self->store == NULL)
    return;

  if (!cf_importer_check_file (file, &error))
    tell (self, _("The Holidays Were Not Imported"), error->message);
  else
    g_file_load_bytes_async (file, self->cancellable, loaded_cb, self);
}

static void
import_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  static const char * const suffixes[] = { "json", "ics", "csv", "txt", NULL };
  const CfFileKind kinds[] = { { _("Calendars (JSON, ICS, CSV)"), suffixes }, { NULL } };

  cf_open_file_async (widget, _("Import Holidays"), kinds, chosen_cb, g_object_ref (widget));
}

void
cf_special_days_card_set_store (CfSpecialDaysCard *self,
                                CfStore           *store,
                                CfLiveList        *days)
{
  gboolean may = cf_store_may (store, CF_RIGHT_CENTER_EDIT);

  g_set_object (&self->store, store);
  gtk_filter_list_model_set_model (self->shown, G_LIST_MODEL (days));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "special-days.add", may);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "special-days.import", may);
}

void
cf_special_days_card_set_period (CfSpecialDaysCard *self,
                                 CfDay              from,
                                 CfDay              until)
{
  if (self->from == from && self->until == until)
    return;

  self->from = from;
  self->until = until;
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
cf_special_days_card_dispose (GObject *object)
{
  CfSpecialDaysCard *self = CF_SPECIAL_DAYS_CARD (object);

  g_cancellable_cancel (self->cancellable);
  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CF_TYPE_SPECIAL_DAYS_CARD);
  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  g_clear_object (&self->store);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (cf_special_days_card_parent_class)->dispose (object);
}

static void
cf_special_days_card_class_init (CfSpecialDaysCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_special_days_card_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-special-days-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CfSpecialDaysCard, list);
  gtk_widget_class_bind_template_child (widget_class, CfSpecialDaysCard, none_label);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_install_action (widget_class, "special-days.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "special-days.import", NULL, import_action);
}

static void
cf_special_days_card_init (CfSpecialDaysCard *self)
{
  self->cancellable = g_cancellable_new ();
  self->filter = gtk_custom_filter_new (is_shown, self, NULL);
  self->shown = gtk_filter_list_model_new (NULL, g_object_ref (GTK_FILTER (self->filter)));
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->shown), create_row, NULL, NULL);
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  items_changed_cb (self);
}
