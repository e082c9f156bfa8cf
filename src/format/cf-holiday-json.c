/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The JSON of the holiday-cn project: {"days": [{"name", "date", "isOffDay"}, …]}. */
#include "cf-format-error.h"
#include "cf-holiday-file.h"
#include "cf-statutory-day.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#define MAX_DEPTH 64

/* The parser calls itself for each level, so a file of nothing but brackets would end the stack. */
static gboolean
is_shallow (const char *text)
{
  guint depth = 0;
  gboolean quoted = FALSE;

  for (; *text != '\0'; text++)
    if (quoted && *text == '\\' && text[1] != '\0')
      text++;
    else if (*text == '"')
      quoted = !quoted;
    else if (!quoted && (*text == '{' || *text == '['))
      {
        if (++depth > MAX_DEPTH)
          return FALSE;
      }
    else if (!quoted && (*text == '}' || *text == ']') && depth > 0)
      depth--;

  return TRUE;
}

static const char *
string_member (JsonObject *object,
               const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

static gboolean
boolean_member (JsonObject *object,
                const char *name,
                gboolean   *value)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return FALSE;

  *value = json_node_get_boolean (node);

  return TRUE;
}

static void
read_day (CfHolidayFile *self,
          JsonNode      *node,
          guint          number)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *name = object != NULL ? string_member (object, "name") : NULL;
  const char *date = object != NULL ? string_member (object, "date") : NULL;
  CfDay day = date != NULL ? cf_day_parse_iso (date) : CF_DAY_NONE;
  gboolean off = FALSE;

  if (name == NULL || day == CF_DAY_NONE || !boolean_member (object, "isOffDay", &off))
    {
      cf_holiday_file_add_problem (self, 0, g_strdup_printf (
        /* Translators: %u counts the days of a file. */
        _("Day %u of the file has no name, no date or no “isOffDay”."), number));
      return;
    }

  CfCalendarKind kind = !off ? CF_CALENDAR_SWAPPED_WORKDAY
                        : cf_statutory_day_in_china (day) ? CF_CALENDAR_HOLIDAY
                                                          : CF_CALENDAR_DAY_OFF;
  CfHolidayEntry entry = {
    .day = day,
    .kind = kind,
    .name = (char *) name,
    /* Translators: the class of all weekend days that are worked to make a holiday longer. */
    .class = off ? NULL : (char *) _("Swapped workday"),
  };

  cf_holiday_file_add (self, &entry);
}

gboolean
cf_holiday_file_read_json (CfHolidayFile  *self,
                           const char     *text,
                           GError        **error)
{
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  g_autoptr(GError) reason = NULL;
  JsonNode *days = NULL;

  if (is_shallow (text) && json_parser_load_from_data (parser, text, -1, &reason))
    {
      JsonNode *root = json_parser_get_root (parser);

      if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
        days = json_object_get_member (json_node_get_object (root), "days");
    }

  if (days == NULL || !JSON_NODE_HOLDS_ARRAY (days))
    {
      g_set_error_literal (error, CF_FORMAT_ERROR, CF_FORMAT_ERROR_SYNTAX,
                           _("This is not a calendar of holidays: a list of days with name, date "
                             "and isOffDay was expected."));
      return FALSE;
    }

  JsonArray *array = json_node_get_array (days);

  for (guint i = 0; i < json_array_get_length (array); i++)
    read_day (self, json_array_get_element (array, i), i + 1);

  return TRUE;
}
