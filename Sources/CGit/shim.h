// libgit2 for the Git floor. Only what Swift cannot do itself is added here: git_libgit2_opts is variadic, and
// an object backend is a C structure that libgit2 owns.
#ifndef STET_CGIT_SHIM_H
#define STET_CGIT_SHIM_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>
#include <git2.h>
#include <git2/sys/commit.h>
#include <git2/sys/mempack.h>
#include <git2/sys/odb_backend.h>
#include <git2/sys/repository.h>

/// Objects, references and packs are flushed to disk before a call returns; off in libgit2 by default.
static inline int stet_git_enable_fsync(int enabled) {
  return git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, enabled);
}

/// No object of a pack may unfold to more bytes than this: a delta bomb is refused, not inflated.
static inline int stet_git_set_pack_max_object_size(size_t bytes) {
  return git_libgit2_opts(GIT_OPT_SET_PACK_MAX_OBJECT_SIZE, bytes);
}

static inline int stet_git_get_pack_max_object_size(size_t *bytes) {
  return git_libgit2_opts(GIT_OPT_GET_PACK_MAX_OBJECT_SIZE, bytes);
}

/// Repositories of another user are refused unless safe.directory names them.
static inline int stet_git_set_owner_validation(int enabled) {
  return git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, enabled);
}

static inline int stet_git_get_owner_validation(int *enabled) {
  return git_libgit2_opts(GIT_OPT_GET_OWNER_VALIDATION, enabled);
}

/// A backend that is asked before the others and only says whether a loose object's file is whole: libgit2 1.5
/// loops for ever on one that is cut short.
typedef struct {
  git_odb_backend parent;
  size_t length;
  char path[];
} stet_git_guard;

/// 1 when the file unfolds to its end or there is none, 0 when it is cut or damaged.
static inline int stet_git_loose_is_whole(const char *path) {
  FILE *file = fopen(path, "rbe");
  if (!file) return 1;
  unsigned char input[8192], output[16384];
  z_stream stream;
  memset(&stream, 0, sizeof stream);
  int status = inflateInit(&stream);
  while (status == Z_OK) {
    if (stream.avail_in == 0) {
      stream.avail_in = (uInt)fread(input, 1, sizeof input, file);
      stream.next_in = input;
      if (stream.avail_in == 0) break;
    }
    stream.next_out = output;
    stream.avail_out = sizeof output;
    status = inflate(&stream, Z_NO_FLUSH);
    // No room or no progress is no end of the stream: more input decides.
    if (status == Z_BUF_ERROR && stream.avail_in == 0) status = Z_OK;
  }
  inflateEnd(&stream);
  fclose(file);
  return status == Z_STREAM_END;
}

static inline int stet_git_guard_check(git_odb_backend *backend, const git_oid *id) {
  stet_git_guard *guard = (stet_git_guard *)backend;
  char hex[GIT_OID_HEXSZ + 1];
  git_oid_tostr(hex, sizeof hex, id);
  size_t size = guard->length + GIT_OID_HEXSZ + 3;
  char *path = (char *)malloc(size);
  if (!path) return GIT_ERROR;
  snprintf(path, size, "%s/%.2s/%s", guard->path, hex, hex + 2);
  int whole = stet_git_loose_is_whole(path);
  free(path);
  if (whole) return GIT_PASSTHROUGH;
  git_error_set_str(GIT_ERROR_ODB, "its file is cut short or damaged");
  return GIT_EMISMATCH;
}

static inline int stet_git_guard_read(
  void **data, size_t *size, git_object_t *type, git_odb_backend *backend, const git_oid *id) {
  (void)data, (void)size, (void)type;
  return stet_git_guard_check(backend, id);
}

static inline int stet_git_guard_header(
  size_t *size, git_object_t *type, git_odb_backend *backend, const git_oid *id) {
  (void)size, (void)type;
  return stet_git_guard_check(backend, id);
}

static inline void stet_git_guard_free(git_odb_backend *backend) { free(backend); }

/// Sets the guard before the backends of a database, over the loose objects in a folder.
static inline int stet_git_add_guard(git_odb *database, const char *objects) {
  size_t length = strlen(objects);
  stet_git_guard *guard = (stet_git_guard *)calloc(1, sizeof *guard + length + 1);
  if (!guard) return GIT_ERROR;
  git_odb_init_backend(&guard->parent, GIT_ODB_BACKEND_VERSION);
  guard->parent.read = stet_git_guard_read;
  guard->parent.read_header = stet_git_guard_header;
  guard->parent.free = stet_git_guard_free;
  guard->length = length;
  memcpy(guard->path, objects, length);
  int status = git_odb_add_backend(database, &guard->parent, 500);
  if (status < 0) free(guard);
  return status;
}

#endif
