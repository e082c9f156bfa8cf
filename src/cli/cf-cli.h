/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-cli.h: the frame of callfloorctl.
 *
 * A command is a constant in its own file, cf-cli-<command>.c, listed in cf-cli-commands.c. It
 * prints plain text for people (and JSON where --json is offered) to standard output; an error is
 * one sentence on standard error. Exit status: 0 done, 1 could not be done, 2 wrong usage. Main
 * thread only. */
#pragma once

#include "cf-store.h"

G_BEGIN_DECLS

typedef enum
{
  CF_CLI_DONE = 0,
  CF_CLI_FAILED = 1,
  CF_CLI_USAGE = 2,
} CfCliStatus;

typedef struct _CfCli CfCli;

typedef struct
{
  const char   *name;        /* one or two words: "check", "schedule build" */
  const char   *arguments;   /* for --help: "FILE"; nullable */
  const char   *summary;     /* N_(), one line */
  CfCliStatus (*run) (CfCli *cli, int argc, char **argv);   /* argv[0] is the command's name */
} CfCliCommand;

/* Parses the command's options out of @argc and @argv; what is left are argv[0] and the positional
 * arguments. FALSE: help or the error was printed, return *@status. */
gboolean     cf_cli_parse      (const CfCliCommand  *command,
                                const GOptionEntry  *entries,
                                int                 *argc,
                                char              ***argv,
                                CfCliStatus         *status);

/* The sentence, "callfloorctl: " before it, on standard error. */
CfCliStatus  cf_cli_fail       (const GError        *error);
CfCliStatus  cf_cli_fail_usage (const char          *format,
                                ...) G_GNUC_PRINTF (1, 2);

/* The store that --store names (default: the window's own), opened once, with the actor of --as.
 * Lent. NULL and *@error: it could not be opened, or there is nobody with that staff number. */
CfStore     *cf_cli_open_store (CfCli               *cli,
                                GError             **error);
/* The same, but a store that is not there is not made. */
CfStore     *cf_cli_open_existing (CfCli            *cli,
                                GError             **error);
void         cf_cli_close_store (CfCli              *cli);
const char  *cf_cli_store_path (CfCli               *cli);

/* Takes the program's own options, finds the command and runs it. */
int          cf_cli_main       (int                  argc,
                                char               **argv);

G_END_DECLS
