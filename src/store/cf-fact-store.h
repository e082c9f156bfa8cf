/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-fact-store.h: call history: sums a queue and interval, and how files of it were read.
 *
 * The key is (queue, start): importing a file twice adds nothing, and a corrected file corrects. */
#pragma once

#include "cf-command-input.h"
#include "cf-interval-fact.h"

G_BEGIN_DECLS

typedef struct
{
  CfMinute from;        /* start of the first fact; CF_MINUTE_NONE: there is none */
  CfMinute until;       /* end of the last one */
  gint64   n_facts;
} CfFactSpan;

GArray   *cf_fact_read_between   (CfDb         *db,          /* CfIntervalFact by start */
                                  gint64        queue_id,
                                  CfMinute      from,
                                  CfMinute      until,
                                  GError      **error);
gboolean  cf_fact_read_span      (CfDb         *db,
                                  gint64        queue_id,
                                  CfFactSpan   *span,
                                  GError      **error);
char     *cf_import_profile_read (CfDb         *db,          /* JSON; NULL: none */
                                  const char   *kind,
                                  const char   *signature,
                                  GError      **error);

typedef struct
{
  CfCommandInput  base;
  gint64          queue_id;
  GArray         *facts;        /* CfIntervalFact; what is unknown here keeps what is stored */
  int             handle_s;     /* what the queue's becomes, for files without; 0: keep */
  int             interval_minutes;    /* what the queue's becomes; 0: keep */
  guint           n_new;        /* out */
  guint           n_changed;    /* out */
  guint           n_same;       /* out */
} CfFactsInput;

CfFactsInput *cf_facts_input_new  (void);
void          cf_facts_input_free (gpointer input);

typedef struct
{
  CfCommandInput  base;
  char           *kind;         /* "volumes", "people", … */
  char           *signature;    /* of the header line */
  char           *mapping;      /* JSON */
} CfImportProfileInput;

CfImportProfileInput *cf_import_profile_input_new  (void);
void                  cf_import_profile_input_free (gpointer input);

extern const CfCommand cf_command_facts_import;          /* CfFactsInput */
extern const CfCommand cf_command_import_profile_set;    /* CfImportProfileInput */

G_END_DECLS
