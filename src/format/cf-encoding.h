/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-encoding.h: from the bytes of a file to UTF-8, whichever program wrote it.
 *
 * In this order: a byte order mark; the zero bytes of UTF-16; valid UTF-8; then whichever of
 * GB18030 (Excel and WPS in mainland China) and Big5 (in Taiwan and Hong Kong) has more of its
 * everyday characters; Windows-1252 where the high bytes stand alone, as in Western names. Bytes
 * that mean nothing become U+FFFD and are counted; nothing fails but what is no text at all. Any
 * thread. */
#pragma once

#include "cf-format-error.h"

G_BEGIN_DECLS

typedef enum
{
  CF_ENCODING_UTF8,
  CF_ENCODING_UTF8_BOM,
  CF_ENCODING_UTF16_LE,
  CF_ENCODING_UTF16_BE,
  CF_ENCODING_GB18030,
  CF_ENCODING_BIG5,
  CF_ENCODING_WINDOWS_1252,
} CfEncoding;

#define CF_ENCODING_N 7
#define CF_ENCODING_MAX_BYTES (64u << 20)

const char *cf_encoding_get_name (CfEncoding    encoding);      /* "GB18030": no translation */
CfEncoding  cf_encoding_detect   (const char   *bytes,
                                  gsize         n_bytes);
/* Valid UTF-8 without a byte order mark and without NUL. NULL: too large, or no text. */
char       *cf_encoding_to_utf8  (GBytes       *bytes,
                                  CfEncoding   *chosen,         /* out */
                                  guint        *n_replaced,     /* out */
                                  GError      **error);

G_END_DECLS
