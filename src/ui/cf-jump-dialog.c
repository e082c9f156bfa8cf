/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-jump-dialog.c: one list of everything, filtered and ranked by what is typed. The entry keeps
 * the focus; the keys that move in the list are taken from it. */

#include "cf-jump-dialog.h"

#include "cf-agent-store.h"
#include "cf-fold.h"
#include "cf-jump-item.h"
#include "cf-today.h"

#include <glib/gi18n-lib.h>

struct _CfJumpDialog
{
  AdwWindow           parent_instance;

  /* template children */
  GtkSearchEntry     *entry;
  GtkStack           *stack;
  GtkListView        *list;

  /* owned */
  GListStore         *items;
  GtkFilterListModel *filtered;
  GtkSortListModel   *sorted;
  GtkSingleSelection *selection;
  GCancellable       *cancellable;
  char               *typed;         /* folded */

  /* borrowed */
  GtkWidget          *parent;        /* whose window's actions are run */
};

G_DEFINE_FINAL_TYPE (CfJumpDialog, cf_jump_dialog, ADW_TYPE_WINDOW)

static const struct
{
  const char *title;
  const char *icon;
  const char *action;
  CfRight     right;        /* needed for everybody, as the window's menu does */
} actions[] = {
  { N_("Import Call History"), "cf-import-symbolic", "win.import-volumes",
    CF_RIGHT_HISTORY_IMPORT },
  { N_("Import Staff List"), "cf-import-symbolic", "win.import-people", CF_RIGHT_STAFF_EDIT },
  { N_("Import Holidays"), "cf-import-symbolic", "win.import-holidays", CF_RIGHT_CENTER_EDIT },
  { N_("Switch User or Lock"), "system-lock-screen-symbolic", "win.lock" },
  { N_("Set My PIN"), "dialog-password-symbolic", "win.set-pin" },
  { N_("Open Another File"), "document-open-symbolic", "win.open-store" },
  { N_("Preferences"), "preferences-system-symbolic", "win.preferences" },
  { N_("Keyboard Shortcuts"), "input-keyboard-symbolic", "win.shortcuts" },
  { N_("About Callfloor"), "help-about-symbolic", "win.about" },
  { N_("Sign Out"), "system-log-out-symbolic", "win.sign-out" },
};

static gboolean
match_cb (gpointer item,
          gpointer user_data)
{
  return cf_jump_item_rank (CF_JUMP_ITEM (item), CF_JUMP_DIALOG (user_data)->typed) > 0;
}

static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      user_data)
{
  const char *typed = CF_JUMP_DIALOG (user_data)->typed;
  guint rank_a = cf_jump_item_rank (CF_JUMP_ITEM ((gpointer) a), typed);
  guint rank_b = cf_jump_item_rank (CF_JUMP_ITEM ((gpointer) b), typed);

  return rank_a > rank_b ? -1 : rank_a < rank_b;
}

static void
typed_cb (CfJumpDialog *self)
{
  g_free (self->typed);
  self->typed = cf_fold (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  /* The list begins anew, at its top. Scrolling one whose rows have just been exchanged makes GTK
   * 4.8 draw rows that have no place yet. */
  gtk_list_view_set_model (self->list, NULL);
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->filtered),
                      GTK_FILTER_CHANGE_DIFFERENT);
  gtk_sorter_changed (gtk_sort_list_model_get_sorter (self->sorted), GTK_SORTER_CHANGE_DIFFERENT);

  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->sorted));

  gtk_stack_set_visible_child_name (self->stack, n_items > 0 ? "results" : "nothing");
  if (n_items > 0)
    gtk_single_selection_set_selected (self->selection, 0);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
}

static void
go (CfJumpDialog *self,
    guint         position)
{
  g_autoptr(CfJumpItem) item = g_list_model_get_item (G_LIST_MODEL (self->sorted), position);
  g_autoptr(GtkWidget) parent = g_object_ref (self->parent);

  if (item == NULL)
    return;

  gtk_window_close (GTK_WINDOW (self));
  gtk_widget_activate_action_variant (parent, item->action, item->target);
}

static void
activate_cb (CfJumpDialog *self,
             guint         position)
{
  go (self, position);
}

static void
entry_activate_cb (CfJumpDialog *self)
{
  go (self, gtk_single_selection_get_selected (self->selection));
}

static void
close_cb (CfJumpDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
key_pressed_cb (CfJumpDialog    *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->sorted));
  guint position = gtk_single_selection_get_selected (self->selection);

  if (n_items == 0 || position == GTK_INVALID_LIST_POSITION)
    return FALSE;

  if (keyval == GDK_KEY_Down && position + 1 < n_items)
    position++;
  else if (keyval == GDK_KEY_Up && position > 0)
    position--;
  else
    return keyval == GDK_KEY_Down || keyval == GDK_KEY_Up;

  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  return TRUE;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *detail = gtk_label_new (NULL);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (detail, "dim-label");
  gtk_widget_add_css_class (detail, "caption");
  gtk_widget_add_css_class (detail, "numeric");

  gtk_box_append (GTK_BOX (box), gtk_image_new ());
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), detail);
  gtk_list_item_set_child (list_item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item)
{
  CfJumpItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *icon = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  GtkWidget *title = gtk_widget_get_next_sibling (icon);
  GtkWidget *detail = gtk_widget_get_next_sibling (title);

  gtk_image_set_from_icon_name (GTK_IMAGE (icon), item->icon);
  gtk_label_set_label (GTK_LABEL (title), item->title);
  gtk_label_set_label (GTK_LABEL (detail), item->detail != NULL ? item->detail : "");
}

