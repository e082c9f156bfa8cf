/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A GtkGrid in a scrolled window: at most forty rows and as many columns, made once a file. */
#include "cf-import-table.h"

#include "cf-calendar-store.h"
#include "cf-date-text.h"
#include "cf-drop-down.h"

#include <glib/gi18n-lib.h>

#define MAX_ROWS 40u
#define MAX_COLUMNS 40u
#define MAX_CHARS 28

struct _CfImportTable
{
  AdwBin          parent_instance;

  /* borrowed: children of the grid */
  GtkGrid        *grid;
  GPtrArray      *choices;      /* GtkDropDown, one a shown column; empty for holidays */
  GPtrArray      *marks;        /* GtkImage, one a shown row */

  /* owned */
  CfImportSheet  *sheet;        /* that is shown */
  CfImportField  *mapping;      /* of all its columns */
  GArray         *fields;       /* CfImportField, in the order of the drop-downs */
  gboolean        updating;
};

G_DEFINE_FINAL_TYPE (CfImportTable, cf_import_table, ADW_TYPE_BIN)

enum
{
  MAPPING_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static guint
position_of (CfImportTable *self,
             CfImportField  field)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (g_array_index (self->fields, CfImportField, i) == field)
      return i;

  return 0;
}

/* The focus is on the button inside the drop-down, so that one must say it all. */
static void
update_name (CfImportTable *self,
             guint          column)
{
  GtkWidget *choice = g_ptr_array_index (self->choices, column);
  g_autofree char *label = g_strdup_printf (
    /* Translators: for screen readers; %1$s is a column's title, %2$s what it means. */
    _("Column “%1$s”: %2$s"), cf_import_sheet_get_title (self->sheet, column),
    cf_import_field_get_name (self->mapping[column]));

  cf_drop_down_set_name (GTK_DROP_DOWN (choice), label);
}

/* A field belongs to one column: the other one that had it is not used any more. */
static void
chosen_cb (CfImportTable *self,
           GParamSpec    *pspec,
           GtkDropDown   *choice)
{
  guint selected = gtk_drop_down_get_selected (choice);
  guint column;

  if (self->updating || selected == GTK_INVALID_LIST_POSITION
      || !g_ptr_array_find (self->choices, choice, &column))
    return;

  CfImportField field = g_array_index (self->fields, CfImportField, selected);

  if (self->mapping[column] == field)
    return;

  self->updating = TRUE;
  for (guint i = 0; field != CF_IMPORT_FIELD_NONE && i < self->choices->len; i++)
    if (i != column && self->mapping[i] == field)
      {
        self->mapping[i] = CF_IMPORT_FIELD_NONE;
        gtk_drop_down_set_selected (g_ptr_array_index (self->choices, i), 0);
        update_name (self, i);
      }
  self->mapping[column] = field;
  update_name (self, column);
  self->updating = FALSE;

  g_signal_emit (self, signals[MAPPING_CHANGED], 0);
}

static void
add_choice (CfImportTable *self,
            guint          column,
            GtkStringList *names)
{
  GtkWidget *choice = gtk_drop_down_new (g_object_ref (G_LIST_MODEL (names)), NULL);

  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_ptr_array_add (self->choices, choice);
  gtk_grid_attach (self->grid, choice, (int) column + 1, 0, 1, 1);
}

static void
add_choices (CfImportTable *self,
             guint          n_columns)
{
  CfImportKind kind = cf_import_sheet_get_kind (self->sheet);
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  g_array_set_size (self->fields, 0);
  for (guint i = 0; i < CF_IMPORT_N_FIELDS; i++)
    {
      CfImportField field = (CfImportField) i;

      if (!cf_import_field_is_of (field, kind))
        continue;
      g_array_append_val (self->fields, field);
      gtk_string_list_append (names, cf_import_field_get_name (field));
    }

  self->updating = TRUE;
  for (guint i = 0; i < n_columns; i++)
    add_choice (self, i, names);
  self->updating = FALSE;
}

static GtkWidget *
cell_new (const char *text,
          const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  gtk_label_set_text (GTK_LABEL (label), valid);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
  gtk_widget_add_css_class (label, "numeric");
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static void
add_line_number (CfImportTable *self,
                 guint          line,
                 int            at)
{
  g_autofree char *text = g_strdup_printf ("%u", line);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *mark = gtk_image_new_from_icon_name ("cf-hard-symbolic");
  GtkWidget *number = cell_new (text, "dim-label");

  gtk_widget_add_css_class (mark, "cf-hard");
  gtk_widget_set_visible (mark, FALSE);
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), number);
  g_object_set_data (G_OBJECT (mark), "line", GUINT_TO_POINTER (line));
  g_ptr_array_add (self->marks, mark);
  gtk_grid_attach (self->grid, box, 0, at, 1, 1);
}

static void
clear_grid (CfImportTable *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->choices, 0);
  g_ptr_array_set_size (self->marks, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
}

static void
fill_rows (CfImportTable *self,
           const CfTable *table,
           guint          first_row,
           guint          n_columns)
{
  guint end = MIN (cf_table_get_n_rows (table), first_row + MAX_ROWS);

  for (guint row = first_row; row < end; row++)
    {
      int at = (int) (row - first_row) + 2;

      add_line_number (self, cf_table_get_line (table, row), at);
      for (guint column = 0; column < n_columns; column++)
        gtk_grid_attach (self->grid, cell_new (cf_table_get (table, row, column), NULL),
                         (int) column + 1, at, 1, 1);
    }
}

