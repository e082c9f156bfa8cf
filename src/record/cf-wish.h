/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-wish.h: availability and preference of a person for a day. */
#pragma once

#include "cf-day.h"
#include "cf-record.h"

G_BEGIN_DECLS

typedef enum      /* stored: never renumber */
{
  CF_WISH_CANNOT = 0,
  CF_WISH_OFF = 1,
  CF_WISH_TYPE = 2,
  CF_WISH_NOT_TYPE = 3,
} CfWishKind;

#define CF_TYPE_WISH (cf_wish_get_type ())
G_DECLARE_FINAL_TYPE (CfWish, cf_wish, CF, WISH, CfRecord)

struct _CfWish
{
  CfRecord  parent_instance;

  gint64    id;
  gint64    agent_id;
  CfDay     day;
  int       kind;       /* CfWishKind */
  gint64    type_id;    /* 0: none */
  char     *type_code;  /* nullable */
  double    weight;     /* 1: an ordinary wish */
  char     *note;       /* nullable */
};

/* Translated; "" for what a newer program stored. */
const char *cf_wish_kind_get_name (CfWishKind kind);

G_END_DECLS
