/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-encoding.h"

#include <string.h>
#include <unicode/ucnv.h>

/* The bytes that a program with that encoding would save. */
static GBytes *
encode (const char *text,
        const char *mark,
        gsize       n_mark,
        const char *converter)
{
  UErrorCode status = U_ZERO_ERROR;
  UConverter *to = ucnv_open (converter, &status);
  long length = 0;
  g_autofree gunichar2 *wide = g_utf8_to_utf16 (text, -1, NULL, &length, NULL);
  gsize capacity = n_mark + (gsize) length * 4 + 16;
  char *bytes = g_malloc (capacity);

  memcpy (bytes, mark, n_mark);
  int32_t n_bytes = ucnv_fromUChars (to, bytes + n_mark, (int32_t) (capacity - n_mark),
                                     (const UChar *) wide, (int32_t) length, &status);

  g_assert_true (U_SUCCESS (status));
  ucnv_close (to);

  return g_bytes_new_take (bytes, n_mark + (gsize) n_bytes);
}

static const char simplified[] = "日期,时间,呼入量,接通量\n2026-11-22,09:00,120,110\n";
static const char traditional[] = "日期,時間,來電量,接通量\n2026-11-22,09:00,120,110\n";
static const char few[] = "工号,姓名\n0012,张伟\n";
static const char few_traditional[] = "工號,姓名\n0012,張偉\n";

static void
test_detects (void)
{
  static const struct
  {
    const char *text, *mark; gsize n_mark; const char *converter; CfEncoding encoding;
  } cases[] = {
    { simplified, "", 0, "UTF-8", CF_ENCODING_UTF8 },
    { simplified, "\xef\xbb\xbf", 3, "UTF-8", CF_ENCODING_UTF8_BOM },
    { simplified, "", 0, "GBK", CF_ENCODING_GB18030 },
    { simplified, "\xff\xfe", 2, "UTF-16LE", CF_ENCODING_UTF16_LE },
    { simplified, "\xfe\xff", 2, "UTF-16BE", CF_ENCODING_UTF16_BE },
    { simplified, "", 0, "UTF-16LE", CF_ENCODING_UTF16_LE },
    { simplified, "", 0, "UTF-16BE", CF_ENCODING_UTF16_BE },
    { traditional, "", 0, "windows-950-2000", CF_ENCODING_BIG5 },
    { traditional, "", 0, "UTF-8", CF_ENCODING_UTF8 },
    { few, "", 0, "GB18030", CF_ENCODING_GB18030 },
    { few_traditional, "", 0, "Big5", CF_ENCODING_BIG5 },
    { "name,team\nJosé Núñez,été\nZoë Müller,Ü1\n", "", 0, "windows-1252",
      CF_ENCODING_WINDOWS_1252 },
    { "plain,ascii\n1,2\n", "", 0, "UTF-8", CF_ENCODING_UTF8 },
    { "𠮷田,一\n", "", 0, "GB18030", CF_ENCODING_GB18030 },   /* four bytes */
    { "", "", 0, "UTF-8", CF_ENCODING_UTF8 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) bytes = encode (cases[i].text, cases[i].mark, cases[i].n_mark,
                                        cases[i].converter);
      CfEncoding chosen;
      guint n_replaced;
      g_autofree char *text = cf_encoding_to_utf8 (bytes, &chosen, &n_replaced, &error);

      g_assert_no_error (error);
      g_test_message ("%u: %s", i, cf_encoding_get_name (chosen));
      g_assert_cmpint (chosen, ==, cases[i].encoding);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpuint (n_replaced, ==, 0);
    }
}

/* Known bytes, so that the test does not only ask ICU what ICU wrote. */
static void
test_known_bytes (void)
{
  static const struct { const char *bytes; const char *text; } cases[] = {
    { "\xc8\xd5\xc6\xda,\xba\xf4\xc8\xeb\xc1\xbf\n", "日期,呼入量\n" },
    { "\xa4\xe9\xb4\xc1,\xa8\xd3\xb9\x71\xb6\x71\n", "日期,來電量\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (cases[i].bytes, strlen (cases[i].bytes));
      CfEncoding chosen;
      guint n_replaced;
      g_autofree char *text = cf_encoding_to_utf8 (bytes, &chosen, &n_replaced, NULL);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_damage_is_counted (void)
{
  static const struct { const char *bytes; gsize n_bytes; guint n_replaced; } cases[] = {
    { "\xef\xbb\xbf" "a\xff" "b", 6, 1 },
    { "a\0b", 3, 1 },
    { "\xff\xfe" "a\0\0\xd8" "b\0", 8, 1 },          /* half a surrogate pair */
    { "\xff\xfe" "a\0b", 5, 1 },                     /* an odd byte at the end */
    { "\xc8\xd5\xc6\xda\xba\xf4\xc8", 7, 1 },        /* cut in the middle of a character */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (cases[i].bytes, cases[i].n_bytes);
      CfEncoding chosen;
      guint n_replaced;
      g_autofree char *text = cf_encoding_to_utf8 (bytes, &chosen, &n_replaced, NULL);

      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_test_message ("%u: %s", i, text);
      g_assert_cmpuint (n_replaced, ==, cases[i].n_replaced);
    }
}

static void
test_refuses_what_is_no_text (void)
{
  static const char * const magic[] = {
    "PK\x03\x04zip", "\xd0\xcf\x11\xe0", "%PDF-1.7", "\x89PNG\r\n", "\xff\xd8\xff\xe0",
    "\x7f" "ELF", "SQLite format 3",
  };

  for (guint i = 0; i < G_N_ELEMENTS (magic); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) bytes = g_bytes_new_static (magic[i], strlen (magic[i]));
      CfEncoding chosen;
      guint n_replaced;

      g_assert_null (cf_encoding_to_utf8 (bytes, &chosen, &n_replaced, &error));
      g_assert_error (error, CF_FORMAT_ERROR, CF_FORMAT_ERROR_NOT_TEXT);
    }
}

static void
test_random_bytes (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      guint8 noise[64];
      gsize length = (gsize) g_test_rand_int_range (0, sizeof noise);

      for (gsize i = 0; i < length; i++)
        noise[i] = (guint8) g_test_rand_int_range (0, 256);

      g_autoptr(GBytes) bytes = g_bytes_new (noise, length);
      CfEncoding chosen;
      guint n_replaced;
      g_autofree char *text = cf_encoding_to_utf8 (bytes, &chosen, &n_replaced, NULL);

      g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/encoding/detects", test_detects);
  g_test_add_func ("/encoding/known-bytes", test_known_bytes);
  g_test_add_func ("/encoding/damage-is-counted", test_damage_is_counted);
  g_test_add_func ("/encoding/refuses-what-is-no-text", test_refuses_what_is_no_text);
  g_test_add_func ("/encoding/random-bytes", test_random_bytes);

  return g_test_run ();
}
