/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-schedule-csv.h"

#include "cf-csv.h"

#include <glib/gi18n-lib.h>

static void
add_head (CfCsvWriter         *writer,
          const CfPosterInput *input)
{
  cf_csv_writer_add (writer, _("Staff number"));
  cf_csv_writer_add (writer, _("Name"));
  cf_csv_writer_add (writer, _("Team"));
  for (guint d = 0; d < input->n_days; d++)
    {
      g_autofree char *day = cf_day_to_iso (input->days[d].day);

      cf_csv_writer_add (writer, day);
    }
  cf_csv_writer_add (writer, _("Hours"));
  cf_csv_writer_end_row (writer);
}

static void
add_row (CfCsvWriter         *writer,
         const CfPosterInput *input,
         guint                row)
{
  const CfPosterRow *person = &input->rows[row];
  char hours[G_ASCII_DTOSTR_BUF_SIZE];

  cf_csv_writer_add (writer, person->staff_number);
  cf_csv_writer_add (writer, person->name);
  cf_csv_writer_add (writer, person->team);
  for (guint d = 0; d < input->n_days; d++)
    {
      guint code = input->cells[row * input->n_days + d];

      cf_csv_writer_add (writer, code < input->n_codes ? input->codes[code].code : "");
    }
  /* Files have a decimal point in every locale. */
  g_ascii_formatd (hours, sizeof hours, "%.2f", person->paid_minutes / 60.0);
  cf_csv_writer_add (writer, hours);
  cf_csv_writer_end_row (writer);
}

GBytes *
cf_schedule_csv (const CfPosterInput *input)
{
  CfCsvWriter *writer = cf_csv_writer_new ();

  add_head (writer, input);
  for (guint r = 0; r < input->n_rows; r++)
    add_row (writer, input, r);

  return cf_csv_writer_finish (writer);
}
