/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which kinds of contract may work which shift types. */
#include "cf-contract.h"
#include "cf-id.h"
#include "cf-shift-type-store.h"
#include "cf-test-center.h"

#define STANDARD (1 << CF_CONTRACT_STANDARD)
#define PART_TIME (1 << CF_CONTRACT_PART_TIME)
#define COUNT "SELECT count(*) FROM contract_shift_type"

typedef CfTestCenterStore Fixture;

static CfShiftTypeInput *
input_for (gint64      type_id,
           const char *code,
           int         kinds)
{
  CfShiftTypeInput *input = cf_shift_type_input_new ();

  input->type_id = type_id;
  input->code = g_strdup (code);
  input->name = g_strdup (code);
  input->contract_kinds = kinds;
  return input;
}

static void
allow (Fixture    *fixture,
       gint64      type_id,
       const char *code,
       int         kinds)
{
  cf_test_center_run (&fixture->center, &cf_command_shift_type_edit,
                      input_for (type_id, code, kinds), cf_shift_type_input_free);
}

static int
kinds_of (Fixture *fixture,
          gint64   type_id)
{
  g_autoptr(GPtrArray) types = cf_shift_type_read_all (fixture->db, NULL);

  for (guint i = 0; i < types->len; i++)
    if (((CfShiftType *) types->pdata[i])->id == type_id)
      return ((CfShiftType *) types->pdata[i])->contract_kinds;

  g_assert_not_reached ();
}

/* At first everything is allowed and no row says so; what is taken away comes back to that. */
static void
test_take_and_give_back (Fixture       *fixture,
                         gconstpointer  unused)
{
  const CfTestCenter *center = &fixture->center;

  g_assert_cmpint (kinds_of (fixture, center->night), ==, CF_CONTRACT_ALL_KINDS);
  g_assert_cmpint (cf_test_center_count (fixture->db, COUNT), ==, 0);

  allow (fixture, center->night, "N", CF_CONTRACT_ALL_KINDS & ~PART_TIME);
  g_assert_cmpint (kinds_of (fixture, center->night), ==, CF_CONTRACT_ALL_KINDS & ~PART_TIME);
  g_assert_cmpint (kinds_of (fixture, center->early), ==, CF_CONTRACT_ALL_KINDS);
  g_assert_cmpint (cf_test_center_count (fixture->db, COUNT), ==, 5);    /* of six types */

  allow (fixture, center->late, "L", STANDARD);
  g_assert_cmpint (kinds_of (fixture, center->late), ==, STANDARD);
  g_assert_cmpint (kinds_of (fixture, center->night), ==, CF_CONTRACT_ALL_KINDS & ~PART_TIME);

  allow (fixture, center->late, "L", CF_CONTRACT_ALL_KINDS);
  allow (fixture, center->night, "N", CF_CONTRACT_ALL_KINDS);
  g_assert_cmpint (kinds_of (fixture, center->late), ==, CF_CONTRACT_ALL_KINDS);
  g_assert_cmpint (cf_test_center_count (fixture->db, COUNT), ==, 0);
}

/* A new type is for the kinds that were chosen, also where only some types are allowed. */
static void
test_new_type (Fixture       *fixture,
               gconstpointer  unused)
{
  const gint64 both = cf_id_new (), full = cf_id_new ();

  allow (fixture, fixture->center.night, "N", CF_CONTRACT_ALL_KINDS & ~PART_TIME);
  cf_test_center_run (&fixture->center, &cf_command_shift_type_create,
                      input_for (both, "P", CF_CONTRACT_ALL_KINDS), cf_shift_type_input_free);
  cf_test_center_run (&fixture->center, &cf_command_shift_type_create,
                      input_for (full, "F", STANDARD), cf_shift_type_input_free);
  g_assert_cmpint (kinds_of (fixture, both), ==, CF_CONTRACT_ALL_KINDS);
  g_assert_cmpint (kinds_of (fixture, full), ==, STANDARD);
  g_assert_cmpint (kinds_of (fixture, fixture->center.night), ==,
                   CF_CONTRACT_ALL_KINDS & ~PART_TIME);
}

/* No row would mean all: the last type of a kind stays. */
static void
test_last_one (Fixture       *fixture,
               gconstpointer  unused)
{
  CfContractTypesInput *only = cf_contract_types_input_new ();

  only->contract_kind = CF_CONTRACT_PART_TIME;
  g_array_append_val (only->type_ids, fixture->center.mid);
  cf_test_center_run (&fixture->center, &cf_command_contract_types_set, only,
                      cf_contract_types_input_free);
  cf_test_center_refuse (&fixture->center, &cf_command_shift_type_edit,
                         input_for (fixture->center.mid, "M", STANDARD),
                         cf_shift_type_input_free);
  g_assert_cmpint (kinds_of (fixture, fixture->center.mid), ==, CF_CONTRACT_ALL_KINDS);
}

#define ADD(path, func) \
  CF_TEST_CENTER_ADD ("/shift-type-store/" path, func)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("take-and-give-back", test_take_and_give_back);
  ADD ("new-type", test_new_type);
  ADD ("last-one", test_last_one);

  return g_test_run ();
}
