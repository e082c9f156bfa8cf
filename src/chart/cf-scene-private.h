/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-scene-private.h: the scene's fields, for its own three files. */
#pragma once

#include "cf-scene.h"

typedef struct
{
  CfBox   box;
  CfPoint focus;
  guint   first_cell;      /* in cells */
} CfDatum;

struct _CfScene
{
  int           ref_count;
  double        width;
  double        height;
  CfBox         plot;
  GArray       *marks;     /* CfMark */
  GArray       *points;    /* CfPoint */
  GArray       *data;      /* CfDatum */
  GPtrArray    *cells;     /* const char *, nullable, in the chunk */
  char        **columns;
  guint         n_columns;
  char         *summary;
  GStringChunk *texts;
};
