/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-publish-dialog.h"

#include "cf-date-text.h"
#include "cf-publication.h"
#include "cf-shift-store.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  guint     row, day;      /* of the board: the shift that the reason stays on */
  GtkWidget *entry;        /* borrowed from the list */
} Reason;

struct _CfPublishDialog
{
  CfDialog      parent_instance;

  /* template children */
  GtkListBox   *facts;
  GtkLabel     *broken_label;
  GtkListBox   *reasons;
  AdwEntryRow  *note_row;

  /* owned */
  CfStore      *store;
  CfPlanBoard  *board;
  GArray       *asked;     /* Reason */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (CfPublishDialog, cf_publish_dialog, CF_TYPE_DIALOG)

static void
add_fact (CfPublishDialog *self,
          const char      *title,
          char            *figure)     /* taken */
{
  GtkWidget *row = adw_action_row_new (), *label = gtk_label_new (figure);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_list_box_append (self->facts, row);
  g_free (figure);
}

static void
show_facts (CfPublishDialog *self)
{
  guint n_rows, n_days, n_codes, n_open, n_shifts = 0;
  const CfPlanDay *days = cf_plan_board_get_days (self->board, &n_days);
  const CfPlanCode *codes = cf_plan_board_get_codes (self->board, &n_codes);
  const CfPlanCell *cells = cf_plan_board_get_cells (self->board);

  cf_plan_board_get_rows (self->board, &n_rows);
  cf_plan_board_get_open_shifts (self->board, &n_open);
  for (guint i = 0; i < n_rows * n_days; i++)
    n_shifts += cells[i].code != 0 && codes[cells[i].code].kind == CF_PLAN_SHIFT;

  add_fact (self, _("Period"), cf_date_text_period (days[0].day, days[0].day + (CfDay) n_days));
  add_fact (self, _("People"), g_strdup_printf ("%u", n_rows));
  add_fact (self, _("Shifts"), g_strdup_printf ("%u", n_shifts));
  add_fact (self, _("Open shifts"), g_strdup_printf ("%u", n_open));
  if (cf_plan_board_get_version (self->board) > 0)
    add_fact (self, _("Changes since the newest version"),
              g_strdup_printf ("%u", cf_plan_board_count_changes (self->board)));
}

/* The shift nearest to the end of what the finding is about. FALSE: there is none. */
static gboolean
find_shift (CfPublishDialog     *self,
            const CfPlanFinding *finding,
            guint               *day)
{
  guint n_days, n_codes;
  const CfPlanCode *codes = cf_plan_board_get_codes (self->board, &n_codes);
  const CfPlanCell *cells = cf_plan_board_get_cells (self->board);

  cf_plan_board_get_days (self->board, &n_days);
  for (guint at = finding->last_day + 1; at-- > finding->first_day;)
    {
      guint code = cells[finding->row * n_days + at].code;

      if (code != 0 && codes[code].kind == CF_PLAN_SHIFT)
        {
          *day = at;
          return TRUE;
        }
    }

  return FALSE;
}

static void
reasons_changed_cb (CfPublishDialog *self)
{
  gboolean complete = TRUE;

  for (guint i = 0; i < self->asked->len; i++)
    {
      GtkWidget *entry = g_array_index (self->asked, Reason, i).entry;
      g_autofree char *text
        = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));

      complete = complete && *text != '\0';
    }

  g_object_set (self, "can-apply", complete, NULL);
}

static void
ask_reason (CfPublishDialog *self,
            guint            at,
            guint            row,
            guint            day)
{
  guint n;
  const CfPlanRow *rows = cf_plan_board_get_rows (self->board, &n);
  const CfPlanDay *days = cf_plan_board_get_days (self->board, &n);
  g_autofree char *when = cf_date_text_day (days[day].day, CF_DATE_TEXT_DAY);
  g_autofree char *sentence = cf_plan_board_dup_finding_text (self->board, at);
  g_autofree char *title = g_strdup_printf ("%s · %s: %s", rows[row].name, when, sentence);
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  Reason reason = { row, day, adw_entry_row_new () };

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (reason.entry), escaped);
  gtk_widget_set_sensitive (reason.entry, cf_store_may (self->store, CF_RIGHT_RULE_OVERRIDE));
  gtk_widget_set_tooltip_text (reason.entry, title);
  g_signal_connect_swapped (reason.entry, "changed", G_CALLBACK (reasons_changed_cb), self);
  gtk_list_box_append (self->reasons, reason.entry);
  g_array_append_val (self->asked, reason);
}

