/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-pages.c: one line a page. */

#include "cf-pages.h"

#include <glib/gi18n-lib.h>

const CfPageEntry cf_pages[] = {
  { NULL },
};
