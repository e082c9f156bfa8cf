/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-workplace.c: the sidebar's list drives a stack of pages. */

#include "cf-workplace.h"

#include "cf-agent-store.h"
#include "cf-page-row.h"
#include "cf-page.h"
#include "cf-shell.h"

#include <glib/gi18n-lib.h>

#define STAFF_PAGE "staff"

struct _CfWorkplace
{
  AdwBin         parent_instance;

  /* template children */
  CfShell       *shell;
  GtkListBox    *list;
  GtkStack      *pages;
  GtkMenuButton *user_button;
  AdwAvatar     *avatar;
  GtkLabel      *name_label;
  GtkLabel      *role_label;
  GMenu         *undo_section;

  /* owned */
  CfStore       *store;
  GCancellable  *cancellable;     /* of whoever is signed in */
  char          *center;
  char          *number;          /* of whoever is signed in */
};

G_DEFINE_FINAL_TYPE (CfWorkplace, cf_workplace, ADW_TYPE_BIN)

static CfPageRow *
find_row (CfWorkplace *self,
          const char  *id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (id == NULL || g_str_equal (cf_page_row_get_entry (CF_PAGE_ROW (row))->id, id))
      return CF_PAGE_ROW (row);

  return NULL;
}

static CfPage *
get_page (CfWorkplace *self)
{
  return CF_PAGE (gtk_stack_get_visible_child (self->pages));
}

static void
show_row (CfWorkplace *self,
          CfPageRow   *row)
{
  const CfPageEntry *entry = cf_page_row_get_entry (row);

  if (gtk_stack_get_child_by_name (self->pages, entry->id) == NULL)
    {
      GtkWidget *page = g_object_new (entry->get_type (), "store", self->store, NULL);

      g_object_bind_property (self->shell, "folded", page, "folded", G_BINDING_SYNC_CREATE);
      g_object_bind_property (self->shell, "room", page, "room", G_BINDING_SYNC_CREATE);
      gtk_stack_add_named (self->pages, page, entry->id);
    }

  gtk_stack_set_visible_child_name (self->pages, entry->id);
}

/* Tab stops at the row of the page on screen and goes on; the arrows move. A list box of 4.8 would
 * stop at every row, and choose it. */
static void
row_selected_cb (CfWorkplace   *self,
                 GtkListBoxRow *selected)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      gboolean had_focus = gtk_widget_has_focus (GTK_WIDGET (row));

      gtk_widget_set_focusable (GTK_WIDGET (row), row == selected);
      if (had_focus && row != selected && selected != NULL)
        {
          gtk_widget_set_focusable (GTK_WIDGET (selected), TRUE);
          gtk_widget_grab_focus (GTK_WIDGET (selected));
        }
    }
  if (selected != NULL)
    show_row (self, CF_PAGE_ROW (selected));
}

/* A click or Enter goes to the page; moving with the arrows only shows it. */
static void
row_activated_cb (CfWorkplace *self)
{
  cf_shell_set_show_content (self->shell, TRUE);
}

static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       user_data)
{
  const char *group = cf_page_row_get_entry (CF_PAGE_ROW (row))->group;
  const char *group_before = before != NULL ? cf_page_row_get_entry (CF_PAGE_ROW (before))->group
                                            : NULL;

  if (group == NULL || g_strcmp0 (group, group_before) == 0)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  GtkWidget *label = gtk_label_new (_(group));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "cf-heading");
  gtk_list_box_row_set_header (row, label);
}

static void
fill_list (CfWorkplace *self)
{
  guint number = 0;

  for (const CfPageEntry *entry = cf_pages; entry->id != NULL; entry++)
    if (entry->right == CF_RIGHT_NONE
        || cf_right_scope (cf_store_get_role (self->store), entry->right) != CF_SCOPE_NONE)
      {
        number++;
        gtk_list_box_append (self->list, cf_page_row_new (entry, number <= 9 ? number : 0));
      }
}

static void
clear_list (CfWorkplace *self)
{
  GtkListBoxRow *row;
  GtkWidget *page;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  while ((page = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
    gtk_stack_remove (self->pages, page);
}

/* "team leader" begins a line here. */
static char *
dup_role_name (CfWorkplace *self)
{
  const char *name = cf_role_get_name (cf_store_get_role (self->store));
  char first[7] = "";

  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (name)), first);
  return g_strconcat (first, g_utf8_next_char (name), NULL);
}

