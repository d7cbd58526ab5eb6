// libgit2 for the Git floor. Only what Swift cannot call itself is added here: git_libgit2_opts is variadic.
#ifndef STET_CGIT_SHIM_H
#define STET_CGIT_SHIM_H

#include <git2.h>

/// Objects, references and packs are flushed to disk before a call returns; off in libgit2 by default.
static inline int stet_git_enable_fsync(int enabled) {
  return git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, enabled);
}

#endif
