/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GB18030 against Big5: both decode almost anything, so validity says little. But everyday
 * characters lie close together in each: GB2312's level 1 has lead bytes B0-D7 and trail bytes from
 * A1, Big5's has lead bytes A4-C6 with two ranges of trail bytes; both keep their punctuation in
 * A1-A3. Text of the other encoding hits these areas about half as often. */
#include "cf-encoding.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <unicode/ucnv.h>

#define REPLACEMENT "\xef\xbf\xbd"
#define SAMPLE_BYTES 65536
#define HARDLY_CHINESE 300     /* of a thousand pairs, in the everyday area */

static const struct
{
  const char *name;        /* for people */
  const char *converter;   /* ICU's name; NULL: UTF-8 */
  gsize       mark;        /* length of the byte order mark, where there is one */
} encodings[CF_ENCODING_N] = {
  [CF_ENCODING_UTF8]         = { "UTF-8", NULL, 0 },
  [CF_ENCODING_UTF8_BOM]     = { "UTF-8 with BOM", NULL, 3 },
  [CF_ENCODING_UTF16_LE]     = { "UTF-16 LE", "UTF-16LE", 2 },
  [CF_ENCODING_UTF16_BE]     = { "UTF-16 BE", "UTF-16BE", 2 },
  [CF_ENCODING_GB18030]      = { "GB18030", "GB18030", 0 },
  [CF_ENCODING_BIG5]         = { "Big5", "Big5-HKSCS", 0 },
  [CF_ENCODING_WINDOWS_1252] = { "Windows-1252", "windows-1252", 0 },
};

typedef struct
{
  guint pairs;       /* two bytes that the encoding reads as one character */
  guint everyday;    /* … in the area of its frequent characters */
  guint invalid;     /* high bytes that begin nothing */
} PairCount;

const char *
cf_encoding_get_name (CfEncoding encoding)
{
  g_return_val_if_fail ((guint) encoding < CF_ENCODING_N, NULL);

  return encodings[encoding].name;
}

static gboolean
starts_with (const char *bytes,
             gsize       n_bytes,
             const char *prefix,
             gsize       n_prefix)
{
  return n_bytes >= n_prefix && memcmp (bytes, prefix, n_prefix) == 0;
}

/* Digits, commas and line ends of a table have a zero byte each in UTF-16. */
static gboolean
looks_like_utf16 (const char *bytes,
                  gsize       n_bytes,
                  CfEncoding *encoding)
{
  gsize zeros[2] = { 0, 0 };

  if (n_bytes < 2 || n_bytes % 2 != 0)
    return FALSE;

  gsize sample = MIN (n_bytes, SAMPLE_BYTES);

  for (gsize i = 0; i < sample; i++)
    zeros[i % 2] += bytes[i] == '\0';

  if (MAX (zeros[0], zeros[1]) < sample / 16 + 1 || MIN (zeros[0], zeros[1]) * 8 > sample / 16)
    return FALSE;

  *encoding = zeros[1] > zeros[0] ? CF_ENCODING_UTF16_LE : CF_ENCODING_UTF16_BE;

  return TRUE;
}

/* The length of the character at @at in GB18030, 0 when there is none. */
static gsize
gb_character (const guint8 *at,
              gsize         left,
              gboolean     *everyday)
{
  *everyday = FALSE;

  if (left < 2 || at[0] < 0x81 || at[0] == 0xff)
    return 0;
  if (left >= 4 && at[1] >= 0x30 && at[1] <= 0x39 && at[2] >= 0x81 && at[2] <= 0xfe
      && at[3] >= 0x30 && at[3] <= 0x39)
    return 4;
  if (at[1] < 0x40 || at[1] == 0x7f || at[1] == 0xff)
    return 0;

  *everyday = at[1] >= 0xa1
              && ((at[0] >= 0xb0 && at[0] <= 0xd7) || at[0] == 0xa1 || at[0] == 0xa3);

  return 2;
}

static gsize
big5_character (const guint8 *at,
                gsize         left,
                gboolean     *everyday)
{
  *everyday = FALSE;

  if (left < 2 || at[0] < 0x81 || at[0] == 0xff || at[1] < 0x40 || at[1] == 0xff
      || (at[1] > 0x7e && at[1] < 0xa1))
    return 0;

  *everyday = at[0] >= 0xa1 && at[0] <= 0xc6;

  return 2;
}

static PairCount
count_pairs (const char *bytes,
             gsize       n_bytes,
             gsize     (*character) (const guint8 *at, gsize left, gboolean *everyday))
{
  PairCount count = { 0 };

  for (gsize i = 0; i < n_bytes;)
    {
      const guint8 *at = (const guint8 *) bytes + i;
      gboolean everyday;
      gsize length = *at < 0x80 ? 1 : character (at, n_bytes - i, &everyday);

      if (*at >= 0x80 && length > 0)
        {
          count.pairs++;
          count.everyday += everyday;
        }
      count.invalid += length == 0;
      i += MAX (length, 1);
    }

  return count;
}

/* In thousandths: what speaks for an encoding minus what speaks against it. */
static int
plausibility (PairCount count)
{
  guint all = MAX (count.pairs + count.invalid, 1);

  return (int) (1000 * ((gint64) count.everyday - count.invalid) / all);
}

