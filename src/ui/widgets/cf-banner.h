/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-banner.h: one sentence across a page, with a mark and at most one button.
 *
 * For what stays true for a while ("The schedule starts after the history ends"); what has just
 * happened is a toast. The look never speaks alone: each has its own mark. Properties: "title",
 * "button-label" (with a mnemonic; NULL: no button), "action-name" of the button, "look",
 * "revealed". Signal: button-clicked. Main thread. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef enum
{
  CF_BANNER_INFORMATION,
  CF_BANNER_WARNING,
  CF_BANNER_DANGER,
} CfBannerLook;

#define CF_TYPE_BANNER_LOOK (cf_banner_look_get_type ())
GType cf_banner_look_get_type (void);

#define CF_TYPE_BANNER (cf_banner_get_type ())
G_DECLARE_FINAL_TYPE (CfBanner, cf_banner, CF, BANNER, AdwBin)

CfBanner *cf_banner_new          (void);
void      cf_banner_show         (CfBanner     *self,
                                  CfBannerLook  look,
                                  const char   *title);
void      cf_banner_hide         (CfBanner     *self);

G_END_DECLS
