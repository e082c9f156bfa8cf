/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-trouble.c: each refusal of the store with the advice that fits it. The store's own sentence
 * says what is wrong; this page adds what to do. */

#include "cf-trouble.h"

#include "cf-store-error.h"

#include <glib/gi18n-lib.h>

struct _CfTrouble
{
  AdwBin         parent_instance;

  /* template children */
  AdwStatusPage *page;
  GtkLabel      *advice_label;
  GtkLabel      *path_label;
};

G_DEFINE_FINAL_TYPE (CfTrouble, cf_trouble, ADW_TYPE_BIN)

static const struct
{
  CfStoreError  code;
  const char   *title;
  const char   *advice;
} troubles[] = {
  { CF_STORE_ERROR_NEWER_VERSION, N_("This File Is From a Newer Callfloor"),
    N_("Install the newer version on this computer, or open a copy that was saved before.") },
  { CF_STORE_ERROR_CORRUPT, N_("This File Is Damaged"),
    N_("Nothing was changed. Bring back the newest backup with “callfloorctl restore”: the folder "
       "“backups” beside the file holds one for each day.") },
  { CF_STORE_ERROR_NOT_A_STORE, N_("This Is Not a Callfloor File"),
    N_("Open a file that Callfloor has made. Tables and staff lists are imported from within a "
       "center.") },
  { CF_STORE_ERROR_READ_ONLY, N_("This File Cannot Be Written"),
    N_("Copy it to a folder of your own, or ask for the right to change it, then try again.") },
  { CF_STORE_ERROR_NETWORK_SHARE, N_("This File Is on a Network Share"),
    N_("Shares lose changes when two computers write at once. Copy the file to a folder on this "
       "computer and open the copy.") },
  { CF_STORE_ERROR_BUSY, N_("Another Program Is Using This File"),
    N_("A backup or an import may be running. Wait until it is over, then try again.") },
  { CF_STORE_ERROR_FULL, N_("There Is No Room Left on the Disk"),
    N_("Nothing was lost. Make room, then try again.") },
};

static void
cf_trouble_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_TROUBLE);

  G_OBJECT_CLASS (cf_trouble_parent_class)->dispose (object);
}

static void
cf_trouble_class_init (CfTroubleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_trouble_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/callfloor/Callfloor/ui/cf-trouble.ui");
  gtk_widget_class_bind_template_child (widget_class, CfTrouble, page);
  gtk_widget_class_bind_template_child (widget_class, CfTrouble, advice_label);
  gtk_widget_class_bind_template_child (widget_class, CfTrouble, path_label);
}

static void
cf_trouble_init (CfTrouble *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cf_trouble_new (void)
{
  return g_object_new (CF_TYPE_TROUBLE, NULL);
}

void
cf_trouble_show (CfTrouble    *self,
                 const char   *path,
                 const GError *error)
{
  const char *title = N_("This File Cannot Be Opened");
  const char *advice = N_("Nothing was changed. Try again, or open another file.");

  g_return_if_fail (CF_IS_TROUBLE (self));
  g_return_if_fail (error != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (troubles); i++)
    if (g_error_matches (error, CF_STORE_ERROR, (int) troubles[i].code))
      {
        title = troubles[i].title;
        advice = troubles[i].advice;
      }

  g_autofree char *text = g_markup_escape_text (error->message, -1);
  g_autofree char *name = path != NULL ? g_filename_display_name (path) : NULL;

  adw_status_page_set_title (self->page, _(title));
  adw_status_page_set_description (self->page, text);
  gtk_label_set_label (self->advice_label, _(advice));
  gtk_label_set_label (self->path_label, name != NULL ? name : "");
}
