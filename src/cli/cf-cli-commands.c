/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-cli-commands.h"

const CfCliCommand * const cf_cli_commands[] = {
  &cf_cli_init_command,
  &cf_cli_sample_command,
  &cf_cli_import_command,
  &cf_cli_forecast_run_command,
  &cf_cli_requirement_command,
  &cf_cli_schedule_build_command,
  &cf_cli_schedule_show_command,
  &cf_cli_schedule_check_command,
  &cf_cli_schedule_export_command,
  &cf_cli_backup_command,
  &cf_cli_restore_command,
  &cf_cli_check_command,
  &cf_cli_forecast_command,
  &cf_cli_staffing_command,
  &cf_cli_roster_solve_command,
  &cf_cli_chart_command,
  NULL,
};
