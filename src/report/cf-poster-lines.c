/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-poster-page.h"

#include "cf-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define GAP 6.0
#define CHIP_INSET 1.5
#define CHIP_RADIUS 4.0

static double
line_y (const CfPosterPage *page,
        guint               line)
{
  return page->top + (line + 0.5) * page->line_height;
}

static guint
code_at (const CfPosterPage *page,
         guint               row,
         guint               day)
{
  return page->input->cells[row * page->input->n_days + page->first_day + day];
}

/* 1, 2, … of the note on a cell; 0: there is none. */
static guint
note_at (const CfPosterPage *page,
         guint               row,
         guint               day)
{
  for (guint n = 0; n < page->input->n_notes; n++)
    if (page->input->notes[n].row == row && page->input->notes[n].day == page->first_day + day)
      return n + 1;

  return 0;
}

static void
add_rule (const CfPosterPage *page,
          guint               line,
          CfInk               ink)
{
  CfStyle style = { .part = CF_PART_GRID, .ink = ink, .line_width = 1 };
  double y = page->top + (line + 1) * page->line_height;

  cf_scene_add_line (page->scene, &style, (CfPoint) { CF_POSTER_MARGIN, y },
                     (CfPoint) { page->layout->width - CF_POSTER_MARGIN, y });
}

/* Marks of one chip; the hatch of leave lies over its ground, under its letters. */
static void
add_chip (const CfPosterPage *page,
          const CfPosterCode *code,
          CfBox               box)
{
  CfStyle ground = { .part = CF_PART_DATUM, .ink = CF_INK_TINT_GROUND + code->tint,
                     .radius = CHIP_RADIUS };
  CfStyle hatch = { .part = CF_PART_DATUM, .ink = CF_INK_LINE, .radius = CHIP_RADIUS,
                    .hatch = TRUE };
  CfStyle edge = { .part = CF_PART_DATUM, .ink = CF_INK_TINT_EDGE + code->tint,
                   .radius = CHIP_RADIUS, .line_width = 1 };
  CfStyle text = { .part = CF_PART_DATUM, .ink = CF_INK_TINT_TEXT + code->tint,
                   .size = CF_TEXT_DENSE, .bold = TRUE, .align = 0.5 };
  CfPoint middle = { box.x + box.width / 2, box.y + box.height / 2 };

  while (text.size > 8
         && cf_text_metrics_width (page->metrics, code->code,
                                   (CfTextStyle) { text.size, TRUE, 0 }) > box.width - 2)
    text.size -= 1;

  cf_scene_add_rect (page->scene, &ground, box);
  if (code->hatch)
    cf_scene_add_rect (page->scene, &hatch, box);
  cf_scene_add_rect (page->scene, &edge, box);
  cf_scene_add_text (page->scene, &text, middle, code->code);
}

static void
add_note_number (const CfPosterPage *page,
                 guint               note,
                 CfBox               cell)
{
  CfStyle style = { .part = CF_PART_LABEL, .ink = CF_INK_ACCENT, .size = 8, .bold = TRUE,
                    .align = 1 };
  g_autofree char *number = g_strdup_printf ("%u", note);

  cf_scene_add_text (page->scene, &style,
                     (CfPoint) { cell.x + cell.width - 3, cell.y + cell.height - 6 }, number);
}

static void
add_cell (const CfPosterPage *page,
          guint               row,
          guint               day,
          guint               line)
{
  CfStyle off = { .part = CF_PART_DATUM, .ink = CF_INK_FAINT, .size = CF_TEXT_DENSE, .align = 0.5 };
  guint code = code_at (page, row, day);
  guint note = note_at (page, row, day);
  CfBox cell = { cf_poster_page_day_x (page, day), page->top + line * page->line_height,
                 cf_poster_page_day_width (page), page->line_height };
  double width = MIN (cell.width - 2 * CHIP_INSET, 40);

  if (code < page->input->n_codes && page->input->codes[code].code[0] != '\0')
    add_chip (page, &page->input->codes[code],
              (CfBox) { cell.x + (cell.width - width) / 2, cell.y + CHIP_INSET, width,
                        cell.height - 2 * CHIP_INSET });
  else
    cf_scene_add_text (page->scene, &off,
                       (CfPoint) { cell.x + cell.width / 2, line_y (page, line) }, "\u00b7");

  if (note > 0)
    add_note_number (page, note, cell);
}

static void
add_person (const CfPosterPage *page,
            guint               row,
            guint               line)
{
  const CfPosterRow *person = &page->input->rows[row];
  CfStyle name = { .part = CF_PART_LABEL, .ink = CF_INK_TEXT, .size = CF_TEXT_DENSE };
  CfStyle number = { .part = CF_PART_LABEL, .ink = CF_INK_FAINT, .size = CF_TEXT_TINY, .align = 1 };
  CfStyle hours = { .part = CF_PART_LABEL, .ink = CF_INK_TEXT, .size = CF_TEXT_CAPTION,
                    .align = 1 };
  g_autofree char *text = cf_number_to_text (person->paid_minutes / 60.0,
                                             person->paid_minutes % 60 == 0 ? 0 : 1);
  double number_x = CF_POSTER_MARGIN + CF_POSTER_NAME_WIDTH - GAP;
  double number_width = cf_text_metrics_width (page->metrics, person->staff_number,
                                               (CfTextStyle) { CF_TEXT_TINY, FALSE, 0 });

  name.max_width = CF_POSTER_NAME_WIDTH - number_width - 3 * GAP;
  cf_scene_add_text (page->scene, &name, (CfPoint) { CF_POSTER_MARGIN + GAP, line_y (page, line) },
                     person->name);
  cf_scene_add_text (page->scene, &number, (CfPoint) { number_x, line_y (page, line) },
                     person->staff_number);
  for (guint d = 0; d < page->n_days; d++)
    add_cell (page, row, d, line);
  cf_scene_add_text (page->scene, &hours, (CfPoint) { page->layout->width - CF_POSTER_MARGIN,
                                                      line_y (page, line) }, text);
  add_rule (page, line, CF_INK_LINE);
}

