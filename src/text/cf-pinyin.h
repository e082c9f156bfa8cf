/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-pinyin.h: finding a person by typing a few letters of the name.
 *
 * The key of a name is a line of words: the folded name itself, its full pinyin, the syllables, the
 * initials; surnames in their own readings (单 Shan, 曾 Zeng), the ordinary readings beside them
 * where they differ, and ü as v too, as keyboards type it. It is stored with the person
 * (agent.name_key) and compared with what is typed by cf_pinyin_matches (). Any thread. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *cf_pinyin_name_key (const char *name);   /* a new string: "张伟 zhangwei zhang wei zw" */

/* @typed is folded already (cf_fold). Each of its words must begin a word of the key; one in
 * Chinese characters may stand anywhere in the name. Nothing typed matches everybody. */
gboolean  cf_pinyin_matches  (const char *name_key,
                              const char *typed);

G_END_DECLS
