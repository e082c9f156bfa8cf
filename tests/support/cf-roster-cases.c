/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-roster-cases.h"

#include <string.h>

/* Blocks of three to five days of work and two or three off, of one shift each. */
static void
draw_row (GRand *random,
          guint  n_days,
          guint  n_shifts,
          guint *row)
{
  guint d = 0;

  while (d < n_days)
    {
      const guint shift = g_rand_int_range (random, 0, n_shifts) + 1;
      const guint work = g_rand_int_range (random, 3, 6);
      const guint off = g_rand_int_range (random, 2, 4);

      for (guint i = 0; i < work && d < n_days; i++)
        row[d++] = shift;
      for (guint i = 0; i < off && d < n_days; i++)
        row[d++] = 0;
    }
}

static guint
count_weekends (const guint *row,
                guint        n_days)
{
  guint n = 0;

  for (guint d = 5; d + 1 < n_days; d += 7)
    n += row[d] != 0 || row[d + 1] != 0;
  return n;
}

static void
append_people (GString     *text,
               GRand       *random,
               const guint *rows,
               const guint *size)        /* people, days, shifts */
{
  g_string_append (text, "SECTION_STAFF\n");
  for (guint p = 0; p < size[0]; p++)
    {
      const guint *row = &rows[p * size[1]];
      guint worked = 0;

      g_string_append_printf (text, "P%u,", p);
      for (guint shift = 1; shift <= size[2]; shift++)
        {
          guint n = 0;

          for (guint d = 0; d < size[1]; d++)
            n += row[d] == shift;
          worked += n;
          g_string_append_printf (text, "%sS%u=%u", shift > 1 ? "|" : "", shift,
                                  n + g_rand_int_range (random, 0, 4));
        }
      g_string_append_printf (text, ",%u,%u,5,%u,2,%u\n", (worked + 1) * 480, (worked - 1) * 480,
                              g_rand_int_range (random, 1, 4), count_weekends (row, size[1]));
    }
}

static void
append_requests (GString     *text,
                 GRand       *random,
                 const guint *size,
                 const char  *section)
{
  g_string_append_printf (text, "%s\n", section);
  for (guint i = 0; i < size[0] * 3; i++)
    g_string_append_printf (text, "P%d,%d,S%d,%d\n", g_rand_int_range (random, 0, size[0]),
                            g_rand_int_range (random, 0, size[1]),
                            g_rand_int_range (random, 1, size[2] + 1),
                            g_rand_int_range (random, 1, 4));
}

char *
cf_roster_case_make (guint seed,
                     guint n_people,
                     guint n_weeks,
                     guint n_shifts)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (seed);
  GString *text = g_string_new ("# made up\nSECTION_HORIZON\n");
  const guint size[] = { n_people, n_weeks * 7, n_shifts };
  g_autofree guint *rows = g_new0 (guint, n_people * size[1]);

  g_string_append_printf (text, "%u\n\nSECTION_SHIFTS\n", size[1]);
  for (guint shift = 1; shift <= n_shifts; shift++)
    {
      g_string_append_printf (text, "S%u,480,", shift);
      for (guint next = 1; next < shift; next++)
        g_string_append_printf (text, "%sS%u", next > 1 ? "|" : "", next);
      g_string_append_c (text, '\n');
    }
  for (guint p = 0; p < n_people; p++)
    draw_row (random, size[1], n_shifts, &rows[p * size[1]]);
  append_people (text, random, rows, size);
  g_string_append (text, "SECTION_DAYS_OFF\n");
  for (guint p = 0; p < n_people; p++)
    for (guint d = 0; d < size[1]; d++)
      if (rows[p * size[1] + d] == 0)
        {
          g_string_append_printf (text, "P%u,%u\n", p, d);
          break;
        }
  append_requests (text, random, size, "SECTION_SHIFT_ON_REQUESTS");
  append_requests (text, random, size, "SECTION_SHIFT_OFF_REQUESTS");
  g_string_append (text, "SECTION_COVER\n");
  for (guint d = 0; d < size[1]; d++)
    for (guint shift = 1; shift <= n_shifts; shift++)
      {
        int n = g_rand_int_range (random, -1, 2);

        for (guint p = 0; p < n_people; p++)
          n += rows[p * size[1] + d] == shift;
        g_string_append_printf (text, "%u,S%u,%d,100,1\n", d, shift, MAX (0, n));
      }
  return g_string_free (text, FALSE);
}