static void
show_user (CfWorkplace *self,
           const char  *name)
{
  g_autofree char *role = dup_role_name (self);
  /* Translators: role · center, below the name of who is signed in. */
  g_autofree char *second = g_strdup_printf (_("%s · %s"), role, self->center);
  /* Translators: for screen readers: name of who is signed in, then role and center. */
  g_autofree char *whole = g_strdup_printf (_("%s, %s"), name, second);

  adw_avatar_set_text (self->avatar, name);
  gtk_label_set_label (self->name_label, name);
  gtk_label_set_label (self->role_label, self->center[0] != '\0' ? second : role);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->user_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, whole, -1);
}

static gpointer
read_actor (CfDb           *db,
            gconstpointer   input,
            GError        **error)
{
  /* The record itself is the same on every day but for team and contract, which are not shown. */
  return cf_agent_read (db, *(const gint64 *) input, 0, error);
}

static void
actor_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CfAgent) agent = cf_store_read_finish (CF_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  CfWorkplace *self = CF_WORKPLACE (user_data);

  self->number = agent != NULL ? g_strdup (agent->staff_number) : NULL;
  show_user (self, agent != NULL ? agent->name : "");
}

static void
cf_workplace_dispose (GObject *object)
{
  CfWorkplace *self = CF_WORKPLACE (object);

  g_cancellable_cancel (self->cancellable);
  /* The template would unparent its outermost widget behind the back of AdwBin. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_WORKPLACE);

  G_OBJECT_CLASS (cf_workplace_parent_class)->dispose (object);
}

static void
cf_workplace_finalize (GObject *object)
{
  CfWorkplace *self = CF_WORKPLACE (object);

  g_clear_object (&self->store);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->center, g_free);
  g_clear_pointer (&self->number, g_free);

  G_OBJECT_CLASS (cf_workplace_parent_class)->finalize (object);
}

static void
cf_workplace_class_init (CfWorkplaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cf_workplace_dispose;
  object_class->finalize = cf_workplace_finalize;

  g_type_ensure (CF_TYPE_SHELL);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-workplace.ui");
  gtk_widget_class_bind_template_child (widget_class, CfWorkplace, shell);
  gtk_widget_class_bind_template_child (widget_class, CfWorkplace, list);
  gtk_widget_class_bind_template_child (widget_class, CfWorkplace, pages);
  gtk_widget_class_bind_template_child (widget_class, CfWorkplace, user_button);
  gtk_widget_class_bind_template_child (widget_class, CfWorkplace, avatar);
  gtk_widget_class_bind_template_child (widget_class, CfWorkplace, name_label);
  gtk_widget_class_bind_template_child (widget_class, CfWorkplace, role_label);
  gtk_widget_class_bind_template_child (widget_class, CfWorkplace, undo_section);
}

static void
cf_workplace_init (CfWorkplace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, header_cb, NULL, NULL);
  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (row_selected_cb), self);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
}

GtkWidget *
cf_workplace_new (void)
{
  return g_object_new (CF_TYPE_WORKPLACE, NULL);
}

void
cf_workplace_begin (CfWorkplace *self,
                    CfStore     *store,
                    const char  *center)
{
  g_return_if_fail (CF_IS_WORKPLACE (self));
  g_return_if_fail (CF_IS_STORE (store));

  cf_workplace_end (self);
  g_set_object (&self->store, store);
  self->center = g_strdup (center != NULL ? center : "");
  self->cancellable = g_cancellable_new ();

  show_user (self, "");
  fill_list (self);
  cf_store_read_async (store, read_actor,
                       g_memdup2 ((gint64[]) { cf_store_get_actor_id (store) }, sizeof (gint64)),
                       g_free, g_object_unref, self->cancellable, actor_read_cb, self);
}

gboolean
cf_workplace_is_busy (CfWorkplace *self)
{
  g_return_val_if_fail (CF_IS_WORKPLACE (self), FALSE);

  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    if (cf_page_is_busy (CF_PAGE (page)))
      return TRUE;

  return FALSE;
}

void
cf_workplace_end (CfWorkplace *self)
{
  g_return_if_fail (CF_IS_WORKPLACE (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  clear_list (self);
  adw_avatar_set_text (self->avatar, "");
  gtk_label_set_label (self->name_label, "");
  gtk_label_set_label (self->role_label, "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->user_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Account"), -1);
  g_clear_object (&self->store);
  g_clear_pointer (&self->center, g_free);
  g_clear_pointer (&self->number, g_free);
}

gboolean
cf_workplace_show_page (CfWorkplace *self,
                        const char  *id)
{
  g_return_val_if_fail (CF_IS_WORKPLACE (self), FALSE);

  CfPageRow *row = find_row (self, id);

  if (row == NULL)
    return FALSE;

  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
  cf_shell_set_show_content (self->shell, TRUE);
  cf_page_focus_content (get_page (self));
  return TRUE;
}

gboolean
cf_workplace_show_nth (CfWorkplace *self,
                       guint        n)
{
  g_return_val_if_fail (CF_IS_WORKPLACE (self), FALSE);

  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) n - 1);

  return row != NULL
         && cf_workplace_show_page (self, cf_page_row_get_entry (CF_PAGE_ROW (row))->id);
}

gboolean
cf_workplace_show_person (CfWorkplace *self,
                          gint64       agent_id)
{
  g_return_val_if_fail (CF_IS_WORKPLACE (self), FALSE);

  return cf_workplace_show_page (self, STAFF_PAGE)
         && cf_page_show_person (get_page (self), agent_id);
}

void
cf_workplace_show_sidebar (CfWorkplace *self)
{
  g_return_if_fail (CF_IS_WORKPLACE (self));

  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  cf_shell_set_show_content (self->shell, FALSE);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

gboolean
cf_workplace_search (CfWorkplace *self)
{
  g_return_val_if_fail (CF_IS_WORKPLACE (self), FALSE);

  CfPage *page = get_page (self);

  return page != NULL && cf_page_search (page);
}

const char *
cf_workplace_get_page_id (CfWorkplace *self)
{
  g_return_val_if_fail (CF_IS_WORKPLACE (self), NULL);

  return gtk_stack_get_visible_child_name (self->pages);
}

const CfPageEntry **
cf_workplace_list_pages (CfWorkplace *self)
{
  g_autoptr(GPtrArray) entries = g_ptr_array_new ();
  GtkListBoxRow *row;

  g_return_val_if_fail (CF_IS_WORKPLACE (self), NULL);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    g_ptr_array_add (entries, (gpointer) cf_page_row_get_entry (CF_PAGE_ROW (row)));
  g_ptr_array_add (entries, NULL);

  return (const CfPageEntry **) g_ptr_array_free (g_steal_pointer (&entries), FALSE);
}

GVariant *
cf_workplace_dup_place (CfWorkplace *self)
{
  g_return_val_if_fail (CF_IS_WORKPLACE (self), NULL);

  CfPage *page = get_page (self);

  if (page == NULL)
    return NULL;

  g_autoptr(GVariant) place = cf_page_dup_place (page);

  if (place != NULL)
    g_variant_take_ref (place);       /* a page may answer with a floating one */

  return g_variant_ref_sink (g_variant_new ("(sv)", cf_workplace_get_page_id (self),
                                            place != NULL ? place : g_variant_new_boolean (FALSE)));
}

