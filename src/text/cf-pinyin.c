/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-pinyin.h"

#include "cf-fold.h"

#include <string.h>

#define SURNAME_READING "Han-Latin/Names; Any-Lower"
#define PLAIN_READING "Han-Latin; Any-Lower"
#define TO_ASCII "Latin-ASCII"

static gboolean
has_han (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_get_script (g_utf8_get_char (text)) == G_UNICODE_SCRIPT_HAN)
      return TRUE;

  return FALSE;
}

static void
add_word (GPtrArray *words,
          char      *word)     /* taken */
{
  if (*word == '\0' || g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL))
    g_free (word);
  else
    g_ptr_array_add (words, word);
}

/* ü becomes @umlaut, every other accent goes. */
static char *
plain_letters (const char *reading,
               const char *umlaut)
{
  static const char * const umlauts[] = { "ü", "ǖ", "ǘ", "ǚ", "ǜ" };
  g_autoptr(GString) text = g_string_new (reading);

  for (guint i = 0; i < G_N_ELEMENTS (umlauts); i++)
    g_string_replace (text, umlauts[i], umlaut, 0);

  return cf_fold_transform (TO_ASCII, text->str);
}

/* "zhang wei" gives zhangwei, zhang, wei, zw. */
static void
add_reading (GPtrArray  *words,
             const char *reading)
{
  g_auto(GStrv) syllables = g_strsplit_set (reading, " -'.,()", -1);
  g_autoptr(GString) joined = g_string_new (NULL);
  g_autoptr(GString) initials = g_string_new (NULL);

  for (guint i = 0; syllables[i] != NULL; i++)
    if (*syllables[i] != '\0')
      {
        g_string_append (joined, syllables[i]);
        g_string_append_unichar (initials, g_utf8_get_char (syllables[i]));
      }

  add_word (words, g_strdup (joined->str));
  for (guint i = 0; syllables[i] != NULL; i++)
    add_word (words, g_strdup (syllables[i]));
  add_word (words, g_strdup (initials->str));
}

char *
cf_pinyin_name_key (const char *name)
{
  static const char * const readings[] = { SURNAME_READING, PLAIN_READING };
  static const char * const umlauts[] = { "u", "v" };
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folded = cf_fold (name);
  g_auto(GStrv) parts = g_strsplit (folded, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    add_word (words, g_strdup (parts[i]));

  if (!has_han (folded))
    add_reading (words, folded);
  else
    for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
      {
        g_autofree char *accented = cf_fold_transform (readings[i], folded);

        for (guint j = 0; j < G_N_ELEMENTS (umlauts); j++)
          {
            g_autofree char *reading = plain_letters (accented, umlauts[j]);

            add_reading (words, reading);
          }
      }

  g_ptr_array_add (words, NULL);

  return g_strjoinv (" ", (char **) words->pdata);
}

static gboolean
begins_a_word (const char *key,
               const char *word)
{
  for (const char *at = strstr (key, word); at != NULL; at = strstr (at + 1, word))
    if (at == key || at[-1] == ' ')
      return TRUE;

  return FALSE;
}

gboolean
cf_pinyin_matches (const char *name_key,
                   const char *typed)
{
  g_auto(GStrv) words = g_strsplit (typed, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;
      if (has_han (words[i]) ? strstr (name_key, words[i]) == NULL
                             : !begins_a_word (name_key, words[i]))
        return FALSE;
    }

  return TRUE;
}
