/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-csv.h: tables as text: comma, tab or semicolon between cells, RFC 4180 quotes.
 *
 * Reading forgives what spreadsheets and telephone systems do: rows of different lengths, bare
 * carriage returns, line ends inside quotes, Excel's "sep=;" line, text after a closing quote.
 * Writing is for Excel, WPS and LibreOffice: UTF-8 with a byte order mark, CRLF. A cell that a
 * spreadsheet would change (0012, 6222020200112233) or run (=cmd) gets a tab in front, which it
 * then shows as text; the reader takes one such tab off, so what was written is what is read. Any
 * thread. */
#pragma once

#include "cf-format-error.h"
#include "cf-table.h"

G_BEGIN_DECLS

#define CF_CSV_MAX_ROWS 2000000u
#define CF_CSV_MAX_COLUMNS 500u
#define CF_CSV_MAX_CELL 131072u   /* bytes: 32767 characters, a spreadsheet's own limit */

#define CF_CSV_SNIFF '\0'   /* for the delimiter: find it out */

char          cf_csv_sniff_delimiter (const char     *text);
/* NULL: too large (rows, columns, a cell), or a quote that is never closed. An empty text is a
 * table without rows. */
CfTable      *cf_csv_read            (const char     *text,
                                      char            delimiter,
                                      GError        **error);

typedef struct _CfCsvWriter CfCsvWriter;

CfCsvWriter  *cf_csv_writer_new      (void);
void          cf_csv_writer_add      (CfCsvWriter    *self,
                                      const char     *text);     /* NULL is "" */
void          cf_csv_writer_end_row  (CfCsvWriter    *self);
GBytes       *cf_csv_writer_finish   (CfCsvWriter    *self);     /* frees the writer */
void          cf_csv_writer_free     (CfCsvWriter    *self);     /* without finishing */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfCsvWriter, cf_csv_writer_free)

G_END_DECLS
