/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-staff-center-rows.h"

#include "cf-finding-text.h"
#include "cf-number.h"
#include "cf-opening-text.h"
#include "cf-queue.h"
#include "cf-rule-kind.h"
#include "cf-rule-list.h"
#include "cf-shift-type.h"
#include "cf-staff-text.h"
#include "cf-team.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
row_new (const char *title,
         const char *subtitle,
         const char *action,
         gint64      id)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), g_variant_new_int64 (id));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

static void
add_item (GMenu      *menu,
          const char *label,
          const char *action,
          GVariant   *target)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static void
add_menu (GtkWidget  *row,
          GMenu      *menu,
          const char *name)
{
  GtkWidget *button = gtk_menu_button_new ();
  /* Translators: the menu of a row; %s is a team, a shift type … */
  g_autofree char *label = g_strdup_printf (_("More for %s"), name);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

GtkWidget *
cf_staff_team_row_new (gpointer item,
                       gpointer user_data)
{
  CfTeam *team = item;
  g_autoptr(GMenu) menu = g_menu_new ();
  /* Translators: how many people are in a team */
  g_autofree char *people = g_strdup_printf (ngettext ("%d person", "%d people", team->n_members),
                                             team->n_members);
  g_autofree char *subtitle = team->leader_name == NULL
                              ? g_strdup (people)
                              : g_strdup_printf ("%s · %s", team->leader_name, people);
  GtkWidget *row = row_new (team->name, subtitle, "staff.edit-team", team->id);

  add_item (menu, _("Move _Up"), "staff.move-team", g_variant_new ("(xi)", team->id, -1));
  add_item (menu, _("Move _Down"), "staff.move-team", g_variant_new ("(xi)", team->id, 1));
  add_item (menu, _("_Remove"), "staff.remove-team", g_variant_new_int64 (team->id));
  add_menu (row, menu, team->name);
  return row;
}

GtkWidget *
cf_staff_type_row_new (gpointer item,
                       gpointer user_data)
{
  CfShiftType *type = item;
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autofree char *times = cf_staff_text_times (type);
  g_autofree char *days = cf_staff_text_weekdays (type->weekdays);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", times, days);
  GtkWidget *row = row_new (type->name, subtitle, "staff.edit-type", type->id);
  GtkWidget *chip = gtk_label_new (type->code);

  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (chip, 36, -1);
  gtk_widget_add_css_class (chip, "cf-chip");
  gtk_widget_add_css_class (chip, cf_staff_tint_class (type->tint));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), chip);

  if (type->archived)
    {
      gtk_widget_add_css_class (row, "dim-label");
      add_item (menu, _("_Bring Back"), "staff.restore-type", g_variant_new_int64 (type->id));
    }
  else
    {
      add_item (menu, _("Move _Up"), "staff.move-type", g_variant_new ("(xi)", type->id, -1));
      add_item (menu, _("Move _Down"), "staff.move-type", g_variant_new ("(xi)", type->id, 1));
      add_item (menu, _("_Archive…"), "staff.archive-type", g_variant_new_int64 (type->id));
    }

  add_menu (row, menu, type->name);
  return row;
}

/* "10 h", "6 days", "1 shift"; "" for what has no number. */
static char *
limit_text (CfRuleUnit unit,
            int        value)
{
  switch (unit)
    {
    case CF_RULE_UNIT_MINUTES:
      return cf_number_minutes_to_text (value);

    case CF_RULE_UNIT_DAYS:
      return g_strdup_printf (ngettext ("%d day", "%d days", value), value);

    case CF_RULE_UNIT_SHIFTS:
      return g_strdup_printf (ngettext ("%d shift", "%d shifts", value), value);

    case CF_RULE_UNIT_NONE:
      return g_strdup ("");
    }

  return g_strdup ("");
}

static void
add_limit (GtkWidget  *row,
           const char *word,
           CfRuleUnit  unit,
           int         value,
           const char *look)
{
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;
  GtkWidget *pill;

  if (value == CF_RULE_SETTING_NO_LIMIT)
    return;

  number = limit_text (unit, value);
  text = g_strstrip (g_strdup_printf ("%s %s", word, number));
  pill = gtk_label_new (text);
  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (pill, "cf-pill");
  gtk_widget_add_css_class (pill, "numeric");
  gtk_widget_add_css_class (pill, look);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), pill);
}

/* A rule that is so or is not, and hard, has nothing to set. */
GtkWidget *
cf_staff_rule_row_new (gpointer item,
                       gpointer user_data)
{
  CfRuleSetting *rule = item;
  const CfRuleDefault *standard = cf_rule_get_default (rule->kind);
  CfRuleUnit unit = standard == NULL ? CF_RULE_UNIT_NONE : standard->unit;
  gboolean fixed = unit == CF_RULE_UNIT_NONE && rule->soft_limit == CF_RULE_SETTING_NO_LIMIT;
  const char *purpose = cf_rule_list_get_purpose (rule->kind);
  gboolean both = *purpose != '\0' && *rule->source != '\0';
  g_autofree char *subtitle = g_strconcat (purpose, both ? "\n" : "", rule->source, NULL);
  GtkWidget *row = row_new (cf_rule_get_name (rule->kind), subtitle,
                            fixed ? NULL : "staff.edit-rule", rule->kind);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), !fixed);
  add_limit (row, C_("rule", "hard"), unit, rule->hard_limit, "cf-hard");
  add_limit (row, C_("rule", "soft"), unit, rule->soft_limit, "cf-soft");

  if (cf_rule_list_is_own (rule))
    {
      g_autoptr(GMenu) menu = g_menu_new ();

      add_item (menu, _("Back to the _Default"), "staff.reset-rule",
                g_variant_new_int64 (rule->kind));
      add_menu (row, menu, cf_rule_get_name (rule->kind));
    }

  return row;
}

GtkWidget *
cf_staff_queue_row_new (gpointer    item,
                        GListModel *openings)
{
  CfQueue *queue = item;
  g_autofree char *share = cf_number_percent_to_text (queue->goal_share, 0);
  g_autofree char *within = cf_number_seconds_to_text (queue->goal_seconds);
  g_autofree char *hours = cf_opening_text_of_week (openings, queue->id);
  /* Translators: a goal, the opening hours and the minimum staff:
   * "80 % within 20 s · every day 08:00–20:00 · at least 2" */
  g_autofree char *subtitle = g_strdup_printf (_("%s within %s · %s · at least %d"), share, within,
                                               hours, queue->minimum_staff);

  return row_new (queue->name, subtitle, "staff.edit-queue", queue->id);
}
