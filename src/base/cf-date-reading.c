/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A date is cut into three fields and the separator between them; what the fields mean is decided
 * afterwards, so counting a column's order and reading a date share one scanner. */
#include "cf-date-reading.h"

#include <string.h>

typedef struct
{
  int         field[3];
  guint       n_digits[3];
  gboolean    month_is_name;   /* the second field, or the first with @name_first */
  gboolean    name_first;
  char        separator;       /* 'c': 年月日 */
  const char *rest;            /* after the date */
} DateParts;

static gboolean
skip_text (const char **text,
           const char  *expected)
{
  if (!g_str_has_prefix (*text, expected))
    return FALSE;

  *text += strlen (expected);

  return TRUE;
}

static void
skip_spaces (const char **text)
{
  while (g_ascii_isspace (**text) || skip_text (text, "\u00a0") || skip_text (text, "\u202f")
         || skip_text (text, "\u3000"))
    if (g_ascii_isspace (**text))
      (*text)++;
}

static gboolean
scan_number (const char **text,
             guint        max_digits,
             int         *value,
             guint       *n_digits)
{
  guint count = 0;

  *value = 0;
  while (count < max_digits && g_ascii_isdigit ((*text)[count]))
    *value = *value * 10 + g_ascii_digit_value ((*text)[count++]);

  *text += count;
  *n_digits = count;

  return count > 0 && !g_ascii_isdigit (**text);
}

/* "Nov", "November": an English month, which every telephone system writes. */
static gboolean
scan_month_name (const char **text,
                 int         *month)
{
  static const char * const names[] = {
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  };
  guint length = 0;

  while (g_ascii_isalpha ((*text)[length]))
    length++;

  if (length < 3)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (length <= strlen (names[i]) && g_ascii_strncasecmp (*text, names[i], length) == 0)
      {
        *text += length;
        *month = (int) i + 1;
        return TRUE;
      }

  return FALSE;
}

