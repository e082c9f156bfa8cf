/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-sign-in.h: who is at the desk: staff number and PIN.
 *
 * Asks the store itself, and says in place what is wrong: a wrong PIN, a lock-out and how long it
 * lasts. A sample center says how to get in. Signal: signed-in. Main thread. */
#pragma once

#include "cf-center-facts.h"
#include "cf-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_SIGN_IN (cf_sign_in_get_type ())
G_DECLARE_FINAL_TYPE (CfSignIn, cf_sign_in, CF, SIGN_IN, AdwBin)

GtkWidget *cf_sign_in_new   (void);
/* @number: of the person who locked the window, to begin with; nullable. */
void       cf_sign_in_begin (CfSignIn            *self,
                             CfStore             *store,
                             const CfCenterFacts *facts,
                             const char          *number);

G_END_DECLS
