/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-staff-text.h: the facts of this page as people read them. Every char * is new. */
#pragma once

#include "cf-agent.h"
#include "cf-contract.h"
#include "cf-shift-type.h"

G_BEGIN_DECLS

/* "from 1 Mar 2026", "1 Mar 2026 – 4 Apr 2026", the last day included. */
char  *cf_staff_text_span      (CfDay         from_day,
                                CfDay         until_day);
/* "Standard, 40 h a week" */
char  *cf_staff_text_contract  (int           kind,
                                int           week_minutes);
/* "07:00–16:00, 8 h paid" */
char  *cf_staff_text_times     (CfShiftType  *type);
/* "Mon–Fri", "every day", "Mon, Wed" */
char  *cf_staff_text_weekdays  (int           weekdays);
/* "Team Leader"; "" for nobody who signs in. */
char  *cf_staff_text_role      (int           role);

/* Of style.css: "cf-tint-blue". Lent, for a widget with the class cf-chip. */
const char *cf_staff_tint_class  (int         tint);

G_END_DECLS
