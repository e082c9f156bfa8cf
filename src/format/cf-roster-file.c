/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-file.c: section by section, line by line. */
#include "cf-roster-file.h"

#include "cf-format-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_WEIGHT 100000
#define MOST_MINUTES 1000000
#define MOST_HEADS 10000
#define MOST_SHIFT_MINUTES 1440

typedef struct
{
  CfRosterFile *file;
  guint         line;
  char        **fields;
  guint         n_fields;
  GPtrArray    *bar_names;         /* of each shift: names with | between them, owned */
  GHashTable   *shift_numbers;     /* name → index + 1 */
  GHashTable   *person_numbers;
  GHashTable   *covered;           /* day * shifts + shift + 1 */
} Reader;

typedef gboolean (*ReadLine) (Reader  *reader,
                              GError **error);

static gboolean
refuse (const Reader  *reader,
        GError       **error)
{
  g_set_error (error, CF_FORMAT_ERROR, CF_FORMAT_ERROR_SYNTAX,
               /* Translators: %u is the number of a line of a file */
               _("Line %u is not what a roster problem has there."), reader->line);
  return FALSE;
}

static gboolean
read_number (const Reader *reader,
             guint         field,
             int           most,
             int          *number)
{
  gint64 value;

  if (field >= reader->n_fields
      || !g_ascii_string_to_signed (reader->fields[field], 10, 0, most, &value, NULL))
    return FALSE;
  *number = (int) value;          /* some files have -0 */
  return TRUE;
}

static gboolean
find_name (GHashTable *numbers,
           const char *name,
           guint      *index)
{
  const guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, name));

  *index = number - 1;
  return number != 0;
}

static gboolean
read_day (const Reader *reader,
          guint         field,
          guint        *day)
{
  int number;

  if (!read_number (reader, field, CF_ROSTER_FILE_MOST_DAYS, &number)
      || (guint) number >= reader->file->n_days)
    return FALSE;
  *day = number;
  return TRUE;
}

static gboolean
read_horizon (Reader  *reader,
              GError **error)
{
  int n_days;

  if (reader->file->n_days != 0 || !read_number (reader, 0, CF_ROSTER_FILE_MOST_DAYS, &n_days)
      || n_days == 0)
    return refuse (reader, error);
  reader->file->n_days = n_days;
  return TRUE;
}

static gboolean
read_shift (Reader  *reader,
            GError **error)
{
  CfRosterFile *file = reader->file;
  CfRosterFileShift shift;

  if (reader->n_fields < 2 || reader->fields[0][0] == '\0' || file->people->len > 0
      || file->shifts->len >= CF_ROSTER_FILE_MOST_SHIFTS
      || !read_number (reader, 1, MOST_SHIFT_MINUTES, &shift.minutes)
      || g_hash_table_contains (reader->shift_numbers, reader->fields[0]))
    return refuse (reader, error);
  shift.name = g_strdup (reader->fields[0]);
  g_array_append_val (file->shifts, shift);
  g_hash_table_insert (reader->shift_numbers, shift.name, GUINT_TO_POINTER (file->shifts->len));
  g_ptr_array_add (reader->bar_names,
                   g_strdup (reader->n_fields > 2 ? reader->fields[2] : ""));
  return TRUE;
}

/* Names may come before the shifts that they name. */
static gboolean
resolve_bars (Reader  *reader,
              GError **error)
{
  CfRosterFile *file = reader->file;
  const guint n = file->shifts->len;

  file->bars = g_new0 (guint8, (gsize) n * n + 1);
  for (guint i = 0; i < n; i++)
    {
      g_auto(GStrv) names = g_strsplit (reader->bar_names->pdata[i], "|", -1);

      for (guint j = 0; names[j] != NULL; j++)
        {
          guint next;

          if (names[j][0] == '\0')
            continue;
          if (!find_name (reader->shift_numbers, names[j], &next))
            return refuse (reader, error);
          file->bars[i * n + next] = 1;
        }
    }
  return TRUE;
}

