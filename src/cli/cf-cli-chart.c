/* SPDX-License-Identifier: GPL-3.0-or-later */
/* callfloorctl chart: a table as a picture. */
#include "cf-bar-chart.h"
#include "cf-chart-export.h"
#include "cf-chart-file.h"
#include "cf-cli-commands.h"
#include "cf-heat-map.h"
#include "cf-line-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>

#define DECIMALS 2
#define MAX_SIZE 20000

typedef struct
{
  const char    *path;
  const char    *title;
  CfTextMetrics *metrics;
  double         width;
  double         height;
} ChartRequest;

static CfScene *
build_line (const ChartRequest  *request,
            GError             **error)
{
  g_autoptr(CfChartFile) file = cf_chart_file_read (request->path, error);
  CfLineSeries series[CF_CHART_FILE_MAX_SERIES] = { 0 };

  if (file == NULL)
    return NULL;

  for (guint s = 0; s < file->n_series; s++)
    series[s] = (CfLineSeries) {
      .name = cf_chart_file_get_name (file, s), .values = file->values[s], .line_width = 2,
      .ink = CF_INK_SERIES_1 + s % CF_N_SERIES,
      .dash = s < CF_N_SERIES ? CF_DASH_NONE : CF_DASH_LONG,
    };

  return cf_line_chart_build (&(CfLineChart) {
    .title = request->title, .n_points = file->n_points, .times = file->times,
    .labels = file->labels, .step_minutes = file->step_minutes, .series = series,
    .n_series = file->n_series, .now = CF_MINUTE_NONE, .goal = NAN, .decimals = DECIMALS,
  }, request->metrics, request->width, request->height);
}

static CfScene *
build_bar (const ChartRequest  *request,
           GError             **error)
{
  g_autoptr(CfChartFile) file = cf_chart_file_read (request->path, error);
  CfBarSeries series[CF_CHART_FILE_MAX_SERIES] = { 0 };

  if (file == NULL)
    return NULL;

  for (guint s = 0; s < file->n_series; s++)
    series[s] = (CfBarSeries) { cf_chart_file_get_name (file, s), file->values[s],
                                CF_INK_SERIES_1 + s % CF_N_SERIES };

  return cf_bar_chart_build (&(CfBarChart) {
    .title = request->title, .labels = file->labels, .n_labels = file->n_points,
    .series = series, .n_series = file->n_series, .decimals = DECIMALS,
  }, request->metrics, request->width, request->height);
}

/* The place of @text among the names that came before, added when it is new. */
static guint
place_of (GPtrArray  *names,
          const char *text)
{
  for (guint i = 0; i < names->len; i++)
    if (g_str_equal (g_ptr_array_index (names, i), text))
      return i;

  g_ptr_array_add (names, (gpointer) text);
  return names->len - 1;
}

/* Lines of row, column, value; rows and columns in the order in which they first appear. */
static double *
read_cells (CfTable    *table,
            GPtrArray  *rows,
            GPtrArray  *columns,
            GError    **error)
{
  guint n = cf_table_get_n_rows (table);
  double *cells = NULL;

  for (guint i = 1; i < n; i++)
    {
      place_of (rows, cf_table_get (table, i, 0));
      place_of (columns, cf_table_get (table, i, 1));
    }

  cells = g_new (double, rows->len * columns->len);
  for (guint i = 0; i < rows->len * columns->len; i++)
    cells[i] = NAN;

  for (guint i = 1; i < n; i++)
    {
      guint row = place_of (rows, cf_table_get (table, i, 0));
      guint column = place_of (columns, cf_table_get (table, i, 1));

      if (!cf_chart_file_get_number (table, i, 2, &cells[row * columns->len + column], error))
        {
          g_free (cells);
          return NULL;
        }
    }

  return cells;
}

static guint
decimals_of (const double *cells,
             guint         n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    if (isfinite (cells[i]) && cells[i] != floor (cells[i]))
      return 1;

  return 0;
}

