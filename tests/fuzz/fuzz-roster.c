/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz-roster.c: shift-scheduling problems. Whatever is read refers to what is there. */
#include "cf-roster-file.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static void
check_requests (const CfRosterFile *file,
                const GArray       *requests)
{
  for (guint i = 0; i < requests->len; i++)
    {
      const CfRosterFileRequest *request = &g_array_index (requests, CfRosterFileRequest, i);

      g_assert_true (request->person < file->people->len && request->day < file->n_days
                     && request->shift < file->shifts->len && request->weight >= 0);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(CfRosterFile) file = cf_roster_file_parse ((const char *) data, size, NULL);

  if (file == NULL)
    return 0;

  check_requests (file, file->days_off);
  check_requests (file, file->on_requests);
  check_requests (file, file->off_requests);
  for (guint i = 0; i < file->covers->len; i++)
    {
      const CfRosterFileCover *cover = &g_array_index (file->covers, CfRosterFileCover, i);

      g_assert_true (cover->day < file->n_days && cover->shift < file->shifts->len
                     && cover->required >= 0);
    }
  for (gsize i = 0; i < (gsize) file->people->len * file->shifts->len; i++)
    g_assert_cmpint (file->limits[i], >=, -1);
  return 0;
}
