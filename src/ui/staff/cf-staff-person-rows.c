/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-staff-person-rows.h"

#include "cf-contract.h"
#include "cf-date-text.h"
#include "cf-dated-dialog.h"
#include "cf-history-store.h"
#include "cf-leave.h"
#include "cf-number.h"
#include "cf-protection.h"
#include "cf-skill.h"
#include "cf-staff-text.h"
#include "cf-team-member.h"
#include "cf-today.h"
#include "cf-wish.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
row_new (const char *title,
         const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

static void
add_button (GtkWidget  *row,
            const char *icon,
            const char *label,
            const char *action,
            GVariant   *target)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_pill (GtkWidget  *row,
          const char *text,
          const char *look)
{
  GtkWidget *pill = gtk_label_new (text);

  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (pill, "cf-pill");
  gtk_widget_add_css_class (pill, look);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), pill);
}

/* What holds today says so: with several rows that is the one to look at. */
static GtkWidget *
dated_row_new (const char *title,
               CfDay       from_day,
               CfDay       until_day)
{
  g_autofree char *span = cf_staff_text_span (from_day, until_day);
  GtkWidget *row = row_new (title, span);

  if (from_day <= cf_today () && cf_today () < until_day)
    /* Translators: a mark on what holds today */
    add_pill (row, C_("mark", "now"), "cf-accent");

  return row;
}

static void
add_remove (GtkWidget   *row,
            CfDatedKind  kind,
            gint64       id,
            gpointer     may_edit)
{
  if (GPOINTER_TO_INT (may_edit))
    add_button (row, "user-trash-symbolic", _("Remove"), "person.remove",
                g_variant_new ("(ix)", kind, id));
}

GtkWidget *
cf_staff_contract_row_new (gpointer item,
                           gpointer user_data)
{
  CfContract *contract = item;
  g_autofree char *title = cf_staff_text_contract (contract->kind, contract->week_minutes);
  GtkWidget *row = dated_row_new (title, contract->from_day, contract->until_day);

  add_remove (row, CF_DATED_KIND_CONTRACT, contract->id, user_data);
  return row;
}

GtkWidget *
cf_staff_membership_row_new (gpointer item,
                             gpointer user_data)
{
  CfTeamMember *member = item;
  GtkWidget *row = dated_row_new (member->team_name, member->from_day, member->until_day);

  add_remove (row, CF_DATED_KIND_TEAM, member->id, user_data);
  return row;
}

GtkWidget *
cf_staff_skill_row_new (gpointer item,
                        gpointer user_data)
{
  CfSkill *skill = item;
  GtkWidget *row = dated_row_new (skill->queue_name, skill->from_day, skill->until_day);

  if (skill->until_day <= cf_today ())
    add_pill (row, C_("mark", "expired"), "cf-soft");

  add_remove (row, CF_DATED_KIND_SKILL, skill->id, user_data);
  return row;
}

GtkWidget *
cf_staff_protection_row_new (gpointer item,
                             gpointer user_data)
{
  CfProtection *protection = item;
  GtkWidget *row = dated_row_new (cf_protection_kind_get_name (protection->kind),
                                  protection->from_day, protection->until_day);

  add_remove (row, CF_DATED_KIND_PROTECTION, protection->id, user_data);
  return row;
}

GtkWidget *
cf_staff_leave_row_new (gpointer item,
                        gpointer user_data)
{
  static const char * const looks[] = { "cf-soft", "cf-good", "cf-hard", "cf-dim" };
  CfLeave *leave = item;
  g_autofree char *span = cf_staff_text_span (leave->from_day, leave->until_day);
  GtkWidget *row = row_new (cf_leave_kind_get_name (leave->kind), span);

  add_pill (row, cf_leave_state_get_name (leave->state),
            leave->state >= 0 && leave->state < (int) G_N_ELEMENTS (looks)
            ? looks[leave->state] : "cf-dim");

  if (GPOINTER_TO_INT (user_data) && leave->state == CF_LEAVE_REQUESTED)
    {
      add_button (row, "object-select-symbolic", _("Approve"), "person.decide",
                  g_variant_new ("(xi)", leave->id, CF_LEAVE_APPROVED));
      add_button (row, "window-close-symbolic", _("Refuse"), "person.decide",
                  g_variant_new ("(xi)", leave->id, CF_LEAVE_REFUSED));
    }

  return row;
}

GtkWidget *
cf_staff_wish_row_new (gpointer item,
                       gpointer user_data)
{
  CfWish *wish = item;
  g_autofree char *day = cf_date_text_day (wish->day, CF_DATE_TEXT_DAY);
  g_autofree char *title = wish->type_code == NULL
                           ? g_strdup (cf_wish_kind_get_name (wish->kind))
                           /* Translators: a wish and the code of a shift type */
                           : g_strdup_printf (_("%s: %s"), cf_wish_kind_get_name (wish->kind),
                                              wish->type_code);
  GtkWidget *row = row_new (title, day);

  add_remove (row, CF_DATED_KIND_WISH, wish->id, user_data);
  return row;
}

GtkWidget *
cf_staff_history_row_new (gpointer item,
                          gpointer user_data)
{
  CfHistoryEntry *entry = item;
  g_autofree char *title = cf_history_entry_describe (entry);
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (entry->at / G_USEC_PER_SEC);
  g_autoptr(GDateTime) local = g_date_time_to_local (utc);
  CfDay day = cf_day_from_ymd (g_date_time_get_year (local), g_date_time_get_month (local),
                               g_date_time_get_day_of_month (local));
  g_autofree char *when = cf_date_text_minute (cf_minute_at (
    day, g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local)));
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", when, entry->actor_name == NULL
                                               ? _("The command line") : entry->actor_name);

  return row_new (title, subtitle);
}
