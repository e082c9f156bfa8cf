/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-jump-item.h: one thing that Ctrl+K can go to. Never changes. Main thread. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  CF_JUMP_PAGE,
  CF_JUMP_PERSON,
  CF_JUMP_ACTION,
} CfJumpKind;

#define CF_TYPE_JUMP_ITEM (cf_jump_item_get_type ())
G_DECLARE_FINAL_TYPE (CfJumpItem, cf_jump_item, CF, JUMP_ITEM, GObject)

struct _CfJumpItem
{
  GObject     parent_instance;

  CfJumpKind  kind;
  char       *title;
  char       *detail;       /* faint, at the right; nullable */
  char       *key;          /* what search matches, by cf_pinyin_name_key () */
  const char *icon;         /* static */
  const char *action;       /* static: of the window */
  GVariant   *target;       /* nullable */
};

/* Takes @target's floating reference. @key: NULL for that of the title. */
CfJumpItem *cf_jump_item_new     (CfJumpKind   kind,
                                  const char  *title,
                                  const char  *key,
                                  const char  *icon,
                                  const char  *action,
                                  GVariant    *target);
/* 0: no match; the higher the better. @typed is folded; "" matches all but people. */
guint       cf_jump_item_rank    (CfJumpItem  *self,
                                  const char  *typed);

G_END_DECLS
