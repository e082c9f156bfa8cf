/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-place.h"

#include "cf-db-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/vfs.h>
#include <unistd.h>

#define HEADER_SIZE 100
#define APPLICATION_ID_OFFSET 68   /* https://sqlite.org/fileformat2.html §1.3 */

static const char magic[16] = "SQLite format 3";

/* linux/magic.h has them all, but not on every system: NFS, SMB, SMB2, CIFS, FUSE (sshfs and the
 * portals' document folder), 9P, AFS, Ceph. */
gboolean
cf_place_is_network (gint64 file_system_magic)
{
  static const guint32 shares[] = {
    0x6969, 0x517b, 0xfe534d42, 0xff534d42, 0x65735546, 0x01021997, 0x5346414f, 0x00c36400,
  };

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    if ((guint32) file_system_magic == shares[i])
      return TRUE;

  return FALSE;
}

static gboolean
check_not_network (const char  *folder,
                   GError     **error)
{
  struct statfs buffer;

  if (g_getenv ("CALLFLOOR_ALLOW_NETWORK_SHARE") != NULL)
    return TRUE;

  if (statfs (folder, &buffer) != 0 || !cf_place_is_network (buffer.f_type))
    return TRUE;

  g_set_error (error, CF_STORE_ERROR, CF_STORE_ERROR_NETWORK_SHARE,
               /* Translators: %s is a folder */
               _("“%s” is on a network share, where a store can be damaged. "
                 "Keep it on a disk of this computer."),
               folder);
  return FALSE;
}

static gboolean
refuse_read_only (const char  *path,
                  GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, CF_STORE_ERROR, CF_STORE_ERROR_READ_ONLY,
               /* Translators: %s is a file or a folder */
               _("“%s” cannot be written. Choose another place or ask for the permission."), name);
  return FALSE;
}

static gboolean
create_file (const char  *path,
             GError     **error)
{
  int fd = g_open (path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);

  if (fd >= 0)
    return g_close (fd, error);

  if (errno == EEXIST)
    return TRUE;

  if (errno == ENOSPC)
    {
      g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_FULL,
                           _("The disk is full. Nothing was saved; "
                             "free some space and try again."));
      return FALSE;
    }

  return refuse_read_only (path, error);
}

gboolean
cf_place_prepare (const char  *path,
                  GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return refuse_read_only (folder, error);

  if (!check_not_network (folder, error))
    return FALSE;

  /* The log stands beside the file: the folder must be writable too. */
  if (access (folder, W_OK) != 0)
    return refuse_read_only (folder, error);

  if (!create_file (path, error))
    return FALSE;

  if (access (path, R_OK | W_OK) != 0)
    return refuse_read_only (path, error);

  return TRUE;
}

static gboolean
refuse_not_a_store (const char  *path,
                    GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, CF_STORE_ERROR, CF_STORE_ERROR_NOT_A_STORE,
               /* Translators: %s is a file */
               _("“%s” is not a store of Callfloor. It was not changed."), name);
  return FALSE;
}

gboolean
cf_place_check_file (const char  *path,
                     GError     **error)
{
  guint8 header[HEADER_SIZE] = { 0 };
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);

  if (fd < 0)
    {
      g_autofree char *name = g_filename_display_name (path);

      g_set_error (error, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND,
                   /* Translators: %s is a file */
                   _("There is no store at “%s”, or it cannot be read."), name);
      return FALSE;
    }

  ssize_t size = pread (fd, header, sizeof header, 0);

  if (!g_close (fd, error))
    return FALSE;

  if (size == 0)
    return TRUE;

  if (size < HEADER_SIZE || memcmp (header, magic, sizeof magic) != 0)
    return refuse_not_a_store (path, error);

  const guint8 *at = header + APPLICATION_ID_OFFSET;
  guint32 application_id = (guint32) at[0] << 24 | at[1] << 16 | at[2] << 8 | at[3];

  return application_id == CF_STORE_APPLICATION_ID || refuse_not_a_store (path, error);
}
