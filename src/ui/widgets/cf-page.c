/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-page.c: the frame of a page: header bar, banners, and one of four states.
 *
 * The children that a subclass names in its .ui are sorted into their places by GtkBuildable, so a
 * page's file reads from top to bottom as the page looks.
 *
 * No gtk_widget_dispose_template () here: GTK 4.8 looks the children up in the template of the most
 * derived class, so only that one may call it. Those of a base class go with the instance. */

#include "cf-page.h"

#include <glib/gi18n-lib.h>

/* A page that has its rows sooner than this shows no spinner at all. */
#define SPINNER_DELAY_MS 300
#define NARROW_BELOW 860     /* where the sidebar folds */

typedef struct
{
  /* template children */
  AdwHeaderBar  *header;
  AdwBin        *title_bin;
  GtkBox        *banner_box;
  GtkStack      *stack;
  GtkSpinner    *spinner;
  AdwBin        *empty_bin;
  AdwStatusPage *error_page;
  AdwBin        *content_bin;

  /* owned */
  char          *title;
  char          *subtitle;
  CfStore       *store;
  GCancellable  *cancellable;
  CfLiveList    *list;

  CfPageState    state;
  guint          spinner_source;
  gboolean       folded;
  gboolean       narrow;
  int            narrow_below;
  int            room;           /* the window's width; 0: not known yet */
  gboolean       gone;           /* was in a window, and is no more */
  gboolean       wants_focus;    /* was asked for it before there was anything to give it to */
} CfPagePrivate;

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (CfPage, cf_page, ADW_TYPE_BIN,
                                  G_ADD_PRIVATE (CfPage)
                                  G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

G_DEFINE_ENUM_TYPE (CfPageState, cf_page_state,
                    G_DEFINE_ENUM_VALUE (CF_PAGE_LOADING, "loading"),
                    G_DEFINE_ENUM_VALUE (CF_PAGE_EMPTY, "empty"),
                    G_DEFINE_ENUM_VALUE (CF_PAGE_ERROR, "error"),
                    G_DEFINE_ENUM_VALUE (CF_PAGE_CONTENT, "content"))

enum
{
  PROP_TITLE = 1,
  PROP_SUBTITLE,
  PROP_STORE,
  PROP_STATE,
  PROP_EMPTY,
  PROP_FOLDED,
  PROP_NARROW,
  PROP_NARROW_BELOW,
  PROP_ROOM,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static GtkBuildableIface *parent_buildable;

static const char * const state_names[] = { "loading", "empty", "error", "content" };

static CfPagePrivate *
get_priv (CfPage *self)
{
  return cf_page_get_instance_private (self);
}

static void
start_spinner_cb (gpointer user_data)
{
  CfPagePrivate *priv = get_priv (CF_PAGE (user_data));

  priv->spinner_source = 0;
  gtk_spinner_start (priv->spinner);
}

static gboolean
focus_is_idle (CfPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return root != NULL
         && (focus == NULL
             || gtk_widget_is_ancestor (focus, GTK_WIDGET (get_priv (self)->header)));
}

static void
apply_state (CfPage *self)
{
  CfPagePrivate *priv = get_priv (self);

  g_clear_handle_id (&priv->spinner_source, g_source_remove);
  if (priv->state == CF_PAGE_LOADING)
    priv->spinner_source = g_timeout_add_once (SPINNER_DELAY_MS, start_spinner_cb, self);
  else
    gtk_spinner_stop (priv->spinner);

  gtk_stack_set_visible_child_name (priv->stack, state_names[priv->state]);

  /* An empty page has one button that fills it: Return is for that one, and must not be for a
   * button of the header that happened to have the focus, such as Undo. */
  if (priv->wants_focus || (priv->state == CF_PAGE_EMPTY && focus_is_idle (self)))
    cf_page_focus_content (self);
}

static void
list_changed_cb (CfPage *self)
{
  CfPagePrivate *priv = get_priv (self);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (priv->list));
  const GError *error = cf_live_list_get_error (priv->list);

  if (n_items > 0)
    cf_page_set_state (self, CF_PAGE_CONTENT);
  else if (error != NULL)
    cf_page_show_error (self, error);
  else if (cf_live_list_is_loading (priv->list))
    cf_page_set_state (self, CF_PAGE_LOADING);
  else
    cf_page_set_state (self, CF_PAGE_EMPTY);
}

static void
retry_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  CfPage *self = CF_PAGE (widget);

  cf_page_set_state (self, CF_PAGE_LOADING);
  if (CF_PAGE_GET_CLASS (self)->retry != NULL)
    CF_PAGE_GET_CLASS (self)->retry (self);
}