static void
show_broken (CfPublishDialog *self)
{
  guint n_findings, day;
  const CfPlanFinding *findings = cf_plan_board_get_findings (self->board, &n_findings);

  for (guint i = 0; i < n_findings; i++)
    if (findings[i].hard && !findings[i].overridden && find_shift (self, &findings[i], &day))
      ask_reason (self, i, findings[i].row, day);

  gtk_widget_set_visible (GTK_WIDGET (self->broken_label), self->asked->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->reasons), self->asked->len > 0);
  gtk_label_set_label (self->broken_label,
                       cf_store_may (self->store, CF_RIGHT_RULE_OVERRIDE)
                         ? _("These hard rules are broken. Give each a reason, or repair them "
                             "first.")
                         : _("These hard rules are broken. Repair them first, or ask somebody who "
                             "may override rules."));
  reasons_changed_cb (self);
}

static CfShiftsInput *
reasons_input (CfPublishDialog *self)
{
  CfShiftsInput *input = cf_shifts_input_new ();
  guint n_days, n_rows, n_codes;
  const CfPlanDay *days = cf_plan_board_get_days (self->board, &n_days);
  const CfPlanRow *rows = cf_plan_board_get_rows (self->board, &n_rows);
  const CfPlanCode *codes = cf_plan_board_get_codes (self->board, &n_codes);
  const CfPlanCell *cells = cf_plan_board_get_cells (self->board);

  for (guint i = 0; i < self->asked->len; i++)
    {
      const Reason *reason = &g_array_index (self->asked, Reason, i);
      const CfPlanCell *cell = &cells[reason->row * n_days + reason->day];
      CfShiftChange *change = cf_shifts_input_add (input, rows[reason->row].agent_id,
                                                   days[reason->day].day,
                                                   codes[cell->code].type_id);

      change->queue_id = codes[cell->code].queue_id;
      change->locked = (cell->marks & CF_PLAN_LOCKED) != 0;
      change->note = cf_plan_board_dup_note (self->board, reason->row, reason->day);
      change->override_reason
        = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (reason->entry))));
      if (i == 0)
        input->base.subject = g_strdup (rows[reason->row].name);
    }

  return input;
}

static void
published_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(CfPublishDialog) self = user_data;
  g_autoptr(GError) error = NULL;

  if (cf_publication_publish_finish (CF_STORE (source), result, &error))
    cf_dialog_close (CF_DIALOG (self));
  else
    cf_dialog_show_error (CF_DIALOG (self), error);
}

static void
publish (CfPublishDialog *self)
{
  g_autofree char *note
    = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->note_row))));

  cf_publication_publish_async (self->store, cf_plan_board_get_schedule_id (self->board),
                                *note != '\0' ? note : NULL, self->cancellable, published_cb,
                                g_object_ref (self));
}

static void
reasons_written_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(CfPublishDialog) self = user_data;
  g_autoptr(GError) error = NULL;

  if (cf_store_write_finish (CF_STORE (source), result, &error))
    publish (self);
  else
    cf_dialog_show_error (CF_DIALOG (self), error);
}

static void
cf_publish_dialog_apply (CfDialog *dialog)
{
  CfPublishDialog *self = CF_PUBLISH_DIALOG (dialog);

  cf_dialog_set_busy (dialog, TRUE);
  if (self->asked->len > 0)
    cf_store_write_async (self->store, &cf_command_shifts_set, reasons_input (self),
                          cf_shifts_input_free, self->cancellable, reasons_written_cb,
                          g_object_ref (self));
  else
    publish (self);
}

static void
cf_publish_dialog_dispose (GObject *object)
{
  CfPublishDialog *self = CF_PUBLISH_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_object (&self->board);
  if (self->facts != NULL)
    gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_PUBLISH_DIALOG);

  G_OBJECT_CLASS (cf_publish_dialog_parent_class)->dispose (object);
}

static void
cf_publish_dialog_finalize (GObject *object)
{
  CfPublishDialog *self = CF_PUBLISH_DIALOG (object);

  g_array_unref (self->asked);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (cf_publish_dialog_parent_class)->finalize (object);
}

static void
cf_publish_dialog_class_init (CfPublishDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_publish_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = cf_publish_dialog_finalize;
  CF_DIALOG_CLASS (klass)->apply = cf_publish_dialog_apply;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-publish-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CfPublishDialog, facts);
  gtk_widget_class_bind_template_child (widget_class, CfPublishDialog, broken_label);
  gtk_widget_class_bind_template_child (widget_class, CfPublishDialog, reasons);
  gtk_widget_class_bind_template_child (widget_class, CfPublishDialog, note_row);
}

static void
cf_publish_dialog_init (CfPublishDialog *self)
{
  self->asked = g_array_new (FALSE, FALSE, sizeof (Reason));
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

CfPublishDialog *
cf_publish_dialog_new (CfStore     *store,
                       CfPlanBoard *board)
{
  CfPublishDialog *self = g_object_new (CF_TYPE_PUBLISH_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->board = g_object_ref (board);
  show_facts (self);
  show_broken (self);

  return self;
}
