/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-import-problems.h"

#include <glib/gi18n-lib.h>

/* One sentence; the list's item. */
#define CF_TYPE_IMPORT_REMARK (cf_import_remark_get_type ())
G_DECLARE_FINAL_TYPE (CfImportRemark, cf_import_remark, CF, IMPORT_REMARK, GObject)

struct _CfImportRemark
{
  GObject           parent_instance;
  CfImportSeverity  severity;
  char             *text;
};

G_DEFINE_FINAL_TYPE (CfImportRemark, cf_import_remark, G_TYPE_OBJECT)

static void
cf_import_remark_finalize (GObject *object)
{
  g_free (CF_IMPORT_REMARK (object)->text);

  G_OBJECT_CLASS (cf_import_remark_parent_class)->finalize (object);
}

static void
cf_import_remark_class_init (CfImportRemarkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cf_import_remark_finalize;
}

static void
cf_import_remark_init (CfImportRemark *self)
{
}

struct _CfImportProblems
{
  AdwBin      parent_instance;

  /* template children */
  GtkListView *list;

  /* owned */
  GListStore  *remarks;
};

G_DEFINE_FINAL_TYPE (CfImportProblems, cf_import_problems, ADW_TYPE_BIN)

static const struct
{
  const char *icon;
  const char *style;
  const char *name;
} looks[] = {
  [CF_IMPORT_NOTE] = { "dialog-information-symbolic", "dim-label", N_("Note") },
  [CF_IMPORT_WARNING] = { "cf-soft-symbolic", "cf-soft", N_("Warning") },
  [CF_IMPORT_BAD_ROW] = { "cf-hard-symbolic", "cf-hard", N_("Left out") },
};

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  unused)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), gtk_image_new ());
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  unused)
{
  CfImportRemark *remark = gtk_list_item_get_item (item);
  GtkWidget *mark = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *label = gtk_widget_get_next_sibling (mark);
  const char *style[] = { looks[remark->severity].style, NULL };

  gtk_image_set_from_icon_name (GTK_IMAGE (mark), looks[remark->severity].icon);
  gtk_widget_set_css_classes (mark, style);
  gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(looks[remark->severity].name), -1);
  gtk_label_set_label (GTK_LABEL (label), remark->text);
}

void
cf_import_problems_show (CfImportProblems *self,
                         CfImportPlan     *plan)
{
  g_autoptr(GPtrArray) remarks = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (CF_IS_IMPORT_PROBLEMS (self));

  for (guint i = 0; i < plan->problems->len; i++)
    {
      const CfImportProblem *problem = &g_array_index (plan->problems, CfImportProblem, i);
      CfImportRemark *remark = g_object_new (CF_TYPE_IMPORT_REMARK, NULL);

      remark->severity = problem->severity;
      remark->text = cf_import_problem_to_text (problem);
      g_ptr_array_add (remarks, remark);
    }

  g_list_store_splice (self->remarks, 0, g_list_model_get_n_items (G_LIST_MODEL (self->remarks)),
                       remarks->pdata, remarks->len);
  gtk_widget_set_visible (GTK_WIDGET (self), remarks->len > 0);
}

static void
cf_import_problems_dispose (GObject *object)
{
  CfImportProblems *self = CF_IMPORT_PROBLEMS (object);

  if (self->list != NULL)
    {
      gtk_list_view_set_model (self->list, NULL);
      gtk_widget_dispose_template (GTK_WIDGET (self), CF_TYPE_IMPORT_PROBLEMS);
    }
  g_clear_object (&self->remarks);

  G_OBJECT_CLASS (cf_import_problems_parent_class)->dispose (object);
}

static void
cf_import_problems_class_init (CfImportProblemsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_import_problems_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-import-problems.ui");
  gtk_widget_class_bind_template_child (widget_class, CfImportProblems, list);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
}

static void
cf_import_problems_init (CfImportProblems *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->remarks = g_list_store_new (CF_TYPE_IMPORT_REMARK);

  g_autoptr(GtkSingleSelection) rows
    = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->remarks)));

  gtk_single_selection_set_autoselect (rows, FALSE);
  gtk_single_selection_set_can_unselect (rows, TRUE);
  gtk_single_selection_set_selected (rows, GTK_INVALID_LIST_POSITION);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (rows));
}
