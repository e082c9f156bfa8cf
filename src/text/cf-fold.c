/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ICU does the work. A transliterator is costly to open (its rules are compiled) and not safe to
 * share without care, so each is opened once and used under one lock; a name takes microseconds. */
#include "cf-fold.h"

#include <string.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

#define FOLDING "NFKC; Traditional-Simplified; Any-Lower; NFD; [:Mn:] Remove; NFC"

static GMutex mutex;
static GHashTable *transforms;   /* id → UTransliterator *, for as long as the program runs */

static UTransliterator *
transform_for (const char *id)
{
  if (transforms == NULL)
    transforms = g_hash_table_new (g_str_hash, g_str_equal);

  UTransliterator *found = g_hash_table_lookup (transforms, id);

  if (found == NULL && !g_hash_table_contains (transforms, id))
    {
      UErrorCode status = U_ZERO_ERROR;
      g_autofree gunichar2 *wide = g_utf8_to_utf16 (id, -1, NULL, NULL, NULL);

      found = utrans_openU ((const UChar *) wide, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
      if (U_FAILURE (status))
        found = NULL;
      g_hash_table_insert (transforms, g_strdup (id), found);
    }

  return found;
}

/* The text as UTF-16 in a buffer of @capacity units, transformed in place; NULL: too small. */
static char *
transform_within (const UTransliterator *transform,
                  const gunichar2       *wide,
                  long                   length,
                  int32_t                capacity)
{
  g_autofree UChar *buffer = g_new (UChar, (gsize) capacity + 1);
  UErrorCode status = U_ZERO_ERROR;
  int32_t used = (int32_t) length;
  int32_t limit = (int32_t) length;

  memcpy (buffer, wide, (gsize) length * sizeof *wide);
  utrans_transUChars (transform, buffer, &used, capacity, 0, &limit, &status);

  if (U_FAILURE (status) || used > capacity)
    return NULL;

  return g_utf16_to_utf8 ((const gunichar2 *) buffer, used, NULL, NULL, NULL);
}

char *
cf_fold_transform (const char *id,
                   const char *text)
{
  long length = 0;
  g_autofree gunichar2 *wide = g_utf8_to_utf16 (text, -1, NULL, &length, NULL);

  if (wide == NULL || length == 0 || length > G_MAXINT32 / 64)
    return g_strdup (text);

  G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&mutex);
  UTransliterator *transform = transform_for (id);
  char *result = NULL;

  if (transform == NULL)
    return g_strdup (text);

  for (int32_t factor = 4; result == NULL && factor <= 32; factor *= 2)
    result = transform_within (transform, wide, length, (int32_t) length * factor + 64);

  return result != NULL ? result : g_strdup (text);
}

static gboolean
is_ascii (const char *text)
{
  for (; *text != '\0'; text++)
    if ((signed char) *text < 0)
      return FALSE;

  return TRUE;
}

static char *
single_spaces (const char *text)
{
  GString *single = g_string_sized_new (strlen (text));
  gboolean pending = FALSE;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (g_unichar_isspace (c))
        {
          pending = single->len > 0;
          continue;
        }
      if (pending)
        g_string_append_c (single, ' ');
      pending = FALSE;
      g_string_append_unichar (single, c);
    }

  return g_string_free (single, FALSE);
}

char *
cf_fold (const char *text)
{
  g_autofree char *folded = is_ascii (text) ? g_ascii_strdown (text, -1)
                                            : cf_fold_transform (FOLDING, text);

  return single_spaces (folded);
}

gboolean
cf_fold_equal (const char *a,
               const char *b)
{
  g_autofree char *folded_a = cf_fold (a);
  g_autofree char *folded_b = cf_fold (b);

  return g_str_equal (folded_a, folded_b);
}
