/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-staff-people.h"

#include "cf-agent.h"
#include "cf-fold.h"
#include "cf-pinyin.h"
#include "cf-staff-erase.h"
#include "cf-staff-text.h"
#include "cf-today.h"

#include <glib/gi18n-lib.h>

/* Latin and Chinese names have the same row. */
#define ROW_HEIGHT 26

#define ROLE_WIDTH 150

struct _CfStaffPeople
{
  AdwBin              parent_instance;

  /* template children */
  GtkSearchEntry     *search_entry;
  GtkLabel           *count_label;
  GtkStack           *stack;
  GtkColumnView      *column_view;
  GtkColumnViewColumn *name_column;
  GtkColumnViewColumn *number_column;
  GtkColumnViewColumn *team_column;
  GtkColumnViewColumn *contract_column;
  GtkColumnViewColumn *skills_column;
  GtkColumnViewColumn *role_column;

  /* owned */
  GtkFilter          *filter;
  GListModel         *shown;
  char               *typed;     /* folded */

  gboolean            narrow;
  gboolean            show_left;
};

G_DEFINE_FINAL_TYPE (CfStaffPeople, cf_staff_people, ADW_TYPE_BIN)

enum
{
  PROP_NARROW = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static char *
name_text (CfAgent *agent)
{
  return g_strdup (agent->name);
}

static char *
number_text (CfAgent *agent)
{
  return g_strdup (agent->staff_number);
}

static char *
team_text (CfAgent *agent)
{
  if (agent->left_day <= cf_today ())
    return g_strdup (_("left"));

  return g_strdup (agent->team_name);
}

static char *
contract_text (CfAgent *agent)
{
  return cf_staff_text_contract (agent->contract_kind, agent->week_minutes);
}

static char *
skills_text (CfAgent *agent)
{
  return g_strdup (agent->skills);
}

static char *
role_text (CfAgent *agent)
{
  return cf_staff_text_role (agent->account_enabled ? agent->role : 0);
}

typedef char * (*TextFunc) (CfAgent *agent);

static void
setup_cell_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               gpointer                  user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);

  if (user_data == (gpointer) number_text)
    gtk_widget_add_css_class (label, "numeric");

  gtk_widget_set_size_request (label, -1, ROW_HEIGHT);
  gtk_list_item_set_child (item, label);
}

static void
bind_cell_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              gpointer                  user_data)
{
  CfAgent *agent = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_list_item_get_child (item);
  g_autofree char *text = ((TextFunc) user_data) (agent);

  gtk_label_set_label (GTK_LABEL (label), text == NULL ? "" : text);
  gtk_widget_set_sensitive (label, agent->left_day > cf_today ());
}

/* Empty cells go to the end, and equal ones are in the order of names. */
static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      user_data)
{
  g_autofree char *first = ((TextFunc) user_data) ((CfAgent *) a);
  g_autofree char *second = ((TextFunc) user_data) ((CfAgent *) b);
  gboolean first_empty = first == NULL || *first == '\0';
  gboolean second_empty = second == NULL || *second == '\0';

  if (first_empty != second_empty)
    return first_empty ? GTK_ORDERING_LARGER : GTK_ORDERING_SMALLER;

  int order = first_empty ? 0 : g_utf8_collate (first, second);

  if (order == 0)
    order = g_strcmp0 (((CfAgent *) a)->name_key, ((CfAgent *) b)->name_key);

  return gtk_ordering_from_cmpfunc (order);
}

static void
fill_column (GtkColumnViewColumn *column,
             TextFunc             text)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, text, NULL));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cell_cb), text);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell_cb), text);
  gtk_column_view_column_set_factory (column, factory);
  gtk_column_view_column_set_sorter (column, sorter);
}

static gboolean
filter_cb (gpointer item,
           gpointer user_data)
{
  CfStaffPeople *self = CF_STAFF_PEOPLE (user_data);
  CfAgent *agent = item;

  if (cf_staff_is_erased (agent) || (!self->show_left && agent->left_day <= cf_today ()))
    return FALSE;

  return self->typed == NULL || *self->typed == '\0'
         || cf_pinyin_matches (agent->name_key, self->typed)
         || strstr (agent->staff_number, self->typed) != NULL;
}

