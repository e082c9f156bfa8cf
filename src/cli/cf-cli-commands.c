/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-cli-commands.h"

const CfCliCommand * const cf_cli_commands[] = {
  NULL,
};