static void
fill_from_sheet (CfImportTable *self)
{
  guint n_columns = MIN (cf_import_sheet_get_n_columns (self->sheet), MAX_COLUMNS);

  add_choices (self, n_columns);
  for (guint i = 0; i < n_columns; i++)
    {
      const char *title = cf_import_sheet_get_title (self->sheet, i);

      gtk_grid_attach (self->grid, cell_new (title, "caption-heading"), (int) i + 1, 1, 1, 1);
    }
  fill_rows (self, cf_import_sheet_get_table (self->sheet),
             cf_import_sheet_get_first_row (self->sheet), n_columns);
}

/* Holidays have no columns of their own: the days as they will be stored. */
static void
fill_from_days (CfImportTable *self,
                CfImportPlan  *plan)
{
  const char *titles[] = { C_("column", "Date"), C_("column", "Name"), C_("column", "Kind") };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    gtk_grid_attach (self->grid, cell_new (titles[i], "caption-heading"), (int) i + 1, 1, 1, 1);

  for (guint i = 0; plan->days != NULL && i < MIN (plan->days->len, MAX_ROWS); i++)
    {
      const CfSpecialDayFacts *facts = &g_array_index (plan->days, CfSpecialDayFacts, i);
      g_autofree char *date = cf_date_text_day (facts->day, CF_DATE_TEXT_YEAR);
      const char *kind = cf_special_day_kind_get_name ((CfSpecialDayKind) facts->kind);

      gtk_grid_attach (self->grid, cell_new (date, NULL), 1, (int) i + 2, 1, 1);
      gtk_grid_attach (self->grid, cell_new (facts->name, NULL), 2, (int) i + 2, 1, 1);
      gtk_grid_attach (self->grid, cell_new (kind, NULL), 3, (int) i + 2, 1, 1);
    }
}

static const char *
sentence_on (CfImportPlan *plan,
             guint         line)
{
  for (guint i = 0; i < plan->problems->len; i++)
    {
      const CfImportProblem *problem = &g_array_index (plan->problems, CfImportProblem, i);

      if (problem->line == line && problem->severity == CF_IMPORT_BAD_ROW)
        return problem->sentence;
    }

  return NULL;
}

static void
update_marks (CfImportTable *self,
              CfImportPlan  *plan)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      GtkWidget *mark = g_ptr_array_index (self->marks, i);
      guint line = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (mark), "line"));
      const char *sentence = sentence_on (plan, line);

      gtk_widget_set_visible (mark, sentence != NULL);
      gtk_widget_set_tooltip_text (mark, sentence);
      if (sentence != NULL)
        gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                        sentence, -1);
    }
}

void
cf_import_table_show (CfImportTable *self,
                      CfImportPlan  *plan)
{
  g_return_if_fail (CF_IS_IMPORT_TABLE (self));

  guint n_columns = cf_import_sheet_get_n_columns (plan->sheet);

  if (self->sheet != plan->sheet)
    {
      g_clear_pointer (&self->sheet, cf_import_sheet_unref);
      self->sheet = cf_import_sheet_ref (plan->sheet);
      clear_grid (self);
      if (cf_import_sheet_get_kind (plan->sheet) == CF_IMPORT_HOLIDAYS)
        fill_from_days (self, plan);
      else
        fill_from_sheet (self);
    }

  g_free (self->mapping);
  self->mapping = g_memdup2 (plan->mapping, sizeof *plan->mapping * (n_columns + 1));

  self->updating = TRUE;
  for (guint i = 0; i < self->choices->len; i++)
    {
      gtk_drop_down_set_selected (g_ptr_array_index (self->choices, i),
                                  position_of (self, self->mapping[i]));
      update_name (self, i);
    }
  self->updating = FALSE;
  update_marks (self, plan);
}

const CfImportField *
cf_import_table_get_mapping (CfImportTable *self)
{
  g_return_val_if_fail (CF_IS_IMPORT_TABLE (self), NULL);

  return self->choices->len > 0 ? self->mapping : NULL;
}

static void
cf_import_table_finalize (GObject *object)
{
  CfImportTable *self = CF_IMPORT_TABLE (object);

  g_clear_pointer (&self->sheet, cf_import_sheet_unref);
  g_clear_pointer (&self->mapping, g_free);
  g_clear_pointer (&self->fields, g_array_unref);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_pointer (&self->marks, g_ptr_array_unref);

  G_OBJECT_CLASS (cf_import_table_parent_class)->finalize (object);
}

static void
cf_import_table_class_init (CfImportTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cf_import_table_finalize;

  signals[MAPPING_CHANGED] = g_signal_new ("mapping-changed", G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cf_import_table_init (CfImportTable *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->fields = g_array_new (FALSE, FALSE, sizeof (CfImportField));
  self->choices = g_ptr_array_new ();
  self->marks = g_ptr_array_new ();
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_row_spacing (self->grid, 3);
  gtk_grid_set_column_spacing (self->grid, 12);
  gtk_widget_set_halign (GTK_WIDGET (self->grid), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "cf-dense");
  gtk_widget_add_css_class (scrolled, "cf-import-table");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->grid));
  gtk_scrollable_set_hscroll_policy (GTK_SCROLLABLE (gtk_widget_get_first_child (scrolled)),
                                     GTK_SCROLL_NATURAL);   /* scroll rather than cut names */
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}
