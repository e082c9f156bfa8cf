/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-problem-row.h: one broken rule in the list of problems: who, when, what it says, what it
 * costs. A plain row; the list says what happens when it is activated. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_PROBLEM_ROW (cf_problem_row_get_type ())
G_DECLARE_FINAL_TYPE (CfProblemRow, cf_problem_row, CF, PROBLEM_ROW, GtkListBoxRow)

typedef struct
{
  guint       row, day;        /* of the board: where activating goes */
  guint       last_day;
  gboolean    hard;
  gboolean    overridden;
  const char *name;            /* copied */
  const char *when;            /* NULL: the whole period */
  const char *sentence;
  const char *cost;            /* "+12"; NULL: none */
} CfProblem;

GtkWidget       *cf_problem_row_new         (const CfProblem *problem);
void             cf_problem_row_get_place   (CfProblemRow    *self,
                                             guint           *row,
                                             guint           *day);

G_END_DECLS
