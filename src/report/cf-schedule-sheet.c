/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-schedule-sheet.h"

#include "cf-calendar.h"
#include "cf-chart-export.h"
#include "cf-date-text.h"
#include "cf-schedule-csv.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _CfScheduleSheet
{
  CfPosterInput  input;
  GArray        *rows;        /* CfPosterRow */
  GArray        *days;        /* CfPosterDay */
  GArray        *codes;       /* CfPosterCode */
  GArray        *cells;       /* guint16 */
  GArray        *notes;       /* CfPosterNote */
  GStringChunk  *texts;       /* every string of the arrays */
};

static const char *
keep (CfScheduleSheet *self,
      const char      *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->texts, text) : NULL;
}

static void
copy_rows (CfScheduleSheet *self,
           CfPlanBoard     *board)
{
  guint n_rows;
  const CfPlanRow *rows = cf_plan_board_get_rows (board, &n_rows);
  const CfPlanTotals *totals = cf_plan_board_get_totals (board);

  for (guint r = 0; r < n_rows; r++)
    {
      CfPosterRow row = { keep (self, rows[r].team), keep (self, rows[r].name),
                          keep (self, rows[r].staff_number), totals[r].paid_minutes };

      g_array_append_val (self->rows, row);
    }
}

static CfPosterShade
shade_of (const CfPlanDay *day)
{
  if (day->special_kind == CF_CALENDAR_HOLIDAY)
    return CF_POSTER_SHADE_HOLIDAY;
  if (day->special_kind == CF_CALENDAR_SWAPPED_WORKDAY)
    return CF_POSTER_SHADE_NONE;

  return day->weekday >= 5 || day->special_kind == CF_CALENDAR_DAY_OFF ? CF_POSTER_SHADE_WEEKEND
                                                                       : CF_POSTER_SHADE_NONE;
}

static void
copy_days (CfScheduleSheet *self,
           CfPlanBoard     *board)
{
  guint n_days;
  const CfPlanDay *days = cf_plan_board_get_days (board, &n_days);

  for (guint d = 0; d < n_days; d++)
    {
      CfPlanCoverage sum = cf_plan_board_sum_coverage (board, CF_PLAN_ALL_QUEUES, d, 1);
      CfPosterDay day = {
        .day = days[d].day,
        .shade = shade_of (&days[d]),
        .special = keep (self, days[d].special),
        .required_hours = sum.required_hours,
        .scheduled_hours = sum.scheduled_hours,
        .shortage_hours = sum.shortage_hours,
        .surplus_hours = sum.surplus_hours,
        .service_level = sum.service_level < 0 ? NAN : sum.service_level,
      };

      g_array_append_val (self->days, day);
    }
}

static char *
times_of (const CfPlanCode *code)
{
  if (code->kind == CF_PLAN_LEAVE || code->length_minutes <= 0)
    return NULL;

  return cf_date_text_clock_range (code->start_minute, code->start_minute + code->length_minutes);
}

/* A type that serves several queues has several codes with one letter: the legend has it once. */
static gboolean
is_in_legend (CfScheduleSheet *self,
              const char      *code)
{
  for (guint c = 0; c < self->codes->len; c++)
    {
      const CfPosterCode *other = &g_array_index (self->codes, CfPosterCode, c);

      if (other->name != NULL && g_str_equal (other->code, code))
        return TRUE;
    }

  return FALSE;
}

/* The legend explains what is on the sheet and nothing else. */
static void
copy_codes (CfScheduleSheet *self,
            CfPlanBoard     *board)
{
  guint n_codes;
  const CfPlanCode *codes = cf_plan_board_get_codes (board, &n_codes);
  g_autofree gboolean *used = g_new0 (gboolean, n_codes);

  for (guint i = 0; i < self->cells->len; i++)
    used[g_array_index (self->cells, guint16, i)] = TRUE;

  for (guint c = 0; c < n_codes; c++)
    {
      const char *text = codes[c].code != NULL ? codes[c].code : "";
      gboolean explained = c > 0 && used[c] && !is_in_legend (self, text);
      g_autofree char *times = explained ? times_of (&codes[c]) : NULL;
      CfPosterCode code = {
        .code = keep (self, text),
        .name = explained ? keep (self, codes[c].name) : NULL,
        .times = keep (self, times),
        .tint = codes[c].tint < 0 ? CF_TINT_SLATE : (CfTint) codes[c].tint,
        .hatch = codes[c].kind == CF_PLAN_LEAVE,
        .work = c > 0 && codes[c].kind == CF_PLAN_SHIFT,
      };

      g_array_append_val (self->codes, code);
    }
}

