/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One pass over the text. A quote is special only where a cell begins; inside quotes two of them
 * are one. What follows a closing quote up to the delimiter belongs to the cell as it stands. */
#include "cf-csv.h"

#include "cf-number.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SNIFF_ROWS 40
#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define LONGEST_NUMBER 11    /* digits that Excel shows as they are */

typedef struct
{
  const char *at;
  guint       line;
  char        delimiter;
  GString    *cell;
  guint       open_line;     /* of the quote that is not closed; 0: none */
} Reader;

static gboolean
is_line_end (char c)
{
  return c == '\n' || c == '\r';
}

/* CRLF, LF or a lone CR is one line end. */
static void
skip_line_end (Reader *self)
{
  if (self->at[0] == '\r' && self->at[1] == '\n')
    self->at++;
  self->at++;
  self->line++;
}

static void
read_quoted (Reader *self)
{
  self->open_line = self->line;
  self->at++;

  for (; *self->at != '\0'; self->at++)
    {
      if (*self->at == '"' && self->at[1] != '"')
        {
          self->open_line = 0;
          self->at++;
          return;
        }
      if (*self->at == '"')
        self->at++;
      else if (*self->at == '\n' || (*self->at == '\r' && self->at[1] != '\n'))
        self->line++;
      g_string_append_c (self->cell, *self->at);
    }
}

/* Leaves `at` on the delimiter, the line end or the end. FALSE: text follows a closing quote, or a
 * quote stands in the middle. */
static gboolean
read_cell (Reader *self)
{
  gboolean quoted = *self->at == '"';

  g_string_truncate (self->cell, 0);

  if (quoted)
    read_quoted (self);

  const char *start = self->at;

  while (*self->at != '\0' && *self->at != self->delimiter && !is_line_end (*self->at))
    self->at++;
  g_string_append_len (self->cell, start, self->at - start);

  gboolean tidy = quoted ? self->at == start
                         : memchr (start, '"', (gsize) (self->at - start)) == NULL;

  if (self->cell->str[0] == '\t')
    g_string_erase (self->cell, 0, 1);

  return tidy;
}

static gboolean
read_row (Reader   *self,
          CfTable  *table,
          GError  **error)
{
  cf_table_begin_row (table, self->line);

  for (guint column = 0;; column++)
    {
      read_cell (self);

      if (self->open_line > 0)
        {
          g_set_error (error, CF_FORMAT_ERROR, CF_FORMAT_ERROR_SYNTAX,
                       /* Translators: %u is the number of a line of a file. */
                       _("The quotation mark opened on line %u is never closed."), self->open_line);
          return FALSE;
        }
      if (column >= CF_CSV_MAX_COLUMNS)
        {
          g_set_error (error, CF_FORMAT_ERROR, CF_FORMAT_ERROR_TOO_LARGE,
                       _("Line %u has more than %u columns."), self->line, CF_CSV_MAX_COLUMNS);
          return FALSE;
        }

      if (self->cell->len > CF_CSV_MAX_CELL)
        {
          g_set_error (error, CF_FORMAT_ERROR, CF_FORMAT_ERROR_TOO_LARGE,
                       _("A cell on line %u is far too long. This is not a table of text."),
                       self->line);
          return FALSE;
        }

      cf_table_add_cell (table, self->cell->str, self->cell->len);
      if (*self->at != self->delimiter || *self->at == '\0')
        break;
      self->at++;
    }

  if (*self->at != '\0')
    skip_line_end (self);

  return TRUE;
}

/* "sep=;" on a line of its own: Excel's way to say it. */
static const char *
skip_separator_line (const char *text,
                     char       *delimiter)
{
  if (g_ascii_strncasecmp (text, "sep=", 4) != 0 || text[4] == '\0'
      || strchr (",;\t|", text[4]) == NULL || (text[5] != '\0' && !is_line_end (text[5])))
    return text;

  *delimiter = text[4];

  return text + 5;
}

