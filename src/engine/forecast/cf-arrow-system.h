/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-arrow-system.h: symmetric positive definite equations in the shape of an arrow.
 *
 * A long chain of unknowns, each tied to its neighbors only (a level a week), and a short border of
 * unknowns tied to all (weekdays, days of the month, …). Solving costs chain x border^2 instead of
 * (chain + border)^3: what makes twelve hundred fits in a tenth of a second possible. Private to
 * the forecast engine. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint   n_chain;
  guint   n_border;
  double *diagonal;      /* [n_chain] */
  double *link;          /* [n_chain]: element (i, i + 1) */
  double *cross;         /* [n_chain * n_border] */
  double *border;        /* [n_border * n_border], lower triangle */
  double *chain_side;    /* [n_chain]: right side, then the solution */
  double *border_side;   /* [n_border]: right side, then the solution */
  double  log_determinant;   /* of the matrix; out of the solution */
} CfArrowSystem;

CfArrowSystem *cf_arrow_system_new   (guint          n_chain,
                                      guint          n_border);
void           cf_arrow_system_free  (CfArrowSystem *self);
void           cf_arrow_system_clear (CfArrowSystem *self);   /* all elements 0 */
void           cf_arrow_system_solve (CfArrowSystem *self);   /* in place: the elements are lost */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfArrowSystem, cf_arrow_system_free)

G_END_DECLS
