// libgit2 for the Git floor. Only what Swift cannot call itself is added here: git_libgit2_opts is variadic.
#ifndef STET_CGIT_SHIM_H
#define STET_CGIT_SHIM_H

#include <git2.h>
#include <git2/sys/commit.h>
#include <git2/sys/mempack.h>
#include <git2/sys/odb_backend.h>
#include <git2/sys/repository.h>

/// Objects, references and packs are flushed to disk before a call returns; off in libgit2 by default.
/// The option answers with the value it had, so that setting it twice proves the first setting.
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

#endif
