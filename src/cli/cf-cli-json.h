/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-cli-json.h: what --json prints, a member at a time. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Each adds `, "name": value`, or without the comma when @text ends with an opening brace. A number
 * that is none is null. */
void  cf_cli_json_number (GString    *text,
                          const char *name,
                          double      value);
void  cf_cli_json_string (GString    *text,
                          const char *name,
                          const char *value);    /* nullable: null */

G_END_DECLS