/* Eight digits: year, month, day. */
static gboolean
scan_compact (const char *text,
              DateParts  *parts)
{
  for (guint i = 0; i < 8; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;

  if (g_ascii_isdigit (text[8]))
    return FALSE;

  for (guint i = 0; i < 4; i++)
    parts->field[0] = parts->field[0] * 10 + g_ascii_digit_value (text[i]);
  parts->field[1] = g_ascii_digit_value (text[4]) * 10 + g_ascii_digit_value (text[5]);
  parts->field[2] = g_ascii_digit_value (text[6]) * 10 + g_ascii_digit_value (text[7]);
  parts->n_digits[0] = 4;
  parts->n_digits[1] = parts->n_digits[2] = 2;
  parts->rest = text + 8;

  return TRUE;
}

static gboolean
scan_separator (const char **text,
                DateParts   *parts,
                guint        after)
{
  static const char * const chinese[] = { "年", "月" };

  skip_spaces (text);

  if (skip_text (text, chinese[after]))
    {
      skip_spaces (text);
      parts->separator = 'c';
      return after == 0 || parts->n_digits[0] == 4;
    }

  char found = **text;

  if (found != '\0' && strchr ("-/.", found) != NULL)
    (*text)++;
  else if (parts->month_is_name || g_ascii_isalpha (found) || found == ',')
    found = ' ';
  else
    return FALSE;

  if (found == ' ' && **text == ',')
    (*text)++;
  skip_spaces (text);

  if (after == 1 && parts->separator != found && !parts->month_is_name)
    return FALSE;
  parts->separator = found;

  return TRUE;
}

static gboolean
scan_date (const char *text,
           DateParts  *parts)
{
  *parts = (DateParts) { 0 };
  skip_spaces (&text);

  if (scan_compact (text, parts))
    return TRUE;

  for (guint i = 0; i < 3; i++)
    {
      if (i < 2 && g_ascii_isalpha (*text))
        {
          if (parts->month_is_name || !scan_month_name (&text, &parts->field[i]))
            return FALSE;
          parts->month_is_name = TRUE;
          parts->name_first = i == 0;
        }
      else if (!scan_number (&text, 4, &parts->field[i], &parts->n_digits[i]))
        return FALSE;

      if (i < 2 && !scan_separator (&text, parts, i))
        return FALSE;
    }

  if (parts->separator == 'c')
    {
      skip_spaces (&text);
      if (!skip_text (&text, "日"))
        skip_text (&text, "号");
    }
  parts->rest = text;

  return TRUE;
}

static gboolean
year_is_last (const DateParts *parts)
{
  return parts->n_digits[0] <= 2 && parts->n_digits[2] == 4;
}

void
cf_date_reading_count (const char       *text,
                       CfDateOrderCount *count)
{
  DateParts parts;

  if (!scan_date (text, &parts) || parts.month_is_name || !year_is_last (&parts))
    return;

  int first = parts.field[0];
  int second = parts.field[1];

  if (first > 12 && first <= 31 && second <= 12)
    count->day_first++;
  else if (second > 12 && second <= 31 && first <= 12)
    count->month_first++;
  else if (first <= 12 && second <= 12)
    {
      count->either++;
      count->points += parts.separator == '.';
    }
}

CfDateOrder
cf_date_reading_order (const CfDateOrderCount *count,
                       gboolean               *doubtful)
{
  *doubtful = (count->day_first > 0) == (count->month_first > 0)
              && (count->day_first > 0 || count->either > 0);

  if (count->day_first + count->month_first + count->either == 0)
    return CF_DATE_ORDER_UNKNOWN;
  if (count->day_first != count->month_first)
    return count->day_first > count->month_first ? CF_DATE_ORDER_DAY_MONTH
                                                 : CF_DATE_ORDER_MONTH_DAY;

  /* Nobody writes month.day.year with points. */
  if (count->points == count->either && count->either > 0)
    {
      *doubtful = FALSE;
      return CF_DATE_ORDER_DAY_MONTH;
    }

  return CF_DATE_ORDER_MONTH_DAY;
}

static CfDay
day_of_parts (const DateParts *parts,
              CfDateOrder      order)
{
  const int *f = parts->field;

  if (parts->name_first)
    return parts->n_digits[2] == 4 ? cf_day_from_ymd (f[2], f[0], f[1]) : CF_DAY_NONE;
  if (parts->n_digits[0] == 4)
    return parts->n_digits[2] <= 2 ? cf_day_from_ymd (f[0], f[1], f[2]) : CF_DAY_NONE;
  if (!year_is_last (parts) || parts->n_digits[1] > 2 || parts->separator == 'c')
    return CF_DAY_NONE;
  if (parts->month_is_name || order == CF_DATE_ORDER_DAY_MONTH)
    return cf_day_from_ymd (f[2], f[1], f[0]);
  if (order == CF_DATE_ORDER_MONTH_DAY)
    return cf_day_from_ymd (f[2], f[0], f[1]);

  return CF_DAY_NONE;
}

CfDay
cf_date_reading_day (const char  *text,
                     CfDateOrder  order)
{
  DateParts parts;

  if (!scan_date (text, &parts))
    return CF_DAY_NONE;

  /* A spreadsheet's "2026/11/22 0:00:00" is a date. */
  skip_spaces (&parts.rest);
  if (*parts.rest != '\0' && cf_date_reading_clock (parts.rest) != 0)
    return CF_DAY_NONE;

  return day_of_parts (&parts, order);
}

/* -1 none, 0 morning, 12 afternoon. */
static int
scan_half_of_day (const char **text)
{
  static const struct { const char *word; int hours; } halves[] = {
    { "上午", 0 }, { "下午", 12 }, { "凌晨", 0 }, { "中午", 12 },
    { "a.m.", 0 }, { "p.m.", 12 }, { "am", 0 }, { "pm", 12 },
  };

  skip_spaces (text);

  for (guint i = 0; i < G_N_ELEMENTS (halves); i++)
    {
      gsize length = strlen (halves[i].word);

      if (g_ascii_strncasecmp (*text, halves[i].word, length) == 0)
        {
          *text += length;
          skip_spaces (text);
          return halves[i].hours;
        }
    }

  return -1;
}

/* ":30", ":30:15", ":30:15.250", "时30分", "点", "点半". FALSE: something else stands there. */
static gboolean
scan_minutes (const char **text,
              int         *minute)
{
  guint n_digits;
  int second;

  if (skip_text (text, "时") || skip_text (text, "時") || skip_text (text, "点")
      || skip_text (text, "點"))
    {
      if (skip_text (text, "半"))
        *minute = 30;
      else if (g_ascii_isdigit (**text) && !scan_number (text, 2, minute, &n_digits))
        return FALSE;
      skip_text (text, "分");
      return TRUE;
    }

  if (!skip_text (text, ":") || !scan_number (text, 2, minute, &n_digits) || n_digits != 2)
    return FALSE;
  if (!skip_text (text, ":"))
    return TRUE;
  if (!scan_number (text, 2, &second, &n_digits) || n_digits != 2 || second > 59)
    return FALSE;
  if (**text == '.' || **text == ',')
    for ((*text)++; g_ascii_isdigit (**text);)
      (*text)++;

  return TRUE;
}

/* One time of day at @text, which is moved past it. */
static int
scan_clock (const char **text)
{
  int hour = 0;
  int minute = 0;
  guint n_digits;
  int half = scan_half_of_day (text);

  if (!scan_number (text, 4, &hour, &n_digits))
    return -1;

  if (n_digits > 2)
    {
      minute = hour % 100;
      hour /= 100;
    }
  else if (g_ascii_isspace (**text) || g_ascii_isalpha (**text))
    {
      if (half < 0 && (half = scan_half_of_day (text)) < 0)
        return -1;
    }
  else if (!scan_minutes (text, &minute))
    return -1;

  if (half < 0)
    half = scan_half_of_day (text);
  if (half >= 0 && hour > 12)
    half = hour < 24 ? 0 : -2;              /* 下午15:00 is said twice, not wrong */
  else if (half >= 0)
    hour = hour % 12 + half;

  if (half == -2 || hour > 24 || minute > 59 || (hour == 24 && minute > 0))
    return -1;

  return hour * 60 + minute;
}

int
cf_date_reading_clock (const char *text)
{
  int minutes = scan_clock (&text);

  skip_spaces (&text);

  return *text == '\0' ? minutes : -1;
}

static gboolean
skip_dash (const char **text)
{
  skip_spaces (text);

  return skip_text (text, "-") || skip_text (text, "\u2013") || skip_text (text, "~")
         || skip_text (text, "\uff5e") || skip_text (text, "至") || skip_text (text, "到");
}

gboolean
cf_date_reading_span (const char *text,
                      int        *start,
                      int        *end)
{
  *end = -1;
  *start = scan_clock (&text);

  if (*start < 0)
    return FALSE;

  if (skip_dash (&text))
    {
      *end = scan_clock (&text);
      if (*end < 0)
        return FALSE;
    }

  skip_spaces (&text);

  return *text == '\0';
}

/* "Z", "+08:00", "+0800", "-05". */
static gboolean
skip_zone (const char **text)
{
  int ignored;
  guint n_digits;

  if (skip_text (text, "Z") || **text == '\0')
    return TRUE;
  if (**text != '+' && **text != '-')
    return FALSE;

  (*text)++;
  if (!scan_number (text, 4, &ignored, &n_digits) || n_digits == 3 || n_digits == 1)
    return FALSE;

  return !skip_text (text, ":") || scan_number (text, 2, &ignored, &n_digits);
}

CfMinute
cf_date_reading_minute (const char  *text,
                        CfDateOrder  order)
{
  DateParts parts;

  if (!scan_date (text, &parts))
    return CF_MINUTE_NONE;

  CfDay day = day_of_parts (&parts, order);
  const char *rest = parts.rest;
  int of_day = 0;

  if (!skip_text (&rest, "T"))
    {
      skip_text (&rest, ",");
      skip_spaces (&rest);
    }
  if (*rest != '\0')
    {
      of_day = scan_clock (&rest);
      skip_spaces (&rest);
    }
  if (day == CF_DAY_NONE || of_day < 0 || !skip_zone (&rest))
    return CF_MINUTE_NONE;

  skip_spaces (&rest);

  return *rest == '\0' ? cf_minute_at (day, of_day) : CF_MINUTE_NONE;
}
