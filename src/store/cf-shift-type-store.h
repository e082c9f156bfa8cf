/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-shift-type-store.h: shift types, their breaks, and which contracts may work them.
 *
 * Codes are unique among the types that are not archived. Shifts keep the start and end they were
 * made with; an edit of a type's times moves its shifts from a day on when it is told to. */
#pragma once

#include "cf-command-input.h"
#include "cf-day.h"
#include "cf-shift-break.h"
#include "cf-shift-type.h"

G_BEGIN_DECLS

/* A kind of contract is restricted when it has at least one of these; else it allows every type. */
typedef struct
{
  int    contract_kind;
  gint64 type_id;
} CfContractShiftType;

GPtrArray *cf_shift_type_read_all          (CfDb    *db,     /* CfShiftType by id; archived too */
                                            GError **error);
GPtrArray *cf_shift_break_read_all         (CfDb    *db,     /* by id; @type_id 0: of all */
                                            gint64   type_id,
                                            GError **error);
GArray    *cf_contract_shift_type_read_all (CfDb    *db,
                                            GError **error);
gint64     cf_shift_type_count_uses        (CfDb    *db,     /* live shifts; -1 on error */
                                            gint64   type_id,
                                            CfDay    from_day,
                                            GError **error);

typedef struct
{
  int      offset_minutes;
  int      length_minutes;
  gboolean paid;
} CfBreakSpan;

typedef struct
{
  CfCommandInput  base;
  gint64          type_id;            /* by cf_id_new () to create */
  char           *code;               /* 1 to 4 characters */
  char           *name;
  int             tint;               /* CfTint */
  int             activity;           /* CfActivity */
  int             start_minute;
  int             length_minutes;
  gint64          queue_id;           /* 0: the queue of the person */
  int             weekdays;           /* bit 0 Monday */
  GArray         *breaks;             /* CfBreakSpan: all of them; inside the shift, no overlap */
  gint64          first_break_id;     /* cf_id_new_block (number of breaks) */
  CfDay           shifts_from_day;    /* edit: shifts from here on follow; CF_DAY_NONE: none */
  int             contract_kinds;     /* that may work it: bit 1 << CfContractKind; as made: all */
} CfShiftTypeInput;

CfShiftTypeInput *cf_shift_type_input_new  (void);
void              cf_shift_type_input_free (gpointer input);

typedef struct
{
  CfCommandInput base;
  gint64         type_id;
  gint64         replacement_id;      /* what shifts from from_day on become; 0: they stay */
  CfDay          from_day;
  gboolean       archived;            /* FALSE: bring it back */
} CfShiftTypeArchiveInput;            /* freed by cf_command_input_free () */

typedef struct
{
  CfCommandInput  base;
  int             contract_kind;      /* CfContractKind */
  GArray         *type_ids;           /* gint64; empty: the contract allows every type */
} CfContractTypesInput;

CfContractTypesInput *cf_contract_types_input_new  (void);
void                  cf_contract_types_input_free (gpointer input);

extern const CfCommand cf_command_contract_types_set;   /* CfContractTypesInput */
extern const CfCommand cf_command_shift_type_create;    /* CfShiftTypeInput; goes to the end */
extern const CfCommand cf_command_shift_type_edit;      /* CfShiftTypeInput */
extern const CfCommand cf_command_shift_type_archive;   /* CfShiftTypeArchiveInput */
extern const CfCommand cf_command_shift_type_reorder;   /* CfOrderInput */

G_END_DECLS
