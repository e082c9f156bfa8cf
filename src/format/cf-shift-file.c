/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-shift-file.c: finds each heading, reads what follows it. Bytes outside ASCII, in names only,
 * are passed over. */
#include "cf-shift-file.h"

#include "cf-format-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MINUTES_PER_DAY 1440
#define MOST_DAYS 56
#define MOST_HEADS 10000
#define MOST_TEMPLATES 64
#define MOST_SHIFTS 20000
#define MOST_WEIGHT 1e6

typedef struct
{
  char        **lines;
  CfShiftFile  *file;
} Reader;

static gboolean
refuse (guint    line,
        GError **error)
{
  g_set_error (error, CF_FORMAT_ERROR, CF_FORMAT_ERROR_SYNTAX,
               /* Translators: %u is the number of a line of a file */
               _("Line %u is not what a shift design problem has there."), line + 1);
  return FALSE;
}

static gboolean
is_text (const char *line)
{
  return line[0] != '\0' && line[0] != '#';
}

/* The first line of text after the heading. FALSE: there is none. */
static gboolean
find_after (const Reader  *reader,
            const char    *heading,
            guint         *line,
            GError       **error)
{
  for (guint i = 0; reader->lines[i] != NULL; i++)
    {
      const char *text = reader->lines[i];

      if (text[0] != '#')
        continue;
      text++;
      text += strspn (text, " \t");
      if (g_ascii_strncasecmp (text, heading, strlen (heading)) != 0)
        continue;
      for (guint j = i + 1; reader->lines[j] != NULL; j++)
        if (is_text (reader->lines[j]))
          {
            *line = j;
            return TRUE;
          }
    }
  g_set_error (error, CF_FORMAT_ERROR, CF_FORMAT_ERROR_SYNTAX,
               /* Translators: %s is a heading in a file, such as MinuteInterval */
               _("The shift design problem does not say “%s”."), heading);
  return FALSE;
}

static gboolean
read_number (const Reader  *reader,
             const char    *heading,
             double         most,
             double        *number,
             GError       **error)
{
  guint line;
  char *end = NULL;

  if (!find_after (reader, heading, &line, error))
    return FALSE;
  *number = g_ascii_strtod (reader->lines[line], &end);
  if (end == reader->lines[line] || *end != '\0' || !(*number >= 0 && *number <= most))
    return refuse (line, error);
  return TRUE;
}

static gboolean
read_required (const Reader  *reader,
               GError       **error)
{
  const guint n_slots = reader->file->n_days * MINUTES_PER_DAY / reader->file->step;
  guint line;

  if (!find_after (reader, "Requirements", &line, error))
    return FALSE;
  for (; reader->lines[line] != NULL && is_text (reader->lines[line]); line++)
    {
      g_auto(GStrv) words = g_strsplit_set (reader->lines[line], " \t", -1);

      for (guint i = 0; words[i] != NULL; i++)
        {
          guint64 heads;

          if (words[i][0] == '\0')
            continue;
          if (!g_ascii_string_to_unsigned (words[i], 10, 0, MOST_HEADS, &heads, NULL)
              || reader->file->required->len == n_slots)
            return refuse (line, error);

          const int value = (int) heads;

          g_array_append_val (reader->file->required, value);
        }
    }
  return reader->file->required->len == n_slots || refuse (line - 1, error);
}

static void
add_shift (GArray *shifts,
           int     start,
           int     length)
{
  const CfShiftFileShift shift = { start, length };
  guint at = 0;

  while (at < shifts->len)
    {
      const CfShiftFileShift *other = &g_array_index (shifts, CfShiftFileShift, at);

      if (other->start == start && other->length == length)
        return;
      if (other->start > start || (other->start == start && other->length > length))
        break;
      at++;
    }
  g_array_insert_val (shifts, at, shift);
}

/* "D Day 9:0 60 60 480 30 30 *": the start, how much later and earlier; the length, how much longer
 * and shorter. */
