/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every rule has a name, a default and a sentence, and no sentence has a hole in it. */
#include "cf-finding-text.h"

#include <string.h>

static void
test_every_rule (void)
{
  g_autoptr(GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_rules;
  const CfRuleDefault *rules = cf_rule_defaults (&n_rules);

  for (guint i = 0; i < n_rules; i++)
    {
      const CfRuleFinding finding = { rules[i].kind, 0, 0, 1, 90, 600, TRUE, 0 };
      g_autofree char *sentence = cf_finding_describe (&finding);
      g_autofree char *counted = cf_finding_count_text (rules[i].kind, 3);

      g_assert_cmpuint (strlen (cf_rule_get_name (rules[i].kind)), >, 0);
      g_assert_cmpuint (strlen (sentence), >, 0);
      g_assert_null (strchr (sentence, '{'));
      g_assert_true (g_str_has_prefix (counted, "3 "));
      g_assert_true (g_hash_table_add (keys, (char *) rules[i].key));
      if (i > 0)
        g_assert_cmpint (rules[i].kind, >, rules[i - 1].kind);
    }
}

static void
test_sentence (void)
{
  /* RO-7: a night before an early. */
  const CfRuleFinding finding = { CF_RULE_REST, 0, 0, 1, 120, 660, TRUE, 0 };
  g_autofree char *sentence = cf_finding_describe (&finding);

  g_assert_true (g_regex_match_simple ("\\b2\\b.*\\b11\\b", sentence, 0, 0));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/finding-text/every-rule", test_every_rule);
  g_test_add_func ("/finding-text/sentence", test_sentence);
  return g_test_run ();
}