/* "E=14|L=0" */
static gboolean
read_limits (Reader *reader,
             int    *limits)
{
  g_auto(GStrv) parts = g_strsplit (reader->fields[1], "|", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *equals = strchr (parts[i], '=');
      guint64 limit;
      guint shift;

      if (parts[i][0] == '\0')
        continue;
      if (equals == NULL)
        return FALSE;
      *equals = '\0';
      if (!find_name (reader->shift_numbers, parts[i], &shift)
          || !g_ascii_string_to_unsigned (equals + 1, 10, 0, MOST_HEADS, &limit, NULL))
        return FALSE;
      limits[shift] = (int) limit;
    }
  return TRUE;
}

static gboolean
read_person (Reader  *reader,
             GError **error)
{
  CfRosterFile *file = reader->file;
  const guint n = file->shifts->len;
  CfRosterFilePerson person;

  if (file->bars == NULL && !resolve_bars (reader, error))
    return FALSE;
  if (reader->n_fields != 8 || reader->fields[0][0] == '\0'
      || file->people->len >= CF_ROSTER_FILE_MOST_PEOPLE
      || g_hash_table_contains (reader->person_numbers, reader->fields[0])
      || !read_number (reader, 2, MOST_MINUTES, &person.max_minutes)
      || !read_number (reader, 3, MOST_MINUTES, &person.min_minutes)
      || !read_number (reader, 4, CF_ROSTER_FILE_MOST_DAYS, &person.max_run)
      || !read_number (reader, 5, CF_ROSTER_FILE_MOST_DAYS, &person.min_run)
      || !read_number (reader, 6, CF_ROSTER_FILE_MOST_DAYS, &person.min_off_run)
      || !read_number (reader, 7, CF_ROSTER_FILE_MOST_DAYS, &person.max_weekends))
    return refuse (reader, error);

  file->limits = g_renew (int, file->limits, (gsize) (file->people->len + 1) * n + 1);
  for (guint shift = 0; shift < n; shift++)
    file->limits[(gsize) file->people->len * n + shift] = -1;
  if (!read_limits (reader, &file->limits[(gsize) file->people->len * n]))
    return refuse (reader, error);
  person.name = g_strdup (reader->fields[0]);
  g_array_append_val (file->people, person);
  g_hash_table_insert (reader->person_numbers, person.name, GUINT_TO_POINTER (file->people->len));
  return TRUE;
}

static gboolean
read_days_off (Reader  *reader,
               GError **error)
{
  CfRosterFileRequest request = { 0 };

  if (!find_name (reader->person_numbers, reader->fields[0], &request.person))
    return refuse (reader, error);
  for (guint i = 1; i < reader->n_fields; i++)
    {
      if (reader->fields[i][0] == '\0')
        continue;
      if (!read_day (reader, i, &request.day))
        return refuse (reader, error);
      g_array_append_val (reader->file->days_off, request);
    }
  return TRUE;
}

static gboolean
read_request (Reader  *reader,
              GArray  *requests,
              GError **error)
{
  CfRosterFileRequest request;

  if (reader->n_fields != 4
      || !find_name (reader->person_numbers, reader->fields[0], &request.person)
      || !read_day (reader, 1, &request.day)
      || !find_name (reader->shift_numbers, reader->fields[2], &request.shift)
      || !read_number (reader, 3, MOST_WEIGHT, &request.weight))
    return refuse (reader, error);
  g_array_append_val (requests, request);
  return TRUE;
}

static gboolean
read_on_request (Reader  *reader,
                 GError **error)
{
  return read_request (reader, reader->file->on_requests, error);
}

static gboolean
read_off_request (Reader  *reader,
                  GError **error)
{
  return read_request (reader, reader->file->off_requests, error);
}

