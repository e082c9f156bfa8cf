/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-poster-page.h"

#include "cf-date-text.h"

#include <glib/gi18n-lib.h>

#define TITLE 20.0
#define SUBTITLE 13.0
#define GAP 8.0
#define LEGEND_GAP 14.0
#define CHIP_WIDTH 26.0
#define SIGNATURE_HEIGHT 40.0

static const CfTextStyle small_style = { CF_TEXT_TINY, FALSE, 0 };

double
cf_poster_page_day_width (const CfPosterPage *page)
{
  double room = page->layout->width - 2 * CF_POSTER_MARGIN - CF_POSTER_NAME_WIDTH
                - CF_POSTER_HOURS_WIDTH;

  return room / MAX (1, page->n_days);
}

double
cf_poster_page_day_x (const CfPosterPage *page,
                      guint               day)
{
  return CF_POSTER_MARGIN + CF_POSTER_NAME_WIDTH + day * cf_poster_page_day_width (page);
}

static double
title_height (CfTextMetrics *metrics)
{
  return cf_text_metrics_height (metrics, (CfTextStyle) { TITLE, TRUE, 0 }) + GAP;
}

static double
small_height (CfTextMetrics *metrics)
{
  return cf_text_metrics_height (metrics, small_style);
}

/* Title; then month or holiday, weekday, day of the month. */
double
cf_poster_page_head_height (const CfPosterInput *input,
                            CfTextMetrics       *metrics)
{
  return CF_POSTER_MARGIN + title_height (metrics) + GAP + 3 * small_height (metrics) + GAP;
}

static double
entry_width (CfTextMetrics      *metrics,
             const CfPosterCode *code)
{
  double width = CHIP_WIDTH + GAP / 2 + cf_text_metrics_width (metrics, code->name, small_style);

  if (code->times != NULL)
    width += GAP / 2 + cf_text_metrics_width (metrics, code->times, small_style);

  return width;
}

static guint
count_legend_lines (const CfPosterInput  *input,
                    const CfPosterLayout *layout,
                    CfTextMetrics        *metrics)
{
  double right = layout->width - CF_POSTER_MARGIN;
  double x = CF_POSTER_MARGIN;
  guint n_lines = 1;

  for (guint c = 0; c < input->n_codes; c++)
    {
      if (input->codes[c].name == NULL)
        continue;

      double width = entry_width (metrics, &input->codes[c]);

      if (x > CF_POSTER_MARGIN && x + width > right)
        {
          n_lines++;
          x = CF_POSTER_MARGIN;
        }
      x += width + LEGEND_GAP;
    }

  return n_lines;
}

static double
legend_line_height (CfTextMetrics *metrics)
{
  return small_height (metrics) + GAP - 1;
}

double
cf_poster_page_foot_height (const CfPosterInput  *input,
                            const CfPosterLayout *layout,
                            CfTextMetrics        *metrics)
{
  double legend = count_legend_lines (input, layout, metrics) * legend_line_height (metrics);
  double signature = layout->signatures ? SIGNATURE_HEIGHT : 0;

  return GAP + legend + signature + CF_POSTER_MARGIN * 0.75;
}

static void
add_title (const CfPosterPage *page)
{
  CfStyle title = { .part = CF_PART_LABEL, .ink = CF_INK_TEXT, .size = TITLE, .bold = TRUE };
  CfStyle plain = { .part = CF_PART_LABEL, .ink = CF_INK_DIM, .size = SUBTITLE };
  double y = CF_POSTER_MARGIN + (title_height (page->metrics) - GAP) / 2;
  double right = page->layout->width - CF_POSTER_MARGIN;
  const CfPosterDay *days = page->input->days + page->first_day;
  double x = CF_POSTER_MARGIN;

  title.max_width = page->layout->width * 0.4;
  cf_scene_add_text (page->scene, &title, (CfPoint) { x, y }, page->input->center);
  x += cf_text_metrics_width (page->metrics, page->input->center,
                              (CfTextStyle) { TITLE, TRUE, title.max_width }) + 2 * GAP;

  if (page->n_days > 0)
    {
      g_autofree char *period = cf_date_text_period (days[0].day, days[page->n_days - 1].day + 1);
      CfStyle strong = { .part = CF_PART_LABEL, .ink = CF_INK_TEXT, .size = SUBTITLE + 2 };

      cf_scene_add_text (page->scene, &strong, (CfPoint) { x, y + 2 }, period);
    }

  /* Translators: page number, number of pages */
  g_autofree char *number = g_strdup_printf (_("Page %1$u of %2$u"), page->page, page->n_pages);
  g_autofree char *corner = page->n_pages > 1
                              ? g_strdup_printf ("%s \u00b7 %s", page->input->version, number)
                              : g_strdup (page->input->version);

  plain.align = 1;
  cf_scene_add_text (page->scene, &plain, (CfPoint) { right, y + 2 }, corner);
}

