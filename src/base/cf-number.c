/* SPDX-License-Identifier: GPL-3.0-or-later */
/* printf's ' flag does the grouping of the locale; reading accepts both decimal conventions,
 * because a file says nothing about the desk where it was written. */
#include "cf-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#define MAX_DECIMALS 9
#define MAX_DIGITS 15   /* what a double keeps exactly */

static double
round_to (double value,
          guint  decimals)
{
  double scale = pow (10.0, decimals);
  double scaled = value * scale;

  return isfinite (scaled) ? round (scaled) / scale : value;
}

char *
cf_number_to_text (double value,
                   guint  decimals)
{
  char digits[512];

  if (!isfinite (value))
    return g_strdup (CF_NUMBER_NONE);

  decimals = MIN (decimals, MAX_DECIMALS);
  value = round_to (value, decimals);
  snprintf (digits, sizeof digits, "%'.*f", (int) decimals, fabs (value));

  return g_strconcat (value < 0 ? CF_NUMBER_MINUS : "", digits, NULL);
}

char *
cf_number_signed_to_text (double value,
                          guint  decimals)
{
  g_autofree char *text = cf_number_to_text (value, decimals);

  if (!isfinite (value) || round_to (value, MIN (decimals, MAX_DECIMALS)) <= 0)
    return g_steal_pointer (&text);

  return g_strconcat ("+", text, NULL);
}

char *
cf_number_percent_to_text (double share,
                           guint  decimals)
{
  g_autofree char *number = cf_number_to_text (share * 100.0, decimals);

  if (!isfinite (share))
    return g_steal_pointer (&number);

  /* Translators: a percentage; %s is the number. The space is a narrow no-break space. */
  return g_strdup_printf (C_("percentage", "%s\u202f%%"), number);
}

/* Both parts of a duration, or the one that is not zero. */
static char *
duration_to_text (gboolean    negative,
                  gint64      large,
                  gint64      small,
                  const char *patterns[3])
{
  g_autofree char *text = NULL;
  g_autofree char *first = cf_number_to_text ((double) large, 0);
  g_autofree char *second = cf_number_to_text ((double) small, 0);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  if (large == 0)
    text = g_strdup_printf (patterns[0], second);
  else if (small == 0)
    text = g_strdup_printf (patterns[1], first);
  else
    text = g_strdup_printf (patterns[2], first, second);
#pragma GCC diagnostic pop

  return g_strconcat (negative ? CF_NUMBER_MINUS : "", text, NULL);
}

char *
cf_number_minutes_to_text (gint64 minutes)
{
  gint64 size = ABS (minutes);

  return duration_to_text (minutes < 0, size / 60, size % 60, (const char *[]) {
                             /* Translators: a duration in minutes; %s is the number. */
                             C_("duration", "%s min"),
                             /* Translators: a duration in whole hours; %s is the number. */
                             C_("duration", "%s h"),
                             /* Translators: a duration, hours and then minutes. */
                             C_("duration", "%1$s h %2$s min"),
                           });
}

char *
cf_number_seconds_to_text (double seconds)
{
  if (!isfinite (seconds) || fabs (seconds) > 1e15)
    return g_strdup (CF_NUMBER_NONE);

  gint64 whole = (gint64) llround (seconds);
  gint64 size = ABS (whole);

  return duration_to_text (whole < 0, size / 60, size % 60, (const char *[]) {
                             /* Translators: a duration in seconds; %s is the number. */
                             C_("duration", "%s s"),
                             /* Translators: a duration in minutes; %s is the number. */
                             C_("duration", "%s min"),
                             /* Translators: a duration, minutes and then seconds. */
                             C_("duration", "%1$s min %2$s s"),
                           });
}

gboolean
cf_number_is_blank (const char *text)
{
  static const char * const blanks[] = { "", "-", "--", "\u2013", "\u2014", CF_NUMBER_MINUS };
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  for (guint i = 0; i < G_N_ELEMENTS (blanks); i++)
    if (g_str_equal (stripped, blanks[i]))
      return TRUE;

  return g_ascii_strcasecmp (stripped, "n/a") == 0 || g_ascii_strcasecmp (stripped, "null") == 0;
}

