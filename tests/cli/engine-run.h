/* SPDX-License-Identifier: GPL-3.0-or-later */
/* engine-run.h: callfloorctl on files in a folder of its own. */
#pragma once

#include <glib.h>
#include <json-glib/json-glib.h>

typedef struct
{
  char *folder;
  char *history;
  char *special;
  char *output;
} Fixture;

void       set_up     (Fixture       *fixture,
                       gconstpointer  unused);
void       tear_down  (Fixture       *fixture,
                       gconstpointer  unused);
void       write_file (const char    *path,
                       const char    *text);

/* Runs callfloorctl with words separated by spaces; the exit status must be @status. Errors are one
 * sentence on standard error and nothing on standard output. */
char      *run        (const char    *words,
                       int            status);
/* The array that it prints. */
JsonArray *run_json   (const char    *words);
double     member     (JsonArray     *rows,
                       guint          row,
                       const char    *name);
