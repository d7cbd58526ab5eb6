// cmark-gfm for the Press floor: Markdown as a tree, in safe mode, with its tables.
#ifndef STET_CMARK_SHIM_H
#define STET_CMARK_SHIM_H

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>

#endif