static void
set_store (CfPage  *self,
           CfStore *store)
{
  CfPagePrivate *priv = get_priv (self);

  if (!g_set_object (&priv->store, store))
    return;

  if (store != NULL && CF_PAGE_GET_CLASS (self)->set_store != NULL)
    CF_PAGE_GET_CLASS (self)->set_store (self, store);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

static void
set_string (CfPage     *self,
            char      **field,
            const char *value,
            guint       property)
{
  if (g_strcmp0 (*field, value) == 0)
    return;

  g_free (*field);
  *field = g_strdup (value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
update_narrow (CfPage *self)
{
  CfPagePrivate *priv = get_priv (self);

  if (priv->narrow == (priv->room < priv->narrow_below))
    return;

  priv->narrow = !priv->narrow;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
cf_page_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  CfPagePrivate *priv = get_priv (CF_PAGE (object));

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, priv->subtitle);
      break;
    case PROP_STORE:
      g_value_set_object (value, priv->store);
      break;
    case PROP_STATE:
      g_value_set_enum (value, priv->state);
      break;
    case PROP_EMPTY:
      g_value_set_boolean (value, priv->state == CF_PAGE_EMPTY);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, priv->folded);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, priv->narrow);
      break;
    case PROP_NARROW_BELOW:
      g_value_set_int (value, priv->narrow_below);
      break;
    case PROP_ROOM:
      g_value_set_int (value, priv->room);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cf_page_set_property (GObject      *object,
                      guint         prop_id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  CfPage *self = CF_PAGE (object);
  CfPagePrivate *priv = get_priv (self);

  switch (prop_id)
    {
    case PROP_TITLE:
      set_string (self, &priv->title, g_value_get_string (value), prop_id);
      break;
    case PROP_SUBTITLE:
      set_string (self, &priv->subtitle, g_value_get_string (value), prop_id);
      break;
    case PROP_STORE:
      set_store (self, g_value_get_object (value));
      break;
    case PROP_STATE:
      cf_page_set_state (self, g_value_get_enum (value));
      break;
    case PROP_FOLDED:
      if (priv->folded != g_value_get_boolean (value))
        {
          priv->folded = !priv->folded;
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case PROP_NARROW_BELOW:
      priv->narrow_below = g_value_get_int (value);
      update_narrow (self);
      break;
    case PROP_ROOM:
      priv->room = g_value_get_int (value);
      update_narrow (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cf_page_add_child (GtkBuildable *buildable,
                   GtkBuilder   *builder,
                   GObject      *child,
                   const char   *type)
{
  CfPagePrivate *priv = get_priv (CF_PAGE (buildable));

  if (!GTK_IS_WIDGET (child))
    parent_buildable->add_child (buildable, builder, child, type);
  else if (type == NULL)
    adw_bin_set_child (priv->content_bin, GTK_WIDGET (child));
  else if (g_str_equal (type, "start"))
    adw_header_bar_pack_start (priv->header, GTK_WIDGET (child));
  else if (g_str_equal (type, "end"))
    adw_header_bar_pack_end (priv->header, GTK_WIDGET (child));
  else if (g_str_equal (type, "title"))
    adw_bin_set_child (priv->title_bin, GTK_WIDGET (child));
  else if (g_str_equal (type, "banner"))
    gtk_box_append (priv->banner_box, GTK_WIDGET (child));
  else if (g_str_equal (type, "empty"))
    adw_bin_set_child (priv->empty_bin, GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = cf_page_add_child;
}

static void
cf_page_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cf_page_parent_class)->root (widget);
  get_priv (CF_PAGE (widget))->gone = FALSE;
}

static void
cf_page_unroot (GtkWidget *widget)
{
  get_priv (CF_PAGE (widget))->gone = TRUE;
  GTK_WIDGET_CLASS (cf_page_parent_class)->unroot (widget);
}

static void
cf_page_dispose (GObject *object)
{
  CfPagePrivate *priv = get_priv (CF_PAGE (object));

  if (priv->list != NULL)
    g_signal_handlers_disconnect_by_data (priv->list, object);
  g_clear_object (&priv->list);
  g_clear_handle_id (&priv->spinner_source, g_source_remove);
  if (priv->cancellable != NULL)
    g_cancellable_cancel (priv->cancellable);
  if (priv->content_bin != NULL)
    {
      adw_bin_set_child (priv->content_bin, NULL);
      adw_bin_set_child (priv->empty_bin, NULL);
      adw_bin_set_child (priv->title_bin, NULL);
    }
  priv->content_bin = NULL;

  G_OBJECT_CLASS (cf_page_parent_class)->dispose (object);
}

static void
cf_page_finalize (GObject *object)
{
  CfPagePrivate *priv = get_priv (CF_PAGE (object));

  g_clear_pointer (&priv->title, g_free);
  g_clear_pointer (&priv->subtitle, g_free);
  g_clear_object (&priv->store);
  g_clear_object (&priv->cancellable);

  G_OBJECT_CLASS (cf_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/callfloor/Callfloor/ui/cf-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, CfPage, header);
  gtk_widget_class_bind_template_child_private (widget_class, CfPage, title_bin);
  gtk_widget_class_bind_template_child_private (widget_class, CfPage, banner_box);
  gtk_widget_class_bind_template_child_private (widget_class, CfPage, stack);
  gtk_widget_class_bind_template_child_private (widget_class, CfPage, spinner);
  gtk_widget_class_bind_template_child_private (widget_class, CfPage, empty_bin);
  gtk_widget_class_bind_template_child_private (widget_class, CfPage, error_page);
  gtk_widget_class_bind_template_child_private (widget_class, CfPage, content_bin);
  gtk_widget_class_install_action (widget_class, "page.retry", NULL, retry_action);
}

static void
cf_page_class_init (CfPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = cf_page_get_property;
  object_class->set_property = cf_page_set_property;
  object_class->dispose = cf_page_dispose;
  object_class->finalize = cf_page_finalize;
  GTK_WIDGET_CLASS (klass)->root = cf_page_root;
  GTK_WIDGET_CLASS (klass)->unroot = cf_page_unroot;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, CF_TYPE_STORE, flags);
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, CF_TYPE_PAGE_STATE,
                                              CF_PAGE_LOADING, flags);
  properties[PROP_EMPTY] = g_param_spec_boolean ("empty", NULL, NULL, FALSE,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, TRUE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW_BELOW] = g_param_spec_int ("narrow-below", NULL, NULL, 0, G_MAXINT,
                                                    NARROW_BELOW, flags);
  properties[PROP_ROOM] = g_param_spec_int ("room", NULL, NULL, 0, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
cf_page_init (CfPage *self)
{
  CfPagePrivate *priv = get_priv (self);

  priv->cancellable = g_cancellable_new ();
  priv->narrow_below = NARROW_BELOW;
  priv->narrow = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  apply_state (self);
}

CfStore *
cf_page_get_store (CfPage *self)
{
  g_return_val_if_fail (CF_IS_PAGE (self), NULL);

  return get_priv (self)->store;
}

CfPageState
cf_page_get_state (CfPage *self)
{
  g_return_val_if_fail (CF_IS_PAGE (self), CF_PAGE_LOADING);

  return get_priv (self)->state;
}

void
cf_page_set_state (CfPage      *self,
                   CfPageState  state)
{
  CfPagePrivate *priv = get_priv (self);

  g_return_if_fail (CF_IS_PAGE (self));

  /* A write that comes back late finds the page taken down. */
  if (priv->state == state || priv->gone)
    return;

  priv->state = state;
  apply_state (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EMPTY]);
}

void
cf_page_show_error (CfPage       *self,
                    const GError *error)
{
  g_return_if_fail (CF_IS_PAGE (self));
  g_return_if_fail (error != NULL);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_autofree char *text = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (get_priv (self)->error_page, text);
  cf_page_set_state (self, CF_PAGE_ERROR);
}

void
cf_page_follow_list (CfPage     *self,
                     CfLiveList *list)
{
  CfPagePrivate *priv = get_priv (self);

  g_return_if_fail (CF_IS_PAGE (self));
  g_return_if_fail (CF_IS_LIVE_LIST (list));

  if (priv->list != NULL)
    g_signal_handlers_disconnect_by_data (priv->list, self);
  g_set_object (&priv->list, list);
  g_signal_connect_swapped (list, "items-changed", G_CALLBACK (list_changed_cb), self);
  g_signal_connect_swapped (list, "notify::loading", G_CALLBACK (list_changed_cb), self);
  g_signal_connect_swapped (list, "notify::error", G_CALLBACK (list_changed_cb), self);
  list_changed_cb (self);
}

GCancellable *
cf_page_get_cancellable (CfPage *self)
{
  g_return_val_if_fail (CF_IS_PAGE (self), NULL);

  return get_priv (self)->cancellable;
}

void
cf_page_focus_content (CfPage *self)
{
  CfPagePrivate *priv = get_priv (self);

  g_return_if_fail (CF_IS_PAGE (self));

  priv->wants_focus = priv->state == CF_PAGE_LOADING;
  if (!priv->wants_focus)
    gtk_widget_child_focus (GTK_WIDGET (priv->stack), GTK_DIR_TAB_FORWARD);
}

gboolean
cf_page_is_busy (CfPage *self)
{
  g_return_val_if_fail (CF_IS_PAGE (self), FALSE);

  return CF_PAGE_GET_CLASS (self)->is_busy != NULL && CF_PAGE_GET_CLASS (self)->is_busy (self);
}

gboolean
cf_page_search (CfPage *self)
{
  CfPageClass *klass = CF_PAGE_GET_CLASS (self);

  return klass->search != NULL && klass->search (self);
}

gboolean
cf_page_show_person (CfPage *self,
                     gint64  agent_id)
{
  CfPageClass *klass = CF_PAGE_GET_CLASS (self);

  return klass->show_person != NULL && klass->show_person (self, agent_id);
}

GVariant *
cf_page_dup_place (CfPage *self)
{
  CfPageClass *klass = CF_PAGE_GET_CLASS (self);

  return klass->dup_place != NULL ? klass->dup_place (self) : NULL;
}

void
cf_page_set_place (CfPage   *self,
                   GVariant *place)
{
  CfPageClass *klass = CF_PAGE_GET_CLASS (self);

  if (klass->set_place != NULL)
    klass->set_place (self, place);
}