static gboolean
read_cover (Reader  *reader,
            GError **error)
{
  CfRosterFileCover cover;

  if (reader->n_fields != 5 || !read_day (reader, 0, &cover.day)
      || !find_name (reader->shift_numbers, reader->fields[1], &cover.shift)
      || !read_number (reader, 2, MOST_HEADS, &cover.required)
      || !read_number (reader, 3, MOST_WEIGHT, &cover.under_weight)
      || !read_number (reader, 4, MOST_WEIGHT, &cover.over_weight)
      || !g_hash_table_add (reader->covered,
                            GUINT_TO_POINTER (cover.day * reader->file->shifts->len
                                              + cover.shift + 1)))
    return refuse (reader, error);
  g_array_append_val (reader->file->covers, cover);
  return TRUE;
}

static const struct { const char *name; ReadLine read; } sections[] = {
  { "SECTION_HORIZON", read_horizon },
  { "SECTION_SHIFTS", read_shift },
  { "SECTION_STAFF", read_person },
  { "SECTION_DAYS_OFF", read_days_off },
  { "SECTION_SHIFT_ON_REQUESTS", read_on_request },
  { "SECTION_SHIFT_OFF_REQUESTS", read_off_request },
  { "SECTION_COVER", read_cover },
};

static gboolean
read_lines (Reader      *reader,
            const char  *text,
            GError     **error)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  ReadLine read = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);
      gboolean heading = FALSE;

      reader->line = i + 1;
      if (line[0] == '\0' || line[0] == '#')
        continue;
      for (guint s = 0; s < G_N_ELEMENTS (sections); s++)
        if (g_str_equal (line, sections[s].name))
          {
            read = sections[s].read;
            heading = TRUE;
          }
      if (heading)
        continue;
      if (read == NULL)
        return refuse (reader, error);

      g_auto(GStrv) fields = g_strsplit (line, ",", -1);
      gboolean done;

      reader->fields = fields;
      reader->n_fields = g_strv_length (fields);
      for (guint f = 0; f < reader->n_fields; f++)
        g_strstrip (fields[f]);
      done = read (reader, error);
      reader->fields = NULL;
      if (!done)
        return FALSE;
    }
  if (reader->file->n_days == 0 || reader->file->shifts->len == 0
      || reader->file->people->len == 0)
    return refuse (reader, error);
  return TRUE;
}

static void
clear_shift (gpointer shift)
{
  g_free (((CfRosterFileShift *) shift)->name);
}

static void
clear_person (gpointer person)
{
  g_free (((CfRosterFilePerson *) person)->name);
}

static CfRosterFile *
file_new (void)
{
  CfRosterFile *self = g_new0 (CfRosterFile, 1);

  self->shifts = g_array_new (FALSE, FALSE, sizeof (CfRosterFileShift));
  g_array_set_clear_func (self->shifts, clear_shift);
  self->people = g_array_new (FALSE, FALSE, sizeof (CfRosterFilePerson));
  g_array_set_clear_func (self->people, clear_person);
  self->days_off = g_array_new (FALSE, FALSE, sizeof (CfRosterFileRequest));
  self->on_requests = g_array_new (FALSE, FALSE, sizeof (CfRosterFileRequest));
  self->off_requests = g_array_new (FALSE, FALSE, sizeof (CfRosterFileRequest));
  self->covers = g_array_new (FALSE, FALSE, sizeof (CfRosterFileCover));
  return self;
}

CfRosterFile *
cf_roster_file_parse (const char  *text,
                      gsize        length,
                      GError     **error)
{
  g_autoptr(CfRosterFile) file = file_new ();
  g_autofree char *copy = g_strndup (text, length);
  g_autoptr(GPtrArray) bar_names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GHashTable) shift_numbers = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) person_numbers = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) covered = g_hash_table_new (NULL, NULL);
  Reader reader = { file, 0, NULL, 0, bar_names, shift_numbers, person_numbers, covered };

  if (!read_lines (&reader, copy, error))
    return NULL;
  return g_steal_pointer (&file);
}

void
cf_roster_file_free (CfRosterFile *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->shifts);
  g_array_unref (self->people);
  g_free (self->limits);
  g_free (self->bars);
  g_array_unref (self->days_off);
  g_array_unref (self->on_requests);
  g_array_unref (self->off_requests);
  g_array_unref (self->covers);
  g_free (self);
}
