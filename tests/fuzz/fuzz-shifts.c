/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz-shifts.c: shift design problems. Whatever is read lies on its grid. */
#include "cf-shift-file.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(CfShiftFile) file = cf_shift_file_parse ((const char *) data, size, NULL);

  if (file == NULL)
    return 0;

  g_assert_cmpuint (file->required->len, ==, file->n_days * 1440 / file->step);
  for (guint i = 0; i < file->shifts->len; i++)
    {
      const CfShiftFileShift *shift = &g_array_index (file->shifts, CfShiftFileShift, i);

      g_assert_true (shift->start >= 0 && shift->start < 1440 && shift->start % file->step == 0);
      g_assert_true (shift->length > 0 && shift->length <= 1440
                     && shift->length % file->step == 0);
      g_assert_true (i == 0 || shift[-1].start < shift->start
                     || shift[-1].length < shift->length);
    }
  return 0;
}
