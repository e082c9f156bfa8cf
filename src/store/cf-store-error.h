/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-store-error.h: what the store can refuse, and why. The messages are whole sentences for the
 * person at the desk, translated, without SQL or errno in them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CF_STORE_ERROR_FAILED,          /* SQLite's own failure; the message names the operation */
  CF_STORE_ERROR_CORRUPT,
  CF_STORE_ERROR_NEWER_VERSION,
  CF_STORE_ERROR_NOT_A_STORE,
  CF_STORE_ERROR_READ_ONLY,
  CF_STORE_ERROR_FULL,
  CF_STORE_ERROR_BUSY,
  CF_STORE_ERROR_NETWORK_SHARE,
  CF_STORE_ERROR_CONFLICT,        /* undo or redo met rows that are not as it left them */
  CF_STORE_ERROR_FORBIDDEN,       /* the message names the right that is missing */
  CF_STORE_ERROR_INVALID,         /* the input breaks a rule of the data; nothing was written */
  CF_STORE_ERROR_NOT_FOUND,
  CF_STORE_ERROR_SIGN_IN,         /* wrong number or PIN */
  CF_STORE_ERROR_LOCKED_OUT,      /* too many wrong PINs; the message says until when */
} CfStoreError;

#define CF_STORE_ERROR (cf_store_error_quark ())
GQuark cf_store_error_quark (void);

G_END_DECLS
