/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-scene-private.h"

#include <string.h>

CfScene *
cf_scene_new (double width,
              double height)
{
  CfScene *self = g_new0 (CfScene, 1);

  self->ref_count = 1;
  self->width = width;
  self->height = height;
  self->plot = (CfBox) { 0, 0, width, height };
  self->marks = g_array_new (FALSE, FALSE, sizeof (CfMark));
  self->points = g_array_new (FALSE, FALSE, sizeof (CfPoint));
  self->data = g_array_new (FALSE, FALSE, sizeof (CfDatum));
  self->cells = g_ptr_array_new ();
  self->texts = g_string_chunk_new (512);

  return self;
}

CfScene *
cf_scene_ref (CfScene *self)
{
  g_atomic_int_inc (&self->ref_count);
  return self;
}

void
cf_scene_unref (CfScene *self)
{
  if (!g_atomic_int_dec_and_test (&self->ref_count))
    return;

  g_array_unref (self->marks);
  g_array_unref (self->points);
  g_array_unref (self->data);
  g_ptr_array_unref (self->cells);
  g_strfreev (self->columns);
  g_free (self->summary);
  g_string_chunk_free (self->texts);
  g_free (self);
}

static void
add_mark (CfScene      *self,
          const CfMark *mark)
{
  g_array_append_val (self->marks, *mark);
}

void
cf_scene_add_rect (CfScene       *self,
                   const CfStyle *style,
                   CfBox          box)
{
  add_mark (self, &(CfMark) { .kind = CF_MARK_RECT, .style = *style, .box = box });
}

void
cf_scene_add_line (CfScene       *self,
                   const CfStyle *style,
                   CfPoint        from,
                   CfPoint        to)
{
  CfBox box = { from.x, from.y, to.x - from.x, to.y - from.y };

  add_mark (self, &(CfMark) { .kind = CF_MARK_LINE, .style = *style, .box = box });
}

void
cf_scene_add_path (CfScene       *self,
                   const CfStyle *style,
                   const CfPoint *points,
                   guint          n_points,
                   gboolean       closed)
{
  CfMark mark = {
    .kind = CF_MARK_PATH,
    .style = *style,
    .first_point = self->points->len,
    .n_points = n_points,
    .closed = closed,
  };

  if (n_points == 0)
    return;

  g_array_append_vals (self->points, points, n_points);
  add_mark (self, &mark);
}

void
cf_scene_add_text (CfScene       *self,
                   const CfStyle *style,
                   CfPoint        at,
                   const char    *text)
{
  CfMark mark = { .kind = CF_MARK_TEXT, .style = *style, .box = { at.x, at.y, 0, 0 } };

  g_return_if_fail (style->size > 0);

  mark.text = g_string_chunk_insert_const (self->texts, text);
  add_mark (self, &mark);
}

void
cf_scene_set_plot (CfScene *self,
                   CfBox    plot)
{
  self->plot = plot;
}

double
cf_scene_get_width (CfScene *self)
{
  return self->width;
}

double
cf_scene_get_height (CfScene *self)
{
  return self->height;
}

CfBox
cf_scene_get_plot (CfScene *self)
{
  return self->plot;
}

const CfMark *
cf_scene_get_marks (CfScene *self,
                    guint   *n_marks)
{
  *n_marks = self->marks->len;
  return (const CfMark *) (void *) self->marks->data;
}

const CfPoint *
cf_scene_get_points (CfScene *self)
{
  return (const CfPoint *) (void *) self->points->data;
}

/* Two scenes are equal when they print alike: to a hundredth of a pixel, which nobody sees. */
gboolean
cf_scene_equal (CfScene *self,
                CfScene *other)
{
  g_autofree char *a = cf_scene_to_text (self);
  g_autofree char *b = cf_scene_to_text (other);

  return g_str_equal (a, b);
}
