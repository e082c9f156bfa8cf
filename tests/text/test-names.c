/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-fold.h"
#include "cf-pinyin.h"

#include <string.h>

static void
test_fold (void)
{
  static const struct { const char *text, *folded; } cases[] = {
    { "", "" }, { "  Two\t Words ", "two words" }, { "ＡＢｃ１２", "abc12" }, { "張偉", "张伟" },
    { "Ångström", "angstrom" }, { "ﬁ", "fi" }, { "臺灣　客服", "台湾 客服" }, { "後", "后" },
    { "İ", "i" }, { "한국", "한국" }, { "①", "1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = cf_fold (cases[i].text);
      g_autofree char *again = cf_fold (folded);

      g_assert_cmpstr (folded, ==, cases[i].folded);
      g_assert_cmpstr (again, ==, folded);
    }

  g_assert_true (cf_fold_equal ("A 組", "ａ　组"));
  g_assert_false (cf_fold_equal ("A 組", "B 組"));
}

static void
test_long_text (void)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "㈱臺");

  g_autofree char *folded = cf_fold (text->str);

  g_assert_cmpint (g_utf8_strlen (folded, -1), ==, 5000 * 4);
}

static void
test_unknown_transform (void)
{
  g_autofree char *same = cf_fold_transform ("No-Such-Transform", "张伟");

  g_assert_cmpstr (same, ==, "张伟");
}

static void
test_finding (void)
{
  static const struct { const char *name, *typed; gboolean found; } cases[] = {
    { "张伟", "zw", TRUE }, { "张伟", "zhang", TRUE }, { "张伟", "zhangw", TRUE },
    { "张伟", "wei", TRUE }, { "张伟", "zhang wei", TRUE }, { "张伟", "ZW", TRUE },
    { "张伟", "伟", TRUE }, { "张伟", "偉", TRUE }, { "張偉", "张", TRUE }, { "张伟", "hang", FALSE },
    { "张伟", "wz", FALSE }, { "张伟", "李", FALSE }, { "张伟", "", TRUE }, { "张伟", "zx", FALSE },
    { "单雄信", "sxx", TRUE }, { "单雄信", "dxx", TRUE }, { "曾志偉", "zzw", TRUE },
    { "欧阳娜娜", "oynn", TRUE }, { "欧阳娜娜", "ouyang", TRUE }, { "吕布", "lv", TRUE },
    { "吕布", "lu", TRUE }, { "吕布", "lb", TRUE },
    { "Emma Clarke", "ec", TRUE }, { "Emma Clarke", "cla", TRUE }, { "Emma Clarke", "em cl", TRUE },
    { "Emma Clarke", "emmac", TRUE }, { "Emma Clarke", "larke", FALSE },
    { "Zoë O'Neil", "zoe", TRUE },
    { "Zoë O'Neil", "neil", TRUE }, { "张伟 (Tom)", "tom", TRUE }, { "张伟 Tom", "tom", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *key = cf_pinyin_name_key (cases[i].name);
      g_autofree char *typed = cf_fold (cases[i].typed);

      g_test_message ("%s, %s", key, typed);
      g_assert_cmpint (cf_pinyin_matches (key, typed), ==, cases[i].found);
    }
}

static gpointer
make_keys (gpointer data)
{
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *key = cf_pinyin_name_key ("单雄信");

      if (strstr (key, "shanxiongxin") == NULL)
        return GINT_TO_POINTER (1);
    }

  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("keys", make_keys, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_null (g_thread_join (threads[i]));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fold/texts", test_fold);
  g_test_add_func ("/fold/long-text", test_long_text);
  g_test_add_func ("/fold/unknown-transform", test_unknown_transform);
  g_test_add_func ("/pinyin/finding", test_finding);
  g_test_add_func ("/pinyin/threads", test_threads);

  return g_test_run ();
}
