/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-calendar-store.h: special days: holidays, swapped workdays, campaigns, outages. One a day. */
#pragma once

#include "cf-command-input.h"
#include "cf-special-day.h"

G_BEGIN_DECLS

GPtrArray *cf_special_day_read_between (CfDb    *db,    /* CfSpecialDay by day */
                                        CfDay    from,
                                        CfDay    until,
                                        GError **error);

typedef struct
{
  CfDay  day;
  int    kind;                  /* CfSpecialDayKind */
  char  *name;
  char  *day_class;             /* nullable: the name is the class */
} CfSpecialDayFacts;

typedef struct
{
  CfCommandInput  base;
  GArray         *days;         /* CfSpecialDayFacts, cleared with the array */
  guint           n_new;        /* out */
  guint           n_changed;    /* out */
  guint           n_same;       /* out */
} CfSpecialDaysInput;

CfSpecialDaysInput *cf_special_days_input_new  (void);
void                cf_special_days_input_add  (CfSpecialDaysInput *self,
                                                CfDay               day,
                                                int                 kind,
                                                const char         *name,
                                                const char         *day_class);
void                cf_special_days_input_free (gpointer            input);

/* CfSpecialDaysInput each. Set and import replace what stands on the days. */
extern const CfCommand cf_command_special_day_set;
extern const CfCommand cf_command_special_day_import;
extern const CfCommand cf_command_special_day_remove;

G_END_DECLS
