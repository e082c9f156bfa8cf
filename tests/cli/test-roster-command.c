/* SPDX-License-Identifier: GPL-3.0-or-later */
/* callfloorctl roster solve and shifts design, as outside checks call them. */
#include "cf-roster-cases.h"
#include "engine-run.h"

#include <string.h>

/* The output's cells, in the problem's order. */
static guint16 *
read_cells (const CfRosterFile *file,
            const char         *path)
{
  guint16 *cells = g_new0 (guint16, file->people->len * file->n_days);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));

  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, file->people->len + 1);
  for (guint p = 0; p < file->people->len; p++)
    {
      g_auto(GStrv) fields = g_strsplit (lines[p], ",", -1);

      g_assert_cmpuint (g_strv_length (fields), ==, file->n_days + 1);
      g_assert_cmpstr (fields[0], ==, g_array_index (file->people, CfRosterFilePerson, p).name);
      for (guint d = 0; d < file->n_days; d++)
        for (guint s = 0; s < file->shifts->len; s++)
          if (g_str_equal (fields[d + 1], g_array_index (file->shifts, CfRosterFileShift, s).name))
            cells[p * file->n_days + d] = s + 1;
    }
  return cells;
}

static void
test_solve (Fixture       *fixture,
            gconstpointer  unused)
{
  g_autofree char *problem = cf_roster_case_make (3, 8, 2, 2);
  g_autoptr(CfRosterFile) file = cf_roster_file_parse (problem, strlen (problem), NULL);
  g_autofree char *words = g_strdup_printf ("roster solve %s --moves 60000 --seed 5 --output %s",
                                            fixture->history, fixture->output);
  g_autofree char *again = g_strdup_printf ("roster solve %s --moves 60000 --seed 5 --output %s",
                                            fixture->history, fixture->special);
  g_autofree char *one = NULL, *other = NULL;
  gint64 objective;

  write_file (fixture->history, problem);

  g_autofree char *printed = run (words, 0);
  g_autofree guint16 *cells = read_cells (file, fixture->output);
  g_autofree char *broken = cf_roster_case_judge (file, cells, &objective);
  g_autofree char *begins = g_strdup_printf ("objective %d bound ", (int) objective);

  g_assert_cmpstr (broken, ==, NULL);
  g_assert_true (g_str_has_prefix (printed, begins));
  g_assert_nonnull (strstr (printed, " gap "));
  g_assert_nonnull (strstr (printed, "% seconds "));

  g_free (run (again, 0));
  g_assert_true (g_file_get_contents (fixture->output, &one, NULL, NULL));
  g_assert_true (g_file_get_contents (fixture->special, &other, NULL, NULL));
  g_assert_cmpstr (one, ==, other);
}

static void
test_impossible (Fixture       *fixture,
                 gconstpointer  unused)
{
  g_autofree char *words = g_strdup_printf ("roster solve %s --moves 2000 --output %s",
                                            fixture->history, fixture->output);
  g_autofree char *twice = g_strdup_printf ("roster solve %s --moves 1 --seconds 1 --output %s",
                                            fixture->history, fixture->output);

  write_file (fixture->history, "SECTION_HORIZON\n7\nSECTION_SHIFTS\nA,480,\nSECTION_STAFF\n"
                                "P,A=2,4800,2400,5,2,2,1\nSECTION_COVER\n0,A,1,100,1\n");
  g_free (run (words, 1));
  g_assert_false (g_file_test (fixture->output, G_FILE_TEST_EXISTS));
  g_free (run (twice, 2));
  write_file (fixture->history, "SECTION_HORIZON\nseven\n");
  g_free (run (words, 1));
}

static void
test_design (Fixture       *fixture,
             gconstpointer  unused)
{
  g_autofree char *words = g_strdup_printf ("shifts design %s --seconds 0.2 --output %s",
                                            fixture->history, fixture->output);
  g_autofree char *text = NULL;

  write_file (fixture->history,
              "#MinuteInterval:\n240\n\n#DaysPerCycle:\n2\n\n"
              "#Requirements:\n0 2 2 0 0 0 0 3 3 0 0 0\n\n"
              "#Number of shift templates\n1\n\n#Shift templates\nM Morning 4:0 0 0 480 0 0 *\n\n"
              "#UnderCover:\n1\n#Overcover:\n1\n#Shifts:\n60\n");

  g_autofree char *printed = run (words, 0);

  g_assert_true (g_file_get_contents (fixture->output, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "240,480,2,3\n");
  g_assert_true (g_str_has_prefix (printed, "objective 60 seconds "));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/roster-command/solve", Fixture, NULL, set_up, test_solve, tear_down);
  g_test_add ("/roster-command/impossible", Fixture, NULL, set_up, test_impossible, tear_down);
  g_test_add ("/roster-command/design", Fixture, NULL, set_up, test_design, tear_down);
  return g_test_run ();
}
