/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-problem-panel.h"

#include "cf-date-text.h"
#include "cf-number.h"
#include "cf-problem-row.h"

#include <glib/gi18n-lib.h>

#define MAX_ROWS 100      /* of the list; the dearest come first, the rest is counted */
#define N_REPAIRS 3

struct _CfProblemPanel
{
  AdwBin       parent_instance;

  /* template children */
  GtkLabel    *hard_pill;
  GtkLabel    *soft_pill;
  GtkStack    *stack;
  GtkListBox  *list;
  GtkLabel    *more_label;
  GtkRevealer *repair_revealer;
  GtkLabel    *repair_label;
  GtkLabel    *why_label;
  GtkListBox  *repairs;

  /* owned */
  CfPlanBoard *board;
  guint        refresh_source;

  guint        row, day;       /* of the shift whose repairs are shown */
  gboolean     editable;
};

G_DEFINE_FINAL_TYPE (CfProblemPanel, cf_problem_panel, ADW_TYPE_BIN)

enum
{
  SIGNAL_GO_TO,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
clear_list (GtkListBox *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
}

static char *
when_text (CfProblemPanel      *self,
           const CfPlanFinding *finding)
{
  guint n_days;
  const CfPlanDay *days = cf_plan_board_get_days (self->board, &n_days);

  if (finding->first_day == 0 && finding->last_day + 1 == n_days)
    return NULL;               /* all of it: no date says more than that */
  if (finding->last_day > finding->first_day)
    return cf_date_text_days (days[finding->first_day].day, days[finding->last_day].day + 1);

  return cf_date_text_day (days[finding->first_day].day, CF_DATE_TEXT_DAY);
}

static void
add_problem (CfProblemPanel      *self,
             guint                at,
             const CfPlanFinding *finding)
{
  guint n_rows;
  const CfPlanRow *rows = cf_plan_board_get_rows (self->board, &n_rows);
  g_autofree char *when = when_text (self, finding);
  g_autofree char *sentence = cf_plan_board_dup_finding_text (self->board, at);
  g_autofree char *cost = finding->hard ? NULL : cf_number_signed_to_text (finding->cost, 1);
  CfProblem problem = {
    .row = finding->row,
    .day = finding->last_day,
    .hard = finding->hard,
    .overridden = finding->overridden,
    .name = rows[finding->row].name,
    .when = when,
    .sentence = sentence,
    .cost = cost,
  };

  gtk_list_box_append (self->list, cf_problem_row_new (&problem));
}

static void
show_counts (CfProblemPanel *self,
             guint           n_hard,
             guint           n_soft)
{
  g_autofree char *hard = g_strdup_printf (ngettext ("%u hard", "%u hard", n_hard), n_hard);
  g_autofree char *soft = g_strdup_printf (ngettext ("%u soft", "%u soft", n_soft), n_soft);

  gtk_label_set_label (self->hard_pill, hard);
  gtk_label_set_label (self->soft_pill, soft);
  gtk_widget_set_visible (GTK_WIDGET (self->hard_pill), n_hard > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->soft_pill), n_soft > 0);
  gtk_stack_set_visible_child_name (self->stack, n_hard + n_soft > 0 ? "list" : "none");
}

static gboolean
refresh_cb (gpointer user_data)
{
  CfProblemPanel *self = CF_PROBLEM_PANEL (user_data);
  guint n_findings = 0, n_hard = 0;
  const CfPlanFinding *findings
      = cf_plan_board_is_loaded (self->board)
            ? cf_plan_board_get_findings (self->board, &n_findings)
            : NULL;

  self->refresh_source = 0;
  if (findings == NULL && !cf_plan_board_is_loaded (self->board))
    return G_SOURCE_REMOVE;            /* nobody has judged anything yet */

  clear_list (self->list);
  for (guint i = 0; i < n_findings; i++)
    {
      n_hard += findings[i].hard;
      if (i < MAX_ROWS)
        add_problem (self, i, &findings[i]);
    }

  show_counts (self, n_hard, n_findings - n_hard);
  gtk_widget_set_visible (GTK_WIDGET (self->more_label), n_findings > MAX_ROWS);
  if (n_findings > MAX_ROWS)
    {
      guint n_more = n_findings - MAX_ROWS;
      g_autofree char *text
          = g_strdup_printf (ngettext ("%u more, cheaper", "%u more, cheaper", n_more), n_more);

      gtk_label_set_label (self->more_label, text);
    }

  return G_SOURCE_REMOVE;
}

/* The list waits until the hands rest: marks and coverage are what follows in the same frame. */
static void
queue_refresh (CfProblemPanel *self)
{
  gtk_revealer_set_reveal_child (self->repair_revealer, FALSE);
  if (self->refresh_source == 0)
    self->refresh_source = g_timeout_add (120, refresh_cb, self);
}

static void
apply_cb (GtkWidget      *button,
          CfProblemPanel *self)
{
  guint taker = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "cf-row"));
  guint n_days, n_rows;
  const CfPlanRow *rows = cf_plan_board_get_rows (self->board, &n_rows);
  const CfPlanCell *cells = cf_plan_board_get_cells (self->board);
  g_autofree char *broken = NULL;
  CfPlanEdit edits[2];

  cf_plan_board_get_days (self->board, &n_days);
  edits[0] = (CfPlanEdit) { .kind = CF_PLAN_SET_CODE, .row = self->row, .day = self->day };
  edits[1] = (CfPlanEdit) { .kind = CF_PLAN_SET_CODE,
                            .row = taker,
                            .day = self->day,
                            .code = cells[self->row * n_days + self->day].code };
  cf_plan_board_edit (self->board, edits, G_N_ELEMENTS (edits), rows[taker].name, NULL, &broken);
}