CfTable *
cf_csv_read (const char  *text,
             char         delimiter,
             GError     **error)
{
  g_autoptr(CfTable) table = cf_table_new ();
  g_autoptr(GString) cell = g_string_new (NULL);
  char said = delimiter;
  const char *first = skip_separator_line (text, &said);
  Reader reader = { first, 1, said, cell, 0 };

  if (first != text && *first != '\0')
    skip_line_end (&reader);
  if (reader.delimiter == CF_CSV_SNIFF)
    reader.delimiter = cf_csv_sniff_delimiter (reader.at);

  while (*reader.at != '\0')
    {
      if (cf_table_get_n_rows (table) >= CF_CSV_MAX_ROWS)
        {
          g_set_error (error, CF_FORMAT_ERROR, CF_FORMAT_ERROR_TOO_LARGE,
                       _("The file has more than %u lines. Split it by year and import the parts."),
                       CF_CSV_MAX_ROWS);
          return NULL;
        }
      if (!read_row (&reader, table, error))
        return NULL;
    }

  return g_steal_pointer (&table);
}

/* How many of the first rows have the same number of cells, and how many those are: the right
 * delimiter makes many cells and even rows; a wrong one makes one cell, or a ragged lot, or leaves
 * text behind closing quotes. */
static guint
delimiter_score (const char *text,
                 char        delimiter)
{
  g_autoptr(GString) cell = g_string_new (NULL);
  Reader reader = { text, 1, delimiter, cell, 0 };
  guint counts[64] = { 0 };
  guint best = 0;
  guint untidy = 0;

  for (guint row = 0; row < SNIFF_ROWS && *reader.at != '\0'; row++)
    {
      guint n_cells = 1;

      untidy += !read_cell (&reader);
      for (; *reader.at == delimiter; n_cells++)
        {
          reader.at++;
          untidy += !read_cell (&reader);
        }
      if (*reader.at != '\0')
        skip_line_end (&reader);
      if (n_cells < G_N_ELEMENTS (counts))
        counts[n_cells]++;
    }

  for (guint i = 2; i < G_N_ELEMENTS (counts); i++)
    best = MAX (best, counts[i] * counts[i] * MIN (i, 16));

  return best / (1 + untidy);
}

/* A comma when nothing separates. */
char
cf_csv_sniff_delimiter (const char *text)
{
  static const char candidates[] = { '\t', ';', '|', ',' };   /* the rarer wins a tie */
  char best = ',';
  guint best_score = 0;

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      guint score = delimiter_score (text, candidates[i]);

      if (score > best_score)
        {
          best_score = score;
          best = candidates[i];
        }
    }

  return best;
}

struct _CfCsvWriter
{
  GString  *text;
  gboolean  row_has_cells;
};

CfCsvWriter *
cf_csv_writer_new (void)
{
  CfCsvWriter *self = g_new0 (CfCsvWriter, 1);

  self->text = g_string_new (BYTE_ORDER_MARK);

  return self;
}

void
cf_csv_writer_free (CfCsvWriter *self)
{
  g_string_free (self->text, TRUE);
  g_free (self);
}

/* Would a spreadsheet drop zeros or digits of it, or take it for a formula? */
static gboolean
needs_guard (const char *text)
{
  gsize n_digits = strspn (text, "0123456789");
  double value;

  if (*text != '\0' && strchr ("\t\r=@", *text) != NULL)
    return TRUE;
  if (*text == '+' || *text == '-')
    return !cf_number_parse (text, &value);

  return text[n_digits] == '\0'
         && ((n_digits > 1 && text[0] == '0') || n_digits > LONGEST_NUMBER);
}

void
cf_csv_writer_add (CfCsvWriter *self,
                   const char  *text)
{
  const char *cell = text != NULL ? text : "";
  gboolean guard = needs_guard (cell);

  if (self->row_has_cells)
    g_string_append_c (self->text, ',');
  self->row_has_cells = TRUE;

  /* "sep=" unquoted would read as Excel's line about the delimiter. */
  if (!guard && strpbrk (cell, ",;\t|\"\r\n") == NULL
      && g_ascii_strncasecmp (cell, "sep=", 4) != 0)
    {
      g_string_append (self->text, cell);
      return;
    }

  g_string_append (self->text, guard ? "\"\t" : "\"");
  for (; *cell != '\0'; cell++)
    {
      if (*cell == '"')
        g_string_append_c (self->text, '"');
      g_string_append_c (self->text, *cell);
    }
  g_string_append_c (self->text, '"');
}

void
cf_csv_writer_end_row (CfCsvWriter *self)
{
  g_string_append (self->text, "\r\n");
  self->row_has_cells = FALSE;
}

GBytes *
cf_csv_writer_finish (CfCsvWriter *self)
{
  GBytes *bytes = g_string_free_to_bytes (self->text);

  g_free (self);

  return bytes;
}
