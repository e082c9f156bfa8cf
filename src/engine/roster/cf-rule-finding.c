/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-rule-finding.c: the order in which findings are listed. */
#include "cf-rule-finding.h"

#define RANK(a, b) ((a) < (b) ? -1 : (a) > (b))

int
cf_rule_finding_compare (gconstpointer a,
                         gconstpointer b)
{
  const CfRuleFinding *one = a;
  const CfRuleFinding *other = b;

  if (one->hard != other->hard)
    return one->hard ? -1 : 1;
  if (one->cost != other->cost)
    return -RANK (one->cost, other->cost);
  if (one->person != other->person)
    return RANK (one->person, other->person);
  if (one->first_day != other->first_day)
    return RANK (one->first_day, other->first_day);
  return RANK (one->rule, other->rule);
}
