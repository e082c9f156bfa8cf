/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-chart-file.h: a CSV file as the numbers of a chart: x or label, then one column a series.
 *
 * The first line names the columns. Where every x is a date (or a date and a time) in ascending
 * order, the axis is one of time. An empty cell is a gap. */
#pragma once

#include "cf-minute.h"
#include "cf-table.h"

G_BEGIN_DECLS

#define CF_CHART_FILE_MAX_SERIES 12u

typedef struct
{
  CfTable            *table;
  guint               n_points;
  guint               n_series;
  const char        **labels;         /* n_points, lent by the table */
  CfMinute           *times;          /* NULL: the labels are no times */
  int                 step_minutes;   /* the least distance of two times */
  double             *values[CF_CHART_FILE_MAX_SERIES];
} CfChartFile;

CfTable     *cf_chart_file_read_table (const char   *path,
                                       GError      **error);
CfChartFile *cf_chart_file_read       (const char   *path,
                                       GError      **error);
const char  *cf_chart_file_get_name   (CfChartFile  *self,
                                       guint         series);
void         cf_chart_file_free       (CfChartFile  *self);
/* The number in a cell, NaN of an empty one; FALSE names the line. */
gboolean     cf_chart_file_get_number (CfTable      *table,
                                       guint         row,
                                       guint         column,
                                       double       *value,
                                       GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfChartFile, cf_chart_file_free)

G_END_DECLS