static gboolean
read_template (const Reader  *reader,
               guint          line,
               GError       **error)
{
  const int step = reader->file->step;
  int values[7];
  g_auto(GStrv) words = g_strsplit_set (reader->lines[line], " \t:", -1);
  guint n = 0, n_words = 0;

  for (guint i = 0; words[i] != NULL && n < G_N_ELEMENTS (values); i++)
    {
      guint64 value;

      if (words[i][0] == '\0' || n_words++ < 2)
        continue;
      if (!g_ascii_string_to_unsigned (words[i], 10, 0, MINUTES_PER_DAY, &value, NULL))
        return refuse (line, error);
      values[n++] = (int) value;
    }
  if (n < G_N_ELEMENTS (values))
    return refuse (line, error);

  const int start = values[0] * 60 + values[1];

  if (values[0] > 24 || values[1] > 59 || (start - values[3]) % step != 0
      || (values[4] - values[6]) % step != 0 || values[4] - values[6] <= 0
      || values[4] + values[5] > MINUTES_PER_DAY)
    return refuse (line, error);
  for (int at = start - values[3]; at <= start + values[2]; at += step)
    for (int length = values[4] - values[6]; length <= values[4] + values[5]; length += step)
      {
        if (reader->file->shifts->len == MOST_SHIFTS)
          return refuse (line, error);
        add_shift (reader->file->shifts,
                   (at % MINUTES_PER_DAY + MINUTES_PER_DAY) % MINUTES_PER_DAY, length);
      }
  return TRUE;
}

static gboolean
read_templates (const Reader  *reader,
                GError       **error)
{
  double n;
  guint line;

  if (!read_number (reader, "Number of shift templates", MOST_TEMPLATES, &n, error)
      || !find_after (reader, "Shift templates", &line, error))
    return FALSE;
  for (guint i = 0; i < (guint) n; line++)
    {
      if (reader->lines[line] == NULL)
        return refuse (line - 1, error);
      if (!is_text (reader->lines[line]))
        continue;
      if (!read_template (reader, line, error))
        return FALSE;
      i++;
    }
  return TRUE;
}

static gboolean
read_grid (const Reader  *reader,
           GError       **error)
{
  double step, n_days;

  if (!read_number (reader, "MinuteInterval", MINUTES_PER_DAY, &step, error)
      || !read_number (reader, "DaysPerCycle", MOST_DAYS, &n_days, error))
    return FALSE;
  reader->file->step = (int) step;
  reader->file->n_days = (guint) n_days;
  if (step < 5 || step != floor (step) || MINUTES_PER_DAY % reader->file->step != 0
      || n_days < 1 || n_days != floor (n_days))
    {
      g_set_error_literal (error, CF_FORMAT_ERROR, CF_FORMAT_ERROR_SYNTAX,
                           _("The grid must divide the day, such as 15, 30 or 60 minutes."));
      return FALSE;
    }
  return TRUE;
}

CfShiftFile *
cf_shift_file_parse (const char  *text,
                     gsize        length,
                     GError     **error)
{
  g_autoptr(CfShiftFile) file = g_new0 (CfShiftFile, 1);
  g_autofree char *copy = g_strndup (text, length);
  g_auto(GStrv) lines = g_strsplit (copy, "\n", -1);
  const Reader reader = { lines, file };

  file->required = g_array_new (FALSE, FALSE, sizeof (int));
  file->shifts = g_array_new (FALSE, FALSE, sizeof (CfShiftFileShift));
  for (guint i = 0; lines[i] != NULL; i++)
    g_strstrip (lines[i]);
  if (!read_grid (&reader, error) || !read_required (&reader, error)
      || !read_templates (&reader, error)
      || !read_number (&reader, "UnderCover", MOST_WEIGHT, &file->under_weight, error)
      || !read_number (&reader, "Overcover", MOST_WEIGHT, &file->over_weight, error)
      || !read_number (&reader, "Shifts:", MOST_WEIGHT, &file->shift_weight, error))
    return NULL;
  return g_steal_pointer (&file);
}

void
cf_shift_file_free (CfShiftFile *self)
{
  if (self == NULL)
    return;

  if (self->required != NULL)
    g_array_unref (self->required);
  if (self->shifts != NULL)
    g_array_unref (self->shifts);
  g_free (self);
}
