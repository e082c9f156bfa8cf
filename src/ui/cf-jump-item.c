/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-jump-item.c: what matches better stands higher: the beginning of a title, then a word of its
 * key, then any part; pages before people before actions. */

#include "cf-jump-item.h"

#include "cf-fold.h"
#include "cf-pinyin.h"

G_DEFINE_FINAL_TYPE (CfJumpItem, cf_jump_item, G_TYPE_OBJECT)

static void
cf_jump_item_finalize (GObject *object)
{
  CfJumpItem *self = CF_JUMP_ITEM (object);

  g_free (self->title);
  g_free (self->detail);
  g_free (self->key);
  g_clear_pointer (&self->target, g_variant_unref);

  G_OBJECT_CLASS (cf_jump_item_parent_class)->finalize (object);
}

static void
cf_jump_item_class_init (CfJumpItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cf_jump_item_finalize;
}

static void
cf_jump_item_init (CfJumpItem *self)
{
}

CfJumpItem *
cf_jump_item_new (CfJumpKind  kind,
                  const char *title,
                  const char *key,
                  const char *icon,
                  const char *action,
                  GVariant   *target)
{
  CfJumpItem *self = g_object_new (CF_TYPE_JUMP_ITEM, NULL);

  self->kind = kind;
  self->title = g_strdup (title);
  self->key = key != NULL ? g_strdup (key) : cf_pinyin_name_key (title);
  self->icon = icon;
  self->action = action;
  self->target = target != NULL ? g_variant_ref_sink (target) : NULL;

  return self;
}

guint
cf_jump_item_rank (CfJumpItem *self,
                   const char *typed)
{
  static const guint of_kind[] = {
    [CF_JUMP_PAGE] = 3,
    [CF_JUMP_PERSON] = 2,
    [CF_JUMP_ACTION] = 1,
  };

  g_return_val_if_fail (CF_IS_JUMP_ITEM (self), 0);

  if (typed[0] == '\0')
    return self->kind == CF_JUMP_PERSON ? 0 : of_kind[self->kind];

  g_autofree char *title = cf_fold (self->title);

  if (g_str_has_prefix (title, typed))
    return 30 + of_kind[self->kind];
  if (cf_pinyin_matches (self->key, typed)
      || (self->detail != NULL && g_str_has_prefix (self->detail, typed)))
    return 20 + of_kind[self->kind];
  if (strstr (title, typed) != NULL)
    return 10 + of_kind[self->kind];

  return 0;
}
