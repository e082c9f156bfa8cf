/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-language.h: the language of the screen, chosen in the preferences or taken from the desktop.
 *
 * gettext reads LANGUAGE; it is set before the first translation and again at each switch, always
 * with English at its end: the identity catalog keeps GLib from deciding, once and for all, that
 * there is nothing to translate. What is on screen keeps its words, so the window is made again.
 * Main thread. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *code;     /* "" is the desktop's */
  const char *name;     /* in its own language; NULL for the desktop's */
} CfLanguage;

/* Ends with an entry whose code is NULL. */
extern const CfLanguage cf_languages[];

void cf_language_apply (const char *code);

G_END_DECLS
