/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-kill.c: kill -9 at any moment loses nothing that was acknowledged.
 *
 * A child process opens the store, writes commands, undoes some, and sends the id of each that came
 * back through a pipe. The parent kills it at a random moment, then looks at what is on the disk:
 * every acknowledged command is there, no command is there by half, and the store checks clean. */
#include "cf-check.h"
#include "cf-db-private.h"
#include "cf-history.h"
#include "cf-id.h"
#include "cf-store.h"
#include "cf-temp-store.h"

#include <errno.h>
#include <glib-unix.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define ROWS 20      /* of each command, half in one table and half in the other */

typedef struct
{
  CfCommandInput base;
  gint64         first_id;
} BatchInput;

static gboolean
batch_run (CfDb     *db,
           gpointer  input,
           GError  **error)
{
  BatchInput *batch = input;

  for (int i = 0; i < ROWS / 2; i++)
    {
      g_autofree char *sql = g_strdup_printf (
        "INSERT INTO team VALUES (%1$" G_GINT64_FORMAT ", 'team %1$" G_GINT64_FORMAT "', NULL, 1);"
        "INSERT INTO setting VALUES ('%1$" G_GINT64_FORMAT "', 'v')", batch->first_id + i);

      if (!cf_db_execute (db, sql, error))
        return FALSE;
    }

  return TRUE;
}

static const CfCommand batch = {
  .key = "test.batch", .name = "Batch", .right = CF_RIGHT_CENTER_EDIT,
  .tables = { "team", "setting" }, .run = batch_run, .undoable = TRUE,
};

/* The child */

static void
acknowledge (int    fd,
             gint64 id)
{
  if (write (fd, &id, sizeof id) != sizeof id)
    exit (1);
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      done)
{
  g_autoptr(GError) error = NULL;

  if (!cf_store_write_finish (CF_STORE (source), result, &error))
    g_error ("%s", error->message);

  *(gboolean *) done = TRUE;
}

static void G_GNUC_NORETURN
run_child (const char *path,
           int         fd)
{
  g_autoptr(GError) error = NULL;
  CfStore *store = cf_store_open (path, &error);

  if (store == NULL || !cf_store_act_as (store, NULL, &error))
    g_error ("%s", error->message);

  for (guint round = 0;; round++)
    {
      BatchInput input = { .base.id = cf_id_new (), .first_id = cf_id_new_block (ROWS) };
      gboolean undone = FALSE;

      if (!cf_store_write (store, &batch, &input, &error))
        g_error ("%s", error->message);

      acknowledge (fd, input.base.id);

      if (round % 4 == 3)
        {
          cf_store_undo_async (store, undone_cb, &undone);
          while (!undone)
            g_main_context_iteration (NULL, TRUE);
        }
    }
}

/* The parent */

static char *program;

static GPid
start_child (const char *path,
             int        *fd)
{
  int pipe_fds[2];
  g_autoptr(GError) error = NULL;

  g_unix_open_pipe (pipe_fds, FD_CLOEXEC, &error);
  g_assert_no_error (error);

  g_autofree char *number = g_strdup_printf ("%d", pipe_fds[1]);
  const char * const arguments[] = { program, "--child", path, number, NULL };
  const int same[] = { pipe_fds[1] };
  GPid pid;

  g_spawn_async_with_pipes_and_fds (NULL, arguments, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL,
                                    -1, -1, -1, same, same, 1, &pid, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  close (pipe_fds[1]);
  *fd = pipe_fds[0];
  return pid;
}

/* Everything that was acknowledged before the child died. */
static GArray *
read_acknowledged (int fd)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 id;

  while (read (fd, &id, sizeof id) == sizeof id)
    g_array_append_val (ids, id);

  return ids;
}

static gint64
query (CfDb       *db,
       const char *sql)
{
  gint64 value;

  g_assert_true (cf_db_query_int64 (db, sql, &value, NULL));
  return value;
}

static void
check_disk (CfTempStore *temp,
            GArray      *ids)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CfDb) writer = cf_db_open (temp->path, CF_DB_WRITE, &error);

  g_assert_no_error (error);

  g_autoptr(CfDb) db = cf_temp_store_open (temp, CF_DB_READ);
  g_autoptr(CfCheckReport) report = cf_check_run (db, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < report->findings->len; i++)
    g_error ("%s", (char *) g_ptr_array_index (report->findings, i));

  for (guint i = 0; i < ids->len; i++)
    {
      gboolean kept;

      g_assert_true (cf_history_has (writer, g_array_index (ids, gint64, i), &kept, NULL));
      g_assert_true (kept);
    }

  /* Whole commands only: those that ran less those undone, each with its rows in both tables. */
  gint64 n_commands = query (db, "SELECT sum (CASE command WHEN 'test.batch' THEN 1 ELSE -1 END)"
                                 " FROM history");

  g_assert_cmpint (query (db, "SELECT count(*) FROM team"), ==, n_commands * ROWS / 2);
  g_assert_cmpint (query (db, "SELECT count(*) FROM setting"), ==, n_commands * ROWS / 2);
}

/* Waits for the first acknowledgement in most rounds, so that the kill falls into the writing; in
 * the others it falls into opening and creating. */
static gsize
run_round (CfTempStore *temp,
           gboolean     while_writing,
           guint        microseconds)
{
  int fd;
  GPid pid = start_child (temp->path, &fd);
  GPollFD poll = { fd, G_IO_IN | G_IO_HUP, 0 };

  if (while_writing)
    g_assert_cmpint (g_poll (&poll, 1, 10000), ==, 1);

  g_usleep (microseconds);
  kill (pid, SIGKILL);

  g_autoptr(GArray) ids = read_acknowledged (fd);
  int status;

  while (waitpid (pid, &status, 0) < 0)
    g_assert_cmpint (errno, ==, EINTR);

  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  close (fd);
  check_disk (temp, ids);
  return ids->len;
}

static void
test_kill (gconstpointer data)
{
  int n_rounds = GPOINTER_TO_INT (data);
  gsize n_acknowledged = 0;

  while (n_rounds > 0)
    {
      g_autoptr(CfTempStore) temp = cf_temp_store_new ();

      /* The first of ten rounds is killed while the store is made. */
      for (int i = 0; i < 10 && n_rounds > 0; i++, n_rounds--)
        n_acknowledged += run_round (temp, i > 0, (guint) g_test_rand_int_range (0, 15000));
    }

  g_test_message ("%" G_GSIZE_FORMAT " commands acknowledged", n_acknowledged);
  g_assert_cmpuint (n_acknowledged, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 4 && g_str_equal (argv[1], "--child"))
    run_child (argv[2], atoi (argv[3]));

  g_test_init (&argc, &argv, NULL);
  program = argv[0];

  if (g_test_slow ())
    g_test_add_data_func ("/kill/200-rounds", GINT_TO_POINTER (200), test_kill);
  else
    g_test_add_data_func ("/kill/20-rounds", GINT_TO_POINTER (20), test_kill);

  return g_test_run ();
}
