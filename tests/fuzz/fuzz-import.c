/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz-import.c: a file of any kind up to its plan, against a store with a queue. The first byte
 * chooses the kind. What would be stored is sorted, in range and on the beat. */
#include "cf-import-read.h"
#include "cf-temp-store.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static CfTempStore *temp;
static CfDb *open_db;

static void
close_store (void)
{
  g_clear_pointer (&open_db, cf_db_close);
  g_clear_pointer (&temp, cf_temp_store_free);
}

/* One store for all inputs: reading plans changes nothing in it. */
static CfDb *
open_store (void)
{
  if (open_db == NULL)
    {
      temp = cf_temp_store_new ();
      open_db = cf_temp_store_open (temp, CF_DB_WRITE);
      atexit (close_store);
    }

  return open_db;
}

static void
check_volumes (const CfImportPlan *plan)
{
  if (plan->blocked != NULL || plan->facts == NULL)
    return;

  g_assert_cmpuint (plan->n_good, ==, plan->facts->len);
  g_assert_cmpuint (plan->n_new + plan->n_changed + plan->n_same, ==, plan->n_good);
  for (guint i = 0; i < plan->facts->len; i++)
    {
      const CfIntervalFact *fact = &g_array_index (plan->facts, CfIntervalFact, i);

      g_assert_cmpint (fact->offered, >=, 0);
      g_assert_cmpint (cf_minute_of_day (fact->start) % fact->minutes, ==, 0);
      g_assert_true (i == 0 || fact[-1].start < fact->start);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  if (size == 0)
    return 0;

  CfImportKind kind = (CfImportKind) (data[0] % CF_IMPORT_N_KINDS);
  g_autoptr(GBytes) bytes = g_bytes_new (data + 1, size - 1);
  g_autoptr(CfImportSheet) sheet = cf_import_sheet_read (kind, bytes, NULL);

  if (sheet == NULL)
    return 0;

  g_autoptr(CfImportPlan) plan = cf_import_plan_new (sheet, cf_import_sheet_get_guess (sheet));
  CfImportOptions options = { .queue_id = 1, .today = 20000 };

  if (kind == CF_IMPORT_VOLUMES)
    {
      cf_import_volumes_read (plan, open_store (), &options, NULL);
      check_volumes (plan);
    }
  else if (kind == CF_IMPORT_PEOPLE)
    cf_import_people_read (plan, open_store (), &options, NULL);
  else
    cf_import_days_read (plan, open_store (), &options, NULL);

  cf_import_plan_sort (plan);

  g_autofree char *summary = cf_import_plan_summary (plan);
  g_autofree char *json = cf_import_sheet_mapping_to_json (sheet, plan->mapping);

  g_assert_true (g_utf8_validate (summary, -1, NULL));
  g_assert_nonnull (json);

  return 0;
}
