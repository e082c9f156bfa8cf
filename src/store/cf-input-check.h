/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-input-check.h: what commands ask before they write, and the sentences when the answer is no.
 *
 * Private to store/. All of it on the writer's thread. */
#pragma once

#include "cf-command-input.h"
#include "cf-day.h"

G_BEGIN_DECLS

/* Sets CF_STORE_ERROR_INVALID with @sentence, which is translated; FALSE, to be returned. */
gboolean  cf_input_refuse       (GError         **error,
                                 const char      *sentence);
gboolean  cf_input_check_text   (const char      *text,
                                 const char      *sentence,    /* when it is empty */
                                 GError         **error);
gboolean  cf_input_check_days   (CfDay            from_day,
                                 CfDay            until_day,
                                 GError         **error);

/* The first column of the first row of a statement; 0 when there is no row. */
gboolean  cf_input_query        (CfDb            *db,
                                 GError         **error,
                                 const char      *name,
                                 gint64          *value,
                                 const char      *format,
                                 ...);

/* Runs a statement and refuses with NOT_FOUND when it touched no row. */
gboolean  cf_input_run_on_row   (CfDb            *db,
                                 GError         **error,
                                 const char      *name,
                                 const char      *format,
                                 ...);

/* The name of @agent_id as the subject of the command, unless it has one. */
gboolean  cf_input_name_subject (CfDb            *db,
                                 CfCommandInput  *input,
                                 gint64           agent_id,
                                 GError         **error);

/* Writes positions 1, 2, … with @place_name; @count_name tells how many rows there must be. */
gboolean  cf_input_place        (CfDb            *db,
                                 GArray          *ids,
                                 const char      *count_name,
                                 const char      *place_name,
                                 GError         **error);

G_END_DECLS