/* The month over its first column; where a day has a name of its own, that. */
static void
add_day_name (const CfPosterPage *page,
              guint               d,
              double              y)
{
  const CfPosterDay *day = &page->input->days[page->first_day + d];
  CfStyle style = { .part = CF_PART_AXIS, .ink = CF_INK_TEXT, .size = CF_TEXT_TINY, .bold = TRUE };
  double width = cf_poster_page_day_width (page);
  gboolean month = d == 0 || cf_day_month_start (day->day) == day->day;
  double x = cf_poster_page_day_x (page, d) + 2;

  if (day->special != NULL)
    {
      gboolean again = d > 0 && g_strcmp0 (day[-1].special, day->special) == 0;
      guint n = 1;

      /* As far as the columns beside it have nothing to say. */
      while (d + n < page->n_days && n < 6
             && (day[n].special == NULL || g_str_equal (day[n].special, day->special))
             && cf_day_month_start (day[n].day) != day[n].day)
        n++;
      style.ink = CF_INK_HOLIDAY_TEXT;
      style.max_width = n * width - 4;
      if (!again)
        cf_scene_add_text (page->scene, &style, (CfPoint) { x, y }, day->special);
    }
  else if (month)
    {
      g_autofree char *name = cf_date_text_month_name (day->day);

      style.ink = CF_INK_DIM;
      style.max_width = 3 * width - 4;
      cf_scene_add_text (page->scene, &style, (CfPoint) { x, y }, name);
    }
}

static void
add_days (const CfPosterPage *page)
{
  double line = small_height (page->metrics);
  double y = page->top - GAP - 2.5 * line;

  for (guint d = 0; d < page->n_days; d++)
    {
      const CfPosterDay *day = &page->input->days[page->first_day + d];
      CfStyle style = { .part = CF_PART_AXIS, .ink = CF_INK_DIM, .size = CF_TEXT_TINY,
                        .align = 0.5 };
      double x = cf_poster_page_day_x (page, d) + cf_poster_page_day_width (page) / 2;
      int year, month, of_month;
      char number[4];

      cf_day_to_ymd (day->day, &year, &month, &of_month);
      g_snprintf (number, sizeof number, "%d", CLAMP (of_month, 1, 31));
      add_day_name (page, d, y);
      if (day->shade == CF_POSTER_SHADE_HOLIDAY)
        style.ink = CF_INK_HOLIDAY_TEXT;
      cf_scene_add_text (page->scene, &style, (CfPoint) { x, y + line },
                         cf_date_text_weekday_short (cf_day_weekday (day->day)));
      style.ink = style.ink == CF_INK_DIM ? CF_INK_TEXT : style.ink;
      style.size = SUBTITLE;
      style.bold = TRUE;
      cf_scene_add_text (page->scene, &style, (CfPoint) { x, y + 2 * line + 1 }, number);
    }
}

static void
add_shades (const CfPosterPage *page)
{
  double top = page->top - GAP - 3 * small_height (page->metrics);
  double bottom = page->top;

  for (guint i = 0; i < page->n_lines; i++)
    if (page->lines[i].kind != CF_POSTER_LINE_NOTE)
      bottom = page->top + (i + 1) * page->line_height;

  for (guint d = 0; d < page->n_days; d++)
    {
      CfPosterShade shade = page->input->days[page->first_day + d].shade;
      CfStyle style = { .part = CF_PART_GROUND, .ink = CF_INK_WEEKEND };

      if (shade == CF_POSTER_SHADE_NONE)
        continue;
      if (shade == CF_POSTER_SHADE_HOLIDAY)
        style.ink = CF_INK_HOLIDAY;
      cf_scene_add_rect (page->scene, &style,
                         (CfBox) { cf_poster_page_day_x (page, d), top,
                                   cf_poster_page_day_width (page), bottom - top });
    }
}

