/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-cli-commands.h"

const CfCliCommand * const cf_cli_commands[] = {
  &cf_cli_forecast_command,
  &cf_cli_staffing_command,
  &cf_cli_chart_command,
  &cf_cli_sample_command,
  NULL,
};
