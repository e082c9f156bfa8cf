/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-cli-commands.h: the commands of callfloorctl, one a file, listed in cf-cli-commands.c in the
 * order in which --help shows them. */
#pragma once

#include "cf-cli.h"

G_BEGIN_DECLS

extern const CfCliCommand cf_cli_backup_command;
extern const CfCliCommand cf_cli_chart_command;
extern const CfCliCommand cf_cli_check_command;
extern const CfCliCommand cf_cli_forecast_accuracy_command;
extern const CfCliCommand cf_cli_forecast_command;
extern const CfCliCommand cf_cli_forecast_defer_command;
extern const CfCliCommand cf_cli_forecast_explain_command;
extern const CfCliCommand cf_cli_forecast_layer_command;
extern const CfCliCommand cf_cli_forecast_layers_command;
extern const CfCliCommand cf_cli_forecast_mark_command;
extern const CfCliCommand cf_cli_forecast_marks_command;
extern const CfCliCommand cf_cli_forecast_months_command;
extern const CfCliCommand cf_cli_forecast_run_command;
extern const CfCliCommand cf_cli_forecast_start_command;
extern const CfCliCommand cf_cli_forecast_today_command;
extern const CfCliCommand cf_cli_forecast_unmark_command;
extern const CfCliCommand cf_cli_import_command;
extern const CfCliCommand cf_cli_init_command;
extern const CfCliCommand cf_cli_requirement_command;
extern const CfCliCommand cf_cli_restore_command;
extern const CfCliCommand cf_cli_roster_solve_command;
extern const CfCliCommand cf_cli_sample_command;
extern const CfCliCommand cf_cli_schedule_build_command;
extern const CfCliCommand cf_cli_schedule_check_command;
extern const CfCliCommand cf_cli_schedule_export_command;
extern const CfCliCommand cf_cli_schedule_show_command;
extern const CfCliCommand cf_cli_import_command;
extern const CfCliCommand cf_cli_shifts_design_command;
extern const CfCliCommand cf_cli_staffing_command;
extern const CfCliCommand cf_cli_staffing_pool_command;
extern const CfCliCommand cf_cli_staffing_simulate_command;
extern const CfCliCommand cf_cli_staffing_verify_command;

extern const CfCliCommand * const cf_cli_commands[];   /* NULL-terminated */

G_END_DECLS