/* How many of the team work, day by day. */
static void
add_team_counts (const CfPosterPage *page,
                 guint               first_row,
                 guint               line)
{
  const CfPosterInput *input = page->input;
  CfStyle style = { .part = CF_PART_LABEL, .ink = CF_INK_DIM, .size = CF_TEXT_CAPTION,
                    .align = 0.5 };

  while (first_row > 0 && g_strcmp0 (input->rows[first_row - 1].team,
                                     input->rows[first_row].team) == 0)
    first_row--;

  for (guint d = 0; d < page->n_days; d++)
    {
      guint n = 0;

      for (guint r = first_row; r < input->n_rows
           && g_strcmp0 (input->rows[r].team, input->rows[first_row].team) == 0; r++)
        n += code_at (page, r, d) < input->n_codes && input->codes[code_at (page, r, d)].work;

      g_autofree char *text = g_strdup_printf ("%u", n);

      cf_scene_add_text (page->scene, &style,
                         (CfPoint) { cf_poster_page_day_x (page, d)
                                     + cf_poster_page_day_width (page) / 2,
                                     line_y (page, line) }, text);
    }
}

static void
add_team (const CfPosterPage *page,
          const CfPosterLine *entry,
          guint               line)
{
  CfStyle style = { .part = CF_PART_LABEL, .ink = CF_INK_TEXT, .size = CF_TEXT_DENSE,
                    .bold = TRUE, .max_width = CF_POSTER_NAME_WIDTH - GAP };
  const char *team = page->input->rows[entry->index].team;
  /* Translators: %s is a team, at the top of a page that goes on with it */
  g_autofree char *text = entry->continued ? g_strdup_printf (_("%s (continued)"), team)
                                           : g_strdup (team);

  cf_scene_add_text (page->scene, &style, (CfPoint) { CF_POSTER_MARGIN, line_y (page, line) },
                     text);
  add_team_counts (page, entry->index, line);
  add_rule (page, line, CF_INK_LINE_STRONG);
}

static char *
coverage_text (const CfPosterDay *day,
               guint              figure)
{
  switch (figure)
    {
    case 0:
      return cf_number_to_text (day->required_hours, 0);
    case 1:
      return cf_number_to_text (day->scheduled_hours, 0);
    case 2:
      return cf_number_signed_to_text (-day->shortage_hours, 0);
    case 3:
      return cf_number_signed_to_text (day->surplus_hours, 0);
    default:
      return isfinite (day->service_level) ? cf_number_to_text (day->service_level * 100, 0)
                                           : g_strdup (CF_NUMBER_NONE);
    }
}

static void
add_coverage (const CfPosterPage *page,
              guint               figure,
              guint               line)
{
  const char *names[CF_POSTER_N_COVERAGE] = { _("Required, h"), _("Scheduled, h"), _("Shortage, h"),
                                              _("Surplus, h"), _("Service level, %") };
  CfInk inks[CF_POSTER_N_COVERAGE] = { CF_INK_TEXT, CF_INK_TEXT, CF_INK_SHORT, CF_INK_OVER,
                                       CF_INK_TEXT };
  CfStyle name = { .part = CF_PART_LABEL, .ink = CF_INK_DIM, .size = CF_TEXT_CAPTION };
  CfStyle value = { .part = CF_PART_DATUM, .ink = inks[figure], .size = CF_TEXT_TINY,
                    .align = 0.5 };

  cf_scene_add_text (page->scene, &name, (CfPoint) { CF_POSTER_MARGIN, line_y (page, line) },
                     names[figure]);
  for (guint d = 0; d < page->n_days; d++)
    {
      g_autofree char *text = coverage_text (&page->input->days[page->first_day + d], figure);

      cf_scene_add_text (page->scene, &value,
                         (CfPoint) { cf_poster_page_day_x (page, d)
                                     + cf_poster_page_day_width (page) / 2,
                                     line_y (page, line) }, text);
    }
  add_rule (page, line, CF_INK_LINE);
}

static void
add_note (const CfPosterPage *page,
          guint               index,
          guint               line)
{
  const CfPosterNote *note = &page->input->notes[index];
  CfStyle style = { .part = CF_PART_LABEL, .ink = CF_INK_TEXT, .size = CF_TEXT_CAPTION };
  g_autofree char *text = g_strdup_printf ("%u  %s: %s", index + 1,
                                           page->input->rows[note->row].name, note->text);

  style.max_width = page->layout->width - 2 * CF_POSTER_MARGIN;
  cf_scene_add_text (page->scene, &style, (CfPoint) { CF_POSTER_MARGIN, line_y (page, line) },
                     text);
}

void
cf_poster_page_add_lines (const CfPosterPage *page)
{
  for (guint i = 0; i < page->n_lines; i++)
    switch (page->lines[i].kind)
      {
      case CF_POSTER_LINE_TEAM:
        add_team (page, &page->lines[i], i);
        break;
      case CF_POSTER_LINE_PERSON:
        add_person (page, page->lines[i].index, i);
        break;
      case CF_POSTER_LINE_COVERAGE:
        add_coverage (page, page->lines[i].index, i);
        break;
      case CF_POSTER_LINE_NOTE:
        add_note (page, page->lines[i].index, i);
        break;
      }
}