static void
search_changed_cb (CfStaffPeople *self)
{
  g_free (self->typed);
  self->typed = cf_fold (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
shown_changed_cb (CfStaffPeople *self)
{
  guint n_people = g_list_model_get_n_items (self->shown);
  /* Translators: how many people the list shows */
  g_autofree char *text = g_strdup_printf (ngettext ("%u person", "%u people", n_people),
                                           n_people);

  gtk_label_set_label (self->count_label, text);
  gtk_stack_set_visible_child_name (self->stack, n_people == 0 ? "none" : "list");
}

static void
activate_cb (CfStaffPeople *self,
             guint          position)
{
  g_autoptr(CfAgent) agent = g_list_model_get_item (self->shown, position);

  if (agent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "staff.show-person", "x", agent->id);
}

/* Enter in the search opens the first match. */
static void
search_activate_cb (CfStaffPeople *self)
{
  activate_cb (self, 0);
}

static void
apply_narrow (CfStaffPeople *self)
{
  gtk_column_view_column_set_visible (self->contract_column, !self->narrow);
  gtk_column_view_column_set_visible (self->skills_column, !self->narrow);
  gtk_column_view_column_set_visible (self->role_column, !self->narrow);

  /* GTK 4.8 keeps the fixed width of a hidden column free. */
  gtk_column_view_column_set_fixed_width (self->role_column, self->narrow ? -1 : ROLE_WIDTH);
}

static void
cf_staff_people_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  g_value_set_boolean (value, CF_STAFF_PEOPLE (object)->narrow);
}

static void
cf_staff_people_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  CfStaffPeople *self = CF_STAFF_PEOPLE (object);

  self->narrow = g_value_get_boolean (value);
  apply_narrow (self);
}

static void
cf_staff_people_dispose (GObject *object)
{
  CfStaffPeople *self = CF_STAFF_PEOPLE (object);

  if (self->column_view != NULL)
    gtk_column_view_set_model (self->column_view, NULL);

  if (self->shown != NULL)
    g_signal_handlers_disconnect_by_data (self->shown, self);

  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->typed, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_STAFF_PEOPLE);

  G_OBJECT_CLASS (cf_staff_people_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-staff-people.ui");
  gtk_widget_class_bind_template_child (widget_class, CfStaffPeople, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPeople, count_label);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPeople, stack);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPeople, column_view);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPeople, name_column);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPeople, number_column);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPeople, team_column);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPeople, contract_column);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPeople, skills_column);
  gtk_widget_class_bind_template_child (widget_class, CfStaffPeople, role_column);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
cf_staff_people_class_init (CfStaffPeopleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cf_staff_people_get_property;
  object_class->set_property = cf_staff_people_set_property;
  object_class->dispose = cf_staff_people_dispose;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
cf_staff_people_init (CfStaffPeople *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  fill_column (self->name_column, name_text);
  fill_column (self->number_column, number_text);
  fill_column (self->team_column, team_text);
  fill_column (self->contract_column, contract_text);
  fill_column (self->skills_column, skills_text);
  fill_column (self->role_column, role_text);
  apply_narrow (self);
  self->filter = GTK_FILTER (gtk_custom_filter_new (filter_cb, self, NULL));
  gtk_search_entry_set_key_capture_widget (self->search_entry, GTK_WIDGET (self->column_view));
}

void
cf_staff_people_set_list (CfStaffPeople *self,
                          CfLiveList    *people)
{
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;
  g_autoptr(GtkSelectionModel) selection = NULL;

  g_return_if_fail (CF_IS_STAFF_PEOPLE (self));
  g_return_if_fail (self->shown == NULL);

  filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (people)),
                                        g_object_ref (self->filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered),
                                    g_object_ref (gtk_column_view_get_sorter (self->column_view)));
  gtk_column_view_sort_by_column (self->column_view, self->number_column, GTK_SORT_ASCENDING);

  self->shown = G_LIST_MODEL (sorted);
  selection = GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (self->shown)));
  gtk_column_view_set_model (self->column_view, selection);
  g_signal_connect_swapped (self->shown, "items-changed", G_CALLBACK (shown_changed_cb), self);
  shown_changed_cb (self);
}

void
cf_staff_people_show_left (CfStaffPeople *self,
                           gboolean       show)
{
  g_return_if_fail (CF_IS_STAFF_PEOPLE (self));

  self->show_left = show;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

void
cf_staff_people_search (CfStaffPeople *self)
{
  g_return_if_fail (CF_IS_STAFF_PEOPLE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
