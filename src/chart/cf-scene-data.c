/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-scene-data.h"
#include "cf-scene-private.h"

#include <math.h>

static const CfDatum *
get_datum (CfScene *self,
           guint    datum)
{
  g_return_val_if_fail (datum >= 1 && datum <= self->data->len, NULL);

  return &g_array_index (self->data, CfDatum, datum - 1);
}

static gboolean
box_contains (const CfBox *box,
              double       x,
              double       y)
{
  return x >= box->x && x < box->x + box->width && y >= box->y && y < box->y + box->height;
}

static CfPoint
middle (CfBox box)
{
  return (CfPoint) { box.x + box.width / 2, box.y + box.height / 2 };
}

void
cf_scene_set_columns (CfScene            *self,
                      const char * const *columns)
{
  g_return_if_fail (self->data->len == 0);

  g_strfreev (self->columns);
  self->columns = g_strdupv ((char **) columns);
  self->n_columns = g_strv_length (self->columns);
}

guint
cf_scene_add_datum (CfScene            *self,
                    CfBox               box,
                    CfPoint             focus,
                    const char * const *cells)
{
  CfDatum datum = { box, focus, self->cells->len };

  for (guint i = 0; i < self->n_columns; i++)
    {
      char *cell = cells[i] != NULL ? g_string_chunk_insert_const (self->texts, cells[i]) : NULL;

      g_ptr_array_add (self->cells, cell);
    }

  g_array_append_val (self->data, datum);
  return self->data->len;
}

void
cf_scene_set_summary (CfScene    *self,
                      const char *summary)
{
  g_free (self->summary);
  self->summary = g_strdup (summary);
}

guint
cf_scene_get_n_data (CfScene *self)
{
  return self->data->len;
}

CfPoint
cf_scene_get_focus (CfScene *self,
                    guint    datum)
{
  const CfDatum *d = get_datum (self, datum);

  return d != NULL ? d->focus : (CfPoint) { 0 };
}

CfBox
cf_scene_get_box (CfScene *self,
                  guint    datum)
{
  const CfDatum *d = get_datum (self, datum);

  return d != NULL ? d->box : (CfBox) { 0 };
}

const char * const *
cf_scene_get_columns (CfScene *self)
{
  static const char * const none[] = { NULL };

  return self->columns != NULL ? (const char * const *) self->columns : none;
}

const char *
cf_scene_get_cell (CfScene *self,
                   guint    datum,
                   guint    column)
{
  const CfDatum *d = get_datum (self, datum);

  g_return_val_if_fail (d != NULL && column < self->n_columns, NULL);

  return g_ptr_array_index (self->cells, d->first_cell + column);
}

guint
cf_scene_hit (CfScene *self,
              double   x,
              double   y)
{
  for (guint i = self->data->len; i > 0; i--)
    if (box_contains (&g_array_index (self->data, CfDatum, i - 1).box, x, y))
      return i;

  return 0;
}

/* The nearest that lies in the direction, by the middles of the boxes; a step aside costs four
 * times a step ahead, so that a cursor stays in its row or column while there is one to stay in. */
guint
cf_scene_neighbor (CfScene *self,
                   guint    datum,
                   int      dx,
                   int      dy)
{
  CfPoint from = middle (cf_scene_get_box (self, datum));
  double least = G_MAXDOUBLE;
  guint best = datum;

  for (guint i = 1; i <= self->data->len; i++)
    {
      CfPoint to = middle (g_array_index (self->data, CfDatum, i - 1).box);
      double ahead = (to.x - from.x) * dx + (to.y - from.y) * dy;
      double cost = ahead + 4 * fabs (dx != 0 ? to.y - from.y : to.x - from.x);

      if (ahead > 0.01 && cost < least)
        {
          least = cost;
          best = i;
        }
    }

  return best;
}

char *
cf_scene_describe (CfScene *self,
                   guint    datum)
{
  if (datum == 0)
    return g_strdup (self->summary != NULL ? self->summary : "");

  GString *text = g_string_new (cf_scene_get_cell (self, datum, 0));
  guint n = 0;

  for (guint i = 1; i < self->n_columns; i++)
    {
      const char *cell = cf_scene_get_cell (self, datum, i);

      if (cell == NULL)
        continue;

      g_string_append (text, n++ == 0 ? ": " : ", ");
      g_string_append_printf (text, "%s %s", self->columns[i], cell);
    }

  return g_string_free (text, FALSE);
}
