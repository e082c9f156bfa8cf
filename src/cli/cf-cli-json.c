/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-cli-json.h"

#include "cf-cli-volumes.h"

#include <math.h>

#define DIGITS 6

static void
append_name (GString    *text,
             const char *name)
{
  if (text->len > 0 && text->str[text->len - 1] != '{')
    g_string_append (text, ", ");
  g_string_append_printf (text, "\"%s\": ", name);
}

void
cf_cli_json_number (GString    *text,
                    const char *name,
                    double      value)
{
  append_name (text, name);
  if (isfinite (value))
    cf_cli_append_number (text, value, value == floor (value) ? 0 : DIGITS);
  else
    g_string_append (text, "null");
}

void
cf_cli_json_string (GString    *text,
                    const char *name,
                    const char *value)
{
  append_name (text, name);
  if (value == NULL)
    {
      g_string_append (text, "null");
      return;
    }

  g_string_append_c (text, '"');
  for (; *value != '\0'; value++)
    if (*value == '"' || *value == '\\')
      g_string_append_printf (text, "\\%c", *value);
    else if (*value > 0 && *value < 0x20)
      g_string_append_printf (text, "\\u%04x", *value);
    else
      g_string_append_c (text, *value);
  g_string_append_c (text, '"');
}
