/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which lines stand on which page; the pages themselves are drawn by cf-poster-page.c (head and
 * foot) and cf-poster-lines.c (people and figures). */
#include "cf-poster.h"

#include "cf-poster-page.h"

#include <math.h>

#define MIN_LINE 18.0            /* px: 9 pt letters still fit */
#define MAX_LINE 26.0
#define MIN_DAY 20.0
#define PICTURE_DAY 34.0
#define A4_WIDTH (297 / 25.4 * 96)
#define A4_HEIGHT (210 / 25.4 * 96)

CfPosterLayout
cf_poster_layout_paper (CfPaper paper)
{
  double scale = paper == CF_PAPER_A3 ? G_SQRT2 : 1;

  return (CfPosterLayout) { A4_WIDTH * scale, A4_HEIGHT * scale, TRUE, TRUE };
}

CfPosterLayout
cf_poster_layout_picture (const CfPosterInput *input)
{
  double width = 2 * CF_POSTER_MARGIN + CF_POSTER_NAME_WIDTH + CF_POSTER_HOURS_WIDTH
                 + input->n_days * PICTURE_DAY;

  return (CfPosterLayout) { MAX (720, width), 0, FALSE, FALSE };
}

static void
add_line (GArray          *lines,
          CfPosterLineKind kind,
          guint            index)
{
  CfPosterLine line = { kind, index, FALSE };

  g_array_append_val (lines, line);
}

/* People under their teams, then the figures, then the notes. */
static GArray *
list_lines (const CfPosterInput  *input,
            const CfPosterLayout *layout)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (CfPosterLine));
  const char *team = NULL;

  for (guint r = 0; r < input->n_rows; r++)
    {
      if (input->rows[r].team != NULL && g_strcmp0 (team, input->rows[r].team) != 0)
        add_line (lines, CF_POSTER_LINE_TEAM, r);
      team = input->rows[r].team;
      add_line (lines, CF_POSTER_LINE_PERSON, r);
    }
  for (guint i = 0; layout->coverage && i < CF_POSTER_N_COVERAGE; i++)
    add_line (lines, CF_POSTER_LINE_COVERAGE, i);
  for (guint n = 0; n < input->n_notes; n++)
    add_line (lines, CF_POSTER_LINE_NOTE, n);

  return lines;
}

/* A team is not named at the foot of a page with all its people on the next. */
static guint
end_of_page (GArray *lines,
             guint   first,
             guint   per_page)
{
  guint end = MIN (first + per_page, lines->len);

  if (end < lines->len && end > first + 1
      && g_array_index (lines, CfPosterLine, end - 1).kind == CF_POSTER_LINE_TEAM)
    end--;

  return end;
}

/* The lines [first, end), with the team's name again where the page begins inside it. */
static GArray *
lines_of_page (GArray              *lines,
               guint                first,
               guint                end,
               const CfPosterInput *input)
{
  GArray *page = g_array_new (FALSE, FALSE, sizeof (CfPosterLine));
  const CfPosterLine *begin = &g_array_index (lines, CfPosterLine, first);

  if (first < end && first > 0 && begin->kind == CF_POSTER_LINE_PERSON
      && input->rows[begin->index].team != NULL)
    {
      CfPosterLine team = { CF_POSTER_LINE_TEAM, begin->index, TRUE };

      g_array_append_val (page, team);
    }
  if (first < end)
    g_array_append_vals (page, begin, end - first);

  return page;
}

typedef struct
{
  guint first_day;
  guint n_days;
  GArray *lines;                 /* CfPosterLine, owned */
} Part;

static void
clear_part (gpointer part)
{
  g_array_unref (((Part *) part)->lines);
}

/* One line is kept for a team's name that has to be repeated. The pages are about equally full: no
 * last page with three people on it. */
static guint
lines_per_page (guint  n_lines,
                double room)
{
  guint most = MAX (4, (guint) (room / MIN_LINE) - 1);
  guint n_pages = MAX (1, (n_lines + most - 1) / most);

  return MIN (most, (n_lines + n_pages - 1) / n_pages + 1);
}

/* Days are split evenly when they do not all fit; each block of days has all people. */
static GArray *
divide (const CfPosterInput  *input,
        const CfPosterLayout *layout,
        double                room)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_autoptr(GArray) lines = list_lines (input, layout);
  double day_room = layout->width - 2 * CF_POSTER_MARGIN - CF_POSTER_NAME_WIDTH
                    - CF_POSTER_HOURS_WIDTH;
  guint max_days = MAX (1, (guint) (day_room / MIN_DAY));
  guint n_blocks = MAX (1, (input->n_days + max_days - 1) / max_days);
  guint days = (input->n_days + n_blocks - 1) / n_blocks;
  guint per_page = layout->height > 0 ? lines_per_page (lines->len, room) : G_MAXUINT / 2;

  g_array_set_clear_func (parts, clear_part);
  for (guint b = 0; b < n_blocks; b++)
    {
      guint first = 0;

      do
        {
          guint end = end_of_page (lines, first, per_page);
          Part part = { b * days, MIN (days, input->n_days - b * days),
                        lines_of_page (lines, first, end, input) };

          g_array_append_val (parts, part);
          first = end;
        }
      while (first < lines->len);
    }

  return parts;
}

/* All pages have the same line height: the roomiest that the fullest allows. */
static double
choose_line_height (GArray *parts,
                    double  room)
{
  guint most = 1;

  for (guint i = 0; i < parts->len; i++)
    most = MAX (most, g_array_index (parts, Part, i).lines->len);

  return room > 0 ? CLAMP (room / most, MIN_LINE, MAX_LINE) : MAX_LINE;
}

GPtrArray *
cf_poster_build (const CfPosterInput  *input,
                 const CfPosterLayout *layout,
                 CfTextMetrics        *metrics)
{
  GPtrArray *scenes = g_ptr_array_new_with_free_func ((GDestroyNotify) cf_scene_unref);
  double head = cf_poster_page_head_height (input, metrics);
  double foot = cf_poster_page_foot_height (input, layout, metrics);
  double room = layout->height > 0 ? layout->height - head - foot : 0;
  g_autoptr(GArray) parts = divide (input, layout, room);
  double line_height = choose_line_height (parts, room);

  for (guint i = 0; i < parts->len; i++)
    {
      Part *part = &g_array_index (parts, Part, i);
      double height = layout->height > 0 ? layout->height
                                         : head + foot + part->lines->len * line_height;
      CfPosterPage page = {
        .input = input, .layout = layout, .metrics = metrics,
        .scene = cf_scene_new (layout->width, height),
        .lines = (const CfPosterLine *) (void *) part->lines->data, .n_lines = part->lines->len,
        .first_day = part->first_day, .n_days = part->n_days,
        .page = i + 1, .n_pages = parts->len, .line_height = line_height, .top = head,
      };

      cf_poster_page_add_head (&page);
      cf_poster_page_add_lines (&page);
      cf_poster_page_add_foot (&page);
      g_ptr_array_add (scenes, page.scene);
    }

  return scenes;
}