static CfScene *
build_heat_map (const ChartRequest  *request,
                GError             **error)
{
  g_autoptr(CfTable) table = cf_chart_file_read_table (request->path, error);
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();
  g_autoptr(GPtrArray) columns = g_ptr_array_new ();
  g_autofree double *cells = table != NULL ? read_cells (table, rows, columns, error) : NULL;

  if (cells == NULL)
    return NULL;

  return cf_heat_map_build (&(CfHeatMap) {
    .title = request->title, .rows = (const char * const *) rows->pdata, .n_rows = rows->len,
    .columns = (const char * const *) columns->pdata, .n_columns = columns->len, .values = cells,
    .decimals = decimals_of (cells, rows->len * columns->len),
    .row_name = cf_table_get (table, 0, 0), .column_name = cf_table_get (table, 0, 1),
    .value_name = cf_table_get (table, 0, 2),
  }, request->metrics, request->width, request->height);
}

static const struct
{
  const char *name;
  CfScene  *(*build) (const ChartRequest *request, GError **error);
} kinds[] = {
  { "line", build_line },
  { "bar", build_bar },
  { "heatmap", build_heat_map },
};

static gboolean
parse_theme (const char *name,
             CfTheme    *theme)
{
  static const struct { const char *name; CfTheme theme; } themes[] = {
    { "light", CF_THEME_LIGHT },
    { "dark", CF_THEME_DARK },
    { "contrast", CF_THEME_CONTRAST },
    { "print", CF_THEME_PRINT },
  };

  *theme = CF_THEME_PRINT;
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    if (name == NULL || g_str_equal (name, themes[i].name))
      {
        *theme = name == NULL ? CF_THEME_LIGHT : themes[i].theme;
        return TRUE;
      }

  return FALSE;
}

static gboolean
parse_size (const char *text,
            double     *width,
            double     *height)
{
  int w = 960, h = 480, length = 0;

  if (text != NULL && (sscanf (text, "%5dx%5d%n", &w, &h, &length) != 2 || text[length] != '\0'
                       || w < 64 || h < 64 || w > MAX_SIZE || h > MAX_SIZE))
    return FALSE;

  *width = w;
  *height = h;
  return TRUE;
}

static CfCliStatus
draw (guint               kind,
      const ChartRequest *request,
      CfTheme             theme,
      const char         *output)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CfScene) scene = kinds[kind].build (request, &error);

  if (scene == NULL || !cf_chart_export (scene, theme, request->metrics, output, &error))
    return cf_cli_fail (error);

  return CF_CLI_DONE;
}

static CfCliStatus
run_chart (CfCli  *cli,
           int     argc,
           char  **argv)
{
  g_autofree char *input = NULL, *output = NULL, *size = NULL, *theme_name = NULL, *title = NULL;
  const GOptionEntry entries[] = {
    { "input", 0, 0, G_OPTION_ARG_FILENAME, &input, N_("The table, as CSV"), N_("FILE") },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_("The picture: .png, .svg or .pdf"),
      N_("FILE") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &size, N_("Its size, 960x480 if not given"), "WxH" },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &theme_name, N_("light, dark, contrast or print"),
      N_("THEME") },
    { "title", 0, 0, G_OPTION_ARG_STRING, &title, N_("Printed above the chart"), N_("TEXT") },
    { NULL },
  };
  ChartRequest request = { 0 };
  CfCliStatus status;
  CfTheme theme;

  if (!cf_cli_parse (&cf_cli_chart_command, entries, &argc, &argv, &status))
    return status;
  if (argc != 2 || input == NULL || output == NULL)
    return cf_cli_fail_usage (_("Say which kind of chart, --input FILE and --output FILE."));
  if (!parse_size (size, &request.width, &request.height))
    return cf_cli_fail_usage (_("“%s” is not a size such as 960x480."), size);
  if (!parse_theme (theme_name, &theme))
    return cf_cli_fail_usage (_("There is no theme “%s”."), theme_name);

  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new (NULL, 1);

  request.path = input;
  request.title = title != NULL ? title : "";
  request.metrics = metrics;
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    if (g_str_equal (argv[1], kinds[k].name))
      return draw (k, &request, theme, output);

  /* Translators: %s is what was typed; the three names are not translated */
  return cf_cli_fail_usage (_("There is no chart “%s”: use line, bar or heatmap."), argv[1]);
}

const CfCliCommand cf_cli_chart_command = {
  .name = "chart",
  .arguments = "KIND",
  .summary = N_("Draw a table as a picture"),
  .run = run_chart,
};