void
cf_workplace_set_place (CfWorkplace *self,
                        GVariant    *place)
{
  const char *id;
  g_autoptr(GVariant) page_place = NULL;

  g_return_if_fail (CF_IS_WORKPLACE (self));

  g_variant_get (place, "(&sv)", &id, &page_place);
  if (cf_workplace_show_page (self, id)
      && !g_variant_is_of_type (page_place, G_VARIANT_TYPE_BOOLEAN))
    cf_page_set_place (get_page (self), page_place);
}

char *
cf_workplace_dup_number (CfWorkplace *self)
{
  g_return_val_if_fail (CF_IS_WORKPLACE (self), NULL);

  return g_strdup (self->number);
}

void
cf_workplace_set_undo (CfWorkplace *self,
                       const char  *undo_label,
                       const char  *redo_label)
{
  g_return_if_fail (CF_IS_WORKPLACE (self));

  /* Translators: %s is what was done: "Moved Zhang San". */
  g_autofree char *undo = undo_label != NULL ? g_strdup_printf (_("_Undo: %s"), undo_label)
                                             : g_strdup (_("_Undo"));
  /* Translators: %s is what was undone: "Moved Zhang San". */
  g_autofree char *redo = redo_label != NULL ? g_strdup_printf (_("_Redo: %s"), redo_label)
                                             : g_strdup (_("_Redo"));

  g_menu_remove_all (self->undo_section);
  g_menu_append (self->undo_section, undo, "win.undo");
  g_menu_append (self->undo_section, redo, "win.redo");
}
