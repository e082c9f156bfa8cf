/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-mark.h: one thing in a scene: a rectangle, a line, a path or a text, with its role.
 *
 * Plain values; what they lie in is the scene. A circle is a rectangle with a radius. */
#pragma once

#include "cf-palette.h"

G_BEGIN_DECLS

typedef enum
{
  CF_MARK_RECT,
  CF_MARK_LINE,
  CF_MARK_PATH,
  CF_MARK_TEXT,
} CfMarkKind;

typedef enum       /* what a mark is for */
{
  CF_PART_GROUND,  /* weekends, selections: under everything */
  CF_PART_GRID,
  CF_PART_AXIS,
  CF_PART_DATUM,
  CF_PART_LIMIT,   /* goals, limits, now */
  CF_PART_LABEL,
  CF_PART_LEGEND,
} CfPart;

typedef enum
{
  CF_DASH_NONE,
  CF_DASH_SHORT,   /* 3 3 */
  CF_DASH_LONG,    /* 6 3 */
} CfDash;

typedef struct
{
  CfPart part;
  CfInk  ink;
  double line_width;   /* 0: filled; of a text: 0 */
  CfDash dash;
  double radius;       /* rectangles */
  gboolean hatch;      /* 45 degree lines in the ink over the fill */
  double size;         /* of a text, px; see CF_TEXT_… */
  gboolean bold;
  double align;        /* of a text: 0 starts at x, 0.5 centred, 1 ends there; y is its middle */
  double max_width;    /* of a text; 0: no limit */
  guint  datum;
} CfStyle;

typedef struct
{
  double x;
  double y;
} CfPoint;

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} CfBox;

typedef struct
{
  CfMarkKind kind;
  CfStyle    style;
  CfBox      box;          /* a line goes from x, y to x + width, y + height; a text is at x, y */
  guint      first_point;  /* of a path, in the scene's points */
  guint      n_points;
  gboolean   closed;
  const char *text;        /* owned by the scene */
} CfMark;

G_END_DECLS