static char *
judge_blocks (const CfRosterFilePerson *person,
              const guint16            *row,
              guint                     n_days)
{
  guint d = 0;

  while (d < n_days)
    {
      const guint first = d;
      const gboolean work = row[d] != 0;

      while (d < n_days && (row[d] != 0) == work)
        d++;

      const int length = d - first;
      const gboolean inside = first > 0 && d < n_days;

      if (work && length > person->max_run)
        return g_strdup_printf ("max run %d of %s", length, person->name);
      if (work && inside && length < person->min_run)
        return g_strdup_printf ("min run %d of %s", length, person->name);
      if (!work && inside && length < person->min_off_run)
        return g_strdup_printf ("min off %d of %s", length, person->name);
    }
  return NULL;
}

static char *
judge_row (const CfRosterFile *file,
           guint               p,
           const guint16      *row)
{
  const CfRosterFilePerson *person = &g_array_index (file->people, CfRosterFilePerson, p);
  const guint n_shifts = file->shifts->len;
  int minutes = 0, weekends = 0;

  for (guint d = 0; d < file->n_days; d++)
    {
      if (row[d] == 0)
        continue;
      minutes += g_array_index (file->shifts, CfRosterFileShift, row[d] - 1).minutes;
      if (d > 0 && row[d - 1] != 0 && file->bars[(row[d - 1] - 1) * n_shifts + row[d] - 1])
        return g_strdup_printf ("follow on day %u of %s", d, person->name);
    }
  if (minutes > person->max_minutes || minutes < person->min_minutes)
    return g_strdup_printf ("minutes %d of %s", minutes, person->name);
  for (guint shift = 0; shift < n_shifts; shift++)
    {
      const int limit = file->limits[p * n_shifts + shift];
      int n = 0;

      for (guint d = 0; d < file->n_days; d++)
        n += row[d] == shift + 1;
      if (limit >= 0 && n > limit)
        return g_strdup_printf ("%d shifts %u of %s", n, shift, person->name);
    }
  for (guint w = 0; w < file->n_days / 7; w++)
    weekends += row[7 * w + 5] != 0 || row[7 * w + 6] != 0;
  if (weekends > person->max_weekends)
    return g_strdup_printf ("weekends %d of %s", weekends, person->name);
  return judge_blocks (person, row, file->n_days);
}

static gint64
add_up (const CfRosterFile *file,
        const guint16      *cells)
{
  gint64 sum = 0;

  for (guint i = 0; i < file->on_requests->len; i++)
    {
      const CfRosterFileRequest *on = &g_array_index (file->on_requests, CfRosterFileRequest, i);

      if (cells[on->person * file->n_days + on->day] != on->shift + 1)
        sum += on->weight;
    }
  for (guint i = 0; i < file->off_requests->len; i++)
    {
      const CfRosterFileRequest *off = &g_array_index (file->off_requests, CfRosterFileRequest, i);

      if (cells[off->person * file->n_days + off->day] == off->shift + 1)
        sum += off->weight;
    }
  for (guint i = 0; i < file->covers->len; i++)
    {
      const CfRosterFileCover *cover = &g_array_index (file->covers, CfRosterFileCover, i);
      int n = 0;

      for (guint p = 0; p < file->people->len; p++)
        n += cells[p * file->n_days + cover->day] == cover->shift + 1;
      sum += n < cover->required ? (cover->required - n) * cover->under_weight
                                 : (n - cover->required) * cover->over_weight;
    }
  return sum;
}

char *
cf_roster_case_judge (const CfRosterFile *file,
                      const guint16      *cells,
                      gint64             *objective)
{
  if (objective != NULL)
    *objective = add_up (file, cells);
  for (guint i = 0; i < file->days_off->len; i++)
    {
      const CfRosterFileRequest *off = &g_array_index (file->days_off, CfRosterFileRequest, i);

      if (cells[off->person * file->n_days + off->day] != 0)
        return g_strdup_printf ("day off %u of %u", off->day, off->person);
    }
  for (guint p = 0; p < file->people->len; p++)
    {
      char *broken = judge_row (file, p, &cells[p * file->n_days]);

      if (broken != NULL)
        return broken;
    }
  return NULL;
}