CfEncoding
cf_encoding_detect (const char *bytes,
                    gsize       n_bytes)
{
  CfEncoding encoding;

  if (starts_with (bytes, n_bytes, "\xef\xbb\xbf", 3))
    return CF_ENCODING_UTF8_BOM;
  if (starts_with (bytes, n_bytes, "\xff\xfe", 2))
    return CF_ENCODING_UTF16_LE;
  if (starts_with (bytes, n_bytes, "\xfe\xff", 2))
    return CF_ENCODING_UTF16_BE;
  if (looks_like_utf16 (bytes, n_bytes, &encoding))
    return encoding;
  if (g_utf8_validate_len (bytes, n_bytes, NULL))
    return CF_ENCODING_UTF8;

  PairCount gb = count_pairs (bytes, n_bytes, gb_character);
  PairCount big5 = count_pairs (bytes, n_bytes, big5_character);

  if (gb.pairs + gb.invalid == 0)
    return CF_ENCODING_UTF8;      /* ASCII with zero bytes in it */
  if (MAX (plausibility (gb), plausibility (big5)) < HARDLY_CHINESE)
    return CF_ENCODING_WINDOWS_1252;

  return plausibility (big5) > plausibility (gb) ? CF_ENCODING_BIG5 : CF_ENCODING_GB18030;
}

/* What people choose by mistake, by its first bytes. */
static gboolean
check_is_text (const char  *bytes,
               gsize        n_bytes,
               GError     **error)
{
  static const struct { const char *magic; gsize length; const char *sentence; } kinds[] = {
    { "PK\x03\x04", 4, N_("This is a spreadsheet (XLSX or ODS). Save it as CSV and choose that "
                          "file, or copy the cells and paste them.") },
    { "\xd0\xcf\x11\xe0", 4, N_("This is an old Excel file (XLS). Save it as CSV and choose that "
                                "file, or copy the cells and paste them.") },
    { "%PDF", 4, N_("This is a PDF, not a table.") },
    { "\x89PNG", 4, N_("This is a picture, not a table.") },
    { "\xff\xd8\xff", 3, N_("This is a picture, not a table.") },
    { "\x7f" "ELF", 4, N_("This is a program, not a table.") },
    { "SQLite format 3", 15, N_("This is a database, not a table.") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (starts_with (bytes, n_bytes, kinds[i].magic, kinds[i].length))
      {
        g_set_error_literal (error, CF_FORMAT_ERROR, CF_FORMAT_ERROR_NOT_TEXT,
                             _(kinds[i].sentence));
        return FALSE;
      }

  return TRUE;
}

static guint
count_replacements (const char *text)
{
  guint count = 0;

  for (const char *at = strstr (text, REPLACEMENT); at != NULL; at = strstr (at + 3, REPLACEMENT))
    count++;

  return count;
}

/* ICU substitutes U+FFFD by itself; a NUL would end the text early, so it becomes one too. */
static char *
convert (const char *bytes,
         gsize       n_bytes,
         const char *converter)
{
  UErrorCode status = U_ZERO_ERROR;
  UConverter *from = ucnv_open (converter, &status);

  if (U_FAILURE (status))
    return NULL;

  gsize capacity = n_bytes * 2 + 16;
  g_autofree UChar *wide = g_new (UChar, capacity);
  int32_t length = ucnv_toUChars (from, wide, (int32_t) capacity - 1, bytes, (int32_t) n_bytes,
                                  &status);

  ucnv_close (from);
  if (status == U_TRUNCATED_CHAR_FOUND)
    wide[length++] = 0xfffd;
  else if (U_FAILURE (status))
    return NULL;

  for (int32_t i = 0; i < length; i++)
    if (wide[i] == 0)
      wide[i] = 0xfffd;

  return g_utf16_to_utf8 ((const gunichar2 *) wide, length, NULL, NULL, NULL);
}

char *
cf_encoding_to_utf8 (GBytes      *bytes,
                     CfEncoding  *chosen,
                     guint       *n_replaced,
                     GError     **error)
{
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);
  char *text = NULL;

  if (n_bytes > CF_ENCODING_MAX_BYTES)
    {
      g_autofree char *limit = g_format_size (CF_ENCODING_MAX_BYTES);

      /* Translators: %s is a size such as "67 MB". */
      g_set_error (error, CF_FORMAT_ERROR, CF_FORMAT_ERROR_TOO_LARGE,
                   _("The file is larger than %s. Split it by year and import the parts."), limit);
      return NULL;
    }
  if (n_bytes == 0 || !check_is_text (data, n_bytes, error))
    {
      *chosen = CF_ENCODING_UTF8;
      *n_replaced = 0;
      return n_bytes == 0 ? g_strdup ("") : NULL;
    }

  *chosen = cf_encoding_detect (data, n_bytes);

  gsize mark = encodings[*chosen].mark;

  if (mark == 2 && !starts_with (data, n_bytes, "\xff\xfe", 2)
      && !starts_with (data, n_bytes, "\xfe\xff", 2))
    mark = 0;
  if (encodings[*chosen].converter != NULL)
    text = convert (data + mark, n_bytes - mark, encodings[*chosen].converter);
  if (text == NULL)
    text = g_utf8_make_valid (data + mark, (gssize) (n_bytes - mark));

  *n_replaced = count_replacements (text);

  return text;
}