/* How many digits stand between the separator at @at and whatever comes next. */
static guint
digits_after (const char *at)
{
  guint count = 0;

  while (g_ascii_isdigit (at[1 + count]))
    count++;

  return count;
}

/* Which character is the decimal point: the last of two kinds; a single comma before three digits
 * groups thousands, a single point never does. 0: none. */
static char
decimal_point_of (const char *text)
{
  const char *comma = strrchr (text, ',');
  const char *point = strrchr (text, '.');

  if (comma == NULL && point == NULL)
    return 0;
  if (comma != NULL && point != NULL)
    return comma > point ? ',' : '.';
  if (point != NULL)
    return strchr (text, '.') == point ? '.' : 0;

  return strchr (text, ',') == comma && digits_after (comma) != 3 ? ',' : 0;
}

/* Digits with grouping to plain ASCII "1234.5" in @plain; FALSE when the groups make no sense. */
static gboolean
normalize_digits (const char *text,
                  GString    *plain)
{
  char decimal = decimal_point_of (text);
  gboolean in_fraction = FALSE;
  guint n_digits = 0;

  for (const char *c = text; *c != '\0'; c++)
    if (g_ascii_isdigit (*c))
      {
        g_string_append_c (plain, *c);
        n_digits++;
      }
    else if (*c == decimal && !in_fraction)
      {
        g_string_append_c (plain, '.');
        in_fraction = TRUE;
      }
    else if (strchr (",. '", *c) == NULL || in_fraction || n_digits == 0 || digits_after (c) != 3)
      return FALSE;

  return n_digits > 0 && n_digits <= MAX_DIGITS;
}

static void
replace_all (char      **text,
             const char *what,
             const char *with)
{
  if (strstr (*text, what) == NULL)
    return;

  g_auto(GStrv) parts = g_strsplit (*text, what, -1);

  g_free (*text);
  *text = g_strjoinv (with, parts);
}

gboolean
cf_number_parse (const char *text,
                 double     *value)
{
  g_autofree char *work = g_strdup (text);
  g_autoptr(GString) plain = g_string_new (NULL);

  replace_all (&work, CF_NUMBER_MINUS, "-");
  replace_all (&work, "\u00a0", " ");
  replace_all (&work, "\u2009", " ");
  replace_all (&work, "\u202f", " ");
  g_strstrip (work);

  char *start = work;
  gsize length = strlen (work);
  gboolean percent = length > 0 && work[length - 1] == '%';
  gboolean negative;

  if (percent)
    work[--length] = '\0';
  g_strchomp (work);
  length = strlen (work);
  negative = *start == '-' || (*start == '(' && work[length - 1] == ')');

  if (*start == '(' && negative)
    work[length - 1] = '\0';
  if (negative || *start == '+')
    start++;

  if (!normalize_digits (start, plain))
    return FALSE;

  *value = g_ascii_strtod (plain->str, NULL) * (negative ? -1 : 1) / (percent ? 100 : 1);

  return TRUE;
}

gboolean
cf_number_parse_seconds (const char *text,
                         double     *seconds)
{
  g_autofree char *work = g_strstrip (g_strdup (text));
  g_auto(GStrv) parts = g_strsplit (work, ":", -1);
  guint n_parts = g_strv_length (parts);
  double total = 0;

  if (n_parts <= 1)
    return strchr (work, '%') == NULL && cf_number_parse (work, seconds) && *seconds >= 0;
  if (n_parts > 3)
    return FALSE;

  for (guint i = 0; i < n_parts; i++)
    {
      double part = 0;
      gboolean last = i + 1 == n_parts;

      if (i == 0 && *parts[i] == '\0')
        continue;
      if (!g_ascii_isdigit (*parts[i]) || !cf_number_parse (parts[i], &part)
          || (i > 0 && part >= 60) || (!last && part != floor (part)))
        return FALSE;

      total = total * 60 + part;
    }

  *seconds = total;

  return TRUE;
}
