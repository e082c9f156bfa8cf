/* SPDX-License-Identifier: GPL-3.0-or-later */
/* shot: shot STORE PAGE WIDTHxHEIGHT light|dark|contrast LANGUAGE FILE.png
 *
 * Opens the window on a sample center, signs in as its manager, shows a page ("welcome" and
 * "sign-in" are the pictures before it), waits until it has loaded and draws it into a file, by the
 * program's own renderer: no window manager and no screen is in the picture. */
#include "cf-application.h"
#include "cf-install.h"
#include "cf-language.h"
#include "cf-page.h"
#include "cf-window.h"

#include <locale.h>
#include <stdlib.h>

#define QUIET_FRAMES 12      /* frames that are drawn after the page has loaded */
#define TIME_LIMIT_MS 60000

typedef struct
{
  CfWindow    *window;
  const char **arguments;    /* store, page, size, look, language, file */
  guint        n_quiet;
  gboolean     signing_in;
  gboolean     page_asked;
} Shot;

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_mapped (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* TRUE when what was asked for is on the screen and will not change by itself. */
static gboolean
is_ready (Shot *shot)
{
  GtkWidget *window = GTK_WIDGET (shot->window);
  GtkWidget *door = find_widget (window, g_type_from_name ("CfSignIn"));
  GtkWidget *page;

  if (g_str_equal (shot->arguments[1], "welcome"))
    return TRUE;
  if (g_str_equal (shot->arguments[1], "sign-in"))
    return door != NULL;
  if (door != NULL && !shot->signing_in)
    shot->signing_in = gtk_widget_activate_action (door, "sign-in.as-manager", NULL);

  page = find_widget (window, CF_TYPE_PAGE);
  if (page != NULL && !shot->page_asked)
    shot->page_asked = gtk_widget_activate_action (window, "win.show-page", "s",
                                                   shot->arguments[1]);

  return page != NULL && shot->page_asked && cf_page_get_state (CF_PAGE (page)) != CF_PAGE_LOADING;
}

/* FALSE: the window has to be laid out again before it can be drawn. */
static gboolean
save_picture (Shot *shot)
{
  GtkWidget *widget = GTK_WIDGET (shot->window);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, width, height);

  g_autoptr(GskRenderNode) node = gtk_snapshot_to_node (snapshot);

  if (node == NULL)
    return FALSE;

  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (widget));
  g_autoptr(GdkTexture) texture =
    gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, width, height));

  if (!gdk_texture_save_to_png (texture, shot->arguments[5]))
    g_error ("%s cannot be written", shot->arguments[5]);

  return TRUE;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Shot *shot = user_data;

  shot->n_quiet = is_ready (shot) ? shot->n_quiet + 1 : 0;
  if (shot->n_quiet < QUIET_FRAMES || !save_picture (shot))
    return G_SOURCE_CONTINUE;

  gtk_window_close (GTK_WINDOW (shot->window));
  return G_SOURCE_REMOVE;
}

static void
activate_cb (GApplication *application,
             gpointer      user_data)
{
  Shot *shot = user_data;
  int width = 1280, height = 800;

  /* The desktop's own font; a bare display would say "Sans". */
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11", NULL);
  sscanf (shot->arguments[2], "%dx%d", &width, &height);
  shot->window = cf_window_new (CF_APPLICATION (application));
  gtk_window_set_default_size (GTK_WINDOW (shot->window), width, height);
  if (g_str_equal (shot->arguments[1], "welcome"))
    cf_window_welcome (shot->window);
  else
    cf_window_open_store (shot->window, shot->arguments[0]);
  gtk_window_present (GTK_WINDOW (shot->window));
  gtk_widget_add_tick_callback (GTK_WIDGET (shot->window), tick_cb, shot, NULL);
}

static void
too_late_cb (gpointer user_data)
{
  g_error ("the page did not load in time");
}

int
main (int   argc,
      char *argv[])
{
  if (argc != 7)
    {
      g_printerr ("shot STORE PAGE WIDTHxHEIGHT light|dark|contrast LANGUAGE FILE.png\n");
      return 2;
    }

  Shot shot = { .arguments = (const char **) argv + 1 };

  g_setenv ("ADW_DEBUG_COLOR_SCHEME",
            g_str_equal (argv[4], "dark") ? "prefer-dark" : "prefer-light", TRUE);
  g_setenv ("ADW_DEBUG_HIGH_CONTRAST", g_str_equal (argv[4], "contrast") ? "1" : "0", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  cf_install_prepare ("");
  cf_language_apply (argv[5]);

  g_autoptr(CfApplication) application = cf_application_new ();

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), &shot);
  g_timeout_add_once (TIME_LIMIT_MS, too_late_cb, NULL);

  return g_application_run (G_APPLICATION (application), 1, argv);
}
