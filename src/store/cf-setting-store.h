/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-setting-store.h: settings of the site: what every desk of the center shares. */
#pragma once

#include "cf-command-input.h"

G_BEGIN_DECLS

#define CF_SETTING_CENTER_NAME "center-name"
#define CF_SETTING_SAMPLE "sample"             /* "1": a sample center, which may say so */
#define CF_SETTING_NIGHT_START "night-start"   /* minute of the day, default 1320 */
#define CF_SETTING_NIGHT_END "night-end"       /* minute of the day, default 360 */
#define CF_SETTING_HIRING_PLAN "hiring-plan"   /* figures of the months ahead, see the model */

char   *cf_setting_read     (CfDb        *db,      /* NULL without error: not set */
                             const char  *key,
                             GError     **error);
gint64  cf_setting_read_int (CfDb        *db,      /* @fallback: not set or not a number */
                             const char  *key,
                             gint64       fallback,
                             GError     **error);

typedef struct
{
  CfCommandInput  base;
  char           *key;
  char           *value;       /* NULL: unset */
} CfSettingInput;

CfSettingInput *cf_setting_input_new  (const char *key,
                                       const char *value);
void            cf_setting_input_free (gpointer    input);

extern const CfCommand cf_command_setting_set;
/* CF_SETTING_HIRING_PLAN only, by whoever may forecast. What a view was left with is no step that
 * Undo should stop at: final, and no message. */
extern const CfCommand cf_command_setting_keep;

G_END_DECLS
