/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-live-list.h"

/* The parameters of a query: a run may still read them on its thread when new ones are set. */
typedef struct
{
  CfLiveListQuery  query;
  gpointer         input;
  GDestroyNotify   input_free;
} Question;

struct _CfLiveList
{
  GObject             parent_instance;

  /* owned */
  CfStore            *store;
  GPtrArray          *records;       /* in the order of ids */
  Question           *question;      /* an atomic rc box */
  GCancellable       *cancellable;   /* of the run in flight; NULL: none */
  GError             *error;

  /* borrowed */
  const char * const *tables;

  GType               item_type;
  gint64              wanted_id;     /* 0: none */
  gboolean            pending;       /* something changed after the run in flight began */
  gboolean            loading;
};

static GType
cf_live_list_get_item_type (GListModel *model)
{
  return CF_LIVE_LIST (model)->item_type;
}

static guint
cf_live_list_get_n_items (GListModel *model)
{
  return CF_LIVE_LIST (model)->records->len;
}

static gpointer
cf_live_list_get_item (GListModel *model,
                       guint       position)
{
  CfLiveList *self = CF_LIVE_LIST (model);

  if (position >= self->records->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->records, position));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = cf_live_list_get_item_type;
  iface->get_n_items = cf_live_list_get_n_items;
  iface->get_item = cf_live_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CfLiveList, cf_live_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

enum
{
  PROP_LOADING = 1,
  PROP_ERROR,
  PROP_N_ITEMS,
  N_PROPS
};