static void
add_repair (CfProblemPanel        *self,
            const CfPlanCandidate *candidate,
            const char            *code,
            gboolean               is_first)
{
  guint n_rows;
  const CfPlanRow *rows = cf_plan_board_get_rows (self->board, &n_rows);
  GtkWidget *row = adw_action_row_new (), *button = gtk_button_new_with_mnemonic (_("_Apply"));
  g_autofree char *cost = cf_number_signed_to_text (candidate->cost, 1);
  g_autofree char *name = g_markup_escape_text (rows[candidate->row].name, -1);
  /* Translators: a person's name and a shift's code: "孙鹏 takes E". */
  g_autofree char *title = g_strdup_printf (_("%s takes %s"), name, code);
  /* Translators: %s is a signed number. */
  g_autofree char *subtitle = g_strdup_printf (_("cost %s"), cost);
  g_autofree char *label = g_strdup_printf (_("Apply: %s"), title);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, self->editable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  if (is_first)
    gtk_widget_add_css_class (button, "suggested-action");
  g_object_set_data (G_OBJECT (button), "cf-row", GUINT_TO_POINTER (candidate->row));
  g_signal_connect (button, "clicked", G_CALLBACK (apply_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (self->repairs, row);
}

void
cf_problem_panel_ask_who (CfProblemPanel *self,
                          guint           row,
                          guint           day)
{
  g_autoptr(GArray) candidates = NULL;
  g_autofree char *why = NULL, *heading = NULL;
  guint n_days, n_rows, n_codes, n_shown = 0;
  const CfPlanCode *codes;
  const CfPlanRow *rows;
  const CfPlanCell *cell;

  g_return_if_fail (CF_IS_PROBLEM_PANEL (self));

  codes = cf_plan_board_get_codes (self->board, &n_codes);
  rows = cf_plan_board_get_rows (self->board, &n_rows);
  cf_plan_board_get_days (self->board, &n_days);
  cell = &cf_plan_board_get_cells (self->board)[row * n_days + day];
  clear_list (self->repairs);
  if (cell->code == 0 || codes[cell->code].kind != CF_PLAN_SHIFT)
    {
      gtk_revealer_set_reveal_child (self->repair_revealer, FALSE);
      return;
    }

  self->row = row;
  self->day = day;
  candidates = cf_plan_board_find_candidates (self->board, day, cell->code);
  for (guint i = 0; i < candidates->len && n_shown < N_REPAIRS; i++)
    {
      const CfPlanCandidate *candidate = &g_array_index (candidates, CfPlanCandidate, i);

      if (!candidate->blocked && candidate->row != row)
        add_repair (self, candidate, codes[cell->code].code, n_shown++ == 0);
    }

  /* Translators: a shift's code and a person's name. */
  heading = g_strdup_printf (_("Who could work %s instead of %s?"), codes[cell->code].code,
                             rows[row].name);
  why = cf_plan_board_dup_why (self->board, day, cell->code);
  gtk_label_set_label (self->repair_label, heading);
  gtk_label_set_label (self->why_label, why != NULL ? why : "");
  gtk_widget_set_visible (GTK_WIDGET (self->repairs), n_shown > 0);
  gtk_revealer_set_reveal_child (self->repair_revealer, TRUE);
}

static void
row_activated_cb (CfProblemPanel *self,
                  GtkListBoxRow  *activated)
{
  guint row, day;

  cf_problem_row_get_place (CF_PROBLEM_ROW (activated), &row, &day);
  g_signal_emit (self, signals[SIGNAL_GO_TO], 0, row, day);
  cf_problem_panel_ask_who (self, row, day);
}

static void
cf_problem_panel_dispose (GObject *object)
{
  CfProblemPanel *self = CF_PROBLEM_PANEL (object);

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  if (self->board != NULL)
    g_signal_handlers_disconnect_by_data (self->board, self);
  g_clear_object (&self->board);
  gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_PROBLEM_PANEL);

  G_OBJECT_CLASS (cf_problem_panel_parent_class)->dispose (object);
}

static void
cf_problem_panel_class_init (CfProblemPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_problem_panel_dispose;
  signals[SIGNAL_GO_TO]
      = g_signal_new ("go-to", CF_TYPE_PROBLEM_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/callfloor/Callfloor/ui/cf-problem-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, CfProblemPanel, hard_pill);
  gtk_widget_class_bind_template_child (widget_class, CfProblemPanel, soft_pill);
  gtk_widget_class_bind_template_child (widget_class, CfProblemPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, CfProblemPanel, list);
  gtk_widget_class_bind_template_child (widget_class, CfProblemPanel, more_label);
  gtk_widget_class_bind_template_child (widget_class, CfProblemPanel, repair_revealer);
  gtk_widget_class_bind_template_child (widget_class, CfProblemPanel, repair_label);
  gtk_widget_class_bind_template_child (widget_class, CfProblemPanel, why_label);
  gtk_widget_class_bind_template_child (widget_class, CfProblemPanel, repairs);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
cf_problem_panel_init (CfProblemPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
cf_problem_panel_set_board (CfProblemPanel *self,
                            CfPlanBoard    *board)
{
  g_return_if_fail (CF_IS_PROBLEM_PANEL (self));

  if (!g_set_object (&self->board, board))
    return;

  g_signal_connect_swapped (board, "loaded", G_CALLBACK (queue_refresh), self);
  g_signal_connect_swapped (board, "findings-changed", G_CALLBACK (queue_refresh), self);
  queue_refresh (self);
}

void
cf_problem_panel_set_editable (CfProblemPanel *self,
                               gboolean        editable)
{
  self->editable = editable;
}
