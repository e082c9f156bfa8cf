/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-format-error.h: why a file could not be read as what it should be. The messages are whole
 * sentences for the person who chose the file, translated. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CF_FORMAT_ERROR_TOO_LARGE,
  CF_FORMAT_ERROR_NOT_TEXT,     /* a spreadsheet, a picture, a program: the message says what */
  CF_FORMAT_ERROR_EMPTY,
  CF_FORMAT_ERROR_SYNTAX,       /* the message names the line */
} CfFormatError;

#define CF_FORMAT_ERROR (cf_format_error_quark ())
GQuark cf_format_error_quark (void);

G_END_DECLS