enum
{
  SIGNAL_FAILED,
  SIGNAL_ARRIVED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
clear_question (gpointer data)
{
  Question *question = data;

  if (question->input_free != NULL)
    question->input_free (question->input);
}

static void
question_unref (gpointer question)
{
  g_atomic_rc_box_release_full (question, clear_question);
}

static Question *
question_new (CfLiveListQuery query,
              gpointer        input,
              GDestroyNotify  input_free)
{
  Question *question = g_atomic_rc_box_new0 (Question);

  *question = (Question) { query, input, input_free };
  return question;
}

/* Replacing the rows */

static gint64
get_id (GPtrArray *records,
        guint      position)
{
  return cf_record_get_id (g_ptr_array_index (records, position));
}

static gboolean
same_record (GPtrArray *a,
             guint      at_a,
             GPtrArray *b,
             guint      at_b)
{
  return cf_record_equal (g_ptr_array_index (a, at_a), g_ptr_array_index (b, at_b));
}

/* How far the run that differs goes: both ends move to the next equal pair, or to the ends. */
static void
find_run (GPtrArray *old,
          GPtrArray *fresh,
          guint     *old_end,
          guint     *fresh_end)
{
  guint o = *old_end, f = *fresh_end;

  while (o < old->len || f < fresh->len)
    {
      gboolean old_first = f == fresh->len
                           || (o < old->len && get_id (old, o) < get_id (fresh, f));
      gboolean fresh_first = o == old->len
                             || (f < fresh->len && get_id (fresh, f) < get_id (old, o));

      if (!old_first && !fresh_first && same_record (old, o, fresh, f))
        break;

      o += !fresh_first;
      f += !old_first;
    }

  *old_end = o;
  *fresh_end = f;
}

/* @n_removed of @records from @at on give their place to @n_added of @fresh from @at on. */
static void
splice (GPtrArray *records,
        GPtrArray *fresh,
        guint      at,
        guint      n_removed,
        guint      n_added)
{
  guint n_after = records->len - at - n_removed;

  for (guint i = 0; i < n_removed; i++)
    g_object_unref (records->pdata[at + i]);

  if (n_added > n_removed)
    g_ptr_array_set_size (records, (int) (records->len + n_added - n_removed));

  if (n_after > 0)
    memmove (records->pdata + at + n_added, records->pdata + at + n_removed,
             n_after * sizeof (gpointer));

  for (guint i = 0; i < n_added; i++)
    records->pdata[at + i] = g_object_ref (fresh->pdata[at + i]);

  records->len = at + n_added + n_after;
}

/* One walk over two arrays in the order of ids: equal records keep their object, each run that
 * differs becomes one splice. What lies before a run is equal in both, so positions agree. */
static void
replace (CfLiveList *self,
         GPtrArray  *fresh)
{
  GPtrArray *old = self->records;
  guint n_before = old->len;
  guint i = 0;

  while (i < old->len || i < fresh->len)
    {
      guint old_end = i, fresh_end = i;

      find_run (old, fresh, &old_end, &fresh_end);

      if (old_end > i || fresh_end > i)
        {
          splice (old, fresh, i, old_end - i, fresh_end - i);
          g_list_model_items_changed (G_LIST_MODEL (self), i, old_end - i, fresh_end - i);
        }

      i = fresh_end + 1;
    }

  if (old->len != n_before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  gint64 id_a = cf_record_get_id (*(gpointer *) a);
  gint64 id_b = cf_record_get_id (*(gpointer *) b);

  return (id_a > id_b) - (id_a < id_b);
}

/* Asking the store */

static void
set_loading (CfLiveList *self,
             gboolean    loading)
{
  if (self->loading == loading)
    return;

  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
set_error (CfLiveList *self,
           GError     *error)     /* taken, nullable */
{
  if (self->error == NULL && error == NULL)
    return;

  g_clear_error (&self->error);
  self->error = error;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);

  if (error != NULL)
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static void
tell_arrival (CfLiveList *self)
{
  CfRecord *record = self->wanted_id != 0 ? cf_live_list_find (self, self->wanted_id) : NULL;

  if (record == NULL)
    return;

  self->wanted_id = 0;
  g_signal_emit (self, signals[SIGNAL_ARRIVED], 0, record);
}

static gpointer
run_question (CfDb          *db,
              gconstpointer  input,
              GError       **error)
{
  const Question *question = input;
  GPtrArray *records = question->query (db, question->input, error);

  if (records != NULL)
    g_ptr_array_sort (records, compare_ids);

  return records;
}

static void start_run (CfLiveList *self);

static void
run_done_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(CfLiveList) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) fresh = cf_store_read_finish (CF_STORE (source), result, &error);

  /* Of an earlier question: the run for the present one is on its way. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  if (fresh != NULL)
    replace (self, fresh);

  set_error (self, g_steal_pointer (&error));

  if (self->pending)
    start_run (self);
  else
    set_loading (self, FALSE);

  tell_arrival (self);
}

/* The list stays until its answer has come. */
static void
start_run (CfLiveList *self)
{
  if (self->cancellable != NULL)
    {
      self->pending = TRUE;
      return;
    }

  self->pending = FALSE;
  self->cancellable = g_cancellable_new ();
  cf_store_read_async (self->store, run_question, g_atomic_rc_box_acquire (self->question),
                       question_unref, (GDestroyNotify) g_ptr_array_unref, self->cancellable,
                       run_done_cb, g_object_ref (self));
}

static void
changed_cb (CfStore    *store,
            CfChanges  *changes,
            CfLiveList *self)
{
  for (guint i = 0; self->tables[i] != NULL; i++)
    if (cf_changes_touch (changes, self->tables[i]))
      {
        start_run (self);
        return;
      }
}

/* The object */

static void
cf_live_list_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  CfLiveList *self = CF_LIVE_LIST (object);

  switch (prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;

    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;

    case PROP_N_ITEMS:
      g_value_set_uint (value, self->records->len);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cf_live_list_finalize (GObject *object)
{
  CfLiveList *self = CF_LIVE_LIST (object);

  g_clear_object (&self->store);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->question, question_unref);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (cf_live_list_parent_class)->finalize (object);
}

static void
cf_live_list_class_init (CfLiveListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cf_live_list_get_property;
  object_class->finalize = cf_live_list_finalize;

  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, TRUE, flags);
  properties[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, flags);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_FAILED] = g_signal_new ("failed", CF_TYPE_LIVE_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[SIGNAL_ARRIVED] = g_signal_new ("arrived", CF_TYPE_LIVE_LIST, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, CF_TYPE_RECORD);
}

static void
cf_live_list_init (CfLiveList *self)
{
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->loading = TRUE;
}

CfLiveList *
cf_live_list_new (CfStore            *store,
                  GType               item_type,
                  CfLiveListQuery     query,
                  const char * const *tables,
                  gpointer            input,
                  GDestroyNotify      input_free)
{
  CfLiveList *self = g_object_new (CF_TYPE_LIVE_LIST, NULL);

  self->store = g_object_ref (store);
  self->item_type = item_type;
  self->tables = tables;
  self->question = question_new (query, input, input_free);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, 0);
  start_run (self);

  return self;
}

void
cf_live_list_set_input (CfLiveList     *self,
                        gpointer        input,
                        GDestroyNotify  input_free)
{
  Question *question = question_new (self->question->query, input, input_free);

  question_unref (self->question);
  self->question = question;

  /* The answer to the old question is not waited for. */
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  set_loading (self, TRUE);
  start_run (self);
}

void
cf_live_list_ask_again (CfLiveList *self)
{
  set_loading (self, TRUE);
  start_run (self);
}

void
cf_live_list_want (CfLiveList *self,
                   gint64      id)
{
  self->wanted_id = id;
  tell_arrival (self);
}

gpointer
cf_live_list_find (CfLiveList *self,
                   gint64      id)
{
  guint low = 0, high = self->records->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_id (self->records, middle) < id)
        low = middle + 1;
      else
        high = middle;
    }

  if (low == self->records->len || get_id (self->records, low) != id)
    return NULL;

  return g_ptr_array_index (self->records, low);
}

gboolean
cf_live_list_is_loading (CfLiveList *self)
{
  return self->loading;
}

const GError *
cf_live_list_get_error (CfLiveList *self)
{
  return self->error;
}