static void
copy_cells (CfScheduleSheet *self,
            CfPlanBoard     *board)
{
  const CfPlanCell *cells = cf_plan_board_get_cells (board);

  for (guint r = 0; r < self->rows->len; r++)
    for (guint d = 0; d < self->days->len; d++)
      {
        const CfPlanCell *cell = &cells[r * self->days->len + d];
        g_autofree char *note = cell->marks & CF_PLAN_NOTE ? cf_plan_board_dup_note (board, r, d)
                                                           : NULL;

        g_array_append_val (self->cells, cell->code);
        if (note != NULL)
          {
            CfPosterNote entry = { r, d, keep (self, note) };

            g_array_append_val (self->notes, entry);
          }
      }
}

static const char *
version_text (CfScheduleSheet *self,
              CfPlanBoard     *board)
{
  guint version = cf_plan_board_get_version (board);
  guint n_changes = cf_plan_board_count_changes (board);
  g_autofree char *text = NULL;

  if (version == 0)
    return keep (self, _("Draft"));

  if (n_changes == 0)
    /* Translators: %u is the number of a published version of the schedule */
    text = g_strdup_printf (_("Version %u"), version);
  else
    /* Translators: changes since the published version with the second number */
    text = g_strdup_printf (ngettext ("Draft, %1$u change since version %2$u",
                                      "Draft, %1$u changes since version %2$u", n_changes),
                            n_changes, version);

  return keep (self, text);
}

static void
fill_input (CfScheduleSheet *self,
            const char      *center,
            const char      *version)
{
  self->input = (CfPosterInput) {
    .center = keep (self, center),
    .version = version,
    .rows = (const CfPosterRow *) (void *) self->rows->data, .n_rows = self->rows->len,
    .days = (const CfPosterDay *) (void *) self->days->data, .n_days = self->days->len,
    .codes = (const CfPosterCode *) (void *) self->codes->data, .n_codes = self->codes->len,
    .cells = (const guint16 *) (void *) self->cells->data,
    .notes = (const CfPosterNote *) (void *) self->notes->data, .n_notes = self->notes->len,
  };
}

CfScheduleSheet *
cf_schedule_sheet_new (CfPlanBoard *board,
                       const char  *center)
{
  if (!cf_plan_board_is_loaded (board))
    return NULL;

  CfScheduleSheet *self = g_new0 (CfScheduleSheet, 1);

  self->rows = g_array_new (FALSE, FALSE, sizeof (CfPosterRow));
  self->days = g_array_new (FALSE, FALSE, sizeof (CfPosterDay));
  self->codes = g_array_new (FALSE, FALSE, sizeof (CfPosterCode));
  self->cells = g_array_new (FALSE, FALSE, sizeof (guint16));
  self->notes = g_array_new (FALSE, FALSE, sizeof (CfPosterNote));
  self->texts = g_string_chunk_new (4096);

  copy_rows (self, board);
  copy_days (self, board);
  copy_cells (self, board);
  copy_codes (self, board);
  fill_input (self, center, version_text (self, board));

  return self;
}

void
cf_schedule_sheet_free (CfScheduleSheet *self)
{
  g_array_unref (self->rows);
  g_array_unref (self->days);
  g_array_unref (self->codes);
  g_array_unref (self->cells);
  g_array_unref (self->notes);
  g_string_chunk_free (self->texts);
  g_free (self);
}

const CfPosterInput *
cf_schedule_sheet_get_input (CfScheduleSheet *self)
{
  return &self->input;
}

GBytes *
cf_schedule_sheet_export (CfScheduleSheet  *self,
                          CfScheduleFormat  format,
                          GError          **error)
{
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new (NULL, 1);
  CfPosterLayout layout;

  switch (format)
    {
    case CF_SCHEDULE_PDF_A4:
      layout = cf_poster_layout_paper (CF_PAPER_A4);
      break;
    case CF_SCHEDULE_PDF_A3:
      layout = cf_poster_layout_paper (CF_PAPER_A3);
      break;
    case CF_SCHEDULE_PNG:
      layout = cf_poster_layout_picture (&self->input);
      break;
    case CF_SCHEDULE_CSV:
      return cf_schedule_csv (&self->input);
    }

  g_autoptr(GPtrArray) pages = cf_poster_build (&self->input, &layout, metrics);

  if (format == CF_SCHEDULE_PNG)
    return cf_chart_export_pages (pages, CF_CHART_PNG, CF_THEME_LIGHT, metrics, error);

  return cf_chart_export_pages (pages, CF_CHART_PDF, CF_THEME_PRINT, metrics, error);
}
