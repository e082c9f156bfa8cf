/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-center-facts.h: what a store says of itself before anybody has signed in.
 *
 * Enough to choose the first picture of a window: start a center, sign in, or walk in. It names no
 * person but the one who needs no PIN and, in a sample center, the manager to try it as. */
#pragma once

#include "cf-db.h"

G_BEGIN_DECLS

typedef struct
{
  char     *name;             /* of the center; nullable */
  gboolean  sample;
  gint64    n_people;
  char     *open_number;      /* staff number of the only account, if it has no PIN; nullable */
  char     *sample_number;    /* of the sample center's manager; nullable */
} CfCenterFacts;

/* For cf_store_read () and cf_store_read_async (). */
gpointer cf_center_facts_read (CfDb           *db,
                               gconstpointer   input,      /* NULL */
                               GError        **error);
void     cf_center_facts_free (gpointer        facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfCenterFacts, cf_center_facts_free)

G_END_DECLS