static void
add_item (CfJumpDialog *self,
          CfJumpItem   *item)
{
  g_list_store_append (self->items, item);
  g_object_unref (item);
}

static gpointer
read_people (CfDb           *db,
             gconstpointer   input,
             GError        **error)
{
  return cf_agent_read_all (db, *(const CfDay *) input, error);
}

static void
people_read_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) people = cf_store_read_finish (CF_STORE (source), result, &error);

  if (people == NULL)
    return;     /* closed, or the window's toast has said what failed; pages and actions stay */

  CfJumpDialog *self = CF_JUMP_DIALOG (user_data);
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < people->len; i++)
    {
      CfAgent *agent = g_ptr_array_index (people, i);

      if (*agent->staff_number == '\0')     /* erased */
        continue;

      CfJumpItem *item = cf_jump_item_new (CF_JUMP_PERSON, agent->name, agent->name_key,
                                           "cf-staff-symbolic", "win.show-person",
                                           g_variant_new_int64 (agent->id));

      item->detail = g_strdup (agent->staff_number);
      g_ptr_array_add (found, item);
    }
  g_list_store_splice (self->items, g_list_model_get_n_items (G_LIST_MODEL (self->items)), 0,
                       found->pdata, found->len);
  typed_cb (self);
}

static void
cf_jump_dialog_dispose (GObject *object)
{
  CfJumpDialog *self = CF_JUMP_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  /* A window is disposed of when it is destroyed and once more when it is let go. */
  if (self->list != NULL)
    gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_JUMP_DIALOG);

  G_OBJECT_CLASS (cf_jump_dialog_parent_class)->dispose (object);
}

static void
cf_jump_dialog_finalize (GObject *object)
{
  CfJumpDialog *self = CF_JUMP_DIALOG (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->sorted);
  g_clear_object (&self->filtered);
  g_clear_object (&self->items);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->typed, g_free);

  G_OBJECT_CLASS (cf_jump_dialog_parent_class)->finalize (object);
}

static void
cf_jump_dialog_class_init (CfJumpDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cf_jump_dialog_dispose;
  object_class->finalize = cf_jump_dialog_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-jump-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CfJumpDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, CfJumpDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, CfJumpDialog, list);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
make_models (CfJumpDialog *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);

  self->items = g_list_store_new (CF_TYPE_JUMP_ITEM);
  self->filtered = gtk_filter_list_model_new (
    g_object_ref (G_LIST_MODEL (self->items)),
    GTK_FILTER (gtk_custom_filter_new (match_cb, self, NULL)));
  self->sorted = gtk_sort_list_model_new (
    g_object_ref (G_LIST_MODEL (self->filtered)),
    GTK_SORTER (gtk_custom_sorter_new (compare_cb, self, NULL)));
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->sorted)));
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_object_unref (factory);
}

static void
cf_jump_dialog_init (CfJumpDialog *self)
{
  self->cancellable = g_cancellable_new ();
  self->typed = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  make_models (self);

  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (entry_activate_cb), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (close_cb), self);
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (activate_cb), self);

  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

void
cf_jump_dialog_present (GtkWidget          *parent,
                        CfStore            *store,
                        const CfPageEntry **pages)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (CF_IS_STORE (store));

  CfJumpDialog *self = g_object_new (CF_TYPE_JUMP_DIALOG, NULL);
  const CfDay today = cf_today ();

  self->parent = parent;
  for (guint i = 0; pages[i] != NULL; i++)
    add_item (self, cf_jump_item_new (CF_JUMP_PAGE, _(pages[i]->title), NULL, pages[i]->icon,
                                      "win.show-page", g_variant_new_string (pages[i]->id)));
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (actions[i].right == CF_RIGHT_NONE
        || cf_right_scope (cf_store_get_role (store), actions[i].right) == CF_SCOPE_ALL)
      add_item (self, cf_jump_item_new (CF_JUMP_ACTION, _(actions[i].title), NULL, actions[i].icon,
                                        actions[i].action, NULL));
  cf_store_read_async (store, read_people, g_memdup2 (&today, sizeof today), g_free,
                       (GDestroyNotify) g_ptr_array_unref, self->cancellable, people_read_cb, self);
  typed_cb (self);

  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (parent));

  gtk_window_set_transient_for (GTK_WINDOW (self), window);
  gtk_window_set_application (GTK_WINDOW (self), gtk_window_get_application (window));
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
