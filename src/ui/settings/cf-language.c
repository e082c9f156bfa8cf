/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-language.c: see the header for why English always stands at the end. */

#include "cf-language.h"

#include <libintl.h>

const CfLanguage cf_languages[] = {
  { "", NULL },
  { "en", "English" },
  { "zh_CN", "简体中文" },
  { "zh_TW", "繁體中文" },
  { NULL, NULL },
};

/* The desktop's own, as it was before we set ours. */
static char *
dup_desktop_languages (void)
{
  static char *desktop = NULL;

  if (desktop == NULL)
    {
      g_autoptr(GString) list = g_string_new (NULL);

      for (const char * const *name = g_get_language_names (); *name != NULL; name++)
        if (!g_str_equal (*name, "C") && strchr (*name, '.') == NULL)
          g_string_append_printf (list, "%s:", *name);
      desktop = g_strdup (list->str);
    }

  return g_strdup (desktop);
}

void
cf_language_apply (const char *code)
{
  g_autofree char *desktop = dup_desktop_languages ();
  g_autofree char *languages = code[0] == '\0' ? g_strconcat (desktop, "en", NULL)
                                               : g_strconcat (code, ":en", NULL);

  g_setenv ("LANGUAGE", languages, TRUE);
  /* Naming the domain makes gettext forget what it has found in the language before. */
  textdomain (GETTEXT_PACKAGE);
}