void
cf_poster_page_add_head (const CfPosterPage *page)
{
  CfStyle hours = { .part = CF_PART_AXIS, .ink = CF_INK_DIM, .size = CF_TEXT_TINY, .align = 1 };

  add_shades (page);
  add_title (page);
  add_days (page);
  cf_scene_add_text (page->scene, &hours,
                     (CfPoint) { page->layout->width - CF_POSTER_MARGIN,
                                 page->top - GAP / 2 - small_height (page->metrics) / 2 },
                     _("Hours"));
}

static void
add_entry (const CfPosterPage *page,
           const CfPosterCode *code,
           double              x,
           double              y)
{
  CfStyle ground = { .part = CF_PART_LEGEND, .ink = CF_INK_TINT_GROUND + code->tint, .radius = 4 };
  CfStyle edge = { .part = CF_PART_LEGEND, .ink = CF_INK_TINT_EDGE + code->tint, .radius = 4,
                   .line_width = 1 };
  CfStyle letter = { .part = CF_PART_LEGEND, .ink = CF_INK_TINT_TEXT + code->tint,
                     .size = CF_TEXT_TINY, .bold = TRUE, .align = 0.5, .max_width = CHIP_WIDTH };
  CfStyle text = { .part = CF_PART_LEGEND, .ink = CF_INK_TEXT, .size = CF_TEXT_TINY };
  double height = legend_line_height (page->metrics) - 3;
  CfBox box = { x, y - height / 2, CHIP_WIDTH, height };

  cf_scene_add_rect (page->scene, &ground, box);
  cf_scene_add_rect (page->scene, &edge, box);
  cf_scene_add_text (page->scene, &letter, (CfPoint) { x + CHIP_WIDTH / 2, y }, code->code);
  x += CHIP_WIDTH + GAP / 2;
  cf_scene_add_text (page->scene, &text, (CfPoint) { x, y }, code->name);
  x += cf_text_metrics_width (page->metrics, code->name, small_style) + GAP / 2;
  text.ink = CF_INK_DIM;
  if (code->times != NULL)
    cf_scene_add_text (page->scene, &text, (CfPoint) { x, y }, code->times);
}

/* Returns the y below it. */
static double
add_legend (const CfPosterPage *page,
            double              top)
{
  double line = legend_line_height (page->metrics);
  double right = page->layout->width - CF_POSTER_MARGIN;
  double x = CF_POSTER_MARGIN;
  double y = top + line / 2;

  for (guint c = 0; c < page->input->n_codes; c++)
    {
      if (page->input->codes[c].name == NULL)
        continue;

      double width = entry_width (page->metrics, &page->input->codes[c]);

      if (x > CF_POSTER_MARGIN && x + width > right)
        {
          x = CF_POSTER_MARGIN;
          y += line;
        }
      add_entry (page, &page->input->codes[c], x, y);
      x += width + LEGEND_GAP;
    }

  return y + line / 2;
}

void
cf_poster_page_add_foot (const CfPosterPage *page)
{
  const char *signatures[] = { _("Made by"), _("Checked by"), _("Date") };
  CfStyle text = { .part = CF_PART_LABEL, .ink = CF_INK_DIM, .size = CF_TEXT_TINY };
  CfStyle line = { .part = CF_PART_LABEL, .ink = CF_INK_AXIS, .line_width = 1 };
  double foot = cf_poster_page_foot_height (page->input, page->layout, page->metrics);
  double below = add_legend (page, cf_scene_get_height (page->scene) - foot + GAP);
  double part = (page->layout->width - 2 * CF_POSTER_MARGIN) / G_N_ELEMENTS (signatures);
  double y = below + SIGNATURE_HEIGHT - GAP;

  for (guint i = 0; page->layout->signatures && i < G_N_ELEMENTS (signatures); i++)
    {
      double x = CF_POSTER_MARGIN + i * part;
      double start = x + cf_text_metrics_width (page->metrics, signatures[i], small_style) + GAP;

      cf_scene_add_text (page->scene, &text, (CfPoint) { x, y - small_height (page->metrics) / 2 },
                         signatures[i]);
      cf_scene_add_line (page->scene, &line, (CfPoint) { start, y },
                         (CfPoint) { x + part - 4 * GAP, y });
    }
}
