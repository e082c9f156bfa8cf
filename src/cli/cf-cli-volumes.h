/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-cli-volumes.h: the plain files of the engine commands: date,time,calls and date,class. */
#pragma once

#include "cf-day.h"

G_BEGIN_DECLS

typedef struct
{
  CfDay   first_day;
  guint   n_days;
  guint   n_slots;     /* a day */
  double *calls;       /* [n_days * n_slots]; NAN: no row */
} CfCliVolumes;

/* Reads the rows before @before. The columns are found by their names in the first line; errors
 * name the line. */
CfCliVolumes *cf_cli_volumes_read   (const char  *path,
                                     int          interval_minutes,
                                     CfDay        before,
                                     GError     **error);
/* The same with another column of numbers, such as "agents", in place of the calls. */
CfCliVolumes *cf_cli_volumes_read_column (const char  *path,
                                          const char  *column,
                                          int          interval_minutes,
                                          CfDay        before,
                                          GError     **error);
void          cf_cli_volumes_free   (CfCliVolumes *self);

/* Classes of the days @first to before @until, numbered from 1 as they appear; 0: ordinary. */
guint16      *cf_cli_classes_read   (const char  *path,
                                     CfDay        first,
                                     CfDay        until,
                                     GError     **error);

/* Appends @value as programs read it, with @digits behind the point. */
void          cf_cli_append_number  (GString     *text,
                                     double       value,
                                     guint        digits);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfCliVolumes, cf_cli_volumes_free)

G_END_DECLS
