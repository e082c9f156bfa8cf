/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz-holidays.c: calendars as JSON, iCalendar and tables. The days come sorted, once each. */
#include "cf-encoding.h"
#include "cf-holiday-file.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  CfEncoding encoding;
  guint n_replaced;
  g_autofree char *text = cf_encoding_to_utf8 (bytes, &encoding, &n_replaced, NULL);
  g_autoptr(CfHolidayFile) file = text != NULL ? cf_holiday_file_read (text, NULL) : NULL;

  if (file == NULL)
    return 0;

  for (guint i = 0; i < file->entries->len; i++)
    {
      const CfHolidayEntry *entry = &g_array_index (file->entries, CfHolidayEntry, i);

      g_assert_true (entry->day != CF_DAY_NONE && entry->kind < CF_CALENDAR_N_KINDS);
      g_assert_true (g_utf8_validate (entry->name, -1, NULL));
      g_assert_true (i == 0 || entry[-1].day < entry->day);
    }

  return 0;
}
