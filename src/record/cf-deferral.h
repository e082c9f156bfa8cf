/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-deferral.h: that a queue's work may wait: e-mail, callbacks. Its id is the queue's. */
#pragma once

#include "cf-record.h"

G_BEGIN_DECLS

#define CF_TYPE_DEFERRAL (cf_deferral_get_type ())
G_DECLARE_FINAL_TYPE (CfDeferral, cf_deferral, CF, DEFERRAL, CfRecord)

struct _CfDeferral
{
  CfRecord  parent_instance;

  gint64    id;                 /* the queue */
  int       deadline_minutes;   /* of opening time, from the contact's coming */
};

G_END_DECLS
